"""One picture through several models, one after another; the newest picture counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane
from app.sessions.live import Prediction
from engine.library import Entry


class ComparisonWork(NamedTuple):
    """What the session has done on the lane; app.work has these functions."""

    compare: Callable[[Path, QImage], Prediction]
    read_picture: Callable[[Path], QImage]
    write_picture: Callable[[Path, QImage], None]


@dataclass
class Contender:
    """A model, and what it made of the picture of that number; `problem` is why it could not."""

    entry: Entry
    number: int = -1
    result: QImage | None = None
    seconds: float = 0.0
    problem: Exception | None = None


class ComparisonSession(QObject):
    """Goes round the models until each has seen the newest picture. Without models it rests."""

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
        self.picture = QImage()
        self.opened = False  # the picture came from a file

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

    def set_picture(self, picture: QImage, opened: bool = False) -> None:
        """Another picture, or another state of the drawing. It must not change any more."""
        self.picture, self.opened = picture, opened
        self._number += 1
        self.changed.emit()
        self._go_on(0)

    def open(self, path: Path) -> None:
        """Reads a picture, then compares it."""
        read, seen = partial(self._work.read_picture, path), partial(self.set_picture, opened=True)
        self._lane.submit("open", read, seen, self.failed.emit)

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
        if self._busy or self.picture.isNull():
            return
        order = self.contenders[first:] + self.contenders[:first]
        contender = next((c for c in order if c.number != self._number), None)
        if contender is None:
            return
        self._busy = True
        picture, path, number = self.picture, contender.entry.path, self._number
        self._lane.submit(
            "compare",
            lambda: self._work.compare(path, picture),
            partial(self._answer, contender, number),
            partial(self._fail_one, contender, number),
        )

    def _answer(self, contender: Contender, number: int, prediction: Prediction) -> None:
        contender.result, contender.seconds, contender.problem = prediction.picture, prediction.seconds, None
        self._settle(contender, number)

    def _fail_one(self, contender: Contender, number: int, error: Exception) -> None:
        contender.result, contender.problem = None, error
        self._settle(contender, number)

    def _settle(self, contender: Contender, number: int) -> None:
        self._busy = False
        contender.number = number
        self.changed.emit()
        self._go_on(self.contenders.index(contender) + 1 if contender in self.contenders else 0)
