"""Colours to press: a swatch, chips of several colours, and the chips that choose the look of one."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from app import theme

ROWS = 2
LOOKS = 3
CHIP = 22  # px
WHITE = QColor("#FFFFFF")


class Swatch(QAbstractButton):
    """A round button in a colour."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = WHITE
        self._side = side
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
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
    """Colours to choose from, in ROWS rows or so many columns; there is room for `room` of them."""

    chosen = Signal(QColor)

    def __init__(self, room: int, columns: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._chips = [Swatch(21, self) for _ in range(room)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        for chip in self._chips:
            chip.clicked.connect(self._take)

    def show_colors(self, colors: list[QColor]) -> None:
        """As many as there is room for."""
        colors = colors[: len(self._chips)]
        columns = self._columns or math.ceil(len(colors) / ROWS)
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
