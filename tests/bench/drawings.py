"""Drawings as a hand makes them, through the window's own sketch, and what a model makes of each.

    python -m tests.bench.drawings MODEL --output SHEET.png [--kind paint|line] [--seed N]

MODEL is a file or a name of the library; the kind is its card's unless one is given. The sheet shows drawing | result.
The hand is the same every time: uneven, thin, thick, broken and wobbly. Two things are measured of what was painted:
whether anything vanished (the share of the drawn pixels that differ from paper in the result), and by how many degrees
the hue of an area changed (its mean colour in the result against that which was painted).
"""

from __future__ import annotations

import argparse
import colorsys
import math
import random
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from app.painting.brush import Brush
from app.painting.document import Document
from app.painting.place import SIDE
from app.painting.tools import Pen, Pointer
from app.pixels import to_rgb
from engine import images, library
from engine.card import read_card
from engine.kinds import Given
from engine.predictor import Predictor

CELL, GAP, CAPTION = 256, 16, 28
COLUMNS = 4
PAPER = 0.1  # of full contrast, by which a pixel differs from white to be something
AREA = 150  # pixels at the model's size; smaller areas of a colour are not asked for their hue
COLOURFUL = 0.25  # saturation from which on a hue is one
RINGS = ("#e93a34", "#ff8b26", "#ffd23f", "#9adb55", "#2e9b4c", "#0e7f86", "#74c8ff", "#2667db", "#7c42c8", "#ff8fb7")
STEP = 6.0  # pixels of the drawing that a hand moves between two reports of a mouse

Points = list[tuple[float, float]]


class Hand:
    """Draws with a pen that is never quite steady.

    For `lines` shapes are black outlines; otherwise they are painted in their colour with a brush.
    """

    def __init__(self, lines: bool, seed: int) -> None:
        self.sketch = Document()
        self.lines = lines
        self.random = random.Random(seed)
        self.pen = 10.0 if lines else 24.0
        self.wobble = 4.0  # pixels
        self.gaps = 0.0  # share of the moves at which the pen is lifted for a moment
        self.hinting = False  # whether what comes is a hint of colour among lines

    def stroke(self, color: str, points: Points, width: float | None = None) -> None:
        """An open line through these points."""
        self._draw(color, _smooth(points), width or self.pen)

    def shape(self, color: str, points: Points) -> None:
        """A closed line, painted full in rings where shapes have colours."""
        x, y = (sum(c) / len(points) for c in zip(*points, strict=True))
        reach = max(math.dist((x, y), point) for point in points)
        rings = 1 if self.lines else 1 + math.ceil(reach / (0.7 * self.pen))
        for ring in range(rings, 0, -1):
            share = ring / rings
            self.stroke(color, [(x + share * (u - x), y + share * (v - y)) for u, v in (*points, *points[:2])])

    def circle(self, color: str, x: float, y: float, rx: float, ry: float = 0.0) -> None:
        self.shape(color, _round(x, y, rx, ry or rx, self.random.uniform(0, 6)))

    def dot(self, color: str, x: float, y: float, width: float) -> None:
        self._draw(color, [(x, y)], width)

    def hint(self, color: str, x: float, y: float, length: float = 0.0) -> None:
        """A dot or a short stroke of colour; only among lines."""
        if self.lines:
            self.hinting = True
            self.stroke(color, [(x, y), (x + length / 2, y - 4), (x + length, y)], 20)
            self.hinting = False

    def _draw(self, color: str, path: Points, width: float) -> None:
        waves = [(self.random.uniform(0.003, 0.014), self.random.uniform(0, 6.3)) for _ in range(6)]
        brush = Brush(QColor("#000000" if self.lines and not self.hinting else color))
        pen = Pen(self.sketch, brush)
        lifted = 0
        for number, (x, y) in enumerate(path):
            way = number * STEP
            sway = [math.sin(2 * math.pi * f * way + phase) for f, phase in waves]
            at = QPointF(x + self.wobble * (sway[0] + sway[1]) / 2, y + self.wobble * (sway[2] + sway[3]) / 2)
            now = width * (1 + 0.15 * sway[4] + 0.1 * sway[5])
            if not lifted and self.random.random() < self.gaps:
                lifted = 5
                pen.finish()
            lifted = max(0, lifted - 1)
            if lifted:
                continue
            brush.width = round(now)
            hand = Pointer(at)
            if pen.busy:
                pen.move(hand)
            else:
                pen.press(hand)
        pen.finish()


