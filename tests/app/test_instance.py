"""What is opened while a window is there goes to it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalSocket

from app import instance
from app.instance import Openings, handed_over


@pytest.fixture
def openings(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("SINOPIA_HOME", str(tmp_path))
    made = Openings(qapp)
    yield made
    made.close()


def hand_over(qtbot, paths):
    """Another start of the program; whether its files were taken."""
    code = "import sys; from pathlib import Path; from app.instance import handed_over;" + (
        "sys.exit(not handed_over([Path(each) for each in sys.argv[1:]]))"
    )
    started = subprocess.Popen([sys.executable, "-c", code, *map(str, paths)])
    qtbot.waitUntil(lambda: started.poll() is not None)
    return started.returncode == 0


def test_files_go_to_the_window_that_is_there(qtbot, openings, tmp_path):
    openings.listen()
    asked = []
    openings.asked.connect(asked.append)
    assert hand_over(qtbot, [Path("a b.png"), tmp_path / "日.ora"])
    assert asked == [[Path("a b.png").absolute(), tmp_path / "日.ora"]]


def test_without_a_window_nobody_takes_them(openings):
    assert not handed_over([Path("a.png")])


def test_a_window_of_another_home_is_left_alone(openings, tmp_path, monkeypatch):
    openings.listen()
    monkeypatch.setenv("SINOPIA_HOME", str(tmp_path / "other"))
    assert not handed_over([Path("a.png")])


def test_what_a_window_that_died_left_behind_is_taken_over(qtbot, openings, tmp_path):
    if os.name != "posix":
        pytest.skip("only sockets that are files stay behind")
    openings._server.listen(instance._name())
    left = Path(openings._server.fullServerName())
    openings.close()
    left.touch()
    openings.listen()
    assert hand_over(qtbot, [tmp_path])


def test_a_second_window_does_not_take_the_place_of_the_first(qtbot, qapp, openings, tmp_path):
    openings.listen()
    second = Openings(qapp, openings)
    second.listen()
    assert openings._server.isListening() and not second._server.isListening()


def test_nonsense_is_not_taken(qtbot, openings):
    openings.listen()
    asked = []
    openings.asked.connect(asked.append)
    socket = QLocalSocket()
    socket.connectToServer(instance._name())
    socket.write(b"[1, {}]\n")
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert not asked


def test_macos_asks_by_an_event(qtbot, qapp, openings, tmp_path):
    with qtbot.waitSignal(openings.asked) as asked:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / "a.png"))))
    assert asked.args == [[tmp_path / "a.png"]]
