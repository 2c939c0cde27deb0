"""The colour to draw with: chosen in the picker, and what a model makes of the choice."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor

from app.pages.draw.colours import ColourBar
from app.pages.draw.swatches import Swatch
from tests.app.draw_hand import RED, colour, dot, press
from tests.app.standins import picture

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def picker(page):
    return page.colours.place.picker


@pytest.fixture
def popup(page):
    return page.colours.place.popup


def front(page):
    return next(swatch for swatch in page.colours.findChildren(Swatch) if "choose another" in swatch.toolTip())


def test_dragging_in_the_square_changes_the_brush_at_once_and_is_remembered_once_drawn_with(qtbot, page, picker, popup):
    page.colours.set_color(RED)
    qtbot.mouseClick(front(page), LEFT)
    assert popup.isVisible() and picker.square.hasFocus()
    side = picker.square.width()
    qtbot.mousePress(picker.square, LEFT, pos=QPoint(side // 2, 0))
    pale = page.canvas.brush.color
    assert pale.red() == 255 and pale.green() == pale.blue() == pytest.approx(127, abs=2)
    qtbot.mouseMove(picker.square, QPoint(side, side // 2))
    dark = page.canvas.brush.color
    assert dark.red() == pytest.approx(128, abs=2) and dark.green() == dark.blue() == 0
    qtbot.mouseRelease(picker.square, LEFT, pos=QPoint(side, side // 2))
    assert page.colours.recent() == [], "nothing was drawn with it"
    assert page.sketch.undo_name == "", "a colour is no step of undo"
    picker.before.click()
    assert page.canvas.brush.color == RED
    picker.before.click()
    dot(qtbot, page, 20, 20)
    assert page.colours.recent() == [RED.name()]


def test_escape_gives_back_the_colour_there_was_and_return_keeps_the_new_one(qtbot, page, picker, popup):
    page.colours.set_color(RED)
    for key, wanted in ((Qt.Key.Key_Escape, RED.name()), (Qt.Key.Key_Return, "#fc0303")):
        press(qtbot, page, Qt.Key.Key_C)
        qtbot.keyClick(picker.square, Qt.Key.Key_Left)
        qtbot.keyClick(picker.square, Qt.Key.Key_Down)
        assert page.colours.color.name() == "#fc0303"
        qtbot.keyClick(picker.square, key)
        assert page.colours.color.name() == wanted and not popup.isVisible() and page.canvas.hasFocus()
    press(qtbot, page, Qt.Key.Key_C)
    picker.hex.setFocus()
    picker.hex.setText("#123456")
    qtbot.keyClick(picker.hex, Qt.Key.Key_Escape)
    assert page.colours.color.name() == "#fc0303"


def test_the_stroke_that_closes_the_picker_is_drawn(qtbot, page, picker, popup):
    page.colours.set_color(RED)
    front(page).click()
    picker.square.setFocus()
    begin, end = (page.canvas.to_widget(QPointF(x, 300)).toPoint() for x in (300, 340))
    qtbot.mousePress(page.canvas, LEFT, pos=begin)
    assert not popup.isVisible() and page.canvas.hasFocus()
    qtbot.mouseMove(page.canvas, end)
    qtbot.mouseRelease(page.canvas, LEFT, pos=end)
    assert colour(page, 300, 300) == colour(page, 340, 300) == RED
    front(page).click()
    assert popup.isVisible()
    qtbot.mouseClick(front(page), LEFT)
    assert not popup.isVisible(), "on its button, closing is all that a press does"
    front(page).click()
    page.tools.opacity.setFocus()
    assert not popup.isVisible(), "the keyboard went elsewhere"


def test_a_colour_that_was_there_from_the_beginning_is_among_those_used_last(qtbot, page, picker, with_model):
    with_model(input_kind="paint", palette=("#0006d9", "#a50000"))
    first = page.colours.color.name()
    dot(qtbot, page, 20, 20)
    assert page.colours.recent() == [first]
    page.colours.set_color(QColor("#a50000"))
    dot(qtbot, page, 20, 40)
    page.tools.tools["eraser"].trigger()
    page.colours.set_color(QColor("#0006d9"))
    dot(qtbot, page, 20, 60)
    few, many = (
        [chip.color.name() for chip in chips.findChildren(Swatch) if not chip.isHidden()]
        for chips in (page.colours._recent_chips, picker.recent)
    )
    assert few == [first] and many == ["#a50000", first], "the model's own are beside them already"


def test_arrow_keys_choose_and_a_colour_without_a_hue_keeps_the_one_it_had(qtbot, page, picker, popup):
    page.colours.set_color(QColor("#0000ff"))
    press(qtbot, page, Qt.Key.Key_C)
    assert popup.isVisible()
    qtbot.keyClick(picker.square, Qt.Key.Key_Left)
    qtbot.keyClick(picker.square, Qt.Key.Key_Down)
    assert page.colours.color == QColor.fromHsvF(2 / 3, 0.99, 0.99).toRgb().name()
    for _ in range(10):
        qtbot.keyClick(picker.square, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.colours.color.name() == "#000000"
    qtbot.keyClick(picker.hues, Qt.Key.Key_Right)
    for _ in range(10):
        qtbot.keyClick(picker.square, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert page.colours.color.hueF() > 240.3 / 360 and page.colours.color.saturationF() > 0.98
    assert "%" in picker.square.accessibleDescription() and "241" in picker.hues.accessibleDescription()


@pytest.mark.parametrize(("typed", "wanted"), [("#fa0", "#ffaa00"), ("12ab34", "#12ab34"), ("#12", "#2667db")])
def test_a_colour_is_typed_as_a_number(qtbot, page, picker, popup, typed, wanted):
    front(page).click()
    assert picker.hex.text() == page.colours.color.name()
    picker.hex.setFocus()
    picker.hex.selectAll()
    qtbot.keyClicks(picker.hex, typed)
    qtbot.keyClick(picker.hex, Qt.Key.Key_Return)
    assert page.colours.color.name() == wanted and popup.isVisible() == (wanted == "#2667db")


def test_pinned_it_stays_beside_the_canvas_wherever_colours_are_of_use(qtbot, page, picker, popup, with_model):
    with_model(input_kind="paint")
    front(page).click()
    picker.pin.click()
    panel = page.colours.place.panel
    assert panel.isVisible() and not popup.isVisible() and panel.isAncestorOf(picker)
    dot(qtbot, page, 20, 20)
    assert panel.isVisible()
    press(qtbot, page, Qt.Key.Key_C)
    assert picker.square.hasFocus()
    qtbot.keyClick(picker.square, Qt.Key.Key_Escape)
    assert page.canvas.hasFocus() and panel.isVisible()
    with_model(input_kind="line")
    assert not panel.isVisible()
    with_model(input_kind="paint")
    assert panel.isVisible()
    page._toggle_bare()
    assert not panel.isVisible()
    page._toggle_bare()
    values = page.tools.values()
    picker.pin.click()
    assert not panel.isVisible() and popup.isAncestorOf(picker)
    page.tools.set_values(values)
    assert panel.isVisible()


def test_colours_used_last_can_be_had_again(qtbot, page, picker):
    for name in ("#000001", "#000002"):
        page.colours.set_color(QColor(name))
        dot(qtbot, page, 20, 20)
    chips = [chip for chip in picker.recent.findChildren(Swatch) if not chip.isHidden()]
    assert [chip.color.name() for chip in chips] == ["#000002", "#000001"]
    chips[1].click()
    assert page.colours.color.name() == "#000001"


def test_the_bar_shows_the_last_few_and_the_picker_remembers_more(qtbot):
    bar = ColourBar()
    qtbot.addWidget(bar)
    for number in range(20):
        bar.set_color(QColor(number, 0, 1))
        bar.note()
    few, many = (
        [chip.color.red() for chip in chips.findChildren(Swatch) if not chip.isHidden()]
        for chips in (bar._recent_chips, bar.place.picker.recent)
    )
    assert few == [19, 18, 17, 16] and many == list(range(19, 11, -1))


def test_a_model_of_labels_is_drawn_in_them_and_the_former_colour_comes_back(qtbot, page, with_model):
    orange = QColor("#ff8b26")
    labels = ("#0006d9", "#a50000", "#ff9204")
    with_model(input_kind="paint")
    page.colours.set_color(orange)
    with_model(input_kind="paint", palette=labels, variations=4)
    assert page.canvas.brush.color.name() == "#ff9204", "the nearest"
    page.colours.set_color(QColor("#a50000"))
    values = page.tools.values()
    with_model(input_kind="line")
    assert page.canvas.brush.color.name() == "#000000"
    with_model(input_kind="paint")
    assert page.canvas.brush.color == orange
    page.tools.set_values(values)
    assert page.canvas.brush.color.name() == "#a50000", "as at the next start"
    with_model(input_kind="paint", palette=labels)
    assert page.canvas.brush.color == orange, "a palette of colours that are but usual leaves it in hand"


def test_another_kind_of_model_is_drawn_for_in_what_it_wants(qtbot, page, with_model):
    with_model(input_kind="gray+hints")
    page.take_picture(picture("#00ff00", 64, 64))
    page.colours.set_color(RED)
    dot(qtbot, page, 10, 10)
    assert colour(page, 10, 10) == RED
    with_model(input_kind="line", colour_in=True)
    assert page.canvas.brush.color.name() == "#000000" and page.sketch.active.role == "paint"
    dot(qtbot, page, 40, 40)
    assert colour(page, 40, 40).name() == "#000000"
    page.hints.toggle.trigger()
    assert page.canvas.brush.color == RED, "hints of colour are asked for"
    page.hints.toggle.trigger()
    with_model(input_kind="gray+hints")
    assert page.sketch.active.role == "hints" and page.canvas.brush.color == RED
    with_model(input_kind="paint")
    assert page.canvas.brush.color == RED
