"""Pictures and folders through a model, into files of the same names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

from engine import device, images
from engine.config import ConvertRequest
from engine.events import Converted, Event, Finished, ImageDone, ImageFailed, Started, Stopped
from engine.files import READABLE, WRITABLE
from engine.messages import SinopiaError
from engine.predictor import Predictor


def convert(request: ConvertRequest, stop: Callable[[], bool] = lambda: False) -> Iterator[Event]:
    """Pictures and folders through a model; names, order and sub-folders are kept. `derive` is made of them first.

    A picture that fails is told as ImageFailed and the others go on. Raises SinopiaError where nothing could work:
    the model, the output, no picture at all.
    """
    jobs = plan(request.inputs, request.output)
    predictor = Predictor(request.model, request.device, request.norm)
    if predictor.from_noise:
        raise SinopiaError("model_from_noise")
    yield Started(len(jobs), device=predictor.device, device_name=device.name(predictor.device))
    failed = 0
    for index, (source, target) in enumerate(jobs, 1):
        if stop():
            yield Stopped(index - 1, Converted(failed))
            return
        began = monotonic()
        try:
            given = images.read_rgb(source)
            height, width = given.shape[:2]
            size = (width * request.enlarge, height * request.enlarge) if request.enlarge > 1 else None
            made = predictor(given, request.derive, size)
        except SinopiaError as error:
            failed += 1
            yield ImageFailed(source, error.message, index, len(jobs))
            continue
        images.write(target, made)  # where one cannot be written, none can
        yield ImageDone(source, target, index, len(jobs), monotonic() - began)
    yield Finished(len(jobs), Converted(failed))


def plan(inputs: tuple[Path, ...], output: Path) -> list[tuple[Path, Path]]:
    """Which file becomes which. Raises SinopiaError "nothing_to_convert", "output_is_input", "output_not_folder"."""
    found: list[tuple[Path, Path]] = []  # file, and its place within the output folder
    folders = [path for path in inputs if path.is_dir()]
    for path in inputs:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in READABLE and p.is_file())
            shown = [p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts)]
            prefix = Path(path.resolve().name) if len(inputs) > 1 else Path()
            found += [(p, prefix / p.relative_to(path)) for p in shown]
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
            if place.suffix.lower() not in WRITABLE:
                place = place.with_suffix(".png")
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
