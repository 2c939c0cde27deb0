"""Fingers on the canvas, and the grid."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from app.pages.draw import touch
from app.pages.draw.canvas import Canvas
from app.painting.brush import Brush
from app.painting.document import Document

RED, WHITE = QColor("#ff0000"), QColor("#ffffff")


@pytest.fixture(scope="module")
def screen(qapp):
    return QTest.createTouchDevice()


@pytest.fixture
def canvas(qtbot):
    widget = Canvas(Document(), Brush(color=RED, width=20))
    qtbot.addWidget(widget)
    widget.resize(512, 512)
    widget.show()
    widget.tapped_by_two.connect(widget._document.undo)
    return widget


@pytest.fixture
def fingers(canvas, screen):
    """Sets down, moves and lifts fingers: each step a dict of what each of them does, and where."""

    def use(*steps):
        for step in steps:
            touches = QTest.touchEvent(canvas, screen, False)
            for finger, (what, *at) in step.items():
                getattr(touches, what)(finger, *([QPoint(*at), canvas] if at else []))
            touches.commit()

    return use


def test_one_finger_paints(canvas, fingers):
    fingers({0: ("press", 100, 100)}, {0: ("move", 200, 100)}, {0: ("release", 300, 100)})
    assert canvas._document.image.pixelColor(200, 100) == RED
    canvas._document.undo()
    assert not canvas._document.undo_name, "one stroke is one step"


def test_two_zoom_and_move_and_take_back_what_the_first_began(canvas, fingers):
    fingers(
        {0: ("press", 200, 256)},
        {0: ("stationary",), 1: ("press", 300, 256)},
        {0: ("move", 150, 256), 1: ("move", 350, 256)},
    )
    assert not canvas._document.undo_name and not canvas._document.drawing
    assert canvas.view.zoom == pytest.approx(2.0)
    before = canvas.to_document(QPointF(250, 256))
    fingers({0: ("move", 150, 356), 1: ("move", 350, 356)})
    after = canvas.to_document(QPointF(250, 356))
    assert (after - before).manhattanLength() < 1e-6, "what lies between them stays there"
    fingers({0: ("release", 150, 356), 1: ("stationary",)}, {1: ("move", 380, 300)}, {1: ("release", 380, 300)})
    assert not canvas._document.undo_name, "the finger that is left draws nothing"


def test_a_tap_of_two_takes_back(canvas, fingers, monkeypatch):
    canvas._document.fill("Fill", QPointF(1, 1), RED)
    taps = (
        {0: ("press", 200, 256), 1: ("press", 300, 256)},
        {0: ("move", 203, 256), 1: ("stationary",)},
        {0: ("release", 203, 256), 1: ("release", 300, 256)},
    )
    monkeypatch.setattr(touch, "TAP_SECONDS", -1.0)
    fingers(*taps)
    assert canvas._document.undo_name == "Fill", "who rests on the screen takes nothing back"
    monkeypatch.setattr(touch, "TAP_SECONDS", 60.0)
    fingers(*taps)
    assert canvas._document.redo_name == "Fill" and canvas.view.zoom == 1


def test_shapes_keep_to_the_grid_and_pens_do_not(qtbot, canvas):
    canvas.brush.gridded, canvas.brush.grid, canvas.brush.snapping, canvas.brush.filled = True, 64, True, True
    canvas.grab()  # with lines
    canvas.set_tool("rectangle")
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(70, 60))
    qtbot.mouseMove(canvas, QPoint(180, 200))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(190, 199))
    image = canvas._document.image
    assert image.pixelColor(64, 64) == image.pixelColor(191, 191) == RED
    assert image.pixelColor(63, 64) == image.pixelColor(192, 191) == WHITE
    canvas.set_tool("pen")
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(350, 350))
    assert canvas._document.image.pixelColor(350, 350) == RED
