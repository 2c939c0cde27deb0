"""A report on a model: its results beside the pictures that it should have made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.jobs import Stop, WorkLane
from engine.events import Event, Finished, ImageDone, Started

Evaluate = Callable[[Path, Path, Path, Stop], Iterator[Event]]  # a model, a folder of pairs, the report


class Evaluation(QObject):
    """Makes one report at a time. `lane` serves nobody else."""

    changed = Signal()  # any of the properties

    def __init__(self, lane: WorkLane, evaluate: Evaluate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._evaluate = lane, evaluate
        self.report: Path | None = None  # the file that is or was written
        self.index = 0
        self.total = 0  # 0 until that is known
        self.scores: Any = None  # metrics.Scores, once the report is there
        self.error: Exception | None = None
        lane.events.connect(self._take)
        lane.ended.connect(self._end)

    @property
    def running(self) -> bool:
        return self._lane.running

    def start(self, model: Path, folder: Path, report: Path) -> None:
        """Compares what the model makes of the pairs of a folder, and writes the report. Not while one is made."""
        if self.running:
            return
        self.report, self.index, self.total, self.scores, self.error = report, 0, 0, None, None
        self._lane.start(partial(self._evaluate, model, folder, report))
        self.changed.emit()

    def stop(self) -> None:
        """Without a report."""
        self._lane.stop()

    def _take(self, events: list[Event]) -> None:
        for event in events:
            match event:
                case Started():
                    self.total = event.total
                case ImageDone():
                    self.index = event.index
                case Finished():
                    self.scores = event.result
        self.changed.emit()

    def _end(self, error: Exception | None) -> None:
        self.error = error
        self.changed.emit()
