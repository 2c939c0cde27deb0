"""Makes a built-in model of a run: half precision, scores on the pictures kept aside, nine of them as examples.

    python -m resources.models.make RUN/model.safetensors NAME --data FOLDER --licence TEXT --notes TEXT

With --colours, "#rrggbb,…", it becomes one for line drawings that are coloured in before it sees them: the first colour
is the paper's. Examples of what was kept aside then have hints of colour two times in three, as have those of gray
photos.
The scores, those of `sinopia evaluate` and those of handing the input back, are added to the notes and to the facts. A
model of a style is given the photos of --data; its scores are how far these come from style and content. One that makes
pictures from noise is compared with them as a set.
Notes are in English; `python -m app.languages` takes those that are here to the translators of the window.
"""

from __future__ import annotations

import argparse
import dataclasses
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine import data, files, images, library, metrics, perception, storage, styles
from engine.card import Card
from engine.data import paint
from engine.kinds import DERIVATIONS, Given, Kind
from engine.networks.texture import TextureEye, content_distance, gram, style_distance, style_picture
from engine.predictor import Predictor
from engine.run.publish import THUMBNAIL

EXAMPLES = 9
SPOT = 3 / 128  # of the shorter side, of a hint of colour on a photo
PLACES = {"l1": 4, "psnr": 2, "ssim": 3, "swd": 1, "perceptual": 3, "kd": 0}


