"""A training before it starts: real folders, looked at by the engine; only the training itself is played."""

import math

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app import work
from app.pages.train.form import SettingsForm
from app.widgets.derivations import WORDS, DerivationChooser
from engine import presets
from engine.config import METHODS, make_config
from engine.events import Cost, Finished
from engine.kinds import DERIVATIONS
from engine.messages import SinopiaError
from tests.app.standins import choose, settle, start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def folder(tmp_path):
    """Makes a folder of `count` pictures, each a disc on a ground, of this width and a height of 48."""

    def make(name, count=12, width=64):
        path = tmp_path / name
        path.mkdir(parents=True)
        rows, columns = np.ogrid[:48, :width]
        for number in range(count):
            rgb = np.full((48, width, 3), (40, 90, 160), np.uint8)
            rgb[(rows - 24) ** 2 + (columns - 20 - number) ** 2 < 200] = (240, 200, 20)
            Image.fromarray(rgb).save(path / f"{number}.png")
        return path

    return make


def gray(images, column):
    picture = images[column]
    return max(abs((c := picture.pixelColor(x, 20)).red() - c.blue()) for x in range(picture.width())) < 8


# -- photos ------------------------------------------------------------------------------------------------------------


def test_a_folder_of_photos_is_two_clicks_from_a_training(qtbot, page, chosen, training, trainer, folder):
    root = folder("holiday")
    choose(qtbot, page, chosen, root)
    found = page.setup.found
    assert found.text().startswith("11 photos. From the lines of each it learns to make the photo.")
    assert found.chooser.isVisible() and found.chooser.button("edges").isChecked()
    strips = found.gallery.strips()
    assert len(strips) == 10 and all(gray(s.images, 0) and not gray(s.images, 1) for s in strips)
    assert not found.swap_button.isVisible()
    assert page.setup.name.text() == "holiday lines"
    start(qtbot, page, training)
    (request,) = trainer.requests
    assert request.data == root and request.method == "pix2pix"
    assert request.settings == presets.find("quick-look").settings | {"derive": "edges"}


def test_another_derivation_changes_what_is_given_and_which_recipes_fit(qtbot, page, chosen, training, trainer, folder):
    choose(qtbot, page, chosen, folder("holiday"))
    assert "line-to-3d" in [p.name for p in page.setup.presets.presets()]
    page.setup.presets.button("line-to-3d").click()
    page.setup.found.chooser.button("flat").click()
    settle(qtbot, chosen)
    assert "From the flat colours" in page.setup.found.text()
    assert not gray(page.setup.found.gallery.strips()[0].images, 0)
    names = [p.name for p in page.setup.presets.presets()]
    assert "paint-to-3d" in names and "line-to-3d" not in names
    assert page.setup.presets.current().name == "quick-look", "a recipe that is gone gives way to the usual one"
    start(qtbot, page, training)
    assert trainer.requests[0].settings["derive"] == "flat"


def test_photos_are_shown_as_each_derivation_makes_them(folder):
    root = folder("holiday")
    (root / "1.png").write_bytes(b"no picture")
    shown = work.derivations(root, count=12)
    assert len(shown) == 10, "of the eleven that are not kept aside, one is damaged"
    for photo in shown:
        assert photo.keys() == {"", *DERIVATIONS} and all(p.shape == (160, 160, 3) for p in photo.values())
        assert (photo["gray"] == photo["gray"][..., :1]).all() and set(np.unique(photo["edges"])) >= {0, 255}


def test_every_derivation_has_its_words():
    assert WORDS.keys() == DERIVATIONS.keys()


def test_nothing_moves_when_the_findings_take_the_place_of_the_pictures(qtbot, page, chosen, folder):
    choose(qtbot, page, chosen, folder("holiday"))
    qtbot.waitUntil(lambda: page.setup.found.chooser.side() > 64)
    before = page.setup.panel.geometry()
    page.setup.found.faults.fold_button.click()
    qtbot.waitUntil(lambda: not page.setup.found.chooser.isVisible())
    qtbot.wait(50)
    assert page.setup.panel.geometry() == before


def test_arrow_keys_choose_a_derivation(qtbot):
    chooser = DerivationChooser()
    qtbot.addWidget(chooser)
    picture = QImage(16, 16, QImage.Format.Format_RGB888)
    picture.fill(Qt.GlobalColor.gray)
    chooser.set_pictures([dict.fromkeys(("", *DERIVATIONS), picture)])
    chooser.choose("edges")
    chooser.show()
    chooser.activateWindow()
    chooser.button("edges").setFocus()
    qtbot.waitUntil(chooser.button("edges").hasFocus)
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(chooser.button("edges"), Qt.Key.Key_Right)
    assert chosen.args == ["flat"] and chooser.button("flat").isChecked()


