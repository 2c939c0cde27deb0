"""The settings of colorization: Zhang et al. 2017, arXiv:1705.02999, with the losses that this project measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from engine.config.adversarial import AdversarialConfig
from engine.config.param import param, redeclared
from engine.config.pix2pix import Pix2PixConfig
from engine.config.stages import Stage
from engine.config.train import TrainConfig
from engine.kinds import Kind
from engine.messages import Reason


@dataclass(frozen=True)
class ColorizationConfig(AdversarialConfig):
    """One generator, light and without statistics of the picture; its judge sees with features that were taught."""

    method: ClassVar[str] = "colorization"

    size: int = redeclared(TrainConfig, "size", 128, shapes="discriminator")
    batch_size: int = redeclared(TrainConfig, "batch_size", 8)
    beta1: float = redeclared(TrainConfig, "beta1", 0.9)
    width: int = redeclared(TrainConfig, "width", 24)
    gan_loss: str = redeclared(AdversarialConfig, "gan_loss", "hinge")
    jitter: float = redeclared(Pix2PixConfig, "jitter", 1.2)
    light_blocks: int = redeclared(Pix2PixConfig, "light_blocks", 1)
    hints: float = param(
        7.0, "Hints",
        "How many hints of colour a picture is given on average while it learns; 0 learns without any.", "Augmentation",
        low=0.0, high=64.0,
    )  # fmt: skip
    lambda_ab: float = param(
        10.0, "Colour weight", "How much the difference to the true colours counts.", "Losses", low=0.0, high=10_000.0
    )
    lambda_perceptual: float = redeclared(Pix2PixConfig, "lambda_perceptual", 1.0)
    lambda_gan: float = redeclared(Pix2PixConfig, "lambda_gan", 0.0)
    gan_ramp: int = redeclared(Pix2PixConfig, "gan_ramp", 0)

    def network(self, stage: Stage | None = None) -> dict[str, Any]:  # noqa: ARG002 - one for all stages
        """From lightness, a hint's a and b, and where there is one, to a and b."""
        channels = {"in_channels": 4, "out_channels": 2}
        return {"kind": "colour", **channels, "width": self.width, "blocks": self.light_blocks}

    @classmethod
    def settings_of(cls, network: dict[str, Any]) -> dict[str, Any]:
        if network["kind"] != "colour":
            raise Reason("colours_no_photos")
        return {"width": network["width"], "light_blocks": network["blocks"]}

    @property
    def derivation(self) -> str:
        return "gray"

    @property
    def input_kind(self) -> Kind:
        return Kind.GRAY_HINTS

    @property
    def load_size(self) -> int:
        return round(self.size * self.jitter)
