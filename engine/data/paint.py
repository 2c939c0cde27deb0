"""What a person paints that few pictures show: colours to be kept, thin strokes and full grounds, hints of colour.

A pair is (2, 3, size, size) float in [-1, 1], the input first; every change is a function of `random`. Inside, pictures
are (H, W, 3) float32 in [0, 1].
"""

from __future__ import annotations

import colorsys
import math

import numpy as np
import torch
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage
from skimage.measure import label
from torch import Tensor

from engine import images

PAPER = 0.96  # what is lighter in all channels is paper
LEAST_AREA = 12  # pixels; smaller ones are the smooth rims between two areas
LIGHTNESS = 0.5  # how much of its lightness an area takes from what was painted; the rest is the light's
LIGHT = np.array([-0.35, -0.65, 0.67], np.float32)  # from where it comes: x to the right, y down, z to the eye
SHINE = 0.3
SHARP = 2  # times larger doodles are drawn, for smooth rims
LETTERS = "ABCDEFGHKLMNPRSTUXYZabdeghkmnrsuxyz0123456789!?&"
BLANK = 0.5  # share of the doodled pairs that hold doodles alone
GROUND = 0.5  # share of them whose paper is painted
DOTS = 12  # hints in a picture, at most
HINT_RADIUS = 1 / 90, 1 / 22  # of a hint's brush, parts of the side
SIMILAR = 0.14  # how far from its first colour a hint's stroke goes on


# -- colours -----------------------------------------------------------------------------------------------------------


def faithful(pair: Tensor, random: np.random.Generator, repaint: bool = False) -> Tensor:
    """The target with the mean colour of each area that is painted in the input, its light and shade kept.

    With `repaint` each of the input's colours but the paper's is first exchanged for any other.
    """
    input, target = _from(pair)
    coarse = (input * 15.99).astype(np.int32) @ np.array([256, 16, 1])
    areas = label(coarse, connectivity=1)
    sizes = np.bincount(areas.ravel())
    usable = sizes >= LEAST_AREA
    usable[0] = False  # none has this number
    if not usable.any():
        return pair
    areas = areas[tuple(ndimage.distance_transform_edt(~usable[areas], return_distances=False, return_indices=True))]
    painted, lit = (_means(picture, areas, len(sizes)) for picture in (input, target))
    colours = painted.copy()
    if repaint:
        codes = np.zeros(len(sizes), np.int64)
        codes[areas] = coarse
        for code in np.unique(codes[usable]):
            same = (codes == code) & usable
            if painted[same].min() < PAPER:
                colours[same] = _any_colour(random)
        input = input + (colours - painted)[areas]
    shift = colours - lit
    shift -= (1 - LIGHTNESS) * (shift @ images.LUMA)[:, None]
    shift = ndimage.gaussian_filter(shift[areas], (1, 1, 0))
    return _to([input, target + shift], pair)


def _means(picture: np.ndarray, areas: np.ndarray, count: int) -> np.ndarray:
    """(count, 3): the mean colour of each area; 0 of those without a pixel."""
    flat = areas.ravel()
    sums = np.stack([np.bincount(flat, picture[..., k].ravel(), count) for k in range(3)], 1)
    means: np.ndarray = (sums / np.maximum(np.bincount(flat, minlength=count), 1)[:, None]).astype(np.float32)
    return means


def _any_colour(random: np.random.Generator) -> np.ndarray:
    """Pure ones more often than grays, as in a box of paints."""
    hue = random.random()
    if random.random() < 0.12:
        return np.full(3, random.random() ** 0.7, np.float32)
    saturation, value = random.uniform(0.2, 1) ** 0.6, random.uniform(0.15, 1) ** 0.6
    return np.array(colorsys.hsv_to_rgb(hue, saturation, value), np.float32)


# -- doodles -----------------------------------------------------------------------------------------------------------


def doodled(pair: Tensor, random: np.random.Generator) -> Tensor:
    """Strokes, rings, dots, letters and blobs over a pair, or alone; sometimes all paper is painted.

    In the target they are lit as if they were round and of plastic.
    """
    input, target = (picture.copy() for picture in _from(pair))
    alone = random.random() < BLANK
    if alone:
        input, target = np.ones_like(input), np.ones_like(target)
    if random.random() < GROUND:
        paper = _paper(input)
        colour, over = _any_colour(random), np.linspace(-1, 1, len(input), dtype=np.float32)[:, None, None]
        shade = 1 + random.uniform(0, 0.08) * over  # a little darker below
        input = input * (1 - paper * (1 - colour))
        target = target * (1 - paper * (1 - np.clip(colour / shade, 0, 1)))
    for _ in range(int(random.integers(2, 10) if alone else random.integers(1, 5))):
        mask, colour = _shape(len(input), random), _any_colour(random)
        where = _around(mask)
        cover = mask[where][..., None]
        input[where] += cover * (colour - input[where])
        target[where] += cover * (lit(mask[where], colour, random.uniform(0.5, 1)) - target[where])
    return _to([input, target], pair)


