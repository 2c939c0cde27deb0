"""How long a training waits for its pictures, from a folder larger than the memory that is given to them.

    python -m tests.bench.data [--count 400] [--files pairs|photos] [--size 256] [--step 100] [--gpu] [--kept MB]
                               [--steps N] [--source FOLDER]

Makes a folder of `count` names over `source`'s pictures, or over 32 synthetic ones (512x256 pairs, or photos of
1920x1080 in two folders), then asks a loader for batches, with a step of so many milliseconds in between: the
processor at work on a CPU, asleep as a GPU's program is with --gpu. Prints the share of the time that went into
waiting, of the first pass and of what follows, and the memory at its peak. On a busy machine the medians tell more.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from engine import data, device
from engine.config import Data, make_config
from engine.data import loader


def picture(seed: int, width: int, height: int) -> Image.Image:
    """Blobs in many sizes and some grain: about the bytes of a photo."""
    random = np.random.default_rng(seed)
    layers = [
        np.asarray(Image.fromarray(random.integers(0, 256, (n, 2 * n, 3), np.uint8)).resize((width, height)), float)
        for n in (3, 9, 40)
    ]
    rgb = 0.5 * layers[0] + 0.3 * layers[1] + 0.2 * layers[2] + random.normal(0, 4, (height, width, 1))
    return Image.fromarray(rgb.clip(0, 255).astype(np.uint8))


def folder(root: Path, options: argparse.Namespace) -> Path:
    """`count` names over few files; to the loader each is a file of its own."""
    if options.source:
        sources = sorted(p for p in options.source.iterdir() if p.suffix in (".jpg", ".png"))
    else:
        size = (512, 256) if options.files == "pairs" else (1920, 1080)
        sources = [root / f"{i}.jpg" for i in range(32)]
        for i, path in enumerate(sources):
            picture(i, *size).save(path, quality=90)
    sides = ("A", "B") if options.files == "photos" else ("train",)
    for side in sides:
        (root / "data" / side).mkdir(parents=True)
        for i in range(options.count):
            source = sources[i % len(sources)].resolve()
            (root / "data" / side / f"{i:06d}{source.suffix}").symlink_to(source)
    return root / "data"


def compute(seconds: float) -> None:
    matrix = torch.rand(256, 256)
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        matrix = (matrix @ matrix).clamp_(-1, 1)


def shares(made: loader.Loader, options: argparse.Namespace) -> list[tuple[int, float, float, float]]:
    """Of the first pass and of the rest: steps, share waited, milliseconds of waiting, and of them computed."""
    rows = []
    work = time.sleep if options.gpu else compute
    passes = (made.steps_per_epoch, options.steps - made.steps_per_epoch)
    step = 0
    for count in (min(passes[0], options.steps), passes[1]):
        waited, computed, began = [], [], time.perf_counter()
        for _ in range(count):
            before, worked = time.perf_counter(), time.thread_time()
            made.batch(step)
            waited.append(time.perf_counter() - before)
            computed.append(time.thread_time() - worked)
            work(options.step / 1e3)
            step += 1
        if waited:
            share = sum(waited) / (time.perf_counter() - began)
            rows.append((count, share, np.median(waited) * 1e3, np.median(computed) * 1e3))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--files", choices=("pairs", "photos"), default="pairs")
    parser.add_argument("--source", type=Path, help="a folder of pairs instead of synthetic ones")
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--step", type=float, default=100.0, help="milliseconds")
    parser.add_argument("--steps", type=int, help="two passes without")
    parser.add_argument("--gpu", action="store_true", help="the step leaves the processor alone")
    parser.add_argument("--kept", type=int, help="megabytes of pictures kept in memory; as in a training without")
    options = parser.parse_args()
    options.steps = options.steps or 2 * options.count
    device.prepare(leave=0)
    if options.kept is not None:
        loader.KEPT_BYTES = options.kept * 2**20
    with tempfile.TemporaryDirectory() as temporary:
        root = folder(Path(temporary), options)
        began = time.perf_counter()
        found = data.discover(root)
        listed = time.perf_counter() - began
        config = make_config("pix2pix", {"size": options.size})
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with loader.Loader(found.train, Data.PAIRS, config, torch.device("cpu")) as made:
            rows = shares(made, options)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{len(found.train.a)} {options.files} listed in {listed:.2f} s; load {os.getloadavg()[0]:.1f} on "
          f"{device.cores()} cores; step {options.step:.0f} ms{' asleep' * options.gpu}")  # fmt: skip
    for name, (count, share, typical, computed) in zip(("first pass", "after it"), rows, strict=False):
        print(f"{name:<11}{count:>7} steps   waited {share:6.2%} of the time; median {typical:.2f} ms a step, "
              f"{computed:.2f} ms of it computing")  # fmt: skip
    print(f"memory at its peak {peak / 1024:.0f} MB, {(peak - before) / 1024:.0f} MB of it for pictures")


if __name__ == "__main__":
    main()
