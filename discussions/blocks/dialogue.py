"""A conversation between named people, each of whom has confirmed it."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from hub.text.blocks import AsideBlock

LEAST_SPEAKERS = 2
LEAST_TURNS = 2


class SpeakerBlock(blocks.StructBlock):
    """One speaker, and since when this speaker stands by the words given here.

    The name is kept beside the person: a text that was published keeps the names it had.
    """

    person = SnippetChooserBlock(
        "colloquy_hub.Person",
        required=False,
        label=_("Person"),
        help_text=_("If this speaker is listed under People. The name then leads to their page."),
    )
    name = blocks.CharBlock(
        required=False,
        default="",
        max_length=150,
        label=_("Name as printed"),
        help_text=_("Empty, it is the name of the person chosen above."),
    )
    confirmed_on = blocks.DateBlock(
        label=_("Confirmed on"),
        help_text=_(
            "The day on which this speaker read the whole dialogue and agreed to it. A draft can "
            "wait for it. If you change the words afterwards, ask again."
        ),
    )

    def clean(self, value):
        value = super().clean(value)
        value["name"] = value["name"] or (value["person"].name if value["person"] else "")
        if not value["name"] and not self.is_deferred_validation:
            message = _("Choose a person, or write the name.")
            raise StructBlockValidationError({"name": ValidationError(message)})
        if value["confirmed_on"] and value["confirmed_on"] > timezone.localdate():
            message = _("Give a day that has come.")
            raise StructBlockValidationError({"confirmed_on": ValidationError(message)})
        return value

    class Meta:
        icon = "user"
        label = _("Speaker")
        label_format = "{person} {name}"


class TurnBlock(blocks.StructBlock):
    """What one speaker says."""

    speaker = blocks.CharBlock(
        max_length=150,
        label=_("Who speaks"),
        help_text=_("A name from the list above, or a part of it that only one of them has."),
        search_index=False,
    )
    text = AsideBlock(rows=3, label=_("What they say"))

    class Meta:
        icon = "comment"
        label = _("Turn")
        label_format = "{speaker}: {text}"


class DialogueBlock(blocks.StructBlock):
    """Turns by named speakers. Without every speaker's confirmation it is not submitted."""

    speakers = blocks.ListBlock(
        SpeakerBlock(), min_num=LEAST_SPEAKERS, label=_("Speakers"), help_text=_("Each once.")
    )
    turns = blocks.ListBlock(TurnBlock(), min_num=LEAST_TURNS, label=_("Turns"))

    def clean(self, value):
        value = super().clean(value)
        if not self.is_deferred_validation:
            names = names_of(value["speakers"])
            _refuse_twice_listed(value["speakers"], names)
            _refuse_unknown_speakers(value["turns"], names)
        return value

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        speakers = value.get("speakers") or []
        names = names_of(speakers)
        return context | {
            "speakers": [_printed(speaker) for speaker in speakers if name_of(speaker)],
            "turns": [_spoken(turn, names) for turn in value.get("turns") or []],
            "unconfirmed": [name_of(s) for s in speakers if not s.get("confirmed_on")],
        }

    class Meta:
        icon = "group"
        label = _("Dialogue")
        description = _(
            "A conversation, turn by turn. Use it when two or more people think aloud together, "
            "and each has read and confirmed what stands under their name."
        )
        template = "colloquy/discussions/blocks/dialogue.html"
        preview_template = "colloquy/discussions/blocks/preview.html"
        preview_value = {
            "speakers": [
                {"person": None, "name": "A. Osei", "confirmed_on": date(2026, 2, 3)},
                {"person": None, "name": "T. Marsh", "confirmed_on": date(2026, 2, 3)},
            ],
            "turns": [
                {"speaker": "A. Osei", "text": _("I never search before a first session.")},
                {"speaker": "T. Marsh", "text": _("And when you fear for somebody’s life?")},
            ],
        }
        label_format = _("Dialogue: {speakers}")


def name_of(speaker) -> str:
    """The name a speaker is printed with; empty while a draft has none."""
    person = speaker.get("person")
    return speaker.get("name") or (person.name if person else "")


def names_of(speakers) -> list[str]:
    return [name_of(speaker) for speaker in speakers]


def speaker_called(typed: str, names: list[str]) -> str | None:
    """The one of `names` that `typed` means: all of it, or whole words that only it has."""
    wanted = _plain(typed)
    same = {name for name in names if _plain(name) == wanted}
    partly = {name for name in names if f" {wanted} " in f" {_plain(name)} "}
    found = same or partly
    return found.pop() if wanted and len(found) == 1 else None


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _refuse_twice_listed(speakers, names: list[str]) -> None:
    seen: set = set()
    for position, (speaker, name) in enumerate(zip(speakers, names, strict=True)):
        keys = {_plain(name), speaker["person"] and speaker["person"].pk} - {None}
        if keys & seen:
            error = ValidationError(gettext("“%(name)s” is listed twice.") % {"name": name})
            raise _at("speakers", position, "name", error)
        seen |= keys


def _refuse_unknown_speakers(turns, names: list[str]) -> None:
    for position, turn in enumerate(turns):
        if speaker_called(turn["speaker"], names) is None:
            message = gettext(
                "No speaker, or more than one, is meant by this. Listed are: %(names)s."
            )
            error = ValidationError(message % {"names": ", ".join(names)})
            raise _at("turns", position, "speaker", error)


def _at(field: str, position: int, name: str, error: ValidationError) -> StructBlockValidationError:
    """`error`, placed where the editor shows it: at one field of one item of a list."""
    item = StructBlockValidationError({name: error})
    items = ListBlockValidationError(block_errors={position: item})
    return StructBlockValidationError({field: items})


def _printed(speaker) -> dict:
    person = speaker.get("person")
    return {
        "name": name_of(speaker),
        "url": person.url if person else None,
        "profession": person.profession if person else "",
    }


def _spoken(turn, names: list[str]) -> dict:
    typed = turn.get("speaker") or ""
    return {"name": speaker_called(typed, names) or typed, "text": turn.bound_blocks["text"]}
