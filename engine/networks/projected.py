"""Projected discriminator: small judges of the maps of a frozen network that was taught to see.

Sauer et al. 2021, arXiv:2111.01007, sections 3.1 to 3.3: the maps of four scales are mixed over channels and then from
coarse to fine by fixed random convolutions, so that no judge can rest on some of the channels alone, and each scale has
a judge of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from engine.networks.features import SMALLEST, EfficientNetLite

CHANNELS = 64  # of every mixed map
LEVELS = 4  # maps that are judged: those of strides 4, 8, 16 and 32, as far as these are large enough


class ProjectedDiscriminator(nn.Module):
    """Maps of `eye` for pictures (N, 3, size, size) to logits, a list of (N, 1, h, w) by scale.

    With `condition` the judges also see the pictures (N, condition, size, size) that belong to them, made small. The
    eye itself is not among this module's weights: it is frozen, and given to `forward` as the maps it made.
    """

    def __init__(self, eye: EfficientNetLite, size: int, width: int = 64, condition: int = 0, seed: int = 0) -> None:
        super().__init__()
        with torch.no_grad():
            maps = eye(torch.zeros(1, 3, size, size, device=next(eye.parameters()).device))
        shapes = [m.shape[1:] for m in maps[1:] if m.shape[-1] >= SMALLEST][:LEVELS]
        if not shapes:
            raise ValueError(f"pictures of {size} pixels are too small to be judged by their features")
        self.levels = range(1, 1 + len(shapes))
        random = torch.Generator().manual_seed(seed)
        self.across = nn.ModuleList(_Fixed(shape[0], 1, random) for shape in shapes)
        self.scales = nn.ModuleList(_Fixed(CHANNELS, 3, random) for _ in shapes)
        self.judges = nn.ModuleList(_Judge(CHANNELS + condition, width, shape[-1]) for shape in shapes)

    def forward(self, maps: Sequence[Tensor], condition: Tensor | None = None) -> list[Tensor]:
        mixed: Tensor | None = None
        logits = []
        for level in reversed(range(len(self.judges))):  # from coarse to fine
            x: Tensor = self.across[level](maps[self.levels[level]])
            if mixed is not None:
                x = x + F.interpolate(mixed, size=x.shape[-2:], mode="bilinear", align_corners=False)
            mixed = self.scales[level](x)
            seen = mixed
            if condition is not None:
                seen = torch.cat([mixed, F.adaptive_avg_pool2d(condition, tuple(mixed.shape[-2:])).to(mixed.dtype)], 1)
            logits.append(self.judges[level](seen))
        return logits


class _Judge(nn.Module):
    """Halves its map down to SMALLEST pixels, then gives a logit for each of them."""

    def __init__(self, channels: int, width: int, side: int) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        while side >= 2 * SMALLEST:
            layers += [spectral_norm(nn.Conv2d(channels, width, 4, 2, padding=1)), nn.BatchNorm2d(width)]
            layers += [nn.LeakyReLU(0.2)]
            channels, side = width, side // 2
        layers += [spectral_norm(nn.Conv2d(channels, width, 3, padding=1)), nn.LeakyReLU(0.2)]
        layers += [spectral_norm(nn.Conv2d(width, 1, 1))]
        self.layers = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        logits: Tensor = self.layers(x)
        return logits


class _Fixed(nn.Module):
    """A random convolution that never learns: its weights are a buffer."""

    def __init__(self, inside: int, kernel: int, random: torch.Generator) -> None:
        super().__init__()
        weight = nn.init.kaiming_normal_(torch.empty(CHANNELS, inside, kernel, kernel), generator=random)
        self.weight: Tensor
        self.register_buffer("weight", weight)

    def forward(self, x: Tensor) -> Tensor:
        return F.conv2d(x, self.weight, padding=self.weight.shape[-1] // 2)
