"""What the pictures show, stroke by stroke. All numbers in them are invented."""

from collections.abc import Callable
from itertools import pairwise
from random import Random

from discussions.demo import canvas as c
from discussions.demo.canvas import Canvas


def survey() -> Canvas:
    """Bars of answers from five settings, from never to always."""
    sheet = Canvas(1000)
    sheet.words(90, 110, "“Do you look new clients up online?”", size=56)
    sheet.words(90, 165, "240 invented clinicians, by where they work. Percent.", c.INK2, size=36)
    shades = [c.SPRUCE, "#3F7F7C", "#F2C14E", c.BRICK]
    for number, (answer, shade) in enumerate(
        zip(["never", "for safety only", "now and then", "always"], shades, strict=True)
    ):
        left = 90 + number * 360
        sheet.box(left, 208, 36, 36, shade)
        sheet.words(left + 50, 227, answer, c.INK2, size=36, at="lm")
    settings = {
        "Private practice": (46, 31, 17, 6),
        "Community clinic": (38, 35, 19, 8),
        "School": (29, 27, 33, 11),
        "Emergency service": (12, 41, 20, 27),
        "Forensic service": (4, 14, 16, 66),
    }
    for row, (setting, shares) in enumerate(settings.items()):
        _bar(sheet, 320 + row * 118, setting, zip(shares, shades, strict=True))
    sheet.path([(400, 912), (1510, 912)], c.INK, thick=2)
    for tenth in range(0, 101, 25):
        left = 400 + 11.1 * tenth
        sheet.path([(left, 912), (left, 924)], c.INK, thick=2)
        sheet.words(left, 962, str(tenth), c.INK2, size=34, at="ms")
    return sheet


def _bar(sheet: Canvas, top: int, setting: str, parts) -> None:
    sheet.words(372, top + 36, setting, size=35, at="rm")
    left = 400.0
    for share, shade in parts:
        width = 11.1 * share
        sheet.box(left, top, width - 3, 72, shade)
        color = c.INK if shade == "#F2C14E" else c.SURFACE
        if share > 3:
            sheet.words(left + width / 2, top + 36, str(share), color, size=36, at="mm")
        left += width


def waiting_room() -> Canvas:
    """Five chairs against a wall under a window at dusk, and lit telephones on three of them."""
    sheet = Canvas(1000, "#E9E2D3")
    _window(sheet)
    sheet.box(0, 610, c.WIDTH, 12, "#CFC5B0")
    sheet.box(0, 622, c.WIDTH, 378, "#D9CFBB")
    for slant in range(-3, 12):
        sheet.path([(slant * 190, 1000), (400 + slant * 95, 622)], "#CDC2AC", thick=2)
    for number, left in enumerate(range(130, 1450, 280)):
        _chair(sheet, left, lit=number in {0, 2, 3})
    sheet.box(1210, 170, 210, 270, c.SURFACE, line="#B9AD95", thick=6)
    for row in range(5):
        sheet.box(1240, 210 + row * 40, (150, 120, 140, 90, 110)[row], 8, "#C9C0AD")
    return sheet


def _window(sheet: Canvas) -> None:
    sky = ["#3C5570", "#58708A", "#8697A2", "#C3B8A4", "#E6C88F"]
    for band, shade in enumerate(sky):
        sheet.box(170, 90 + band * 68, 640, 70, shade)
    skyline = [(170, 430), (170, 372), (250, 372), (250, 340), (310, 340), (310, 385), (420, 385)]
    skyline += [(420, 318), (455, 318), (455, 360), (560, 360), (560, 390), (650, 390), (650, 350)]
    sheet.shape([*skyline, (720, 350), (720, 378), (810, 378), (810, 430)], "#33424A")
    for left, top in [(268, 362), (438, 338), (438, 366), (590, 404), (668, 372), (700, 400)]:
        sheet.box(left, top, 9, 11, c.MARIGOLD)
    sheet.box(160, 80, 660, 360, line="#F6F1E6", thick=16)
    sheet.box(483, 80, 14, 360, "#F6F1E6")
    sheet.box(140, 440, 700, 22, "#F6F1E6")


