"""Kept results in a row, to go back to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from app.texts import number
from app.widgets.parts import row, set_role

SIDE = 30  # px
HIGH = SIDE + 6  # px, with the frame of a button
GAP = 2


class Strip(QWidget):
    """Shows pictures as buttons, the newest at the end; a menu has those for which there is no room."""

    chosen = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QToolButton] = []
        self._more = QToolButton()
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        self._more.setToolTip(self.tr("More kept results"))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = row(self._more, None, spacing=GAP)
        self.setLayout(self._row)
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_pictures([])

    def buttons(self) -> list[QToolButton]:
        """Those that there is room for."""
        return [each for each in self._buttons if not each.isHidden()]

    def show_pictures(self, pictures: list[QImage]) -> None:
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = [self._button(index, picture) for index, picture in enumerate(pictures)]
        for place, button in enumerate(self._buttons, 1):
            self._row.insertWidget(place, button)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self, index: int, picture: QImage) -> QToolButton:
        button = QToolButton()
        small = picture.scaled(2 * SIDE, 2 * SIDE, Qt.AspectRatioMode.KeepAspectRatio,
                               Qt.TransformationMode.SmoothTransformation)  # fmt: skip
        button.setIcon(QIcon(QPixmap.fromImage(small)))
        button.setIconSize(QSize(SIDE, SIDE))
        button.setFixedSize(HIGH, HIGH)
        set_role(button, "tiny")
        name = self.tr("Kept result {n}: go back to it").format(n=number(index + 1))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
        button.clicked.connect(partial(self._choose, index))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._ask, button, index))
        return button

    def _fit(self) -> None:
        """The oldest go into the menu."""
        most = self.width() // (HIGH + GAP)
        hidden = 0 if len(self._buttons) <= most else len(self._buttons) - max(0, most - 1)
        for index, button in enumerate(self._buttons):
            button.setVisible(index >= hidden)
        menu = self._more.menu()
        menu.clear()
        for index, button in enumerate(self._buttons[:hidden]):
            menu.addAction(button.icon(), button.toolTip(), partial(self._choose, index))
        self._more.setText(f"+{number(hidden)}")
        self._more.setVisible(bool(hidden))

    def _choose(self, index: int, _checked: bool = False) -> None:
        self.chosen.emit(index)

    def _ask(self, button: QToolButton, index: int, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Go back to it"), partial(self._choose, index))
        menu.addAction(self.tr("Put away"), partial(self.removed.emit, index))
        menu.popup(button.mapToGlobal(at))
