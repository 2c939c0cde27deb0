"""The dataset doctor: looks at every picture of a folder and names what a training would stumble over.

Pictures are decoded small, on threads, and nothing of them is kept but a hash and a tiny copy, by which the next ones
are compared: a folder of any size can be checked.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np

from engine import device, images
from engine.data import packed
from engine.data.folders import FEW_PICTURES, PAIR_ASPECT, PHOTOS, SIDE_BY_SIDE, Found, Split, discover, name_in
from engine.data.pictures import instances_size
from engine.events import Checked, Event, Finished, Looked, Started, Stopped, Warned
from engine.kinds import DERIVATIONS
from engine.messages import Fact, Message, SinopiaError

SIZE = 256  # px of the square that a picture is thought to be trained at, if nothing is said
LONG = 2.0  # times as long as wide: what is squeezed into a square then looks it
ASPECTS_DIFFER = 1.02
FLAT = 2  # levels; a picture with no greater range is of one colour
DARK = 64  # of 255: deep gray that reaches no further is meant for another scale
CUT = 0.02  # part of a picture; the window of densities leaves out half of that
CLEAR = 0.001  # part of a picture; less transparency is none
NEAR_BITS = 10  # of 64: hashes that differ by more are of different pictures
NEAR_LEVELS, NEAR_MOST = 4.0, 20  # mean and largest difference of the tiny copies of what is the same picture
TINY = 16  # px, side of a tiny copy
CHUNK = 512  # tiny copies that are compared at once
WORKERS = 4
AHEAD = 8  # pictures per thread that wait to be told of
LOOKED_SECONDS = 0.2  # between two events that say how far it is

LEFT_OUT = frozenset(
    {"same_name", "without_partner", "not_a_pair", "instances_size"}
)  # besides all that begins with "picture_"


def is_used(code: str) -> bool:
    """Whether a training uses a picture that this was found of, unless it is told to leave it out."""
    return code not in LEFT_OUT and not code.startswith("picture_")


def check(
    root: Path, stop: Callable[[], bool], derive: str = "", size: int = SIZE, exclude: Iterable[str] = ()
) -> Iterator[Event]:
    """Looks at every picture of a folder: Started, a Warned for each finding, Looked now and then, Finished.

    The facts of a finding on a file are "path", "name" (as `exclude` of `data.discover` wants it), "used" and what its
    sentence needs; "other" and "other_name" of a duplicate are the one that came first. `size` is the square that is
    trained at. Finished has the counts. Single photos are no fault here: the facts then say under "derivations" what
    can be made of them. Raises what `data.discover` raises.
    """
    exclude = tuple(exclude)
    look = partial(discover, root, derive=derive)
    try:
        found = look(exclude=exclude)
    except SinopiaError as error:
        if error.code == "folder_single_pictures":
            look = partial(discover, root, derive=next(iter(DERIVATIONS)))
            found = look(exclude=exclude)
        elif error.code == "folder_no_pictures":
            look = partial(discover, root, one_set=True)
            try:
                found = look(exclude=exclude)
            except SinopiaError:
                raise error from None
            if packed.holds(found.train.b[0]):
                size = min(size, packed.SMALLEST)  # such pictures are meant to be small
        else:
            raise
    yield from _Checkup(found, size, stop, lambda names: look(exclude=(*exclude, *names))).events()


@dataclass(frozen=True)
class _Item:
    """What is looked at together: one file, or the two of a pair."""

    files: tuple[Path, ...]
    part: str  # "train" or "held_out"
    group: str  # those of one group are compared with each other
    instances: Path | None = None


@dataclass(frozen=True)
class _Seen:
    """What became of an item. `looks` has (hash, tiny copy) of each of its sides; empty where there is no comparing."""

    findings: list[tuple[str, dict[str, Any]]]
    looks: list[tuple[np.uint64, np.ndarray]]


class _Checkup:
    """`without` finds the same but for pictures of these names."""

    def __init__(
        self, found: Found, size: int, stop: Callable[[], bool], without: Callable[[Sequence[str]], Found]
    ) -> None:
        self.found, self.size, self.stop, self.without = found, size, stop, without
        self.bad: set[Path] = set()  # files of which there is something to say
        self.unused: set[Path] = set()
        self.counts: dict[str, int] = {}  # by code
        self.alike: dict[str, _Alike] = {}

    def events(self) -> Iterator[Event]:
        found = self.found
        items = [*_items(found.train, "train"), *_items(found.held_out, "held_out")]
        if not found.held_out_from:  # those kept aside are of the same folder, and any of them may be the first
            items.sort(key=lambda item: item.files)
        total = sum(len(item.files) for item in items)
        yield Started(total)
        for problem in found.problems:
            yield self._tell(problem.code, problem.facts)
        done, told = 0, monotonic()
        threads = ThreadPoolExecutor(max(1, min(WORKERS, device.cores() - 1)), "check")
        coming: deque[tuple[_Item, Future[_Seen]]] = deque()
        try:
            waiting = iter(items)
            while True:
                while len(coming) < AHEAD * WORKERS and (item := next(waiting, None)):
                    coming.append((item, threads.submit(_look, item, found.train.layout, self.size)))
                if not coming:
                    break
                if self.stop():
                    yield Stopped(done)
                    return
                item, begun = coming.popleft()
                seen = begun.result()
                for code, facts in [*seen.findings, *self._same(item, seen)]:
                    yield self._tell(code, facts)
                done += len(item.files)
                if monotonic() - told > LOOKED_SECONDS:
                    told = monotonic()
                    yield Looked(done)
        finally:
            threads.shutdown(cancel_futures=True)
        unusable = sorted(name_in(found.root, path) for path in self.unused - self._left_out_before())
        left = self._left(unusable)
        count = min(len(left.train.a), len(left.train.b))
        if count < FEW_PICTURES:
            yield self._tell("few_pictures", {"count": count})
        yield Finished(total, self._result(total, left, tuple(unusable)))

    def _tell(self, code: str, facts: dict[str, Any]) -> Warned:
        self.counts[code] = self.counts.get(code, 0) + 1
        if "path" in facts and code != "exclude_unknown":
            used = is_used(code)
            facts = {**facts, "name": name_in(self.found.root, facts["path"]), "used": used}
            self.bad.add(facts["path"])
            if not used:
                self.unused.add(facts["path"])
        return Warned(code, facts)

    def _same(self, item: _Item, seen: _Seen) -> Iterator[tuple[str, dict[str, Any]]]:
        """Whether the same was there before."""
        if not seen.looks:
            return
        first, exact = self.alike.setdefault(item.group, _Alike()).meet(item, seen.looks)
        if first is None:
            return
        leak = self.found.held_out_from and (first.part, item.part) == ("train", "held_out")
        code = "leak" if leak else "duplicate" if exact else "near_duplicate"
        other = name_in(self.found.root, first.files[0])
        yield code, {"path": item.files[0], "other": first.files[0], "other_name": other}

    def _left(self, unusable: Sequence[str]) -> Found:
        """What a training learns from."""
        if not unusable:
            return self.found
        try:
            return self.without(unusable)
        except SinopiaError as error:
            if error.code != "nothing_left":
                raise
            none = Split(self.found.train.layout)
            return replace(self.found, train=none, held_out=none)

    def _result(self, total: int, left: Found, unusable: tuple[str, ...]) -> Checked:
        found = self.found
        usable = len({*left.train.a, *left.train.b, *left.held_out.a, *left.held_out.b})
        return Checked(
            layout=found.train.layout,
            train=(len(left.train.a), len(left.train.b)),
            held_out=(len(left.held_out.a), len(left.held_out.b)),
            held_out_from=left.held_out_from,
            pictures=total,
            fine=total - self._bad_of_total(),
            problems=total - usable + len(self.unused & self._left_out_before()),
            findings=dict(self.counts),
            derivations=tuple(DERIVATIONS) if found.train.layout == PHOTOS else (),
            usable=usable,
            unusable=unusable,
        )

    def _bad_of_total(self) -> int:
        """Files with a finding, of those that were looked at: not of what `discover` left out before."""
        return len(self.bad - self._left_out_before())

    def _left_out_before(self) -> set[Any]:
        return {p.facts.get("path") for p in self.found.problems}


def _items(split: Split, part: str) -> list[_Item]:
    if not split.pairs:
        return [_Item((path,), part, side) for side, files in (("a", split.a), ("b", split.b)) for path in files]
    instances = split.instances or (None,) * len(split.a)
    pairs = zip(split.a, split.b, instances, strict=True)
    return [_Item(tuple(dict.fromkeys((a, b))), part, "", of_them) for a, b, of_them in pairs]


# -- one picture, on the threads ---------------------------------------------------------------------------------------


def _look(item: _Item, layout: str, size: int) -> _Seen:
    seen = _Seen([], [])
    traits: list[images.Traits] = []
    sides: list[tuple[Path, np.ndarray]] = []
    for path in item.files:
        least = (2 * TINY * 4, TINY * 4)  # enough for a hash of each half
        try:
            rgb, trait = _examined(path, least)
        except SinopiaError as error:
            seen.findings.append((error.code, error.facts))
            continue
        width, height = trait.size
        if layout == SIDE_BY_SIDE and width / height < PAIR_ASPECT:
            seen.findings.append(("not_a_pair", {"path": path, "width": width, "height": height}))
            continue
        seen.findings.extend(_of_file(path, trait, layout, size))
        traits.append(trait)
        middle = rgb.shape[1] // 2
        halves = [rgb[:, :middle], rgb[:, middle:]] if layout == SIDE_BY_SIDE else [rgb]
        sides += [(path, half) for half in halves]
        seen.findings.extend(_of_pixels(path, halves, trait))
    if len(traits) == 2:
        seen.findings.extend(_of_pair(item.files, traits))
    if item.instances is not None and traits:
        seen.findings.extend(_of_instances(item.instances, traits))
    if len(traits) == len(item.files) and any(np.ptp(rgb) > FLAT for _, rgb in sides):
        seen.looks.extend((fingerprint(rgb), tiny(rgb)) for _, rgb in sides)
        if len(seen.looks) == 2 and np.array_equal(seen.looks[0][1], seen.looks[1][1]):
            seen.findings.append(("same_sides", {"path": item.files[0]}))
    return seen


def _examined(path: Path, least: tuple[int, int]) -> tuple[np.ndarray, images.Traits]:
    if not packed.holds(path):
        return images.examine(path, least)
    rgb = packed.read(path)
    return rgb, images.Traits((rgb.shape[1], rgb.shape[0]), "", "RGB", animated=False, clear=0.0, peak=0.0)


def _of_file(path: Path, trait: images.Traits, layout: str, size: int) -> Iterator[tuple[str, dict[str, Any]]]:
    width, height = trait.size
    if layout == SIDE_BY_SIDE:
        if width % 2:
            yield "odd_width", {"path": path, "width": width, "left": width // 2, "right": width - width // 2}
        width //= 2
    sizes = {"path": path, "width": width, "height": height, "size": size}
    if min(width, height) * 2 < size:
        yield "tiny", sizes
    if max(width, height) > LONG * min(width, height):
        yield "squeezed", sizes
    if trait.mode in ("CMYK", "LAB", "YCbCr"):
        yield "print_colours", {"path": path, "mode": trait.mode}
    if trait.clear > CLEAR:
        yield "transparent", {"path": path, "percent": max(1, round(100 * trait.clear))}
    if trait.mode in ("P", "PA") and trait.format != "GIF":
        yield "palette", {"path": path}
    if trait.animated:
        yield "animated", {"path": path}


def _of_pixels(path: Path, halves: list[np.ndarray], trait: images.Traits) -> Iterator[tuple[str, dict[str, Any]]]:
    brightest = max(int(half.max()) for half in halves)
    rule = trait.rule
    if rule and not rule.labels:
        if trait.clipped > CUT:
            percent = max(1, round(100 * trait.clipped))
            yield "values_cut_off", {"path": path, "percent": percent, "low": rule.low, "high": rule.high}
        if trait.peak > 0 and brightest < DARK:
            yield "deep_dark", {"path": path, "peak": round(trait.peak), "high": rule.high}
            return
        yield "deep", {"path": path}
    for i, half in enumerate(halves):
        if int(np.ptp(half.reshape(-1, 3), axis=0).max()) <= FLAT:
            level = half.reshape(-1, 3).mean(0)
            colour = "black" if level.max() <= FLAT else "white" if level.min() >= 255 - FLAT else "one_shade"
            facts: dict[str, Fact] = {"path": path, "colour": Message(colour)}
            if len(halves) == 2:
                facts["half"] = Message(("left_half", "right_half")[i])
            yield "one_colour", facts
            return


def _of_pair(files: tuple[Path, ...], traits: list[images.Traits]) -> Iterator[tuple[str, dict[str, Any]]]:
    (width, height), (other_width, other_height) = (trait.size for trait in traits)
    if (width, height) == (other_width, other_height):
        return
    ratio = (width * other_height) / (height * other_width)
    code = "shapes_differ" if max(ratio, 1 / ratio) > ASPECTS_DIFFER else "sizes_differ"
    sizes = {"width": width, "height": height, "other_width": other_width, "other_height": other_height}
    yield code, {"path": files[0], **sizes}


def _of_instances(path: Path, traits: list[images.Traits]) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        size = images.size_of(path)
    except SinopiaError as error:
        yield error.code, error.facts
        return
    if size not in [trait.size for trait in traits]:  # whichever side is to be the map of labels
        wrong = instances_size(path, size, traits[0].size)
        yield wrong.code, wrong.facts


# -- the same picture twice --------------------------------------------------------------------------------------------


def fingerprint(rgb: np.ndarray) -> np.uint64:
    """64 bits that a picture keeps when it is resized or encoded again: where its gray rises from left to right."""
    gray = images.resize(rgb, 9, 8).astype(np.int32) @ np.array([299, 587, 114])
    return np.uint64(np.packbits(np.diff(gray, axis=1) > 1000).view(np.uint64)[0])


def tiny(rgb: np.ndarray) -> np.ndarray:
    """The picture at (TINY, TINY, 3) uint8: of drawings on white the hash alone says too little."""
    return images.resize(rgb, TINY, TINY)


def alike(some: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Which tiny copies, (..., TINY, TINY, 3), are of the same picture as the other: (...) bool."""
    difference = np.maximum(some, other) - np.minimum(some, other)  # of uint8 without leaving them
    inner = (-3, -2, -1)
    same: np.ndarray = (difference.mean(inner) <= NEAR_LEVELS) & (difference.max(inner) <= NEAR_MOST)
    return same


