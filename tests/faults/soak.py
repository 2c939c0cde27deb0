"""For an hour it draws, trains and changes models, all tiny: memory, threads and files that are open do not grow.

The slope of each is that of the line through the second half of the time, by least squares; it is a loss where it is
more than three times its own error and would be more than a hundredth in that time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from shutil import rmtree
from time import monotonic

import numpy as np
from PySide6.QtCore import QEventLoop, QPointF, QTimer
from PySide6.QtGui import QColor

from tests.faults.forks import forked, said, warm
from tests.faults.table import Part, Row, main

PERIOD = 2.0  # seconds between two looks
STROKE_MS = 100  # between two strokes
MODEL_STROKES = 10  # after which it is another model's turn
SHOWN = 3  # trainings in the library
UNDO_BYTES = 16 * 2**20
WHAT = {"memory": 2**20, "threads": 1, "open files": 1}  # units: MB and numbers


def soak(minutes: int, place: Path) -> Iterator[Row]:
    warm()
    ended = forked(partial(_program, 60.0 * minutes, place), patience=60.0 * minutes + 300)
    if wrong := said(ended):
        yield Row(f"soak: {minutes} minutes", 1, [wrong])
        return
    looks, done, wrong = ended.value
    table = np.array(looks)
    half = table[len(table) // 2 :]
    for number, (what, unit) in enumerate(WHAT.items(), 1):
        hours, values = half[:, 0] / 3600, half[:, number] / unit
        slope, error = _line(hours, values)
        grows = slope > 3 * error and slope * (hours[-1] - hours[0]) > 0.01 * values.mean()
        note = f"{slope:+.2f} ± {error:.2f} an hour, at {values.mean():.0f}; {done}"
        yield Row(f"soak, {minutes} min: {what}", len(looks), [note] if grows else [], note)
    yield Row("soak: without a sentence", len(looks), wrong)


def _line(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """The slope of the line through points by least squares, and its standard error."""
    (slope, at), ((variance, _), _) = np.polyfit(x, y, 1, cov=True)
    del at
    return float(slope), float(variance) ** 0.5


def _program(seconds: float, place: Path) -> tuple[list[tuple[float, ...]], str, list[str]]:
    """Looks at (seconds, bytes, threads, open files), what was done meanwhile, and what went wrong."""
    import psutil
    import tiny
    from conftest import drawing, save
    from faulty import make_model

    from engine import library
    from engine.config import TrainRequest
    from tests.faults.window import Watched

    for number in range(8):
        rgb = drawing(number)
        save(place / "pairs" / f"{number}.png", np.concatenate([rgb, 255 - rgb], 1))
    watched = Watched(place / "home")
    for name in ("a", "b", "c"):
        make_model(library.models_dir() / f"{name}.safetensors")
    program, process = watched.program, psutil.Process()
    program.sketch.set_undo_memory(UNDO_BYTES)  # which fills, and then is full
    program.models.refresh()
    watched.settle()
    models = [entry.path for entry in program.models.entries if entry.origin == "library"]
    began = looked = monotonic()
    looks: list[tuple[float, ...]] = []
    runs: list[Path] = []
    strokes = trainings = 0
    while (now := monotonic()) - began < seconds:
        program.sketch.fill("Fill", QPointF(1, 1), QColor.fromHsv(strokes * 7 % 360, 200, 200))
        strokes += 1
        if strokes % MODEL_STROKES == 0:
            program.draw.choose(models[strokes // MODEL_STROKES % len(models)])
        if not program.run.running:
            trainings += 1
            for run in runs[:-SHOWN]:  # what lies in the library is in the window, and in memory
                rmtree(run, ignore_errors=True)
            del runs[:-SHOWN]
            settings = tiny.TINY["pix2pix"] | {"steps": 40, "sample_every": 10}
            runs.append(library.free_run_dir("run"))
            program.run.start(TrainRequest(place / "pairs", runs[-1], "pix2pix", settings, device="cpu"))
        loop = QEventLoop()  # a true one: without it nothing ends that was to end later
        QTimer.singleShot(STROKE_MS, loop.quit)
        loop.exec()
        if now - looked >= PERIOD:
            looked = now
            facts = process.memory_info().rss, process.num_threads(), process.num_fds()
            looks.append((now - began, *facts))
    program.run.stop()
    watched.settle(until=lambda: not program.run.running)
    watched.close()
    return looks, f"{strokes} strokes, {trainings} trainings", watched.wrong


PART = Part("For so long it draws, trains and changes models.", 60, "minutes", soak)

if __name__ == "__main__":
    sys.exit(main(PART))
