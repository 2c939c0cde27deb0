"""Nothing is sent and nothing is fetched: no socket of the internet is made, whatever the program does."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).parents[2]

PROGRAM = """
import socket, sys, time
made = []

def watch(event, arguments):
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        made.append(arguments)
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):  # which ask the network
        made.append((event, *arguments))

sys.addaudithook(watch)

from pathlib import Path
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from app.application import Program
from app.settings import Settings
from engine.config import TrainRequest

model, folder, settings = Path(sys.argv[1]), Path(sys.argv[2]), eval(sys.argv[3])
app = QApplication([])
program = Program(app, Settings())

def wait(until):
    while not until():
        app.processEvents()
        time.sleep(0.005)

program.show()
program.draw.choose(model)
program.sketch.fill("Fill", QPointF(1, 1), QColor("#123456"))
wait(lambda: program.live.state == "ready")
program.conversion.add([folder])
program.conversion.aim(model, folder / "made")
program.conversion.start()
wait(lambda: program.conversion.outcome is not None)
program.run.start(TrainRequest(folder, folder / "run", "pix2pix", settings, device="cpu"))
wait(lambda: program.run.outcome is not None)
print(program.live.state, program.conversion.outcome.done, type(program.run.outcome).__name__, made, flush=True)
QTimer.singleShot(0, lambda: program.close(ask=False))
app.exec()
"""


def test_start_drawing_converting_and_training_make_no_socket_of_the_internet(home, make_model, tmp_path):
    folder = tmp_path / "pairs"
    folder.mkdir()
    for number in range(3):
        Image.fromarray(np.full((40, 80, 3), 80 * number, np.uint8)).save(folder / f"{number}.png")
    settings = {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "samples": 1, "steps": 2}
    command = [sys.executable, "-c", PROGRAM, str(make_model("m")), str(folder), repr(settings)]
    calls = tmp_path / "calls"
    if tracer := shutil.which("strace"):  # which sees those of Qt and of other libraries, too
        tried = subprocess.run([tracer, "-f", "-e", "trace=network", sys.executable, "-c", ""], capture_output=True)
        if tried.returncode == 0:
            command = [tracer, "-f", "--seccomp-bpf", "-e", "trace=network", "-o", str(calls), *command]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "ready 3 Finished []\n", done.stdout + done.stderr
    if calls.exists():
        assert not re.search(r"AF_INET|PF_INET", calls.read_text())
