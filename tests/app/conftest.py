import gc

import pytest
from PySide6.QtCore import QThread

from app.__main__ import keep_singletons_alive
from app.jobs import LiveLane, WorkLane

keep_singletons_alive()


@pytest.fixture(autouse=True)
def no_thread_left():
    yield
    left = [o for o in gc.get_objects() if issubclass(type(o), QThread) and _running(o)]
    assert not left, f"threads still run: {left}"


def _running(thread):
    try:
        return thread.isRunning()
    except RuntimeError:  # Qt deleted it already
        return False


@pytest.fixture
def live_lane(qapp):
    lane = LiveLane()
    yield lane
    assert lane.close(10)


@pytest.fixture
def work_lane(qapp):
    lane = WorkLane()
    yield lane
    assert lane.close(10)
