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
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.application import CONVERT, DRAW, MODELS, TRAIN, Program
from app.languages import LANGUAGES, SOURCE
from app.painting.tools import Pen, Pointer
from app.settings import Settings
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

    def mode(name: str) -> Callable[[], None]:
        return lambda: draw.set_mode(name)  # type: ignore[arg-type]

    def hints() -> None:
        before = draw.picker.current()
        assert before is not None
        back.append(before.path)
        draw.choose(next(entry.path for entry in p.models.entries if entry.name == "gray-to-colour"))
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
    yield "draw-over", mode("over"), beside
    yield "draw-alone", mode("alone"), beside
    yield "draw-select", select, no_select
    yield "draw-turned", turned, draw.canvas.fit
    yield "draw-wide", lambda: sketch.resize("Size", QSize(768, 512), scale=False), sketch.undo
    yield "draw-keys", draw.show_keys, close_dialogs
    yield "draw-bare", bare, bare
    yield "draw-kept", keep, no_keep
    yield "draw-hints", hints, no_hints
    yield "convert-first", at(CONVERT), nothing
    yield "train-first", at(TRAIN), nothing
    yield "models-first", at(MODELS), at(DRAW)


def photo() -> QImage:
    """Something that looks like no drawing."""
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    for y in range(300):
        for x in range(300):
            image.setPixelColor(x, y, QColor.fromHsv((x + y) // 2 % 360, 90, 120 + (x * y) % 100))
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
        program = Program(app, settings)
        program.show()
        wait(app, lambda: program.live.state in ("ready", "failed"))
        for scheme in options.schemes:
            program._choose_scheme(scheme)
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
