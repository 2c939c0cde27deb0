"""Before and after in one picture."""

import pytest
from PySide6.QtCore import QPoint, Qt
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
