"""What people do, and what must hold after any fault: the scenes of the engine, all methods, a drawing, settings."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGuiApplication

from app.painting import ora
from app.painting.document import Document
from app.sessions.keeper import Keeper
from app.settings import Settings
from engine.config import METHODS
from tests.faults import table

assert table  # it has shown where the next is
import faulty  # noqa: E402
from faulty import Scene  # noqa: E402

FILLS = "#112233", "#445566", "#778899"


class AtOnce:
    """Stands in for a LiveLane: does its work as it is asked for."""

    def submit(
        self, key: str, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        try:
            result = work()
        except Exception as error:
            failed(error)
        else:
            done(result)


@cache
def _application() -> object:
    """Without which no timer runs."""
    return QGuiApplication.instance() or QGuiApplication(["faults"])


def open_drawing(root: Path) -> tuple[Document, Keeper]:
    """A drawing and who keeps it, as a window that opens finds them."""
    _application()
    document = Document()
    keeper = Keeper(AtOnce(), document, root / "drawings")  # type: ignore[arg-type]
    keeper.restore()
    return document, keeper


def colours(document: Document) -> list[str]:
    """Of the ground, now and after each undo, the newest first."""
    found = [document.image.pixelColor(1, 1).name()]
    while document.undo_name:
        document.undo()
        found.append(document.image.pixelColor(1, 1).name())
    return found


def _draw(root: Path) -> None:
    document, keeper = open_drawing(root)
    for colour in FILLS:
        document.fill("Fill", QPointF(1, 1), QColor(colour))
        keeper.finish()
    keeper.let_go()


def _prepare_drawing(root: Path) -> None:
    document, keeper = open_drawing(root)
    document.fill("Fill", QPointF(1, 1), QColor("#abcdef"))
    keeper.finish()
    keeper.let_go()


def _check_drawing(root: Path) -> None:
    (path,) = (root / "drawings").glob(f"*{ora.SUFFIX}")
    ora.read(path)
    document, keeper = open_drawing(root)
    keeper.let_go()
    found = colours(document)[::-1]
    assert len(found) > 1, found
    for before, after in pairwise(found):  # the first stroke of all, one after another, or begun anew
        follows = FILLS[FILLS.index(before) + 1 :][:1] if before in FILLS else ()
        assert after in (*follows, FILLS[0]) or (before, after) == ("#ffffff", "#abcdef"), found
    _draw(root)
    document, keeper = open_drawing(root)
    keeper.let_go()
    assert colours(document)[: len(FILLS)] == list(FILLS[::-1])
    faulty.nothing_left(root / "drawings")


def _set(root: Path) -> None:
    settings = Settings(root / "settings.ini")
    settings.set("model", "new" * 2000)
    settings.set("colours", ["#ffffff"] * 99)
    settings.save()


def _prepare_settings(root: Path) -> None:
    settings = Settings(root / "settings.ini")
    settings.set("model", "old" * 1000)
    settings.save()


def _check_settings(root: Path) -> None:
    settings = Settings(root / "settings.ini")
    assert settings.text("model") in ("old" * 1000, "new" * 2000), f"{len(settings.text('model'))} characters"
    _set(root)
    os.sync()
    assert len(Settings(root / "settings.ini").texts("colours")) == 99


DRAWING = Scene(_prepare_drawing, _draw, _check_drawing)
SETTINGS = Scene(_prepare_settings, _set, _check_settings)
"""Which Qt writes: no fault that is put into Python reaches it, but those of a disk and of signals do."""

SCENES = faulty.SCENES | {"drawing": DRAWING, "training cyclegan": faulty.training("cyclegan")}
"""Those that write through Python."""

TRAININGS = {f"training {method}": faulty.training(method) for method in METHODS}
ALL = TRAININGS | {name: scene for name, scene in SCENES.items() if "training" not in name} | {"settings": SETTINGS}
