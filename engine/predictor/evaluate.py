"""A model against the pictures that it should make."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic

import numpy as np

from engine import data, device, images
from engine.card import read_card
from engine.data import packed
from engine.events import Event, Finished, ImageDone, Started, Stopped, Warned
from engine.kinds import Given, Kind
from engine.messages import ENGLISH, SinopiaError, Teller
from engine.predictor import Predictor, sheet


def evaluate(
    model: Path,
    root: Path,
    device_name: str = "auto",
    stop: Callable[[], bool] = lambda: False,
    derive: str = "",
    precision: str = "fp32",
    size: int = 0,
    report: Path | None = None,
    teller: Teller = ENGLISH,
) -> Iterator[Event]:
    """Scores over the pairs of a folder, at `size` or the size the model learnt on, in the card's direction.

    With `derive`, one of kinds.DERIVATIONS, and of single photos where the model learnt from such, the input is made
    of each photo, which is the target. Of a folder with parts, the held-out part counts. The last event is
    Finished[metrics.Scores]. Before it a `report`, an HTML file in the words of `teller`, is written if one is wanted.
    A model from noise has no pairs: see `evaluate_sets`.
    """
    if read_card(model).input_kind == Kind.NOISE:
        raise SinopiaError("model_without_pairs")
    try:
        found = data.discover(root, held_out=0, derive=derive)
    except SinopiaError as error:
        if error.code != "folder_single_pictures" or not (derive := read_card(model).derived):
            raise
        found = data.discover(root, held_out=0, derive=derive)
    if not found.train.pairs:
        raise SinopiaError("no_pairs_to_evaluate", path=root)
    split = found.held_out if found.held_out.a else found.train
    predictor = Predictor(model, device_name, precision=precision, size=size)
    card = predictor.card
    side = size or card.size
    yield Started(len(split.a), device=predictor.device, device_name=device.name(predictor.device))
    targets, outputs, mixed = [], [], not card.network.get("labels")
    pairs: list[sheet.Pair] = []
    wanted = sheet.shown(len(split.a)) if report is not None else frozenset[int]()
    for index, path in enumerate(split.a):
        if stop():
            yield Stopped(index)
            return
        began = monotonic()
        try:
            a, b = data.both(split, index, lambda rgb: images.resize(rgb, side, side) if mixed else rgb)
        except SinopiaError as error:
            yield Warned(error.code, error.facts)
            continue
        given, target = (a, b) if card.direction == "a-to-b" or derive else (b, a)
        given, target = images.resize(given, side, side, mixed), images.resize(target, side, side)
        outputs.append(predictor(given))
        targets.append(target)
        if index in wanted:
            pairs.append(sheet.Pair(path.name, given, outputs[-1], target))
        yield ImageDone(path, path, index + 1, len(split.a), monotonic() - began)
    if not targets:
        raise SinopiaError("no_pairs_to_evaluate", path=root)
    from engine import metrics  # scikit-image, wanted only here

    scores = metrics.score(targets, outputs)
    if report is not None:
        sheet.write(report, model, card, root, scores, pairs, teller)
    yield Finished(len(targets), scores)


def evaluate_sets(
    model: Path,
    root: Path | None,
    reference: Path,
    device_name: str = "auto",
    stop: Callable[[], bool] = lambda: False,
    derive: str = "",
    precision: str = "fp32",
    size: int = 0,
) -> Iterator[Event]:
    """How much what a model makes of the pictures of a folder is of the kind of those in `reference`, without pairs.

    `derive` is first made of each. A model from noise needs no folder, and makes as many as there are in `reference`.
    Of folders with parts, the held-out parts count. The last event is Finished[metrics.SetScores].
    """
    predictor = Predictor(model, device_name, precision=precision, size=size)
    if predictor.from_noise != (root is None):
        raise SinopiaError("model_from_noise" if predictor.from_noise else "model_from_pictures")
    side = size or predictor.card.size
    targets = [_squared(path, side) for path in _set(reference)]
    given: Sequence[Given | Path] = [Given(seed=n) for n in range(len(targets))] if root is None else _set(root)
    yield Started(len(given), device=predictor.device, device_name=device.name(predictor.device))
    outputs = []
    for index, one in enumerate(given):
        if stop():
            yield Stopped(index)
            return
        began = monotonic()
        path = one if isinstance(one, Path) else reference
        try:
            outputs.append(predictor(_squared(one, side) if isinstance(one, Path) else one, derive))
        except SinopiaError as error:
            yield Warned(error.code, error.facts)
            continue
        yield ImageDone(path, path, index + 1, len(given), monotonic() - began)
    if min(len(targets), len(outputs)) < 2:
        raise SinopiaError("too_few_to_compare", made=len(outputs), path=reference, there=len(targets))
    from engine import metrics

    yield Finished(len(outputs), metrics.score_sets(targets, outputs))


def _set(root: Path) -> tuple[Path, ...]:
    found = data.discover(root, held_out=0, one_set=True)
    return found.held_out.b or found.train.b


def _squared(path: Path, side: int) -> np.ndarray:
    rgb = packed.read(path) if packed.holds(path) else images.read_rgb(path, (side, side))
    return images.resize(rgb, side, side)
