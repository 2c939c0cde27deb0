"""What stands in for the engine in the tests of the window, and what several of them do with a page.

`stands_for` names the function of app.work for which something stands; test_standins holds both to the same parameters.
"""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QObject, Qt, Signal
from PySide6.QtGui import QColor, QImage, QTransform

from app import work
from app.sessions.live import LiveWork, Prediction, Proposals
from engine import library
from engine.card import Card
from engine.config import make_config
from engine.events import (
    Checked,
    Cost,
    Finished,
    Judged,
    Judgement,
    Losses,
    Sample,
    Saved,
    Started,
    Stopped,
    Survey,
    Trained,
    Warned,
)
from engine.kinds import DERIVATIONS
from engine.library import Entry
from engine.messages import SinopiaError
from engine.run import history
from engine.run.file import RunFile

STANDINS = []  # (name in app.work, function)


def stands_for(name):
    def mark(function):
        STANDINS.append((name, function))
        return function

    return mark


def picture(color, width=40, height=20):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return image


def png(image):
    """The picture as a card holds it."""
    held = QBuffer()
    image.save(held, "PNG")
    return bytes(held.data())


# -- training ----------------------------------------------------------------------------------------------------------


def losses(step, value=1.0):
    return Losses(step, step / 10, {"G_L1": 30 * value, "D_real": value}, 2e-4, 4.0, 60.0, 0.1)


def write_run(path, method="pix2pix", data="/photos", settings=None, checkpoint=True, model=False, told=(), **row):
    """A run as the trainer leaves it: at its end after 40 steps, unless the `row` of its file says something else.

    `told` are pairs of a step and what was said there; without them it is two reports.
    """
    path.mkdir(parents=True, exist_ok=True)
    usual = {"step": 40, "total": 40, "finished": True}
    config = make_config(method, {"steps": 40} if settings is None else settings)
    RunFile(method, Path(data), vars(config), **usual | row).write(path)
    (path / history.NAME).unlink(missing_ok=True)
    history.cut(path, 0)
    writer = history.Writer(path)
    for step, event in told or [(s, losses(s)) for s in (10, 20)]:
        writer.add(step, event)
    for name, there in (("checkpoint.pt", checkpoint), ("model.safetensors", model)):
        if there:
            (path / name).write_bytes(b"")
    return path


class Trainer:
    """Finishes at once, unless it is `held`: then it goes on until it is stopped."""

    def __init__(self, rehearse):
        self.requests, self.held, self._rehearse = [], False, rehearse
        self.shared = None  # whether a measurement still ran when the training began

    @stands_for("train")
    def __call__(self, request, stop, drawing):
        self.shared = self._rehearse.running
        self.requests.append(request)
        yield Started(1)
        while self.held and not stop():
            time.sleep(0.001)
        yield Finished(1, Trained(request.run / "model.safetensors"))


class SteppingTrainer:
    """Takes steps until it is stopped, or 40 of them if it is not `endless`."""

    def __init__(self):
        self.requests, self.endless, self.step = [], False, 0

    @stands_for("train")
    def __call__(self, request, stop, drawing):
        self.requests.append(request)
        write_run(request.run, finished=False, step=0, data=request.data)
        yield Started(40)
        self.step = 0
        while self.endless or self.step < 40:
            if stop():
                yield Stopped(self.step)
                return
            self.step += 1
            time.sleep(0.001)
        write_run(request.run, data=request.data)
        yield Finished(40, Trained(request.run / "model.safetensors"))


class TellingTrainer:
    """Writes the files of a run and tells 5 reports, one sample and a warning; `gate` holds it half way.

    `before` are told as well, before the reports; `drawn` is what a person had drawn then.
    """

    def __init__(self):
        self.requests = []
        self.gate = threading.Event()
        self.gate.set()
        self.error = None
        self.before = []
        self.drawn = None

    @stands_for("train")
    def __call__(self, request, stop, drawing):
        self.requests.append(request)
        run = request.run
        file = RunFile(request.method or "pix2pix", request.data, {}, total=50)
        begin = RunFile.read(run).step if request.resume else 0
        replace(file, step=begin).write(run)
        yield Started(50, begin, "cpu", "A test device")
        yield Warned("few_pictures", {"count": 3})
        gray = np.full((8, 8, 3), 200, np.uint8)
        self.drawn = drawing()
        yield Sample(begin, "1", gray, gray, gray)
        yield from self.before
        for step in range(begin + 10, 60, 10):
            yield losses(step)
            if step == 20 and not self.gate.is_set():
                self.gate.wait(10)
                if self.error:
                    raise self.error
            if stop():
                (run / "model.safetensors").write_bytes(b"")
                replace(file, step=step).write(run)
                yield Saved(step, run / "checkpoint.pt", run / "model.safetensors")
                yield Stopped(step)
                return
        (run / "model.safetensors").write_bytes(b"")
        replace(file, step=50, finished=True).write(run)
        yield Saved(50, run / "checkpoint.pt", run / "model.safetensors")
        yield Finished(50, Trained(run / "model.safetensors", 61.0))


