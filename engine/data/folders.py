"""Folders of training pictures: what is in them, and the two sides of each.

Nothing is decoded to find out what a folder is, but a few previews.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from engine import files, images
from engine.config import METHODS, OFFERS, Data
from engine.data import packed
from engine.events import Warned
from engine.messages import Fact, Message, SinopiaError, reason_of

SIDE_BY_SIDE, TWO_FOLDERS, UNPAIRED, PHOTOS, ONE_SET = "side-by-side", "two-folders", "unpaired", "photos", "one-set"
TRAIN = ("train", "training")
HELD_OUT = ("val", "valid", "validation", "test", "testing")
PAIR_ASPECT = 1.6  # two pictures side by side are rarely narrower, single pictures of a pair folder rarely wider
SIDES = tuple(tuple(row.split()) for row in (
    "a b", "input target", "inputs targets", "input output", "inputs outputs", "input gt", "source target", "label img",
    "label image", "labels images", "mask img", "mask image", "masks images", "annotations images", "before after",
    "edge photo", "edges photos", "sketch photo", "sketches photos", "line photo", "lines photos", "drawing photo",
    "drawings photos", "lr hr", "low high", "noisy clean", "blur sharp", "x y",
))  # fmt: skip
"""How people call the folders of the two sides."""
INSTANCES = ("inst", "instance", "instances", "instanceids")
"""How they call that of the maps which tell the things of one label apart."""
_OTHER_MARKS = "in", "out", "gt", "leftimg8bit", "gtfine", "labelids"
_MARK = "(?:(?:real|fake)[ _.-]*)?(?:{})".format(
    "|".join([*sorted({word for row in (*SIDES, INSTANCES) for word in row}), *_OTHER_MARKS])
)
MARKS = re.compile(rf"[ _.-]+{_MARK}$|^{_MARK}[ _.-]+|(?<=\d)[ab]$")
"""What tells the sides of a pair apart in its names, as "0001_A" and "0001_B"; of names without capitals."""
PAIRED = 0.1  # part of the smaller side that has partners where two folders are pairs
SETS_PAIRED = 0.9  # part of the larger, where they are called trainA and trainB, which are two sets by custom
LOOKED_AT = 16  # folders whose first picture is looked at for the rule of its numbers
HEADERS = 48  # files whose size is looked up to tell pairs from single pictures
FEW_PICTURES = 50  # to learn from; fewer are learnt by heart

Size = tuple[int, int]  # width and height


@dataclass(frozen=True)
class Split:
    """Pictures of side A and of side B. Where they are pairs both are equally long; side by side they are the same.

    So they are for single photos, of which `derive`, one of kinds.DERIVATIONS, makes side A, and for one set of
    targets. Where the folder has maps of instances, each pair has its own or None.
    """

    layout: str
    a: tuple[Path, ...] = ()
    b: tuple[Path, ...] = ()
    derive: str = ""
    instances: tuple[Path | None, ...] = ()

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

        instances = tuple(p for i, p in enumerate(self.instances) if chosen(i))
        return replace(self, a=of(self.a), b=of(self.b), instances=instances)

    def but(self, out: Collection[Path]) -> Split:
        """Without these files and, where there are pairs, what belongs to them."""
        if self.pairs:
            sides = [side for side in (self.a, self.b, self.instances) if side]
            return self.take(lambda i: not any(side[i] in out for side in sides))
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

    Folders of two sides are known by their names (SIDES), above, below or within those of their parts: A/train, val/B,
    trainA, test_label. Their pictures are paired by name, see `_match`; where few have partners they are two sets. To
    pairs belong maps of instances, in folders beside theirs (INSTANCES), by the same names. Else there are pictures
    side by side, with or without train/ val/ test/. With `derive` the same places hold single photos; with `one_set`
    targets alone, also in files that hold many, see data.packed. Sub-folders are walked, through links too. Where no
    part of the folder is meant for it, up to `held_out` training pictures, at most a tenth, are
    kept aside. `exclude` names pictures to leave out, as paths from the folder with "/"; of pairs the partner goes as
    well. Raises a SinopiaError that says what is wrong with the folder; whatever is left out, and names in `exclude`
    that nothing has, become problems of the result.
    """
    tree = _Tree(root)
    if derive:
        train, rest, part = tree.singles(lambda files: Split(PHOTOS, files, files, derive))
    elif one_set:
        train, rest, part = _targets(tree)
    else:
        train, rest, part = _two_sides(tree) or _side_by_side(tree)
    problems = [*tree.problems, *_left_out(tree, train, rest), *_rules(train, rest)]
    if exclude:
        train, rest = _without(root, set(exclude), train, rest, problems)
    if not rest.a:
        smaller = min(len(train.a), len(train.b))
        count = min(held_out, smaller // 10)
        kept = {i * (smaller // count) for i in range(count)}
        rest, train, part = train.take(lambda i: i in kept), train.take(lambda i: i not in kept), ""
    return Found(root, train, rest, part, tuple(problems))


def used(split: Split) -> Iterator[Path]:
    """All files of a split, side A first; where two sides are in one, it comes twice."""
    yield from (*split.a, *split.b)
    yield from (path for path in split.instances if path is not None)


def name_in(root: Path, path: Path) -> str:
    """How `exclude` names a picture of a folder."""
    return path.relative_to(root).as_posix()


def _without(root: Path, exclude: set[str], train: Split, rest: Split, problems: list[Warned]) -> tuple[Split, Split]:
    """Training and held-out pictures but for those that are excluded; what was wrong with these matters no more."""
    known = {*used(train), *used(rest), *(p.facts["path"] for p in problems if "path" in p.facts)}
    out = {path for path in known if name_in(root, path) in exclude}
    unknown = exclude - {name_in(root, path) for path in out}
    problems[:] = [p for p in problems if p.facts.get("path") not in out]
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
    found = discover(root, held_out, spec.derives or derive, exclude, one_set=spec.one_sided)
    learns_from = spec.learns_from(found.train.offers)
    if learns_from is None:
        others = tuple(other.title for other in METHODS.values() if other.learns_from(found.train.offers))
        facts: dict[str, Fact] = {"others": others} if others else {}
        raise SinopiaError("folder_unpaired", method=spec.title, path=root, **facts)
    return found, learns_from


# -- what is where -----------------------------------------------------------------------------------------------------

Parts = tuple[Split, Split, str]  # training, held out, and the name of the latter's part


@dataclass(frozen=True)
class _Place:
    """What the folders on the way to some pictures say of them."""

    part: str = ""  # one of TRAIN or HELD_OUT
    side: str = ""  # a word of SIDES or INSTANCES
    inner: tuple[str, ...] = ()  # the other folders


_PARTS = "|".join(sorted((*TRAIN, *HELD_OUT), key=len, reverse=True))
_WORDS = "|".join(sorted({word for row in (*SIDES, INSTANCES) for word in row}, key=len, reverse=True))
_NAMED = re.compile(rf"(?P<part>{_PARTS})?(?P<side>{_WORDS})?|(?P<side_2>{_WORDS})(?P<part_2>{_PARTS})")


def _placed(place: _Place, name: str) -> _Place:
    """The same, one folder deeper."""
    plain = re.sub(r"[ ._-]", "", name.lower())
    if not plain or (told := _NAMED.fullmatch(plain)) is None:
        return replace(place, inner=(*place.inner, name))
    part, side = told["part"] or told["part_2"], told["side"] or told["side_2"]
    return _Place(part or place.part, side or place.side, place.inner)


class _Tree:
    """All pictures in a folder and below it, by their places. What cannot be used is told in `problems`.

    Raises SinopiaError "folder_missing", "folder_unreadable", "folder_empty" or "folder_no_pictures".
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Warned] = []
        self.pictures: dict[_Place, list[Path]] = defaultdict(list)
        self.top = self._listing(root)
        unread: list[tuple[Path, OSError]] = []
        self.others: Counter[str] = Counter()
        for found in files.walk(root, unread):
            place = _Place()
            for name in found.path.relative_to(root).parts:
                place = _placed(place, name)
            if found.pictures:
                self.pictures[place] += found.pictures
            self.others += found.others
            if kinds := {kind: count for kind, count in found.others.items() if kind in files.FOREIGN}:
                facts = {"count": sum(kinds.values()), "kinds": tuple(sorted(kinds)), "folder": found.path}
                self.problems.append(Warned("foreign_pictures", facts))
        for path, error in unread:
            self.problems.append(Warned("folder_not_read", {"folder": path, "reason": reason_of(error)}))

    @staticmethod
    def _listing(path: Path) -> files.Listing:
        try:
            return files.listing(path)
        except FileNotFoundError:
            raise SinopiaError("folder_missing", path=path) from None
        except OSError as error:
            raise SinopiaError("folder_unreadable", path=path, reason=reason_of(error)) from None

    def within(self, part: str, side: str | None = None) -> dict[Path, tuple[str, ...]]:
        """The pictures of a part, of one side or whatever the side, in the order of their folders; and these."""
        return {
            path: place.inner
            for place, paths in self.pictures.items()
            if place.part == part and side in (None, place.side)
            for path in paths
        }

    def singles(self, split: Callable[[tuple[Path, ...]], Split]) -> Parts:
        """Training and held-out pictures, whatever their sides; if there are but held-out ones, those to learn from."""
        train = next((found for part in (*TRAIN, "") if (found := tuple(self.within(part)))), ())
        kept = next(((found, part) for part in HELD_OUT if (found := tuple(self.within(part)))), ((), ""))
        if not train:
            train, kept = kept[0], ((), "")
        if not train:
            self.refuse()
        return split(train), split(kept[0]), kept[1]

    def refuse(self) -> None:
        """Raises what says that there is no picture."""
        if not self.others and not self.top.folders:
            raise SinopiaError("folder_empty", path=self.root)
        kinds: tuple[Fact, ...] = tuple(kind or Message("no_suffix") for kind, _ in self.others.most_common(3))
        count = sum(self.others.values()) or len(self.top.folders)
        raise SinopiaError("folder_no_pictures", path=self.root, count=count, kinds=kinds or (Message("folders"),))


# -- two sides ---------------------------------------------------------------------------------------------------------


def _two_sides(tree: _Tree) -> Parts | None:
    """Two folders, as pairs where their names match, else as two sets."""
    for first, second in SIDES:
        for part in (*TRAIN, ""):
            a, b = tree.within(part, first), tree.within(part, second)
            if a and b:
                sets = first == "a" and {"traina", "trainb"} <= tree.top.folders.keys()
                return _both(tree, part, (first, second), a, b, SETS_PAIRED if sets else 0.0)
    sides = {place.side for place in tree.pictures if place.side in ("a", "b")}
    if len(sides) == 1:
        there = next(iter(sides))
        name = next((n for n in ("train" + there, there) if n in tree.top.folders), there)
        missing = name[:-1] + ("B" if there == "a" else "A")
        raise SinopiaError("folder_one_side", path=tree.root, missing=missing)
    return None


def _both(tree: _Tree, part: str, names: tuple[str, ...], a: _Side, b: _Side, least: float) -> Parts:
    problems: list[Warned] = []
    train = _match(a, b, problems)
    if not train.a or len(train.a) < max(PAIRED * min(len(a), len(b)), least * max(len(a), len(b))):
        train = Split(UNPAIRED, tuple(a), tuple(b))
    else:
        tree.problems += problems
        train = _with_instances(tree, part, train, a)
    for held in HELD_OUT:
        a, b = (tree.within(held, name) for name in names)
        if a and b:
            problems = []
            rest = _match(a, b, problems) if train.pairs else Split(UNPAIRED, tuple(a), tuple(b))
            if rest.a:
                tree.problems += problems
                return train, _with_instances(tree, held, rest, a) if rest.pairs else rest, held
    return train, Split(train.layout), ""


def _with_instances(tree: _Tree, part: str, pairs: Split, a: _Side) -> Split:
    """The pairs with the maps of instances that have their names, where the part has any."""
    maps = {path: inner for word in INSTANCES for path, inner in tree.within(part, word).items()}
    if not maps:
        return pairs
    found = _match({path: a[path] for path in pairs.a}, maps, [])
    of = dict(zip(found.a, found.b, strict=True))
    tree.problems += [Warned("without_instances", {"path": path}) for path in pairs.a if path not in of]
    return replace(pairs, instances=tuple(of.get(path) for path in pairs.a))


_Side = dict[Path, tuple[str, ...]]  # pictures and the folders in which they are, below that of their side


def _match(a: _Side, b: _Side, problems: list[Warned]) -> Split:
    """Pairs the pictures of two sides by their folders and names, the plainest match first.

    Names are equal without their suffixes; then without regard to capitals and to how accents are written, to zeros
    before numbers, to MARKS, and at last to folders. Of later matches only those count that leave no choice.
    """
    rest = []
    for side in (a, b):
        by_name: dict[tuple[str, ...], Path] = {}
        for path, inner in side.items():
            if (first := by_name.setdefault((*inner, path.stem), path)) is not path:
                problems.append(Warned("same_name", {"path": path, "other": first.name}))
        rest.append({path: name for name, path in by_name.items()})
    pairs: list[tuple[Path, Path]] = []
    for loosely in (lambda name: name, _folded, _counted, _unmarked, lambda name: _unmarked(name)[-1:]):
        of_a, of_b = ({path: loosely(name) for path, name in side.items()} for side in rest)
        lonely_a, lonely_b = (
            {name: path for path, name in names.items() if count[name] == 1}
            for names in (of_a, of_b)
            for count in [Counter(names.values())]
        )
        found = [(path, lonely_b[name]) for name, path in lonely_a.items() if name in lonely_b]
        pairs += found
        for side, gone in zip(rest, zip(*found, strict=True), strict=True) if found else ():
            for path in gone:
                del side[path]
    problems += [Warned("without_partner", {"path": path}) for side in rest for path in side]
    pairs.sort(key=lambda pair: (*a[pair[0]], pair[0].stem))
    return Split(TWO_FOLDERS, tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))


Name = tuple[str, ...]  # of a picture, and before it those of its folders


def _folded(name: Name) -> Name:
    return tuple(unicodedata.normalize("NFC", unicodedata.normalize("NFC", part).casefold()) for part in name)


def _counted(name: Name) -> Name:
    return tuple(re.sub(r"\d+", lambda digits: digits[0].lstrip("0") or "0", part) for part in _folded(name))


def _unmarked(name: Name) -> Name:
    *folders, stem = _counted(name)
    while (less := MARKS.sub("", stem, count=1)) != stem and less:
        stem = less
    return (*folders, stem)


# -- one side ----------------------------------------------------------------------------------------------------------


def _side_by_side(tree: _Tree) -> Parts:
    """Pictures that hold two side by side each; those that do not are told, and a folder of such is refused."""
    train, rest, part = tree.singles(lambda files: Split(SIDE_BY_SIDE, files, files))
    sizes = {}
    for path in train.a[:: max(1, len(train.a) // HEADERS)]:
        with suppress(SinopiaError):  # named when its turn comes
            sizes[path] = images.size_of(path)
    single = {path: size for path, size in sizes.items() if size[0] / size[1] < PAIR_ASPECT}
    if sizes and len(single) * 2 > len(sizes):
        width, height = next(iter(single.values()))
        raise SinopiaError("folder_single_pictures", path=tree.root, width=width, height=height)
    for path, (width, height) in single.items():
        tree.problems.append(Warned("not_a_pair", {"path": path, "width": width, "height": height}))
    return train.but(single), rest, part


def _targets(tree: _Tree) -> Parts:
    """Targets alone: in the places of single photos, or in files that hold many."""
    for name in ("traina", "trainb"):
        if name in tree.top.folders:
            raise SinopiaError("folder_two_sets", path=tree.root, first="trainA", second="trainB")
    source = next((tree.top.folders[name] for name in TRAIN if name in tree.top.folders), tree.root)
    train, rest, part = packed.find(source, plain=False)
    if not train and not tree.pictures:
        train, rest, part = packed.find(source)
    if train:
        return Split(ONE_SET, train, train), Split(ONE_SET, rest, rest), part
    found = tree.singles(lambda files: Split(ONE_SET, files, files))
    sizes = _wide(found[0].a)
    wide = [size for size in sizes if size is not None]
    if len(wide) * 2 > len(sizes):
        facts = {"path": tree.root, "width": wide[0][0], "height": wide[0][1]}
        tree.problems.append(Warned("wide_pictures", facts))
    return found


def _wide(pictures: Sequence[Path]) -> list[tuple[int, int] | None]:
    """The size of some pictures, by a few headers from all over the list, if they are as wide as pairs; else None."""
    found: list[tuple[int, int] | None] = []
    for path in pictures[:: max(1, len(pictures) // HEADERS)]:
        with suppress(SinopiaError):  # named when its turn comes
            width, height = images.size_of(path)
            found.append((width, height) if width / height >= PAIR_ASPECT else None)
    return found


# -- what is said of it ------------------------------------------------------------------------------------------------


def _left_out(tree: _Tree, train: Split, rest: Split) -> Iterator[Warned]:
    """Pictures that are there and not used, by the folder in which they are, with the reason."""
    known = {*used(train), *used(rest), *(p.facts["path"] for p in tree.problems if "path" in p.facts)}
    counts: Counter[Path] = Counter()
    for paths in tree.pictures.values():
        for path in paths:
            if path not in known:
                first = path.relative_to(tree.root).parts
                counts[tree.root / first[0] if len(first) > 1 else tree.root] += 1
    inside = sorted({_within(tree.root, path) for path in known if path.is_relative_to(tree.root)} - {""})
    for folder, count in counts.items():
        yield Warned("pictures_left_out", {"folder": folder, "count": count, "used": tuple(inside)})


def _within(root: Path, path: Path) -> str:
    """The first folder on the way to a picture; "" where there is none."""
    parts = path.relative_to(root).parts
    return parts[0] if len(parts) > 1 else ""


def _rules(train: Split, rest: Split) -> Iterator[Warned]:
    """By which rules the numbers of some folders become levels, see `levels`: what is not what it is in the file."""
    first: dict[tuple[Path, str], Path] = {}
    for path in (*train.a, *train.b, *rest.a, *rest.b):
        if not packed.holds(path):
            first.setdefault((path.parent, path.suffix.lower()), path)
    for (folder, _), path in list(first.items())[:LOOKED_AT]:
        with suppress(SinopiaError):  # named when its turn comes
            rule = images.rule_of(path)
            if rule and rule.labels:
                yield Warned("labels_shown", {"folder": folder})
            elif rule:
                yield Warned("numbers_shown", {"folder": folder, "low": rule.low, "high": rule.high})
