"""The choice of a colour: two swatches, the model's own colours, and those used last."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.pages.draw.colourpicker import ColourPicker, PickerPlace
from app.pages.draw.swatches import WHITE, Chips, LookChips, Swatch

# Offered where a model names no colours of its own: skin, warm, cool, natural, grays; each light one above a dark one.
PAINTS = (
    "#FFFFFF", "#D3D6DB", "#FFDCC0", "#F6E2B3", "#FFD23F", "#FF8FB7", "#BBA0F5", "#74C8FF", "#5ED6C4", "#9ADB55",
    "#1C1C1F", "#7D838C", "#C07F52", "#7B4B2E", "#FF8B26", "#E93A34", "#7C42C8", "#2667DB", "#0E7F86", "#2E9B4C",
)  # fmt: skip
AT_HAND = 4  # of the colours used last, beside the palette
REMEMBERED = 24  # colours used last
BLACK = QColor("#000000")
FIRST = QColor("#2667DB")  # what a person begins with: a colour that shows what a model does with it


class ColourBar(QWidget):
    """The colour to draw with, the second one, and the chips that set the first: the palette and those used last."""

    changed = Signal(QColor)  # the colour to draw with

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._front, self._back = FIRST, WHITE
        self._palette = [QColor(c) for c in PAINTS]
        self._former = QColor()  # what there was before a palette came that knows no other colours
        self._recent: list[QColor] = []
        self._front_swatch = Swatch(34)
        self._back_swatch = Swatch(24)
        picker = ColourPicker()
        self.place = PickerPlace(picker, self._front_swatch)
        self._front_swatch.clicked.connect(self.place.open)
        picker.tried.connect(self.set_color)
        self._back_swatch.clicked.connect(self.swap)
        self._palette_chips = Chips(len(PAINTS))
        self._recent_chips = Chips(AT_HAND)
        self.looks = LookChips()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._front_swatch)
        row.addWidget(self._back_swatch)
        for chips in (self._palette_chips, self._recent_chips):
            row.addSpacing(8)
            row.addWidget(chips)
            chips.chosen.connect(self.set_color)
        row.addWidget(self.looks)
        self._show()

    @property
    def color(self) -> QColor:
        return QColor(self._front)

    def set_color(self, color: QColor) -> None:
        """Draws with this colour from now on."""
        if color.rgb() != self._front.rgb():
            self._front = QColor(color)
            self._show_front()
            self.changed.emit(self.color)

    def note(self) -> None:
        """The colour was drawn with: it is the first of those used last."""
        self.place.picker.keep()
        if not self._recent or self._recent[0].rgb() != self._front.rgb():
            self._recent = [self.color, *(c for c in self._recent if c.rgb() != self._front.rgb())][:REMEMBERED]
            self._show()

    @property
    def back(self) -> QColor:
        return QColor(self._back)

    @property
    def former(self) -> QColor:
        """What comes back with another palette; no colour where that in hand stays."""
        return QColor(self._former)

    def set_colors(self, front: QColor, back: QColor, former: QColor) -> None:
        """All at once, as they were before; of front and back one that is no colour stays."""
        self._front = front if front.isValid() else self._front
        self._back = back if back.isValid() else self._back
        self._former = former
        self._show()
        self.changed.emit(self.color)

    def set_palette(self, colors: Iterable[str], strict: bool = False) -> None:
        """The colours that the model knows, "#rrggbb"; without any, a choice of our own.

        With `strict` it knows no others: the nearest of them is drawn with, until another palette comes.
        """
        known = [c for c in map(QColor, colors) if c.isValid()]
        self._palette = known[: len(PAINTS)] or [QColor(c) for c in PAINTS]
        front = self._former if self._former.isValid() else self._front
        self._former = QColor()
        if strict and known:
            self._former, front = front, min(known, key=lambda color: _far(color, self._front))
        self._show()
        self.set_color(front)

    def recent(self) -> list[str]:
        return [c.name() for c in self._recent]

    def set_recent(self, colors: Iterable[str]) -> None:
        self._recent = [c for c in map(QColor, colors) if c.isValid()][:REMEMBERED]
        self._show()

    def swap(self) -> None:
        """Exchanges the two colours."""
        self._front, self._back = self._back, self._front
        self._show()
        self.changed.emit(self.color)

    def reset(self) -> None:
        """Black on white."""
        self._front, self._back = BLACK, WHITE
        self._show()
        self.changed.emit(self.color)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.place.show_panel(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.place.show_panel(False)

    def _show_front(self) -> None:
        self._front_swatch.set_color(
            self._front, self.tr("Colour {name}: choose another (C)").format(name=self._front.name())
        )
        self.place.picker.show_color(self._front)

    def _show(self) -> None:
        self._show_front()
        self._back_swatch.set_color(
            self._back, self.tr("Second colour {name}: swap (X)").format(name=self._back.name())
        )
        self._palette_chips.show_colors(self._palette)
        at_hand = {c.rgb() for c in (*self._palette, BLACK, WHITE)}
        self._recent_chips.show_colors([c for c in self._recent if c.rgb() not in at_hand])
        self.place.picker.recent.show_colors(self._recent)


def _far(one: QColor, other: QColor) -> int:
    red, green, blue = one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue()
    return red * red + green * green + blue * blue
