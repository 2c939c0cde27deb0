"""A picture that can be looked at closely: zoom at the cursor, pan, turn, flip, fit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTouchEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.pages.draw.touch import Fingers, Phase

MIN_ZOOM, MAX_ZOOM = 0.2, 32.0  # times what fits
PIXELS_FROM = 3.0  # widget points per pixel from which single pixels are shown as squares
STALE = 0.45  # opacity of a picture that no longer belongs to the drawing beside it
ROUNDED = 0.04  # by so much the shape of a picture may differ, since models want multiples of a side


@dataclass(frozen=True)
class View:
    """Which part of a document is seen, and how."""

    zoom: float = 1.0  # 1 fits the document into the widget
    middle: QPointF | None = None  # in document units; None: that of the document
    angle: float = 0.0  # degrees, clockwise
    flipped: bool = False  # left and right are exchanged


class PictureView(QWidget):
    """Shows an image in a document of `size` units; two views can show the same part of it."""

    view_changed = Signal(object)  # View
    tapped_by_two = Signal()  # with two fingers, which neither zoomed nor moved

    def __init__(self, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._picture = QImage()
        self._text = ""
        self._stale = False
        self._view = View()
        self._grip: QPointF | None = None  # where a pan took hold, in document units
        self._space = False
        self._fingers = Fingers(self)
        self._finger: QPointF | None = None  # where one alone was last
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_size(self, size: QSize) -> None:
        """Another document, of which all is seen."""
        self._size = QSize(size)
        self._view = replace(self._view, zoom=1.0, middle=None)
        self.update()
        self.view_changed.emit(self._view)

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

    # the view

    @property
    def view(self) -> View:
        return self._view

    def set_view(self, view: View) -> None:
        if view != self._view:
            self._view = view
            self.update()
            self.view_changed.emit(view)

    def fit(self) -> None:
        self.set_view(replace(self._view, zoom=1.0, middle=None, angle=0.0))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zooms; the document point under `at` (widget coordinates, else the middle) stays where it is."""
        at = at or QRectF(self.rect()).center()
        zoom = min(MAX_ZOOM, max(MIN_ZOOM, self._view.zoom * factor))
        fixed = self.to_document(at)
        middle = fixed + (self._middle() - fixed) * (self._view.zoom / zoom)
        self.set_view(replace(self._view, zoom=zoom, middle=self._clamped(middle)))

    def zoom_to(self, scale: float) -> None:
        """Zooms to so many points per document unit."""
        self.zoom_by(scale / self.scale())

    def turn(self, degrees: float) -> None:
        """Turns the view around its middle."""
        self.set_view(replace(self._view, angle=(self._view.angle + degrees + 180) % 360 - 180))

    def flip(self) -> None:
        """Exchanges left and right of the view; what is drawn stays."""
        self.set_view(replace(self._view, flipped=not self._view.flipped))

    @property
    def panning(self) -> bool:
        return self._space or self._grip is not None

    def scale(self) -> float:
        """Widget points per document unit."""
        fit = min(self.width() / self._size.width(), self.height() / self._size.height())
        return max(0.001, fit) * self._view.zoom

    def transform(self) -> QTransform:
        """From document units to widget points."""
        middle, centre, scale = self._middle(), QRectF(self.rect()).center(), self.scale()
        transform = QTransform.fromTranslate(centre.x(), centre.y())
        transform.rotate(self._view.angle)
        transform.scale(-scale if self._view.flipped else scale, scale)
        transform.translate(-middle.x(), -middle.y())
        return transform

    def to_document(self, at: QPointF) -> QPointF:
        return self.transform().inverted()[0].map(at)

    def to_widget(self, at: QPointF) -> QPointF:
        return self.transform().map(at)

    def area(self) -> QRectF:
        """What the document takes in widget coordinates."""
        return self.transform().mapRect(QRectF(QPoint(0, 0), self._size))

    def _middle(self) -> QPointF:
        return self._view.middle or QPointF(self._size.width() / 2, self._size.height() / 2)

    # showing

    def sizeHint(self) -> QSize:
        return QSize(480, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        paper = QRectF(QPoint(0, 0), self._size)
        palette = self.palette()
        painter.setTransform(self.transform())
        if self._view.angle:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self.picture()
        painter.fillRect(paper, QColor(255, 255, 255) if not picture.isNull() else palette.base())
        if not picture.isNull():
            self.paint_picture(painter, paper, picture)
        ring = palette.color(QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid)
        pen = QPen(ring, 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        inner = 1 / self.scale()
        painter.drawRect(paper.adjusted(0, 0, -inner, -inner))
        painter.resetTransform()
        if self._text:
            self._paint_text(painter, QRectF(self.rect()) & self.area(), not picture.isNull())
        self.paint_over(painter)

    def picture(self) -> QImage:
        """What is shown now."""
        return self._picture

    def paint_picture(self, painter: QPainter, paper: QRectF, picture: QImage) -> None:
        """Draws the picture onto the document, in whose units the painter draws."""
        if self._stale:
            painter.setOpacity(STALE)
        points = self.scale() * self._size.width() / picture.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, points < PIXELS_FROM)
        painter.drawImage(_place(picture, paper), picture)
        painter.setOpacity(1)

    def paint_over(self, painter: QPainter) -> None:
        """For what a subclass shows above the picture, in widget coordinates."""

    def _paint_text(self, painter: QPainter, area: QRectF, boxed: bool) -> None:
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        inner = area.adjusted(32, 16, -32, -16)
        if boxed:
            box = QRectF(painter.boundingRect(inner, flags, self._text)).adjusted(-12, -8, 12, 8)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().base())
            painter.drawRoundedRect(box, 8, 8)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inner, flags, self._text)

    def update_document(self, place: QRect) -> None:
        """Repaints the part that shows these document units."""
        shown = self.transform().mapRect(QRectF(place))
        self.update(shown.toAlignedRect().adjusted(-2, -2, 2, 2))

    # zoom and pan

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoom_by(1.25**steps, event.position())
        event.accept()

    def pan(self, by: QPointF) -> None:
        """Moves what is seen by so many widget points."""
        to_document = self.transform().inverted()[0]
        away = to_document.map(by) - to_document.map(QPointF(0, 0))
        self.set_view(replace(self._view, middle=self._clamped(self._middle() - away)))

    def finger(self, phase: Phase, at: QPointF) -> None:
        """What one finger does alone: it moves what is seen."""
        if phase == "move" and self._finger is not None:
            self.pan(at - self._finger)
        self._finger = at

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and self._fingers.take(event):
            return True
        if isinstance(event, QNativeGestureEvent):  # two fingers on a touch pad
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
                return True
            if event.gestureType() == Qt.NativeGestureType.RotateNativeGesture:
                self.turn(event.value())
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and (self._space or self.drags_left())):
            self._grip = self.to_document(event.position())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            middle = self._middle() + self._grip - self.to_document(event.position())
            self.set_view(replace(self._view, middle=self._clamped(middle)))

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view_changed.emit(self._view)  # its scale is another

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
        return QPointF(min(self._size.width(), max(0, middle.x())), min(self._size.height(), max(0, middle.y())))


def _place(picture: QImage, paper: QRectF) -> QRectF:
    """All of the paper, or its middle for a picture of another shape: one of before the paper was changed."""
    whole = QSizeF(picture.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    if max(abs(whole.width() / paper.width() - 1), abs(whole.height() / paper.height() - 1)) < ROUNDED:
        return paper
    place = QRectF(QPointF(0, 0), whole)
    place.moveCenter(paper.center())
    return place
