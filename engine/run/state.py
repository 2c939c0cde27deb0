"""checkpoint.pt: all that is needed to go on from a step, and how far a run is."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import torch

from engine import networks, optim, storage
from engine.config.stages import Part, Stage
from engine.files import migrated
from engine.messages import Reason, SinopiaError, reason_of
from engine.methods import Method
from engine.run.file import MOST, SHOWN

NAME = "checkpoint.pt"
FORMAT = 3  # 2 had no stage; 1 no number, "extra" for what is "method" now, and its best was that of the least L1


@dataclass
class Progress:
    """How far a run is. `seconds` are of training, over all sessions."""

    step: int = 0
    seconds: float = 0.0
    slower: float = 1.0  # what the learning rates are multiplied with, since the losses were no numbers once
    best: float = math.inf  # the least perceptual distance on pictures kept aside, see perception.distance
    best_step: int = 0


def _from_1(state: dict[str, Any]) -> dict[str, Any]:
    return {**state, "method": state["extra"], "best": (math.inf, 0)}


def _from_2(state: dict[str, Any]) -> dict[str, Any]:
    return {**state, "stage": None}


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1, 2: _from_2}
"""What makes a state of each older format one of the next."""


def collect(
    method: Method,
    averages: Mapping[str, networks.Average],
    progress: Progress,
    stage: Stage,
    pictures: int,
    digest: str,
) -> dict[str, Any]:
    """The state as a checkpoint holds it: tensors, numbers, texts, lists and dicts.

    `stage` is that of the last step; `pictures` and `digest` tell those that the run learns from.
    """
    return {
        "format": FORMAT,
        "step": progress.step,
        "seconds": progress.seconds,
        "slower": progress.slower,
        "best": (progress.best, progress.best_step),
        "stage": dataclasses.asdict(stage),
        "networks": {name: network.state_dict() for name, network in method.networks.items()},
        "optimizers": {name: optimizer.state_dict() for name, optimizer in method.optimizers.items()},
        "method": method.state_dict(),
        "averages": {name: average.state_dict() for name, average in averages.items()},
        "pictures": pictures,
        "digest": digest,
    }


def read(path: Path) -> dict[str, Any]:
    """The state in a checkpoint, in today's format. Raises SinopiaError "checkpoint_damaged" or "checkpoint_newer"."""
    state = storage.load_checkpoint(path)
    try:
        return migrated(state, state.get("format", 1), FORMAT, MIGRATIONS,
                        lambda version: SinopiaError("checkpoint_newer", path=path, version=version))  # fmt: skip
    except (KeyError, ValueError, TypeError, OverflowError) as error:
        raise SinopiaError("checkpoint_damaged", path=path, reason=reason_of(error)) from None


def stage_of(state: Mapping[str, Any], size: int) -> Stage | None:
    """The stage that a checkpoint is of, in a run of this size; None where there were no stages yet. Raises what
    `restore` does."""
    row = state["stage"]
    if row is None:
        return None
    learns = next((part for part in get_args(Part) if part == row["learns"]), None)
    if learns is None:
        raise Reason("state_says", name="learns", value=repr(row["learns"])[:SHOWN])
    first, side, fade = (_whole(name, row[name], most) for name, most in
                         (("first", MOST), ("side", size), ("fade", MOST)))  # fmt: skip
    return Stage(first, max(1, side), learns, fade)


def restore(state: Mapping[str, Any], method: Method, averages: Mapping[str, networks.Average]) -> Progress:
    """Gives networks, optimisers and the method what a state holds. Raises what a state of another run makes it raise:
    KeyError, RuntimeError, ValueError, TypeError or OverflowError."""
    for part in ("networks", "optimizers", "method", "averages"):
        _check_numbers(part, state[part])
    for name, network in method.networks.items():
        network.load_state_dict(state["networks"][name])
    for name, optimizer in method.optimizers.items():
        optim.restore(optimizer, state["optimizers"][name])
    method.load_state_dict(state["method"])
    for name, average in averages.items():
        average.load_state_dict(state["averages"][name])
    best, best_step = state["best"]
    step = _whole("step", state["step"], MOST)
    return Progress(
        step,
        _number("seconds", state["seconds"], 0.0, math.inf),
        _number("slower", state["slower"], 0.0, 1.0),
        math.inf if best == math.inf else _number("best", best, 0.0, math.inf),
        _whole("best_step", best_step, step),
    )


def _whole(name: str, value: object, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise Reason("state_says", name=name, value=repr(value)[:SHOWN])
    return value


def _number(name: str, value: object, low: float, high: float) -> float:
    if not isinstance(value, int | float) or not low <= value <= high or math.isinf(value):
        raise Reason("state_says", name=name, value=repr(value)[:SHOWN])
    return float(value)


def _check_numbers(name: str, value: object) -> None:
    """Raises Reason where a tensor, however deep within, holds what is no number."""
    if isinstance(value, torch.Tensor):
        if value.is_floating_point() and not bool(torch.isfinite(value).all()):
            raise Reason("not_numbers", name=name)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            _check_numbers(f"{name}.{key}", inner)
