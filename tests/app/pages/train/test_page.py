"""The Train page from the folder to the model; the engine is played."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from app import work
from app.pages.train.diagnosis import Diagnoses
from app.pages.train.page import TrainPage
from app.pixels import to_qimage
from app.sessions.folder import FolderWork
from app.sessions.queue import Queue
from app.sessions.runs import RunsSession
from app.widgets.large import LargeStrips
from engine import library, presets
from engine.config import TrainRequest
from engine.events import Finished, Sample, Started, Warned, to_json
from engine.messages import SinopiaError
from engine.run.file import RunFile
from engine.run.plan import make_plan
from tests.app.standins import TellingTrainer, choose, derivations, finish, list_runs, losses, settle, survey, write_run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def trainer():
    return TellingTrainer()


@pytest.fixture
def look():
    return FolderWork(survey, derivations)


# -- the folder --------------------------------------------------------------------------------------------------------


def test_two_unpaired_sets_choose_their_method(qtbot, chosen):
    chosen.choose(Path("/data/unpaired"))
    qtbot.waitUntil(lambda: chosen.survey is not None)
    assert chosen.method == "cyclegan" and chosen.problem is None
    chosen.set_method("pix2pix")
    qtbot.waitUntil(lambda: not chosen.surveying)
    assert chosen.method == "pix2pix" and chosen.problem.code == "folder_unpaired"


def test_the_page_says_what_a_folder_is(qtbot, page, chosen):
    choose(qtbot, page, chosen, "/data/faces")
    assert page.stack.currentWidget() is page.setup
    assert "400 pairs side by side" in page.setup.found.text()
    assert "50" in page.setup.found.text() and "val" in page.setup.found.text()
    assert len(page.setup.found.gallery.strips()) == 3
    assert page.setup.presets.current().name == "quick-look"
    assert page.setup.message.text().startswith("2,000 steps in all")
    assert page.setup.start_button.isEnabled()


def test_the_direction_turns_the_pictures_round(qtbot, page, chosen):
    choose(qtbot, page, chosen, "/data/faces")
    given = page.setup.found.gallery.strips()[0].images[0].pixelColor(0, 0).name()
    page.setup.found.swap_button.click()
    qtbot.waitUntil(lambda: not chosen.surveying)
    assert (given, page.setup.found.gallery.strips()[0].images[0].pixelColor(0, 0).name()) == ("#000000", "#ffffff")


def test_a_folder_that_cannot_be_used_is_a_sentence(qtbot, page, chosen):
    choose(qtbot, page, chosen, "/data/empty")
    assert "is empty" in page.setup.found.text()
    assert not page.setup.start_button.isEnabled()


def test_a_dropped_picture_stands_for_its_folder_also_while_a_training_runs(
    qtbot, page, chosen, training, trainer, drop, tmp_path
):
    (tmp_path / "cat.png").touch()
    assert drop(page, tmp_path / "cat.png") and chosen.root == tmp_path
    settle(qtbot, chosen)
    trainer.gate.clear()
    page.setup.start_button.click()
    drop(page, tmp_path / "elsewhere" / "dog.png")
    assert chosen.root == tmp_path / "elsewhere" and page.stack.currentWidget() is page.setup
    trainer.gate.set()
    finish(qtbot, training)


# -- setting up --------------------------------------------------------------------------------------------------------


def test_only_what_was_changed_is_asked_for(qtbot, page, chosen, training, trainer, home):
    choose(qtbot, page, chosen, "/data/faces")
    page.setup.form.editor("size").setValue(64)
    page.setup.found.swap_button.click()
    qtbot.waitUntil(lambda: not chosen.surveying)
    page.setup.start_button.click()
    finish(qtbot, training)
    request = trainer.requests[0]
    assert request.settings == presets.find("quick-look").settings | {"size": 64, "direction": "b-to-a"}
    assert request.run == home / "runs" / "faces pix2pix" and request.method == "pix2pix"
    assert request.data == Path("/data/faces")


def test_what_is_measured_is_a_run_that_could_begin(qtbot, page, chosen, rehearse, home):
    write_run(home / "runs" / "earlier")
    choose(qtbot, page, chosen, "/data/faces")
    qtbot.waitUntil(lambda: bool(rehearse.requests))
    assert make_plan(rehearse.requests[-1]).config.steps == 2000


def test_pictures_of_equal_names_can_be_taken_as_two_sets(qtbot, page, chosen, tmp_path):
    for folder in ("trainA", "trainB"):
        (tmp_path / folder).mkdir()
        for n in range(3):
            to_qimage(gray(60 * n)).save(str(tmp_path / folder / f"{n}.png"))
    chosen._work = FolderWork(work.survey, derivations)
    choose(qtbot, page, chosen, tmp_path)
    found = page.setup.found
    assert chosen.method == "pix2pix" and found.gallery.isVisible() and not found.sets.isVisible()
    assert "of one name belong together" in found._direction.text()
    found.sets_button.click()
    settle(qtbot, chosen)
    assert chosen.method == "cyclegan" and found.sets.isVisible() and not found.gallery.isVisible()
    assert [len(gallery.strips()) for gallery in found.set_galleries] == [3, 3]
    found.names_button.click()
    settle(qtbot, chosen)
    assert chosen.method == "pix2pix" and not found.sets.isVisible()


def test_settings_that_do_not_go_together_are_said(qtbot, page, chosen):
    choose(qtbot, page, chosen, "/data/faces")
    page.setup.form.editor("size").setValue(100)
    assert "steps of 32" in page.setup.message.text() and not page.setup.start_button.isEnabled()
    page.setup.reset_button.click()
    assert page.setup.start_button.isEnabled()


def test_a_name_that_no_file_can_have_is_said(qtbot, page, chosen):
    choose(qtbot, page, chosen, "/data/faces")
    page.setup.name.setText("")
    qtbot.keyClicks(page.setup.name, "a/b")
    assert "a/b" in page.setup.message.text() and not page.setup.start_button.isEnabled()


def test_the_method_is_chosen_by_button(qtbot, page, chosen):
    choose(qtbot, page, chosen, "/data/faces")
    page.setup.method_buttons["cyclegan"].click()
    qtbot.waitUntil(lambda: not chosen.surveying)
    assert page.setup.form.editor("pool_size").value() == 50
    assert page.setup.name.text() == "faces cyclegan"


# -- running -----------------------------------------------------------------------------------------------------------


def test_a_run_is_shown_from_the_start_to_the_end(qtbot, page, chosen, training):
    choose(qtbot, page, chosen, "/data/faces")
    page.setup.start_button.click()
    assert page.stack.currentWidget() is page.run_view
    finish(qtbot, training)
    view = page.run_view
    assert view.curves.points("G_L1") == [(s, 30.0) for s in (10, 20, 30, 40, 50)]
    qtbot.waitUntil(lambda: len(view.samples.gallery.strips()) == 1)
    assert len(view.samples.gallery.strips()[0].images) == 3
    assert len(view.diagnoses.texts()) == 1 and "3 pictures" in view.diagnoses.texts()[0]
    assert view.state.text() == "Finished after 1 min 1 s. The model “faces pix2pix” is in the library."
    assert view.draw_button.isVisible() and not view.resume_button.isVisible() and not view.stop_button.isVisible()
    with qtbot.waitSignal(page.draw_requested) as drawn:
        view.draw_button.click()
    assert drawn.args[0] == training.run / "model.safetensors"
    view.new_button.click()
    assert page.stack.currentWidget() is page.choose_pane
    qtbot.waitUntil(lambda: [run.name for run in page.runs.runs()] == ["faces pix2pix"])


def test_what_is_started_while_a_training_runs_waits_and_then_begins(qtbot, page, chosen, training, trainer, home):
    choose(qtbot, page, chosen, "/data/faces")
    trainer.gate.clear()
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.last is not None)
    page.run_view.new_button.click()
    assert page.stack.currentWidget() is page.choose_pane and training.running
    for _ in range(2):
        choose(qtbot, page, chosen, "/data/faces")
        assert page.setup.start_button.text() == "Start later"
        assert page.setup.message.text().endswith("It begins when the training that runs is done.")
        page.setup.start_button.click()
        assert page.stack.currentWidget() is page.choose_pane
    names = [request.run.name for request in training.queue.waiting]
    assert names == ["faces pix2pix 2", "faces pix2pix 3"]
    buttons = {b.accessibleName(): b for b in page.waiting.findChildren(QToolButton)}
    buttons["Let faces pix2pix 3 begin earlier"].click()
    assert [request.run.name for request in training.queue.waiting] == names[::-1]
    page.choose(Path("/data/other"))
    trainer.gate.set()
    qtbot.waitUntil(lambda: len(trainer.requests) == 3 and not training.running)
    assert [request.run.name for request in trainer.requests] == ["faces pix2pix", *names[::-1]]
    assert page.stack.currentWidget() is page.setup, "nobody is taken away from what is in hand"


def test_after_a_stop_the_others_wait_for_the_next_program(qtbot, page, chosen, training, trainer, live_lane, tmp_path):
    choose(qtbot, page, chosen, "/data/faces")
    trainer.gate.clear()
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.last is not None and training.last.step == 20)
    training.start(TrainRequest(Path("/data/faces"), training.run.with_name("next"), "pix2pix", {"steps": 7}))
    training.stop()
    trainer.gate.set()
    finish(qtbot, training)
    assert [request.run.name for request in training.queue.waiting] == ["next"] and len(trainer.requests) == 1
    after = Queue(live_lane, tmp_path / "queue.json")
    after.read()
    qtbot.waitUntil(lambda: after.waiting == training.queue.waiting)
    page.waiting.start_requested.emit()
    finish(qtbot, training)
    assert trainer.requests[1].settings == {"steps": 7} and not training.queue.waiting


def test_the_end_says_what_was_reached_and_what_to_do_next(qtbot, page, chosen, training, home):
    choose(qtbot, page, chosen, "/data/faces")
    page.setup.start_button.click()
    finish(qtbot, training)
    view = page.run_view.outcome
    qtbot.waitUntil(lambda: len(view.gallery.strips()) == 1)
    reached, advice = view.texts()
    assert view.isVisible() and "most like what is wanted at step 49 of 50" in reached
    assert (
        "by 0.40, which is little: 0 would be the same picture, and two different pictures differ by 1.20." in reached
    )
    assert advice.startswith("It was still getting better when it ended")
    assert reached.startswith("It is judged by 1 picture that was kept aside.")
    assert view.figures()[1:-1] == [
        ["Best, step 49", "0.400", "0.800", "4.0"],
        ["Last, step 50", "0.800", "0.700", "8.0"],
    ]
    assert [p.pixelColor(0, 0).red() for p in view.gallery.strips()[0].images] == [0, 90, 80, 100]
    found = replace(training.judging.found, pictures=20, among=99)
    view.show_judgement(found, [[]])
    far = replace(found, best=replace(found.best, looks=1.1))
    view.show_judgement(far, [[]])
    assert "by 1.10, which is much" in view.texts()[0] and view.figures()[0][1] == "Looks ↓"
    assert "↓ less is better" in view.figures()[-1][0]
    view.show_judgement(found, [[]])
    assert view.texts()[0].startswith("It is judged by 20 of the 99 pictures that were kept aside.")
    with qtbot.waitSignal(page.draw_requested) as drawn:
        view.draw_button.click()
    assert drawn.args[0].name == "best.safetensors"
    page.run_view.course_tab.click()
    assert page.run_view.curves.isVisible() and not view.isVisible()


def test_stop_saves_and_resume_goes_on(qtbot, page, chosen, training, trainer):
    choose(qtbot, page, chosen, "/data/faces")
    trainer.gate.clear()
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.last is not None and training.last.step == 20)
    assert "A test device" in page.run_view.facts.text() and "10% of the time" in page.run_view.facts.text()
    page.run_view.stop_button.click()
    assert not page.run_view.stop_button.isEnabled()
    trainer.gate.set()
    finish(qtbot, training)
    assert "Stopped at step 20" in page.run_view.state.text()
    assert page.run_view.resume_button.isVisible() and page.run_view.draw_button.isVisible()
    page.run_view.resume_button.click()
    finish(qtbot, training)
    request = trainer.requests[1]
    assert request.resume and request.run == trainer.requests[0].run and request.settings == {}
    assert isinstance(training.outcome, Finished)


def test_nothing_that_is_seen_says_resume_while_a_run_is_still_being_saved(qtbot, page, chosen, training, trainer):
    """Nor does what is painted in between: a bar paints at once, and the judge may keep Python's lock for long."""
    choose(qtbot, page, chosen, "/data/faces")
    trainer.gate.clear()
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.last is not None and training.last.step == 20)
    view, seen = page.run_view, []

    def look():
        seen.append((view.resume_button.isVisible() or view.outcome.isVisible(), "Stopping" in view.state.text()))

    class Painted(QObject):
        def eventFilter(self, _watched, event):
            if event.type() == QEvent.Type.Paint and not training.running:
                look()
            return False

    painted = Painted()
    view.bar.installEventFilter(painted)
    training.judging.changed.connect(look)
    view.stop_button.click()
    view.bar.setValue(0)  # so that the end moves it
    look()
    trainer.gate.set()
    finish(qtbot, training)
    qtbot.waitUntil(lambda: training.judging.found is not None)
    assert seen[0] == (False, True) and len(seen) > 2
    assert not any(stopping for _, stopping in seen[1:])


