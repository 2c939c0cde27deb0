"""What is copied, cut and pasted on the Draw page."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication

from app.painting.place import SIDE
from tests.app.draw_hand import CTRL_C, CTRL_V, CTRL_X, CTRL_Z, RED, WHITE, colour, dot, drag, press
from tests.app.standins import picture


def select_dot(qtbot, page, with_model):
    """A red dot at 100, 100, selected; what is seen."""
    with_model(input_kind="paint")
    page.tools.clear()
    page.colours.set_color(RED)
    page.tools.set_width(40)
    dot(qtbot, page, 100, 100)
    press(qtbot, page, Qt.Key.Key_S)
    drag(qtbot, page, (70, 70), (130, 130))
    return page.sketch.shown


def test_copy_and_paste(qtbot, page, with_model):
    with_model(input_kind="paint")
    with qtbot.waitSignal(page.notice):
        page.results.copy()
    assert QGuiApplication.clipboard().image().size() == QSize(1024, 1024)
    QGuiApplication.clipboard().setImage(picture("#00ff00"))
    page.clipboard.paste()
    assert colour(page, 256, 256) == QColor("#00ff00")
    assert colour(page, 256, 20) == WHITE  # shown whole, on white
    QGuiApplication.clipboard().setText("words")
    with qtbot.waitSignal(page.notice):
        page.clipboard.paste()


def test_a_piece_that_is_copied_comes_back_in_place_and_is_moved_laid_and_taken_back(qtbot, page, with_model):
    before = select_dot(qtbot, page, with_model)
    selected = page.canvas.select.place
    press(qtbot, page, CTRL_C, CTRL_V)
    assert (
        page.canvas.select.place == selected
        and selected.contains(QRect(70, 70, 60, 60))
        and colour(page, 100, 100) == RED
    )
    assert [layer.role for layer in page.sketch.layers] == ["paint"] and not page.photos.offer.isVisible()
    drag(qtbot, page, (100, 100), (300, 100))
    assert colour(page, 300, 100) == colour(page, 100, 100) == RED
    qtbot.waitUntil(lambda: page.live.result.pixelColor(SIDE - 301, 100) == RED)
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.sketch.undo_name == "Paste"
    press(qtbot, page, CTRL_Z)
    assert page.sketch.shown == before


def test_a_piece_is_cut_and_what_lies_on_a_locked_layer_is_not(qtbot, page, with_model):
    select_dot(qtbot, page, with_model)
    press(qtbot, page, CTRL_X)
    assert colour(page, 100, 100) == WHITE and not page.canvas.select.busy
    press(qtbot, page, CTRL_V)
    assert colour(page, 100, 100) == RED and page.canvas.select.busy
    press(qtbot, page, CTRL_X)
    assert colour(page, 100, 100) == WHITE and page.sketch.undo_name == "Delete", "also what was pasted just now"
    press(qtbot, page, CTRL_V, Qt.Key.Key_Return)
    page.sketch.look("Lock", page.sketch.active.key, locked=True)
    with qtbot.waitSignal(page.notice):
        press(qtbot, page, CTRL_X)
    with qtbot.waitSignal(page.notice):
        press(qtbot, page, CTRL_V)
    assert colour(page, 100, 100) == RED


def test_a_copy_of_all_is_a_picture_for_others_and_paint_here(qtbot, page, with_model):
    with_model(input_kind="paint")
    page.tools.clear()
    page.colours.set_color(RED)
    dot(qtbot, page, 100, 100)
    press(qtbot, page, CTRL_C)
    assert QGuiApplication.clipboard().image().pixelColor(5, 5) == WHITE, "on paper"
    page.tools.clear()
    page.sketch.fill("Fill", QPointF(5, 5), QColor("#0000ff"))
    press(qtbot, page, CTRL_V)
    assert colour(page, 5, 5) == QColor("#0000ff") and colour(page, 100, 100) == RED, "upon nothing"
    page.sketch.undo()
    page.sketch.add("New layer")
    press(qtbot, page, Qt.Key.Key_S)
    drag(qtbot, page, (10, 10), (60, 60))
    size = page.canvas.select.place.size()
    press(qtbot, page, CTRL_C)
    assert QGuiApplication.clipboard().image().size() == size, "what is seen, where the layer is empty"
    page.tools.clear()
    drag(qtbot, page, (10, 10), (60, 60))
    with qtbot.waitSignal(page.notice) as said:
        press(qtbot, page, CTRL_C)
    assert "Nothing" in said.args[0] and QGuiApplication.clipboard().image().size() == size
