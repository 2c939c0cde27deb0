"""What one paints with, and a stroke: one shape that grows, laid upon a layer once however often it crosses itself."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.painting.draft import Draft

MAX_WIDTH = 500  # pixels of the drawing
LEAST_PRESSED = 0.05  # of its width, of a pen that barely touches
PIECE = 192.0  # pixels; longer segments are painted in pieces, whose rectangles are smaller
TINY = 1e-4  # pixels; shorter is a point
FLAT = 0.1  # pixels that the edge of a flattened curve may be away from that of the curve


@dataclass
class Brush:
    """The settings of all tools; widgets write here, a tool reads as it begins."""

    color: QColor = field(default_factory=lambda: QColor(0, 0, 0))
    width: int = 8  # pixels of the drawing
    opacity: float = 1.0
    hardness: float = 1.0  # the share of the radius that is painted in full
    smoothing: float = 0.0  # 0..1: how much the line lags behind the hand
    thinner: bool = True  # light pressure makes the line thinner
    fainter: bool = False  # and fainter
    curve: float = 1.0  # exponent upon the pressure; below 1 a light hand suffices
    filled: bool = False  # shapes are areas, not outlines
    mirrored: bool = False  # what is painted on one side appears on the other
    tolerance: int = 32  # difference of a channel, 0..255, that a fill still takes for the same colour
    gap: int = 0  # pixels; openings of an outline up to this do not let a fill out
    gridded: bool = False  # a grid is shown
    grid: int = 32  # pixels from line to line
    snapping: bool = False  # shapes begin and end where its lines cross

    def snapped(self, at: QPointF) -> QPointF:
        """Where lines of the grid cross, next to a point."""
        return QPointF(round(at.x() / self.grid) * self.grid, round(at.y() / self.grid) * self.grid)

    def pressed(self, pressure: float) -> tuple[float, float]:
        """Width in pixels and share of the opacity at a pressure of 0..1."""
        felt = max(LEAST_PRESSED, min(1.0, pressure)) ** self.curve
        return max(1.0, self.width * felt) if self.thinner else float(self.width), felt if self.fainter else 1.0


class Stroke:
    """The shape of a stroke: how far each pixel is covered by it, the most of all its segments.

    Points are joined by curves through their middles, so that a fast hand leaves no corners. Coverage is the distance
    to the segment, a cone between two circles, so that edge, softness and growing width are one formula.
    """

    def __init__(self, size: QSize, hardness: float, mirrored: bool) -> None:
        import numpy as np

        self._covered: Any = np.zeros((size.height(), size.width()), np.uint8)
        width = size.width()
        self._mask = QImage(self._covered.data, width, size.height(), width, QImage.Format.Format_Indexed8)  # the same
        self._ink: tuple[QColor, float] | None = None  # that the colours of the mask are of
        self._hardness, self._mirrored = hardness, mirrored
        self._last: tuple[QPointF, float, float] | None = None  # point, width, strength
        self._middle: tuple[QPointF, float, float] | None = None

    def to(self, at: QPointF, width: float, strength: float) -> list[QRect]:
        """Goes on to a point; the rectangles that changed."""
        point = at, width, strength
        if self._last is None or self._middle is None:
            self._last = self._middle = point
            return self._segment(point, point)
        begin, over = self._middle, self._last
        self._middle = (over[0] + at) / 2, (over[1] + width) / 2, (over[2] + strength) / 2
        self._last = point
        return self._curve(begin, over, self._middle)

    def rest(self) -> list[QRect]:
        """Goes on to the last point: the pen is lifted."""
        if self._last is None or self._middle is None or self._middle == self._last:
            return []
        return self._segment(self._middle, self._last)

    def lay(self, draft: Draft, place: QRect, color: QColor | None, opacity: float) -> None:
        """Puts the stroke upon what lay in a rectangle before it began; without a colour it takes away."""
        draft.keep(place)
        ink = QColor(color or Qt.GlobalColor.black), opacity
        if ink != self._ink:
            self._ink = ink
            self._mask.setColorTable([_faint(ink[0], opacity * covered / 255) for covered in range(256)])
        modes = QPainter.CompositionMode
        painter = QPainter(draft.image)
        painter.setCompositionMode(modes.CompositionMode_Source)
        painter.drawImage(place.topLeft(), draft.before, place)
        painter.setCompositionMode(modes.CompositionMode_SourceOver if color else modes.CompositionMode_DestinationOut)
        painter.drawImage(place.topLeft(), self._mask, place)
        painter.end()

    def _curve(self, a: _Point, b: _Point, c: _Point) -> list[QRect]:
        """A quadratic curve with b as its control point, flattened."""
        count = _chords(a[0], b[0], c[0], max(a[1], c[1]) / 2)
        places: list[QRect] = []
        before = a
        for number in range(1, count + 1):
            t = number / count
            p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
            at = a[0] * p + b[0] * q + c[0] * r
            point = at, a[1] + (c[1] - a[1]) * t, a[2] + (c[2] - a[2]) * t
            places += self._segment(before, point)
            before = point
        return places

    def _segment(self, a: _Point, b: _Point) -> list[QRect]:
        places = []
        width = self._covered.shape[1]
        for begin, end in _pieces(a, b):
            places.append(self._cover(begin, end))
            if self._mirrored:
                one, two = ((QPointF(width - at.x(), at.y()), *rest) for at, *rest in (begin, end))
                places.append(self._cover(one, two))
        return [place for place in places if not place.isEmpty()]

    def _cover(self, a: Any, b: Any) -> QRect:
        import numpy as np

        (start, width_a, strength_a), (end, width_b, strength_b) = a, b
        reach = max(width_a, width_b) / 2 + 1
        height, width = self._covered.shape
        box = QRectF(start, end).normalized().adjusted(-reach, -reach, reach, reach).toAlignedRect()
        place = box & QRect(0, 0, width, height)
        if place.isEmpty():
            return place
        x = np.arange(place.left(), place.right() + 1, dtype=np.float32) + np.float32(0.5 - start.x())
        y = np.arange(place.top(), place.bottom() + 1, dtype=np.float32)[:, None] + np.float32(0.5 - start.y())
        length = _far(start, end)
        # each of these is a pass over all pixels, and may have to wait for another thread: few of them, and in place
        if length > TINY:
            dx, dy = (end.x() - start.x()) / length, (end.y() - start.y()) / length
            beyond, distance = x * dx + y * dy, y * dx - x * dy
            nearest = np.minimum(beyond, length)
            np.maximum(nearest, 0, out=nearest)
            beyond -= nearest
            beyond *= beyond
            distance *= distance
            distance += beyond
        else:
            nearest, distance = np.float32(0), y * y + x * x
        np.sqrt(distance, out=distance)
        radius: Any = width_a / 2
        strength: Any = strength_a
        if width_a != width_b or strength_a != strength_b:
            t = nearest / max(length, TINY)
            radius, strength = (width_a + t * (width_b - width_a)) / 2, strength_a + t * (strength_b - strength_a)
        most = 255 * strength
        soft = np.maximum(np.float32(1), radius * (1 - self._hardness))  # pixels from covered to not: a smooth edge
        slope = most / soft
        covered = np.multiply(distance, -slope, out=distance)
        covered += (radius + 0.5) * slope
        np.minimum(covered, most, out=covered)
        np.maximum(covered, 0, out=covered)
        covered += 0.5  # rounds what is cut off next
        part = self._covered[place.top() : place.bottom() + 1, place.left() : place.right() + 1]
        np.maximum(part, covered.astype(np.uint8), out=part)
        return place


_Point = tuple[QPointF, float, float]


def _faint(color: QColor, share: float) -> int:
    return QColor.fromRgbF(color.redF(), color.greenF(), color.blueF(), color.alphaF() * share).rgba()


def _pieces(a: _Point, b: _Point) -> Iterator[tuple[_Point, _Point]]:
    count = max(1, math.ceil(_far(a[0], b[0]) / PIECE))
    points = [
        (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)
        for t in (number / count for number in range(count + 1))
    ]
    return itertools.pairwise(points)


def _far(a: QPointF, b: QPointF) -> float:
    return math.hypot(b.x() - a.x(), b.y() - a.y())


def _chords(a: QPointF, b: QPointF, c: QPointF, radius: float) -> int:
    """How many lines a quadratic curve over b is, so that neither it nor its edges, `radius` away, are seen to be made
    of lines: a chord is off by the square of its share of the bend, its edge by that of its share of the turn.
    """
    bend = _far(b, (a + c) / 2) / 2
    begin, end = b - a, c - b
    turn = abs(math.atan2(begin.x() * end.y() - begin.y() * end.x(), QPointF.dotProduct(begin, end)))
    return max(1, min(24, math.ceil(math.sqrt(max(bend, radius * turn * turn / 8) / FLAT))))
