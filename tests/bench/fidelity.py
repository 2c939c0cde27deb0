"""How near our training comes to the reference's in as many steps: the error on pictures kept aside, seed by seed.

    python -m tests.bench.fidelity FOLDER [--seeds 5] [--steps 800] [--size 128] [--width 32]

Teaches pix2pix from FOLDER of pairs (b of a) at the reference's defaults: our step on our loader's pictures, and the
plain statement of the step on pictures read and ordered as the reference does it. Prints the mean L1 in [0, 1] over the
pictures kept aside at every quarter, each picture with its own statistics and without dropout.
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

from engine import data, device, images, trials
from engine.config import Data, Pix2PixConfig, make_config
from engine.data.loader import Loader
from engine.graph import Step
from engine.methods.pix2pix import Pix2Pix
from tests.bench import plain

CPU = torch.device("cpu")


def as_reference(paths: list[Path], config: Pix2PixConfig, seed: int) -> Iterator[tuple[Tensor, Tensor]]:
    """Endless pairs: a new order each epoch, resized by a bicubic filter, cropped and mirrored alike."""
    random = np.random.default_rng(seed)
    while True:
        for index in random.permutation(len(paths)):
            pair = Image.open(paths[index]).convert("RGB")
            half, size, load = pair.width // 2, config.size, config.load_size
            left, top = random.integers(0, load - size + 1, 2)
            mirror = random.random() > 0.5
            sides = []
            for box in ((0, 0, half, pair.height), (half, 0, 2 * half, pair.height)):
                side = pair.crop(box).resize((load, load), Image.Resampling.BICUBIC)
                rgb = np.asarray(side.crop((left, top, left + size, top + size)))
                sides.append(images.to_unit(rgb[:, ::-1].copy() if mirror else rgb)[None])
            yield sides[0], sides[1]


def error(network: nn.Module, held_out: list[tuple[Tensor, Tensor]]) -> float:
    network.train()
    for module in network.modules():
        if isinstance(module, nn.Dropout):
            module.eval()
    with torch.no_grad():
        found = float(np.mean([float((network(a) - b).abs().mean()) / 2 for a, b in held_out]))
    network.train()
    return found


def ours(found: Any, config: Pix2PixConfig) -> Iterator[nn.Module]:
    """The generator after each step."""
    method = Pix2Pix(config, CPU)
    for network in method.networks.values():
        network.to(memory_format=device.LAYOUTS[trials.for_learning(CPU, config.precision).way.layout])
    step = Step(method, CPU, config.precision)
    with Loader(found.train, Data.PAIRS, config, CPU) as loader:
        for number in itertools.count():
            step(loader.batch(number), number)
            yield method.generator


def theirs(found: Any, config: Pix2PixConfig) -> Iterator[nn.Module]:
    method = plain.Pix2Pix(CPU, config.width, config.unet_depth)
    for a, b in as_reference(list(found.train.a), config, config.seed):
        method.step(a, b)
        yield method.g


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--steps", type=int, default=800)
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--width", type=int, default=32)
    options = parser.parse_args()
    device.prepare(leave=0)
    torch.set_num_threads(1)
    found = data.discover(options.folder, held_out=0)

    def fit(rgb: np.ndarray) -> np.ndarray:
        return images.resize(rgb, options.size, options.size)

    held_out = [
        tuple(images.to_unit(side)[None] for side in data.both(found.held_out, i, fit))
        for i in range(len(found.held_out.a))
    ]
    sides: dict[str, Callable[[Any, Pix2PixConfig], Iterator[nn.Module]]] = {"ours": ours, "plain": theirs}
    for seed, (name, side) in itertools.product(range(1, options.seeds + 1), sides.items()):
        torch.manual_seed(seed)
        settings = {"size": options.size, "width": options.width, "seed": seed, "precision": "fp32"}
        config = make_config("pix2pix", settings)
        curve = [
            error(network, held_out)  # type: ignore[arg-type]
            for taken, network in enumerate(itertools.islice(side(found, config), options.steps), 1)
            if taken % (options.steps // 4) == 0
        ]
        print(f"seed {seed} {name:<6} {' '.join(f'{value:.4f}' for value in curve)}", flush=True)


if __name__ == "__main__":
    main()
