"""Networks that make pictures from noise, and their discriminators: DCGAN's, and fully connected ones as before it."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

import torch.nn.functional as F
from torch import Tensor, nn

from engine.config.gan import SIZES
from engine.messages import Reason
from engine.networks.norm import BatchNorm

HIDDEN = 8  # layers of the fully connected networks grow to this many times the width


def halvings(size: int) -> tuple[int, int]:
    """Side of the smallest map and how often it doubles: 7 and 2 for 28 pixels, 4 and 3, 4 or 5 for 32, 64 and 128."""
    base = 7 if size == 28 else 4
    count = (size // base).bit_length() - 1
    if base << count != size or count < 1:
        raise Reason("noise_side", sides=SIZES, size=size)
    return base, count


class DCGAN(nn.Module):
    """Latents (N, latent) to pictures (N, out_channels, size, size) in [-1, 1].

    Radford et al. 2016, arXiv:1511.06434, section 3: strided transposed convolutions, batch normalisation everywhere
    but at the output, ReLU, and tanh. `width` is that of the last map before the picture.
    """

    def __init__(self, latent: int = 100, size: int = 64, width: int = 64, out_channels: int = 3) -> None:
        super().__init__()
        base, count = halvings(size)
        channels = [width << level for level in reversed(range(count))]
        self.first = nn.ConvTranspose2d(latent, channels[0], base, bias=False)
        self.norms = nn.ModuleList(BatchNorm(c) for c in channels)
        outside = [*channels[1:], out_channels]
        self.up = nn.ModuleList(
            nn.ConvTranspose2d(c, d, 4, 2, padding=1, bias=d == outside[-1] and level == count - 1)
            for level, (c, d) in enumerate(zip(channels, outside, strict=True))
        )

    @property
    def first_layer(self) -> Tensor:
        """Weights (latent, features) of the layer that sees the latent."""
        return self.first.weight.flatten(1)

    def forward(self, latent: Tensor) -> Tensor:
        x: Tensor = self.first(latent[:, :, None, None])
        for norm, up in zip(self.norms, self.up, strict=True):
            x = up(F.relu(norm(x)))
        return x.tanh()


class DCGANDiscriminator(nn.Module):
    """Pictures (N, in_channels, size, size) to logits (N, 1, 1, 1); the same paper.

    Strided convolutions, leaky ReLU of slope 0.2, batch normalisation everywhere but at the input and the output.
    """

    def __init__(self, size: int = 64, width: int = 64, in_channels: int = 3) -> None:
        super().__init__()
        base, count = halvings(size)
        channels = [width << level for level in range(count)]
        inside = [in_channels, *channels[:-1]]
        self.down = nn.ModuleList(
            nn.Conv2d(c, d, 4, 2, padding=1, bias=level == 0)
            for level, (c, d) in enumerate(zip(inside, channels, strict=True))
        )
        self.norms = nn.ModuleList([nn.Identity(), *(BatchNorm(c) for c in channels[1:])])
        self.head = nn.Conv2d(channels[-1], 1, base)

    def forward(self, x: Tensor) -> Tensor:
        for down, norm in zip(self.down, self.norms, strict=True):
            x = F.leaky_relu(norm(down(x)), 0.2)
        logits: Tensor = self.head(x)
        return logits


class FullyConnected(nn.Module):
    """Latents (N, latent) to pictures (N, out_channels, size, size) in [-1, 1] without a convolution.

    As the networks of Goodfellow et al. 2014, arXiv:1406.2661, section 5: layers of 2, 4 and 8 times the width, here
    with leaky ReLUs of slope 0.2 and tanh.
    """

    def __init__(self, latent: int = 100, size: int = 28, width: int = 64, out_channels: int = 3) -> None:
        super().__init__()
        self.shape = out_channels, size, size
        widths = [latent, 2 * width, 4 * width, HIDDEN * width]
        self.layers = nn.ModuleList(nn.Linear(c, d) for c, d in pairwise(widths))
        self.head = nn.Linear(widths[-1], out_channels * size * size)

    @property
    def first_layer(self) -> Tensor:
        """Weights (latent, features) of the layer that sees the latent."""
        return cast(nn.Linear, self.layers[0]).weight.T

    def forward(self, latent: Tensor) -> Tensor:
        x = latent
        for layer in self.layers:
            x = F.leaky_relu(layer(x), 0.2)
        pictures: Tensor = self.head(x).tanh().unflatten(1, self.shape)
        return pictures


class FullyConnectedDiscriminator(nn.Module):
    """Pictures (N, in_channels, size, size) to logits (N, 1, 1, 1), the way back."""

    def __init__(self, size: int = 28, width: int = 64, in_channels: int = 3) -> None:
        super().__init__()
        widths = [in_channels * size * size, HIDDEN * width, 4 * width]
        self.layers = nn.ModuleList(nn.Linear(c, d) for c, d in pairwise(widths))
        self.head = nn.Linear(widths[-1], 1)

    def forward(self, x: Tensor) -> Tensor:
        x = x.flatten(1)
        for layer in self.layers:
            x = F.leaky_relu(layer(x), 0.2)
        logits: Tensor = self.head(x)
        return logits[:, :, None, None]
