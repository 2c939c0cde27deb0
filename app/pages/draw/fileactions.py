"""What of the Draw page reads and writes files: pictures in, drawing and result out, earlier drawings."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QDateTime, QLocale, QMimeData, QObject, QSize, Qt, QTemporaryDir, QUrl, Signal
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

    notice = Signal(str)

    def __init__(self, page: QWidget, live: LiveSession, models: ModelsSession, keeper: Keeper, document: Document,
                 film: Animation[Story]) -> None:  # fmt: skip
        super().__init__(page)
        self._page, self._live, self._models, self._keeper, self._document = page, live, models, keeper, document
        self._film = film
        self._folder: QTemporaryDir | None = None  # of what is dragged out
        # Drawings that are being written as pictures: after which step, and whether of several layers.
        self._pictures: dict[Path, tuple[tuple[str, object], bool]] = {}
        self.menu = QMenu(page)  # of earlier drawings and recent files
        self.menu.setToolTipsVisible(True)
        self.button = icon_button("clock", self.tr("Earlier drawings and recent files"))
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu.aboutToShow.connect(self._look)
        keeper.found.connect(self._show_earlier)
        keeper.named.connect(self._show_name)
        document.history_changed.connect(self._show_name)
        for saved in (live.saved, keeper.saved, film.saved):
            saved.connect(self._tell_saved)

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
        """With its layers, or as a picture of all that is seen: what is offered first is what keeps all there is."""
        document, own = self._document, self._keeper.file
        layered = len(document.layers) > 1 or document.active.role != "paint"
        kinds = [self.tr("PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)"), self.tr("OpenRaster, with layers (*.ora)")]
        start = own or _free(self.tr("drawing") + (ora.SUFFIX if layered else ".png"))
        if layered:
            start = start.with_suffix(ora.SUFFIX)
        if start.suffix == ora.SUFFIX:
            kinds.reverse()
        path = ask_save(self._page, self.tr("Save drawing"), str(start), ";;".join(kinds), start.suffix)
        if path is None:
            return
        recent.note(path)
        if path.suffix.lower() == ora.SUFFIX:
            self._keeper.save(path)
        else:
            self._pictures[path] = self._keeper.step, layered
            self._live.save(path, document.shown)

    def name(self, path: Path | None) -> None:
        """The drawing has just begun as the picture in a file, if it was in one."""
        if path is not None:
            self._keeper.name(path, self._keeper.step)

    def _tell_saved(self, path: Path) -> None:
        words = self.tr("Saved as {path}")
        if path in self._pictures:
            step, layered = self._pictures.pop(path)
            self._keeper.name(path, step)
            if layered:
                words = self.tr("Saved as {path}, as one picture: OpenRaster (.ora) keeps the layers")
        self.notice.emit(words.format(path=path))

    def _show_name(self) -> None:
        """In the title of the window, with the system's mark where the drawing is no longer as it is in its file."""
        file, window = self._keeper.file, self._page.window()
        name = "" if file is None else file.name.replace("[*]", "[*][*]") + "[*] – "
        window.setWindowTitle(f"{name}Sinopia")
        window.setWindowModified(self._keeper.altered)

    def save_film(self) -> None:
        """How the drawing came about."""
        start = str(_free(self.tr("time lapse") + ".webp"))
        filters = self.tr("WebP (*.webp);;GIF (*.gif)")
        if (path := ask_save(self._page, self.tr("Save a time lapse"), start, filters, ".webp")) is not None:
            self._film.save(Story(self._document.state, self._document.history), path)

    def save_result(self, side: int) -> None:
        """As a picture with this longer side."""
        start = str(_free(self.tr("result") + ".png"))
        filters = self.tr("PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)")
        if (path := ask_save(self._page, self.tr("Save result"), start, filters, ".png")) is not None:
            self._live.save_result(path, side)

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


def _free(name: str) -> Path:
    """A path of this name, or one like it with a number, where no file is yet."""
    path = Path(results_folder()) / name
    stem, number = path.stem, 2
    while path.exists():
        path = path.with_name(f"{stem} {number}{path.suffix}")
        number += 1
    return path
