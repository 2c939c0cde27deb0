"""What a run has reached: its last and its best model on the pictures that were kept aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from engine import data, images
from engine.card import read_card
from engine.config import METHODS, Data
from engine.events import Judged, Judgement
from engine.messages import SinopiaError
from engine.perception import distance, spread
from engine.predictor import Predictor
from engine.run.file import BEST, RunFile

MOST = 24  # pictures that are judged
SHOWN = 4  # of these


def judge(run: Path, device_name: str = "auto", stop: Callable[[], bool] = lambda: False) -> Judgement | None:
    """Scores and pictures of the models of a run, by the pictures kept aside or, where there are none, by learnt ones.

    Without pairs, and where a target is not the one right answer, there are no scores. None if `stop()` said so. Raises
    SinopiaError "run_*", "model_*", those of `data.discover`, and that of the first picture where none can be read.
    """
    file = RunFile.read(run)
    config = file.config
    found, learns_from = data.for_method(file.method, file.data, config.held_out, config.derivation, file.exclude)
    aside = bool(found.held_out.b)
    paired = learns_from in (Data.PAIRS, Data.PHOTOS)
    scored = paired and METHODS[file.method].one_answer
    split = found.held_out if aside else found.train
    pairs, unusable = _pairs(split, config.size, config.reversed)
    inputs, targets = [given for given, _ in pairs], [target for _, target in pairs]
    models = []
    for path in _models(run):
        if (judged := _judged(path, inputs, targets if scored else [], device_name, stop)) is None:
            return None
        models.append(judged)
    return Judgement(
        pictures=len(pairs),
        among=max(len(split.a), len(split.b)) - unusable,
        aside=aside,
        apart=spread(targets) if scored and len(targets) > 1 else None,
        inputs=tuple(inputs[:SHOWN]),
        targets=tuple(targets[:SHOWN]) if paired else (),
        last=models[0],
        best=_better(models),
    )


def _better(models: Sequence[Judged]) -> Judged | None:
    """The best model, where it is better than the last on these pictures as well."""
    last, *others = models
    return next((best for best in others if best.looks and last.looks and best.looks < last.looks), None)


def _models(run: Path) -> list[Path]:
    """The last model of a run, and the best where that is another."""
    last, best = run / "model.safetensors", run / BEST
    return [last, best] if best.is_file() and _step(best) != _step(last) else [last]


def _step(model: Path) -> int:
    return int(read_card(model).training.get("steps", 0))


def _pairs(split: data.Split, size: int, swapped: bool) -> tuple[list[tuple[np.ndarray, np.ndarray]], int]:
    """At most MOST from all over a split, input and target, (size, size, 3) uint8; and how many could not be read."""
    total = min(len(split.a), len(split.b))
    pairs: list[tuple[np.ndarray, np.ndarray]] = []
    errors: list[SinopiaError] = []
    for index in range(0, total, -(-total // MOST)):
        try:
            a, b = data.both(split, index, lambda rgb: images.resize(rgb, size, size))
        except SinopiaError as error:  # the check of the folder names it
            errors.append(error)
            continue
        pairs.append((b, a) if swapped else (a, b))
    if not pairs:
        raise errors[0] if errors else SinopiaError("nothing_left", path=split.b[0].parent)
    return pairs, len(errors)


def _judged(
    path: Path,
    inputs: Sequence[np.ndarray],
    targets: Sequence[np.ndarray],
    device_name: str,
    stop: Callable[[], bool],
) -> Judged | None:
    """One model; without targets there are no scores. None if it was to stop."""
    predictor = Predictor(path, device_name, precision="fp32")
    outputs = []
    for given in inputs:
        if stop():
            return None
        outputs.append(predictor(given))
    step = _step(path)
    if not targets:
        return Judged(path, step, tuple(outputs[:SHOWN]))
    from engine import metrics  # scikit-image, wanted only here

    pairs = list(zip(targets, outputs, strict=True))
    return Judged(
        path,
        step,
        tuple(outputs[:SHOWN]),
        looks=distance(outputs, targets),
        ssim=float(np.mean([metrics.ssim(target, output) for target, output in pairs])),
        l1=float(np.mean([metrics.l1(target, output) for target, output in pairs])),
    )
