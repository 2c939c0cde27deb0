"""Pictures from noise, for the lane of such pictures alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app import crash
from app.pixels import to_qimage
from app.work import Loaded, version
from engine.kinds import Given

if TYPE_CHECKING:
    from engine.predictor import Predictor

WALK_FRAMES, WALK_MS = 48, 50  # of an animation, one way
WALK_SIDE = 256  # px, at least

_loaded: Loaded | None = None  # the last model


def imagine(path: Path, points: Sequence[Given]) -> list[QImage]:
    """What a model makes from noise at these points."""
    with crash.at_work(path):
        return [to_qimage(picture) for picture in _load(path).imagine(points)]


def walk(path: Path, start: Given, end: Given, count: int) -> list[QImage]:
    """`count` pictures on the way between two points."""
    with crash.at_work(path):
        return [to_qimage(picture) for picture in _load(path).walk(start, end, count)]


def save_walk(path: Path, start: Given, end: Given, output: Path) -> None:
    """The way between two points, there and back, as an animation."""
    from PIL import Image

    from engine import animation, images

    animation.check_name(output)
    with crash.at_work(path):
        made = _load(path).walk(start, end, WALK_FRAMES)
    side = max(WALK_SIDE, *made[0].shape[:2])
    frames = [Image.fromarray(images.resize(picture, side, side)) for picture in made]
    animation.save([*frames, *frames[-2:0:-1]], [WALK_MS] * (2 * len(frames) - 2), output)


def _load(path: Path) -> Predictor:
    global _loaded
    from engine.predictor import Predictor

    key = version(path)
    if _loaded is None or _loaded[0] != key:
        _loaded = None
        _loaded = key, Predictor(path)
    return _loaded[1]
