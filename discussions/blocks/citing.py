"""Blocks that may name a work of the library."""

from wagtail import blocks


class MayCite(blocks.StructBlock):
    """A block whose fields in `came_later` are stored only where they are filled in.

    They came later than the block. Were they stored empty, a text from before would count as
    changed, and get a new version, as soon as somebody publishes it again as it is.
    """

    came_later = frozenset({"reference"})

    def get_prep_value(self, value):
        stored = super().get_prep_value(value)
        return {name: it for name, it in stored.items() if it or name not in self.came_later}
