"""How a drawing came about: its steps that are remembered, as pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.painting.history import Pixels, Stack, State
from app.painting.layers import Composite
from app.painting.place import middle, put

FRAMES = 200  # at most; of more steps some are left out, evenly

Steps = Sequence[Pixels | Stack]


@dataclass(frozen=True)
class Story:
    """A drawing and what can be undone of it, the newest last. Any thread may have it."""

    state: State
    steps: tuple[Pixels | Stack, ...]


def frames(story: Story, widest: int) -> list[QImage]:
    """The drawing after each step, as far back as they go, the oldest first; all as large, `widest` pixels at most.

    One full-sized copy of the drawing is in memory beside what the history has.
    """
    steps = story.steps
    shown = {round(n * len(steps) / (FRAMES - 1)) for n in range(FRAMES)} if len(steps) >= FRAMES else None
    size = _fitting(story.state.size, widest)
    state = replace(story.state, layers=tuple(replace(x, image=QImage(x.image)) for x in story.state.layers))
    made: list[QImage] = []
    for left in range(len(steps), -1, -1):
        if shown is None or left in shown:
            made.append(_frame(state, size))
        if left:
            state = _before(state, steps[left - 1])
    return made[::-1]


def _before(state: State, step: Pixels | Stack) -> State:
    if isinstance(step, Pixels):
        for layer in state.layers:
            if layer.key == step.key:
                put(layer.image, step.place, step.before, step.before.rect())
        return state
    now = {layer.key: layer.image for layer in state.layers}
    layers = (replace(x, image=QImage(now[x.key] if x.image.isNull() else x.image)) for x in step.before.layers)
    return replace(step.before, layers=tuple(layers))


def _frame(state: State, size: QSize) -> QImage:
    """The whole drawing in the middle of white paper of this size: drawings of other shapes came before it."""
    picture = Composite().image(state.size, state.layers)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    picture = picture.scaled(size, keep, smooth)
    if picture.size() == size:
        return picture
    ground = QImage(size, QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    put(ground, middle(picture.size(), size), picture, picture.rect())
    return ground


def _fitting(size: QSize, widest: int) -> QSize:
    longest = max(size.width(), size.height())
    return size if longest <= widest else size.scaled(widest, widest, Qt.AspectRatioMode.KeepAspectRatio)
