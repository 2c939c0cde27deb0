"""A contact sheet: what was given and what several models made of it, on the screen and as one picture."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.widgets.gallery import Gallery, Strip

SIDE = 384  # px of a picture on the saved sheet
GAP = 24
LINE = 28


class ContactSheet(QWidget):
    """Strips of one picture each, the input first, with what can be done with them."""

    left = Signal()
    open_wanted = Signal()
    drawing_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gallery = Gallery(160, 640)
        title = QLabel(self.tr("Compare models"))
        title.setProperty("role", "title")
        self._state = QLabel()
        self._state.setProperty("role", "muted")
        self._drawing = self._button("draw", self.tr("Use the drawing"), self.drawing_wanted)
        self.save_button = self._button("save", self.tr("Save sheet…"), self.save_wanted, "primary")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(title)
        row.addSpacing(theme.SPACE)
        row.addWidget(self._state)
        row.addStretch(1)
        row.addWidget(self._button("models", self.tr("Back to the models"), self.left))
        row.addWidget(self._button("open", self.tr("Open photo…"), self.open_wanted))
        row.addWidget(self._drawing)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.SPACE)
        column.addLayout(row)
        column.addWidget(self.gallery, 1)

    def show_strips(self, strips: Sequence[Strip], state: str, ready: bool, own_picture: bool) -> None:
        """Shows the pictures. `ready`: the sheet is complete; `own_picture`: the input is not the drawing."""
        self.gallery.set_strips(strips)
        self._state.setText(state)
        self.save_button.setEnabled(ready)
        self._drawing.setVisible(own_picture)

    def _button(self, icon: str, text: str, wanted: SignalInstance, role: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setIcon(theme.icon(icon, "on_accent" if role else "text"))
        button.setProperty("role", role)
        button.clicked.connect(wanted)
        return button


def drawn(strips: Sequence[Strip]) -> QImage:
    """The strips' first pictures with their captions, in a grid on white: dark on light whatever the theme is."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    pictures = [strip.images[0].scaled(SIDE, SIDE, keep, smooth) if strip.images else QImage() for strip in strips]
    high = max(picture.height() for picture in pictures)
    columns = math.ceil(math.sqrt(len(strips))) if len(strips) > 4 else len(strips)
    rows = math.ceil(len(strips) / columns)
    sheet = QImage(
        columns * (SIDE + GAP) + GAP, rows * (high + LINE + GAP) + GAP, QImage.Format.Format_RGB32
    )  # fmt: skip
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    font = QFont(QApplication.font())
    font.setPixelSize(16)
    painter.setFont(font)
    for place, (picture, strip) in enumerate(zip(pictures, strips, strict=True)):
        row, column = divmod(place, columns)
        cell = QRect(GAP + column * (SIDE + GAP), GAP + row * (high + LINE + GAP), SIDE, high)
        where = picture.rect()
        where.moveTopLeft(cell.topLeft())
        painter.drawImage(where, picture)
        painter.setPen(QColor(theme.LIGHT.border))
        painter.drawRect(where.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(theme.LIGHT.text))
        words = painter.fontMetrics().elidedText(strip.caption, Qt.TextElideMode.ElideMiddle, SIDE)
        below = QRect(cell.left(), cell.bottom(), SIDE, LINE)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    painter.end()
    return sheet
