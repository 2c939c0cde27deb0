"""pix2pixHD: Wang et al. 2018, arXiv:1711.11585, sections 3.1 to 3.3, with the eye in the place of VGG-19."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from engine.config import Pix2PixHDConfig, Stage
from engine.device import layout
from engine.losses import Ramp, SkipD, discriminator_loss, feature_loss, generator_loss
from engine.networks import GlobalGenerator, LocalEnhancer, MultiScale, build_generator, initialise, limit_spectrum
from engine.networks.diff_augment import discriminator_view
from engine.networks.features import features, perceptual
from engine.optim import adam, held

FEATURES = 4  # maps of each judge in the reference, over all of which the loss is a sum; ours is their mean


class Pix2PixHD:
    """A generator from coarse to fine, against judges that look at the picture at several scales.

    While the global generator learns alone it makes pictures through a head of its own, which an enhancer leaves out.
    """

    def __init__(self, config: Pix2PixHDConfig, device: torch.device) -> None:
        self.config = config
        self.eye = features(device, config.precision) if config.lambda_perceptual > 0 else None
        whole = build_generator(config)
        assert isinstance(whole, GlobalGenerator | LocalEnhancer)
        self.whole: GlobalGenerator | LocalEnhancer = whole
        self.learning = nn.ModuleDict({"whole": whole})
        self.coarse: GlobalGenerator | None = None
        if isinstance(whole, LocalEnhancer):
            head = nn.Conv2d(config.width, 3, 7)
            initialise(head, config.init_std)
            self.learning["head"] = head
            coarse = {key: value for key, value in config.network().items() if key not in ("kind", "local_blocks")}
            self.coarse = whole.coarse(head, coarse)
            whole.base.recompute = self.coarse.recompute = config.recompute
        whole.recompute = config.recompute
        given = whole.entrance.channels if whole.entrance is not None else 3
        self.discriminator = MultiScale(given + 3, config.d_width, config.d_layers, config.judges)
        initialise(self.discriminator, config.init_std)
        if config.spectral_norm:
            limit_spectrum(self.discriminator)
        self.networks: dict[str, nn.Module] = {"generator": self.learning, "discriminator": self.discriminator}
        for network in self.networks.values():
            network.to(device).to(memory_format=layout(device, config.precision)).train()
        self.optimizers: dict[str, Optimizer] = {
            "generator": adam(self.learning.parameters(), config.lr, config, device),
            "discriminator": adam(self.discriminator.parameters(), config.d_lr, config, device),
        }
        self.rates = {"generator": config.lr, "discriminator": config.d_lr}
        self.skip_d = SkipD(config, device)
        self.ramp = Ramp(config.gan_ramp, device)
        self.generator: nn.Module = whole

    def enter(self, stage: Stage) -> None:
        """What does not learn in a stage gets no gradient, and so no step of the optimiser."""
        if self.coarse is None or not isinstance(self.whole, LocalEnhancer):
            return
        coarsely = stage.learns == "global"
        self.generator = self.coarse if coarsely else self.whole
        self.learning.requires_grad_(not coarsely)
        self.whole.base.requires_grad_(stage.learns != "enhancer")
        self.learning["head"].requires_grad_(coarsely or stage.learns == "all")

    def prepare(self, step: int) -> None:
        self.skip_d.hold(self.optimizers["discriminator"])
        self.ramp.at(step)

    def step(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        config, input, target = self.config, batch["input"], batch["target"]
        kind, entrance = config.gan_loss, self.whole.entrance
        fake = self.generator(input)
        seen = input if entrance is None else entrance(input)
        show = discriminator_view(config, len(input), input.device)

        def judged(picture: Tensor) -> list[list[Tensor]]:
            maps: list[list[Tensor]] = self.discriminator(show(torch.cat([seen, picture], 1)))
            return maps

        # One look at the target serves both: the generator learns before the discriminator does, as in the reference.
        on_real = judged(target)
        with held(self.discriminator):
            self.optimizers["generator"].zero_grad()
            on_fake = judged(fake)
            scales = [generator_loss(kind, maps[-1]) for maps in on_fake]
            losses = {"G_GAN": torch.stack(scales).sum() * config.lambda_gan * self.ramp.weight}
            if config.lambda_features > 0:
                apart = [feature_loss(f, [m.detach() for m in r]) for f, r in zip(on_fake, on_real, strict=True)]
                losses["G_features"] = torch.stack(apart).mean() * FEATURES * config.lambda_features
            if self.eye is not None:
                with torch.no_grad():
                    wanted = self.eye(target)
                losses["G_perceptual"] = perceptual(self.eye(fake), wanted) * config.lambda_perceptual
            torch.stack(list(losses.values())).sum().backward()
            self.optimizers["generator"].step()

        self.optimizers["discriminator"].zero_grad()
        real, made = ([maps[-1] for maps in on] for on in (on_real, judged(fake.detach())))
        losses["D_real"] = discriminator_loss(kind, real, real=True, smoothing=config.label_smoothing)
        losses["D_fake"] = discriminator_loss(kind, made, real=False)
        self.skip_d.watch(real, made)
        ((losses["D_real"] + losses["D_fake"]) * 0.5).backward()
        self.optimizers["discriminator"].step()
        return {name: loss.detach() for name, loss in losses.items()}

    def generators(self) -> dict[str, nn.Module]:
        return {"model": self.generator}

    def state_dict(self) -> dict[str, Any]:
        return self.skip_d.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.skip_d.load_state_dict(state)
