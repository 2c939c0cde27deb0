import json
import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from app.pages.train import TrainPage
from app.sessions.training import TrainingSession, Work, history
from engine import library, presets
from engine.config import DERIVATIONS
from engine.errors import SinopiaError
from engine.events import Finished, Losses, Sample, Saved, Started, Stopped, Survey, Warned, to_json

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Models(QObject):
    changed = Signal()
    entries = ()

    def refresh(self):
        self.changed.emit()


def losses(step, value=1.0):
    return Losses(step, step / 10, {"G_L1": 30 * value, "D_real": value}, 2e-4, 4.0, 60.0, 0.1)


class Trainer:
    """Writes the files of a run and tells 5 reports, one sample and a warning; `gate` holds it half way."""

    def __init__(self):
        self.requests = []
        self.gate = threading.Event()
        self.gate.set()
        self.error = None

    def __call__(self, request, stop):
        self.requests.append(request)
        run = request.run
        run.mkdir(parents=True, exist_ok=True)
        row = {"method": "pix2pix", "data": str(request.data), "settings": {}, "total": 50}
        begin = json.loads((run / "run.json").read_text())["step"] if request.resume else 0
        (run / "run.json").write_text(json.dumps({**row, "step": begin, "finished": False}))
        yield Started(50, begin, "cpu", "A test device")
        yield Warned("few_pictures", {"count": 3})
        picture = np.full((8, 8, 3), 200, np.uint8)
        yield Sample(begin, "1", picture, picture, picture)
        for step in range(begin + 10, 60, 10):
            yield losses(step)
            if step == 20 and not self.gate.is_set():
                self.gate.wait(10)
                if self.error:
                    raise self.error
            if stop():
                (run / "model.safetensors").write_bytes(b"")
                (run / "run.json").write_text(json.dumps({**row, "step": step, "finished": False}))
                yield Saved(step, run / "checkpoint.pt", run / "model.safetensors")
                yield Stopped(step)
                return
        (run / "model.safetensors").write_bytes(b"")
        (run / "run.json").write_text(json.dumps({**row, "step": 50, "finished": True}))
        yield Saved(50, run / "checkpoint.pt", run / "model.safetensors")
        yield Finished(50, {"seconds": 61.0})


def survey(root, method, direction, derive=""):
    """Folders by their names, as the engine would find them."""
    if "unpaired" in root.name and method == "pix2pix":
        raise SinopiaError("folder_unpaired", method=method, path=root)
    if "empty" in root.name:
        raise SinopiaError("folder_empty", path=root)
    if "photos" in root.name and not derive:
        raise SinopiaError("folder_single_pictures", path=root, width=300, height=200)
    a, b = np.zeros((8, 8, 3), np.uint8), np.full((8, 8, 3), 255, np.uint8)
    layout = "unpaired" if "unpaired" in root.name else "photos" if derive else "side-by-side"
    problem = Warned("without_partner", {"path": root / "x.png"})
    kind = DERIVATIONS.get(derive, "photo")
    return Survey(root, layout, (400, 400), (50, 50), "val", (problem,), ((a, b),) * 3, kind)


def derivations(root):
    grays = {kind: 40 * number for number, kind in enumerate(("", *DERIVATIONS))}
    return [{kind: np.full((8, 8, 3), gray, np.uint8) for kind, gray in grays.items()}] * 2


@pytest.fixture
def trainer():
    return Trainer()


@pytest.fixture
def session(work_lane, live_lane, rehearsal, trainer):
    return TrainingSession(work_lane, live_lane, rehearsal, Work(trainer, survey, derivations))


@pytest.fixture
def page(qtbot, session):
    page = TrainPage(session, Models())
    page.resize(1100, 760)
    qtbot.addWidget(page)
    page.show()
    return page


def choose(qtbot, page, session, root):
    page._choose(Path(root))
    qtbot.waitUntil(lambda: not session.surveying)


def finish(qtbot, session):
    qtbot.waitUntil(lambda: not session.running and session.outcome is not None)


# -- the folder --------------------------------------------------------------------------------------------------------


