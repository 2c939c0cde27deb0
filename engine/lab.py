"""CIE L*a*b* of sRGB pictures under D65, on tensors, and the colours that a screen can show.

Pictures are (..., 3, H, W); RGB in [-1, 1], L in 0..100, a and b roughly in -110..110. Numbers as of IEC 61966-2-1 and
CIE 15, equal to scikit-image's. All of it is computed in float32, whatever surrounds it.
"""

from __future__ import annotations

import torch
from torch import Tensor

AB = 110.0  # of a and b, which networks see divided by it
WHITE = (0.95047, 1.0, 1.08883)  # D65, 2 degrees
TO_XYZ = ((0.412453, 0.357580, 0.180423), (0.212671, 0.715160, 0.072169), (0.019334, 0.119193, 0.950227))
EPSILON, KAPPA = 0.008856, 7.787  # where the cube root of CIE 15 becomes a straight line, and the slope of that
BELOW = 16 / 116
STEPS = 12  # halvings by which the limit of a colour is found: to less than a thousandth of its chroma
INSIDE = 1e-4  # by which linear light may miss black or white and still be rounded to it


def from_rgb(rgb: Tensor) -> Tensor:
    """(..., 3, H, W) in [-1, 1] as L, a and b."""
    light = _light(rgb)
    x, y, z = (_root(_mixed(light, weights) / white) for weights, white in zip(TO_XYZ, WHITE, strict=True))
    return torch.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], -3)


def lightness(rgb: Tensor) -> Tensor:
    """L alone, (..., 1, H, W), in half the time."""
    return 116 * _root(_mixed(_light(rgb), TO_XYZ[1])).unsqueeze(-3) - 16


def to_rgb(lab: Tensor) -> Tensor:
    """L, a and b as (..., 3, H, W) in [-1, 1]; what no screen shows is cut off channel by channel, see `snapped`."""
    linear = _linear(lab).clamp(0, 1)
    v = torch.where(linear > 0.0031308, 1.055 * linear.clamp(min=0.0031308) ** (1 / 2.4) - 0.055, 12.92 * linear)
    return v * 2 - 1


def shown(lab: Tensor) -> Tensor:
    """Whether a screen can show each colour: (..., H, W) of bool."""
    linear = _linear(lab)
    return ((linear >= -INSIDE) & (linear <= 1 + INSIDE)).all(-3)


def snapped(lab: Tensor) -> Tensor:
    """The colours themselves where a screen can show them, else the nearest of their hue and lightness that it can."""
    flat = lab.float().movedim(-3, 0).flatten(1)
    outside = ~shown(flat[..., None])[..., 0]
    far = flat[:, outside]
    low, high = torch.zeros_like(far[0]), torch.ones_like(far[0])
    for _ in range(STEPS):
        middle = (low + high) / 2
        inside = shown(torch.stack([far[0], far[1] * middle, far[2] * middle])[..., None])[..., 0]
        low, high = torch.where(inside, middle, low), torch.where(inside, high, middle)
    made = flat.clone()
    made[1:, outside] = far[1:] * low
    answer: Tensor = made.unflatten(1, lab.movedim(-3, 0).shape[1:]).movedim(0, -3)
    return answer


def _light(rgb: Tensor) -> Tensor:
    """Linear light, 0..1, of RGB in [-1, 1]."""
    v = (rgb.float() + 1) / 2
    return torch.where(v > 0.04045, ((v.clamp(min=0.04045) + 0.055) / 1.055) ** 2.4, v / 12.92)


def _root(t: Tensor) -> Tensor:
    return torch.where(t > EPSILON, t.clamp(min=EPSILON) ** (1 / 3), KAPPA * t + BELOW)


def _linear(lab: Tensor) -> Tensor:
    bright, a, b = lab.float().unbind(-3)
    y = (bright + 16) / 116
    xyz = []
    for f, white in zip((y + a / 500, y, y - b / 200), WHITE, strict=True):
        xyz.append(torch.where(f > 0.2068966, f.clamp(min=0.2068966) ** 3, (f - BELOW) / KAPPA) * white)
    light = torch.stack(xyz, -3)
    return torch.stack([_mixed(light, weights) for weights in FROM_XYZ], -3)


def _mixed(planes: Tensor, weights: tuple[float, ...]) -> Tensor:
    """A weighted sum of three planes; no matrix product, which autocast would round to bf16."""
    first, second, third = planes.unbind(-3)
    return first * weights[0] + second * weights[1] + third * weights[2]


FROM_XYZ = tuple(tuple(row) for row in torch.linalg.inv(torch.tensor(TO_XYZ, dtype=torch.float64)).tolist())
