"""What the desktop is asked for while a model learns, and at its end."""

import stat
import sys

import pytest
from PySide6.QtWidgets import QWidget

from app import desktop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the guard is a program here")


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Adds a program that is found: it writes what it is told into a file, and goes on until its input ends."""
    path = tmp_path / "bin"
    path.mkdir()
    monkeypatch.setenv("PATH", f"{path}:/usr/bin:/bin")

    def add(name):
        script = path / name
        script.write_text(f'#!/bin/sh\necho "$@" > "{tmp_path / name}.told"\nexec cat\n')
        script.chmod(script.stat().st_mode | stat.S_IEXEC)
        return tmp_path / f"{name}.told"

    return add


def test_the_computer_is_kept_awake_and_let_go(programs, qtbot, monkeypatch):
    told = programs("systemd-inhibit")
    monkeypatch.setattr(sys, "platform", "linux")
    awake = desktop.Awake()
    awake.keep(True)
    awake.keep(True)
    guard = awake._guard
    qtbot.waitUntil(lambda: told.exists() and "--what=sleep:idle" in told.read_text())
    assert guard.poll() is None
    awake.keep(False)
    assert guard.returncode == 0 and not awake.kept


def test_without_a_way_it_is_silent(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    awake = desktop.Awake()
    awake.keep(True)
    assert awake.kept and awake._guard is None
    awake.keep(False)


def test_the_end_is_told_on_the_desktop_unless_the_window_is_in_front(programs, qtbot, monkeypatch):
    told = programs("notify-send")
    monkeypatch.setattr(sys, "platform", "linux")
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    desktop.notify(window, "Sinopia", "in front")
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    desktop.notify(window, "Sinopia", "“cats” has finished training.")
    qtbot.waitUntil(lambda: told.exists() and "has finished" in told.read_text())
    assert "in front" not in told.read_text()
