"""The presets for a training, each with its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.widgets.parts import column, label
from engine.presets import Preset


class PresetList(QWidget):
    """One of some presets, "recipes" in the window, is chosen, by mouse or arrow keys."""

    chosen = Signal(object)  # Preset; also the present one again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets: list[Preset] = []
        self._group = QButtonGroup(self)
        self._inner = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._inner)
        self.setAccessibleName(self.tr("Recipes"))

    def presets(self) -> list[Preset]:
        return list(self._presets)

    def current(self) -> Preset | None:
        number = self._group.checkedId()
        return self._presets[number] if number >= 0 else None

    def set_presets(self, presets: Sequence[Preset], chosen: Preset) -> None:
        if list(presets) != self._presets:
            self._build(presets)
        self._group.button(self._presets.index(chosen)).setChecked(True)

    def button(self, name: str) -> QRadioButton:
        number = next(number for number, preset in enumerate(self._presets) if preset.name == name)
        found = self._group.button(number)
        assert isinstance(found, QRadioButton)
        return found

    def _build(self, presets: Sequence[Preset]) -> None:
        self._presets = list(presets)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        inner = QWidget()
        listed = column(inner, spacing=2)
        for number, preset in enumerate(presets):
            about = QCoreApplication.translate("presets", preset.about)
            button = QRadioButton(QCoreApplication.translate("presets", preset.label))
            button.setAccessibleDescription(about)
            button.clicked.connect(lambda _, p=preset: self.chosen.emit(p))
            words = label(about, "muted", wrap=True)
            words.setContentsMargins(24, 0, 0, 6)
            self._group.addButton(button, number)
            listed.addWidget(button)
            listed.addWidget(words)
        self._layout.replaceWidget(self._inner, inner)
        self._inner.deleteLater()
        self._inner = inner