def _round(x: float, y: float, rx: float, ry: float, start: float = 0.0) -> Points:
    return [(x + rx * math.cos(start + k * math.pi / 6), y + ry * math.sin(start + k * math.pi / 6)) for k in range(12)]


def _smooth(points: Points) -> Points:
    """A curve through the points (Catmull-Rom), in steps of about STEP pixels."""
    path = [points[0]]
    ends = [points[0], *points, points[-1]]
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        count = max(1, round(math.dist(b, c) / STEP))
        for k in range(1, count + 1):
            t = k / count
            path.append(tuple(  # type: ignore[arg-type]
                (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3) / 2
                for p, q, r, s in zip(a, b, c, d, strict=True)
            ))  # fmt: skip
    return path


def _polygon(*corners: tuple[float, float]) -> Points:
    """A closed shape with corners: each is given twice, so that the curve does not round it much."""
    return [corner for corner in corners for _ in range(2)]


def circles(hand: Hand) -> None:
    hand.wobble = 9
    hand.circle("#e93a34", 160, 170, 100, 90)
    hand.circle("#2667db", 360, 330, 110)
    hand.pen *= 0.7
    hand.circle("#ffd23f", 390, 120, 55)


def cat(hand: Hand) -> None:
    hand.pen *= 0.5 if hand.lines else 1
    for ear in ((110, 190), (130, 60), (230, 130)), ((290, 130), (390, 60), (410, 190)):
        hand.shape("#ff8b26", _polygon(*ear))
    hand.circle("#ff8b26", 260, 280, 180, 160)
    for x in (190, 330):
        hand.circle("#9adb55", x, 250, 32)
        hand.dot("#1c1c1f", x, 250, 24)
    hand.shape("#ff8fb7", _polygon((238, 320), (284, 320), (260, 346)))
    hand.stroke("#1c1c1f", [(260, 348), (255, 375), (215, 380)], 9)
    hand.stroke("#1c1c1f", [(260, 348), (268, 375), (305, 380)], 9)
    for y in (310, 350):
        hand.stroke("#1c1c1f", [(150, y), (60, y - 20)], 7)
        hand.stroke("#1c1c1f", [(370, y), (460, y - 20)], 7)


def house(hand: Hand) -> None:
    hand.pen *= 1.8 if hand.lines else 1
    hand.shape("#ffdcc0", _polygon((110, 240), (400, 240), (400, 460), (110, 460)))
    hand.shape("#e93a34", _polygon((60, 240), (255, 60), (450, 240)))
    hand.shape("#7b4b2e", _polygon((220, 340), (300, 340), (300, 450), (220, 450)))
    for x in (140, 330):
        hand.shape("#74c8ff", _polygon((x, 290), (x + 46, 290), (x + 46, 340), (x, 340)))


def mushroom(hand: Hand) -> None:
    hand.gaps = 0.04 if hand.lines else 0
    hand.shape("#f6e2b3", [(210, 300), (205, 380), (180, 450), (260, 470), (330, 450), (305, 380), (300, 300)])
    cap: Points = [(60, 270), (100, 150), (255, 70), (410, 150), (450, 270), (360, 310), (255, 318), (150, 310)]
    hand.shape("#7c42c8", cap)
    for x, y, r in ((180, 180, 34), (290, 150, 26), (330, 240, 36), (200, 260, 24)):
        hand.circle("#f6e2b3", x, y, r)


def cup(hand: Hand) -> None:
    hand.wobble = 9
    hand.stroke("#0e7f86", [(370, 220), (450, 230), (455, 330), (350, 350)], hand.pen * (1 if hand.lines else 1.6))
    hand.shape("#0e7f86", [(100, 180), (120, 300), (150, 420), (250, 440), (340, 420), (365, 300), (380, 180)])
    hand.circle("#5ed6c4", 240, 180, 140, 36)
    for x in (190, 260):
        hand.stroke("#d3d6db", [(x, 120), (x - 16, 95), (x + 12, 70), (x, 40)])


