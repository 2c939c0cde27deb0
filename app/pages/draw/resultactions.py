"""What is done with a result: kept, gone back to, varied, copied, dragged out, painted on."""

from __future__ import annotations

import random

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

from app.pages.draw.fileactions import Files
from app.painting.document import Document
from app.sessions.live import LiveSession
from app.sessions.shelf import Shelf, Shown
from app.widgets.picker import ModelPicker

SEEDS = 2**31


class Results(QObject):
    """Works on the session, the shelf and the document; `page` is whom it belongs to."""

    notice = Signal(str)

    def __init__(
        self, page: QWidget, live: LiveSession, shelf: Shelf, document: Document, picker: ModelPicker, files: Files
    ) -> None:
        super().__init__(page)
        self._live, self._shelf, self._document, self._picker, self._files = live, shelf, document, picker, files

    def keep(self) -> None:
        """Puts the result on the strip, with the drawing that it came from."""
        live = self._live
        if not live.result.isNull() and live.entry is not None:
            self._shelf.keep(Shown(self._document.state, live.result, live.entry.path, live.seed))

    def bring_back(self, index: int) -> None:
        """Shows a kept result again, with its drawing and its model."""
        shown = self._shelf.results[index]
        self._document.bring_back(self.tr("Go back to a kept result"), shown.state)
        self._picker.choose(shown.model)
        self._live.vary(shown.seed)

    def vary(self) -> None:
        self._live.vary(random.randrange(1, SEEDS))

    def paint_on(self) -> None:
        """The result becomes the uppermost layer of the drawing."""
        if not self._live.result.isNull():
            name, words = self.tr("Result as a layer"), self.tr("Result")
            self._document.add_picture(name, self._live.result, cover=False, role="paint", words=words)

    def copy(self) -> None:
        if not self._live.result.isNull():
            QGuiApplication.clipboard().setImage(self._live.result)
            self.notice.emit(self.tr("The result is on the clipboard."))

    def drag_out(self, view: QWidget) -> None:
        """Carries the result to wherever it is let go."""
        drag = QDrag(view)
        drag.setMimeData(self._files.result_to_drag())
        small = self._live.result.scaled(96, 96, Qt.AspectRatioMode.KeepAspectRatio)
        drag.setPixmap(QPixmap.fromImage(small))
        drag.exec(Qt.DropAction.CopyAction)
