"""The canvas: draws on a Sketch with pen, eraser, fill and eyedropper, by mouse, tablet or keyboard."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QWidget

from app.pages.draw.picture import PictureView
from app.sketch import SIDE, WHITE, Sketch

MAX_WIDTH = 160  # pixels of the drawing
KEY_STEP = 8.0  # pixels an arrow key moves the pen; with Shift one

ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class Tool(StrEnum):
    PEN = "pen"
    ERASER = "eraser"
    FILL = "fill"
    EYEDROPPER = "eyedropper"


class Canvas(PictureView):
    """Arrow keys move the pen and Return sets it down or lifts it, so that a drawing needs no mouse."""

    color_picked = Signal(QColor)

    def __init__(self, sketch: Sketch, parent: QWidget | None = None) -> None:
        super().__init__(SIDE, parent)
        self._sketch = sketch
        self._tool = Tool.PEN
        self._color = QColor(0, 0, 0)
        self._width = 8
        self._at: QPointF | None = None  # the pen, in the drawing's pixels
        self._last: QPointF | None = None  # where the last stroke ended
        self._picking = False  # Alt is held
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setAccessibleName(self.tr("Drawing"))
        self.setAccessibleDescription(self.tr("Arrow keys move the pen, Return sets it down or lifts it."))
        self.set_picture(sketch.image)
        sketch.changed.connect(self._redraw)
        self._show_hand()

    @property
    def tool(self) -> Tool:
        """The tool in effect: the eyedropper while Alt is held."""
        return Tool.EYEDROPPER if self._picking else self._tool

    def set_tool(self, tool: Tool) -> None:
        self._sketch.end()
        self._tool = tool
        self._show_hand()
        self.update()

    def set_color(self, color: QColor) -> None:
        self._color = color

    def set_width(self, width: int) -> None:
        """Of pen and eraser, 1 to MAX_WIDTH pixels of the drawing."""
        self._width = width
        self.update()

    def drags_left(self) -> bool:
        return False

    # input

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.panning:
            straight = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._press(self.to_document(event.position()), 1.0, straight, self.tool)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._move(self.to_document(event.position()), 1.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._lift()

    def tabletEvent(self, event: QTabletEvent) -> None:
        at = self.to_document(event.position())
        rubber = event.pointerType() == QPointingDevice.PointerType.Eraser
        kind = event.type()
        if kind == QEvent.Type.TabletPress and event.button() == Qt.MouseButton.LeftButton and not self._space:
            straight = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._press(at, event.pressure(), straight, Tool.ERASER if rubber else self.tool)
        elif kind == QEvent.Type.TabletMove and self._sketch.drawing:
            self._move(at, event.pressure())
        elif kind == QEvent.Type.TabletRelease and self._sketch.drawing:
            self._lift()
        else:  # the rest comes again as a mouse event
            event.ignore()
            return
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Alt:
            self._picking = True
            self._show_hand()
            self.update()
        elif key == Qt.Key.Key_Escape and self._sketch.drawing:
            self._sketch.cancel()
        elif key in ARROWS:
            step = 1.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else KEY_STEP
            at = (self._at or QPointF(SIDE / 2, SIDE / 2)) + ARROWS[Qt.Key(key)] * step
            self._move(QPointF(min(SIDE, max(0, at.x())), min(SIDE, max(0, at.y()))), 1.0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if self._sketch.drawing:
                self._lift()
            else:
                self._press(self._at or QPointF(SIDE / 2, SIDE / 2), 1.0, False, self.tool)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self._stop_picking()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._stop_picking()
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover(self.to_document(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(None)

    # tools

    def _press(self, at: QPointF, pressure: float, straight: bool, tool: Tool) -> None:
        if tool is Tool.EYEDROPPER:
            color = self._sketch.color_at(at)
            if color is not None:
                self.color_picked.emit(color)
        elif tool is Tool.FILL:
            self._sketch.fill(self.tr("Fill"), at, self._color)
        else:
            name, color = (
                (self.tr("Eraser"), WHITE) if tool is Tool.ERASER else (self.tr("Stroke"), QColor(self._color))
            )
            width = self._pressed_width(pressure)
            if straight and self._last is not None:
                self._sketch.begin(name, self._last, color, width)
                self._sketch.extend(at, width)
            else:
                self._sketch.begin(name, at, color, width)
            self._last = at
        self._hover(at)

    def _move(self, at: QPointF, pressure: float) -> None:
        if self._sketch.drawing and not self.panning:
            self._sketch.extend(at, self._pressed_width(pressure))
            self._last = at
        self._hover(at)

    def _lift(self) -> None:
        self._sketch.end()

    def _pressed_width(self, pressure: float) -> float:
        return max(1.0, self._width * pressure)

    def _stop_picking(self) -> None:
        self._picking = False
        self._show_hand()
        self.update()

    # showing

    def _redraw(self, place: QRect) -> None:
        self.show_part(self._sketch.image, place)

    def _hover(self, at: QPointF | None) -> None:
        margin = self._width // 2 + 2
        for spot in (self._at, at):
            if spot is not None:
                middle = spot.toPoint()
                self.update_document(QRect(middle.x() - margin, middle.y() - margin, 2 * margin, 2 * margin))
        self._at = at

    def _ring(self) -> float:
        """Diameter of the brush outline in widget points; 0 where a crosshair shows better."""
        size = self._width * self.scale()
        return size if self.tool in (Tool.PEN, Tool.ERASER) and size >= 6 else 0.0

    def _show_hand(self) -> None:
        if self._space:
            super()._show_hand()
        else:
            self.setCursor(Qt.CursorShape.BlankCursor if self._ring() else Qt.CursorShape.CrossCursor)

    def paint_over(self, painter: QPainter) -> None:
        ring = self._ring()
        if self._at is None or self.panning:
            return
        at = self.to_widget(self._at)
        radius = ring / 2 or 4.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((QColor(255, 255, 255, 200), 3.0), (QColor(0, 0, 0, 220), 1.25)):
            painter.setPen(QPen(color, width))
            if ring or self.hasFocus():
                painter.drawEllipse(at, radius, radius)
