"""The settings that every method shares. Standard library only; defaults of junyanz/pytorch-CycleGAN-and-pix2pix."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from engine.config import stages
from engine.config.param import checked, declared, param
from engine.config.stages import Stage
from engine.kinds import DERIVATIONS, Kind
from engine.messages import Message, SinopiaError

PRECISIONS = ("auto", "fp32", "bf16")
DIRECTIONS = ("a-to-b", "b-to-a")


@dataclass(frozen=True)
class TrainConfig:
    """The settings all methods share. Frozen: a run's settings never change.

    The properties say what a setting means to those who know no method: where a method has no such setting, nothing.
    """

    method: ClassVar[str]

    size: int = param(
        256, "Size", "Side of the square the model learns on.", "Pictures", low=32, high=1024, multiple_of=32,
        unit="px", shapes="generator", first=("new",), flag=True, halves_to=128,
    )  # fmt: skip
    flip: bool = param(True, "Mirror", "Mirror half of the pictures, left to right.", "Pictures")
    held_out: int = param(
        8, "Kept aside", "Pictures kept out of training when the folder has no val or test part.", "Pictures",
        low=0, high=1000, shapes="pictures",
    )  # fmt: skip

    epochs: int = param(
        200, "Epochs", "How often every picture is seen.", "Length", low=1, high=100_000, first=("new", "branch"),
        flag=True,
    )  # fmt: skip
    decay: float = param(
        0.5, "Decay", "The last part of the epochs, in which the learning rates fall to zero.", "Length",
        low=0.0, high=1.0,
    )  # fmt: skip
    steps: int = param(
        0, "Steps", "Length in steps instead of epochs; 0 goes by epochs.", "Length", low=0, high=100_000_000,
        first=("new", "branch"), flag=True,
    )  # fmt: skip
    decay_steps: int = param(
        0, "Decay steps", "The last of these steps, in which the learning rates fall to zero.", "Length",
        low=0, high=100_000_000,
    )  # fmt: skip
    batch_size: int = param(
        1, "Batch size", "Pictures per step.", "Length", low=1, high=256, first=("new",), halves_to=1
    )
    seed: int = param(
        0, "Seed", "Same seed, same pictures, same machine: same model.", "Length", low=0, high=2**31 - 1, flag=True
    )

    lr: float = param(2e-4, "Learning rate", "Of the generator.", "Optimiser", low=0.0, high=0.1, first=("branch",))
    beta1: float = param(0.5, "Adam β1", "Momentum of Adam.", "Optimiser", low=0.0, high=0.999)
    beta2: float = param(
        0.999, "Adam β2", "Memory of the squared gradients of Adam.", "Optimiser", low=0.0, high=0.9999
    )
    ema: float = param(
        0.0, "Averaging",
        "What stays of the old at each step in an average of the generator, which is then kept; 0 keeps the last.",
        "Optimiser", low=0.0, high=0.99999,
    )  # fmt: skip
    precision: str = param(
        "auto", "Precision",
        "Of the arithmetic: fp32 is exact, bf16 rounds more. auto tries what is faster here, and a run keeps it.",
        "Optimiser", choices=PRECISIONS, flag=True,
    )  # fmt: skip

    width: int = param(
        64, "Width", "Channels of the generator's first layer; the cost grows with its square.", "Networks",
        low=4, high=256, shapes="generator", first=("new",), halves_to=16,
    )  # fmt: skip
    init_std: float = param(
        0.02, "Initial spread", "Standard deviation of the first weights.", "Networks", low=0.0001, high=1.0,
        shapes="pictures",
    )  # fmt: skip

    log_every: int = param(
        10, "Report every", "Steps from one point of the curves to the next.", "Reports", low=1, high=100_000,
        unit="steps",
    )  # fmt: skip
    sample_every: int = param(
        100, "Samples every", "Steps from one set of sample pictures to the next.", "Reports", low=1, high=1_000_000,
        unit="steps",
    )  # fmt: skip
    samples: int = param(4, "Samples", "How many pinned pictures are drawn each time.", "Reports", low=0, high=64)
    save_every: int = param(
        0, "Save every", "Steps between checkpoints; 0 saves about once a minute.", "Reports", low=0, high=1_000_000,
        unit="steps",
    )  # fmt: skip

    def __post_init__(self) -> None:
        for f, p in declared(type(self)):
            kind = type(f.default)
            object.__setattr__(self, f.name, checked(f.name, getattr(self, f.name), kind, p))
        if self.decay_steps > self.steps:
            wanted = Message("at_most_steps")
            raise SinopiaError("setting_invalid", key="decay_steps", value=self.decay_steps, wanted=wanted)

    @abstractmethod
    def network(self, stage: Stage | None = None) -> dict[str, Any]:
        """The description of the generator, from which networks.build makes it: of the one that a stage makes, by
        default the last."""

    @classmethod
    @abstractmethod
    def settings_of(cls, network: dict[str, Any]) -> dict[str, Any]:
        """The settings by which a training makes a network of this description, with all its arguments.

        Where none does, it raises Reason, or what it gives makes another network.
        """

    @property
    def statistics(self) -> str:
        """Those of the normalisation at use, one of card.STATISTICS."""
        return "image"

    @property
    def derivation(self) -> str:
        """Which of kinds.DERIVATIONS makes the input of each photo; "" where inputs are pictures of their own."""
        return ""

    @property
    def input_kind(self) -> Kind | None:
        """What its models want to be given; None where the pictures tell."""
        return DERIVATIONS.get(self.derivation)

    @property
    def reversed(self) -> bool:
        """Whether side B is given, and A is to be made."""
        return False

    @property
    def load_size(self) -> int:
        """Side in pixels to which pictures are resized before the random crop."""
        return self.size

    @property
    def label_maps(self) -> tuple[str, int] | None:
        """Which sort of label maps the given side holds, one of kinds.LABELS, and of how many labels; None of pictures.

        Colours of labels must not be mixed.
        """
        return None

    @property
    def label_edges(self) -> bool:
        """Whether the generator is shown where labels border on each other or, where a map tells, instances of them."""
        return False

    @property
    def augmentation(self) -> Augmentation | None:
        """How pairs are changed at random; None where they are not."""
        return None

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

    def stages(self, total: int) -> tuple[Stage, ...]:  # noqa: ARG002 - a method may begin smaller
        """The stages of a training of so many steps, the first from step 0; some may be empty, but not the last."""
        return (Stage(0, self.size),)

    def stage_at(self, step: int, steps_per_epoch: int) -> Stage:
        """That of a step, from 0; steps added beyond the end belong to the last."""
        return stages.at(self.stages(self.total_steps(steps_per_epoch)), step)


class Augmentation(Protocol):
    """How pairs are changed at random while a model learns from them, see data.augment."""

    @property
    def recolour(self) -> float: ...
    @property
    def place(self) -> float: ...
    @property
    def wobble(self) -> float: ...
    @property
    def redraw(self) -> float: ...
    @property
    def keep_colours(self) -> bool: ...
    @property
    def doodles(self) -> float: ...
    @property
    def hints(self) -> float: ...
