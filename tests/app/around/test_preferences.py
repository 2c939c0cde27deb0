"""The dialog of preferences, and that each of them acts at once."""

import os

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app import theme
from app.application import Program
from app.around.preferences import FOLDERS, Preferences
from app.painting.history import BYTES
from app.settings import Settings
from app.widgets.parts import results_folder
from engine import library


@pytest.fixture
def dialog(qtbot, home):
    folders = {which: home / which for which in FOLDERS}
    owner = QWidget()
    qtbot.addWidget(owner)
    yield Preferences(
        Settings(), {"cpu": "CPU, 2 cores"}, "This Sinopia is built for “CPU”.", folders, frozenset({"runs"}), owner
    )


def pick(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_wheel_over_a_control_changes_nothing(dialog):
    box = dialog.controls["undo_memory"]
    at, turned = QPointF(5, 5), QPoint(0, 120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    QApplication.sendEvent(box, QWheelEvent(at, at, QPoint(), turned, *none))
    assert box.value() == Settings.undo_memory.usual


def test_what_is_chosen_is_written_and_told(dialog, home, monkeypatch):
    told, chosen = [], []
    dialog.changed.connect(told.append)
    dialog.folder_chosen.connect(lambda *what: chosen.append(what))
    pick(dialog.controls["device"], "cpu")
    dialog.controls["keep_drawings"].setValue(3)
    assert told == ["device", "keep_drawings"] and (Settings().device, Settings().keep_drawings) == ("cpu", 3)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(home))
    dialog._ask("models", "Models", home)
    assert chosen == [("models", str(home))]


def test_each_acts_at_once_and_goes_back(qtbot, qapp, builtin, home, tmp_path):
    program = Program(qapp, Settings())
    qtbot.addWidget(program.window)
    program.dialogs.open("preferences")
    dialog = program.dialogs._shown
    pick(dialog.controls["theme"], "dark")
    assert theme.tokens() is theme.DARK and Settings().theme == "dark"
    pick(dialog.controls["live"], "plain")
    program.live.state, program.live.result = "ready", QImage(256, 256, QImage.Format.Format_RGB32)
    program.live._wait_for_rest()
    assert not program.live._rest.isActive(), "the result stays as the model made it"
    dialog.controls["undo_memory"].setValue(512)
    assert program.sketch._history.room == 2 * BYTES
    dialog.controls["keep_seconds"].setValue(7)
    dialog.controls["keep_drawings"].setValue(3)
    assert program._keeper._soon.interval() == 7000 and program._keeper._drawings == 3
    pick(dialog.controls["precision"], "fp32")
    assert os.environ["SINOPIA_PRECISION"] == "fp32"
    dialog.folder_chosen.emit("models", str(tmp_path / "elsewhere"))
    dialog.folder_chosen.emit("results", str(tmp_path))
    assert library.models_dir() == tmp_path / "elsewhere" and library.runs_dir() == home / "runs"
    assert results_folder() == str(tmp_path)

    dialog.reset.emit()
    assert Settings().theme == "system" and program.sketch._history.room == BYTES and program.live.sharper
    assert not os.environ["SINOPIA_PRECISION"]
    assert library.models_dir() == home / "models" and results_folder() != str(tmp_path)
    QApplication.processEvents()
    again = program.dialogs._shown
    assert again is not dialog and again.controls["undo_memory"].value() == 256
    program.close(ask=False)
    program.deleteLater()
