"""The settings of pix2pixHD: Wang et al. 2018, arXiv:1711.11585, sections 3 and 4; defaults of the reference code."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from engine.config.param import param, redeclared
from engine.config.pix2pix import Pix2PixConfig
from engine.config.stages import Stage
from engine.config.translation import SidesConfig
from engine.kinds import LABELS
from engine.messages import Message, Reason, SinopiaError

GENERATORS = ("enhanced", "global")


@dataclass(frozen=True)
class Pix2PixHDConfig(SidesConfig):
    """First the global generator learns, at half the size, then the enhancer around it, then both."""

    method: ClassVar[str] = "pix2pixhd"

    size: int = redeclared(SidesConfig, "size", 512, shapes="")
    jitter: float = redeclared(SidesConfig, "jitter", 1.0)
    growing: float = redeclared(SidesConfig, "growing", 0.5)
    alone: float = param(
        0.1, "Enhancer alone", "Part of the steps, after the growing ones, in which only the enhancer learns.",
        "Length", low=0.0, high=1.0, shapes="start",
    )  # fmt: skip
    gan_loss: str = redeclared(SidesConfig, "gan_loss", "lsgan")

    labels: str = param(
        "", "Labels",
        "The given side is a map of labels: colours of facades, or numbers in gray files; nothing for pictures.",
        "Pictures", choices=("", *LABELS), shapes="generator",
    )  # fmt: skip
    label_count: int = param(
        35, "Label count", "How many labels a map of numbers may hold, from 0.", "Pictures", low=2, high=64,
        shapes="generator",
    )  # fmt: skip
    edges: bool = param(
        False, "Label edges",
        "The generator is also shown where labels border on each other, or instances, where the folder has maps of "
        "them.", "Pictures", shapes="generator",
    )  # fmt: skip

    generator: str = param(
        "enhanced", "Generator", "The coarse network with an enhancer around it, or alone.", "Networks",
        choices=GENERATORS, shapes="generator",
    )  # fmt: skip
    downs: int = param(
        4, "Coarseness", "Halvings inside the coarse network.", "Networks", low=1, high=5, shapes="generator"
    )
    blocks: int = param(
        9, "Blocks", "Residual blocks of the coarse network.", "Networks", low=1, high=32, shapes="generator"
    )
    local_blocks: int = param(
        3, "Enhancer blocks", "Residual blocks of the enhancer.", "Networks", low=1, high=32, shapes="generator"
    )
    judges: int = param(
        2, "Judges", "Discriminators, each for pictures half as large as those of the one before.", "Networks",
        low=1, high=3, shapes="discriminator",
    )  # fmt: skip
    d_layers: int = param(
        3, "D layers", "Layers with stride of each discriminator.", "Networks", low=1, high=5, shapes="discriminator"
    )
    variations: int = redeclared(Pix2PixConfig, "variations", 0)
    multi_scale: bool = param(
        False, "Multi-scale gradients",
        "Judges of halved pictures see smaller ones that the generator makes itself on its way, instead of the large "
        "one made smaller.", "Networks", shapes="discriminator",
    )  # fmt: skip
    recompute: bool = param(
        False, "Save memory", "Keeps fewer maps and computes them again: less memory, a third more time.", "Networks",
        saves_memory=True,
    )  # fmt: skip

    lambda_gan: float = param(
        1.0, "Adversarial weight", "How much the discriminators' answers count.", "Losses", low=0.0, high=10_000.0
    )
    lambda_features: float = param(
        10.0, "Feature weight",
        "How much the target must look the same to the discriminators, layer by layer.", "Losses",
        low=0.0, high=10_000.0,
    )  # fmt: skip
    lambda_perceptual: float = redeclared(SidesConfig, "lambda_perceptual", 10.0)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.width % 2:
            wanted = Message("whole_number", {"low": 4, "high": 256, "step": 2})
            raise SinopiaError("setting_invalid", key="width", value=self.width, wanted=wanted)
        if self.labels and self.diff_augment:
            wanted = Message("false_with_labels")
            raise SinopiaError("setting_invalid", key="diff_augment", value=True, wanted=wanted)
        # the least that a mirrored edge needs are two pixels; at its own size the enhanced one halves once more
        halvings = self.downs + 1 + (self.generator == "enhanced" and not self.growing)
        self.check_sides(2**halvings, 0, {}, self.d_layers)

    def stages(self, total: int) -> tuple[Stage, ...]:
        stages = super().stages(total)
        if self.generator == "global":
            return stages
        *coarse, whole = stages
        everything = math.ceil(min(1.0, self.growing + self.alone) * total)
        alone = (replace(whole, learns="enhancer"),) if self.alone else ()
        whole = replace(whole, first=everything, fade=0) if alone else whole
        return (*(replace(stage, learns="global") for stage in coarse), *alone, whole)

    def network(self, stage: Stage | None = None) -> dict[str, Any]:
        shared: dict[str, Any] = {"in_channels": 3, "out_channels": 3, "width": self.width}
        shared |= {"downs": self.downs, "blocks": self.blocks}
        shared |= {"labels": self.labels, "label_count": self.label_count, "edges": self.label_edges}
        shared |= {"variations": self.variations} if self.variations else {}
        if self.generator == "global" or (stage is not None and stage.learns == "global"):
            return {"kind": "global", **shared}
        return {"kind": "enhanced", **shared, "local_blocks": self.local_blocks}

    @classmethod
    def settings_of(cls, network: dict[str, Any]) -> dict[str, Any]:
        if network["kind"] not in GENERATORS:
            raise Reason("onnx_learns_not" if network["kind"] == "onnx" else "other_generator")
        shaped = ("width", "downs", "blocks", "local_blocks", "labels", "label_count", "edges", "variations")
        return {"generator": network["kind"]} | {key: network[key] for key in shaped if key in network}

    @property
    def label_edges(self) -> bool:
        return self.edges and self.labels != ""

    @property
    def label_maps(self) -> tuple[str, int] | None:
        return (self.labels, self.label_count) if self.labels else None
