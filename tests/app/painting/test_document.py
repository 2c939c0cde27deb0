"""The drawing without a window: layers, whole changes, and the way back."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient

from app.examples import examples
from app.painting import history
from app.painting.brush import Brush
from app.painting.document import Document
from app.painting.layers import bounds
from app.painting.place import SIDE
from app.painting.sheets import drawn
from app.painting.tools import Eraser, Pen
from app.pixels import to_rgb
from tests.app.painting_hand import line, use
from tests.app.standins import picture

RED, BLUE, WHITE, BLACK = QColor("#ff0000"), QColor("#0000ff"), QColor("#ffffff"), QColor("#000000")

points = st.tuples(st.floats(-50, SIDE + 50), st.floats(-50, SIDE + 50))
actions = st.one_of(
    st.tuples(st.just("stroke"), st.lists(points, min_size=1, max_size=4), st.sampled_from([RED, BLUE, WHITE])),
    st.tuples(st.just("erase"), st.lists(points, min_size=1, max_size=4)),
    st.tuples(st.just("fill"), points, st.sampled_from([RED, BLUE])),
    st.tuples(st.sampled_from(["clear", "layer", "photo", "hide", "merge", "up", "resize", "remove"])),
)


def do(document, action):
    name, *what = action
    if name == "stroke":
        use(Pen(document, Brush(color=what[1], width=9)), *what[0])
    elif name == "erase":
        use(Eraser(document, Brush(width=30)), *what[0])
    elif name == "fill":
        document.fill("fill", QPointF(*what[0]), what[1])
    elif name == "clear":
        document.clear("clear")
    elif name == "layer":
        document.add("layer")
    elif name == "photo":
        document.add_picture("photo", picture("#00ff00"), cover=False)
    elif name == "resize":
        document.resize("resize", QSize(SIDE + 40, SIDE - 30), scale=False)
    else:
        key = document.active.key
        {
            "hide": lambda: document.look("hide", key, opacity=0.5),
            "merge": lambda: document.merge("merge", key),
            "up": lambda: document.move("up", document.layers[0].key, 1),
            "remove": lambda: document.remove("remove", key),
        }[name]()


@settings(max_examples=12, deadline=None)
@given(st.lists(actions, max_size=8))
def test_undo_and_redo_are_exact(actions):
    document = Document()
    states = [document.shown.copy()]
    steps = [document.undo_name]
    for action in actions:
        before = len(document.history)
        do(document, action)
        if len(document.history) == before and document.shown != states[-1]:  # one slider, one step
            states[-1] = document.shown.copy()
        for _ in range(len(document.history) - before):
            states.append(document.shown.copy())
            steps.append(document.undo_name)
    for state in reversed(states[:-1]):
        document.undo()
        assert document.shown == state
    assert document.undo_name == ""
    for state in states[1:]:
        document.redo()
        assert document.shown == state
    assert document.redo_name == ""


def test_only_the_touched_rectangle_is_announced_and_remembered():
    document, places = Document(), []
    document.changed.connect(places.append)
    line(document, (100, 100), (120, 100), RED)
    touched = QRect()
    for place in places:
        touched |= place
    assert touched.contains(QRect(95, 95, 30, 10))
    assert touched.width() < 60 and touched.height() < 40
    assert document.history[0].bytes < 2 * 4 * 60 * 40


def test_undo_during_a_stroke_takes_back_that_stroke_only():
    document = Document()
    line(document, (10, 10), (100, 10), RED)
    after_one = document.image.copy()
    draft = document.begin("second")
    draft.keep(document.rect)
    draft.image.fill(BLUE)
    document.touch(document.rect)
    assert document.drawing
    document.undo()
    assert document.image == after_one and document.undo_name == "Stroke" and not document.drawing


def test_a_new_step_ends_what_could_be_redone():
    document = Document()
    line(document, (10, 10), (100, 10), RED)
    document.undo()
    line(document, (10, 50), (100, 50), BLUE)
    assert document.redo_name == ""


def test_an_empty_sheet_cleared_is_no_step():
    document = Document()
    document.clear("clear")
    assert document.undo_name == "" and document.blank


def test_history_keeps_to_its_memory(monkeypatch):
    monkeypatch.setattr(history, "BYTES", 5 * 2**20)
    document = Document()
    for color in ("#100000", "#200000", "#300000", "#400000", "#500000"):
        document.fill("fill", QPointF(0, 0), QColor(color))  # 2 MiB each: the whole picture before and after
    undone = 0
    while document.undo_name:
        document.undo()
        undone += 1
    assert undone == 2
    assert document.image.pixelColor(0, 0) == QColor("#300000")


def test_layers_lie_upon_each_other_and_are_shown_hidden_merged_and_removed():
    document = Document()
    first = document.active.key
    line(document, (100, 100), (300, 100), RED, 40)
    second = document.add("New layer").key
    line(document, (200, 50), (200, 150), BLUE, 40)
    assert document.image.pixelColor(200, 100) == BLUE
    document.move("Move layer", second, -1)
    assert document.image.pixelColor(200, 100) == RED
    document.move("Move layer", second, 1)
    document.look("Opacity", second, opacity=0.5)
    document.look("Opacity", second, opacity=0.0)
    assert document.image.pixelColor(200, 100) == RED
    document.undo()
    assert document.image.pixelColor(200, 100) == BLUE, "what a slider passes through is one step"
    document.look("Hide", second, visible=False)
    assert document.image.pixelColor(200, 60) == WHITE and document.locked
    assert document.begin("Stroke") is None, "what is hidden is not drawn upon"
    document.look("Show", second, visible=True)
    document.merge("Merge", second)
    assert [layer.key for layer in document.layers] == [first] and document.image.pixelColor(200, 100) == BLUE
    document.undo()
    document.remove("Remove", second)
    assert document.image.pixelColor(200, 100) == RED and document.active.key == first
    document.remove("Remove", first)
    assert document.image.pixelColor(200, 100) == WHITE and len(document.layers) == 1


def test_a_photo_lies_below_the_drawing_and_is_not_given_to_a_model_that_wants_lines():
    document = Document()
    document.put("Example", picture("#ffffff", 64, 64), cover=True)  # opaque paper
    line(document, (100, 100), (300, 100), BLACK)
    before = document.shown.copy()
    document.set_apart("photo")
    photo = document.add_picture("Picture", picture("#00ff00"), cover=False)
    assert document.active.role == "paint" and document.layers[0].key == photo.key
    assert document.shown.pixelColor(256, 256) == QColor("#00ff00") and document.shown.pixelColor(200, 110) == WHITE
    assert document.image == before, "paper that was opaque looks the same as ink alone"
    document.set_apart()
    assert document.image == document.shown
    assert bounds(photo.image) == QRect(0, 128, SIDE, SIDE // 2)
    document.undo()
    assert document.shown == before


def test_hints_lie_below_the_lines():
    document = Document()
    line(document, (100, 100), (300, 100), BLACK, 20)
    document.add("Hints", "hints")
    line(document, (200, 50), (200, 150), RED, 40)
    assert document.image.pixelColor(200, 100) == BLACK and document.image.pixelColor(200, 70) == RED


def test_a_drawing_merged_with_a_photo_is_still_given_to_the_model():
    document = Document()
    document.set_apart("photo")
    document.add_picture("Photo", picture("#ff0000", 8, 8), cover=True)
    line(document, (100, 100), (300, 100), BLACK, 20)
    document.merge("Merge", document.active.key)
    assert document.active.role == "paint" and document.image.pixelColor(200, 100) == BLACK


@pytest.mark.parametrize(("cover", "corner"), [(False, WHITE), (True, BLUE)])
def test_a_picture_is_shown_whole_or_fills_the_square(cover, corner):
    document = Document()
    document.put("picture", picture("#0000ff", 400, 100), cover)
    assert document.image.size() == QSize(SIDE, SIDE)
    assert document.image.pixelColor(0, 0) == corner
    assert document.image.pixelColor(SIDE // 2, SIDE // 2) == BLUE
    document.undo()
    assert document.image.pixelColor(SIDE // 2, SIDE // 2) == WHITE


def test_transparent_parts_of_a_picture_become_white():
    clear = QImage(64, 64, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    document = Document()
    line(document, (10, 10), (500, 500), RED)
    document.put("picture", clear, cover=False)
    assert document.image.pixelColor(100, 100) == WHITE


def test_another_size_keeps_the_middle_or_scales_and_is_a_step():
    document = Document()
    line(document, (256, 256), (256, 256), RED, 100)
    document.resize("Size", QSize(1024, 256), scale=False)
    assert document.image.size() == QSize(1024, 256) and document.image.pixelColor(512, 128 + 45) == RED
    document.resize("Size", QSize(2048, 512), scale=True)
    assert document.image.pixelColor(1024, 256 + 90) == RED
    line(document, (2000, 20), (2040, 20), BLUE)
    for _ in range(3):
        document.undo()
    assert document.image.size() == QSize(SIDE, SIDE) and document.image.pixelColor(256, 300) == RED
    for _ in range(3):
        document.redo()
    assert document.image.pixelColor(2020, 20) == BLUE


def test_a_kept_state_comes_back_as_one_step():
    document = Document()
    line(document, (10, 10), (100, 10), RED)
    state, then = document.state, document.image.copy()
    document.add("layer")
    line(document, (10, 50), (100, 50), BLUE)
    now = document.image.copy()
    document.bring_back("Back", state)
    assert document.image == then and len(document.layers) == 1
    line(document, (10, 90), (100, 90), BLUE)
    document.undo()
    document.undo()
    assert document.image == now and len(document.layers) == 2
    document.redo()
    assert document.image == then


def test_a_draft_remembers_what_is_painted_on_alone_and_takes_it_back():
    document = Document(size=QSize(1000, 600))
    line(document, (10, 10), (900, 500), RED)
    before = document.shown.copy()
    draft = document.begin("Stroke")
    for place in (QRect(0, 0, 20, 20), QRect(900, 500, 100, 100)):
        draft.keep(place)
        painter = QPainter(draft.image)
        painter.fillRect(place, BLUE)
        painter.end()
        document.touch(place)
    assert len(draft._kept) == 2 + 1, "what reaches into another tile keeps that, too"
    document.commit()
    after = document.shown.copy()
    document.undo()
    assert document.shown == before
    document.redo()
    assert document.shown == after


def test_a_model_is_given_no_more_than_it_can_use():
    document = Document(size=QSize(2500, 1300))
    document.fill("Fill", QPointF(1, 1), RED)
    assert document.given.size() == QSize(834, 434)
    line(document, (200, 200), (2499, 1299), BLUE, width=60)
    whole = document.image.scaled(834, 434, mode=Qt.TransformationMode.SmoothTransformation)
    far = np.abs(to_rgb(document.given).astype(int) - to_rgb(whole))
    assert far.mean() < 1 and document.given.pixelColor(400, 170) == whole.pixelColor(400, 170)
    small = Document(size=QSize(700, 300))
    assert small.given == small.image


@pytest.mark.parametrize("apart", [(), ("photo",), ("hints",)])
def test_a_photo_bounds_no_fill_whatever_a_model_is_given(apart):
    document = Document()
    photo = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    photo.fill(WHITE)
    painter = QPainter(photo)
    painter.fillRect(0, 0, 200, SIDE, BLACK)
    painter.end()
    document.add_picture("Picture", photo, cover=True)
    document.set_apart(*apart)
    document.fill("Fill", QPointF(10, 10), RED)
    assert document.shown.pixelColor(10, 10) == document.shown.pixelColor(500, 500) == RED


def test_hints_are_not_merged_with_the_photo_they_are_of(qapp):
    document = Document()
    photo = QImage(64, 64, QImage.Format.Format_RGB32)
    photo.fill(QColor("#808080"))
    document.hint_at("Photo", photo)
    before = document.layers
    assert [layer.role for layer in before] == ["photo", "hints"]
    document.merge("Merge", before[1].key)
    assert document.layers == before


@pytest.mark.parametrize("kind", ["paint", "line"])
def test_a_drawing_is_told_from_a_photo_also_as_jpeg_and_large(kind):
    for example in examples(kind):
        held = QBuffer()
        example.save(held, "JPG", 85)
        as_jpeg = QImage.fromData(held.data())
        assert [str(drawn(each)) for each in (example, as_jpeg, example.scaled(1500, 1500))] == [kind] * 3


def test_shades_on_white_are_a_photo():
    ball = QImage(400, 400, QImage.Format.Format_RGB32)
    ball.fill(Qt.GlobalColor.white)
    shade = QRadialGradient(QPointF(160, 160), 160)
    shade.setColorAt(0, QColor("#ffd0c0"))
    shade.setColorAt(1, QColor("#802010"))
    painter = QPainter(ball)
    painter.setBrush(shade)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(200, 200), 140, 140)
    painter.end()
    assert drawn(ball) == "photo"
    assert all(drawn(example) == "photo" for example in examples("gray+hints"))
    ball.fill(QColor("#204080"))
    assert drawn(ball) == "photo", "nothing is drawn"
    ball.fill(QColor("#fffff0"))
    assert drawn(ball) == "line"
