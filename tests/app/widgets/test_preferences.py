"""The dialog of preferences, and that each of them acts at once."""

import os

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from app import theme
from app.application import Program
from app.painting.history import BYTES
from app.settings import Settings
from app.widgets.parts import results_folder
from engine import library


@pytest.fixture
def program(qtbot, qapp, builtin):
    one = Program(qapp, Settings())
    qtbot.addWidget(one.window)
    one.window.show()
    yield one
    one.close(ask=False)
    qtbot.waitUntil(lambda: not one.window.isVisible())
    Settings().set("theme", "light")
    one._prefer("theme")
    one.deleteLater()


@pytest.fixture
def dialog(program):
    program.dialogs.open("preferences")
    return program.dialogs._shown


def pick(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_each_acts_at_once_and_is_kept(qtbot, program, dialog):
    pick(dialog.controls["theme"], "dark")
    assert theme.tokens() is theme.DARK and Settings().theme == "dark"
    pick(dialog.controls["live"], "plain")
    assert not program.live.sharper
    dialog.controls["undo_memory"].setValue(512)
    assert program.sketch._history.room == 2 * BYTES
    dialog.controls["keep_seconds"].setValue(7)
    dialog.controls["keep_drawings"].setValue(3)
    assert program._keeper._soon.interval() == 7000 and program._keeper._drawings == 3
    pick(dialog.controls["device"], "auto")
    pick(dialog.controls["precision"], "fp32")
    assert os.environ["SINOPIA_PRECISION"] == "fp32" and Settings().precision == "fp32"
    pick(dialog.controls["precision"], "auto")
    assert not os.environ["SINOPIA_PRECISION"]


def test_the_wheel_over_a_control_changes_nothing(qtbot, dialog):
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    box = dialog.controls["undo_memory"]
    at, turned = QPointF(5, 5), QPoint(0, 120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    QApplication.sendEvent(box, QWheelEvent(at, at, QPoint(), turned, *none))
    assert box.value() == Settings.undo_memory.usual


def test_folders_are_chosen_for_window_and_terminal_and_go_back(qtbot, program, dialog, tmp_path, monkeypatch, home):
    place = tmp_path / "elsewhere"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))
    dialog._ask("models", "Models", home)
    assert library.models_dir() == place and library.runs_dir() == home / "runs"
    dialog._ask("results", "Results", home)
    assert results_folder() == str(place)
    dialog.reset.emit()
    assert library.models_dir() == home / "models" and results_folder() != str(place)


def test_back_to_the_defaults(program, dialog):
    pick(dialog.controls["theme"], "dark")
    dialog.controls["undo_memory"].setValue(512)
    dialog.findChildren(QPushButton)[0].click()
    assert Settings().theme == "system" and program.sketch._history.room == BYTES
    QApplication.processEvents()
    again = program.dialogs._shown
    assert again is not dialog and again.controls["undo_memory"].value() == 256


def test_without_doubling_a_result_stays_as_the_model_made_it(program):
    program.live.set_sharper(False)
    program.live.result = QImage(QSize(256, 256), QImage.Format.Format_RGB32)
    program.live._wait_for_rest()
    assert not program.live._rest.isActive()
    program.live.set_sharper(True)
    assert program.live._rest.isActive()
