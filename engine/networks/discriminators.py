"""The discriminators: pictures in, a map of logits out, one per patch."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from engine import winograd
from engine.networks.norm import make_norm


class _Layer(nn.Module):
    def __init__(
        self, inside: int, outside: int, kernel: int, stride: int, norm: str, bias: bool, padding: int = 0
    ) -> None:
        super().__init__()
        self.conv = winograd.Conv2d(inside, outside, kernel, stride, padding=padding, bias=bias)
        self.norm = make_norm(norm, outside)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(x)
        return F.leaky_relu(x if self.norm is None else self.norm(x), 0.2)


class PatchGAN(nn.Module):
    """Judges overlapping patches (arXiv:1611.07004, section 3.2.2 and 6.1.2).

    `layers` convolutions of stride 2, then two of stride 1: 1 to 6 layers see 16, 34, 70, 142, 286, 574 pixels.
    256x256 pixels give a 30x30 map with 3 layers; with a `padding` of 2, as in pix2pixHD, one of 35x35.
    """

    def __init__(
        self, in_channels: int, width: int = 64, layers: int = 3, norm: str = "batch", padding: int = 1
    ) -> None:
        super().__init__()
        bias = norm != "batch"
        channels = [width * min(2**n, 8) for n in range(layers + 1)]
        self.layers = nn.ModuleList([_Layer(in_channels, width, 4, 2, "none", True, padding)])
        for n in range(1, layers + 1):
            stride = 2 if n < layers else 1
            self.layers.append(_Layer(channels[n - 1], channels[n], 4, stride, norm, bias, padding))
        self.head = nn.Conv2d(channels[-1], 1, 4, padding=padding)

    def forward(self, x: Tensor) -> Tensor:
        return self.features(x)[-1]

    def features(self, x: Tensor) -> list[Tensor]:
        """The maps of every layer; the last are the logits."""
        return _features(self.layers, self.head, x)


class PixelGAN(nn.Module):
    """Judges every pixel by itself, with 1x1 convolutions (arXiv:1611.07004, section 6.1.2)."""

    def __init__(self, in_channels: int, width: int = 64, norm: str = "batch") -> None:
        super().__init__()
        bias = norm != "batch"
        self.layers = nn.ModuleList(
            [
                _Layer(in_channels, width, 1, 1, "none", bias=True),
                _Layer(width, 2 * width, 1, 1, norm, bias),
            ]
        )
        self.head = nn.Conv2d(2 * width, 1, 1, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        return self.features(x)[-1]

    def features(self, x: Tensor) -> list[Tensor]:
        return _features(self.layers, self.head, x)


def _features(layers: nn.ModuleList, head: nn.Module, x: Tensor) -> list[Tensor]:
    maps = []
    for layer in layers:
        x = layer(x)
        maps.append(x)
    return [*maps, head(x)]


def limit_spectrum(network: nn.Module) -> None:
    """Spectral normalisation of every convolution (Miyato et al. 2018, arXiv:1802.05957, section 2.1)."""
    for module in list(network.modules()):
        if isinstance(module, nn.Conv2d):
            spectral_norm(module)
