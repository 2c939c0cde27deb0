"""An earlier training, looked at while another one runs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

from app import theme
from app.pages.train.runview import RunView
from app.widgets.parts import button, column, row
from engine.config import METHODS
from engine.library import Run

SHARE = 0.92  # of the window's width and height


class EarlierRun(QDialog):
    """Its course. What can be done with it, and what it reached, wait until the page's own view is free for it."""

    def __init__(self, run: Run, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(run.name)
        window = parent.size()
        self.resize(QSize(round(window.width() * SHARE), round(window.height() * SHARE)))
        self.view = RunView()
        self.view.open(run)
        self.view.set_method(METHODS[run.method])
        self.view.show_buttons(running=False, stopping=False, resumable=False, drawable=False)
        for not_here in (self.view.new_button, self.view.tools):
            not_here.hide()
        whole = column(self, margin=theme.MARGIN)
        whole.addWidget(self.view, 1)
        whole.addLayout(row(None, button(self.tr("Close"), self.accept)))
