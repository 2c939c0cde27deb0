"""A picture before and after, with a split that can be moved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
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
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme

STEP = 0.02
HANDLE = 14  # px, radius


class Compare(QWidget):
    """Two pictures of one scene in one frame, fitted to the widget: left of the split before, right of it after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before, self._after = QImage(), QImage()
        self._name = ""
        self._scaled: dict[str, QPixmap] = {}
        self._split = 0.5
        self._text = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(self.tr("Before and after"))
        self.setAccessibleDescription(self.tr("The arrow keys move the split between the picture before and after."))

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def set_before(self, image: QImage, name: str = "") -> None:
        """The picture before, or what else `name` calls it."""
        self._before = image
        self._name = name or self.tr("Before")
        self._renew()

    def set_after(self, image: QImage) -> None:
        """The result; a null image while there is none."""
        self._after = image
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

    def picture_rect(self) -> QRect:
        """Where the pictures are drawn, in px of the widget; as large as fits, at most twice their own pixels."""
        image = self._after if self._before.isNull() else self._before
        if image.isNull():
            return QRect()
        size = image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > 2 * image.width():
            size = image.size() * 2
        return QRect(QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size)

    def _renew(self) -> None:
        self._scaled.clear()
        both = not self._before.isNull() and not self._after.isNull()
        self.setCursor(Qt.CursorShape.SplitHCursor if both else Qt.CursorShape.ArrowCursor)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scaled.clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def _follow(self, event: QMouseEvent) -> None:
        rect = self.picture_rect()
        if rect.width():
            self.set_split((event.position().x() - rect.left()) / rect.width())

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
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, t = self.picture_rect(), theme.tokens()
        if rect.isEmpty():
            painter.setPen(t.muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._text)
        elif self._before.isNull() or self._after.isNull():
            before = self._after.isNull()
            painter.drawPixmap(rect, self._pixmap("before" if before else "after", rect.size()))
            self._label(painter, rect, self._name if before else self.tr("After"), right=not before)
        else:
            x = rect.left() + round(self._split * rect.width())
            painter.drawPixmap(rect, self._pixmap("after", rect.size()))
            painter.setClipRect(QRect(rect.topLeft(), QSize(x - rect.left(), rect.height())))
            painter.drawPixmap(rect, self._pixmap("before", rect.size()))
            if self._split > 0.15:
                self._label(painter, rect, self._name, right=False)
            painter.setClipping(False)
            if self._split < 0.85:
                self._label(painter, rect, self.tr("After"), right=True)
            self._handle(painter, rect, x)
        if self.hasFocus() and not rect.isEmpty():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

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

    def _pixmap(self, which: str, size: QSize) -> QPixmap:
        if which not in self._scaled:
            image = self._before if which == "before" else self._after
            ratio = self.devicePixelRatioF()
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled[which] = QPixmap.fromImage(image.scaled(size * ratio, keep, smooth))
        return self._scaled[which]
