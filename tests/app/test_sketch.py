"""The drawing without a window."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage

from app import sketch as module
from app.sketch import SIDE, Sketch

RED, BLUE, WHITE = QColor("#ff0000"), QColor("#0000ff"), QColor("#ffffff")

points = st.builds(QPointF, st.floats(-50, SIDE + 50), st.floats(-50, SIDE + 50))
strokes = st.tuples(st.just("stroke"), st.lists(points, min_size=1, max_size=5), st.sampled_from([RED, BLUE, WHITE]))
fills = st.tuples(st.just("fill"), points, st.sampled_from([RED, BLUE]))
clears = st.tuples(st.just("clear"))


def do(sketch, action):
    if action[0] == "stroke":
        _, path, color = action
        sketch.begin("stroke", path[0], color, 9)
        for point in path[1:]:
            sketch.extend(point, 5)
        sketch.end()
    elif action[0] == "fill":
        sketch.fill("fill", action[1], action[2])
    else:
        sketch.clear("clear")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(strokes, fills, clears), max_size=8))
def test_undo_and_redo_are_exact(actions):
    sketch = Sketch()
    states = [sketch.image.copy()]
    for action in actions:
        do(sketch, action)
        if sketch.image != states[-1]:
            states.append(sketch.image.copy())
    for state in reversed(states[:-1]):
        sketch.undo()
        assert sketch.image == state
    assert sketch.undo_name == ""
    for state in states[1:]:
        sketch.redo()
        assert sketch.image == state
    assert sketch.redo_name == ""


def line(sketch, a, b, color=RED, width=10.0):
    sketch.begin("line", QPointF(*a), color, width)
    sketch.extend(QPointF(*b), width)
    sketch.end()


def test_a_line_reaches_both_its_ends_and_is_as_wide_as_it_should_be():
    sketch = Sketch()
    line(sketch, (100, 200), (300, 200))
    assert all(sketch.image.pixelColor(x, 200) == RED for x in range(98, 303))
    assert [y for y in range(SIDE) if sketch.image.pixelColor(200, y) == RED] == list(range(195, 205))


def test_a_single_touch_leaves_a_dot():
    sketch = Sketch()
    sketch.begin("dot", QPointF(50, 50), RED, 20)
    sketch.end()
    assert sketch.image.pixelColor(50, 50) == RED
    assert sketch.image.pixelColor(50, 62) == WHITE


def test_only_the_touched_rectangle_is_announced():
    sketch = Sketch()
    places = []
    sketch.changed.connect(places.append)
    line(sketch, (100, 100), (120, 100))
    touched = QRect()
    for place in places:
        touched |= place
    assert touched.contains(QRect(95, 95, 30, 10))
    assert touched.width() < 60 and touched.height() < 40


def test_a_stroke_can_be_taken_back_before_it_ends():
    sketch = Sketch()
    before = sketch.image.copy()
    sketch.begin("stroke", QPointF(10, 10), RED, 10)
    sketch.extend(QPointF(200, 200), 10)
    sketch.cancel()
    assert sketch.image == before
    assert not sketch.drawing and sketch.undo_name == ""


def test_undo_during_a_stroke_takes_back_that_stroke_only():
    sketch = Sketch()
    line(sketch, (10, 10), (100, 10))
    after_one = sketch.image.copy()
    sketch.begin("stroke", QPointF(10, 100), BLUE, 10)
    sketch.undo()
    assert sketch.image == after_one and sketch.undo_name == "line"


def test_a_new_stroke_ends_what_could_be_redone():
    sketch = Sketch()
    line(sketch, (10, 10), (100, 10))
    sketch.undo()
    line(sketch, (10, 50), (100, 50), BLUE)
    assert sketch.redo_name == ""


def test_white_on_white_is_no_step():
    sketch = Sketch()
    line(sketch, (10, 10), (100, 10), WHITE)
    sketch.clear("clear")
    assert sketch.undo_name == ""


def test_history_keeps_to_its_memory(monkeypatch):
    monkeypatch.setattr(module, "HISTORY_BYTES", 5 * 2**20)
    sketch = Sketch()
    for color in ("#100000", "#200000", "#300000", "#400000", "#500000"):
        sketch.fill("fill", QPointF(0, 0), QColor(color))  # 2 MiB each: the whole picture before and after
    undone = 0
    while sketch.undo_name:
        sketch.undo()
        undone += 1
    assert undone == 2
    assert sketch.image.pixelColor(0, 0) == QColor("#300000")


def test_fill_stays_inside_a_closed_line_and_takes_its_soft_edge():
    sketch = Sketch()
    black = QColor("#000000")
    corners = [(100, 100), (300, 140), (280, 320), (90, 300)]
    for a, b in zip(corners, [*corners[1:], corners[0]], strict=True):
        line(sketch, a, b, black, 8)
    sketch.fill("fill", QPointF(200, 200), QColor("#ffff00"))
    image = sketch.image
    assert image.pixelColor(200, 200) == QColor("#ffff00")
    assert image.pixelColor(10, 10) == WHITE and image.pixelColor(400, 400) == WHITE
    column = [image.pixelColor(200, y) for y in range(100, 200)]
    inside = column[max(i for i, c in enumerate(column) if c.red() < 20) :]
    assert all(c.blue() < 60 for c in inside), "a light fringe is left between the fill and its line"


def test_fill_reaches_every_corner_of_a_spiral():
    sketch = Sketch()
    left, top, right, bottom = 20, 20, 490, 490
    black = QColor("#000000")
    while right - left > 60:
        line(sketch, (left, top), (right, top), black, 4)
        line(sketch, (right, top), (right, bottom), black, 4)
        line(sketch, (right, bottom), (left, bottom), black, 4)
        line(sketch, (left, bottom), (left, top + 20), black, 4)
        line(sketch, (left, top + 20), (left + 20, top + 20), black, 4)
        left, top, right, bottom = left + 20, top + 20, right - 20, bottom - 20
    sketch.fill("fill", QPointF(255, 255), RED)
    assert sketch.image.pixelColor(5, 5) == RED


@pytest.mark.parametrize(("cover", "corner"), [(False, WHITE), (True, BLUE)])
def test_a_picture_is_shown_whole_or_fills_the_square(cover, corner):
    wide = QImage(400, 100, QImage.Format.Format_RGB32)
    wide.fill(BLUE)
    sketch = Sketch()
    sketch.put("picture", wide, cover)
    assert sketch.image.size().width() == sketch.image.size().height() == SIDE
    assert sketch.image.pixelColor(0, 0) == corner
    assert sketch.image.pixelColor(SIDE // 2, SIDE // 2) == BLUE
    sketch.undo()
    assert sketch.image.pixelColor(SIDE // 2, SIDE // 2) == WHITE


def test_transparent_parts_of_a_picture_become_white():
    clear = QImage(64, 64, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    sketch = Sketch()
    line(sketch, (10, 10), (500, 500))
    sketch.put("picture", clear, cover=False)
    assert sketch.image.pixelColor(100, 100) == WHITE
