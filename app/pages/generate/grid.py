"""Square pictures in rows, one of which is chosen by mouse or arrow keys."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme

GAP = 4  # px between pictures
LEAST = 40  # px of a picture
FRAME = 3  # px of the line around the chosen one


class PictureGrid(QWidget):
    """Fills its room with `columns` pictures a row."""

    chosen = Signal(int)  # the place of a picture, from 0

    def __init__(self, columns: int, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._rows = columns, rows
        self._pictures: list[QImage] = []
        self._chosen = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_pictures(self, pictures: Sequence[QImage], chosen: int = -1) -> None:
        """Shows these; `chosen` has a frame, -1 none."""
        self._pictures, self._chosen = list(pictures), chosen
        self.update()

    def pictures(self) -> list[QImage]:
        return list(self._pictures)

    def place(self, number: int) -> QRect:
        """Where a picture is, in px of the widget."""
        side, left, top = self._measure()
        row, column = divmod(number, self._columns)
        return QRect(left + column * (side + GAP), top + row * (side + GAP), side, side)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._columns * (LEAST + GAP), self._rows * (LEAST + GAP))

    def _measure(self) -> tuple[int, int, int]:
        """Side of a picture, and the corner of the first."""
        side = min((self.width() + GAP) // self._columns, (self.height() + GAP) // self._rows) - GAP
        wide, high = self._columns * (side + GAP) - GAP, self._rows * (side + GAP) - GAP
        return side, (self.width() - wide) // 2, (self.height() - high) // 2

    def _at(self, x: float, y: float) -> int:
        found = (n for n in range(len(self._pictures)) if self.place(n).contains(int(x), int(y)))
        return next(found, -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().x(), event.position().y())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = steps.get(Qt.Key(event.key()), 0)
        target = self._chosen + step
        if not step or not self._pictures:
            super().keyPressEvent(event)
        elif 0 <= target < len(self._pictures):
            self.chosen.emit(target)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, t = QPainter(self), theme.tokens()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        count = len(self._pictures) or self._columns * self._rows
        for number in range(count):
            place = self.place(number)
            if not self._pictures:
                painter.fillRect(place, QColor(t.hover))
                continue
            picture, ratio = self._pictures[number], self.devicePixelRatioF()
            side = math.ceil(place.width() * ratio)
            smooth = Qt.TransformationMode.SmoothTransformation
            painter.drawImage(place, picture.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
            if number == self._chosen:
                painter.setPen(QPen(QColor(t.accent), FRAME, j=Qt.PenJoinStyle.MiterJoin))
                painter.drawRect(place.adjusted(1, 1, -2, -2))
        if self.hasFocus() and self._chosen < 0:
            painter.setPen(QColor(t.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
