"""The bucket: the area of one colour around a point, and its soft edge.

A large paper is gone over by bands of rows, which stay in the processor's cache.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from app.pixels import view

EDGE = 2  # pixels beyond the area in which the smooth edge of an outline lies
BAND = 64  # rows


class Area(NamedTuple):
    """What a fill takes: `place` holds it and its edge, `inside` (height, width) bool says where in the place."""

    place: QRect
    inside: Any


def area(seen: QImage, x: int, y: int, tolerance: int, gap: int) -> Area:
    """Which pixels hang together with (x, y), in colour and opacity alike, on a picture.

    `gap`: openings of at most so many pixels count as closed, unless the point itself lies in one.
    """
    same = _alike(view(seen), x, y, tolerance)
    reach = -(-gap // 2)
    if reach:
        open_ = ~_grown(~same, reach)
        if open_[y, x]:
            found = _connected(open_, x, y)
            for _ in range(reach + 1):  # back to the outline, around its corners
                found = _grown(found, 1) & same
            return _cut(found)
    return _cut(_connected(same, x, y))


def fill(image: QImage, found: Area, x: int, y: int, color: QColor, opacity: float, tolerance: int) -> None:
    """Paints the area into a layer, and the share of it in the smooth edge around.

    A pixel of the edge is a mixture of the old ground S and the outline L, which is found as the pixel nearby that is
    furthest from S: its share of S takes the new colour, and what there is of L stays. So no rim of the old ground is
    left between the two, and none of L is painted darker.
    """
    import numpy as np

    seed = view(image)[y, x].astype(np.float32)
    place, inside = found
    pixels = view(image, place, write=True)
    near, beyond = _rings(inside)
    edges = _edge(pixels, near, seed, tolerance)
    # Beyond it only where there is more of the outline: behind a thin one the ground comes again.
    further = _edge(pixels, beyond, seed, tolerance, _nearby(inside.shape, edges, beyond))
    new = np.array([color.blue(), color.green(), color.red(), 255], np.float32)
    for where, of_outline in (edges, further):
        own = pixels[where].astype(np.float32)
        mixed = own + (new - seed) * ((1 - of_outline) * np.float32(opacity))[:, None]
        pixels[where] = _whole(mixed)
    if opacity == 1:  # a pixel at once: the paper may be large
        np.copyto(pixels.view(np.uint32)[..., 0], new.astype(np.uint8).view(np.uint32)[0], where=inside)
        return
    old = np.arange(256, dtype=np.float32)[:, None]
    mixtures = np.rint(old + (new - old) * np.float32(opacity)).astype(np.uint8)  # of each value of each channel
    for rows in _bands(len(inside)):
        for channel in range(4):
            plane = pixels[rows, :, channel]
            np.copyto(plane, mixtures[plane, channel], where=inside[rows])


def _bands(height: int) -> Iterator[slice]:
    return (slice(top, min(top + BAND, height)) for top in range(0, height, BAND))


def _alike(pixels: Any, x: int, y: int, tolerance: int) -> Any:
    """Where (height, width) bool no channel differs from that of (x, y) by more than the tolerance."""
    import numpy as np

    height, width = pixels.shape[:2]
    value = pixels[y, x].astype(int)
    low, high = (np.tile((value + by).clip(0, 255).astype(np.uint8), width) for by in (-tolerance, tolerance))
    same = np.empty((height, width), bool)
    for rows in _bands(height):
        band = pixels[rows].reshape(-1, 4 * width)
        channels = (band >= low) & (band <= high)
        same[rows] = channels.view(np.uint32) == 0x01010101
    return same


def _cut(found: Any) -> Area:
    rows, columns = found.any(1).nonzero()[0], found.any(0).nonzero()[0]
    height, width = found.shape
    top, bottom = max(0, int(rows[0]) - EDGE), min(height, int(rows[-1]) + EDGE + 1)
    left, right = max(0, int(columns[0]) - EDGE), min(width, int(columns[-1]) + EDGE + 1)
    return Area(QRect(left, top, right - left, bottom - top), found[top:bottom, left:right])


def _rings(inside: Any) -> tuple[_Where, _Where]:
    """The pixels around an area, and those around them, as indices."""
    import numpy as np

    found: tuple[list[Any], list[Any]] = [], []
    for rows in _bands(len(inside)):
        top = max(0, rows.start - 2)
        part = inside[top : rows.stop + 2]
        if not part.any() or part.all():
            continue
        near = _grown(part, 1) & ~part
        beyond = _grown(near, 1) & ~part & ~near
        for ring, among in zip((near, beyond), found, strict=True):
            at = ring[rows.start - top : rows.stop - top].nonzero()
            among.append((at[0] + rows.start, at[1]))
    none = np.zeros(0, int)
    near, beyond = (
        (np.concatenate([none, *(at[0] for at in ring)]), np.concatenate([none, *(at[1] for at in ring)]))
        for ring in found
    )
    return near, beyond


_Where = tuple[Any, Any]


def _edge(pixels: Any, ring: _Where, seed: Any, tolerance: int, least: Any = None) -> tuple[_Where, Any]:
    """Of the pixels of a ring those that are an edge, as indices, and the outline's share of each.

    What is like the ground there is none; nor is what holds less of the outline than `least`, for each of the ring.
    """
    import numpy as np

    height, width = pixels.shape[:2]
    rows, columns = ring
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
        edge &= share >= least - 0.01
    return (rows[edge], columns[edge]), share[edge].astype(np.float32)


def _nearby(shape: tuple[int, ...], shares: tuple[_Where, Any], ring: _Where) -> Any:
    """The highest share among the neighbours of each pixel of a ring; there are shares only at some."""
    import numpy as np

    (height, width), (rows, columns) = shape, ring
    values = np.zeros(shape, np.float32)  # of which the system gives only what is touched
    values[shares[0]] = shares[1]
    high = np.zeros(len(rows), np.float32)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            np.maximum(high, values[(rows + dy).clip(0, height - 1), (columns + dx).clip(0, width - 1)], out=high)
    return high


def _whole(pixels: Any) -> Any:
    """Premultiplied pixels (count, 4) as bytes: no colour is beyond its opacity."""
    import numpy as np

    out = np.rint(pixels.clip(0, 255)).astype(np.uint8)
    out[:, :3] = np.minimum(out[:, :3], out[:, 3:])
    return out


def _grown(mask: Any, steps: int) -> Any:
    """The mask and what lies within some steps across or aslant of it.

    What has grown by d in a row may be shifted by 2 d + 1 without a hole, so it takes few passes.
    """
    grown, done = mask, 0
    while done < steps:
        by = min(2 * done + 1, steps - done)
        wide = grown.copy()
        wide[:, by:] |= grown[:, :-by]
        wide[:, :-by] |= grown[:, by:]
        grown = wide.copy()
        grown[by:] |= wide[:-by]
        grown[:-by] |= wide[by:]
        done += by
    return grown


def _connected(same: Any, x: int, y: int) -> Any:
    """The part of a mask (height, width) that hangs together with (x, y), found span by span."""
    import numpy as np

    height, width = same.shape
    rows = [bytearray(row) for row in same]  # 1: to be filled; turned to 0 when it was
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
