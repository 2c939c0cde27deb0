"""pix2pix: Isola et al. 2017, arXiv:1611.07004, sections 3.1 to 3.3."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.optim import Optimizer

from engine.config import Pix2PixConfig
from engine.device import layout
from engine.losses import SkipD, discriminator_loss, feature_loss, generator_loss
from engine.networks import build_discriminator, build_generator
from engine.networks.diff_augment import discriminator_view
from engine.optim import adam


class Pix2Pix:
    """A generator that must look real to a discriminator which sees the input too, and be near the target in L1."""

    def __init__(self, config: Pix2PixConfig, device: torch.device) -> None:
        self.config = config
        self.generator = build_generator(config)
        self.discriminator = build_discriminator(config, in_channels=6)
        self.networks: dict[str, nn.Module] = {"generator": self.generator, "discriminator": self.discriminator}
        for network in self.networks.values():
            network.to(device).to(memory_format=layout(config.precision)).train()
        self.optimizers: dict[str, Optimizer] = {
            "generator": adam(self.generator.parameters(), config.lr, config, device),
            "discriminator": adam(self.discriminator.parameters(), config.d_lr, config, device),
        }
        self.rates = {"generator": config.lr, "discriminator": config.d_lr}
        self.skip_d = SkipD(config, device)

    def prepare(self) -> None:
        self.skip_d.hold(self.optimizers["discriminator"])

    def step(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        input, target = batch["input"], batch["target"]
        kind, smoothing = self.config.gan_loss, self.config.label_smoothing
        fake = self.generator(input)
        show = discriminator_view(self.config, len(input), input.device)

        self.optimizers["discriminator"].zero_grad()
        on_fake = self.discriminator(show(torch.cat([input, fake.detach()], 1)))
        on_real = self.discriminator(show(torch.cat([input, target], 1)))
        d_fake = discriminator_loss(kind, on_fake, real=False)
        d_real = discriminator_loss(kind, on_real, real=True, smoothing=smoothing)
        self.skip_d.watch(on_real, on_fake)
        ((d_fake + d_real) * 0.5).backward()
        self.optimizers["discriminator"].step()

        self.discriminator.requires_grad_(False)
        self.optimizers["generator"].zero_grad()
        maps = self.discriminator.features(show(torch.cat([input, fake], 1)))
        learnt = {
            "G_GAN": generator_loss(kind, maps[-1]) * self.config.lambda_gan,
            "G_L1": F.l1_loss(fake, target) * self.config.lambda_l1,
        }
        if self.config.lambda_features > 0:
            with torch.no_grad():
                of_target = self.discriminator.features(show(torch.cat([input, target], 1)))
            learnt["G_features"] = feature_loss(maps, of_target) * self.config.lambda_features
        torch.stack(list(learnt.values())).sum().backward()
        self.optimizers["generator"].step()
        self.discriminator.requires_grad_(True)

        losses = learnt | {"D_real": d_real, "D_fake": d_fake}
        return {name: loss.detach() for name, loss in losses.items()}

    def generators(self) -> dict[str, nn.Module]:
        return {"model": self.generator}

    def state_dict(self) -> dict[str, Any]:
        return self.skip_d.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """No pool: pix2pix shows its discriminator no earlier results (the reference's pool size is 0)."""
        self.skip_d.load_state_dict(state)
