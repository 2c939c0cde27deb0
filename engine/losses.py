"""Adversarial losses, the image pool, looks to be kept, and when a discriminator is to skip a step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.optim import Optimizer

from engine import distributed, ways
from engine.config import AdversarialConfig
from engine.networks.generators import LOOKS
from engine.optim import scale_rate

TOO_OFTEN, REMEMBERED = 0.9, 0.9  # right answers: what share is too much, and what stays of it from step to step.
# Common practice in DCGAN code, not measured here; the setting says that it is disputed.
TOLD = 0.5  # weight of how a look is kept (Zhu et al. 2017, arXiv:1711.11586, section 4)
USUAL = 0.25  # share of the photos that are made without their look


def discriminator_loss(kind: str, logits: Tensor | list[Tensor], real: bool, smoothing: float = 0.0) -> Tensor:
    """What the discriminator pays for these logits, (N, 1, h, w), on real or made pictures; a scalar. Of several scales
    the mean.

    "vanilla": Goodfellow et al. 2014; "lsgan": Mao et al. 2017; "hinge": Lim & Ye 2017. One-sided label smoothing
    (Salimans et al. 2016, section 3.4) lowers only the real target, to 1 - smoothing.
    """
    if isinstance(logits, list):
        return torch.stack([discriminator_loss(kind, scale, real, smoothing) for scale in logits]).mean()
    if kind == "hinge":
        return F.relu(1.0 - smoothing - logits).mean() if real else F.relu(1.0 + logits).mean()
    target = torch.full_like(logits, 1.0 - smoothing if real else 0.0)
    return F.binary_cross_entropy_with_logits(logits, target) if kind == "vanilla" else F.mse_loss(logits, target)


def generator_loss(kind: str, logits: Tensor | list[Tensor]) -> Tensor:
    """What the generator pays for the discriminator's logits, (N, 1, h, w), on its pictures: the non-saturating form, a
    scalar.
    """
    if isinstance(logits, list):
        return torch.stack([generator_loss(kind, scale) for scale in logits]).mean()
    if kind == "hinge":
        return -logits.mean()
    target = torch.ones_like(logits)
    return F.binary_cross_entropy_with_logits(logits, target) if kind == "vanilla" else F.mse_loss(logits, target)


def feature_loss(output: list[Tensor], target: list[Tensor]) -> Tensor:
    """How far a discriminator's maps are apart, logits aside (Wang et al. 2018, arXiv:1711.11585, section 3.3)."""
    return torch.stack([F.l1_loss(o, t) for o, t in zip(output[:-1], target[:-1], strict=True)]).mean()


class Looks:
    """How a generator learns variations, as in BicycleGAN (Zhu et al. 2017, arXiv:1711.11586, section 3): the target is
    to be made with the target's look, and a picture with the look of an earlier photo must seem real and have it.

    There an encoder learns what a look is; in trainings of hours all its numbers came to say how light a photo is. So
    they are what can be measured, see ways.look_of. Some photos are made without their look, for the usual one.
    """

    def __init__(self, count: int, batch_size: int, device: torch.device) -> None:
        self.count, self.batch_size = count, batch_size
        self.known = torch.ones((), device=device)  # codes of photos that the generator has

    def at(self, step: int) -> None:
        """For Method.prepare."""
        self.known.fill_(min(step * self.batch_size, LOOKS))

    def drawn(self, target: Tensor, codes: Tensor) -> tuple[Tensor, Tensor]:
        """Looks (N, count) of the targets, some of which are 0, and others of `codes`, which remember the targets'."""
        own = ways.look_of(target, self.count)
        usual, which = torch.rand(2, len(own), device=own.device)
        asked = codes[(which * self.known).long()]
        codes.copy_(torch.cat([own, codes])[:LOOKS])
        return own * (usual >= USUAL)[:, None], asked

    def loss(self, made: Tensor, asked: Tensor) -> Tensor:
        """How far the looks of pictures are from those that were asked for, a scalar (section 3.3)."""
        return F.l1_loss(ways.look_of(made, self.count), asked) * TOLD


