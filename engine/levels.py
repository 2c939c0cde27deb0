"""What numbers mean that are not the 256 levels of a picture: one rule for each folder, so that neighbours match.

The rule is found from SAMPLES pictures of the folder whose names end alike and whose numbers are of one kind, and
holds for all of these:

* Small whole numbers in areas are *labels*. Each is shown in a colour of its own, which depends on nothing but the
  label: 0 is black, 1 is white.
* Whole numbers without negatives go from 0, black, to the greatest number of 8, 10, 12, 14 or 16 bits, white: the least
  of these that holds all but a thousandth of them.
* Floating point is 0..1 where nine in ten are no more than 1 and hardly any more than 16 (what is brighter than white
  is cut off), -1..1 where it is within that and negative in part, and else 0..255 where it is within that.
* All else, as the densities of a CT, is shown through the window that leaves out the least and the greatest half
  percent; without negatives it begins at 0.

What lies outside is cut off. NaN is black.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from engine.decode import Numbers, Picture, is_deep_colour, opened
from engine.files import listing
from engine.messages import SinopiaError

HEADERS, SAMPLES = 64, 12  # files of which the kind is looked up, and of which the numbers are
VALUES = 2**16  # of a sample that are looked at
BITS = (8, 10, 12, 14, 16)
MOST_LABEL = 200
FEW = 40  # labels up to this may be missing
VOID = 255  # by custom: belongs to nothing
FLAT = 0.8  # part of the neighbours in a map of labels that are equal, at least
LOSSLESS = ("PNG", "TIFF", "BMP", "PPM")


@dataclass(frozen=True)
class Rule:
    """What becomes black and what white, or that it is labels. `high` is 65535 where 16 bits are used to the full."""

    low: float
    high: float
    labels: bool = False

    def shown(self, values: np.ndarray, deep: bool = False) -> np.ndarray:
        """Numbers (H, W) or (H, W, 3) as levels (H, W, 3), uint8 or, if `deep`, uint16."""
        if self.labels:
            coloured: np.ndarray = COLOURS[np.clip(values, 0, 255).astype(np.uint8)]
            return coloured
        top, kind = (65535.0, np.uint16) if deep else (255.0, np.uint8)
        scaled = values.astype(np.float32)
        np.nan_to_num(scaled, copy=False, nan=self.low, posinf=self.high, neginf=self.low)
        scaled = ((scaled - self.low) * np.float32(top / (self.high - self.low))).clip(0.0, top)
        levels = np.rint(scaled).astype(kind)
        return levels if levels.ndim == 3 else np.repeat(levels[..., None], 3, 2)

    def clipped(self, values: np.ndarray) -> float:
        """Which part of the numbers lies outside, 0..1."""
        return 0.0 if self.labels else float(((values < self.low) | (values > self.high)).mean())


def kind(picture: Picture) -> str:
    """How a picture counts: "float", "whole", "colour" of 16 bits, "gray" of 8 bits without loss, or "" of levels.

    To be asked before it is loaded.
    """
    if picture.mode.endswith("F"):
        return "float"
    if isinstance(picture, Numbers) or picture.mode == "I" or picture.mode.startswith("I;16"):
        return "whole"
    if is_deep_colour(picture):
        return "colour"
    plain = picture.mode == "L" and picture.format in LOSSLESS and "transparency" not in picture.info
    return "gray" if plain else ""


def rule_for(path: Path, counted: str) -> Rule | None:
    """The rule of the folder for a picture that counts so; None where its levels are what they are."""
    if not counted:
        return None
    try:
        known = _samples(path)
    except OSError:
        known = ()
    rule = _measured(known or (_stamped(path),), counted)
    if rule is None and known:  # no sample counts as this one does
        rule = _measured((_stamped(path),), counted)
    plain = rule is None or (not rule.labels and (counted == "gray" or (counted == "colour" and rule.high > 65534)))
    return None if plain else rule


def is_plain(picture: Picture, counted: str) -> bool:
    """Whether a loaded picture shows by itself that its levels are what they are, whatever its neighbours hold."""
    if isinstance(picture, Numbers) or counted not in ("gray", "colour"):
        return not counted
    histogram = np.array(picture.histogram()).reshape(-1, 256)
    if counted == "gray":
        return bool(histogram[0, MOST_LABEL + 1 : VOID].any())
    return bool(histogram[:3, 64:].sum() > histogram[:3].sum() / 1000)  # beyond 14 bits


def numbers(picture: Picture, first: int = 0, last: int | None = None) -> np.ndarray:
    """The numbers of a loaded picture's rows, (rows, W) or (rows, W, 3); a fourth band, which covers, is left out."""
    found: np.ndarray
    if isinstance(picture, Numbers):
        found = picture.array[first:last]
    else:
        found = np.asarray(picture.crop((0, first, picture.width, picture.height if last is None else last)))
    return found[..., :3] if found.ndim == 3 else found


