"""A contact sheet: what was given and what several models made of it, on the screen and as one picture.

Of one picture all that was made stands in a grid; of several each has a row, and each model a column.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app import theme
from app.widgets.gallery import Gallery, Strip
from app.widgets.parts import button, column, label, row
from app.widgets.picker import ModelPicker

SIDE = 384  # px of a picture on the saved sheet
GAP = 24
LINE = 28


class ContactSheet(QWidget):
    """Strips of pictures with what can be done with them, and a model that is taken: to draw with, or to convert with.

    Where a person came to choose one for pictures to convert, it leads back to them.
    """

    left = Signal()
    back_wanted = Signal()  # to where the pictures came from
    draw_wanted = Signal(object)  # with this Entry
    convert_wanted = Signal(object)
    open_wanted = Signal()
    drawing_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gallery = Gallery(160, 640)
        self.gallery.set_opens(True)
        self.gallery.set_empty_text(self.tr("Open photos, or draw something on the Draw page."))
        self._state = label(role="muted", wrap=True)
        self._drawing = button(self.tr("Use the drawing"), self.drawing_wanted, icon="draw")
        self.save_button = button(self.tr("Save sheet…"), self.save_wanted, icon="save")
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE)
        head.addWidget(label(self.tr("Compare models"), "title"))
        head.addSpacing(theme.SPACE)
        head.addStretch(1)
        self.back_button = button(self.tr("Back to Convert"), self.back_wanted, icon="convert")
        head.addWidget(self.back_button)
        head.addWidget(button(self.tr("Back to the models"), self.left, icon="models"))
        self._open = button(self.tr("Open photos…"), self.open_wanted, icon="open")
        head.addWidget(self._open)
        head.addWidget(self._drawing)
        head.addWidget(self.save_button)
        whole = column(self, spacing=2 * theme.SPACE)
        whole.addLayout(head)
        self.picker = ModelPicker()
        self.picker.setFixedWidth(220)
        self.take_button = button("", self._take, role="primary")
        self.picker.chosen.connect(lambda entry: self.take_button.setEnabled(entry is not None))
        whole.addLayout(row(self._state, self.picker, self.take_button, wide=self._state))
        whole.addWidget(self.gallery, 1)
        for keys in (QKeySequence(Qt.Key.Key_Escape), QKeySequence(QKeySequence.StandardKey.Back)):
            QShortcut(keys, self).activated.connect(self._go_back)
        self.set_choosing(False)

    def set_choosing(self, choosing: bool) -> None:
        """Whether a model is to be chosen for pictures that came from elsewhere."""
        self.choosing = choosing
        self.back_button.setVisible(choosing)
        self._open.setVisible(not choosing)
        self._show_use(converts=choosing)

    def _show_use(self, converts: bool) -> None:
        self._converts = converts
        self.take_button.setText(self.tr("Convert with it") if converts else self.tr("Draw with it"))
        self.take_button.setIcon(theme.icon("convert" if converts else "draw", "on_accent"))

    def _take(self) -> None:
        (self.convert_wanted if self._converts else self.draw_wanted).emit(self.picker.current())

    def _go_back(self) -> None:
        (self.back_wanted if self.choosing else self.left).emit()

    def show_strips(
        self, strips: Sequence[Strip], headings: Sequence[str], state: str, ready: bool, own_picture: bool
    ) -> None:
        """Shows the pictures, with words above their columns. `own_picture`: the input is not the drawing, which may be
        offered."""
        self.gallery.set_side(96 if headings else 160)
        self.gallery.set_headings(headings)
        self.gallery.set_strips(strips)
        self._state.setText(state)
        self._show_use(converts=own_picture or self.choosing)
        self.save_button.setEnabled(ready)
        self._drawing.setVisible(own_picture and not self.choosing)


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
