"""How what is given becomes what a network takes, and how what it makes becomes a picture."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor

from engine import images
from engine.kinds import Given


class NoiseGenerator(Protocol):
    """What a network that makes pictures from noise lets see."""

    @property
    def first_layer(self) -> Tensor:
        """Weights (latent, features) of the layer that sees the latent."""
        ...


def to_network(given: Given, network: dict[str, Any]) -> Tensor:
    """What a network of this description takes: (1, channels, H, W) in [-1, 1], or for noise its latent (1, n)."""
    if "latent" in network:
        return latent(given.seed, network["latent"])
    return in_channels(images.to_unit(given.rgb)[None], network.get("in_channels", 3))


def latent(seed: int, size: int) -> Tensor:
    """The point (1, size) of a standard normal distribution that belongs to a seed, on every device the same."""
    return torch.randn(1, size, generator=torch.Generator().manual_seed(seed))


def directions(network: NoiseGenerator) -> Tensor:
    """Unit vectors (n, latent): along which of them the pictures of a network change most, the strongest first.

    Closed-form factorisation, Shen & Zhou 2021, arXiv:2007.06600, section 3: the singular vectors of the first layer's
    weights. Their signs are such that the largest number of each is positive.
    """
    found = torch.linalg.svd(network.first_layer.detach().float().cpu(), full_matrices=False).U.T
    largest = found.gather(1, found.abs().argmax(1, keepdim=True))
    signed: Tensor = found * largest.sign()
    return signed


def between(a: Tensor, b: Tensor, count: int) -> Tensor:
    """`count` points (count, n) from one latent (1, n) to another, with lengths as in between (White 2016,
    arXiv:1609.04468, section 2.1: spherical interpolation)."""
    angle = torch.arccos(torch.cosine_similarity(a, b).clamp(-1, 1))
    share = torch.linspace(0, 1, count)[:, None]
    if angle < 1e-3 or angle > torch.pi - 1e-3:  # on one line: there is no arc, or no single one
        return a.lerp(b, share)
    return (torch.sin((1 - share) * angle) * a + torch.sin(share * angle) * b) / torch.sin(angle)


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
