"""Colours to choose a hint from: those that a screen can show at a lightness, and those that a model proposes."""

from __future__ import annotations

import numpy as np
import torch

from engine import images, lab

DIM = 56  # of 255: how much is seen of what no screen can show
AROUND = 1 / 5  # of the shorter side: how far from a point the model's colours are looked at
BIN = 8.0  # of a and b: colours in one square of that size are counted together
APART = 10.0  # in a and b: nearer colours are one proposal


def gamut(lightness: float, side: int) -> np.ndarray:
    """a to the right and b upwards from -lab.AB to lab.AB at one lightness, 0..100: (side, side, 4) uint8.

    What no screen can show is the nearest colour that it can, and DIM.
    """
    axis = torch.linspace(-lab.AB, lab.AB, side)
    b, a = torch.meshgrid(-axis, axis, indexing="ij")
    colours = torch.stack([torch.full_like(a, lightness), a, b])
    rgb = images.from_unit(lab.to_rgb(lab.snapped(colours)))
    alpha = np.where(lab.shown(colours).numpy(), 255, DIM).astype(np.uint8)
    return np.dstack([rgb, alpha])


def lightness_at(rgb: np.ndarray, x: int, y: int) -> float:
    """That of a pixel of a picture (H, W, 3) uint8, 0..100."""
    return float(lab.from_rgb(images.to_unit(rgb[y : y + 1, x : x + 1]))[0])


def proposed(made: np.ndarray, x: int, y: int, count: int) -> list[tuple[int, int, int]]:
    """At most `count` colours, 0..255, for a pixel of what a model made, (H, W, 3) uint8, all of its lightness.

    First its own, last gray; between them those that are most frequent around it, each the mean of its kind.
    """
    height, width = made.shape[:2]
    reach = max(2, round(AROUND * min(height, width)))
    around = made[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1]
    step = max(1, max(around.shape[:2]) // 64)
    found = lab.from_rgb(images.to_unit(around[::step, ::step]))[1:].flatten(1).T.numpy()
    _, squares, counts = np.unique(np.floor(found / BIN), axis=0, return_inverse=True, return_counts=True)
    frequent = [found[squares.ravel() == square].mean(0) for square in np.argsort(-counts, kind="stable")]
    lightness, *own = lab.from_rgb(images.to_unit(made[y : y + 1, x : x + 1])).flatten().tolist()
    chosen = [np.zeros(2)]
    for colour in (np.array(own), *frequent):
        if len(chosen) < count and all(np.hypot(*(colour - other)) >= APART for other in chosen):
            chosen.append(colour)
    colours = torch.tensor([[lightness, *colour] for colour in (*chosen[1:], chosen[0])], dtype=torch.float32)
    rgb = images.from_unit(lab.to_rgb(lab.snapped(colours.T[..., None])))
    return [(int(r), int(g), int(b)) for r, g, b in rgb[:, 0]]
