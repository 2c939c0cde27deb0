"""The drawing comes back after the program has ended."""

import logging
import threading

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from app import work
from app.jobs import LiveLane
from app.sessions import keeper
from app.sessions.keeper import Keeper
from app.sketch import Sketch


@pytest.fixture
def lane(qapp):
    lane = LiveLane()
    yield lane
    assert lane.close(10)


def draw(sketch, color):
    sketch.fill("Fill", QPointF(1, 1), QColor(color))


def test_a_drawing_is_written_a_while_after_the_last_stroke_and_beside_the_window(qtbot, lane, tmp_path, monkeypatch):
    monkeypatch.setattr(keeper, "KEEP_MS", 50)
    path, sketch, wrote = tmp_path / "home" / "drawing.png", Sketch(), []

    def keep(path, picture):
        wrote.append(threading.current_thread() is threading.main_thread())
        work.keep_drawing(path, picture)

    kept = Keeper(lane, sketch, path, keep)
    for color in ("#123456", "#654321"):
        draw(sketch, color)
    qtbot.waitUntil(path.is_file)
    assert wrote == [False] and list(path.parent.iterdir()) == [path]
    other = Sketch()
    Keeper(lane, other, path, keep).restore()
    assert other.image == sketch.image and other.image.pixelColor(5, 5) == QColor("#654321") and not other.undo_name
    kept.finish()
    assert wrote == [False], "there is nothing new"


def test_what_was_drawn_last_is_written_before_the_lane_ends(lane, tmp_path):
    sketch = Sketch()
    kept = Keeper(lane, sketch, tmp_path / "drawing.png", work.keep_drawing)
    draw(sketch, "#00ff00")
    kept.finish()
    assert lane.close(10, finish=True)
    assert QImage(str(tmp_path / "drawing.png")).pixelColor(5, 5) == QColor("#00ff00")


def test_a_drawing_that_cannot_be_written_is_a_line_in_the_log_and_the_old_one_stays(qtbot, lane, tmp_path, caplog):
    (tmp_path / "drawing.png").mkdir()
    sketch = Sketch()
    kept = Keeper(lane, sketch, tmp_path / "drawing.png", work.keep_drawing)
    log = logging.getLogger("sinopia")
    log.addHandler(caplog.handler)
    draw(sketch, "#00ff00")
    kept.finish()
    qtbot.waitUntil(lambda: "could not be kept" in caplog.text)
    log.removeHandler(caplog.handler)
    assert (tmp_path / "drawing.png").is_dir()
