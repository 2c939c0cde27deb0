"""Every setting of every method, declared once: default, range, unit, words.

The form in the window, the flags of the terminal, `run.json` and the checks all follow these declarations.
Standard library only. The defaults are those of junyanz/pytorch-CycleGAN-and-pix2pix (options/*, models/*_model.py).
"""

from __future__ import annotations

import dataclasses
import difflib
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from engine.errors import SinopiaError


@dataclass(frozen=True)
class Param:
    """How one setting is shown and what it may be. `group` is where the form puts it."""

    label: str
    help: str
    group: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    unit: str = ""
    multiple_of: int = 1

    def wanted(self, kind: type) -> str:
        if self.choices:
            return "one of " + ", ".join(filter(None, self.choices)) + (" or nothing" if "" in self.choices else "")
        if kind is bool:
            return "true or false"
        span = f" from {self.low:.10g} to {self.high:.10g}" if self.low is not None and self.high is not None else ""
        step = f" in steps of {self.multiple_of}" if self.multiple_of > 1 else ""
        return ("a whole number" if kind is int else "a number") + span + step


def param(default: Any, label: str, help: str, group: str, **kw: Any) -> Any:
    return field(default=default, metadata={"param": Param(label, help, group, **kw)})


# What the weights of a checkpoint depend on: settings that a branch cannot change.
SHAPING = ("generator", "width", "depth", "norm", "light_blocks", "cover", "bottleneck_norm", "discriminator",
           "d_width", "d_layers", "spectral_norm")  # fmt: skip
GENERATORS = ("unet", "encoder_decoder", "resnet_9blocks", "resnet_6blocks", "light")
DISCRIMINATORS = ("patch", "pixel")
NORMS = ("batch", "instance", "none")
GAN_LOSSES = ("vanilla", "lsgan", "hinge")
PRECISIONS = ("fp32", "bf16")
DIRECTIONS = ("a-to-b", "b-to-a")
DERIVATIONS = {"edges": "line", "gray": "photo", "lowres": "photo", "masked": "photo", "flat": "paint"}
"""What can be made of a photo, see derive.py, and the input kind of a model that learns from it, see card.py."""


