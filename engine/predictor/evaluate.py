"""A model against the pictures that it should make."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

from engine import data, device, images
from engine.card import read_card
from engine.events import Event, Finished, ImageDone, Started, Stopped, Warned
from engine.messages import SinopiaError
from engine.predictor import Predictor


def evaluate(
    model: Path, root: Path, device_name: str = "auto", stop: Callable[[], bool] = lambda: False, derive: str = ""
) -> Iterator[Event]:
    """Scores over the pairs of a folder, at the size the model learnt on, in the card's direction.

    With `derive`, one of kinds.DERIVATIONS, and of single photos where the model learnt from such, the input is made
    of each photo, which is the target. Of a folder with parts, the held-out part counts. The last event is
    Finished[metrics.Scores].
    """
    try:
        found = data.discover(root, held_out=0, derive=derive)
    except SinopiaError as error:
        if error.code != "folder_single_pictures" or not (derive := read_card(model).derived):
            raise
        found = data.discover(root, held_out=0, derive=derive)
    if not found.train.pairs:
        raise SinopiaError("no_pairs_to_evaluate", path=root)
    split = found.held_out if found.held_out.a else found.train
    predictor = Predictor(model, device_name, exact=True)
    card = predictor.card
    if predictor.from_noise:
        raise SinopiaError("model_from_noise")
    yield Started(len(split.a), device=predictor.device, device_name=device.name(predictor.device))
    targets, outputs = [], []
    for index, path in enumerate(split.a):
        if stop():
            yield Stopped(index)
            return
        began = monotonic()
        try:
            a, b = data.both(split, index, lambda rgb: images.resize(rgb, card.size, card.size))
        except SinopiaError as error:
            yield Warned(error.code, error.facts)
            continue
        given, target = (a, b) if card.direction == "a-to-b" or derive else (b, a)
        outputs.append(predictor(given))
        targets.append(target)
        yield ImageDone(path, path, index + 1, len(split.a), monotonic() - began)
    if not targets:
        raise SinopiaError("no_pairs_to_evaluate", path=root)
    from engine import metrics  # scikit-image, wanted only here

    yield Finished(len(targets), metrics.score(targets, outputs))
