"""A generator small enough to answer while the pen moves, which changes what was drawn or paints over it."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.messages import Reason

LEVELS = (1, 2, 4, 6, 8)  # channels by halving, times the width
MORE = (0, 0, 1, 2, 1)  # blocks that a deeper one has more on its way down: they see far and cost little time
FULL = 16  # channels at full size
COARSE = 4  # pixels a side of a place to which hints are carried
HOPS = 32  # places that a hint is carried at most
CONTRAST = 6.0  # of L: a difference that a third passes
FAINT = 1e-9  # of a hint: less is none
SHUT = 1e-4  # of what would come: less is nothing
LEAK = 0.05  # slope of the loss beyond black and white, back to them


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
        change: Tensor = self.second(F.leaky_relu(self.first(y), 0.2, inplace=True))
        return x + change


class _Body(nn.Module):
    """The blocks of the light networks: from (N, given, H, W) to (N, made, H, W), which is 0 at first.

    `blocks` - 1 times as many as MORE are added on its way down. No statistics of the picture are taken, so one shape
    does not shift the colours of another. It halves by unshuffled pixels and 2x2 convolutions
    and doubles by bilinear interpolation, which cannot leave a checkerboard (Odena et al. 2016,
    doi:10.23915/distill.00003). Sides: multiples of 32.
    """

    def __init__(self, given: int, made: int, width: int, blocks: int, bias: bool) -> None:
        super().__init__()
        channels = [width * times for times in LEVELS]
        self.stem = nn.Conv2d(4 * given, width, 3, padding=1)
        counts = [1 + (blocks - 1) * more for more in MORE]
        self.encoder = nn.ModuleList(
            nn.Sequential(*(_Block(c) for _ in range(count))) for c, count in zip(channels, counts, strict=True)
        )
        self.down = nn.ModuleList(nn.Conv2d(c, d, 2, stride=2) for c, d in pairwise(channels))
        self.middle = _Block(channels[-1])
        self.up = nn.ModuleList(nn.Conv2d(d, c, 1) for c, d in pairwise(channels))
        self.decoder = nn.ModuleList(_Block(c) for c in channels[:-1])
        self.widen = nn.Conv2d(width, FULL, 1)
        self.detail = nn.Conv2d(given, FULL, 3, padding=1)
        self.join = nn.Conv2d(FULL, FULL, 3, padding=1)
        self.head = nn.Conv2d(FULL, made, 3, padding=1, bias=bias)
        nn.init.zeros_(self.head.weight)
        if self.head.bias is not None:
            nn.init.zeros_(self.head.bias)

    def made(self, x: Tensor) -> Tensor:
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
        made: Tensor = self.head(F.leaky_relu(self.join(y), 0.2, inplace=True)).float()
        return made

    def cut(self, x: Tensor, low: float, high: float) -> Tensor:
        cut: Tensor = _Cut.apply(x, low, high) if self.training else x.clamp(low, high)
        return cut


class LightUNet(_Body):
    """A U-Net of residual blocks that predicts a change, x + change, cut off at black and white.

    With `cover` it predicts a colour and how much of it covers what was drawn, x + cover * (colour - x): a line can
    vanish under a colour without the network having to add exactly what undoes it. (As the attention mask of
    GANimation, Pumarola et al. 2018, arXiv:1807.09251, section 4.1.) What was painted keeps its colour better
    without.

    Paper stays white where the network adds anything at all, not only where it adds exactly nothing. (tanh, which
    saturates too, sent whole trainings to white for good.)
    """

    def __init__(
        self, in_channels: int = 3, out_channels: int = 3, width: int = 32, blocks: int = 1, cover: bool = False
    ) -> None:
        if in_channels != out_channels:
            raise Reason("light_channels")
        super().__init__(in_channels, out_channels + cover, width, blocks, bias=cover)
        self.cover = cover

    def forward(self, x: Tensor) -> Tensor:
        made = self.made(x)
        if not self.cover:
            return self.cut(x + made, -1, 1)
        colour, cover = self.cut(made[:, :-1], -1, 1), self.cut(made[:, -1:] + 0.5, 0, 1)
        return x + cover * (colour - x)


class ColourUNet(_Body):
    """The same blocks from lightness and hints, see ways.lightness_and_hints, to a and b in [-1, 1]; gray at first.

    Beside what it is given it sees the hints as `spread` lays them out: so it need not learn to carry them.
    """

    def __init__(self, width: int = 24, blocks: int = 1, in_channels: int = 4, out_channels: int = 2) -> None:
        if (in_channels, out_channels) != (4, 2):
            raise Reason("colour_channels")
        super().__init__(in_channels + 3, out_channels, width, blocks, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.cut(self.made(torch.cat([x, spread(x).to(x.dtype)], 1)), -1, 1)


def spread(x: Tensor) -> Tensor:
    """Hints carried to where lightness changes: a, b and how much of them comes through, 0 to 1, (N, 3, H, W).

    Every place takes what its neighbours have, the less the more their lightness differs (as Levin et al. 2004,
    doi:10.1145/1015706.1015780, section 2, have colours spread): at a quarter of the size, HOPS times. Beside what came
    it is known what would have come if lightness were the same everywhere: that much less is an edge, and not the way.
    """
    lightness, colours, where = x.float().split((1, 2, 1), 1)
    coarse = F.avg_pool2d(lightness, COARSE) * 50
    given = F.avg_pool2d(torch.cat([colours * where, where, where], 1), COARSE)
    across, down = (_passed(coarse.diff(dim=axis)) for axis in (3, 2))
    carried = given
    for _ in range(HOPS):
        right, below = carried[..., :-1] * across, carried[..., :-1, :] * down
        left, above = carried[..., 1:] * across, carried[..., 1:, :] * down
        carried = given + F.pad(right, (1, 0)) + F.pad(left, (0, 1)) + F.pad(below, (0, 0, 1, 0))
        carried = carried + F.pad(above, (0, 0, 0, 1))
    came, free = carried[:, 2:3], carried[:, 3:]
    through = 1 + (came / (free + FAINT)).clamp(min=SHUT).log10() / -math.log10(SHUT)
    return F.interpolate(torch.cat([carried[:, :2] / (came + FAINT), through], 1), scale_factor=COARSE, mode="bilinear")


def _passed(difference: Tensor) -> Tensor:
    """What goes from one place to the next, (N, 4, h, w): a, b and where they are by the difference of lightness,
    and where they would be without."""
    passed = torch.exp(-difference.abs() / CONTRAST)
    return torch.cat([passed, passed, passed, torch.ones_like(passed)], 1) / 4


class _Cut(torch.autograd.Function):
    """Cuts off at both ends, with a slope of LEAK beyond them for what leads back: what is wrong there can be unlearnt.

    Nothing leads further out. There a loss no longer changes, so that a discriminator's push would have no end.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, low: float, high: float) -> Tensor:
        ctx.save_for_backward(x)
        ctx.ends = low, high
        return x.clamp(low, high)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None, None]:
        (x,), (low, high), (gradient,) = ctx.saved_tensors, ctx.ends, gradients
        back = ((x > high) & (gradient > 0)) | ((x < low) & (gradient < 0))
        slope = torch.where((x < low) | (x > high), LEAK * back, 1.0)
        return gradient * slope, None, None


def _doubled(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2, mode="bilinear")
