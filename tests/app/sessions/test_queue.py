"""What waits to be learnt, and that it outlives the program."""

from pathlib import Path

import pytest

from app.sessions.queue import Queue, read
from engine.config import TrainRequest


def asked(name, **more):
    return TrainRequest(Path("/d"), Path("/runs") / name, "pix2pix", {"steps": 7}, **more)


@pytest.fixture
def queue(live_lane, tmp_path):
    return Queue(live_lane, tmp_path / "queue.json")


def test_the_order_can_be_changed_and_each_waits_once(queue):
    for name in ("a", "b", "c", "b"):
        queue.add(asked(name))
    queue.move(2, -1)
    queue.move(0, -1)
    assert [request.run.name for request in queue.waiting] == ["a", "c", "b"]
    queue.remove(1)
    assert queue.take() == asked("a") and [request.run.name for request in queue.waiting] == ["b"]


def test_another_program_finds_what_waited(qtbot, queue, live_lane, tmp_path):
    wanted = [asked("a", exclude=("x.png",), start=Path("/m.safetensors")), asked("b", resume=True, more=40)]
    for request in wanted:
        queue.add(request)
    after = Queue(live_lane, tmp_path / "queue.json")
    after.read()
    qtbot.waitUntil(lambda: bool(after.waiting))
    assert after.waiting == wanted


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"data": 1}]', '[{"newer": "version"}]', "[" * 100_000])
def test_a_file_that_cannot_be_read_is_an_empty_queue(qtbot, live_lane, tmp_path, text):
    (tmp_path / "queue.json").write_text(text)
    queue, done = Queue(live_lane, tmp_path / "queue.json"), []
    queue.read()
    live_lane.submit("after", lambda: None, done.append, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert queue.waiting == [] and done == [None]


def test_two_windows_keep_what_waits_in_either(qtbot, live_lane, tmp_path):
    path, done = tmp_path / "queue.json", []

    def rest():
        live_lane.submit("rest", lambda: None, done.append, done.append)
        qtbot.waitUntil(lambda: bool(done))
        done.clear()

    first = Queue(live_lane, path)
    first.add(asked("a"))
    rest()
    second = Queue(live_lane, path)
    second.read()
    qtbot.waitUntil(lambda: bool(second.waiting))
    first.add(asked("b"))
    rest()
    second.add(asked("c"))
    rest()
    assert [request.run.name for request in read(path)] == ["a", "c", "b"]
    assert first.take() == asked("a")
    rest()
    second.move(1, -1)
    rest()
    assert {request.run.name for request in read(path)} == {"b", "c"}, "what the first has begun waits no more"