def test_the_epoch_is_told_once_it_is_more_than_nothing(qtbot, page):
    view = page.run_view
    view.show_started(Started(50_000))
    view.add_losses([replace(losses(1), epoch=0.04)])
    assert "epoch" not in view.facts.text()
    view.add_losses([replace(losses(2), epoch=0.05)])
    assert "epoch 0.1" in view.facts.text()


def test_a_scroll_bar_that_comes_beside_the_verdicts_lies_over_none_of_their_steps(qtbot):
    """As it was seen: the bar was there, and the sheet behind it still as wide as without."""
    verdicts = Diagnoses()
    qtbot.addWidget(verdicts)
    verdicts.resize(420, 200)
    verdicts.add(0, "few_pictures", {"count": 9})
    verdicts.show()
    bar, sheet = verdicts.verticalScrollBar(), verdicts.widget()
    qtbot.waitUntil(lambda: sheet.width() == verdicts.width() and not bar.isVisible())
    (step,) = (each for each in verdicts.findChildren(QLabel) if each.text() == "step 0")
    assert step.mapTo(verdicts, step.rect().topRight()).x() < verdicts.width() - bar.sizeHint().width()


# -- at the name of the page -------------------------------------------------------------------------------------------


def test_who_looks_at_another_page_sees_how_far_a_training_is_and_that_it_is_done(
    qtbot, page, chosen, training, trainer
):
    choose(qtbot, page, chosen, "/data/faces")
    assert page.mark is None
    trainer.gate.clear()
    page.setup.start_button.click()
    assert page.mark.words == "Training: it is being prepared"
    page.hide()
    qtbot.waitUntil(lambda: training.last is not None and training.last.step == 20)
    assert (page.mark.part, page.mark.words) == (0.4, "Training: 40%, about 1 min left")
    training.pause()
    assert page.mark.words == "Training: paused at 40%"
    training.go_on()
    trainer.gate.set()
    finish(qtbot, training)
    assert (page.mark.icon, page.mark.words) == ("check", "“faces pix2pix” has finished training.")
    other = TrainPage(chosen, training, RunsSession(page._runs._lane), page._models)  # as in another language
    qtbot.addWidget(other)
    other.take_over(page.hand_over())
    assert other.mark == page.mark
    page.show()
    assert page.mark is None


