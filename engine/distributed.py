"""One training on several processes, started by torchrun; with a single process everything here does nothing.

Each process takes its part of every batch, and before an optimiser steps the gradients are averaged over all: what
torch's DistributedDataParallel does. That wraps one network that is called once a step; here two networks judge each
other, one of them by its inner maps and frozen half of the time, so the averaging hangs on the optimisers instead.
The first process alone writes, samples and talks.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import torch
import torch.distributed as dist
from torch import Tensor
from torch.optim import Optimizer

from engine.messages import SinopiaError

T = TypeVar("T")


@contextmanager
def group(device: torch.device) -> Iterator[torch.device]:
    """Joins the processes that torchrun started, and gives this one's device."""
    if int(os.environ.get("WORLD_SIZE", "1")) == 1 or not dist.is_available():
        yield device
        return
    if device.type == "cuda":
        device = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
        torch.cuda.set_device(device)
    dist.init_process_group("cpu:gloo,cuda:nccl" if device.type == "cuda" else "gloo")
    try:
        yield device
    finally:
        dist.destroy_process_group()


def count() -> int:
    return dist.get_world_size() if dist.is_available() and dist.is_initialized() else 1


def rank() -> int:
    return dist.get_rank() if count() > 1 else 0


def first() -> bool:
    return rank() == 0


def part(batch_size: int) -> range:
    """The places in a batch that are this process's. Raises SinopiaError "batch_not_shared"."""
    if batch_size % count():
        raise SinopiaError("batch_not_shared", batch_size=batch_size, count=count())
    share = batch_size // count()
    return range(rank() * share, (rank() + 1) * share)


def from_first(value: T) -> T:
    """What the first process gives, in all of them."""
    if count() == 1:
        return value
    box: list[T] = [value]
    dist.broadcast_object_list(box, src=0)
    return box[0]


def anywhere(*wishes: bool) -> list[bool]:
    """Each wish, if any process has it."""
    if count() == 1:
        return list(wishes)
    wanted = torch.tensor(wishes, dtype=torch.int32)
    dist.all_reduce(wanted, dist.ReduceOp.MAX)
    return [bool(wish) for wish in wanted]


def average(values: Tensor) -> Tensor:
    """The mean over all processes, in place."""
    if count() > 1:
        dist.all_reduce(values)
        values /= count()
    return values


def average_gradients(optimizer: Optimizer) -> None:
    """Has each step of an optimiser begin with the mean gradients of all processes."""
    if count() == 1:
        return

    def together(optimizer: Optimizer, *_: object) -> None:
        gradients = [p.grad for group in optimizer.param_groups for p in group["params"] if p.grad is not None]
        flat = average(torch.cat([gradient.flatten() for gradient in gradients]))
        for gradient, mean in zip(gradients, flat.split([g.numel() for g in gradients]), strict=True):
            gradient.copy_(mean.view_as(gradient))

    optimizer.register_step_pre_hook(together)
