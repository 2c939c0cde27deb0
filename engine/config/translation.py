"""What the methods share that turn one picture into another: sides, growing pictures, generators and PatchGANs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.config.adversarial import AdversarialConfig
from engine.config.param import param
from engine.config.stages import Stage, growing
from engine.config.train import DIRECTIONS
from engine.messages import Message, Reason, SinopiaError

GENERATORS = ("unet", "encoder_decoder", "resnet_9blocks", "resnet_6blocks", "light")
DISCRIMINATORS = ("patch", "pixel", "projected")
NORMS = ("batch", "instance", "none")
EYES = ("lite0", "vgg19")


@dataclass(frozen=True)
class SidesConfig(AdversarialConfig):
    """The settings of a method that makes one side of its pictures from the other."""

    direction: str = param(
        "a-to-b", "Direction", "Which side is given and which is to be made.", "Pictures", choices=DIRECTIONS,
        shapes="pictures", flag=True,
    )  # fmt: skip
    jitter: float = param(
        286 / 256, "Jitter", "Pictures are first enlarged by this, then cropped at random to size.", "Pictures",
        low=1.0, high=2.0, unit="×",
    )  # fmt: skip

    growing: float = param(
        0.0, "Growing",
        "Part of the steps, the first ones, taken at smaller sizes: half the size is four times as fast.",
        "Length", low=0.0, high=1.0, shapes="start",
    )  # fmt: skip
    halvings: int = param(
        1, "Halvings", "How often the size is halved for the first of these steps; it doubles in equal parts of them.",
        "Length", low=1, high=3, shapes="start",
    )  # fmt: skip
    fade: int = param(
        0, "Fade-in", "Steps over which the details of a larger size come in.", "Length", low=0, high=1_000_000,
        unit="steps", shapes="start",
    )  # fmt: skip

    lambda_perceptual: float = param(
        0.0, "Perceptual weight",
        "How much made pictures must look like what they should be to a network that was taught to see.", "Losses",
        low=0.0, high=10_000.0,
    )  # fmt: skip
    eye: str = param(
        "lite0", "Eye",
        "The network that was taught to see, for the perceptual weight: lite0 comes with the program, vgg19 is larger "
        "and takes a file of your own.", "Losses", choices=EYES,
    )  # fmt: skip
    gan_ramp: int = param(
        0, "Adversarial ramp",
        "Steps over which the adversarial weight grows from nothing: a judge that sees well would win at once.",
        "Losses", low=0, high=1_000_000, unit="steps",
    )  # fmt: skip

    def stages(self, total: int) -> tuple[Stage, ...]:
        return growing(self.size, self.growing, self.halvings, self.fade, total)

    @property
    def reversed(self) -> bool:
        return self.direction == "b-to-a"

    @property
    def load_size(self) -> int:
        """286 for 256, in the reference."""
        return round(self.size * self.jitter)

    def check_sides(self, multiple: int, least: int, facts: dict[str, int], layers: int) -> None:
        """Raises SinopiaError "setting_invalid" unless the sides of all stages are multiples of this and no less than
        the `least` that so many D layers need; `facts` are more to be said of the multiple."""
        smallest = min(stage.side for stage in self.stages(1))
        factor = self.size // smallest
        if smallest * factor != self.size or smallest % multiple:
            wanted = Message(
                "multiple_to_halve" if factor > 1 else "multiple", {"multiple": multiple * factor, **facts}
            )
            raise SinopiaError("setting_invalid", key="size", value=self.size, wanted=wanted)
        if smallest < least:
            wanted = Message("side_for_layers", {"least": least * factor, "layers": layers})
            raise SinopiaError("setting_invalid", key="size", value=self.size, wanted=wanted)


@dataclass(frozen=True)
class TranslationConfig(SidesConfig):
    """The settings of pix2pix and CycleGAN; defaults of the reference code for both, where they agree."""

    generator: str = param(
        "unet", "Generator", "The network that makes the pictures.", "Networks", choices=GENERATORS,
        shapes="generator",
    )  # fmt: skip
    depth: int = param(
        0, "Depth", "Halvings in the U-Net; 0 goes down to one pixel at this size.", "Networks", low=0, high=10,
        shapes="generator",
    )  # fmt: skip
    norm: str = param(
        "batch", "Normalisation", "Of the features, in both networks.", "Networks", choices=NORMS, shapes="generator"
    )
    bottleneck_norm: bool = param(
        False, "Normalised bottleneck",
        "Normalise the U-Net's innermost layer too; only such models can be exported as .pict for the browser.",
        "Networks", shapes="generator",
    )  # fmt: skip
    light_blocks: int = param(
        1, "Light depth", "Blocks of the light generator at each coarse size; more see shapes as a whole.", "Networks",
        low=1, high=4, shapes="generator",
    )  # fmt: skip
    cover: bool = param(
        False, "Cover", "The light generator paints over what is given, instead of changing its colours.", "Networks",
        shapes="generator",
    )  # fmt: skip
    dropout: bool = param(True, "Dropout", "Random noise inside the generator while it learns.", "Networks")
    discriminator: str = param(
        "patch", "Discriminator", "The network that judges the pictures.", "Networks", choices=DISCRIMINATORS,
        shapes="discriminator",
    )  # fmt: skip
    d_layers: int = param(
        3, "D layers", "Layers with stride of a patch discriminator: 1 to 6 see 16, 34, 70, 142, 286, 574 pixels.",
        "Networks", low=1, high=6, shapes="discriminator",
    )  # fmt: skip

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.depth == 1:
            wanted = Message("zero_or_whole_number", {"low": 2, "high": 10})
            raise SinopiaError("setting_invalid", key="depth", value=1, wanted=wanted)
        multiple = 2**self.unet_depth if self.generator in ("unet", "encoder_decoder") else 32
        least = 3 * 2**self.d_layers  # two layers without stride come last and take a pixel each
        facts = {"depth": self.unet_depth} if multiple != 32 else {}
        self.check_sides(multiple, least if self.discriminator == "patch" else 0, facts, self.d_layers)

    def network(self, stage: Stage | None = None) -> dict[str, Any]:  # noqa: ARG002 - one for all stages
        """The description of the generator, RGB to RGB."""
        shared: dict[str, Any] = {"in_channels": 3, "out_channels": 3, "width": self.width}
        if self.generator == "light":
            return {"kind": "light", **shared, "blocks": self.light_blocks, "cover": self.cover}
        shared["norm"] = self.norm
        if self.generator in ("unet", "encoder_decoder"):
            unet = {"depth": self.unet_depth, "dropout": self.dropout, "skips": self.generator == "unet"}
            return {"kind": "unet", **shared, **unet, "bottleneck_norm": self.bottleneck_norm}
        blocks = {"resnet_9blocks": 9, "resnet_6blocks": 6}[self.generator]
        return {"kind": "resnet", **shared, "blocks": blocks, "dropout": self.dropout}

    @classmethod
    def settings_of(cls, network: dict[str, Any]) -> dict[str, Any]:
        kind, width, blocks = network["kind"], network.get("width"), network.get("blocks")
        settings: dict[str, Any]
        if kind == "onnx":
            raise Reason("onnx_learns_not")
        if "latent" in network:
            raise Reason("makes_from_noise")
        if kind == "light":
            settings = {"generator": "light", "width": width, "light_blocks": blocks, "cover": network["cover"]}
        elif kind == "unet":
            name = "unet" if network["skips"] else "encoder_decoder"
            settings = {"generator": name, "width": width, "norm": network["norm"], "depth": network["depth"]}
            settings["bottleneck_norm"] = network["bottleneck_norm"]
        elif kind == "resnet" and blocks in (6, 9):
            settings = {"generator": f"resnet_{blocks}blocks", "width": width, "norm": network["norm"]}
        else:
            settings = {}
        return settings

    @property
    def unet_depth(self) -> int:
        """Halvings of the U-Net: down to 1x1 where the size is a power of two, never more than the 8 of the paper."""
        if self.depth:
            return self.depth
        return min(8, (self.size & -self.size).bit_length() - 1)
