"""One training: a run folder that can be stopped, killed and resumed at any moment, told as events.

A run folder holds run.json (what was asked), checkpoint.pt (all that is needed to go on), model.safetensors (usable
at any moment; reverse.safetensors beside it where the method learns the way back, best.safetensors where pairs
are kept aside: that with the least error on them), history.jsonl and samples/.
Every step is a function of the weights, the seed and its number, so a resumed run equals one that was never stopped.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import torch
from filelock import FileLock, Timeout
from torch import Tensor

from engine import data, device, optim, storage
from engine.config import Pix2PixConfig, TrainConfig, TrainRequest, make_config
from engine.errors import SinopiaError, reason_of
from engine.events import Event, Finished, Losses, Started, Stopped, to_json
from engine.graph import Step
from engine.loader import Loader
from engine.methods import METHODS, Method
from engine.record import Record
from engine.verdicts import Watch


def train(request: TrainRequest, stop: Callable[[], bool] = lambda: False) -> Iterator[Event]:
    """Trains until the end or until `stop()` says so; the last event is Finished or Stopped.

    Raises SinopiaError for everything that a person can mend; the last checkpoint and model are then unharmed.
    """
    config, row = _settings(request)
    run = request.run
    if row and row["finished"]:
        yield Finished(row["step"], {"model": run / "model.safetensors", "already": True})
        return
    chosen = device.choose(request.device)
    derivation = config.derive if isinstance(config, Pix2PixConfig) else ""
    found = data.discover(request.data, config.held_out, derivation)
    if config.paired:
        data.require_pairs(found, config.method)
    with _locked(run), device.memory_named(chosen), Loader(found.train, config, chosen) as loader:
        torch.manual_seed(config.seed)
        method: Method = METHODS[config.method](config, chosen)
        total = config.total_steps(loader.steps_per_epoch)
        record = Record(request, config, found, chosen, method, total)
        warnings = [*found.problems, *(record.restore() if request.resume else record.begin())]
        yield Started(total, record.step, chosen.type, device.describe(chosen.type)["name"], record.facts())
        yield from warnings
        yield from record.sample()
        watch = Watch(config, loader.steps_per_epoch, *record.best)
        while True:
            try:
                yield from _learn(record, loader, watch, stop)
                return
            except SinopiaError as error:
                if error.code != "diverged" or not record.may_go_back():
                    raise
                yield record.go_back()


def _learn(record: Record, loader: Loader, watch: Watch, stop: Callable[[], bool]) -> Iterator[Event]:
    """The steps from where the record stands, to the end or until `stop()` says so."""
    config, method, run = record.config, record.method, record.run
    take_step = Step(method, record.device, config.precision)
    pace = _Pace(record.step, record.total)
    while record.step < record.total:
        if stop():
            yield from record.save()
            yield Stopped(record.step, {"model": run / "model.safetensors"})
            return
        factor = config.rate_factor(record.step, loader.steps_per_epoch) * record.slower
        optim.set_rate(method.optimizers["generator"], config.lr * factor)
        optim.set_rate(method.optimizers["discriminator"], config.d_lr * factor)
        try:
            with pace.waiting():
                a, b = loader.batch(record.step)
        except SinopiaError:  # the pictures have gone; what was learnt from them has not
            yield from record.save()
            raise
        torch.manual_seed(config.seed * 1_000_003 + record.step)  # dropout: by the step, not by what came before
        pace.add(take_step(a, b))
        record.average()
        record.step += 1
        while loader.problems:
            yield loader.problems.pop(0)
        if record.step % config.log_every == 0 or record.step == record.total:
            losses = pace.report(record.step, record.step / loader.steps_per_epoch, config.lr * factor)
            if not all(math.isfinite(value) for value in losses.losses.values()):
                raise SinopiaError("diverged", step=record.step)
            storage.append_line(run / "history.jsonl", json.dumps(to_json(losses)))
            yield losses
            yield from watch.losses(losses)
        if record.step % config.sample_every == 0 or record.step == record.total:
            yield from record.sample()
            yield from record.judge(watch)
        if record.save_is_due() and record.step < record.total:
            yield from record.save()
    yield from record.save(finished=True)
    yield Finished(record.step, {"model": run / "model.safetensors", "seconds": round(record.seconds, 1)})


class _Pace:
    """Losses and time since the last report. Losses stay on the device until then: reading them makes a GPU wait."""

    def __init__(self, step: int, total: int) -> None:
        self.total = total
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

    def report(self, step: int, epoch: float, lr: float) -> Losses:
        steps = step - self.last
        means = {name: float(value) / steps for name, value in self.sums.items()}
        now = monotonic()
        elapsed = max(now - self.since, 1e-9)
        left = (self.total - step) * (now - self.began) / (step - self.first)
        losses = Losses(step, epoch, means, lr, steps / elapsed, left, self.waited / elapsed)
        self.last, self.since, self.waited, self.sums = step, now, 0.0, {}
        return losses


# -- what a run is told, and whether it may start ----------------------------------------------------------------------


def _settings(request: TrainRequest) -> tuple[TrainConfig, dict[str, Any] | None]:
    """The config, and the row of run.json where there is a run to resume."""
    path = request.run / "run.json"
    if not path.exists():
        if request.resume and not request.method:
            raise SinopiaError("run_missing", path=request.run)
        return make_config(request.method, request.settings), None
    if not request.resume:
        raise SinopiaError("run_exists", path=request.run)
    try:
        row = json.loads(path.read_text("utf-8"))
        config = make_config(row["method"], row["settings"])
        row = {**row, "step": int(row["step"]), "finished": bool(row["finished"])}
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError, SinopiaError) as error:
        raise SinopiaError("run_damaged", path=path, reason=reason_of(error)) from None
    asked = make_config(row["method"], row["settings"] | request.settings)
    now = {"method": request.method or row["method"]} | dataclasses.asdict(asked)
    then = {"method": row["method"]} | dataclasses.asdict(config)
    differences = [f"{key} was {then[key]}, not {now[key]}" for key in then if then[key] != now[key]]
    if differences:
        raise SinopiaError("run_settings_differ", path=request.run, differences="; ".join(differences))
    return config, row


@contextmanager
def _locked(run: Path) -> Iterator[None]:
    """Keeps a second program out of a run; the system lets go when the process dies."""
    try:
        run.mkdir(parents=True, exist_ok=True)
        lock = FileLock(run / ".lock", timeout=0)
        lock.acquire()
    except Timeout:
        raise SinopiaError("run_busy", path=run) from None
    except OSError as error:
        raise SinopiaError("cannot_write", path=run, reason=reason_of(error)) from None
    try:
        yield
    finally:
        lock.release()
