"""Pictures in strips."""

import pytest
from PySide6.QtCore import QPoint, Qt

from app.widgets.gallery import Gallery, Strip
from tests.app.standins import picture

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_the_gallery_reflows_and_shows_all_where_there_is_room(qtbot):
    gallery = Gallery(side=50, largest=200)
    qtbot.addWidget(gallery)
    gallery.set_strips([Strip((picture("red"), picture("blue")), f"picture {i}") for i in range(6)])
    gallery.show()
    gallery.resize(900, 500)
    wide = gallery.grid()
    assert gallery.verticalScrollBar().maximum() == 0
    gallery.resize(160, 300)
    assert gallery.grid()[0] == 1 < wide[0]
    assert gallery.verticalScrollBar().maximum() > 0
    assert 50 <= gallery.grid()[1] < 80
    gallery.resize(900, 500)
    seen = gallery.grab().toImage()
    assert {seen.pixelColor(x, 40).name() for x in range(seen.width())} >= {"#ff0000", "#0000ff"}


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_a_click_says_which_picture_of_which_strip_and_one_column_stands_out(qtbot):
    gallery = Gallery(side=50, largest=50)
    qtbot.addWidget(gallery)
    gallery.set_headings(["a", "b"])
    gallery.set_strips([Strip((picture("white"), picture("white"))) for _ in range(2)])
    gallery.resize(120, 300)
    gallery.show()
    clicked = []
    gallery.opened.connect(lambda *place: clicked.append(place))
    second = QPoint(50 + 4 + 20, gallery._top() + 50 + 16 + 20)
    qtbot.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert clicked == [], "it is there to be looked at"
    gallery.set_opens(True)
    qtbot.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert clicked == [(1, 1)]
    before = gallery.grab().toImage()
    gallery.set_marked(1)
    after = gallery.grab().toImage()
    changed = {x for x in range(0, 120) for y in range(0, 150) if before.pixelColor(x, y) != after.pixelColor(x, y)}
    assert changed and min(changed) > 50


def test_keys_go_through_the_pictures_and_are_clicks_on_them(qtbot):
    gallery = Gallery(side=50, largest=50, opens=True)
    qtbot.addWidget(gallery)
    gallery.set_strips([Strip((picture("white"), picture("white"))) for _ in range(5)])
    gallery.resize(2 * 104 + 16, 150)  # two strips in a row
    gallery.show()
    opened, enlarged = [], []
    gallery.opened.connect(lambda *place: opened.append(place))
    gallery.enlarged.connect(lambda *place: enlarged.append(place))
    here = Qt.Key.Key_Return
    for key in (here, Qt.Key.Key_Left, here, Qt.Key.Key_Right, Qt.Key.Key_Right, here, Qt.Key.Key_Down, here):
        qtbot.keyClick(gallery, key)
    assert opened == [(0, 0), (0, 0), (1, 0), (3, 0)] and enlarged == []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(gallery, key)
    assert opened[-1] == (4, 1) and enlarged == [(4, 1)], "there is none below, and none behind the last"
    assert gallery.verticalScrollBar().value() > 0, "it is in sight"
    gallery.set_strips([Strip((picture("white"),))])
    qtbot.keyClick(gallery, here)
    assert opened[-1] == (0, 0)
