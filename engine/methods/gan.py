"""GAN: Goodfellow et al. 2014, arXiv:1406.2661, algorithm 1 with the non-saturating loss of its section 3.

With the networks and the optimiser of DCGAN, Radford et al. 2016, arXiv:1511.06434, section 4.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from engine.config import Stage
from engine.config.gan import GANConfig
from engine.device import layout
from engine.losses import SkipD, discriminator_loss, generator_loss
from engine.networks import build, initialise, limit_spectrum
from engine.networks.dcgan import DCGANDiscriminator, FullyConnectedDiscriminator
from engine.networks.diff_augment import discriminator_view
from engine.networks.features import features
from engine.networks.projected import ProjectedDiscriminator
from engine.optim import adam, held


class GAN:
    """A generator of pictures from noise, against a discriminator that knows the pictures of one set."""

    def __init__(self, config: GANConfig, device: torch.device) -> None:
        self.config = config
        self.generator = build(config.network())
        self.eye = features(device) if config.discriminator == "projected" else None
        self.discriminator = self._build_discriminator()
        self.networks: dict[str, nn.Module] = {"generator": self.generator, "discriminator": self.discriminator}
        if config.generator != "fully_connected":  # linear layers begin as torch has them
            initialise(self.generator, config.init_std)
        for network in self.networks.values():
            network.to(device).to(memory_format=layout(device, config.precision)).train()
        self.optimizers: dict[str, Optimizer] = {
            "generator": adam(self.generator.parameters(), config.lr, config, device),
            "discriminator": adam(self.discriminator.parameters(), config.d_lr, config, device),
        }
        self.rates = {"generator": config.lr, "discriminator": config.d_lr}
        self.skip_d = SkipD(config, device)

    def enter(self, stage: Stage) -> None:
        """There is but one."""

    def prepare(self, step: int) -> None:  # noqa: ARG002 - all steps are alike
        self.skip_d.hold(self.optimizers["discriminator"])

    def step(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        target, kind = batch["target"], self.config.gan_loss
        fake = self.generator(torch.randn(len(target), self.config.latent, device=target.device))
        show = discriminator_view(self.config, len(target), target.device)

        seen = self._seen(show(fake))  # once, for both networks
        self.optimizers["discriminator"].zero_grad()
        on_fake = self._judged([x.detach() for x in seen])
        on_real = self._judged(self._seen(show(target)))
        d_fake = discriminator_loss(kind, on_fake, real=False)
        d_real = discriminator_loss(kind, on_real, real=True, smoothing=self.config.label_smoothing)
        self.skip_d.watch(on_real, on_fake)
        ((d_fake + d_real) * 0.5).backward()
        self.optimizers["discriminator"].step()

        with held(self.discriminator):
            self.optimizers["generator"].zero_grad()
            g_loss = generator_loss(kind, self._judged(seen))
            g_loss.backward()
            self.optimizers["generator"].step()
        losses = {"G": g_loss, "D_real": d_real, "D_fake": d_fake}
        return {name: loss.detach() for name, loss in losses.items()}

    def _build_discriminator(self) -> nn.Module:
        config = self.config
        if self.eye is not None:
            return ProjectedDiscriminator(self.eye, config.size, config.d_width, seed=config.seed)
        connected = config.generator == "fully_connected"
        twin = FullyConnectedDiscriminator if connected else DCGANDiscriminator
        network: nn.Module = twin(config.size, config.d_width)
        if not connected:
            initialise(network, config.init_std)
        if config.spectral_norm:
            limit_spectrum(network)
        return network

    def _seen(self, pictures: Tensor) -> list[Tensor]:
        """What the discriminator is given of pictures: the maps of the eye, or themselves."""
        return [pictures] if self.eye is None else list(self.eye(pictures))

    def _judged(self, seen: list[Tensor]) -> list[Tensor]:
        """The discriminator's logits by scale."""
        logits = self.discriminator(seen[0] if self.eye is None else seen)
        return logits if isinstance(logits, list) else [logits]

    def generators(self) -> dict[str, nn.Module]:
        return {"model": self.generator}

    def state_dict(self) -> dict[str, Any]:
        return self.skip_d.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.skip_d.load_state_dict(state)
