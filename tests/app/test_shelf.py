"""Results that are kept outlive the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.painting.document import Document
from app.sessions.shelf import ROOM, Shelf, Shown


@pytest.fixture
def shelf(qtbot, keep_lane, home):
    return again(qtbot, keep_lane, home)


def shown(number=0):
    document = Document()
    document.add("Second")
    result = QImage(8, 8, QImage.Format.Format_RGB888)
    result.fill(Qt.GlobalColor.red)
    return Shown(document.state, result, Path("/models/one.safetensors"), number, {"#ff0000": 3})


def again(qtbot, keep_lane, home):
    shelf = Shelf(keep_lane, home / "kept")
    qtbot.waitSignal(shelf.changed).wait()
    return shelf


def test_what_is_kept_is_there_at_the_next_start_with_its_drawing(qtbot, shelf, keep_lane, home):
    for number in range(2):
        shelf.keep(shown(number))
    later = again(qtbot, keep_lane, home)
    assert [each[2:5] for each in later.results] == [each[2:5] for each in shelf.results]
    assert later.results[0].result.pixelColor(2, 2) == Qt.GlobalColor.red
    with qtbot.waitSignal(later.fetched) as fetched:
        later.fetch(1)
    assert [layer.name for layer in fetched.args[0].state.layers][-1] == "Layer 2"
    later.remove(0)
    assert [each.seed for each in again(qtbot, keep_lane, home).results] == [1]


def test_the_oldest_gives_way_and_a_broken_one_keeps_no_other_away(qtbot, shelf, keep_lane, home):
    one = shown()
    for number in range(ROOM + 2):
        shelf.keep(one._replace(seed=number))
    assert [each.seed for each in shelf.results] == list(range(2, ROOM + 2))
    later = again(qtbot, keep_lane, home)
    assert len(list((home / "kept").iterdir())) == ROOM
    later.results[0].path.write_bytes(b"no zip")
    last = again(qtbot, keep_lane, home)
    assert [each.seed for each in last.results] == list(range(3, ROOM + 2))
    last.results[0].path.unlink()
    with qtbot.waitSignal(last.failed):
        last.fetch(0)
