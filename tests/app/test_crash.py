"""The program is killed while it trains; the next one goes on with one click."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton

from app import crash, work
from engine import library
from engine.events import Finished
from engine.messages import SinopiaError
from engine.run.file import RunFile
from tests.app.standins import list_runs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TINY = {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "samples": 1, "log_every": 5, "sample_every": 20}

# A window's training without the window: its lane, its session, the engine.
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app import crash, work
from app.jobs import LiveLane, Turns, WorkLane
from app.sessions.animation import Animation
from app.sessions.judging import Judging
from app.sessions.queue import Queue
from app.sessions.run import RunSession
from engine import library
from engine.config import TrainRequest
app = QCoreApplication([])
live = LiveLane()
parts = Animation(live, work.animate), Judging(live, work.judge), Queue(live, library.home() / "queue.json")
session = RunSession(WorkLane(), live, Turns(), *parts, work.train)
session.losses.connect(lambda events: print(events[-1].step, flush=True))
run = library.free_run_dir("faces")
session.start(TrainRequest(Path(sys.argv[1]), run, "pix2pix", json.loads(sys.argv[2])))
app.exec()
"""


@pytest.fixture
def trainer():
    return work.train


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "pairs"
    path.mkdir()
    for number in range(12):
        rgb = np.full((40, 80, 3), 20 * number, np.uint8)
        rgb[:, 40:] = 255 - 20 * number
        Image.fromarray(rgb).save(path / f"{number}.png")
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_killed_program_leaves_a_training_that_goes_on(qtbot, page, training, folder, home):
    settings = TINY | {"steps": 10_000, "save_every": 25}
    command = [sys.executable, "-c", PROGRAM, str(folder), json.dumps(settings)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        for line in program.stdout:
            if int(line) >= 60:
                program.send_signal(signal.SIGKILL)
    assert program.returncode == -signal.SIGKILL
    (run,) = library.runs()
    assert not run.finished and run.step >= 50 and run.step % 25 == 0
    file = RunFile.read(run.path)  # else it would learn on for minutes
    replace(file, settings=file.settings | {"steps": run.step + 20}).write(run.path)

    list_runs(qtbot, page)
    button = next(b for b in page.runs.findChildren(QPushButton) if b.text() == "Resume")
    button.click()
    qtbot.waitUntil(lambda: training.outcome is not None and not training.running)
    assert isinstance(training.outcome, Finished), training.outcome
    steps = [int(row["step"]) for row in map(json.loads, (run.path / "history.jsonl").read_text().splitlines())
             if row["event"] == "losses"]  # fmt: skip
    assert steps == list(range(5, run.step + 21, 5))  # each once, without a gap
    assert [step for step, _ in page.run_view.curves.points("G_L1")] == steps


def test_a_model_that_is_doubted_is_left_alone_by_whoever_would_load_it_until_it_is_trusted(home, tmp_path):
    model, why = tmp_path / "a.safetensors", SinopiaError("model_missing", name="a", hint="")
    crash.doubt(model, why)
    with pytest.raises(SinopiaError) as caught, crash.at_work(model):
        pytest.fail("it was loaded")
    assert caught.value is why and not list(home.rglob("*.model"))
    with crash.at_work(tmp_path / "another.safetensors"):
        pass
    crash.trust(model)
    with crash.at_work(model):
        assert list(home.rglob("*.model"))
