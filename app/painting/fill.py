"""The bucket: the area of one colour around a point, and its soft edge."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from app.pixels import view

EDGE = 2  # pixels beyond the area in which the smooth edge of an outline lies


def area(seen: QImage, x: int, y: int, tolerance: int, gap: int) -> Any:
    """Which pixels (height, width) bool hang together with (x, y), in colour and opacity alike, on a picture.

    `gap`: openings of at most so many pixels count as closed, unless the point itself lies in one.
    """
    import numpy as np

    pixels = view(seen)
    same = np.ones(pixels.shape[:2], bool)
    for channel, value in enumerate(int(v) for v in pixels[y, x]):
        plane = np.ascontiguousarray(pixels[..., channel])
        same &= (plane >= max(0, value - tolerance)) & (plane <= min(255, value + tolerance))
    reach = -(-gap // 2)
    if reach:
        open_ = ~_grown(~same, reach)
        if open_[y, x]:
            found = _connected(open_, x, y)
            for _ in range(reach + 1):  # back to the outline, around its corners
                found = _grown(found, 1) & same
            return found
    return _connected(same, x, y)


def fill(image: QImage, found: Any, x: int, y: int, color: QColor, opacity: float, tolerance: int) -> QRect:
    """Paints the area into a layer, and the share of it in the smooth edge around; the rectangle that changed.

    A pixel of the edge is a mixture of the old ground S and the outline L, which is found as the pixel nearby that is
    furthest from S: its share of S takes the new colour, and what there is of L stays. So no rim of the old ground is
    left between the two, and none of L is painted darker.
    """
    import numpy as np

    rows, columns = found.any(1).nonzero()[0], found.any(0).nonzero()[0]
    height, width = found.shape
    top, bottom = max(0, int(rows[0]) - EDGE), min(height, int(rows[-1]) + EDGE + 1)
    left, right = max(0, int(columns[0]) - EDGE), min(width, int(columns[-1]) + EDGE + 1)
    place = QRect(left, top, right - left, bottom - top)
    seed = view(image)[y, x].astype(np.float32)
    inside = found[top:bottom, left:right]
    pixels = view(image, place, write=True)
    near = _grown(inside, 1) & ~inside
    edges = _edge(pixels, near, seed, tolerance)
    # Beyond it only where there is more of the outline: behind a thin one the ground comes again.
    beyond = _grown(near, 1) & ~inside & ~near
    further = _edge(pixels, beyond, seed, tolerance, _spread(inside.shape, *edges))
    new = np.array([color.blue(), color.green(), color.red(), 255], np.float32)
    for where, of_outline in (edges, further):
        own = pixels[where].astype(np.float32)
        mixed = own + (new - seed) * ((1 - of_outline) * np.float32(opacity))[:, None]
        pixels[where] = _whole(mixed)
    if opacity == 1:
        whole = pixels.view(np.uint32)[..., 0]  # a pixel at once: the paper may be large
        np.copyto(whole, new.astype(np.uint8).view(np.uint32)[0], where=inside)
    else:
        own = pixels[inside].astype(np.float32)
        pixels[inside] = _whole(own + (new - own) * np.float32(opacity))
    return place


_Where = tuple[Any, Any]


def _edge(pixels: Any, ring: Any, seed: Any, tolerance: int, least: Any = None) -> tuple[_Where, Any]:
    """Of the pixels of a ring those that are an edge, as indices, and the outline's share of each.

    What is like the ground there is none; nor is what holds less of the outline than `least` (height, width).
    """
    import numpy as np

    height, width = ring.shape
    rows, columns = ring.nonzero()
    own = pixels[rows, columns].astype(np.float32) - seed
    outline, furthest = own.copy(), (own**2).sum(1)
    for dy in range(-EDGE, EDGE + 1):
        for dx in range(-EDGE, EDGE + 1):
            other = pixels[(rows + dy).clip(0, height - 1), (columns + dx).clip(0, width - 1)].astype(np.float32) - seed
            away = (other**2).sum(1)
            more = away > furthest
            furthest[more], outline[more] = away[more], other[more]
    plain = furthest <= 1  # the outline is on another layer
    share = np.where(plain, 0, (own * outline).sum(1) / np.maximum(furthest, 1)).clip(0, 1)
    edge = plain | (np.abs(own).max(1) > tolerance)
    if least is not None:
        edge &= share >= least[rows, columns] - 0.01
    return (rows[edge], columns[edge]), share[edge].astype(np.float32)


def _spread(shape: tuple[int, ...], where: _Where, shares: Any) -> Any:
    """The highest share (height, width) among the neighbours of each pixel; there are shares only at some."""
    import numpy as np

    values = np.zeros(shape, np.float32)
    values[where] = shares
    wide = values.copy()
    np.maximum(wide[:, 1:], values[:, :-1], out=wide[:, 1:])
    np.maximum(wide[:, :-1], values[:, 1:], out=wide[:, :-1])
    high = wide.copy()
    np.maximum(high[1:], wide[:-1], out=high[1:])
    np.maximum(high[:-1], wide[1:], out=high[:-1])
    return high


def _whole(pixels: Any) -> Any:
    """Premultiplied pixels (count, 4) as bytes: no colour is beyond its opacity."""
    import numpy as np

    out = np.rint(pixels.clip(0, 255)).astype(np.uint8)
    out[:, :3] = np.minimum(out[:, :3], out[:, 3:])
    return out


def _grown(mask: Any, steps: int) -> Any:
    """The mask and what lies within some steps across or aslant of it."""
    grown = mask.copy()
    for _ in range(steps):
        wide = grown.copy()
        wide[:, 1:] |= grown[:, :-1]
        wide[:, :-1] |= grown[:, 1:]
        grown = wide.copy()
        grown[1:] |= wide[:-1]
        grown[:-1] |= wide[1:]
    return grown


def _connected(same: Any, x: int, y: int) -> Any:
    """The part of a mask (height, width) that hangs together with (x, y), found span by span."""
    import numpy as np

    height, width = same.shape
    rows = [bytearray(row.tobytes()) for row in same]  # 1: to be filled; turned to 0 when it was
    out = np.zeros_like(same)
    seeds = [(x, y)]
    while seeds:
        x, y = seeds.pop()
        row = rows[y]
        if not row[x]:
            continue
        left = row.rfind(0, 0, x) + 1
        right = row.find(0, x)
        right = width if right < 0 else right
        row[left:right] = bytes(right - left)
        out[y, left:right] = True
        for beside in (y - 1, y + 1):
            if 0 <= beside < height:
                other, at = rows[beside], left
                while (at := other.find(1, at, right)) >= 0:
                    seeds.append((at, beside))
                    at = other.find(0, at, right)
                    if at < 0:
                        break
    return out