def test_two_unpaired_sets_choose_their_method(qtbot, session):
    session.choose(Path("/data/unpaired"))
    qtbot.waitUntil(lambda: session.survey is not None)
    assert session.method == "cyclegan" and session.problem is None
    session.set_method("pix2pix")
    qtbot.waitUntil(lambda: not session.surveying)
    assert session.method == "pix2pix" and session.problem.code == "folder_unpaired"


def test_the_page_says_what_a_folder_is(qtbot, page, session):
    choose(qtbot, page, session, "/data/faces")
    assert page.stack.currentWidget() is page.setup
    assert "400 pairs side by side" in page.setup.found.text()
    assert "50" in page.setup.found.text() and "val" in page.setup.found.text()
    assert len(page.setup.found.gallery.strips()) == 3
    assert page.setup.found.problems.count() == 1 and "x.png" in page.setup.found.problems.item(0).text()
    assert page.setup.presets.current().name == "quick-look"
    assert page.setup.verdict.text().startswith("2,000 steps in all")
    assert page.setup.start_button.isEnabled()


def test_the_direction_turns_the_pictures_round(qtbot, page, session):
    choose(qtbot, page, session, "/data/faces")
    given = page.setup.found.gallery.strips()[0].images[0].pixelColor(0, 0).name()
    page.setup.found.swap_button.click()
    qtbot.waitUntil(lambda: not session.surveying)
    assert (given, page.setup.found.gallery.strips()[0].images[0].pixelColor(0, 0).name()) == ("#000000", "#ffffff")


def test_a_folder_that_cannot_be_used_is_a_sentence(qtbot, page, session):
    choose(qtbot, page, session, "/data/empty")
    assert "is empty" in page.setup.found.text()
    assert not page.setup.start_button.isEnabled()


# -- setting up --------------------------------------------------------------------------------------------------------


def test_only_what_was_changed_is_asked_for(qtbot, page, session, trainer, home):
    choose(qtbot, page, session, "/data/faces")
    page.setup.form.editor("size").setValue(64)
    page.setup.found.swap_button.click()
    qtbot.waitUntil(lambda: not session.surveying)
    page.setup.start_button.click()
    finish(qtbot, session)
    request = trainer.requests[0]
    assert request.settings == presets.find("quick-look").settings | {"size": 64, "direction": "b-to-a"}
    assert request.run == home / "runs" / "faces pix2pix" and request.method == "pix2pix"
    assert request.data == Path("/data/faces")


def test_settings_that_do_not_go_together_are_said(qtbot, page, session):
    choose(qtbot, page, session, "/data/faces")
    page.setup.form.editor("size").setValue(100)
    assert "steps of 32" in page.setup.verdict.text() and not page.setup.start_button.isEnabled()
    page.setup.reset_button.click()
    assert page.setup.start_button.isEnabled()


def test_a_name_that_no_file_can_have_is_said(qtbot, page, session):
    choose(qtbot, page, session, "/data/faces")
    page.setup.name.setText("")
    qtbot.keyClicks(page.setup.name, "a/b")
    assert "a/b" in page.setup.verdict.text() and not page.setup.start_button.isEnabled()


def test_the_method_is_chosen_by_button(qtbot, page, session):
    choose(qtbot, page, session, "/data/faces")
    page.setup.method_buttons["cyclegan"].click()
    qtbot.waitUntil(lambda: not session.surveying)
    assert page.setup.form.editor("pool_size").value() == 50
    assert page.setup.name.text() == "faces cyclegan"


# -- running -----------------------------------------------------------------------------------------------------------


def test_a_run_is_shown_from_the_start_to_the_end(qtbot, page, session):
    choose(qtbot, page, session, "/data/faces")
    page.setup.start_button.click()
    assert page.stack.currentWidget() is page.run_view
    finish(qtbot, session)
    view = page.run_view
    assert view.curves.points("G_L1") == [(s, 30.0) for s in (10, 20, 30, 40, 50)]
    qtbot.waitUntil(lambda: len(view.gallery.strips()) == 1)
    assert len(view.gallery.strips()[0].images) == 3
    assert any("3 pictures" in text for text in page.notices.texts())
    assert view.state.text() == "Finished after 1 min 1 s. The model “faces pix2pix” is in the library."
    assert view.draw_button.isVisible() and not view.resume_button.isVisible() and not view.stop_button.isVisible()
    with qtbot.waitSignal(page.draw_requested) as drawn:
        view.draw_button.click()
    assert drawn.args[0] == session.run / "model.safetensors"
    view.new_button.click()
    assert page.stack.currentWidget() is page.choose_pane
    assert [run.name for run in page.runs.runs()] == ["faces pix2pix"]


