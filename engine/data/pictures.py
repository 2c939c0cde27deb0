"""The pictures of a split: one side or both, as they are or made of a photo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from engine import images
from engine.data import packed
from engine.data.folders import PAIR_ASPECT, PHOTOS, SIDE_BY_SIDE, Size, Split
from engine.messages import SinopiaError


def read(split: Split, side: str, index: int, least: Size | None = None) -> np.ndarray:
    """One picture of side "a" or "b", (height, width, 3) uint8; `least` is that of `images.read_rgb`.

    Of single photos both sides are the photo, since a side is derived at the size at which it is wanted: see `both`.
    Raises SinopiaError.
    """
    path = (split.a if side == "a" else split.b)[index]
    if packed.holds(path):
        return packed.read(path)
    if split.layout == SIDE_BY_SIDE:
        return _halves(path, least)[side == "b"]
    return images.read_rgb(path, least)


def read_pair(split: Split, index: int, least: Size | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Both pictures of a pair, as `read` gives them; one decode where they are side by side. Raises SinopiaError."""
    if split.layout == SIDE_BY_SIDE:
        return _halves(split.a[index], least)
    return read(split, "a", index, least), read(split, "b", index, least)


def read_instances(split: Split, index: int, labels: np.ndarray) -> np.ndarray:
    """The instances of a pair as (H, W, 3) uint8, each in a colour that is its own and means nothing.

    Where the pair has no map of them, they are its `labels`. Raises SinopiaError, "instances_size" where a map does not
    cover its map of labels.
    """
    path = split.instances[index]
    if path is None:
        return labels
    found = images.read_numbers(path)
    if found.shape[:2] != labels.shape[:2]:
        raise instances_size(path, (found.shape[1], found.shape[0]), (labels.shape[1], labels.shape[0]))
    return found.astype(np.uint8) if found.ndim == 3 else (found[..., None] >> np.array([16, 8, 0])).astype(np.uint8)


def instances_size(path: Path, size: Size, wanted: Size) -> SinopiaError:
    """Of a map of instances that is not as large as its map of labels."""
    facts = {"width": size[0], "height": size[1], "other_width": wanted[0], "other_height": wanted[1]}
    return SinopiaError("instances_size", path=path, **facts)


def both(
    split: Split,
    index: int,
    fit: Callable[[np.ndarray], np.ndarray],
    random: np.random.Generator | None = None,
    least: Size | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Side A and side B as `fit` makes them; of photos, A is derived from what `fit` made. Raises SinopiaError.

    `least` is that of `images.read_rgb`: at least as large as `fit` wants them.
    """
    if split.layout != PHOTOS:
        a, b = read_pair(split, index, least)
        return fit(a), fit(b)
    from engine.data.derive import derive  # brings scipy and scikit-image, which nothing else of a start needs

    photo = fit(read(split, "b", index, least))
    return derive(split.derive, photo, random), photo


def _halves(path: Path, least: Size | None = None) -> tuple[np.ndarray, np.ndarray]:
    rgb = images.read_rgb(path, least and (2 * least[0], least[1]))
    height, width = rgb.shape[:2]
    if width / height < PAIR_ASPECT:
        width, height = images.size_of(path)  # what was read may be a reduction
        raise SinopiaError("not_a_pair", path=path, width=width, height=height)
    return rgb[:, : width // 2], rgb[:, width // 2 :]
