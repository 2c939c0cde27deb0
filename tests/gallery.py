"""A picture of every page and important state of the window, to be looked at.

    python -m tests.gallery OUT [--sizes 1024x680 1280x800 1920x1080] [--schemes light dark] [--only draw ...]
                                [--language en | zh_CN | tr | stretched]

Drives the real window offscreen, in a home of its own, with the built-in models. Names are PAGE-STATE-SIZE-SCHEME.png.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.application import CONVERT, DRAW, GENERATE, HINTS, MODELS, STYLE, TRAIN, Program
from app.languages import LANGUAGES, SOURCE
from app.pages.draw.keys import KeySheet
from app.pages.train.branch import Branch
from app.pages.train.earlier import EarlierRun
from app.pages.train.outcome import Ahead
from app.painting.tools import Pen, Pointer
from app.settings import Settings
from engine import library
from engine.config import TrainRequest
from engine.events import Judged, Judgement
from tests.app.standins import write_run
from tests.app.stretched import Stretched

SIZES = "1024x680", "1280x800", "1920x1080"
SCHEMES = "light", "dark"
PATIENCE = 120.0  # seconds for a model to load

State = tuple[str, Callable[[], None], Callable[[], None]]  # name, how to come there, how to leave


def wait(app: QApplication, ready: Callable[[], bool], seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while not ready() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)


def settle(app: QApplication) -> None:
    for _ in range(12):
        app.processEvents()
        time.sleep(0.01)


def nothing() -> None:
    """To come or to leave without doing anything."""


def states(p: Program) -> Iterator[State]:
    """What is looked at, page by page."""
    draw, sketch = p.draw, p.sketch

    def at(page: int) -> Callable[[], None]:
        return lambda: p.window.go(page)

    def stroke() -> None:
        pen = Pen(sketch, draw.canvas.brush)
        for number, point in enumerate(((60, 420), (180, 470), (330, 440), (450, 480))):
            (pen.move if number else pen.press)(Pointer(QPointF(*point)))
        pen.lift(Pointer(QPointF(450, 480)))

    def layers() -> None:
        draw._layers_action.trigger()
        sketch.add("New layer")
        stroke()
        sketch.add_picture("Picture", photo(), cover=True)
        wait(p._app, lambda: not p.live.stale and p.live.state == "ready", 10)

    def no_layers() -> None:
        draw._layers_action.trigger()
        while sketch.undo_name:
            sketch.undo()

    def select() -> None:
        draw.tools.tools["select"].trigger()
        draw.canvas.select_all()

    def no_select() -> None:
        draw.canvas.finish()
        draw.tools.tools["pen"].trigger()

    def close_dialogs() -> None:
        for dialog in p.window.findChildren(QDialog):
            dialog.close()

    def keep() -> None:
        for _ in range(3):
            draw.results.keep()

    def no_keep() -> None:
        while draw._shelf.results:
            draw._shelf.remove(0)

    def bare() -> None:
        draw._toggle_bare()

    def turned() -> None:
        draw.canvas.turn(-15)
        draw.canvas.zoom_by(0.8)

    def paint() -> None:
        """The drawing in two styles, for as long as it takes to see something."""
        p.styling.set_content(sketch.image.copy())
        p.styling.choose(p.styling.styles[0], True)
        p.styling.paint()
        wait(p._app, lambda: p.styling.step > 20)
        p.styling.stop()
        wait(p._app, lambda: not p.styling.running)
        p.style_page.compare.set_split(0.4)

    def generate() -> None:
        p.window.go(GENERATE)
        wait(p._app, lambda: p.generate.save_button.isEnabled(), 60)

    def gray() -> None:
        """A drawing in colours, for a model that sees none."""
        stroke()
        back.append(Path(p.live.entry.path if p.live.entry else ""))
        draw.choose(next(entry.path for entry in p.models.entries if entry.name == "gray-to-colour"))
        wait(p._app, lambda: p.live.state == "ready" and not p.live.stale)

    def photos() -> None:
        file = Path(os.environ["SINOPIA_HOME"]) / "photo.png"
        photo().save(str(file))
        p.convert.picker.choose(library.builtin_dir() / "line-to-flower.safetensors")
        p.conversion.add([file])
        wait(p._app, lambda: p.convert.compare.picture_rect().width() > 0 and p.convert.derive.isChecked(), 10)
        wait(p._app, lambda: not p.convert.compare._after.isNull(), 10)

    def try_models() -> None:
        p.convert.models_button.click()
        wait(p._app, lambda: p.comparison.ready, 30)

    def large() -> None:
        p.library.sheet.gallery.enlarged.emit(2, 0)

    def earlier() -> None:
        """As it is looked at beside one that learns."""
        p.runs.look(next(run for run in library.runs() if run.finished))
        wait(p._app, lambda: bool(p.window.findChildren(EarlierRun)), 20)

    def no_photos() -> None:
        p.library.leave_sheet()
        p.conversion.clear()

    def rename() -> None:
        entry = p.library.cards.current()
        assert entry is not None
        p.library.rename(replace(entry, origin="library"))

    def notices() -> None:
        for number in range(5):
            p.window.error(f"{number + 1}.txt is no picture. Drop pictures, folders or models here.")

    def mode(name: str) -> Callable[[], None]:
        return lambda: draw.set_mode(name)  # type: ignore[arg-type]

    def list_trainings() -> None:
        for name, finished in (("Garden lines", True), ("Cats in gray, a second try with more pictures", False)):
            write_run(library.runs_dir() / name, finished=finished, step=40 if finished else 25)
        library.write_note(library.runs()[0], "Soft at the rims: try more pictures.")
        p.runs.refresh()
        p.run.queue.add(TrainRequest(Path(), library.runs_dir() / "Flowers from colours", "pix2pix"))
        wait(p._app, lambda: len(p.train.runs.runs()) == 2, 10)

    def no_trainings() -> None:
        while p.run.queue.waiting:
            p.run.queue.remove(0)

    def set_up() -> None:
        folder = library.home() / "photos"
        folder.mkdir(exist_ok=True)
        for number in range(12):
            photo(number).save(str(folder / f"{number}.png"))
        p.train.choose(folder)
        wait(p._app, lambda: bool(p.folder.derivations) and p.folder.checking.result is not None, 60)

    def ask_branch() -> None:
        Branch("Garden lines", "pix2pix", {"steps": 2000}, 2000, 50, 0, p.window).open()

    def result() -> None:
        """Without a model that could be judged: of made pictures."""
        run = next(run for run in library.runs() if run.finished)
        p.run.open(run)
        wait(p._app, lambda: p.run.run == run.path and not p.run.judging.busy, 20)
        view = p.train.run_view
        columns = [[photo(10 * column + row) for row in range(4)] for column in range(4)]
        best = Judged(run.path, 31, (), looks=0.61, ssim=0.583, l1=0.071)
        last = Judged(run.path, 40, (), looks=0.74, ssim=0.569, l1=0.078)
        view.show_outcome(True)
        view.outcome.show_judgement(Judgement(20, 99, True, 1.31, (), (None,), last, best), columns)
        view.outcome.show_ahead(Ahead(20, 2400.0, finished=True))
        for number in range(4):
            view.samples.add(40, str(number), tuple(photo(20 * number + place) for place in range(3)))

    def keys_taken() -> None:
        draw.show_keys()
        sheet = p.window.findChildren(KeySheet)[-1]
        sheet._type(draw.rail.tools["pen"], "L")

    def dialog(what: str) -> Callable[[], None]:
        return lambda: p.dialogs.open(what)

    def hint() -> None:
        p.window._hint.say(p.tr("Paint on the left: the picture on the right follows. Nothing here can go wrong."))

    def hints() -> None:
        before = draw.picker.current()
        assert before is not None
        back.append(before.path)
        draw.choose(next(entry.path for entry in p.models.entries if entry.name == "gray-to-colour"))
        if sketch.active.role != "hints":  # an own drawing stays, and is offered to be turned gray
            draw.examples.show_next()
        wait(p._app, lambda: sketch.active.role == "hints" and p.live.state == "ready" and not p.live.stale)
        draw.colours.set_color(QColor("#d8557a"))
        at = draw.canvas.to_widget(QPointF(360, 220)).toPoint()
        QTest.mouseClick(draw.canvas, Qt.MouseButton.LeftButton, pos=at)
        wait(p._app, lambda: bool(draw.hints.panel.proposals.isVisible()), 10)
        wait(p._app, lambda: p.live.state == "ready" and not p.live.stale, 10)

    def no_hints() -> None:
        while sketch.undo_name:
            sketch.undo()
        draw.choose(back.pop())
        wait(p._app, lambda: p.live.state == "ready" and not p.live.stale)

    back: list[Path] = []
    beside = mode("beside")
    yield "draw-first", at(DRAW), nothing
    yield "draw-layers", layers, no_layers
    yield "draw-colour", draw.colours.place.picker.pin.click, draw.colours.place.picker.pin.click
    yield "draw-over", mode("over"), beside
    yield "draw-alone", mode("alone"), beside
    yield "draw-select", select, no_select
    yield "draw-turned", turned, draw.canvas.fit
    yield "draw-wide", lambda: sketch.resize("Size", QSize(768, 512), scale=False), sketch.undo
    yield "draw-keys", draw.show_keys, close_dialogs
    yield "draw-keys-taken", keys_taken, close_dialogs
    yield "draw-grid", draw.looks.grid.trigger, draw.looks.grid.trigger
    yield "draw-bare", bare, bare
    yield "draw-kept", keep, no_keep
    yield "draw-hints", hints, no_hints
    yield "draw-gray", gray, no_hints
    yield "convert-first", at(CONVERT), nothing
    yield "convert-preview", photos, nothing
    yield "convert-zoomed", lambda: p.convert.compare.set_zoom(3.0), lambda: p.convert.compare.set_zoom(None)
    yield "convert-options", p.convert.options_button.click, p.convert.options_button.click
    yield "convert-asked", lambda: p.convert._ask_existing(3), close_dialogs
    yield "convert-models", try_models, nothing
    yield "convert-models-large", large, close_dialogs
    yield "convert-back", no_photos, nothing
    yield "style-first", at(STYLE), nothing
    yield "style-painted", paint, nothing
    yield "generate-first", generate, nothing
    yield "train-first", at(TRAIN), nothing
    yield "train-list", list_trainings, no_trainings
    yield "train-earlier", earlier, close_dialogs
    yield "train-setup", set_up, p.train._new
    yield "train-branch", ask_branch, close_dialogs
    yield "train-result", result, nothing
    yield "train-course", p.train.run_view.course_tab.click, nothing
    yield "train-sample", lambda: p.train.run_view.samples._enlarge(0), close_dialogs
    yield "train-back", p.train._new, nothing
    yield "models-first", at(MODELS), nothing
    yield "models-found", lambda: p.library.search.setText("flower"), p.library.search.clear
    yield "models-rename", rename, close_dialogs
    yield "notices", notices, lambda: p.window._notices.clear()
    yield "draw-again", at(DRAW), nothing
    yield "first-run", hint, lambda: p.window._hint.say("")
    for what in ("preferences", "help", "about"):
        yield what, dialog(what), close_dialogs


def photo(shift: int = 0) -> QImage:
    """Something that looks like no drawing, and each like no other."""
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    for y in range(300):
        for x in range(300):
            image.setPixelColor(x, y, QColor.fromHsv(((x + y) // 2 + 29 * shift) % 360, 90, 120 + (x * y) % 100))
    return image


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("output", type=Path, help="a folder")
    parser.add_argument("--sizes", nargs="+", default=SIZES)
    parser.add_argument("--schemes", nargs="+", default=SCHEMES, choices=SCHEMES)
    parser.add_argument("--language", default=SOURCE, choices=[*LANGUAGES, "stretched"])
    parser.add_argument("--only", nargs="+", default=[], help="beginnings of names")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["SINOPIA_HOME"] = home
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        if options.language == "stretched":
            app.installTranslator(Stretched(app))
        settings = Settings()
        settings.set("language", options.language)
        settings.set(HINTS, ["draw", "convert", "style", "dice", "train", "models"])
        program = Program(app, settings)
        program.show()
        wait(app, lambda: program.live.state in ("ready", "failed"))
        for scheme in options.schemes:
            settings.set("theme", scheme)
            program._prefer("theme")
            for size in options.sizes:
                program.window.resize(*map(int, size.split("x")))
                for name, come, leave in states(program):
                    come()
                    settle(app)
                    if not options.only or name.startswith(tuple(options.only)):
                        shown = next((d for d in program.window.findChildren(QDialog) if d.isVisible()), None)
                        picture = program.window.grab()
                        picture.save(str(options.output / f"{name}-{size}-{scheme}.png"))
                        if shown is not None:
                            shown.grab().save(str(options.output / f"{name}-{size}-{scheme}-dialog.png"))
                    leave()
                    settle(app)
        program.close(ask=False)


if __name__ == "__main__":
    main()
