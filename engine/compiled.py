"""A network made faster for the live drawing: one size, many calls, on the CPU, by OpenVINO where it is installed.

Nothing is believed: what OpenVINO makes of a network is timed against torch, and compared with the network itself in
fp32 on the model's own sample pictures, whole and as drawings just begun. What does not hold its bar stays off.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from operator import methodcaller
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from engine import device
from engine.files import atomic_write, remove, write_json
from engine.messages import SinopiaError

Network = Callable[[Tensor], Tensor]  # (1, channels, height, width) float32 in [-1, 1] to the same

OPENVINO = "SINOPIA_OPENVINO"  # a variable of the environment: "off" leaves it alone
FLOAT_BAR, INT8_BAR = 54.0, 48.0  # dB against fp32 that every picture must reach
GAIN = 0.9  # a less faithful way must take at most this share of the time
# WORKAROUND(OpenVINO 2026.4): compiling a ResNet in f32 is a segmentation fault, which would end the window with it;
# and in bf16 it is no faster than torch.
KINDS = ("unet", "light")
TORCH = "torch"
KEPT = 12  # ways of so many models
MOST_SIDES = 2  # sizes of maps that may be left in float, beside the largest
ROUNDS = 5  # for each timing, of which the fastest counts: a busy machine only ever adds

WEIGHTED = {"Convolution": 0, "ConvolutionBackpropData": 1}  # OpenVINO's names; the axis of the weights' outputs


class Way(NamedTuple):
    """One way through a network, and how good it is."""

    name: str
    network: Network
    seconds: float  # a picture
    decibels: float  # of the worst picture, against fp32

    def __str__(self) -> str:
        return f"{self.name}, {self.seconds * 1e3:.1f} ms, {self.decibels:.0f} dB against fp32"


def installed() -> bool:
    return _openvino() is not None


class _Unwanted(Exception):
    """Nobody waits for the answer any more."""


def fastest(
    network: nn.Module,
    plain: Network,
    pictures: list[Tensor],
    stop: Callable[[], bool] = lambda: False,
    place: Path | None = None,
) -> Way | None:
    """The fastest way through a network that holds its bar; `plain`, as torch runs it, where there is no better.

    `network` is the same in fp32 on the CPU; `pictures` are inputs of it, all of one size, (1, channels, height,
    width) in [-1, 1]. Takes seconds, but looks before every layer and every way whether `stop()` gives it up, and then
    returns None. At `place`, a path without a suffix, what was found is kept for `recalled`. What OpenVINO fails at
    goes to the log.
    """
    pictures = pictures + [_begun(picture) for picture in pictures]

    def go_on(*_: object) -> None:
        if stop():
            raise _Unwanted

    def through(run: Network, picture: Tensor) -> Tensor:
        go_on()
        return run(picture)

    def way(name: str, run: Network) -> Way:
        with torch.inference_mode():
            seconds = min(_seconds(partial(through, run), pictures[0]) for _ in range(ROUNDS))
            decibels = min(_decibels(through(run, p), w) for p, w in zip(pictures, wanted, strict=True))
            return Way(name, run, seconds, decibels)

    model = None
    hooks = [layer.register_forward_pre_hook(go_on) for layer in network.modules()]  # when it is traced, too
    try:
        with torch.inference_mode():
            wanted = [through(network, picture) for picture in pictures]
        best = way(TORCH, plain)
        try:
            for candidate in _candidates(network, pictures):
                go_on()
                found = way(candidate.name, candidate.compiled())
                holds = found.decibels >= (INT8_BAR if candidate.bytes else FLOAT_BAR)
                if holds and found.seconds <= best.seconds * GAIN:
                    best, model = found, candidate.model
                if holds and candidate.bytes:  # with more in float it is slower, and it is good enough
                    break
        except Exception as error:  # of a foreign compiler: whatever it is, torch does the work
            go_on()  # it may be our own, in other words
            logging.getLogger("sinopia").warning("OpenVINO cannot run this network: %s", error)
    except _Unwanted:
        return None
    finally:
        for hook in hooks:
            hook.remove()
    if place is not None:
        _keep(place, best, model)
    return best


def _keep(place: Path, way: Way, model: Any) -> None:
    """Writes what was found, the graph first; what cannot be written is searched anew the next time."""
    try:
        if model is not None:
            with TemporaryDirectory(prefix="sinopia-") as folder:
                _openvino().save_model(model, Path(folder) / "way.xml", compress_to_fp16=False)
                for suffix in (".bin", ".xml"):
                    data = (Path(folder) / f"way{suffix}").read_bytes()
                    atomic_write(place.with_suffix(suffix), methodcaller("write", data))
        write_json(place.with_suffix(".json"), {"name": way.name, "seconds": way.seconds, "decibels": way.decibels})
        kept = sorted(place.parent.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in kept[KEPT:]:  # of models that were changed or are used no more
            for suffix in (".json", ".xml", ".bin"):
                remove(old.with_suffix(suffix))
    except (SinopiaError, OSError, RuntimeError) as error:
        logging.getLogger("sinopia").warning("the faster way was not kept: %s", error)


def recalled(place: Path, plain: Network) -> Way | None:
    """What `fastest` kept at this place; None where there is nothing, or nothing that can be used."""
    try:
        row = json.loads(place.with_suffix(".json").read_text("utf-8"))
        name, seconds, decibels = str(row["name"]), float(row["seconds"]), float(row["decibels"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if name == TORCH:
        return Way(name, plain, seconds, decibels)
    ov = _openvino()
    try:
        model = None if ov is None else _core(ov).compile_model(place.with_suffix(".xml"), "CPU", _precision(name))
    except Exception as error:  # of a foreign compiler
        logging.getLogger("sinopia").warning("OpenVINO cannot go the way that was kept: %s", error)
        return None
    return None if model is None else Way(name, _runner(model), seconds, decibels)


def signature() -> str:
    """Of what a way was found with: another version may have others."""
    ov = _openvino()
    return f"torch {torch.__version__}, OpenVINO {getattr(ov, '__version__', None)}, {torch.get_num_threads()} threads"


def _begun(picture: Tensor) -> Tensor:
    """A drawing's first strokes: a quarter of its middle in a corner of white paper.

    Where most of a map is empty, normalisation by the picture's own statistics makes the rest several times as large
    as in a finished drawing, and ranges that were taken from those alone cut it off (35 dB instead of 50).
    """
    height, width = (side // 4 for side in picture.shape[2:])
    paper = torch.ones_like(picture)
    paper[..., :height, :width] = picture[..., height : 2 * height, width : 2 * width]
    return paper


def _seconds(run: Network, picture: Tensor) -> float:
    began = time.perf_counter()
    run(picture)
    return time.perf_counter() - began


def _decibels(made: Tensor, wanted: Tensor) -> float:
    """Peak signal to noise of values in [-1, 1]; at most 120."""
    return float(-10 * torch.log10((made.float() - wanted).square().mean() / 4 + 1e-12))


# -- OpenVINO ----------------------------------------------------------------------------------------------------------


def _openvino() -> Any:
    """The package, or None, also where a person does without it. It would report its own import to its makers, which
    Sinopia never does."""
    if os.environ.get(OPENVINO) == "off":
        return None
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type] # "is not there", which it copes with
    try:
        import openvino
    except (ImportError, OSError):  # OSError: a library that it needs is missing
        return None
    return openvino


class _Candidate(NamedTuple):
    """A graph that may be a way, not compiled yet."""

    name: str
    model: Any
    bytes: bool  # whether it multiplies some
    core: Any

    def compiled(self) -> Network:
        return _runner(self.core.compile_model(self.model, "CPU", _precision(self.name)))


def _core(ov: Any) -> Any:
    core = ov.Core()
    # The window keeps its core: as many threads as torch, and not tied to one.
    core.set_property("CPU", {"INFERENCE_NUM_THREADS": torch.get_num_threads(), "ENABLE_CPU_PINNING": False,
                              "PERFORMANCE_HINT": "LATENCY"})  # fmt: skip
    return core


def _precision(name: str) -> dict[str, str]:
    """The options of a way of this name; what multiplies bytes has the rest in the processor's usual precision."""
    precision = name.rpartition(" ")[2]
    return {"INFERENCE_PRECISION_HINT": precision} if precision in ("f32", "bf16") else {}


