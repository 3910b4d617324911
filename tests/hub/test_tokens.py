"""The contrast of every color token over every ground that it may stand on, in both schemes.

A color or ground that is new in tokens.css fails here until it is entered with its threshold.
"""

import re
from pathlib import Path

import hub

TOKENS = Path(hub.__file__).parent / "static" / "colloquy" / "hub" / "css" / "tokens.css"
COLOR = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")
SCHEMES = ("light", "dark")

PAGE = ("paper", "surface", "sunken")
# Pale grounds that hold running text, with links and hints in it.
CALLOUTS = ("principle-bg", "vignette-bg", "caution-bg")
STATES = ("reviewed-bg", "open-bg")

TEXT = 7
EDGE = 3
# Decoration: it may be faint, it must not vanish.
HAIRLINE = 1.2

GROUNDS = {*PAGE, *CALLOUTS, *STATES, "tint", "mute-bg", "care-bg"}
# Token: (least contrast, the grounds that it may stand on).
RULES = {
    "ink": (TEXT, (*PAGE, *CALLOUTS, *STATES, "tint", "mute-bg")),
    # Not on mute-bg, where it falls to 6.9.
    "ink2": (TEXT, (*PAGE, *CALLOUTS, *STATES, "tint")),
    "link": (TEXT, (*PAGE, *CALLOUTS, *STATES, "tint", "mute-bg")),
    "link-hover": (TEXT, (*PAGE, *CALLOUTS, *STATES, "tint", "mute-bg")),
    "visited": (TEXT, (*PAGE, *CALLOUTS, *STATES, "tint", "mute-bg")),
    "action-ink": (TEXT, ("action", "link-hover")),
    "action": (EDGE, PAGE),
    "mark-ink": (TEXT, ("mark",)),
    "edge": (EDGE, PAGE),
    "rule": (HAIRLINE, PAGE),
    "principle": (TEXT, ("principle-bg", *PAGE)),
    "vignette": (TEXT, ("vignette-bg", *PAGE)),
    "caution": (TEXT, ("caution-bg", *PAGE)),
    "reviewed": (TEXT, ("reviewed-bg", *PAGE)),
    "open": (TEXT, ("open-bg", *PAGE)),
    "mute": (TEXT, ("mute-bg", *PAGE)),
    "care-ink": (TEXT, ("care-bg",)),
}
# Never the only sign: an ink edge, a heavier weight or a word stands beside it.
UNMEASURED = {"mark"}


def colors() -> dict[str, dict[str, str]]:
    found = COLOR.findall(TOKENS.read_text())
    return {name: dict(zip(SCHEMES, values, strict=True)) for name, *values in found}


def luminance(color: str) -> float:
    """Return the relative luminance of #rrggbb (WCAG 2.2, "relative luminance")."""
    shares = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def worst(token: str, grounds: tuple[str, ...], scheme: str) -> float:
    palette = colors()
    return min(contrast(palette[token][scheme], palette[ground][scheme]) for ground in grounds)


def test_black_on_white_measures_twenty_one():
    assert round(contrast("#000000", "#ffffff"), 2) == 21


def test_every_color_in_the_file_has_a_rule():
    assert set(colors()) == {*RULES, *GROUNDS, *UNMEASURED}


def test_every_token_is_readable_on_every_ground_it_may_stand_on():
    too_faint = {
        f"--{token} on --{ground}, {scheme}: {worst(token, (ground,), scheme):.2f} < {least}"
        for token, (least, grounds) in RULES.items()
        for ground in grounds
        for scheme in SCHEMES
        if worst(token, (ground,), scheme) < least
    }
    assert not too_faint


def test_no_color_is_written_outside_the_token_file():
    apps = Path(hub.__file__).parents[1]
    sheets = [
        sheet
        for app in ("hub", "discussions", "resources")
        for sheet in (apps / app).glob("**/static/colloquy/**/*.css")
        if sheet != TOKENS and sheet.name != "print.css"
    ]
    strays = {sheet.name for sheet in sheets if re.search(r"#[0-9a-f]{3,8}\b", sheet.read_text())}
    assert sheets
    assert not strays
