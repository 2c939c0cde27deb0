"""What a folder looks like: a few of its pairs, what the given side is made of, and its colours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine import images
from engine.config import METHODS, make_config
from engine.data.folders import for_method
from engine.data.pictures import both
from engine.events import Survey, Warned
from engine.kinds import DERIVATIONS, Kind
from engine.messages import SinopiaError

PREVIEW = 320  # pixels, the longer side of a survey's pictures


def survey(
    root: Path,
    method: str,
    direction: str = "a-to-b",
    previews: int = 10,
    derive: str = "",
    exclude: Sequence[str] = (),
    held_out: int = 8,
) -> Survey:
    """What `discover` finds, with some pictures to look at. Raises SinopiaError."""
    derive = METHODS[method].derives or derive
    found, _ = for_method(method, root, held_out, derive, exclude)
    problems = list(found.problems)
    shown = []
    count = min(len(found.train.a), len(found.train.b))
    for i in range(0, count, max(1, count // previews)):
        try:
            shown.append(both(found.train, i, lambda rgb: images.shrink(rgb, PREVIEW), least=(PREVIEW, PREVIEW)))
        except SinopiaError as error:
            problems.append(Warned(error.code, error.facts))
        if len(shown) == previews:
            break
    given = [pair[direction == "b-to-a"] for pair in shown]
    kind = make_config(method, {}).input_kind or DERIVATIONS.get(derive) or (input_kind(given) if given else Kind.PHOTO)
    return Survey(
        root,
        found.train.layout,
        (len(found.train.a), len(found.train.b)),
        (len(found.held_out.a), len(found.held_out.b)),
        found.held_out_from,
        tuple(problems),
        tuple(shown),
        kind,
    )


# -- what the given side looks like ------------------------------------------------------------------------------------


def input_kind(pictures: Sequence[np.ndarray]) -> Kind:
    """LINE, PAINT or PHOTO, from what most of these uint8 pictures are made of.

    Drawings are gray and mostly white; painted ones hold few colours in areas; all else counts as photos.
    """
    votes = Counter(_kind(images.resize(rgb, 128, 128)) for rgb in pictures)
    return votes.most_common(1)[0][0]


def _kind(rgb: np.ndarray) -> Kind:
    values = rgb.astype(np.int16)
    gray = (values.max(2) - values.min(2) < 24).mean()
    white = (values.min(2) > 230).mean()
    if gray > 0.97 and white > 0.4:
        return Kind.LINE
    few = np.array([list(bytes.fromhex(colour[1:])) for colour in palette([rgb])] or [[255] * 3])
    away = np.abs(values.reshape(-1, 1, 3) - few).max(2).min(1)
    return Kind.PAINT if (away < 12).mean() > 0.62 else Kind.PHOTO  # drawn labels as JPEG: 0.71; photos: 0.35 to 0.45


def palette(pictures: Sequence[np.ndarray], colours: int = 12) -> tuple[str, ...]:
    """The most frequent distinct colours of these uint8 pictures, as "#rrggbb"; near ones count as one."""
    flats = [images.resize(rgb, 128, 128).reshape(-1, 3) for rgb in pictures]
    coarse = [_coarse(flat) for flat in flats]
    counts: Counter[int] = Counter()
    first: dict[int, int] = {}  # in which picture a colour was seen
    for i, keys in enumerate(coarse):
        for key, times in zip(*(array.tolist() for array in np.unique(keys, return_counts=True)), strict=True):
            counts[key] += times
            first.setdefault(key, i)
    least = 0.002 * counts.total()
    chosen: list[np.ndarray] = []
    for key, times in counts.most_common():
        if len(chosen) == colours or times < least:
            break
        colour = np.median(flats[first[key]][coarse[first[key]] == key], axis=0)
        if all(np.abs(colour - other).max() >= 40 for other in chosen):
            chosen.append(colour)
    return tuple("#{:02x}{:02x}{:02x}".format(*(int(v) for v in colour)) for colour in chosen)


def _coarse(rgb: np.ndarray) -> np.ndarray:
    """One number per colour, 16 levels a channel."""
    levels = (rgb >> 4).astype(np.int32)
    return levels[..., 0] * 256 + levels[..., 1] * 16 + levels[..., 2]