Stamp = tuple[Path, int, int]  # a file with its time and its size: whether it is still the same


def _stamped(path: Path) -> Stamp:
    facts = path.stat()
    return path, facts.st_mtime_ns, facts.st_size


def _samples(path: Path) -> tuple[Stamp, ...]:
    """Some files of the folder that end alike, from all over it. Raises OSError."""
    alike = [other for other in listing(path.parent).pictures if other.suffix.lower() == path.suffix.lower()]
    return tuple(_stamped(other) for other in alike[:: max(1, -(-len(alike) // HEADERS))])


@lru_cache(64)
def _measured(files: tuple[Stamp, ...], counted: str) -> Rule | None:
    """The rule by the files that count so; None if none does."""
    pooled: list[np.ndarray] = []
    labels: list[np.ndarray] = []
    maybe = counted != "colour"
    alike = [path for path, _, _ in files if _kind_of(path) == counted]
    for path in alike[:: max(1, -(-len(alike) // SAMPLES))]:
        try:
            with opened(path) as picture:
                picture.load()
                values = numbers(picture)
                lossless = picture.format in LOSSLESS
        except SinopiaError:  # named when its turn comes
            continue
        height, width = values.shape[:2]
        rows = values[:: max(1, height * width // VALUES)]
        some = rows[np.isfinite(rows)] if counted == "float" else rows
        distinct = np.unique(some)
        if maybe and len(distinct) > 1:
            labels.append(distinct)
            maybe = lossless and values.ndim == 2 and (rows[:, 1:] == rows[:, :-1]).mean() >= FLAT
            maybe = maybe and len(distinct) <= MOST_LABEL and bool((distinct == np.floor(distinct)).all())
        if not maybe and counted == "gray":
            return None
        if counted == "colour":  # of which only the upper halves are at hand
            some = some.astype(np.int32) * 257
        flat = some.ravel()
        pooled.append(flat[:: max(1, flat.size // VALUES)].astype(np.float64))
    if maybe and labels and _are_labels(np.unique(np.concatenate(labels))):
        return Rule(0.0, 255.0, labels=True)
    every = np.concatenate(pooled) if pooled else np.empty(0)
    return _window(every, counted) if every.size else None


def _kind_of(path: Path) -> str | None:
    try:
        with opened(path) as picture:
            return kind(picture)
    except SinopiaError:  # named when its turn comes
        return None


def _are_labels(distinct: np.ndarray) -> bool:
    """Whether these are small numbers without great gaps, but for VOID. Grays of a drawing are neither."""
    used = distinct[distinct != VOID]
    if not used.size or used[0] < 0 or not 1 <= used[-1] <= MOST_LABEL:
        return False
    dense = 3 * len(used) > used[-1]
    return dense and len(used) >= 4 if len(used) < len(distinct) else dense or bool(used[-1] <= FEW)


def _window(values: np.ndarray, counted: str) -> Rule:
    least, low, high, most = np.percentile(values, (0.5, 5, 95, 99.5)).tolist()
    nearly_all, nine_tenths = np.percentile(values, (99.9, 90)).tolist()
    negative = low < -0.05 * max(high, 1e-9)
    if counted == "float":
        if not negative and nine_tenths <= 1 and nearly_all <= 16:
            return Rule(0.0, 1.0)
        if negative and values.min() >= -1 and nearly_all <= 1:
            return Rule(-1.0, 1.0)
        if not negative and nearly_all <= 255:
            return Rule(0.0, 255.0)
        if not negative:
            return Rule(0.0, nearly_all)
    elif not negative:
        return Rule(0.0, next((2.0**bits - 1 for bits in BITS if nearly_all <= 2**bits - 1), nearly_all))
    return Rule(least, most if most > least else least + 1)


def _colours() -> np.ndarray:
    """(256, 3) uint8: black, white, then hues far from those before them, in four shades; VOID is gray."""
    found = [(0.0, 0.0, 0.0), (1.0, 1.0, 1.0)]
    for number in range(254):
        saturation, value = ((1.0, 1.0), (0.65, 0.8), (1.0, 0.55), (0.4, 1.0))[number // 8 % 4]
        found.append(colorsys.hsv_to_rgb(number * 0.381966 % 1, saturation, value))
    table: np.ndarray = np.rint(np.array(found) * 255).astype(np.uint8)
    table[VOID] = 128
    return table


COLOURS = _colours()
"""What each label is shown as, (256, 3) uint8."""
