"""The choice of a model."""

import pytest
from PySide6.QtCore import QSize, Qt

from app import theme
from app.widgets.picker import ModelPicker
from engine import library

pytestmark = [
    pytest.mark.usefixtures("builtin"),
    pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", "grabbing the keyboard"),
]


def test_the_picker_keeps_its_choice_and_offers_nothing_broken(qtbot, make_model):
    picker = ModelPicker()
    qtbot.addWidget(picker)
    chosen = []
    picker.chosen.connect(lambda e: chosen.append(e and e.name))
    picker.set_entries(library.entries())
    assert picker.current() is None and chosen == [] and picker.placeholderText()
    make_model("b")
    picker.set_entries(library.entries())
    a = make_model("a")
    broken = library.models_dir() / "broken.safetensors"
    broken.write_text("x")
    picker.set_entries(library.entries())
    assert picker.current().name == picker.currentText() == "b"
    assert chosen == ["b"]
    row = picker.findText("broken")
    assert not picker.model().item(row).isEnabled() and "broken" in picker.model().item(row).toolTip()
    picker.choose(a)
    assert picker.current().name == "a"
    wanted = library.models_dir() / "later.safetensors"
    picker.choose(wanted)
    assert picker.current().name == "a"
    make_model("later")
    picker.set_entries(library.entries())
    assert picker.current().name == "later"
    wanted.unlink()
    picker.set_entries(library.entries())
    assert chosen[-2:] == ["later", "a"]


def test_the_picker_follows_a_choice_of_the_keyboard(qtbot, make_model):
    make_model("a")
    make_model("b")
    picker = ModelPicker()
    qtbot.addWidget(picker)
    picker.set_entries(library.entries())
    picker.show()
    with qtbot.waitSignal(picker.chosen) as chosen:
        qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert chosen.args[0].name == picker.current().name == "b"


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_icons_are_drawn_with_all_pixels_of_the_screen(qapp, scale):
    made = theme.icon("add").pixmap(QSize(16, 16), scale)
    assert made.width() == round(16 * scale) and made.devicePixelRatio() == pytest.approx(scale, abs=0.01)


def test_a_long_name_is_shortened_where_it_is_shown(qtbot, make_model):
    picker = ModelPicker()
    qtbot.addWidget(picker)
    make_model("a_name_that_never_ends_" * 4)
    picker.set_entries(library.entries())
    picker.resize(180, 32)
    picker.show()
    assert picker.toolTip() == picker.currentText() and not picker.grab().isNull()
    picker.showPopup()
    assert picker.view().window().width() <= 420
    picker.hidePopup()
