"""The list of runs and the view of one, with what is too large or too long."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QProgressBar

from app.pages.train.elided import ElidedLabel
from app.pages.train.runs import RunList
from app.pages.train.runview import RunView
from engine.events import Losses, Started
from engine.library import Run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_runs_of_billions_of_steps_can_be_shown(qtbot):
    runs, view = RunList(), RunView()
    qtbot.addWidget(runs)
    qtbot.addWidget(view)
    runs.set_runs([Run(Path("/r"), "pix2pix", Path("/d"), {}, 2**40, 2**41, False)])
    bar = runs.findChild(QProgressBar)
    assert bar.value() * 2 == bar.maximum()
    view.begin("r")
    view.show_started(Started(4_000_000_000, 1_000_000_000), batch=4)
    assert view.bar.value() * 4 == view.bar.maximum()
    view.add_losses([Losses(2_000_000_000, 1.0, {}, 1e-4, 1.0, 1.0, 0.0)])
    text = view.facts.text()
    view.end("Stopped.", None, failed=False)
    assert "4.0 pictures per second" in text and "0% of the time waiting" in text
    assert view.bar.value() * 2 == view.bar.maximum() and "2,000,000,000 of 4,000,000,000" in view.facts.text()


def test_a_long_name_takes_no_button_out_of_sight(qtbot):
    runs = RunList()
    qtbot.addWidget(runs)
    runs.set_runs([Run(Path("/r") / ("a name " * 17), "pix2pix", Path("/d"), {}, 10, 20, False)])
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
