"""Pages come and go over the same sessions, as when the language changes; what is there stays, and is answered once."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.application import Program
from app.pages.convert.page import ConvertPage
from app.pages.draw.page import DrawPage
from app.pages.models.page import ModelsPage
from app.pages.train.page import TrainPage
from app.sessions.runs import RunsSession
from app.settings import Settings
from engine import library
from engine.events import Warned
from engine.messages import SinopiaError
from engine.run.history import Told
from tests.app.standins import Models, TellingTrainer, finish

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def program(qtbot, qapp, tmp_path, monkeypatch, make_model):
    monkeypatch.setattr(library, "builtin_dir", lambda: tmp_path / "builtin")
    for name in ("a", "b"):
        make_model(name, input_kind="line")
    program = Program(qapp, Settings())
    qtbot.addWidget(program.window)
    yield program
    program.close(ask=False)
    qtbot.waitUntil(lambda: not program.window.isVisible())
    program.deleteLater()
    QApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)


def pages(one):
    return (
        DrawPage(one.live, one.models, one.sketch, one._keeper, one._shelf, one._film),
        ConvertPage(one.conversion, one.models),
        TrainPage(one.folder, one.run, one.runs, one.models),
        ModelsPage(one.models, one.comparison, one.evaluation, one.sketch),
    )


def delete(page):
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(page)


def counted(signal):
    told = []
    signal.connect(lambda *args: told.append(args))
    return told


def test_the_next_pages_show_what_is_there_and_answer_alone(qtbot, program, photos, tmp_path):
    one = program
    old = pages(one)
    one.sketch.fill("Fill", QPointF(1, 1), QColor("#123456"))
    b = library.models_dir() / "b.safetensors"
    old[0].picker.choose(b)
    old[1].picker.choose(b)
    old[1].derive.click()
    one.conversion.add([photos / "1.png"])
    old[2].choose(photos)
    qtbot.waitUntil(lambda: one.folder.survey is not None and bool(one.folder.derivations))
    aim = one.conversion.model, one.conversion.output, one.conversion.derive
    drawn = one.sketch.image

    draw, convert, train, models = new = pages(one)
    for page in new:
        qtbot.addWidget(page)
    assert one.sketch.image == drawn and one.sketch.undo_name == "Fill"
    assert draw.picker.current().path == b == convert.picker.current().path
    assert (one.conversion.model, one.conversion.output, one.conversion.derive) == aim
    assert convert.list.model().rowCount() == 1 and convert.derive.isChecked() == bool(aim[2])
    assert train.stack.currentWidget() is train.setup and train.setup.found.text() == old[2].setup.found.text()
    assert train.setup.start_button.isEnabled() and len(models.cards.chosen()) == 1
    for page in old:
        delete(page)

    notices, failed, saved = counted(draw.notice), counted(models.failed), counted(models.notice)
    one.live.saved.emit(tmp_path / "out.png")
    one.comparison.saved.emit(tmp_path / "sheet.png")
    one.models.failed.emit(SinopiaError("model_missing", name="x", hint=""))
    assert [len(told) for told in (notices, failed, saved)] == [1, 1, 1]
    one.sketch.fill("Fill", QPointF(1, 1), QColor("#654321"))
    one.conversion.thumbnail_read.emit(photos / "1.png", None)
    one.run.warned.emit(Told(3, Warned("few_pictures", {"count": 3})))
    assert len(train.run_view.diagnoses.texts()) == 1
    one.folder.swap()
    qtbot.waitUntil(lambda: not one.folder.surveying)
    assert len(train.setup.found.gallery.strips()) == 10
    with qtbot.waitSignal(one.models.changed):
        b.rename(b.with_stem("c"))
        one.models.refresh()
    assert [convert.picker.itemText(i) for i in range(convert.picker.count())] == ["a", "c"]


@pytest.fixture
def trainer():
    return TellingTrainer()


def test_a_page_that_is_made_while_a_training_runs_shows_all_of_it(
    qtbot, chosen, training, live_lane, trainer, photos, home
):
    page = TrainPage(chosen, training, RunsSession(live_lane), Models())
    page.choose(photos)
    qtbot.waitUntil(lambda: chosen.survey is not None)
    trainer.gate.clear()
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.last is not None and training.last.step == 20)
    other = TrainPage(chosen, training, RunsSession(live_lane), Models())
    qtbot.addWidget(other)
    delete(page)
    assert other.stack.currentWidget() is other.run_view
    trainer.gate.set()
    finish(qtbot, training)
    view = other.run_view
    assert "Finished" in view.state.text() and "3 pictures" in " ".join(view.diagnoses.texts())
    assert [step for step, _ in view.curves.points("G_L1")][-3:] == [30, 40, 50]
    assert training.run == Path(home / "runs" / "photos lines")
