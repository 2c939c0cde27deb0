"""Pictures from noise, for the lane of such pictures alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from app import crash
from app.pixels import to_qimage
from app.sessions.noise import Walk
from app.work import Last
from engine.kinds import Given

WALK_FRAMES, WALK_MS = 48, 50  # of an animation, one way
WALK_SIDE = 256  # px, at least

_last = Last()


def imagine(path: Path, points: Sequence[Given]) -> list[QImage]:
    """What a model makes from noise at these points."""
    with crash.at_work(path):
        return [to_qimage(picture) for picture in _last.load(path).imagine(points)]


def walk(path: Path, start: Given, end: Given, count: int) -> list[QImage]:
    """`count` pictures on the way between two points."""
    with crash.at_work(path):
        return [to_qimage(picture) for picture in _last.load(path).walk(start, end, count)]


def animate_walk(of: Walk, output: Path) -> int:
    """The way between two points, there and back, as an animation; the number of its frames."""
    from PIL import Image

    from engine import animation, images

    animation.check_name(output)
    with crash.at_work(of.model):
        made = _last.load(of.model).walk(of.start, of.end, WALK_FRAMES)
    side = max(WALK_SIDE, *made[0].shape[:2])
    frames = [Image.fromarray(images.resize(picture, side, side)) for picture in made]
    frames += frames[-2:0:-1]
    animation.save(frames, [WALK_MS] * len(frames), output)
    return len(frames)
