"""A run: the training that goes on in this window, or an earlier one that is looked at."""

from __future__ import annotations

import dataclasses
import math
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane, Stop, Turns, WorkLane
from app.sessions.animation import Animation
from app.sessions.judging import Judging
from app.sessions.queue import Queue
from app.sessions.replay import Replay
from engine import library
from engine.config import METHODS, TrainRequest
from engine.events import Event, Finished, Losses, Sample, Saved, Started, Stopped, Trained, Warned
from engine.run import history, repeat
from engine.run.history import History, Told

NUMBERED = re.compile(r" \d+$")
RECENT = 20  # reports, by which one knows how fast a run is

Train = Callable[[TrainRequest, Stop, Callable[[], QImage]], Iterator[Event]]  # (request, stop, drawing)


@dataclass(frozen=True)
class Kept:
    """What the folder of a run keeps."""

    run: library.Run | None = None  # None: nothing that can be read
    checkpoint: bool = False
    model: Path | None = None
    history: History = field(default_factory=lambda: History([], []))

    @property
    def steps_per_epoch(self) -> int:
        """As its reports tell it; 0 where there are none."""
        losses = self.history.losses
        return round(losses[-1].step / losses[-1].epoch) if losses and losses[-1].epoch else 0

    @property
    def seconds_per_step(self) -> float:
        """Of its last reports; 0 where there are none."""
        rates = [losses.steps_per_second for losses in self.history.losses[-RECENT:] if losses.steps_per_second > 0]
        return 1 / fmean(rates) if rates else 0.0


@dataclass(frozen=True)
class _Ended:
    """The last of the events of a training."""

    error: Exception | None


