"""The long one: confidentiality with minors, their parents, and the phone between them."""

from discussions.demo.content import DemoDiscussion, Revision
from discussions.demo.texts.parents_and_minors import households, phones, promises

BEFORE_PHONE = [
    promises.FIRST_MEETING,
    promises.ASSENT,
    promises.AGES,
    promises.AGE_TABLE,
    promises.MIDDLE,
    promises.BASKETS,
    promises.BREAKING,
    phones.PHONE_INTRO,
    phones.PHONE_VIGNETTE,
]
AFTER_PORTAL = [
    households.SPLIT,
    households.WRONG,
    households.CLOSING,
    *households.QUESTIONS,
    households.LAST_WORD,
]
FIRST = [
    *(promises.BEGINNING, promises.RULES),
    *BEFORE_PHONE,
    *(phones.PHONE_UNLINKED, phones.MESSAGES, phones.PORTAL_FIRST),
    *AFTER_PORTAL,
]
SECOND = [
    *(promises.BEGINNING, promises.RULES_CHECKED),
    *BEFORE_PHONE,
    *(phones.PHONE_UNLINKED, phones.MESSAGES, phones.PORTAL_SECOND),
    *AFTER_PORTAL,
]
THIRD = [phones.PHONE if block is phones.PHONE_UNLINKED else block for block in SECOND]

DISCUSSION = DemoDiscussion(
    slug="parents-and-minors",
    title="“I didn’t ask you what she told you”: young people, their parents, and the phone between them",
    summary="A long page from three schools and an evening practice: what to promise whom, how to tell without "
    "betraying, what a portal gives away, and nineteen sandwiches.",
    authors=("emeka-lindholm-adeyo",),
    interests="Employed by a school district; sees families privately two evenings a week. Gives paid "
    "talks on this subject.",
    kind="position",
    asks="everyone",
    tags=(
        "adolescents",
        "parents",
        "schools",
        "proxy access",
        "phones",
        "custody",
    ),
    terms=(
        "minors-and-families",
        "records",
        "text-messages",
        "patient-portals",
        "school-counseling",
        "psychology",
        "families",
        "united-states",
    ),
    quotable="A parent who reads in secret learns something she can’t use without confessing.",
    days_ago=46,
    blocks=FIRST,
    revisions=(
        Revision(
            days_ago=8,
            kind="material",
            note="The section on portals is new; two readers took the old one apart. Places in the "
            "federal rules added, and checked",
            blocks=SECOND,
        ),
        Revision(
            days_ago=6,
            kind="fix",
            note="The words about location check-ins now lead to the text they mean",
            blocks=THIRD,
        ),
    ),
)