def test_stop_saves_and_resume_goes_on(qtbot, page, session, trainer):
    choose(qtbot, page, session, "/data/faces")
    trainer.gate.clear()
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: session.last is not None and session.last.step == 20)
    assert "A test device" in page.run_view.facts.text() and "10% of the time" in page.run_view.facts.text()
    page.run_view.stop_button.click()
    assert not page.run_view.stop_button.isEnabled()
    trainer.gate.set()
    finish(qtbot, session)
    assert "Stopped at step 20" in page.run_view.state.text()
    assert page.run_view.resume_button.isVisible() and page.run_view.draw_button.isVisible()
    page.run_view.resume_button.click()
    finish(qtbot, session)
    request = trainer.requests[1]
    assert request.resume and request.run == trainer.requests[0].run and request.settings == {}
    assert isinstance(session.outcome, Finished)


def test_a_failure_is_a_sentence_and_what_was_saved_is_named(qtbot, page, session, trainer):
    choose(qtbot, page, session, "/data/faces")
    trainer.gate.clear()
    trainer.error = SinopiaError("out_of_memory", device="CPU")
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: session.last is not None)
    trainer.gate.set()
    finish(qtbot, session)
    assert "ran out of memory" in page.run_view.state.text()
    assert page.run_view.resume_button.isVisible() and not page.run_view.stop_button.isVisible()


def test_an_earlier_run_is_resumed_with_its_curves(qtbot, page, session, trainer, home):
    run = home / "runs" / "old one"
    run.mkdir(parents=True)
    row = {"method": "pix2pix", "data": "/data/faces", "settings": {}, "step": 30, "total": 50, "finished": False}
    (run / "run.json").write_text(json.dumps(row))
    lines = [json.dumps(to_json(losses(s, 2.0))) for s in (10, 20, 30)]
    (run / "history.jsonl").write_text("\n".join([lines[0], "{broken", *lines[1:], '{"event": "losses"']))
    page._refresh_runs()
    with qtbot.waitSignal(page.runs.resume_requested):
        page.runs.resume_requested.emit(page.runs.runs()[0])
    finish(qtbot, session)
    assert trainer.requests[0].resume and trainer.requests[0].data == Path("/data/faces")
    assert [s for s, _ in page.run_view.curves.points("D_real")] == [10, 20, 30, 40, 50]


def test_the_history_of_a_long_run_is_its_tail(home):
    run = home / "runs" / "long"
    run.mkdir(parents=True)
    with (run / "history.jsonl").open("w") as file:
        for step in range(10_000):
            file.write(json.dumps(to_json(losses(step))) + "\n")
    found = history(run)
    assert 1000 < len(found) < 10_000 and found[-1].step == 9999
    assert history(home / "runs" / "none") == []
    for step in ('"x"', "Infinity", "null"):
        (run / "history.jsonl").write_text(json.dumps(to_json(losses(7))).replace('"step": 7', f'"step": {step}'))
        assert history(run) == []


def test_a_second_run_of_a_name_gets_its_own_folder(qtbot, session):
    for _ in range(2):
        session.choose(Path("/data/faces"))
        qtbot.waitUntil(lambda: not session.surveying)
        session.start("twice", {})
        finish(qtbot, session)
    assert sorted(run.name for run in library.runs()) == ["twice", "twice 2"]


def test_a_stopped_run_that_is_renamed_can_be_resumed_where_it_stands(qtbot, page, session, trainer):
    choose(qtbot, page, session, "/d/pairs")
    trainer.gate.clear()
    page._start()
    qtbot.waitUntil(lambda: session.last is not None and session.last.step == 20)
    session.stop()
    trainer.gate.set()
    finish(qtbot, session)
    old, new = session.run, session.run.with_name("renamed")
    old.rename(new)
    session.follow(old, new)
    assert page.run_view._name.text() == "renamed" and not page.run_view.draw_button.isHidden()
    session.resume_last()
    finish(qtbot, session)
    assert trainer.requests[-1].run == new and isinstance(session.outcome, Finished) and not old.exists()
