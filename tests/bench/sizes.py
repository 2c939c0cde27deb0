"""What a result of 256, 512 and 1024 pixels costs: interpolated, and sharpened by networks.upscale.

    python -m tests.bench.sizes [MODEL] [--rounds 7] [--exact]

MODEL is a file or a name of the library. One thread; the least processor time of a picture among the rounds, in ms, by
turns. What is drawn is handed over at the model's own size, as the Draw page does it.
"""

from __future__ import annotations

import argparse
import time

import torch

from engine import images, library
from engine.predictor import Predictor

SIZES = (256, 512, 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", default="paint-to-3d")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--exact", action="store_true", help="fp32 also where bf16 is faster")
    options = parser.parse_args()
    torch.set_num_threads(1)
    predictor = Predictor(library.find(options.model), "cpu", precision="fp32" if options.exact else "auto")
    own = predictor.card.size
    drawing = images.resize(next(images.from_png(png) for png, _ in predictor.card.samples if png), own, own)
    ways = {
        "interpolated": lambda side: images.resize(predictor(drawing), side, side),
        "sharpened": lambda side: predictor(drawing, size=(side, side)),
    }
    least = {(name, side): float("inf") for name in ways for side in SIZES}
    for _ in range(options.rounds + 1):  # the first is slower than any other
        for name, way in ways.items():
            for side in SIZES:
                began = time.process_time()
                way(side)
                least[name, side] = min(least[name, side], time.process_time() - began)
    for name in ways:
        figures = ", ".join(f"{side}: {1e3 * least[name, side]:.0f} ms" for side in SIZES)
        print(f"{options.model} ({own}), {name:<12} {figures}")


if __name__ == "__main__":
    main()
