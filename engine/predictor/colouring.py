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
LARGEST = 1024  # pixels, shorter side of what is coloured in
HALVED = 256  # pixels, shorter side from which on areas are looked for by squares of two: four times as fast
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
    colours = [np.array(list(bytes.fromhex(colour[1:])), float) for colour in palette] or [np.full(3, 255.0)]
    order = np.random.default_rng(seed).permutation(len(colours) - 1)[:PAINTS] + 1
    times = 2 if min(height, width) >= HALVED else 1
    areas = _Areas(_darkest(lines, times))
    paints = [colours[0]]
    paint_of = np.zeros(areas.count + 1, np.int32)  # of each area; what has none takes that of what is around it
    paint_of[areas.paper] = 1
    for area, colour in areas.coloured([colours[k] for k in order] or _paints(seed)):
        paints.append(colour)
        paint_of[area] = len(paints)
    paint_of[areas.hinted] = 0  # a hint spreads in them
    markers = paint_of[areas.numbers]
    if areas.hints.any():
        markers[areas.hints] = 0
        spots = label(areas.hints, connectivity=2)
        for spot in range(1, spots.max() + 1):
            within = spots == spot
            paints.append(np.median(areas.lines[within], axis=0))
            markers[within] = len(paints)
    if not markers.any():
        markers[0, 0] = 1
    found = _flooded(areas, markers)
    table = np.array([paints[0], *paints], np.float32)
    made: np.ndarray = np.rint(table).astype(np.uint8)[found]
    made = made.repeat(times, 0).repeat(times, 1)[:height, :width]
    cover = _cover(lines)
    places = np.nonzero(cover)
    shade = _shade(table, areas, found)[tuple(place // times for place in places)]
    made[places] = np.rint(made[places] + cover[places][:, None] * (shade - made[places])).astype(np.uint8)
    return made


def _darkest(lines: np.ndarray, times: int) -> np.ndarray:
    """By squares of `times` pixels, so that the thinnest line still closes its area."""
    if times == 1:
        return lines
    height, width = lines.shape[:2]
    lines = np.pad(lines, ((0, -height % times), (0, -width % times), (0, 0)), "edge")
    rows = np.minimum.reduce([lines[k::times] for k in range(times)])
    darkest: np.ndarray = np.minimum.reduce([rows[:, k::times] for k in range(times)])
    return darkest


def _cover(lines: np.ndarray) -> np.ndarray:
    """(H, W) float32 in [0, 1]: how much of a pixel is drawn in gray."""
    most, spread = _light(lines)
    cover: np.ndarray = np.where(spread < COLOURFUL, 1 - most / np.float32(255), np.float32(0))
    return cover


def _light(lines: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The largest of the channels, and by how much the others are smaller at most; both (H, W) uint8."""
    red, green, blue = np.moveaxis(lines, 2, 0)  # several times as fast as along the last axis
    most = np.maximum(np.maximum(red, green), blue)
    return most, most - np.minimum(np.minimum(red, green), blue)


def _flooded(areas: _Areas, markers: np.ndarray) -> np.ndarray:
    """The paint of every pixel, from 1: that of its marker, or of the first that reaches it. Lines come last, from both
    sides."""
    side = min(markers.shape)
    shore = np.where(areas.ink, side, -np.minimum(areas.distance, side / 8))
    rims = ndimage.binary_dilation(markers == 0)  # within its area a marker has nowhere to go
    found: np.ndarray = np.where(rims, watershed(shore, markers, mask=rims), markers)
    return found


def _shade(table: np.ndarray, areas: _Areas, found: np.ndarray) -> np.ndarray:
    """(H, W, 3) float32: what lines are drawn in over a picture of the colours `table` of the paints `found`."""
    side = min(found.shape)
    shade = np.zeros((*found.shape, 3), np.float32)
    painted = (found > 1) & ~areas.ink
    if painted.any():
        far, at = ndimage.distance_transform_edt(~painted, return_indices=True)
        beside = far <= side * BESIDE
        if (thick := areas.thick()) is not None:
            beside &= ~thick
        shade[beside] = DARK * table[found[tuple(at[:, beside])]]
        shade = ndimage.gaussian_filter(shade, (side * SOFT, side * SOFT, 0))
    return shade


class _Areas:
    """What the lines of a drawing enclose. `numbers` (H, W): 0 on and beside lines, else that of an area."""

    def __init__(self, lines: np.ndarray) -> None:
        side = min(lines.shape[:2])
        self.lines = lines
        self.least = max(2.0, (side * LEAST) ** 2)
        most, spread = _light(lines)
        self.ink = (most < INK) & (spread < COLOURFUL)
        coloured = spread >= COLOURFUL
        self.hints = ndimage.binary_opening(coloured) if coloured.any() else coloured  # thinner: the rim of something
        none = np.full(self.ink.shape, float(side))
        self.distance = ndimage.distance_transform_edt(~self.ink) if self.ink.any() else none
        self.numbers, self.count = label(self.distance > max(1, round(side * GAP / 2)), connectivity=1, return_num=True)
        rows = (self.numbers[0], self.numbers[-1], self.numbers[:, 0], self.numbers[:, -1])
        rim = np.unique(np.concatenate(rows))
        self.paper = rim[rim > 0]  # what reaches the picture's rim
        hinted = np.unique(self.numbers[self.hints])
        self.hinted = hinted[hinted > 0]

    def thick(self) -> np.ndarray | None:
        """(H, W) bool: what is thicker than a line; None where nothing is."""
        radius = min(self.ink.shape) * THICK / 2
        square = 2 * int(radius / 2**0.5) + 1  # fits into a circle of that radius, and is quickly looked for
        if not ndimage.minimum_filter(self.ink, square, mode="constant", cval=1).any():
            return None
        core = ndimage.distance_transform_edt(self.ink) > radius
        thick: np.ndarray = ndimage.distance_transform_edt(~core) <= radius if core.any() else core
        return thick

    def coloured(self, paints: Sequence[np.ndarray]) -> list[tuple[int, np.ndarray]]:
        """The closed areas without a hint, each with its paint; those as large as each other get the same."""
        sizes = np.bincount(self.numbers.ravel())
        sizes[0] = 0
        sizes[self.paper] = 0
        sizes[self.hinted] = 0
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
