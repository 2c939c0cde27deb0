"""A start that ended while it was starting: the next one can be careful, and nothing of the person is lost."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import crash, work
from app.around.safestart import SafeStart, wanted
from app.settings import Settings, log_path
from engine import compiled

DIES = "import os; from app import crash; crash.watch(); {then}; os.kill(os.getpid(), 9)"


def die(then):
    subprocess.run([sys.executable, "-c", DIES.format(then=then)], check=False)
    return crash.left(log_path())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_only_a_death_before_the_engine_answered_is_one_of_the_start():
    assert die("pass").starting
    assert not crash.left(log_path()).starting, "it is told once"
    assert not die("crash.started()").starting
    found = die("crash.note('Segmentation fault')")
    assert found.starting and "Segmentation fault" in found.report


@pytest.mark.parametrize("choice", ["safe", "usual"])
def test_a_person_is_asked_and_can_read_why(qtbot, qapp, choice):
    def answer():
        (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, SafeStart) and w.isVisible()]
        assert box.detailedText() == "Segmentation fault"
        getattr(box, choice).click()

    QTimer.singleShot(100, answer)
    assert wanted(qapp, Settings(), "Segmentation fault") == (choice == "safe")


def test_safe_settings_are_as_at_first_and_leave_those_of_the_person_alone(home):
    own = Settings()
    own.theme, own.device, own.live = "dark", "cuda", "sharper"
    own.save()
    safe = Settings.safe()
    assert (safe.theme, safe.device, safe.precision, safe.live) == ("system", "cpu", "fp32", "plain")
    safe.theme = "light"
    safe.save()
    assert (Settings().theme, Settings().device) == ("dark", "cuda")
    assert Settings.safe().theme == "system", "a safe start begins at first each time"


def test_openvino_is_left_alone_in_a_safe_start(monkeypatch):
    monkeypatch.setitem(sys.modules, "openvino", object())  # as where it is installed
    for name in work.PREFERRED:
        monkeypatch.setenv(name, "")
    assert compiled.installed()
    safe = Settings.safe()
    work.prefer(safe.device, safe.precision, safe.openvino)
    assert not compiled.installed() and compiled.OPENVINO in work.PREFERRED
    work.prefer("auto", "auto", "auto")
    assert compiled.installed()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_report_names_nobody(monkeypatch, tmp_path):
    then = f"crash.note('File {tmp_path}/engine/x.py')"
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert "~/engine/x.py" in die(then).report
