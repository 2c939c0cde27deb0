"""A picture before and after, with a split that can be moved; both are zoomed and moved together."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme

STEP = 0.02
HANDLE = 14  # px, radius
NEAR = 18  # px, within which the mouse takes the split of a picture that can be moved, too
ZOOM = 1.25  # by one step
MOST = 16.0  # screen pixels for each of the picture
SHARP = 3.0  # from which on its pixels are shown as squares


class Compare(QWidget):
    """Two pictures of one scene in one frame: left of the split before, right of it after.

    They are fitted to the widget, at most twice their own pixels, until a person zooms: by wheel, keys or `set_zoom`.
    """

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before, self._after = QImage(), QImage()
        self._names = self.tr("Before"), self.tr("After")
        self._scaled: dict[str, QPixmap] = {}
        self._split = 0.5
        self._text = ""
        self._zoom: float | None = None  # screen pixels for each of the picture; None: fitted
        self._centre = QPointF(0.5, 0.5)  # of the view, as parts of the picture
        self._held: QPointF | None = None  # where the mouse moves the picture from
        self._splits = False  # the mouse moves the split
        self._spacing = False  # the space bar is down
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Before and after"))
        self.setAccessibleDescription(
            self.tr("The arrow keys move the split between the picture before and after, plus and minus zoom.")
        )

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def set_before(self, image: QImage, name: str = "") -> None:
        """The picture before, or what else `name` calls it."""
        self._before, self._names = image, (name or self.tr("Before"), self._names[1])
        self._renew()

    def set_after(self, image: QImage, name: str = "") -> None:
        """The result; a null image while there is none."""
        self._after, self._names = image, (self._names[0], name or self.tr("After"))
        self._renew()

    def set_text(self, text: str) -> None:
        """What is said where there is no picture."""
        self._text = text
        self.update()

    @property
    def split(self) -> float:
        """Where the split is: 0 all after, 1 all before."""
        return self._split

    def set_split(self, split: float) -> None:
        self._split = min(1.0, max(0.0, split))
        self.update()

    # zoom

    @property
    def zoom(self) -> float:
        """Screen pixels for each pixel of the picture, the larger of the two."""
        rect, size = self.picture_rect(), self._size()
        return rect.width() * self.devicePixelRatioF() / size.width() if size.width() else 1.0

    @property
    def fitted(self) -> bool:
        return self._zoom is None

    def set_zoom(self, zoom: float | None, at: QPointF | None = None) -> None:
        """None fits the picture in. What is `at` that point of the widget stays there."""
        rect = self.picture_rect().toRectF()
        if not rect.width():
            return
        place = at or self.rect().toRectF().center()
        part = QPointF((place.x() - rect.left()) / rect.width(), (place.y() - rect.top()) / rect.height())
        self._zoom = None if zoom is None else min(MOST, max(min(self._fit(), 1.0), zoom))
        if self._zoom is not None:
            size, middle = self._shown_size(), self.rect().toRectF().center()
            away = middle - place
            self._centre = part + QPointF(away.x() / size.width(), away.y() / size.height())
            self._bound()
        self._cursor(None)
        self.update()
        self.zoomed.emit()

    def picture_rect(self) -> QRect:
        """Where the pictures are drawn, in px of the widget; zoomed in, it is larger than that."""
        size = self._shown_size().toSize()
        if size.isEmpty():
            return QRect()
        if self._zoom is None:
            return QRect(QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size)
        middle = self.rect().toRectF().center()
        left, top = middle.x() - self._centre.x() * size.width(), middle.y() - self._centre.y() * size.height()
        return QRect(QPoint(round(left), round(top)), size)

    def _size(self) -> QSize:
        return max(self._before.size(), self._after.size(), key=lambda size: size.width())

    def _fit(self) -> float:
        """The zoom with which all of the picture is seen."""
        size, ratio = self._size(), self.devicePixelRatioF()
        longest = (self._after if self._before.isNull() else self._before).size() * 2  # small ones are not blown up
        fitted = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if fitted.width() > longest.width():
            fitted = longest
        return fitted.width() * ratio / size.width() if size.width() else 1.0

    def _shown_size(self) -> QSizeF:
        zoom = self._fit() if self._zoom is None else self._zoom
        return QSizeF(self._size()) * (zoom / self.devicePixelRatioF()) if not self._size().isEmpty() else QSizeF()

    def _bound(self) -> None:
        """Keeps the picture in sight: what fits in is centred, and what does not leaves no gap."""
        size = self._shown_size()
        for whole, shown, get, put in (
            (self.width(), size.width(), self._centre.x, self._centre.setX),
            (self.height(), size.height(), self._centre.y, self._centre.setY),
        ):
            least = whole / shown / 2
            put(0.5 if least >= 0.5 else min(1 - least, max(least, get())))

    # events

    def _renew(self) -> None:
        self._scaled.clear()
        if self._size().isEmpty():
            self._zoom = None
        elif self._zoom is not None:
            self._bound()
        self._cursor(None)
        self.update()
        self.zoomed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scaled.clear()
        if self._zoom is not None:
            self._bound()
        self.zoomed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if steps and not self._size().isEmpty():
            self.set_zoom(self.zoom * ZOOM**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and not self._spacing and self._takes_split(event.position()):
            self._splits = True
            self._follow(event)
        elif left or event.button() == Qt.MouseButton.MiddleButton:
            self._held = event.position()
        self._cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._splits:
            self._follow(event)
        elif self._held is not None and self._zoom is not None:
            size, moved = self._shown_size(), event.position() - self._held
            self._held = event.position()
            self._centre -= QPointF(moved.x() / size.width(), moved.y() / size.height())
            self._bound()
            self.update()
        self._cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._splits, self._held = False, None
        self._cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._near_split(event.position()):
            self.set_zoom(1.0 if self._zoom is None else None, event.position())

    def _both(self) -> bool:
        return not self._before.isNull() and not self._after.isNull()

    def _near_split(self, place: QPointF) -> bool:
        rect = self.picture_rect()
        return self._both() and abs(place.x() - rect.left() - self._split * rect.width()) <= NEAR

    def _takes_split(self, place: QPointF) -> bool:
        """All of a fitted picture does; one that is zoomed is moved but near the split."""
        return self._both() and (self._zoom is None or self._near_split(place))

    def _follow(self, event: QMouseEvent) -> None:
        rect = self.picture_rect()
        if rect.width():
            self.set_split((event.position().x() - rect.left()) / rect.width())

    def _cursor(self, place: QPointF | None) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._held is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif not self._spacing and (self._splits or (self._both() and (place is None or self._takes_split(place)))):
            shape = Qt.CursorShape.SplitHCursor
        elif self._zoom is not None:
            shape = Qt.CursorShape.OpenHandCursor
        self.setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 5 * STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        match event.key():
            case Qt.Key.Key_Left:
                self.set_split(self._split - step)
            case Qt.Key.Key_Right:
                self.set_split(self._split + step)
            case Qt.Key.Key_Home:
                self.set_split(0.0)
            case Qt.Key.Key_End:
                self.set_split(1.0)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.set_zoom(self.zoom * ZOOM)
            case Qt.Key.Key_Minus:
                self.set_zoom(self.zoom / ZOOM)
            case Qt.Key.Key_0:
                self.set_zoom(None)
            case Qt.Key.Key_1:
                self.set_zoom(1.0)
            case Qt.Key.Key_Space:
                self._spacing = True
                self._cursor(None)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._spacing = False
            self._cursor(None)
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._spacing = False
        self.update()

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, t = self.picture_rect(), theme.tokens()
        seen = rect & self.rect()
        if rect.isEmpty():
            painter.setPen(t.muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._text)
        elif not self._both():
            before = self._after.isNull()
            self._draw(painter, "before" if before else "after", rect, seen)
            self._label(painter, seen, self._names[0 if before else 1], right=not before)
        else:
            x = rect.left() + round(self._split * rect.width())
            self._draw(painter, "after", rect, seen)
            painter.setClipRect(QRect(rect.topLeft(), QSize(x - rect.left(), rect.height())) & seen)
            self._draw(painter, "before", rect, seen)
            if x > seen.left() + 0.15 * seen.width():
                self._label(painter, seen, self._names[0], right=False)
            painter.setClipping(False)
            if x < seen.left() + 0.85 * seen.width():
                self._label(painter, seen, self._names[1], right=True)
            self._handle(painter, seen, x)
        if self.hasFocus() and not rect.isEmpty():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(seen.adjusted(1, 1, -1, -1))

    def _draw(self, painter: QPainter, which: str, rect: QRect, seen: QRect) -> None:
        """One of the pictures; of one that is zoomed what is in sight."""
        image = self._before if which == "before" else self._after
        if self._zoom is None:
            painter.drawPixmap(rect, self._pixmap(which, image, rect.size()))
            return
        part = image.width() / rect.width(), image.height() / rect.height()
        inner = seen.translated(-rect.topLeft()).toRectF()
        source = QRectF(inner.x() * part[0], inner.y() * part[1], inner.width() * part[0], inner.height() * part[1])
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.zoom < SHARP)
        painter.drawImage(seen.toRectF(), image, source)

    def _handle(self, painter: QPainter, rect: QRect, x: int) -> None:
        painter.setPen(QPen(QColor(0, 0, 0, 90), 4))
        painter.drawLine(x, rect.top(), x, rect.bottom())
        painter.setPen(QPen(QColor("white"), 2))
        painter.drawLine(x, rect.top(), x, rect.bottom())
        y = rect.center().y()
        painter.setPen(QPen(QColor(0, 0, 0, 90), 1))
        painter.setBrush(QColor("white"))
        painter.drawEllipse(QPoint(x, y), HANDLE, HANDLE)
        painter.setPen(QPen(QColor("#2A2522"), 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for way in (-1, 1):
            painter.drawPolyline([QPoint(x + way * 4, y - 4), QPoint(x + way * 8, y), QPoint(x + way * 4, y + 4)])

    def _label(self, painter: QPainter, rect: QRect, text: str, right: bool) -> None:
        width = self.fontMetrics().horizontalAdvance(text) + 20
        if rect.width() < 3 * width:
            return
        left = rect.right() - width - 11 if right else rect.left() + 12
        pill = QRectF(left, rect.top() + 12, width, self.fontMetrics().height() + 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor("white"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _pixmap(self, which: str, image: QImage, size: QSize) -> QPixmap:
        if which not in self._scaled:
            ratio = self.devicePixelRatioF()
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled[which] = QPixmap.fromImage(image.scaled(size * ratio, keep, smooth))
        return self._scaled[which]
