"""Which fields the form shows first for each type of work, and what they are called there.

Every other field of FIELDS stays within reach, folded.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from hub.citations.library.fields import FIELDS


@dataclass(frozen=True)
class Layout:
    """What one type asks for first, in order; `words` are labels and helps of its own."""

    names: str
    words: dict[str, tuple] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(self.names.split())

    def label(self, name: str):
        return self.words.get(name, FIELDS[name])[0]

    def help(self, name: str):
        return self.words.get(name, FIELDS[name])[1]


_SITE = (_("Name of the website"), _("Not needed where it is the author, too."))
_GENERAL = Layout("title issued container-title publisher genre number page DOI URL accessed")
_LAW_ADDRESS = {"URL": (_("Web address"), _("Where the text of it can be read."))}

LAYOUTS = {
    "article-journal": Layout(
        "title issued status container-title volume issue page DOI URL",
        {
            "container-title": (_("Journal"), _("Its whole name.")),
            "URL": (_("Web address"), _("Only where there is no DOI.")),
        },
    ),
    "book": Layout(
        "title issued status edition publisher volume DOI URL ISBN",
    ),
    "chapter": Layout(
        "title issued container-title edition page publisher volume DOI URL",
        {
            "title": (_("Title of the chapter"), ""),
            "container-title": (_("Title of the book"), _("Its editors go among the people.")),
        },
    ),
    "webpage": Layout(
        "title issued container-title URL accessed",
        {
            "container-title": _SITE,
            "issued": (
                _("Published"),
                _(
                    "Leave the year empty where the page tells no date; the day of retrieval "
                    "is printed then."
                ),
            ),
        },
    ),
    "post-weblog": Layout(
        "title issued container-title URL accessed genre",
        {
            "title": (_("Title of the post"), ""),
            "container-title": (_("Name of the blog"), ""),
        },
    ),
    "report": Layout(
        "title issued genre number publisher DOI URL accessed",
        {
            "genre": (_("Kind"), _("As in “HHS Publication No.”, printed before the number.")),
            "number": (_("Number of the report"), ""),
            "publisher": (_("Publisher"), _("Not needed where it is the author, too.")),
        },
    ),
    "standard": Layout(
        "title issued genre number version publisher section URL accessed",
        {
            "title": (_("Title"), _("As in “Ethical principles of psychologists”.")),
            "genre": (_("Kind"), _("As in “Ethics code” or “Practice guideline”.")),
            "publisher": (_("Publisher"), _("Not needed where it is the author, too.")),
        },
    ),
    "legislation": Layout(
        "title issued number volume container-title section chapter-number authority URL accessed",
        {
            "title": (_("Name of the act"), ""),
            "issued": (_("Year"), _("In which it was passed, or the code printed.")),
            "number": (_("Public law number"), _("As in 104-191; “Pub. L. No.” is added.")),
            "volume": (_("Title of the code"), _("The number before it: the 42 of 42 U.S.C.")),
            "container-title": (_("Code"), _("As in “U.S.C.” or “Cal. Bus. & Prof. Code”.")),
            "section": (_("Section"), _("As in 1320d, without the sign.")),
            **_LAW_ADDRESS,
        },
    ),
    "regulation": Layout(
        "title issued volume container-title section page authority jurisdiction URL accessed",
        {
            "title": (_("Name of the regulation"), ""),
            "issued": (_("Year"), ""),
            "volume": (_("Title or volume"), _("The number before it: the 45 of 45 C.F.R.")),
            "container-title": (_("Code or register"), _("As in “C.F.R.” or “Fed. Reg.”.")),
            "section": (_("Section"), _("As in 164.514, without the sign.")),
            **_LAW_ADDRESS,
        },
    ),
    "bill": Layout(
        "title issued number chapter-number volume container-title page authority URL accessed",
        {
            "title": (_("Name of the bill"), ""),
            "number": (_("Number of the bill"), _("As in H.R. 3103.")),
            "chapter-number": (_("Congress or session"), _("As in “104th Cong.”.")),
            "authority": (_("House"), ""),
            **_LAW_ADDRESS,
        },
    ),
    "legal_case": Layout(
        "title issued volume container-title page authority number references URL accessed",
        {
            "title": (_("Name of the case"), _("As in “Tarasoff v. Regents”.")),
            "issued": (_("Decided"), ""),
            "volume": (_("Volume of the reporter"), _("The 17 of 17 Cal. 3d 425.")),
            "container-title": (_("Reporter"), _("The Cal. 3d of 17 Cal. 3d 425.")),
            "page": (_("First page"), _("The 425 of 17 Cal. 3d 425.")),
            "authority": (_("Court"), _("As in “Cal.”, as it is printed before the year.")),
            "number": (_("Docket number"), ""),
            **_LAW_ADDRESS,
        },
    ),
    "personal_communication": Layout(
        "issued genre title",
        {
            "title": (_("What it was about"), _("For you and the editors; it is not printed.")),
            "issued": (_("Day"), _("On which it was said or written.")),
            "genre": (_("Kind"), _("As in “E-mail” or “Conversation”.")),
        },
    ),
    "article-magazine": Layout(
        "title issued container-title volume issue page URL",
        {"container-title": (_("Magazine"), "")},
    ),
    "article-newspaper": Layout(
        "title issued container-title page URL",
        {"container-title": (_("Newspaper"), "")},
    ),
    "article": Layout(
        "title issued status publisher number genre DOI URL",
        {"publisher": (_("Archive or repository"), _("As in PsyArXiv."))},
    ),
    "paper-conference": Layout(
        "title issued event-title event-place event-date container-title page publisher DOI URL",
        {"container-title": (_("Title of the proceedings"), "")},
    ),
    "speech": Layout(
        "title event-title event-place event-date issued genre URL",
    ),
    "thesis": Layout(
        "title issued genre publisher number archive URL",
        {
            "genre": (_("Kind"), _("As in “Doctoral dissertation”.")),
            "publisher": (_("University"), ""),
        },
    ),
    "review-book": Layout(
        "title reviewed-title issued container-title volume issue page DOI URL",
        {
            "container-title": (_("Journal"), ""),
            "reviewed-title": (_("Title of the book"), _("Who wrote it goes among the people.")),
        },
    ),
    "entry-encyclopedia": Layout(
        "title issued container-title edition page publisher URL accessed",
        {"container-title": (_("Encyclopedia"), "")},
    ),
    "entry-dictionary": Layout(
        "title issued container-title edition page publisher URL accessed",
        {"container-title": (_("Dictionary"), "")},
    ),
    "dataset": Layout("title issued version genre publisher DOI URL accessed"),
    "software": Layout("title issued version genre publisher DOI URL"),
    "broadcast": Layout(
        "title issued container-title number genre medium publisher URL",
        {
            "container-title": (_("Program or podcast"), ""),
            "number": (_("Number of the episode"), ""),
        },
    ),
    "motion_picture": Layout("title issued genre medium publisher URL"),
    "post": Layout(
        "title issued genre container-title URL accessed",
        {
            "title": (_("Text"), _("The first twenty words of the post.")),
            "container-title": (_("Network"), ""),
        },
    ),
}


def layout_of(kind: str) -> Layout:
    return LAYOUTS.get(kind, _GENERAL)
