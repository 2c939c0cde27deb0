"""What a run is to do: from a request, and from run.json where there is a run already. Reads, writes nothing."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine import networks
from engine.card import Card, read_card
from engine.config import SHAPING, Pix2PixConfig, TrainConfig, TrainRequest, make_config
from engine.errors import SinopiaError, reason_of

SMALLER = {"batch_size": 1, "size": 128, "width": 16}  # what is halved in turn where memory runs out, and how far


@dataclass(frozen=True)
class Plan:
    """One run: its settings, its pictures, and what it begins with."""

    config: TrainConfig
    data: Path
    exclude: tuple[str, ...] = ()  # pictures of the folder that are left out, as paths from it with "/"
    more: tuple[int, ...] = ()  # steps added beyond the end, each time it was asked to go on
    start: Path | None = None  # the model whose weights a new run begins with
    branch: Path | None = None  # the run whose last checkpoint a new run begins with
    finished: bool = False
    step: int = 0

    @property
    def derive(self) -> str:
        return self.config.derive if isinstance(self.config, Pix2PixConfig) else ""

    def total_steps(self, steps_per_epoch: int) -> int:
        return self.config.total_steps(steps_per_epoch) + sum(self.more)

    def rate_factor(self, step: int, steps_per_epoch: int) -> float:
        """What the learning rates are multiplied with: in steps added later from 1 in a straight line towards 0."""
        first = self.config.total_steps(steps_per_epoch)
        for count in self.more:
            if first <= step < first + count:
                return 1.0 - (step - first) / (count + 1)
            first += count
        return self.config.rate_factor(step, steps_per_epoch)

    def smaller(self) -> Plan | None:
        """The same with one setting halved, for a computer with less memory; None where nothing is left to halve.

        Of a network that comes with weights only the batch may change.
        """
        for key, least in SMALLER.items():
            value = getattr(self.config, key) // 2
            if value < least or (key != "batch_size" and (self.start or self.branch)):
                continue
            try:
                return dataclasses.replace(self, config=dataclasses.replace(self.config, **{key: value}))
            except SinopiaError:  # the others do not allow this size
                continue
        return None


def make_plan(request: TrainRequest) -> Plan:
    """What a request asks for. Raises SinopiaError "run_*", "setting_*", "method_unknown", "model_*", "start_*"."""
    path = request.run / "run.json"
    if path.exists():
        if not request.resume:
            raise SinopiaError("run_exists", path=request.run)
        return _resumed(request, path)
    if request.resume and not request.method:
        raise SinopiaError("run_missing", path=request.run)
    if request.branch:
        return _branched(request, request.branch)
    method, settings = request.method, request.settings
    if request.start:
        card = read_card(request.start)
        method, settings = method or card.method, _like(card, request.start, settings)
    more = (request.more,) if request.more else ()
    return Plan(make_config(method, settings), request.data, request.exclude, more, request.start)


def _resumed(request: TrainRequest, path: Path) -> Plan:
    """The run of a run.json; what the request says of settings and pictures must be the same."""
    row, plan = _read(path)
    asked = make_config(row["method"], row["settings"] | request.settings)
    now = {"method": request.method or row["method"]} | dataclasses.asdict(asked)
    then = {"method": row["method"]} | dataclasses.asdict(plan.config)
    differences = [f"{key} was {then[key]}, not {now[key]}" for key in then if then[key] != now[key]]
    if request.exclude and request.exclude != plan.exclude:
        differences.append("other pictures were left out")
    if differences:
        raise SinopiaError("run_settings_differ", path=request.run, differences="; ".join(differences))
    if request.more:
        if not plan.finished:
            raise SinopiaError("run_unfinished", path=request.run)
        plan = dataclasses.replace(plan, more=(*plan.more, request.more), finished=False)
    return dataclasses.replace(plan, data=request.data)


def _branched(request: TrainRequest, origin: Path) -> Plan:
    """A new run in the settings of another, but for those that are asked for otherwise."""
    path = origin / "run.json"
    if not path.exists() or not (origin / "checkpoint.pt").exists():
        raise SinopiaError("run_missing", path=origin)
    row, before = _read(path)
    method = request.method or row["method"]
    config = make_config(method, row["settings"] | request.settings)
    then, now = {"method": row["method"], **row["settings"]}, {"method": method, **dataclasses.asdict(config)}
    fixed = [key for key in ("method", "size", *SHAPING) if then.get(key) != now.get(key)]
    if fixed:
        raise SinopiaError("branch_differs", path=origin, settings=", ".join(fixed))
    more = (*before.more, request.more) if request.more else before.more
    return Plan(config, request.data, request.exclude or before.exclude, more, branch=origin, step=before.step)


def _read(path: Path) -> tuple[dict[str, Any], Plan]:
    try:
        row = json.loads(path.read_text("utf-8"))
        plan = Plan(
            make_config(row["method"], row["settings"]),
            Path(row["data"]),
            tuple(str(name) for name in row["exclude"]),
            tuple(int(steps) for steps in row["more"]),
            Path(row["start"]) if row["start"] else None,
            Path(row["branch"]) if row["branch"] else None,
            bool(row["finished"]),
            int(row["step"]),
        )
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError, SinopiaError) as error:
        raise SinopiaError("run_damaged", path=path, reason=reason_of(error)) from None
    return row, plan


def _like(card: Card, path: Path, settings: dict[str, Any]) -> dict[str, Any]:
    """The settings with those of a model's network, so that its weights fit; its size and direction where none is
    asked for."""
    try:
        shape = networks.settings_of(card.network)
    except ValueError as error:
        raise SinopiaError("start_unfit", path=path, reason=reason_of(error)) from None
    others = [key for key in shape.keys() & settings.keys() if str(settings[key]) != str(shape[key])]
    differences = [f"{key} is {shape[key]}" for key in sorted(others)]
    if differences:
        raise SinopiaError("start_differs", path=path, differences=", ".join(differences))
    return {"size": card.size, "direction": card.direction} | settings | shape
