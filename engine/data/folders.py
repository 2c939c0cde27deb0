"""Folders of training pictures: what is in them, and the two sides of each.

Nothing is decoded to find out what a folder is, but a few previews.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from time import time_ns

from engine import images
from engine.config import METHODS, OFFERS, Data
from engine.data import packed
from engine.events import Warned
from engine.files import READABLE
from engine.messages import Fact, Message, SinopiaError, reason_of

SIDE_BY_SIDE, TWO_FOLDERS, UNPAIRED, PHOTOS, ONE_SET = "side-by-side", "two-folders", "unpaired", "photos", "one-set"
TRAIN = ("train", "training")
HELD_OUT = ("val", "valid", "validation", "test", "testing")
PAIR_ASPECT = 1.6  # two pictures side by side are rarely narrower, single pictures of a pair folder rarely wider
FRESH = 3_000_000_000  # ns; some disks keep the time of a change in steps of two seconds
HEADERS = 48  # files whose size is looked up to tell pairs from single pictures
FEW_PICTURES = 50  # to learn from; fewer are learnt by heart

Size = tuple[int, int]  # width and height


@dataclass(frozen=True)
class Split:
    """Pictures of side A and of side B. Where they are pairs both are equally long; side by side they are the same.

    So they are for single photos, of which `derive`, one of kinds.DERIVATIONS, makes side A, and for one set of
    targets.
    """

    layout: str
    a: tuple[Path, ...] = ()
    b: tuple[Path, ...] = ()
    derive: str = ""

    @property
    def pairs(self) -> bool:
        """Whether the pictures of a place in both sides belong together."""
        return self.layout != UNPAIRED

    @property
    def offers(self) -> tuple[Data, ...]:
        """As what it can be learnt from."""
        return OFFERS[self.layout]

    def take(self, chosen: Callable[[int], bool]) -> Split:
        def of(side: tuple[Path, ...]) -> tuple[Path, ...]:
            return tuple(p for i, p in enumerate(side) if chosen(i))

        return replace(self, a=of(self.a), b=of(self.b))

    def but(self, out: Collection[Path]) -> Split:
        """Without these files and, where there are pairs, their partners."""
        if self.pairs:
            return self.take(lambda i: self.a[i] not in out and self.b[i] not in out)
        return replace(self, a=tuple(p for p in self.a if p not in out), b=tuple(p for p in self.b if p not in out))


@dataclass(frozen=True)
class Found:
    """What a folder is. `held_out_from` is "" where the held-out pictures were taken from the training ones."""

    root: Path
    train: Split
    held_out: Split
    held_out_from: str
    problems: tuple[Warned, ...] = field(default=())


# -- discovery ---------------------------------------------------------------------------------------------------------


def discover(
    root: Path, held_out: int = 8, derive: str = "", exclude: Sequence[str] = (), one_set: bool = False
) -> Found:
    """Finds out which pictures a folder offers for training.

    Knows trainA/ trainB/ (testA/ testB/); A/ and B/, paired by file name without suffix, below or above train/ val/
    test/; pictures side by side, with or without train/ val/ test/. With `derive` the same places hold single photos;
    with `one_set` targets alone, also in sub-folders and in files that hold many, see data.packed. Where no part of the
    folder is meant for it, up to `held_out` training pictures, at most a tenth, are kept aside. `exclude` names
    pictures to leave out, as paths from the folder with "/"; of pairs the partner goes as well.
    Raises a SinopiaError that says what is wrong with the folder; files that cannot be used, and names in `exclude`
    that nothing has, become problems of the result.
    """
    folder = _listing(root)
    problems: list[Warned] = []
    if derive:
        train, rest, part = _photos(folder, derive)
    elif one_set:
        train, rest, part = _targets(folder, problems)
    else:
        train, rest, part = _unpaired(folder) or _two_folders(folder, problems) or _side_by_side(folder, problems)
    if exclude:
        train, rest = _without(root, set(exclude), train, rest, problems)
    if not rest.a:
        smaller = min(len(train.a), len(train.b))
        count = min(held_out, smaller // 10)
        kept = {i * (smaller // count) for i in range(count)}
        rest, train, part = train.take(lambda i: i in kept), train.take(lambda i: i not in kept), ""
    return Found(root, train, rest, part, tuple(problems))


def name_in(root: Path, path: Path) -> str:
    """How `exclude` names a picture of a folder."""
    return path.relative_to(root).as_posix()


def _without(root: Path, exclude: set[str], train: Split, rest: Split, problems: list[Warned]) -> tuple[Split, Split]:
    """Training and held-out pictures but for those that are excluded; what was wrong with these matters no more."""
    known = {*train.a, *train.b, *rest.a, *rest.b, *(p.facts["path"] for p in problems)}
    out = {path for path in known if name_in(root, path) in exclude}
    unknown = exclude - {name_in(root, path) for path in out}
    problems[:] = [p for p in problems if p.facts["path"] not in out]
    problems += [Warned("exclude_unknown", {"path": root / name, "name": name}) for name in sorted(unknown)]
    train, rest = train.but(out), rest.but(out)
    if not (train.a and train.b):
        raise SinopiaError("nothing_left", path=root)
    return train, rest if rest.a and rest.b else Split(rest.layout, derive=rest.derive)


def for_method(
    method: str, root: Path, held_out: int = 8, derive: str = "", exclude: Sequence[str] = ()
) -> tuple[Found, Data]:
    """What `discover` finds for a method, and as what the method takes it. Raises as it, and "folder_unpaired"."""
    spec = METHODS[method]
    found = discover(root, held_out, derive, exclude, one_set=spec.from_noise)
    learns_from = spec.learns_from(found.train.offers)
    if learns_from is None:
        others = tuple(other.title for other in METHODS.values() if other.learns_from(found.train.offers))
        facts: dict[str, Fact] = {"others": others} if others else {}
        raise SinopiaError("folder_unpaired", method=spec.title, path=root, **facts)
    return found, learns_from


def _listing(path: Path) -> _Listing:
    """What is in a folder, read once for as long as nothing comes or goes there: a start asks for it several times."""
    try:
        changed = path.stat().st_mtime_ns
        if abs(time_ns() - changed) < FRESH:
            return _Listing(path)
        return _listed(path, changed)
    except FileNotFoundError:
        raise SinopiaError("folder_missing", path=path) from None
    except OSError as error:
        raise SinopiaError("folder_unreadable", path=path, reason=reason_of(error)) from None


@lru_cache(16)
def _listed(path: Path, _changed: int) -> _Listing:
    return _Listing(path)


class _Listing:
    """One folder: its sub-folders by lower-case name, its pictures by name, and the kinds of its other files.

    Raises OSError.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.folders: dict[str, Path] = {}
        self.pictures: list[Path] = []
        self.others: Counter[str] = Counter()
        for entry in sorted(path.iterdir(), key=lambda p: p.name):
            if entry.name.startswith("."):
                continue
            if entry.suffix.lower() in READABLE:
                self.pictures.append(entry)
            elif entry.is_dir():
                self.folders[entry.name.lower()] = entry
            else:
                self.others[entry.suffix.lower()] += 1

    def inside(self, name: str) -> _Listing | None:
        return _listing(self.folders[name]) if name in self.folders else None


