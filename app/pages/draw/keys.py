"""The sheet of keys: all that can be done without a mouse, in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.widgets.parts import heading, label

COLUMNS = 2


class KeySheet(QDialog):
    """Shows the keys of actions, and what hand and keys do on the canvas."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        native = QKeySequence.SequenceFormat.NativeText
        digits = {str(digit) for digit in range(10)}
        shown = [(", ".join(key.toString(native) for key in action.shortcuts()), action.text()) for action in actions]
        rows = [each for each in shown if each[0] and each[0] not in digits]
        rows += [
            (self.tr("1 … 9, 0"), self.tr("Opacity 10 % … 90 %, 100 %")),
            (self.tr("Space and drag"), self.tr("Move the view")),
            (self.tr("Wheel, + and -"), self.tr("Zoom")),
            (self.tr("Shift"), self.tr("Straight, square, by steps of 15°")),
            (self.tr("Ctrl"), self.tr("Shapes from their middle")),
            (self.tr("Alt"), self.tr("Pick a colour")),
            (self.tr("Tab"), self.tr("Hide or show the panels")),
            (self.tr("Return"), self.tr("Set the pen down, lift it, finish")),
            (self.tr("Esc"), self.tr("Take back what was begun")),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(heading(self.tr("Keys")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        column.addLayout(grid)
        height = -(-len(rows) // COLUMNS)
        for number, (keys, text) in enumerate(rows):
            line, block = number % height, number // height
            name = label(keys)
            name.setProperty("role", "badge")
            grid.addWidget(name, line, 3 * block, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label(text), line, 3 * block + 1)
            grid.setColumnMinimumWidth(3 * block + 2, 16)
