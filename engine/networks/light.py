"""A generator small enough to answer while the pen moves, which changes what was drawn instead of making it anew."""

from __future__ import annotations

from itertools import pairwise

import torch.nn.functional as F
from torch import Tensor, nn

LEVELS = (1, 2, 4, 6, 8)  # channels by halving, times the width
FULL = 16  # channels at full size
LEAK = 0.05  # slope of the loss beyond black and white


class _Block(nn.Module):
    """Two convolutions beside an identity; the second starts at zero, so that a new block changes nothing.

    Each pixel is normalised over its channels before (as in ConvNeXt, Liu et al. 2022, arXiv:2201.03545, section 2.6):
    without, now and then a step throws everything learnt away.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(channels)
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)
        nn.init.zeros_(self.second.weight)

    def forward(self, x: Tensor) -> Tensor:
        y = self.norm(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
        return x + self.second(F.leaky_relu(self.first(y), 0.2, inplace=True))


class LightUNet(nn.Module):
    """A U-Net of residual blocks that predicts a change: x + change, cut off at black and white.

    Paper stays white where the network adds anything at all, not only where it adds exactly nothing. (tanh, which
    saturates too, sent whole trainings to white for good.) No statistics of the picture are taken, so one shape
    does not shift the colours of another. It halves by unshuffled pixels and 2x2 convolutions
    and doubles by bilinear interpolation, which cannot leave a checkerboard (Odena et al. 2016,
    doi:10.23915/distill.00003). Sides: multiples of 32.
    """

    def __init__(self, in_channels: int = 3, out_channels: int = 3, width: int = 32) -> None:
        super().__init__()
        if in_channels != out_channels:
            raise ValueError("a light U-Net changes its input, so it needs as many channels in as out")
        channels = [width * times for times in LEVELS]
        self.stem = nn.Conv2d(4 * in_channels, width, 3, padding=1)
        self.encoder = nn.ModuleList(_Block(c) for c in channels)
        self.down = nn.ModuleList(nn.Conv2d(c, d, 2, stride=2) for c, d in pairwise(channels))
        self.middle = _Block(channels[-1])
        self.up = nn.ModuleList(nn.Conv2d(d, c, 1) for c, d in pairwise(channels))
        self.decoder = nn.ModuleList(_Block(c) for c in channels[:-1])
        self.widen = nn.Conv2d(width, FULL, 1)
        self.detail = nn.Conv2d(in_channels, FULL, 3, padding=1)
        self.join = nn.Conv2d(FULL, FULL, 3, padding=1)
        self.head = nn.Conv2d(FULL, out_channels, 3, padding=1, bias=False)
        nn.init.zeros_(self.head.weight)

    def forward(self, x: Tensor) -> Tensor:
        y = self.stem(F.pixel_unshuffle(x, 2))
        maps = []
        for block, down in zip(self.encoder, self.down, strict=False):
            y = block(y)
            maps.append(y)
            y = down(y)
        y = self.middle(self.encoder[-1](y))
        for up, block in zip(reversed(self.up), reversed(self.decoder), strict=True):
            y = block(_doubled(up(y)) + maps.pop())
        y = F.leaky_relu(_doubled(self.widen(y)) + self.detail(x), 0.2, inplace=True)
        change = self.head(F.leaky_relu(self.join(y), 0.2, inplace=True))
        result = x + change.float()
        cut = result.clamp(-1, 1)
        # Straight through: beyond the ends it counts as the end, yet what is wrong there can be unlearnt.
        return cut + LEAK * (result - result.detach()) if self.training else cut


def _doubled(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2, mode="bilinear")
