"""The settings of CycleGAN: Zhu et al. 2017, arXiv:1703.10593, sections 3 and 7; defaults of the reference code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.config.param import param, redeclared
from engine.config.translation import TranslationConfig


@dataclass(frozen=True)
class CycleGANConfig(TranslationConfig):
    method: ClassVar[str] = "cyclegan"

    generator: str = redeclared(TranslationConfig, "generator", "resnet_9blocks")
    norm: str = redeclared(TranslationConfig, "norm", "instance")
    dropout: bool = redeclared(TranslationConfig, "dropout", False)
    gan_loss: str = redeclared(TranslationConfig, "gan_loss", "lsgan")
    lambda_a: float = param(
        10.0, "Cycle weight A", "How much A → B → A must come back as A.", "Losses", low=0.0, high=10_000.0
    )
    lambda_b: float = param(
        10.0, "Cycle weight B", "How much B → A → B must come back as B.", "Losses", low=0.0, high=10_000.0
    )
    lambda_identity: float = param(
        0.5, "Identity weight",
        "How much a picture of the wanted kind must stay as it is; a part of the cycle weight.",
        "Losses", low=0.0, high=100.0,
    )  # fmt: skip
    pool_size: int = param(
        50, "Image pool", "Earlier results shown to the discriminator again.", "Losses", low=0, high=1000
    )
