"""What a run has reached, judged by its pictures while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane
from engine.events import Judgement

Judge = Callable[[Path], Judgement | None]  # of a run; app.work.judge


class Judging(QObject):
    """Judges the run that was asked for last. `lane` may serve others, too."""

    changed = Signal()  # busy, found or problem

    def __init__(self, lane: LiveLane, judge: Judge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._judge = lane, judge
        self.busy = False
        self.found: Judgement | None = None
        self.problem: Exception | None = None  # why there is none

    def ask(self, run: Path) -> None:
        """Judges the models of a run as they are now."""
        self._show(busy=True)
        found = partial(self._show, False)
        self._lane.submit("judge", partial(self._judge, run), found, partial(self._show, False, None))

    def forget(self) -> None:
        """Another run, or none."""
        self._lane.cancel("judge")
        self._show(busy=False)

    def _show(self, busy: bool, found: Judgement | None = None, problem: Exception | None = None) -> None:
        self.busy, self.found, self.problem = busy, found, problem
        self.changed.emit()
