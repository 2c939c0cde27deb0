"""The canvas: gives what mouse, tablet and keyboard do to the tool in hand, and shows the document."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QImage,
    QInputEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QWidget

from app.pages.draw.picture import STALE, PictureView
from app.pages.draw.ring import LINES, Ring
from app.pages.draw.touch import Phase
from app.painting.brush import Brush
from app.painting.document import Document
from app.painting.select import Select
from app.painting.tools import Bucket, Ellipse, Eraser, Line, Pen, Picker, Pointer, Polygon, Rectangle, Tool

KEY_STEP = 8.0  # pixels an arrow key moves the pen; with Shift one
LEAST_GRID = 4.0  # widget points between its lines
SMALL = 8.0  # widget points, across, of what marks a pen that is too fine for its outline
REACH = 9.0  # widget points around a handle that count as a hit

ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class Canvas(PictureView):
    """Arrow keys move the pen and Return sets it down or lifts it, so that a drawing needs no mouse.

    With a `result` it lies over the drawing, right of a split that can be dragged.
    """

    color_picked = Signal(QColor)
    menu_asked = Signal(QPoint)  # at a place on the screen
    pointed = Signal(QPointF, bool)  # where a tool was pressed, in the drawing's pixels; whether it picks a colour
    painted = Signal()  # a tool has laid the brush's colour
    refused = Signal()  # the layer cannot be drawn upon
    tab_pressed = Signal()  # here it does not lead on; Shift+Tab leads back

    def __init__(self, document: Document, brush: Brush, parent: QWidget | None = None) -> None:
        super().__init__(document.size, parent)
        self._document, self.brush = document, brush
        self.select = Select(document, brush)
        kinds = Pen, Eraser, Bucket, Picker, Line, Rectangle, Ellipse, Polygon
        self.tools: tuple[Tool, ...] = (*(kind(document, brush) for kind in kinds), self.select)
        self._tool: Tool = self.tools[0]
        self._picker = self.tools[3]
        self._eraser = self.tools[1]
        self._in_hand: Tool | None = None  # the one whose press has not ended
        self._at: QPointF | None = None  # the pen, in the drawing's pixels
        self._picking = False  # Alt is held
        self._result: QImage | None = None
        self._result_stale = False
        self._split = 0.5  # of the width of the document
        self._splitting = False
        self.ring = Ring(self)
        self.view_changed.connect(self._show_ring)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setAccessibleName(self.tr("Drawing"))
        self.setAccessibleDescription(self.tr("Arrow keys move the pen, Return sets it down or lifts it."))
        document.changed.connect(self.update_document)
        document.resized.connect(self._fit_document)
        document.history_changed.connect(self.update)
        self._show_hand()

    @property
    def tool(self) -> Tool:
        """The tool in effect: the picker while Alt is held."""
        return self._picker if self._picking else self._tool

    @property
    def held(self) -> bool:
        """Whether mouse, pen, finger or key holds a tool, the paper or the split."""
        return self._in_hand is not None or self._splitting or self.panning

    def set_tool(self, name: str) -> None:
        """Takes another tool in hand; what the last one has begun is done."""
        tool = next(tool for tool in self.tools if tool.name == name)
        if tool is not self._tool:
            self._tool.finish()
            self._in_hand = None
        self._tool = tool
        self.refresh()

    def refresh(self) -> None:
        """The brush is another one."""
        self._show_hand()
        self.update()

    def set_result(self, result: QImage | None, stale: bool = False) -> None:
        """Lays what the model made over the right part of the drawing; None shows the drawing alone."""
        self._result, self._result_stale = result, stale
        self.update()

    def drags_left(self) -> bool:
        return False

    def picture(self) -> QImage:
        return self._document.shown

    def focusNextPrevChild(self, next: bool) -> bool:
        if next:
            self.tab_pressed.emit()
        return next or super().focusNextPrevChild(next)

    # input

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.panning:
            if self._on_split(event.position()):
                self._splitting = True
            else:
                alt = event.modifiers() & Qt.KeyboardModifier.AltModifier  # the key itself may have gone elsewhere
                self._press(self._picker if alt else self.tool, self._pointer(event, event.position(), 1.0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._splitting:
            share = self.to_document(event.position()).x() / self._size.width()
            self._split = min(1.0, max(0.0, share))
            self.update()
        else:
            self._move(self._pointer(event, event.position(), 1.0))
            if self._result is not None:
                self._show_hand()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._splitting = False
            self._lift(self._pointer(event, event.position(), 1.0))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and isinstance(self.tool, Polygon) and self.tool.busy:
            self.finish()
        else:
            self.mousePressEvent(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        hand = self._pointer(event, event.position(), event.pressure())
        rubber = event.pointerType() == QPointingDevice.PointerType.Eraser
        kind = event.type()
        if kind == QEvent.Type.TabletPress and event.button() == Qt.MouseButton.LeftButton and not self._space:
            self._press(self._eraser if rubber else self.tool, hand)
        elif kind == QEvent.Type.TabletMove and self._in_hand is not None:
            self._move(hand)
        elif kind == QEvent.Type.TabletRelease and self._in_hand is not None:
            self._lift(hand)
        else:  # the rest comes again as a mouse event
            event.ignore()
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._in_hand is None and not self._splitting:
            self.menu_asked.emit(event.globalPos())

    def finger(self, phase: Phase, at: QPointF) -> None:
        """It paints as the mouse does; a second one takes back what the first has begun."""
        hand = Pointer(self.to_document(at), reach=REACH / self.scale())
        if phase == "down":
            self._press(self.tool, hand)
        elif phase == "move":
            self._move(hand)
        elif phase == "up":
            self._lift(hand)
            self._hover(None)
        elif self._in_hand is not None:
            self._in_hand.cancel()
            self._in_hand = None
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Alt:
            self._picking = True
            self.refresh()
        elif key == Qt.Key.Key_Escape and (self._document.drawing or self._tool.busy):
            (self._in_hand or self._tool).cancel()
            self._in_hand = None
            self.update()
        elif key in ARROWS:
            step = 1.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else KEY_STEP
            at = self._place() + ARROWS[Qt.Key(key)] * step
            size = self._size
            at = QPointF(min(size.width(), max(0, at.x())), min(size.height(), max(0, at.y())))
            self._move(Pointer(at, reach=REACH / self.scale()))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if self._in_hand is not None:
                self._lift(Pointer(self._place()))
            elif self._tool.busy:
                self.finish()
            else:
                self._press(self.tool, Pointer(self._place()))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self._stop_picking()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._stop_picking()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover(self.to_document(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(None)

    # tools

    def finish(self) -> None:
        """What the tool has begun is done."""
        self._tool.finish()
        self._in_hand = None
        self.update()

    def select_all(self) -> None:
        self.select.mark(self._document.rect)
        self.update()

    def erase_selected(self) -> None:
        """Takes away what is selected, or all of the layer."""
        if self._document.locked:
            self.refused.emit()
        elif self._tool is self.select and self.select.busy:
            self.select.erase()
        else:
            self._document.erase(self.tr("Delete"), self._document.rect)
        self.update()

    def _pointer(self, event: QInputEvent, at: QPointF, pressure: float) -> Pointer:
        held = event.modifiers()
        constrain = bool(held & Qt.KeyboardModifier.ShiftModifier)
        centred = bool(held & Qt.KeyboardModifier.ControlModifier)
        place = self.to_document(at)
        if self.brush.snapping and self.tool.snaps:
            place = self.brush.snapped(place)
        return Pointer(place, pressure, constrain, centred, REACH / self.scale())

    def _place(self) -> QPointF:
        return self._at or QPointF(self._size.width() / 2, self._size.height() / 2)

    def _press(self, tool: Tool, hand: Pointer) -> None:
        if self._document.locked and not isinstance(tool, Picker):
            self.refused.emit()
            return
        self._in_hand = tool
        self.pointed.emit(hand.at, isinstance(tool, Picker))
        tool.press(hand)
        if isinstance(tool, Picker) and tool.picked is not None:
            self.color_picked.emit(tool.picked)
        self._hover(hand.at)

    def _move(self, hand: Pointer) -> None:
        tool = self._in_hand or self._tool
        if (self._in_hand is not None or tool.busy) and not self.panning:
            tool.move(hand)
            if not tool.ring:
                self.update()
        self._hover(hand.at)

    def _lift(self, hand: Pointer) -> None:
        tool, self._in_hand = self._in_hand, None
        if tool is not None:
            tool.lift(hand)
            self.update()
            if tool.paints:
                self.painted.emit()

    def _stop_picking(self) -> None:
        self._picking = False
        self.refresh()

    # showing

    def _fit_document(self) -> None:
        self.set_size(self._document.size)

    def _hover(self, at: QPointF | None) -> None:
        self._at = at
        self._show_ring()

    def _show_ring(self) -> None:
        shown = self._at is not None and not self.panning and (self._ring() or self.hasFocus())
        self.ring.show_at(self.to_widget(self._at) if shown and self._at is not None else None, self._ring() or SMALL)

    def _ring(self) -> float:
        """Diameter of the brush outline in widget points; 0 where a crosshair shows better."""
        size = self.brush.width * self.scale()
        return size if self.tool.ring and size >= 6 else 0.0

    def _on_split(self, at: QPointF) -> bool:
        if self._result is None:
            return False
        away = self.to_document(at).x() - self._split * self._size.width()
        return abs(away) * self.scale() <= REACH / 2

    def _show_hand(self) -> None:
        if self._space:
            super()._show_hand()
        elif self._at is not None and self._on_split(self.to_widget(self._at)):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        else:
            self.setCursor(Qt.CursorShape.BlankCursor if self._ring() else Qt.CursorShape.CrossCursor)
        self._show_ring()

    def paint_picture(self, painter: QPainter, paper: QRectF, picture: QImage) -> None:
        super().paint_picture(painter, paper, picture)
        if self._result is None:
            return
        split = self._split * paper.width()
        painter.save()
        painter.setClipRect(QRectF(split, 0, paper.width() - split, paper.height()), Qt.ClipOperation.IntersectClip)
        if not self._result.isNull():
            painter.setOpacity(STALE if self._result_stale else 1)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, self._result)
        painter.restore()
        for color, width in ((QColor(0, 0, 0, 120), 3.0), (QColor(255, 255, 255), 1.5)):
            pen = QPen(color, width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLine(QPointF(split, 0), QPointF(split, paper.height()))

    def _paint_grid(self, painter: QPainter) -> None:
        """Nothing where its lines would be nothing but gray."""
        step, size = self.brush.grid, self._size
        if not self.brush.gridded or step * self.scale() < LEAST_GRID:
            return
        lines = [QLineF(x, 0, x, size.height()) for x in range(step, size.width(), step)]
        lines += [QLineF(0, y, size.width(), y) for y in range(step, size.height(), step)]
        pen = QPen(QColor(110, 120, 140, 110), 1)
        pen.setCosmetic(True)
        painter.save()
        painter.setTransform(self.transform())
        painter.setPen(pen)
        painter.drawLines(lines)
        painter.restore()

    def paint_over(self, painter: QPainter) -> None:
        self._paint_grid(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = self.transform().map(self._tool.outline())
        if self.brush.mirrored:
            middle = self._size.width() / 2
            outline.moveTo(self.to_widget(QPointF(middle, 0)))
            outline.lineTo(self.to_widget(QPointF(middle, self._size.height())))
        for color, width in LINES:
            painter.setPen(QPen(color, width))
            painter.drawPath(outline)
