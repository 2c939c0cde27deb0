"""What of the Draw page reads and writes files: pictures in, drawing and result out, earlier drawings."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QDateTime, QLocale, QMimeData, QObject, QSize, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app import recent, theme
from app.painting import ora
from app.painting.document import Document
from app.painting.timelapse import Story
from app.sessions.animation import Animation
from app.sessions.keeper import Earlier, Keeper
from app.sessions.live import LiveSession
from app.sessions.models import ModelsSession
from app.widgets.drop import PASSING
from app.widgets.parts import PICTURES, ask_open, ask_save, icon_button, pictures_folder, results_folder
from engine.files import MODELS
from engine.library import is_model

NAME = 260  # px of the name of a file in a menu


class Files(QObject):
    """Asks the person for paths and the sessions for the work; `page` is whom dialogs belong to."""

    def __init__(self, page: QWidget, live: LiveSession, models: ModelsSession, keeper: Keeper, document: Document,
                 film: Animation[Story]) -> None:  # fmt: skip
        super().__init__(page)
        self._page, self._live, self._models, self._keeper, self._document = page, live, models, keeper, document
        self._film = film
        self._folder: QTemporaryDir | None = None  # of what is dragged out
        self.menu = QMenu(page)  # of earlier drawings and recent files
        self.menu.setToolTipsVisible(True)
        self.button = icon_button("clock", self.tr("Earlier drawings and recent files"))
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu.aboutToShow.connect(self._look)
        keeper.found.connect(self._show_earlier)

    def open_picture(self) -> None:
        filters = self.tr("Pictures and drawings ({patterns})").format(patterns=f"{PICTURES} *{ora.SUFFIX}")
        if (path := ask_open(self._page, self.tr("Open picture"), filters, pictures_folder())) is not None:
            self.open_path(path)

    def open_model(self) -> None:
        patterns = " ".join(f"*.{suffix}" for suffix in MODELS)
        filters = self.tr("Models ({patterns})").format(patterns=patterns)
        if (path := ask_open(self._page, self.tr("Open a model file"), filters)) is not None:
            self._models.add(path)

    def open_path(self, path: Path) -> None:
        """A picture becomes a layer, a drawing takes the place of this one, a model goes into the library."""
        recent.note(path)
        if is_model(path):
            self._models.add(path)
        elif path.suffix.lower() == ora.SUFFIX:
            self._keeper.open(path)
        else:
            self._live.open(path)

    def save_drawing(self) -> None:
        """As a picture of all that is seen, or with its layers."""
        layers = self.tr("OpenRaster, with layers (*.ora)")
        path = self.ask_where(self.tr("Save drawing"), self.tr("drawing"), layers)
        if path is not None:
            recent.note(path)
        if path is not None and path.suffix.lower() == ora.SUFFIX:
            self._keeper.save(path)
        elif path is not None:
            self._live.save(path, self._document.shown)

    def save_film(self) -> None:
        """How the drawing came about."""
        name = self.tr("time lapse")
        start = str(_free(Path(results_folder()) / f"{name}.webp"))
        filters = self.tr("WebP (*.webp);;GIF (*.gif)")
        if (path := ask_save(self._page, self.tr("Save a time lapse"), start, filters, ".webp")) is not None:
            self._film.save(Story(self._document.state, self._document.history), path)

    def ask_where(self, title: str, name: str, *more: str) -> Path | None:
        """A file to write, of a kind of picture or of `more`."""
        start = str(_free(Path(results_folder()) / f"{name}.png"))
        filters = ";;".join((self.tr("PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)"), *more))
        return ask_save(self._page, title, start, filters, ".png")

    def result_to_drag(self) -> QMimeData:
        """The result as a picture, and as a file for those who take files."""
        data, picture = QMimeData(), self._live.result
        data.setData(PASSING, QByteArray())
        self._folder = QTemporaryDir()
        path = self._folder.filePath(self.tr("result") + ".png")
        if picture.save(path):
            data.setUrls([QUrl.fromLocalFile(path)])
        data.setImageData(picture)
        return data

    def _look(self) -> None:
        self.menu.clear()
        self.menu.addAction(self.tr("Looking…")).setEnabled(False)
        self._keeper.look()

    def _show_earlier(self, found: list[Earlier]) -> None:
        self.menu.clear()
        self._say(self.tr("Earlier drawings"))
        for earlier in found:
            when = QLocale().toString(QDateTime.fromSecsSinceEpoch(earlier.time), QLocale.FormatType.ShortFormat)
            small = QPixmap.fromImage(earlier.picture.scaled(QSize(48, 48)))
            self.menu.addAction(QIcon(small), when, lambda path=earlier.path: self._keeper.open(path))
        if not found:
            self.menu.addAction(self.tr("There are none yet")).setEnabled(False)
        self.menu.addSeparator()
        self.menu.addAction(theme.icon("clock"), self.tr("Save a time lapse of this drawing…"), self.save_film)
        if paths := recent.paths():
            self.menu.addSeparator()
            self._say(self.tr("Recent files"))
            for path in paths:
                name = self.menu.fontMetrics().elidedText(path.name, Qt.TextElideMode.ElideMiddle, NAME)
                action = self.menu.addAction(name.replace("&", "&&"), partial(self.open_path, path))
                action.setToolTip(str(path))
                action.setIcon(theme.icon("models" if is_model(path) else "picture"))
            self.menu.addSeparator()
            self.menu.addAction(self.tr("Forget the recent files"), recent.forget)

    def _say(self, text: str) -> None:
        """A heading among the entries."""
        self.menu.addAction(text).setEnabled(False)


def _free(path: Path) -> Path:
    """The path, or one like it with a number, where no file is yet."""
    stem, number = path.stem, 2
    while path.exists():
        path = path.with_name(f"{stem} {number}{path.suffix}")
        number += 1
    return path
