"""Pictures in strips."""

import pytest

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
