"""Some pictures through several models, one after another; the newest pictures count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane
from app.sessions.live import Prediction
from engine.library import Entry

MOST = 12  # pictures


class ComparisonWork(NamedTuple):
    """What the session has done on the lane; app.work has these functions."""

    compare: Callable[[Path, tuple[QImage, ...]], list[Prediction]]
    read_picture: Callable[[Path], QImage]
    write_picture: Callable[[Path, QImage], None]


@dataclass
class Contender:
    """A model, and what it made of the pictures of that number; `problem` is why it could not."""

    entry: Entry
    number: int = -1
    results: list[Prediction] = field(default_factory=list)
    problem: Exception | None = None


class ComparisonSession(QObject):
    """Goes round the models until each has seen the newest pictures. Without models it rests."""

    changed = Signal()  # any of the properties
    saved = Signal(object)  # Path
    failed = Signal(object)  # Exception

    def __init__(self, lane: LiveLane, work: ComparisonWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._work = work
        self._number = 0
        self._busy = False
        self.contenders: list[Contender] = []
        self.pictures: tuple[QImage, ...] = ()
        self.opened = False  # they came from files

    @property
    def ready(self) -> bool:
        """Whether every model has answered, or cannot."""
        return bool(self.contenders) and all(c.number == self._number for c in self.contenders)

    def set_entries(self, entries: list[Entry]) -> None:
        """Compares these models from now on; of those that stay as they are the results stay."""
        known = {c.entry.path: c for c in self.contenders if c.entry in entries}
        self.contenders = [known.get(entry.path) or Contender(entry) for entry in entries]
        self.changed.emit()
        self._go_on(0)

    def set_pictures(self, pictures: Sequence[QImage], opened: bool = False) -> None:
        """Other pictures, or another state of the drawing. They must not change any more."""
        self.pictures, self.opened = tuple(pictures), opened
        self._number += 1
        self.changed.emit()
        self._go_on(0)

    def open(self, paths: Sequence[Path]) -> None:
        """Reads pictures, MOST of them at most, then compares them; `failed` for those that cannot be read."""
        read = partial(self._read, tuple(paths[:MOST]))
        self._lane.submit("open", read, self._opened, self.failed.emit)

    def _read(self, paths: tuple[Path, ...]) -> tuple[list[QImage], list[Exception]]:
        pictures, problems = [], []
        for path in paths:
            try:
                pictures.append(self._work.read_picture(path))
            except Exception as error:
                problems.append(error)
        return pictures, problems

    def _opened(self, read: tuple[list[QImage], list[Exception]]) -> None:
        for problem in read[1]:
            self.failed.emit(problem)
        if read[0]:
            self.set_pictures(read[0], opened=True)

    def save(self, path: Path, picture: QImage) -> None:
        """Writes a picture; `saved` or `failed` follows."""
        self._lane.submit(
            f"save {path}",
            lambda: self._work.write_picture(path, picture),
            lambda _: self.saved.emit(path),
            self.failed.emit,
        )

    def _go_on(self, first: int) -> None:
        """Has the next model answer that has not seen the newest picture, beginning with that place in the list."""
        if self._busy or not self.pictures:
            return
        order = self.contenders[first:] + self.contenders[:first]
        contender = next((c for c in order if c.number != self._number), None)
        if contender is None:
            return
        self._busy = True
        pictures, path, number = self.pictures, contender.entry.path, self._number
        self._lane.submit(
            "compare",
            lambda: self._work.compare(path, pictures),
            partial(self._answer, contender, number),
            partial(self._fail_one, contender, number),
        )

    def _answer(self, contender: Contender, number: int, results: list[Prediction]) -> None:
        contender.results, contender.problem = results, None
        self._settle(contender, number)

    def _fail_one(self, contender: Contender, number: int, error: Exception) -> None:
        contender.results, contender.problem = [], error
        self._settle(contender, number)

    def _settle(self, contender: Contender, number: int) -> None:
        self._busy = False
        contender.number = number
        self.changed.emit()
        self._go_on(self.contenders.index(contender) + 1 if contender in self.contenders else 0)
