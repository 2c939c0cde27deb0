"""Many pictures through a model: told one by one, cancelled, tried again."""

from pathlib import Path

import pytest
from PIL import Image

from app.sessions.items import ItemState
from engine.config import Results
from engine.events import Started
from engine.messages import SinopiaError
from tests.app.converting import convert, make_session, rows

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def session(work_lane, live_lane, converter, tmp_path):
    session = make_session(work_lane, live_lane, converter)
    session.aim(Path("/m/one.safetensors"), tmp_path / "out")
    return session


def test_pictures_and_folders_are_converted_and_told_one_by_one(qtbot, session, pictures, tmp_path):
    session.add([pictures / "folder", pictures / "a.png", pictures / "bad.png"])
    qtbot.waitUntil(lambda: session.pending == 4)
    convert(qtbot, session)
    assert rows(session) == [
        ("folder", ItemState.DONE),
        ("c.png", ItemState.DONE),
        ("d.png", ItemState.DONE),
        ("a.png", ItemState.DONE),
        ("bad.png", ItemState.FAILED),
    ]
    assert (session.outcome.done, session.outcome.failed, session.outcome.stopped) == (3, 1, False)
    assert session.items.rows[3].output == tmp_path / "out" / "a.png"
    assert "cut" in str(session.items.rows[4].error)


def test_what_is_there_already_is_not_added_twice(session, pictures):
    session.add([pictures / "a.png", pictures / "a.png"])
    session.add([pictures / "a.png"])
    assert len(session.items.rows) == 1


def test_cancel_keeps_what_is_done_and_the_next_start_takes_the_rest(qtbot, session, converter, pictures):
    converter.gate.clear()
    session.add([pictures / "a.png", pictures / "folder" / "c.png", pictures / "folder" / "d.png"])
    session.start()
    qtbot.waitUntil(lambda: session.index == 1)
    assert [s for _, s in rows(session)] == [ItemState.DONE, ItemState.WORKING, ItemState.WAITING]
    session.stop()
    assert session.stopping
    converter.gate.set()
    qtbot.waitUntil(lambda: not session.running)
    assert session.outcome.stopped and session.outcome.done == 1
    assert [s for _, s in rows(session)] == [ItemState.DONE, ItemState.WAITING, ItemState.WAITING]
    convert(qtbot, session)
    assert [p.name for p in converter.requests[1].done] == ["a.png"]
    assert session.outcome.done == 3


def test_the_rest_of_a_folder_goes_on_after_a_cancel(qtbot, session, converter, pictures):
    converter.gate.clear()
    session.add([pictures / "folder"])
    qtbot.waitUntil(lambda: session.pending == 2)
    session.start()
    qtbot.waitUntil(lambda: session.index == 1)
    session.stop()
    converter.gate.set()
    qtbot.waitUntil(lambda: not session.running)
    assert rows(session) == [("folder", ItemState.WAITING), ("c.png", ItemState.DONE)]
    assert session.begun and session.pending == 1
    convert(qtbot, session)
    assert [p.name for p in converter.requests[1].done] == ["c.png"]
    assert session.items.rows[0].done == 2 and not session.begun


def test_results_that_are_there_are_asked_about(qtbot, session, converter, pictures, tmp_path):
    session.add([pictures / "a.png"])
    convert(qtbot, session)
    with qtbot.waitSignal(session.asked) as asked:
        session.start()
    assert asked.args == [1] and session.running
    session.answer("")
    assert not session.running and len(converter.requests) == 1
    with qtbot.waitSignal(session.asked):
        session.start()
    session.answer("skip")
    qtbot.waitUntil(lambda: not session.running)
    assert rows(session) == [("a.png", ItemState.SKIPPED)] and session.outcome.skipped == 1
    session.existing = "replace"
    convert(qtbot, session)
    assert [r.results.existing for r in converter.requests] == ["replace", "skip", "replace"]


def test_a_pause_waits_after_the_picture_in_hand(qtbot, session, converter, pictures):
    converter.gate.clear()
    session.add([pictures / "a.png", pictures / "folder" / "c.png"])
    session.start()
    qtbot.waitUntil(lambda: session.index == 1)
    session.pause(True)
    converter.gate.set()
    qtbot.wait(60)
    assert session.paused and session.index == 1 and session.seconds_left is None
    session.pause(False)
    qtbot.waitUntil(lambda: not session.running)
    assert session.outcome.done == 2 and not session.paused


