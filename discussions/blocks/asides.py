"""Short texts beside the argument: a principle, a question for peers, a callout."""

from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from discussions.blocks.citing import MayCite
from hub.citations.choosing.blocks import ReferenceChooserBlock
from hub.text.blocks import AsideBlock
from hub.text.headings import HeadingIds

PREVIEW = "colloquy/discussions/blocks/preview.html"


class PrincipleBlock(MayCite):
    """A principle of a code of ethics, in the author's own words.

    The code is a work of the library, or told by its name and edition.
    """

    name = blocks.CharBlock(
        label=_("Principle"),
        max_length=150,
        help_text=_("Its name, such as “respect for privacy”."),
    )
    wording = AsideBlock(
        rows=4,
        label=_("What it asks"),
        help_text=_(
            "In your own words. To quote the code itself, use the block for quotations, which "
            "asks for the place."
        ),
    )
    reference = ReferenceChooserBlock(
        required=False,
        help_text=_(
            "The code, guideline or law, if you cite it; its name and edition may then stay empty."
        ),
    )
    code = blocks.CharBlock(
        required=False,
        default="",
        label=_("Code"),
        max_length=200,
        help_text=_("The full name of the code of ethics, guideline or law."),
    )
    edition = blocks.CharBlock(
        required=False,
        default="",
        label=_("Edition or year"),
        max_length=50,
        help_text=_("Codes change: say which one you read, such as “2017”."),
    )
    section = blocks.CharBlock(
        required=False,
        default="",
        label=_("Section"),
        max_length=100,
        help_text=_("Such as “Standard 4.01”. Empty if the whole code says so."),
    )
    address = blocks.URLBlock(
        required=False,
        label=_("Address"),
        max_length=500,
        help_text=_("Where the code can be read, if it is on the web."),
    )

    def clean(self, value):
        value = super().clean(value)
        if value.get("reference") or self.is_deferred_validation:
            return value
        empty = [name for name in ("code", "edition") if not value[name]]
        if empty:
            message = _("Choose a reference, or fill this in.")
            raise StructBlockValidationError({name: ValidationError(message) for name in empty})
        return value

    class Meta:
        icon = "key"
        label = _("Principle")
        description = _(
            "A principle that is at stake, with the code it stands in. Use it where your "
            "argument rests on one, so that readers can look it up."
        )
        template = "colloquy/discussions/blocks/principle.html"
        preview_template = PREVIEW
        preview_value = {
            "name": _("respect for privacy"),
            "wording": _("What a client has not told us is theirs to tell, or to keep."),
            "reference": None,
            "code": _("An invented code of ethics"),
            "edition": "2026",
            "section": _("Section 4"),
            "address": "",
        }
        label_format = _("Principle: {name}")


class QuestionBlock(blocks.StructBlock):
    """A question put to colleagues, numbered over the whole page."""

    text = AsideBlock(
        rows=3,
        label=_("Question"),
        help_text=_("One question each. They are numbered in the order of the page."),
    )

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        ids = context.get("heading_ids") or HeadingIds()
        return context | {"number": ids.next_number("question")}

    class Meta:
        icon = "help"
        label = _("Question for peers")
        description = _(
            "A question you want colleagues to answer. It gets a number, so that an answer can "
            "say which one it answers."
        )
        template = "colloquy/discussions/blocks/question.html"
        preview_template = PREVIEW
        preview_value = {"text": _("Would you tell the client what you have found? When?")}
        label_format = _("Question: {text}")


class CalloutKind(TextChoices):
    LAW = "law", _("Local law comes first")
    NOTE = "note", _("Note")
    CAUTION = "caution", _("Caution")


# What stands before the title.
OPENINGS: dict[str, Promise] = {kind.value: kind.label for kind in CalloutKind}


class CalloutBlock(blocks.StructBlock):
    """What a reader must not miss, apart from the argument."""

    kind = blocks.ChoiceBlock(
        choices=CalloutKind.choices,
        default=CalloutKind.NOTE,
        label=_("Kind"),
        search_index=False,
        help_text=_("Readers see it as a word before the title."),
    )
    title = blocks.CharBlock(
        required=False,
        default="",
        label=_("Title"),
        max_length=150,
        help_text=_("A few words. Empty, the kind stands alone."),
    )
    text = AsideBlock(rows=4, label=_("What to know"))

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        return context | {"opening": OPENINGS.get(value.get("kind"), CalloutKind.NOTE.label)}

    class Meta:
        icon = "warning"
        label = _("Callout")
        description = _(
            "A note, a caution, or a reminder that local law comes first. Use it rarely: what "
            "stands in many boxes is read in none."
        )
        template = "colloquy/discussions/blocks/callout.html"
        preview_template = PREVIEW
        preview_value = {
            "kind": CalloutKind.LAW,
            "title": _("records of searches"),
            "text": _("In some places a search about a client must be written into the record."),
        }
        label_format = _("Callout: {title}")