Parts = tuple[Split, Split, str]  # training, held out, and the name of the latter's part


def _unpaired(folder: _Listing) -> Parts | None:
    """trainA/ and trainB/, with testA/ and testB/ or another held-out part."""
    if "traina" not in folder.folders and "trainb" not in folder.folders:
        return None

    def part(name: str) -> Split:
        a, b = (tuple(x.pictures) if (x := folder.inside(name + side)) else () for side in "ab")
        return Split(UNPAIRED, a, b)

    train = part("train")
    for side, pictures in (("A", train.a), ("B", train.b)):
        if not pictures:
            raise SinopiaError("folder_one_side", path=folder.path, missing="train" + side)
    for name in HELD_OUT:
        rest = part(name)
        if rest.a and rest.b:
            return train, rest, name
    return train, Split(UNPAIRED), ""


def _two_folders(folder: _Listing, problems: list[Warned]) -> Parts | None:
    """A/ and B/ here, in train/ val/ test/ here, or with those inside A/ and B/."""

    def sides(part: str) -> tuple[_Listing, _Listing] | None:
        outer = folder.inside(part) if part else folder
        a, b = (outer.inside("a"), outer.inside("b")) if outer else (None, None)
        if part and not (a and b):
            above = [folder.inside(side) for side in "ab"]
            a, b = (x.inside(part) if x else None for x in above)
        return (a, b) if a and b else None

    train = next((found for part in (*TRAIN, "") if (found := sides(part))), None)
    if train is None:
        if ("a" in folder.folders) != ("b" in folder.folders):
            raise SinopiaError("folder_one_side", path=folder.path, missing="B" if "a" in folder.folders else "A")
        return None
    for part in HELD_OUT:
        if (rest := sides(part)) and all(x.pictures for x in rest):
            return _match(*train, problems), _match(*rest, problems), part
    return _match(*train, problems), Split(TWO_FOLDERS), ""


def _match(a: _Listing, b: _Listing, problems: list[Warned]) -> Split:
    """Pairs the pictures of two folders by name without suffix. No name in common: two unpaired sets."""
    named: list[dict[str, Path]] = []
    for folder in (a, b):
        if not folder.pictures:
            raise SinopiaError("folder_one_side", path=folder.path.parent, missing=folder.path.name)
        by_stem: dict[str, Path] = {}
        for path in folder.pictures:
            if by_stem.setdefault(path.stem, path) is not path:
                problems.append(Warned("same_name", {"path": path, "other": by_stem[path.stem].name}))
        named.append(by_stem)
    in_a, in_b = named
    common = sorted(in_a.keys() & in_b.keys())
    if not common:
        return Split(UNPAIRED, tuple(in_a.values()), tuple(in_b.values()))
    for here, there in ((in_a, in_b), (in_b, in_a)):
        problems += [Warned("without_partner", {"path": p}) for stem, p in here.items() if stem not in there]
    return Split(TWO_FOLDERS, tuple(in_a[s] for s in common), tuple(in_b[s] for s in common))


