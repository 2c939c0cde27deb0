"""What can be done with a training besides stopping and resuming it; only the training itself is played."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from app.pages.train.branch import Branch
from app.pages.train.runsettings import RunSettings
from app.pages.train.runtools import TrainOn
from engine import library
from engine.config import SHAPING, TrainRequest, make_config
from engine.events import Stopped
from engine.messages import SinopiaError
from engine.run import repeat as rerun
from tests.app.standins import SteppingTrainer, finish, write_run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def trainer():
    return SteppingTrainer()


@pytest.fixture
def session(make_session, trainer):
    return make_session(trainer, None, None)


@pytest.fixture
def tools(page):
    return page.run_view.tools


def opened(session, path):
    session.open(library.run_at(path))


def dialog(kind):
    """The dialog of this kind that is open."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


# -- pause -------------------------------------------------------------------------------------------------------------


def test_a_training_pauses_and_goes_on(qtbot, page, tools, session, trainer, home):
    trainer.endless = True
    write_run(home / "runs" / "faces", finished=False)
    session.resume(library.runs()[0])
    assert not tools.pause_button.isEnabled()  # it prepares itself
    qtbot.waitUntil(lambda: tools.pause_button.isEnabled() and trainer.step > 2)
    tools.pause_button.click()
    assert session.paused and tools.pause_button.text() == "Go on"
    assert "Paused" in page.run_view.state.text()
    qtbot.wait(100)
    at = trainer.step
    qtbot.wait(100)
    assert trainer.step == at
    tools.pause_button.click()
    assert tools.pause_button.text() == "Pause" and page.run_view.state.text() == "Training."
    qtbot.waitUntil(lambda: trainer.step > at + 2)
    tools.pause_button.click()
    page.run_view.stop_button.click()
    finish(qtbot, session)
    assert isinstance(session.outcome, Stopped) and not session.paused
    assert not tools.pause_button.isVisible()


# -- beyond the end ----------------------------------------------------------------------------------------------------


def test_a_finished_training_goes_on_for_more_epochs(qtbot, tools, session, trainer, home):
    path = write_run(home / "runs" / "faces")
    opened(session, path)
    assert tools.train_on_button.isVisible()
    tools.train_on_button.click()
    asked = dialog(TrainOn)
    assert asked.unit.currentText() == "more epochs"
    asked.number.setValue(3)
    assert "30 more steps, 70 in all" in asked.sum.text()  # ten steps an epoch, as its reports tell
    asked.accept()
    finish(qtbot, session)
    assert trainer.requests == [TrainRequest(library.runs()[0].data, path, resume=True, more=30)]


def test_only_what_is_at_its_end_can_go_beyond_it(tools, session, home):
    opened(session, write_run(home / "runs" / "a", finished=False))
    assert not tools.train_on_button.isVisible()
    assert tools.branch_action.isEnabled()
    opened(session, write_run(home / "runs" / "b", checkpoint=False))
    assert not tools.train_on_button.isVisible()
    assert not tools.branch_action.isEnabled()


def test_steps_can_be_asked_for_where_an_epoch_is_not_known(qtbot):
    asked = TrainOn("faces", 40, 0)
    qtbot.addWidget(asked)
    assert asked.unit.count() == 1 and asked.steps() == 10


# -- branches ----------------------------------------------------------------------------------------------------------


def test_a_branch_begins_with_a_checkpoint_and_other_settings(qtbot, page, tools, session, trainer, home):
    path = write_run(home / "runs" / "faces", settings={"steps": 40, "lr": 1e-3})
    opened(session, path)
    tools.branch_action.trigger()
    asked = dialog(Branch)
    assert asked.form.editor("lr").value() == 1e-3
    assert "From step 40 to step 80" in asked.message.text()  # at its end: something must be left to do
    asked.form.editor("lr").setValue(2e-4)  # the default, which is not that of the run
    asked.form.editor("steps").setValue(60)
    asked.name.setText("faces, slower")
    asked.accept()
    finish(qtbot, session)
    wanted = TrainRequest(library.run_at(path).data, home / "runs" / "faces, slower", "",
                          {"lr": 2e-4, "steps": 60}, branch=path)  # fmt: skip
    assert trainer.requests == [wanted]
    assert page.run_view._name.text() == "faces, slower"


