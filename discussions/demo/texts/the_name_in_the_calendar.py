"""Mara Ellingsen begins a text about calendars; a draft, half of it notes."""

from discussions.demo.content import DemoDiscussion, State

DISCUSSION = DemoDiscussion(
    slug="the-name-in-the-calendar",
    title="The name in the calendar",
    summary="I never told anybody when I see whom. My calendar did, on the kitchen wall.",
    authors=("mara-ellingsen",),
    tags=("calendars", "shared devices"),
    terms=("confidentiality", "records", "clinicians"),
    asks="colleagues",
    days_ago=4,
    state=State.DRAFT,
    blocks=[
        (
            "prose",
            """\
There is a tablet on our kitchen wall that shows the family’s week: swimming, the dentist, whose
turn it is to cook. On a Sunday it also showed mine. I had accepted an update on my phone, and two
calendars had become one. *K.R., first session. T., call back. L., bring the form.*

I write initials because initials are nobody. My husband, who was making soup, read them aloud, and
after the third one he stopped. He plays tennis with an L.

## Initials are for strangers

(To come: a set of initials hides a person from everybody who would not have known them anyway.)

(What I do now: a number for each hour, and the list of numbers on paper. It has cost me one double
booking. Is that worth telling?)

(Ask Odalys what her plants do on a shared screen.)

(Make him somebody else. Make the sport another one.)
""",
        ),
    ],
)
