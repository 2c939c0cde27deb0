"""One training: a run folder that can be stopped, killed and resumed at any moment, told as events.

A run folder holds run.json (what was asked), checkpoint.pt (all that is needed to go on), model.safetensors (usable
at any moment; reverse.safetensors beside it where the method learns the way back, best.safetensors where pairs
are kept aside: that with the least error on them), history.jsonl, samples/ and tensorboard/.
Every step is a function of the weights, the seed and its number, so a resumed run equals one that was never stopped.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from time import monotonic

import numpy as np
import torch
from torch import Tensor

from engine import data, device, distributed, files, footprint, locks, optim, trials
from engine.config import Data, Stage, TrainRequest
from engine.data.loader import Loader
from engine.data.processes import Processes, loader_for
from engine.events import Cost, Event, Finished, Losses, Started, Stopped, Trained, Warned
from engine.graph import WARM_UP, Step
from engine.messages import Message, SinopiaError
from engine.methods import METHODS, Method
from engine.run import state
from engine.run.diagnosis import Watch
from engine.run.plan import Plan, make_plan
from engine.run.publish import MODEL
from engine.run.record import Record

REHEARSED, LONGEST = 3, 6.0  # steps that are timed, of which the fastest counts, and seconds that are enough
REHEARSAL_SHARE = 0.25  # of the free memory, which nobody has asked to be filled yet
ALL_READ = 2 * data.FEW_PICTURES  # of no more than so many each is read before it is told how many there are


Drawing = Callable[[], "np.ndarray | None"]


def train(
    request: TrainRequest, stop: Callable[[], bool] = lambda: False, drawing: Drawing = lambda: None
) -> Iterator[Event]:
    """Trains until the end or until `stop()` says so; the last event is Finished or Stopped.

    `stop` may wait: that is a pause. `drawing` gives a picture (H, W, 3) uint8 of which a sample is made too, or None;
    it is asked each time samples are made. Where memory runs out before anything is saved, it begins again with a
    smaller batch, size or width, and says so.
    Raises SinopiaError for everything that a person can mend; the last checkpoint and model are then unharmed.
    """
    with distributed.group(device.choose(request.device)) as chosen:
        events = _attempts(request, chosen, stop, drawing)
        yield from events if distributed.first() else (e for e in events if isinstance(e, Finished | Stopped))


def _attempts(
    request: TrainRequest, chosen: torch.device, stop: Callable[[], bool], drawing: Drawing
) -> Iterator[Event]:
    plan = distributed.from_first(_plan(request, chosen) if distributed.first() else None)
    assert plan is not None
    if plan.finished:
        if distributed.first():
            files.recover(request.run)
        yield Finished(plan.step, Trained(request.run / MODEL, already=True))
        return
    full: SinopiaError | None = None
    begun = (request.run / state.NAME).exists()  # with this much memory
    for smaller, down in plan.shrinking():
        if not begun and footprint.too_much(smaller.config, chosen):
            full = SinopiaError("out_of_memory")
            continue
        if full is not None:
            settings = tuple(
                Message("setting_instead", {"key": key, "value": value, "before": getattr(plan.config, key)})
                for key, value in down.items()
            )
            yield Warned("stepped_down", {"settings": settings})
        try:
            yield from _train(request, smaller, chosen, stop, drawing)
            return
        except SinopiaError as error:
            if error.code != "out_of_memory" or distributed.count() > 1 or (request.run / state.NAME).exists():
                raise
            full = error
    assert full is not None
    raise full


def _train(
    request: TrainRequest, plan: Plan, chosen: torch.device, stop: Callable[[], bool], drawing: Drawing
) -> Iterator[Event]:
    run = request.run
    plan, found, learns_from, unusable = _learnt_from(plan, new=not (request.resume or plan.branch))
    config = plan.config
    with ExitStack() as stack:
        if distributed.first():  # a second program stays out
            stack.enter_context(locks.held(run, "run_busy"))
        stack.enter_context(device.memory_named(chosen))
        loader = loader_for(found.train, learns_from, config, chosen)
        stack.enter_context(loader)
        torch.manual_seed(config.seed)
        method = _made(plan, chosen)
        for optimizer in method.optimizers.values():
            distributed.average_gradients(optimizer)
        record = Record(plan, run, found, learns_from, chosen, method, loader.steps_per_epoch)
        stack.callback(record.close)
        warnings = [*unusable, *found.problems, *record.open(request.resume)]
        yield Started(record.total, record.step, chosen.type, device.name(chosen.type), record.about())
        yield from warnings
        yield from record.sample(drawing())
        yield from _drained(record.problems)
        watch = record.watch()
        while True:
            try:
                yield from _learn(record, loader, watch, stop, drawing)
                return
            except SinopiaError as error:
                yield from record.written(wait=True)
                if error.code != "diverged" or not record.may_go_back():
                    raise
                yield from record.note([record.go_back()])
                yield from record.save()  # with the lower rates: a kill must not bring the higher ones back


def _plan(request: TrainRequest, chosen: torch.device) -> Plan:
    if (request.run / files.COMMIT).exists():  # a save was cut short, the first one of a branch maybe: it holds the run
        with locks.held(request.run, "run_busy"):
            files.recover(request.run)
    return make_plan(request).settled(lambda precision: trials.for_learning(chosen, precision))


def _learnt_from(plan: Plan, new: bool) -> tuple[Plan, data.Found, Data, list[Warned]]:
    """The pictures of a run, as what they are learnt from, and what is wrong with those that the plan now leaves out.

    Where they are so few that each counts, those of a new run are all read before: how many there are, and how many of
    them are kept aside, is then known when it is told. Among more, the loader meets those that cannot be used.
    """
    config = plan.config

    def found(exclude: Sequence[str]) -> tuple[data.Found, Data]:
        return data.for_method(config.method, plan.data, config.held_out, config.derivation, exclude)

    whole, learns_from = found(plan.exclude)
    if not new or sum(max(len(split.a), len(split.b)) for split in (whole.train, whole.held_out)) > ALL_READ:
        return plan, whole, learns_from, []
    unusable: list[Warned] = []
    for split in (whole.train, whole.held_out):
        with Loader(split, learns_from, config, torch.device("cpu")) as loader:
            unusable += loader.unusable()
    if not unusable:
        return plan, whole, learns_from, []
    names = {data.name_in(plan.data, problem.facts["path"]) for problem in unusable}
    exclude = tuple(sorted({*plan.exclude, *names}))
    try:
        return replace(plan, exclude=exclude), *found(exclude), unusable
    except SinopiaError as error:
        if error.code != "nothing_left":
            raise
        return plan, whole, learns_from, []  # the loader says that none can be used, and why


def _made(plan: Plan, chosen: torch.device) -> Method:
    """The method of a plan with its first weights, lying in memory as the plan has it."""
    method: Method = METHODS[plan.config.method](plan.config, chosen)
    if plan.layout:
        for network in method.networks.values():
            network.to(memory_format=device.LAYOUTS[plan.layout])
    return method


def _learn(
    record: Record, loader: Loader | Processes, watch: Watch, stop: Callable[[], bool], drawing: Drawing
) -> Iterator[Event]:
    """The steps from where the record stands, to the end or until `stop()` says so."""
    config, method, run = record.config, record.method, record.run
    take_step: Step | None = None
    pace = _Pace(record.step, record.total, record.device)
    while record.step < record.total:
        before = monotonic()
        wanted = stop()
        pace.leave_out(monotonic() - before)
        record.leave_out(monotonic() - before)
        asked, due = distributed.anywhere(wanted, record.save_is_due())
        record.must_be_there()
        yield from record.written()
        if asked or due:
            yield from record.save(must=asked)
        yield from _drained(record.problems)
        if asked:
            yield Stopped(record.step, Trained(run / MODEL))
            return
        stage = config.stage_at(record.step, loader.steps_per_epoch)
        if take_step is None or not stage.alike(record.stage):
            record.enter(stage)
            take_step = Step(method, record.device, config.precision)
        factor = record.rate_factor()
        for name, optimizer in method.optimizers.items():
            optim.set_rate(optimizer, method.rates[name] * factor)
        try:
            with pace.waiting():
                batch = loader.batch(record.step)
        except SinopiaError:  # the pictures have gone; what was learnt from them has not
            yield from record.save()
            raise
        # dropout: by the step, not by what came before
        torch.manual_seed(config.seed * 1_000_003 + record.step + 7919 * distributed.rank())
        record.about_to_learn()
        pace.add(take_step(batch, record.step))
        record.advance()
        yield from record.told_unusable(_drained(loader.problems))
        if record.step % config.log_every == 0 or record.step == record.total:
            rate = next(iter(method.rates.values())) * factor
            losses = pace.report(record.step, record.step / loader.steps_per_epoch, rate)
            if not all(math.isfinite(value) for value in losses.losses.values()):
                raise SinopiaError("diverged", step=record.step)
            record.write(losses)
            yield losses
            yield from record.note(watch.losses(losses))
        if record.step % config.sample_every == 0 or record.step == record.total:
            yield from record.sample(drawing())
            yield from record.note(record.judge(watch))
    yield from record.save(finished=True)
    yield Finished(record.step, Trained(run / MODEL, round(record.seconds, 1)))


def rehearse(request: TrainRequest, stop: Callable[[], bool] = lambda: False) -> Iterator[Event]:
    """Takes a few real steps of a new run and writes nothing; ends with Finished[Cost].

    On a CPU they are taken with a smaller batch where its own would take much of the memory. Raises SinopiaError as
    `train` does.
    """
    chosen = device.choose(request.device)
    plan = _plan(request, chosen)
    yield Started(REHEARSED, 0, chosen.type, device.name(chosen.type))
    plan, found, learns_from, _ = _learnt_from(plan, new=True)
    full: SinopiaError | None = None
    for smaller, down in plan.shrinking():
        if footprint.too_much(smaller.config, chosen):
            full = SinopiaError("out_of_memory")
            continue
        try:
            times = _timed(smaller, _lightened(smaller, chosen), found.train, learns_from, chosen, stop)
        except SinopiaError as error:
            if error.code != "out_of_memory":
                raise
            full = error
            continue
        if times is None:
            yield Stopped(0)
            return
        total, seconds = times
        yield Finished(0, Cost(total, seconds, seconds / total, down))
        return
    assert full is not None
    raise full


def _lightened(plan: Plan, chosen: torch.device) -> Plan:
    """The plan with as small a batch as a rehearsal may take."""
    while footprint.too_much(plan.config, chosen, REHEARSAL_SHARE) and (half := plan.with_half_the_batch()) is not None:
        plan = half
    return plan


def _timed(
    plan: Plan, light: Plan, split: data.Split, learns_from: Data, chosen: torch.device, stop: Callable[[], bool]
) -> tuple[int, float] | None:
    """Steps of a run and the seconds it will take, from some steps of each of its stages; None if `stop()` said so.

    Those steps are of `light`, the same plan with perhaps a smaller batch: the time that a step takes grows with it.
    """
    with device.memory_named(chosen), Loader(split, learns_from, light.config, chosen) as loader:
        torch.manual_seed(light.config.seed)
        method = _made(light, chosen)
        steps_per_epoch = math.ceil(loader.length / plan.config.batch_size)
        larger = plan.config.batch_size / light.config.batch_size
        seconds = 0.0
        for (stage, count), (_, wanted) in zip(
            _stages(light, loader.steps_per_epoch), _stages(plan, steps_per_epoch), strict=True
        ):
            if count < 1 or wanted < 1:
                continue
            method.enter(stage)
            first, take_step, times = stage.first, Step(method, chosen, light.config.precision), [math.inf]
            for step in range(first, first + (WARM_UP + 1 if chosen.type == "cuda" else 1) + REHEARSED):
                if stop():
                    return None
                if sum(times[1:]) > LONGEST:
                    break
                batch = loader.batch(first + (step - first) % count)
                _finish(chosen)
                before = monotonic()
                take_step(batch, step)
                _finish(chosen)
                times.append(monotonic() - before)
            seconds += wanted * larger * min(times)
        return plan.total_steps(steps_per_epoch), seconds


def _stages(plan: Plan, steps_per_epoch: int) -> list[tuple[Stage, int]]:
    """Of a run, each with the number of its steps."""
    stages = plan.config.stages(plan.config.total_steps(steps_per_epoch))
    ends = [*(later.first for later in stages[1:]), plan.total_steps(steps_per_epoch)]
    return [(stage, end - stage.first) for stage, end in zip(stages, ends, strict=True)]


class _Pace:
    """Losses and time since the last report. Losses stay on the device until then: reading them makes a GPU wait."""

    def __init__(self, step: int, total: int, chosen: torch.device) -> None:
        self.total, self.device = total, chosen
        self.first = self.last = step
        self.began = self.since = monotonic()
        self.waited = 0.0
        self.sums: dict[str, Tensor | int] = {}

    @contextmanager
    def waiting(self) -> Iterator[None]:
        before = monotonic()
        yield
        self.waited += monotonic() - before

    def add(self, losses: dict[str, Tensor]) -> None:
        for name, loss in losses.items():
            self.sums[name] = self.sums.get(name, 0) + loss  # a copy: the next step may overwrite its losses

    def leave_out(self, seconds: float) -> None:
        """Time that was not spent on training."""
        self.began += seconds
        self.since += seconds

    def report(self, step: int, epoch: float, lr: float) -> Losses:
        steps = step - self.last
        sums = distributed.average(torch.stack([torch.as_tensor(value) for value in self.sums.values()]))
        means = {name: float(value) / steps for name, value in zip(self.sums, sums, strict=True)}
        now = monotonic()
        elapsed = max(now - self.since, 1e-9)
        left = (self.total - step) * (now - self.began) / (step - self.first)
        memory = device.used_memory(self.device)
        losses = Losses(step, epoch, means, lr, steps / elapsed, left, self.waited / elapsed, memory)
        self.last, self.since, self.waited, self.sums = step, now, 0.0, {}
        return losses


def _finish(chosen: torch.device) -> None:
    """Waits for a GPU, which answers before it has computed."""
    if chosen.type == "cuda":
        torch.cuda.synchronize(chosen)


def _drained(problems: list[Warned]) -> Iterator[Warned]:
    while problems:
        yield problems.pop(0)
