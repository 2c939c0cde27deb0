"""Adam as all methods use it: fused, and on a GPU fit to be part of a CUDA graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Adam, Optimizer

from engine.config import TrainConfig


class _FlatAdam(Adam):
    """Adam over each weight as a row of numbers, in the order in which they lie in memory.

    WORKAROUND(torch 2.15): the fused kernel of the CPU takes weights in channels_last, their gradients and their
    moments for what they would be in another layout, or copies them: 3.5 times the time.
    """

    def _init_group(self, group: dict[str, Any], *lists: list[Tensor]) -> Any:
        answer = super()._init_group(group, *lists)  # as torch itself calls it
        weights, gradients, means, squares, *_ = lists
        gradients[:] = [_laid_as(weight, gradient) for weight, gradient in zip(weights, gradients, strict=True)]
        for tensors in (weights, gradients, means, squares):
            tensors[:] = [tensor.as_strided((tensor.numel(),), (1,)) for tensor in tensors]
        return answer


def adam(parameters: Iterable[nn.Parameter], lr: float, config: TrainConfig, device: torch.device) -> Adam:
    """On a GPU the rate is a tensor: a graph reads it anew each time it runs, a number would be part of it for good."""
    graphed = device.type == "cuda"
    rate = torch.tensor(lr, device=device) if graphed else lr
    return _FlatAdam(parameters, rate, (config.beta1, config.beta2), fused=True, capturable=graphed)


def set_rate(optimizer: Optimizer, lr: float) -> None:
    group = optimizer.param_groups[0]
    if isinstance(group["lr"], torch.Tensor):
        group["lr"].fill_(lr)
    else:
        group["lr"] = lr


def scale_rate(optimizer: Optimizer, factor: torch.Tensor) -> None:
    """Multiplies the rate that was set; a GPU does so without telling anybody."""
    group = optimizer.param_groups[0]
    group["lr"] = group["lr"].mul_(factor) if isinstance(group["lr"], torch.Tensor) else group["lr"] * float(factor)


def restore(optimizer: Optimizer, state: dict[str, Any]) -> None:
    """Takes up the moments of a checkpoint, which another sort of device or another precision may have written: each
    comes to lie in memory as its weight does. Options stay this one's."""
    options = [{k: v for k, v in group.items() if k != "params"} for group in optimizer.param_groups]
    optimizer.load_state_dict(state)
    for group, mine in zip(optimizer.param_groups, options, strict=True):
        group.update(mine)
    for weight, kept in optimizer.state.items():
        for name, value in kept.items():
            if isinstance(value, Tensor) and value.shape == weight.shape:
                kept[name] = _laid_as(weight, value)


@contextmanager
def held(*networks: nn.Module) -> Iterator[None]:
    """Within, these networks are without gradients of their own; afterwards they have them, however it ended."""
    for network in networks:
        network.requires_grad_(False)
    try:
        yield
    finally:
        for network in networks:
            network.requires_grad_(True)


def _laid_as(weight: Tensor, tensor: Tensor) -> Tensor:
    """The tensor in the memory layout of the weight; itself where it is."""
    return tensor if tensor.stride() == weight.stride() else torch.empty_like(weight).copy_(tensor)
