"""A contact sheet: what was given and what several models made of it, on the screen and as one picture.

Of one picture all that was made stands in a grid; of several each has a row, and each model a column.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app import theme
from app.widgets.gallery import Gallery, Strip
from app.widgets.parts import button, column, label

SIDE = 384  # px of a picture on the saved sheet
GAP = 24
LINE = 28


class ContactSheet(QWidget):
    """Strips of pictures with what can be done with them."""

    left = Signal()
    open_wanted = Signal()
    drawing_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gallery = Gallery(160, 640)
        self.gallery.set_empty_text(self.tr("Open photos, or draw something on the Draw page."))
        self._state = label(role="muted", wrap=True)
        self._drawing = button(self.tr("Use the drawing"), self.drawing_wanted, icon="draw")
        self.save_button = button(self.tr("Save sheet…"), self.save_wanted, icon="save", role="primary")
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE)
        head.addWidget(label(self.tr("Compare models"), "title"))
        head.addSpacing(theme.SPACE)
        head.addStretch(1)
        head.addWidget(button(self.tr("Back to the models"), self.left, icon="models"))
        head.addWidget(button(self.tr("Open photos…"), self.open_wanted, icon="open"))
        head.addWidget(self._drawing)
        head.addWidget(self.save_button)
        whole = column(self, spacing=2 * theme.SPACE)
        whole.addLayout(head)
        whole.addWidget(self._state)
        whole.addWidget(self.gallery, 1)

    def show_strips(
        self, strips: Sequence[Strip], headings: Sequence[str], state: str, ready: bool, own_picture: bool
    ) -> None:
        """Shows the pictures, with words above their columns. `own_picture`: the input is not the drawing."""
        self.gallery.set_side(96 if headings else 160)
        self.gallery.set_headings(headings)
        self.gallery.set_strips(strips)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self.save_button.setEnabled(ready)
        self._drawing.setVisible(own_picture)


def drawn(strips: Sequence[Strip], headings: Sequence[str] = ()) -> QImage:
    """The strips on white, dark on light whatever the theme is: in a grid, or below headings one in each row."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    across = max(1, *(len(strip.images) for strip in strips))
    columns = 1 if headings else math.ceil(math.sqrt(len(strips))) if len(strips) > 4 else len(strips)
    pictures = [[image.scaled(SIDE, SIDE, keep, smooth) for image in strip.images] for strip in strips]
    high = max((image.height() for images in pictures for image in images), default=SIDE)
    rows, top = math.ceil(len(strips) / columns), LINE if headings else 0
    cell = across * (SIDE + GAP)
    sheet = QImage(columns * cell + GAP, top + rows * (high + LINE + GAP) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    font = QFont(QApplication.font())
    font.setPixelSize(16)
    painter.setFont(font)

    def say(text: str, left: int, above: int) -> None:
        painter.setPen(QColor(theme.LIGHT.text))
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, SIDE)
        place = QRect(left, above, SIDE, LINE)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    for place, heading in enumerate(headings):
        say(heading, GAP + place * (SIDE + GAP), GAP // 2)
    for place, (images, strip) in enumerate(zip(pictures, strips, strict=True)):
        down, along = divmod(place, columns)
        left, above = GAP + along * cell, top + GAP + down * (high + LINE + GAP)
        for number, image in enumerate(images):
            where = image.rect()
            where.moveTopLeft(QPoint(left + number * (SIDE + GAP), above))
            painter.drawImage(where, image)
            painter.setPen(QColor(theme.LIGHT.border))
            painter.drawRect(where.adjusted(0, 0, -1, -1))
        say(strip.caption, left, above + high)
    painter.end()
    return sheet
