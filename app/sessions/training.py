"""From a folder of pictures to a trained model: what the folder is, and the run that learns from it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane, Stop, WorkLane
from app.sessions.animation import Animation
from app.sessions.checking import Checking
from app.sessions.rehearsal import Rehearsal
from app.sessions.replay import Replay
from engine import library
from engine.config import Data, TrainRequest, usual_method
from engine.events import Event, Finished, Losses, Sample, Saved, Started, Stopped, Survey, Trained, Warned
from engine.kinds import DERIVATIONS
from engine.messages import SinopiaError
from engine.run.history import Told

USUAL = next(iter(DERIVATIONS))  # what is made of photos until a person chooses


Drawing = Callable[[], QImage]


class TrainingWork(NamedTuple):
    """What the session has done on its lanes; app.work has these functions."""

    train: Callable[[TrainRequest, Stop, Drawing], Iterator[Event]]
    survey: Callable[..., Survey]  # (root, method, direction, derive=)
    derivations: Callable[[Path], list[dict[str, Any]]]  # some photos as each derivation makes them, the photo as ""


class TrainingSession(QObject):
    """The state of the Train page. `lane` serves nobody else; `live_lane` looks at folders."""

    folder_changed = Signal()  # root, method, direction, derive, survey, derivations or problem
    run_changed = Signal()  # a run began, pauses, goes on, is stopping or ended, or was opened
    losses = Signal(list)  # list[Losses]
    samples = Signal(list)  # list[Sample]
    warned = Signal(object)  # Told

    def __init__(
        self,
        lane: WorkLane,
        live_lane: LiveLane,
        rehearsal: Rehearsal,
        animation: Animation,
        checking: Checking,
        work: TrainingWork,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._live, self._work = lane, live_lane, work
        self.rehearsal, self.animation, self.checking = rehearsal, animation, checking
        self.replay = Replay(live_lane, self)
        # the folder
        self.root: Path | None = None
        self.method = usual_method(Data.PAIRS)
        self.direction = "a-to-b"
        self.derive = ""  # what is made of each photo; "" where the folder holds both sides
        self.derivations: list[dict[str, Any]] = []  # of some photos; uint8 RGB
        self.wide = False  # the photos are so wide that they were taken for pairs
        self.survey: Survey | None = None  # of the folder as it was looked at last
        self.problem: Exception | None = None  # why there is none
        self.surveying = False
        self.begins_with: library.Entry | None = None  # the model that the next training is to begin with
        self.device = "cpu"  # as torch names it
        # the run
        self.running = False
        self.paused = False
        self.stopping = False
        self.run: Path | None = None
        self.opened: library.Run | None = None  # instead of one of this session
        self.started: Started | None = None
        self.last: Losses | None = None
        self.model: Path | None = None  # of the run, once there is one
        self.outcome: Finished[Trained] | Stopped[Trained] | Exception | None = None
        self._request: TrainRequest | None = None
        self._step = 0
        self._drawing = QImage()
        rehearsal.changed.connect(lambda: checking.wait(rehearsal.measuring))  # a busy processor would be measured
        lane.events.connect(self._take)
        lane.ended.connect(self._end)

    # the folder

    def choose(self, root: Path) -> None:
        """Looks at a folder; two unpaired sets in it choose the method for them, single photos what is made of them."""
        self.root, self.method, self.direction, self.derive = root, usual_method(Data.PAIRS), "a-to-b", ""
        self.survey, self.derivations, self.wide = None, [], False
        self._live.cancel("derivations")
        self.checking.forget()
        self._look()

    def set_method(self, method: str) -> None:
        if method != self.method:
            self.method = method
            self._look()

    def swap(self) -> None:
        """Learns the other way round."""
        self.direction = "b-to-a" if self.direction == "a-to-b" else "a-to-b"
        self._look()

    def set_derive(self, derive: str) -> None:
        """Takes the pictures for photos and makes the given side of them; "" takes them for pairs."""
        if derive != self.derive:
            self.wide = self.wide or (self.survey is not None and self.survey.layout == "side-by-side")
            self.derive, self.direction = derive, "a-to-b"
            self.method = usual_method(Data.PHOTOS if derive else Data.PAIRS)
            self._look()

    def begin_with(self, model: library.Entry | None) -> None:
        """The next training begins with the weights of this model, or anew."""
        self.begins_with = model
        self.folder_changed.emit()

    def forget_folder(self) -> None:
        self.begins_with = None
        self._live.cancel("survey")
        self._live.cancel("derivations")
        self.root, self.survey, self.problem, self.surveying = None, None, None, False
        self.rehearsal.forget()
        self.checking.forget()
        self.folder_changed.emit()

    def measure(self, settings: dict[str, Any] | None) -> None:
        """Has the rehearsal find out what a training on the folder costs; None: these settings cannot be."""
        if self.root is None or settings is None:
            self.rehearsal.forget()
        elif not self.running:  # nothing is written: the folder of all runs stands for one that is not there yet
            self.rehearsal.ask(self._asked(self.root, library.runs_dir(), settings))

    def _asked(self, root: Path, run: Path, settings: dict[str, Any]) -> TrainRequest:
        """A new run on the folder, as far as the folder and the model to begin with are concerned."""
        if self.begins_with is not None:
            settings = {"direction": self.direction} | settings  # else it would be that of the model
        exclude, start = self.checking.exclude, self.begins_with.path if self.begins_with else None
        return TrainRequest(root, run, self.method, settings, exclude=exclude, start=start)

    def fetch(self, key: str, work: Callable[[], Any]) -> None:
        """Runs short work beside the window, for its effect only."""
        self._live.submit(key, work, lambda _: None, lambda _: None)

    def _look(self) -> None:
        if self.root is None:
            return
        self.surveying = True
        self._live.cancel("survey")  # an answer about another folder may be on its way
        survey = partial(self._work.survey, self.root, self.method, self.direction, derive=self.derive)
        self._live.submit("survey", survey, self._seen, self._survey_failed)
        self.folder_changed.emit()

    def _seen(self, survey: Survey) -> None:
        self.survey, self.problem, self.surveying = survey, None, False
        self.checking.ask(survey.root, USUAL if self.derive else "")  # the same pictures whatever is made of them
        if self.derive and not self.derivations:
            self._live.submit(
                "derivations", partial(self._work.derivations, survey.root), self._derived, lambda _: None
            )
        self.folder_changed.emit()

    def _derived(self, derivations: list[dict[str, Any]]) -> None:
        self.derivations = derivations
        self.folder_changed.emit()

    def _survey_failed(self, problem: Exception) -> None:
        first_look = self.survey is None and self.method == usual_method(Data.PAIRS) and not self.derive
        code = problem.code if first_look and isinstance(problem, SinopiaError) else ""
        if code == "folder_unpaired":
            self.set_method(usual_method(Data.TWO_SETS))
        elif code == "folder_single_pictures":
            self.set_derive(USUAL)
        else:
            self.survey, self.problem, self.surveying = None, problem, False
            self.folder_changed.emit()

    # the run

    def start(self, name: str, settings: dict[str, Any]) -> None:
        """Trains on the folder. `settings` are those that differ from the defaults. SinopiaError "name_invalid"."""
        if self.root is not None:
            self._begin(self._asked(self.root, library.free_run_dir(name), settings))
            self.begins_with = None

    def resume(self, run: library.Run) -> None:
        """Goes on with a run from its last checkpoint, in its own settings."""
        self._begin(TrainRequest(run.data, run.path, resume=True))

    def resume_last(self) -> None:
        """Goes on with the run that was just stopped."""
        if self._request is not None:
            self._begin(TrainRequest(self._request.data, self._request.run, resume=True))

    def train_on(self, steps: int) -> None:
        """Goes on with the finished run that is shown, that many steps beyond its end."""
        if self._request is not None:
            self._begin(TrainRequest(self._request.data, self._request.run, resume=True, more=steps))

    def branch(self, name: str, settings: dict[str, Any]) -> None:
        """A new run from the checkpoint of the one that is shown; `settings` are those that differ from its own.

        Raises SinopiaError "name_invalid".
        """
        if self._request is not None:
            origin, run = self._request, library.free_run_dir(name)
            self._begin(TrainRequest(origin.data, run, settings=settings, branch=origin.run))

    def open(self, run: library.Run) -> None:
        """Shows an earlier run; nothing happens while one learns."""
        if self.running:
            return
        self._request, self.run, self.opened = TrainRequest(run.data, run.path, resume=True), run.path, run
        self.started = self.last = self.outcome = None
        model = run.path / "model.safetensors"
        self.model = model if model.is_file() else None
        self.replay.open(run.path)
        self.run_changed.emit()

    def set_drawing(self, drawing: QImage) -> None:
        """What a sample is made of whenever samples are made. The image must not change any more."""
        self._drawing = drawing  # replaced, never changed: the worker may read it at any time

    def follow(self, old: Path, new: Path) -> None:
        """The folder of a run has another name."""
        if self.run == old and self._request is not None and not self.running:
            self.run, self._request = new, dataclasses.replace(self._request, run=new)
            self.model = new / self.model.name if self.model else None
            self.opened = dataclasses.replace(self.opened, path=new) if self.opened else None
            self.replay.moved(new)
            self.run_changed.emit()

    def pause(self) -> None:
        """Waits after the step in hand until it goes on or is stopped; all stays in memory."""
        if self.running and not self.stopping and self.started is not None:
            self.paused = True
            self._lane.pause()
            self.run_changed.emit()

    def go_on(self) -> None:
        if self.paused:
            self.paused = False
            self._lane.go_on()
            self.run_changed.emit()

    def stop(self) -> None:
        """Ends after the step in hand, also in a pause; checkpoint and model are written first."""
        if self.running:
            self.stopping, self.paused = True, False
            self._lane.stop()
            self.run_changed.emit()

    def _begin(self, request: TrainRequest) -> None:
        if self.running:
            return
        self._request, self.run, self.opened = request, request.run, None
        self.running, self.stopping = True, False
        self.started = self.last = self.model = self.outcome = None
        self.replay.open(request.run)
        self.checking.forget()
        self.rehearsal.make_way(partial(self._launch, request))
        self.run_changed.emit()

    def _launch(self, request: TrainRequest) -> None:
        self._lane.start(lambda stop: self._work.train(request, stop, lambda: self._drawing))
        if self.stopping:
            self._lane.stop()

    def _take(self, events: list[Event]) -> None:
        losses: list[Losses] = []
        samples: list[Sample] = []
        for event in events:
            match event:
                case Started():
                    self.started, self._step = event, event.step
                    self.replay.cut(event.step)
                    self.run_changed.emit()
                case Losses():
                    losses.append(event)
                    self._step = event.step
                case Sample():
                    samples.append(event)
                    self._step = event.step
                case Saved():
                    self.model = event.model
                case Warned():
                    self._tell(losses, samples)  # what came before: a warning may take it back
                    back = event.code == "rolled_back"
                    self._step = event.facts["to"] if back else self._step
                    self.warned.emit(Told(self._step, event))
                    if back:
                        self.replay.cut(self._step)
                case Finished() | Stopped():
                    self.outcome = event
        self._tell(losses, samples)

    def _tell(self, losses: list[Losses], samples: list[Sample]) -> None:
        if losses:
            self.last = losses[-1]
            self.losses.emit(losses.copy())
        if samples:
            self.replay.add(samples)
            self.samples.emit(samples.copy())
        losses.clear()
        samples.clear()

    def _end(self, error: Exception | None) -> None:
        self.running = self.paused = self.stopping = False
        if error is not None:
            self.outcome = error
        self.run_changed.emit()