@dataclass(frozen=True)
class TrainConfig:
    """The settings all methods share. Frozen: a run's settings never change."""

    method: ClassVar[str]
    paired: ClassVar[bool]  # whether it learns from pairs

    direction: str = param(
        "a-to-b", "Direction", "Which side is given and which is to be made.", "Pictures", choices=DIRECTIONS
    )
    size: int = param(
        256, "Size", "Side of the square the model learns on.", "Pictures", low=32, high=1024, multiple_of=32, unit="px"
    )
    jitter: float = param(
        286 / 256,
        "Jitter",
        "Pictures are first enlarged by this, then cropped at random to size.",
        "Pictures",
        low=1.0,
        high=2.0,
        unit="×",
    )
    flip: bool = param(True, "Mirror", "Mirror half of the pictures, left to right.", "Pictures")
    held_out: int = param(
        8,
        "Kept aside",
        "Pictures kept out of training when the folder has no val or test part.",
        "Pictures",
        low=0,
        high=1000,
    )

    epochs: int = param(200, "Epochs", "How often every picture is seen.", "Length", low=1, high=100_000)
    decay: float = param(
        0.5,
        "Decay",
        "The last part of the epochs, in which the learning rates fall to zero.",
        "Length",
        low=0.0,
        high=1.0,
    )
    steps: int = param(
        0, "Steps", "Length in steps instead of epochs; 0 goes by epochs.", "Length", low=0, high=100_000_000
    )
    decay_steps: int = param(
        0,
        "Decay steps",
        "The last of these steps, in which the learning rates fall to zero.",
        "Length",
        low=0,
        high=100_000_000,
    )
    batch_size: int = param(1, "Batch size", "Pictures per step.", "Length", low=1, high=256)
    seed: int = param(0, "Seed", "Same seed, same pictures, same machine: same model.", "Length", low=0, high=2**31 - 1)

    lr: float = param(2e-4, "Learning rate", "Of the generator.", "Optimiser", low=0.0, high=0.1)
    d_lr: float = param(2e-4, "D learning rate", "Of the discriminator.", "Optimiser", low=0.0, high=0.1)
    beta1: float = param(0.5, "Adam β1", "Momentum of Adam.", "Optimiser", low=0.0, high=0.999)
    beta2: float = param(
        0.999, "Adam β2", "Memory of the squared gradients of Adam.", "Optimiser", low=0.0, high=0.9999
    )

    ema: float = param(
        0.0,
        "Averaging",
        "What stays of the old at each step in an average of the generator, which is then kept; 0 keeps the last.",
        "Optimiser",
        low=0.0,
        high=0.99999,
    )
    precision: str = param(
        "fp32",
        "Precision",
        "Of the arithmetic: bf16 is faster where the processor knows it, and less exact.",
        "Optimiser",
        choices=PRECISIONS,
    )

    generator: str = param("unet", "Generator", "The network that makes the pictures.", "Networks", choices=GENERATORS)
    width: int = param(
        64,
        "Width",
        "Channels of the generator's first layer; the cost grows with its square.",
        "Networks",
        low=4,
        high=256,
    )
    depth: int = param(
        0, "Depth", "Halvings in the U-Net; 0 goes down to one pixel at this size.", "Networks", low=0, high=10
    )
    norm: str = param("batch", "Normalisation", "Of the features, in both networks.", "Networks", choices=NORMS)
    light_blocks: int = param(
        1, "Light depth", "Blocks of the light generator at each coarse size; more see shapes as a whole.", "Networks",
        low=1, high=4,
    )  # fmt: skip
    cover: bool = param(
        False, "Cover", "The light generator paints over what is given, instead of changing its colours.", "Networks"
    )
    dropout: bool = param(True, "Dropout", "Random noise inside the generator while it learns.", "Networks")
    init_std: float = param(
        0.02, "Initial spread", "Standard deviation of the first weights.", "Networks", low=0.0001, high=1.0
    )
    discriminator: str = param(
        "patch", "Discriminator", "The network that judges the pictures.", "Networks", choices=DISCRIMINATORS
    )
    d_width: int = param(64, "D width", "Channels of the discriminator's first layer.", "Networks", low=4, high=256)
    d_layers: int = param(
        3, "D layers", "Layers with stride: 1 to 6 see 16, 34, 70, 142, 286, 574 pixels.", "Networks", low=1, high=6
    )

    spectral_norm: bool = param(
        False, "Spectral norm", "Keeps the discriminator's slopes small, so that it cannot run away.", "Networks"
    )

    gan_loss: str = param(
        "vanilla", "Adversarial loss", "How the discriminator's verdict is counted.", "Losses", choices=GAN_LOSSES
    )
    label_smoothing: float = param(
        0.0, "Label smoothing", "Real pictures count as 1 minus this (one-sided).", "Losses", low=0.0, high=0.5
    )

    diff_augment: bool = param(
        False,
        "DiffAugment",
        "Shows the discriminator real and made pictures recoloured, moved and cut alike: for few pictures.",
        "Discriminator",
    )
    d_noise: float = param(
        0.0, "D noise", "Spread of the noise on what the discriminator is shown.", "Discriminator", low=0.0, high=1.0
    )
    skip_d: bool = param(
        False,
        "Skip D",
        "The discriminator does not learn while it is right nine times in ten. Disputed: what it shows is then old.",
        "Discriminator",
    )

    log_every: int = param(
        10,
        "Report every",
        "Steps from one point of the curves to the next.",
        "Reports",
        low=1,
        high=100_000,
        unit="steps",
    )
    sample_every: int = param(
        100,
        "Samples every",
        "Steps from one set of sample pictures to the next.",
        "Reports",
        low=1,
        high=1_000_000,
        unit="steps",
    )
    samples: int = param(4, "Samples", "How many pinned pictures are drawn each time.", "Reports", low=0, high=64)
    save_every: int = param(
        0,
        "Save every",
        "Steps between checkpoints; 0 saves about once a minute.",
        "Reports",
        low=0,
        high=1_000_000,
        unit="steps",
    )

    def __post_init__(self) -> None:
        for f, p in declared(type(self)):
            kind = type(f.default)
            object.__setattr__(self, f.name, checked(f.name, getattr(self, f.name), kind, p))
        if self.decay_steps > self.steps:
            wanted = "no more than the steps"
            raise SinopiaError("setting_invalid", key="decay_steps", value=self.decay_steps, wanted=wanted)
        if self.depth == 1:
            raise SinopiaError("setting_invalid", key="depth", value=1, wanted="0 or a whole number from 2 to 10")
        smallest = self.side_at(0, steps_per_epoch=1)
        factor = self.size // smallest
        multiple = 2**self.unet_depth if self.generator in ("unet", "encoder_decoder") else 32
        if smallest % multiple:
            wanted = f"a multiple of {multiple * factor}" + (" to be halved" if factor == 2 else "")
            wanted += f" for a U-Net of depth {self.unet_depth}" if multiple != 32 else ""
            raise SinopiaError("setting_invalid", key="size", value=self.size, wanted=wanted)
        least = 3 * 2**self.d_layers  # two layers without stride come last and take a pixel each
        if self.discriminator == "patch" and smallest < least:
            wanted = f"{least * factor} or more for a discriminator of {self.d_layers} layers;"
            wanted += " use fewer d_layers or a larger size"
            raise SinopiaError("setting_invalid", key="size", value=self.size, wanted=wanted)

    @property
    def unet_depth(self) -> int:
        """Halvings of the U-Net: down to 1x1 where the size is a power of two, never more than the 8 of the paper."""
        if self.depth:
            return self.depth
        return min(8, (self.size & -self.size).bit_length() - 1)

    @property
    def load_size(self) -> int:
        """Side in pixels to which pictures are resized before the random crop (286 for 256)."""
        return round(self.size * self.jitter)

    def rate_factor(self, step: int, steps_per_epoch: int) -> float:
        """What the learning rates are multiplied with at this step (from 0): 1, then a straight line towards 0.

        By epochs it is constant within an epoch, as in the reference: 1 - max(0, epoch - n) / (n_decay + 1) with
        epochs counted from 1.
        """
        if self.steps:
            now, total, falling = step, self.steps, self.decay_steps
        else:
            now, total, falling = step // steps_per_epoch, self.epochs, round(self.epochs * self.decay)
        return 1.0 - max(0, now + 1 - (total - falling)) / (falling + 1)

    def total_steps(self, steps_per_epoch: int) -> int:
        return self.steps or self.epochs * steps_per_epoch

    def side_at(self, step: int, steps_per_epoch: int) -> int:  # noqa: ARG002 - a method may begin smaller
        """Side in pixels of the pictures that this step (from 0) learns from."""
        return self.size


