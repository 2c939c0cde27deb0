"""The methods: how a step of each is taken. One file per method; none knows another. config.METHODS has their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from engine.config import Stage
from engine.methods.colorization import Colorization
from engine.methods.cyclegan import CycleGAN
from engine.methods.gan import GAN
from engine.methods.pix2pix import Pix2Pix
from engine.methods.pix2pixhd import Pix2PixHD
from engine.methods.style import Style

Batch = Mapping[str, Tensor]
"""What one step learns from: "input" and "target", each (N, 3, side, side) in [-1, 1] on the device; "target" or
"input" alone where a method learns from one set."""


class Method(Protocol):
    """Networks, optimisers and one step."""

    # All that learn. A frozen network, which only measures, is a method's own: neither saved, averaged nor counted.
    networks: dict[str, nn.Module]
    optimizers: dict[str, Optimizer]
    rates: dict[str, float]  # the base rate of each optimiser, by the same names, the generator's first

    def enter(self, stage: Stage) -> None:
        """Gets ready for the steps of a stage: their pictures' side, and what of the generator learns. A new method is
        ready for the last one."""

    def prepare(self, step: int) -> None:
        """Decides what the coming step, from 0, will read: the step itself does the same operations every time."""

    def step(self, batch: Batch) -> dict[str, Tensor]:
        """Learns from one batch; its losses by the names of the method's terms, scalars without gradient."""

    def generators(self) -> dict[str, nn.Module]:
        """What a person uses after this stage: "model", and "reverse" where the method learns the way back too."""

    def state_dict(self) -> dict[str, Any]:
        """What a checkpoint must hold besides networks and optimisers."""

    def load_state_dict(self, state: Mapping[str, Any]) -> None: ...


# A method is made from its own config and the device.
METHODS: dict[str, Callable[[Any, torch.device], Method]] = {
    "pix2pix": Pix2Pix,
    "pix2pixhd": Pix2PixHD,
    "cyclegan": CycleGAN,
    "colorization": Colorization,
    "gan": GAN,
    "style": Style,
}
