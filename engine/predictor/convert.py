"""Pictures and folders through a model, into files of the same names that keep what their sources hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import numpy as np

from engine import device, files, images
from engine.config import ConvertRequest
from engine.events import Converted, Event, Finished, ImageDone, ImageFailed, Started, Stopped, Warned
from engine.files import FOREIGN, MOVING, READABLE, WRITABLE
from engine.messages import SinopiaError, reason_of
from engine.predictor import Predictor

DEEP = (".png", ".tif", ".tiff")  # what holds 16 bits

Made = Callable[[np.ndarray], np.ndarray]


def convert(request: ConvertRequest, stop: Callable[[], bool] = lambda: False) -> Iterator[Event]:
    """Pictures and folders through a model; names, order and sub-folders are kept. `derive` is made of them first.

    A result has the date, the resolution, the colour profile and the transparency of its source, and its 16 bits, as
    far as its format holds them; of what moves all pictures, if `frames` are wanted. A picture that fails is told as
    ImageFailed and the others go on. Raises SinopiaError where nothing could work: the model, the output, no picture at
    all.
    """
    unread: list[tuple[Path, OSError]] = []
    jobs = plan(request.inputs, request.output, request.frames, unread)
    predictor = Predictor(request.model, request.device, request.norm, request.precision, request.size)
    if predictor.from_noise:
        raise SinopiaError("model_from_noise")
    yield Started(len(jobs), device=predictor.device, device_name=device.name(predictor.device))
    for path, error in unread:
        yield Warned("folder_not_read", {"folder": path, "reason": reason_of(error)})
    exact: list[Predictor] = []  # loaded once a picture has more bits than a hasty one computes

    def made(rgb: np.ndarray) -> np.ndarray:
        height, width = rgb.shape[:2]
        size = (width * request.enlarge, height * request.enlarge) if request.enlarge > 1 else None
        if rgb.dtype == np.uint8 or request.precision != "auto":
            return predictor(rgb, request.derive, size)
        if not exact:
            exact.append(Predictor(request.model, request.device, request.norm, "fp32", request.size))
        return exact[0](rgb, request.derive, size)

    failed = 0
    for index, (source, target) in enumerate(jobs, 1):
        if stop():
            yield Stopped(index - 1, Converted(failed))
            return
        began = monotonic()
        try:
            suffix = target.suffix.lower()
            moving = request.frames and suffix in MOVING and (suffix not in WRITABLE or images.moves(source))
            write = (_moving if moving else _still)(source, target, made)
        except SinopiaError as error:
            failed += 1
            yield ImageFailed(source, error.message, index, len(jobs))
            continue
        write()  # where one cannot be written, none can
        yield ImageDone(source, target, index, len(jobs), monotonic() - began)
    yield Finished(len(jobs), Converted(failed))


def _still(source: Path, target: Path, made: Made) -> Callable[[], None]:
    """What writes the result of a picture. Raises what reading and the model raise."""
    rgb, kept = images.read(source, deep=target.suffix.lower() in DEEP)
    result = made(rgb)
    return lambda: images.write(target, result, _as_large(kept, result))


def _moving(source: Path, target: Path, made: Made) -> Callable[[], None]:
    """The same of what moves."""
    results = [(made(rgb), kept) for rgb, kept in images.frames(source)]
    return lambda: images.write_frames(target, [(rgb, _as_large(kept, rgb)) for rgb, kept in results])


def _as_large(kept: images.Kept, result: np.ndarray) -> images.Kept:
    """What is kept of a picture for a result that may be larger."""
    height, width = result.shape[:2]
    if kept.alpha is None or kept.alpha.shape == (height, width):
        return kept
    return dataclasses.replace(kept, alpha=images.resize(np.repeat(kept.alpha[..., None], 3, 2), width, height)[..., 0])


def plan(
    inputs: tuple[Path, ...], output: Path, frames: bool = False, unread: list[tuple[Path, OSError]] | None = None
) -> list[tuple[Path, Path]]:
    """Which file becomes which; kinds of pictures that cannot be read are among them, so that each is told.

    What is in the output folder is no input, as it is of an earlier conversion. Folders that cannot be read go to
    `unread`. Raises SinopiaError "nothing_to_convert", "output_is_input", "output_not_folder", "picture_missing".
    """
    found: list[tuple[Path, Path]] = []  # file, and its place within the output folder
    folders = [path for path in inputs if path.is_dir()]
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
    if not found:
        raise SinopiaError("nothing_to_convert", path=inputs)
    to_file = output.suffix.lower() in READABLE and not output.is_dir()
    if output.is_file() and not to_file:
        raise SinopiaError("output_not_folder", path=output)
    if to_file:
        if len(found) > 1 or folders:
            raise SinopiaError("output_not_folder", path=output)
        jobs = [(found[0][0], output)]
    else:
        jobs = []
        taken: set[str] = set()
        for source, place in found:
            suffix = place.suffix.lower()
            if suffix not in WRITABLE and not (frames and suffix in MOVING):
                known = suffix in READABLE | FOREIGN
                place = place.with_suffix(".png") if known else place.with_name(f"{place.name}.png")
            target, count = place, 2
            while str(target).casefold() in taken:
                target = place.with_name(f"{place.stem} {count}{place.suffix}")
                count += 1
            taken.add(str(target).casefold())
            jobs.append((source, output / target))
    sources = {source.resolve() for source, _ in jobs}
    if any(target.resolve() in sources for _, target in jobs):
        raise SinopiaError("output_is_input", path=output)
    return jobs
