"""The list of runs and the view of one, with what is too large or too long."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFrame,
    QInputDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QProgressBar,
)

from app.pages.train.comparecurves import CompareCurves
from app.pages.train.earlier import EarlierRun
from app.pages.train.elided import ElidedLabel
from app.pages.train.runs import Row, RunList
from app.pages.train.runview import RunView
from engine import library
from engine.config import METHODS, TrainRequest
from engine.events import Losses, Sample, Started
from engine.library import Run
from tests.app.standins import list_runs, losses, open_run, picture, png, write_run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_runs_of_billions_of_steps_can_be_shown(qtbot):
    runs, view = RunList(), RunView()
    qtbot.addWidget(runs)
    qtbot.addWidget(view)
    runs.set_runs([Row(Run("pix2pix", Path("/d"), {}, path=Path("/r"), step=2**40, total=2**41))])
    bar = runs.findChild(QProgressBar)
    assert bar.value() * 2 == bar.maximum()
    view.begin("r")
    view.show_started(Started(4_000_000_000, 1_000_000_000))
    view.set_batch(4)
    assert view.bar.value() * 4 == view.bar.maximum()
    view.add_losses([Losses(2_000_000_000, 1.0, {}, 1e-4, 1.0, 1.0, 0.0)])
    text = view.facts.text()
    view.end("Stopped.", None, failed=False)
    assert "4.0 pictures per second" in text and "0% of the time waiting" in text
    assert view.bar.value() * 2 == view.bar.maximum() and "2,000,000,000 of 4,000,000,000" in view.facts.text()


def test_a_long_name_takes_no_button_out_of_sight(qtbot):
    runs = RunList()
    qtbot.addWidget(runs)
    runs.set_runs([Row(Run("pix2pix", Path("/d"), {}, path=Path("/r") / ("a name " * 17), step=10, total=20))])
    runs.resize(360, 300)
    runs.show()
    buttons = [b for b in runs.findChildren(QAbstractButton) if b.isVisible()]
    assert buttons and all(b.mapTo(runs.viewport(), b.rect().bottomRight()).x() <= 360 for b in buttons)
    name = runs.findChild(ElidedLabel)
    assert name.text().startswith("a name") and name.shown().endswith("…")
    views = [RunView(), RunView()]
    for view, words in zip(views, ("a name", "a name " * 17), strict=True):
        qtbot.addWidget(view)
        view.begin(words)
        view.show()
    assert views[0].minimumSizeHint() == views[1].minimumSizeHint()  # the window stays as wide as it is


def test_a_run_of_any_method_is_opened_and_its_curves_say_what_they_mean(qtbot, page, training, home):
    terms = {term.name: term.help for term in METHODS["gan"].terms}
    told = [(5, Losses(5, 0.5, dict.fromkeys(terms, 1.0), 2e-4, 4.0, 60.0, 0.1))]
    open_run(qtbot, training, write_run(home / "runs" / "stars", "gan", told=told))
    qtbot.waitUntil(lambda: set(page.run_view.curves.names()) == set(terms))
    boxes = {box.text().split()[0]: box.toolTip() for box in page.run_view.curves.findChildren(QCheckBox)}
    assert {name: boxes[name] for name in terms} == terms
    assert page.stack.currentWidget() is page.run_view
    list_runs(qtbot, page)
    assert [run.method for run in page.runs.runs()] == ["gan"]
    assert any("GAN" in words.text() for words in page.runs.findChildren(QLabel))


def test_a_run_that_makes_pictures_from_noise_shows_its_sheet_and_is_given_no_drawing(qtbot, page, training, home):
    path = write_run(home / "runs" / "stars", "gan", model=True)
    sheet = QImage(140, 140, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#204060"))
    (path / "samples" / "1").mkdir(parents=True)
    for step in (0, 20):
        assert sheet.save(str(path / "samples" / "1" / f"{step:08d}.png"))
    open_run(qtbot, training, path)
    view = page.run_view
    qtbot.waitUntil(lambda: bool(view.samples.gallery.strips()))
    (strip,) = view.samples.gallery.strips()
    assert len(strip.images) == 1 and strip.images[0].pixelColor(9, 9) == QColor("#204060")
    assert not view.draw_button.isVisible() and not view.samples.sketch_button.isVisible()
    rgb = np.full((140, 140, 3), 90, np.uint8)
    training.samples.emit([Sample(30, "1", None, rgb)])  # while it learns on
    qtbot.waitUntil(lambda: view.samples.gallery.strips()[0].images[0].pixelColor(9, 9) == QColor(90, 90, 90))
    list_runs(qtbot, page)
    texts = [b.text() for b in page.runs.findChildren(QAbstractButton) if b.isVisibleTo(page.runs)]
    assert "Open" in texts and "Draw with it" not in texts


# -- what can be done with each ----------------------------------------------------------------------------------------


def action(page, run, words):
    """An entry of the menu of a run of the list."""
    framed = page.runs.findChild(QFrame, run)
    (found,) = [a for menu in framed.findChildren(QMenu) for a in menu.actions() if a.text() == words]
    return found


def test_a_run_shows_its_picture_its_time_and_its_note(qtbot, page, home):
    write_run(home / "runs" / "old")
    run = library.run_at(home / "runs" / "old")
    sample = png(picture("#204060", 30, 30))
    page.runs.set_runs([Row(run, run.path / "model.safetensors", 1.7e9, 754.0, sample, "Soft rims.\nMore.")])
    texts = [words.text() for words in page.runs.findChildren(QLabel)]
    assert any(text.endswith("12 min 34 s") for text in texts) and "Soft rims." in texts
    assert any(
        words.pixmap().toImage().pixelColor(3, 3) == QColor("#204060") for words in page.runs.findChildren(QLabel)
    )


def test_a_run_is_renamed_noted_and_removed_only_when_that_is_meant(qtbot, page, home, monkeypatch):
    write_run(home / "runs" / "old")
    list_runs(qtbot, page)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("new", True))
    action(page, "old", "Rename…").trigger()
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: ("too soft", True))
    action(page, "old", "Note…").trigger()
    qtbot.waitUntil(lambda: any(words.text() == "too soft" for words in page.runs.findChildren(QLabel)))
    assert library.note_of(library.run_at(home / "runs" / "old")) == "too soft"
    for words in ("Cancel", "Move to trash"):
        action(page, "old", "Remove…").trigger()
        box = next(b for b in page.findChildren(QMessageBox) if b.isVisible())
        assert "with its model, samples and checkpoint?" in box.text() and box.defaultButton().text() == "Cancel"
        next(b for b in box.buttons() if b.text() == words).click()
    kinds = [(what, entry.path.parent.name, entry.origin) for what, entry, *_ in page._models.asked]
    assert kinds == [("rename", "old", "run"), ("remove", "old", "run")]


def test_a_curve_of_two_runs_is_seen_over_each_other(qtbot, page, home):
    for name, value in (("one", 1.0), ("two", 2.0)):
        write_run(home / "runs" / name, told=[(s, losses(s, value)) for s in (10, 20)])
    list_runs(qtbot, page)
    action(page, "one", "Compare curves…").trigger()
    (shown,) = page.window().findChildren(CompareCurves)
    qtbot.waitUntil(lambda: shown.plot.names() == ["one", "two"])
    assert shown.curve.currentText() == "G_L1" and shown.plot.points("two") == [(10, 60.0), (20, 60.0)]
    shown.curve.setCurrentIndex(1)
    shown.curve.activated.emit(1)
    assert shown.plot.points("one") == [(10, 1.0), (20, 1.0)]
    told = [(10, {"G_GAN": 1.0, "D_real": 2.0, "G_L1": 3.0})]
    shown.curve.setCurrentIndex(-1)
    shown.show_curves([("one", told), ("two", told)])
    assert shown.curve.currentText() == "G_L1", "how near it comes, not what the judge thinks"
    shown.close()


def test_an_earlier_run_is_looked_at_while_another_learns(qtbot, page, training, trainer, home):
    old = write_run(home / "runs" / "old")
    for name in ("input", "00000010", "00000020"):
        (old / "samples" / "1").mkdir(parents=True, exist_ok=True)
        (old / "samples" / "1" / f"{name}.png").write_bytes(png(picture("#3366cc")))
    trainer.held = True
    training.start(TrainRequest(Path("/data/faces"), home / "runs" / "new", "pix2pix", {}))
    qtbot.waitUntil(lambda: training.about is not None)
    page.run_view.new_button.click()
    list_runs(qtbot, page)
    look = next(b for b in page.runs.findChildren(QAbstractButton) if b.accessibleName() == "Open old")
    look.click()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(EarlierRun)))
    (shown,) = page.window().findChildren(EarlierRun)
    assert shown.isVisible() and shown.view.curves.points("G_L1") == [(10, 30.0), (20, 30.0)]
    assert shown.view.state.text().startswith("Finished.") and not shown.view.stop_button.isVisible()
    qtbot.waitUntil(lambda: len(shown.view.samples.gallery.strips()) == 1)
    assert training.running and training.run.name == "new" and page.run_view._name.text() == "new"
    shown.view.samples.slider.setValue(0)
    qtbot.waitUntil(lambda: "10" in shown.view.samples._at.text())
    look.click()
    qtbot.waitUntil(lambda: page.list_actions._looked not in (None, shown))
    page.list_actions._looked.close()
    assert page.list_actions._looked is None
    training.stop()
    qtbot.waitUntil(lambda: not training.running)