def test_a_failure_is_marked_until_it_is_looked_at_and_a_stop_is_not(qtbot, page, chosen, training, trainer):
    choose(qtbot, page, chosen, "/data/faces")
    trainer.gate.clear()
    trainer.error = SinopiaError("out_of_memory", device="CPU")
    page.setup.start_button.click()
    page.hide()
    qtbot.waitUntil(lambda: training.last is not None and training.last.step == 20)
    trainer.gate.set()
    finish(qtbot, training)
    assert page.mark.icon == "close" and "ran out of memory" in page.mark.words
    trainer.error = None
    trainer.gate.clear()
    training.resume_last()
    qtbot.waitUntil(lambda: training.running and training.last is not None and training.last.step == 20)
    assert page.mark.icon == "" and page.mark.part == 0.4
    training.stop()
    assert page.mark.words == "Training: it is being saved"
    trainer.gate.set()
    finish(qtbot, training)
    assert page.mark is None


def test_a_failure_is_a_sentence_and_what_was_saved_is_named(qtbot, page, chosen, training, trainer):
    choose(qtbot, page, chosen, "/data/faces")
    trainer.gate.clear()
    trainer.error = SinopiaError("out_of_memory", device="CPU")
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.last is not None)
    trainer.gate.set()
    finish(qtbot, training)
    assert "ran out of memory" in page.run_view.state.text()
    assert page.run_view.resume_button.isVisible() and not page.run_view.stop_button.isVisible()


