"""Two panes beside each other whose pictures are equal squares, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

GAP = 16
WIDEST_GAP = 96


class SquarePair(QWidget):
    """`view` is the picture of one pane; what else the panes hold keeps the height it wants."""

    def __init__(self, left: QWidget, right: QWidget, view: QWidget) -> None:
        super().__init__()
        self._panes = left, right
        self._view = view
        for pane in self._panes:
            pane.setParent(self)

    def minimumSizeHint(self) -> QSize:
        side = self._view.minimumHeight()
        return QSize(2 * side + GAP, side + self._besides())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        besides = self._besides()
        side = max(1, min((self.width() - GAP) // 2, self.height() - besides))
        gap = min(WIDEST_GAP, self.width() - 2 * side)
        left = (self.width() - 2 * side - gap) // 2
        for pane, x in zip(self._panes, (left, left + side + gap), strict=True):
            pane.setGeometry(x, 0, side, side + besides)

    def _besides(self) -> int:
        return self._panes[0].minimumSizeHint().height() - self._view.minimumHeight()
