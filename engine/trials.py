"""What is fastest on this computer, by trying: the precision and memory layout in which a network learns, and the
precision in which it is used.

What a processor says of itself tells which arithmetic it knows, not how fast that is: one multiplies bf16 at twice the
rate of fp32, another at half. A trial takes well under a second, and is kept for this processor and this torch.
"""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple, TypeGuard

import torch
from torch import Tensor, nn

from engine import device as devices
from engine.files import write_json
from engine.library import home
from engine.messages import SinopiaError
from engine.winograd import Conv2d

NAME = "trials-2.json"  # another whenever what is tried changes
ROUNDS = 4  # of each way in turn, of which the fastest counts: a busy computer only ever adds
GAIN = 0.9  # a less exact way must take at most this share of the time, another layout
SAME = 0.95  # at most this
# Channels and side of the map that is tried: as in the middle of networks of the usual size; a GPU only begins and ends
# with so small a one.
MAP = {"cpu": (64, 64), "cuda": (256, 128)}


class Way(NamedTuple):
    """How a network computes: "fp32" or "bf16", its maps in memory by "channels" or by "pixels".

    On a CPU fp32 by pixels is by winograd too.
    """

    precision: str
    layout: str

    def __str__(self) -> str:
        return f"{self.precision} by {self.layout}"


EXACT = Way("fp32", "channels")
LEARNING = (EXACT, Way("fp32", "pixels"), Way("bf16", "pixels"))
USE = (Way("fp32", "pixels"), Way("bf16", "pixels"))  # of fewer copies, and what strips of a picture want

Figures = dict[str, float]  # seconds by the words of a way


class Decision(NamedTuple):
    """The way that was chosen, and the seconds that each took."""

    way: Way
    figures: Figures

    def __str__(self) -> str:
        seconds = ", ".join(f"{name} {value * 1e3:.1f} ms" for name, value in self.figures.items())
        return f"{self.way}{f' ({seconds})' if len(self.figures) > 1 else ''}"


def for_learning(chosen: torch.device, precision: str = "auto") -> Decision:
    """How a network learns fastest on a device, in one precision or in any. The first call on a computer takes about
    half a second."""
    ways = LEARNING if precision == "auto" else tuple(way for way in LEARNING if way.precision == precision)
    return _decided("learning", _offered(ways, chosen) if precision == "auto" else ways, chosen)


def for_use(chosen: torch.device) -> Decision:
    """How a network makes pictures fastest on a device. The first call on a computer takes a part of a second."""
    return _decided("use", _offered(USE, chosen), chosen)


def dtype_at_use(chosen: torch.device, precision: str = "auto") -> torch.dtype:
    """What a network is cast to that is used at this precision, "fp32", "bf16" or "auto"."""
    precision = wanted(precision)
    if precision == "auto":
        precision = for_use(chosen).way.precision
    return torch.bfloat16 if precision == "bf16" else torch.float32


def wanted(precision: str) -> str:
    """What was asked for; for "auto" what the variable SINOPIA_PRECISION of the environment says, if it says it."""
    told = os.environ.get(devices.PRECISION, "")
    return told if precision == "auto" and told in ("fp32", "bf16") else precision


def _offered(ways: Iterable[Way], chosen: torch.device) -> tuple[Way, ...]:
    """Those that a device has arithmetic for; what it does in its stead is many times slower."""
    return tuple(way for way in ways if way.precision != "bf16" or devices.knows_bf16(chosen))


def _decided(task: str, ways: tuple[Way, ...], chosen: torch.device) -> Decision:
    if len(ways) == 1 or chosen.type == "mps":  # nothing is known to be faster there
        return Decision(ways[0], {})
    figures = _remembered(task, ways, chosen.type, torch.get_num_threads())
    return Decision(best(ways, figures), figures)


def best(ways: tuple[Way, ...], figures: Figures) -> Way:
    """The first way, the most exact, or one that gains enough by its figures."""
    found = ways[0]
    for way in ways[1:]:
        share = SAME if way.precision == found.precision else GAIN
        if figures[str(way)] <= share * figures[str(found)]:
            found = way
    return found


