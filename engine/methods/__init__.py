"""The methods: how a step of each is taken. One file per method; none knows another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from engine.methods.cyclegan import CycleGAN
from engine.methods.pix2pix import Pix2Pix


class Method(Protocol):
    """Networks, optimisers and one step. Batches are (N, 3, size, size) in [-1, 1] on the device."""

    networks: dict[str, nn.Module]  # everything with weights
    optimizers: dict[str, Optimizer]  # "generator" and "discriminator"

    def prepare(self) -> None:
        """Decides at random what the coming step will read: the step itself does the same operations every time."""

    def step(self, a: Tensor, b: Tensor) -> dict[str, Tensor]:
        """Learns from one batch, given side and wanted side; the losses, as tensors without gradient."""

    def generators(self) -> dict[str, nn.Module]:
        """What a person uses afterwards: "model", and "reverse" where the method learns the way back too."""

    def extra_state(self) -> dict[str, Any]:
        """What a checkpoint must hold besides networks and optimisers."""

    def load_extra_state(self, state: dict[str, Any]) -> None: ...


# A method is made from its own config and the device.
METHODS: dict[str, Callable[[Any, torch.device], Method]] = {"pix2pix": Pix2Pix, "cyclegan": CycleGAN}
