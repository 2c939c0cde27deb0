"""What stands beside the canvas: the panels that are wanted, one below the other, in one column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from app.pages.draw.layers import WIDTH
from app.widgets.parts import column, sheet


class Side(QScrollArea):
    """Is there while any of its panels is. The last takes the room that is left; a low window scrolls them all.

    The bar of that has a place of its own between the panels and the canvas, which so stays where it is.
    """

    def __init__(self, *panels: QWidget) -> None:
        super().__init__()
        self._panels = panels
        inner = sheet()
        inner.setFixedWidth(WIDTH)
        lines = column(inner)
        for panel in panels:
            last = panel is panels[-1]
            panel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred if last else
                                QSizePolicy.Policy.Maximum)  # fmt: skip
            lines.addWidget(panel, int(last))
            panel.installEventFilter(self)
        lines.addStretch()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keyboard
        self.setFixedWidth(WIDTH + self.verticalScrollBar().sizeHint().width())
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self.setVisible(not all(panel.isHidden() for panel in self._panels))
