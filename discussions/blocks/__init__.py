"""What a discussion is written in: running text, and the blocks that stand apart from it.

One file per block; `DiscussionBody` puts them in the order of the block picker.
"""

from wagtail.blocks import StreamBlock

from discussions.blocks.asides import CalloutBlock, PrincipleBlock, QuestionBlock
from discussions.blocks.dialogue import DialogueBlock
from discussions.blocks.figure import FigureBlock
from discussions.blocks.further_reading import FurtherReadingBlock
from discussions.blocks.quotation import QuotationBlock
from discussions.blocks.table import TableBlock
from discussions.blocks.vignette import VignetteBlock
from hub.text.blocks import ProseBlock


class DiscussionBody(StreamBlock):
    """The text of a discussion."""

    prose = ProseBlock()
    quotation = QuotationBlock()
    vignette = VignetteBlock()
    principle = PrincipleBlock()
    question = QuestionBlock()
    dialogue = DialogueBlock()
    callout = CalloutBlock()
    figure = FigureBlock()
    table = TableBlock()
    further_reading = FurtherReadingBlock()


__all__ = [
    "CalloutBlock",
    "DialogueBlock",
    "DiscussionBody",
    "FigureBlock",
    "FurtherReadingBlock",
    "PrincipleBlock",
    "QuestionBlock",
    "QuotationBlock",
    "TableBlock",
    "VignetteBlock",
]