def test_pictures_are_looked_at_as_they_come(qtbot, session, pictures, tmp_path):
    (tmp_path / "photo.png").write_bytes((pictures / "a.png").read_bytes())
    session.add([pictures / "a.png", tmp_path / "photo.png"])
    qtbot.waitUntil(lambda: session.seen.total() == 2)
    session.clear()
    assert not session.seen


def test_another_format_makes_everything_wait_again(qtbot, session, pictures, tmp_path):
    session.add([pictures / "a.png"])
    convert(qtbot, session)
    session.aim(session.model, session.output, results=Results(format="webp"))
    assert rows(session) == [("a.png", ItemState.WAITING)] and session.results.format == "webp"


def test_another_model_makes_everything_wait_again(qtbot, session, pictures, tmp_path):
    session.add([pictures / "folder"])
    qtbot.waitUntil(lambda: session.pending == 2)
    convert(qtbot, session)
    session.aim(Path("/m/two.safetensors"), tmp_path / "out two")
    assert rows(session) == [("folder", ItemState.WAITING)]
    assert session.outcome is None


def test_a_later_picture_of_an_earlier_name_is_told_of_it(qtbot, session, converter, pictures):
    session.add([pictures / "a.png"])
    convert(qtbot, session)
    Image.new("RGB", (4, 4)).save(pictures / "folder" / "a.jpg")
    session.add([pictures / "folder" / "a.jpg"])
    convert(qtbot, session)
    assert [p.name for p in converter.requests[1].inputs] == ["a.png", "a.jpg"]
    assert [p.name for p in converter.requests[1].done] == ["a.png"], "its name is taken"


def test_a_picture_that_went_away_fails_alone(qtbot, session, pictures):
    session.add([pictures / "a.png", pictures / "folder" / "c.png"])
    (pictures / "a.png").unlink()
    convert(qtbot, session)
    assert [s for _, s in rows(session)] == [ItemState.FAILED, ItemState.DONE]
    session.remove(session.items.rows[1:])
    session.start()
    assert not session.running and session.outcome.failed == 1


def test_an_error_ends_it_and_says_why(qtbot, work_lane, live_lane, pictures, tmp_path):
    def fail(_request, _stop):
        yield Started(1)
        raise SinopiaError("output_not_folder", path="/x")

    session = make_session(work_lane, live_lane, fail)
    session.aim(Path("/m/one.safetensors"), tmp_path)
    session.add([pictures / "a.png"])
    convert(qtbot, session)
    assert session.outcome.error.code == "output_not_folder"
    assert rows(session) == [("a.png", ItemState.WAITING)]


def test_a_picture_taken_out_of_a_folder_is_converted_no_more(qtbot, session, converter, pictures, tmp_path):
    session.existing = "replace"
    session.add([pictures / "folder"])
    convert(qtbot, session)
    session.remove([session.items.rows[1]])
    assert [name for name, _ in rows(session)] == ["folder", "d.png"]
    assert (session.items.rows[0].pictures, session.items.rows[0].done) == (1, 1)
    session.aim(tmp_path / "other.safetensors", tmp_path / "out2")
    assert session.pending == 1
    convert(qtbot, session)
    assert [name for name, _ in rows(session)] == ["folder", "d.png"]
    assert pictures / "folder" / "c.png" in converter.requests[-1].done
    session.clear()
    session.add([pictures / "folder"])
    qtbot.waitUntil(lambda: session.pending == 2)
    convert(qtbot, session)
    assert not converter.requests[-1].done, "added again, it is wanted again"


def test_removing_a_folder_takes_its_pictures_off_the_list(qtbot, session, pictures):
    session.add([pictures / "folder", pictures / "a.png"])
    convert(qtbot, session)
    session.remove([session.items.rows[0]])
    assert [n for n, _ in rows(session)] == ["a.png"]
    session.clear()
    assert session.items.rows == [] and session.outcome is None
