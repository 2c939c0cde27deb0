"""Results that a person keeps to look at again, each with the drawing and the model that it came from."""

from __future__ import annotations

import json
import logging
import time
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane
from app.painting import ora
from app.painting.history import State
from engine import library
from engine.files import found_in, remove
from engine.messages import SinopiaError

ROOM = 24  # results; the oldest gives way
RESULT, ORIGIN = "result.png", "result.json"  # beside the drawing in its file

log = logging.getLogger("sinopia")


class Shown(NamedTuple):
    state: State | None  # of the drawing; None while only its file has it
    result: QImage
    model: Path
    seed: int
    looks: dict[str, int]
    path: Path = Path()


class Shelf(QObject):
    """Keeps them in `folder`, each a drawing with its result inside, and brings back those of before.

    The lane reads and writes.
    """

    changed = Signal()
    fetched = Signal(object)  # Shown, whose state is there
    failed = Signal(object)  # Exception

    def __init__(self, lane: LiveLane, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._folder = lane, folder
        self.results: list[Shown] = []
        self._lane.submit("kept", partial(_kept, folder), self._show, self.failed.emit)

    def keep(self, shown: Shown) -> None:
        shown = shown._replace(path=self._folder / f"{time.time_ns()}{ora.SUFFIX}")
        self._lane.submit(f"keep {shown.path}", partial(_write, shown), _done, self.failed.emit)
        self.results.append(shown)
        while len(self.results) > ROOM:
            self._drop(0)
        self.changed.emit()

    def remove(self, number: int) -> None:
        self._drop(number)
        self.changed.emit()

    def fetch(self, number: int) -> None:
        """One with its drawing; `fetched` or `failed` follows."""
        shown = self.results[number]
        if shown.state is not None:
            self.fetched.emit(shown)
        else:
            self._lane.submit("fetch", partial(_with_state, shown), self.fetched.emit, self.failed.emit)

    def _drop(self, number: int) -> None:
        path = self.results.pop(number).path
        self._lane.submit(f"drop {path}", partial(remove, path), _done, self.failed.emit)

    def _show(self, kept: list[Shown]) -> None:
        self.results = [*kept, *self.results]
        self.changed.emit()


def _done(_none: None) -> None:
    pass


def _write(shown: Shown) -> None:
    assert shown.state is not None
    origin = {"model": str(shown.model), "seed": shown.seed, "looks": shown.looks}
    beside = {RESULT: ora.png(shown.result), ORIGIN: json.dumps(origin).encode()}
    shown.path.parent.mkdir(parents=True, exist_ok=True)
    ora.write(shown.path, ora.Kept(shown.state), beside=beside)


def _kept(folder: Path) -> list[Shown]:
    """The oldest first; what cannot be read is left where it is, and told to the log."""
    found = []
    for path in sorted(found_in(folder, f"*{ora.SUFFIX}"))[-ROOM:]:
        try:
            origin = json.loads(ora.part(path, ORIGIN))
            result, looks = QImage.fromData(ora.part(path, RESULT)), dict(origin["looks"])
            model, seed = library.now_at(Path(origin["model"])), int(origin["seed"])
            if result.isNull() or not all(isinstance(look, int) for look in looks.values()):
                raise ValueError(RESULT)
        except (SinopiaError, ValueError, KeyError, TypeError, RecursionError) as error:
            log.warning("%s, a kept result, cannot be read: %s", path, error)
        else:
            found.append(Shown(None, result, model, seed, looks, path))
    return found


def _with_state(shown: Shown) -> Shown:
    return shown._replace(state=ora.read(shown.path).state)