def fish(hand: Hand) -> None:
    hand.shape("#2667db", _polygon((340, 260), (460, 160), (450, 370)))
    hand.shape(
        "#74c8ff", [(50, 260), (120, 170), (230, 140), (330, 190), (380, 260), (320, 340), (220, 370), (110, 340)]
    )
    hand.circle("#ffffff", 130, 230, 28)
    hand.dot("#1c1c1f", 126, 232, 26)
    hand.stroke("#2667db", [(210, 170), (240, 260), (205, 350)], hand.pen * 0.8)
    hand.stroke("#2667db", [(280, 180), (305, 260), (275, 340)], hand.pen * 0.8)


def blobs(hand: Hand) -> None:
    for color, x, y in (("#9adb55", 190, 200), ("#ff8fb7", 320, 230), ("#7c42c8", 230, 340)):
        reach = [hand.random.uniform(90, 140) for _ in range(8)]
        around: Points = [
            (x + r * math.cos(k * math.pi / 4), y + r * math.sin(k * math.pi / 4)) for k, r in enumerate(reach)
        ]
        hand.shape(color, around)


def name(hand: Hand) -> None:
    width = 26 if hand.lines else 44
    m = [(70, 350), (75, 250), (80, 150), (120, 210), (150, 260), (190, 200), (220, 150), (228, 260), (232, 350)]
    a = [(350, 250), (300, 225), (268, 290), (300, 350), (345, 320), (352, 240), (358, 320), (380, 350)]
    for color, points in (("#e93a34", m), ("#ff8b26", a), ("#2e9b4c", [(410, 230), (414, 290), (416, 350)])):
        hand.stroke(color, [(float(x), float(y)) for x, y in points], width)
    hand.dot("#2e9b4c", 408, 165, width * 1.2)


def one_dot(hand: Hand) -> None:
    hand.dot("#e93a34", 300, 220, 30)


def empty(hand: Hand) -> None:
    pass


def full(hand: Hand) -> None:
    if hand.lines:  # nothing but strokes, up and down
        for x in range(20, SIDE, 46):
            hand.stroke("", [(x, 10), (x + 14, 170), (x - 10, 340), (x + 8, 500)])
    else:
        hand.sketch.fill("Fill", QPointF(1, 1), QColor("#74c8ff"))
        hand.shape("#2e9b4c", _polygon((-60, 330), (180, 300), (572, 350), (572, 572), (-60, 572)))
        hand.circle("#ffd23f", 390, 120, 70)
        hand.shape("#7c42c8", _polygon((40, 400), (190, 180), (330, 400)))


def corners(hand: Hand) -> None:
    hand.pen *= 0.6
    hand.circle("#e93a34", 70, 70, 40)
    hand.shape("#2e9b4c", _polygon((400, 100), (450, 30), (490, 100)))
    hand.shape("#2667db", _polygon((30, 420), (110, 420), (110, 490), (30, 490)))
    heart: Points = [(440, 480), (395, 430), (410, 400), (440, 420), (468, 400), (488, 430)]
    hand.shape("#ff8fb7", heart)


