"""The drawing comes back after the program has ended, as does what was drawn before."""

import logging
import os
import threading

import pytest
import shiboken6
from faulty import points
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from app.jobs import LiveLane
from app.painting import ora
from app.painting.document import Document
from app.painting.variations import Variation, Whose
from app.sessions import keeper
from app.sessions.keeper import Keeper
from app.texts import explain
from tests.app.standins import picture
from tests.faults import scenes


@pytest.fixture
def lane(qapp):
    lane = LiveLane()
    yield lane
    assert lane.close(10)


@pytest.fixture
def keep(lane, folder):
    """Makes a Keeper of a document; none of them outlives its test."""
    made = []

    def make(document):
        for other in made:
            other.let_go()
        made.append(Keeper(lane, document, folder))
        return made[-1]

    yield make
    for each in made:
        shiboken6.delete(each)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "home" / "drawings"


def draw(document, color):
    document.fill("Fill", QPointF(1, 1), QColor(color))


def files(folder):
    return sorted(path.name for path in folder.glob("[!.]*"))  # the next may be being written


def restored(keep):
    document = Document()
    keep(document).restore()
    return document


def test_a_drawing_is_written_a_while_after_the_first_stroke_and_beside_the_window(
    qtbot, lane, folder, keep, monkeypatch
):
    monkeypatch.setattr(keeper, "KEEP_MS", 50)
    document, wrote, write = Document(), [], ora.write

    def spy(path, kept, pngs):
        wrote.append(threading.current_thread() is threading.main_thread())
        write(path, kept, pngs)

    monkeypatch.setattr(ora, "write", spy)
    kept = keep(document)
    draw(document, "#123456")
    document.add("Layer")
    with qtbot.waitSignal(kept.kept):
        document.fill("Fill", QPointF(1, 1), QColor("#654321"), opacity=0.5)
    assert wrote == [False] and files(folder) == [f"{document.key}.ora"]
    again = restored(keep)
    assert again.image == document.image and len(again.layers) == 2 and again.key == document.key
    assert again.active.key == document.active.key
    before = document.image.copy()
    again.undo()
    document.undo()
    assert again.undo_name == "" and again.image == document.image != before, "steps go back as far as the layers"
    again.redo()
    assert again.image == before


def test_what_was_chosen_among_variations_is_kept_with_its_drawing(qtbot, lane, folder, keep, monkeypatch, tmp_path):
    monkeypatch.setattr(keeper, "KEEP_MS", 30)
    document, chosen = Document(), {Whose("facades", "1f"): Variation(7, {"#0006d9": 2})}
    kept = keep(document)
    with qtbot.waitSignal(kept.kept):  # upon an example that nobody has changed
        document.variations.put(*next(iter(chosen.items())))
    again = restored(keep)
    assert again.variations.all == chosen and not again.undo_name
    kept = keep(document)
    with qtbot.waitSignal(kept.saved):
        kept.save(tmp_path / "own.ora")
    document.restart(QImage(8, 8, QImage.Format.Format_RGB32))
    assert document.variations.all == {}, "another drawing"
    with qtbot.waitSignal(document.variations.restored):
        kept.open(tmp_path / "own.ora")
    assert document.variations.all == chosen


def test_who_draws_without_a_pause_is_kept_too(qtbot, lane, folder, keep, monkeypatch):
    """The clock runs from the first stroke that is not kept; each stroke set it back once, and a crash took an hour."""
    monkeypatch.setattr(keeper, "KEEP_MS", 120)
    document = Document()
    kept, times = keep(document), []
    kept.kept.connect(lambda: times.append(1))
    for number in range(40):
        draw(document, f"#0000{16 + 5 * number:02x}")
        qtbot.wait(10)
        if times:
            break
    assert times, "nothing was kept while strokes came every 10 ms"
    kept.finish()


def test_an_unfinished_stroke_is_kept(qtbot, lane, folder, keep, monkeypatch):
    monkeypatch.setattr(keeper, "KEEP_MS", 30)
    document = Document()
    kept = keep(document)
    draft = document.begin("Stroke")
    draft.image.fill(QColor("#ff0000"))
    with qtbot.waitSignal(kept.kept):
        document.touch(document.rect)
    assert document.drawing and restored(keep).image.pixelColor(5, 5) == QColor("#ff0000")
    document.cancel()
    kept.finish()


def test_what_was_drawn_last_is_written_before_the_lane_ends(lane, folder, keep):
    document = Document()
    kept = keep(document)
    draw(document, "#00ff00")
    kept.finish()
    assert lane.close(10, finish=True)
    assert restored(keep).image.pixelColor(5, 5) == QColor("#00ff00")