class RunSession(QObject):
    """One training at a time. `lane` serves nobody else; `live_lane` reads the folders of runs.

    What is told of a run is told in its order: what its folder keeps of earlier times comes before what it does now.
    """

    begun = Signal()  # `run` is about to learn
    started = Signal()  # `about`: it learns; once more where it had to begin again with less memory
    history_read = Signal()  # `kept`: what it has told before
    state_changed = Signal()  # paused or stopping
    losses = Signal(list)  # list[Losses]
    samples = Signal(list)  # list[Sample]
    warned = Signal(object)  # Told
    ended = Signal()  # `outcome`, `kept`
    opened = Signal()  # `run` and `kept`: an earlier run, which does not learn
    moved = Signal()  # `run`: its folder has another name
    repeat_read = Signal(object)  # engine.run.repeat.Repeat, asked for with `read_repeat`
    failed = Signal(object)  # Exception, of what was asked for

    def __init__(
        self,
        lane: WorkLane,
        live_lane: LiveLane,
        turns: Turns,
        animation: Animation[Path],
        judging: Judging,
        queue: Queue,
        train: Train,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._live, self._turns, self._train = lane, live_lane, turns, train
        self.animation, self.judging, self.queue = animation, judging, queue
        self.replay = Replay(live_lane, self)
        self.run: Path | None = None
        self.kept = Kept()  # as it was read last
        self.running = False
        self.paused = False
        self.stopping = False
        self.about: Started | None = None  # of this session's training, once it learns
        self.last: Losses | None = None
        self.model: Path | None = None  # of the run, once there is one
        self.from_queue = False  # it began by itself, when the one before was done
        self.outcome: Finished[Trained] | Stopped[Trained] | Exception | None = None
        self._request: TrainRequest | None = None
        self._said: list[Told] = []  # of this session's training
        self._step = 0
        self._events: deque[Event | _Ended] = deque()  # that are still to be told
        self._reading = False  # nothing is told meanwhile
        self._drawing = QImage()
        lane.events.connect(self._take)
        lane.ended.connect(self._end)

    @property
    def resumable(self) -> bool:
        """Whether there is a run that could go on to its end."""
        return not self.running and self.kept.run is not None and not self.kept.run.finished

    @property
    def step(self) -> int:
        """The last that it told of."""
        return self._step

    @property
    def told(self) -> list[Told]:
        """All the warnings of the run, those of this session last."""
        return [*self.kept.history.told, *self._said]

    # what a person does

    def start(self, request: TrainRequest) -> None:
        """A training; while another one runs it waits in the queue."""
        request = self._with_own_folder(request)
        if self.running:
            if request.run != self.run:
                self.queue.add(request)
            return
        self.from_queue = False
        self._begin(request)

    def start_next(self) -> None:
        """The first of those that wait."""
        if not self.running and (request := self.queue.take()) is not None:
            self.from_queue = True
            self._begin(self._with_own_folder(request))

    def _with_own_folder(self, request: TrainRequest) -> TrainRequest:
        """A new run gets a folder that no other has, nor will have by the time it begins."""
        known = [self.run if self.running else None, *(other.run for other in self.queue.waiting)]

        def taken(run: Path) -> bool:
            return run in known or run.exists()

        run, number = request.run, 2
        bare = run.with_name(NUMBERED.sub("", run.name))  # its number may have been free when it was asked for
        stem = bare.name if taken(bare) else run.name
        while not request.resume and taken(run):
            run, number = run.with_name(f"{stem} {number}"), number + 1
        return dataclasses.replace(request, run=run)

    def _begin(self, request: TrainRequest) -> None:
        self._request, self.run, self.kept = request, request.run, Kept()
        self.running, self.stopping, self._reading = True, False, False
        self.about = self.last = self.model = self.outcome = None
        self._said, self._step = [], 0
        self.replay.open(request.run)
        self.judging.forget()
        self._turns.claim(partial(self._launch, request))
        self.begun.emit()
        self._read(self.history_read.emit)

    def resume(self, run: library.Run) -> None:
        """Goes on with a run from its last checkpoint, in its own settings."""
        self.start(TrainRequest(run.data, run.path, resume=True))

    def resume_last(self) -> None:
        """Goes on with the run that was just stopped."""
        if self._request is not None:
            self.start(TrainRequest(self._request.data, self._request.run, resume=True))

    def train_on(self, steps: int) -> None:
        """Goes on with the finished run that is shown, that many steps beyond its end."""
        if self._request is not None:
            self.start(TrainRequest(self._request.data, self._request.run, resume=True, more=steps))

    def branch(self, name: str, settings: dict[str, Any]) -> None:
        """A new run from the checkpoint of the one that is shown; `settings` are those that differ from its own.

        Raises SinopiaError "name_invalid".
        """
        if self._request is not None:
            origin, run = self._request, library.free_run_dir(name)
            self.start(TrainRequest(origin.data, run, settings=settings, branch=origin.run))

    def open(self, run: library.Run) -> None:
        """Reads an earlier run; `opened` follows. Nothing happens while one learns."""
        if not self.running:
            self._live.cancel("run")
            done, gone = partial(self._open, run), Kept(run)
            self._live.submit("run", partial(read, run.path), done, lambda _: done(gone))

    def _open(self, run: library.Run, kept: Kept) -> None:
        self._request, self.run = TrainRequest(run.data, run.path, resume=True), run.path
        self.kept = kept if kept.run is not None else dataclasses.replace(kept, run=run)
        self.about = self.last = self.outcome = None
        self._said, self.model = [], kept.model
        self.replay.open(run.path)
        self._judge()
        self.opened.emit()

    def catch_up(self) -> None:
        """Reads again what the run has told so far; `history_read` follows, then what comes later."""
        if not self._reading:
            self._reading = self.running
            self._read(self._caught_up)

    def read_repeat(self) -> None:
        """What the run was told; `repeat_read` or `failed` follows."""
        if self.run is not None:
            self._live.submit("repeat", partial(repeat.read, self.run), self.repeat_read.emit, self.failed.emit)

    def set_drawing(self, drawing: QImage) -> None:
        """What a sample is made of whenever samples are made. The image must not change any more."""
        self._drawing = drawing  # replaced, never changed: the worker may read it at any time

    def follow(self, old: Path, new: Path) -> None:
        """The folder of a run has another name."""
        if self.run == old and self._request is not None and not self.running:
            self.run, self._request = new, dataclasses.replace(self._request, run=new)
            self.model = new / self.model.name if self.model else None
            run = dataclasses.replace(self.kept.run, path=new) if self.kept.run else None
            self.kept = dataclasses.replace(self.kept, run=run, model=self.model)
            self.replay.moved(new)
            self.moved.emit()

    def pause(self) -> None:
        """Waits after the step in hand until it goes on or is stopped; all stays in memory."""
        if self.running and not self.stopping and self.about is not None:
            self.paused = True
            self._lane.pause()
            self.state_changed.emit()

    def go_on(self) -> None:
        if self.paused:
            self.paused = False
            self._lane.go_on()
            self.state_changed.emit()

    def stop(self) -> None:
        """Ends after the step in hand, also in a pause; checkpoint and model are written first."""
        if self.running:
            self.stopping, self.paused = True, False
            self._lane.stop()
            self.state_changed.emit()

    # what a training does

    def _launch(self, request: TrainRequest) -> None:
        self._lane.start(lambda stop: self._train(request, stop, lambda: self._drawing))
        if self.stopping:
            self._lane.stop()

    def _take(self, events: list[Event]) -> None:
        self._events.extend(events)
        self._tell()

    def _end(self, error: Exception | None) -> None:
        self._events.append(_Ended(error))
        self._tell()

    def _tell(self) -> None:
        """Tells what has happened, as far as nothing is read that comes before it."""
        losses: list[Losses] = []
        samples: list[Sample] = []
        while self._events and not self._reading:
            event = self._events.popleft()
            match event:
                case Losses():
                    losses.append(event)
                    self._step = event.step
                    continue
                case Sample():
                    samples.append(event)
                    self._step = event.step
                    continue
                case Saved():
                    self.model = event.model
                    continue
            self._hand_over(losses, samples)  # what came before: a warning may take it back
            match event:
                case Started():
                    self.about, self._step, self._reading = event, event.step, True
                    self.replay.cut(event.step)
                    self.started.emit()
                    self._read(self._caught_up, event.step)
                case Warned():
                    self._warn(event)
                case Finished() | Stopped():
                    self.outcome = event
                case _Ended():
                    self._reading = True
                    self._read(partial(self._conclude, event.error))
        self._hand_over(losses, samples)

    def _hand_over(self, losses: list[Losses], samples: list[Sample]) -> None:
        if losses:
            self.last = losses[-1]
            self.losses.emit(losses.copy())
        if samples:
            self.replay.add(samples)
            self.samples.emit(samples.copy())
        losses.clear()
        samples.clear()

    def _warn(self, event: Warned) -> None:
        back = event.code == "rolled_back"
        self._step = event.facts["to"] if back else self._step
        told = Told(self._step, event)
        self._said.append(told)
        self.warned.emit(told)
        if back:
            self.replay.cut(self._step)

    def _caught_up(self) -> None:
        self._reading = False
        self.history_read.emit()
        self._tell()

    def _conclude(self, error: Exception | None) -> None:
        stopped = self.stopping  # by a person, who wants the computer for something else
        self.running = self.paused = self.stopping = self._reading = False
        self.outcome = error or self.outcome
        self.model = self.kept.model
        self.ended.emit()  # first of all: whoever shows that it is judged must know that it is at its end
        if self.running:  # somebody has begun another at once
            return
        if self.queue.waiting and not stopped:
            self.start_next()
        else:
            self._judge()

    def _judge(self) -> None:
        """What the run has reached, if that can be seen in pictures that are given."""
        run = self.kept.run
        if self.model is not None and run is not None and run.step and not METHODS[run.method].from_noise:
            self.judging.ask(run.path)
        else:
            self.judging.forget()

    def _read(self, then: Callable[[], None], upto: float = math.inf) -> None:
        """Reads what the folder of the run keeps, then goes on; the reports only up to that step."""
        if self.run is not None:
            self._live.cancel("run")  # an answer about another run, or another step, may be on its way
            found = partial(self._found, then)
            self._live.submit("run", partial(read, self.run, upto), found, lambda _: found(Kept()))

    def _found(self, then: Callable[[], None], kept: Kept) -> None:
        self.kept = kept
        then()


def read(run: Path, upto: float = math.inf) -> Kept:
    """What a folder keeps, its reports only up to that step. Reads files: for a lane."""
    model = run / "model.safetensors"
    checkpoint, there = (run / "checkpoint.pt").is_file(), model.is_file()
    return Kept(library.run_at(run), checkpoint, model if there else None, history.read(run, upto))
