"""A small network that doubles a picture's sides, after any model: sharper than interpolation, in the same colours.

Its weights, in half precision, are resources/networks/upscale2x.safetensors; resources/networks/make_upscale2x.py makes
that file and says what it learnt from.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine import images
from engine.networks.frozen import frozen
from engine.networks.frozen import path as frozen_path

NAME = "upscale2x.safetensors"
CHANNELS, BLOCKS, STEM = 32, 5, 5
REACH = STEM // 2 + 2 * BLOCKS + 1  # px around it by which a pixel's answer is decided
PIXELS = 1 << 18  # that go through at once: maps of 34 MB in fp32
MOST = 2  # doublings; beyond, there is nothing left to see in what was drawn, and interpolation will do


class Upscaler(nn.Module):
    """(N, 3, H, W) in [-1, 1] to (N, 3, 2 H, 2 W) float32: interpolated, and a change that residual blocks find.

    Pixels are shuffled at its end (Shi et al. 2016, arXiv:1609.05158), blocks have no norm (Lim et al. 2017,
    arXiv:1707.02921). The first filters add up to nothing, so that it sees contrasts and never a colour itself: no
    area can change its hue.
    """

    def __init__(self, channels: int = CHANNELS, blocks: int = BLOCKS) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, channels, STEM)
        self.blocks = nn.ModuleList(_Block(channels) for _ in range(blocks))
        self.head = nn.Conv2d(channels, 3 * 4, 3, padding=1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)  # type: ignore[arg-type] # it has one

    def forward(self, unit: Tensor) -> Tensor:
        weight = self.stem.weight
        seen = F.pad(unit.to(weight.dtype), [STEM // 2] * 4, "replicate")
        x = F.conv2d(seen, weight - weight.mean((2, 3), keepdim=True), self.stem.bias)
        for block in self.blocks:
            x = block(x)
        change = F.pixel_shuffle(self.head(x), 2)
        return F.interpolate(unit.float(), scale_factor=2, mode="bilinear") + change.float()


class _Block(nn.Module):
    """Two convolutions beside an identity; the second starts at zero."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)
        nn.init.zeros_(self.second.weight)

    def forward(self, x: Tensor) -> Tensor:
        change: Tensor = self.second(F.relu(self.first(x)))
        return x + change


def path() -> Path:
    return frozen_path(NAME)


@lru_cache(2)
def upscaler(device: torch.device, dtype: torch.dtype = torch.float32) -> Upscaler:
    """The network on a device, frozen. Raises SinopiaError "model_damaged" where its file is not as it was shipped."""
    network = frozen(Upscaler, path())
    return network.to(device, dtype).to(memory_format=torch.channels_last)


def enlarged(rgb: np.ndarray, width: int, height: int, device: torch.device, dtype: torch.dtype) -> np.ndarray:
    """A picture (H, W, 3), uint8 or uint16, as (height, width, 3): doubled while it is too small, but no
    more than MOST times, then brought to its size by interpolation. Raises as `upscaler` does."""
    for _ in range(MOST):
        if rgb.shape[0] >= height and rgb.shape[1] >= width:
            break
        rgb = doubled(upscaler(device, dtype), rgb)
    return images.resize(rgb, width, height)


def doubled(network: Upscaler, rgb: np.ndarray, pixels: int = PIXELS) -> np.ndarray:
    """A picture (H, W, 3), uint8 or uint16, as (2 H, 2 W, 3): beyond its edges the network sees them repeated.

    It goes through by strips of rows, each of at most so many `pixels` and REACH rows more on both sides, so that it
    takes little memory; the result has no seams.
    """
    height, width = rgb.shape[:2]
    weight = network.stem.weight
    seen = np.pad(rgb, ((REACH, REACH), (REACH, REACH), (0, 0)), mode="edge")
    rows = -(-height // -(-height * seen.shape[1] // pixels))
    made, deep = np.empty((2 * height, 2 * width, 3), rgb.dtype), rgb.dtype == np.uint16
    for first in range(0, height, rows):
        last = min(first + rows, height)
        strip = images.to_unit(seen[first : last + 2 * REACH])[None]
        with torch.inference_mode():
            large = network(strip.to(weight.device, memory_format=torch.channels_last))
        made[2 * first : 2 * last] = images.from_unit(large[0, :, 2 * REACH : -2 * REACH, 2 * REACH : -2 * REACH], deep)
    return made
