"""However the program ends, it ends soon; and the next start knows what the last one died of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QPushButton

from app import crash, jobs
from app.application import LEAVE_SECONDS, Program
from app.sessions.live import LiveSession
from app.settings import Settings
from app.texts import explain
from app.widgets.report import ReportDialog
from engine import library
from engine.events import Stopped
from engine.messages import SinopiaError
from tests.app.standins import Engine

ROOT = Path(__file__).parents[2]

CLOSING = """
import sys, time
from PySide6.QtWidgets import QApplication
from app.application import LEAVE_SECONDS, Program
from app.settings import Settings
app = QApplication([])
program = Program(app, Settings())
program.window.show()
app.processEvents()
for lane in (program._lanes[0], program._lanes[1]):
    lane.submit("x", lambda: time.sleep(60), print, print)
rehearsal = program.folder.rehearsal._lane
rehearsal.start(lambda stop: time.sleep(60) or iter(()))
program.draw.colours.set_recent(["#123456"])
while program._lanes[0]._thread.at is None:
    app.processEvents()
print("closing", flush=True)
program.close(ask=False)
sys.exit(app.exec())
"""


def test_it_closes_within_three_seconds_whatever_does_not_listen(home):
    with subprocess.Popen([sys.executable, "-c", CLOSING], cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline() == "closing\n"
        assert program.wait(20) == 0, "a busy computer takes longer, but nothing waits for it for a minute"
    assert LEAVE_SECONDS <= 2.0
    assert Settings().texts("colours") == ["#123456"]


def test_the_window_goes_while_a_training_is_still_being_saved(qtbot, qapp, home, monkeypatch):
    monkeypatch.setattr("app.application.GONE_MS", 50)
    program, release, done = Program(qapp, Settings()), threading.Event(), []
    qtbot.addWidget(program.window)
    program.window.show()

    def saving(stop):
        while not stop():
            time.sleep(0.005)
        release.wait(20)
        done.append("saved")
        yield Stopped(0)

    lane = program._work_lanes[1]
    lane.start(saving)
    program.close(ask=False)
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert lane.running and not done
    release.set()
    qtbot.waitUntil(lambda: not lane.running)
    assert done == ["saved"]
    program.deleteLater()


DYING = """
import faulthandler, os, sys
from pathlib import Path
from app import crash
crash.watch()
crash.note("Traceback: something before")
with crash.at_work(Path(sys.argv[1])):
    if sys.argv[2] == "crash":
        faulthandler._sigsegv()
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_what_a_program_died_of_is_told_once_and_read_and_copied(qtbot, qapp, home, make_model, builtin):
    path = make_model("cats", library.models_dir() / "cats.safetensors")
    died = subprocess.run([sys.executable, "-c", DYING, str(path), "crash"], cwd=ROOT, capture_output=True)
    assert died.returncode == -signal.SIGSEGV
    (home / "sinopia.log").write_text("the last line of the log")
    left = crash.left(home / "sinopia.log")
    assert left.models == (path,) and "Segmentation fault" in left.report and "something before" in left.report
    assert "the last line of the log" in left.report and str(path) in left.report
    assert crash.left(home / "sinopia.log") == crash.Left()

    settings = Settings()
    settings.set("model", str(path))
    program = Program(qapp, settings, left)
    qtbot.addWidget(program.window)
    program.show()
    qtbot.waitUntil(lambda: program.live.state == "failed")
    assert program.live.problem.code == "model_doubted" and program.draw.picker.current().path == path

    why = explain(program.live.problem)
    assert not [text for text in program.window._notices.texts() if why in text], "the result says so already"

    def press(words):
        found = next(button for button in program.window.findChildren(QPushButton) if button.text() == words)
        found.setFocus()
        found.click()

    press("Show the report")
    (dialog,) = program.window.findChildren(ReportDialog)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == left.report
    dialog.close()
    press("Load it all the same")  # what was told before comes to sight
    assert program.window.focusWidget() is program.draw.canvas
    qtbot.waitUntil(lambda: program.live.state == "ready")
    program.close(ask=False)
    program.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_program_that_was_killed_has_no_report_but_a_model_that_was_at_work(home, tmp_path):
    subprocess.run([sys.executable, "-c", DYING.replace("crash.note", "str"), str(tmp_path / "m"), "kill"], cwd=ROOT)
    assert crash.left(home / "none") == crash.Left("", (tmp_path / "m",), starting=True)


def test_a_clean_end_leaves_nothing_but_a_model_that_did_not_answer(home, tmp_path):
    crash.watch()
    crash.note("what nobody expected, and nothing died of")
    with crash.at_work(tmp_path / "answers"):
        crash.end()
    assert not list((home / "running").iterdir())
    crash.watch()
    with crash.at_work(tmp_path / "hangs"):
        (mark,) = (home / "running").glob("*.model")
        os.utime(mark, (time.time() - 60,) * 2)
        crash.end()
        assert [path.name for path in (home / "running").iterdir()] == [mark.name]


def test_work_that_does_not_answer_is_said_so_and_left(qtbot, live_lane, monkeypatch):
    monkeypatch.setattr(jobs, "SLOW_SECONDS", 0.05)
    live_lane._watch.setInterval(20)
    release, slow, done, failed = threading.Event(), [], [], []
    live_lane.slow.connect(slow.append)
    live_lane.submit("hangs", release.wait, done.append, failed.append)
    live_lane.submit("waits", lambda: 7, done.append, failed.append)
    live_lane.go_on_without("hangs", ValueError("too early"))
    qtbot.waitUntil(lambda: slow == ["hangs"])
    assert not done and not failed
    error = ValueError("left")
    live_lane.go_on_without("other", error)
    live_lane.go_on_without("hangs", error)
    qtbot.waitUntil(lambda: done == [7])
    assert failed == [error] and not live_lane.close(0)
    release.set()
    assert live_lane._left[0].wait(5000)
    qtbot.wait(50)
    assert done == [7], "what comes too late is nobody's"


def test_a_model_that_hangs_is_left_alone_until_it_is_trusted(qtbot, live_lane, hasten_lane, make_model, monkeypatch):
    monkeypatch.setattr(jobs, "SLOW_SECONDS", 0.05)
    live_lane._watch.setInterval(20)
    engine, release = Engine(), threading.Event()
    predict = engine.work.predict
    work = engine.work._replace(predict=lambda *asked: release.wait(10) and predict(*asked))
    live = LiveSession(live_lane, hasten_lane, work)
    entry = library.entry_of(make_model("cats"))
    drawing = QImage(8, 8, QImage.Format.Format_RGB888)
    drawing.fill("white")
    live.start()
    live.set_model(entry)
    with qtbot.waitSignal(live.hangs) as hangs:
        live.set_drawing(drawing)
    live.go_on_without(*hangs.args)
    assert live.state == "failed" and live.problem.code == "model_hangs"
    live.set_drawing(drawing)
    assert live.state == "failed" and isinstance(live.problem, SinopiaError)
    release.set()
    live.trust(entry.path)
    qtbot.waitUntil(lambda: live.state == "ready")
    assert live_lane._left[0].wait(5000)
