"""The table of methods: all that anybody must know of one without torch. Standard library only.

A method is a file here (its settings), a file in engine/methods (its networks and its step), and a row in each table.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from engine.config.colorization import ColorizationConfig
from engine.config.cyclegan import CycleGANConfig
from engine.config.gan import GANConfig
from engine.config.pix2pix import Pix2PixConfig
from engine.config.pix2pixhd import Pix2PixHDConfig
from engine.config.style import StyleConfig
from engine.config.train import TrainConfig
from engine.messages import SinopiaError


class Data(StrEnum):
    """What a method learns from."""

    PAIRS = "pairs"  # every input with its target
    PHOTOS = "photos"  # targets, of which a derivation makes the inputs
    TWO_SETS = "two sets"  # inputs and targets that do not belong together
    ONE_SET = "one set"  # targets alone
    INPUTS = "inputs"  # inputs alone: what is to come of them is known otherwise


@dataclass(frozen=True)
class Term:
    """One curve of a training. `help` says what it tells; inputs and targets are named so, whichever side they are."""

    name: str
    role: Literal["generator", "discriminator", "figure"]
    help: str
    judge: str = ""  # of a discriminator's: which one it is; its loss is the mean of its terms


@dataclass(frozen=True)
class Spec:
    """One method. The window says `about` it as what it takes the pictures, and `lacks` where it cannot use them."""

    title: str
    config: type[TrainConfig]
    data: tuple[Data, ...]  # what it learns from, the usual first
    terms: tuple[Term, ...]
    # The preset to begin with, by the device ("cpu") or for a person who is patient, with "few" pictures or many ("").
    usual: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[Data, str] = field(default_factory=dict)
    lacks: str = ""
    derives: str = ""  # which of kinds.DERIVATIONS it always makes of photos; "" leaves it to its settings
    # Whether a target is the one right answer. A gray photo has many: nearest to what it was, however one measures, is
    # one that stays gray.
    one_answer: bool = True

    def learns_from(self, found: Collection[Data]) -> Data | None:
        """As what it takes a folder that can be seen as any of these; None where it cannot learn from it."""
        return next((data for data in self.data if data in found), None)

    @property
    def one_sided(self) -> bool:
        """Whether it learns from pictures of one side, whatever else their folder might be."""
        return self.data in ((Data.ONE_SET,), (Data.INPUTS,))

    @property
    def from_noise(self) -> bool:
        """Whether its models make pictures from noise, and are given none."""
        return self.data == (Data.ONE_SET,)

    def about_learning_from(self, found: Sequence[Data]) -> str:
        """What is said of it for a folder that can be seen as these, the most particular first; "" for nothing."""
        return next((self.about[data] for data in found if data in self.about), "")


_REALISM = "How far the made pictures are from passing as real; lower means they pass"

_JUDGED = (
    Term("D_real", "discriminator", "How often real pictures are taken for made ones", judge="D"),
    Term("D_fake", "discriminator", "How often made pictures are taken for real ones", judge="D"),
)
_FEATURES = Term(
    "G_features", "generator", "How different made pictures and targets look to the discriminator, times its weight"
)

_LOOKS = Term("G_looks", "generator", "How little a made picture tells which variation was asked for")
_PERCEPTUAL = "How different pictures look from what they should be to a network taught to see, times its weight"

METHODS: dict[str, Spec] = {
    "pix2pix": Spec(
        "pix2pix",
        Pix2PixConfig,
        (Data.PAIRS, Data.PHOTOS),
        (
            Term("G_GAN", "generator", _REALISM),
            Term("G_L1", "generator", "The difference between the made pictures and the targets, times its weight"),
            _FEATURES,
            Term("G_perceptual", "generator", _PERCEPTUAL),
            _LOOKS,
            *_JUDGED,
        ),
        {"cpu": "quick-look", "few": "few-pictures", "": "classic"},
        {
            Data.PAIRS: "Learns from pairs: every picture with the result that it should give.",
            Data.PHOTOS: "Learns from pairs: every photo with what is made of it.",
        },
        "pix2pix needs the result of every picture.",
    ),
    "cyclegan": Spec(
        "CycleGAN",
        CycleGANConfig,
        (Data.TWO_SETS,),
        (
            Term("G_A", "generator", _REALISM + " (input → output)"),
            Term("G_B", "generator", _REALISM + " (the way back)"),
            Term("cycle_A", "generator", "What is lost of an input on the way there and back, times its weight"),
            Term("cycle_B", "generator", "What is lost of a target on the way back and there, times its weight"),
            Term("G_perceptual", "generator", _PERCEPTUAL),
            Term("idt_A", "generator", "How much a target changes when it should stay, times its weight"),
            Term("idt_B", "generator", "How much an input changes when it should stay, times its weight"),
            Term("D_A", "discriminator", "The mistakes of the judge of outputs", judge="D_A"),
            Term("D_B", "discriminator", "The mistakes of the judge of the way back", judge="D_B"),
        ),
        {"cpu": "fast-unpaired", "few": "classic-unpaired", "": "classic-unpaired"},
        {
            Data.TWO_SETS: "Learns from two sets, without pairs, how one kind becomes the other.",
            Data.PAIRS: "Takes the pairs as two sets, and learns how one kind becomes the other.",
        },
        "CycleGAN needs two sets, in folders named trainA and trainB.",
    ),
    "colorization": Spec(
        "Colorization",
        ColorizationConfig,
        (Data.PHOTOS,),
        (
            Term("G_ab", "generator", "The difference to the true colours, times its weight"),
            Term("G_perceptual", "generator", _PERCEPTUAL),
            Term("G_GAN", "generator", _REALISM),
            Term("D_real", "discriminator", "How often real pictures are taken for made ones", judge="D"),
            Term("D_fake", "discriminator", "How often made pictures are taken for real ones", judge="D"),
        ),
        {"cpu": "gray-to-colour", "few": "gray-to-colour", "": "gray-to-colour"},
        {Data.PHOTOS: "Learns from colour photos to give gray ones their colours, also by hints."},
        "Colorization learns from single photos in colour.",
        derives="gray",
        one_answer=False,
    ),
    "pix2pixhd": Spec(
        "pix2pixHD",
        Pix2PixHDConfig,
        (Data.PAIRS,),
        (
            Term("G_GAN", "generator", _REALISM),
            _FEATURES,
            Term("G_perceptual", "generator", _PERCEPTUAL),
            _LOOKS,
            *_JUDGED,
        ),
        {"cpu": "from-coarse-to-fine", "few": "from-coarse-to-fine", "": "from-coarse-to-fine"},
        {Data.PAIRS: "Learns large pictures from pairs: first their coarse shapes, then the fine ones."},
        "pix2pixHD needs the result of every picture.",
    ),
    "gan": Spec(
        "GAN",
        GANConfig,
        (Data.ONE_SET,),
        (
            Term("G", "generator", _REALISM),
            *_JUDGED,
        ),
        {"cpu": "pictures-from-noise", "few": "pictures-from-noise", "": "pictures-from-noise-large"},
        about={Data.ONE_SET: "Learns from pictures of one kind to make more of them, from noise."},
        lacks="GAN wants a folder of pictures of one kind.",
    ),
    "style": Spec(
        "Fast style",
        StyleConfig,
        (Data.INPUTS,),
        (
            Term("G_style", "generator", "How far the made pictures are from the style picture, times its weight"),
            Term("G_content", "generator", "How much of the photos is lost in the made pictures, times its weight"),
            Term("G_smooth", "generator", "How rough the made pictures are, times its weight"),
        ),
        {"cpu": "fast-style", "few": "fast-style", "": "fast-style"},
        about={Data.INPUTS: "Learns with any photos to paint in the style of one picture."},
        lacks="Fast style wants a folder of photos.",
    ),
}


OFFERS: dict[str, tuple[Data, ...]] = {
    "side-by-side": (Data.PAIRS, Data.TWO_SETS),
    "two-folders": (Data.PAIRS, Data.TWO_SETS),
    "unpaired": (Data.TWO_SETS,),
    "photos": (Data.PHOTOS, Data.INPUTS, Data.ONE_SET),
    "one-set": (Data.ONE_SET, Data.INPUTS),
}
"""As what each layout of a folder, see events.Survey, can be learnt from; what it shows most plainly first."""


RENAMED = {"half_size": "growing"}
"""What settings were called before, in files that a person has kept."""


def usual_method(data: Data) -> str:
    """The method for pictures of this sort, where nothing else is known."""
    return next(name for name, spec in METHODS.items() if data in spec.data)


def make_config(method: str, settings: dict[str, Any]) -> TrainConfig:
    """The config of a method from settings by name; what is not given keeps its default.

    Raises SinopiaError "method_unknown", "setting_unknown" or "setting_invalid".
    """
    if method not in METHODS:
        raise SinopiaError("method_unknown", method=method, known=tuple(METHODS))
    config = METHODS[method].config
    known = list(config.__dataclass_fields__)
    for key in settings:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = {"near": near[0]} if near else {}
            raise SinopiaError("setting_unknown", key=key, method=METHODS[method].title, **hint)
    return config(**settings)
