"""What colour a hint may have: those of the lightness at a point, and those that the model proposes there."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from app.pages.draw.field import Field
from app.pages.draw.layers import WIDTH
from app.pages.draw.swatches import Chips
from app.pixels import view
from app.widgets.parts import column, fold_button, label, set_role

SIDE = 172  # px of the square


class GamutSquare(Field):
    """The colours of one lightness."""

    chosen = Signal(QColor)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SIDE, SIDE, 1 / 32, parent=parent)
        self._colours = QImage()
        self.setAccessibleName(self.tr("Colours of this lightness"))
        self.setAccessibleDescription(self.tr("Arrow keys choose a colour."))
        self.setToolTip(self.tr("All colours of this lightness. The pale ones cannot be shown as bright as that."))
        self.moved.connect(self._tell)

    def show_colours(self, colours: QImage) -> None:
        """ARGB32; what is not opaque is no choice of its own, but the nearest that can be shown."""
        self._colours = colours
        self.update()

    def mark(self, color: QColor) -> None:
        """Shows where a colour is: at the nearest that there is."""
        if self._colours.isNull():
            return
        import numpy as np

        pixels = view(self._colours).astype(np.int32)
        wanted = np.array([color.blue(), color.green(), color.red()])
        far = np.abs(pixels[..., :3] - wanted).sum(2) + np.where(pixels[..., 3] < 255, 1000, 0)
        y, x = np.unravel_index(int(far.argmin()), far.shape)
        height, width = far.shape
        self.put((x + 0.5) / width, (y + 0.5) / height)

    def choices(self) -> bool:
        return not self._colours.isNull()

    def paint_colours(self, painter: QPainter, whole: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(whole, self._colours)

    def _tell(self, at: QPointF) -> None:
        width, height = self._colours.width(), self._colours.height()
        x, y = min(width - 1, math.floor(at.x() * width)), min(height - 1, math.floor(at.y() * height))
        color = self._colours.pixelColor(x, y)
        color.setAlpha(255)
        self.chosen.emit(color)


class HintPanel(QFrame):
    """Colours to choose from; there is room for `room` suggestions."""

    def __init__(self, room: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.square = GamutSquare()
        self.proposals = Chips(room)
        self._suggested = label(self.tr("Suggested"), "muted")
        self._how = label(
            self.tr("Click or stroke on the photo where it should have the colour. Alt and a click asks what fits."),
            "muted",
            wrap=True,
        )
        self.within = QCheckBox(self.tr("End at edges"))
        self.within.setToolTip(self.tr("A hint colours the area that it lies in, and nothing beyond its edges"))
        self.within.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
        inner = QWidget()
        self._how.setMinimumHeight(self._how.heightForWidth(SIDE))  # where panels scroll, none makes room for words
        lines = column(inner)
        for widget in (self.square, self._suggested, self.proposals, self._how, self.within):
            lines.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is self.proposals else Qt.AlignmentFlag(0))
        self.fold = fold_button(self.tr("Colours here"), inner.setVisible)
        self.fold.setChecked(True)
        self.fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
        set_role(self.fold, "heading")
        whole = column(self, margin=11)
        whole.addWidget(self.fold)
        whole.addWidget(inner)
        self.show_colours(QImage(), [])

    def show_colours(self, gamut: QImage, proposed: list[QColor]) -> None:
        """Those of one lightness, see GamutSquare, and those that the model proposes."""
        self.square.show_colours(gamut)
        self.proposals.show_colors(proposed)
        for widget in (self.square, self._suggested, self.proposals):
            widget.setVisible(bool(proposed))