def _candidates(network: nn.Module, pictures: list[Tensor]) -> Iterator[_Candidate]:
    """The ways, the most faithful floats first, then bytes from the fastest on, with more and more of the layers left
    in float; nothing where OpenVINO is not installed."""
    ov = _openvino()
    if ov is None:
        return
    core = _core(ov)
    # For good, since `catch_warnings` is not for threads. OpenVINO traces, which torch calls deprecated.
    warnings.filterwarnings("ignore", category=FutureWarning, module=r"torch\.jit")
    warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)  # type: ignore[attr-defined]
    with torch.inference_mode():
        model = ov.convert_model(network, example_input=pictures[0])
    model.reshape(list(pictures[0].shape))
    yield _Candidate("OpenVINO f32", model, False, core)
    if device.knows_bf16(torch.device("cpu")):
        yield _Candidate("OpenVINO bf16", model, False, core)
    ranges = _ranges(ov, core, model, pictures)
    for left in _left_in_float(model):
        yield _Candidate("OpenVINO int8", _quantised(ov, model, ranges, left), True, core)


def _runner(compiled: Any) -> Network:
    request = compiled.create_infer_request()

    def run(unit: Tensor) -> Tensor:
        made = request.infer([unit.contiguous().numpy()], share_inputs=True)[0]
        return torch.from_numpy(made)

    return run


