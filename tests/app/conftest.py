import gc
import time

import pytest
from PySide6 import __version_info__
from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPointF, Qt, QThread, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app.__main__ import keep_singletons_alive
from app.jobs import LiveLane, WorkLane
from app.pages.train.page import TrainPage
from app.sessions.animation import Animation
from app.sessions.checking import Checking
from app.sessions.rehearsal import Rehearsal
from engine.errors import SinopiaError
from engine.events import Finished, Stopped

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
def hasten_lane(qapp):
    lane = LiveLane()
    yield lane
    assert lane.close(10)


@pytest.fixture
def work_lane(qapp):
    lane = WorkLane()
    yield lane
    assert lane.close(10)


class Rehearse:
    """Finishes at once with the facts it is given; with `held` it goes on until it is asked to stop."""

    def __init__(self):
        self.requests = []
        self.facts = {"steps": 2000, "seconds": 3904.0, "seconds_per_step": 1.952, "stepped_down": {}}
        self.held = False
        self.running = False
        self.error = None

    def __call__(self, request, stop):
        self.requests.append(request)
        self.running = True
        try:
            while self.held:
                if stop():
                    time.sleep(0.1)  # a step in hand
                    yield Stopped(0)
                    return
                time.sleep(0.01)
            if self.error:
                raise self.error
            yield Finished(0, self.facts)
        finally:
            self.running = False


@pytest.fixture
def rehearse():
    return Rehearse()


@pytest.fixture
def rehearsal(qapp, rehearse):
    lane = WorkLane()
    yield Rehearsal(lane, rehearse)
    assert lane.close(10)


@pytest.fixture
def animation(live_lane):
    """Writes a file with the name of the run; fails for a run of the name "short"."""

    def animate(run, output):
        if run.name == "short":
            raise SinopiaError("timelapse_short", path=run, count=1)
        output.write_text(run.name)
        return 2

    return Animation(live_lane, animate)


@pytest.fixture
def checking(qapp, live_lane):
    """Finds nothing, at once."""

    def check(root, stop, derive):
        yield Finished(1, {"fine": 1, "pictures": 1})

    lane = WorkLane()
    yield Checking(lane, live_lane, check)
    assert lane.close(10)


class Models(QObject):
    """What a Train page wants of the library's session."""

    changed = Signal()

    def refresh(self):
        self.changed.emit()


@pytest.fixture
def page(qtbot, session):
    """The Train page of the `session` that a test file makes."""
    page = TrainPage(session, Models())
    page.resize(1100, 720)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def drop(qapp):
    """Drops files on a widget as a person does; whether it took them when they came in."""

    def drop(widget, *paths):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        what = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        at = QPointF(5, 5)
        enter = QDragEnterEvent(at if __version_info__ >= (6, 12) else at.toPoint(), *what)
        QCoreApplication.sendEvent(widget, enter)
        QCoreApplication.sendEvent(widget, QDropEvent(at, *what))
        return enter.isAccepted()

    return drop