def rings(hand: Hand) -> None:
    hand.wobble = 1
    for number, color in enumerate(RINGS):
        x, y = 75 + 120 * (number % 4), 90 + 160 * (number // 4)
        hand.stroke(color, [*_round(x, y, 48, 58), (x + 48, y), (x + 40, y + 30)], 12)


def thin(hand: Hand) -> None:
    hand.wobble = 2
    for number, color in enumerate(RINGS):
        y = 40.0 + 46 * number
        hand.stroke(color, [(40, y), (180, y + 26), (320, y - 14), (470, y + 18)], 6)


def dots(hand: Hand) -> None:
    for number, color in enumerate(RINGS):
        for k, width in enumerate((6, 12, 24, 44)):
            hand.dot(color, 40 + 48 * number, 80 + 110 * k, width)


def letters(hand: Hand) -> None:
    hand.pen = 16
    for x, color in ((60, "#2667db"), (220, "#e93a34"), (370, "#2e9b4c")):
        hand.stroke(color, [(x, 200), (x + 30, 120), (x + 50, 60), (x + 75, 130), (x + 100, 200)])
        hand.stroke(color, [(x + 20, 150), (x + 50, 148), (x + 84, 150)])
    hand.pen = 10
    for k, x in enumerate((60, 160, 260, 360)):
        hand.stroke(RINGS[2 * k], [(x, 430), (x + 2, 370), (x, 300), (x + 50, 310), (x + 56, 350), (x + 4, 362)])


def outlines(hand: Hand) -> None:
    hand.pen = 10
    for color, x, y, r in (("#7c42c8", 140, 140, 90), ("#0e7f86", 370, 150, 100), ("#ff8b26", 250, 370, 110)):
        hand.stroke(color, [*_round(x, y, r, r * 0.8), (x + r, y), (x + r * 0.9, y + 30)])
        hand.dot(color, x, y, 18)


def beach(hand: Hand) -> None:
    if not hand.lines:
        hand.sketch.fill("Fill", QPointF(1, 1), QColor("#74c8ff"))
        hand.shape("#f6e2b3", _polygon((-40, 380), (200, 350), (552, 390), (552, 552), (-40, 552)))
    hand.circle("#ffd23f", 100, 100, 56)
    hand.stroke("#7b4b2e", [(380, 420), (370, 330), (395, 240), (400, 190)], 22)
    for x, y in ((300, 170), (330, 110), (420, 90), (490, 150), (480, 220)):
        hand.stroke("#2e9b4c", [(400, 190), ((400 + x) / 2, (190 + y) / 2 - 24), (x, y)], 24)
    hand.shape("#e93a34", [(120, 440), (150, 400), (220, 396), (262, 430), (200, 462)])


def night(hand: Hand) -> None:
    if not hand.lines:
        hand.sketch.fill("Fill", QPointF(1, 1), QColor("#1b2a5c"))
    hand.circle("#f6e2b3", 400, 100, 54)
    for x, y in ((60, 60), (150, 130), (250, 50), (300, 180), (480, 220)):
        hand.dot("#ffd23f", x, y, 12)
    hand.shape("#0e7f86", _polygon((-30, 552), (-30, 400), (120, 250), (280, 420), (380, 330), (552, 460), (552, 552)))
    hand.shape("#7b4b2e", _polygon((200, 400), (300, 400), (300, 490), (200, 490)))
    hand.shape("#e93a34", _polygon((180, 400), (250, 330), (320, 400)))


def flower(hand: Hand) -> None:
    if not hand.lines:
        hand.sketch.fill("Fill", QPointF(1, 1), QColor("#4d7a3a"))
    hand.stroke("#2e9b4c", [(256, 300), (250, 400), (262, 520)], 20)
    for k in range(9):
        along, across = (math.cos(k * 2 * math.pi / 9), math.sin(k * 2 * math.pi / 9)), 34
        petal = [(40, 0), (110, across), (165, 0), (110, -across)]
        hand.shape("#ffffff", [
            (256 + far * along[0] - side * along[1], 210 + far * along[1] + side * along[0]) for far, side in petal
        ])  # fmt: skip
    hand.circle("#ffd23f", 256, 210, 46)
    hand.hint("#ffd23f", 246, 210, 20)
    hand.hint("#4d7a3a", 60, 440, 90)


def tulip(hand: Hand) -> None:
    if not hand.lines:
        hand.sketch.fill("Fill", QPointF(1, 1), QColor("#74a0c8"))
        hand.shape("#4d7a3a", _polygon((-40, 430), (552, 410), (552, 560), (-40, 560)))
    hand.stroke("#2e9b4c", [(256, 290), (262, 400), (250, 510)], 22)
    hand.shape("#2e9b4c", [(250, 470), (330, 330), (390, 300), (350, 420)])
    hand.shape(
        "#e93a34", [(160, 130), (210, 180), (256, 100), (302, 180), (352, 130), (340, 260), (256, 310), (172, 260)]
    )
    hand.hint("#e93a34", 220, 230, 60)
    hand.hint("#2e9b4c", 330, 370)


def hinted_circles(hand: Hand) -> None:
    hand.pen = 8 if hand.lines else hand.pen
    for number, color in enumerate(RINGS[:9]):
        x, y = 95 + 160 * (number % 3), 95 + 160 * (number // 3)
        hand.circle(color, x, y, 62)
        hand.hint(color, x - 10, y, 20)


DRAWINGS: tuple[tuple[str, Callable[[Hand], None]], ...] = (
    ("wobbly circles", circles), ("a cat face", cat), ("a house", house), ("a mushroom", mushroom),
    ("a cup", cup), ("a fish", fish), ("overlapping blobs", blobs), ("a name, thick strokes", name),
    ("one dot", one_dot), ("nothing", empty), ("all filled", full), ("small, in the corners", corners),
    ("rings of 12 pixels", rings), ("strokes of 6 pixels", thin), ("dots of 6 to 44 pixels", dots),
    ("letters", letters), ("outlines", outlines), ("a beach", beach), ("a night", night),
    ("nine colours", hinted_circles), ("a daisy", flower), ("a tulip", tulip),
)  # fmt: skip


def drawings(kind: str) -> Iterable[tuple[str, Document]]:
    """All of them, each with its caption."""
    for number, (caption, draw) in enumerate(DRAWINGS):
        hand = Hand(kind == "line", number)
        draw(hand)
        yield caption, hand.sketch


def kept(drawn: np.ndarray, made: np.ndarray) -> float:
    """The share of the drawn pixels that differ from paper in the result; pictures (H, W, 3) uint8."""
    was, still = ((255 - picture.min(2)) / 255 > PAPER for picture in (drawn, made))
    return float(still[was].mean()) if was.any() else 1.0


def hues(drawn: np.ndarray, made: np.ndarray) -> list[float]:
    """By how many degrees the hue of each colourful area of the drawing differs in the result."""
    colours, numbers, sizes = np.unique(drawn.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    away = []
    for number in np.flatnonzero(sizes >= AREA):
        before, saturation, _ = colorsys.rgb_to_hsv(*colours[number] / 255)
        if saturation >= COLOURFUL:
            after = colorsys.rgb_to_hsv(*made.reshape(-1, 3)[numbers.ravel() == number].mean(0) / 255)[0]
            away.append(360 * abs((after - before + 0.5) % 1 - 0.5))
    return away


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("model", help="a file, or a name of the library")
    parser.add_argument("--output", type=Path, required=True, help="the sheet, a .png")
    parser.add_argument("--kind", choices=("paint", "line"), help="what is drawn; unless given, what the model wants")
    parser.add_argument("--seed", type=int, default=0, help="of variations, where the model takes hints; 0: as drawn")
    options = parser.parse_args()
    model = library.find(options.model)
    predictor = Predictor(model)
    width, height = 2 * CELL + GAP, CELL + CAPTION
    rows = -(-len(DRAWINGS) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * width + GAP, rows * height + GAP), "#d8d8d8")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    changed: list[float] = []
    for number, (caption, sketch) in enumerate(drawings(options.kind or read_card(model).input_kind)):
        drawn = images.shrink(to_rgb(sketch.image), predictor.card.size)  # as the window does while one draws
        made = predictor(Given(drawn, options.seed))
        share, away = kept(drawn, made), hues(drawn, made)
        changed += away
        print(f"{caption:24} kept {share:6.1%}  hue {', '.join(f'{degrees:.0f}' for degrees in away)}")
        x, y = GAP + number % COLUMNS * width, number // COLUMNS * height
        pen.text((x, y + 7), f"{caption} ({share:.0%} kept)", "#202020", font)
        for side, picture in enumerate((drawn, made)):
            shown = Image.fromarray(picture).resize((CELL, CELL), Image.Resampling.LANCZOS)
            sheet.paste(shown, (x + side * CELL, y + CAPTION))
    sheet.save(options.output)
    if changed:
        within = np.mean(np.array(changed) <= 8)
        print(f"hue of {len(changed)} areas: median {np.median(changed):.1f}, largest {max(changed):.1f} degrees, "
              f"{within:.0%} within 8")  # fmt: skip


if __name__ == "__main__":
    main()
