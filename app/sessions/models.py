"""The library of models as the window sees it: always up to date, with the actions on its files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.examples import examples
from app.jobs import LiveLane
from app.kinds import DESKS
from engine import library
from engine.files import MODEL, found_in
from engine.kinds import Kind
from engine.library import Entry
from engine.messages import SinopiaError
from engine.run.file import NAME as RUN

LOOK_MS = 2000  # a look at names and times; a watcher would hold the folders open, which Windows then cannot rename
SAMPLES = 3  # pictures made for an imported model that brings none


class _Library(NamedTuple):
    seen: tuple[tuple[str, int, int], ...]  # names, times and sizes of the files that tell of it
    entries: list[Entry]
    fixed: dict[Path, SinopiaError]  # why a card cannot be edited


class ModelsWork(NamedTuple):
    """What the session has done on its lanes; app.work has these functions."""

    import_models: Callable[[Path], list[Path]]
    export_model: Callable[[Path, str, Path], dict[str, Any]]
    make_samples: Callable[[Path, tuple[QImage, ...]], tuple[tuple[bytes, bytes], ...]]
    change_card: Callable[[Path, dict[str, Any]], None]


class ModelsSession(QObject):
    """The models, and what may be done with them.

    All that changes the library happens on `lane`, one after another; models run on `trial_lane`.
    """

    changed = Signal()  # `entries` is another list now
    added = Signal(object)  # Path of the first model that an import brought
    brought = Signal(list)  # Paths, where a file or folder held several models
    exported = Signal(object, dict)  # Path of the new file, and the facts of exchange.export_model
    moved = Signal(object, object)  # Paths before and after, of a model's file or of its run's folder
    failed = Signal(object)  # Exception
    not_sampled = Signal(object, object)  # Path of a model that was imported, and the Exception

    def __init__(self, lane: LiveLane, trial_lane: LiveLane, work: ModelsWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._trial_lane = trial_lane
        self._work = work
        self._sampling: set[Path] = set()
        self._known = _look(None)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()

    @property
    def entries(self) -> list[Entry]:
        return list(self._known.entries)

    def why_fixed(self, entry: Entry) -> SinopiaError | None:
        """Why the card of this model cannot be edited; None where it can."""
        return self._known.fixed.get(entry.path)

    def written(self, entry: Entry) -> tuple[int, int]:
        """When the model's file was written, in ns since 1970, and how large it is, in bytes."""
        return next(((when, size) for path, when, size in self._known.seen if path == str(entry.path)), (0, 0))

    def refresh(self) -> None:
        """Looks at the files soon; `changed` follows if there is anything new."""
        self._lane.submit("library", partial(_look, self._known), self._found, self._look_again)

    def stop(self) -> None:
        """Looks no more by itself."""
        self._timer.stop()

    def rename(self, entry: Entry, name: str) -> None:
        """Gives the model, or its run, another name; `moved` or `failed` follows."""
        self._submit(f"rename {entry.path}", lambda: library.rename(entry, name), partial(self._moved, entry))

    def remove(self, entry: Entry) -> None:
        """Moves the model, or its whole run, to the trash."""
        self._submit(f"remove {entry.path}", lambda: library.remove(entry), self._changed)

    def add(self, source: Path) -> None:
        """Imports the models of a file or folder; `added` or `failed` follows. One of the library is only shown."""
        if any(entry.path == source for entry in self.entries):
            self.added.emit(source)
        else:
            self._submit(f"add {source}", lambda: self._work.import_models(source), self._added)

    def change(self, entry: Entry, changes: dict[str, Any]) -> None:
        """Gives fields of the card other values; `changed` or `failed` follows."""

        def edit() -> None:
            if (problem := library.why_fixed(entry)) is not None:
                raise problem
            self._work.change_card(entry.path, changes)

        self._submit(f"card {entry.path}", edit, lambda _: self._edited(entry, changes))

    def export(self, entry: Entry, format: str, output: Path) -> None:
        """Writes the model as one of files.FORMATS; `exported` or `failed` follows."""
        self._trial_lane.submit(
            f"export {output}",
            lambda: self._work.export_model(entry.path, format, output),
            lambda facts: self.exported.emit(output, facts),
            self.failed.emit,
        )

    def sampling(self, path: Path) -> bool:
        """Whether sample pictures of this model are being made."""
        return path in self._sampling

    def _submit(self, key: str, change: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Has the library changed and looked at; `done`, with what the change gives, is to tell of it."""

        def work() -> tuple[Any, _Library]:
            return change(), _look(None)

        def worked(result: tuple[Any, _Library]) -> None:
            self._lane.cancel("library")  # what it saw is past
            self._known = result[1]
            done(result[0])

        self._lane.submit(key, work, worked, self.failed.emit)

    def _changed(self, _: None) -> None:
        self.changed.emit()

    def _moved(self, entry: Entry, path: Path) -> None:
        if entry.origin == "run":
            self.moved.emit(entry.path.parent, path.parent)
        else:
            self.moved.emit(entry.path, path)
        self.changed.emit()
        if entry.path in self._sampling and entry.card is not None:
            self._sampling.discard(entry.path)
            self._trial_lane.cancel(f"sample {entry.path}")
            self._sample(path, entry.card.input_kind)

    def _added(self, paths: list[Path]) -> None:
        self.changed.emit()
        for entry in self.entries:
            if entry.path in paths and entry.card is not None and not entry.card.samples:
                self._sample(entry.path, entry.card.input_kind)
        self.added.emit(paths[0])
        if len(paths) > 1:
            self.brought.emit(paths)

    def _edited(self, entry: Entry, changes: dict[str, Any]) -> None:
        self.changed.emit()
        if (
            entry.card is not None
            and "imported_from" in entry.card.training
            and changes.keys() & {"input_kind", "network"}
        ):
            # the old ones were made by us, of other drawings or of other values
            self._sample(entry.path, Kind(changes.get("input_kind", entry.card.input_kind)))

    def _sample(self, path: Path, kind: Kind) -> None:
        """Has the model draw some of our examples, since a name says little."""
        of = DESKS[kind].examples
        if of is None:
            return
        drawings = examples(of)[:SAMPLES]
        self._sampling.add(path)
        self.changed.emit()
        self._trial_lane.submit(
            f"sample {path}",
            lambda: self._work.make_samples(path, drawings),
            partial(self._sampled, path),
            partial(self._not_sampled, path),
        )

    def _sampled(self, path: Path, samples: tuple[tuple[bytes, bytes], ...]) -> None:
        self._sampling.discard(path)
        if all(entry.path != path for entry in self.entries):  # removed meanwhile
            return
        self._submit(f"samples {path}", lambda: self._work.change_card(path, {"samples": samples}), self._changed)

    def _not_sampled(self, path: Path, error: Exception) -> None:
        self._sampling.discard(path)
        self.changed.emit()
        self.not_sampled.emit(path, error)

    def _found(self, known: _Library) -> None:
        if known is not self._known:
            self._known = known
            self.changed.emit()

    def _look_again(self, error: Exception) -> None:
        """A folder that goes away under a look is no failure: the timer looks again."""
        if not isinstance(error, OSError):
            self.failed.emit(error)


def _look(known: _Library | None) -> _Library:
    """The library as it is; the one that is known, where no file of it has another time or size."""
    found = []
    for folder, pattern in (
        (library.builtin_dir(), "*" + MODEL),
        (library.models_dir(), "*" + MODEL),
        (library.runs_dir(), "*/*" + MODEL),
        (library.runs_dir(), "*/" + RUN),  # tells whether a model still learns
    ):
        for path in found_in(folder, pattern):
            try:
                facts = path.stat()
            except OSError:  # it went away meanwhile
                continue
            found.append((str(path), facts.st_mtime_ns, facts.st_size))
    seen = tuple(sorted(found))
    if known is not None and known.seen == seen:
        return known
    entries = library.entries()
    fixed = {entry.path: problem for entry in entries if (problem := library.why_fixed(entry)) is not None}
    return _Library(seen, entries, fixed)
