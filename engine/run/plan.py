"""What a run is to do: from a request, and from run.json where there is a run already. Reads, writes nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine import networks, styles
from engine.card import Card, read_card
from engine.config import METHODS, Spec, TrainConfig, TrainRequest, declared, make_config, shaping
from engine.messages import Message, SinopiaError, reason_of
from engine.networks.texture import style_picture
from engine.run.file import NAME, RunFile
from engine.trials import Decision


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
    layout: str = ""  # of device.LAYOUTS, where it was tried which is faster
    trial: tuple[tuple[str, float], ...] = ()  # the seconds of each way, if that was just now

    @property
    def spec(self) -> Spec:
        return METHODS[self.config.method]

    def settled(self, trial: Callable[[str], Decision]) -> Plan:
        """This plan in the way that a trial finds: of the precision that was asked for, or with "auto" of any. What has
        begun in some way keeps it."""
        if self.config.precision != "auto" and (self.layout or self.step):
            return self
        way, figures = trial(self.config.precision)
        config = dataclasses.replace(self.config, precision=way.precision)
        return dataclasses.replace(self, config=config, layout=way.layout, trial=tuple(figures.items()))

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

    def shrinking(self) -> Iterator[tuple[Plan, dict[str, int]]]:
        """This plan, then smaller and smaller ones for a computer with less memory: first with all that saves memory,
        then one more setting halved each time.

        With each the settings that differ from this plan's. Of networks that come with weights only the batch changes.
        """
        plan: Plan | None = self
        declarations = [(f.name, p) for f, p in declared(type(self.config))]
        halves = sorted(((name, p) for name, p in declarations if p.halves_to), key=lambda x: x[1].shapes)
        savers = [name for name, p in declarations if p.saves_memory]
        saving: dict[str, Any] = {name: True for name in savers if not getattr(self.config, name)}
        given = self.start is not None or self.branch is not None
        while plan is not None:
            yield plan, {k: getattr(plan.config, k) for k in (*savers, *(name for name, _ in halves))
                         if getattr(plan.config, k) != getattr(self.config, k)}  # fmt: skip
            if saving:
                plan, saving = dataclasses.replace(plan, config=dataclasses.replace(plan.config, **saving)), {}
                continue
            plan = next((p for key, param in halves if not (given and param.shapes)
                         if (p := plan._halved(key, param.halves_to))), None)  # fmt: skip

    def with_half_the_batch(self) -> Plan | None:
        """None where it is as small as it can be."""
        (least,) = (p.halves_to for f, p in declared(type(self.config)) if f.name == "batch_size")
        return self._halved("batch_size", least) if least else None

    def _halved(self, key: str, least: int) -> Plan | None:
        value = getattr(self.config, key) // 2
        if value < least:
            return None
        try:
            return dataclasses.replace(self, config=dataclasses.replace(self.config, **{key: value}))
        except SinopiaError:  # the others do not allow this size
            return None


def make_plan(request: TrainRequest) -> Plan:
    """What a request asks for. Raises SinopiaError "run_*", "setting_*", "method_unknown", "model_*", "start_*"."""
    if (request.run / NAME).exists():
        if not request.resume:
            raise SinopiaError("run_exists", path=request.run)
        return _resumed(request)
    if request.run.is_dir() and any(not path.name.startswith(".") for path in request.run.iterdir()):
        raise SinopiaError("run_folder_taken", path=request.run)  # it would write among a person's own files
    if request.resume and not request.method:
        raise SinopiaError("run_missing", path=request.run)
    if request.branch:
        return _branched(request, request.branch)
    method, settings = request.method, request.settings
    if request.start:
        card = read_card(request.start)
        method = method or card.method
        settings = _like(card, request.start, method, settings)
    more = (request.more,) if request.more else ()
    config = make_config(method, settings)
    _check_files(config)
    return Plan(config, request.data, request.exclude, more, request.start)


def _check_files(config: TrainConfig) -> None:
    """Raises SinopiaError "setting_invalid", "picture_*" or "style_too_small" where a setting names no picture."""
    for f, p in declared(type(config)):
        name = getattr(config, f.name)
        if p.file and not name:
            raise SinopiaError("setting_invalid", key=f.name, value="", wanted=p.wanted(str))
        if p.file:
            style_picture(styles.find(name), config.size)


def _resumed(request: TrainRequest) -> Plan:
    """The run of a run.json; what the request says of settings and pictures must be the same."""
    file = RunFile.read(request.run)
    wanted = {key: value for key, value in request.settings.items() if (key, value) != ("precision", "auto")}
    asked = make_config(file.method, file.settings | wanted)
    now = {"method": request.method or file.method} | vars(asked)
    then = {"method": file.method} | vars(file.config)
    differences = [
        Message("setting_was", {"key": key, "then": then[key], "now": now[key]})
        for key in then
        if then[key] != now[key]
    ]
    if not set(request.exclude) <= set(file.exclude):  # what could not be used was left out as well
        differences.append(Message("others_left_out"))
    if differences:
        raise SinopiaError("run_settings_differ", path=request.run, differences=tuple(differences))
    more, finished = file.more, file.finished
    if request.more:
        if not file.finished:
            raise SinopiaError("run_unfinished", path=request.run)
        more, finished = (*more, request.more), False
    return Plan(
        file.config, request.data, file.exclude, more, file.start, file.branch, finished, file.step, file.layout
    )


def _branched(request: TrainRequest, origin: Path) -> Plan:
    """A new run in the settings of another, but for those that are asked for otherwise."""
    if not (origin / "checkpoint.pt").exists():
        raise SinopiaError("run_missing", path=origin)
    before = RunFile.read(origin)
    if request.method not in ("", before.method):
        raise SinopiaError("branch_differs", path=origin, settings=("method",))
    config = make_config(before.method, before.settings | request.settings)
    then, now = vars(before.config), vars(config)
    fixed = [key for key in shaping(type(before.config), "generator", "discriminator") if then[key] != now[key]]
    if fixed:
        raise SinopiaError("branch_differs", path=origin, settings=tuple(fixed))
    more = (*before.more, request.more) if request.more else before.more
    return Plan(config, request.data, request.exclude or before.exclude, more, branch=origin, step=before.step,
                layout=before.layout if config.precision == before.config.precision else "")  # fmt: skip


def _like(card: Card, path: Path, method: str, settings: dict[str, Any]) -> dict[str, Any]:
    """The settings with those of a model's network, so that its weights fit; its size and direction where none is
    asked for."""
    make_config(method, {})  # is there such a method at all
    config = METHODS[method].config
    try:
        shape = networks.settings_of(config, card.network)
    except ValueError as error:
        raise SinopiaError("start_unfit", path=path, reason=reason_of(error)) from None
    others = [key for key in shape.keys() & settings.keys() if str(settings[key]) != str(shape[key])]
    differences = tuple(Message("setting_is", {"key": key, "value": shape[key]}) for key in sorted(others))
    if differences:
        raise SinopiaError("start_differs", path=path, differences=differences)
    usual = {"size": card.size, "direction": card.direction, "growing": 0.0, "alone": 0.0}  # it has grown
    return {key: value for key, value in usual.items() if key in config.__dataclass_fields__} | settings | shape
