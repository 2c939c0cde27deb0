"""A program that draws without a pause is killed at random moments; what it leaves is opened and looked at.

    python -m tests.faults.drawing [--kills 200] [--at-once 2] [--minutes 60] [--seed 0]

Each stroke has a colour that says its number. Fails if a drawing does not open, or if it lacks a stroke that was older
than LOST seconds when the program was killed. Several programs draw and die at once, each with drawings of its own.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.painting import ora
from app.painting.document import Document

LOST = 3.0  # seconds of drawing that a crash may cost
PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QColor, QGuiApplication
from app.jobs import LiveLane
from app.painting.brush import Brush
from app.painting.document import Document
from app.painting.tools import Pen, Pointer
from app.sessions.keeper import Keeper
app = QGuiApplication([])
document, lane = Document(), LiveLane()
keeper = Keeper(lane, document, Path(sys.argv[1]))
keeper.restore()
number = document.image.pixelColor(20, 20).rgb() & 0xFFFFFF
number = 0 if number == 0xFFFFFF else number
pen = Pen(document, Brush(width=60))
def stroke():
    global number
    number += 1
    pen._brush.color = QColor(number >> 16, number >> 8 & 255, number & 255)
    pen.press(Pointer(QPointF(20, 20)))
    for step in range(1, 8):
        pen.move(Pointer(QPointF(20 + 60 * step, 20 + 9 * (number % 50))))
    pen.lift(Pointer(QPointF(480, 20)))
    print(number, time.time(), flush=True)
timer = QTimer()
timer.timeout.connect(stroke)
timer.start(20)
app.exec()
"""


def newest(folder: Path) -> Path | None:
    return max(folder.glob(f"*{ora.SUFFIX}"), key=lambda path: path.stat().st_mtime, default=None)


def drawn(path: Path) -> int:
    """The number of the last stroke in a drawing, all of whose layers and steps can be read."""
    kept = ora.read(path)
    document = Document()
    document.restart(kept.state, kept.steps, kept.key)
    number = document.image.pixelColor(20, 20).rgb() & 0xFFFFFF
    while document.undo_name:
        document.undo()
    return 0 if number == 0xFFFFFF else number


def killed(folder: Path, seconds: float) -> tuple[list[tuple[int, float]], float]:
    """The strokes that a program made with their times, and when it was killed."""
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        program.stdout.readline()  # it draws
        time.sleep(seconds)
        end = time.time()
        program.send_signal(signal.SIGKILL)
        lines = [line.split() for line in program.stdout.read().splitlines()]
    return [(int(line[0]), float(line[1])) for line in lines if len(line) == 2], end


def killings(folder: Path, seed: int, kills: int, until: float) -> Iterator[float]:
    """One program after the other on the same drawings; the seconds of drawing that each lost."""
    chance = random.Random(seed)
    for _ in range(kills):
        if time.monotonic() > until:
            return
        strokes, end = killed(folder, chance.uniform(0.0, 6.0))
        path = newest(folder)
        number = drawn(path) if path is not None else 0
        missing = [when for stroke, when in strokes if stroke > number]
        lost = end - min(missing, default=end)
        print(f"stroke {strokes[-1][0] if strokes else number}, kept {number}, lost {lost:.2f} s", flush=True)
        yield lost


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=math.inf, help="no more are started after these")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    until = time.monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory() as home, ThreadPoolExecutor(options.at_once) as pool:
        each = -(-options.kills // options.at_once)
        begun = [
            pool.submit(lambda n=n: list(killings(Path(home) / str(n), options.seed + n, each, until)))
            for n in range(options.at_once)
        ]
        lost = [seconds for one in begun for seconds in one.result()]
    late = [seconds for seconds in lost if seconds > LOST]
    print(f"{len(lost)} kills, at worst {max(lost, default=0):.2f} s of drawing lost, every drawing opened")
    if late:
        sys.exit(f"{len(late)} times more than {LOST:g} s were lost")


if __name__ == "__main__":
    main()
