"""The models of the library as cards that reflow with the width."""

from __future__ import annotations

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

ENTRY = Qt.ItemDataRole.UserRole
FACTS = Qt.ItemDataRole.UserRole + 1
PICTURES = Qt.ItemDataRole.UserRole + 2

LEAST = 252  # px, width of a card
GAP = 16
PAD = 12
TEXT_HEIGHT = 52
MARK = 22


class ModelCards(QListView):
    """One card for each model. `selected` follows mouse and arrow keys; Return and double click open a model.

    Several are chosen with Ctrl, Shift or the mark in a card's corner; `selected` names the last of them.
    """

    selected = Signal(object)  # Entry | None
    chosen_changed = Signal()
    opened = Signal(object)  # Entry

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = QStandardItemModel(self)
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

    def set_entries(self, rows: list[tuple[Entry, str]]) -> None:
        """Shows models, each with one line of facts; the selection stays with its file, or goes to the first."""
        chosen, before = self.current(), {entry.path for entry in self.chosen()}
        with QSignalBlocker(self.selectionModel()):  # between two lists nothing is selected, and nobody needs to know
            self._items.clear()
        row = 0
        for number, (entry, facts) in enumerate(rows):
            item = QStandardItem(entry.name)
            item.setData(entry, ENTRY)
            item.setData(facts, FACTS)
            item.setData(facts, Qt.ItemDataRole.AccessibleDescriptionRole)
            if entry.card is not None and entry.card.samples:
                item.setData([_pixmap(png) for png in entry.card.samples[0] if png is not None], PICTURES)
            self._items.appendRow(item)
            if chosen is not None and entry.path == chosen.path:
                row = number
        if rows:
            self.setCurrentIndex(self._items.index(row, 0))
            for number, (entry, _) in enumerate(rows):
                if entry.path in before:
                    self.selectionModel().select(self._items.index(number, 0), QItemSelectionModel.SelectionFlag.Select)
        else:
            self.selected.emit(None)

    def chosen(self) -> list[Entry]:
        """The chosen models that can be used, in the order of the cards."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        entries = [self._items.item(row).data(ENTRY) for row in rows]
        return [entry for entry in entries if entry.card is not None]

    def current(self) -> Entry | None:
        entry = self.currentIndex().data(ENTRY)
        return entry if isinstance(entry, Entry) else None

    def select(self, path: Path) -> None:
        for row in range(self._items.rowCount()):
            if self._items.item(row).data(ENTRY).path == path:
                self.setCurrentIndex(self._items.index(row, 0))

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
        pictures = index.data(PICTURES) or []
        for number, shown in enumerate(pictures):
            painter.drawPixmap(QRect(inner.left() + number * (side + 8), inner.top(), side, side), shown)
        if not pictures:
            painter.fillRect(inner.left(), inner.top(), inner.width(), side, QColor(t.window))
            name = "picture" if entry.card is not None else "warning"
            picture = theme.pixmap(name, 32, t.muted, painter.device().devicePixelRatio())
            painter.drawPixmap(inner.center().x() - 16, inner.top() + side // 2 - 16, picture)

        if entry.card is not None and (over or chosen):
            painter.setPen(QPen(QColor(t.accent if chosen else t.muted), 1.5))
            painter.setBrush(QColor(t.accent if chosen else t.panel))
            spot = mark(option.rect)
            painter.drawEllipse(spot)
            if chosen:
                tick = theme.pixmap("check", MARK - 6, t.on_accent, painter.device().devicePixelRatio())
                painter.drawPixmap(spot.adjusted(3, 3, -3, -3), tick)

        text = QRect(inner.left(), inner.top() + side + 8, inner.width(), 20)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        for words, font, color in (
            (entry.name, bold, t.text),
            (index.data(FACTS), option.font, t.error if entry.card is None else t.muted),
        ):
            painter.setFont(font)
            painter.setPen(color)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            text.translate(0, 22)
        painter.restore()


def _pixmap(png: bytes) -> QPixmap:
    picture = QPixmap()
    picture.loadFromData(png)
    return picture
