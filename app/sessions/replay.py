"""What a run has told and shown so far, as its folder keeps it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane
from engine.errors import sentence
from engine.events import Losses, Sample, Warned

MOST_REPORTS = 2048  # of a history; of more, some are left out, evenly
SIDE = 320  # px; samples are shown no larger
KEPT = 128  # pictures in memory, at most 400 kB each

Samples = dict[str, tuple[QImage, ...]]  # input, output and, where there is one, target, by the sample's name


class Told(NamedTuple):
    """A warning, and the step at which it was said."""

    step: int
    warned: Warned


class History(NamedTuple):
    losses: list[Losses]
    told: list[Told]


def history(run: Path, upto: float = math.inf) -> History:
    """What a run has told up to that step; lines that cannot be read, as a last one cut short, are left out."""
    found = History([], [])
    try:
        lines = (run / "history.jsonl").read_bytes().splitlines()
    except OSError:
        return found
    warnings = [line for line in lines if b'"warned"' in line]
    reports = [line for line in lines if b'"warned"' not in line]
    stride = math.ceil(len(reports) / MOST_REPORTS) or 1
    for line in (*warnings, *reports[::-1][::stride][::-1]):  # the last one is among them
        try:
            row = json.loads(line)
            kind, step = row.pop("event"), int(row["step"])
            if step > upto:
                continue
            if kind == "losses":
                losses = {str(name): float(value) for name, value in row["losses"].items()}
                found.losses.append(Losses(**row | {"step": step, "losses": losses}))
            elif kind == "warned":
                warned = Warned(str(row["code"]), dict(row["facts"]))
                sentence(warned.code, warned.facts)  # a newer version may tell of what there are no words for here
                found.told.append(Told(step, warned))
        except (ValueError, TypeError, LookupError, AttributeError, OverflowError):
            continue
    return found


class Replay(QObject):
    """The samples of a run at any of its steps, read beside the window. `lane` may serve others, too."""

    steps_changed = Signal()
    seen = Signal(int, object)  # a step, Samples

    def __init__(self, lane: LiveLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._run: Path | None = None
        self._until = math.inf  # files of later steps are of a training that was taken back
        self.steps: list[int] = []  # at which there are samples

    def open(self, run: Path) -> None:
        """Looks for the samples of a run."""
        self._lane.cancel("samples of a run")
        self._lane.cancel("sample")
        self._run, self.steps, self._until = run, [], math.inf
        self._lane.submit("samples of a run", partial(_steps, run), self._found, lambda _: None)
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
            self._lane.submit("sample", partial(_read, self._run, step), partial(self.seen.emit, step), lambda _: None)

    def _found(self, steps: set[int]) -> None:
        self._know({step for step in steps if step <= self._until})

    def _know(self, steps: set[int]) -> None:
        if not steps <= set(self.steps):
            self.steps = sorted(steps.union(self.steps))
            self.steps_changed.emit()


def _steps(run: Path) -> set[int]:
    return {int(path.stem) for path in (run / "samples").glob("*/*.png") if path.stem.isdecimal()}


def _read(run: Path, step: int) -> Samples:
    """On the lane: QImage needs no window."""
    found: Samples = {}
    for folder in sorted((run / "samples").glob("*/"), key=lambda f: (f.name.isdecimal(), len(f.name), f.name)):
        name = f"{step:08d}"
        given = folder / f"{name}-input.png"  # of a drawing, which may be another each time
        paths = (given if given.exists() else folder / "input.png", folder / f"{name}.png", folder / "target.png")
        pictures = [picture for path in paths if not (picture := _picture(path)).isNull()]
        if paths[1].exists() and len(pictures) > 1:
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
