"""Every picture of a folder looked at in the background, and which of them a person leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane, Stop, WorkLane
from engine.events import Checked, Event, Finished, Looked, Started, Warned

Check = Callable[[Path, Stop, str], Iterator[Event]]  # (root, stop, derive)


class Checking(QObject):
    """Checks the folder that was asked for last. `lane` serves nobody else; `live_lane` reads thumbnails."""

    begun = Signal()  # another folder, or none: what was found before counts no more
    changed = Signal()  # how far it is, how it ended
    found = Signal(list)  # list[Warned], in the order of the folder
    choice_changed = Signal()  # what is left out

    def __init__(self, lane: WorkLane, live_lane: LiveLane, check: Check, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._live, self._check = lane, live_lane, check
        self._asked: tuple[Path, str] | None = None
        self._running: tuple[Path, str] | None = None  # what is on the lane
        self.total = 0  # pictures to look at; 0 until that is known
        self.done = 0
        self.result: Checked | None = None  # once it has looked at all
        self.problem: Exception | None = None  # why it cannot
        self._left_out: set[str] = set()
        self._waits = False
        lane.events.connect(self._take)
        lane.ended.connect(self._end)

    @property
    def exclude(self) -> tuple[str, ...]:
        """The pictures that a person leaves out, named as a TrainRequest wants them."""
        return tuple(sorted(self._left_out))

    def ask(self, root: Path, derive: str) -> None:
        """Checks this folder, unless that was asked for already. `derive`: its pictures are single photos."""
        if (root, derive) != self._asked:
            self._reset((root, derive))
            self._begin()

    def forget(self) -> None:
        """Checks nothing any more, and leaves nothing out."""
        if self._asked is not None:
            self._reset(None)

    def wait(self, waits: bool) -> None:
        """Lets other work have the processor, or goes on."""
        self._waits = waits
        if waits:
            self._lane.pause()
        else:
            self._lane.go_on()

    def use(self, names: Iterable[str], used: bool) -> None:
        """Leaves pictures out, or takes them back."""
        before = set(self._left_out)
        self._left_out = before - set(names) if used else before | set(names)
        if self._left_out != before:
            self.choice_changed.emit()

    def fetch(self, key: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Runs short work, as reading a thumbnail, beside the window; `done(None)` if it fails."""
        self._live.submit(key, work, done, lambda _: done(None))

    def _reset(self, asked: tuple[Path, str] | None) -> None:
        self._asked, self.total, self.done, self.result, self.problem = asked, 0, 0, None, None
        self._lane.stop()
        if self._left_out:
            self._left_out = set()
            self.choice_changed.emit()
        self.begun.emit()

    def _begin(self) -> None:
        if self._asked is not None and not self._lane.running:
            self._running = self._asked
            root, derive = self._asked
            self._lane.start(lambda stop: self._check(root, stop, derive))
            self.wait(self._waits)

    def _take(self, events: list[Event]) -> None:
        if self._running is not self._asked:  # of another folder
            return
        findings = []
        for event in events:
            match event:
                case Started():
                    self.total = event.total
                case Warned():
                    findings.append(event)
                case Looked():
                    self.done = event.step
                case Finished():
                    self.done, self.result = self.total, event.result
        if findings:
            self.found.emit(findings)
        self.changed.emit()

    def _end(self, error: Exception | None) -> None:
        if self._running is not self._asked:
            self._begin()
        elif error is not None:
            self.problem = error
            self.changed.emit()
