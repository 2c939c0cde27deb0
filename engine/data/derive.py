"""From a photo to what a model is given: lines, gray, few pixels, holes, flat colours. The same to train and to use.

Pictures are (H, W, 3) uint8. With a generator every call varies what may vary, so that a model comes to know more than
one hand; without one the same photo always gives the same. Lengths are parts of the picture's shorter side.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageFilter
from scipy import ndimage
from skimage.measure import label
from skimage.morphology import skeletonize

Random = np.random.Generator | None

SMOOTH = 1 / 128, (1 / 220, 1 / 90)  # sigma of the edges that are looked for: usual, and how far it varies
COARSE = 2.5  # times that: where soft rims are found, which count as much as sharp ones
AROUND = 1 / 26  # sigma of the surroundings that tell an outline from texture
TEXTURE = 0.9  # times the mean slope around is no outline yet
ALIGNED = 1 / 80  # sigma in which slopes should go one way
ASTRAY = 0.6  # the part of them that counts only as far as they do
LEAST = 0.01  # mean slope of a curve, in parts of full contrast a 256th of the side, that makes it worth a line
SURE = 8  # times that: drawn, however much else there is
BRIDGE = 0.35  # times what is drawn: enough for a curve between two that are
LENGTH = 15  # of all lines together, of those that are not sure: one draws what matters most, and then stops
SHORTEST = 1 / 10  # of a line
REACH = 1 / 128  # half of the gap between two ends that are joined
HOLE = 1 / 40  # side of a gap between lines that is too small to be one
PEN = 1 / 256, (1 / 512, 1 / 36)  # radius: usual, and how far it varies, thin ones more often
GAP = 0.012, 0.03  # radius of what is missing in a broken line
LARGEST = (
    1024  # pixels, shorter side in which lines and colours are looked for: larger takes minutes, and finds no more
)
INK = 128  # what is darker than this counts as drawn
STROKE = 0.075  # what is thicker than this is no line but a filled area
AROUND_ONE = np.ones((3, 3), bool)
SHRUNK = 4, (3, 6)  # how many times fewer pixels a side
MASK = 127  # gray
COLOURS = 10, (3, 12)
BRUSH = 1 / 128, (1 / 140, 1 / 16)  # how round its rims are: usual, and how far it varies, fine ones more often
AREA = 1 / 50, (1 / 60, 1 / 7)  # side of the smallest area of one colour


def derive(kind: str, rgb: np.ndarray, random: Random = None) -> np.ndarray:
    """The photo as one of kinds.DERIVATIONS; of the same size."""
    height, width = rgb.shape[:2]
    scale = LARGEST / min(height, width)
    if scale >= 1 or kind not in ("edges", "flat"):
        return _WAYS[kind](rgb, random)
    small = Image.fromarray(rgb).resize((round(width * scale), round(height * scale)), Image.Resampling.BICUBIC)
    made = Image.fromarray(_WAYS[kind](np.array(small), random))
    return np.array(made.resize((width, height), Image.Resampling.BILINEAR))  # adds no rims as bicubic does


def gray(rgb: np.ndarray, random: Random = None) -> np.ndarray:  # noqa: ARG001 - nothing to vary
    return np.array(Image.fromarray(rgb).convert("L").convert("RGB"))


def lowres(rgb: np.ndarray, random: Random = None) -> np.ndarray:
    """Shrunk, and enlarged again."""
    height, width = rgb.shape[:2]
    factor = random.uniform(*SHRUNK[1]) if random else SHRUNK[0]
    small = max(1, round(width / factor)), max(1, round(height / factor))
    shrunk = Image.fromarray(rgb).resize(small, Image.Resampling.BICUBIC)
    return np.array(shrunk.resize((width, height), Image.Resampling.BICUBIC))


def masked(rgb: np.ndarray, random: Random = None) -> np.ndarray:
    """With gray holes: the middle quarter, or one to four boxes anywhere (Pathak et al. 2016, section 3.3)."""
    holes = [(0.5, 0.5, 0.5, 0.5)]
    if random:
        sizes = random.uniform(0.12, 0.4, (random.integers(1, 5), 2))
        holes = [(*random.uniform(0, 1, 2), *size) for size in sizes]
    made = rgb.copy()
    sides = np.array(rgb.shape[:2])
    for y, x, tall, wide in holes:
        (top, left), (bottom, right) = (
            (sides * np.clip([y + k * tall, x + k * wide], 0, 1)).astype(int) for k in (-0.5, 0.5)
        )
        made[top:bottom, left:right] = MASK
    return made


def flat(rgb: np.ndarray, random: Random = None) -> np.ndarray:
    """In areas of a few colours, as one would paint it: small ones go to their neighbours."""
    side = min(rgb.shape[:2])
    count = int(random.integers(*COLOURS[1])) if random else COLOURS[0]
    brush, least = (_varied(usual, varies, random) * side for usual, varies in (BRUSH, AREA))
    smooth = Image.fromarray(rgb).filter(ImageFilter.MedianFilter(round(side / 200) * 2 + 1))
    paints = smooth.resize((64, 64)).quantize(count, Image.Quantize.MEDIANCUT, kmeans=2)  # quicker than from the whole
    colours = np.asarray(smooth.quantize(palette=paints, dither=Image.Dither.NONE))
    near = [ndimage.gaussian_filter((colours == k).astype(np.float32), brush) for k in range(count)]
    chosen = np.argmax(near, axis=0)  # smooth rims
    areas, sizes = _connected(chosen + 1, connectivity=1)
    large = (sizes >= max(1.0, least**2))[areas]
    if large.any():
        chosen = chosen[tuple(ndimage.distance_transform_edt(~large, return_distances=False, return_indices=True))]
    palette = np.array(paints.getpalette(), np.uint8).reshape(-1, 3)
    flat: np.ndarray = palette[chosen]
    return flat


def _varied(usual: float, varies: tuple[float, float], random: Random) -> float:
    """What is usual, or something between these bounds whose logarithm is even."""
    low, high = varies
    return low * (high / low) ** random.random() if random else usual


# -- lines -------------------------------------------------------------------------------------------------------------


def edges(rgb: np.ndarray, random: Random = None) -> np.ndarray:
    """Its outlines, drawn in black on white."""
    return drawn(contours(rgb, random), random)


def contours(rgb: np.ndarray, random: Random = None) -> np.ndarray:
    """(H, W) bool: the lines of one pixel by which a person might draw it.

    The slope of all channels at once (Di Zenzo 1986) at two scales, its ridges (Canny 1986), less what texture there is
    around them (Grigorescu, Petkov & Westenberg 2003). Whether a curve, from one junction to the next, is drawn is
    decided for it as a whole: the steepest first, until there is ink enough, and what joins two of these.
    """
    side = min(rgb.shape[:2])
    if side < 2:
        return np.zeros(rgb.shape[:2], bool)
    sigma = side * (random.uniform(*SMOOTH[1]) if random else SMOOTH[0])
    sparing = random.uniform(0.6, 1.8) if random else 1.0
    unit = np.moveaxis(rgb, 2, 0).astype(np.float32) / 255
    slope, ridge = _slope(unit, sigma, side, LEAST * sparing * BRIDGE / 2)
    fat = ndimage.binary_dilation(ridge, AROUND_ONE)
    gaps, sizes = _connected(~fat, connectivity=1)
    fat |= ((sizes < (side * HOLE) ** 2) & (sizes > 0))[gaps]  # or two lines side by side become a ladder
    curves, joints = _curves(skeletonize(fat))
    chosen = _worth_drawing(curves, slope, side, sparing)[curves]
    chosen |= joints & ndimage.binary_dilation(chosen, AROUND_ONE)
    reach = max(1, round(side * REACH))
    padded = np.pad(chosen, reach)  # a closing sees nothing beyond the picture
    closed = ndimage.binary_closing(padded, AROUND_ONE, iterations=reach)[reach:-reach, reach:-reach]
    lines, lengths = _connected(skeletonize(closed), connectivity=2)
    long: np.ndarray = (lengths >= side * SHORTEST)[lines]
    return long


def _worth_drawing(curves: np.ndarray, slope: np.ndarray, side: int, sparing: float) -> np.ndarray:
    """Of each number in `curves`, whether it is drawn."""
    least = LEAST * sparing
    lengths = np.bincount(curves.ravel()).astype(float)
    lengths[0] = 0
    worth = np.bincount(curves.ravel(), slope.ravel()) / np.maximum(lengths, 1)
    worth *= np.sqrt(np.minimum(1, lengths / (side * SHORTEST)))
    worth[0] = 0
    order = np.argsort(-worth)
    spent = np.searchsorted(np.cumsum(lengths[order]), side * LENGTH / sparing)
    limit = least if spent == len(order) else np.clip(worth[order[spent]], least, SURE * least)
    drawn: np.ndarray = worth > limit
    rows, columns = np.nonzero((curves > 0) & (_neighbours(curves > 0) < 2))
    ends = curves[rows, columns]
    reach = 2 * max(1, round(side * REACH)) + 1
    for _ in range(3):  # a bridge may be of three curves
        near = ndimage.maximum_filter(drawn[curves], reach)[rows, columns]
        drawn |= (worth > limit * BRIDGE) & (np.bincount(ends, near & ~drawn[ends], len(drawn)) >= 2)
    return drawn


def _curves(thin: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Numbers (H, W) of the lines of one pixel from junction to junction, 0 elsewhere, and where junctions are."""
    joints = thin & (_neighbours(thin) > 2)
    return label(thin & ~joints, connectivity=2), joints


