"""The body of one discussion: some eight hundred words in blocks of several kinds."""

import uuid
from random import Random

from benchmarks.words import RARE, paragraph, sentence

Block = dict
SECTIONS = 4
# Texts are put together from so many blocks of each kind; their order makes each page another.
POOL = 300


class Texts:
    """Bodies of discussions, out of a pool of blocks."""

    def __init__(self, chance: Random) -> None:
        self._openings = [_prose(paragraph(chance)) for _each in range(POOL)]
        self._sections = [_section(chance) for _each in range(POOL)]
        self._asides = [_aside(chance, number % 4) for number in range(POOL)]

    def body(self, chance: Random, number: int, image_id: int | None) -> list[Block]:
        """The stored blocks of discussion `number`; with a figure where an image is given."""
        blocks = [chance.choice(self._openings)]
        sections = chance.sample(self._sections, SECTIONS)
        asides = chance.sample(self._asides, SECTIONS)
        for pair in zip(sections, asides, strict=True):
            blocks += pair
        if number % 100 == 0:
            blocks.append(_prose(f"Some of it was once sent by {RARE}."))
        if image_id is not None:
            blocks.insert(3, _figure(image_id))
        return blocks


def _section(chance: Random) -> Block:
    heading = sentence(chance).partition(",")[0].partition(".")[0]
    text = f"{paragraph(chance, 60)}\n\n{paragraph(chance, 40)}"
    items = "\n".join(f"- **{sentence(chance)}**" for _item in range(2))
    return _prose(f"## {heading}\n\n{text}\n\n{items}")


def _block(kind: str, value) -> Block:
    return {"type": kind, "value": value, "id": str(uuid.uuid5(uuid.NAMESPACE_OID, repr(value)))}


def _prose(text: str) -> Block:
    return _block("prose", text)


def _aside(chance: Random, kind: int) -> Block:
    """A quotation, a vignette, a question or a callout."""
    words = f"{sentence(chance)} {sentence(chance)}"
    values = (
        ("quotation", _quotation(words)),
        ("vignette", _vignette(words)),
        ("question", {"text": words}),
        ("callout", {"kind": "note", "title": "records", "text": words}),
    )
    return _block(*values[kind])


def _quotation(words: str) -> dict:
    return {"quote": words, "source": "An invented book, 2026", "locator": "p. 12", "address": ""}


def _vignette(words: str) -> dict:
    made = "Made for measuring."
    return {"text": words, "disguise": "invented", "consent_recorded": False, "made": made}


def _figure(image_id: int) -> Block:
    image = {"image": image_id, "decorative": False, "alt_text": "Two gray fields"}
    return _block("figure", {"image": image, "caption": "Two fields.", "credit": "Made here"})
