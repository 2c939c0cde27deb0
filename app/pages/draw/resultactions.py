"""What is done with a result: kept, gone back to, varied, copied, dragged out, painted on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from app.pages.draw.fileactions import Files
from app.painting.document import Document
from app.painting.place import fitted
from app.painting.variations import SEEDS
from app.sessions.live import LiveSession
from app.sessions.shelf import Shelf, Shown
from app.widgets.picker import ModelPicker
from app.widgets.steady import steady

ARROW = 48  # px of a choice that are not its words
SIDES = (256, 512, 1024)  # px, in which the result is copied and saved


class Origin(NamedTuple):
    """What makes a result of a drawing; without a model there is none."""

    model: Path | None
    seed: int
    looks: Mapping[str, int]


class Results(QObject):
    """Works on the session, the shelf and the document; `page` is whom it belongs to."""

    notice = Signal(str)

    def __init__(
        self, page: QWidget, live: LiveSession, shelf: Shelf, document: Document, picker: ModelPicker, files: Files
    ) -> None:
        super().__init__(page)
        self._live, self._shelf, self._document, self._picker, self._files = live, shelf, document, picker, files

        self.side = steady(QComboBox())
        self.side.setProperty("role", "slim")
        for side in SIDES:
            self.side.addItem(self.tr("{n} px").format(n=side), side)
        self.side.setCurrentIndex(len(SIDES) - 1)
        longest = self.side.fontMetrics().horizontalAdvance(self.side.currentText())
        self.side.setMinimumWidth(longest + ARROW)
        self.side.setToolTip(self.tr("How long the longer side of the result is when it is copied and saved"))
        self.side.setAccessibleName(self.side.toolTip())
        live.enlarged.connect(self._put_on_clipboard)
        shelf.fetched.connect(self._show)
        document.went.connect(self._go_to)

    def keep(self) -> None:
        """Puts the result on the strip, with the drawing that it came from."""
        live = self._live
        if not live.result.isNull() and live.entry is not None:
            self._shelf.keep(Shown(self._document.state, live.result, live.entry.path, live.seed, live.looks))

    def bring_back(self, index: int) -> None:
        """Shows a kept result again, with its drawing and its model."""
        self._shelf.fetch(index)

    def _show(self, shown: Shown) -> None:
        live, origin = self._live, Origin(shown.model, shown.seed, shown.looks)
        now = Origin(live.entry.path if live.entry is not None else None, live.seed, live.looks)
        if shown.state is not None:
            self._document.bring_back(self.tr("Go back to a kept result"), shown.state, (now, origin))
        self._go_to(origin)

    def _go_to(self, origin: Origin) -> None:
        if origin.model is not None:
            self._picker.choose(origin.model)
            self._live.vary(origin.seed, origin.looks)

    def vary(self) -> None:
        """The next one: the first ones of a model that knows looks are those furthest apart."""
        self._live.vary(self._live.seed % (SEEDS - 1) + 1)

    def paint_on(self) -> None:
        """The result becomes the uppermost layer of the drawing."""
        if not self._live.result.isNull():
            name, words = self.tr("Result as a layer"), self.tr("Result")
            image = fitted(self._live.result, self._document.size, cover=False)
            self._document.add(name, "paint", image, words, top=True)

    def save(self) -> None:
        if not self._live.result.isNull():
            self._files.save_result(self.side.currentData())

    def copy(self) -> None:
        if not self._live.result.isNull():
            self._live.enlarge(self.side.currentData())

    def _put_on_clipboard(self, picture: QImage) -> None:
        QGuiApplication.clipboard().setImage(picture)
        self.notice.emit(self.tr("The result is on the clipboard."))

    def drag_out(self, view: QWidget) -> None:
        """Carries the result to wherever it is let go."""
        drag = QDrag(view)
        drag.setMimeData(self._files.result_to_drag())
        small = self._live.result.scaled(96, 96, Qt.AspectRatioMode.KeepAspectRatio)
        drag.setPixmap(QPixmap.fromImage(small))
        drag.exec(Qt.DropAction.CopyAction)
