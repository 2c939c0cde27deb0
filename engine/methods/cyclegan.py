"""CycleGAN: Zhu et al. 2017, arXiv:1703.10593, sections 3 and 4; identity loss of section 5.2."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.optim import Optimizer

from engine import distributed
from engine.config import CycleGANConfig, Stage
from engine.device import layout
from engine.losses import ImagePool, Ramp, SkipD, discriminator_loss, generator_loss
from engine.networks import build_discriminator, build_eyes, build_generator
from engine.networks.diff_augment import discriminator_view
from engine.networks.features import perceptual
from engine.networks.projected import ProjectedDiscriminator
from engine.optim import adam, held


class CycleGAN:
    """Two generators, there and back; each discriminator judges the pictures of one side.

    A is the side of the inputs here and B that of the targets, whichever sides of the folder these are. `a_to_b` makes
    B from A. `d_b` judges B, real and made, and `d_a` judges A (the reference calls them D_A and D_B).
    """

    def __init__(self, config: CycleGANConfig, device: torch.device) -> None:
        self.config = config
        self.eye, self.teacher = build_eyes(config, device)
        self.a_to_b, self.b_to_a = (build_generator(config) for _ in range(2))
        self.d_b, self.d_a = (build_discriminator(config, in_channels=3, eye=self.eye) for _ in range(2))
        self.networks: dict[str, nn.Module] = {
            "a_to_b": self.a_to_b,
            "b_to_a": self.b_to_a,
            "d_b": self.d_b,
            "d_a": self.d_a,
        }
        for network in self.networks.values():
            network.to(device).to(memory_format=layout(device, config.precision)).train()
        shape = len(distributed.part(config.batch_size)), 3, config.size, config.size
        self.pool_b = ImagePool(config.pool_size, config.seed + 1, shape, device)
        self.pool_a = ImagePool(config.pool_size, config.seed + 2, shape, device)
        makers = itertools.chain(self.a_to_b.parameters(), self.b_to_a.parameters())
        judges = itertools.chain(self.d_b.parameters(), self.d_a.parameters())
        self.optimizers: dict[str, Optimizer] = {
            "generator": adam(makers, config.lr, config, device),
            "discriminator": adam(judges, config.d_lr, config, device),
        }
        self.rates = {"generator": config.lr, "discriminator": config.d_lr}
        self.skip_d = SkipD(config, device)  # of both: they have one rate
        self.ramp = Ramp(config.gan_ramp, device)

    def enter(self, stage: Stage) -> None:
        for pool in (self.pool_b, self.pool_a):
            pool.fit(stage.side)

    def prepare(self, step: int) -> None:
        self.ramp.at(step)
        for pool in (self.pool_b, self.pool_a):
            pool.draw()
        self.skip_d.hold(self.optimizers["discriminator"])

    def step(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        config, a, b = self.config, batch["input"], batch["target"]
        fake_b = self.a_to_b(a)
        cycled_a = self.b_to_a(fake_b)
        fake_a = self.b_to_a(b)
        cycled_b = self.a_to_b(fake_a)
        show = discriminator_view(config, len(a), a.device)

        with held(self.d_a, self.d_b):
            self.optimizers["generator"].zero_grad()
            losses = {
                "G_A": generator_loss(config.gan_loss, self._judged(self.d_b, show(fake_b))) * self.ramp.weight,
                "G_B": generator_loss(config.gan_loss, self._judged(self.d_a, show(fake_a))) * self.ramp.weight,
                "cycle_A": F.l1_loss(cycled_a, a) * config.lambda_a,
                "cycle_B": F.l1_loss(cycled_b, b) * config.lambda_b,
            }
            same: list[tuple[Tensor, Tensor]] = [(cycled_a, a), (cycled_b, b)]  # what should look alike
            if config.lambda_identity > 0:
                same += [(self.a_to_b(b), b), (self.b_to_a(a), a)]
                losses["idt_A"] = F.l1_loss(same[2][0], b) * config.lambda_b * config.lambda_identity
                losses["idt_B"] = F.l1_loss(same[3][0], a) * config.lambda_a * config.lambda_identity
            if self.teacher is not None:
                outputs, targets = (torch.cat(side) for side in zip(*same, strict=True))
                with torch.no_grad():
                    seen = self.teacher(targets)
                losses["G_perceptual"] = perceptual(self.teacher(outputs), seen) * config.lambda_perceptual
            torch.stack(list(losses.values())).sum().backward()
            self.optimizers["generator"].step()

        self.optimizers["discriminator"].zero_grad()
        losses["D_A"] = self._judge(self.d_b, show(b), show(self.pool_b.query(fake_b)))
        losses["D_B"] = self._judge(self.d_a, show(a), show(self.pool_a.query(fake_a)))
        self.optimizers["discriminator"].step()
        return {name: loss.detach() for name, loss in losses.items()}

    def _judge(self, discriminator: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
        kind, smoothing = self.config.gan_loss, self.config.label_smoothing
        on_real, on_fake = self._judged(discriminator, real), self._judged(discriminator, fake)
        self.skip_d.watch(on_real, on_fake)
        d_real = discriminator_loss(kind, on_real, real=True, smoothing=smoothing)
        loss = (d_real + discriminator_loss(kind, on_fake, real=False)) * 0.5
        loss.backward()
        return loss

    def _judged(self, discriminator: nn.Module, pictures: Tensor) -> list[Tensor]:
        """The logits of a discriminator by scale."""
        if isinstance(discriminator, ProjectedDiscriminator):
            assert self.eye is not None
            scales: list[Tensor] = discriminator(self.eye(pictures))
            return scales
        return [discriminator(pictures)]

    def generators(self) -> dict[str, nn.Module]:
        return {"model": self.a_to_b, "reverse": self.b_to_a}

    def state_dict(self) -> dict[str, Any]:
        pools = {"pool_b": self.pool_b.state_dict(), "pool_a": self.pool_a.state_dict()}
        return pools | self.skip_d.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.pool_b.load_state_dict(state["pool_b"])
        self.pool_a.load_state_dict(state["pool_a"])
        self.skip_d.load_state_dict(state)
