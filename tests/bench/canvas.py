"""How long a stroke takes from the hand to the screen, and how long the window ever stands still.

    python -m tests.bench.canvas [--seconds 60] [--side 2048] [--layers 4] [--live] [--train PHOTOS]

Scribbles in the real window, offscreen, on a drawing of some layers: 120 events of the mouse a second, from when each
is due until what it painted has been painted. The time that the window's own thread computed for it says what a busy
computer hides. `--live` starts the engine, which answers the drawing meanwhile; with `--train` a model learns, too.
"""

from __future__ import annotations

import argparse
import math
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.application import Program
from app.garbage import Collector
from app.painting.brush import Brush
from app.painting.tools import Pen, Pointer
from app.settings import Settings
from engine import library
from engine.config import TrainRequest

RATE = 120.0  # events a second
STROKE = 90  # events of a stroke
WIDTHS = 4, 16, 60, 120  # pixels
TRAINING = {"derive": "edges", "size": 128, "width": 24, "steps": 100_000}
PATIENCE = 2.0  # seconds for a picture that never comes


class Painted(QObject):
    """Sees a widget being painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def layered(program: Program, side: int, layers: int) -> None:
    """A drawing with a stroke across each layer."""
    sketch = program.sketch
    sketch.clear("New drawing", QSize(side, side))
    pen = Pen(sketch, Brush(color=QColor("#3366cc"), width=40))
    for number in range(layers):
        if number:
            sketch.add("Layer")
        for step in range(9):
            at = Pointer(QPointF(side * (step + 1) / 10, side * (0.2 + 0.15 * number + 0.05 * (step % 2))))
            (pen.move if step else pen.press)(at)
        pen.lift(at)


def scribble(app: QApplication, program: Program, seconds: float) -> tuple[list[float], list[float], float]:
    """The seconds from hand to screen of each event, those computed for it, and the longest that nobody listened."""
    canvas = program.draw.canvas
    painted = Painted(canvas)
    middle, reach = QPointF(canvas.width() / 2, canvas.height() / 2), min(canvas.width(), canvas.height()) * 0.42
    took, computed, still, number = [], [], 0.0, 0
    begin = due = time.perf_counter()
    left = Qt.MouseButton.LeftButton
    while due - begin < seconds:
        due += 1 / RATE
        while (now := time.perf_counter()) < due:
            app.processEvents()
            still = max(still, time.perf_counter() - now)
            time.sleep(0.0005)
        angle = number * 0.11
        at = middle + QPointF(math.cos(angle), math.sin(1.7 * angle)) * (
            reach * (0.3 + 0.7 * math.sin(number / 300) ** 2)
        )
        step = number % STROKE
        if step == 0:
            program.draw.tools.set_width(WIDTHS[number // STROKE % len(WIDTHS)])
        kind = {0: QEvent.Type.MouseButtonPress, STROKE - 1: QEvent.Type.MouseButtonRelease}.get(step)
        kind, button = (kind, left) if kind is not None else (QEvent.Type.MouseMove, Qt.MouseButton.NoButton)
        held = Qt.MouseButton.NoButton if step == STROKE - 1 else left
        before, sent, thread = painted.times, time.perf_counter(), time.thread_time()
        app.sendEvent(
            canvas, QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
        )
        while painted.times == before and time.perf_counter() - sent < PATIENCE:
            app.processEvents()
        end = time.perf_counter()
        still = max(still, end - sent)
        took.append(end - due)
        computed.append(time.thread_time() - thread)
        due = max(due, end)  # who comes late is not counted twice
        number += 1
    return took, computed, still


def until(app: QApplication, ready: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not ready() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)


def shares(times: list[float]) -> str:
    times = sorted(times)
    names = ("median", 0.5), ("95 %", 0.95), ("99 %", 0.99), ("worst", 1.0)
    return ", ".join(f"{name} {1000 * times[int(share * (len(times) - 1))]:.1f} ms" for name, share in names)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--side", type=int, default=2048)
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--live", action="store_true")
    parser.add_argument("--train", type=Path, help="a folder of photos, from the lines of which a model learns")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["SINOPIA_HOME"] = home
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        Collector(app)
        program = Program(app, Settings())
        program.window.resize(1280, 800)
        program.window.show()
        program.window.go(0)
        layered(program, options.side, options.layers)
        if options.live:
            program.live.start()
            until(app, lambda: program.live.state in ("ready", "failed"))
            Collector.spare()
        if options.train is not None:
            request = TrainRequest(options.train, library.free_run_dir("bench"), "pix2pix", TRAINING)
            program.run.start(request)
            until(app, lambda: program.run.about is not None)
        scribble(app, program, 1.0)  # what comes first is slower, and is not counted
        answers: list[float] = []
        program.live.changed.connect(lambda: answers.append(program.live.seconds))
        took, computed, still = scribble(app, program, options.seconds)
        print(f"{len(took)} events on {options.side} px, {options.layers} layers, load {os.getloadavg()[0]:.1f}")
        print(f"from hand to screen: {shares(took)}")
        print(f"computed meanwhile: {shares(computed)}")
        print(f"the window stood still for {1000 * still:.0f} ms at most; results: {len(answers)}")
        program.run.stop()
        until(app, lambda: not program.run.running)
        program.close(ask=False)


if __name__ == "__main__":
    main()
