"""The trainings that wait until the one that runs is done. They are kept on the disk, and so outlive the program."""

from __future__ import annotations

import dataclasses
import json
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane
from engine.config import TrainRequest
from engine.files import write_json

PATHS = "data", "run", "start", "branch"  # of a request


class Queue(QObject):
    """In the order in which they will begin. `lane` reads and writes the file, and may serve others, too."""

    changed = Signal()  # waiting
    failed = Signal(object)  # Exception: it could not be kept

    def __init__(self, lane: LiveLane, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._path = lane, path
        self.waiting: list[TrainRequest] = []

    def read(self) -> None:
        """Takes up what waited when the program ended, before what waits since."""
        self._lane.submit("queue", partial(_read, self._path), self._found, lambda _: None)

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
        rows = [_row(request) for request in waiting]
        self._lane.submit("keep queue", lambda: write_json(self._path, rows), lambda _: None, self.failed.emit)
        self.changed.emit()


def _row(request: TrainRequest) -> dict[str, Any]:
    row = dataclasses.asdict(request)
    return row | {key: str(row[key]) if row[key] is not None else None for key in PATHS}


def _read(path: Path) -> list[TrainRequest]:
    """On the lane. What cannot be read waits no more."""
    try:
        rows = json.loads(path.read_text("utf-8"))
        found = [row | {key: Path(row[key]) if row[key] is not None else None for key in PATHS} for row in rows]
        return [TrainRequest(**row | {"exclude": tuple(row["exclude"])}) for row in found]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return []
