"""Paints the style pictures that come with the program: one landscape and one vase of flowers by six hands.

    python -m resources.styles.make [FOLDER [NAME ...]]

Everything is computed here, from no other picture, so that they are ours to give away. Always the same for one version
of numpy and Pillow.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter
from scipy import ndimage
from scipy.spatial import cKDTree

SIDE = 640  # px of the square in which they are kept
FINE = 2  # times as wide and high they are drawn

Field = np.ndarray  # (H, W) float
Colours = np.ndarray  # (H, W, 3) float, 0..1


def noise(random: np.random.Generator, side: int, scale: float, octaves: int = 4) -> Field:
    """Smooth noise of about -1..1 whose largest shapes are `scale` of the side."""
    total = np.zeros((side, side))
    for octave in range(octaves):
        cells = max(2, round(2**octave / scale))
        rough = random.standard_normal((cells + 3, cells + 3))
        total += ndimage.zoom(rough, side / cells, order=3)[:side, :side] * 0.55**octave
    return total / (np.abs(total).max() + 1e-9)


def places(side: int) -> tuple[Field, Field]:
    """x and y of each pixel, 0..1."""
    y, x = np.mgrid[0:side, 0:side] / side
    return x, y


def rgb(text: str) -> np.ndarray:
    return np.array([int(text[i : i + 2], 16) for i in (0, 2, 4)]) / 255


def blend(colours: Colours, colour: Colours | np.ndarray, where: Field) -> Colours:
    return colours + (colour - colours) * where[..., None]


def soft(distance: Field, edge: float = 0.004) -> Field:
    """1 inside, where the distance is below 0, and 0 outside."""
    return 1 / (1 + np.exp(np.clip(distance / edge, -40, 40)))


def landscape(side: int, palette: str, random: np.random.Generator) -> Colours:
    """Sky, sun, four hills with fields, and trees; the palette goes from the sky down, the sun and the trees last."""
    colours = [rgb(word) for word in palette.split()]
    x, y = places(side)
    sky_high, sky_low, *hills, sun, tree = colours
    made = blend(np.broadcast_to(sky_high, (side, side, 3)).copy(), sky_low, np.clip(y / 0.5, 0, 1))
    clouds = noise(random, side, 0.5) + 0.4 * np.sin(18 * y + 3 * np.sin(4 * x))
    made = blend(made, sun * 0.4 + 0.6, 0.55 * soft(0.35 - clouds, 0.08) * (y < 0.5))
    distance = np.hypot(x - 0.7, y - 0.24)
    for ring in range(4):
        made = blend(made, sun, soft(distance - 0.08 - 0.05 * ring, 0.006) * (1 if ring == 0 else 0.28))
    for number, hill in enumerate(hills):
        level = 0.42 + 0.14 * number
        ridge = level + 0.07 * np.sin(5 * x + 2.1 * number) + 0.03 * np.sin(13 * x + number)
        depth = y - ridge
        stripes = np.sin(60 * depth / (1 + 2 * number * depth) + 9 * x * (-1) ** number)
        shaded = hill * (0.82 + 0.28 * np.clip(1 - depth * 5, 0, 1))[..., None]
        shaded = shaded * (1 + 0.14 * np.sign(stripes))[..., None]
        made = blend(made, shaded, soft(-depth, 0.003))
        for _ in range(3 + 2 * number):
            tx, size = random.random(), 0.018 + 0.012 * number * random.random() + 0.008 * number
            ty = level + 0.07 * np.sin(5 * tx + 2.1 * number) + 0.03 * np.sin(13 * tx + number) + 0.03
            made = blend(made, tree * 0.5, soft(np.maximum(np.abs(x - tx) - 0.003, np.abs(y - ty) - size * 1.6)))
            crown = np.hypot(x - tx, (y - ty + size * 1.8) * 0.75) - size
            made = blend(made, tree, soft(crown))
            made = blend(made, tree * 0.4 + sun * 0.6, 0.7 * soft(crown + size * 0.45 + 0.8 * (x - tx) * -1))
    return np.clip(made, 0, 1)


def flowers(side: int, palette: str, random: np.random.Generator) -> Colours:
    """A vase of flowers on a table: wall, table, vase, leaves, then the flowers."""
    wall, table, vase, leaf, *petals = (rgb(word) for word in palette.split())
    x, y = places(side)
    made = np.broadcast_to(wall, (side, side, 3)) * (0.85 + 0.25 * (1 - y) + 0.1 * noise(random, side, 0.4))[..., None]
    made = blend(made, table, soft(0.74 - y + 0.02 * np.sin(4 * x)))
    made = blend(made, table * 0.6, 0.8 * soft(np.hypot((x - 0.62) / 3, y - 0.93) - 0.08, 0.02))
    belly = 0.13 + 0.07 * np.sin((y - 0.58) * 8.2)
    inside = soft(np.maximum(np.abs(x - 0.5) - belly, np.abs(y - 0.75) - 0.19))
    made = blend(made, vase, inside)
    made = blend(made, vase * 0.35 + 0.65, 0.8 * inside * soft(np.abs(x - 0.43) - 0.02, 0.01))
    made = blend(made, vase * 0.55, inside * soft(0.57 - x, 0.03))
    for _ in range(26):
        angle, far = random.uniform(np.pi, 2 * np.pi), random.uniform(0.1, 0.38)
        cx, cy, turn = 0.5 + far * np.cos(angle), 0.52 + far * np.sin(angle), angle + random.normal(0, 0.4)
        along = (x - cx) * np.cos(turn) + (y - cy) * np.sin(turn)
        across = -(x - cx) * np.sin(turn) + (y - cy) * np.cos(turn)
        blade = np.abs(across) - 0.035 * (1 - (along / 0.11) ** 2)
        made = blend(made, leaf * random.uniform(0.7, 1.25), soft(blade))
    for number in range(13):
        angle, far = random.uniform(np.pi * 1.02, 1.98 * np.pi), random.uniform(0.03, 0.32)
        cx, cy, size = 0.5 + far * np.cos(angle), 0.47 + far * np.sin(angle) * 1.05, random.uniform(0.05, 0.095)
        colour, count = petals[number % len(petals)], int(random.integers(5, 9))
        theta, radius = np.arctan2(y - cy, x - cx), np.hypot(x - cx, y - cy)
        edge = size * (0.78 + 0.22 * np.cos(count * theta + number))
        made = blend(made, colour * (0.75 + 0.45 * np.clip(radius / size, 0, 1))[..., None], soft(radius - edge))
        made = blend(made, petals[(number + 1) % len(petals)] * 0.6, soft(radius - size * 0.25))
    return np.clip(made, 0, 1)


def directions(colours: Colours, blur: float) -> Field:
    """Along the edges of a picture: the angle of the smoothed structure tensor's lesser direction, in radians."""
    gray = ndimage.gaussian_filter(colours.mean(2), blur / 3)
    gx, gy = ndimage.sobel(gray, 1), ndimage.sobel(gray, 0)
    xx, yy, xy = (ndimage.gaussian_filter(v, blur) for v in (gx * gx, gy * gy, gx * gy))
    return 0.5 * np.arctan2(2 * xy, xx - yy) + np.pi / 2


