"""The Draw page: models, tools, examples, pictures in and out."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton

from app import work
from app.examples import examples
from app.pages.draw.swatches import Swatch
from app.painting.document import Document
from app.painting.place import SIDE
from tests.app.draw_hand import RED, WHITE, colour, dot, paste, press
from tests.app.standins import picture


def test_without_a_model_one_can_draw_and_is_told_what_to_do(qtbot, page):
    assert page._empty.isVisible()
    with qtbot.waitSignal(page.train_requested):
        page._empty.findChildren(QPushButton)[0].click()
    dot(qtbot, page, 20, 20)
    assert page.sketch.undo_name


def test_a_stroke_is_answered(qtbot, page, with_model):
    with_model(input_kind="paint")
    page.colours.set_color(RED)
    dot(qtbot, page, 20, 20)
    qtbot.waitUntil(lambda: page.live.result.pixelColor(SIDE - 21, 20) == RED)
    assert "12 ms" in page._timing.text() and "CPU, 2 cores" in page._timing.text()
    assert not page._empty.isVisible()


def test_keys_choose_tools_sizes_and_colours(qtbot, page):
    for key, tool in (
        (Qt.Key.Key_E, "eraser"),
        (Qt.Key.Key_G, "fill"),
        (Qt.Key.Key_I, "eyedropper"),
        (Qt.Key.Key_B, "pen"),
    ):
        press(qtbot, page, key)
        assert page.canvas.tool.name == tool
    width = page.canvas.brush.width
    press(qtbot, page, Qt.Key.Key_BracketRight)
    assert page.canvas.brush.width > width
    press(qtbot, page, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketLeft)
    assert page.canvas.brush.width < width
    page.colours.set_color(RED)
    press(qtbot, page, Qt.Key.Key_X)
    assert page.colours.color == WHITE
    press(qtbot, page, Qt.Key.Key_X)
    dot(qtbot, page, 20, 20)
    assert colour(page, 20, 20) == RED
    press(qtbot, page, Qt.Key.Key_D)
    assert page.colours.color == QColor("#000000")


def test_undo_and_both_keys_of_redo(qtbot, page):
    control, both = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    page.colours.set_color(RED)
    dot(qtbot, page, 20, 20)
    for redo in ((Qt.Key.Key_Y, control), (Qt.Key.Key_Z, control | both)):
        press(qtbot, page, (Qt.Key.Key_Z, control))
        assert colour(page, 20, 20) == WHITE
        press(qtbot, page, redo)
        assert colour(page, 20, 20) == RED


def test_a_new_drawing_is_white_and_can_be_taken_back(qtbot, page):
    before = page.sketch.image.copy()
    press(qtbot, page, (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier))
    assert page.sketch.image.pixelColor(256, 150) == WHITE
    press(qtbot, page, (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert page.sketch.image == before


def test_line_models_offer_pen_and_eraser_in_black(qtbot, page, with_model):
    with_model(input_kind="paint")
    assert page.colours.isVisible()
    page.tools.set_width(40)
    page.colours.set_color(RED)
    press(qtbot, page, Qt.Key.Key_G)
    with_model(input_kind="line")
    assert page.canvas.tool.name == "pen" and page.canvas.brush.width == 10 and not page.colours.isVisible()
    press(qtbot, page, Qt.Key.Key_G, Qt.Key.Key_I, Qt.Key.Key_X)
    assert page.canvas.tool.name == "pen" and "black lines" in page.tools.tools["fill"].toolTip()
    page.canvas.color_picked.emit(RED)  # as with Alt held
    page.tools.clear()
    dot(qtbot, page, 20, 20)
    assert colour(page, 20, 20) == QColor("#000000")
    press(qtbot, page, Qt.Key.Key_E)
    assert page.canvas.tool.name == "eraser"
    with_model(input_kind="paint")
    press(qtbot, page, Qt.Key.Key_B)
    dot(qtbot, page, 100, 100)
    assert page.canvas.brush.width == 40 and colour(page, 100, 100) == RED
    assert "black lines" not in page.tools.tools["fill"].toolTip()


def test_paint_models_offer_their_own_colours_or_a_choice_of_ours(page, with_model):
    def offered():
        return [chip.color.name() for chip in page.colours.findChildren(Swatch) if "Use" in chip.toolTip()]

    with_model(input_kind="paint", palette=("#ff8800", "#0088ff"))
    assert offered()[:2] == ["#ff8800", "#0088ff"]
    assert "Brush" in page.tools.tools["pen"].toolTip()
    with_model(input_kind="paint")
    assert 16 <= len(set(offered())) <= 20


@pytest.mark.parametrize("kind", ["paint", "line"])
def test_examples_are_drawings_of_their_kind(kind):
    drawings = examples(kind)
    assert len(drawings) >= 8 and examples("photo")[0] == Document().image
    for number, drawing in enumerate(drawings):
        assert drawing not in drawings[:number] and drawing.size() == Document().image.size()
        colours = {drawing.pixelColor(x, y).name() for x in range(0, SIDE, 3) for y in range(0, SIDE, 3)}
        grays = [c for c in colours if QColor(c).hslSaturation() == 0]
        assert "#ffffff" in colours and (len(grays) == len(colours)) == (kind == "line")


def test_examples_come_in_turn_and_undo_brings_the_own_drawing_back(qtbot, page, with_model):
    with_model(input_kind="paint")
    drawings = examples("paint")
    assert page.sketch.image == drawings[0] and not page.sketch.undo_name
    dot(qtbot, page, 20, 20)
    own = page.sketch.image.copy()
    press(qtbot, page, (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier))
    assert page.sketch.image == drawings[1] and page.sketch.undo_name == "Example"
    page.examples.button.click()
    assert page.sketch.image == drawings[2]
    page.sketch.undo()
    page.sketch.undo()
    assert page.sketch.image == own
    for number in range(3, len(drawings) + 2):
        page.examples.button.click()
        assert page.sketch.image == drawings[number % len(drawings)]


def test_a_built_in_model_shows_what_it_knows(page, with_model):
    with_model(input_kind="paint")
    page.examples.button.click()
    with_model("paint-to-flower", input_kind="paint")
    flowers = examples("paint", "paint-to-flower")
    assert page.sketch.image == flowers[1] != examples("paint")[1]
    steps = page.sketch.undo_name
    with_model(input_kind="line")
    with_model(input_kind="line")
    assert page.sketch.image == examples("line")[1] and steps
    with_model("line-to-flower", input_kind="line")
    assert page.sketch.image == examples("line", "line-to-flower")[1]
    page.sketch.undo()
    assert page.sketch.image == examples("line")[1]


def test_an_untouched_example_follows_the_kind_of_the_model(page, with_model):
    with_model(input_kind="paint")
    page.examples.button.click()
    with_model(input_kind="line")
    assert page.sketch.image == examples("line")[1], "the same subject as lines"
    with_model(input_kind="photo")
    assert page.sketch.image == Document().image
    assert not page.examples.button.isEnabled() and "none" in page.examples.button.toolTip()
    with_model(input_kind="paint")
    assert page.sketch.image == examples("paint")[1]


def test_an_own_drawing_is_not_replaced_by_another_kind(qtbot, page, with_model):
    with_model(input_kind="paint")
    dot(qtbot, page, 20, 20)
    own = page.sketch.image.copy()
    with_model(input_kind="line")
    assert page.sketch.image == own
    page.sketch.undo()  # an example again, but the own stroke can still be had
    with_model(input_kind="paint")
    page.sketch.redo()
    assert page.sketch.image == own


def test_save_drawing_and_result(qtbot, page, with_model, written, monkeypatch, tmp_path):
    with_model(input_kind="paint")
    answers = iter([str(tmp_path / "a.jpg"), str(tmp_path / "b"), ""])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(answers), ""))
    for save in (page.files.save_drawing, page.results.save):
        with qtbot.waitSignal(page.notice):
            save()
    page.results.save()  # the dialogue was left without a name
    assert list(written) == [tmp_path / "a.jpg", tmp_path / "b.png"]
    assert written[tmp_path / "a.jpg"] == page.sketch.image
    assert written[tmp_path / "b.png"].size() == QSize(1024, 1024)


def test_the_result_is_saved_and_copied_as_large_as_was_chosen(qtbot, page, with_model, written, monkeypatch, tmp_path):
    with_model(input_kind="paint")
    page.results.side.setCurrentText("256 px")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.png"), ""))
    for do in (page.results.save, page.results.copy):
        with qtbot.waitSignal(page.notice):
            do()
    assert written[tmp_path / "a.png"].size() == QGuiApplication.clipboard().image().size() == QSize(256, 256)


def test_dropped_pictures_models_and_other_files(qtbot, page, with_model, make_model, drop, tmp_path):
    with_model(input_kind="photo")
    path = tmp_path / "foto mit ümlaut.png"
    picture("#00ff00").save(str(path))
    with qtbot.waitSignal(page.live.opened):
        drop(page, path)
    assert colour(page, 256, 2) == QColor("#00ff00")  # a photo fills the square
    text = tmp_path / "notes.txt"
    text.write_text("hello")
    with qtbot.waitSignal(page.failed) as failed:
        drop(page, text)
    assert "notes.txt" in failed.args[0]
    with qtbot.waitSignal(page.models.added):
        drop(page, make_model("x", tmp_path / "given.safetensors"))


@pytest.mark.parametrize("kind", ["paint", "line"])
def test_a_drawing_that_was_saved_as_a_picture_opens_as_a_drawing(qtbot, page, with_model, drop, tmp_path, kind):
    with_model(input_kind=kind)
    page.sketch.resize("Size", QSize(640, 480), scale=True)
    page.colours.set_color(RED)
    dot(qtbot, page, 60, 60)
    saved, path = page.sketch.shown, tmp_path / "drawing.png"
    saved.save(str(path))
    press(qtbot, page, (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier))
    with qtbot.waitSignal(page.live.opened):
        drop(page, path)
    assert page.sketch.shown == page.sketch.image == saved, "as large as it was, and it is what the model is given"
    assert [layer.role for layer in page.sketch.layers] == ["paint"] and not page.photos.offer.isVisible()
    page.sketch.undo()
    assert page.sketch.empty
    dot(qtbot, page, 600, 20)
    with qtbot.waitSignal(page.live.opened):
        drop(page, path)
    assert [layer.role for layer in page.sketch.layers] == ["paint", "paint"]
    assert colour(page, 600, 20) != WHITE and colour(page, 60, 60) == saved.pixelColor(60, 60), (
        "its paper hides nothing"
    )


def test_a_picture_that_is_opened_replaces_no_drawing_that_is_hidden(page, with_model):
    with_model(input_kind="paint")
    page.sketch.add_picture("Own", examples("paint")[1], cover=True, role="paint")
    for layer in page.sketch.layers:
        page.sketch.look("Hide", layer.key, visible=False)
    paste(page, examples("paint")[0])
    assert len(page.sketch.layers) == 3 and not page.photos.offer.isVisible()


def test_colours_are_a_drawing_for_lines_where_they_are_hints(page, with_model):
    with_model(input_kind="line", training={"settings": {"hints": 0.5}})
    page.sketch.add_picture("Lines", examples("line")[1], cover=True, role="paint")
    paste(page, examples("paint")[0])
    assert page.sketch.layers[-1].role == "paint"
    with_model(input_kind="line")
    paste(page, examples("paint")[0])
    assert page.sketch.layers[0].role == "photo" and page.photos.offer.isVisible()


def test_a_photo_becomes_lines_in_one_step_of_undo(qtbot, page, with_model):
    with_model(input_kind="line")
    assert not page.photos.offer.isVisible() and not page.photos.action.isEnabled()
    paste(page, picture("#00ff00"))
    assert page.photos.offer.isVisible() and page.photos.offer.button.text() == "Turn into lines"
    dot(qtbot, page, 256, 140)
    photo, drawn = page.sketch.shown, page.sketch.image
    assert drawn.pixelColor(256, 256) == WHITE and drawn.pixelColor(256, 140) == QColor("#000000"), "a photo is traced"
    page.photos.offer.button.setFocus()
    qtbot.keyClick(page.photos.offer.button, Qt.Key.Key_Space)
    assert not page.photos.offer.button.isEnabled() and page.canvas.hasFocus()
    qtbot.waitUntil(lambda: page.sketch.undo_name == "Lines")
    assert colour(page, 256, 256) == QColor("#202020") and colour(page, 256, 140) == QColor("#000000")
    assert page.sketch.image.pixelColor(256, 256) == QColor("#202020") and colour(page, 256, 20) == WHITE
    assert not page.photos.offer.isVisible()
    page.sketch.undo()
    assert page.sketch.shown == photo and page.photos.offer.isVisible()
    page.sketch.redo()
    assert colour(page, 256, 256) == QColor("#202020") and not page.photos.offer.isVisible()


def test_what_is_painted_becomes_lines_where_a_model_finds_none(qtbot, page, with_model):
    with_model(input_kind="line")
    page.tools.clear()
    page.tools.set_width(100)
    dot(qtbot, page, 100, 100)
    assert not page.photos.offer.isVisible(), "ink is what it wants"
    page.sketch.fill("Fill", QPointF(400, 400), QColor("#3060e0"))
    assert not page.photos.offer.isVisible(), "with lines in it"
    page.sketch.undo()
    page.sketch.undo()
    page.sketch.fill("Fill", QPointF(400, 400), QColor("#3060e0"))
    painted = page.sketch.shown
    assert page.photos.offer.isVisible() and page.photos.offer.button.text() == "Turn into lines"
    page.photos.offer.button.click()
    qtbot.waitUntil(lambda: page.sketch.undo_name == "Lines")
    assert colour(page, 256, 256) == QColor("#202020") and not page.photos.offer.isVisible()
    assert page.sketch.active.visible and page.sketch.active.name == "Lines", "one can draw on"
    page.sketch.undo()
    assert page.sketch.shown == painted and page.photos.offer.isVisible()


def test_hints_that_were_turned_into_lines_are_drawn_upon_and_seen_again(qtbot, page, with_model):
    with_model(input_kind="line", training={"settings": {"hints": 0.5}})
    page.tools.clear()
    press(qtbot, page, Qt.Key.Key_H)
    page.sketch.fill("Fill", QPointF(400, 400), QColor("#3060e0"))
    page.photos.offer.button.click()
    qtbot.waitUntil(lambda: page.sketch.undo_name == "Lines")
    press(qtbot, page, Qt.Key.Key_H)
    assert page.sketch.active.role == "hints" and page.sketch.active.visible
    page.tools.set_width(100)
    page.colours.set_color(RED)
    before = colour(page, 256, 256)
    dot(qtbot, page, 256, 256)
    assert page.sketch.undo_name == "Stroke" and colour(page, 256, 256) != before, "between the lines it is seen"
    assert not page.photos.offer.isVisible(), "nor are they to be turned once more"
    press(qtbot, page, Qt.Key.Key_H)
    assert page.sketch.active.name == "Lines"


def test_the_offer_goes_with_the_photo_and_follows_the_model(qtbot, page, with_model, make_model):
    with_model(input_kind="paint")
    paste(page, picture("#00ff00"))
    assert page.photos.offer.button.text() == "Turn into colours"
    page.tools.clear()
    assert not page.photos.offer.isVisible()
    page.sketch.undo()
    assert page.photos.offer.isVisible()
    with_model(input_kind="photo")
    assert not page.photos.offer.isVisible() and not page.photos.action.isEnabled()
    with_model(input_kind="photo", training={"settings": {"derive": "gray"}})
    page.photos.action.trigger()
    qtbot.waitUntil(lambda: colour(page, 256, 256) == QColor("#808080"))
    paste(page, picture("#ff0000"))
    page.photos.offer.put_away.emit()
    assert not page.photos.offer.isVisible() and page.photos.action.isEnabled(), "its key still does it"
    paste(page, picture("#0000ff"))
    assert page.photos.offer.isVisible()
    with_model(input_kind="line")
    assert page.photos.offer.isVisible()
    page.examples.show_next()
    assert not page.photos.offer.isVisible()


def test_what_is_drawn_while_a_photo_is_turned_counts(qtbot, page, with_model):
    with_model(input_kind="line")
    paste(page, picture("#00ff00"))
    page.photos.action.trigger()
    dot(qtbot, page, 256, 256)
    qtbot.waitUntil(lambda: page.sketch.undo_name == "Lines")
    assert colour(page, 256, 256) == QColor("#000000") and colour(page, 300, 256) == QColor("#202020")
    page.sketch.undo()
    page.photos.action.trigger()
    page.tools.clear()
    qtbot.waitUntil(lambda: not page.live.deriving)
    assert page.sketch.image == Document().image, "nor does it come upon another drawing"


def test_a_photo_that_cannot_be_turned_stays_and_says_why(qtbot, page, with_model):
    with_model(input_kind="photo", training={"settings": {"derive": "masked"}})
    paste(page, picture("#00ff00"))
    with qtbot.waitSignal(page.failed) as failed:
        page.photos.action.trigger()
    assert "memory" in failed.args[0]
    assert colour(page, 256, 256) == QColor("#00ff00") and page.photos.offer.button.isEnabled()


def test_both_panes_show_the_same_part(page):
    page.canvas.zoom_by(3.0, QPointF(10, 10))
    spot = QPointF(50, 60)
    assert page.result.to_document(spot) == page.canvas.to_document(spot)
    page.result.fit()
    assert page.canvas.scale() == page.result.scale()


@pytest.mark.parametrize("size", [(936, 680), (1192, 800), (1832, 1080), (2400, 900)])
def test_the_panes_are_equal_squares(qtbot, page, size):
    page.resize(*size)
    qtbot.waitUntil(lambda: page.canvas.width() == page.canvas.height())
    assert page.canvas.size() == page.result.size()
    assert page.canvas.mapTo(page, QPoint(0, 0)).y() == page.result.mapTo(page, QPoint(0, 0)).y()
    assert page.canvas.width() > 400


def test_the_engine_makes_lines_of_a_large_photo_for_canvas_and_conversion(tmp_path, make_model):
    photo = picture("#ffffff", 2400, 800)
    shade = QLinearGradient(800, 0, 2400, 0)
    shade.setColorAt(0, QColor("#203080"))
    shade.setColorAt(1, QColor("#6080f0"))
    with QPainter(photo) as painter:
        painter.fillRect(800, 0, 1600, 800, shade)
    path = tmp_path / "wide.png"
    photo.save(str(path))
    small = work.read_drawing(path)
    assert (small.width(), small.height()) == (3 * SIDE, SIDE), "as little as fills the canvas"
    lines = work.derive(small, "edges")
    seen = work.derive_file(path, "edges", make_model("lines", input_kind="line"))
    assert lines.size() == small.size() and (seen.width(), seen.height()) == (1024, 341)
    for made in (lines, seen):
        rim, middle = made.width() // 3, made.height() // 2
        assert made.pixelColor(2 * rim, middle) == WHITE == made.pixelColor(rim // 2, middle)
        assert min(made.pixelColor(rim + x, middle).value() for x in range(-8, 9)) < 128


def test_the_engine_reads_a_large_drawing_as_large_as_it_is(tmp_path):
    drawing = examples("paint")[0].scaled(1200, 1200)
    drawing.save(str(tmp_path / "drawing.png"))
    assert work.read_drawing(tmp_path / "drawing.png") == drawing.convertToFormat(QImage.Format.Format_RGB888)


def test_what_is_enlarged_keeps_its_proportions_and_its_colour(qapp):
    made = work.enlarge(picture("#c83c14", 40, 20), 130)
    assert made.size() == QSize(130, 65) and made.pixelColor(64, 32) == QColor("#c83c14")


def test_the_ring_of_the_brush_is_whole_at_the_edge_of_the_canvas(qtbot, page, with_model):
    with_model(input_kind="paint")
    page.tools.set_width(60)
    edge = QPoint(1, page.canvas.height() // 2)
    outside = page.canvas.mapTo(page, edge) - QPoint(round(30 * page.canvas.scale()), 0)
    before = page.grab().toImage().pixelColor(outside)
    qtbot.mouseMove(page.canvas, edge)
    assert page.grab().toImage().pixelColor(outside) != before
    page.canvas.leaveEvent(QEvent(QEvent.Type.Leave))
    assert page.grab().toImage().pixelColor(outside) == before


def test_what_is_painted_for_a_model_of_lines_is_said_to_be_unfit_until_it_is_lines(
    qtbot, page, with_model, monkeypatch
):
    with_model(input_kind="paint")
    dot(qtbot, page, 20, 20)
    assert page.result._text == ""
    with_model(input_kind="line")
    qtbot.waitUntil(lambda: page.photos.offer.isVisible())
    assert "wants lines" in page.result._text and "Turn into lines" in page.result._text and page.result._stale
    page.photos.offer.put_away.emit()
    assert page.result._text == "" and not page.result._stale, "the person knows"
    page.photos.offer_again()
    page.photos.turn()
    qtbot.waitUntil(lambda: not page.photos.offer.isVisible())
    assert page.result._text == ""


def test_where_there_are_no_colours_it_is_said_why_and_where_they_are(qtbot, page, with_model):
    def shown():
        words = [each.text() for each in page.tools.findChildren(QLabel) if each.isVisible()]
        ways = [each for each in page.tools.findChildren(QToolButton) if each.text() == "Hints of colour"]
        return "This model wants black lines." in words, any(way.isVisible() for way in ways)

    with_model(input_kind="paint")
    assert shown() == (False, False) and page.colours.isVisible()
    with_model(input_kind="line")
    assert shown() == (True, False) and not page.colours.isVisible()
    with_model(input_kind="line", colour_in=True)
    assert shown() == (True, True)
    way = next(each for each in page.tools.findChildren(QToolButton) if each.text() == "Hints of colour")
    way.click()
    assert shown() == (False, False) and page.colours.isVisible() and page.sketch.active.role == "hints"


def test_opening_comes_first_until_there_is_a_photo_and_gray_is_made_of_colours_alone(qtbot, page, with_model):
    with_model(input_kind="gray+hints")
    assert page._open.property("role") == "primary"
    page.take_picture(picture("#808080", 64, 64))
    assert page._open.property("role") == "" and not page.photos.offer.isVisible()
    with_model(input_kind="paint")
    assert page._open.property("role") == ""
    for color, offered in ((QColor("#000000"), False), (RED, True)):
        page.tools.clear()
        page.colours.set_color(color)
        dot(qtbot, page, 20, 20)
        with_model(input_kind="gray+hints")
        assert page.photos.offer.isVisible() == offered, color.name()
        with_model(input_kind="paint")
    with_model(input_kind="gray+hints")
    assert "its own" in page.photos.offer.button.toolTip()
    page.photos.turn()
    assert not page.photos.offer.isVisible()