def _neighbours(thin: np.ndarray) -> np.ndarray:
    """How many of the eight pixels around each are set."""
    counted: np.ndarray = ndimage.convolve(thin.astype(np.uint8), AROUND_ONE.astype(np.uint8), mode="constant")
    counted -= thin
    return counted


def strokes(rgb: np.ndarray) -> np.ndarray:
    """(H, W) bool: what is drawn in dark on light, thinned to one pixel; filled areas as their outlines."""
    radius = min(rgb.shape[:2]) * STROKE / 2
    ink = rgb.mean(2) < INK
    core = ndimage.distance_transform_edt(ink) > radius
    thick = (ndimage.distance_transform_edt(~core) <= radius) & ink if core.any() else core
    rim = thick & (ndimage.distance_transform_edt(thick) <= 1.5)
    thin: np.ndarray = skeletonize(ink & ~thick) | rim
    return thin


def drawn(lines: np.ndarray, random: Random = None) -> np.ndarray:
    """Lines (H, W) bool as a pen of some thickness draws them, black on white, sometimes with gaps."""
    side = min(lines.shape)
    radius = side * _varied(*PEN, random)
    far = ndimage.distance_transform_edt(~lines) if lines.any() else np.full(lines.shape, np.inf)
    paper = np.clip(far - radius + 0.5, 0, 1)
    if random and random.integers(2):
        rows, columns = np.ogrid[: lines.shape[0], : lines.shape[1]]
        for y, x in random.uniform(0, lines.shape, (random.integers(13), 2)):
            gap = np.hypot(rows - y, columns - x) - side * random.uniform(*GAP)
            paper = np.maximum(paper, np.clip(0.5 - gap, 0, 1))
    return np.repeat(np.rint(255 * paper).astype(np.uint8)[..., None], 3, axis=2)


