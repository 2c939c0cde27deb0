"""The choice of a model."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPaintEvent, QPixmap, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from app import theme
from app.texts import explain
from engine.library import Entry

ENTRY = Qt.ItemDataRole.UserRole
WIDEST = 420  # px of the list


class ModelPicker(QComboBox):
    """The models of the library. Those that cannot be used are shown, disabled, with the reason as tool tip."""

    chosen = Signal(object)  # Entry | None, when a person or a refresh of the list changes it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: Entry | None = None
        self._wanted: Path | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nor does the wheel give it the focus
        self.setAccessibleName(self.tr("Model"))
        self.setPlaceholderText(self.tr("No model yet"))
        self.setIconSize(QSize(20, 20))
        self.setMinimumContentsLength(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._activated)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As ever, but a long name is shortened in its middle, and whole in the tool tip."""
        if self.currentIndex() < 0:
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        width = room.width() - self.iconSize().width() - 12
        option.currentText = option.fontMetrics.elidedText(self.currentText(), Qt.TextElideMode.ElideMiddle, width)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Each model would be loaded on the way: the wheel is for what is around."""
        event.ignore()

    def showPopup(self) -> None:
        """No wider than WIDEST, whatever models are called."""
        self.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        super().showPopup()
        popup = self.view().window()
        if popup.width() > (width := max(self.width(), WIDEST)):
            popup.setFixedWidth(width)
            right = self.mapToGlobal(QPoint(self.width(), 0)).x()
            beyond = self.mapToGlobal(QPoint()).x() + width > self.screen().availableGeometry().right()
            popup.move(right - width if beyond else popup.x(), popup.y())

    def current(self) -> Entry | None:
        """The chosen model, or None; never one with a problem."""
        return self._current

    def choose(self, path: Path) -> None:
        """Chooses the model of this file, as soon as it is in the list."""
        self._wanted = path
        self._settle()

    def set_entries(self, entries: list[Entry]) -> None:
        """Shows these models and keeps the choice, by path; without one the first usable model is chosen."""
        model = QStandardItemModel(self)
        for entry in entries:
            item = QStandardItem(entry.name)
            item.setData(entry, ENTRY)
            if entry.card is None:
                item.setEnabled(False)
                item.setToolTip(explain(entry.problem) if entry.problem else "")
                item.setIcon(theme.icon("warning"))
            elif entry.card.samples:
                picture = QPixmap()
                picture.loadFromData(entry.card.samples[0][1])
                item.setIcon(QIcon(picture))
            model.appendRow(item)
        with QSignalBlocker(self):
            self.setModel(model)  # deletes the one before
        self._settle()

    def _activated(self, index: int) -> None:
        self._wanted = None
        self._take(self.itemData(index, ENTRY))

    def _settle(self) -> None:
        usable = {e.path: (i, e) for i in range(self.count()) if (e := self.itemData(i, ENTRY)).card is not None}
        path = self._current.path if self._current else None
        if self._wanted in usable:
            path, self._wanted = self._wanted, None
        index, entry = usable.get(path) or next(iter(usable.values()), (-1, None))
        with QSignalBlocker(self):
            self.setCurrentIndex(index)
        self._take(entry)

    def _take(self, entry: Entry | None) -> None:
        if entry != self._current:
            self._current = entry
            self.setToolTip(entry.name if entry else "")
            self.chosen.emit(entry)
