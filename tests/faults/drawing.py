"""A program that draws without a pause is killed at random moments; what it leaves is opened and looked at.

Each stroke has a colour that says its number. It is a loss if a drawing does not open, or if it lacks a stroke that was
older than LOST seconds when the program was killed. Several programs draw and die at once, each with its own drawings.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.painting import ora
from app.painting.document import Document
from engine.messages import SinopiaError
from tests.faults.table import Part, Row, main

AT_ONCE = 2  # programs
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


def killings(folder: Path, seed: int, count: int) -> Iterator[str]:
    """One program after the other on the same drawings; what each lost, "" for nothing."""
    chance = random.Random(seed)
    for _ in range(count):
        strokes, end = killed(folder, chance.uniform(0.0, 6.0))
        path = newest(folder)
        try:
            number = drawn(path) if path is not None else 0
        except SinopiaError as error:
            yield str(error)
            continue
        missing = [when for stroke, when in strokes if stroke > number]
        lost = end - min(missing, default=end)
        yield f"{lost:.2f} s of drawing" if lost > LOST else ""


def drawing(count: int, place: Path) -> Iterator[Row]:
    each = [len(range(n, count, AT_ONCE)) for n in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        begun = [pool.submit(lambda n=n: list(killings(place / str(n), n, each[n]))) for n in range(AT_ONCE)]
        lost = [what for one in begun for what in one.result()]
    yield Row("kill: while one draws", count, [what for what in lost if what], f"{LOST:g} s may be lost")


PART = Part("A program that draws without a pause is killed.", 200, "kills", drawing)

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(main(PART))
