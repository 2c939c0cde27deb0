"""Pictures and folders through a model, into files that keep what their sources hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import NamedTuple

import numpy as np

from engine import device, files, images
from engine.card import Card
from engine.config import ConvertRequest, Results, named
from engine.encode import on_white
from engine.events import Converted, Event, Finished, ImageDone, ImageFailed, ImageSkipped, Started, Stopped, Warned
from engine.files import FOREIGN, MOVING, READABLE, WRITABLE
from engine.kinds import Given
from engine.messages import SinopiaError, reason_of
from engine.predictor import Predictor

DEEP = (".png", ".tif", ".tiff")  # what holds 16 bits

Made = Callable[[np.ndarray], np.ndarray]


class Job(NamedTuple):
    """A picture, and the file that is made of it."""

    source: Path
    target: Path


def convert(request: ConvertRequest, stop: Callable[[], bool] = lambda: False) -> Iterator[Event]:
    """Pictures and folders through a model, in their order. `derive` is made of them first.

    A result has the date, the resolution, the colour profile and the transparency of its source, and its 16 bits, as
    far as its format holds them and they are wanted; of what moves all pictures, if `frames` are wanted. A picture that
    fails is told as ImageFailed, one whose result is there already as ImageSkipped where that is to be left alone, and
    the others go on. Raises SinopiaError where nothing could work: the model, the output, no picture at all, a seed or
    a look that the model knows nothing of.
    """
    unread: list[tuple[Path, OSError]] = []
    jobs = [job for job in plan(request, unread) if job.source not in request.done]
    predictor = Predictor(request.model, request.device, request.norm, request.precision, request.size)
    if predictor.from_noise:
        raise SinopiaError("model_from_noise")
    looks = _looks(request, predictor.card)
    yield Started(len(jobs), device=predictor.device, device_name=device.name(predictor.device))
    for path, error in unread:
        yield Warned("folder_not_read", {"folder": path, "reason": reason_of(error)})
    exact: list[Predictor] = []  # loaded once a picture has more bits than a hasty one computes

    def made(rgb: np.ndarray) -> np.ndarray:
        height, width = rgb.shape[:2]
        size = (width * request.enlarge, height * request.enlarge) if request.enlarge > 1 else None
        given = Given(rgb, request.seed, looks=looks)
        if rgb.dtype == np.uint8 or request.precision != "auto":
            return predictor(given, request.derive, size)
        if not exact:
            exact.append(Predictor(request.model, request.device, request.norm, "fp32", request.size))
        return exact[0](given, request.derive, size)

    failed = skipped = 0
    for index, (source, target) in enumerate(jobs, 1):
        if stop():
            yield Stopped(index - 1, Converted(failed, skipped))
            return
        if request.results.existing == "skip" and target.exists():
            skipped += 1
            yield ImageSkipped(source, target, index, len(jobs))
            continue
        began = monotonic()
        try:
            suffix = target.suffix.lower()
            moving = request.frames and suffix in MOVING and (suffix not in WRITABLE or images.moves(source))
            write = (_moving if moving else _still)(source, target, made, request.results)
            stilled = not moving and source.suffix.lower() in MOVING and images.moves(source)
        except SinopiaError as error:
            failed += 1
            yield ImageFailed(source, error.message, index, len(jobs))
            continue
        write()  # where one cannot be written, none can
        yield ImageDone(source, target, index, len(jobs), monotonic() - began, stilled)
    yield Finished(len(jobs), Converted(failed, skipped))


def _looks(request: ConvertRequest, card: Card) -> tuple[tuple[str, int], ...]:
    """The looks that are wanted, by the colours as the card writes them. Raises SinopiaError where it has none such."""
    if request.seed and not card.varies:
        raise SinopiaError("seed_unused")
    if request.looks and not card.styled:
        raise SinopiaError("look_unused")
    known = {colour.lower(): colour for colour in card.styled}
    for colour, _ in request.looks:
        if colour.lower() not in known:
            raise SinopiaError("look_unknown", colour=colour, known=card.styled)
    return tuple((known[colour.lower()], seed) for colour, seed in request.looks)


def preview(request: ConvertRequest, source: Path, side: int) -> np.ndarray:
    """What one picture becomes, no more than `side` pixels wide or high: (H, W, 3) uint8. Raises SinopiaError."""
    rgb = images.shrink(images.read_rgb(source, (side, side)), side)
    predictor = Predictor(request.model, request.device, request.norm)
    return predictor(Given(rgb, request.seed, looks=_looks(request, predictor.card)), request.derive)


def there_already(request: ConvertRequest) -> int:
    """How many files have the names of results that are still to be made. Raises as `plan`."""
    return sum(target.exists() for source, target in plan(request) if source not in request.done)


def _still(source: Path, target: Path, made: Made, results: Results) -> Callable[[], None]:
    """What writes the result of a picture. Raises what reading and the model raise."""
    rgb, kept = images.read(source, deep="depth" in results.keep and target.suffix.lower() in DEEP)
    result, kept = _wanted(made(rgb), kept, results)
    return lambda: images.write(target, result, kept, results.quality)


def _moving(source: Path, target: Path, made: Made, results: Results) -> Callable[[], None]:
    """The same of what moves."""
    frames = [_wanted(made(rgb), kept, results) for rgb, kept in images.frames(source)]
    return lambda: images.write_frames(target, frames)


def _wanted(result: np.ndarray, kept: images.Kept, results: Results) -> tuple[np.ndarray, images.Kept]:
    """A result, which may be larger than its source, and what it is to keep of that."""
    height, width = result.shape[:2]
    alpha, keep = kept.alpha, results.keep
    if alpha is not None and alpha.shape != (height, width):
        alpha = images.resize(np.repeat(alpha[..., None], 3, 2), width, height)[..., 0]
    if alpha is not None and "alpha" not in keep:
        cover = alpha if result.dtype == np.uint8 else alpha.astype(np.uint16) * 257
        result, alpha = on_white(result, cover), None
    exif = kept.exif if "exif" in keep else b""
    profile = kept.profile if "profile" in keep else None
    return result, dataclasses.replace(kept, alpha=alpha, exif=exif, profile=profile)


def plan(request: ConvertRequest, unread: list[tuple[Path, OSError]] | None = None) -> list[Job]:
    """Which file becomes which; kinds of pictures that cannot be read are among them, so that each is told.

    What is in the output folder is no input, as it is of an earlier conversion. Folders that cannot be read go to
    `unread`. Raises SinopiaError "nothing_to_convert", "output_is_input", "output_not_folder", "picture_missing",
    "pattern_wrong".
    """
    output = request.output
    found = _found(request.inputs, output, unread)
    if not found:
        raise SinopiaError("nothing_to_convert", path=request.inputs)
    to_file = output.suffix.lower() in READABLE and not output.is_dir()
    if output.is_file() and not to_file:
        raise SinopiaError("output_not_folder", path=output)
    if to_file:
        if len(found) > 1 or any(path.is_dir() for path in request.inputs):
            raise SinopiaError("output_not_folder", path=output)
        places = [output]
    else:
        places = [output / _place(place, request, n) for n, (_, place) in enumerate(found, 1)]
    jobs: list[Job] = []
    taken: set[str] = set()
    for (source, _), place in zip(found, places, strict=True):
        number = request.results.existing == "number" and source not in request.done
        target, count = place, 2
        while str(target).casefold() in taken or (number and target.exists()):
            target = place.with_name(f"{place.stem} {count}{place.suffix}")
            count += 1
        taken.add(str(target).casefold())
        jobs.append(Job(source, target))
    sources = {source.resolve() for source, _ in jobs}
    if any(target.resolve() in sources for _, target in jobs):
        raise SinopiaError("output_is_input", path=output)
    return jobs


def _found(
    inputs: tuple[Path, ...], output: Path, unread: list[tuple[Path, OSError]] | None
) -> list[tuple[Path, Path]]:
    """Each picture, and its place within the output folder if it keeps its name."""
    found: list[tuple[Path, Path]] = []
    results = output.resolve()
    for path in inputs:
        if path.is_dir():
            within = results.is_relative_to(path.resolve()) and results != path.resolve()
            prefix = Path(path.resolve().name) if len(inputs) > 1 else Path()
            try:
                inside = [
                    picture
                    for listing in files.walk(path, [] if unread is None else unread)
                    if not (within and listing.path.resolve().is_relative_to(results))
                    for picture in (*listing.pictures, *listing.foreign)
                ]
            except OSError as error:
                raise SinopiaError("folder_unreadable", path=path, reason=reason_of(error)) from None
            found += [(picture, prefix / picture.relative_to(path)) for picture in sorted(inside)]
        elif path.exists():
            found.append((path, Path(path.name)))
        else:
            raise SinopiaError("picture_missing", path=path)
    return found


def _place(place: Path, request: ConvertRequest, n: int) -> Path:
    """Where the result of the n-th picture goes, as its name and format are wanted."""
    results, suffix = request.results, place.suffix.lower()
    known = suffix in READABLE | FOREIGN
    stem = place.stem if known else place.name
    if results.format:
        ending = f".{results.format}"
    elif suffix in WRITABLE or (request.frames and suffix in MOVING):
        ending = place.suffix
    else:
        ending = ".png"
    name = named(results.name, stem, request.model.stem, n) + ending
    return Path(name) if results.flat else place.with_name(name)
