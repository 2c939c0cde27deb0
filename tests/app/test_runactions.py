"""What can be done with a training besides stopping and resuming it; only the training itself is played."""

from __future__ import annotations

import json
import shlex
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from app import rerun
from app.pages.train.branch import Branch
from app.pages.train.runsettings import RunSettings
from app.pages.train.runtools import TrainOn
from app.sessions.training import TrainingSession, TrainingWork
from engine import cli, library, trainer
from engine.config import SHAPING, TrainRequest, make_config
from engine.errors import SinopiaError
from engine.events import Finished, Losses, Started, Stopped
from engine.plan import make_plan

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def write_run(path, finished=True, step=40, checkpoint=True, **row):
    """A run as the trainer leaves it, as far as the window reads it."""
    path.mkdir(parents=True, exist_ok=True)
    settings = vars(make_config("pix2pix", row.pop("settings", {"steps": 40})))
    usual = {"method": "pix2pix", "data": "/photos", "settings": settings, "step": step, "total": 40, "more": [],
             "finished": finished, "exclude": [], "start": "", "branch": "", "device": "cpu"}  # fmt: skip
    (path / "run.json").write_text(json.dumps(usual | row))
    reports = [Losses(s, s / 10, {"G_L1": 1.0}, 2e-4, 4.0, 60.0, 0.1) for s in (10, 20)]
    rows = [{"event": "losses", **vars(report)} for report in reports]
    (path / "history.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    if checkpoint:
        (path / "checkpoint.pt").write_bytes(b"")
    return path


class Trainer:
    """Takes steps until it is stopped, or 40 of them if it is not `endless`."""

    def __init__(self):
        self.requests, self.endless, self.step = [], False, 0

    def __call__(self, request, stop, drawing):
        self.requests.append(request)
        write_run(request.run, finished=False, step=0, data=str(request.data))
        yield Started(40)
        self.step = 0
        while self.endless or self.step < 40:
            if stop():
                yield Stopped(self.step)
                return
            self.step += 1
            threading.Event().wait(0.001)
        write_run(request.run, data=str(request.data))
        yield Finished(40)


@pytest.fixture
def played():
    return Trainer()


@pytest.fixture
def session(work_lane, live_lane, rehearsal, animation, checking, played):
    return TrainingSession(work_lane, live_lane, rehearsal, animation, checking, TrainingWork(played, None, None))


@pytest.fixture
def tools(page):
    return page.run_view.tools


def opened(session, path):
    session.open(library.run_at(path))


def dialog(kind):
    """The dialog of this kind that is open."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def finish(qtbot, session):
    qtbot.waitUntil(lambda: not session.running and session.outcome is not None)


# -- pause -------------------------------------------------------------------------------------------------------------


def test_a_training_pauses_and_goes_on(qtbot, page, tools, session, played, home):
    played.endless = True
    write_run(home / "runs" / "faces", finished=False)
    session.resume(library.runs()[0])
    assert not tools.pause_button.isEnabled()  # it prepares itself
    qtbot.waitUntil(lambda: tools.pause_button.isEnabled() and played.step > 2)
    tools.pause_button.click()
    assert session.paused and tools.pause_button.text() == "Go on"
    assert "Paused" in page.run_view.state.text()
    qtbot.wait(100)
    at = played.step
    qtbot.wait(100)
    assert played.step == at
    tools.pause_button.click()
    assert tools.pause_button.text() == "Pause" and page.run_view.state.text() == "Training."
    qtbot.waitUntil(lambda: played.step > at + 2)
    tools.pause_button.click()
    page.run_view.stop_button.click()
    finish(qtbot, session)
    assert isinstance(session.outcome, Stopped) and not session.paused
    assert not tools.pause_button.isVisible()


# -- beyond the end ----------------------------------------------------------------------------------------------------


def test_a_finished_training_goes_on_for_more_epochs(qtbot, tools, session, played, home):
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
    assert played.requests == [TrainRequest(library.runs()[0].data, path, resume=True, more=30)]


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


def test_a_branch_begins_with_a_checkpoint_and_other_settings(qtbot, page, tools, session, played, home):
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
    assert played.requests == [wanted]
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


# -- what it was told --------------------------------------------------------------------------------------------------


def told_by(monkeypatch, command):
    """The plan that each line of a command asks the trainer for."""
    plans = []

    def train(request, stop):
        plans.append((request, make_plan(request)))
        write_run(request.run, settings=vars(plans[-1][1].config), data=str(request.data), step=40)
        yield Finished(0, {"model": request.run})

    monkeypatch.setattr(trainer, "train", train)
    for line in command.splitlines():
        assert cli.main(shlex.split(line)[1:]) == 0
    return plans


@pytest.mark.parametrize(
    "settings", [{}, {"steps": 40, "lr": 1e-3, "flip": False, "direction": "b-to-a"}, {"epochs": 7, "derive": "edges"}]
)
def test_the_command_asks_for_the_same(home, monkeypatch, settings):
    path = write_run(home / "runs" / "faces", settings=settings, data="/my photos", exclude=["b 1.png"], more=[25])
    (request, plan), = told_by(monkeypatch, rerun.read(path).command)  # fmt: skip
    assert plan.config == make_config("pix2pix", settings)
    assert str(plan.data) == "/my photos" and plan.exclude == ("b 1.png",) and plan.more == (25,)
    assert request.run != path


def test_a_run_that_went_on_again_and_again_is_a_line_each(home, monkeypatch, tmp_path):
    path = write_run(home / "runs" / "faces", more=[10, 20])
    monkeypatch.chdir(tmp_path)
    plans = told_by(monkeypatch, rerun.read(path).command)
    assert [request.more for request, _ in plans] == [0, 10, 20]
    assert {str(request.run) for request, _ in plans} == {"faces"}


def test_the_command_of_a_branch_names_what_differs_from_its_origin(home, monkeypatch):
    origin = write_run(home / "runs" / "faces", settings={"steps": 40, "lr": 1e-3}, more=[5])
    path = write_run(home / "runs" / "branch", settings={"steps": 90, "lr": 2e-4}, branch=str(origin), more=[5, 7])
    (request, plan), = told_by(monkeypatch, rerun.read(path).command)  # fmt: skip
    assert request.settings == {"lr": "0.0002", "steps": "90"}
    assert plan.config == make_config("pix2pix", {"steps": 90}) and plan.more == (5, 7) and plan.branch == origin


def test_what_was_begun_with_a_model_is_told_with_its_size(home, monkeypatch, make_model):
    model = make_model("old")
    shape = {"size": 32, "width": 4, "depth": 5, "dropout": False}
    path = write_run(home / "runs" / "fine", settings=shape, start=str(model))
    (_, plan), = told_by(monkeypatch, rerun.read(path).command)  # fmt: skip
    assert plan.start == model and plan.config == make_config("pix2pix", shape)


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
