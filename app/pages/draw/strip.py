"""Kept results in a row, to go back to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QToolButton, QWidget

from app.texts import number
from app.widgets.parts import row, sheet

SIDE = 56  # px


class Strip(QFrame):
    """Shows pictures as buttons; hidden while there are none."""

    chosen = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = sheet()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(SIDE + 26)
        self.setLayout(row(area))

    def buttons(self) -> list[QToolButton]:
        return [each for each in self._inner.findChildren(QToolButton) if not each.isHidden()]

    def show_pictures(self, pictures: list[QImage]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for index, picture in enumerate(pictures):
            button = QToolButton()
            small = picture.scaled(2 * SIDE, 2 * SIDE, Qt.AspectRatioMode.KeepAspectRatio,
                                   Qt.TransformationMode.SmoothTransformation)  # fmt: skip
            button.setIcon(QIcon(QPixmap.fromImage(small)))
            button.setIconSize(QSize(SIDE, SIDE))
            name = self.tr("Kept result {n}: go back to it").format(n=number(index + 1))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked=False, n=index: self.chosen.emit(n))
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(lambda at, n=index, b=button: self._ask(b, at, n))
            self._row.addWidget(button)
            button.show()  # at once, not when the event loop comes to it
        self._row.addStretch(1)
        self.setVisible(bool(pictures))

    def _ask(self, button: QToolButton, at: QPoint, index: int) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Go back to it"), lambda: self.chosen.emit(index))
        menu.addAction(self.tr("Put away"), lambda: self.removed.emit(index))
        menu.popup(button.mapToGlobal(at))