def test_a_new_drawing_keeps_the_one_before_and_ten_are_kept(qtbot, lane, folder, keep, monkeypatch):
    monkeypatch.setattr(keeper, "DRAWINGS", 3)
    document = Document()
    kept = keep(document)
    for number in range(4):
        draw(document, f"#{number + 1:02x}0000")
        document.clear("New drawing")
    draw(document, "#0000ff")
    with qtbot.waitSignal(kept.found) as found:
        kept.look()
    earlier = found.args[0]
    assert len(earlier) == 3 == len(files(folder)) and earlier[0].picture.pixelColor(5, 5) == QColor("#0000ff")
    assert {each.picture.pixelColor(5, 5).name() for each in earlier[1:]} == {"#030000", "#040000"}
    with qtbot.waitSignal(document.history_changed):
        kept.open(earlier[1].path)
    assert document.image.pixelColor(5, 5).name() in ("#030000", "#040000")
    assert document.key == earlier[1].path.stem, "it goes on in its own file"


def test_an_example_that_nobody_draws_upon_leaves_no_file(lane, folder, keep, qtbot):
    document = Document()
    kept = keep(document)
    for color in ("#ff0000", "#00ff00", "#0000ff"):
        document.put("Example", picture(color, 9, 9), cover=True)
        with qtbot.waitSignal(kept.kept):
            kept.finish()
    assert len(files(folder)) == 1
    draw(document, "#123456")
    document.put("Example", picture("#ff00ff", 9, 9), cover=True)
    with qtbot.waitSignal(kept.found):
        kept.look()
    assert len(files(folder)) == 2, (files(folder), document.key)


def test_a_damaged_file_is_passed_over_and_an_old_drawing_is_found(lane, folder, keep, caplog):
    folder.mkdir(parents=True)
    (folder / "b.ora").write_bytes(b"PK nonsense")
    picture("#00ff00", 512, 512).save(str(folder.with_name("drawing.png")))
    log = logging.getLogger("sinopia")
    log.addHandler(caplog.handler)
    assert restored(keep).image.pixelColor(5, 5) == QColor("#00ff00")
    whole = Document()
    draw(whole, "#ff0000")
    ora.write(folder / "a.ora", ora.Kept.of(whole))
    os.utime(folder / "a.ora", (1, 1))
    assert restored(keep).image.pixelColor(5, 5) == QColor("#ff0000")
    log.removeHandler(caplog.handler)
    assert "b.ora" in caplog.text


def test_a_drawing_that_cannot_be_written_is_a_line_in_the_log(qtbot, lane, folder, keep, caplog):
    folder.parent.mkdir(parents=True)
    folder.write_text("a file is in the way")
    document = Document()
    kept = keep(document)
    log = logging.getLogger("sinopia")
    log.addHandler(caplog.handler)
    draw(document, "#00ff00")
    kept.finish()
    qtbot.waitUntil(lambda: "could not be kept" in caplog.text)
    log.removeHandler(caplog.handler)


def test_a_file_of_ones_own_is_written_and_opened_as_another_drawing(qtbot, lane, folder, keep, tmp_path):
    document = Document()
    kept, path = keep(document), tmp_path / "own.ora"
    draw(document, "#00ff00")
    with qtbot.waitSignal(kept.saved):
        kept.save(path)
    key = document.key
    document.clear("New drawing")
    with qtbot.waitSignal(document.resized, raising=False, timeout=10), qtbot.waitSignal(document.history_changed):
        kept.open(path)
    assert document.image.pixelColor(5, 5) == QColor("#00ff00") and document.key != key and not document.undo_name
    with qtbot.waitSignal(kept.failed) as failed:
        kept.open(tmp_path / "none.ora")
    assert "none.ora" in str(failed.args[0])
    kept.finish()
    assert QImage(str(path)).isNull()


def test_a_second_window_draws_on_a_copy_and_is_told(qtbot, lane, folder, keep):
    document = Document()
    first = keep(document)
    draw(document, "#123456")
    with qtbot.waitSignal(first.kept):
        first.finish()
    other = Document()
    second = Keeper(lane, other, folder)
    with qtbot.waitSignal(second.copied) as told:
        second.restore()
    assert told.args[0].code == "drawing_open" and str(os.getpid()) in explain(told.args[0])
    assert other.image == document.image and other.key != document.key
    draw(other, "#654321")
    with qtbot.waitSignal(second.kept):
        second.finish()
    assert files(folder) == sorted(f"{each.key}.ora" for each in (document, other)), "none eats the other's"
    first.let_go()
    with qtbot.assertNotEmitted(second.copied):
        second.open(folder / f"{document.key}.ora")
        qtbot.waitUntil(lambda: other.key == document.key)
    shiboken6.delete(second)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the dead let go of no lock
@pytest.mark.parametrize("how", ["full", "dies"])
def test_a_drawing_is_as_before_or_after_wherever_its_writing_is_cut_short(how, qapp, tmp_path):
    """Some points of `python -m tests.faults writing`."""
    found = list(points(scenes.DRAWING, tmp_path / "place", how, stride=7))
    assert len(found) > 2 and not [lost for _, lost in found if lost]
