"""The settings of pix2pix: Isola et al. 2017, arXiv:1611.07004, section 3; defaults of the reference code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from engine.config.param import param
from engine.config.stages import Stage
from engine.config.train import Augmentation
from engine.config.translation import TranslationConfig
from engine.kinds import DERIVATIONS
from engine.messages import Message, SinopiaError


@dataclass(frozen=True)
class Pix2PixConfig(TranslationConfig):
    method: ClassVar[str] = "pix2pix"

    derive: str = param(
        "", "Derive", "Makes the given side from single photos, anew each epoch; nothing for pairs as they are.",
        "Pictures", choices=("", *DERIVATIONS), shapes="pictures", flag=True,
    )  # fmt: skip

    variations: int = param(
        0, "Variations", "Numbers that choose among the looks that one drawing may get; 0 for one look.", "Networks",
        low=0, high=12, shapes="generator",
    )  # fmt: skip

    lambda_l1: float = param(
        100.0, "L1 weight", "How much the difference to the target counts.", "Losses", low=0.0, high=10_000.0
    )
    lambda_gan: float = param(
        1.0, "Adversarial weight", "How much the discriminator's answer counts.", "Losses", low=0.0, high=10_000.0
    )
    lambda_features: float = param(
        0.0, "Feature weight", "How much the target must look the same to the discriminator, layer by layer.", "Losses",
        low=0.0, high=10_000.0,
    )  # fmt: skip

    recolour: float = param(
        0.0, "Recolour", "Share of the pairs whose colours are changed, both sides alike.", "Augmentation",
        low=0.0, high=1.0,
    )  # fmt: skip
    place: float = param(
        0.0, "Place", "Share of the pairs that are turned, made smaller and moved, some with another beside them.",
        "Augmentation", low=0.0, high=1.0,
    )  # fmt: skip
    wobble: float = param(
        0.0, "Wobble", "By how much the given side is bent, as an unsteady hand would.", "Augmentation",
        low=0.0, high=16.0, unit="px",
    )  # fmt: skip
    redraw: float = param(
        0.0, "Redraw",
        "Share of the line drawings that are drawn anew: thinner, broken, or as the edges of the wanted side.",
        "Augmentation", low=0.0, high=1.0,
    )  # fmt: skip

    keep_colours: bool = param(
        False, "Keep colours",
        "The wanted side takes the mean colour of each painted area, so that red stays red; recoloured by areas.",
        "Augmentation",
    )  # fmt: skip
    doodles: float = param(
        0.0, "Doodles",
        "Share of the pairs with thin strokes, rings, dots, letters and full grounds, which shine as plastic does.",
        "Augmentation", low=0.0, high=1.0,
    )  # fmt: skip
    hints: float = param(
        0.0, "Hints",
        "Share of the pairs whose given side shows some dots and strokes in colours of the wanted side.",
        "Augmentation", low=0.0, high=1.0,
    )  # fmt: skip

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.lambda_features > 0 and self.discriminator == "projected":
            wanted = Message("zero_where_projected")
            raise SinopiaError("setting_invalid", key="lambda_features", value=self.lambda_features, wanted=wanted)
        if self.derive and self.direction != "a-to-b":
            wanted = Message("a_to_b_for_photos")
            raise SinopiaError("setting_invalid", key="direction", value=self.direction, wanted=wanted)

        if self.variations and self.generator not in ("unet", "encoder_decoder"):
            wanted = Message("zero_but_for_unet")
            raise SinopiaError("setting_invalid", key="variations", value=self.variations, wanted=wanted)

    def network(self, stage: Stage | None = None) -> dict[str, Any]:
        return super().network(stage) | ({"variations": self.variations} if self.variations else {})

    @classmethod
    def settings_of(cls, network: dict[str, Any]) -> dict[str, Any]:
        varied = {"variations": network["variations"]} if network["kind"] == "unet" else {}
        return super().settings_of(network) | varied

    @property
    def derivation(self) -> str:
        return self.derive

    @property
    def augmentation(self) -> Augmentation | None:
        wanted = (self.recolour, self.place, self.wobble, self.redraw, self.keep_colours, self.doodles, self.hints)
        return self if any(wanted) else None