def _chair(sheet: Canvas, left: int, *, lit: bool) -> None:
    wood, cloth, shade = "#6B4F3A", "#35605D", "#28504D"
    for foot in (left + 12, left + 176):
        sheet.box(foot, 700, 12, 180, wood)
    sheet.box(left, 500, 200, 190, cloth, round_=14)
    sheet.box(left + 14, 514, 172, 120, "#3D6A67", round_=10)
    sheet.shape([(left - 6, 740), (left + 10, 672), (left + 190, 672), (left + 206, 740)], shade)
    sheet.box(left - 8, 736, 216, 34, cloth, round_=10)
    sheet.box(left + 6, 880, 188, 10, "#C4B89F", round_=5)
    if lit:
        _telephone(sheet, left + 78, 684)


def _telephone(sheet: Canvas, left: int, top: int) -> None:
    """Lying on the seat, seen at a slant, its screen on."""
    for spread, glow in [(24, "#3A625D"), (14, "#557A6B")]:
        sheet.shape(_slanted(left, top, spread), glow)
    sheet.shape(_slanted(left, top, 6), c.INK)
    sheet.shape(_slanted(left, top, 0), "#FFE9AE")
    for line, end in ((10, 44), (20, 36), (30, 40)):
        sheet.path(
            [(left + 11 - line / 8, top + line), (left + end, top + line)], "#8D8468", thick=3
        )


def _slanted(left, top, spread) -> list[tuple]:
    lift = spread * 0.45
    return [
        (left + 8 - spread, top - lift),
        (left + 46 + spread, top - lift),
        (left + 54 + spread, top + 40 + lift),
        (left - spread, top + 40 + lift),
    ]


def chat_thread() -> Canvas:
    """A group chat on a telephone; four voices, one of them only now added."""
    sheet = Canvas(1000, c.PALE_SLATE)
    sheet.box(250, 50, 1100, 1100, c.SURFACE, line="#C5D0D8", thick=3, round_=36)
    sheet.words(320, 132, "Consult group", size=48)
    sheet.words(320, 176, "5 people, later 6", c.INK2, size=34)
    sheet.path([(252, 212), (1348, 212)], c.RULE)
    said = [
        (False, "R", "Quick one before my 4 o’clock.", None, c.PLUM),
        (
            False,
            "R",
            "Teenager, third session, and the mother",
            "has just texted me the son’s diary.",
            c.PLUM,
        ),
        (True, "", "Call me? Not in here.", None, c.SPRUCE),
        (False, "K", "Is this the family from the fire station?", None, c.SLATE),
    ]
    top = 246
    for own, initial, first, second, shade in said:
        top = _bubble(sheet, top, own, initial, [line for line in (first, second) if line], shade)
    sheet.words(800, top + 32, "J was added to the group", c.INK2, size=34, at="mm")
    _bubble(sheet, top + 66, False, "J", ["Hi all! Scrolling up now."], c.BRICK)
    return sheet


def _bubble(sheet: Canvas, top: int, own: bool, initial: str, lines: list, shade: str) -> int:
    height = 46 + 52 * len(lines)
    width = 70 + int(max(map(len, lines)) * 19.4)
    left = 1290 - width if own else 396
    sheet.box(left, top, width, height, "#DCEBEA" if own else c.SUNKEN, round_=24)
    for number, line in enumerate(lines):
        sheet.words(left + 32, top + 49 + 52 * number, line, size=39, at="lm")
    if initial:
        sheet.disk(346, top + 34, 30, shade)
        sheet.words(346, top + 34, initial, c.SURFACE, size=36, at="mm")
    return top + height + 18


