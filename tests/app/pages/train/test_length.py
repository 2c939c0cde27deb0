"""The length of a training, in whichever unit."""

import pytest

from app.pages.train.form import SettingsForm
from app.pages.train.length import Length
from engine.config import METHODS


@pytest.fixture
def length(qtbot):
    length = Length()
    qtbot.addWidget(length)
    length.show_length(2000, 200)
    return length


def turn(length, unit):
    length.unit.setCurrentIndex(length.unit.findData(unit))
    length.unit.activated.emit(length.unit.currentIndex())


def there(length):
    model = length.unit.model()
    return [length.unit.itemData(n) for n in range(length.unit.count()) if model.item(n).isEnabled()]


def test_what_is_not_known_cannot_be_chosen(length):
    assert there(length) == ["steps"] and length.words.text() == ""
    length.set_pace(50, 0.0)
    assert there(length) == ["steps", "epochs"] and length.words.text() == "40 epochs"
    length.set_pace(50, 0.3)
    assert there(length) == ["steps", "epochs", "minutes"] and length.words.text() == "40 epochs · about 10 min"
    length.set_pace(50, 0.0)
    assert there(length) == ["steps", "epochs", "minutes"] and length.words.text() == "40 epochs", "of other settings"
    length.forget_pace()
    assert there(length) == ["steps"]


def test_each_unit_becomes_the_others(qtbot, length):
    chosen = []
    length.chosen.connect(lambda steps, epochs: chosen.append((steps, epochs)))
    length.set_pace(50, 0.3)
    turn(length, "epochs")
    assert length.number.value() == 40 and chosen[-1] == (0, 40)
    assert length.words.text() == "2,000 steps · about 10 min"
    turn(length, "minutes")
    assert length.number.value() == 10 and chosen[-1] == (2000, 0)
    length.number.setValue(30)
    assert chosen[-1] == (6000, 0) and length.words.text() == "6,000 steps · 120 epochs"
    length.show_length(6000, 40)
    assert length.unit.currentData() == "minutes", "what comes back from the form changes nothing"
    length.show_length(500, 40)
    assert length.unit.currentData() == "steps" and length.number.value() == 500


def test_the_form_has_one_editor_for_both_settings(qtbot):
    form = SettingsForm("new")
    qtbot.addWidget(form)
    form.show_config(METHODS["pix2pix"].config, {"steps": 2000, "decay_steps": 1000})
    assert form.length.unit.currentData() == "steps" and form.length.number.value() == 2000
    form.length.set_pace(100, 0.0)
    turn(form.length, "epochs")
    form.length.number.setValue(3)
    assert form.edited() == {"steps": 0, "epochs": 3} and form.settings()["epochs"] == 3
    form.reset()
    assert form.edited() == {} and form.length.number.value() == 2000
    form.show_config(METHODS["cyclegan"].config)
    assert form.length.unit.currentData() == "epochs" and form.length.number.value() == 200
