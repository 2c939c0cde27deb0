"""The list of runs and the view of one, with what is too large or too long."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QProgressBar

from app.pages.train.elided import ElidedLabel
from app.pages.train.runs import Row, RunList
from app.pages.train.runview import RunView
from engine.config import METHODS, Data
from engine.events import Losses, Sample, Started
from engine.library import Run
from tests.app.standins import list_runs, open_run, write_run

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


def test_a_training_that_is_set_up_here_gives_pictures_to_its_model(page):
    offered = page.setup.method_buttons
    assert list(offered) == [name for name, spec in METHODS.items() if spec.data != (Data.ONE_SET,)]
    assert "gan" not in offered


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
