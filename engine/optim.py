"""Adam as all methods use it: fused, and on a GPU fit to be part of a CUDA graph."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import nn
from torch.optim import Adam, Optimizer

from engine.config import TrainConfig


def adam(parameters: Iterable[nn.Parameter], lr: float, config: TrainConfig, device: torch.device) -> Adam:
    """On a GPU the rate is a tensor: a graph reads it anew each time it runs, a number would be part of it for good."""
    graphed = device.type == "cuda"
    rate = torch.tensor(lr, device=device) if graphed else lr
    return Adam(parameters, rate, (config.beta1, config.beta2), fused=True, capturable=graphed)


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
    """Takes up the moments of a checkpoint, which another sort of device may have written; options stay this one's."""
    options = [{k: v for k, v in group.items() if k != "params"} for group in optimizer.param_groups]
    optimizer.load_state_dict(state)
    for group, mine in zip(optimizer.param_groups, options, strict=True):
        group.update(mine)
