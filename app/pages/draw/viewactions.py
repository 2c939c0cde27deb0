"""How the drawing is looked at, and what a right click offers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.pages.draw.canvas import Canvas
from app.pages.draw.size import ask_size
from app.pages.draw.toolbar import ToolBar, add_action
from app.painting.document import Document
from app.texts import number

TURN = 15.0  # degrees


class Looks(QObject):
    """`page` is whom the actions belong to; `button` shows how large a pixel is."""

    def __init__(self, page: QWidget, canvas: Canvas, tools: ToolBar, document: Document) -> None:
        super().__init__(page)
        self._page, self._canvas, self._tools, self._document = page, canvas, tools, document
        self.grid = add_action(page, "grid", self.tr("Grid"), self._toggle_grid, "Ctrl+'")
        self.actions = (
            add_action(page, "fit", self.tr("Fit into the window"), canvas.fit, "Ctrl+0"),
            add_action(page, "", self.tr("100 %"), partial(canvas.zoom_to, 1.0), "Z"),
            add_action(page, "", self.tr("200 %"), partial(canvas.zoom_to, 2.0), "Shift+Z"),
            add_action(page, "", self.tr("Flip the view"), canvas.flip, "M"),
            add_action(page, "", self.tr("Turn the view left"), partial(canvas.turn, -TURN), "Ctrl+["),
            add_action(page, "", self.tr("Turn the view right"), partial(canvas.turn, TURN), "Ctrl+]"),
            self.grid,
            add_action(page, "", self.tr("Full screen"), self._full_screen, "F11"),
            add_action(page, "", self.tr("Size of the drawing…"), self._ask_size, "Ctrl+Alt+C"),
        )
        self.button = QToolButton()
        self.button.setToolTip(self.tr("Zoom, flip, turn and grid"))
        menu = QMenu(self.button)
        menu.addActions(self.actions)
        self.button.setMenu(menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(page)  # of a right click
        self._menu.setToolTipsVisible(True)

    def show_zoom(self) -> None:
        percent = round(100 * self._canvas.scale() * self._page.devicePixelRatioF())
        self.button.setText(self.tr("{n} %").format(n=number(percent)))

    def offer(self, at: QPoint, *actions: QAction | None) -> None:
        """A menu of these at a place on the screen; None sets groups apart."""
        self._menu.clear()
        for action in actions:
            if action is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(action)
        self._menu.popup(at)

    def _toggle_grid(self) -> None:
        self._tools.brush_panel.toggle("gridded")

    def _ask_size(self) -> None:
        if (asked := ask_size(self._page, self._document.size)) is not None:
            self._document.resize(self.tr("Size of the drawing"), *asked)

    def _full_screen(self) -> None:
        window = self._page.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
