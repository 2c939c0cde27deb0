"""What colour a hint may have: those of the lightness at a point, and those that the model proposes there."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.pages.draw.colours import Chips
from app.pages.draw.layers import WIDTH
from app.pixels import view
from app.widgets.parts import column, heading, label

SIDE = 172  # px of the square
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
KEY_STEP = 1 / 32  # of the side


class GamutSquare(QWidget):
    """The colours of one lightness, to be chosen by mouse or arrow keys."""

    chosen = Signal(QColor)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = QImage()
        self._at = QPointF(0.5, 0.5)  # of what is chosen, in parts of the side
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colours of this lightness"))
        self.setAccessibleDescription(self.tr("Arrow keys choose a colour."))
        self.setToolTip(self.tr("All colours of this lightness. The pale ones cannot be shown as bright as that."))

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
        self._at = QPointF((x + 0.5) / width, (y + 0.5) / height)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(event.position().x() / self.width(), event.position().y() / self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event.position().x() / self.width(), event.position().y() / self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            x, y = STEPS[Qt.Key(event.key())]
            self._choose(self._at.x() + x * KEY_STEP, self._at.y() + y * KEY_STEP)
        else:
            super().keyPressEvent(event)

    def _choose(self, x: float, y: float) -> None:
        if self._colours.isNull():
            return
        self._at = QPointF(min(0.999, max(0.0, x)), min(0.999, max(0.0, y)))
        width, height = self._colours.width(), self._colours.height()
        color = self._colours.pixelColor(math.floor(self._at.x() * width), math.floor(self._at.y() * height))
        color.setAlpha(255)
        self.update()
        self.chosen.emit(color)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect())
        painter.drawImage(whole, self._colours)
        focus = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setPen(QPen(self.palette().color(focus), 1))
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._colours.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = QPointF(self._at.x() * self.width(), self._at.y() * self.height())
        for color, width in ((QColor(255, 255, 255), 3.0), (QColor(0, 0, 0), 1.25)):
            painter.setPen(QPen(color, width))
            painter.drawEllipse(at, 6, 6)


class HintPanel(QFrame):
    """Colours to choose from; there is room for `room` suggestions."""

    chosen = Signal(QColor)

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
        lines = column(self, margin=11)
        for widget in (heading(self.tr("Colours here")), self.square, self._suggested, self.proposals, self._how):
            lines.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is self.proposals else Qt.AlignmentFlag(0))
        lines.addStretch(1)
        self.square.chosen.connect(self.chosen)
        self.proposals.chosen.connect(self.chosen)
        self.show_colours(QImage(), [])

    def show_colours(self, gamut: QImage, proposed: list[QColor]) -> None:
        """Those of one lightness, see GamutSquare, and those that the model proposes."""
        self.square.show_colours(gamut)
        self.proposals.show_colors(proposed)
        for widget in (self.square, self._suggested, self.proposals):
            widget.setVisible(bool(proposed))