def lit(mask: np.ndarray, colour: np.ndarray, roundness: float) -> np.ndarray:
    """(H, W, 3): a shape of one colour (3,), puffed up as a cushion under LIGHT.

    `roundness`: how much of the way to its middle its rims rise, above 0; 1 makes a stroke a tube.
    """
    if not (mask > 0.5).any():
        return np.broadcast_to(colour, (*mask.shape, 3))
    inside = ndimage.distance_transform_edt(mask > 0.5)
    radius = max(2.0, roundness * inside.max())
    height = np.sqrt(1 - (1 - np.clip(inside / radius, 0, 1)) ** 2) * radius
    height = ndimage.gaussian_filter(height, 0.12 * radius + 0.6)
    dy, dx = np.gradient(height)
    normal = np.stack([-dx, -dy, np.ones_like(dx)], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    facing = np.clip(normal @ LIGHT, -0.1, 1)[..., None]  # what is turned away still has some light from around
    turned = facing - LIGHT[2]  # what faces the eye keeps its colour
    rows = np.flatnonzero((mask > 0.5).any(1))
    above = 0.5 - np.clip((np.arange(len(mask)) - rows[0]) / max(1, np.ptp(rows)), 0, 1)[:, None, None]
    shaded = colour * (1 + 0.55 * turned + 0.18 * above) + 0.1 * turned + 0.05 * above
    made: np.ndarray = np.clip(shaded + SHINE * np.clip(facing, 0, None) ** 30 * (1 - shaded), 0, 1).astype(np.float32)
    return made


def _shape(side: int, random: np.random.Generator) -> np.ndarray:
    """(side, side) float in [0, 1] of something a hand draws."""
    large = side * SHARP
    image = Image.new("L", (large, large))
    draw = ImageDraw.Draw(image)
    width = large * (0.012 * (0.1 / 0.012) ** random.random())  # from thin pens to broad brushes
    x, y = random.uniform(0.08, 0.92, 2) * large
    kind = random.choice(["line", "ring", "dots", "letters", "blob", "corners"], p=[0.24, 0.14, 0.12, 0.1, 0.3, 0.1])
    if kind == "line":
        points = _walk((x, y), large, random)
        draw.line(points, 255, round(width), joint="curve")
        for px, py in (points[0], points[-1]):
            _disc(draw, px, py, width / 2)
    elif kind == "ring":
        reach = random.uniform(0.04, 0.35) * large
        tall = reach * random.uniform(0.6, 1.4)
        draw.ellipse((x - reach, y - tall, x + reach, y + tall), outline=255, width=round(width))
    elif kind == "dots":
        radius = large * (0.008 * (0.06 / 0.008) ** random.random())
        for _ in range(int(random.integers(1, 6))):
            dx, dy = random.normal(0, 0.12, 2) * large
            _disc(draw, x + dx, y + dy, radius)
    elif kind == "letters":
        text = "".join(random.choice(list(LETTERS), int(random.integers(1, 4))))
        size = random.uniform(0.12, 0.5) * large
        bold = max(1, round(size * random.uniform(0.02, 0.05)))
        draw.text((x, y), text, 255, ImageFont.load_default(size), "mm", stroke_width=bold)
    else:
        reach = large * (0.05 * (0.5 / 0.05) ** random.random())
        if kind == "blob":
            around = np.linspace(0, 2 * math.pi, 90)
            waves = sum(random.normal(0, 0.2 / k) * np.cos(k * around + random.uniform(0, 6.3)) for k in range(1, 6))
            far = reach * np.clip(1 + waves, 0.3, 2) * random.uniform(0.7, 1)
        else:
            around = np.sort(random.uniform(0, 2 * math.pi, int(random.integers(3, 7))))
            far = reach * random.uniform(0.6, 1.2, len(around))
        draw.polygon([(x + r * math.cos(a), y + r * math.sin(a)) for a, r in zip(around, far, strict=True)], fill=255)
    return np.asarray(image.resize((side, side), Image.Resampling.BOX), np.float32) / 255


def _around(mask: np.ndarray) -> tuple[slice, slice]:
    """Rows and columns of what is drawn, and two more on each side."""
    rows, columns = (np.flatnonzero(mask.any(axis)) for axis in (1, 0))
    if not len(rows):
        return slice(0), slice(0)
    return slice(max(0, rows[0] - 2), rows[-1] + 3), slice(max(0, columns[0] - 2), columns[-1] + 3)


def _walk(start: tuple[float, float], side: int, random: np.random.Generator) -> list[tuple[float, float]]:
    """A line that bends as it goes: points some pixels apart."""
    x, y = start
    angle, bend = random.uniform(0, 2 * math.pi), random.normal(0, 0.06)
    points = [(x, y)]
    for _ in range(int(random.integers(4, 60))):
        bend = 0.9 * bend + random.normal(0, 0.03)
        angle += bend
        x, y = x + math.cos(angle) * side / 60, y + math.sin(angle) * side / 60
        points.append((x, y))
    return points


def _disc(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float) -> None:
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)