def test_an_earlier_run_is_resumed_with_its_curves(qtbot, page, training, trainer, home):
    run = write_run(home / "runs" / "old one", data="/data/faces", step=30, total=50, finished=False)
    lines = [json.dumps(to_json(losses(s, 2.0))) for s in (10, 20, 30)]
    (run / "history.jsonl").write_text("\n".join([lines[0], "{broken", *lines[1:], '{"event": "losses"']))
    list_runs(qtbot, page)
    with qtbot.waitSignal(page.runs.resume_requested):
        page.runs.resume_requested.emit(page.runs.runs()[0])
    finish(qtbot, training)
    assert trainer.requests[0].resume and trainer.requests[0].data == Path("/data/faces")
    assert [s for s, _ in page.run_view.curves.points("D_real")] == [10, 20, 30, 40, 50]


def test_a_second_run_of_a_name_gets_its_own_folder(qtbot, chosen, training):
    for _ in range(2):
        chosen.choose(Path("/data/faces"))
        qtbot.waitUntil(lambda: not chosen.surveying)
        training.start(chosen.request("twice", {}))
        finish(qtbot, training)
    assert sorted(run.name for run in library.runs()) == ["twice", "twice 2"]


def test_a_stopped_run_that_is_renamed_can_be_resumed_where_it_stands(qtbot, page, chosen, training, trainer):
    choose(qtbot, page, chosen, "/d/pairs")
    trainer.gate.clear()
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.last is not None and training.last.step == 20)
    training.stop()
    trainer.gate.set()
    finish(qtbot, training)
    old, new = training.run, training.run.with_name("renamed")
    old.rename(new)
    training.follow(old, new)
    assert page.run_view._name.text() == "renamed" and not page.run_view.draw_button.isHidden()
    training.resume_last()
    finish(qtbot, training)
    assert trainer.requests[-1].run == new and isinstance(training.outcome, Finished) and not old.exists()


