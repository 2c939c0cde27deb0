"""A run on the disk and where it stands: what it learnt, what it tells and shows, and its models."""

from __future__ import annotations

import dataclasses
import hashlib
import math
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
import torch

from engine import data, device, distributed, files, networks, storage
from engine.config import Data, Stage
from engine.events import Event, Losses, RunAbout, Saved, Warned
from engine.kinds import Given
from engine.library import BACKWARDS
from engine.messages import Message, SinopiaError, reason_of
from engine.methods import Method
from engine.perception import distance
from engine.run import file, history, state
from engine.run.board import Board
from engine.run.diagnosis import BETTER, Watch
from engine.run.file import BEST, RunFile
from engine.run.plan import Plan
from engine.run.publish import Publisher
from engine.run.samples import Samples
from engine.run.state import Progress

FIRST_SAVE, SAVE_EVERY = 15.0, 60.0  # seconds, where the settings name no number of steps
SAVE_SHARE = 0.05  # of the time at most goes into saving
SLOWER = 0.5  # what is left of the learning rates after going back


class Record:
    """A run on the disk and how far it is. Its trades have files of their own: state, samples, history, publish."""

    def __init__(
        self,
        plan: Plan,
        run: Path,
        found: data.Found,
        learns_from: Data,
        device: torch.device,
        method: Method,
        steps_per_epoch: int,
    ) -> None:
        self.plan = plan
        self.run = run
        self.config = config = plan.config
        self.found = found
        self.device = device
        self.method = method
        self.steps_per_epoch = steps_per_epoch
        self.total = plan.total_steps(steps_per_epoch)
        self.progress = Progress()
        self.averages: dict[str, networks.Average] = {}
        self.problems: list[Warned] = []  # what could not be written, and the training goes on without
        self.samples = Samples(run / "samples", found, learns_from, config, device, self.attempt)
        self.publisher = Publisher(plan, run, self.samples, self._facts_of_the_pictures())
        self.enter(config.stage_at(0, steps_per_epoch))
        self._learns_from = learns_from
        self._board = Board(run)
        self._history = history.Writer(run)
        self._place: tuple[int, int] | None = None  # of the folder on the disk, once it is there
        self._failing: set[str] = set()  # what was told of as not written
        self._seconds_before = 0.0
        self._started = monotonic()
        self._saved_at = self._started - SAVE_EVERY + FIRST_SAVE
        self._save_seconds = 0.0
        self._bytes = 0  # that the last save took
        self._saved_step = 0  # of the last try
        self._beside = ThreadPoolExecutor(1, "saving")
        self._writing: tuple[int, Future[None]] | None = None  # a save on its way to the disk, and its step
        self._kept_step = 0  # of the last that succeeded
        names = [str(p.relative_to(found.root)) for p in data.used(found.train)]
        self._digest = hashlib.sha256("\n".join(names).encode("utf-8", "surrogateescape")).hexdigest()

    @property
    def step(self) -> int:
        """Steps that were taken."""
        return self.progress.step

    @property
    def stage(self) -> Stage:
        """That which was entered last."""
        return self.samples.stage

    def enter(self, stage: Stage) -> None:
        """Takes the steps of a stage from now on. An average goes on where its generator does."""
        self.method.enter(stage)
        self.samples.stage = stage
        before, self.averages = self.averages, {}
        for name, generator in self.method.generators().items():
            known = before.get(name)
            same = known is not None and known.source is generator
            average = known if known is not None and same else networks.Average(generator, self.config.ema)
            self.averages[name] = average
            if not same and self.config.statistics != "image":
                networks.set_statistics(average.network, self.config.statistics)

    def about_to_learn(self) -> None:
        """A step is about to be taken."""
        self.publisher.keep_from_learning()

    def advance(self) -> None:
        """A step was taken."""
        self.progress.step += 1
        for average in self.averages.values():
            average.update()

    @property
    def seconds(self) -> float:
        """Of training, over all sessions."""
        return self._seconds_before + monotonic() - self._started

    def leave_out(self, seconds: float) -> None:
        """Time that was not spent on training."""
        self._started += seconds

    def rate_factor(self) -> float:
        """What the learning rates of the next step are multiplied with."""
        return self.plan.rate_factor(self.step, self.steps_per_epoch) * self.progress.slower

    def about(self) -> RunAbout:
        return RunAbout(
            method=self.config.method,
            run=self.run,
            layout=self.found.train.layout,
            pictures=_count(self.found.train),
            held_out=_count(self.found.held_out),
            steps_per_epoch=self.steps_per_epoch,
            parameters=networks.parameter_count(self.method.networks.values()),
            precision=self.config.precision,
            trial=self.plan.trial,
        )

    def _facts_of_the_pictures(self) -> dict[str, Any]:
        return {
            "pictures": _count(self.found.train.but(self.samples.unusable)),
            "held_out": _count(self.found.held_out.but(self.samples.unusable)),
            "device": device.name(self.device.type),
        }

    def told_unusable(self, problems: Iterable[Warned]) -> Iterator[Warned]:
        """The same; the cards of models count no longer what cannot be learnt from."""
        for problem in problems:
            self.samples.unusable.add(problem.facts["path"])
            self.publisher.about |= self._facts_of_the_pictures()
            yield problem

    # beginning and going on

    def open(self, resume: bool) -> list[Warned]:
        """Makes the files of a new run, or takes up the last checkpoint; what there is to say about it."""
        warnings = []
        if distributed.first():
            files.recover(self.run)
            warnings = self._open(resume)
            facts = self.run.stat()
            self._place = facts.st_dev, facts.st_ino
            self.attempt("tensorboard", lambda: self._board.begin(self.step + 1))
            if not self.step:
                warnings = list(self.note(warnings))  # what is so from the start stays to be read
        self._share()
        return warnings

    def must_be_there(self) -> None:
        """Raises SinopiaError "run_gone" where the folder was moved or removed: its other half must not begin anew."""
        if self._place is None:
            return
        try:
            facts = self.run.stat()
        except OSError:
            facts = None
        if facts is None or (facts.st_dev, facts.st_ino) != self._place:
            if self._writing is not None:  # what it was in time for is kept
                with suppress(SinopiaError):
                    self._writing[1].result()
                    self._kept_step = self._writing[0]
            raise SinopiaError("run_gone", path=self.run, step=self._kept_step)

    def attempt(self, what: str, write: Callable[[], object]) -> bool:
        """Writes what a training does not depend on; whether that succeeded. It is told once that it does not."""
        try:
            self.must_be_there()
            write()
        except SinopiaError as error:
            if error.code == "run_gone":
                raise
            if what not in self._failing:
                self._failing.add(what)
                self.problems.append(Warned("not_written", {"reason": error.message, "step": self._kept_step}))
            return False
        self._failing.discard(what)
        return True

    def _open(self, resume: bool) -> list[Warned]:
        if resume and self._checkpoint.exists():
            warnings = self._restore(self._checkpoint)
            warnings += self._cut()
            self._judge_kept_best()
            self._write_run(finished=False)  # there may be more steps to take
            return warnings
        warnings = [Warned("starts_from_zero")] if resume else []
        if self.plan.branch:
            warnings += self._restore(self.plan.branch / state.NAME)  # before anything is written
            self.progress.best, self.progress.best_step = Progress.best, 0  # the best model stays where it is
            with files.Together(self.run) as together:  # without its checkpoint it would begin with nothing
                for name in (history.NAME, state.NAME):
                    self._copy(self.plan.branch / name, together.write)
                self._write_run(finished=False, write=together.write)
            warnings += self._cut()
            return warnings
        if self.plan.start:
            self._take_weights(self.plan.start)
        self._write_run(finished=False)
        warnings += self._cut()
        count = min(len(self.found.train.a), len(self.found.train.b))
        if count < data.FEW_PICTURES:
            warnings.append(Warned("few_pictures", {"count": count}))
        if not self.found.held_out.b and self._learns_from != Data.ONE_SET:
            warnings.append(Warned("nothing_held_out"))
        return warnings

    def _judge_kept_best(self) -> None:
        """Where a best model was kept by another measure, its figure by today's: else the next one would replace it."""
        path, samples = self.run / BEST, self.samples
        if self.progress.best < math.inf or not (path.exists() and samples.targets and samples.kept_aside):
            return
        with suppress(SinopiaError, ValueError, RuntimeError):  # a damaged one is worth nothing
            card, weights = storage.load_model(path)
            network = networks.build(card.network).to(self.device)
            network.load_state_dict(weights)
            outputs = samples.make(network, [pinned.given for pinned in samples.pinned])
            self.progress.best = distance(outputs, samples.targets)
            self.progress.best_step = int(card.training.get("steps", 0))

    def _copy(self, path: Path, write: files.Write) -> None:
        try:
            with path.open("rb") as source:
                write(self.run / path.name, lambda target: shutil.copyfileobj(source, target))
        except OSError as error:
            raise SinopiaError("run_damaged", path=path, reason=reason_of(error)) from None

    def _take_weights(self, path: Path) -> None:
        """Of a model, and for CycleGAN those of the way back, where they lie beside it."""
        other = path.with_name("model.safetensors" if path.stem == BACKWARDS else f"{BACKWARDS}.safetensors")
        of_a_run = path.with_name(file.NAME).exists()  # elsewhere, that is but the name of another model
        stage = self.stage
        self.enter(self.config.stages(self.total)[-1])  # what a model holds is what the last stage makes
        for name, generator in self.method.generators().items():
            there = path if name != BACKWARDS else other
            if name == BACKWARDS and not (of_a_run and other.exists()):
                continue
            _, weights = storage.load_model(there)
            try:
                generator.load_state_dict(weights)
                self.averages[name].network.load_state_dict(weights)
            except RuntimeError:
                raise SinopiaError("model_damaged", path=there, reason=Message("card_other_weights")) from None
        self.enter(stage)

    def _restore(self, path: Path) -> list[Warned]:
        """Takes up a checkpoint; what there is to say about it."""
        found = state.read(path)
        try:
            self._take(found)
            before, digest = int(found["pictures"]), str(found["digest"])
        except (KeyError, RuntimeError, ValueError, TypeError, OverflowError) as error:
            raise SinopiaError("checkpoint_damaged", path=path, reason=reason_of(error)) from None
        now = len(self.found.train.a)
        changed = Warned("data_changed", {"path": self.found.root, "before": before, "now": now})
        return [] if digest == self._digest else [changed]

    def _take(self, found: dict[str, Any]) -> None:
        before = max(0, int(found["step"]) - 1)
        self.enter(state.stage_of(found, self.config.size) or self.config.stage_at(before, self.steps_per_epoch))
        self.progress = state.restore(found, self.method, self.averages)
        self._seconds_before = self.progress.seconds
        self._saved_step = self._kept_step = self.step

    def _state(self) -> dict[str, Any]:
        """All that is needed to go on from here."""
        self.progress.seconds = self.seconds
        return state.collect(
            self.method, self.averages, self.progress, self.stage, len(self.found.train.a), self._digest
        )

    def _share(self) -> None:
        """Where several processes learn, all go on from what the first has."""
        if distributed.count() > 1:
            self._take(distributed.from_first(self._state()))

    def may_go_back(self) -> bool:
        return self.progress.slower == 1.0 and self._checkpoint.exists()

    def go_back(self) -> Warned:
        """To the last checkpoint, whose numbers are sound, with lower learning rates; once in a run."""
        failed, seconds = self.step, self.seconds
        if distributed.first():
            self._restore(self._checkpoint)
            self._cut()
            self.attempt("tensorboard", lambda: self._board.begin(self.step + 1))
        self._share()
        self._seconds_before, self._started = seconds, monotonic()
        self.progress.slower = SLOWER
        self.publisher.forget_best(failed)
        return Warned("rolled_back", {"step": failed, "to": self.step})

    def _cut(self) -> list[Warned]:
        """Drops what was told and shown after the checkpoint, without one all of it: it will be again. What to say."""
        self.samples.cut(self.step)
        foreign = history.cut(self.run, self.step or -1)
        self._history = history.Writer(self.run)
        path = self.run / history.NAME
        return [Warned("history_damaged", {"path": path, "count": foreign})] if foreign else []

    @property
    def _checkpoint(self) -> Path:
        return self.run / state.NAME

    # what is told and shown

    def write(self, event: Losses | Warned) -> None:
        """Adds a row to the history; every row has its step."""
        if not distributed.first():
            return
        self.attempt("history", lambda: self._history.add(self.step, event))
        if isinstance(event, Losses):
            values = event.losses | {"lr": event.lr, "steps_per_second": event.steps_per_second}
            self.attempt("tensorboard", lambda: self._board.add(self.step, values))
        else:
            self.attempt("tensorboard", lambda: self._board.tell(self.step, str(event)))

    def note(self, findings: Iterable[Warned]) -> Iterator[Warned]:
        """The same, written into the history too."""
        for finding in findings:
            self.write(finding)
            yield finding

    def watch(self) -> Watch:
        """One that knows what was said of this run before."""
        said = history.codes(self.run) if distributed.first() else ()
        return Watch(self.config, self.plan.spec.terms, self.steps_per_epoch, said)

    def sample(self, drawing: np.ndarray | None = None) -> Iterator[Event]:
        """The pinned pictures, and a `drawing` (H, W, 3) uint8, through the generator as it is now."""
        if not distributed.first():
            return
        for sample in self.samples.draw(self.averages["model"].network, self.step, drawing):
            self.attempt("tensorboard", partial(self._board.show, self.step, sample.name, sample.output))
            yield sample

    def judge(self, watch: Watch) -> Iterator[Warned]:
        """What the last samples tell; takes note of the best model so far, by how different from their targets those of
        pictures kept aside look: L1 would prefer a gray average."""
        if not distributed.first():
            return
        samples, progress, network = self.samples, self.progress, self.averages["model"].network
        inputs = [rgb for pinned in samples.pinned if (rgb := pinned.given.rgb) is not None]
        yield from watch.samples(self.step, samples.outputs, samples.targets or inputs, samples.looks)
        if not (samples.targets and self.found.held_out.b and self.plan.spec.one_answer):
            return
        known = samples.looks[: len(samples.targets)]
        made = samples.make(network, [Given(input) for input, _ in known])
        aside = distance(samples.outputs, samples.targets)
        if aside < BETTER * progress.best:
            progress.best, progress.best_step = aside, self.step
            self.publisher.keep_best(network, self.step, self.seconds)
        of_known = distance(made, [target for _, target in known])
        yield from watch.errors(self.step, aside, of_known, progress.best, progress.best_step)

    # saving

    def save_is_due(self) -> bool:
        if self.step == self._saved_step:
            return False
        if self.config.save_every:
            return self.step % self.config.save_every == 0
        return monotonic() - self._saved_at >= max(SAVE_EVERY, self._save_seconds / SAVE_SHARE)

    def save(self, finished: bool = False, must: bool = True) -> Iterator[Event]:
        """Writes the history, the checkpoint, the models and run.json, all or none; never weights that are not numbers.

        Raises SinopiaError "diverged" or "run_gone"; where it `must` be, also "disk_full" or "cannot_write". Else the
        training goes on, and tells so; then, too, the disk is not waited for: `written` tells of the end.
        """
        began = monotonic()
        generators = {name: average.network for name, average in self.averages.items()}
        for network in (*self.method.networks.values(), *generators.values()):
            if not all(bool(torch.isfinite(p).all()) for p in network.parameters()):
                raise SinopiaError("diverged", step=self.step)
        yield from self.written(wait=True)
        self._saved_step, self._saved_at = self.step, monotonic()
        if not distributed.first():
            return
        if must:
            self.must_be_there()
            self._stage(generators, finished).finish()
            yield self._kept(self.step)
        else:
            self.attempt("save", lambda: self._begin(generators, finished))
        self._saved_at = monotonic()
        self._save_seconds = self._saved_at - began

    def written(self, wait: bool = False) -> Iterator[Event]:
        """What there is to tell of a save that reached the disk beside the learning, once it is there."""
        if self._writing is None or not (wait or self._writing[1].done()):
            return
        step, writing = self._writing
        self._writing = None
        if self.attempt("save", writing.result):
            yield self._kept(step)

    def close(self) -> None:
        """Waits for what is on its way to the disk."""
        self._beside.shutdown()

    def _begin(self, generators: Mapping[str, torch.nn.Module], finished: bool) -> None:
        self._writing = self.step, self._beside.submit(self._stage(generators, finished).finish)

    def _stage(self, generators: Mapping[str, torch.nn.Module], finished: bool) -> files.Together:
        """Writes everything under other names, from which `finish` goes to the state after, wherever it is cut short:
        what is in the memory of the system by then is as it was at this step."""
        files.check_room(self.run, self._bytes)
        self._history.sync()
        with files.Together(self.run) as together:
            self.publisher.write(generators, self.step, self.seconds, together)
            storage.save_checkpoint(self._checkpoint, self._state(), together.write)
            self._write_run(finished, together.write)
            together.staged()
        self._bytes = together.bytes
        return together

    def _kept(self, step: int) -> Saved:
        """The state of this step is on the disk."""
        self.publisher.forget_best(step)
        self._kept_step = step
        return Saved(step, self._checkpoint, self.run / "model.safetensors")

    def _write_run(self, finished: bool, write: files.Write = files.atomic_write) -> None:
        plan = self.plan
        RunFile(
            method=self.config.method,
            data=plan.data,
            settings=dataclasses.asdict(self.config),
            exclude=plan.exclude,
            more=plan.more,
            start=plan.start,
            branch=plan.branch,
            step=self.step,
            total=self.total,
            finished=finished,
            device=self.device.type,
            layout=plan.layout,
        ).write(self.run, write)


def _count(split: data.Split) -> int | tuple[int, int]:
    return len(split.a) if split.pairs else (len(split.a), len(split.b))
