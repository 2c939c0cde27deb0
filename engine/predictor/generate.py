"""Pictures from noise: each belongs to a seed, so that the same seed gives the same picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic

import numpy as np

from engine import device, images
from engine.config import GenerateRequest
from engine.events import Event, Finished, Generated, ImageDone, Started, Stopped
from engine.images import grid
from engine.kinds import Given
from engine.messages import SinopiaError
from engine.predictor import Predictor


def generate(request: GenerateRequest, stop: Callable[[], bool] = lambda: False) -> Iterator[Event]:
    """Makes pictures and writes them, as one sheet or each as a file named by its seed; ends with Finished[Generated].

    Raises SinopiaError "model_*", "device_missing", "cannot_write" or "disk_full".
    """
    predictor = Predictor(request.model, request.device)
    if not predictor.from_noise:
        raise SinopiaError("model_from_pictures")
    to_file = bool(request.output.suffix) and not request.output.is_dir()
    if to_file:
        images.check_name(request.output)
    yield Started(request.count, device=predictor.device, device_name=device.name(predictor.device))
    made: list[np.ndarray] = []
    for index in range(request.count):
        if stop():
            yield Stopped(index)
            return
        began, seed = monotonic(), request.seed + index
        picture = predictor(Given(seed=seed))
        target = request.output if to_file else request.output / f"{seed:05d}.png"
        if to_file:
            made.append(picture)
        else:
            images.write(target, picture)
        yield ImageDone(request.model, target, index + 1, request.count, monotonic() - began)
    if to_file:
        images.write(request.output, grid(made))
    yield Finished(request.count, Generated(request.output))
