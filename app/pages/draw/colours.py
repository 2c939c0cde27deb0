"""The choice of a colour: two swatches, the model's own colours, and those used last."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QColorDialog,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app import theme

# Offered where a model names no colours of its own: skin, warm, cool, natural, grays; each light one above a dark one.
PAINTS = (
    "#FFFFFF", "#D3D6DB", "#FFDCC0", "#F6E2B3", "#FFD23F", "#FF8FB7", "#BBA0F5", "#74C8FF", "#5ED6C4", "#9ADB55",
    "#1C1C1F", "#7D838C", "#C07F52", "#7B4B2E", "#FF8B26", "#E93A34", "#7C42C8", "#2667DB", "#0E7F86", "#2E9B4C",
)  # fmt: skip
ROWS = 2
RECENT = 4
LOOKS = 3
CHIP = 22  # px
BLACK, WHITE = QColor("#000000"), QColor("#FFFFFF")
FIRST = QColor("#2667DB")  # what a person begins with: a colour that shows what a model does with it


class Swatch(QAbstractButton):
    """A round button in a colour."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = WHITE
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_color(self, color: QColor, name: str) -> None:
        self.color = QColor(color)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = self.rect().toRectF().adjusted(3, 3, -3, -3)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1))
        painter.setBrush(self.color)
        painter.drawEllipse(inner)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.drawEllipse(inner.adjusted(-2, -2, 2, 2))


class Chips(QWidget):
    """Colours to choose from, in ROWS rows; there is room for `room` of them."""

    chosen = Signal(QColor)

    def __init__(self, room: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = [Swatch(21, self) for _ in range(room)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        for chip in self._chips:
            chip.clicked.connect(self._take)

    def show_colors(self, colors: list[QColor]) -> None:
        columns = math.ceil(len(colors) / ROWS)
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(colors))
            self._grid.removeWidget(chip)
            if number < len(colors):
                self._grid.addWidget(chip, number // columns, number % columns)
                chip.set_color(colors[number], self.tr("Use {name}").format(name=colors[number].name()))

    def _take(self) -> None:
        chip = self.sender()
        if isinstance(chip, Swatch):
            self.chosen.emit(chip.color)


class LookChips(QWidget):
    """Numbered looks, of which the areas of one colour may have another than the rest of the picture."""

    chosen = Signal(int)  # its number; 0 as the rest

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for number in range(LOOKS + 1):
            chip = QToolButton()
            chip.setCheckable(True)
            if number:
                chip.setFixedWidth(CHIP)
                chip.setText(str(number))
            else:  # which varies the whole
                chip.setIcon(theme.icon("dice"))
                chip.setIconSize(QSize(16, 16))
            text = self.tr("Areas of this colour have look {n} of their own").format(n=number)
            chip.setToolTip(text if number else self.tr("Areas of this colour look as the rest"))
            chip.setAccessibleName(chip.toolTip())
            self._group.addButton(chip, number)
            row.addWidget(chip)
        self._group.idClicked.connect(self.chosen)

    def show_look(self, number: int) -> None:
        if (chip := self._group.button(number)) is not None:
            chip.setChecked(True)


class ColourBar(QWidget):
    """The colour to draw with, the second one, and the chips that set the first: the palette and those used last."""

    changed = Signal(QColor)  # the colour to draw with

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._front, self._back = FIRST, WHITE
        self._palette = [QColor(c) for c in PAINTS]
        self._recent: list[QColor] = []
        self._front_swatch = Swatch(34)
        self._back_swatch = Swatch(24)
        self._front_swatch.clicked.connect(self._ask)
        self._back_swatch.clicked.connect(self.swap)
        self._palette_chips = Chips(len(PAINTS))
        self._recent_chips = Chips(RECENT)
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
        """Draws with this colour from now on and keeps it among those used last."""
        if color != self._front:
            self._front = QColor(color)
            known = [c.rgb() for c in (*self._palette, BLACK, WHITE)]
            if color.rgb() not in known:
                others = [c for c in self._recent if c.rgb() != color.rgb()]
                self._recent = [QColor(color), *others][:RECENT]
            self._show()
            self.changed.emit(self.color)

    @property
    def back(self) -> QColor:
        return QColor(self._back)

    def set_colors(self, front: QColor, back: QColor) -> None:
        """Both at once, as they were before; one that is no colour stays."""
        self._front = front if front.isValid() else self._front
        self._back = back if back.isValid() else self._back
        self._show()
        self.changed.emit(self.color)

    def set_palette(self, colors: Iterable[str]) -> None:
        """The colours that the model knows, "#rrggbb"; without any, a choice of our own."""
        known = [c for c in map(QColor, colors) if c.isValid()][: len(PAINTS)]
        self._palette = known or [QColor(c) for c in PAINTS]
        self._show()

    def recent(self) -> list[str]:
        return [c.name() for c in self._recent]

    def set_recent(self, colors: Iterable[str]) -> None:
        self._recent = [c for c in map(QColor, colors) if c.isValid()][:RECENT]
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

    def _ask(self) -> None:
        color = QColorDialog.getColor(self._front, self, self.tr("Colour to draw with"))
        if color.isValid():
            self.set_color(color)

    def _show(self) -> None:
        self._front_swatch.set_color(
            self._front, self.tr("Colour {name}: choose another…").format(name=self._front.name())
        )
        self._back_swatch.set_color(
            self._back, self.tr("Second colour {name}: swap (X)").format(name=self._back.name())
        )
        self._palette_chips.show_colors(self._palette)
        self._recent_chips.show_colors(self._recent)
