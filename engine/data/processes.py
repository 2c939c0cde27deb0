"""Batches made by other processes: where a GPU learns faster than one process can change pictures.

Python's threads share one interpreter. That is enough for pictures that are only decoded, and on a CPU the cores are
the learning's; but areas, doodles and flat colours take 50 to 150 ms a picture at 256 pixels, and a GPU learns from
hundreds a second.
"""

from __future__ import annotations

import atexit
import itertools
import logging
import os
import signal
from collections.abc import Iterator
from typing import Any, Self

import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from engine import device, distributed
from engine.config import Data, TrainConfig
from engine.data.folders import Split
from engine.data.loader import Loader
from engine.events import Warned
from engine.messages import Message, SinopiaError

MOST = 12  # processes; each takes 300 MB and some seconds to begin
WAITING = 4  # batches of each that may wait for their step

Made = tuple[dict[str, Tensor], list[Warned]] | Message


def loader_for(split: Split, learns_from: Data, config: TrainConfig, chosen: torch.device) -> Loader | Processes:
    """What gives a training on a device its batches."""
    count = min(MOST, device.cores() - 2)
    costly = bool(split.derive) or config.augmentation is not None
    if chosen.type == "cuda" and costly and count > 1 and distributed.count() == 1:
        return Processes(split, learns_from, config, chosen, count)
    return Loader(split, learns_from, config, chosen)


class Processes:
    """The batches of a Loader, each made by one of `count` processes, in the order of the steps.

    Where no process can be started, or one dies, it goes on in this one. To be closed after use.
    """

    def __init__(self, split: Split, learns_from: Data, config: TrainConfig, chosen: torch.device, count: int) -> None:
        self.problems: list[Warned] = []
        self._here = Loader(split, learns_from, config, chosen)
        self.steps_per_epoch = self._here.steps_per_epoch
        self._steps = _Steps(split, learns_from, config, count)
        self._count = count
        self._device = chosen
        self._batches: Iterator[Made] | None = None
        self._next = -1  # the step that comes next from the processes
        self._named: list[Warned] = []  # a picture is a problem once, though each process meets it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._batches = None
        self._count = 0
        self._here.__exit__()

    def batch(self, step: int) -> dict[str, Tensor]:
        """As Loader.batch. Raises the same."""
        made = self._made(step) if self._count else None
        if made is None:
            batch = self._here.batch(step)
            self._name(self._here.problems)
            self._here.problems.clear()
            return batch
        if isinstance(made, Message):
            raise SinopiaError(made.code, **made.facts)
        batch, problems = made
        self._name(problems)
        return {name: side.to(self._device, non_blocking=True) for name, side in batch.items()}

    def _made(self, step: int) -> Made | None:
        """What a process made of a step; None if there are no more of them."""
        try:
            if self._batches is None or step != self._next:
                self._batches = iter(self._begun(step))
            self._next = step + 1
            return next(self._batches)
        except (RuntimeError, OSError) as error:  # little shared memory; killed for memory
            logging.getLogger("sinopia").warning("pictures are made ready by one process alone: %s", error)
            self._batches, self._count = None, 0
            return None

    def _begun(self, step: int) -> DataLoader[Any]:
        return DataLoader(
            self._steps, batch_size=None, sampler=itertools.count(step), num_workers=self._count,
            prefetch_factor=WAITING, pin_memory=self._device.type == "cuda", worker_init_fn=_ready,
            multiprocessing_context="spawn",  # a fork of a program with a window and threads may hang
        )  # fmt: skip

    def _name(self, problems: list[Warned]) -> None:
        for problem in problems:
            if problem not in self._named:
                self._named.append(problem)
                self.problems.append(problem)


class _Steps(Dataset[Any]):
    """What each process has: a Loader of its own, which looks at no step but the one that it is asked for."""

    def __init__(self, split: Split, learns_from: Data, config: TrainConfig, count: int) -> None:
        self._of = split, learns_from, config, torch.device("cpu")
        self._count = count
        self._loader: Loader | None = None

    def __getitem__(self, step: int) -> Made:
        if self._loader is None:
            self._loader = Loader(*self._of, ahead=0, share=1 / self._count)
        try:
            batch = self._loader.batch(step)
        except SinopiaError as error:  # whose facts would be lost on the way
            return error.message
        problems = list(self._loader.problems)
        self._loader.problems.clear()
        return batch, problems


def _ready(_: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; the training stops after its step, and ends them
    atexit.register(os._exit, 0)  # before C++ ends: some library leaves it a thread, for which it aborts
