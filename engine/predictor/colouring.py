"""Colours for a line drawing: those that a person hints at spread to the lines around them, the others come by a seed.

Drawings are (H, W, 3) uint8, dark lines on paper, with dots and strokes of colour as hints. Lengths are parts of the
shorter side.
"""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

import numpy as np
from PIL import Image
from scipy import ndimage
from skimage.measure import label
from skimage.segmentation import watershed

INK = 110  # what is darker in all channels, and gray, is a line
COLOURFUL = 40  # by how much the channels of a hint differ at least
GAP = 1 / 60  # narrower gaps in a line close an area all the same
LEAST = 1 / 40  # side of the smallest area that is coloured
DOT = 1 / 40, 1 / 16  # radius of a hint that is set by a seed
PAINTS = 4  # colours by one seed
DARK = 0.42  # of an area's colour are the lines around it and within it
THICK = 1 / 9  # what is thicker than this is no line but a black area
BESIDE = 1 / 36  # how far from an area a line still takes its colour
SOFT = 1 / 200  # sigma of the way from one area's shade to the next
LARGEST = 1024  # pixels, shorter side in which areas are looked for
GOLDEN = 0.618  # of a turn: hues by these steps stay apart, however many there are


def dotted(lines: np.ndarray, seed: int) -> np.ndarray:
    """The lines with a hint in each closed area without one, for a model that learnt to follow hints."""
    side = min(lines.shape[:2])
    areas = _Areas(lines)
    made = lines.copy()
    rows, columns = np.ogrid[: lines.shape[0], : lines.shape[1]]
    for area, colour in areas.coloured(_paints(seed)):
        depth = ndimage.distance_transform_edt(areas.numbers == area)
        y, x = np.unravel_index(np.argmax(depth), depth.shape)
        radius = np.clip(0.5 * depth[y, x], *(side * part for part in DOT))
        cover = np.clip(radius + 0.5 - np.hypot(rows - y, columns - x), 0, 1)[..., None]
        made = np.rint(made * (1 - cover * (1 - colour / 255))).astype(np.uint8)
    return made


def filled(lines: np.ndarray, seed: int, palette: Sequence[str]) -> np.ndarray:
    """The drawing in flat colours, for a model that learnt from such: what a person would get with a bucket.

    The first of the `palette`, "#rrggbb", is the paper's, the others are chosen from. Lines take a dark shade of the
    area beside them; on paper, and where they are thick, they stay black.
    """
    height, width = lines.shape[:2]
    scale = LARGEST / min(height, width)
    if scale < 1:
        small = Image.fromarray(lines).resize((round(width * scale), round(height * scale)), Image.Resampling.BOX)
        flat = Image.fromarray(filled(np.asarray(small), seed, palette))
        return np.asarray(flat.resize((width, height), Image.Resampling.BICUBIC))
    side = min(height, width)
    colours = [np.array(list(bytes.fromhex(colour[1:])), float) for colour in palette] or [np.full(3, 255.0)]
    order = np.random.default_rng(seed).permutation(len(colours) - 1)[:PAINTS] + 1
    areas = _Areas(lines)
    markers = np.where(areas.hints, 0, np.isin(areas.numbers, areas.paper)).astype(np.int32)
    paints = [colours[0]]
    for area, colour in areas.coloured([colours[k] for k in order] or _paints(seed)):
        paints.append(colour)
        markers[areas.numbers == area] = len(paints)
    spots = label(areas.hints, connectivity=2)
    hinted_areas = np.unique(areas.numbers[areas.hints])
    markers[np.isin(areas.numbers, hinted_areas[hinted_areas > 0]) & ~areas.hints] = 0  # a hint spreads in them
    for spot in range(1, spots.max() + 1):
        within = spots == spot
        paints.append(np.median(lines[within], axis=0))
        markers[within] = len(paints)
    if not markers.any():
        markers[0, 0] = 1
    shore = np.where(areas.ink, side, -np.minimum(areas.distance, side / 8))  # lines are flooded last, from both sides
    found = watershed(shore, markers)
    flat_colours = np.array([paints[0], *paints])[found]
    made: np.ndarray = np.rint(_inked(flat_colours, areas, found)).astype(np.uint8)
    return made


def _inked(flat: np.ndarray, areas: _Areas, found: np.ndarray) -> np.ndarray:
    """Flat colours (H, W, 3) with the lines over them."""
    side = min(found.shape)
    shade = np.zeros_like(flat)
    painted = (found > 1) & ~areas.ink
    if painted.any():
        far, at = ndimage.distance_transform_edt(~painted, return_indices=True)
        core = ndimage.distance_transform_edt(areas.ink) > side * THICK / 2
        thick = ndimage.distance_transform_edt(~core) <= side * THICK / 2 if core.any() else core
        beside = (far <= side * BESIDE) & ~thick
        shade[beside] = DARK * flat[tuple(at)][beside]
        shade = ndimage.gaussian_filter(shade, (side * SOFT, side * SOFT, 0))
    cover = np.where(areas.hints, 0.0, areas.cover)[..., None]
    inked: np.ndarray = flat + cover * (shade - flat)
    return inked


class _Areas:
    """What the lines of a drawing enclose. `numbers` (H, W): 0 on and beside lines, else that of an area."""

    def __init__(self, lines: np.ndarray) -> None:
        side = min(lines.shape[:2])
        self.least = max(2.0, (side * LEAST) ** 2)
        red, green, blue = np.moveaxis(lines, 2, 0)  # several times as fast as along the last axis
        most = np.maximum(np.maximum(red, green), blue)
        spread = most - np.minimum(np.minimum(red, green), blue)
        self.cover = np.where(spread < COLOURFUL, 1 - most / 255.0, 0.0)  # how much of a pixel is drawn in gray
        self.ink = (most < INK) & (spread < COLOURFUL)
        self.hints = ndimage.binary_opening(spread >= COLOURFUL)  # what is thinner is the rim of something
        none = np.full(self.ink.shape, float(side))
        self.distance = ndimage.distance_transform_edt(~self.ink) if self.ink.any() else none
        self.numbers = label(self.distance > max(1, round(side * GAP / 2)), connectivity=1)
        rows = (self.numbers[0], self.numbers[-1], self.numbers[:, 0], self.numbers[:, -1])
        rim = np.unique(np.concatenate(rows))
        self.paper = rim[rim > 0]  # what reaches the picture's rim

    def coloured(self, paints: Sequence[np.ndarray]) -> list[tuple[int, np.ndarray]]:
        """The closed areas without a hint, each with its paint; those as large as each other get the same."""
        sizes = np.bincount(self.numbers.ravel())
        sizes[0] = 0
        sizes[self.paper] = 0
        sizes[np.unique(self.numbers[self.hints])] = 0
        chosen = np.flatnonzero(sizes >= self.least)
        return [(int(area), paints[round(np.log2(sizes[area])) % len(paints)]) for area in chosen]


def _paints(seed: int) -> list[np.ndarray]:
    """PAINTS colours, 0..255."""
    random = np.random.default_rng(seed)
    first = random.random()
    return [
        255
        * np.array(colorsys.hsv_to_rgb((first + k * GOLDEN) % 1, random.uniform(0.45, 0.9), random.uniform(0.65, 1)))
        for k in range(PAINTS)
    ]