# -- looking back ------------------------------------------------------------------------------------------------------


def gray(value):
    return np.full((8, 8, 3), value, np.uint8)


@pytest.fixture
def old_run(home):
    """A finished run with a diagnosis and samples of the steps 0 to 40, each as gray as its step."""
    run = home / "runs" / "old one"
    for name in ("1", "2"):
        (run / "samples" / name).mkdir(parents=True)
        for step in range(0, 50, 10):
            to_qimage(gray(step)).save(str(run / "samples" / name / f"{step:08d}.png"))
        for kept in ("input", "target"):
            to_qimage(gray(200)).save(str(run / "samples" / name / f"{kept}.png"))
    (run / "samples" / "drawing").mkdir()
    to_qimage(gray(120)).save(str(run / "samples" / "drawing" / "00000020-input.png"))
    to_qimage(gray(20)).save(str(run / "samples" / "drawing" / "00000020.png"))
    told = [(step, losses(step)) for step in (10, 20, 30)]
    told.insert(2, (20, Warned("d_has_won", {"chance": 0.69, "steps": 500, "loss": 0.001})))
    return write_run(run, data="/data/faces", step=50, total=50, model=True, told=told)


def open_old(qtbot, page):
    list_runs(qtbot, page)
    next(b for b in page.runs.findChildren(QPushButton) if b.accessibleName() == "Open old one").click()
    qtbot.waitUntil(lambda: len(page.run_view.samples.gallery.strips()) == 2)
    return page.run_view