@lru_cache
def _remembered(task: str, ways: tuple[Way, ...], kind: str, threads: int) -> Figures:
    """The figures of an earlier trial on this computer; else of one now, which is kept if it can be."""
    place = home() / NAME
    key = f"{task}, {processor(kind)}, torch {torch.__version__}, {threads} threads"
    kept: dict[str, Figures] = {}
    with suppress(OSError, ValueError, RecursionError):
        found = json.loads(place.read_text("utf-8"))
        kept = found if isinstance(found, dict) else {}
    figures = kept.get(key)
    if figures is None or not _sound(figures, ways):
        figures = tried(task, ways, torch.device(kind))
        with suppress(SinopiaError):  # it is tried again the next time
            write_json(place, kept | {key: figures})
    return figures


def _sound(figures: object, ways: tuple[Way, ...]) -> TypeGuard[Figures]:
    """Whether these are figures for all the ways, and not what somebody made of the file."""
    return isinstance(figures, dict) and all(
        isinstance(seconds := figures.get(str(way)), float) and 0 < seconds < 60 for way in ways
    )


def processor(kind: str) -> str:
    """What computes, "cpu" or "cuda", as its maker calls it, with what torch uses of it."""
    if kind == "cuda":
        return torch.cuda.get_device_name()
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip() + f" {torch.backends.cpu.get_cpu_capability()}"
    return f"{platform.processor() or platform.machine()} {torch.backends.cpu.get_cpu_capability()}"


# -- the trial itself --------------------------------------------------------------------------------------------------


def tried(task: str, ways: tuple[Way, ...], chosen: torch.device) -> Figures:
    """Seconds of the same work in each way, the best of ROUNDS taken in turn."""
    with torch.random.fork_rng([chosen] if chosen.type == "cuda" else []):
        runs = {str(way): _work(task, way, chosen) for way in ways}
    for run in runs.values():  # the first time much is made ready
        run()
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            times[name].append(_seconds(run, chosen))
    return {name: min(seconds) for name, seconds in times.items()}


def _work(task: str, way: Way, chosen: torch.device) -> Callable[[], object]:
    """Layers as they are in all of our networks, once through them; when learning, there and back."""
    c, side = MAP[chosen.type]
    layout = devices.LAYOUTS[way.layout]
    network = nn.Sequential(
        nn.Conv2d(c, 2 * c, 4, 2, 1), nn.BatchNorm2d(2 * c), nn.LeakyReLU(0.2),
        Conv2d(2 * c, 2 * c, 3, padding=1), nn.BatchNorm2d(2 * c), nn.ReLU(),
        nn.ConvTranspose2d(2 * c, c, 4, 2, 1),
    ).to(chosen).to(memory_format=layout)  # fmt: skip
    maps = torch.randn(1, c, side, side, device=chosen).contiguous(memory_format=layout)
    if task == "learning":

        def learn() -> None:
            with devices.arithmetic(chosen, way.precision):
                made: Tensor = network(maps.detach().requires_grad_())
            made.float().square().mean().backward()

        return _replayed(learn) if chosen.type == "cuda" else learn
    dtype = torch.bfloat16 if way.precision == "bf16" else torch.float32
    network, maps = network.to(dtype).requires_grad_(False), maps.to(dtype)

    def use() -> None:
        with torch.inference_mode():
            network(maps)

    return _replayed(use) if chosen.type == "cuda" else use


def _replayed(run: Callable[[], object]) -> Callable[[], object]:
    """The same as one CUDA graph: else its time is that of its launches, and a step is a graph, too."""
    here, aside = torch.cuda.current_stream(), torch.cuda.Stream()
    aside.wait_stream(here)
    with torch.cuda.stream(aside):
        run()
    here.wait_stream(aside)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph, capture_error_mode="thread_local"):
        run()
    return partial(_replay, graph, run)


def _replay(graph: torch.cuda.CUDAGraph, _: Callable[[], object]) -> None:
    """With what was captured at hand: what it holds is what the graph reads and writes."""
    graph.replay()


def _seconds(run: Callable[[], object], chosen: torch.device) -> float:
    if chosen.type == "cuda":
        torch.cuda.synchronize(chosen)
    began = time.perf_counter()
    run()
    if chosen.type == "cuda":
        torch.cuda.synchronize(chosen)
    return time.perf_counter() - began
