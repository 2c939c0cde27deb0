"""A square picture that can be looked at closely: zoom at the cursor, pan, fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

MAX_ZOOM = 32.0
PIXELS_FROM = 4.0  # zoom from which single pixels are shown as squares
STALE = 0.45  # opacity of a picture that no longer belongs to the drawing beside it


class PictureView(QWidget):
    """Shows an image in a square of `side` document units; two views can show the same part of it."""

    view_changed = Signal(float, QPointF)  # zoom (1 fits the square into the widget), middle in document units

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._picture = QImage()
        self._text = ""
        self._stale = False
        self._zoom = 1.0
        self._middle = QPointF(side / 2, side / 2)
        self._grip: QPointF | None = None  # where a pan took hold, in document units
        self._space = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def set_text(self, text: str) -> None:
        """What stands there while there is no picture, or below a stale one."""
        self._text = text
        self.update()

    def set_stale(self, stale: bool) -> None:
        self._stale = stale
        self.update()

    def set_view(self, zoom: float, middle: QPointF) -> None:
        if (zoom, middle) != (self._zoom, self._middle):
            self._zoom, self._middle = zoom, middle
            self.update()
            self.view_changed.emit(zoom, middle)

    def fit(self) -> None:
        self.set_view(1.0, QPointF(self._side / 2, self._side / 2))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zooms; the document point under `at` (widget coordinates, else the middle) stays where it is."""
        at = at or QRectF(self.rect()).center()
        zoom = min(MAX_ZOOM, max(1.0, self._zoom * factor))
        fixed = self.to_document(at)
        middle = fixed + (self._middle - fixed) * (self._zoom / zoom)
        self.set_view(zoom, middle if zoom > 1 else QPointF(self._side / 2, self._side / 2))

    @property
    def panning(self) -> bool:
        return self._space or self._grip is not None

    def scale(self) -> float:
        """Widget points per document unit."""
        return max(0.01, min(self.width(), self.height()) / self._side) * self._zoom

    def to_document(self, at: QPointF) -> QPointF:
        return (at - QRectF(self.rect()).center()) / self.scale() + self._middle

    def to_widget(self, at: QPointF) -> QPointF:
        return (at - self._middle) * self.scale() + QRectF(self.rect()).center()

    def area(self) -> QRectF:
        """The square in widget coordinates."""
        return QRectF(self.to_widget(QPointF(0, 0)), self.to_widget(QPointF(self._side, self._side)))

    def sizeHint(self) -> QSize:
        return QSize(480, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.area()
        palette = self.palette()
        painter.fillRect(area & QRectF(event.rect()), QColor(255, 255, 255) if self._paper() else palette.base())
        if not self._picture.isNull():
            if self._stale:
                painter.setOpacity(STALE)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._zoom < PIXELS_FROM)
            painter.drawImage(area, self._picture)
            painter.setOpacity(1)
        ring = palette.color(QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid)
        painter.setPen(QPen(ring, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawRect(area.adjusted(0, 0, -1, -1) & QRectF(self.rect()).adjusted(0, 0, -1, -1))
        if self._text:
            self._paint_text(painter, QRectF(self.rect()) & area)
        self.paint_over(painter)

    def paint_over(self, painter: QPainter) -> None:
        """For what a subclass shows above the picture."""

    def _paper(self) -> bool:
        return not self._picture.isNull()

    def _paint_text(self, painter: QPainter, area: QRectF) -> None:
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        inner = area.adjusted(32, 16, -32, -16)
        if not self._picture.isNull():
            box = QRectF(painter.boundingRect(inner, flags, self._text)).adjusted(-12, -8, 12, 8)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().base())
            painter.drawRoundedRect(box, 8, 8)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inner, flags, self._text)

    # zoom and pan

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoom_by(1.25**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and (self._space or self.drags_left())):
            self._grip = self.to_document(event.position())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.set_view(self._zoom, self._clamped(self._middle + self._grip - self.to_document(event.position())))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._grip is not None:
            self._grip = None
            self._show_hand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._space = True
            self._show_hand()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1.25)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(0.8)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_hand()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        self._show_hand()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def drags_left(self) -> bool:
        """Whether the left button alone pans."""
        return True

    def _show_hand(self) -> None:
        if self._space:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def _clamped(self, middle: QPointF) -> QPointF:
        return QPointF(min(self._side, max(0, middle.x())), min(self._side, max(0, middle.y())))

    def show_part(self, picture: QImage, place: QRect) -> None:
        """The picture, of which only `place` (in document units) has changed."""
        self._picture = picture
        self.update_document(place)

    def update_document(self, place: QRect) -> None:
        """Repaints the part that shows these document units."""
        shown = QRectF(self.to_widget(QPointF(place.topLeft())), QRectF(place).size() * self.scale())
        self.update(shown.toAlignedRect().adjusted(-2, -2, 2, 2))
