"""A training that begins with a model: from the model to the request that the engine gets."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from app.pages.models.details import ModelDetails
from engine import library
from engine.card import read_card
from engine.config import TrainRequest
from engine.run.plan import make_plan
from tests.app.standins import choose, start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def folder(tmp_path):
    """Twelve pairs side by side."""
    path = tmp_path / "pairs"
    path.mkdir()
    for number in range(12):
        rgb = np.full((48, 96, 3), 20 * number, np.uint8)
        rgb[:, 48:] = 255 - 20 * number
        Image.fromarray(rgb).save(path / f"{number}.png")
    return path


@pytest.fixture
def entry(make_model):
    make_model("old")
    return next(entry for entry in library.entries() if entry.name == "old")


def test_a_model_learns_further_in_its_own_network(qtbot, page, chosen, training, trainer, rehearse, entry, folder):
    page.fine_tune(entry)
    assert any("“old”" in text for text in page.notices.texts())
    choose(qtbot, page, chosen, folder)
    setup = page.setup
    assert setup.start_panel.isVisible() and "“old”" in setup.start_words.text()
    assert not setup.form.editor("size").isVisible() and not setup.form.editor("width").isVisible()
    qtbot.waitUntil(lambda: setup.form.length.isVisible())
    setup.form.editor("width").setValue(96)  # as a recipe might
    assert "width" not in setup.settings()
    qtbot.waitUntil(lambda: any(request.start == entry.path for request in rehearse.requests))
    start(qtbot, page, training)
    request = trainer.requests[-1]
    plan = make_plan(request)  # the engine takes it
    assert request.start == entry.path and plan.config.size == 32 and plan.config.width == 4
    assert plan.config.direction == "a-to-b"


def test_every_recipe_fits_a_model_to_begin_with(qtbot, page, chosen, entry, folder):
    page.fine_tune(entry)
    choose(qtbot, page, chosen, folder)
    buttons = page.setup.presets.findChildren(QRadioButton)
    assert len(buttons) > 2
    for button in buttons:
        button.click()
        assert page.setup.start_button.isEnabled(), (button.text(), page.setup.message.text())
        settings = page.setup_actions.settings() | {"d_layers": 2}  # the model is tiny
        make_plan(TrainRequest(folder, folder / "none", "pix2pix", settings, start=entry.path))


def test_the_direction_is_that_of_the_page(qtbot, page, chosen, training, trainer, make_model, folder):
    make_model("back", direction="b-to-a")
    page.fine_tune(next(e for e in library.entries() if e.name == "back"))
    choose(qtbot, page, chosen, folder)
    start(qtbot, page, training)
    assert read_card(trainer.requests[-1].start).direction == "b-to-a"
    assert make_plan(trainer.requests[-1]).config.direction == "a-to-b"


@pytest.mark.parametrize("way", ["anew", "back"])
def test_it_can_be_thought_better_of(qtbot, page, chosen, training, trainer, entry, folder, way):
    page.fine_tune(entry)
    choose(qtbot, page, chosen, folder)
    if way == "anew":
        page.setup.anew_requested.emit()
    else:
        page.setup.back_button.click()
        choose(qtbot, page, chosen, folder)
    qtbot.waitUntil(lambda: page.setup.form.editor("size").isVisible())
    assert not page.setup.start_panel.isVisible()
    start(qtbot, page, training)
    assert trainer.requests[-1].start is None and "direction" not in trainer.requests[-1].settings


def test_it_waits_while_another_training_runs(qtbot, page, chosen, training, trainer, entry, folder):
    choose(qtbot, page, chosen, folder)
    trainer.held = True
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.about is not None)
    page.fine_tune(entry)
    assert page.stack.currentWidget() is page.choose_pane and chosen.begins_with == entry
    choose(qtbot, page, chosen, folder)
    page.setup.start_button.click()
    assert [request.start for request in training.queue.waiting] == [entry.path]
    training.stop()
    qtbot.waitUntil(lambda: not training.running)


def test_models_that_cannot_learn_do_not_offer_it(qtbot, entry, make_model):
    details = ModelDetails()
    qtbot.addWidget(details)
    details.resize(356, 700)
    details.show()
    details.show_entry(entry)
    assert details._tune.isVisible()
    with qtbot.waitSignal(details.tuned) as told:
        qtbot.mouseClick(details._tune, Qt.MouseButton.LeftButton)
    assert told.args == [entry]
    make_model("graph")
    other = next(e for e in library.entries() if e.name == "graph")
    other.card.network["kind"] = "onnx"
    details.show_entry(other)
    assert not details._tune.isVisible()
