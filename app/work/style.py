"""Pictures in the style of others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QImage

from app import crash
from app.jobs import Stop
from app.pixels import to_qimage, to_rgb
from app.work.loading import load_torch
from engine.config import StyleRequest
from engine.events import Event


def stylize(content: QImage | Path, request: StyleRequest, stop: Stop) -> Iterator[Event]:
    """Repaints a picture, or that in a file; `request` has all else."""
    load_torch()
    from engine import device, stylizer

    device.prepare(leave=1)
    given = content if isinstance(content, Path) else to_rgb(content)
    yield from stylizer.stylize(replace(request, content=given), stop)


def glance(model: Path, picture: QImage, longest: int, strength: float, scale: float, colours: float) -> QImage:
    """A picture through a model that learnt a style, `longest` pixels wide or high at most; it leaves no memory behind.

    What the sliders of the Style page say, as far as such a model can: below one half of the `strength` the picture
    itself shines through, and strokes are larger on a smaller picture.
    """
    load_torch()
    from engine import images, stylizer
    from engine.predictor import Predictor

    rgb_u8 = images.shrink(to_rgb(picture), longest)
    height, width = rgb_u8.shape[:2]
    with crash.at_work(model):
        made = Predictor(model)(images.resize(rgb_u8, max(1, round(width / scale)), max(1, round(height / scale))))
    made = stylizer.with_colours_of(rgb_u8, images.resize(made, width, height), colours)
    share = min(1.0, 2 * strength)
    return to_qimage((rgb_u8 + (made.astype("float32") - rgb_u8) * share).round().astype("uint8"))
