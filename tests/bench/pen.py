"""How long a picture takes while the pen moves: processor time of one thread, through app.work as the window does it.

    python -m tests.bench.pen [MODEL ...] [--rounds 3]

Without a MODEL, all that come with the program. Each answers the bench's drawings as the window shows them to it; lines
are coloured in, with another seed each time. Prints median and 95th percentile, and what of it the colouring takes.
"""

from __future__ import annotations

import argparse
import time

import numpy as np
import torch

from app import work
from app.pixels import to_rgb
from engine import images, library
from engine.card import read_card
from engine.kinds import Kind
from engine.predictor import colouring
from tests.bench.drawings import drawings


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("models", nargs="*", help="files, or names of the library")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    torch.set_num_threads(1)
    built_in = [
        entry.name
        for entry in library.entries()
        if entry.path.parent == library.builtin_dir() and entry.card.input_kind != Kind.NOISE
    ]
    for name in options.models or built_in:
        path = library.find(name)
        card = read_card(path)
        shown = [document.image for _, document in drawings(card.input_kind)]
        work.predict(path, shown[0])  # loads it
        work.hasten(path)  # after its first answer, as the Draw page does
        whole, coloured = [], []
        for seed in range(1, options.rounds + 1):
            for picture in shown:
                begin = time.process_time()
                work.predict(path, picture, seed)
                whole.append(time.process_time() - begin)
                if card.colour_in:
                    lines = images.shrink(to_rgb(picture), card.size)
                    begin = time.process_time()
                    colouring.filled(lines, seed, card.palette)
                    coloured.append(time.process_time() - begin)
        print(f"{name:18} {card.size:4} px  {_said(whole)}" + (f"   colouring {_said(coloured)}" if coloured else ""))


def _said(seconds: list[float]) -> str:
    median, most = 1000 * np.percentile(seconds, (50, 95))
    return f"median {median:5.1f} ms, 95 % below {most:5.1f} ms"


if __name__ == "__main__":
    main()
