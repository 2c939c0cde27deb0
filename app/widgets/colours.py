"""The choice of a colour: two swatches, the model's own colours, and those used last."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QHBoxLayout, QSizePolicy, QWidget

PALETTE = 8  # of the model's colours are shown
RECENT = 4
BLACK, WHITE = QColor("#000000"), QColor("#FFFFFF")


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


class ColourBar(QWidget):
    """The colour to draw with, the second one, and the chips that set the first."""

    changed = Signal(QColor)  # the colour to draw with

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._front, self._back = BLACK, WHITE
        self._palette: list[QColor] = []
        self._recent: list[QColor] = []
        self._front_swatch = Swatch(34)
        self._back_swatch = Swatch(24)
        self._front_swatch.clicked.connect(self._ask)
        self._back_swatch.clicked.connect(self.swap)
        self._chips = [Swatch(22) for _ in range(PALETTE + RECENT)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._front_swatch)
        row.addWidget(self._back_swatch)
        row.addSpacing(8)
        for number, chip in enumerate(self._chips):
            if number == PALETTE:
                row.addSpacing(8)
            chip.clicked.connect(self._take_chip)
            row.addWidget(chip)
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

    def set_palette(self, colors: Iterable[str]) -> None:
        """The colours that the model knows, "#rrggbb"."""
        self._palette = [c for c in map(QColor, colors) if c.isValid()][:PALETTE]
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

    def _take_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Swatch):
            self.set_color(chip.color)

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
        shown: list[QColor | None] = [*self._palette, *[None] * (PALETTE - len(self._palette)), *self._recent]
        for number, chip in enumerate(self._chips):
            color = shown[number] if number < len(shown) else None
            chip.setVisible(color is not None)
            if color is not None:
                chip.set_color(color, self.tr("Use {name}").format(name=color.name()))
