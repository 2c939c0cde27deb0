"""The window is closed in the middle of anything: within three seconds it has gone, and all opens again."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import monotonic

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QColor

from app.painting import ora
from engine import library
from engine.config import TrainRequest
from engine.run.file import RunFile
from tests.faults.forks import Fork, forked, said, warm
from tests.faults.table import Part, Row, main
from tests.faults.window import Watched

WITHIN = 3.0  # seconds
DURING = 6.0  # seconds after its beginning at most, it is closed


def _draw(watched: Watched, _: Path) -> None:
    document = watched.program.sketch
    timer = QTimer(watched.program)

    def stroke() -> None:
        document.fill("Fill", QPointF(1, 1), QColor.fromHsv(random.randrange(360), 200, 200))

    timer.timeout.connect(stroke)
    timer.start(20)


def _train(watched: Watched, place: Path) -> None:
    settings = {"size": 128, "width": 16, "d_width": 16, "steps": 10_000}
    run = library.free_run_dir("faces")
    watched.program.run.start(TrainRequest(place / "pairs", run, "pix2pix", settings))


def _convert(watched: Watched, place: Path) -> None:
    session = watched.program.conversion
    session.add([place / "pairs"])
    session.aim(library.builtin_dir() / "paint-to-3d.safetensors", place / "converted")
    session.existing = "replace"
    session.start()


def _enlarge(watched: Watched, place: Path) -> None:
    _convert(watched, place)
    watched.program.conversion.enlarge = 4


def _estimate(watched: Watched, place: Path) -> None:
    watched.program.window.go(4)
    watched.program.folder.choose(place / "pairs")


def _paint(watched: Watched, place: Path) -> None:
    styling = watched.program.styling
    styling.open(next((place / "pairs").iterdir()))
    styling.choose(styling.styles[0], True)
    QTimer.singleShot(300, styling.paint)


def _import(watched: Watched, place: Path) -> None:
    for path in sorted(place.glob("*.pth")):
        watched.program.open([path])


def _export(watched: Watched, place: Path) -> None:
    for entry in watched.program.models.entries[:4]:
        for format in ("safetensors", "onnx"):
            watched.program.models.export(entry, format, place / f"{entry.name}.{format}")


def _compare(watched: Watched, _: Path) -> None:
    watched.program.comparison.set_entries(watched.program.models.entries)
    watched.program.comparison.set_pictures([watched.program.sketch.given])


def _evaluate(watched: Watched, place: Path) -> None:
    model = library.builtin_dir() / "paint-to-3d.safetensors"
    watched.program.evaluation.start(model, place / "pairs", place / "report.html")


def _generate(watched: Watched, _: Path) -> None:
    watched.program.generate.choose(library.builtin_dir() / "flowers.safetensors")
    watched.program.window.go(3)


def _nothing(_watched: Watched, _place: Path) -> None:
    """It only opens, and looks for a faster way through the network of the example."""


DOING: dict[str, Callable[[Watched, Path], None]] = {
    "opening": _nothing, "drawing": _draw, "training": _train, "converting": _convert, "enlarging": _enlarge,
    "estimating": _estimate, "painting": _paint, "importing": _import, "exporting": _export, "comparing": _compare,
    "evaluating": _evaluate, "generating": _generate,
}  # fmt: skip


def closes(count: int, place: Path) -> Iterator[Row]:
    warm()
    forked(partial(_prepare, place))
    for number, name in enumerate(DOING):
        chance, lost, slowest = random.Random(name), [], 0.0
        each = count // len(DOING) + (number < count % len(DOING))
        for turn in range(each):
            home = place / f"home {name} {turn}"
            moment = chance.uniform(0.0, DURING)
            ended = Fork(partial(_closed, name, place, home, moment)).wait()
            end = monotonic()
            try:
                began = float((home / "closing").read_text())
                gone = min(end, float((home / "gone").read_text()))
            except (OSError, ValueError):
                lost.append(f"closed after {moment:.1f} s: it never went: {said(ended)}")
                continue
            slowest = max(slowest, gone - began)
            left_by_force = ended.how == "died" and ended.value == 0
            wrong = str(ended.value) if not left_by_force and (ended.how != "done" or ended.value) else ""
            if gone - began > WITHIN:
                wrong = wrong or f"it took {gone - began:.1f} s"
            # Not here: who scales pictures has threads, which the next fork would wait for in vain.
            opened = forked(partial(_opens, home))
            if wrong := wrong or said(opened) or opened.value:
                lost.append(f"closed after {moment:.1f} s: {wrong}")
        yield Row(f"close while {name}", each, lost, f"slowest {slowest:.1f} s")


def _prepare(place: Path) -> None:
    from conftest import drawing, save

    for number in range(40):
        rgb = drawing(number, 128)
        save(place / "pairs" / f"{number}.png", np.concatenate([rgb, 255 - rgb], 1))
    import torch
    from reference import Unet

    for number in range(4):
        torch.save(Unet(3, 3, 7, 16, "batch", False).state_dict(), place / f"{number}.pth")


class _Gone(QObject):
    """Notes when the window has gone."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self.place = place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.place.write_text(repr(monotonic()))
        return super().eventFilter(watched, event)


def _closed(name: str, place: Path, home: Path, moment: float) -> list[str]:
    home.mkdir()
    watched = Watched(home)
    gone = _Gone(home / "gone")
    watched.program.window.installEventFilter(gone)
    DOING[name](watched, place)

    def close() -> None:
        (home / "closing").write_text(repr(monotonic()))
        watched.program.close(ask=False)

    QTimer.singleShot(round(1000 * moment), close)
    watched.run()
    return watched.wrong


def _opens(home: Path) -> str:
    """What of a home does not open, or was left lying about."""
    try:
        for path in (home / "drawings").glob(f"*{ora.SUFFIX}"):
            ora.read(path)
        for run in (home / "runs").glob("*"):
            RunFile.read(run)
        left = [path.name for path in home.rglob("*.txt") if path.parent.name == "running"]
        return f"a report of a crash: {left}" if left else ""
    except Exception as error:
        return str(error)


PART = Part("The window is closed in the middle of anything.", 100, "closes", closes)

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(main(PART))
