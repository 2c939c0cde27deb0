"""Drawings on the disk: the one in hand is kept as one draws, the last ten can be gone back to."""

from __future__ import annotations

import logging
import shutil
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane
from app.painting import ora
from app.painting.document import Document
from app.painting.ora import Kept
from engine import locks
from engine.files import found_in
from engine.messages import SinopiaError

LOCKS = ".locks"  # a folder for each drawing, for locks.held
KEEP_MS = 1000  # from the first change that is not kept until it is written, which takes its time, too
DRAWINGS = 10  # so many are kept, unless a person says otherwise

log = logging.getLogger("sinopia")


class Earlier(NamedTuple):
    """A drawing that can be gone back to."""

    path: Path
    picture: QImage  # small
    time: int  # when it was last drawn upon, in seconds since 1970


class Keeper(QObject):
    """Keeps a document in a folder. `lane` serves nobody else, and what waits on it at the end is still to be done."""

    kept = Signal()  # the drawing is on the disk as it was a moment ago
    found = Signal(list)  # list[Earlier], the newest first: what `look` was for
    saved = Signal(object)  # Path
    copied = Signal(object)  # Exception that says why another drawing is shown than was asked for: a copy of it
    failed = Signal(object)  # Exception
    named = Signal()  # `file` is another one

    def __init__(self, lane: LiveLane, document: Document, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._document, self._folder = lane, document, folder
        self._pngs = ora.Pngs()  # of the lane
        self._fresh: Path | None = None  # the file of a drawing on which nobody has drawn
        self._unused: set[Path] = set()  # such files, of drawings that are gone
        self._held, self._held_key = ExitStack(), ""  # the lock on the drawing in hand
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_MS)
        self._soon.timeout.connect(self._write)
        self._drawings = DRAWINGS
        self.file: Path | None = None  # of a person's own, from which the drawing comes or in which it is
        self._filed: tuple[str, object] = "", None  # the last `step` that is in it
        document.updated.connect(self._wait)
        document.history_changed.connect(self._wait)
        document.variations.changed.connect(self._wait)
        document.put_aside.connect(self.finish)
        document.put_aside.connect(self._forget)

    def set_habits(self, seconds: int, drawings: int) -> None:
        """How soon a change is written, and how many drawings are kept."""
        self._soon.setInterval(1000 * seconds)
        self._drawings = drawings

    def restore(self) -> None:
        """Shows the drawing that was kept last, if any was; `copied` may follow."""
        for path in _newest(self._folder):
            try:
                self._show(ora.read(path))
                return
            except SinopiaError as error:
                log.warning("a drawing could not be restored: %s", error)
        before = QImage(str(self._folder.with_name("drawing.png")))  # as the first versions kept it
        if not before.isNull():
            self._document.restart(before)

    def finish(self) -> None:
        """Has what was not kept yet written now."""
        if self._soon.isActive():
            self._write()

    def let_go(self) -> None:
        """Another window may draw on what was in hand."""
        self._held.close()
        self._held_key = ""

    def look(self) -> None:
        """Looks which drawings there are; `found` follows."""
        self.finish()
        self._lane.submit("look", partial(_earlier, self._folder), self.found.emit, self.failed.emit)

    def open(self, path: Path) -> None:
        """Shows the drawing in a file, and keeps what was there; `failed` may follow."""
        own = path.parent == self._folder
        show = self._show if own else partial(self._show_other, path)
        self._lane.submit("open", partial(ora.read, path), show, self.failed.emit)

    def save(self, path: Path) -> None:
        """Writes the drawing into a file of a person's own; `saved` or `failed` follows."""
        kept = Kept(self._document.state, variations=self._document.variations.all)
        tell = partial(self._tell_saved, path, self.step)
        self._lane.submit(f"save {path}", partial(ora.write, path, kept), tell, self.failed.emit)

    def _tell_saved(self, path: Path, step: tuple[str, object], _none: None) -> None:
        self.name(path, step)
        self.saved.emit(path)

    @property
    def step(self) -> tuple[str, object]:
        """The drawing and what was done to it last: as long as that is the same, so is the drawing."""
        return self._document.key, next(reversed(self._document.history), None)

    @property
    def altered(self) -> bool:
        """Whether the drawing is no longer as it is in its file."""
        return self.file is not None and self.step != self._filed

    def name(self, path: Path, step: tuple[str, object]) -> None:
        """The drawing as it was after this `step` is in a file of a person's own."""
        if step[0] == self._document.key:  # no other has come meanwhile
            self.file, self._filed = path, step
            self.named.emit()

    def _forget(self) -> None:
        self.file = None
        self.named.emit()

    def _show(self, kept: Kept) -> None:
        try:
            self._hold(kept.key)
        except SinopiaError as error:
            self._document.restart(kept.state, kept.steps, Document().key, kept.variations)
            self.copied.emit(error)
        else:
            self._document.restart(kept.state, kept.steps, kept.key, kept.variations)
            self._soon.stop()  # it is on the disk

    def _hold(self, key: str) -> None:
        """Keeps other windows from drawing on this one as long as it is in hand. Raises SinopiaError "drawing_open"."""
        if key == self._held_key:
            return
        with ExitStack() as stack:
            try:
                stack.enter_context(locks.held(self._folder / LOCKS / key, "drawing_open"))
            except SinopiaError as error:
                if error.code == "drawing_open":
                    raise
                log.warning("the drawing could not be locked: %s", error)
            self._held.close()
            self._held, self._held_key = stack.pop_all(), key

    def _show_other(self, path: Path, kept: Kept) -> None:
        self._document.restart(kept.state, key=Document().key, chosen=kept.variations)
        self.name(path, self.step)

    def _wait(self) -> None:
        """The clock is not set back by what is drawn meanwhile: who draws without a pause is kept, too."""
        document = self._document
        begun = document.drawing or bool(document.undo_name or document.variations.all) or not document.untouched
        if begun and not self._soon.isActive():
            self._soon.start()

    def _write(self) -> None:
        self._soon.stop()
        document = self._document
        with suppress(SinopiaError):  # a new drawing has a name that no other has
            self._hold(document.key)
        path = self._folder / f"{document.key}{ora.SUFFIX}"
        if self._fresh is not None:
            self._unused.add(self._fresh)
        self._unused.discard(path)
        self._fresh = path if document.untouched and not document.drawing else None
        unused = frozenset(self._unused)
        work = partial(_keep, path, Kept.of(document), unused, self._pngs, self._drawings)
        self._lane.submit(f"keep {document.key}", work, partial(self._tell_kept, unused), self._log)

    def _tell_kept(self, unused: frozenset[Path], _none: None) -> None:
        self._unused -= unused
        self.kept.emit()

    def _log(self, error: Exception) -> None:
        log.warning("the drawing could not be kept: %s", error)


def _newest(folder: Path) -> list[Path]:
    """The drawings in a folder, the newest first."""

    def time(path: Path) -> float:
        try:
            return path.stat().st_mtime
        except OSError:  # gone meanwhile
            return 0.0

    return sorted(found_in(folder, f"*{ora.SUFFIX}"), key=time, reverse=True)


def _keep(path: Path, kept: Kept, unused: frozenset[Path], pngs: ora.Pngs, drawings: int) -> None:
    ora.write(path, kept, pngs)
    for other in (*unused, *_newest(path.parent)[drawings:]):
        with suppress(OSError):  # another window may show it
            other.unlink(missing_ok=True)
            shutil.rmtree(path.parent / LOCKS / other.stem, ignore_errors=True)


def _earlier(folder: Path) -> list[Earlier]:
    found = []
    for path in _newest(folder):
        with suppress(OSError):
            found.append(Earlier(path, ora.thumbnail(path), int(path.stat().st_mtime)))
    return found
