"""How different the looks are that a model of variations gives one input.

    python -m tests.bench.looks MODEL --data FOLDER [--inputs 20] [--looks 4] [--sheet S.png]

Over held-out inputs: the mean perceptual distance between two looks of one input, beside that between two photos and
that of a look from its photo; which share of the looks is alike, which is to say less than a tenth as far apart as
photos are; whether one is a copy of a photo that was learnt from, by the distance to the nearest of some of these; how
far as sets looks and usual results are from the photos (perception.kernel_distance); and where the look of one label
alone is changed, how much of the change, in levels a pixel, lies on that label and off it.
"""

from __future__ import annotations

import argparse
from itertools import combinations
from pathlib import Path

import numpy as np
import torch

from engine import data, images
from engine.kinds import Given
from engine.perception import distance, kernel_distance, spread
from engine.predictor import Predictor

ALIKE = 0.1  # of the distance between photos
LEARNT = 60  # photos among which a copy is looked for
LEAST, MOST = 0.05, 0.6  # part of the picture that a label must cover to be changed alone


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--inputs", type=int, default=20)
    parser.add_argument("--looks", type=int, default=4)
    parser.add_argument("--sheet", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    predictor = Predictor(options.model, "cpu", precision="fp32")
    size, backwards = predictor.card.size, predictor.card.direction == "b-to-a"
    found = data.discover(options.data)

    def pairs(split: data.Split, count: int) -> list[tuple[np.ndarray, np.ndarray]]:
        """Input and target, from all over the split."""
        some = range(0, len(split.a), max(1, len(split.a) // count))[:count]
        both = [data.both(split, i, lambda rgb: images.resize(rgb, size, size)) for i in some]
        return [pair[::-1] if backwards else pair for pair in both]

    aside = pairs(found.held_out if found.held_out.a else found.train, options.inputs)
    learnt = [target for _, target in pairs(found.train, LEARNT)]
    photos = [target for _, target in aside]
    between_photos = spread(photos)
    apart, nearest, from_photo, rows = [], [], [], []
    usual = [predictor(given) for given, _ in aside]
    for given, target in aside:
        made = [predictor(Given(given, seed)) for seed in range(1, options.looks + 1)]
        apart += [distance([one], [other]) for one, other in combinations(made, 2)]
        nearest.append(min(distance([made[0]], [photo]) for photo in learnt))
        from_photo.append(distance(made, [target] * len(made)))
        rows.append([given, *made, target])
    looks = [one for row in rows for one in row[1:-1]]
    alike = np.mean([far < ALIKE * between_photos for far in apart])
    print(f"{options.model}: {len(aside)} inputs, {options.looks} looks each")
    print(f"between two looks {np.mean(apart):.3f}, between two photos {between_photos:.3f}, alike {100 * alike:.0f} %")
    print(f"from its photo {np.mean(from_photo):.3f}, from the nearest photo learnt {np.mean(nearest):.3f}, at the "
          f"least {min(nearest):.3f}")  # fmt: skip
    of_looks, of_usual = kernel_distance(looks, photos), kernel_distance(usual, photos)
    print(f"usual from its photo {distance(usual, photos):.3f}; as sets from the photos: looks {of_looks:.0f}, usual "
          f"{of_usual:.0f}")  # fmt: skip
    changes = [change for given, _ in aside for change in apart_from_others(predictor, given)]
    if changes:
        on, off = np.mean(changes, 0)
        print(f"one label changed ({len(changes)} times): {on:.1f} levels on it, {off:.1f} off it")
    if options.sheet is not None:
        images.write(options.sheet, images.grid([p for row in rows[:8] for p in row], columns=options.looks + 2))


def apart_from_others(predictor: Predictor, given: np.ndarray) -> list[tuple[float, float]]:
    """For each colour of the palette that covers enough: the mean change on and off it, where it alone has seed 1."""
    palette = predictor.card.palette
    known = np.array([list(bytes.fromhex(colour[1:])) for colour in palette] or [[0, 0, 0]], int)
    nearest = ((given[:, :, None].astype(int) - known) ** 2).sum(-1).argmin(-1)
    usual, found = predictor(given).astype(int), []
    for number, colour in enumerate(palette):
        on = nearest == number
        if LEAST < on.mean() < MOST:
            change = np.abs(predictor(Given(given, looks=((colour, 1),))).astype(int) - usual).mean(-1)
            found.append((float(change[on].mean()), float(change[~on].mean())))
    return found


if __name__ == "__main__":
    main()