class Rehearse:
    """Finishes at once with the cost it is given; with `held` it goes on until it is asked to stop."""

    def __init__(self):
        self.requests = []
        self.cost = Cost(2000, 3904.0, 1.952)
        self.held = False
        self.running = False
        self.error = None

    @stands_for("rehearse")
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
            yield Finished(0, self.cost)
        finally:
            self.running = False


def checked(pictures, fine=None):
    """The result of a check, as far as the window reads it."""
    kept = 8 if pictures > 8 else 0
    sides = (pictures - kept,) * 2, (kept,) * 2
    return Checked("photos", *sides, "", pictures, pictures if fine is None else fine, 0, {}, usable=pictures)


@stands_for("check")
def check_nothing(root, stop, derive):
    """Finds nothing, at once."""
    yield Finished(1, checked(1))


class Check:
    """As the engine's; `script` says what it does instead, step by step, None waits for the end of the work."""

    def __init__(self):
        self.asked, self.script, self.running = [], None, False

    @stands_for("check")
    def __call__(self, root, stop, derive):
        self.asked.append((root.name, derive))
        self.running = True
        try:
            for event in work.check(root, stop, derive) if self.script is None else self.script:
                while not stop() and event is None:
                    time.sleep(0.01)
                if isinstance(event, Exception):
                    raise event
                yield Stopped(0) if event is None else event
        finally:
            self.running = False


@stands_for("animate")
def animate(run, output):
    """Writes a file with the name of the run; fails for a run of the name "short"."""
    if run.name == "short":
        raise SinopiaError("timelapse_short", path=run, count=1)
    output.write_text(run.name)
    return 2


@stands_for("judge")
def judge(run):
    """One pair that was kept aside; the best model is of the step before the last, and half as far from its target."""
    at = RunFile.read(run).step
    gray = [np.full((8, 8, 3), level, np.uint8) for level in (0, 80, 90, 100)]
    best = Judged(run / "best.safetensors", at - 1, (gray[2],), looks=0.4, ssim=0.8, l1=0.04)
    last = Judged(run / "model.safetensors", at, (gray[1],), looks=0.8, ssim=0.7, l1=0.08)
    return Judgement(1, 1, True, 1.2, (gray[0],), (gray[3],), last, best)


@stands_for("survey")
def survey(root, method, direction="a-to-b", previews=10, derive="", exclude=(), held_out=8):
    """Folders by their names, as the engine would find them."""
    if "unpaired" in root.name and method == "pix2pix":
        raise SinopiaError("folder_unpaired", method=method, path=root)
    if "empty" in root.name:
        raise SinopiaError("folder_empty", path=root)
    if "photos" in root.name and not derive:
        raise SinopiaError("folder_single_pictures", path=root, width=300, height=200)
    a, b = np.zeros((8, 8, 3), np.uint8), np.full((8, 8, 3), 255, np.uint8)
    layout = "unpaired" if "unpaired" in root.name else "photos" if derive else "side-by-side"
    problem = Warned("without_partner", {"path": root / "x.png"})
    kind = DERIVATIONS.get(derive, "photo")
    return Survey(root, layout, (400, 400), (50, 50), "val", (problem,), ((a, b),) * 3, kind)


@stands_for("derivations")
def derivations(root, count=3):
    grays = {kind: 40 * number for number, kind in enumerate(("", *DERIVATIONS))}
    return [{kind: np.full((8, 8, 3), gray, np.uint8) for kind, gray in grays.items()}] * 2


def choose(qtbot, page, chosen, root):
    """A person chooses a folder on the Train page, and it has been looked at."""
    page.choose(Path(root))
    settle(qtbot, chosen)


def settle(qtbot, chosen):
    qtbot.waitUntil(lambda: not chosen.surveying)
    if chosen.derive:
        qtbot.waitUntil(lambda: bool(chosen.derivations))


def start(qtbot, page, training):
    page.setup.start_button.click()
    finish(qtbot, training)


