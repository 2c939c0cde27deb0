"""From the pictures to convert to the models that are tried on them, and back with the one that a person likes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from app.application import CONVERT, DRAW, MODELS, Program
from app.settings import Settings
from app.widgets.large import LargeStrips
from engine import library
from tests.app.standins import picture

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def program(qtbot, qapp, tmp_path, monkeypatch, make_model):
    monkeypatch.setattr(library, "builtin_dir", lambda: tmp_path / "builtin")
    for name in ("a", "b", "c"):
        make_model(name)
    program = Program(qapp, Settings())
    qtbot.addWidget(program.window)
    program.show()
    yield program
    program.close(ask=False)
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
    program.deleteLater()
    QApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)


def try_models(qtbot, one):
    one.window.go(CONVERT)
    one.convert.models_button.click()
    assert one.window.page == MODELS and one.library.sheet.isVisible()
    qtbot.waitUntil(lambda: one.comparison.ready and bool(one.library.sheet.gallery.strips()), timeout=60_000)


@pytest.mark.parametrize("pictures", [1, 3])
def test_the_one_that_is_liked_goes_back_with_the_pictures(qtbot, program, photos, pictures):
    one, sheet = program, program.library.sheet
    one.convert.picker.choose(library.models_dir() / "b.safetensors")
    one.conversion.add([photos / f"{number}.png" for number in range(pictures)])
    try_models(qtbot, one)
    assert sheet.picker.current().name == "b", "which is in use"
    sheet.gallery.opened.emit(0, 0)
    assert sheet.picker.current().name == "b", "the input is no model's"
    order = [contender.entry.name for contender in one.comparison.contenders]
    number = 1 + order.index("c")
    sheet.gallery.opened.emit(*((2, number) if pictures > 1 else (number, 0)))
    assert sheet.picker.current().name == "c" and sheet.gallery.marked == number
    sheet.gallery.enlarged.emit(*((2, number) if pictures > 1 else (number, 0)))
    (large,) = one.library.findChildren(LargeStrips)
    assert large.isVisible() and large.place == (2 if pictures > 1 else number - 1)
    assert len(large.view._pictures) == (4 if pictures > 1 else 2), "what was given, and what was made of it"
    large.accept()
    sheet.take_button.click()
    assert one.window.page == CONVERT and one.convert.picker.current().name == "c"
    assert one.convert.list.model().rowCount() == pictures and not one.comparison.contenders


def test_there_is_a_way_back_without_one(qtbot, program, photos):
    one, sheet = program, program.library.sheet
    one.conversion.add([photos / "1.png"])
    before = one.convert.picker.current()
    for leave in (
        sheet.back_button.click,
        lambda: qtbot.keyClick(one.window, Qt.Key.Key_Escape),
        lambda: qtbot.keyClick(one.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ):
        try_models(qtbot, one)
        leave()
        assert one.window.page == CONVERT and one.convert.picker.current() == before
    one.window.go(MODELS)
    one.library.cards.selectAll()
    one.library.compare()
    assert sheet.isVisible() and not sheet.back_button.isVisible(), "nobody came from there"
    qtbot.keyClick(one.window, Qt.Key.Key_Escape)
    assert one.window.page == MODELS and not sheet.isVisible()


def test_the_one_that_is_liked_of_a_comparison_is_drawn_or_converted_with(qtbot, program, photos):
    one, sheet = program, program.library.sheet

    def compare():
        one.window.go(MODELS)
        qtbot.waitUntil(lambda: one.library.cards.selectAll() or len(one.library.cards.chosen()) == 3)
        one.library.compare()

    def take(name):
        qtbot.waitUntil(lambda: one.comparison.ready and bool(sheet.gallery.strips()), timeout=60_000)
        number = 1 + [contender.entry.name for contender in one.comparison.contenders].index(name)
        sheet.gallery.opened.emit(number, 0)
        assert sheet.gallery.marked == number
        sheet.take_button.click()

    one.draw.take_picture(picture("#ff0000", 64, 64))
    compare()
    assert sheet.take_button.text() == "Draw with it"
    take("c")
    assert one.window.page == DRAW and one.draw.picker.current().name == "c" and not sheet.isVisible()
    compare()
    one.comparison.open([photos / "1.png"])
    qtbot.waitUntil(lambda: sheet.take_button.text() == "Convert with it")
    take("b")
    assert one.window.page == CONVERT and one.convert.picker.current().name == "b"
