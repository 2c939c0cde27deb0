"""How what is given becomes what a network takes, and how what it makes becomes a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor

from engine import images, lab
from engine.kinds import Given

SURE = 64  # of 255: what covers less than that is the rim of a hint
# Middle and spread of each number of a look, of photos of facades, flowers and winter.
LOOKS_OF_PHOTOS = (
    (48, 10), (1, 4), (8, 8),  # the mean L, a and b
    (22, 5), (5, 3), (10, 5),  # how far these are from it
    (5, 6), (0, 1.5), (-1, 4),  # by how much the upper half is above it
    (0, 5), (0, 1.5), (0, 3),  # and the left half
)  # fmt: skip


class NoiseGenerator(Protocol):
    """What a network that makes pictures from noise lets see."""

    @property
    def first_layer(self) -> Tensor:
        """Weights (latent, features) of the layer that sees the latent."""
        ...


def to_network(given: Given, network: dict[str, Any]) -> Tensor:
    """What a network of this description takes: (1, channels, H, W) in [-1, 1], or for noise its latent (1, n)."""
    if "latent" in network:
        return latent(given.seed, network["latent"])
    if network["kind"] == "colour":
        return gray_and_hints(given)
    return in_channels(images.to_unit(given.rgb)[None], network.get("in_channels", 3))


def latent(seed: int, size: int) -> Tensor:
    """The point (1, size) of a standard normal distribution that belongs to a seed, on every device the same."""
    return torch.randn(1, size, generator=torch.Generator().manual_seed(seed))


def look_of(pictures: Tensor, count: int) -> Tensor:
    """The first numbers of the looks of (N, 3, H, W) in [-1, 1], (N, count), each about -2..2: lightness and colours as
    a whole, their contrast, and where they lie."""
    colours = lab.from_rgb(pictures)
    flat = colours.flatten(2)
    mean, spread = flat.mean(2), (flat.var(2) + 1e-6).sqrt()
    above, left = colours[:, :, : colours.shape[2] // 2], colours[..., : colours.shape[3] // 2]
    found = torch.cat([mean, spread, above.mean((2, 3)) - mean, left.mean((2, 3)) - mean], 1)[:, :count]
    usual = zip(found.unbind(1), LOOKS_OF_PHOTOS, strict=False)
    return torch.stack([(number - middle) / width for number, (middle, width) in usual], 1)


def farthest_first(codes: Tensor) -> Tensor:
    """The rows of (n, count), of which each is as far as can be from 0 and from those before it (Gonzalez 1985)."""
    gaps, order = codes.norm(dim=1), list[int]()
    for _ in codes:
        order.append(int(gaps.argmax()))
        gaps = gaps.minimum((codes - codes[order[-1]]).norm(dim=1))
        gaps[order[-1]] = -1
    return codes[order]


def look(given: Given, seen: np.ndarray, palette: Sequence[str], codes: Tensor) -> Tensor | None:
    """The numbers that choose among variations, a row of `codes`, (n, count), by the seed: (1, count), or where areas
    of `seen`, (H, W, 3) uint8 or uint16, have seeds of their own, (1, count, H, W); None for the usual one, of seed 0.

    Seed 1 is the first row, and after the last the first comes again. Each pixel belongs to that colour of the palette
    which is nearest.
    """

    def of(seed: int) -> Tensor:
        return codes[(seed - 1) % len(codes)] if seed else torch.zeros_like(codes[0])

    apart = {palette.index(colour): seed for colour, seed in given.looks if colour in palette}
    if not apart:
        return of(given.seed)[None] if given.seed else None
    seeds = [apart.get(number, given.seed) for number in range(len(palette))]
    looks = torch.stack([of(seed) for seed in seeds])
    known = torch.tensor([list(bytes.fromhex(colour[1:])) for colour in palette], dtype=torch.float32)
    rgb = images.to_unit(seen).flatten(1) * 127.5 + 127.5
    nearest = (known.square().sum(1)[:, None] - 2 * known @ rgb).argmin(0)
    return looks[nearest].T.reshape(1, -1, *seen.shape[:2])


def directions(network: NoiseGenerator) -> Tensor:
    """Unit vectors (n, latent): along which of them the pictures of a network change most, the strongest first.

    Closed-form factorisation, Shen & Zhou 2021, arXiv:2007.06600, section 3: the singular vectors of the first layer's
    weights. Their signs are such that the largest number of each is positive.
    """
    found = torch.linalg.svd(network.first_layer.detach().float().cpu(), full_matrices=False).U.T
    largest = found.gather(1, found.abs().argmax(1, keepdim=True))
    signed: Tensor = found * largest.sign()
    return signed


def between(a: Tensor, b: Tensor, count: int) -> Tensor:
    """`count` points (count, n) from one latent (1, n) to another, with lengths as in between (White 2016,
    arXiv:1609.04468, section 2.1: spherical interpolation)."""
    angle = torch.arccos(torch.cosine_similarity(a, b).clamp(-1, 1))
    share = torch.linspace(0, 1, count)[:, None]
    if angle < 1e-3 or angle > torch.pi - 1e-3:  # on one line: there is no arc, or no single one
        return a.lerp(b, share)
    return (torch.sin((1 - share) * angle) * a + torch.sin(share * angle) * b) / torch.sin(angle)


def gray_and_hints(given: Given) -> Tensor:
    """What a network that colours photos takes: (1, 4, H, W), see `lightness_and_hints`."""
    lightness = lab.lightness(images.to_unit(given.rgb))[None]
    if given.hints is None:
        nothing = torch.zeros_like(lightness)
        return lightness_and_hints(lightness, nothing.expand(-1, 2, -1, -1), nothing)
    there = torch.from_numpy(given.hints[..., 3] >= SURE)[None, None]
    colours = lab.from_rgb(images.to_unit(given.hints[..., :3]))[None, 1:]
    return lightness_and_hints(lightness, torch.where(there, colours, 0.0), there.float())


def lightness_and_hints(lightness: Tensor, hints: Tensor, where: Tensor) -> Tensor:
    """(N, 4, H, W) of L, (N, 1, H, W), of hints, a and b (N, 2, H, W), and where these are, (N, 1, H, W) 0 or 1.

    L in 0..100 becomes [-1, 1], a and b are divided by lab.AB. (Zhang et al. 2017, arXiv:1705.02999, section 3.2.)
    """
    return torch.cat([lightness / 50 - 1, hints / lab.AB, where], 1)


def in_channels(unit: Tensor, channels: int) -> Tensor:
    """RGB (N, 3, H, W) as what the network takes: its luminance (ITU-R BT.601), itself, or with an opaque alpha."""
    if channels == 1:
        return (unit * unit.new_tensor(images.LUMA)[:, None, None]).sum(1, keepdim=True)
    return torch.cat([unit, torch.ones_like(unit[:, :1])], 1) if channels == 4 else unit


def coloured(lightness: Tensor, colours: Tensor, deep: bool = False) -> np.ndarray:
    """L (1, H, W) with a and b (2, H, W) as (H, W, 3) uint8, or uint16; what no screen can show becomes the nearest of
    that hue and lightness."""
    return images.from_unit(lab.to_rgb(lab.snapped(torch.cat([lightness, colours.float().cpu()]))), deep)


def answer(given: Given, made: Tensor, network: dict[str, Any]) -> np.ndarray:
    """What a network of this description made of what it was given, as a picture."""
    if network["kind"] == "colour":
        return coloured(lab.lightness(images.to_unit(given.rgb)), made[0] * lab.AB)
    return to_picture(made[0])


def to_picture(made: Tensor, deep: bool = False) -> np.ndarray:
    """(1, 3 or 4, H, W) in [-1, 1] as (H, W, 3) uint8, or uint16: the first two as they are, RGBA laid on white."""
    made = made.float()
    if len(made) == 4:
        cover = (made[3:] + 1) / 2
        made = made[:3] * cover + 1 - cover
    return images.from_unit(made, deep)