def _paper(input: np.ndarray) -> np.ndarray:
    """(H, W, 1) in [0, 1]: how much of a pixel is paper that reaches the picture's rim."""
    white = label(input.min(2) > PAPER, connectivity=1)
    rim = np.unique(np.concatenate([white[0], white[-1], white[:, 0], white[:, -1]]))
    paper = np.isin(white, rim[rim > 0])
    near = ndimage.binary_dilation(paper, iterations=2)
    share = np.where(paper, 1.0, np.where(near, np.clip((input.min(2) - 0.5) / (PAPER - 0.5), 0, 1), 0.0))
    return share[..., None].astype(np.float32)


# -- hints -------------------------------------------------------------------------------------------------------------


def hinted(input: Tensor, target: Tensor, random: np.random.Generator) -> Tensor:
    """Lines (3, size, size) over a few dots and strokes in the colours that the target has there.

    Numbers, places and sizes vary (as in Zhang et al. 2017, arXiv:1705.02999, section 3.2); a stroke ends where the
    colour does.
    """
    lines, picture = _from(torch.stack([input, target]))
    side = len(lines)
    colours = ndimage.gaussian_filter(picture, (side / 128, side / 128, 0))
    free = lines.min(2) > 0.5
    places = np.argwhere(free & (colours.min(2) < PAPER))  # hints of white would not be seen
    if not len(places):
        return input
    canvas = Image.new("RGB", (side * SHARP, side * SHARP), "white")
    draw = ImageDraw.Draw(canvas)
    for _ in range(1 + min(DOTS - 1, int(random.geometric(0.25)))):
        y, x = places[random.integers(len(places))]
        colour = colours[y, x]
        low, high = HINT_RADIUS
        radius = low * (high / low) ** random.random() * side * SHARP
        paint = tuple(int(v) for v in np.rint(255 * np.clip(colour + random.normal(0, 0.02, 3), 0, 1)))
        points = [(float(x), float(y))]
        if random.random() < 0.5:
            for px, py in _walk((float(x), float(y)), side, random)[1:]:
                inside = 0 <= px < side and 0 <= py < side
                if not inside or np.abs(colours[int(py), int(px)] - colour).max() > SIMILAR:
                    break
                points.append((px, py))
        large = [(px * SHARP, py * SHARP) for px, py in points]
        if len(large) > 1:
            draw.line(large, paint, round(2 * radius), joint="curve")
        for px, py in (large[0], large[-1]):
            draw.ellipse((px - radius, py - radius, px + radius, py + radius), fill=paint)
    under = np.asarray(canvas.resize((side, side), Image.Resampling.BOX), np.float32) / 255
    return _to([lines * under], torch.stack([input]))[0]


def _from(pictures: Tensor) -> list[np.ndarray]:
    """Unit pictures (N, 3, H, W) as (H, W, 3) in [0, 1]."""
    return list((pictures.float().cpu().numpy().transpose(0, 2, 3, 1) + 1) / 2)


def _to(pictures: list[np.ndarray], like: Tensor) -> Tensor:
    stacked = np.stack(pictures).transpose(0, 3, 1, 2).astype(np.float32)
    return torch.from_numpy(np.ascontiguousarray(stacked)).mul_(2).sub_(1).clamp_(-1, 1).to(like)
