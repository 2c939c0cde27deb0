"""The settings of fast style: Johnson, Alahi & Fei-Fei 2016, arXiv:1603.08155, section 3."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from engine.config.param import param, redeclared
from engine.config.stages import Stage
from engine.config.train import TrainConfig
from engine.messages import Reason

EYES = ("both", "lite0", "random", "vgg19")
"""Whose maps tell a style: those of the eye, which was taught to see, of random filters, or both. Chosen by looking, on
three pictures in three styles: the eye alone lays the clearest strokes but leaves the picture's own colours, random
filters alone carry colours but few strokes. VGG-19 wants a file, see networks.vgg."""


PADDED = ("up_padding", "down_padding")
"""Where a network that saw zeros would know the top of a picture, and paint the style picture's sky there."""


@dataclass(frozen=True)
class StyleConfig(TrainConfig):
    """A ResNet that is small from the start: a style is learnt in minutes, and answers while the pen moves.

    It doubles pixels before a convolution, which cannot leave a checkerboard (Odena et al. 2016,
    doi:10.23915/distill.00003), and normalises each picture by itself (Ulyanov et al. 2017, arXiv:1701.02096). The
    light generator, which does not, took four times as many steps to show a stroke.
    """

    method: ClassVar[str] = "style"

    style: str = param(
        "oil", "Style", "The picture whose style is learnt: a file, or the name of a style that came with the program.",
        "Pictures", shapes="pictures", first=("new",), flag=True, file=True,
    )  # fmt: skip
    size: int = redeclared(TrainConfig, "size", 256, shapes="")  # its network takes any
    epochs: int = redeclared(TrainConfig, "epochs", 2)
    batch_size: int = redeclared(TrainConfig, "batch_size", 2)
    lr: float = redeclared(TrainConfig, "lr", 1e-3)
    beta1: float = redeclared(TrainConfig, "beta1", 0.9)
    width: int = redeclared(TrainConfig, "width", 16)
    blocks: int = param(
        5, "Blocks", "Residual blocks at a quarter of the size; more see larger shapes and cost more.", "Networks",
        low=1, high=16, shapes="generator",
    )  # fmt: skip
    style_scale: float = param(
        1.0, "Style scale", "How large the strokes become: the style picture's size as a part of the pictures'.",
        "Pictures", low=0.25, high=4.0, unit="×",
    )  # fmt: skip
    eye: str = param(
        "both", "Eye",
        "What tells a style: a network that was taught to see, random filters, or both; VGG-19 where its file is.",
        "Losses", choices=EYES,
    )  # fmt: skip
    lambda_style: float = param(
        1.0, "Style weight", "How much made pictures must be done as the style picture is.", "Losses",
        low=0.0, high=10_000.0,
    )  # fmt: skip
    lambda_content: float = param(
        0.15, "Content weight", "How much made pictures must still show what is in the photo.", "Losses",
        low=0.0, high=10_000.0,
    )  # fmt: skip
    lambda_smooth: float = param(
        0.02, "Smoothness", "How much neighbouring pixels must be alike.", "Losses", low=0.0, high=10_000.0
    )

    def network(self, stage: Stage | None = None) -> dict[str, Any]:  # noqa: ARG002 - one for all stages
        shape = {"in_channels": 3, "out_channels": 3, "width": self.width, "blocks": self.blocks}
        return {"kind": "resnet", **shape, "norm": "instance", "up": "nearest", **dict.fromkeys(PADDED, "reflect")}

    @classmethod
    def settings_of(cls, network: dict[str, Any]) -> dict[str, Any]:
        if "latent" in network:
            raise Reason("makes_from_noise")
        return {key: network[key] for key in ("width", "blocks")} if network["kind"] == "resnet" else {}
