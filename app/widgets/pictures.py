"""A list of picture files with thumbnails, which are read only for what is in sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app import theme

SIDE = 40  # px of a thumbnail
ROW = 56  # px of a row
KEPT = 2000  # thumbnails
WHOLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip  # signs of other fonts may be taller than the line


@dataclass(frozen=True)
class Line:
    """What one row shows. `icon` stands at the right end; `folder` rows have no thumbnail."""

    path: Path
    name: str
    detail: str
    failed: bool = False
    icon: str = ""
    folder: bool = False
    indent: bool = False


class PictureList(QListView):
    """Shows a model of any rows; `describe` turns the Qt.UserRole data of one into its `Line`."""

    thumbnail_wanted = Signal(object)  # Path; one at a time, answered with set_thumbnail
    current_changed = Signal()

    def __init__(self, describe: Callable[[Any], Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._thumbnails: dict[Path, QPixmap | None] = {}  # None: it cannot be shown
        self._asked: Path | None = None
        self.setItemDelegate(PictureRow(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pictures to convert"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(20)
        self._soon.timeout.connect(self._ask)

    def line(self, index: QModelIndex | QPersistentModelIndex) -> Line:
        return self._describe(index.data(Qt.ItemDataRole.UserRole))

    def chosen(self) -> list[Any]:
        """The Qt.UserRole data of the selected rows, from top to bottom."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return [index.data(Qt.ItemDataRole.UserRole) for index in rows]

    def thumbnail(self, path: Path) -> QPixmap | None:
        if path not in self._thumbnails and not self._soon.isActive():
            self._soon.start()
        return self._thumbnails.get(path)

    def set_thumbnail(self, path: Path, image: QImage | None) -> None:
        while len(self._thumbnails) >= KEPT:
            del self._thumbnails[next(iter(self._thumbnails))]
        shown = image is not None and not image.isNull()
        self._thumbnails[path] = QPixmap.fromImage(image) if shown and image is not None else None
        self._asked = None
        self.viewport().update()  # asks for the next

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self._soon.start()

    def _ask(self) -> None:
        """Asks for the next thumbnail in sight that is not known; the answer asks for the one after."""
        if self._asked is not None or not self.isVisible() or self.model() is None:
            return
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        for row in range(max(0, first), min(self.model().rowCount(), first + self.viewport().height() // ROW + 2)):
            line = self.line(self.model().index(row, 0))
            if not line.folder and line.path not in self._thumbnails:
                self._asked = line.path
                self.thumbnail_wanted.emit(line.path)
                return


class PictureRow(QStyledItemDelegate):
    """A thumbnail, the name, and below it the detail."""

    def __init__(self, pictures: PictureList) -> None:
        super().__init__(pictures)
        self._list = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            line = self._list.line(index)
            QToolTip.showText(event.globalPos(), f"{line.path}\n{line.detail}", view)
            return True
        return super().helpEvent(event, view, option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line, t = self._list.line(index), theme.tokens()
        painter.save()
        rect = self.draw_ground(painter, option)
        rect = rect.adjusted(32 if line.indent else 12, 0, -12, 0)
        self.draw_thumbnail(painter, QRect(rect.left(), rect.center().y() - SIDE // 2 + 1, SIDE, SIDE), line)
        right = rect.right()
        if line.icon:
            color = t.error if line.failed else t.accent if line.icon == "check" else t.muted
            painter.drawPixmap(
                right - 20, rect.center().y() - 9, theme.pixmap(line.icon, 20, color, self._list.devicePixelRatioF())
            )
            right -= 28
        left = rect.left() + SIDE + 12
        metrics, width = self._list.fontMetrics(), right - left
        painter.setPen(t.text)
        name = metrics.elidedText(line.name, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(QRect(left, rect.top() + 9, width, 18), WHOLE, name)
        painter.setPen(t.error if line.failed else t.muted)
        detail = metrics.elidedText(line.detail, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, rect.top() + 28, width, 18), WHOLE, detail)
        painter.restore()

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> QRect:
        """What shows that the row is selected or under the mouse; the row's place."""
        t = theme.tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            tint = QColor(t.accent)
            tint.setAlpha(36)
            painter.fillRect(rect, tint)
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(t.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(t.hover))
        return rect

    def draw_thumbnail(self, painter: QPainter, place: QRect, line: Line) -> None:
        """The picture within a square of SIDE, or an icon in its place."""
        t, ratio = theme.tokens(), self._list.devicePixelRatioF()
        pixmap = None if line.folder else self._list.thumbnail(line.path)
        if pixmap is None:
            painter.fillRect(place, QColor(t.hover))
            icon = theme.pixmap("open" if line.folder else "picture", 24, t.muted, ratio)
            painter.drawPixmap(place.left() + 8, place.top() + 8, icon)
            return
        size = pixmap.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        inner = QRect(place.topLeft(), size)
        inner.moveCenter(place.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(inner, pixmap)
