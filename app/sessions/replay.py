"""What a run has shown so far, as its folder keeps it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache, partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane
from engine.events import Sample
from engine.files import found_in

SIDE = 512  # px; samples are shown no sharper
KEPT = 96  # pictures in memory, at most 1 MB each

Samples = dict[str, tuple[QImage, ...]]  # input, where there is one, output and target, by the sample's name


class Replay(QObject):
    """The samples of a run at any of its steps, read beside the window. `lane` may serve others, too."""

    steps_changed = Signal()
    seen = Signal(int, object)  # a step, Samples

    def __init__(self, lane: LiveLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._keys = f"samples of a run {id(self)}", f"sample {id(self)}"
        self._run: Path | None = None
        self._until = math.inf  # files of later steps are of a training that was taken back
        self.steps: list[int] = []  # at which there are samples

    def open(self, run: Path) -> None:
        """Looks for the samples of a run."""
        for key in self._keys:
            self._lane.cancel(key)
        self._run, self.steps, self._until = run, [], math.inf
        self._lane.submit(self._keys[0], partial(_steps, run), self._found, lambda _: None)
        self.steps_changed.emit()

    def add(self, events: Iterable[Sample]) -> None:
        """The run has made more of them."""
        self._know({event.step for event in events})

    def cut(self, step: int) -> None:
        """The run goes on from this step: what it showed later no longer counts."""
        self._until = step
        self.steps = [s for s in self.steps if s <= step]
        self.steps_changed.emit()

    def moved(self, run: Path) -> None:
        """The run's folder has another name."""
        self._run = run

    def look_at(self, step: int) -> None:
        """Has the samples of a step read; the last one that was asked for is `seen`."""
        if self._run is not None:
            self._lane.submit(
                self._keys[1], partial(_read, self._run, step), partial(self.seen.emit, step), lambda _: None
            )

    def _found(self, steps: set[int]) -> None:
        self._know({step for step in steps if step <= self._until})

    def _know(self, steps: set[int]) -> None:
        if not steps <= set(self.steps):
            self.steps = sorted(steps.union(self.steps))
            self.steps_changed.emit()


def _steps(run: Path) -> set[int]:
    return {int(path.stem) for path in found_in(run / "samples", "*/*.png") if path.stem.isdecimal()}


def _read(run: Path, step: int) -> Samples:
    """On the lane: QImage needs no window."""
    found: Samples = {}
    for folder in sorted(found_in(run / "samples", "*/"), key=lambda f: (f.name.isdecimal(), len(f.name), f.name)):
        name = f"{step:08d}"
        given = folder / f"{name}-input.png"  # of a drawing, which may be another each time
        paths = (given if given.exists() else folder / "input.png", folder / f"{name}.png", folder / "target.png")
        pictures = [picture for path in paths if not (picture := _picture(path)).isNull()]
        if paths[1].exists() and pictures:
            found[folder.name] = tuple(pictures)
    return found


def _picture(path: Path) -> QImage:
    """Null where there is none."""
    try:
        return _decoded(path, path.stat().st_mtime_ns)
    except OSError:
        return QImage()


@lru_cache(KEPT)
def _decoded(path: Path, _written: int) -> QImage:
    image = QImage(str(path))
    if max(image.width(), image.height()) <= SIDE:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(SIDE, SIDE, keep, smooth)
