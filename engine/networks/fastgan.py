"""The generator of FastGAN: pictures from noise, from few pictures and in little time.

Liu et al. 2021, arXiv:2101.04775, sections 3.1 and 3.2, without the noise inside the network: a latent always gives the
same picture.
"""

from __future__ import annotations

from itertools import pairwise

import torch.nn.functional as F
from torch import Tensor, nn

from engine.messages import Reason
from engine.networks.dcgan import halvings
from engine.networks.norm import BatchNorm

WIDEST = 8  # maps grow to this many times the width
EXCITED = 16  # a map is weighed by the one that has a sixteenth of its side


class FastGAN(nn.Module):
    """Latents (N, latent) to pictures (N, out_channels, size, size) in [-1, 1].

    `width` is that of the last map before the picture. Raises Reason for sides that 4 pixels do not double to.
    """

    def __init__(self, latent: int = 100, size: int = 64, width: int = 16, out_channels: int = 3) -> None:
        super().__init__()
        base, count = halvings(size)
        if base != 4:
            raise Reason("noise_side", sides=(32, 64, 128, 256), size=size)
        channels = [width * min(WIDEST, 1 << (count - level)) for level in range(count + 1)]
        self.first = nn.ConvTranspose2d(latent, 2 * channels[0], base, bias=False)
        self.first_norm = BatchNorm(2 * channels[0])
        self.up = nn.ModuleList(_Up(c, d) for c, d in pairwise(channels))
        jump = EXCITED.bit_length() - 1
        self.excite = nn.ModuleList(
            _Excitation(channels[level - jump], channels[level]) for level in range(jump, count + 1)
        )
        self.head = nn.Conv2d(channels[-1], out_channels, 3, padding=1)

    @property
    def first_layer(self) -> Tensor:
        """Weights (latent, features) of the layer that sees the latent."""
        return self.first.weight.flatten(1)

    def forward(self, latent: Tensor) -> Tensor:
        x = F.normalize(latent) * latent.shape[1] ** 0.5
        x = F.glu(self.first_norm(self.first(x[:, :, None, None])), 1)
        maps = [x]
        jump = len(self.up) + 1 - len(self.excite)
        for level, up in enumerate(self.up, 1):
            x = up(x)
            if level >= jump:
                x = self.excite[level - jump](maps[level - jump], x)
            maps.append(x)
        made: Tensor = self.head(x).tanh()
        return made


class _Up(nn.Module):
    """Doubles a map, then a convolution with a gate (GLU)."""

    def __init__(self, inside: int, outside: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inside, 2 * outside, 3, padding=1, bias=False)
        self.norm = BatchNorm(2 * outside)

    def forward(self, x: Tensor) -> Tensor:
        return F.glu(self.norm(self.conv(F.interpolate(x, scale_factor=2.0, mode="nearest"))), 1)


class _Excitation(nn.Module):
    """Weighs the channels of a fine map by what a coarse one holds: the skip-layer excitation of section 3.1."""

    def __init__(self, coarse: int, fine: int) -> None:
        super().__init__()
        self.gather = nn.Conv2d(coarse, fine, 4)
        self.weigh = nn.Conv2d(fine, fine, 1)

    def forward(self, coarse: Tensor, fine: Tensor) -> Tensor:
        seen = F.leaky_relu(self.gather(F.adaptive_avg_pool2d(coarse, 4)), 0.1)
        weighed: Tensor = fine * self.weigh(seen).sigmoid()
        return weighed
