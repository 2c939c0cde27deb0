"""Colours for gray photos, with hints or without: Zhang et al. 2017, arXiv:1705.02999, section 3.

The network is given lightness and hints and answers a and b, which must be near the true ones. That alone would be paid
with a brown average of all that might be (their earlier arXiv:1603.08511, section 2.1), so the picture must also look
right to the eye, and where the settings want it pass a judge.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.optim import Optimizer

from engine import distributed, lab, ways
from engine.config import Stage
from engine.config.colorization import ColorizationConfig
from engine.device import layout
from engine.losses import Ramp, SkipD, discriminator_loss, generator_loss
from engine.networks import build
from engine.networks.diff_augment import discriminator_view
from engine.networks.features import features, perceptual
from engine.networks.projected import ProjectedDiscriminator
from engine.optim import adam, held

MOST = 24  # hints in a picture
LARGEST = 9  # pixels a side of a hint, of 256; those of the paper are 1 to 9
SPREAD = 1 / 4  # of the side: hints are near the middle, as the paper has them
WHOLE = 1 / 100  # of the pictures show all their colours, so that a hint comes to be obeyed
TINTED = 1 / 2  # of the pictures with hints have a cast that only the hints tell: so what these share is believed
CAST = 4.0  # its spread, in a and b
RECOLOURED = 1 / 2  # of them have another colour around their first hint, up to the edges: so a hint ends there
FOREIGN = 25.0  # spread of what is added to its a and b
CELL, HOPS = 2, 64  # pixels a side of the places through which that goes, and how many they are at most
EDGE = 6.0  # of L, from one place to the next: what passes less than a third
ALIKE = 20.0  # of L: how far from the hint's own
FIRM = 0.35, 0.65  # what is let through less, stays as it is; what is let through more, is recoloured wholly
AREA = 1 / 50  # of the picture: where fewer are reached there is no area, only grain
SMOOTH = 0.05  # of a and b divided by lab.AB: below it the loss is square, so that grain is no matter


class Colorization:
    """A generator of colours, and where lambda_gan is not 0 a projected discriminator that sees the picture."""

    def __init__(self, config: ColorizationConfig, device: torch.device) -> None:
        self.config = config
        self.judged = config.lambda_gan > 0
        self.looks = self.judged or config.lambda_perceptual > 0
        self.eye = features(device, config.precision) if self.looks else None
        self.generator = build(config.network())
        self.networks: dict[str, nn.Module] = {"generator": self.generator}
        self.rates = {"generator": config.lr}
        if self.judged:
            assert self.eye is not None
            self.networks["discriminator"] = ProjectedDiscriminator(
                self.eye, config.size, config.d_width, seed=config.seed
            )
            self.rates["discriminator"] = config.d_lr
        for network in self.networks.values():
            network.to(device).to(memory_format=layout(device, config.precision)).train()
        self.optimizers: dict[str, Optimizer] = {
            name: adam(self.networks[name].parameters(), rate, config, device) for name, rate in self.rates.items()
        }
        self.skip_d = SkipD(config, device)
        self.ramp = Ramp(config.gan_ramp, device)
        self.drawn = Hints(config, device)

    def enter(self, stage: Stage) -> None:
        """There is but one."""

    def prepare(self, step: int) -> None:
        self.drawn.draw()
        if self.judged:
            self.skip_d.hold(self.optimizers["discriminator"])
        self.ramp.at(step)

    def step(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        config = self.config
        true = self.drawn.recoloured(lab.from_rgb(batch["target"]))
        target = lab.to_rgb(true)
        hints, where = self.drawn.of(true[:, 1:])
        made = self.generator(ways.lightness_and_hints(true[:, :1], hints, where)).float()
        colours = torch.cat([true[:, :1], made * lab.AB], 1)
        learnt = {"G_ab": F.smooth_l1_loss(made, true[:, 1:] / lab.AB, beta=SMOOTH) * config.lambda_ab}
        losses: dict[str, Tensor] = {}
        if self.eye is not None:
            show = discriminator_view(config, len(target), target.device)
            changed = config.diff_augment or config.d_noise > 0
            picture = lab.to_rgb(colours)
            of_made = self.eye(picture)
            with torch.no_grad():
                of_target = self.eye(target)
            if self.judged:
                seen = self.eye(show(picture)) if changed else of_made
                losses |= self._judge(seen, self.eye(show(target)) if changed else of_target)
                with held(self.networks["discriminator"]):  # the graph that leads back is made here
                    logits = self.networks["discriminator"](seen)
                learnt["G_GAN"] = generator_loss(config.gan_loss, logits) * config.lambda_gan * self.ramp.weight
            if config.lambda_perceptual > 0:
                learnt["G_perceptual"] = perceptual(of_made, of_target) * config.lambda_perceptual
        self.optimizers["generator"].zero_grad()
        torch.stack(list(learnt.values())).sum().backward()
        self.optimizers["generator"].step()
        return {name: loss.detach() for name, loss in (learnt | losses).items()}

    def _judge(self, made: list[Tensor], target: list[Tensor]) -> dict[str, Tensor]:
        """The discriminator learns from the eye's maps."""
        config, discriminator = self.config, self.networks["discriminator"]
        self.optimizers["discriminator"].zero_grad()
        on_fake, on_real = discriminator([m.detach() for m in made]), discriminator(target)
        d_fake = discriminator_loss(config.gan_loss, on_fake, real=False)
        d_real = discriminator_loss(config.gan_loss, on_real, real=True, smoothing=config.label_smoothing)
        self.skip_d.watch(on_real, on_fake)
        ((d_fake + d_real) * 0.5).backward()
        self.optimizers["discriminator"].step()
        return {"D_real": d_real, "D_fake": d_fake}

    def generators(self) -> dict[str, nn.Module]:
        return {"model": self.generator}

    def state_dict(self) -> dict[str, Any]:
        return self.skip_d.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.skip_d.load_state_dict(state)


