"""Drawing with mouse, tablet and keyboard; zoom and pan."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication

from app.pages.draw.canvas import Canvas
from app.pages.draw.colours import ColourBar
from app.painting.brush import Brush
from app.painting.document import Document
from app.painting.place import SIDE

RED, WHITE, BLACK = QColor("#ff0000"), QColor("#ffffff"), QColor("#000000")


@pytest.fixture
def canvas(qtbot):
    widget = Canvas(Document(), Brush(color=RED, width=20))
    widget.sketch = widget._document
    qtbot.addWidget(widget)
    widget.resize(400, 400)
    widget.show()
    widget.setFocus()
    return widget


def at(canvas, x, y):
    return canvas.to_widget(QPointF(x, y)).toPoint()


def drag(qtbot, canvas, *points, button=Qt.MouseButton.LeftButton, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.mousePress(canvas, button, modifier, at(canvas, *points[0]))
    for point in points[1:]:
        qtbot.mouseMove(canvas, at(canvas, *point))
    qtbot.mouseRelease(canvas, button, modifier, at(canvas, *points[-1]))


def colour(canvas, x, y):
    return canvas.sketch.image.pixelColor(x, y)


def test_a_drag_draws_one_step(qtbot, canvas):
    drag(qtbot, canvas, (100, 100), (200, 100), (300, 100))
    assert colour(canvas, 200, 100) == RED
    assert colour(canvas, 200, 130) == WHITE
    canvas.sketch.undo()
    assert colour(canvas, 200, 100) == WHITE and canvas.sketch.undo_name == ""


def test_the_eraser_is_white(qtbot, canvas):
    drag(qtbot, canvas, (100, 100), (300, 100))
    canvas.set_tool("eraser")
    drag(qtbot, canvas, (200, 60), (200, 140))
    assert colour(canvas, 200, 100) == WHITE and colour(canvas, 120, 100) == RED


def test_shift_joins_the_last_point_by_a_straight_line(qtbot, canvas):
    drag(qtbot, canvas, (100, 100))
    drag(qtbot, canvas, (300, 300), modifier=Qt.KeyboardModifier.ShiftModifier)
    assert colour(canvas, 200, 200) == RED


def test_fill_takes_the_area(qtbot, canvas):
    canvas.set_tool("fill")
    drag(qtbot, canvas, (10, 10))
    assert colour(canvas, 500, 500) == RED


def test_the_eyedropper_tells_the_colour_and_draws_nothing(qtbot, canvas):
    drag(qtbot, canvas, (100, 100), (300, 100))
    before = canvas.sketch.image.copy()
    picked = []
    canvas.color_picked.connect(picked.append)
    qtbot.keyPress(canvas, Qt.Key.Key_Alt)
    assert canvas.tool.name == "eyedropper"
    drag(qtbot, canvas, (200, 100))
    qtbot.keyRelease(canvas, Qt.Key.Key_Alt)
    assert picked == [RED] and canvas.tool.name == "pen"
    assert canvas.sketch.image == before


def test_wheel_zooms_at_the_cursor_and_fit_comes_back(canvas):
    spot = QPointF(120, 250)
    before = canvas.to_document(spot)
    canvas.zoom_by(3.0, spot)
    after = canvas.to_document(spot)
    assert abs(before.x() - after.x()) < 1e-6 and abs(before.y() - after.y()) < 1e-6
    canvas.fit()
    assert canvas.to_document(QPointF(200, 200)) == QPointF(SIDE / 2, SIDE / 2)


def test_space_and_middle_drag_pan_and_paint_nothing(qtbot, canvas):
    before = canvas.sketch.image.copy()
    canvas.zoom_by(4.0)
    corner = canvas.to_document(QPointF(0, 0))
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    drag(qtbot, canvas, (256, 256), (276, 266))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    moved = canvas.to_document(QPointF(0, 0)) - corner
    assert (round(moved.x()), round(moved.y())) == (-20, -10)
    drag(qtbot, canvas, (256, 256), (266, 256), button=Qt.MouseButton.MiddleButton)
    assert canvas.sketch.image == before


def test_lines_are_drawn_where_the_cursor_is_at_any_zoom(qtbot, canvas):
    canvas.zoom_by(6.0, QPointF(80, 300))
    middle = canvas.to_document(QPointF(200, 200))
    drag(qtbot, canvas, (middle.x(), middle.y()))
    assert colour(canvas, int(middle.x()), int(middle.y())) == RED


def test_escape_takes_the_stroke_back(qtbot, canvas):
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, 100, 100))
    qtbot.mouseMove(canvas, at(canvas, 200, 200))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, 200, 200))
    assert colour(canvas, 100, 100) == WHITE and canvas.sketch.undo_name == ""


def test_a_drawing_needs_no_mouse(qtbot, canvas):
    qtbot.mouseMove(canvas, at(canvas, 256, 256))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, *[Qt.Key.Key_Down] * 5, Qt.Key.Key_Return, Qt.Key.Key_Left):
        qtbot.keyClick(canvas, key)
    assert colour(canvas, 264, 290) == RED and colour(canvas, 264, 330) == WHITE
    assert not canvas.sketch.drawing and canvas.sketch.undo_name


def test_pressure_makes_the_line_thinner_and_the_other_end_erases(canvas):
    pen = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure,
        1,
        1,
    )
    rubber = QPointingDevice(
        "rubber",
        2,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Eraser,
        QInputDevice.Capability.Pressure,
        1,
        1,
    )

    def touch(device, pressure, *points):
        kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(points) - 1), QEvent.Type.TabletRelease]
        for kind, point in zip(kinds, [*points, points[-1]], strict=True):
            spot = canvas.to_widget(QPointF(*point))
            button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else Qt.MouseButton.LeftButton
            held = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else Qt.MouseButton.LeftButton
            modifiers = Qt.KeyboardModifier.NoModifier
            event = QTabletEvent(kind, device, spot, spot, pressure, 0, 0, 0, 0, 0, modifiers, button, held)
            assert QApplication.sendEvent(canvas, event) and event.isAccepted()

    touch(pen, 0.3, (100, 100), (200, 100), (300, 100))
    assert [y for y in range(SIDE) if colour(canvas, 200, y) == RED] == list(range(97, 103))
    touch(rubber, 1.0, (200, 80), (200, 120))
    assert colour(canvas, 200, 100) == WHITE


def test_what_is_seen_is_the_drawing(qtbot, canvas):
    drag(qtbot, canvas, (100, 256), (400, 256))
    qtbot.mouseMove(canvas, at(canvas, 20, 20))
    seen = canvas.grab().toImage()
    assert seen.pixelColor(at(canvas, 250, 256)) == RED
    assert seen.pixelColor(at(canvas, 250, 356)) == WHITE


def test_none_keeps_its_references(canvas):
    """PySide6 6.12 below Python 3.12 steals one at every call that returns nothing."""
    import sys

    before = sys.getrefcount(None)
    for _ in range(20_000):
        canvas.update()
    assert sys.getrefcount(None) > before - 1_000


def test_colours_swap_reset_and_are_remembered(qtbot):
    bar = ColourBar()
    qtbot.addWidget(bar)
    changes = []
    bar.changed.connect(lambda color: changes.append(color.name()))
    bar.set_palette(["#ff8800", "nonsense", "#00ff88"])
    bar.set_color(RED)
    bar.swap()
    bar.swap()
    bar.reset()
    assert changes == ["#ff0000", "#ffffff", "#ff0000", "#000000"]
    for name in ("#000001", "#000002", "#000003", "#000004", "#ff8800"):
        bar.set_color(QColor(name))
        bar.note()
    assert bar.recent() == ["#ff8800", "#000004", "#000003", "#000002", "#000001"]
    assert bar.color == QColor("#ff8800")
