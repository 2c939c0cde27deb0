import gc

import numpy as np
import pytest
from PIL import Image
from PySide6 import __version_info__
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from app import work
from app.__main__ import keep_singletons_alive
from app.garbage import collect
from app.instance import Application
from app.jobs import LiveLane, Turns, WorkLane
from app.pages.train.page import TrainPage
from app.sessions.animation import Animation
from app.sessions.checking import Checking
from app.sessions.folder import FolderSession, FolderWork
from app.sessions.judging import Judging
from app.sessions.models import ModelsSession, ModelsWork
from app.sessions.queue import Queue
from app.sessions.rehearsal import Rehearsal
from app.sessions.run import RunSession
from app.sessions.runs import RunsSession
from app.window import Window
from engine import library
from tests.app.converting import Converter
from tests.app.standins import Models, Rehearse, Trainer, animate, check_nothing, judge

keep_singletons_alive()


@pytest.fixture(scope="session")
def qapp_cls():
    """The program's own application."""
    return Application


PATIENCE_MS = 120_000  # what is waited for in vain fails no test sooner, however busy the computer is


class PatientBot(QtBot):
    def waitUntil(self, callback, *, timeout=PATIENCE_MS):
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **more):
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp, request):
    yield PatientBot(request)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else windows of many tests are dressed


@pytest.fixture
def photos(tmp_path):
    """A folder of twelve photos of noise, each another."""
    path = tmp_path / "photos"
    path.mkdir()
    for number in range(12):
        rgb = np.random.default_rng(number).integers(0, 256, (48, 48, 3), np.uint8)
        Image.fromarray(rgb).save(path / f"{number}.png")
    return path


@pytest.fixture(autouse=True, scope="package")
def no_garbage_is_taken_away_by_other_threads():
    """As in the program, which also looks no more through what was there at its start."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()
    gc.collect()


@pytest.fixture(autouse=True)
def no_thread_left():
    yield
    collect()
    left = [o for o in gc.get_objects() if issubclass(type(o), QThread) and _running(o)]
    assert not left, f"threads still run: {left}"


def _running(thread):
    try:
        return thread.isRunning()
    except RuntimeError:  # Qt deleted it already
        return False


@pytest.fixture(autouse=True)
def never_left_by_force(monkeypatch):
    """A program that is closed in a test waits for its threads, however busy the computer: pytest would end with it."""
    monkeypatch.setattr("app.application.LEAVE_SECONDS", 60.0)
    monkeypatch.setattr("os._exit", lambda _: pytest.fail("something was still at work"))


@pytest.fixture
def live_lane(qapp):
    lane = LiveLane()
    yield lane
    assert lane.close(PATIENCE_MS / 1000)


@pytest.fixture
def hasten_lane(qapp):
    lane = LiveLane()
    yield lane
    assert lane.close(PATIENCE_MS / 1000)


@pytest.fixture
def keep_lane(qapp):
    lane = LiveLane()
    yield lane
    assert lane.close(10)


@pytest.fixture
def work_lane(qapp):
    lane = WorkLane()
    yield lane
    assert lane.close(PATIENCE_MS / 1000)


@pytest.fixture
def rehearse():
    return Rehearse()


@pytest.fixture
def turns(qapp):
    return Turns()


@pytest.fixture
def rehearsal(turns, rehearse):
    lane = WorkLane()
    yield Rehearsal(lane, turns, rehearse)
    assert lane.close(PATIENCE_MS / 1000)


@pytest.fixture
def animation(live_lane):
    return Animation(live_lane, animate)


@pytest.fixture
def check():
    return check_nothing


@pytest.fixture
def checking(turns, live_lane, check):
    lane = WorkLane()
    yield Checking(lane, live_lane, turns, check)
    assert lane.close(PATIENCE_MS / 1000)


@pytest.fixture
def look():
    """How the Train page looks at folders: as the engine does, unless a test file plays that."""
    return FolderWork(work.survey, work.derivations)


@pytest.fixture
def chosen(live_lane, rehearsal, checking, look):
    """The session of the folder on the Train page."""
    return FolderSession(live_lane, rehearsal, checking, look)


@pytest.fixture
def trainer(rehearse):
    return Trainer(rehearse)


@pytest.fixture
def training(work_lane, live_lane, turns, animation, trainer, tmp_path):
    """The session of the run on the Train page, which the `trainer` of the test file plays."""
    return RunSession(
        work_lane,
        live_lane,
        turns,
        animation,
        Judging(live_lane, judge),
        Queue(live_lane, tmp_path / "queue.json"),
        trainer,
    )


@pytest.fixture
def page(qtbot, live_lane, chosen, training):
    """The Train page."""
    page = TrainPage(chosen, training, RunsSession(live_lane), Models())
    page.resize(1100, 720)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def builtin(tmp_path, monkeypatch):
    """The folder of the built-in models: there are none, unless a test puts them there."""
    monkeypatch.setattr(library, "builtin_dir", lambda: tmp_path / "builtin")
    return tmp_path / "builtin"


@pytest.fixture
def models(live_lane, hasten_lane, builtin):
    works = ModelsWork(work.import_models, work.export_model, work.make_samples, work.change_card)
    session = ModelsSession(live_lane, hasten_lane, works)
    yield session
    session.stop()


@pytest.fixture
def converter():
    return Converter()


@pytest.fixture
def pictures(tmp_path):
    """a.png, bad.png, and a folder with c.png and d.png."""
    root = tmp_path / "in"
    (root / "folder").mkdir(parents=True)
    for name in ("a.png", "bad.png", "folder/c.png", "folder/d.png"):
        Image.new("RGB", (400, 200), "red").save(root / name)
    return root


@pytest.fixture
def drop(qtbot):
    """Drops files on a page in a window as a person does; whether the window took them when they came in."""

    windows = []  # else a window would go with the call, and its page with it

    def drop(widget, *paths):
        if not isinstance(widget.window(), Window):
            window = Window()
            windows.append(window)
            qtbot.addWidget(window)
            window.add_page(widget, "open", "Page")
            window.models_dropped.connect(lambda paths: [widget._models.add(path) for path in paths])
            window.resize(1280, 800)
            window.show()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        what = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        at = QPointF(5, 5)
        enter = QDragEnterEvent(at if __version_info__ >= (6, 12) else at.toPoint(), *what)
        QCoreApplication.sendEvent(widget, enter)
        QCoreApplication.sendEvent(widget.window() if enter.isAccepted() else widget, QDropEvent(at, *what))
        return enter.isAccepted()

    return drop
