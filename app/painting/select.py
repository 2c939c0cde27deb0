"""The selection: a rectangle of a layer that is moved, scaled and turned."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform

from app.painting.brush import Brush
from app.painting.document import Document
from app.painting.draft import Draft
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
        self._draft: Draft | None = None  # from when the pixels leave their place
        self._grip = QPointF()
        self._fixed = QPointF()  # the corner that stays while one scales
        self._corner = (1, 1)  # which one is held
        self._reach = 8.0

    @property
    def busy(self) -> bool:
        return self._doing == "mark" or not self._frame.isEmpty()

    @property
    def place(self) -> QRect:
        """What is marked, in whole pixels; empty where nothing is."""
        return self._frame.toAlignedRect()

    def mark(self, place: QRect) -> None:
        """Selects a rectangle."""
        self._frame, self._draft = QRectF(place), None
        self._middle, self._angle, self._scale = self._frame.center(), 0.0, (1.0, 1.0)

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
            self._document.cancel()
        self._drop()
        self._document.erase(translate("tools", "Delete"), place)

    def copy(self) -> QImage:
        """What is selected, as it lay in its layer."""
        return self._pixels if self._draft is not None else self._document.active.image.copy(self.place)

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
        self._frame &= QRectF(self._document.rect)

    def _drop(self) -> None:
        self._doing, self._frame, self._draft, self._pixels = "", QRectF(), None, QImage()

    def _lifted(self) -> bool:
        """Takes the pixels out of their place, the first time; False where the layer is locked."""
        if self._draft is None and (draft := self._document.begin(translate("tools", "Move"))) is not None:
            self._draft = draft
            self._pixels = draft.image.copy(self.place)
        return self._draft is not None

    def _paint(self) -> None:
        draft = self._draft
        assert draft is not None
        self._document.revert(draft.place)
        transform = self._transform()
        if self._angle == 0 and self._scale == (1.0, 1.0):  # whole pixels stay whole
            transform = QTransform.fromTranslate(round(transform.dx()), round(transform.dy()))
        moved = transform.mapRect(QRectF(self._pixels.rect())).toAlignedRect().adjusted(-2, -2, 2, 2)
        draft.keep(self.place | moved)
        painter = QPainter(draft.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(self.place, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(transform)
        painter.drawImage(0, 0, self._pixels)
        painter.end()
        self._document.touch(self.place | moved)

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
        """From the pixels to the document."""
        middle = QTransform.fromTranslate(self._middle.x(), self._middle.y())
        turned = QTransform().rotateRadians(self._angle)
        scaled = QTransform.fromScale(*self._scale)
        place = QTransform.fromTranslate(-self._frame.width() / 2, -self._frame.height() / 2)
        return place * scaled * turned * middle

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
