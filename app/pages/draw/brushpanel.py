"""How the tools paint, beyond size and colour: what one sets once and forgets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QSlider, QWidget

from app.painting.brush import Brush
from app.texts import number
from app.widgets.parts import heading, label, row

NUMBERS = {
    "hardness": (0, 100),
    "smoothing": (0, 95),
    "tolerance": (0, 255),
    "gap": (0, 40),
    "grid": (4, 256),
}  # from, to


class BrushPanel(QWidget):
    """Writes into a brush, and reads it when it is shown."""

    changed = Signal()

    def __init__(self, brush: Brush, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brush = brush
        self._sliders: dict[str, QSlider] = {}
        self._boxes: dict[str, QCheckBox] = {}
        form = QFormLayout(self)
        form.setContentsMargins(16, 12, 16, 12)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        percent, pixels = self.tr("{n} %"), self.tr("{n} px")
        form.addRow(heading(self.tr("Brush")))
        self._add(form, "hardness", self.tr("Hardness"), percent, "")
        self._add(form, "smoothing", self.tr("Steady hand"), percent, self.tr("The line follows the hand with a lag"))
        self._switch(form, "thinner", self.tr("Light pressure makes the line thinner"))
        self._switch(form, "fainter", self.tr("Light pressure makes the line fainter"))
        form.addRow(heading(self.tr("Fill")))
        self._add(form, "tolerance", self.tr("Tolerance"), "{n}", self.tr("How different a colour may be"))
        self._add(form, "gap", self.tr("Close gaps"), pixels, self.tr("Openings in an outline that hold a fill"))
        form.addRow(heading(self.tr("Shapes")))
        self._switch(form, "filled", self.tr("Filled"))
        form.addRow(heading(self.tr("Grid")))
        self._switch(form, "gridded", self.tr("Show it"))
        self._add(form, "grid", self.tr("Spacing"), pixels, self.tr("Pixels of the drawing from line to line"))
        self._switch(form, "snapping", self.tr("Shapes keep to it"))
        self.read()

    def read(self) -> None:
        """Shows what the brush has."""
        for name, slider in self._sliders.items():
            value = getattr(self._brush, name)
            slider.setValue(round(100 * value) if isinstance(value, float) else value)
        for name, box in self._boxes.items():
            box.setChecked(getattr(self._brush, name))

    def values(self) -> dict[str, int]:
        """All settings as whole numbers, to be remembered."""
        numbers = {name: slider.value() for name, slider in self._sliders.items()}
        return numbers | {name: int(box.isChecked()) for name, box in self._boxes.items()}

    def set_values(self, values: dict[str, int]) -> None:
        """Settings as `values` gave them; what is missing or unknown stays as it is."""
        for name, value in values.items():
            if name in self._sliders:
                self._sliders[name].setValue(value)
            elif name in self._boxes:
                self._boxes[name].setChecked(bool(value))

    def _add(self, form: QFormLayout, name: str, text: str, unit: str, tip: str) -> None:
        slider, shown = QSlider(Qt.Orientation.Horizontal), QLabel()
        slider.setRange(*NUMBERS[name])
        slider.setFixedWidth(120)
        slider.setAccessibleName(text)
        slider.setToolTip(tip)
        shown.setMinimumWidth(48)
        slider.valueChanged.connect(self._setter(name, shown, unit))
        shown.setText(unit.format(n=number(0)))
        self._sliders[name] = slider
        form.addRow(label(text, "muted"), row(slider, shown))

    def _setter(self, name: str, shown: QLabel, unit: str) -> Callable[[int], None]:
        def write(value: int) -> None:
            share = isinstance(getattr(self._brush, name), float)
            setattr(self._brush, name, value / 100 if share else value)
            shown.setText(unit.format(n=number(value)))
            self.changed.emit()

        return write

    def toggle(self, name: str) -> None:
        """Turns one of the switches."""
        self._boxes[name].toggle()

    def _write(self, name: str, on: bool) -> None:
        setattr(self._brush, name, on)
        self.changed.emit()

    def _switch(self, form: QFormLayout, name: str, text: str) -> None:
        box = QCheckBox(text)
        box.toggled.connect(lambda on: self._write(name, on))
        self._boxes[name] = box
        form.addRow(box)
