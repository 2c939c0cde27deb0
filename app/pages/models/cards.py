"""The models of the library as cards that reflow with the width."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app import theme
from engine.library import Entry

ENTRY = Qt.ItemDataRole.UserRole  # of the version that is chosen
FACTS = Qt.ItemDataRole.UserRole + 1
PICTURES = Qt.ItemDataRole.UserRole + 2
PICTURES_KEPT = 96  # unpacked, 0.25 MB each: more than a large screen shows
GROUP = Qt.ItemDataRole.UserRole + 3

LEAST = 208  # px, width of a card
GAP = 16
PAD = 12
TEXT_HEIGHT = 52
MARK = 22


@dataclass(frozen=True)
class Group:
    """One card: a model, or all that a training made, of which the first is shown until a person chooses another."""

    name: str
    entries: tuple[Entry, ...]
    facts: str  # one line


class ModelCards(QListView):
    """One card for each model or training. `selected` follows mouse and arrow keys; Return and double click open one.

    Several are chosen with Ctrl, Shift or the mark in a card's corner; `selected` names the last of them.
    """

    selected = Signal(object)  # Entry | None
    chosen_changed = Signal()
    opened = Signal(object)  # Entry

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = QStandardItemModel(self)
        self._versions: dict[Path, Path] = {}  # by the folder of a training the model of it that is shown
        self.setModel(self._items)
        self.setItemDelegate(_CardDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setProperty("role", "cards")
        self.setAccessibleName(self.tr("Models"))
        self.selectionModel().currentChanged.connect(lambda index, _before: self.selected.emit(index.data(ENTRY)))
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.activated.connect(self._open)

    def set_groups(self, groups: list[Group]) -> None:
        """Shows these; the selection stays with its file, or with its place where that has gone. None stays none."""
        chosen, before, row = self.current(), {entry.path for entry in self.chosen()}, self.currentIndex().row()
        none = chosen is None and self._items.rowCount() > 0
        with QSignalBlocker(self.selectionModel()):  # between two lists nothing is selected, and nobody needs to know
            self._items.clear()
        row = max(0, min(row, len(groups) - 1))
        for number, group in enumerate(groups):
            item = QStandardItem(group.name)
            item.setData(group, GROUP)
            item.setData(group.facts, FACTS)
            item.setData(group.facts, Qt.ItemDataRole.AccessibleDescriptionRole)
            wanted = self._versions.get(group.entries[0].path.parent)
            entry = next((e for e in group.entries if e.path == wanted), group.entries[0])
            _show_version(item, entry)
            self._items.appendRow(item)
            if chosen is not None and any(e.path == chosen.path for e in group.entries):
                row = number
        if groups and not none:
            self.setCurrentIndex(self._items.index(row, 0))
            for number in range(len(groups)):
                if self._items.item(number).data(ENTRY).path in before:
                    self.selectionModel().select(self._items.index(number, 0), QItemSelectionModel.SelectionFlag.Select)
        else:
            self.selected.emit(None)

    def choose_version(self, path: Path) -> None:
        """Shows that model of a training from now on."""
        for row in range(self._items.rowCount()):
            item = self._items.item(row)
            for entry in item.data(GROUP).entries:
                if entry.path == path:
                    self._versions[path.parent] = path
                    _show_version(item, entry)
                    if self.currentIndex().row() == row:
                        self.selected.emit(entry)

    def group(self) -> Group | None:
        """The current card."""
        found = self.currentIndex().data(GROUP)
        return found if isinstance(found, Group) else None

    def chosen(self) -> list[Entry]:
        """The chosen models that can be used, in the order of the cards."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        entries = [self._items.item(row).data(ENTRY) for row in rows]
        return [entry for entry in entries if entry.card is not None]

    def current(self) -> Entry | None:
        entry = self.currentIndex().data(ENTRY)
        return entry if isinstance(entry, Entry) else None

    def select(self, path: Path) -> bool:
        """Chooses this one alone; nothing, where it is not among those that are shown. Whether it is."""
        for row in range(self._items.rowCount()):
            if any(entry.path == path for entry in self._items.item(row).data(GROUP).entries):
                self.choose_version(path)
                alone = QItemSelectionModel.SelectionFlag.ClearAndSelect  # whatever keys are held
                self.selectionModel().setCurrentIndex(self._items.index(row, 0), alone)
                return True
        self.selectionModel().clear()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.width() - self.verticalScrollBar().sizeHint().width()  # there or not, so that nothing jumps
        columns = max(1, width // LEAST)
        side = (width - 4) // columns  # QListView wraps too early when a row fits exactly
        self.setGridSize(QSize(side, (side - GAP - 2 * PAD - 8) // 2 + TEXT_HEIGHT + 2 * PAD + GAP))
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and mark(self.visualRect(index)).contains(event.position().toPoint()):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Toggle)
        else:
            super().mousePressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if entry.card is not None:
            self.opened.emit(entry)


def mark(cell: QRect) -> QRect:
    """Where in its cell a card has the mark that chooses it beside others."""
    return QRect(cell.right() - GAP - PAD - MARK - 4, cell.top() + PAD + 4, MARK, MARK)


class _CardDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else QSize(LEAST, LEAST)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = theme.tokens()
        entry: Entry = index.data(ENTRY)
        card = option.rect.adjusted(0, 0, -GAP, -GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ring = t.text if chosen and focused else t.accent if chosen else t.muted if over else t.border
        painter.setPen(QPen(QColor(ring), 2 if chosen else 1))
        painter.setBrush(QColor(t.panel))
        painter.drawRoundedRect(card.toRectF().adjusted(1, 1, -1, -1), 8, 8)

        inner = card.adjusted(PAD, PAD, -PAD, -PAD)
        side = (inner.width() - 8) // 2
        pictures = [_pixmap(png) for png in index.data(PICTURES) or []]
        for number, picture in enumerate(pictures):
            painter.drawPixmap(QRect(inner.left() + number * (side + 8), inner.top(), side, side), picture)
        if not pictures:
            painter.fillRect(inner.left(), inner.top(), inner.width(), side, QColor(t.window))
            name = "picture" if entry.card is not None else "warning"
            picture = theme.pixmap(name, 32, t.muted, painter.device().devicePixelRatioF())
            painter.drawPixmap(inner.center().x() - 16, inner.top() + side // 2 - 16, picture)

        if entry.card is not None and (over or chosen):
            painter.setPen(QPen(QColor(t.accent if chosen else t.muted), 1.5))
            painter.setBrush(QColor(t.accent if chosen else t.panel))
            spot = mark(option.rect)
            painter.drawEllipse(spot)
            if chosen:
                tick = theme.pixmap("check", MARK - 6, t.on_accent, painter.device().devicePixelRatioF())
                painter.drawPixmap(spot.adjusted(3, 3, -3, -3), tick)

        text = QRect(inner.left(), inner.top() + side + 8, inner.width(), 20)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        for words, font, color in (
            (index.data(Qt.ItemDataRole.DisplayRole), bold, t.text),
            (index.data(FACTS), option.font, t.error if entry.card is None else t.muted),
        ):
            painter.setFont(font)
            painter.setPen(color)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, text.width())
            painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            text.translate(0, 22)
        painter.restore()


def _show_version(item: QStandardItem, entry: Entry) -> None:
    item.setData(entry, ENTRY)
    item.setToolTip(entry.name)
    samples = entry.card.samples[0] if entry.card is not None and entry.card.samples else ()
    item.setData([png for png in samples if png is not None], PICTURES)


@lru_cache(PICTURES_KEPT)
def _pixmap(png: bytes) -> QPixmap:
    """Unpacked when it is first seen: a list that is made anew behind another page must not hold up a stroke there."""
    picture = QPixmap()
    picture.loadFromData(png)
    return picture
