"""The choice of the picture whose style is learnt."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.widgets.parts import PICTURES, ask_open, pictures_folder
from app.widgets.styles import style_name
from engine import styles


class StyleField(QComboBox):
    """The styles that came with the program, a picture of one's own, and a way to choose another."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for path in styles.builtin():
            self.addItem(style_name(path), styles.name_of(path))
        self.addItem(self.tr("Another picture…"), "")
        self._value = str(self.itemData(0))
        self.activated.connect(self._choose)

    def value(self) -> str:
        """As the setting names it."""
        return self._value

    def set_value(self, value: object) -> None:
        self._value = str(value)
        if self.findData(self._value) < 0:
            self.insertItem(self.count() - 1, style_name(Path(self._value)), self._value)
        self.setCurrentIndex(self.findData(self._value))

    def _choose(self, index: int) -> None:
        value = self.itemData(index)
        if not value:
            kinds = self.tr("Pictures ({patterns})").format(patterns=PICTURES)
            path = ask_open(self, self.tr("The picture whose style is learnt"), kinds, pictures_folder())
            value = styles.name_of(path) if path is not None else self._value
        self.set_value(value)
        self.changed.emit()