def test_wide_photos_that_were_taken_for_pairs_can_be_photos_and_pairs_again(qtbot, page, chosen, folder):
    choose(qtbot, page, chosen, folder("panoramas", width=128))
    found = page.setup.found
    assert "11 pairs side by side" in found.text() and not found.chooser.isVisible()
    found.photos_button.click()
    settle(qtbot, chosen)
    assert "11 photos" in found.text() and found.chooser.isVisible() and found.pairs_button.isVisible()
    found.pairs_button.click()
    settle(qtbot, chosen)
    assert "11 pairs side by side" in found.text() and not found.chooser.isVisible()


def test_one_photo_is_enough_to_begin(qtbot, page, chosen, folder):
    choose(qtbot, page, chosen, folder("single", count=1))
    assert page.setup.found.text().startswith("1 photo.") and page.setup.start_button.isEnabled()


# -- what is possible --------------------------------------------------------------------------------------------------


def test_a_method_that_the_folder_does_not_allow_says_why(qtbot, page, chosen, folder):
    choose(qtbot, page, chosen, folder("holiday"))
    unpaired = page.setup.method_buttons["cyclegan"]
    assert not unpaired.isEnabled() and "trainA" in unpaired.toolTip()
    for picture in folder("seasons/trainB").iterdir():  # of equal names they would be pairs, if one likes
        picture.rename(picture.with_stem(f"winter {picture.stem}"))
    choose(qtbot, page, chosen, folder("seasons/trainA").parent)
    assert unpaired.isChecked() and unpaired.isEnabled()
    assert not page.setup.method_buttons["pix2pix"].isEnabled()
    assert {p.method for p in page.setup.presets.presets()} == {"cyclegan"}


def test_the_settings_of_one_method_are_no_fault_of_the_other(qtbot, page, chosen, folder):
    choose(qtbot, page, chosen, folder("pairs", width=128))
    said = []
    page.setup.form.changed.connect(lambda: said.append(page.setup.message.property("role")))
    chosen.choice_changed.connect(lambda: said.append(page.setup.message.property("role")))
    chosen.survey_changed.connect(lambda: said.append(page.setup.message.property("role")))
    page.setup.method_buttons["cyclegan"].click()
    settle(qtbot, chosen)
    assert said and set(said) == {"muted"}
    assert page.setup.start_button.isEnabled() and page.setup.presets.current().method == "cyclegan"


def test_nothing_can_be_set_where_nothing_can_be_learnt(qtbot, page, chosen, folder, tmp_path):
    (tmp_path / "nothing").mkdir()
    choose(qtbot, page, chosen, tmp_path / "nothing")
    assert "is empty" in page.setup.found.text() and not page.setup.panel.isVisible()
    choose(qtbot, page, chosen, folder("holiday"))
    assert page.setup.panel.isVisible() and page.setup.start_button.isEnabled()


# -- recipes -----------------------------------------------------------------------------------------------------------


def test_a_recipe_fills_the_form_and_what_is_changed_then_can_be_taken_back(qtbot, page, chosen, trainer, folder):
    choose(qtbot, page, chosen, folder("holiday"))
    setup = page.setup
    setup.presets.button("high-detail").click()
    assert setup.form.editor("size").value() == 512 and not setup.reset_button.isEnabled()
    setup.form.editor("width").setValue(32)
    assert setup.form.edited() == {"width": 32} and setup.reset_button.isEnabled()
    setup.reset_button.click()
    assert setup.form.edited() == {} and setup.settings() == presets.find("high-detail").settings
    setup.form.editor("width").setValue(32)
    setup.found.chooser.button("gray").click()
    settle(qtbot, chosen)
    assert setup.form.edited() == {"width": 32}, "other pictures of the same folder change nothing"
    setup.presets.button("classic").click()
    assert setup.settings() == {}
    setup.form.editor("width").setValue(32)
    choose(qtbot, page, chosen, folder("work"))
    assert setup.settings() == presets.find("quick-look").settings, "another folder begins anew"


def test_another_length_keeps_the_part_in_which_the_rate_falls(qtbot, page, chosen, folder):
    choose(qtbot, page, chosen, folder("holiday"))
    form = page.setup.form
    form.editor("steps").setValue(300)
    assert form.editor("decay_steps").value() == 150 and form.edited() == {"steps": 300}
    assert page.setup.start_button.isEnabled()
    page.setup.reset_button.click()
    assert form.editor("steps").value() == 2000 and form.editor("decay_steps").value() == 1000
    form.editor("decay_steps").setValue(7)
    form.editor("steps").setValue(300)
    assert form.editor("decay_steps").value() == 7, "what a person chose stays"


def test_a_gpu_begins_with_another_recipe(qtbot, page, chosen, folder):
    chosen.device = "cuda"
    choose(qtbot, page, chosen, folder("holiday"))
    assert page.setup.presets.current().name == "few-pictures"