def output(strip):
    return strip.images[1].pixelColor(0, 0).red()


def test_an_earlier_run_is_opened_with_all_that_it_told(qtbot, page, training, trainer, old_run):
    view = open_old(qtbot, page)
    assert page.stack.currentWidget() is view and not training.running
    assert view.curves.points("D_real") == [(10, 1.0), (20, 1.0), (30, 1.0)]
    assert len(view.diagnoses.texts()) == 1
    assert view.diagnoses.texts()[0].startswith("The discriminator has won. For 500 steps")
    assert "Finished" in view.state.text() and "50 of 50" in view.facts.text()
    assert view.draw_button.isVisible() and not view.resume_button.isVisible() and not view.stop_button.isVisible()
    view.new_button.click()
    assert page.stack.currentWidget() is page.choose_pane


def test_the_slider_goes_back_through_the_samples(qtbot, page, old_run):
    view = open_old(qtbot, page)
    samples = view.samples
    assert samples.slider.maximum() == 4
    assert [output(strip) for strip in samples.gallery.strips()] == [40, 40]
    assert len(samples.gallery.strips()[0].images) == 3 and not samples.drawn.isVisible()
    samples.slider.setValue(2)
    qtbot.waitUntil(lambda: [output(strip) for strip in samples.gallery.strips()] == [20, 20])
    view.course_tab.click()
    assert samples.drawn.isVisible() and output(samples.drawn.strips()[0]) == 20  # what was drawn then
    samples.slider.setValue(3)
    samples.slider.setValue(0)
    qtbot.waitUntil(lambda: [output(strip) for strip in samples.gallery.strips()] == [0, 0])
    assert not samples.drawn.isVisible()


def test_a_sample_is_large_on_a_click_with_keys_through_samples_and_steps(qtbot, page, old_run):
    view = open_old(qtbot, page)
    view.course_tab.click()
    samples = view.samples
    qtbot.mouseClick(samples.gallery.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 40))
    (large,) = samples.findChildren(LargeStrips)
    shown = lambda: large._strips[large.place][1].pixelColor(0, 0).red()  # noqa: E731
    assert large.place == 0 and shown() == 40
    qtbot.keyClick(large, Qt.Key.Key_Right)
    assert large.place == 1
    qtbot.keyClick(large, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown() == 30)
    assert samples.slider.value() == 3 and large.place == 1
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    qtbot.keyClick(samples.gallery, Qt.Key.Key_Return)
    assert [d.isVisible() for d in samples.findChildren(LargeStrips)].count(True) == 1


