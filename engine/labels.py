"""Maps of labels as pictures: which colour stands for which label, and what of a picture stands for none."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.kinds import FACADES
from engine.levels import COLOURS
from engine.messages import SinopiaError

NEAR = 60  # levels, as distance in RGB, that a JPEG may shift a colour by
MANY = 0.25  # part of a map that may be further off: on seams in the JPEGs of facades it is 0.10, and 0.21 at most


def colours(kind: str, count: int) -> np.ndarray:
    """(labels, 3) uint8: of "facades" its twelve; of "numbers" the first `count` of those in which levels shows them.

    Raises ValueError for another kind.
    """
    if kind == "numbers":
        return COLOURS[:count]
    if kind != "facades":
        raise ValueError(kind)
    return np.array([list(bytes.fromhex(name[1:])) for name in FACADES], np.uint8)


def palette(kind: str, count: int) -> tuple[str, ...]:
    """The same as "#rrggbb"."""
    return tuple(f"#{bytes(colour).hex()}" for colour in colours(kind, count))


def check(rgb: np.ndarray, kind: str, count: int, path: Path) -> None:
    """Raises SinopiaError "label_outside" or "label_unknown" where a map, (H, W, 3) uint8, holds what is no label.

    Numbers are exact. Of colours a quarter may lie between two.
    """
    packed = rgb.reshape(-1, 3).astype(np.int32) @ np.array([65536, 256, 1])
    found, often = np.unique(packed, return_counts=True)
    pixels = np.stack([found >> 16, found >> 8 & 255, found & 255], 1)
    known = colours(kind, count).astype(np.int32)
    far = np.sqrt(((pixels[:, None] - known) ** 2).sum(2).min(1)) > (0 if kind == "numbers" else NEAR)
    if often[far].sum() <= (0 if kind == "numbers" else MANY * packed.size):
        return
    worst = pixels[far][often[far].argmax()]
    number = np.flatnonzero((worst == COLOURS).all(1))
    if kind == "numbers" and number.size:
        raise SinopiaError("label_outside", path=path, label=int(number[0]), last=count - 1)
    raise SinopiaError("label_unknown", path=path, colour=f"#{bytes(worst.astype(np.uint8)).hex()}")
