"""The settings of GANs that make pictures from noise: Radford et al. 2016, arXiv:1511.06434, section 4 (DCGAN)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from engine.config.adversarial import AdversarialConfig
from engine.config.param import param, redeclared
from engine.config.stages import Stage
from engine.config.train import TrainConfig
from engine.messages import Message, Reason, SinopiaError

GENERATORS = ("dcgan", "fastgan", "fully_connected")
DISCRIMINATORS = ("twin", "projected")
SIZES = (28, 32, 64, 128, 256)


@dataclass(frozen=True)
class GANConfig(AdversarialConfig):
    """Generator and discriminator are of one kind. Sizes are those to which the DCGAN doubles."""

    method: ClassVar[str] = "gan"

    size: int = redeclared(TrainConfig, "size", 64, choices=SIZES, low=None, high=None, multiple_of=1, halves_to=28)
    held_out: int = redeclared(TrainConfig, "held_out", 0)
    epochs: int = redeclared(TrainConfig, "epochs", 25)
    decay: float = redeclared(TrainConfig, "decay", 0.0)
    batch_size: int = redeclared(TrainConfig, "batch_size", 128)
    samples: int = redeclared(
        TrainConfig, "samples", 1, help="1 draws a square of 25 pictures from always the same noise each time.", high=1
    )
    generator: str = param(
        "dcgan", "Generator",
        "Of convolutions, with skips for few pictures (FastGAN), or fully connected as the first GANs were.",
        "Networks", choices=GENERATORS, shapes="generator",
    )  # fmt: skip
    discriminator: str = param(
        "twin", "Discriminator",
        "The network that judges: of the generator's kind, or one that looks with features that were taught to see.",
        "Networks", choices=DISCRIMINATORS, shapes="discriminator",
    )  # fmt: skip
    latent: int = param(
        100, "Latent size", "Numbers of noise that a picture is made from.", "Networks", low=2, high=512,
        shapes="generator",
    )  # fmt: skip

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.generator == "fastgan" and self.size == SIZES[0]:
            wanted = Message("one_of", {"choices": SIZES[1:]})
            raise SinopiaError("setting_invalid", key="size", value=self.size, wanted=wanted)

    def network(self, stage: Stage | None = None) -> dict[str, Any]:  # noqa: ARG002 - one for all stages
        shape = {"latent": self.latent, "size": self.size, "width": self.width, "out_channels": 3}
        return {"kind": self.generator, **shape}

    @classmethod
    def settings_of(cls, network: dict[str, Any]) -> dict[str, Any]:
        if network["kind"] not in GENERATORS:
            raise Reason("makes_from_pictures")
        return {"generator": network["kind"]} | {key: network[key] for key in ("latent", "size", "width")}

    @property
    def statistics(self) -> str:
        return "running"
