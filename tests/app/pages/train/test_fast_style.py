"""A fast style on the Train page: one style picture and a folder of photos."""

import numpy as np
import pytest

from app.pages.train.stylefield import StyleField
from engine import images, styles
from tests.app.standins import settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def photos(tmp_path):
    for number in range(12):
        picture = np.random.default_rng(number).integers(0, 255, (64, 64, 3)).astype(np.uint8)
        images.write(tmp_path / "photos" / f"{number}.png", picture)
    return tmp_path / "photos"


def test_it_is_set_up_with_its_picture_and_any_photos(qtbot, page, chosen, photos):
    chosen.choose_style(styles.find("woodcut"), photos)
    settle(qtbot, chosen)
    assert page.setup.isVisible() and page.setup.method_buttons["style"].isChecked()
    assert "11 photos" in page.setup.found.text() and page.setup.start_button.isEnabled()
    request = chosen.request("mine", page.setup.settings())
    assert request.method == "style" and request.settings["style"] == "woodcut"


def test_photos_can_be_for_a_style_or_for_pairs_made_of_them(qtbot, page, chosen, photos):
    page.choose(photos)
    settle(qtbot, chosen)
    assert chosen.derive and page.setup.method_buttons["style"].isEnabled()
    page.setup.method_buttons["style"].click()
    settle(qtbot, chosen)
    assert (chosen.method, chosen.derive, chosen.problem) == ("style", "", None)
    page.setup.method_buttons["pix2pix"].click()
    qtbot.waitUntil(lambda: bool(chosen.derive) and not chosen.surveying)
    assert (chosen.method, chosen.problem) == ("pix2pix", None)


def test_a_picture_of_ones_own_can_be_the_style(qtbot, tmp_path, monkeypatch):
    field = StyleField()
    qtbot.addWidget(field)
    own = str(tmp_path / "own.png")
    monkeypatch.setattr("app.widgets.parts.QFileDialog.getOpenFileName", lambda *_: (own, ""))
    with qtbot.waitSignal(field.changed):
        field.activated.emit(field.count() - 1)
    assert field.value() == own and field.currentText() == "own"
    monkeypatch.setattr("app.widgets.parts.QFileDialog.getOpenFileName", lambda *_: ("", ""))
    field.activated.emit(field.count() - 1)
    assert field.value() == own, "whoever chooses none keeps what there was"
