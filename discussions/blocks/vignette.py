"""A case told so that no real person can be recognized in it."""

from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from hub.text.blocks import AsideBlock
from hub.text.headings import HeadingIds


class Disguise(TextChoices):
    """How a vignette was disguised, in the author's words for it."""

    COMPOSITE = "composite", _("Composite: put together from several people, none is real")
    INVENTED = "invented", _("Invented: nobody and nothing in it is real")
    CONSENTED = "consented", _("Told with consent: the person agreed to this telling")


# What a reader is told above the vignette, always.
LABELS: dict[str, Promise] = {
    Disguise.COMPOSITE: _("Vignette: composite, no real person"),
    Disguise.INVENTED: _("Vignette: invented"),
    Disguise.CONSENTED: _("Vignette: told with consent"),
}


class VignetteBlock(blocks.StructBlock):
    """A short case, with the author's statement how it was disguised.

    Where a real person consented, the author must also say that the consent is on record; the
    record itself never comes here.
    """

    text = AsideBlock(
        label=_("What happened"),
        help_text=_(
            "Change or leave out whatever does not matter to the question: places, dates, ages, "
            "occupations, rare events. Leave an empty line between paragraphs."
        ),
    )
    disguise = blocks.ChoiceBlock(
        choices=[("", _("Say how it was disguised")), *Disguise.choices],
        label=_("Disguise"),
        search_index=False,
        help_text=_("Readers see it above the vignette."),
    )
    consent_recorded = blocks.BooleanBlock(
        required=False,
        label=_("The consent is recorded"),
        help_text=_(
            "Only for a vignette told with consent: you hold the person’s consent to this very "
            "text in your own records. Never attach it, and never name the person here."
        ),
    )
    made = blocks.CharBlock(
        label=_("How it was made"),
        max_length=300,
        help_text=_("One sentence for readers, such as “Made from several situations.”"),
    )

    def clean(self, value):
        value = super().clean(value)
        is_told = value["disguise"] == Disguise.CONSENTED
        if is_told and not value["consent_recorded"] and not self.is_deferred_validation:
            message = _("Tick this only when it is so; otherwise choose another disguise.")
            raise StructBlockValidationError({"consent_recorded": ValidationError(message)})
        return value

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        ids = context.get("heading_ids") or HeadingIds()
        unsaid = _("Vignette: how it was disguised is not said yet")
        return context | {
            "label": LABELS.get(value.get("disguise"), unsaid),
            "number": ids.next_number("vignette"),
        }

    class Meta:
        icon = "user"
        label = _("Vignette")
        description = _(
            "A short case from practice, disguised. Use it to show a question; readers are "
            "always told whether it is composite, invented or told with consent."
        )
        template = "colloquy/discussions/blocks/vignette.html"
        preview_template = "colloquy/discussions/blocks/preview.html"
        preview_value = {
            "text": _(
                "Before a first session, a therapist types the new client’s name into a search "
                "engine. The second result is a local news story."
            ),
            "disguise": Disguise.COMPOSITE,
            "consent_recorded": False,
            "made": _("Made from several situations."),
        }
        label_format = _("Vignette: {text}")