def test_a_branch_with_nothing_left_to_do_or_without_a_name_does_not_start(qtbot):
    settings = vars(make_config("pix2pix", {"steps": 40}))
    asked = Branch("faces", "pix2pix", settings, step=30, steps_per_epoch=10, beyond=0)
    qtbot.addWidget(asked)
    assert asked.settings() == {} and asked.start_button.isEnabled()
    asked.form.editor("steps").setValue(20)
    assert "already" in asked.message.text() and not asked.start_button.isEnabled()
    asked.form.editor("steps").setValue(0)
    asked.form.editor("epochs").setValue(5)
    assert "to step 50" in asked.message.text() and asked.start_button.isEnabled()
    asked.form.editor("batch_size").setValue(2)  # epochs of half as many steps
    assert not asked.start_button.isEnabled()
    asked.form.editor("batch_size").setValue(1)
    asked.name.setText(" ")
    assert "empty" in asked.message.text() and not asked.start_button.isEnabled()


def test_a_branch_offers_nothing_that_its_checkpoint_forbids(qtbot):
    asked = Branch("faces", "pix2pix", {}, step=30, steps_per_epoch=10, beyond=0)
    qtbot.addWidget(asked)
    for name in (*SHAPING, "size"):
        with pytest.raises(KeyError):
            asked.form.editor(name)


# -- the animation -----------------------------------------------------------------------------------------------------


def choose_file(monkeypatch, name, kind="Animated WebP (*.webp)"):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(name), kind))


def test_an_animation_is_saved_beside_the_window(qtbot, page, tools, session, home, tmp_path, monkeypatch):
    opened(session, write_run(home / "runs" / "faces"))
    choose_file(monkeypatch, tmp_path / "faces v1.2", "Animated GIF (*.gif)")
    tools.animation_action.trigger()
    assert not tools.animation_action.isEnabled()
    qtbot.waitUntil(tools.animation_action.isEnabled)
    assert (tmp_path / "faces v1.2.gif").read_text() == "faces"
    assert any("faces v1.2.gif" in text for text in page.notices.texts())


def test_an_animation_that_cannot_be_is_a_sentence(qtbot, page, tools, session, home, tmp_path, monkeypatch):
    opened(session, write_run(home / "runs" / "short"))
    choose_file(monkeypatch, tmp_path / "a.webp")
    tools.animation_action.trigger()
    qtbot.waitUntil(tools.animation_action.isEnabled)
    assert any("two steps at least" in text for text in page.notices.texts())


# -- its settings -----------------------------------------------------------------------------------------------------


def test_settings_are_shown_and_copied(qtbot, tools, session, home):
    path = write_run(home / "runs" / "faces", settings={"steps": 40, "flip": False}, exclude=["bad.png"])
    opened(session, path)
    next(a for a in tools.menu.actions() if a.text() == "Settings…").trigger()
    shown = dialog(RunSettings)
    words = [label.text() for label in shown.findChildren(QObject) if hasattr(label, "text")]
    for expected in ("pix2pix", "/photos", "bad.png", "usually yes", "40"):
        assert expected in words
    shown.copy_button.click()
    assert QGuiApplication.clipboard().text() == rerun.read(path).command
    shown.close()


def test_a_damaged_run_is_a_sentence(page, tools, session, home):
    path = write_run(home / "runs" / "faces")
    opened(session, path)
    (path / "run.json").write_text('{"method": "pix2pix"}')
    with pytest.raises(SinopiaError, match="cannot be read as a run"):
        rerun.read(path)
    next(a for a in tools.menu.actions() if a.text() == "Settings…").trigger()
    assert any("cannot be read as a run" in text for text in page.notices.texts())
    assert not any(isinstance(w, QDialog) and w.isVisible() for w in QApplication.topLevelWidgets())
