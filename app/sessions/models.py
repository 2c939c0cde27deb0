"""The library of models as the window sees it: always up to date, with the actions on its files."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs import LiveLane
from app.texts import explain
from engine import library
from engine.card import read_card
from engine.errors import SinopiaError, reason_of
from engine.library import Entry

LOOK_MS = 2000  # a look at names and times; a watcher would hold the folders open, which Windows then cannot rename

Seen = tuple[tuple[str, int, int], ...]


class ModelsSession(QObject):
    """The models, and what may be done with them. Files are read, copied and thrown away on `lane`."""

    changed = Signal()  # `entries` is another list now
    added = Signal(object)  # Path of a model that was imported
    moved = Signal(object, object)  # Paths before and after, of a model's file or of its run's folder
    failed = Signal(str)  # a sentence

    def __init__(self, lane: LiveLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._seen, self._entries = _look(None)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()

    @property
    def entries(self) -> list[Entry]:
        return list(self._entries or ())

    def refresh(self) -> None:
        """Looks at the files soon; `changed` follows if there is anything new."""
        seen = self._seen
        self._lane.submit("library", lambda: _look(seen), self._found, self._look_again)

    def stop(self) -> None:
        """Looks no more by itself."""
        self._timer.stop()

    def rename(self, entry: Entry, name: str) -> Path | None:
        """Gives the model, or its run, another name: the new path, or None after `failed`."""
        try:
            path = library.rename(entry, name)
        except (SinopiaError, OSError) as error:
            self._fail(error)
            return None
        self._lane.cancel("library")  # what it saw is past
        if entry.origin == "run":
            self.moved.emit(entry.path.parent, path.parent)
        else:
            self.moved.emit(entry.path, path)
        self._found(_look(None))
        return path

    def remove(self, entry: Entry) -> None:
        """Moves the model, or its whole run, to the trash."""
        self._lane.submit(f"remove {entry.path}", lambda: library.remove(entry), lambda _: self.refresh(), self._fail)

    def add(self, source: Path) -> None:
        """Copies a model file into the library; `added` names the copy."""
        self._lane.submit(f"add {source}", lambda: _copy(source), self._added, self._fail)

    def _added(self, path: Path) -> None:
        self._found(_look(None))
        self.added.emit(path)

    def _found(self, result: tuple[Seen, list[Entry] | None]) -> None:
        self._seen, entries = result
        if entries is not None:
            self._entries = entries
            self.changed.emit()

    def _look_again(self, error: Exception) -> None:
        """A folder that goes away under a look is no failure: the timer looks again."""
        if not isinstance(error, OSError):
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(explain(error))


def _look(seen: Seen | None) -> tuple[Seen, list[Entry] | None]:
    """Names, times and sizes of all model files, and the models if these differ from `seen`."""
    found = []
    for pattern, folder in (("*", library.builtin_dir()), ("*", library.models_dir()), ("*/*", library.runs_dir())):
        for path in folder.glob(pattern + library.SUFFIX):
            try:
                facts = path.stat()
            except OSError:  # it went away meanwhile
                continue
            found.append((str(path), facts.st_mtime_ns, facts.st_size))
    now = tuple(sorted(found))
    return now, (None if now == seen else library.entries())


def _copy(source: Path) -> Path:
    """Copies under a temporary name first, so that a half-written file is never taken for a model."""
    read_card(source)
    folder = library.models_dir()
    target, number = folder / f"{source.stem}{library.SUFFIX}", 2
    while target.exists():
        if target.samefile(source):
            return target
        target = folder / f"{source.stem} {number}{library.SUFFIX}"
        number += 1
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(".part", dir=folder)
        try:
            with os.fdopen(handle, "wb") as out, source.open("rb") as original:
                shutil.copyfileobj(original, out, 2**20)
                out.flush()
                os.fsync(out.fileno())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise SinopiaError("cannot_write", path=target, reason=reason_of(error)) from None
    return target
