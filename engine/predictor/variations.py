"""Colours for a line drawing that has none, by a seed: a dot of colour in each of its closed areas."""

from __future__ import annotations

import colorsys

import numpy as np
from scipy import ndimage
from skimage.measure import label

INK = 128  # what is darker is a line
GAP = 1 / 60  # of the shorter side: narrower gaps in a line close an area all the same
LEAST = 1 / 24  # side of the smallest area that is coloured, part of the shorter side
MOST = 16  # areas that are coloured, the largest first
DOT = 1 / 40, 1 / 16  # radius, part of the shorter side
PAINTS = 4  # colours of one seed
GOLDEN = 0.618  # of a turn: hues by these steps stay apart, however many there are


def coloured(lines: np.ndarray, seed: int) -> np.ndarray:
    """Black lines on white, (H, W, 3) uint8, with dots of colour under them; the same for the same seed.

    What is open, or reaches the picture's rim, stays as it is.
    """
    side = min(lines.shape[:2])
    random = np.random.default_rng(seed)
    ink = lines.min(2) < INK
    reach = max(1, round(side * GAP / 2))
    closed = ~(ndimage.distance_transform_edt(~ink) <= reach) if ink.any() else ~ink
    areas = label(closed, connectivity=1)
    rim = np.unique(np.concatenate([areas[0], areas[-1], areas[:, 0], areas[:, -1]]))
    sizes = np.bincount(areas.ravel())
    sizes[rim] = sizes[0] = 0
    made = lines.copy()
    rows, columns = np.ogrid[: lines.shape[0], : lines.shape[1]]
    first = random.random()
    paints = [
        np.array(colorsys.hsv_to_rgb((first + k * GOLDEN) % 1, random.uniform(0.45, 0.9), random.uniform(0.65, 1)))
        for k in range(PAINTS)
    ]
    for area in np.argsort(-sizes)[:MOST]:
        if sizes[area] < (side * LEAST) ** 2:
            break
        depth = ndimage.distance_transform_edt(areas == area)
        y, x = np.unravel_index(np.argmax(depth), depth.shape)
        radius = np.clip(0.5 * depth[y, x], *(side * part for part in DOT))
        colour = paints[round(np.log2(sizes[area])) % PAINTS]  # two eyes are as large, and get the same
        cover = np.clip(radius + 0.5 - np.hypot(rows - y, columns - x), 0, 1)[..., None]
        made = np.rint(made * (1 - cover * (1 - colour))).astype(np.uint8)
    return made
