"""The lane of long work: it can be made to wait."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QObject

from app import jobs
from app.jobs import Turns
from app.later import after
from engine.events import Finished, Losses, Stopped


class Steps:
    """Tells a report per step until it is stopped, and what it is at in `step`; or ends after `last` steps."""

    def __init__(self, last=10**9):
        self.step, self.last = 0, last
        self.asked = threading.Event()

    def __call__(self, stop):
        while self.step < self.last:
            self.asked.set()
            if stop():
                yield Stopped(self.step)
                return
            self.step += 1
            threading.Event().wait(0.001)
            yield Losses(self.step, 0.0, {}, 0.0, 1.0, 1.0, 0.0)
        yield Finished(self.step, None)


@pytest.fixture
def told(work_lane):
    events = []
    work_lane.events.connect(events.extend)
    return events


def paused_at(qtbot, steps):
    """The step at which it waits: the same for a while."""
    seen = []

    def still():
        seen.append(steps.step)
        return len(seen) > 5 and len(set(seen[-5:])) == 1

    qtbot.waitUntil(still)
    return steps.step


def test_a_pause_waits_and_goes_on_where_it_was(qtbot, work_lane, told):
    steps = Steps()
    work_lane.start(steps)
    qtbot.waitUntil(lambda: steps.step > 3)
    work_lane.pause()
    at = paused_at(qtbot, steps)
    assert work_lane.running
    work_lane.go_on()
    qtbot.waitUntil(lambda: steps.step > at + 3)
    work_lane.stop()
    qtbot.waitUntil(lambda: not work_lane.running)
    assert [e.step for e in told if isinstance(e, Losses)] == list(range(1, told[-1].step + 1))


def test_stopping_ends_a_pause(qtbot, work_lane, told):
    steps = Steps()
    work_lane.start(steps)
    work_lane.pause()
    paused_at(qtbot, steps)
    work_lane.stop()
    work_lane.pause()  # too late: it ends
    qtbot.waitUntil(lambda: not work_lane.running)
    assert isinstance(told[-1], Stopped)


def test_a_program_that_ends_does_not_wait_for_a_pause(qtbot, work_lane):
    steps = Steps()
    work_lane.start(steps)
    work_lane.pause()
    paused_at(qtbot, steps)
    assert work_lane.close(10)


def test_the_next_work_begins_without_a_pause(qtbot, work_lane, told):
    work_lane.pause()  # of nothing
    first = Steps()
    work_lane.start(first)
    work_lane.pause()
    work_lane.stop()
    qtbot.waitUntil(lambda: not work_lane.running)
    work_lane.start(Steps(last=2))
    qtbot.waitUntil(lambda: not work_lane.running)
    assert isinstance(told[-1], Finished)


@pytest.mark.skipif(sys.platform != "linux", reason="only there a thread has a niceness of its own")
def test_long_work_gives_way_to_what_answers_the_hand_and_that_to_the_hand(qtbot, work_lane, live_lane):
    def niceness():
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    seen = []

    def work(stop):
        seen.append(niceness())
        begun = threading.Thread(target=lambda: seen.append(niceness()))
        begun.start()
        begun.join()
        yield Finished(1, None)

    before = niceness()
    with qtbot.waitSignal(work_lane.ended):
        work_lane.start(work)
    assert seen[0] > before == niceness() and seen[0] == seen[1], "as do the threads that it begins"
    live_lane.submit("a", niceness, seen.append, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert before < seen[2] < seen[0]


def test_a_lane_that_is_closed_takes_nothing_more(qtbot, live_lane, work_lane):
    ran = []
    live_lane.submit("a", lambda: ran.append("a"), lambda _: None, ran.append)
    qtbot.waitUntil(lambda: ran == ["a"])
    assert live_lane.close(10)
    live_lane.submit("b", lambda: ran.append("b"), ran.append, ran.append)
    assert work_lane.close(10)
    work_lane.start(Steps())
    qtbot.wait(20)
    assert ran == ["a"] and not work_lane.running


def test_what_claims_the_processor_waits_until_it_is_let_go_and_the_last_claim_counts(qapp):
    turns, begun, said = Turns(), [], []
    turns.changed.connect(lambda: said.append(turns.held))
    turns.claim(lambda: begun.append("at once"))
    turns.hold(True)
    turns.hold(True)
    turns.claim(lambda: begun.append("never"))
    turns.claim(lambda: begun.append("later"))
    assert begun == ["at once"] and said == [True]
    turns.hold(False)
    assert begun == ["at once", "later"] and said == [True, False]


def test_who_holds_the_processor_is_told_of_a_claim_and_at_the_end_nothing_begins(qapp):
    turns, begun = Turns(), []
    turns.claimed.connect(lambda: turns.hold(False))
    turns.hold(True)
    turns.claim(lambda: begun.append("let go"))
    assert begun == ["let go"]
    turns.claimed.disconnect()
    turns.hold(True)
    turns.claim(lambda: begun.append("never"))
    turns.close()
    turns.hold(False)
    assert begun == ["let go"]


def test_what_work_leaves_is_gone_before_other_work_begins(qtbot, work_lane):
    left = []

    def work(stop):
        ring = Steps()
        ring.itself = ring
        left.append(weakref.ref(ring))
        yield Finished(1, None)

    work_lane.ended.connect(lambda _: left.append(left[0]() is None))
    work_lane.start(work)
    qtbot.waitUntil(lambda: len(left) == 2)
    assert left[1]


def test_what_is_for_later_is_not_done_for_an_owner_that_is_gone(qtbot, qapp):
    done = []
    for name in ("gone", "there"):
        owner = QObject(qapp)
        after(20, owner, partial(done.append, name))
        if name == "gone":
            owner.deleteLater()
    qtbot.waitUntil(lambda: done != [])
    qtbot.wait(40)
    assert done == ["there"]


HELD_BY_ITS_WORK = """
import gc, time
from PySide6.QtCore import QCoreApplication, QEvent
from app.jobs import WorkLane

def begin():
    lane, ended = WorkLane(), []
    lane.ended.connect(ended.append)
    lane.start(lambda stop, held=[lane]: iter(()))
    return ended

app = QCoreApplication([])
gc.disable()
for _ in range(5):
    ended = begin()
    while not ended:
        app.processEvents()
        time.sleep(0.001)
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
print("well")
"""


def test_a_lane_that_only_its_work_holds_ends_once():
    """It ended the program: the end of the thread let go of its work, that of the lane, and that ended the thread."""
    done = subprocess.run([sys.executable, "-c", HELD_BY_ITS_WORK], capture_output=True, text=True)
    assert (done.stdout.strip(), done.returncode) == ("well", 0), done.stderr


@pytest.mark.parametrize("draws", [False, True])
def test_long_work_rests_while_a_hand_draws(qtbot, monkeypatch, draws):
    now, rests = [0.0], []
    monkeypatch.setattr(jobs, "monotonic", lambda: now[0])
    monkeypatch.setattr(jobs, "sleep", rests.append)

    def work(stop):
        for seconds in (0.2, 0.04, 60.0):
            now[0] += seconds
            assert not stop()
        yield from ()

    lane = jobs.WorkLane(gives_way=lambda: draws)
    with qtbot.waitSignal(lane.ended) as ended:
        lane.start(work)
    assert ended.args == [None]
    assert rests == ([pytest.approx(0.2), pytest.approx(0.04), 1.0] if draws else []), "as long as it worked"