def finish(qtbot, training):
    qtbot.waitUntil(lambda: not training.running and training.outcome is not None)


def open_run(qtbot, training, path):
    """An earlier run is opened, and its folder has been read."""
    with qtbot.waitSignal(training.opened):
        training.open(library.run_at(path))


def list_runs(qtbot, page):
    """The Train page has looked for earlier runs."""
    page._runs.refresh()
    qtbot.waitUntil(lambda: page.runs.runs() == library.runs())


# -- models, live drawing, converting ----------------------------------------------------------------------------------


class Models(QObject):
    """What a page wants of the library's session."""

    changed = Signal()

    def __init__(self, *names, network=None, **facts):
        super().__init__()
        card = Card("pix2pix", network or {}, 64, 64, "fixed", **facts)
        self.entries = [Entry(n, Path(f"/m/{n}.safetensors"), "library", card) for n in names]

        self.asked = []  # what was to be done, and with which entry

    def refresh(self):
        self.changed.emit()

    def rename(self, entry, name):
        self.asked.append(("rename", entry, name))

    def remove(self, entry):
        self.asked.append(("remove", entry))


@stands_for("import_models")
def import_models(path):
    return [path]


@stands_for("enlarge")
def enlarge(picture, side):
    return picture.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)


@stands_for("propose")
def propose(made, x, y):
    return Proposals(QImage(4, 4, QImage.Format.Format_ARGB32), (made.pixelColor(0, 0), QColor("#808080")))


@stands_for("describe")
def describe():
    return {"device": "cpu", "name": "CPU, 2 cores", "offered": {"cpu": "CPU, 2 cores"},
            "built_for": "CPU", "unused": None}  # fmt: skip


class Written(dict):
    """The pictures that were written, by their paths."""

    @stands_for("write_picture")
    def __call__(self, path, picture):
        self[path] = picture


class Engine:
    """Answers with the drawing itself; waits at `gate`, counts what it was asked."""

    def __init__(self):
        self.gate = threading.Event()
        self.gate.set()
        self.asked = []
        self.error = None
        self.hastened = []
        self.quickening = threading.Event()
        self.quickening.set()
        self.written = Written()
        self.work = LiveWork(
            self.predict, enlarge, self.hasten, describe, self.read_drawing, self.written, self.derive, propose
        )

    @stands_for("predict")
    def predict(self, path, picture, seed, hints, whole, looks, within):
        assert threading.current_thread() is not threading.main_thread()
        self.asked.append((path.stem, picture.pixelColor(0, 0).name()))
        self.gate.wait(10)
        if self.error:
            raise self.error
        return Prediction(picture, 0.01, "CPU, 2 cores")

    @stands_for("hasten")
    def hasten(self, path):
        assert threading.current_thread() is not threading.main_thread()
        self.hastened.append(path.stem)
        self.quickening.wait(10)
        if path.stem == "slow":
            raise SinopiaError("model_missing", name=str(path), hint="")

    @stands_for("read_drawing")
    def read_drawing(self, path, whole):
        raise SinopiaError("picture_unreadable", path=path)

    @stands_for("derive")
    def derive(self, photo, kind):
        assert threading.current_thread() is not threading.main_thread()
        if kind == "masked":
            raise MemoryError
        return photo.copy(0, 0, 2, 2)


class MirrorEngine:
    """Answers at once with the drawing the other way round, and reads files as Qt does."""

    def __init__(self):
        self.written = Written()
        self.work = LiveWork(
            self.predict, enlarge, self.hasten, describe, self.read_drawing, self.written, self.derive, propose
        )

    @stands_for("predict")
    def predict(self, path, picture, seed, hints, whole, looks, within):
        self.asked = hints, whole, looks, within
        return Prediction(picture.transformed(QTransform().scale(-1, 1)), 0.012, "CPU, 2 cores")

    @stands_for("hasten")
    def hasten(self, path):
        pass

    @stands_for("read_drawing")
    def read_drawing(self, path, whole):
        image = QImage(str(path))
        if image.isNull():
            raise SinopiaError("picture_unreadable", path=path)
        return image

    @stands_for("animate_drawing")
    def film(self, story, output):
        output.write_text(f"{len(story.steps)} steps")
        return len(story.steps) + 1

    @stands_for("derive")
    def derive(self, photo, kind):
        """A picture of one colour for each kind; "masked" fails."""
        if kind == "masked":
            raise SinopiaError("out_of_memory", device="CPU")
        return picture({"edges": "#202020", "flat": "#0000ff", "gray": "#808080"}[kind], photo.width(), photo.height())
