"""Every tool: done, undone, done again, and its pixels looked at."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QColor

from app.pages.draw.colours import PAINTS
from app.painting.brush import FLAT, Brush
from app.painting.document import Document
from app.painting.place import SIDE
from app.painting.select import Select
from app.painting.tools import Bucket, Ellipse, Eraser, Line, Pen, Picker, Pointer, Polygon, Rectangle
from app.pixels import to_rgb
from tests.app.painting_hand import line, use

RED, BLUE, WHITE, BLACK = QColor("#ff0000"), QColor("#0000ff"), QColor("#ffffff"), QColor("#000000")


def brush(**settings):
    return Brush(**{"color": RED, "width": 10, **settings})


def colour(document, x, y):
    return document.image.pixelColor(x, y)


def there_and_back(document, before):
    """One step was made; it can be taken back and made again, to the pixel."""
    after = document.shown.copy()
    assert after != before and len(document.history) == 1
    document.undo()
    assert document.shown == before
    document.redo()
    assert document.shown == after


CASES = {
    "pen": (Pen, [(100, 100), (200, 150), (300, 100)], (200, 135), (200, 300)),
    "line": (Line, [(100, 100), (300, 300)], (200, 200), (200, 240)),
    "rectangle": (Rectangle, [(100, 100), (300, 200)], (100, 150), (200, 150)),
    "ellipse": (Ellipse, [(100, 100), (300, 200)], (100, 150), (200, 150)),
}


@pytest.mark.parametrize("name", CASES)
def test_a_tool_paints_and_is_undone_and_redone(name):
    kind, way, painted, left = CASES[name]
    document = Document()
    before = document.shown.copy()
    use(kind(document, brush()), *way)
    assert colour(document, *painted) == RED and colour(document, *left) == WHITE
    there_and_back(document, before)


@pytest.mark.parametrize("kind", [Rectangle, Ellipse])
def test_shapes_are_filled_square_and_from_their_middle(kind):
    document = Document()
    use(kind(document, brush(filled=True)), (100, 100), (180, 120), constrain=True)
    assert colour(document, 140, 140) == RED and colour(document, 140, 178) == RED
    document.undo()
    use(kind(document, brush(filled=True)), (200, 200), (240, 220), centred=True)
    assert colour(document, 162, 200) == RED and colour(document, 155, 200) == WHITE


def test_a_shape_shows_only_where_it_is_now():
    document = Document()
    tool = Line(document, brush())
    tool.press(Pointer(QPointF(100, 100)))
    tool.move(Pointer(QPointF(400, 400)))
    tool.move(Pointer(QPointF(400, 102), constrain=True))
    tool.lift(Pointer(QPointF(400, 102), constrain=True))
    assert colour(document, 300, 300) == WHITE and colour(document, 390, 100) == RED
    use(tool, (10, 10), (50, 10))
    tool.press(Pointer(QPointF(300, 300)))
    tool.move(Pointer(QPointF(400, 300)))
    tool.cancel()
    assert colour(document, 350, 300) == WHITE and not document.drawing


def test_a_polygon_is_closed_by_its_first_corner_or_by_return():
    document = Document()
    tool = Polygon(document, brush(filled=True))
    for corner in ((100, 100), (300, 100), (300, 300), (101, 101)):
        use(tool, corner)
    assert not tool.busy and colour(document, 280, 150) == RED and colour(document, 150, 280) == WHITE
    document.undo()
    before = document.shown.copy()
    assert before == Document().shown
    for corner in ((100, 100), (300, 100), (100, 300)):
        use(tool, corner)
    tool.move(Pointer(QPointF(200, 200)))
    assert tool.busy and tool.outline().boundingRect().width() == 200
    tool.finish()
    assert colour(document, 120, 150) == RED
    there_and_back(document, before)
    use(tool, (10, 10))
    tool.cancel()
    assert not tool.busy


def test_a_line_reaches_both_its_ends_and_is_as_wide_as_it_should_be():
    document = Document()
    line(document, (100, 200), (300, 200), RED)
    assert all(colour(document, x, 200) == RED for x in range(98, 303))
    assert [y for y in range(SIDE) if colour(document, 200, y) == RED] == list(range(195, 205))


def test_a_single_touch_leaves_a_dot():
    document = Document()
    use(Pen(document, brush(width=20)), (50, 50))
    assert colour(document, 50, 50) == RED and colour(document, 50, 62) == WHITE


def test_a_slow_stroke_has_no_beads():
    """Its edge is as even as if it were drawn at once; each segment painted upon the last left a dashed row."""
    document = Document()
    use(Pen(document, brush(width=12, color=BLACK)), *((100 + x, 200.3) for x in range(0, 200, 3)))
    rows = to_rgb(document.image)[190:212, 130:270, 0].astype(int)
    assert rows.min() == 0 and np.ptp(rows, axis=1).max() <= 1


@pytest.mark.parametrize("width", [4, 40, 160])
def test_a_bent_stroke_is_not_seen_to_be_made_of_lines(width, monkeypatch):
    """Beside one that is cut into far more of them; a pixel differs where an edge is off by a part of it."""
    points = [(256 + 150 * math.cos(a), 256 + 60 * math.sin(2.3 * a)) for a in np.linspace(0, 6, 14)]
    drawn = []
    for flat in (FLAT, FLAT / 100):
        monkeypatch.setattr("app.painting.brush.FLAT", flat)
        document = Document()
        use(Pen(document, brush(width=width, color=BLACK)), *points)
        drawn.append(to_rgb(document.image)[..., 0].astype(int))
    assert np.abs(drawn[0] - drawn[1]).max() <= 255 * 0.2


def test_a_faint_stroke_is_laid_once_where_it_crosses_itself():
    document = Document()
    use(Pen(document, brush(opacity=0.5, color=BLACK, width=20)), (100, 100), (300, 100), (200, 50), (200, 200))
    inked = to_rgb(document.image)[..., 0]
    assert inked.min() in (127, 128)
    use(Pen(document, brush(opacity=0.5, color=BLACK, width=20)), (100, 100), (300, 100))
    assert to_rgb(document.image)[..., 0].min() in (63, 64), "another stroke lies upon it"


def test_a_soft_brush_fades_and_a_hard_one_does_not():
    widths = []
    for hardness in (1.0, 0.2):
        document = Document()
        use(Pen(document, brush(width=60, hardness=hardness, color=BLACK)), (256, 256), (300, 256))
        column = to_rgb(document.image)[:, 280, 0]
        widths.append(int(((column > 5) & (column < 250)).sum()))
    assert widths[0] <= 4 and widths[1] > 30


def test_pressure_makes_it_thinner_and_fainter_as_one_likes():
    document = Document()
    use(Pen(document, brush(width=20)), (100, 100), (300, 100), pressure=0.3)
    assert [y for y in range(SIDE) if colour(document, 200, y) == RED] == list(range(97, 103))
    use(Pen(document, brush(width=20, thinner=False, fainter=True)), (100, 300), (300, 300), pressure=0.3)
    assert abs(colour(document, 200, 300).green() - 178) <= 2 and colour(document, 200, 308) != WHITE


def test_a_steady_hand_smooths_and_still_reaches_the_end():
    shaky = [(100 + 4 * x, 200 + 12 * (-1) ** x) for x in range(40)] + [(300, 200)]
    reach = []
    for smoothing in (0.0, 0.8):
        document = Document()
        use(Pen(document, brush(smoothing=smoothing, width=4)), *shaky)
        rows = (to_rgb(document.image)[:, 150:240, 1] < 128).any(1).nonzero()[0]
        reach.append(int(rows[-1] - rows[0]))
        assert colour(document, 299, 200) == RED
    assert reach[1] < reach[0] / 2


def test_shift_joins_the_last_stroke_by_a_straight_line():
    document = Document()
    pen = Pen(document, brush())
    use(pen, (100, 100))
    use(pen, (300, 300), constrain=True)
    assert colour(document, 200, 200) == RED


def test_symmetry_paints_both_sides_once():
    document = Document()
    use(Pen(document, brush(mirrored=True, opacity=0.5, color=BLACK)), (100, 100), (SIDE - 80, 100))
    inked = to_rgb(document.image)[..., 0].astype(int)
    assert np.abs(inked - inked[:, ::-1]).max() <= 1 and inked.min() >= 127
    document.undo()
    use(Rectangle(document, brush(mirrored=True, filled=True)), (50, 50), (150, 100))
    assert colour(document, 100, 75) == RED and colour(document, SIDE - 100, 75) == RED
    document.undo()
    use(Ellipse(document, brush(mirrored=True, filled=True)), (150, 50), (300, 100))
    assert colour(document, 256, 75) == RED, "where both sides meet there is no hole"


def test_the_eraser_takes_away():
    document = Document()
    line(document, (100, 100), (300, 100), RED)
    use(Eraser(document, brush(width=20)), (200, 60), (200, 140))
    assert colour(document, 200, 100) == WHITE and colour(document, 120, 100) == RED
    assert document.layers[0].image.pixelColor(200, 100).alpha() == 0, "what lies below is seen"
    document.undo()
    assert colour(document, 200, 100) == RED


def test_the_picker_takes_what_is_seen():
    document = Document()
    picker = Picker(document, brush())
    use(picker, (10, 10))
    assert picker.picked == WHITE
    line(document, (100, 100), (300, 100), BLUE)
    use(picker, (200, 100))
    assert picker.picked == BLUE
    use(picker, (-5, 5))
    assert picker.picked is None


# -- fill --------------------------------------------------------------------------------------------------------------

RING = [(30, 30), (110, 46), (102, 122), (26, 110), (30, 30)]
SMALL = QSize(140, 140)


def outlined(color, width=8, way=RING):
    document = Document(size=SMALL)
    use(Pen(document, brush(color=color, width=width)), *(p for p in way for _ in range(2)))
    return document


@pytest.mark.parametrize("name", PAINTS)
def test_a_fill_meets_its_outline_without_seam_or_leak(name):
    """In the colour of the outline the shape is of one colour; in another no pixel is darker or lighter than both."""
    color = QColor(name)
    document = outlined(color, 12)
    before = to_rgb(document.image).astype(int)
    use(Bucket(document, brush(color=color)), (70, 70))
    after = to_rgb(document.image).astype(int)
    inner = after[54:100, 40:90].reshape(-1, 3)
    if color != WHITE:
        assert np.abs(inner - np.array(color.getRgb()[:3])).max() <= 2, "a seam is left"
        assert (after[:20] == before[:20]).all() and (after[132:] == before[132:]).all(), "it leaked"
    document.undo()
    assert (to_rgb(document.image) == before).all()
    use(Bucket(document, brush(color=BLUE)), (70, 70))
    after = to_rgb(document.image).astype(int)
    low, high = np.minimum(color.getRgb()[:3], (0, 0, 255)), np.maximum(color.getRgb()[:3], (0, 0, 255))
    changed = (after != before).any(2)
    if color != WHITE:
        touched = after[changed]
        assert (touched >= low - 2).all() and (touched <= high + 2).all(), "a rim of the old ground is left"
        outside = changed & (np.abs(before - 255).max(2) < 30)
        assert not outside[:22].any() and not outside[130:].any()


def test_a_fill_changes_the_colour_of_what_was_filled():
    document = outlined(BLACK)
    for color in ("#ffff00", "#00ffff", "#804020"):
        use(Bucket(document, brush(color=QColor(color))), (70, 70))
        rgb = to_rgb(document.image).astype(int)
        line_of = rgb[70, :70]
        first = int((line_of.max(1) < 20).nonzero()[0][-1])
        edge = line_of[first:]
        wanted = np.array(QColor(color).getRgb()[:3])
        assert (edge <= wanted + 3).all(), "the old colour shines through at the edge"


def test_a_fill_behind_a_thin_outline_stays_behind_it():
    document = outlined(BLACK, 1)
    before = to_rgb(document.image)
    use(Bucket(document, brush()), (70, 70))
    after = to_rgb(document.image)
    assert (after[:28] == before[:28]).all() and colour(document, 70, 70) == RED and colour(document, 10, 10) == WHITE


def test_a_fill_holds_where_gaps_are_closed_and_leaks_where_not():
    way = [(70, 20), (120, 20), (120, 120), (20, 120), (20, 20), (58, 20)]
    for gap, outside in ((0, RED), (16, WHITE)):
        document = outlined(BLACK, 4, way)
        use(Bucket(document, brush(gap=gap)), (70, 70))
        assert colour(document, 70, 70) == RED and colour(document, 24, 24) == RED
        assert colour(document, 135, 135) == outside


def test_tolerance_decides_what_is_the_same():
    for tolerance, beyond in ((8, QColor("#ff4040")), (90, BLUE)):
        document = Document()
        document.fill("ground", QPointF(1, 1), QColor("#ff0000"))
        use(Rectangle(document, brush(color=QColor("#ff4040"), filled=True)), (256, 0), (SIDE, SIDE))
        use(Bucket(document, brush(color=BLUE, tolerance=tolerance)), (10, 10))
        assert colour(document, 10, 10) == BLUE and colour(document, 400, 10) == beyond


def test_hints_are_filled_up_to_the_lines_of_another_layer():
    document = outlined(BLACK)
    document.add("Hints", "hints")
    use(Bucket(document, brush()), (70, 70))
    assert colour(document, 70, 70) == RED and colour(document, 10, 10) == WHITE
    row = to_rgb(document.image)[70, 10:70].astype(int)
    assert (row[(row[:, 0] < 20).nonzero()[0][-1] :, 1] < 8).all(), "no white is left beside the line"


def test_fill_reaches_every_corner_of_a_spiral():
    document = Document(size=QSize(200, 200))
    left, top, right, bottom = 20, 20, 190, 190
    while right - left > 60:
        way = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top + 20), (left + 20, top + 20)]
        use(Pen(document, brush(color=BLACK, width=4)), *(p for p in way for _ in range(2)))
        left, top, right, bottom = left + 20, top + 20, right - 20, bottom - 20
    document.fill("fill", QPointF(104, 106), RED)
    assert colour(document, 5, 5) == RED


# -- selection ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def marked():
    """A red square of 40 pixels at (100, 100), selected."""
    document = Document()
    document.fill("ground", QPointF(1, 1), WHITE)
    document.clear("clear")
    use(Rectangle(document, brush(filled=True)), (100, 100), (140, 140))
    select = Select(document, brush())
    use(select, (100, 100), (140, 140))
    assert select.place == QRect(100, 100, 40, 40)
    return document, select


def test_what_is_selected_moves_and_is_one_step(marked):
    document, select = marked
    before, steps = document.shown.copy(), len(document.history)
    use(select, (120, 120), (150, 130), (220, 160))
    assert colour(document, 120, 120) == WHITE and colour(document, 220, 160) == RED and document.drawing
    use(select, (220, 160), (220, 200))
    select.finish()
    assert len(document.history) == steps + 1 and colour(document, 220, 215) == RED
    after = document.shown.copy()
    document.undo()
    assert document.shown == before
    document.redo()
    assert document.shown == after


def test_what_is_selected_is_scaled_by_a_corner_and_turned_by_the_knob(marked):
    document, select = marked
    use(select, (140, 140), (180, 220))
    assert colour(document, 175, 215) == RED and colour(document, 190, 150) == WHITE
    use(select, (180, 220), (150, 180), constrain=True)
    assert select.busy
    select.cancel()
    assert colour(document, 175, 215) == WHITE and colour(document, 120, 120) == RED and not select.busy
    use(select, (100, 100), (140, 140))
    use(select, (120, 76), (180, 120), constrain=True)
    select.finish()
    assert colour(document, 120, 120) == RED
    use(select, (95, 95), (145, 145))
    use(select, (120, 71), (150, 90), constrain=True)
    assert colour(document, 120, 148 - 3) == RED, "a corner of the turned square"
    select.finish()


def test_what_is_selected_is_deleted_copied_and_dropped_by_undo(marked):
    document, select = marked
    piece, at = select.copy()
    assert piece.pixelColor(5, 5) == RED and piece.width() == 40 and at == QPoint(100, 100)
    use(select, (120, 120), (200, 200))
    assert select.copy() == (piece, QPoint(180, 180)), "where it lies now"
    document.undo()
    assert colour(document, 120, 120) == RED
    use(select, (300, 300), (310, 310))
    assert select.place == QRect(300, 300, 10, 10), "undo has let the selection go"
    select.mark(QRect(90, 90, 30, 30))
    select.erase()
    assert colour(document, 110, 110) == WHITE and colour(document, 130, 130) == RED
    select.erase()
    assert colour(document, 130, 130) == RED


def test_a_piece_is_laid_where_it_lay_and_stays_in_hand(marked):
    document, select = marked
    piece, at = select.copy()
    select.erase()
    before, steps = document.shown.copy(), len(document.history)
    assert select.put(piece, at) and select.place == QRect(100, 100, 40, 40) and document.undo_name == "Paste"
    assert colour(document, 110, 110) == RED
    document.undo()
    assert document.shown == before and not select.busy and len(document.history) == steps
    select.put(piece, at)
    use(select, (120, 120), (220, 120))
    assert colour(document, 220, 120) == RED and colour(document, 120, 120) == WHITE
    use(select, (240, 140), (280, 180))
    assert colour(document, 275, 175) == RED, "it is scaled"
    select.finish()
    assert len(document.history) == steps + 1
    document.undo()
    assert document.shown == before


def test_a_piece_leaves_what_it_lay_upon_when_it_goes(marked):
    document, select = marked
    piece, _ = select.copy()
    before = document.shown.copy()
    select.put(piece, QPoint(110, 110))
    use(select, (130, 130), (330, 130))
    assert colour(document, 115, 115) == RED, "nothing is taken from where it came to"
    select.erase()
    assert document.shown == before and not select.busy
    select.put(piece, QPoint(500, 100))
    assert select.place == QRect(236, 236, 40, 40), "what would lie beyond the paper comes into its middle"
    select.put(piece.scaled(600, 700), QPoint(0, 0))
    assert colour(document, 1, 1) == RED and colour(document, 510, 510) == RED
    use(select, (250, 250), (250, 700))
    assert colour(document, 250, 100) == WHITE, "what was beyond the paper is not lost on the way"
    use(select, (250, 500), (250, 50))
    assert colour(document, 250, 500) == RED
    document.look("Lock", document.active.key, locked=True)
    assert not select.put(piece, QPoint(0, 0)) and not select.busy


def test_a_locked_layer_is_left_alone():
    document = Document()
    document.look("Lock", document.active.key, locked=True)
    before, steps = document.shown.copy(), len(document.history)
    for kind in (Pen, Eraser, Bucket, Line, Rectangle, Ellipse, Polygon, Select):
        tool = kind(document, brush())
        use(tool, (10, 10), (100, 100))
        use(tool, (50, 50), (60, 60))
        tool.finish()
    assert document.shown == before and len(document.history) == steps


def test_what_reaches_to_the_upper_side_of_the_paper_can_be_turned_too():
    document = Document()
    select = Select(document, brush())
    line(document, (100, 20), (400, 20), RED, 10)
    select.mark(document.rect)
    use(select, (256, 24), (400, 256), constrain=True)  # to the right: a quarter
    select.finish()
    assert colour(document, 511 - 20, 250) == RED and colour(document, 250, 20) == WHITE
