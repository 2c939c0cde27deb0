"""A network made faster for the live drawing: one size, many calls, on the CPU, by OpenVINO where it is installed.

Nothing is believed: what OpenVINO makes of a network is timed against torch, and compared with the network itself in
fp32 on the model's own sample pictures, whole and as drawings just begun. What does not hold its bar stays off.
"""

from __future__ import annotations

import logging
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

Network = Callable[[Tensor], Tensor]  # (1, channels, height, width) float32 in [-1, 1] to the same

FLOAT_BAR, INT8_BAR = 54.0, 48.0  # dB against fp32 that every picture must reach
GAIN = 0.9  # a less faithful way must take at most this share of the time
# WORKAROUND(OpenVINO 2026.4): compiling a ResNet in f32 is a segmentation fault, which would end the window with it;
# and in bf16 it is no faster than torch.
KINDS = ("unet", "light")
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
    network: nn.Module, plain: Network, pictures: list[Tensor], stop: Callable[[], bool] = lambda: False
) -> Way | None:
    """The fastest way through a network that holds its bar; `plain`, as torch runs it, where there is no better.

    `network` is the same in fp32 on the CPU; `pictures` are inputs of it, all of one size, (1, channels, height,
    width) in [-1, 1]. Takes seconds; None as soon as `stop()` says so between two pictures. What OpenVINO fails at goes
    to the log.
    """
    pictures = pictures + [_begun(picture) for picture in pictures]

    def through(run: Network, picture: Tensor) -> Tensor:
        if stop():
            raise _Unwanted
        return run(picture)

    def way(name: str, run: Network) -> Way:
        with torch.inference_mode():
            seconds = min(_seconds(partial(through, run), pictures[0]) for _ in range(ROUNDS))
            decibels = min(_decibels(through(run, p), w) for p, w in zip(pictures, wanted, strict=True))
            return Way(name, run, seconds, decibels)

    try:
        with torch.inference_mode():
            wanted = [through(network, picture) for picture in pictures]
        best = way("torch", plain)
        try:
            for name, bar, run in _compiled(network, pictures):
                found = way(name, run)
                if found.decibels >= bar and found.seconds <= best.seconds * GAIN:
                    best = found
        except _Unwanted:
            raise
        except Exception as error:  # of a foreign compiler: whatever it is, torch does the work
            logging.getLogger("sinopia").warning("OpenVINO cannot run this network: %s", error)
    except _Unwanted:
        return None
    return best


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
    """The package, or None. It would report its own import to its makers, which Sinopia never does."""
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type] # "is not there", which it copes with
    try:
        import openvino
    except (ImportError, OSError):  # OSError: a library that it needs is missing
        return None
    return openvino


def _compiled(network: nn.Module, pictures: list[Tensor]) -> Iterator[tuple[str, float, Network]]:
    """(name, bar, way) for each precision, the most faithful first; nothing where OpenVINO is not installed."""
    ov = _openvino()
    if ov is None:
        return
    core = ov.Core()
    # The window keeps its core: as many threads as torch, and not tied to one.
    core.set_property("CPU", {"INFERENCE_NUM_THREADS": torch.get_num_threads(), "ENABLE_CPU_PINNING": False,
                              "PERFORMANCE_HINT": "LATENCY"})  # fmt: skip
    # For good, since `catch_warnings` is not for threads. OpenVINO traces, which torch calls deprecated.
    warnings.filterwarnings("ignore", category=FutureWarning, module=r"torch\.jit")
    warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)  # type: ignore[attr-defined]
    with torch.inference_mode():
        model = ov.convert_model(network, example_input=pictures[0])
    model.reshape(list(pictures[0].shape))
    compiled = core.compile_model(model, "CPU")
    precision = compiled.get_property("INFERENCE_PRECISION_HINT").get_type_name()  # bf16 where the processor has it
    yield f"OpenVINO {precision}", FLOAT_BAR, _runner(compiled)
    _quantise(ov, core, model, pictures)
    yield "OpenVINO int8", INT8_BAR, _runner(core.compile_model(model, "CPU"))


def _runner(compiled: Any) -> Network:
    request = compiled.create_infer_request()

    def run(unit: Tensor) -> Tensor:
        made = request.infer([unit.contiguous().numpy()], share_inputs=True)[0]
        return torch.from_numpy(made)

    return run


def _quantise(ov: Any, core: Any, model: Any, pictures: list[Tensor]) -> None:
    """Lets every convolution multiply bytes: weights per channel, what goes in by its range over the pictures.

    OpenVINO takes a FakeQuantize before both as the wish for int8 (Jacob et al. 2018, arXiv:1712.05877). Everything
    else, normalisation above all, stays as it is.
    """
    ops = ov.opset13
    convolutions = [op for op in model.get_ordered_ops() if op.get_type_name() in WEIGHTED]
    inputs = [op.input_value(0) for op in convolutions]
    axes = np.arange(4)
    ends = [reduce(value, axes) for value in inputs for reduce in (ops.reduce_min, ops.reduce_max)]
    watched = core.compile_model(ov.Model([ops.result(end) for end in ends], model.get_parameters()), "CPU")
    seen = np.array([list(watched([picture.numpy()]).values()) for picture in pictures], np.float32)
    lowest, highest = seen[:, 0::2].min(0).clip(max=0), seen[:, 1::2].max(0).clip(min=1e-6)  # 0 stays 0
    for op, value, low, high in zip(convolutions, inputs, lowest, highest, strict=True):
        weights = op.input_value(1)
        others = tuple(axis for axis in range(4) if axis != WEIGHTED[op.get_type_name()])
        top = np.abs(weights.get_node().get_data()).max(others, keepdims=True).clip(1e-6)
        op.input(0).replace_source_output(ops.fake_quantize(value, low, high, low, high, 256).output(0))
        op.input(1).replace_source_output(ops.fake_quantize(weights, -top, top, -top, top, 255).output(0))
    model.validate_nodes_and_infer_types()
