"""How what is given becomes what a network takes, and how what it makes becomes a picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

from engine import images
from engine.kinds import Given


def to_network(given: Given, network: dict[str, Any]) -> Tensor:
    """What a network of this description takes: (1, channels, H, W) in [-1, 1], or for noise its latent (1, n)."""
    if "latent" in network:
        return latent(given.seed, network["latent"])
    return in_channels(images.to_unit(given.rgb)[None], network.get("in_channels", 3))


def latent(seed: int, size: int) -> Tensor:
    """The point (1, size) of a standard normal distribution that belongs to a seed, on every device the same."""
    return torch.randn(1, size, generator=torch.Generator().manual_seed(seed))


def in_channels(unit: Tensor, channels: int) -> Tensor:
    """RGB (N, 3, H, W) as what the network takes: its luminance (ITU-R BT.601), itself, or with an opaque alpha."""
    if channels == 1:
        return (unit * unit.new_tensor([0.299, 0.587, 0.114])[:, None, None]).sum(1, keepdim=True)
    return torch.cat([unit, torch.ones_like(unit[:, :1])], 1) if channels == 4 else unit


def to_picture(made: Tensor, deep: bool = False) -> np.ndarray:
    """(1, 3 or 4, H, W) in [-1, 1] as (H, W, 3) uint8, or uint16: the first two as they are, RGBA laid on white."""
    made = made.float()
    if len(made) == 4:
        cover = (made[3:] + 1) / 2
        made = made[:3] * cover + 1 - cover
    return images.from_unit(made, deep)
