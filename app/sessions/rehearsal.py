"""What a training will cost: measured by a few of its steps, before a person commits to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs import Stop, Turns, WorkLane
from engine.config import TrainRequest
from engine.events import Cost, Event, Finished

Rehearse = Callable[[TrainRequest, Stop], Iterator[Event]]

SETTLED_MS = 700  # settings that stand still this long are measured


class Rehearsal(QObject):
    """Measures the training that was asked for last. `lane` serves nobody else."""

    changed = Signal()  # measuring, cost or problem

    def __init__(self, lane: WorkLane, turns: Turns, rehearse: Rehearse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._turns, self._rehearse = lane, turns, rehearse
        self._asked: TrainRequest | None = None
        self._measured: TrainRequest | None = None  # the one on the lane
        self.cost: Cost | None = None  # once it is measured
        self.problem: Exception | None = None  # why it cannot be
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLED_MS)
        self._soon.timeout.connect(self._begin)
        lane.events.connect(self._take)
        lane.ended.connect(self._end)
        turns.claimed.connect(self.forget)

    @property
    def measuring(self) -> bool:
        return self._asked is not None and self.cost is None and self.problem is None

    def ask(self, request: TrainRequest) -> None:
        """Measures this training as soon as no other is asked for any more."""
        if request != self._asked:
            self._reset(request)
            self._soon.start()

    def forget(self) -> None:
        """Measures nothing any more."""
        if self._asked is not None:
            self._reset(None)

    def _reset(self, asked: TrainRequest | None) -> None:
        self._asked, self.cost, self.problem = asked, None, None
        self._soon.stop()
        self._lane.stop()
        self._hold()
        self.changed.emit()

    def _hold(self) -> None:
        """A busy processor would be measured; and after the last step the memory is not free at once."""
        self._turns.hold(self.measuring or self._lane.running)

    def _begin(self) -> None:
        if self._asked is not None and not self._lane.running:
            self._measured = self._asked
            self._lane.start(partial(self._rehearse, self._asked))

    def _take(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, Finished) and self._measured is self._asked:
                self.cost = event.result
                self.changed.emit()

    def _end(self, error: Exception | None) -> None:
        if self._measured is not self._asked:
            if not self._soon.isActive():
                self._begin()
        elif error is not None:
            self.problem = error
            self.changed.emit()
        self._hold()