def lit(colours: Colours, height: Field, strength: float) -> Colours:
    """Light from above left on a relief."""
    slope = ndimage.sobel(height, 1) + ndimage.sobel(height, 0)
    return np.clip(colours + strength * slope[..., None], 0, 1)


def finished(colours: Colours) -> Image.Image:
    big = Image.fromarray((np.clip(colours, 0, 1) * 255).round().astype(np.uint8))
    return big.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


# -- six hands ---------------------------------------------------------------------------------------------------------


def oil(random: np.random.Generator) -> Image.Image:
    """Thick strokes along a swirling wind, wide ones first (after Hertzmann 1998, doi:10.1145/280814.280951)."""
    side = SIDE * FINE
    scene = landscape(side, "16307c 5b93c9 3b6ea8 2f7d6b b98a2e 7d8f2a f6c944 14443f", random)
    x, y = places(side)
    flow = directions(scene, 14.0)
    swirl = 2.6 * noise(random, side, 0.4, 2) + np.arctan2(y - 0.24, x - 0.7) + np.pi / 2
    flow = np.where(y < 0.42, swirl, flow)
    canvas = Image.fromarray((scene * 200).astype(np.uint8))
    relief = Image.new("L", canvas.size, 128)
    for width in (34, 20, 12, 8):
        seen = np.asarray(Image.fromarray((scene * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(width / 3)))
        draw, bumps = ImageDraw.Draw(canvas), ImageDraw.Draw(relief)
        spots = random.random((int(1.5 * (side / width) ** 2 * (1 if width > 12 else 0.45)), 2)) * side
        for px, py in spots:
            colour = seen[int(py), int(px)] + random.normal(0, 15) + random.normal(0, 10, 3)
            points, angle = [(px, py)], float(flow[int(py), int(px)])
            for _ in range(9):
                here = float(flow[int(np.clip(py, 0, side - 1)), int(np.clip(px, 0, side - 1))])
                angle = here if np.cos(here - angle) > 0 else here + np.pi
                px, py = px + np.cos(angle) * width * 0.6, py + np.sin(angle) * width * 0.6
                points.append((px, py))
            nx, ny = -np.sin(angle), np.cos(angle)
            for hair in np.linspace(-0.5, 0.5, max(3, width // 3)):
                shift = [(a + nx * hair * width, b + ny * hair * width) for a, b in points]
                tone = random.normal(0, 13)
                draw.line(shift, tuple(int(v) for v in np.clip(colour + tone, 0, 255)), max(2, width // 4), "curve")
                bumps.line(shift, int(np.clip(128 + 4 * tone, 0, 255)), max(2, width // 5), "curve")
    height = ndimage.gaussian_filter(np.asarray(relief) / 255.0, 1.2)
    return finished(lit(np.asarray(canvas) / 255.0, height, 0.22))


def glass(random: np.random.Generator) -> Image.Image:
    """Cells of coloured light between strips of lead."""
    side = SIDE * FINE
    scene = flowers(side, "1d3f9e 5a2a86 c8341f 1f8a4c f4c21c e8412b f08a1d e9e2c8 b5227a", random)
    spots = random.random((420, 2)) * side
    y, x = np.mgrid[0:side, 0:side]
    grid = np.stack([x.ravel(), y.ravel()], 1)
    for _ in range(3):  # towards cells of one size
        owner = cKDTree(spots).query(grid[::37])[1]
        sums = np.stack([np.bincount(owner, grid[::37, k], len(spots)) for k in (0, 1)], 1)
        spots = sums / np.maximum(np.bincount(owner, minlength=len(spots)), 1)[:, None]
    near, owner = cKDTree(spots).query(grid, k=2)
    cell = owner[:, 0]
    count = np.maximum(np.bincount(cell, minlength=len(spots)), 1)
    means = np.stack([np.bincount(cell, scene[..., k].ravel(), len(spots)) / count for k in range(3)], 1)
    gray = means.mean(1, keepdims=True)
    vivid = np.clip(gray + 1.5 * (means - gray), 0, 1) * random.uniform(0.8, 1.15, (len(spots), 1))
    made = vivid[cell].reshape(side, side, 3)
    grain = noise(random, side, 0.12, 5)
    made = np.clip(made * (1.0 + 0.22 * grain[..., None]) + 0.10 * np.clip(grain, 0, 1)[..., None], 0, 1)
    edge = (near[:, 1] ** 2 - near[:, 0] ** 2) / (2 * np.hypot(*(spots[owner[:, 0]] - spots[owner[:, 1]]).T) + 1e-9)
    edge = edge.reshape(side, side)
    glow = np.clip(edge / 26, 0, 1)
    made = made * (0.62 + 0.45 * glow)[..., None]
    lead = soft(edge - 5.5, 0.9)
    shine = np.clip(1 - np.abs(edge - 2.0) / 2.5, 0, 1)
    return finished(blend(made, np.array([0.06, 0.06, 0.07]) + 0.12 * shine[..., None], lead))


def woodcut(random: np.random.Generator) -> Image.Image:
    """Black ink cut away along the shapes: the brighter, the wider the cut."""
    side = SIDE * FINE
    scene = landscape(side, "bbbbbb ffffff 9a9a9a 787878 b0b0b0 5c5c5c ffffff 202020", random).mean(2)
    x, y = places(side)
    wobble = noise(random, side, 0.25, 3)
    bands = np.zeros((side, side))
    ridges = [0.42 + 0.14 * n + 0.07 * np.sin(5 * x + 2.1 * n) + 0.03 * np.sin(13 * x + n) for n in range(4)]
    sky = np.hypot(x - 0.7, y - 0.24)
    bands = sky * side / 15
    for number, ridge in enumerate(ridges):
        lines = (x + (y - ridge) * (0.7 if number % 2 else -1.1)) if number % 2 else (y - ridge) * (1 + 0.8 * x)
        bands = np.where(y > ridge, lines * side / (12 + 2 * number) + 7 * number, bands)
    bands += 0.55 * wobble + 0.12 * noise(random, side, 0.03, 3)
    saw = np.abs((bands % 1.0) - 0.5) * 2
    tone = ndimage.gaussian_filter(scene, 3)
    ragged = 0.16 * noise(random, side, 0.012, 2)
    white = soft((1 - np.clip(1.25 * tone - 0.05, 0.06, 0.97)) - saw + ragged, 0.05)
    gray = ndimage.gaussian_filter(scene, 4)
    outline = np.hypot(ndimage.sobel(gray, 0), ndimage.sobel(gray, 1))
    white = white * (1 - soft(0.10 - outline, 0.02))
    ink = np.clip(0.93 + 0.1 * noise(random, side, 0.01, 2), 0, 1)[..., None]
    paper = rgb("f1e6cd") * (1 + 0.03 * noise(random, side, 0.05, 4))[..., None]
    black = rgb("15120f") * ink + (1 - ink) * paper
    return finished(blend(black, paper, white))


def watercolour(random: np.random.Generator) -> Image.Image:
    """Washes with ragged, darker rims that run into each other, on grained paper."""
    side = SIDE * FINE
    scene = flowers(side, "dfeaf0 c9b79c 5f93b5 5f9a63 d8506a f0a23c 8a6ac0 e97f8f f3d35b", random)
    x, y = places(side)
    bleed = np.stack([noise(random, side, 0.05, 4), noise(random, side, 0.05, 4)]) * 16 * FINE
    iy, ix = np.mgrid[0:side, 0:side]
    moved = np.stack([ndimage.map_coordinates(scene[..., k], [iy + bleed[0], ix + bleed[1]], order=1, mode="nearest")
                      for k in range(3)], 2)  # fmt: skip
    paper = np.clip(0.985 + 0.012 * noise(random, side, 0.01, 3), 0, 1)[..., None] * rgb("fdfaf2")
    made = np.ones((side, side, 3))
    for step, blur in enumerate((18, 7, 3)):
        aside = (5 * step, -4 * step)
        layer = np.stack([ndimage.gaussian_filter(ndimage.shift(moved[..., k], aside, order=1, mode="nearest"), blur)
                          for k in range(3)], 2)  # fmt: skip
        pool = 0.75 + 0.5 * noise(random, side, 0.3, 3) + 0.18 * noise(random, side, 0.03, 3)
        made *= 1 - np.clip(1 - layer, 0, 1) * np.clip(0.62 * pool, 0.1, 0.95)[..., None]
    gray = ndimage.gaussian_filter(moved.mean(2), 3)
    wet = ndimage.gaussian_filter(moved.mean(2), 12)
    rim = np.clip((wet - gray) * 3.0, 0, 0.5)
    made *= 1 - rim[..., None] * (1 - moved * 0.6)
    for _ in range(9):  # drops that pushed the colour away
        cx, cy, size = random.random(), random.random(), random.uniform(0.01, 0.05)
        ragged = np.hypot(x - cx, y - cy) + 0.05 * noise(random, side, 0.06, 3) - size
        made = blend(made, 1 - (1 - made) * 0.6, soft(ragged, 0.012))
        made *= 1 - 0.22 * np.exp(-((ragged / 0.004) ** 2))[..., None] * (1 - made * 0.7)
    grain = noise(random, side, 0.006, 3)
    made *= 1 + 0.09 * (grain * (1 - made.mean(2)))[..., None]
    return finished(made * paper)


def mosaic(random: np.random.Generator) -> Image.Image:
    """Small stones laid in rows along the shapes, with gaps of mortar."""
    side = SIDE * FINE
    scene = landscape(side, "2a6f97 a9d6e5 6a994e a7c957 bc6c25 386641 f2c14e 1b4332", random)
    scene = np.clip(0.5 + 1.15 * (scene - 0.5), 0, 1)
    flow = directions(scene, 22.0)
    base = np.asarray(Image.new("RGB", (side, side), (94, 86, 78))).astype(float) / 255
    made = np.clip(base + 0.05 * noise(random, side, 0.01, 2)[..., None], 0, 1)
    canvas = Image.fromarray((made * 255).astype(np.uint8))
    relief = Image.new("L", (side, side), 0)
    draw, bumps = ImageDraw.Draw(canvas), ImageDraw.Draw(relief)
    stone = 26.0
    taken = np.zeros((side, side), bool)
    spots = [(px, py) for py in np.arange(0, side, 4.0) for px in np.arange(0, side, 4.0)]
    gray = ndimage.gaussian_filter(scene.mean(2), 2)
    edges = ndimage.gaussian_filter(np.hypot(ndimage.sobel(gray, 0), ndimage.sobel(gray, 1)), 8)
    order = np.argsort([-edges[int(b), int(a)] - 0.004 * random.random() for a, b in spots])
    for index in order:
        px, py = spots[index]
        if taken[int(py), int(px)]:
            continue
        angle = float(flow[int(py), int(px)])
        size = stone * random.uniform(0.85, 1.1)
        along, across = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
        half = size / 2 - 2.2
        corners = [tuple(np.array([px, py]) + (a * half + random.normal(0, 1.1)) * along
                         + (b * half * 0.92 + random.normal(0, 1.1)) * across)
                   for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]  # fmt: skip
        colour = scene[int(py), int(px)] * random.uniform(0.78, 1.18) + random.normal(0, 0.025, 3)
        draw.polygon(corners, tuple(int(v) for v in np.clip(colour * 255, 0, 255)))
        bumps.polygon(corners, int(random.uniform(190, 255)))
        reach = int(size * 0.98)
        top, left = max(0, int(py) - reach), max(0, int(px) - reach)
        ys, xs = np.mgrid[top : min(side, int(py) + reach + 1), left : min(side, int(px) + reach + 1)]
        u = np.abs((xs - px) * along[0] + (ys - py) * along[1])
        v = np.abs((xs - px) * across[0] + (ys - py) * across[1])
        taken[ys[0, 0] : ys[-1, 0] + 1, xs[0, 0] : xs[0, -1] + 1] |= np.maximum(u, v) < size * 0.93
    height = ndimage.gaussian_filter(np.asarray(relief) / 255.0, 1.6)
    return finished(lit(np.asarray(canvas) / 255.0, height, 0.10))


def pencil(random: np.random.Generator) -> Image.Image:
    """Graphite, hatched crosswise: the darker, the more layers of lines."""
    side = SIDE * FINE
    scene = flowers(side, "d8d8d8 a8a8a8 6e6e6e 4a4a4a f0f0f0 8a8a8a c0c0c0 e4e4e4 5a5a5a", random).mean(2)
    tone = ndimage.gaussian_filter(scene, 4)
    dark = np.zeros((side, side))
    for angle, limit in ((0.9, 0.86), (-0.65, 0.66), (0.15, 0.5), (1.5, 0.36), (0.5, 0.26)):
        sheet = Image.new("L", (side, side), 0)
        draw = ImageDraw.Draw(sheet)
        along, across = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
        for shift in np.arange(-side, 2 * side, 9.5):
            start = -side
            while start < 2 * side:
                length = random.uniform(60, 170)
                bend, offset = random.normal(0, 3.0), random.normal(0, 2.0)
                line = []
                for t in np.linspace(0, 1, 7):
                    along_by, across_by = start + t * length, shift + offset + bend * 4 * t * (1 - t)
                    point = along * along_by + across * across_by + side * 0.25
                    line.append((float(point[0]), float(point[1])))
                draw.line(line, int(np.clip(random.normal(165, 35), 60, 255)), int(random.integers(2, 5)), "curve")
                start += length * random.uniform(0.85, 1.05)
        drawn = np.asarray(sheet) / 255.0
        dark += 0.62 * drawn * soft(tone - limit + 0.05 * noise(random, side, 0.03, 2), 0.02)
    gray = ndimage.gaussian_filter(scene, 3)
    outline = np.hypot(ndimage.sobel(gray, 0), ndimage.sobel(gray, 1))
    dark += 0.9 * np.clip(outline * 3.2 - 0.12, 0, 0.8) * (0.75 + 0.5 * noise(random, side, 0.02, 2))
    grain = ndimage.gaussian_filter(random.standard_normal((side, side)), 1.3)
    tooth = np.clip(0.75 + 0.9 * grain / grain.std() * 0.5, 0, 1.3)
    paper = rgb("f6f3ec") * (1 + 0.012 * grain[..., None] / grain.std())
    return finished(blend(paper, rgb("2b2b30"), np.clip(dark * tooth, 0, 0.93)))


HANDS: dict[str, Callable[[np.random.Generator], Image.Image]] = {
    "oil": oil,
    "glass": glass,
    "woodcut": woodcut,
    "watercolour": watercolour,
    "mosaic": mosaic,
    "pencil": pencil,
}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for seed, (name, hand) in enumerate(HANDS.items(), 7):
        if sys.argv[2:] and name not in sys.argv[2:]:
            continue
        path = folder / f"{name}.jpg"
        hand(np.random.default_rng(seed)).save(path, quality=86, optimize=True)
        print(path, f"{path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