def _slope(unit: np.ndarray, sigma: float, side: int, least: float) -> tuple[np.ndarray, np.ndarray]:
    """Of (3, H, W) in 0..1: by how much each pixel's slope exceeds the texture around it, in parts of full contrast a
    256th of the side, and where it is a ridge across the direction of the change and at least that much."""
    xx, yy, xy = (
        (fine + COARSE * coarse) / 2
        for fine, coarse in zip(_tensor(unit, sigma), _tensor(unit, COARSE * sigma), strict=True)
    )
    slope = np.sqrt((xx + yy + np.hypot(xx - yy, 2 * xy)) / 2)
    far_xx, far_yy, far_xy = (_around(part, side * ALIGNED) for part in (xx, yy, xy))
    one_way = np.hypot(far_xx - far_yy, 2 * far_xy) / np.maximum(far_xx + far_yy, 1e-9)
    clear = slope * (1 - ASTRAY * (1 - one_way)) - TEXTURE * _around(slope, side * AROUND)
    excess = np.maximum(clear, 0) * (side / 256)
    here = np.nonzero(excess > least)
    angle = 0.5 * np.arctan2(2 * xy[here], xx[here] - yy[here])
    along = np.stack([np.sin(angle), np.cos(angle)])
    before, after = (ndimage.map_coordinates(slope, here + k * along, order=1, mode="nearest") for k in (-1, 1))
    ridge = np.zeros(slope.shape, bool)
    ridge[here] = (slope[here] > before) & (slope[here] >= after)
    return ndimage.maximum_filter(np.where(ridge, excess, 0), 3), ridge


def _tensor(unit: np.ndarray, sigma: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The products of the slopes across and down, xx, yy and xy, summed over channels."""
    smooth = ndimage.gaussian_filter(unit, (0, sigma, sigma), mode="nearest", truncate=3)
    dy, dx = np.gradient(smooth, axis=(1, 2))
    return (dx * dx).sum(0), (dy * dy).sum(0), (dx * dy).sum(0)


def _around(values: np.ndarray, sigma: float) -> np.ndarray:
    """The mean around each pixel; from every other one where it is as smooth, in a quarter of the time."""
    step = 1 if sigma < 3 else 2
    smooth = ndimage.gaussian_filter(values[::step, ::step], sigma / step, truncate=3)
    wide: np.ndarray = smooth.repeat(step, 0).repeat(step, 1)
    return wide[: values.shape[0], : values.shape[1]]


def _connected(values: np.ndarray, connectivity: int) -> tuple[np.ndarray, np.ndarray]:
    """The number of each pixel's area of one value, 0 where that is 0, and the pixels of each area; none of 0."""
    areas = label(values, connectivity=connectivity)
    sizes = np.bincount(areas.ravel())
    sizes[0] = 0
    return areas, sizes


_WAYS: dict[str, Callable[[np.ndarray, Random], np.ndarray]] = {
    "edges": edges,
    "gray": gray,
    "lowres": lowres,
    "masked": masked,
    "flat": flat,
}
