"""An area of colours on which one is chosen by mouse, pen or arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
FAR = 10  # steps at once, with Shift


class Field(QWidget):
    """`width` x `height` pixels, in which arrow keys go by this part of a side; the colours are of a subclass.

    A field of one `line` goes up to the right and down to the left.
    """

    moved = Signal(QPointF)  # what is chosen is there now, in parts of the sides

    def __init__(self, width: int, height: int, step: float, line: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._line = step, line
        self._at = QPointF(0.5, 0.5)
        self.setFixedSize(width, height)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def at(self) -> QPointF:
        return QPointF(self._at)

    def put(self, x: float, y: float = 0.5) -> None:
        """Shows what is chosen, without telling it."""
        self._at = QPointF(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        self.update()

    def choices(self) -> bool:
        """Whether there is anything to choose."""
        return True

    def paint_colours(self, painter: QPainter, whole: QRectF) -> None:
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in STEPS:
            super().keyPressEvent(event)
            return
        x, y = STEPS[Qt.Key(event.key())]
        x, y = (x - y, 0) if self._line else (x, y)
        far = FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self._choose(self._at.x() + x * far * self._step, self._at.y() + y * far * self._step)

    def _follow(self, event: QMouseEvent) -> None:
        at = event.position()
        self._choose(at.x() / self.width(), 0.5 if self._line else at.y() / self.height())

    def _choose(self, x: float, y: float) -> None:
        if self.choices():
            self.put(x, y)
            self.moved.emit(self.at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        self.paint_colours(painter, whole)
        focus = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(focus), 1))
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))
        if not self.choices():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = QPointF(self._at.x() * self.width(), self._at.y() * self.height())
        for color, width in ((QColor(255, 255, 255), 3.0), (QColor(0, 0, 0), 1.25)):
            painter.setPen(QPen(color, width))
            painter.drawEllipse(at, 6, 6)
