"""Normalisation layers that know two sorts of statistics, and the first weights of a network."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SMALL = 1024  # pixels, below which torch's group norm goes over maps channel by channel


class BatchNorm(nn.BatchNorm2d):
    """Batch normalisation that can use each picture's own statistics outside of training.

    pix2pix (arXiv:1611.07004, section 3.4) runs its generator with the statistics of the test picture, which at
    batch 1 is instance normalisation with batch norm's gamma and beta. `image_statistics = False` takes the running
    averages instead. Over a single pixel the result is beta, where torch would raise.
    """

    image_statistics = True

    def forward(self, x: Tensor) -> Tensor:
        if not self.training and not self.image_statistics:
            return super().forward(x)
        values = x.shape[2] * x.shape[3] * (x.shape[0] if self.training else 1)
        if values == 1:
            return x * 0 + self.bias[None, :, None, None]
        if self.training:
            return super().forward(x)
        return _each_by_itself(x, self.weight, self.bias, self.eps)


class InstanceNorm(nn.Module):
    """Instance normalisation without weights (as CycleGAN's); over a single pixel the result is 0."""

    def forward(self, x: Tensor) -> Tensor:
        if x.shape[2] * x.shape[3] == 1:
            return x * 0
        return _each_by_itself(x)


def _each_by_itself(x: Tensor, weight: Tensor | None = None, bias: Tensor | None = None, eps: float = 1e-5) -> Tensor:
    """Every channel of every picture normalised by its own statistics.

    WORKAROUND(torch 2.15): instance_norm is slow on the CPU and gives wrong gradients there for channels_last tensors,
    be they its input or the gradient that comes back. One group a channel is the same thing, but in channels_last its
    gradients take 20 times as long, and so do small maps; so is batch norm of a single picture.
    """
    by_pixels = x.is_contiguous(memory_format=torch.channels_last)
    if by_pixels and (torch.is_grad_enabled() or x.shape[2] * x.shape[3] < SMALL):
        made = [F.batch_norm(one, None, None, weight, bias, training=True, eps=eps) for one in x.split(1)]
        return made[0] if len(made) == 1 else torch.cat(made)
    return F.group_norm(x, x.shape[1], weight, bias, eps)


def make_norm(kind: str, channels: int) -> nn.Module | None:
    """The layer for "batch", "instance" or "none"."""
    if kind == "batch":
        return BatchNorm(channels)
    return InstanceNorm() if kind == "instance" else None


def set_statistics(network: nn.Module, kind: str) -> None:
    """Chooses what batch norms use outside of training: "image" or "running" statistics."""
    for module in network.modules():
        if isinstance(module, BatchNorm):
            module.image_statistics = kind == "image"


def initialise(network: nn.Module, std: float, generator: torch.Generator | None = None) -> None:
    """N(0, std) for convolutions, N(1, std) for gammas, 0 for biases (the reference's `init_type normal`)."""
    normal = partial(nn.init.normal_, std=std, generator=generator)
    for module in network.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            normal(module.weight, mean=0.0)
        elif isinstance(module, BatchNorm):
            normal(module.weight, mean=1.0)
        else:
            continue
        if module.bias is not None:
            nn.init.zeros_(module.bias)


def parameter_count(networks: Iterable[nn.Module]) -> int:
    return sum(p.numel() for network in networks for p in network.parameters())
