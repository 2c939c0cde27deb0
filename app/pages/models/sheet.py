"""A contact sheet: what was given and what several models made of it, on the screen and as one picture."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app import theme
from app.widgets.gallery import Gallery, Strip
from app.widgets.parts import button, column, label

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
        self._state = label(role="muted")
        self._drawing = button(self.tr("Use the drawing"), self.drawing_wanted, icon="draw")
        self.save_button = button(self.tr("Save sheet…"), self.save_wanted, icon="save", role="primary")
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE)
        head.addWidget(label(self.tr("Compare models"), "title"))
        head.addSpacing(theme.SPACE)
        head.addWidget(self._state)
        head.addStretch(1)
        head.addWidget(button(self.tr("Back to the models"), self.left, icon="models"))
        head.addWidget(button(self.tr("Open photo…"), self.open_wanted, icon="open"))
        head.addWidget(self._drawing)
        head.addWidget(self.save_button)
        whole = column(self, spacing=2 * theme.SPACE)
        whole.addLayout(head)
        whole.addWidget(self.gallery, 1)

    def show_strips(self, strips: Sequence[Strip], state: str, ready: bool, own_picture: bool) -> None:
        """Shows the pictures. `ready`: the sheet is complete; `own_picture`: the input is not the drawing."""
        self.gallery.set_strips(strips)
        self._state.setText(state)
        self.save_button.setEnabled(ready)
        self._drawing.setVisible(own_picture)


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
        down, along = divmod(place, columns)
        cell = QRect(GAP + along * (SIDE + GAP), GAP + down * (high + LINE + GAP), SIDE, high)
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