class Hints:
    """Hints as a person might give them: squares that show the mean colour below them (section 3.1 of the paper).

    Their number is geometric, so that many pictures have none or few; places are normal around the middle. What is
    random is drawn before, by `draw`, as tensors that a CUDA graph can read.
    """

    def __init__(self, config: ColorizationConfig, device: torch.device) -> None:
        count = len(distributed.part(config.batch_size))
        self.end = 1 / (1 + config.hints)  # the chance that there is no further one
        self.at = torch.zeros(count, MOST, 2, device=device)  # row and column in parts of the side
        self.half = torch.zeros(count, MOST, device=device)  # of a side, in parts of the picture's
        self.there = torch.zeros(count, MOST, dtype=torch.bool, device=device)
        self.whole = torch.zeros(count, dtype=torch.bool, device=device)
        self.cast = torch.zeros(count, 2, 1, 1, device=device)
        self.foreign = torch.zeros(count, 2, 1, 1, device=device)

    def draw(self) -> None:
        """Those of the coming step, by the seed that torch has been given for it."""
        shape = self.half.shape
        there = (torch.rand(shape) >= self.end).cumprod(1).bool()
        self.there.copy_(there)
        self.at.copy_((0.5 + SPREAD * torch.randn(*shape, 2)).clamp(0, 0.999))
        self.half.copy_(torch.randint(1, LARGEST + 1, shape) / (2 * 256))
        whole = (torch.rand(shape[0]) < WHOLE) & (self.end < 1)
        self.whole.copy_(whole)
        for change, share, spread in ((self.cast, TINTED, CAST), (self.foreign, RECOLOURED, FOREIGN)):
            changed = (there[:, 0] | whole) & (torch.rand(shape[0]) < share)
            change.copy_(spread * torch.randn(shape[0], 2, 1, 1) * changed[:, None, None, None])

    def recoloured(self, lab: Tensor) -> Tensor:
        """Pictures (N, 3, H, W) in their casts, and with areas in other colours."""
        count, lightness = len(lab), lab[:, :1]
        area = _area(lightness, self.at[:count, 0])
        return torch.cat([lightness, lab[:, 1:] + self.cast[:count] + self.foreign[:count] * area], 1)

    def of(self, colours: Tensor) -> tuple[Tensor, Tensor]:
        """Hints (N, 2, H, W) from the true a and b of that shape, 0 where there is none, and where there is one
        (N, 1, H, W)."""
        count, _, height, width = colours.shape
        rows, columns = (self._within(axis, side) for axis, side in ((0, height), (1, width)))
        inside = torch.einsum("nky,nkx->nkyx", rows, columns).flatten(2)  # (N, MOST, H * W), 0 or 1
        mean = torch.einsum("nkp,ncp->nkc", inside, colours.flatten(2)) / inside.sum(2, keepdim=True).clamp(min=1)
        laid = inside.sum(1, keepdim=True)  # where they overlap they mix
        hints = torch.einsum("nkp,nkc->ncp", inside, mean) / laid.clamp(min=1)
        whole = self.whole[:count, None, None, None]
        hints = torch.where(whole, colours, hints.unflatten(2, (height, width)))
        return hints, ((laid > 0).unflatten(2, (height, width)) | whole).float()

    def _within(self, axis: int, side: int) -> Tensor:
        """Which rows or columns each hint covers: (N, MOST, side), at least one of them where it is there."""
        place = torch.arange(side, device=self.at.device)
        middle = (self.at[..., axis] * side).floor()[..., None]
        reach = (self.half * side - 0.5).clamp(min=0)[..., None]
        return ((place - middle).abs() <= reach).float() * self.there[..., None]


def _area(lightness: Tensor, at: Tensor) -> Tensor:
    """What of pictures (N, 1, H, W) belongs to the area of a place, (N, 2) in parts of the sides, 0 to 1.

    That is what a way leads to on which lightness nowhere changes much, if it is about as light.
    """
    coarse = F.avg_pool2d(lightness, CELL)
    (height, width), here = coarse.shape[2:], torch.arange(len(at), device=at.device)
    row, column = (at[:, axis].mul(side).long() for axis, side in ((0, height), (1, width)))
    alike = torch.exp(-((coarse - coarse[here, 0, row, column][:, None, None, None]) / ALIKE).square())
    across, down = (torch.exp(-coarse.diff(dim=axis).abs() / EDGE) for axis in (3, 2))
    let = torch.zeros_like(coarse)
    let[here, 0, row, column] = 1
    for _ in range(HOPS):  # the best way is as good as its worst step
        right, left = let[..., :-1].minimum(across), let[..., 1:].minimum(across)
        below, above = let[..., :-1, :].minimum(down), let[..., 1:, :].minimum(down)
        sides = F.pad(right, (1, 0)).maximum(F.pad(left, (0, 1)))
        let = let.maximum(sides).maximum(F.pad(below, (0, 0, 1, 0))).maximum(F.pad(above, (0, 0, 0, 1))).minimum(alike)
    low, high = FIRM
    area = ((let - low) / (high - low)).clamp(0, 1)
    area = area * (area.mean((1, 2, 3), keepdim=True) >= AREA)
    return F.interpolate(area, scale_factor=CELL, mode="bilinear")
