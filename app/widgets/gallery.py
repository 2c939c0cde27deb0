"""Pictures in a grid that reflows with the width; each cell is a strip of one or more pictures and a caption."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app import theme
from app.texts import listed
from app.widgets.parts import line_height

GAP = 16  # px between cells
INNER = 4  # px between the pictures of a strip
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


@dataclass(frozen=True)
class Strip:
    """The pictures of one cell, shown as squares, and the words below them."""

    images: tuple[QImage, ...]
    caption: str = ""


class Gallery(QAbstractScrollArea):
    """Shows strips, all in sight where there is room; pictures are `side` to `largest` px wide and high.

    Those of a gallery that `opens` can be clicked. The arrow keys go from one to the next: Return is a click on it, and
    Space a double click.
    """

    opened = Signal(int, int)  # the number of a strip, and of a picture within it
    enlarged = Signal(int, int)  # by a double click, after it was opened

    def __init__(self, side: int = 96, largest: int = 320, opens: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._largest, self._opens = side, largest, opens
        self._strips: list[Strip] = []
        self._headings: tuple[str, ...] = ()
        self.marked: int | None = None
        self._hand = 0, 0  # the strip and the picture that the keys have come to
        self._empty = ""
        self._scaled: dict[int, QPixmap] = {}  # by the key of the picture, for the present size
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "gallery")
        self.setStyleSheet("border: none; background: transparent;")
        self.setAccessibleName(self.tr("Pictures"))
        self.verticalScrollBar().setSingleStep(24)
        self.set_opens(opens)

    def set_opens(self, opens: bool) -> None:
        self._opens = opens
        self.viewport().setMouseTracking(opens)
        self.viewport().unsetCursor()

    def set_marked(self, number: int | None) -> None:
        """Has one stand out from the others: a strip or, below headings, the pictures of a column."""
        self.marked = number
        self.viewport().update()

    def strips(self) -> list[Strip]:
        return list(self._strips)

    def set_strips(self, strips: Sequence[Strip]) -> None:
        self._strips = list(strips)
        if self._hand[0] >= len(strips) or self._hand[1] >= max(1, len(strips[self._hand[0]].images)):
            self._hand = 0, 0
        kept = {image.cacheKey() for strip in strips for image in strip.images}
        self._scaled = {key: pixmap for key, pixmap in self._scaled.items() if key in kept}
        self.setAccessibleDescription(listed(s.caption for s in strips if s.caption))
        self._arrange()

    def set_headings(self, headings: Sequence[str]) -> None:
        """One word over each picture of the strips in the first row; none: no words."""
        self._headings = tuple(headings)
        self._arrange()

    def set_side(self, side: int) -> None:
        """How wide and high a picture is at least."""
        self._side = side
        self._arrange()

    def set_largest(self, largest: int) -> None:
        """How wide and high a picture may become."""
        self._largest = largest
        self._arrange()

    def set_empty_text(self, text: str) -> None:
        """What is said while there is no picture."""
        self._empty = text
        self.viewport().update()

    def grid(self) -> tuple[int, int]:
        """Columns, and the side of a picture in px, at the present size."""
        count = max((len(s.images) for s in self._strips), default=1)
        size, number = self.maximumViewportSize(), max(1, len(self._strips))
        widest = max(1, (size.width() + GAP) // (count * self._side + (count - 1) * INNER + GAP))
        best = (1, 0)
        for columns in range(1, min(widest, number) + 1):
            cell = (size.width() + GAP) // columns - GAP
            wide = (cell - (count - 1) * INNER) // count
            high = (size.height() - self._top() + GAP) // math.ceil(number / columns) - self._caption() - GAP
            side = min(self._largest, wide, high)
            if side > best[1]:
                best = columns, side
        if best[1] >= self._side:
            return best
        columns = min(widest, number)  # they do not fit: as many columns as there can be, and a scroll bar
        cell = (size.width() - self.verticalScrollBar().sizeHint().width() + GAP) // columns - GAP
        return columns, max(16, min(self._largest, (cell - (count - 1) * INNER) // count))

    def _top(self) -> int:
        return self._line() + 6 if self._headings else 0

    def _caption(self) -> int:
        return self._line() + 4 if any(s.caption for s in self._strips) else 0

    def _line(self) -> int:
        return line_height(self.fontMetrics(), "".join((*self._headings, *(s.caption for s in self._strips))))

    def _arrange(self) -> None:
        columns, side = self.grid()
        height = self._top() + math.ceil(len(self._strips) / columns) * (side + self._caption() + GAP) - GAP
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, height - self.maximumViewportSize().height()))
        bar.setPageStep(self.viewport().height())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scaled.clear()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        if self._opens and self._strips and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(*self._hand)
            if key == Qt.Key.Key_Space:
                self.enlarged.emit(*self._hand)
        elif self._opens and self._strips and key in ARROWS:
            self._go(*ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)  # pages, and arrows where nothing opens

    def _go(self, across: int, down: int) -> None:
        """To another picture, which is scrolled into sight: along its strip and on to the next, or a row up or down."""
        columns, side = self.grid()
        strip, place = self._hand
        if down:
            strip = strip + down * columns if 0 <= strip + down * columns < len(self._strips) else strip
            place = max(0, min(place, len(self._strips[strip].images) - 1))
        else:
            every = [(s, p) for s, each in enumerate(self._strips) for p in range(max(1, len(each.images)))]
            strip, place = every[max(0, min(every.index(self._hand) + across, len(every) - 1))]
        self._hand = strip, place
        high, bar = side + self._caption() + GAP, self.verticalScrollBar()
        top = self._top() + strip // columns * high
        bar.setValue(min(max(bar.value(), top + high - self.viewport().height()), top))
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._opens and self._at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._opens and event.button() == Qt.MouseButton.LeftButton:
            found = self._at(event.position().toPoint())
            if found is not None:
                self._hand = found
                self.opened.emit(*found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._opens and (found := self._at(event.position().toPoint())) is not None:
            self.enlarged.emit(*found)

    def _at(self, point: QPoint) -> tuple[int, int] | None:
        """The number of the strip at a point of the viewport, and of the picture within it."""
        columns, side = self.grid()
        count = max((len(s.images) for s in self._strips), default=1)
        wide, high = count * side + (count - 1) * INNER + GAP, side + self._caption() + GAP
        y = point.y() + self.verticalScrollBar().value() - self._top()
        row, column = y // high, point.x() // wide
        inside = y >= 0 and y % high < side and point.x() % wide < wide - GAP and column < columns
        number = row * columns + column
        place = min(point.x() % wide // (side + INNER), count - 1)
        return (number, place) if inside and number < len(self._strips) else None

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        t = theme.tokens()
        if not self._strips:
            painter.setPen(t.muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(8, 8, -8, -8), flags, self._empty)
            return
        columns, side = self.grid()
        count = max(len(s.images) for s in self._strips)
        cell, high = count * side + (count - 1) * INNER, side + self._caption() + GAP
        line = self._line()
        scroll = self.verticalScrollBar().value()
        if self._headings:
            for column in range(columns):
                for i, heading in enumerate(self._headings[:count]):
                    painter.setPen(t.accent if i == self.marked else t.muted)
                    x = column * (cell + GAP) + i * (side + INNER)
                    text = self.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideMiddle, side)
                    painter.drawText(QRect(x, -scroll, side, line), Qt.AlignmentFlag.AlignLeft, text)
        for index, strip in enumerate(self._strips):
            row, column = divmod(index, columns)
            top = self._top() + row * high - scroll
            if top > event.rect().bottom() or top + high < event.rect().top():
                continue
            left = column * (cell + GAP)
            bottom = top if strip.images else top + side
            for i in range(len(strip.images)):
                pixmap = self._pixmap(strip.images[i], side)
                size = pixmap.deviceIndependentSize().toSize()
                where = QRect(left + i * (side + INNER), top, side, side)
                at = where.topLeft()
                at.setX(at.x() + (side - size.width()) // 2)
                at.setY(at.y() + (side - size.height()) // 2)
                bottom = max(bottom, at.y() + size.height())
                painter.drawPixmap(at, pixmap)
                marked = self.marked == (i if self._headings else index)
                painter.setPen(QPen(QColor(t.accent), 3) if marked else QPen(QColor(t.border)))
                painter.drawRect(QRect(at, size).adjusted(0, 0, -1, -1))
                if self._opens and self.hasFocus() and self._hand == (index, i):
                    for pen in (QPen(QColor(t.panel), 3), QPen(QColor(t.text))):  # to be seen on every picture
                        painter.setPen(pen)
                        painter.drawRect(QRect(at, size).adjusted(4, 4, -5, -5))
            if strip.caption:
                painter.setPen(t.accent if index == self.marked and not self._headings else t.muted)
                text = self.fontMetrics().elidedText(strip.caption, Qt.TextElideMode.ElideMiddle, cell)
                painter.drawText(QRect(left, bottom + 4, cell, line), Qt.AlignmentFlag.AlignLeft, text)
        if self.hasFocus() and not self._opens and self.verticalScrollBar().maximum():
            painter.setPen(t.accent)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def _pixmap(self, image: QImage, side: int) -> QPixmap:
        found = self._scaled.get(image.cacheKey())
        ratio = self.devicePixelRatioF()
        pixels = round(side * ratio)
        if found is None or max(found.width(), found.height()) != pixels:
            aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            found = QPixmap.fromImage(image.scaled(pixels, pixels, aspect, smooth))
            found.setDevicePixelRatio(ratio)
            self._scaled[image.cacheKey()] = found
        return found