def half(weights: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {name: w.half() if w.is_floating_point() else w for name, w in weights.items()}


Pairs = list[tuple[np.ndarray, np.ndarray]]


def photos(root: Path, predictor: Predictor) -> Pairs:
    """Photos of a folder, squares of the model's size, and what the model makes of them."""
    size = predictor.card.size
    split = data.for_method("style", root, held_out=0)[0].train
    given = [data.both(split, k, lambda rgb: images.resize(rgb, size, size))[0] for k in range(len(split.a))]
    return [(photo, predictor(photo)) for photo in given]


def style_scores(card: Card, made: Pairs) -> dict[str, float]:
    """Means over the photos: how far results are from the style and from their content, and photos from the style."""
    settings = card.training["settings"]
    eye = TextureEye(settings["eye"], torch.device("cpu"))
    with torch.no_grad():
        picture = style_picture(styles.find(settings["style"]), round(card.size * settings["style_scale"]))
        wanted = [gram(maps) for maps in eye(images.to_unit(picture)[None]).style]
        rows = []
        for photo, result in made:
            before, after = (eye(images.to_unit(rgb)[None]) for rgb in (photo, result))
            rows.append([
                float(style_distance([gram(maps) for maps in after.style], wanted)),
                float(content_distance(after.content, before.content)),
                float(style_distance([gram(maps) for maps in before.style], wanted)),
            ])  # fmt: skip
    means = np.mean(rows, 0).round(3).tolist()
    return dict(zip(("style", "content", "style_of_the_photos"), means, strict=True))


def pairs(root: Path, predictor: Predictor, derive: str) -> Pairs:
    """Input and target of all that was kept aside, squares of the model's size."""
    card = predictor.card
    found = data.discover(root, held_out=0, derive=derive)
    split = found.held_out
    both = (data.both(split, k, lambda rgb: images.resize(rgb, card.size, card.size)) for k in range(len(split.a)))
    return [(a, b) if card.direction == "a-to-b" or derive else (b, a) for a, b in both]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("name")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--derive", choices=("", *DERIVATIONS), default="", help="what is made of single photos")
    parser.add_argument("--colours", default="", help="of the paper, and those that areas without a hint are given")
    parser.add_argument("--examples", nargs="*", type=Path, help="drawings instead of what was kept aside")
    parser.add_argument("--size", type=int, help="at which it sees pictures, where that is another than it learnt at")
    parser.add_argument("--count", type=int, default=EXAMPLES, help="of the examples")
    parser.add_argument("--licence", required=True)
    parser.add_argument("--notes", required=True)
    parser.add_argument("--output", type=Path, default=Path(__file__).parent)
    options = parser.parse_args()
    card, weights = storage.load_model(options.model)
    if options.size:
        card = dataclasses.replace(card, size=options.size)
    if options.colours:
        colours = tuple(options.colours.split(","))
        card = dataclasses.replace(card, input_kind=Kind.LINE, palette=colours, colour_in=True)
    with tempfile.TemporaryDirectory() as folder:
        halved = Path(folder) / "half.safetensors"
        storage.save_model(halved, card, half(weights))
        predictor = Predictor(halved, "cpu", precision="fp32")
        if predictor.from_noise:
            facts, told, examples = _imagined(options.data, predictor, options.count)
        else:
            facts, told, examples = _examined(options, card, predictor)
    facts["weights"] = "rounded to fp16"
    card = dataclasses.replace(
        card, licence=options.licence, notes=f"{options.notes} {told}", samples=tuple(examples),
        training=card.training | facts,
    )  # fmt: skip
    path = options.output / f"{library.check_name(options.name)}{files.MODEL}"
    storage.save_model(path, card, half(weights))
    print(path, f"{path.stat().st_size / 1e6:.1f} MB", told)


def _examined(
    options: argparse.Namespace, card: Card, predictor: Predictor
) -> tuple[dict[str, Any], str, list[tuple[bytes | None, bytes]]]:
    """Facts for the card, words for its notes, and examples, of a model that is given pictures."""
    styled = card.method == "style"
    found = photos(options.data, predictor) if styled else pairs(options.data, predictor, options.derive)
    facts, told = _styled(card, found) if styled else _scored(found, [predictor(Given(given)) for given, _ in found])
    examples: list[tuple[bytes | None, bytes]] = []
    for number, index in enumerate(np.linspace(0, len(found) - 1, options.count).round().astype(int)):
        (given, target), hints = found[index], None
        if card.input_kind == Kind.GRAY_HINTS:
            hints = hints_from(target, np.random.default_rng(number)) if number % 3 else None
        elif options.examples:
            given = images.resize(images.read_rgb(options.examples[number]), card.size, card.size)
        elif card.hints and number % 3:
            unit = paint.hinted(images.to_unit(given), images.to_unit(target), np.random.default_rng(number))
            given = images.from_unit(unit)
        made = predictor(Given(given, hints=hints))
        shown = given if hints is None else laid(given, hints)
        examples.append((thumbnail(shown), thumbnail(made)))
    return facts, told, examples


def _imagined(
    root: Path, predictor: Predictor, count: int
) -> tuple[dict[str, Any], str, list[tuple[bytes | None, bytes]]]:
    """The same of a model that makes pictures from noise; its examples are those of the first seeds."""
    size = predictor.card.size
    found = data.discover(root, held_out=0, one_set=True)
    real = [images.resize(images.read_rgb(path), size, size) for path in (found.held_out.b or found.train.b)]
    made = predictor.imagine([Given(seed=n) for n in range(1, len(real) + 1)])
    apart = [perception.spread(some) for some in (made, real)]
    scores = rounded(metrics.score_sets(real, made)) | {"diversity": round(apart[0] / apart[1], 2)}
    told = (
        f"{len(made)} of its pictures beside as many held-out photos: kernel distance {scores['kd']:.0f}, SWD "
        f"{scores['swd']}; they differ from each other {scores['diversity']} times as much as the photos do."
    )
    return {"held_out_scores": scores}, told, [(None, thumbnail(picture)) for picture in made[:count]]


def hints_from(rgb: np.ndarray, random: np.random.Generator, count: int = 10) -> np.ndarray:
    """(H, W, 4) uint8 with hints from the picture itself at random places, each of the mean colour below it."""
    height, width = rgb.shape[:2]
    made = np.zeros((height, width, 4), np.uint8)
    reach = max(1, round(SPOT * min(height, width))) // 2
    for _ in range(count):
        y, x = (int(random.integers(reach, side - reach)) for side in (height, width))
        place = np.s_[y - reach : y + reach + 1, x - reach : x + reach + 1]
        made[place] = [*rgb[place].reshape(-1, 3).mean(0).round(), 255]
    return made


def laid(gray: np.ndarray, hints: np.ndarray) -> np.ndarray:
    """The hints upon the picture, to be looked at."""
    return np.where(hints[..., 3:] > 0, hints[..., :3], gray)


def _styled(card: Card, found: Pairs) -> tuple[dict[str, Any], str]:
    """Facts for the card, and the words for its notes."""
    scores = style_scores(card, found)
    told = (
        f"On {len(found)} held-out photos: {scores['style']} from the style, where the photos are "
        f"{scores['style_of_the_photos']}, and {scores['content']} from their content."
    )
    return {"held_out_scores": scores}, told


def _scored(found: Pairs, outputs: list[np.ndarray]) -> tuple[dict[str, Any], str]:
    """The same of a model with targets."""
    targets, inputs = [target for _, target in found], [given for given, _ in found]
    scores, copied = (rounded(metrics.score(targets, made)) for made in (outputs, inputs))
    told = (
        f"On {len(found)} held-out pictures: L1 {scores['l1']}, SSIM {scores['ssim']}, SWD {scores['swd']}, "
        f"perceptual {scores['perceptual']}, kernel distance {scores['kd']:.0f}; handing the input back: "
        f"{copied['l1']}, {copied['ssim']}, {copied['swd']}, {copied['perceptual']}, {copied['kd']:.0f}."
    )
    return {"held_out_scores": scores, "copying": copied}, told


def rounded(scores: Any) -> dict[str, float]:
    return {key: round(float(value), PLACES.get(key, 4)) for key, value in vars(scores).items() if key in PLACES}


def thumbnail(rgb: np.ndarray) -> bytes:
    return images.png(images.resize(rgb, THUMBNAIL, THUMBNAIL))


if __name__ == "__main__":
    main()
