"""The Draw page as a studio: layers, results, hints, views, keys, and what is kept."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QPushButton

from app.examples import examples
from app.pages.draw import keys
from app.pages.draw.keys import KeySheet
from app.pages.draw.strip import Strip
from app.painting.document import Document
from app.painting.place import SIDE
from app.settings import Settings
from tests.app.draw_hand import RED, WHITE, colour, dot, paste, press
from tests.app.standins import picture


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
    assert not page.strip.buttons()
    places = [page.canvas.mapTo(page, page.canvas.rect().bottomRight()), page._right.geometry()]
    press(qtbot, page, Qt.Key.Key_K)
    first = page.sketch.shown
    page.tools.clear()
    press(qtbot, page, Qt.Key.Key_K)
    assert len(page.strip.buttons()) == 2
    page.layout().activate()
    assert [page.canvas.mapTo(page, page.canvas.rect().bottomRight()), page._right.geometry()] == places
    page.strip.buttons()[0].click()
    assert page.sketch.shown == first
    page.sketch.undo()
    assert page.sketch.shown == Document().shown
    page.strip.removed.emit(0)
    page.strip.removed.emit(0)
    assert not page.strip.buttons()


def test_undo_of_going_back_to_a_kept_result_brings_the_model_back_too(qtbot, page, with_model):
    with_model(input_kind="paint")
    first, drawing = page.picker.current(), page.sketch.shown
    page.live.vary(7)
    press(qtbot, page, Qt.Key.Key_K)
    with_model(input_kind="line")
    second, other = page.picker.current(), page.sketch.shown
    page.live.vary(9)
    page.strip.buttons()[0].click()
    assert (page.picker.current(), page.live.seed, page.sketch.shown) == (first, 7, drawing)
    page.sketch.undo()
    assert (page.picker.current(), page.live.seed, page.sketch.shown) == (second, 9, other)
    page.sketch.redo()
    assert (page.picker.current(), page.live.seed, page.sketch.shown) == (first, 7, drawing)
    qtbot.waitUntil(lambda: page.live.state == "ready")


def test_kept_results_that_have_no_room_are_in_a_menu(qtbot):
    strip, chosen = Strip(), []
    qtbot.addWidget(strip)
    strip.chosen.connect(chosen.append)
    strip.resize(200, 40)
    strip.show()
    strip.show_pictures([picture("#ff0000", 8, 8)] * 12)
    some = len(strip.buttons())
    older = strip._more.menu().actions()
    assert 0 < some < 12 and len(older) == 12 - some and strip._more.isVisible()
    assert strip.childrenRect().right() < 200
    older[0].trigger()
    strip.buttons()[-1].click()
    assert chosen == [0, 11]
    strip.resize(2000, 40)
    assert len(strip.buttons()) == 12 and not strip._more.isVisible()


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


def test_a_layer_is_dragged_to_its_place_and_the_keyboard_stays_where_it_was(qtbot, page):
    page._layers_action.trigger()
    page.layers.rename = lambda _key: pytest.fail("it was no double click")
    for _ in range(2):
        page.layers._buttons["add"].click()
    for begun, over, wanted in ((0, 2, (1, 2, 0)), (2, 0, (2, 0, 1)), (1, 1, (0, 1, 2))):
        page.layers._rows.layout().activate()  # which the event loop does before a hand comes
        before = [row.key for row in page.layers.rows()]
        name, other = page.layers.rows()[begun].name, page.layers.rows()[over]
        edge = other.height() - 2 if over > begun else 2
        there = name.mapFromGlobal(other.mapToGlobal(QPoint(10, edge)))
        qtbot.mousePress(name, Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
        qtbot.mouseMove(name, QPoint(10, 30))
        qtbot.mouseMove(name, there)
        qtbot.mouseRelease(name, Qt.MouseButton.LeftButton, pos=there)
        assert [before.index(row.key) for row in page.layers.rows()] == list(wanted)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.layers.rows()[0].name.setFocus()
    page.layers.rows()[0].eye.click()
    assert page.focusWidget() is page.layers.rows()[0].name, "whoever goes there by Tab stays there"


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


def test_a_layer_is_duplicated_by_key_and_button_and_is_one_of_its_own(qtbot, page):
    page.tools.clear()
    page.colours.set_color(RED)
    page.tools.set_width(40)
    dot(qtbot, page, 50, 50)
    page.sketch.add("Upper")
    page.sketch.activate(page.sketch.layers[0].key)
    press(qtbot, page, (Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier))
    lower, copy, _ = page.sketch.layers
    assert copy is page.sketch.active and copy.name != lower.name and copy.image == lower.image
    page.sketch.erase("Delete", page.sketch.rect)
    assert colour(page, 50, 50) == RED, "what is done to the copy leaves the other as it is"
    page.sketch.undo()
    page.sketch.undo()
    assert len(page.sketch.layers) == 2 and page.sketch.active is page.sketch.layers[0]
    page.layers._buttons["duplicate"].click()
    assert len(page.sketch.layers) == 3


def test_painting_goes_on_upon_a_result_that_is_seen_whatever_layer_was_drawn_upon(qtbot, page, with_model):
    with_model(input_kind="paint")
    page.tools.clear()
    below = page.sketch.active.key
    dot(qtbot, page, 50, 50)
    page.sketch.add(
        "Lines", image=picture("#ffff00", SIDE, SIDE).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    )
    page.sketch.activate(below)
    page.colours.set_color(RED)
    page.sketch.add("Dot")
    page.sketch.move("Move", page.sketch.active.key, 1)
    dot(qtbot, page, 50, 50)
    qtbot.waitUntil(lambda: page.live.result.pixelColor(SIDE - 51, 50) == RED)
    page.sketch.activate(below)
    press(qtbot, page, (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier))
    assert page.sketch.layers[-1] is page.sketch.active and page.sketch.active.name == "Result"
    assert colour(page, SIDE - 51, 50) == RED


def test_what_is_offered_first_for_a_drawing_keeps_all_of_it(qtbot, page, monkeypatch, tmp_path, written):
    asked, answer = [], [""]

    def ask(_parent, _title, start, filters):
        asked.append((Path(start).name, filters.startswith("PNG")))
        return answer[0], ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    page.files.save_drawing()
    page.sketch.add("Hints of colour", "hints")
    page.files.save_drawing()
    assert asked == [("drawing.png", True), ("drawing.ora", False)]
    answer[0] = str(tmp_path / "flat.png")
    with qtbot.waitSignal(page.notice) as told:
        page.files.save_drawing()
    assert "layers" in told.args[0] and list(written) == [tmp_path / "flat.png"]
    answer[0] = ""
    page.files.save_drawing()
    assert asked[-1] == ("flat.ora", False), "what one saved again has the name that it had"
    answer[0] = str(tmp_path / "flat.png")
    page.sketch.remove("Remove", page.sketch.active.key)
    with qtbot.waitSignal(page.notice) as told:
        page.files.save_drawing()
    assert "layers" not in told.args[0]


def test_the_title_names_the_file_of_the_drawing_and_marks_what_is_changed(qtbot, page, monkeypatch, tmp_path, drop):
    window = page.window()
    page.colours.set_color(RED)
    dot(qtbot, page, 50, 50)
    for name in ("mine.png", "mine.ora"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        with qtbot.waitSignal(page.notice):
            page.files.save_drawing()
        assert window.windowTitle() == f"{name}[*] – Sinopia" and not window.isWindowModified()
        dot(qtbot, page, 90, 90)
        assert window.isWindowModified()
        page.sketch.undo()
        assert not window.isWindowModified()
    page.sketch.shown.save(str(tmp_path / "mine.png"))
    with qtbot.waitSignal(page.notice):
        page.files.save_drawing()
        page.tools.clear()
    assert window.windowTitle() == "Sinopia" and not window.isWindowModified()
    page.open_path(tmp_path / "mine.ora")
    qtbot.waitUntil(lambda: window.windowTitle() == "mine.ora[*] – Sinopia")
    page.tools.clear()
    with qtbot.waitSignal(page.live.opened):
        page.open_path(tmp_path / "mine.png")
    assert window.windowTitle() == "mine.png[*] – Sinopia" and not window.isWindowModified()
    dot(qtbot, page, 300, 300)
    with qtbot.waitSignal(page.live.opened):
        page.open_path(tmp_path / "mine.png")
    assert window.windowTitle() == "mine.png[*] – Sinopia" and window.isWindowModified()


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


@pytest.mark.parametrize("size", [(862, 472), (926, 632), (1182, 752)])
def test_however_many_panels_there_are_half_of_the_page_is_for_the_pictures(qtbot, page, with_model, size):
    page.resize(*size)
    with_model(input_kind="gray+hints")
    page.colours.place.picker.pin.click()
    page._layers_action.trigger()
    for _ in range(6):
        page.sketch.add("New layer")
    rows = page.layers.rows()
    area = page.layers._area.viewport()
    qtbot.waitUntil(lambda: area.height() >= 3 * rows[0].height() > 0)
    assert page._panes.width() >= page.width() / 2
    panels = page.hints.panel, page.colours.place.panel, page.layers
    assert len({panel.x() for panel in panels}) == 1, "in one column"
    assert all(one.geometry().bottom() < two.y() for one, two in pairwise(panels))
    high = page.hints.panel.height()
    page.hints.panel.fold.click()
    qtbot.waitUntil(lambda: page.hints.panel.height() < high / 2)
    page.sketch.activate(page.sketch.layers[0].key)

    def in_sight():
        row = page.layers.rows()[-1]
        return area.rect().contains(row.mapTo(area, row.rect().center()))

    qtbot.waitUntil(in_sight)


@pytest.mark.parametrize("size", [(862, 472), (926, 632)])
def test_nothing_below_the_result_covers_another_when_the_dice_come(qtbot, page, with_model, size):
    with_model(input_kind="paint")
    page.resize(*size)
    page._layers_action.trigger()
    with_model(input_kind="line", colour_in=True)

    def apart():
        both = [*page.hints.buttons[1:], page.results.side, page._copy, page._save]
        shown = [each for each in both if each.isVisible()]
        return len(shown) > 2 and all(one.geometry().right() < two.x() for one, two in pairwise(shown))

    qtbot.waitUntil(apart)
    assert page._save.geometry().right() < page._save.parentWidget().width()
