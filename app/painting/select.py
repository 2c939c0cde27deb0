"""The selection: a rectangle of a layer, or a piece that comes to it, that is moved, scaled and turned."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform

from app.painting.brush import Brush
from app.painting.document import Document
from app.painting.draft import Draft
from app.painting.layers import blank
from app.painting.tools import Pointer, Tool

translate = QCoreApplication.translate
TURN = math.pi / 12  # a step of turning with Shift


class Select(Tool):
    """Drags a rectangle; then what lies in it is moved, scaled by its corners and turned by the knob above it."""

    name = "select"

    def __init__(self, document: Document, brush: Brush) -> None:
        super().__init__(document, brush)
        self._doing: Literal["", "mark", "move", "scale", "turn"] = ""
        self._frame = QRectF()  # what is marked, as it lay
        self._middle = QPointF()
        self._angle = 0.0  # radians
        self._scale = (1.0, 1.0)
        self._pixels = QImage()
        self._draft: Draft | None = None  # from when the pixels leave their place, or come to it
        self._hole = QRect()  # which they left; empty where they came from elsewhere
        self._grip = QPointF()
        self._fixed = QPointF()  # the corner that stays while one scales
        self._corner = (1, 1)  # which one is held
        self._reach = 8.0

    @property
    def busy(self) -> bool:
        self._see()
        return self._doing == "mark" or not self._frame.isEmpty()

    @property
    def place(self) -> QRect:
        """What is marked, in whole pixels; empty where nothing is."""
        self._see()
        return self._frame.toAlignedRect()

    def mark(self, place: QRect) -> None:
        """Selects a rectangle."""
        self._frame, self._draft = QRectF(place), None
        self._middle, self._angle, self._scale = self._frame.center(), 0.0, (1.0, 1.0)

    def put(self, pixels: QImage, at: QPoint) -> bool:
        """Lays a piece over the layer, which stays in hand as what was selected; False where the layer is locked.

        It comes to `at`, or into the middle of the paper where it would lie beyond.
        """
        self.finish()
        if (draft := self._document.begin(translate("tools", "Paste"))) is None:
            return False
        place, paper = QRect(at, pixels.size()), self._document.rect
        if not paper.contains(place):
            place.moveCenter(paper.center())
        self.mark(place)
        self._draft, self._hole, self._pixels = draft, QRect(), pixels
        self._paint()
        self._document.history_changed.emit()  # there is something to be taken back
        return True

    def press(self, hand: Pointer) -> None:
        self._reach, self._grip = hand.reach, hand.at
        self._see()
        if self._frame.isEmpty():
            self._doing = "mark"
            self._frame = QRectF(hand.at, hand.at)
            return
        for corner, at in self._corners().items():
            if _far(at, hand.at) <= hand.reach:
                self._doing, self._corner = "scale", corner
                self._fixed = self._corners()[-corner[0], -corner[1]]
                return
        if _far(self._knob(), hand.at) <= hand.reach:
            self._doing = "turn"
        elif self._path().contains(hand.at):
            self._doing = "move"
        else:
            self.finish()
            self.press(hand)

    def move(self, hand: Pointer) -> None:
        self._reach = hand.reach
        self._see()
        if self._doing == "mark":
            self.mark_to(QRectF(self._grip, hand.at))
        elif self._doing and self._lifted():
            if self._doing == "move":
                self._middle += hand.at - self._grip
                self._grip = hand.at
            elif self._doing == "turn":
                away = hand.at - self._middle
                self._angle = math.atan2(away.x(), -away.y())
                if hand.constrain:
                    self._angle = round(self._angle / TURN) * TURN
            else:
                self._stretch(hand)
            self._paint()

    def lift(self, hand: Pointer) -> None:
        self.move(hand)
        if self._doing == "mark" and min(self._frame.width(), self._frame.height()) < 1:
            self._frame = QRectF()
        self._doing = ""

    def finish(self) -> None:
        self._see()
        if self._draft is not None:
            self._document.commit()
        self._drop()

    def cancel(self) -> None:
        self._see()
        if self._draft is not None:
            self._document.cancel()
        self._drop()

    def erase(self) -> None:
        """Takes away what is selected."""
        self._see()
        place = self.place
        if self._draft is not None:
            place = self._hole
            self._document.cancel()
        self._drop()
        if not place.isEmpty():
            self._document.erase(translate("tools", "Delete"), place)

    def copy(self) -> tuple[QImage, QPoint]:
        """What is selected, upon nothing, and where its upper left corner lies."""
        place = self.place
        if self._draft is None:
            return self._document.active.image.copy(place), place.topLeft()
        place = self._moved()
        image = blank(place.size())
        painter = QPainter(image)
        painter.translate(-place.topLeft())
        self._lay(painter)
        painter.end()
        return image, place.topLeft()

    def outline(self) -> QPainterPath:
        if not self.busy:
            return QPainterPath()
        path = self._path()
        if self._doing != "mark":
            top = (self._corners()[-1, -1] + self._corners()[1, -1]) / 2
            path.moveTo(top)
            path.lineTo(self._knob())
            path.addEllipse(self._knob(), self._reach / 2, self._reach / 2)
            for corner in self._corners().values():
                path.addRect(QRectF(corner, corner).adjusted(*(self._reach / 2 * x for x in (-1, -1, 1, 1))))
        return path

    def mark_to(self, frame: QRectF) -> None:
        """Marks whole pixels within the document."""
        place = frame.normalized().toAlignedRect() & self._document.rect
        self.mark(place)

    def _see(self) -> None:
        """Lets go of what was taken back or done by other means: undo, another layer."""
        if self._draft is not None and not self._draft.open:
            self._drop()
        if self._draft is None:
            self._frame &= QRectF(self._document.rect)

    def _drop(self) -> None:
        self._doing, self._frame, self._draft, self._pixels = "", QRectF(), None, QImage()

    def _lifted(self) -> bool:
        """Takes the pixels out of their place, the first time; False where the layer is locked."""
        if self._draft is None and (draft := self._document.begin(translate("tools", "Move"))) is not None:
            self._draft, self._hole = draft, self.place
            self._pixels = draft.image.copy(self._hole)
            self._document.history_changed.emit()  # there is something to be taken back
        return self._draft is not None

    def _paint(self) -> None:
        draft = self._draft
        assert draft is not None
        self._document.revert(draft.place)
        touched = self._hole | self._moved()
        draft.keep(touched)
        painter = QPainter(draft.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(self._hole, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self._lay(painter)
        painter.end()
        self._document.touch(touched)

    def _lay(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self._whole(), combine=True)
        painter.drawImage(0, 0, self._pixels)

    def _moved(self) -> QRect:
        """Where the pixels lie now, with the soft edge that turning gives them."""
        place = self._whole().mapRect(QRectF(self._pixels.rect())).toAlignedRect()
        return place if self._unturned else place.adjusted(-2, -2, 2, 2)

    @property
    def _unturned(self) -> bool:
        return self._angle == 0 and self._scale == (1.0, 1.0)

    def _stretch(self, hand: Pointer) -> None:
        away = hand.at - self._fixed
        cos, sin = math.cos(self._angle), math.sin(self._angle)
        x, y = away.x() * cos + away.y() * sin, away.y() * cos - away.x() * sin
        width, height = self._frame.width(), self._frame.height()
        sx, sy = x / width * self._corner[0], y / height * self._corner[1]
        if hand.constrain:
            sx = sy = max(sx, sy, key=abs)
        least = 1 / max(width, height)
        sx, sy = (s if abs(s) > least else least for s in (sx, sy))
        x, y = sx * width * self._corner[0], sy * height * self._corner[1]
        self._scale = sx, sy
        self._middle = self._fixed + QPointF(x * cos - y * sin, x * sin + y * cos) / 2

    def _transform(self) -> QTransform:
        """From the pixels to the document, as the frame lies."""
        middle = QTransform.fromTranslate(self._middle.x(), self._middle.y())
        turned = QTransform().rotateRadians(self._angle)
        scaled = QTransform.fromScale(*self._scale)
        place = QTransform.fromTranslate(-self._frame.width() / 2, -self._frame.height() / 2)
        return place * scaled * turned * middle

    def _whole(self) -> QTransform:
        """From the pixels to the document: whole pixels stay whole where they are but moved."""
        transform = self._transform()
        if self._unturned:
            transform = QTransform.fromTranslate(round(transform.dx()), round(transform.dy()))
        return transform

    def _corners(self) -> dict[tuple[int, int], QPointF]:
        transform, width, height = self._transform(), self._frame.width(), self._frame.height()
        return {(x, y): transform.map(QPointF((x + 1) / 2 * width, (y + 1) / 2 * height))
                for x in (-1, 1) for y in (-1, 1)}  # fmt: skip

    def _knob(self) -> QPointF:
        """What one turns it by: above the middle of its upper side, or below where that is beyond the paper."""
        corners = self._corners()
        top = (corners[-1, -1] + corners[1, -1]) / 2
        away = top - self._middle
        length = max(1.0, math.hypot(away.x(), away.y()))
        step = away * (3 * self._reach / length)
        return top + step if QRectF(self._document.rect).contains(top + step) else top - step

    def _path(self) -> QPainterPath:
        corners = self._corners()
        path = QPainterPath(corners[-1, -1])
        for corner in ((1, -1), (1, 1), (-1, 1)):
            path.lineTo(corners[corner])
        path.closeSubpath()
        return path


def _far(a: QPointF, b: QPointF) -> float:
    return math.hypot(b.x() - a.x(), b.y() - a.y())