def test_a_slider_at_its_end_follows_the_training_and_elsewhere_stays(qtbot, page, training, trainer, old_run):
    replace(RunFile.read(old_run), step=30, finished=False).write(old_run)
    trainer.gate.clear()
    view = open_old(qtbot, page)
    trainer.before = [Sample(35, "1", gray(200), gray(35), gray(200))]
    view.resume_button.click()
    finish(qtbot, training)
    samples = view.samples
    # the sample of step 40 was of steps that were not saved; those of 30 and 35 are of this training
    qtbot.waitUntil(lambda: training.replay.steps == [0, 10, 20, 30, 35])
    qtbot.waitUntil(lambda: [output(strip) for strip in samples.gallery.strips()] == [35])
    samples.slider.setValue(1)
    qtbot.waitUntil(lambda: [output(strip) for strip in samples.gallery.strips()] == [10, 10])
    samples.add(40, "1", (to_qimage(gray(200)), to_qimage(gray(40))))
    samples.set_steps([*training.replay.steps, 40])
    samples._show_newest()
    assert samples.slider.value() == 1 and output(samples.gallery.strips()[0]) == 10
    samples.slider.setValue(5)
    assert output(samples.gallery.strips()[0]) == 40


def test_a_training_that_goes_back_takes_its_curves_and_samples_back(qtbot, page, chosen, training, trainer):
    trainer.before = [
        losses(3),
        losses(6),
        Sample(6, "1", gray(200), gray(6), gray(200)),
        Warned("rolled_back", {"step": 6, "to": 4}),
        losses(7, 2.0),
    ]
    choose(qtbot, page, chosen, "/data/faces")
    page.setup.start_button.click()
    finish(qtbot, training)
    view = page.run_view
    assert [step for step, _ in view.curves.points("D_real")] == [3, 7, 10, 20, 30, 40, 50]
    assert training.replay.steps == [0]
    view.samples._show_newest()
    assert not view.samples.gallery.strips()  # that of step 6 no longer counts, and there are no files of step 0
    assert "no longer numbers at step 6" in view.diagnoses.texts()[0]


def test_diagnoses_are_said_once_the_newest_first_and_files_together(qtbot, page, chosen, training, trainer):
    facts = {"chance": 0.69, "steps": 500, "loss": 0.001}
    trainer.before = [Warned("without_partner", {"path": Path(f"/d/{n}.png")}) for n in range(4)]
    trainer.before += [Warned("d_has_won", facts), Warned("d_has_won", facts)]
    choose(qtbot, page, chosen, "/data/faces")
    page.setup.start_button.click()
    finish(qtbot, training)
    texts = page.run_view.diagnoses.texts()
    assert len(texts) == 3
    assert texts[0].startswith("The discriminator has won.") and texts[0].endswith("learning rate.")
    assert "0.png" in texts[1] and "3 more" in texts[1]


def test_the_drawing_of_the_moment_reaches_the_training(qtbot, page, chosen, training, trainer):
    choose(qtbot, page, chosen, "/data/faces")
    training.set_drawing(to_qimage(gray(77)))
    trainer.before = [Sample(0, "drawing", gray(77), gray(99))]
    trainer.gate.clear()
    page.setup.start_button.click()
    samples = page.run_view.samples
    with qtbot.waitSignal(page.sketch_requested):
        samples.sketch_button.click()
    qtbot.waitUntil(lambda: bool(samples.drawn.strips()))
    assert trainer.drawn.pixelColor(0, 0).red() == 77 and output(samples.drawn.strips()[0]) == 99
    assert len(samples.gallery.strips()) == 1  # the pinned one
    trainer.gate.set()
    finish(qtbot, training)
    page.run_view.course_tab.click()
    assert samples.drawn.isVisible() and not samples.sketch_button.isVisible()