class _Alike:
    """All that was met so far, in arrays that grow: a comparison with 20,000 takes half a millisecond."""

    def __init__(self) -> None:
        self._items: list[_Item] = []
        self._hashes = np.empty((64, 2), np.uint64)  # of the two sides; where there is but one, of that twice
        self._tiny = np.empty((64, 2, TINY, TINY, 3), np.uint8)

    def meet(self, item: _Item, looks: list[tuple[np.uint64, np.ndarray]]) -> tuple[_Item | None, bool]:
        """The first that looked like this, and whether it is exactly the same; if there is none it is remembered."""
        count = len(self._items)
        hashes, copies = (np.array([looks[0][k], looks[-1][k]]) for k in (0, 1))
        near = np.flatnonzero((np.bitwise_count(self._hashes[:count] ^ hashes) <= NEAR_BITS).all(1))
        for begin in range(0, len(near), CHUNK):
            some = near[begin : begin + CHUNK]
            same = some[alike(self._tiny[some], copies).all(1)]
            if same.size:
                first = self._items[same[0]]
                return first, _equal(first.files, item.files)
        if count == len(self._hashes):
            self._hashes = np.concatenate([self._hashes, np.empty_like(self._hashes)])
            self._tiny = np.concatenate([self._tiny, np.empty_like(self._tiny)])
        self._hashes[count], self._tiny[count] = hashes, copies
        self._items.append(item)
        return None, False


def _equal(some: tuple[Path, ...], others: tuple[Path, ...]) -> bool:
    """Whether the files hold the same bytes."""
    try:
        pairs = list(zip(some, others, strict=True))
        if any(a.stat().st_size != b.stat().st_size for a, b in pairs):
            return False
        return all(a.read_bytes() == b.read_bytes() for a, b in pairs)
    except OSError:  # it went away meanwhile
        return False
