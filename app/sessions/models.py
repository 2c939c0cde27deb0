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
from app.texts import explain
from engine import library
from engine.files import MODEL
from engine.kinds import Kind
from engine.library import Entry

LOOK_MS = 2000  # a look at names and times; a watcher would hold the folders open, which Windows then cannot rename
SAMPLES = 3  # pictures made for an imported model that brings none

Seen = tuple[tuple[str, int, int], ...]


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
    exported = Signal(object, dict)  # Path of the new file, and the facts of exchange.export_model
    moved = Signal(object, object)  # Paths before and after, of a model's file or of its run's folder
    failed = Signal(str)  # a sentence

    def __init__(self, lane: LiveLane, trial_lane: LiveLane, work: ModelsWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._trial_lane = trial_lane
        self._work = work
        self._sampling: set[Path] = set()
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

    def rename(self, entry: Entry, name: str) -> None:
        """Gives the model, or its run, another name; `moved` or `failed` follows."""
        self._lane.submit(
            f"rename {entry.path}", lambda: library.rename(entry, name), partial(self._moved, entry), self._fail
        )

    def remove(self, entry: Entry) -> None:
        """Moves the model, or its whole run, to the trash."""
        self._lane.submit(f"remove {entry.path}", lambda: library.remove(entry), lambda _: self.refresh(), self._fail)

    def add(self, source: Path) -> None:
        """Imports the models of a file or folder; `added` or `failed` follows. One of the library is only shown."""
        if any(entry.path == source for entry in self.entries):
            self.added.emit(source)
        else:
            self._lane.submit(f"add {source}", lambda: self._work.import_models(source), self._added, self._fail)

    def change(self, entry: Entry, changes: dict[str, Any]) -> None:
        """Gives fields of the card other values; `changed` or `failed` follows."""
        if (problem := library.why_fixed(entry)) is not None:
            self._fail(problem)
            return
        self._lane.submit(
            f"card {entry.path}",
            lambda: self._work.change_card(entry.path, changes),
            lambda _: self._edited(entry, changes),
            self._fail,
        )

    def export(self, entry: Entry, format: str, output: Path) -> None:
        """Writes the model as one of files.FORMATS; `exported` or `failed` follows."""
        self._trial_lane.submit(
            f"export {output}",
            lambda: self._work.export_model(entry.path, format, output),
            lambda facts: self.exported.emit(output, facts),
            self._fail,
        )

    def sampling(self, path: Path) -> bool:
        """Whether sample pictures of this model are being made."""
        return path in self._sampling

    def _moved(self, entry: Entry, path: Path) -> None:
        self._lane.cancel("library")  # what it saw is past
        if entry.origin == "run":
            self.moved.emit(entry.path.parent, path.parent)
        else:
            self.moved.emit(entry.path, path)
        self._found(_look(None))
        if entry.path in self._sampling and entry.card is not None:
            self._sampling.discard(entry.path)
            self._trial_lane.cancel(f"sample {entry.path}")
            self._sample(path, entry.card.input_kind)

    def _added(self, paths: list[Path]) -> None:
        self._found(_look(None))
        for entry in self.entries:
            if entry.path in paths and entry.card is not None and not entry.card.samples:
                self._sample(entry.path, entry.card.input_kind)
        self.added.emit(paths[0])

    def _edited(self, entry: Entry, changes: dict[str, Any]) -> None:
        self._found(_look(None))
        kind = changes.get("input_kind")
        if kind is not None and entry.card is not None and "imported_from" in entry.card.training:
            self._sample(entry.path, Kind(kind))  # the old ones were made by us, of other drawings

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
        self._lane.submit(
            f"samples {path}",
            lambda: self._work.change_card(path, {"samples": samples}),
            lambda _: self._found(_look(None)),
            self._fail,
        )

    def _not_sampled(self, path: Path, error: Exception) -> None:
        self._sampling.discard(path)
        self.changed.emit()
        text = self.tr("“{name}” is there, but no sample pictures could be made. {reason}")
        self.failed.emit(text.format(name=path.stem, reason=explain(error)))

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
        for path in folder.glob(pattern + MODEL):
            try:
                facts = path.stat()
            except OSError:  # it went away meanwhile
                continue
            found.append((str(path), facts.st_mtime_ns, facts.st_size))
    now = tuple(sorted(found))
    return now, (None if now == seen else library.entries())
