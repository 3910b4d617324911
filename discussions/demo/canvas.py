"""A sheet to draw on: shapes with smooth edges and words, in the colors of the site."""

import io
from functools import cache

from PIL import Image, ImageDraw, ImageFont

WIDTH = 1600
# Drawn so many times larger, then made smaller: Pillow's shapes have hard edges.
SCALE = 2

PAPER, SURFACE, SUNKEN = "#FAF8F3", "#FFFFFF", "#F0ECE3"
INK, INK2, RULE = "#18221F", "#44504B", "#DAD4C6"
SPRUCE, MARIGOLD, TINT = "#0B5553", "#FFC83D", "#FFECBD"
SLATE, PALE_SLATE = "#27455F", "#EAF0F4"
PLUM, PALE_PLUM = "#5E2556", "#F7EEF4"
BRICK, GREEN, PALE_GREEN = "#8A2510", "#1B572C", "#E8F3E8"


class Canvas:
    """Lengths are pixels of the finished picture; points and boxes are (x, y) from the top left."""

    def __init__(self, height: int, ground: str = PAPER) -> None:
        self._image = Image.new("RGB", (WIDTH * SCALE, height * SCALE), ground)
        self._draw = ImageDraw.Draw(self._image)

    def box(self, x, y, width, height, fill=None, *, line=None, thick=2, round_=0) -> None:
        corners = [x * SCALE, y * SCALE, (x + width) * SCALE - 1, (y + height) * SCALE - 1]
        self._draw.rounded_rectangle(corners, round_ * SCALE, fill, line, thick * SCALE)

    def disk(self, x, y, radius, fill=None, *, line=None, thick=2) -> None:
        corners = [(x - radius) * SCALE, (y - radius) * SCALE]
        corners += [(x + radius) * SCALE, (y + radius) * SCALE]
        self._draw.ellipse(corners, fill, line, round(thick * SCALE))

    def half_disk(self, x, y, radius, fill) -> None:
        """The left half."""
        corners = [(x - radius) * SCALE, (y - radius) * SCALE]
        corners += [(x + radius) * SCALE, (y + radius) * SCALE]
        self._draw.pieslice(corners, 90, 270, fill)

    def path(self, points, color=INK, *, thick=2) -> None:
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self._draw.line(scaled, color, round(thick * SCALE), joint="curve")

    def shape(self, points, fill) -> None:
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill)

    def words(self, x, y, text, color=INK, *, size=30, at="ls") -> None:
        """`at` is Pillow's anchor: l, m or r across; s for the line they stand on, m its middle."""
        place = (x * SCALE, y * SCALE)
        self._draw.multiline_text(
            place, text, color, _font(size * SCALE), at, spacing=size * SCALE * 0.45, align="center"
        )

    def png(self) -> bytes:
        """Few colors are enough for drawings, and make a file a quarter as large."""
        small = self._image.reduce(SCALE).quantize(96, dither=Image.Dither.NONE)
        out = io.BytesIO()
        small.save(out, "PNG", optimize=True)
        return out.getvalue()


@cache
def _font(size: int):
    """The face that comes with Pillow, the same on every machine."""
    return ImageFont.load_default(size)
