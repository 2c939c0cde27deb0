"""Before and after in one picture."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage

from app.widgets.compare import Compare
from tests.app.standins import picture

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_the_split_follows_mouse_and_keys(qtbot):
    compare = Compare()
    qtbot.addWidget(compare)
    compare.resize(400, 400)
    compare.show()
    compare.set_before(picture("red", 300, 200))
    compare.set_after(picture("blue", 300, 200))
    rect = compare.picture_rect()
    assert rect.width() == 400 and rect.center().y() in (199, 200)
    qtbot.mousePress(compare, Qt.MouseButton.LeftButton, pos=QPoint(100, 200))
    assert compare.split == pytest.approx(0.25, abs=0.01)
    seen = compare.grab().toImage()
    assert (seen.pixelColor(50, 250).name(), seen.pixelColor(350, 250).name()) == ("#ff0000", "#0000ff")
    compare.setFocus()
    qtbot.keyClick(compare, Qt.Key.Key_Right)
    assert compare.split == pytest.approx(0.27, abs=0.01)
    qtbot.keyClick(compare, Qt.Key.Key_End)
    assert compare.split == 1.0
    compare.set_after(QImage())
    assert compare.grab().toImage().pixelColor(350, 250).name() == "#ff0000"


def test_both_are_zoomed_and_moved_together(qtbot):
    compare = Compare()
    qtbot.addWidget(compare)
    compare.resize(400, 400)
    compare.show()
    compare.set_before(picture("red", 2000, 1000))
    compare.set_after(picture("blue", 2000, 1000))
    assert compare.fitted and compare.zoom == pytest.approx(0.2)
    qtbot.keyClick(compare, Qt.Key.Key_1)
    assert compare.zoom == pytest.approx(1.0) and compare.picture_rect().width() == 2000
    left = compare.picture_rect().left()
    qtbot.mousePress(compare, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(compare, QPoint(160, 100))
    qtbot.mouseRelease(compare, Qt.MouseButton.LeftButton, pos=QPoint(160, 100))
    assert compare.picture_rect().left() == left + 60 and compare.split == 0.5
    seen = compare.grab().toImage()
    x = compare.picture_rect().left() + 1000
    assert (seen.pixelColor(x - 30, 50).name(), seen.pixelColor(x + 30, 50).name()) == ("#ff0000", "#0000ff")
    qtbot.keyClick(compare, Qt.Key.Key_0)
    assert compare.fitted


def test_what_is_under_the_mouse_stays_there_while_it_zooms(qtbot):
    compare = Compare()
    qtbot.addWidget(compare)
    compare.resize(400, 400)
    compare.show()
    compare.set_before(picture("red", 800, 800))
    compare.set_zoom(1.0, QPointF(100, 100))
    assert compare.picture_rect().topLeft() == QPoint(-100, -100)
    compare.set_zoom(100.0)
    assert compare.zoom == 16.0
