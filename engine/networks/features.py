"""The eye: a frozen network that was taught to see, by whose maps pictures are compared and judged.

EfficientNet-Lite0 (Tan & Le 2019, arXiv:1905.11946, in its variant without squeeze-and-excitation and with ReLU6),
trained on ImageNet, without its last block and classifier. Its weights, batch norms folded and in half precision, are
resources/networks/lite0.safetensors; resources/networks/make_lite0.py makes that file and says where they are from.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.device import layout
from engine.networks.frozen import frozen
from engine.networks.frozen import path as frozen_path


class Block(NamedTuple):
    """Blocks of MobileNetV2 (Sandler et al. 2018, arXiv:1801.04381): `repeats` of them, the first with the stride."""

    repeats: int
    kernel: int
    stride: int
    expand: int
    channels: int


STEM = 32
LITE0 = (
    Block(1, 3, 1, 1, 16),
    Block(2, 3, 2, 6, 24),
    Block(2, 5, 2, 6, 40),
    Block(3, 3, 2, 6, 80),
    Block(3, 5, 1, 6, 112),
    Block(4, 5, 2, 6, 192),
)
TAPS = (0, 2, 4, 10, 14)  # the last block at each of the strides 2, 4, 8, 16 and 32
NAME = "lite0.safetensors"
SMALLEST = 4  # px; coarser maps say nothing of where something is


class EfficientNetLite(nn.Module):
    """(N, 3, H, W) in [-1, 1] to the maps after the blocks in `taps`, fine to coarse; convolutions have biases.

    Batch norms are folded into the convolutions before them, see `fold`.
    """

    def __init__(self, groups: Sequence[Block] = LITE0, taps: Sequence[int] = TAPS, stem: int = STEM) -> None:
        super().__init__()
        self.taps = tuple(taps)
        self.stem = _Conv(3, stem, 3, 2)
        self.blocks = nn.ModuleList()
        inside = stem
        for group in groups:
            for repeat in range(group.repeats):
                stride = group.stride if repeat == 0 else 1
                self.blocks.append(_MBConv(inside, group.channels, group.kernel, stride, group.expand))
                inside = group.channels

    def forward(self, unit: Tensor) -> list[Tensor]:
        x = F.relu6(self.stem(unit.to(self.stem.weight.dtype)))
        maps = []
        for number, block in enumerate(self.blocks):
            x = block(x)
            if number in self.taps:
                maps.append(x)
        return maps


class _Conv(nn.Conv2d):
    """With as much more padding below and on the right as TensorFlow has where a stride leaves an odd rest."""

    def __init__(self, inside: int, outside: int, kernel: int, stride: int = 1, groups: int = 1) -> None:
        super().__init__(inside, outside, kernel, stride, groups=groups)

    def forward(self, x: Tensor) -> Tensor:
        kernel, stride = self.kernel_size[0], self.stride[0]
        if kernel > 1:
            down, across = (max(0, (-(-n // stride) - 1) * stride + kernel - n) for n in x.shape[-2:])
            x = F.pad(x, (across // 2, across - across // 2, down // 2, down - down // 2))
        return super().forward(x)


class _MBConv(nn.Module):
    def __init__(self, inside: int, outside: int, kernel: int, stride: int, expand: int) -> None:
        super().__init__()
        middle = inside * expand
        self.expand = _Conv(inside, middle, 1) if expand > 1 else None
        self.depthwise = _Conv(middle, middle, kernel, stride, groups=middle)
        self.project = _Conv(middle, outside, 1)
        self.identity = stride == 1 and inside == outside

    def forward(self, x: Tensor) -> Tensor:
        y = x if self.expand is None else F.relu6(self.expand(x))
        made: Tensor = self.project(F.relu6(self.depthwise(y)))
        return x + made if self.identity else made


def path() -> Path:
    return frozen_path(NAME)


def features(device: torch.device, precision: str = "fp32") -> EfficientNetLite:
    """The eye on a device, frozen, as a step of this precision takes it: cast once instead of at every look.

    Raises SinopiaError "model_damaged" where its file is not as it was shipped."""
    network = frozen(EfficientNetLite, path())
    network.to(device, torch.bfloat16 if precision == "bf16" else torch.float32)
    return network.to(memory_format=layout(device, precision))


def perceptual(maps: Sequence[Tensor], target: Sequence[Tensor]) -> Tensor:
    """How different two batches of pictures look, a scalar: the mean over levels of the squared distance between maps
    whose pixels are normalised over their channels (LPIPS, Zhang et al. 2018, arXiv:1801.03924, section 3.1, with equal
    weights)."""
    return torch.stack([_distance(a, b).mean() for a, b in zip(maps, target, strict=True)]).mean()


def _distance(a: Tensor, b: Tensor) -> Tensor:
    """(N, 1, H, W): 0 for equal directions, 4 for opposite ones."""
    return (
        (F.normalize(a.float(), dim=1, eps=1e-6) - F.normalize(b.float(), dim=1, eps=1e-6))
        .square()
        .sum(1, keepdim=True)
    )
