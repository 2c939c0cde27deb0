"""What is told of a run, and in which order; nothing of it is read on the GUI thread."""

import threading

import pytest

from engine import library
from engine.config import TrainRequest
from engine.events import Finished
from engine.run import history
from tests.app.standins import TellingTrainer, finish, losses, open_run, write_run


@pytest.fixture
def trainer():
    return TellingTrainer()


@pytest.fixture
def gate(monkeypatch):
    """The disk: no history is read while it is closed."""
    gate, read = threading.Event(), history.read
    gate.set()

    def slow(*args):
        assert threading.current_thread() is not threading.main_thread()
        gate.wait(10)
        return read(*args)

    monkeypatch.setattr(history, "read", slow)
    yield gate
    gate.set()


def told(training):
    """What the session says, in order."""
    said = []
    training.begun.connect(lambda: said.append("begun"))
    training.started.connect(lambda: said.append("started"))
    training.history_read.connect(lambda: said.append([e.step for e in training.kept.history.losses]))
    training.losses.connect(lambda events: said.extend(e.step for e in events))
    training.ended.connect(lambda: said.append("ended"))
    return said


def test_what_a_run_told_before_comes_before_what_it_tells_now(qtbot, training, gate, home):
    path = write_run(home / "runs" / "old", finished=False, step=20, told=[(s, losses(s)) for s in (10, 20, 30)])
    said = told(training)
    gate.clear()
    training.resume(library.run_at(path))
    assert said == ["begun"] and training.running
    qtbot.waitUntil(lambda: "started" in said)
    qtbot.wait(100)
    assert said == ["begun", "started"] and training.last is None, "it learns on, and waits to be told"
    gate.set()
    finish(qtbot, training)
    assert said == ["begun", "started", [10, 20], 30, 40, 50, "ended"]
    assert isinstance(training.outcome, Finished) and training.kept.run.finished and not training.resumable


def test_a_run_is_opened_once_it_is_read_and_the_last_that_was_asked_for_counts(qtbot, training, gate, home):
    first, second = (write_run(home / "runs" / name, model=name == "second") for name in ("first", "second"))
    opened = []
    training.opened.connect(lambda: opened.append(training.run.name))
    gate.clear()
    training.open(library.run_at(first))
    training.open(library.run_at(second))
    qtbot.wait(50)
    assert training.run is None and not opened
    gate.set()
    qtbot.waitUntil(lambda: bool(opened))
    qtbot.wait(50)
    assert opened == ["second"] and training.model == second / "model.safetensors"
    assert training.kept.steps_per_epoch == 10 and training.kept.checkpoint


def test_nothing_is_opened_over_a_training_that_began_meanwhile(qtbot, training, gate, home, tmp_path):
    gate.clear()
    training.open(library.run_at(write_run(home / "runs" / "old")))
    training.start(TrainRequest(tmp_path, home / "runs" / "new", "pix2pix"))
    with qtbot.assertNotEmitted(training.opened):
        gate.set()
        finish(qtbot, training)
    assert training.run.name == "new"


def test_a_run_that_is_renamed_keeps_all_that_is_known(qtbot, training, home):
    path = write_run(home / "runs" / "old", model=True, finished=False)
    open_run(qtbot, training, path)
    path.rename(path.with_name("new"))
    with qtbot.waitSignal(training.moved):
        training.follow(path, path.with_name("new"))
    assert training.kept.run.name == "new" and training.model.parent.name == "new" and training.resumable
