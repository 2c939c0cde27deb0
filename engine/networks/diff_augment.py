"""What a discriminator is shown: pictures changed at random on the device, so that it does not learn them by heart."""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.config import AdversarialConfig


def discriminator_view(config: AdversarialConfig, count: int, device: torch.device) -> Callable[[Tensor], Tensor]:
    """How this step shows a discriminator pictures (count, 3 * n, side, side), with gradient, drawn on the device.

    DiffAugment (Zhao et al. 2020, arXiv:2006.10738, section 3.2) and instance noise (Sønderby et al. 2017,
    arXiv:1610.04490, section 2.3). Within a step real and made pictures are changed alike, so that their features can
    be compared, and so are the given and the judged side, so that it can be seen whether they belong together.
    """
    change = _diff_augment(count, device) if config.diff_augment else None

    def show(pictures: Tensor) -> Tensor:
        if change:
            pictures = change(pictures)
        return pictures + config.d_noise * torch.randn_like(pictures) if config.d_noise > 0 else pictures

    return show


def _diff_augment(count: int, device: torch.device) -> Callable[[Tensor], Tensor]:
    """Colour, translation by up to an eighth, and a hole of half the side; gray comes in from outside."""
    brightness, saturation, contrast = torch.rand(3, count, 1, 1, 1, 1, device=device)
    move, hole = torch.rand(2, count, 2, device=device)

    def change(pictures: Tensor) -> Tensor:
        x = pictures.float().unflatten(1, (-1, 3)) + brightness - 0.5
        x = x.mean(2, keepdim=True).lerp(x, 2 * saturation)
        x = x.mean((2, 3, 4), keepdim=True).lerp(x, contrast + 0.5).flatten(1, 2)

        side = pictures.shape[-1]
        theta = torch.eye(2, 3, device=device).repeat(count, 1, 1)
        theta[:, :, 2] = ((2 * move - 1) * side / 8).round() * 2 / side  # whole pixels, so that nothing is blurred
        x = F.grid_sample(x, F.affine_grid(theta, list(x.shape), align_corners=False), align_corners=False)

        at = torch.arange(side, device=device) / side
        within_x, within_y = ((at - hole[:, i, None]).abs() < 0.25 for i in range(2))
        return x.masked_fill((within_y[:, :, None] & within_x[:, None])[:, None], 0.0)

    return change