def who_sees_what() -> Canvas:
    """Rows of what a message carries, columns of who may see it; full, half and empty circles."""
    sheet = Canvas(1000)
    sheet.words(90, 110, "Who can see what a check-in carries", size=56)
    columns = ["The\nclient", "The\nclinician", "The app’s\nmaker", "Whoever has\nthe phone"]
    for number, name in enumerate(columns):
        sheet.words(680 + number * 245, 190, name, c.INK2, size=36, at="mm")
    rows = {
        "The place, to the meter": (2, 0, 2, 2),
        "The place, as “home” or “out”": (2, 2, 2, 2),
        "The hour it was sent": (2, 2, 2, 2),
        "The two words beside it": (2, 2, 1, 2),
        "Last month’s check-ins": (2, 1, 2, 1),
        "That sending has stopped": (1, 2, 2, 0),
    }
    for row, (carried, seen) in enumerate(rows.items()):
        middle = 300 + row * 102
        sheet.path([(90, middle - 51), (1510, middle - 51)], c.RULE)
        sheet.words(90, middle, carried, size=40, at="lm")
        for number, share in enumerate(seen):
            _moon(sheet, 680 + number * 245, middle, share)
    sheet.path([(90, 861), (1510, 861)], c.INK)
    for number, (share, meaning) in enumerate([(2, "sees it"), (1, "in part"), (0, "does not")]):
        _moon(sheet, 116 + number * 330, 920, share)
        sheet.words(150 + number * 330, 920, meaning, c.INK2, size=36, at="lm")
    return sheet


def _moon(sheet: Canvas, x: int, y: int, share: int) -> None:
    if share == 2:
        sheet.disk(x, y, 25, c.SPRUCE)
        return
    sheet.disk(x, y, 25, c.SURFACE, line=c.SPRUCE, thick=4)
    if share == 1:
        sheet.half_disk(x, y, 25, c.SPRUCE)


def check_in_map() -> Canvas:
    """A town from above, no names; a week's check-ins along the streets, and none after Thursday."""
    chance = Random(7)  # noqa: S311  (the same town every time)
    sheet = Canvas(1000, "#EFEADF")
    for column in range(11):
        for row in range(7):
            _block(sheet, chance, 20 + column * 146, 20 + row * 142)
    river = [(-20, 640), (240, 600), (470, 690), (720, 720), (980, 640), (1280, 610), (1630, 700)]
    for radius, shade in ((46, "#EFEADF"), (36, "#B9CFDA")):
        for x, y in _curved(river):
            sheet.disk(x, y, radius, shade)
    for left in (294, 878):
        sheet.box(left, 570, 16, 160, "#EFEADF")
    stops = [(156, 152), (302, 152), (302, 436), (594, 436), (886, 436), (886, 294), (1178, 294)]
    _dotted(sheet, [*stops, (1178, 152), (1324, 152)])
    for number, (x, y) in enumerate([(156, 152), (302, 436), (594, 436), (886, 294)]):
        sheet.disk(x, y, 34, c.SURFACE, line=c.SPRUCE, thick=5)
        sheet.words(x, y, "MTWT"[number], c.SPRUCE, size=32, at="mm")
    sheet.disk(1324, 152, 70, line="#D8A93A", thick=3)
    sheet.disk(1324, 152, 46, line="#D8A93A", thick=3)
    sheet.disk(1324, 152, 24, c.MARIGOLD, line=c.INK, thick=4)
    return sheet


def _block(sheet: Canvas, chance: Random, left: int, top: int) -> None:
    """Houses of one block, or a park."""
    if chance.random() < 0.12:
        sheet.box(left, top, 126, 122, "#CFDCC4", round_=6)
        for _tree in range(9):
            spot = left + chance.randint(16, 110), top + chance.randint(16, 106)
            sheet.disk(*spot, chance.randint(6, 11), "#A9C09A")
        return
    split = chance.choice([42, 60, 78])
    for x, width in ((left, split), (left + split + 4, 122 - split)):
        cut = chance.choice([36, 58, 80])
        shades = ["#E0D8C7", "#D9D0BD", "#E5DECF"]
        sheet.box(x, top, width, cut, chance.choice(shades), round_=3)
        sheet.box(x, top + cut + 4, width, 118 - cut, chance.choice(shades), round_=3)


