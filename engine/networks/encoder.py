"""What tells from a picture which of its possible looks it has: the encoder of BicycleGAN."""

from __future__ import annotations

from itertools import pairwise

import torch.nn.functional as F
from torch import Tensor, nn

LAYERS = 4  # that halve the sides


class Encoder(nn.Module):
    """(N, 3, H, W) in [-1, 1] to mean and logarithm of the variance, (N, latent) each, of the numbers of its look.

    Plain convolutions and a mean over all places (Zhu et al. 2017, arXiv:1711.11586, section 4, E_CNN). No norm: it
    would take away what a picture's colours are as a whole.
    """

    def __init__(self, latent: int, width: int) -> None:
        super().__init__()
        channels = [3, *(width << min(n, 2) for n in range(LAYERS))]
        self.layers = nn.ModuleList(nn.Conv2d(inside, outside, 4, 2, 1) for inside, outside in pairwise(channels))
        self.mean, self.spread = (nn.Linear(channels[-1], latent) for _ in range(2))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        for layer in self.layers:
            x = F.leaky_relu(layer(x), 0.2)
        x = x.mean((2, 3))
        return self.mean(x), self.spread(x)