@dataclass(frozen=True)
class Pix2PixConfig(TrainConfig):
    """Isola et al. 2017, arXiv:1611.07004, section 3; defaults of the reference code."""

    method: ClassVar[str] = "pix2pix"
    paired: ClassVar[bool] = True

    derive: str = param(
        "",
        "Derive",
        "Makes the given side from single photos, anew each epoch; nothing for pairs as they are.",
        "Pictures",
        choices=("", *DERIVATIONS),
    )
    bottleneck_norm: bool = param(
        False,
        "Normalised bottleneck",
        "Normalise the U-Net's innermost layer too; only such models can be exported as .pict for the browser.",
        "Networks",
    )

    lambda_l1: float = param(
        100.0, "L1 weight", "How much the difference to the target counts.", "Losses", low=0.0, high=10_000.0
    )
    lambda_gan: float = param(
        1.0, "Adversarial weight", "How much the discriminator's verdict counts.", "Losses", low=0.0, high=10_000.0
    )
    lambda_features: float = param(
        0.0,
        "Feature weight",
        "How much the target must look the same to the discriminator, layer by layer.",
        "Losses",
        low=0.0,
        high=10_000.0,
    )

    half_size: float = param(
        0.0,
        "Half size",
        "Part of the steps, the first ones, taken at half the size: four times as fast, with the coarse shapes first.",
        "Length",
        low=0.0,
        high=1.0,
    )
    recolour: float = param(
        0.0,
        "Recolour",
        "Share of the pairs whose colours are changed, both sides alike.",
        "Augmentation",
        low=0.0,
        high=1.0,
    )
    place: float = param(
        0.0,
        "Place",
        "Share of the pairs that are turned, made smaller and moved, some with another beside them.",
        "Augmentation",
        low=0.0,
        high=1.0,
    )
    wobble: float = param(
        0.0, "Wobble", "By how much the given side is bent, as an unsteady hand would.", "Augmentation",
        low=0.0, high=16.0, unit="px",
    )  # fmt: skip
    redraw: float = param(
        0.0,
        "Redraw",
        "Share of the line drawings that are drawn anew: thinner, broken, or as the edges of the wanted side.",
        "Augmentation",
        low=0.0,
        high=1.0,
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.derive and self.direction != "a-to-b":
            wanted = "a-to-b where the given side is made from photos"
            raise SinopiaError("setting_invalid", key="direction", value=self.direction, wanted=wanted)

    def side_at(self, step: int, steps_per_epoch: int) -> int:
        halved = step < self.half_size * self.total_steps(steps_per_epoch)
        return self.size // 2 if halved else self.size

    @property
    def augments(self) -> bool:
        return any((self.recolour, self.place, self.wobble, self.redraw))


def with_default(name: str, default: Any) -> Any:
    """A shared setting with another default: same words, same range."""
    shared = TrainConfig.__dataclass_fields__[name]
    return field(default=default, metadata=shared.metadata)


@dataclass(frozen=True)
class CycleGANConfig(TrainConfig):
    """Zhu et al. 2017, arXiv:1703.10593, sections 3 and 7; defaults of the reference code."""

    method: ClassVar[str] = "cyclegan"
    paired: ClassVar[bool] = False

    generator: str = with_default("generator", "resnet_9blocks")
    norm: str = with_default("norm", "instance")
    dropout: bool = with_default("dropout", False)
    gan_loss: str = with_default("gan_loss", "lsgan")
    lambda_a: float = param(
        10.0, "Cycle weight A", "How much A → B → A must come back as A.", "Losses", low=0.0, high=10_000.0
    )
    lambda_b: float = param(
        10.0, "Cycle weight B", "How much B → A → B must come back as B.", "Losses", low=0.0, high=10_000.0
    )
    lambda_identity: float = param(
        0.5,
        "Identity weight",
        "How much a picture of the wanted kind must stay as it is; a part of the cycle weight.",
        "Losses",
        low=0.0,
        high=100.0,
    )
    pool_size: int = param(
        50, "Image pool", "Earlier results shown to the discriminator again.", "Losses", low=0, high=1000
    )


CONFIGS: dict[str, type[TrainConfig]] = {"pix2pix": Pix2PixConfig, "cyclegan": CycleGANConfig}


def declared(config: type[TrainConfig]) -> Iterator[tuple[dataclasses.Field[Any], Param]]:
    """Every setting of a method with its declaration, in the order of the form: group by group."""
    found = [(f, f.metadata["param"]) for f in dataclasses.fields(config)]
    groups = list(dict.fromkeys(p.group for _, p in found))
    yield from sorted(found, key=lambda setting: groups.index(setting[1].group))


def checked(key: str, value: Any, kind: type, p: Param) -> Any:
    """The value in its own type, from a number or from text. Raises SinopiaError("setting_invalid")."""
    found: Any
    try:
        if kind is bool:
            found = {"true": True, "false": False, "yes": True, "no": False, "1": True, "0": False}[str(value).lower()]
        elif kind is int:
            found = int(value)
            if isinstance(value, float) and value != found:
                raise ValueError
        else:
            found = kind(value)
    except (KeyError, ValueError, TypeError, OverflowError):
        raise SinopiaError("setting_invalid", key=key, value=value, wanted=p.wanted(kind)) from None
    outside = (
        (p.choices and found not in p.choices)
        or (kind is float and not math.isfinite(found))
        or (p.low is not None and found < p.low)
        or (p.high is not None and found > p.high)
        or (p.multiple_of > 1 and found % p.multiple_of)
    )
    if outside:
        raise SinopiaError("setting_invalid", key=key, value=value, wanted=p.wanted(kind))
    return found


def make_config(method: str, settings: dict[str, Any]) -> TrainConfig:
    """The config of a method from settings by name; what is not given keeps its default.

    Raises SinopiaError "method_unknown", "setting_unknown" or "setting_invalid".
    """
    if method not in CONFIGS:
        raise SinopiaError("method_unknown", method=method, known=", ".join(CONFIGS))
    known = [f.name for f, _ in declared(CONFIGS[method])]
    for key in settings:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            raise SinopiaError("setting_unknown", key=key, method=method, hint=hint)
    return CONFIGS[method](**settings)


@dataclass(frozen=True)
class TrainRequest:
    """One training: what a run is told, and all that its thread reads. `settings` are those the person chose."""

    data: Path
    run: Path
    method: str = ""  # may be left out when a run is resumed, branched off, or begins with a model
    settings: dict[str, Any] = field(default_factory=dict)
    resume: bool = False
    device: str = "auto"
    exclude: tuple[str, ...] = ()  # pictures of the folder that are left out, as paths from it with "/"
    more: int = 0  # steps to go on beyond the end: of a finished run that is resumed
    start: Path | None = None  # a model whose weights a new run begins with
    branch: Path | None = None  # a run whose last checkpoint and settings a new run begins with


@dataclass(frozen=True)
class ConvertRequest:
    """Pictures and folders through one model. `output` is a file for one picture, else a folder."""

    model: Path
    inputs: tuple[Path, ...]
    output: Path
    device: str = "auto"
    norm: str = ""  # "image" or "running"; empty: as the card says
    derive: str = ""  # one of DERIVATIONS: what is first made of each picture; empty: nothing
