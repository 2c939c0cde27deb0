"""Pairs changed at random while a model learns, so that it takes more than what its folder shows.

A pair is (2, 3, size, size) float in [-1, 1], the input first. Every change is a function of `random`.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from engine import images
from engine.config import Augmentation
from engine.data import derive, paint

TWO = 0.3  # share of the placed pairs that get another beside them
EMPTY = 0.04  # share of them that are blank instead: where nothing is drawn, nothing is to be made
GRAY = np.full((3, 3), 1 / 3)
AXIS = np.array([[0.0, -1.0, 1.0], [1.0, 0.0, -1.0], [-1.0, 1.0, 0.0]]) / math.sqrt(3)


def augmented(
    pair: Tensor, settings: Augmentation, random: np.random.Generator, another: Callable[[], Tensor]
) -> Tensor:
    """The pair as the settings want it; `another` gives a second one, where two go on one canvas."""
    hinted = random.random() < settings.hints
    if random.random() < settings.redraw:
        pair = torch.stack([redraw(pair[0], pair[1], random), pair[1]])
    if settings.keep_colours:
        pair = paint.faithful(pair, random, repaint=random.random() < settings.recolour)
    elif (hinted or not settings.hints) and random.random() < settings.recolour:  # unasked, colours are to be likely
        pair = recolour(pair, random)
    if random.random() < settings.place:
        if random.random() < EMPTY:
            return _background(pair).expand_as(pair)
        if random.random() < TWO:
            pair = beside(pair, another(), random)
        pair = place(pair, random)
    if random.random() < settings.doodles:
        pair = paint.doodled(pair, random)
    if settings.wobble:
        pair = torch.stack([wobble(pair[0], settings.wobble, random), pair[1]])
    if hinted:
        pair = torch.stack([paint.hinted(pair[0], pair[1], random), pair[1]])
    return pair


def recolour(pair: Tensor, random: np.random.Generator) -> Tensor:
    """Hue turned, saturation and darkness scaled, the same for both sides; white stays white."""
    angle = random.uniform(0, 2 * math.pi)
    turn = GRAY + math.cos(angle) * (np.eye(3) - GRAY) + math.sin(angle) * AXIS  # Rodrigues about the gray axis
    saturation, darkness = random.uniform(0.4, 1.3), random.uniform(0.7, 1.15)
    matrix = torch.from_numpy(darkness * (GRAY + saturation * (turn - GRAY))).to(pair)
    return (torch.einsum("ij,njhw->nihw", matrix, pair - 1) + 1).clamp(-1, 1)


def place(pair: Tensor, random: np.random.Generator, scale: tuple[float, float] = (0.4, 1.3)) -> Tensor:
    """Turned, scaled, squeezed and moved on its own background, the same for both sides."""
    angle, size, squeeze = random.normal(0, 0.15), random.uniform(*scale), random.uniform(0.85, 1.15)
    free = max(0.0, 1 - size)
    shift = random.uniform(-free, free, 2)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    inverse = np.linalg.inv(turn @ np.diag([size * squeeze, size / squeeze]))
    theta = torch.from_numpy(np.hstack([inverse, -inverse @ shift[:, None]])).to(pair)[None]
    grid = F.affine_grid(theta, [1, *pair.shape[1:]], align_corners=False)
    return _sampled(pair, grid.expand(len(pair), -1, -1, -1))


def beside(pair: Tensor, other: Tensor, random: np.random.Generator) -> Tensor:
    """Two pairs on one canvas, each in its half."""
    side = pair.shape[-1]
    upright = bool(random.integers(2))
    canvas = torch.empty_like(pair)
    for half, picture in enumerate((pair, other)):
        small = F.interpolate(picture, scale_factor=0.5, mode="bilinear", antialias=True)
        area = canvas[..., half * side // 2 :, :] if upright else canvas[..., half * side // 2 :]
        area[:] = _background(picture)
        along = int(random.integers(side // 2 + 1))
        (area[..., : side // 2, along:] if upright else area[..., along:, :])[..., : side // 2, : side // 2] = small
    return canvas


def wobble(picture: Tensor, amount: float, random: np.random.Generator) -> Tensor:
    """One side (3, size, size), bent by up to about `amount` pixels, as an unsteady hand bends its edges."""
    side = picture.shape[-1]
    coarse = int(random.integers(4, max(5, side // 8)))
    noise = torch.from_numpy(random.normal(0, 1, (1, 2, coarse, coarse))).to(picture)
    shift = F.interpolate(noise, size=(side, side), mode="bicubic").clamp(-2, 2) * (amount * random.random() / side)
    still = F.affine_grid(torch.eye(2, 3).to(picture)[None], [1, *picture.shape], align_corners=False)
    return _sampled(picture[None], still + shift.permute(0, 2, 3, 1))[0]


def redraw(input: Tensor, target: Tensor, random: np.random.Generator) -> Tensor:
    """Lines (3, size, size), black on white, as another hand might draw them.

    Either those of the input, thinned to a pen's width with filled areas as outlines, or the outlines of the
    target; in a random thickness, some of them with gaps.
    """
    if random.integers(2):
        lines = derive.strokes(images.from_unit(input))
    else:
        lines = derive.contours(images.from_unit(target), random)
    return images.to_unit(derive.drawn(lines, random)).to(input.device)


def _background(pictures: Tensor) -> Tensor:
    """(N, 3, 1, 1): the median colour of the four corners."""
    return (
        pictures[..., :: pictures.shape[-2] - 1, :: pictures.shape[-1] - 1]
        .flatten(2)
        .median(-1)
        .values[..., None, None]
    )


def _sampled(pictures: Tensor, grid: Tensor) -> Tensor:
    """What comes from outside of the picture is its background."""
    ground = _background(pictures)
    return F.grid_sample(pictures - ground, grid, align_corners=False) + ground
