"""How well gray photos get their colours: the error in a and b on pictures kept aside, and a sheet to look at.

    python -m tests.bench.colour cut TO --photos FOLDER --pairs FOLDER
    python -m tests.bench.colour score MODEL ... --data FOLDER [--sheet S.png]

`cut` makes a folder to learn from: links to photos, and the right halves of pairs. `score` tells, over the held-out
part, the mean distance from the true a and b: of gray, of the mean colour of the pictures that are learnt from, of a
model without hints, and with ten hints from the truth at random places; and the mean chroma of what is made. And where
one hint of a colour that has nothing to do with the picture reaches: by how much a and b change on it, near it where it
is as light as there, near it where it is not, and far away.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from engine import data, images, lab
from engine.kinds import Given
from engine.predictor import Predictor
from resources.models.make import hints_from, laid

HINTS = 10
FOREIGN = 30.0  # chroma of a hint that has nothing to do with the picture
DOT, NEAR, FAR = 4, (8, 24), 60  # px from its middle: on it, near it, far from it
ALIKE, OTHER = 6.0, 20.0  # of L: as light as there, and not


def cut(to: Path, photos: Path, pairs: Path) -> None:
    for part in ("train", "val"):
        for name in ("photos", "renderings"):
            (to / part / name).mkdir(parents=True, exist_ok=True)
        for path in sorted((photos / part).iterdir()):
            if path.suffix.lower() in (".jpg", ".png"):
                (to / part / "photos" / path.name).symlink_to(path)
        for path in sorted((pairs / part).iterdir()):
            pair = Image.open(path).convert("RGB")
            pair.crop((pair.width // 2, 0, *pair.size)).save(to / part / "renderings" / f"{path.stem}.png")


def colours(rgb: np.ndarray) -> np.ndarray:
    """a and b, (2, H, W)."""
    found: np.ndarray = lab.from_rgb(images.to_unit(rgb))[1:].numpy()
    return found


def far(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.sqrt(np.square(one - other).sum(0)).mean())


def some(paths: Sequence[Path], count: int) -> Sequence[Path]:
    """That many from all over the list."""
    return paths[:: max(1, len(paths) // count)][:count]


def score(models: list[Path], root: Path, sheet: Path | None, count: int, within: bool, size: int = 192) -> None:
    found = data.discover(root, held_out=0, derive="gray")
    read = [images.resize(images.read_rgb(path), size, size) for path in some(found.held_out.b, count)]
    means = [colours(images.resize(images.read_rgb(path), 64, 64)).mean((1, 2)) for path in some(found.train.b, 200)]
    mean = np.mean(means, 0)[:, None, None]
    grays = [np.asarray(Image.fromarray(rgb).convert("L").convert("RGB")) for rgb in read]
    true = [colours(rgb) for rgb in read]
    chroma = np.mean([far(c, np.zeros_like(c)) for c in true])
    print(
        f"gray {chroma:.2f}  mean colour {np.mean([far(c, mean) for c in true]):.2f}  chroma of the truth {chroma:.2f}"
    )
    rows = []
    for path in models:
        predictor = Predictor(path, "cpu", precision="fp32")
        plain = [predictor(Given(gray)) for gray in grays]
        hints = [hints_from(rgb, np.random.default_rng(n), HINTS) for n, rgb in enumerate(read)]
        helped = [predictor(Given(gray, hints=h, within=within)) for gray, h in zip(grays, hints, strict=True)]
        errors = [
            np.mean([far(colours(made), c) for made, c in zip(outputs, true, strict=True)])
            for outputs in (plain, helped)
        ]
        own = np.mean([far(c, np.zeros_like(c)) for c in map(colours, plain)])
        less = 100 * (1 - errors[1] / errors[0])
        figures = f"automatic {errors[0]:.2f}  {HINTS} hints {errors[1]:.2f} (-{less:.0f} %)  chroma {own:.2f}"
        print(f"{path.parent.name}/{path.name}: {figures}", flush=True)
        on, alike, other, away = np.nanmean([reach(predictor, gray, n, within) for n, gray in enumerate(grays)], 0)
        print(f"  a foreign hint: on it {on:.1f}, near it {alike:.1f}, beyond an edge {other:.1f}, far {away:.1f}")
        rows = list(zip(grays, plain, map(laid, grays, hints), helped, read, strict=True))
    if sheet is not None:
        shown = [picture for row in rows[:: max(1, len(rows) // 14)][:14] for picture in row]
        images.write(sheet, images.grid(shown, columns=10))


def reach(predictor: Predictor, gray: np.ndarray, seed: int, within: bool) -> list[float]:
    """By how much one hint changes a and b on it, near it, near it beyond an edge, and far from it; NaN for nowhere."""
    random = np.random.default_rng(seed)
    (height, width), lightness = gray.shape[:2], lab.from_rgb(images.to_unit(gray))[0].numpy()
    y, x = (int(random.integers(20, side - 20)) for side in (height, width))
    place, angle = np.s_[y - 2 : y + 3, x - 2 : x + 3], random.uniform(0, 2 * np.pi)
    light = float(lightness[place].mean())
    wanted = torch.tensor([light, FOREIGN * np.cos(angle), FOREIGN * np.sin(angle)]).float()[:, None, None]
    hints = np.zeros((height, width, 4), np.uint8)
    hints[place] = [*images.from_unit(lab.to_rgb(lab.snapped(wanted))).reshape(-1), 255]
    before, after = (colours(predictor(Given(gray, hints=given, within=within))) for given in (None, hints))
    changed = np.sqrt(np.square(after - before).sum(0))
    rows, columns = np.ogrid[:height, :width]
    from_it, apart = np.hypot(rows - y, columns - x), np.abs(lightness - light)
    near = (from_it > NEAR[0]) & (from_it < NEAR[1])
    parts = from_it < DOT, near & (apart < ALIKE), near & (apart > OTHER), from_it > FAR
    return [float(changed[part].mean()) if part.any() else np.nan for part in parts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words = parser.add_subparsers(dest="word", required=True)
    cutting = words.add_parser("cut")
    cutting.add_argument("to", type=Path)
    cutting.add_argument("--photos", type=Path, required=True)
    cutting.add_argument("--pairs", type=Path, required=True)
    scoring = words.add_parser("score")
    scoring.add_argument("models", type=Path, nargs="+")
    scoring.add_argument("--data", type=Path, required=True)
    scoring.add_argument("--sheet", type=Path)
    scoring.add_argument("--within", action="store_true", help="hints end at edges, see Given")
    scoring.add_argument("--count", type=int, default=1000, help="of the pictures kept aside")
    options = parser.parse_args()
    if options.word == "cut":
        cut(options.to, options.photos, options.pairs)
    else:
        torch.set_num_threads(1)
        score(options.models, options.data, options.sheet, options.count, options.within)


if __name__ == "__main__":
    main()
