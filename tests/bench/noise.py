"""Pictures from noise after equal processor time: fully connected, DCGAN, and FastGAN with the projected judge.

    python -m tests.bench.noise --data FOLDER --minutes 4 [--size 64] [--judge WHEEL] --sheet S.png

Told of each: steps, the kernel distance of 100 made pictures to the held-out ones (by the eye, and with --judge by
EfficientNet-Lite2, which taught none of them), and diversity: the mean distance of pairs of made pictures as a part of
that of held-out ones, 1 for pictures as different from each other as real ones. The sheet has a column of each.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

import torch

from engine import data, device, images, perception
from engine.config import TrainRequest
from engine.kinds import Given
from engine.predictor import Predictor
from engine.trainer import train
from tests.bench.recipes import judge, steps_within

COUNT = 100  # pictures that are made
RECIPES: dict[str, dict[str, Any]] = {
    "fully connected": {"generator": "fully_connected", "batch_size": 64},
    "DCGAN": {"generator": "dcgan", "width": 32, "d_width": 32, "batch_size": 32, "diff_augment": True},
    "FastGAN, projected": {
        "generator": "fastgan", "width": 16, "discriminator": "projected", "gan_loss": "hinge", "diff_augment": True,
        "batch_size": 16, "beta1": 0.0, "beta2": 0.99,
    },
}  # fmt: skip


def learn(root: Path, settings: dict[str, Any], minutes: float, run: Path) -> int:
    """Trains for so long; the steps it took."""
    steps = steps_within(minutes, root, "gan", settings, run)
    whole = settings | {"steps": steps, "decay_steps": steps // 4, "sample_every": 10**6}
    list(train(TrainRequest(root, run, "gan", whole, device="cpu")))
    return steps


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=4)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--judge", type=Path)
    parser.add_argument("--sheet", type=Path)
    options = parser.parse_args()
    device.prepare(leave=0)
    torch.set_num_threads(1)
    second = judge(options.judge) if options.judge else None
    found = data.discover(options.data, held_out=0, one_set=True)
    paths = (found.held_out.b or found.train.b)[:COUNT]
    real = [images.resize(images.read_rgb(path), options.size, options.size) for path in paths]
    columns = []
    for name, recipe in RECIPES.items():
        settings = {"size": options.size, "ema": 0.99, "seed": 1} | recipe
        with tempfile.TemporaryDirectory() as folder:
            run = Path(folder) / "run"
            steps = learn(options.data, settings, options.minutes, run)
            made = Predictor(run / "model.safetensors", "cpu").imagine([Given(seed=n) for n in range(COUNT)])
        row = {"recipe": name, "steps": steps, "kd": perception.kernel_distance(real, made)}
        if second is not None:
            row["kd2"] = perception.kernel_distance(real, made, second)
        row["diversity"] = perception.spread(made) / perception.spread(real)
        print(json.dumps({k: round(v, 3) if isinstance(v, float) else v for k, v in row.items()}), flush=True)
        columns.append(images.grid(made[:25]))
    if options.sheet:
        images.write(options.sheet, images.grid(columns, len(columns)))


if __name__ == "__main__":
    main()
