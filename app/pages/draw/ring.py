"""The outline of the brush around the pointer."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

RIM = 3  # points around it, for its line
LINES = (QColor(255, 255, 255, 200), 3.0), (QColor(0, 0, 0, 220), 1.25)  # seen on light and dark alike


class Ring(QWidget):
    """Lies over its parent, a page rather than the canvas, whose edge would cut it."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._middle, self._across = QPointF(), 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, at: QPointF | None, across: float) -> None:
        """Around a point of the canvas, so wide, in its points; None: nowhere."""
        parent = self.parentWidget()
        if at is None or parent is None:
            self.hide()
            return
        at = self._canvas.mapTo(parent, at)
        half = ceil(across / 2) + RIM
        middle = at.toPoint()
        self._middle, self._across = at - middle + QPointF(half, half), across
        self.setGeometry(QRect(middle.x() - half, middle.y() - half, 2 * half, 2 * half))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in LINES:
            painter.setPen(QPen(color, width))
            painter.drawEllipse(self._middle, self._across / 2, self._across / 2)
