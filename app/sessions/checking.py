"""Every picture of a folder looked at in the background, and which of them a person leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane, Stop, Turns, WorkLane
from app.pixels import read_picture
from engine.events import Checked, Event, Finished, Looked, Started, Warned

Check = Callable[[Path, Stop, str], Iterator[Event]]  # (root, stop, derive)


class Checking(QObject):
    """Checks the folder that was asked for last. `lane` serves nobody else; `live_lane` reads thumbnails."""

    begun = Signal()  # another folder, or none: what was found before counts no more
    changed = Signal()  # how far it is, how it ended
    found = Signal(list)  # list[Warned], in the order of the folder
    choice_changed = Signal()  # what is left out, by a person or because it cannot be used
    thumbnail_read = Signal(object, object)  # the Path, and its QImage; None where it cannot be read

    def __init__(
        self, lane: WorkLane, live_lane: LiveLane, turns: Turns, check: Check, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lane, self._live, self._turns, self._check = lane, live_lane, turns, check
        self._asked: tuple[Path, str] | None = None
        self._running: tuple[Path, str] | None = None  # what is on the lane
        self.total = 0  # pictures to look at; 0 until that is known
        self.done = 0
        self.result: Checked | None = None  # once it has looked at all
        self.problem: Exception | None = None  # why it cannot
        self._left_out: set[str] = set()
        lane.events.connect(self._take)
        lane.ended.connect(self._end)
        turns.changed.connect(self._give_way)
        turns.claimed.connect(self.forget)

    @property
    def left_out(self) -> frozenset[str]:
        """The pictures that a person leaves out, by the names of their findings."""
        return frozenset(self._left_out)

    @property
    def exclude(self) -> tuple[str, ...]:
        """All that is not to be learnt from, as far as that is known, named as a TrainRequest wants it."""
        return tuple(sorted({*self._left_out, *(self.result.unusable if self.result is not None else ())}))

    @property
    def asked(self) -> bool:
        """Whether there is a folder that it looks at, or has looked at."""
        return self._asked is not None

    def ask(self, root: Path, derive: str) -> None:
        """Checks this folder, unless that was asked for already. `derive`: its pictures are single photos."""
        if (root, derive) != self._asked:
            self._reset((root, derive))
            self._begin()

    def forget(self) -> None:
        """Checks nothing any more, and leaves nothing out."""
        if self._asked is not None:
            self._reset(None)

    def _give_way(self) -> None:
        """Lets other work have the processor, or goes on."""
        if self._turns.held:
            self._lane.pause()
        else:
            self._lane.go_on()

    def use(self, names: Iterable[str], used: bool) -> None:
        """Leaves pictures out, or takes them back."""
        before = set(self._left_out)
        self._left_out = before - set(names) if used else before | set(names)
        if self._left_out != before:
            self.choice_changed.emit()

    def read_thumbnail(self, path: Path, side: int) -> None:
        """Reads a picture no larger than that; `thumbnail_read` follows for the last one that was asked for."""
        done = partial(self.thumbnail_read.emit, path)
        self._live.submit("thumbnail of a finding", partial(read_picture, path, side), done, lambda _: done(None))

    def _reset(self, asked: tuple[Path, str] | None) -> None:
        before = self.exclude
        self._asked, self.total, self.done, self.result, self.problem = asked, 0, 0, None, None
        self._left_out = set()
        self._lane.stop()
        if before:
            self.choice_changed.emit()
        self.begun.emit()

    def _begin(self) -> None:
        if self._asked is not None and not self._lane.running:
            self._running = self._asked
            root, derive = self._asked
            self._lane.start(lambda stop: self._check(root, stop, derive))
            self._give_way()

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
        if self.result is not None and self.result.unusable and isinstance(events[-1], Finished):
            self.choice_changed.emit()

    def _end(self, error: Exception | None) -> None:
        if self._running is not self._asked:
            self._begin()
        elif error is not None:
            self.problem = error
            self.changed.emit()