def _convolutions(model: Any) -> list[Any]:
    """Those with weights of their own, in the order of the graph."""
    return [op for op in model.get_ordered_ops() if op.get_type_name() in WEIGHTED]


def _left_in_float(model: Any) -> Iterator[set[int]]:
    """Which convolutions, by their places, are to keep their floats: none, then the most sensitive, then more.

    Sensitive is what touches the picture itself, whose errors nothing evens out: at full size, and the first; then
    those of 1x1, which only mix channels; after them the larger a map, the more.
    """
    convolutions = _convolutions(model)
    sides = [max(op.output(0).shape[2], op.input_value(0).shape[2]) for op in convolutions]
    mixing = {i for i, op in enumerate(convolutions) if list(op.input_value(1).shape[2:]) == [1, 1]}
    largest, *smaller = sorted(set(sides), reverse=True)
    at = {side: {i for i, other in enumerate(sides) if other == side} for side in sides}
    left: set[int] = set()
    for more in (set(), {0} | at[largest], mixing, *(at[side] for side in smaller[:MOST_SIDES])):
        left |= more
        if len(left) < len(convolutions):
            yield set(left)


def _ranges(ov: Any, core: Any, model: Any, pictures: list[Tensor]) -> tuple[np.ndarray, np.ndarray]:
    """The lowest and the highest number that goes into each convolution, over the pictures."""
    ops, axes = ov.opset13, np.arange(4)
    inputs = [op.input_value(0) for op in _convolutions(model)]
    ends = [reduce(value, axes) for value in inputs for reduce in (ops.reduce_min, ops.reduce_max)]
    watched = core.compile_model(ov.Model([ops.result(end) for end in ends], model.get_parameters()), "CPU")
    seen = np.array([list(watched([picture.numpy()]).values()) for picture in pictures], np.float32)
    return seen[:, 0::2].min(0).clip(max=0), seen[:, 1::2].max(0).clip(min=1e-6)  # 0 stays 0


def _quantised(ov: Any, model: Any, ranges: tuple[np.ndarray, np.ndarray], left: set[int]) -> Any:
    """A copy in which convolutions multiply bytes, but for those `left` in float: weights per channel, what goes in by
    its range.

    OpenVINO takes a FakeQuantize before both as the wish for int8 (Jacob et al. 2018, arXiv:1712.05877). Everything
    else, normalisation above all, stays as it is.
    """
    ops, model = ov.opset13, model.clone()
    for place, (op, low, high) in enumerate(zip(_convolutions(model), *ranges, strict=True)):
        if place in left:
            continue
        weights = op.input_value(1)
        others = tuple(axis for axis in range(4) if axis != WEIGHTED[op.get_type_name()])
        top = np.abs(weights.get_node().get_data()).max(others, keepdims=True).clip(1e-6)
        value = ops.fake_quantize(op.input_value(0), low, high, low, high, 256)
        op.input(0).replace_source_output(value.output(0))
        op.input(1).replace_source_output(ops.fake_quantize(weights, -top, top, -top, top, 255).output(0))
    model.validate_nodes_and_infer_types()
    return model
