"""The trainings that wait until the one that runs is done. They are kept on the disk, and so outlive the program.

Two windows keep theirs in one file.
"""

from __future__ import annotations

import dataclasses
import json
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane
from engine import locks
from engine.config import TrainRequest
from engine.files import write_json

PATHS = "data", "run", "start", "branch"  # of a request


class Queue(QObject):
    """In the order in which they will begin. `lane` reads and writes the file, and may serve others, too."""

    changed = Signal()  # waiting
    failed = Signal(object)  # Exception: it could not be kept

    def __init__(self, lane: LiveLane, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._file = lane, _File(path)
        self.waiting: list[TrainRequest] = []

    def read(self) -> None:
        """Takes up what waited when the program ended, before what waits since."""
        self._lane.submit("queue", self._file.read, self._found, lambda _: None)

    def add(self, request: TrainRequest) -> None:
        """At the end; a run that waits already does not wait twice."""
        if all(other.run != request.run for other in self.waiting):
            self._keep([*self.waiting, request])

    def remove(self, place: int) -> None:
        self._keep([other for n, other in enumerate(self.waiting) if n != place])

    def move(self, place: int, by: int) -> None:
        """So many places further back, or further to the front."""
        rest = list(self.waiting)
        request = rest.pop(place)
        rest.insert(max(0, place + by), request)
        self._keep(rest)

    def take(self) -> TrainRequest | None:
        """The first, which waits no more."""
        if not self.waiting:
            return None
        first = self.waiting[0]
        self.remove(0)
        return first

    def _found(self, waiting: list[TrainRequest]) -> None:
        if waiting:
            self.waiting = [*waiting, *self.waiting]
            self.changed.emit()

    def _keep(self, waiting: list[TrainRequest]) -> None:
        self.waiting = waiting
        self._lane.submit("keep queue", partial(self._file.keep, tuple(waiting)), lambda _: None, self.failed.emit)
        self.changed.emit()


class _File:
    """On the lane. What another window added there stays, and what it took away is gone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: frozenset[Path] = frozenset()  # what this window read or wrote last

    def read(self) -> list[TrainRequest]:
        """What cannot be read waits no more."""
        found = read(self._path)
        self._known = frozenset(request.run for request in found)
        return found

    def keep(self, waiting: tuple[TrainRequest, ...]) -> None:
        """Raises SinopiaError "library_busy", "cannot_write" or "disk_full"."""
        with locks.held(self._path.parent, "library_busy", locks.PATIENCE):
            there = read(self._path)
            runs, ours = {request.run for request in there}, {request.run for request in waiting}
            kept = [request for request in waiting if request.run in runs or request.run not in self._known]
            kept += [request for request in there if request.run not in self._known | ours]
            write_json(self._path, [_row(request) for request in kept])
        self._known = frozenset(ours)


def _row(request: TrainRequest) -> dict[str, Any]:
    row = dataclasses.asdict(request)
    return row | {key: str(row[key]) if row[key] is not None else None for key in PATHS}


def read(path: Path) -> list[TrainRequest]:
    """The trainings in such a file; none where it cannot be read."""
    try:
        rows = json.loads(path.read_text("utf-8"))
        found = [row | {key: Path(row[key]) if row[key] is not None else None for key in PATHS} for row in rows]
        return [TrainRequest(**row | {"exclude": tuple(row["exclude"])}) for row in found]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return []