def test_the_form_marks_what_differs_from_the_recipe(qtbot):
    form = SettingsForm("new")
    qtbot.addWidget(form)
    form.show_config(METHODS["pix2pix"].config, {"epochs": 7, "lr": 0.001})
    assert form.settings() == {"epochs": 7, "lr": 0.001} and form.edited() == {}
    form.editor("epochs").setValue(METHODS["pix2pix"].config.epochs)
    form.editor("flip").setChecked(False)
    assert form.edited() == {"epochs": 200, "flip": False} and form.settings() == {"lr": 0.001, "flip": False}
    assert "1 changed" in form.more_button.text()
    form.show_config(METHODS["cyclegan"].config, {"size": 128})
    assert form.settings() == {"size": 128, "flip": False}, "the epochs are this method's default"
    form.reset()
    assert form.edited() == {} and "changed" not in form.more_button.text()


@pytest.mark.parametrize("preset", presets.presets(), ids=lambda p: p.name)
def test_a_recipe_comes_out_of_the_form_as_it_is(qtbot, preset):
    form = SettingsForm("new")
    qtbot.addWidget(form)
    form.show_config(METHODS[preset.method].config, preset.settings)
    assert make_config(preset.method, form.settings()) == make_config(preset.method, preset.settings)


# -- what it costs -----------------------------------------------------------------------------------------------------


def words(page):
    return page.setup.message.text().replace("\n", " ")


def test_the_cost_is_measured_once_the_settings_stand_still(qtbot, page, chosen, rehearse, folder):
    choose(qtbot, page, chosen, folder("holiday"))
    for size in (64, 96, 160):
        page.setup.form.editor("size").setValue(size)
    assert words(page) == "2,000 steps in all, measuring how long they take…"
    assert page.setup.start_button.isEnabled(), "a start need not wait"
    qtbot.waitUntil(lambda: words(page) == "2,000 steps in all, about 1 h 5 min on this computer.")
    assert [r.settings["size"] for r in rehearse.requests] == [160]
    assert (
        rehearse.requests[0].settings["derive"] == "edges"
        and not rehearse.requests[0].run.joinpath("run.json").exists()
    )


def test_a_measurement_that_is_out_of_date_gives_way(qtbot, page, chosen, rehearse, folder):
    rehearse.held = True
    choose(qtbot, page, chosen, folder("holiday"))
    qtbot.waitUntil(lambda: rehearse.running)
    page.setup.form.editor("size").setValue(64)
    qtbot.waitUntil(lambda: len(rehearse.requests) == 2)
    rehearse.held = False
    qtbot.waitUntil(lambda: "about" in words(page))
    assert rehearse.requests[1].settings["size"] == 64


def test_too_little_memory_is_said_with_what_would_fit(qtbot, page, chosen, rehearse, folder):
    rehearse.cost = Cost(2000, 61.0, 0.03, {"size": 64})
    choose(qtbot, page, chosen, folder("holiday"))
    qtbot.waitUntil(lambda: "about" in words(page))
    assert "Not enough memory" in words(page) and "Size 64" in words(page)
    rehearse.error = SinopiaError("out_of_memory", device="GPU")
    page.setup.form.editor("width").setValue(32)
    qtbot.waitUntil(lambda: "ran out of memory" in words(page))
    assert page.setup.start_button.isEnabled()


def test_a_start_waits_until_the_measurement_has_let_go(qtbot, page, chosen, training, rehearse, trainer, folder):
    rehearse.held = True
    choose(qtbot, page, chosen, folder("holiday"))
    qtbot.waitUntil(lambda: rehearse.running)
    start(qtbot, page, training)
    assert trainer.shared is False and isinstance(training.outcome, Finished)
    assert len(rehearse.requests) == 1


def test_leaving_the_page_ends_the_measurement(qtbot, page, chosen, rehearse, folder):
    rehearse.held = True
    choose(qtbot, page, chosen, folder("holiday"))
    qtbot.waitUntil(lambda: rehearse.running)
    page.setup.back_button.click()
    qtbot.waitUntil(lambda: not rehearse.running)
    assert page.stack.currentWidget() is page.choose_pane and not chosen.rehearsal.measuring


def test_the_real_measurement_knows_the_length(folder, home):
    """As app.work has it, of a training so small that it takes no time."""
    from engine.config import TrainRequest

    tiny = {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "steps": 40, "derive": "gray"}
    events = list(work.rehearse(TrainRequest(folder("holiday"), home / "runs", "pix2pix", tiny), lambda: False))
    cost = events[-1].result
    assert cost.steps == 40 and math.isfinite(cost.seconds) and not cost.stepped_down
    assert not (home / "runs").exists()
