"""How much memory a training will take, known before any of it is asked for."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine import device, networks
from engine.config import TrainConfig

PER_MAP = 7  # times what a generator's maps take: measured 3.9 (gan), 6.9 (pix2pix) and 8.0 (CycleGAN) on a CPU
LARGE = {"pix2pixhd": 3}  # of one beside whose maps those of judges and eye are few: measured 2.6 at 1024 x 512
SPARED = 0.7  # of that where maps are computed again: half of the generator's are kept; judges and eye keep theirs
PER_WEIGHT = 2 * 12  # bytes of a generator's weight: gradient and two moments, and as much for the discriminator


def needed(config: TrainConfig, sides: tuple[int, int] | None = None) -> int:
    """Bytes that a step takes at its peak, beside the pictures; right to a factor of two.

    `sides` are height and width of pictures that are no squares.
    """
    with torch.device("meta"):  # shapes alone
        network = networks.build(config.network())
        maps = _maps(network, config, sides or (config.size, config.size))
    weights = networks.parameter_count([network])
    spared = SPARED if getattr(config, "recompute", False) else 1.0
    return int(spared * LARGE.get(config.method, PER_MAP) * 4 * config.batch_size * maps) + PER_WEIGHT * weights


def too_much(config: TrainConfig, chosen: torch.device, share: float = 1.0) -> bool:
    """Whether it is more than this share of what is free: the system would rather kill the program than give it more.
    A GPU says so itself, in time."""
    return chosen.type == "cpu" and needed(config) > share * device.free_memory()


def _maps(network: nn.Module, config: TrainConfig, sides: tuple[int, int]) -> int:
    """Numbers in all the maps that a generator makes of one input."""
    total = 0

    def count(_module: nn.Module, _given: object, made: object) -> None:
        nonlocal total
        total += made.numel() if isinstance(made, Tensor) else 0

    for module in network.modules():
        if not list(module.children()):
            module.register_forward_hook(count)
    description = config.network()
    if "latent" in description:
        network(torch.empty(1, description["latent"]))
    else:
        network(torch.empty(1, description.get("in_channels", 3), *sides))
    return total