class SkipD:
    """How often a discriminator was right of late, and a stop to its learning while that is too often.

    `right` is a tensor on the device, so that a CUDA graph can change it; `hold` is for Method.prepare.
    """

    def __init__(self, config: AdversarialConfig, device: torch.device) -> None:
        self.skips = config.skip_d
        self.middle = 0.5 if config.gan_loss == "lsgan" else 0.0
        self.right = torch.full((), 0.5, device=device)

    def watch(self, real: list[Tensor], fake: list[Tensor]) -> None:
        """Takes the logits of a step."""
        if self.skips:
            of_real, of_fake = (torch.cat([scale.flatten() for scale in scales]) for scales in (real, fake))
            share = ((of_real > self.middle).float().mean() + (of_fake < self.middle).float().mean()) / 2
            self.right.lerp_(distributed.average(share.detach()), 1 - REMEMBERED)

    def hold(self, optimizer: Optimizer) -> None:
        """Takes the coming step's rate, which was just set, to zero while the discriminator wins."""
        if self.skips:
            scale_rate(optimizer, self.right <= TOO_OFTEN)

    def state_dict(self) -> dict[str, Tensor]:
        return {"right": self.right.clone()} if self.skips else {}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        if self.skips and "right" in state:  # a branch may begin to skip
            self.right.copy_(state["right"])


class Ramp:
    """A weight that grows from 0 to 1 over the first `steps` steps. A tensor, so that a CUDA graph can read it."""

    def __init__(self, steps: int, device: torch.device) -> None:
        self.steps = steps
        self.weight = torch.ones((), device=device)

    def at(self, step: int) -> None:
        """For Method.prepare."""
        if self.steps:
            self.weight.fill_(min(1.0, step / self.steps))


class ImagePool:
    """Earlier results for the discriminator (Shrivastava et al. 2017, section 2.3; CycleGAN, section 4).

    Once full, each new picture is by even chance returned as it is, or takes the place of a random older one, which
    is returned instead. `size` 0 returns what it is given. What is random is drawn before, by `draw`, so that `query`
    can be part of a CUDA graph. `shape`: (N, C, H, W) of a batch.
    """

    def __init__(self, size: int, seed: int, shape: tuple[int, int, int, int], device: torch.device) -> None:
        self.size = size
        self.count = 0
        self.random = torch.Generator().manual_seed(seed)
        # One place more than the size: what is not to be kept goes there.
        self.pictures = torch.zeros(size + 1, *shape[1:], device=device)
        self.places = torch.zeros(shape[0], dtype=torch.long, device=device)
        self.older = torch.zeros(shape[0], dtype=torch.bool, device=device)

    def fit(self, side: int) -> None:
        """Begins anew with pictures of another side: among new ones older ones would be known by their size."""
        if side != self.pictures.shape[-1]:
            self.pictures = self.pictures.new_zeros(*self.pictures.shape[:2], side, side)
            self.count = 0

    def draw(self) -> None:
        """Chooses for each picture of the coming batch where it is kept, and whether what was there is returned."""
        places, older = [], []
        for _ in self.places:
            place, swap = self.size, False
            if self.count < self.size:
                place = self.count
                self.count += 1
            elif self.size and torch.rand((), generator=self.random) > 0.5:
                place, swap = int(torch.randint(self.size, (), generator=self.random)), True
            places.append(place)
            older.append(swap)
        for there, drawn in ((self.places, torch.tensor(places)), (self.older, torch.tensor(older))):
            if there.is_cuda:  # from pinned memory nobody waits for the copy
                drawn = drawn.pin_memory()
            there.copy_(drawn, non_blocking=True)

    def query(self, pictures: Tensor) -> Tensor:
        """(N, C, H, W) in, as many out; without gradient."""
        pictures = pictures.detach()
        if self.size == 0:
            return pictures
        answers = []
        for picture, place, older in zip(pictures, self.places.split(1), self.older, strict=True):
            answers.append(torch.where(older, self.pictures.index_select(0, place)[0], picture))
            self.pictures.index_copy_(0, place, picture[None].to(self.pictures.dtype))
        return torch.stack(answers)

    def state_dict(self) -> dict[str, Tensor]:
        return {"pictures": self.pictures[: self.count].clone(), "random": self.random.get_state()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Raises RuntimeError for pictures of other sizes."""
        pictures = state["pictures"][: self.size]  # a branch may have a smaller pool
        self.count = len(pictures)
        self.pictures[: self.count].copy_(pictures)
        self.random.set_state(state["random"])
