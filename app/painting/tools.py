"""What a hand does with a document: each tool is an object that is pressed, moved and lifted."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from app.painting.brush import Brush, Stroke
from app.painting.document import Document
from app.painting.draft import Draft

ROOMY = 1.5  # times the pixels of two rectangles that one around both may hold
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Pointer:
    """Where the hand is, in pixels of the document, and how."""

    at: QPointF
    pressure: float = 1.0  # 0..1
    constrain: bool = False  # Shift: straight, square, by steps of 15 degrees
    centred: bool = False  # Ctrl: from its middle
    reach: float = 8.0  # pixels of the document that count as a hit


class Tool:
    """One of what the tool bar offers.

    `paints` is one that lays the brush's colour, `ring` one whose brush is shown around the pointer, `snaps` one that
    keeps to the grid where it is asked to.
    """

    name: ClassVar[str]
    paints: ClassVar[bool] = False
    ring: ClassVar[bool] = False
    snaps: ClassVar[bool] = False

    def __init__(self, document: Document, brush: Brush) -> None:
        self._document, self._brush = document, brush

    @property
    def busy(self) -> bool:
        """Whether it is in the middle of something that `finish` or `cancel` would end."""
        return False

    def press(self, hand: Pointer) -> None:
        """The pen is set down."""

    def move(self, hand: Pointer) -> None:
        """The hand moves, whether the pen is down or not."""

    def lift(self, hand: Pointer) -> None:
        """The pen is lifted."""

    def finish(self) -> None:
        """What was begun is done: Return, another tool."""

    def cancel(self) -> None:
        """What was begun is taken back: Escape."""

    def outline(self) -> QPainterPath:
        """What is shown over the picture meanwhile, in pixels of the document."""
        return QPainterPath()


class Pen(Tool):
    """Draws freely; with Shift a straight line from where the last stroke ended."""

    name = "pen"
    paints = True
    ring = True

    def __init__(self, document: Document, brush: Brush) -> None:
        super().__init__(document, brush)
        self._stroke: Stroke | None = None
        self._draft: Draft | None = None
        self._last: QPointF | None = None  # where the last stroke ended
        self._held: QPointF | None = None  # what the stabiliser holds on to

    @property
    def busy(self) -> bool:
        return self._stroke is not None

    def press(self, hand: Pointer) -> None:
        self._draft = self._document.begin(self._words())
        if self._draft is None:
            return
        self._stroke = Stroke(self._document.size, self._brush.hardness, self._brush.mirrored)
        if hand.constrain and self._last is not None:
            self._go(self._last, hand.pressure)
        self._held = self._last = hand.at
        self._go(hand.at, hand.pressure)

    def move(self, hand: Pointer) -> None:
        if self._stroke is not None and self._held is not None:
            self._held = self._held + (hand.at - self._held) * (1 - min(0.95, self._brush.smoothing))
            self._last = hand.at
            self._go(self._held, hand.pressure)

    def lift(self, hand: Pointer) -> None:
        if self._stroke is not None:
            if self._held is not None and self._held != hand.at and self._brush.smoothing:
                self._go(hand.at, hand.pressure or 1.0)
            self.finish()

    def finish(self) -> None:
        if self._stroke is not None:
            self._lay(self._stroke.rest())
            self._stroke = self._draft = None
            self._document.commit()

    def cancel(self) -> None:
        self._stroke = self._draft = None
        self._document.cancel()

    def _go(self, at: QPointF, pressure: float) -> None:
        assert self._stroke is not None
        self._lay(self._stroke.to(at, *self._brush.pressed(pressure)))

    def _lay(self, places: list[QRect]) -> None:
        assert self._stroke is not None and self._draft is not None
        if not self._draft.open:  # it was taken back by other means
            self._stroke = self._draft = None
            return
        for place in _joined(places, self._document.rect):
            self._stroke.lay(self._draft, place, self._ink(), self._brush.opacity)
            self._document.touch(place)

    def _ink(self) -> QColor | None:
        return QColor(self._brush.color)

    def _words(self) -> str:
        return translate("tools", "Stroke")


class Eraser(Pen):
    """Takes away what the layer holds."""

    name = "eraser"
    paints = False

    def _ink(self) -> QColor | None:
        return None

    def _words(self) -> str:
        return translate("tools", "Eraser")


class Bucket(Tool):
    """Fills the area of one colour that it is pressed on."""

    name = "fill"
    paints = True

    def press(self, hand: Pointer) -> None:
        brush = self._brush
        name = translate("tools", "Fill")
        self._document.fill(name, hand.at, brush.color, brush.opacity, brush.tolerance, brush.gap)


class Picker(Tool):
    """Takes up the colour that is seen."""

    name = "eyedropper"

    def __init__(self, document: Document, brush: Brush) -> None:
        super().__init__(document, brush)
        self.picked: QColor | None = None

    def press(self, hand: Pointer) -> None:
        self.picked = self._document.color_at(hand.at)


class Shape(Tool):
    """What is drawn from corner to corner while the pen is down."""

    paints = True
    snaps = True

    def __init__(self, document: Document, brush: Brush) -> None:
        super().__init__(document, brush)
        self._draft: Draft | None = None
        self._from = QPointF()

    @property
    def busy(self) -> bool:
        return self._draft is not None

    def press(self, hand: Pointer) -> None:
        self._draft, self._from = self._document.begin(self._words()), hand.at

    def move(self, hand: Pointer) -> None:
        if self._draft is None:
            return
        if not self._draft.open:  # it was taken back by other means
            self._draft = None
            return
        self._document.revert(self._draft.place)
        self._document.touch(_drawn(self._document, self._draft, self.path(self._from, hand), self._brush))

    def lift(self, hand: Pointer) -> None:
        self.move(hand)
        self.finish()

    def finish(self) -> None:
        if self._draft is not None:
            self._draft = None
            self._document.commit()

    def cancel(self) -> None:
        self._draft = None
        self._document.cancel()

    def path(self, begin: QPointF, hand: Pointer) -> QPainterPath:
        """The shape from where the pen was set down to where it is."""
        raise NotImplementedError

    def _words(self) -> str:
        raise NotImplementedError


class Line(Shape):
    name = "line"

    def path(self, begin: QPointF, hand: Pointer) -> QPainterPath:
        to = hand.at - begin
        if hand.constrain:
            angle = round(math.atan2(to.y(), to.x()) / (math.pi / 12)) * (math.pi / 12)
            length = to.x() * math.cos(angle) + to.y() * math.sin(angle)
            to = QPointF(math.cos(angle), math.sin(angle)) * length
        path = QPainterPath(begin - to if hand.centred else begin)
        path.lineTo(begin + to)
        return path

    def _words(self) -> str:
        return translate("tools", "Line")


class Rectangle(Shape):
    name = "rectangle"

    def path(self, begin: QPointF, hand: Pointer) -> QPainterPath:
        path = QPainterPath()
        path.addRect(_box(begin, hand))
        return path

    def _words(self) -> str:
        return translate("tools", "Rectangle")


class Ellipse(Shape):
    name = "ellipse"

    def path(self, begin: QPointF, hand: Pointer) -> QPainterPath:
        path = QPainterPath()
        path.addEllipse(_box(begin, hand))
        return path

    def _words(self) -> str:
        return translate("tools", "Ellipse")


class Polygon(Tool):
    """A corner at each press; it is closed by a press on the first corner, or by Return."""

    name = "polygon"
    paints = True
    snaps = True

    def __init__(self, document: Document, brush: Brush) -> None:
        super().__init__(document, brush)
        self._corners: list[QPointF] = []
        self._at = QPointF()

    @property
    def busy(self) -> bool:
        return bool(self._corners)

    def press(self, hand: Pointer) -> None:
        if len(self._corners) > 2 and _far(self._corners[0], hand.at) <= hand.reach:
            self.finish()
        elif not self._document.locked and (not self._corners or _far(self._corners[-1], hand.at) > 0.5):
            self._corners.append(hand.at)
        self._at = hand.at

    def move(self, hand: Pointer) -> None:
        self._at = hand.at

    def finish(self) -> None:
        corners, self._corners = self._corners, []
        if len(corners) > 1 and (draft := self._document.begin(translate("tools", "Polygon"))) is not None:
            path = QPainterPath(corners[0])
            for corner in corners[1:]:
                path.lineTo(corner)
            path.closeSubpath()
            self._document.touch(_drawn(self._document, draft, path, self._brush))
            self._document.commit()

    def cancel(self) -> None:
        self._corners = []

    def outline(self) -> QPainterPath:
        path = QPainterPath()
        if self._corners:
            path.moveTo(self._corners[0])
            for corner in (*self._corners[1:], self._at):
                path.lineTo(corner)
        return path


def _drawn(document: Document, draft: Draft, path: QPainterPath, brush: Brush) -> QRect:
    """Paints an outline, or its area, in one piece; the rectangle that it took."""
    if brush.mirrored:
        path = path.united(_mirrored(path, document)) if brush.filled else _beside(path, _mirrored(path, document))
    margin = brush.width / 2 + 2
    place = path.boundingRect().adjusted(-margin, -margin, margin, margin).toAlignedRect()
    draft.keep(place)
    color = QColor(brush.color)
    color.setAlphaF(brush.opacity)
    painter = QPainter(draft.image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if brush.filled:
        painter.fillPath(path, color)
    else:
        round_ = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(path, QPen(color, brush.width, Qt.PenStyle.SolidLine, *round_))
    painter.end()
    return place


def _mirrored(path: QPainterPath, document: Document) -> QPainterPath:
    return QTransform(-1, 0, 0, 1, document.size.width(), 0).map(path)


def _beside(path: QPainterPath, other: QPainterPath) -> QPainterPath:
    """Both in one path, whose outline is painted once where they cross."""
    both = QPainterPath(path)
    both.addPath(other)
    return both


def _box(begin: QPointF, hand: Pointer) -> QRectF:
    """The rectangle from a corner, or from its middle, to the hand."""
    x, y = hand.at.x() - begin.x(), hand.at.y() - begin.y()
    if hand.constrain:
        side = max(abs(x), abs(y))
        x, y = math.copysign(side, x), math.copysign(side, y)
    corner = QPointF(x, y)
    return QRectF(begin - corner if hand.centred else begin, begin + corner).normalized()


def _joined(places: list[QRect], within: QRect) -> list[QRect]:
    """The same pixels in fewer rectangles: those that meet become one, unless that held much that is in neither."""
    joined: list[QRect] = []
    for place in places:
        for number, other in enumerate(joined):
            if other.intersects(place) and _pixels(other | place) <= ROOMY * (_pixels(other) + _pixels(place)):
                joined[number] = other | place
                break
        else:
            joined.append(place & within)
    return joined


def _pixels(place: QRect) -> int:
    return place.width() * place.height()


def _far(a: QPointF, b: QPointF) -> float:
    return math.hypot(b.x() - a.x(), b.y() - a.y())
