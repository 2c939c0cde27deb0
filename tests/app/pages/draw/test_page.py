"""The Draw page: tools, keys, pictures in and out."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeySequence, QPainter
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QPushButton

from app import work
from app.examples import examples
from app.pages.draw import keys
from app.pages.draw.colours import Swatch
from app.pages.draw.keys import KeySheet
from app.pages.draw.page import DrawPage
from app.painting import ora
from app.painting.document import Document
from app.painting.place import SIDE
from app.sessions.animation import Animation
from app.sessions.keeper import Keeper
from app.sessions.live import LiveSession
from app.sessions.models import ModelsSession, ModelsWork
from app.sessions.shelf import Shelf
from app.settings import Settings
from tests.app.standins import MirrorEngine, import_models, picture

RED, WHITE = QColor("#ff0000"), QColor("#ffffff")


@pytest.fixture
def engine():
    return MirrorEngine()


@pytest.fixture
def written(engine):
    return engine.written


@pytest.fixture
def page(qtbot, live_lane, hasten_lane, keep_lane, engine, builtin, home):
    models = ModelsSession(live_lane, hasten_lane, ModelsWork(import_models, *[pytest.fail] * 3))
    live = LiveSession(live_lane, hasten_lane, engine.work)
    document = Document()
    keeper = Keeper(keep_lane, document, home / "drawings")
    page = DrawPage(live, models, document, keeper, Shelf(models), Animation(keep_lane, engine.film))
    page.live, page.models, page.sketch = live, models, page._sketch
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    live.start()
    yield page
    models.stop()
    keeper.finish()
    document.blockSignals(True)


@pytest.fixture
def with_model(qtbot, page, make_model):
    def add(**facts):
        make_model(f"model {len(page.models.entries)}", **facts)
        with qtbot.waitSignal(page.models.changed):
            page.models.refresh()
        page.picker.choose(page.models.entries[-1].path)
        qtbot.waitUntil(lambda: page.live.state == "ready")

    return add


def press(qtbot, page, *pressed):
    page.canvas.setFocus()
    for key in pressed:
        qtbot.keyClick(page.canvas, *key) if isinstance(key, tuple) else qtbot.keyClick(page.canvas, key)


def dot(qtbot, page, x, y):
    qtbot.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=page.canvas.to_widget(QPointF(x, y)).toPoint())


def colour(page, x, y):
    return page.sketch.shown.pixelColor(x, y)


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
    page._next_button.click()
    assert page.sketch.image == drawings[2]
    page.sketch.undo()
    page.sketch.undo()
    assert page.sketch.image == own
    for number in range(3, len(drawings) + 2):
        page._next_button.click()
        assert page.sketch.image == drawings[number % len(drawings)]


def test_an_untouched_example_follows_the_kind_of_the_model(page, with_model):
    with_model(input_kind="paint")
    page._next_button.click()
    with_model(input_kind="line")
    assert page.sketch.image == examples("line")[1], "the same subject as lines"
    with_model(input_kind="photo")
    assert page.sketch.image == Document().image
    assert not page._next_button.isEnabled() and "none" in page._next_button.toolTip()
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


def test_copy_and_paste(qtbot, page, with_model):
    with_model(input_kind="paint")
    with qtbot.waitSignal(page.notice):
        page.results.copy()
    assert QGuiApplication.clipboard().image().size() == QSize(1024, 1024)
    QGuiApplication.clipboard().setImage(picture("#00ff00"))
    page.paste()
    assert colour(page, 256, 256) == QColor("#00ff00")
    assert colour(page, 256, 20) == WHITE  # shown whole, on white
    QGuiApplication.clipboard().setText("words")
    with qtbot.waitSignal(page.notice):
        page.paste()


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


def paste(page, image):
    QGuiApplication.clipboard().setImage(image)
    page.paste()


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
    page.next_example()
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
    with QPainter(photo) as painter:
        painter.fillRect(800, 0, 1600, 800, QColor("#203080"))
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


def test_what_is_enlarged_keeps_its_proportions_and_its_colour(qapp):
    made = work.enlarge(picture("#c83c14", 40, 20), 130)
    assert made.size() == QSize(130, 65) and made.pixelColor(64, 32) == QColor("#c83c14")


# -- the studio --------------------------------------------------------------------------------------------------------


def test_a_picture_is_laid_under_an_own_drawing_and_takes_the_place_of_an_example(qtbot, page, with_model):
    with_model(input_kind="paint")
    page.colours.set_color(RED)
    paste(page, picture("#00ff00"))
    assert [layer.role for layer in page.sketch.layers] == ["photo", "paint"]
    page.sketch.undo()
    assert page.sketch.image == examples("paint")[0]
    dot(qtbot, page, 250, 250)
    paste(page, picture("#00ff00"))
    assert colour(page, 250, 250) == RED and colour(page, 5, 250) == QColor("#00ff00"), "no paper hides it"
    assert page.sketch.image.pixelColor(5, 250) == WHITE, "and it is no part of what the model is given"


def test_the_result_is_beside_over_or_alone(qtbot, page, with_model):
    with_model(input_kind="paint")
    page.colours.set_color(RED)
    press(qtbot, page, Qt.Key.Key_F3)
    assert page.canvas.isVisible() and not page.result.isVisible() and page._save.isVisible()
    dot(qtbot, page, 20, 20)
    qtbot.waitUntil(lambda: page.live.result.pixelColor(SIDE - 21, 20) == RED)
    seen = page.canvas.grab().toImage()
    right = page.canvas.to_widget(QPointF(SIDE - 21, 20)).toPoint()
    assert seen.pixelColor(right) == RED, "right of the split is the result"
    split, edge = page.canvas.to_widget(QPointF(SIDE / 2, 300)), page.canvas.to_widget(QPointF(SIDE, 300))
    steps = page.sketch.undo_name
    qtbot.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=split.toPoint())
    qtbot.mouseMove(page.canvas, edge.toPoint())
    qtbot.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=edge.toPoint())
    assert page.canvas.grab().toImage().pixelColor(right) == WHITE and page.sketch.undo_name == steps
    page.set_mode("alone")
    assert page.result.isVisible() and not page.canvas.isVisible()
    page.set_mode("beside")
    assert page.result.isVisible() and page.canvas.isVisible() and page.canvas.hasFocus()


def test_kept_results_bring_drawing_and_result_back(qtbot, page, with_model):
    with_model(input_kind="paint")
    assert not page.strip.isVisible()
    press(qtbot, page, Qt.Key.Key_K)
    first = page.sketch.shown
    page.tools.clear()
    press(qtbot, page, Qt.Key.Key_K)
    assert len(page.strip.buttons()) == 2 and page.strip.isVisible()
    page.strip.buttons()[0].click()
    assert page.sketch.shown == first
    page.sketch.undo()
    assert page.sketch.shown == Document().shown
    page.strip.removed.emit(0)
    page.strip.removed.emit(0)
    assert not page.strip.isVisible()


def test_one_goes_on_painting_on_the_result(qtbot, page, with_model):
    with_model(input_kind="paint")
    made = page.live.result
    press(qtbot, page, (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier))
    assert page.sketch.active.name == "Result" and page.sketch.image.pixelColor(256, 100) == made.pixelColor(256, 100)
    page.sketch.undo()
    assert len(page.sketch.layers) == 1


def test_a_result_that_is_all_in_sight_is_dragged_out(qtbot, page, with_model):
    with_model(input_kind="paint")
    dragged = []
    page.result.dragged.disconnect()
    page.result.dragged.connect(lambda: dragged.append(page.files.result_to_drag()))
    qtbot.mousePress(page.result, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(page.result, QPoint(140, 140))
    qtbot.mouseRelease(page.result, Qt.MouseButton.LeftButton, pos=QPoint(140, 140))
    (data,) = dragged
    assert data.hasImage() and QImage(data.urls()[0].toLocalFile()).size() == page.live.result.size()


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
    assert page.live.seed > 0
    with_model(input_kind="paint")
    assert page.live.seed == 0 and not page.hints.buttons[1].isVisible()


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


def test_digits_are_opacity_and_tab_hides_the_panels(qtbot, page):
    press(qtbot, page, Qt.Key.Key_3)
    assert page.canvas.brush.opacity == 0.3
    press(qtbot, page, Qt.Key.Key_0)
    assert page.canvas.brush.opacity == 1
    press(qtbot, page, Qt.Key.Key_Tab)
    assert page.canvas.hasFocus() and not page.tools.isVisible() and not page.rail.isVisible()
    press(qtbot, page, Qt.Key.Key_Tab)
    assert page.tools.isVisible() and page.rail.isVisible()
    press(qtbot, page, (Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier))
    assert not page.canvas.hasFocus(), "Shift+Tab leads to the tool bar"


def test_the_view_is_zoomed_flipped_and_turned_by_keys(qtbot, page):
    press(qtbot, page, Qt.Key.Key_Z)
    assert page.canvas.scale() == pytest.approx(1) and "100" in page.looks.button.text()
    press(qtbot, page, Qt.Key.Key_M)
    assert page.canvas.view.flipped and page.result.view == page.canvas.view
    press(qtbot, page, (Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier))
    assert page.canvas.view.angle == 15
    page.colours.set_color(RED)
    dot(qtbot, page, 200, 300)
    assert colour(page, 200, 300) == RED, "one paints where the hand is"
    press(qtbot, page, (Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier))
    assert page.canvas.view.angle == 0 and page.canvas.view.zoom == 1


def test_the_sheet_shows_every_key(qtbot, page):
    page.show_keys()
    (sheet,) = page.findChildren(KeySheet)
    kinds = sheet.findChildren(QLabel) + sheet.findChildren(QPushButton)
    words = " ".join(each.text() for each in kinds)
    for text in ("Fill", "Keep this result", "Layers", "F11", "Ctrl+Shift+Z", "Tab"):
        assert text in words
    sheet.close()


def test_keys_are_changed_and_kept(qtbot, page):
    page.show_keys()
    (sheet,) = page.findChildren(KeySheet)
    pen, line = sheet.buttons["B"], sheet.buttons["L"]

    def type_(button, key, held=Qt.KeyboardModifier.NoModifier):
        button.click()
        qtbot.keyClick(button, key, held)

    type_(pen, Qt.Key.Key_J)
    assert page.rail.tools["pen"].shortcuts() == [QKeySequence("J")] and "(J)" in page.rail.tools["pen"].toolTip()
    assert sheet._backs["B"].isVisible() and not sheet._backs["L"].isVisible()
    type_(line, Qt.Key.Key_J)
    assert line.text() == "L" and page.rail.tools["pen"].text() in sheet._problem.text(), "who has it is named"
    sheet._use.click()
    assert (line.text(), pen.text()) == ("J", "–") and not sheet._use.isVisible()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_F1, Qt.Key.Key_3):
        type_(pen, key)
        assert pen.text() == "–" and sheet._problem.text()
    type_(pen, Qt.Key.Key_Escape)
    type_(pen, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert sheet._wanted is not None, "Shift+? is ?, which is for the keys"
    type_(pen, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    again = {keys.usual(action): action for action in page._keyed()}
    for action in again.values():
        action.setShortcuts([])
    keys.recall(again.values(), Settings())
    assert again["B"].shortcuts() == [QKeySequence("Shift+F6")] and again["L"].shortcuts() == [QKeySequence("J")]
    sheet._back_all.click()
    assert (pen.text(), line.text()) == ("B", "L") and Settings().texts(keys.KEYS) == []
    assert not sheet._back_all.isEnabled()
    sheet.close()


def test_no_two_actions_have_the_same_keys(page):
    every = [key for action in page._keyed() for key in keys._keys(action)]
    assert len(every) == len(set(every)) and not set(every) & keys.FIXED


def test_a_right_click_offers_what_can_be_done(page, monkeypatch):
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    page._offer(QPoint(50, 50))
    assert page.tools.history[0] in page.looks._menu.actions() and page.looks.grid in page.looks._menu.actions()
    page._offer_tool(QPoint(50, 50))
    assert page._keys_action in page.looks._menu.actions()


def test_a_time_lapse_is_saved_of_the_steps_that_are_remembered(qtbot, page, tmp_path, monkeypatch):
    page.tools.clear()
    page.sketch.fill("Fill", QPointF(1, 1), RED)
    path = tmp_path / "drawing.webp"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(page.notice):
        page.files.save_film()
    assert path.read_text() == "2 steps"


def test_layers_are_chosen_hidden_and_locked_in_their_panel(qtbot, page):
    page.tools.clear()
    page._layers_action.trigger()
    assert page.layers.isVisible()
    page.layers._buttons["add"].click()
    top, below = page.layers.rows()
    assert top.name.text() == "Layer 2" and page.sketch.active.name == "Layer 2"
    below.name.click()
    page.layers.rows()[1].lock.click()
    assert page.sketch.active.locked
    with qtbot.waitSignal(page.notice):
        dot(qtbot, page, 20, 20)
    assert page.sketch.undo_name == "Lock layer"
    page.layers.rows()[1].eye.click()
    assert not page.sketch.active.visible
    page.layers.rows()[0].name.click()
    page.layers.opacity.setValue(40)
    assert page.sketch.active.opacity == 0.4
    page.layers._buttons["merge"].click()
    assert len(page.layers.rows()) == 1


def test_a_drawing_with_its_layers_is_saved_opened_and_gone_back_to(qtbot, page, monkeypatch, tmp_path):
    page.tools.clear()
    page.colours.set_color(RED)
    dot(qtbot, page, 50, 50)
    page.sketch.add("Layer")
    own = page.sketch.shown
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "own.ora"), ""))
    with qtbot.waitSignal(page.notice):
        page.files.save_drawing()
    page.tools.clear()
    assert page.sketch.shown != own
    page.open_path(tmp_path / "own.ora")
    qtbot.waitUntil(lambda: page.sketch.shown == own)
    assert len(page.sketch.layers) == 2
    page.files._look()
    qtbot.waitUntil(lambda: any(not action.icon().isNull() for action in page.files.menu.actions()))
    (tmp_path / "bad.ora").write_bytes(b"no drawing")
    with qtbot.waitSignal(page.failed) as failed:
        page.open_path(tmp_path / "bad.ora")
    assert "bad.ora" in failed.args[0]


def test_where_it_is_narrow_the_size_of_the_result_can_be_read_and_saving_keeps_its_words(qtbot, page, with_model):
    with_model(input_kind="paint")
    page.hints.buttons[1].show()
    side = page.results.side
    page._layers_action.trigger()
    page.resize(888, 680)  # in a window of 1024
    qtbot.wait(1)
    for each in (side, page._copy, page._save):
        assert side.parentWidget().rect().contains(each.geometry()), "nothing is cut"
    assert side.width() >= side.fontMetrics().horizontalAdvance(side.currentText()) + 32, "beside the arrow"
    page.layers.hide()
    for button in (page._copy, page._save):
        button.setText(button.accessibleName())
    footer = page._right.footer
    footer.resize(footer.layout().sizeHint().width() - 1, footer.height())
    qtbot.waitUntil(lambda: bool(page._save.text()) and not page._copy.text())


@pytest.mark.parametrize("size", [QSize(1, 4096), QSize(4096, 1)])
def test_a_paper_as_thin_as_a_line_leaves_its_buttons_whole(qtbot, page, size):
    page.sketch.resize("Size", size, scale=False)
    qtbot.wait(1)
    for pane in (page._left, page._right):
        assert pane.height() >= pane.footer.geometry().bottom()
        assert pane.view.height() >= 1 and pane.rect().contains(pane.footer.geometry())


def test_without_panels_the_pictures_are_in_the_middle(qtbot, page):
    page.resize(900, 900)
    page._toggle_bare()
    qtbot.wait(1)
    above = page._left.view.mapTo(page, QPoint(0, 0)).y()
    below = page.height() - above - page._left.view.height()
    assert above > 50 and abs(above - below) < 12
