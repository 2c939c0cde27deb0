"""By what the style of a picture is known: Gram matrices of maps, and the sorts of maps they are taken of.

Gatys, Ecker & Bethge 2016, "Image Style Transfer Using Convolutional Neural Networks" (CVPR), section 2: the content of
a picture is one map of a network that was taught to see, its style how often the channels of several maps go together,
wherever they do.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine import images
from engine.messages import SinopiaError
from engine.networks import vgg
from engine.networks.features import features
from engine.networks.vgg import vgg19

CONTENT = 2  # which of the eye's maps says what is where: that at a stride of 8
STYLE = 4  # maps of it that tell a style; the coarsest says what is in a picture, not how it is done
FILTERS, SIDE = 64, 7  # random ones, and their side in pixels
OCTAVES = 5  # of the picture's size at which they look
SEED = 0
LEAST = 16  # px, the shorter side of a picture that can have a style


class Seen(NamedTuple):
    """What a picture shows: maps (N, C, h, w) that say what is where, and maps that say how it is done."""

    content: list[Tensor]
    style: list[Tensor]


class RandomFilters(nn.Module):
    """(N, 3, H, W) in [-1, 1] to a map of random filters' answers at each of OCTAVES sizes, each half of the last.

    Ustyuzhaninov, Brendel, Gatys & Bethge 2016, arXiv:1606.00021: one layer of random filters of many sizes holds
    enough of a texture. Here the filters have one size and the picture many, which costs a tenth.
    """

    def __init__(self, octaves: int = OCTAVES) -> None:
        super().__init__()
        random = torch.Generator().manual_seed(SEED)
        kernels = torch.randn(FILTERS, 3, SIDE, SIDE, generator=random)
        kernels = kernels - kernels.mean((2, 3), keepdim=True)  # a plain area answers nothing, whatever its colour
        self.register_buffer("kernels", kernels / kernels.flatten(1).norm(dim=1)[:, None, None, None])
        self.octaves = octaves
        self.kernels: Tensor

    def forward(self, unit: Tensor) -> list[Tensor]:
        maps: list[Tensor] = []
        smaller = unit
        for _ in range(self.octaves):
            if min(smaller.shape[-2:]) < SIDE:
                break
            maps.append(F.relu(F.conv2d(smaller, self.kernels.to(smaller.dtype), stride=1 if maps else 2)))
            smaller = F.avg_pool2d(smaller, 2)
        return maps


class TextureEye(nn.Module):
    """Looks at (N, 3, H, W) in [-1, 1] with one of config.style.EYES. The picture itself is always among what tells a
    style: how its colours go together.

    Raises SinopiaError "vgg_missing" or "vgg_damaged", where that is wanted.
    """

    def __init__(self, name: str, device: torch.device, precision: str = "fp32") -> None:
        super().__init__()
        self.eye: nn.Module
        self.content_at = CONTENT
        self.style_at: tuple[int, ...] = () if name == "random" else tuple(range(STYLE))
        if name == "vgg19":
            self.eye = vgg19(device, precision, (*vgg.STYLE, *vgg.CONTENT))
            self.content_at, self.style_at = 4, (0, 1, 2, 3, 5)  # in the network's order
        else:
            self.eye = features(device, precision)
        self.filters = RandomFilters().to(device) if name in ("both", "random") else None

    def content(self, unit: Tensor) -> list[Tensor]:
        """The maps that say what is where, alone."""
        return [self.eye(unit)[self.content_at]]

    def forward(self, unit: Tensor) -> Seen:
        maps = self.eye(unit)
        colours = torch.cat([unit, torch.ones_like(unit[:, :1])], 1)  # with 1, their means too
        told = [maps[place] for place in self.style_at]
        if self.filters is not None:
            told += self.filters(unit)
        return Seen([maps[self.content_at]], [colours, *told])


def gram(maps: Tensor) -> Tensor:
    """(N, C, C) of (N, C, h, w): the mean over pixels of the products of each two channels."""
    rows = maps.float().flatten(2)
    return rows @ rows.transpose(1, 2) / rows.shape[2]


def style_distance(grams: Sequence[Tensor], wanted: Sequence[Tensor]) -> Tensor:
    """How far Gram matrices are from those of a style, a scalar: 0 for equal ones, 1 for an empty picture.

    Each level counts alike, whatever the size of its numbers (Gatys has weights, by hand, for that). The coarsest ones,
    which come last, are left out where one of the pictures is too small to have them.
    """
    both = zip(grams, wanted, strict=False)
    return torch.stack([(g - w).square().sum((1, 2)).mean() / w.square().sum() for g, w in both]).mean()


def content_distance(maps: Sequence[Tensor], wanted: Sequence[Tensor]) -> Tensor:
    """How far maps are from those of the content, a scalar in parts of the latter's own spread."""
    return torch.stack([(m - w).square().mean() / (w.var() + 1e-3) for m, w in zip(maps, wanted, strict=True)]).mean()


def roughness(unit: Tensor) -> Tensor:
    """Total variation (Johnson et al. 2016, arXiv:1603.08155, section 3.2), in its squared form, a mean over pixels."""
    across, down = unit[..., 1:] - unit[..., :-1], unit[..., 1:, :] - unit[..., :-1, :]
    return across.square().mean() + down.square().mean()


def style_picture(path: Path, side: int) -> np.ndarray:
    """The picture of a style, (H, W, 3) uint8, made about as large as a square of this side.

    Raises SinopiaError "picture_*", or "style_too_small" for one that is too small or too narrow to show any style.
    """
    rgb = images.read_rgb(path, (side, side))
    height, width = rgb.shape[:2]
    scale = side / math.sqrt(width * height)
    fitted = max(1, round(width * scale)), max(1, round(height * scale))
    if min(width, height, *fitted) < LEAST:
        width, height = images.size_of(path)
        raise SinopiaError("style_too_small", path=path, width=width, height=height, least=LEAST)
    return images.resize(rgb, *fitted)
