"""What the methods share whose generator is judged by a discriminator. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass

from engine.config.param import param
from engine.config.train import TrainConfig

GAN_LOSSES = ("vanilla", "lsgan", "hinge")


@dataclass(frozen=True)
class AdversarialConfig(TrainConfig):
    """The settings of a discriminator and of its loss; defaults of the reference code."""

    d_lr: float = param(
        2e-4, "D learning rate", "Of the discriminator.", "Optimiser", low=0.0, high=0.1, first=("branch",)
    )

    d_width: int = param(
        64, "D width", "Channels of the discriminator's first layer.", "Networks", low=4, high=256,
        shapes="discriminator",
    )  # fmt: skip
    spectral_norm: bool = param(
        False, "Spectral norm", "Keeps the discriminator's slopes small, so that it cannot run away.", "Networks",
        shapes="discriminator",
    )  # fmt: skip

    gan_loss: str = param(
        "vanilla", "Adversarial loss", "How the discriminator's answer is counted.", "Losses", choices=GAN_LOSSES
    )
    label_smoothing: float = param(
        0.0, "Label smoothing", "Real pictures count as 1 minus this (one-sided).", "Losses", low=0.0, high=0.5
    )

    diff_augment: bool = param(
        False, "DiffAugment",
        "Shows the discriminator real and made pictures recoloured, moved and cut alike: for few pictures.",
        "Discriminator",
    )  # fmt: skip
    d_noise: float = param(
        0.0, "D noise", "Spread of the noise on what the discriminator is shown.", "Discriminator", low=0.0, high=1.0
    )
    skip_d: bool = param(
        False, "Skip D",
        "The discriminator does not learn while it is right nine times in ten. Disputed: what it shows is then old.",
        "Discriminator",
    )  # fmt: skip
