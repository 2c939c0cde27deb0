"""Hints of colour and looks: for lines, for areas of one colour, and on gray photos."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QToolButton

from app.painting import ora
from app.painting.variations import Whose
from app.settings import Settings
from tests.app.draw_hand import RED, colour, dot, paste, press
from tests.app.standins import picture


def test_hints_and_variations_are_for_models_that_take_them(qtbot, page, with_model, engine):
    with_model(input_kind="line")
    assert not page.hints.buttons[0].isVisible() and not page.hints.buttons[1].isVisible()
    with_model(input_kind="line", colour_in=True)
    assert page.hints.buttons[0].isVisible() and page.hints.buttons[1].isVisible() and not page.colours.isVisible()
    page.tools.clear()
    dot(qtbot, page, 100, 100)
    page.hints.toggle.trigger()
    assert page.colours.isVisible() and page.sketch.active.role == "hints" and page.hints.toggle.isChecked()
    page.colours.set_color(RED)
    dot(qtbot, page, 200, 200)
    dot(qtbot, page, 100, 100)
    assert colour(page, 200, 200) == RED and colour(page, 100, 100) == QColor("#000000"), "lines stay above"
    page.hints.toggle.trigger()
    assert not page.colours.isVisible() and page.sketch.active.role == "paint"
    dot(qtbot, page, 300, 300)
    assert colour(page, 300, 300) == QColor("#000000")
    press(qtbot, page, Qt.Key.Key_V)
    assert page.live.seed == 1
    press(qtbot, page, Qt.Key.Key_V)
    assert page.live.seed == 2, "the next one, for the first ones of a model differ most"
    with_model(input_kind="paint")
    assert page.live.seed == 0 and not page.hints.buttons[1].isVisible()


def test_areas_of_one_colour_are_given_a_look_of_their_own(qtbot, page, with_model, engine):
    with_model(input_kind="paint", palette=("#0000d9", "#a50000"))
    page.colours.set_color(QColor("#a50000"))
    chips = page.colours.looks
    assert not chips.isVisible(), "a model of one look"
    with_model(input_kind="paint", palette=("#0000d9", "#a50000"), variations=4)
    assert chips.isVisible()
    two = next(chip for chip in chips.findChildren(QToolButton) if chip.text() == "2")
    two.click()
    qtbot.waitUntil(lambda: engine.asked[2] == (("#a50000", 2),))
    press(qtbot, page, Qt.Key.Key_K)
    page.colours.set_color(QColor("#0000d9"))
    assert chips.isVisible() and not two.isChecked()
    page.colours.set_color(QColor("#123456"))
    assert not chips.isVisible(), "no colour that the model knows"
    page.colours.set_color(QColor("#a50000"))
    assert two.isChecked()
    rest = next(chip for chip in chips.findChildren(QToolButton) if not chip.text())
    rest.click()
    qtbot.waitUntil(lambda: engine.asked[2] == ())
    page.results.bring_back(0)
    qtbot.waitUntil(two.isChecked)
    assert page.live.looks == {"#a50000": 2}


def test_looks_belong_to_the_drawing_and_to_the_model(qtbot, page, with_model, engine):
    with_model(input_kind="paint", palette=("#0000d9", "#a50000"), variations=4)
    varied, usual = page.picker.current(), page.sketch.state
    page.colours.set_color(QColor("#a50000"))
    two = next(chip for chip in page.colours.looks.findChildren(QToolButton) if chip.text() == "2")
    two.click()
    press(qtbot, page, Qt.Key.Key_V)
    seed = page.live.seed
    assert (
        seed and page.sketch.variations.of(Whose(varied.name)) == (seed, {"#a50000": 2}) and not page.sketch.undo_name
    )
    kept = page.sketch.variations.all
    with_model(input_kind="paint", palette=("#0000d9", "#a50000"), variations=5)
    assert page.live.seed == 0 and not two.isChecked(), "another model has looks of its own"
    page.picker.choose(varied.path)
    assert page.live.seed == seed and two.isChecked()
    page.sketch.restart(usual)
    assert page.live.seed == 0 and not two.isChecked(), "as has another drawing"
    page.sketch.restart(usual, chosen=kept)
    assert page.live.looks == {"#a50000": 2} and two.isChecked()
    qtbot.waitUntil(lambda: engine.asked[2] == (("#a50000", 2),))


def test_hints_end_at_edges_where_a_person_wants_it_and_from_then_on(qtbot, page, with_model, engine):
    with_model(input_kind="gray+hints")
    assert not page.hints.panel.within.isChecked() and not engine.asked[3]
    page.hints.panel.within.click()
    qtbot.waitUntil(lambda: engine.asked[3])
    assert Settings().hints_end == "at edges"
    page.hints.panel.within.click()
    qtbot.waitUntil(lambda: not engine.asked[3])
    assert Settings().hints_end == "softly"


def test_from_hints_without_lines_one_comes_to_a_new_layer_of_lines(qtbot, page, with_model):
    with_model(input_kind="line", colour_in=True)
    lines = page.sketch.active
    page.hints.toggle.trigger()
    page.sketch.remove("Remove the layer", lines.key)
    page.hints.toggle.trigger()
    assert page.sketch.active.role == "paint" and len(page.sketch.layers) == 2


def test_a_photo_is_given_hints_that_are_no_part_of_it(qtbot, page, with_model, engine, written, tmp_path):
    with_model(input_kind="gray+hints")
    assert page.hints.panel.isVisible() and page.hints.toggle.isChecked() and not page.hints.buttons[1].isVisible()
    photo = picture("#ff0000", 600, 300)
    photo.save(str(tmp_path / "photo.png"))
    page.open_path(tmp_path / "photo.png")
    qtbot.waitUntil(lambda: page.sketch.size == QSize(600, 300))
    assert [layer.role for layer in page.sketch.layers] == ["photo", "hints"] and page.sketch.layers[0].locked
    gray = page.sketch.image.pixelColor(10, 10)
    assert gray.red() == gray.green() == gray.blue()
    page.colours.set_color(RED)
    with qtbot.waitSignal(page.live.proposed):
        dot(qtbot, page, 200, 100)
    assert colour(page, 200, 100) == RED and page.sketch.image.pixelColor(200, 100) == gray
    qtbot.waitUntil(lambda: not engine.asked[0].isNull() and engine.asked[0].pixelColor(200, 100) == RED)
    assert engine.asked[0].pixelColor(10, 10).alpha() == 0 and not engine.asked[1]
    page.live.save_result(tmp_path / "result.png", 256)
    qtbot.waitUntil(lambda: tmp_path / "result.png" in written)
    assert written[tmp_path / "result.png"].size() == QSize(600, 300) and engine.asked[1], "as large as the photo"
    page.sketch.undo()
    assert colour(page, 200, 100) == gray


def test_a_photo_for_a_photo_model_has_its_own_shape_and_what_was_there_comes_back(qtbot, page, with_model):
    with_model(input_kind="photo")
    paste(page, picture("#00ff00", 600, 300))
    assert page.sketch.size == QSize(1024, 512)
    paste(page, picture("#0000ff", 300, 600))
    assert page.sketch.size == QSize(512, 1024), "not cut to the shape of the first one"
    assert [layer.role for layer in page.sketch.layers] == ["photo", "paint"]
    page.sketch.undo()
    assert page.sketch.size == QSize(1024, 512) and colour(page, 500, 250) == QColor("#00ff00")


def test_a_drawing_is_turned_gray_for_a_model_that_sees_no_colours(qtbot, page, with_model):
    with_model(input_kind="paint")
    page.colours.set_color(RED)
    dot(qtbot, page, 100, 100)
    assert not page.photos.offer.isVisible()
    with_model(input_kind="gray+hints")
    assert page.photos.offer.isVisible() and page.photos.offer.button.text() == "Turn gray"
    page.photos.offer.button.click()
    seen = colour(page, 100, 100)
    assert seen.red() == seen.green() == seen.blue() < 255 and not page.photos.offer.isVisible()
    assert page.sketch.active.role == "hints"
    page.sketch.undo()
    assert colour(page, 100, 100) == RED and page.photos.offer.isVisible()


def test_a_photo_in_colours_is_turned_gray_too(qtbot, page, with_model):
    with_model(input_kind="photo")
    paste(page, picture("#00ff00", 600, 300))
    with_model(input_kind="gray+hints")
    assert page.photos.offer.isVisible()
    page.photos.offer.button.click()
    seen = colour(page, 100, 100)
    assert seen.red() == seen.green() == seen.blue() and not page.photos.offer.isVisible()
    page.colours.set_color(RED)
    dot(qtbot, page, 100, 100)
    assert colour(page, 100, 100) == RED and not page.photos.offer.isVisible(), "hints are meant to be in colour"


def test_nothing_fills_a_gray_photo(qtbot, page, with_model):
    page.rail.tools["fill"].trigger()
    with_model(input_kind="gray+hints")
    press(qtbot, page, Qt.Key.Key_G)
    assert page.canvas.tool.name == "pen" and not page.rail.tools["fill"].isEnabled()
    with_model(input_kind="paint")
    press(qtbot, page, Qt.Key.Key_G)
    assert page.canvas.tool.name == "fill"


def test_alt_asks_the_model_for_its_colour_also_where_its_key_went_elsewhere(qtbot, page, with_model):
    with_model(input_kind="gray+hints")
    page.take_picture(picture("#00ff00", 64, 64))
    page.colours.set_color(RED)
    qtbot.waitUntil(lambda: page.live.state == "ready" and not page.live.stale)
    at = page.canvas.to_widget(QPointF(32, 32)).toPoint()
    with qtbot.waitSignal(page.live.proposed) as proposed:
        qtbot.mouseClick(page.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, at)
    assert page.colours.color == proposed.args[0].colours[0] != RED


def test_hints_on_a_photo_are_kept_with_the_drawing(qtbot, page, with_model, tmp_path):
    with_model(input_kind="gray+hints")
    page.take_picture(picture("#00ff00", 64, 64))
    page.colours.set_color(RED)
    dot(qtbot, page, 32, 32)
    ora.write(tmp_path / "kept.ora", ora.Kept.of(page.sketch))
    kept = ora.read(tmp_path / "kept.ora").state
    assert [(layer.role, layer.locked) for layer in kept.layers] == [("photo", True), ("hints", False)]
    assert kept.layers[1].image.pixelColor(32, 32) == RED and kept.active == kept.layers[1].key


def test_colours_for_a_hint_are_chosen_and_asked_for(qtbot, page, with_model):
    with_model(input_kind="gray+hints")
    page.take_picture(picture("#00ff00", 64, 64))
    page.hints.panel.show_colours(_square(), [RED, QColor("#808080")])
    qtbot.mouseClick(page.hints.panel.square, Qt.MouseButton.LeftButton, pos=QPoint(160, 10))
    assert page.colours.color == QColor("#0000ff")
    page.hints.panel.square.setFocus()
    for _ in range(20):
        qtbot.keyClick(page.hints.panel.square, Qt.Key.Key_Left)
    assert page.colours.color == RED
    qtbot.waitUntil(lambda: page.live.state == "ready")
    page.tools.tools["eyedropper"].trigger()
    with qtbot.waitSignal(page.live.proposed) as told:
        dot(qtbot, page, 5, 5)
    assert page.colours.color == told.args[0].colours[0], "the model's own colour there"


def _square():
    """Red on the left, blue on the right."""
    image = QImage(2, 2, QImage.Format.Format_ARGB32)
    for y in range(2):
        image.setPixelColor(0, y, RED)
        image.setPixelColor(1, y, QColor("#0000ff"))
    return image
