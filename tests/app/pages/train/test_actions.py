"""What can be done with a training besides stopping and resuming it; only the training itself is played."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from app.pages.train.branch import Branch
from app.pages.train.runsettings import RunSettings
from app.pages.train.runtools import RunState, TrainOn
from engine import library
from engine.config import METHODS, TrainRequest, make_config, shaping
from engine.events import Stopped
from engine.messages import SinopiaError
from engine.run import repeat
from tests.app.standins import SteppingTrainer, finish, open_run, write_run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def trainer():
    return SteppingTrainer()


@pytest.fixture
def tools(page):
    return page.run_view.tools


def dialogs(kind):
    """The dialogs of this kind that are open."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def dialog(qtbot, kind):
    qtbot.waitUntil(lambda: bool(dialogs(kind)))
    return dialogs(kind)[0]


# -- pause -------------------------------------------------------------------------------------------------------------


def test_a_training_pauses_and_goes_on(qtbot, page, tools, training, trainer, home):
    trainer.endless = True
    write_run(home / "runs" / "faces", finished=False)
    training.resume(library.runs()[0])
    assert not tools.pause_button.isEnabled()  # it prepares itself
    qtbot.waitUntil(lambda: tools.pause_button.isEnabled() and trainer.step > 2)
    tools.pause_button.click()
    assert training.paused and tools.pause_button.text() == "Go on"
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
    finish(qtbot, training)
    assert isinstance(training.outcome, Stopped) and not training.paused
    assert not tools.pause_button.isVisible()


# -- beyond the end ----------------------------------------------------------------------------------------------------


def test_a_finished_training_goes_on_for_more_epochs(qtbot, tools, training, trainer, home):
    path = write_run(home / "runs" / "faces")
    open_run(qtbot, training, path)
    assert tools.train_on_button.isVisible()
    tools.train_on_button.click()
    asked = dialog(qtbot, TrainOn)
    assert asked.unit.currentText() == "more epochs"
    asked.number.setValue(3)
    assert "30 more steps, 70 in all" in asked.sum.text()  # ten steps an epoch, as its reports tell
    asked.accept()
    finish(qtbot, training)
    assert trainer.requests == [TrainRequest(library.runs()[0].data, path, resume=True, more=30)]


def test_only_what_is_at_its_end_can_go_beyond_it(qtbot, training, tools, home):
    open_run(qtbot, training, write_run(home / "runs" / "a", finished=False))
    assert not tools.train_on_button.isVisible()
    assert tools.branch_action.isEnabled() and "stop" not in tools.branch_action.toolTip()
    tools.show_state(RunState(running=True, begun=True, checkpoint=True))
    assert not tools.branch_action.isEnabled() and "stop this one first" in tools.branch_action.toolTip()
    open_run(qtbot, training, write_run(home / "runs" / "b", checkpoint=False))
    assert not tools.train_on_button.isVisible()
    assert not tools.branch_action.isEnabled()


def test_steps_can_be_asked_for_where_an_epoch_is_not_known(qtbot):
    asked = TrainOn("faces", 40, 0, 0.0)
    qtbot.addWidget(asked)
    assert asked.unit.count() == 1 and asked.steps() == 10


# -- branches ----------------------------------------------------------------------------------------------------------


def test_a_branch_begins_with_a_checkpoint_and_other_settings(qtbot, page, tools, training, trainer, home):
    path = write_run(home / "runs" / "faces", settings={"steps": 40, "lr": 1e-3})
    open_run(qtbot, training, path)
    tools.branch_action.trigger()
    asked = dialog(qtbot, Branch)
    assert asked.form.editor("lr").value() == 1e-3
    assert "From step 40 to step 80" in asked.message.text()  # at its end: something must be left to do
    asked.form.editor("lr").setValue(2e-4)  # the default, which is not that of the run
    asked.form.editor("steps").setValue(60)
    asked.name.setText("faces, slower")
    asked.accept()
    finish(qtbot, training)
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
    for name in shaping(METHODS["pix2pix"].config, "generator", "discriminator", "pictures"):
        with pytest.raises(KeyError):
            asked.form.editor(name)


# -- the animation -----------------------------------------------------------------------------------------------------


def choose_file(monkeypatch, name, kind="Animated WebP (*.webp)"):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(name), kind))


def test_an_animation_is_saved_beside_the_window(qtbot, training, page, tools, home, tmp_path, monkeypatch):
    open_run(qtbot, training, write_run(home / "runs" / "faces"))
    choose_file(monkeypatch, tmp_path / "faces v1.2", "Animated GIF (*.gif)")
    tools.animation_action.trigger()
    assert not tools.animation_action.isEnabled()
    qtbot.waitUntil(tools.animation_action.isEnabled)
    assert (tmp_path / "faces v1.2.gif").read_text() == "faces"
    assert any("faces v1.2.gif" in text for text in page.notices.texts())


def test_an_animation_that_cannot_be_is_a_sentence(qtbot, training, page, tools, home, tmp_path, monkeypatch):
    open_run(qtbot, training, write_run(home / "runs" / "short"))
    choose_file(monkeypatch, tmp_path / "a.webp")
    tools.animation_action.trigger()
    qtbot.waitUntil(tools.animation_action.isEnabled)
    assert any("two steps at least" in text for text in page.notices.texts())


# -- its settings -----------------------------------------------------------------------------------------------------


def test_settings_are_shown_and_copied(qtbot, training, tools, home):
    path = write_run(home / "runs" / "faces", settings={"steps": 40, "flip": False}, exclude=("bad.png",))
    open_run(qtbot, training, path)
    next(a for a in tools.menu.actions() if a.text() == "Settings…").trigger()
    shown = dialog(qtbot, RunSettings)
    words = [label.text() for label in shown.findChildren(QObject) if hasattr(label, "text")]
    for expected in ("pix2pix", "/photos", "bad.png", "usually yes", "40"):
        assert expected in words
    shown.copy_button.click()
    assert QGuiApplication.clipboard().text() == repeat.read(path).command
    shown.close()


def test_a_damaged_run_is_a_sentence(qtbot, training, page, tools, home):
    path = write_run(home / "runs" / "faces")
    open_run(qtbot, training, path)
    (path / "run.json").write_text('{"method": "pix2pix"}')
    with pytest.raises(SinopiaError, match="cannot be read as a run"):
        repeat.read(path)
    next(a for a in tools.menu.actions() if a.text() == "Settings…").trigger()
    qtbot.waitUntil(lambda: any("cannot be read as a run" in text for text in page.notices.texts()))
    assert not dialogs(QDialog)
