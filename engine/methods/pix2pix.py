"""pix2pix: Isola et al. 2017, arXiv:1611.07004, sections 3.1 to 3.3."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.optim import Optimizer

from engine.config import Pix2PixConfig, Stage
from engine.device import layout
from engine.losses import Looks, Ramp, SkipD, discriminator_loss, feature_loss, generator_loss
from engine.networks import build_discriminator, build_eyes, build_generator
from engine.networks.diff_augment import discriminator_view
from engine.networks.features import perceptual
from engine.networks.projected import ProjectedDiscriminator
from engine.optim import adam, held


class Pix2Pix:
    """A generator that must look real to a discriminator which sees the input too, and be near the target in L1.

    Where the settings want it, it must also be near in the features of a network that was taught to see; and where it
    is to know variations, half of what is judged are pictures of other looks, see losses.Looks.
    """

    def __init__(self, config: Pix2PixConfig, device: torch.device) -> None:
        self.config = config
        self.projected = config.discriminator == "projected"
        self.eye, self.teacher = build_eyes(config, device)
        self.shares = self.teacher is not None and self.teacher is self.eye
        self.generator = build_generator(config)
        self.discriminator = build_discriminator(config, in_channels=6, eye=self.eye)
        self.networks: dict[str, nn.Module] = {"generator": self.generator, "discriminator": self.discriminator}
        self.looks = Looks(config.variations, config.batch_size, device)
        for network in self.networks.values():
            network.to(device).to(memory_format=layout(device, config.precision)).train()
        self.optimizers: dict[str, Optimizer] = {
            "generator": adam(self.generator.parameters(), config.lr, config, device),
            "discriminator": adam(self.discriminator.parameters(), config.d_lr, config, device),
        }
        self.rates = {"generator": config.lr, "discriminator": config.d_lr}
        self.skip_d = SkipD(config, device)
        self.ramp = Ramp(config.gan_ramp, device)

    def enter(self, stage: Stage) -> None:
        """Its stages differ in the size of their pictures alone, which no network minds."""

    def prepare(self, step: int) -> None:
        self.skip_d.hold(self.optimizers["discriminator"])
        self.ramp.at(step)
        self.looks.at(step)

    def step(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        config, input, target = self.config, batch["input"], batch["target"]
        kind, smoothing = config.gan_loss, config.label_smoothing
        fake, another, looks = self._made(input, target)
        show = discriminator_view(config, len(input), input.device)
        as_is = not (config.diff_augment or config.d_noise > 0)
        # What the eye sees of the pictures as they are serves loss and judges alike: it is the dearest part of a step.
        of_fake = self._seen(fake) if self.shares or (as_is and self.projected) else []
        with torch.no_grad():
            of_target = self._seen(target) if of_fake else []

        def judged(picture: Tensor, maps: list[Tensor]) -> list[Any]:
            if not isinstance(self.discriminator, ProjectedDiscriminator):
                return self.discriminator.features(show(torch.cat([input, picture], 1)))
            if as_is:
                return [self.discriminator(maps, input)]
            shown_input, shown = show(torch.cat([input, picture], 1)).split(3, 1)
            return [self.discriminator(self._seen(shown), shown_input)]

        self.optimizers["discriminator"].zero_grad()
        on_fake = judged(fake.detach(), [m.detach() for m in of_fake])
        on_real = judged(target, of_target)
        d_fake = discriminator_loss(kind, on_fake[-1], real=False)
        seen = self._seen(another) if another is not None and as_is and self.projected else []
        if another is not None:
            on_another = judged(another.detach(), [m.detach() for m in seen])
            d_fake = (d_fake + discriminator_loss(kind, on_another[-1], real=False)) * 0.5
        d_real = discriminator_loss(kind, on_real[-1], real=True, smoothing=smoothing)
        self.skip_d.watch(_scales(on_real[-1]), _scales(on_fake[-1]))
        ((d_fake + d_real) * 0.5).backward()
        self.optimizers["discriminator"].step()

        with held(self.discriminator):
            self.optimizers["generator"].zero_grad()
            maps = judged(fake, of_fake)
            passes = generator_loss(kind, maps[-1])
            if another is not None:
                passes = (passes + generator_loss(kind, judged(another, seen)[-1])) * 0.5
            learnt = {
                "G_GAN": passes * config.lambda_gan * self.ramp.weight,
                "G_L1": F.l1_loss(fake, target) * config.lambda_l1,
            }
            if config.lambda_features > 0:
                with torch.no_grad():
                    wanted = judged(target, of_target)
                learnt["G_features"] = feature_loss(maps, wanted) * config.lambda_features
            if self.teacher is not None:
                if self.shares:
                    looked, wanted = of_fake, of_target
                else:
                    looked = self.teacher(fake)
                    with torch.no_grad():
                        wanted = self.teacher(target)
                learnt["G_perceptual"] = perceptual(looked, wanted) * config.lambda_perceptual
            if looks is not None:
                learnt["G_looks"] = looks
            torch.stack(list(learnt.values())).sum().backward()
            self.optimizers["generator"].step()

        losses = learnt | {"D_real": d_real, "D_fake": d_fake}
        return {name: loss.detach() for name, loss in losses.items()}

    def _made(self, input: Tensor, target: Tensor) -> tuple[Tensor, Tensor | None, Tensor | None]:
        """The picture that is to be the target; and with variations another of another look, and what looks cost."""
        if not self.config.variations:
            return self.generator(input), None, None
        own, asked = self.looks.drawn(target, self.generator.get_buffer("codes"))
        fake, another = self.generator(input, own), self.generator(input, asked)
        return fake, another, self.looks.loss(another, asked)

    def _seen(self, pictures: Tensor) -> list[Tensor]:
        assert self.eye is not None
        maps: list[Tensor] = self.eye(pictures)
        return maps

    def generators(self) -> dict[str, nn.Module]:
        return {"model": self.generator}

    def state_dict(self) -> dict[str, Any]:
        return self.skip_d.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """No pool: pix2pix shows its discriminator no earlier results (the reference's pool size is 0)."""
        self.skip_d.load_state_dict(state)


def _scales(logits: Tensor | list[Tensor]) -> list[Tensor]:
    return logits if isinstance(logits, list) else [logits]
