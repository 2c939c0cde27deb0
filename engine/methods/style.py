"""Fast style: Johnson, Alahi & Fei-Fei 2016, arXiv:1603.08155: a generator learns to paint any photo in one style."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from engine import images, styles
from engine.config import Stage
from engine.config.style import StyleConfig
from engine.device import layout
from engine.messages import SinopiaError
from engine.networks import build, initialise
from engine.networks.texture import TextureEye, content_distance, gram, roughness, style_distance, style_picture
from engine.optim import adam


class Style:
    """A generator, judged by what stays of each photo and by what comes of the style picture.

    The style picture is a part of the method's state, so that a checkpoint goes on without its file.
    """

    def __init__(self, config: StyleConfig, device: torch.device) -> None:
        self.config = config
        self.device = device
        self.generator = build(config.network())
        initialise(self.generator, config.init_std)
        self.generator.to(device).to(memory_format=layout(device, config.precision)).train()
        self.networks: dict[str, nn.Module] = {"generator": self.generator}
        self.optimizers: dict[str, Optimizer] = {
            "generator": adam(self.generator.parameters(), config.lr, config, device)
        }
        self.rates = {"generator": config.lr}
        self.eye = TextureEye(config.eye, device, config.precision)
        self.picture: Tensor | None = None  # (H, W, 3) uint8
        self.wanted: list[Tensor] = []  # its Gram matrices
        if (path := styles.find(config.style)).is_file():  # a run that goes on has it in its checkpoint
            self._take(torch.from_numpy(style_picture(path, round(config.size * config.style_scale))))

    def enter(self, stage: Stage) -> None:
        """There is but one."""

    def prepare(self, step: int) -> None:  # noqa: ARG002 - all steps are alike
        if self.picture is None:
            raise SinopiaError("picture_missing", path=styles.find(self.config.style))

    def step(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        config, photo = self.config, batch["input"]
        with torch.no_grad():
            content = self.eye.content(photo)
        made = self.generator(photo)
        seen = self.eye(made)
        losses = {
            "G_style": style_distance([gram(maps) for maps in seen.style], self.wanted) * config.lambda_style,
            "G_content": content_distance(seen.content, content) * config.lambda_content,
            "G_smooth": roughness(made) * config.lambda_smooth,
        }
        self.optimizers["generator"].zero_grad()
        torch.stack(list(losses.values())).sum().backward()
        self.optimizers["generator"].step()
        return {name: loss.detach() for name, loss in losses.items()}

    def generators(self) -> dict[str, nn.Module]:
        return {"model": self.generator}

    def state_dict(self) -> dict[str, Any]:
        return {} if self.picture is None else {"style": self.picture.clone()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Raises RuntimeError for what is no picture."""
        self._take(state["style"])

    def _take(self, picture: Tensor) -> None:
        if picture.dtype != torch.uint8 or picture.dim() != 3 or picture.shape[-1] != 3:
            raise RuntimeError("the style is no picture")
        self.picture = picture
        with torch.no_grad():
            self.wanted = [gram(maps) for maps in self.eye(images.to_unit(picture.numpy())[None].to(self.device)).style]