def _side_by_side(folder: _Listing, problems: list[Warned]) -> Parts:
    """Pictures here or in train/, each holding two side by side; the held-out ones in val/ or test/."""
    source, rest, part = _one_set(folder)
    single = _single_pictures(source)
    for path, (width, height) in single.items():
        problems.append(Warned("not_a_pair", {"path": path, "width": width, "height": height}))
    pairs = tuple(p for p in source.pictures if p not in single)
    return Split(SIDE_BY_SIDE, pairs, pairs), Split(SIDE_BY_SIDE, rest, rest), part


def _photos(folder: _Listing, derive: str) -> Parts:
    """Single pictures in the same places."""
    source, rest, part = _one_set(folder)
    photos = tuple(source.pictures)
    return Split(PHOTOS, photos, photos, derive), Split(PHOTOS, rest, rest, derive), part


def _targets(folder: _Listing, problems: list[Warned]) -> Parts:
    """Targets alone: in the places of single photos and in sub-folders of those, or in files that hold many."""
    for name in ("traina", "trainb"):
        if name in folder.folders:
            raise SinopiaError("folder_two_sets", path=folder.path, first="trainA", second="trainB")
    source = next((x for name in TRAIN if (x := folder.inside(name))), folder)
    train, rest, part = packed.find(source.path, plain=False)
    if train:
        return Split(ONE_SET, train, train), Split(ONE_SET, rest, rest), part
    train = _with_inner(source)
    part = next((name for name in HELD_OUT if (x := folder.inside(name)) and _with_inner(x)), "")
    held_out = folder.inside(part)
    rest = _with_inner(held_out) if held_out else ()
    if not train:
        train, rest, part = packed.find(source.path)
    if not train:
        found, rest, part = _one_set(folder)
        train = tuple(found.pictures)
    sizes = _wide(train)
    wide = [size for size in sizes if size is not None]
    if len(wide) * 2 > len(sizes):
        problems.append(Warned("wide_pictures", {"path": folder.path, "width": wide[0][0], "height": wide[0][1]}))
    return Split(ONE_SET, train, train), Split(ONE_SET, rest, rest), part


def _with_inner(folder: _Listing) -> tuple[Path, ...]:
    """The pictures of a folder and of those in it, as of classes."""
    inner = [folder.inside(name) for name in folder.folders if name not in (*TRAIN, *HELD_OUT)]
    return tuple(picture for listing in (folder, *inner) if listing for picture in listing.pictures)


def _wide(pictures: Sequence[Path]) -> list[tuple[int, int] | None]:
    """The size of some pictures, by a few headers from all over the list, if they are as wide as pairs; else None."""
    found: list[tuple[int, int] | None] = []
    for path in pictures[:: max(1, len(pictures) // HEADERS)]:
        with suppress(SinopiaError):  # named when its turn comes
            width, height = images.size_of(path)
            found.append((width, height) if width / height >= PAIR_ASPECT else None)
    return found


def _one_set(folder: _Listing) -> tuple[_Listing, tuple[Path, ...], str]:
    """Where the training pictures are: here or in train/; the held-out ones of val/ or test/, and that name."""
    inside = {name: x for name in (*TRAIN, *HELD_OUT) if (x := folder.inside(name)) and x.pictures}
    source = next((inside[name] for name in TRAIN if name in inside), folder)
    part = next((name for name in HELD_OUT if name in inside), "")
    if not source.pictures and part:  # nothing but a held-out part: then it is what there is
        source, part = inside[part], ""
    if not source.pictures:
        if not source.others and not source.folders:
            raise SinopiaError("folder_empty", path=source.path)
        kinds: tuple[Fact, ...] = tuple(kind or Message("no_suffix") for kind, _ in source.others.most_common(3))
        count = sum(source.others.values()) + len(source.folders)
        raise SinopiaError("folder_no_pictures", path=source.path, count=count, kinds=kinds or (Message("folders"),))
    return source, tuple(inside[part].pictures) if part else (), part


def _single_pictures(folder: _Listing) -> dict[Path, tuple[int, int]]:
    """Those that do not hold two pictures, by a few headers from all over the list; refuses a folder of such."""
    sizes = {}
    for path in folder.pictures[:: max(1, len(folder.pictures) // HEADERS)]:
        try:
            sizes[path] = images.size_of(path)
        except SinopiaError:
            continue  # named when its turn comes
    single = {p: size for p, size in sizes.items() if size[0] / size[1] < PAIR_ASPECT}
    if sizes and len(single) * 2 > len(sizes):
        width, height = next(iter(single.values()))
        raise SinopiaError("folder_single_pictures", path=folder.path, width=width, height=height)
    return single
