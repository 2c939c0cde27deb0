"""Many pictures through a model: told one by one, cancelled, tried again."""

from pathlib import Path

import pytest
from PIL import Image

from app.sessions.conversion import ConversionSession, ItemState
from engine.events import Started
from engine.messages import SinopiaError
from tests.app.converting import convert, derive_file, rows

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def session(work_lane, live_lane, converter, tmp_path):
    session = ConversionSession(work_lane, live_lane, converter, derive_file)
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
    assert [p.name for p in converter.requests[1].inputs] == ["c.png", "d.png"]
    assert session.outcome.done == 3


def test_another_model_makes_everything_wait_again(qtbot, session, pictures, tmp_path):
    session.add([pictures / "folder"])
    qtbot.waitUntil(lambda: session.pending == 2)
    convert(qtbot, session)
    session.aim(Path("/m/two.safetensors"), tmp_path / "out two")
    assert rows(session) == [("folder", ItemState.WAITING)]
    assert session.outcome is None


def test_a_later_picture_of_an_earlier_name_is_converted_together_with_it(qtbot, session, converter, pictures):
    session.add([pictures / "a.png"])
    convert(qtbot, session)
    Image.new("RGB", (4, 4)).save(pictures / "folder" / "a.jpg")
    session.add([pictures / "folder" / "a.jpg"])
    convert(qtbot, session)
    assert [p.name for p in converter.requests[1].inputs] == ["a.png", "a.jpg"]


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

    session = ConversionSession(work_lane, live_lane, fail, derive_file)
    session.aim(Path("/m/one.safetensors"), tmp_path)
    session.add([pictures / "a.png"])
    convert(qtbot, session)
    assert session.outcome.error.code == "output_not_folder"
    assert rows(session) == [("a.png", ItemState.WAITING)]


def test_removing_a_folder_takes_its_pictures_off_the_list(qtbot, session, pictures):
    session.add([pictures / "folder", pictures / "a.png"])
    convert(qtbot, session)
    session.remove([session.items.rows[0]])
    assert [n for n, _ in rows(session)] == ["a.png"]
    session.clear()
    assert session.items.rows == [] and session.outcome is None
