"""pix2pixHD: Wang et al. 2018, arXiv:1711.11585, sections 3.1 to 3.3, with the eye in the place of VGG-19."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from engine.config import Pix2PixHDConfig, Stage
from engine.device import layout
from engine.losses import Looks, Ramp, SkipD, discriminator_loss, feature_loss, generator_loss
from engine.networks import GlobalGenerator, LocalEnhancer, MultiScale, build_generator, initialise, limit_spectrum
from engine.networks.diff_augment import discriminator_view
from engine.networks.features import features, perceptual
from engine.optim import adam, held

FEATURES = 4  # maps of each judge in the reference, over all of which the loss is a sum; ours is their mean


class Pix2PixHD:
    """A generator from coarse to fine, against judges that look at the picture at several scales.

    While the global generator learns alone it makes pictures through a head of its own, which an enhancer leaves out.
    With multi-scale gradients (Karnewar & Wang 2020, arXiv:1903.06048, section 2) judges of halved pictures see those
    that the generator makes at their sizes, through that head and others that its models do without. They do not while
    the enhancer learns alone: what is smaller stands still then. Of variations see losses.Looks.
    """

    def __init__(self, config: Pix2PixHDConfig, device: torch.device) -> None:
        self.config = config
        self.eye = features(device, config.precision) if config.lambda_perceptual > 0 else None
        whole = build_generator(config)
        assert isinstance(whole, GlobalGenerator | LocalEnhancer)
        self.whole: GlobalGenerator | LocalEnhancer = whole
        self.learning = nn.ModuleDict({"whole": whole})
        if isinstance(whole, LocalEnhancer):
            head = nn.Conv2d(config.width, 3, 7)
            initialise(head, config.init_std)
            self.learning["head"] = head
        self.heads = nn.ModuleList()  # of the sizes below the global generator's own, the largest first
        if config.multi_scale:
            for halvings in range(1, min(config.judges, config.downs)):
                self.heads.append(nn.Conv2d(config.width << halvings, 3, 1))
            initialise(self.heads, config.init_std)
            self.learning["heads"] = self.heads
        self.own_sizes = config.multi_scale
        whole.recompute = config.recompute
        given = whole.entrance.channels if whole.entrance is not None else 3
        self.discriminator = MultiScale(given + 3, config.d_width, config.d_layers, config.judges)
        initialise(self.discriminator, config.init_std)
        if config.spectral_norm:
            limit_spectrum(self.discriminator)
        self.networks: dict[str, nn.Module] = {"generator": self.learning, "discriminator": self.discriminator}
        for network in self.networks.values():
            network.to(device).to(memory_format=layout(device, config.precision)).train()
        self.coarse: GlobalGenerator | None = None
        if isinstance(whole, LocalEnhancer):  # it shares what is on the device by now
            coarse = {key: value for key, value in config.network().items() if key not in ("kind", "local_blocks")}
            self.coarse = whole.coarse(self.learning["head"], coarse).train()
            whole.base.recompute = self.coarse.recompute = config.recompute
        self.optimizers: dict[str, Optimizer] = {
            "generator": adam(self.learning.parameters(), config.lr, config, device),
            "discriminator": adam(self.discriminator.parameters(), config.d_lr, config, device),
        }
        self.rates = {"generator": config.lr, "discriminator": config.d_lr}
        self.skip_d = SkipD(config, device)
        self.ramp = Ramp(config.gan_ramp, device)
        self.looks = Looks(config.variations, config.batch_size, device)
        self.generator: nn.Module = whole

    def enter(self, stage: Stage) -> None:
        """What does not learn in a stage gets no gradient, and so no step of the optimiser."""
        self.own_sizes = self.config.multi_scale and stage.learns != "enhancer"
        if self.coarse is None or not isinstance(self.whole, LocalEnhancer):
            return
        coarsely = stage.learns == "global"
        self.generator = self.coarse if coarsely else self.whole
        self.learning.requires_grad_(not coarsely)
        self.whole.base.requires_grad_(stage.learns != "enhancer")
        self.learning["head"].requires_grad_(coarsely or stage.learns == "all")
        self.heads.requires_grad_(stage.learns != "enhancer")

    def prepare(self, step: int) -> None:
        self.skip_d.hold(self.optimizers["discriminator"])
        self.ramp.at(step)
        self.looks.at(step)

    def step(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        config, input, target = self.config, batch["input"], batch["target"]
        kind, entrance = config.gan_loss, self.whole.entrance
        its, asked = self.looks.drawn(target, self.whole.codes) if config.variations else (None, None)
        made = [self._made(input, its)] if asked is None else [self._made(input, its), self._made(input, asked)]
        fake, another = made[0][0], made[-1][0]
        seen = input if entrance is None else entrance(input)
        show = discriminator_view(config, len(input), input.device)

        def judged(picture: Tensor, smaller: Sequence[Tensor] = ()) -> list[list[Tensor]]:
            scaled = self.discriminator.scaled(torch.cat([seen, picture], 1))
            for number, own in enumerate(smaller, 1):
                scaled[number] = torch.cat([scaled[number][:, :-3], own], 1)
            maps: list[list[Tensor]] = self.discriminator([show(pictures) for pictures in scaled])
            return maps

        # One look at the target serves both: the generator learns before the discriminator does, as in the reference.
        on_real = judged(target)
        with held(self.discriminator):
            self.optimizers["generator"].zero_grad()
            on_made = [judged(*pictures) for pictures in made]
            scales = [generator_loss(kind, maps[-1]) for on in on_made for maps in on]
            passes = torch.stack(scales).sum() / len(made)
            losses = {"G_GAN": passes * config.lambda_gan * self.ramp.weight}
            if config.lambda_features > 0:
                apart = [feature_loss(f, [m.detach() for m in r]) for f, r in zip(on_made[0], on_real, strict=True)]
                losses["G_features"] = torch.stack(apart).mean() * FEATURES * config.lambda_features
            if self.eye is not None:
                with torch.no_grad():
                    wanted = self.eye(target)
                losses["G_perceptual"] = perceptual(self.eye(fake), wanted) * config.lambda_perceptual
            if asked is not None:
                losses["G_looks"] = self.looks.loss(another, asked)
            torch.stack(list(losses.values())).sum().backward()
            self.optimizers["generator"].step()

        self.optimizers["discriminator"].zero_grad()
        on_made = [judged(picture.detach(), [own.detach() for own in smaller]) for picture, smaller in made]
        real, *fakes = ([maps[-1] for maps in on] for on in (on_real, *on_made))
        losses["D_real"] = discriminator_loss(kind, real, real=True, smoothing=config.label_smoothing)
        losses["D_fake"] = torch.stack([discriminator_loss(kind, logits, real=False) for logits in fakes]).mean()
        self.skip_d.watch(real, fakes[0])
        ((losses["D_real"] + losses["D_fake"]) * 0.5).backward()
        self.optimizers["discriminator"].step()
        return {name: loss.detach() for name, loss in losses.items()}

    def _made(self, input: Tensor, look: Tensor | None) -> tuple[Tensor, list[Tensor]]:
        """The picture, and the smaller ones for the judges of other scales, the largest first; none where they see the
        large one halved."""
        if not self.own_sizes:
            return self.generator(input, look), []
        assert isinstance(self.generator, GlobalGenerator | LocalEnhancer)
        *maps, largest = self.generator.sizes(input, look)
        smaller: list[Tensor] = []
        if self.coarse is not None and self.generator is self.whole:
            smaller.append(self.coarse.picture(maps.pop()))
        heads = self.heads[: self.config.judges - 1 - len(smaller)]
        smaller += [torch.tanh(head(found)) for head, found in zip(heads, reversed(maps), strict=False)]
        return self.generator.picture(largest), smaller[: self.config.judges - 1]

    def generators(self) -> dict[str, nn.Module]:
        return {"model": self.generator}

    def state_dict(self) -> dict[str, Any]:
        return self.skip_d.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.skip_d.load_state_dict(state)
