"""The settings of fast style: Johnson, Alahi & Fei-Fei 2016, arXiv:1603.08155, section 3."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from engine.config.param import param, redeclared
from engine.config.train import TrainConfig
from engine.messages import Reason

EYES = ("both", "lite0", "random")
"""Whose maps tell a style: those of the eye, which was taught to see, of random filters, or both. Chosen by looking: the
eye alone lays strokes but leaves specks of colour, random filters alone carry colours but few strokes."""


@dataclass(frozen=True)
class StyleConfig(TrainConfig):
    """A light generator that is small from the start: a style is learnt in minutes, and answers while the pen moves."""

    method: ClassVar[str] = "style"

    style: str = param(
        "", "Style", "The picture whose style is learnt: a file, or the name of a style that came with the program.",
        "Pictures", shapes="pictures", first=("new",), flag=True, file=True,
    )  # fmt: skip
    epochs: int = redeclared(TrainConfig, "epochs", 2)
    batch_size: int = redeclared(TrainConfig, "batch_size", 2)
    lr: float = redeclared(TrainConfig, "lr", 1e-3)
    beta1: float = redeclared(TrainConfig, "beta1", 0.9)
    width: int = redeclared(TrainConfig, "width", 16)
    light_blocks: int = param(
        1, "Light depth", "Blocks of the light generator at each coarse size; more see shapes as a whole.", "Networks",
        low=1, high=4, shapes="generator",
    )  # fmt: skip
    style_scale: float = param(
        1.0, "Style scale", "How large the strokes become: the style picture's size as a part of the pictures'.",
        "Pictures", low=0.25, high=4.0, unit="×",
    )  # fmt: skip
    eye: str = param(
        "both", "Eye", "What tells a style: a network that was taught to see, random filters, or both.", "Losses",
        choices=EYES,
    )  # fmt: skip
    lambda_style: float = param(
        1.0, "Style weight", "How much made pictures must be done as the style picture is.", "Losses",
        low=0.0, high=10_000.0,
    )  # fmt: skip
    lambda_content: float = param(
        0.1, "Content weight", "How much made pictures must still show what is in the photo.", "Losses",
        low=0.0, high=10_000.0,
    )  # fmt: skip
    lambda_smooth: float = param(
        0.02, "Smoothness", "How much neighbouring pixels must be alike.", "Losses", low=0.0, high=10_000.0
    )

    def network(self) -> dict[str, Any]:
        shape = {"in_channels": 3, "out_channels": 3, "width": self.width}
        return {"kind": "light", **shape, "blocks": self.light_blocks, "cover": False}

    @classmethod
    def settings_of(cls, network: dict[str, Any]) -> dict[str, Any]:
        if "latent" in network:
            raise Reason("makes_from_noise")
        return {"width": network["width"], "light_blocks": network.get("blocks")} if network["kind"] == "light" else {}