def _curved(points: list[tuple]) -> list[tuple]:
    """Catmull and Rom's curve through `points`."""
    padded = [points[0], *points, points[-1]]
    curve = []
    for a, b, d, e in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(90):
            t = step / 90
            curve.append(tuple(_between(a[n], b[n], d[n], e[n], t) for n in (0, 1)))
    return [*curve, points[-1]]


def _between(a, b, d, e, t) -> float:
    square, cube = t * t, t * t * t
    return 0.5 * (
        2 * b + (d - a) * t + (2 * a - 5 * b + 4 * d - e) * square + (3 * b - a - 3 * d + e) * cube
    )


def _dotted(sheet: Canvas, stops: list[tuple]) -> None:
    for (x1, y1), (x2, y2) in pairwise(stops):
        steps = max(abs(x2 - x1), abs(y2 - y1)) // 24
        for step in range(steps + 1):
            share = step / max(steps, 1)
            sheet.disk(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, 6, c.SPRUCE)


def month_of_messages() -> Canvas:
    """Each message of one month as a dot, by day and hour; the working hours are a pale band."""
    chance = Random(4)  # noqa: S311  (the same month every time)
    sheet = Canvas(1000)
    sheet.words(90, 110, "Sixty-one messages", size=56)
    sheet.words(90, 165, "One invented month, one client, by day and hour", c.INK2, size=36)
    sheet.box(210, 230 + 8 * 28, 1300, 9 * 28, c.PALE_GREEN)
    sheet.words(1490, 230 + 14 * 28, "when I read messages", c.GREEN, size=34, at="rm")
    hours = ["midnight", "4 a.m.", "8 a.m.", "noon", "4 p.m.", "8 p.m.", "midnight"]
    for number, hour in enumerate(hours):
        sheet.path([(210, 230 + number * 112), (1510, 230 + number * 112)], c.RULE)
        sheet.words(190, 230 + number * 112, hour, c.INK2, size=34, at="rm")
    for day, hour, weighty in _messages(chance):
        x, y = 240 + day * 42, 230 + hour * 28
        if weighty:
            sheet.disk(x, y, 15, c.MARIGOLD, line=c.INK, thick=3)
        else:
            sheet.disk(x, y, 9, c.SLATE)
    for day in range(1, 31, 7):
        sheet.words(240 + (day - 1) * 42, 944, f"day {day}", c.INK2, size=34, at="ms")
    sheet.disk(1110, 150, 15, c.MARIGOLD, line=c.INK, thick=3)
    sheet.words(1140, 150, "went into the record", size=36, at="lm")
    return sheet


def _messages(chance: Random) -> list[tuple]:
    """(day, hour, whether it went into the record): two clusters by day, and a few late ones."""
    plain = [(chance.randrange(30), chance.gauss(9.5, 1.2), False) for _ in range(26)]
    plain += [(chance.randrange(30), chance.gauss(17.5, 1.4), False) for _ in range(26)]
    late = [(4, 22.7), (5, 23.4), (11, 22.1), (12, 1.6), (12, 2.2), (18, 23.1), (25, 22.9)]
    return [*plain, *((day, hour, True) for day, hour in late), (8, 12.3, True), (21, 6.1, True)]


DRAWINGS: dict[str, Callable[[], Canvas]] = {
    "survey-of-searching": survey,
    "waiting-room": waiting_room,
    "chat-thread": chat_thread,
    "who-sees-what": who_sees_what,
    "check-in-map": check_in_map,
    "month-of-messages": month_of_messages,
}
