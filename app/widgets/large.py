"""Strips of pictures as large as the window, with the keys through them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from app import theme
from app.widgets.parts import button, column, label, row

GAP = 8  # px between the pictures
SHARE = 0.92  # of the window's width and height

Pictures = tuple[QImage, ...]


class LargeStrips(QDialog):
    """One strip of pictures, of several. Left and right go to the others; up and down are for who shows them."""

    step_requested = Signal(int)  # up: 1, down: -1

    def __init__(self, title: str, keys: str, parent: QWidget) -> None:
        """`keys` says what the keys do."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        window = parent.window().size()
        self.resize(QSize(round(window.width() * SHARE), round(window.height() * SHARE)))
        self._strips: list[Pictures] = []
        self._about: Sequence[str] = ()
        self._headings: tuple[str, ...] = ()
        self._place = 0
        self.view = _Pictures()
        self._words = label(role="muted", plain=True)
        done = button(self.tr("Close"), self.accept)
        whole = column(self, margin=theme.MARGIN)
        whole.addWidget(self.view, 1)
        whole.addLayout(row(self._words, None, label(keys, "muted"), done))
        self.view.setFocus()

    def show_strips(self, strips: Sequence[Pictures], headings: Sequence[str], about: Sequence[str]) -> None:
        """Instead of those before, with words about each; the one that is looked at keeps its place."""
        self._strips, self._headings, self._about = list(strips), tuple(headings), about
        self._place = min(self._place, max(0, len(strips) - 1))
        self._show()

    def look_at(self, place: int) -> None:
        """Another of the strips, counted from 0."""
        if self._strips:
            self._place = place % len(self._strips)
            self._show()

    @property
    def place(self) -> int:
        return self._place

    def _show(self) -> None:
        self.view.show_pictures(self._strips[self._place] if self._strips else (), self._headings)
        self._words.setText(self._about[self._place] if self._strips else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self.look_at(self._place - 1)
            case Qt.Key.Key_Right:
                self.look_at(self._place + 1)
            case Qt.Key.Key_Up:
                self.step_requested.emit(1)
            case Qt.Key.Key_Down:
                self.step_requested.emit(-1)
            case _:
                super().keyPressEvent(event)


class _Pictures(QWidget):
    """Pictures beside each other, as large as there is room; a click shows one alone, and all again."""

    def __init__(self) -> None:
        super().__init__()
        self._pictures: Pictures = ()
        self._headings: tuple[str, ...] = ()
        self._alone: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("The pictures, large"))

    def show_pictures(self, pictures: Pictures, headings: tuple[str, ...]) -> None:
        self._pictures, self._headings = pictures, headings
        self.update()

    def _places(self) -> list[tuple[int, QRect]]:
        """The numbers of the pictures in sight, and where they are."""
        shown = [n for n in range(len(self._pictures)) if self._alone in (None, n)] or list(range(len(self._pictures)))
        if not shown:
            return []
        top = self.fontMetrics().height() + 6
        side = min(self.height() - top, (self.width() - (len(shown) - 1) * GAP) // len(shown))
        left = (self.width() - len(shown) * side - (len(shown) - 1) * GAP) // 2
        high = top + (self.height() - top - side) // 2
        return [(n, QRect(left + i * (side + GAP), high, side, side)) for i, n in enumerate(shown)]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hit = next((n for n, place in self._places() if place.contains(event.position().toPoint())), None)
        self._alone = None if self._alone is not None else hit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, t = QPainter(self), theme.tokens()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for n, place in self._places():
            picture = self._pictures[n]
            inner = QRect(place.topLeft(), picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio))
            inner.moveCenter(place.center())
            painter.drawImage(inner, picture)
            painter.setPen(t.border)
            painter.drawRect(inner.adjusted(0, 0, -1, -1))
            if n < len(self._headings):
                painter.setPen(t.muted)
                painter.drawText(inner.left(), inner.top() - self.fontMetrics().height() // 2, self._headings[n])
