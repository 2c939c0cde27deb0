"""Two of everything at once: two imports of one name, two trainings of one run, two windows on one drawing."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from app.painting import ora
from app.sessions.queue import Queue, read
from app.settings import Settings
from engine.config import TrainRequest
from engine.messages import SinopiaError
from tests.faults.forks import Fork, forked, said, warm
from tests.faults.scenes import SCENES, AtOnce, colours, open_drawing
from tests.faults.table import Part, Row, main

SOON = 0.05  # seconds after which both begin


class Pair(NamedTuple):
    prepare: Callable[[Path], object]
    do: Callable[[Path, int], object]  # as the first and as the second
    check: Callable[[Path], object]
    refusals: frozenset[str] = frozenset()  # codes with which one of two may be turned away


def _edit(root: Path, which: int) -> None:
    from engine import storage

    changes = {"notes": "of the first"} if which == 0 else {"licence": "of the second"}
    storage.change_card(root / "models" / "cats.safetensors", changes)


def _check_edits(root: Path) -> None:
    from engine import storage

    card, _ = storage.load_model(root / "models" / "cats.safetensors")
    assert (card.notes, card.licence) == ("of the first", "of the second")


def _check_imports(root: Path) -> None:
    from engine import storage

    found = list((root / "models").glob("*.safetensors"))
    assert len(found) == 2 and all(storage.load_model(path) for path in found)


def _draw(root: Path, which: int) -> None:
    document, keeper = open_drawing(root)
    document.fill("Fill", QPointF(1, 1), QColor(["#111111", "#222222"][which]))
    time.sleep(2 * SOON)  # both have it open
    keeper.finish()


def _check_drawings(root: Path) -> None:
    found = set()
    for path in (root / "drawings").glob(f"*{ora.SUFFIX}"):
        found.add(ora.read(path).state.layers[0].image.pixelColor(1, 1).name())
    document, _ = open_drawing(root)
    assert {"#111111", "#222222"} <= found and len(colours(document)) > 1, found


def _set(root: Path, which: int) -> None:
    settings = Settings(root / "settings.ini")
    settings.set(["model", "style"][which], "new" * 1000)
    settings.save()


def _check_settings(root: Path) -> None:
    settings = Settings(root / "settings.ini")
    assert settings.text("model") == settings.text("style") == "new" * 1000


def _queue(root: Path, which: int) -> None:
    queue = Queue(AtOnce(), root / "queue.json")  # type: ignore[arg-type]
    queue.read()
    time.sleep(SOON)
    queue.add(TrainRequest(root, root / f"run {which}"))


def _check_queues(root: Path) -> None:
    assert {request.run.name for request in read(root / "queue.json")} == {"run 0", "run 1"}


def _as_scene(name: str, check: Callable[[Path], object] | None = None, *refusals: str) -> Pair:
    scene = SCENES[name]
    return Pair(scene.prepare, lambda root, _: scene.act(root), check or scene.check, frozenset(refusals))


PAIRS = {
    "imports of one name": _as_scene("import", _check_imports),
    "trainings of one run": _as_scene("training", None, "run_busy", "run_exists"),
    "changes of one card": Pair(SCENES["card"].prepare, _edit, _check_edits),
    "exports to one file": _as_scene("export"),
    "conversions into one folder": _as_scene("convert"),
    "windows on one drawing": Pair(SCENES["drawing"].prepare, _draw, _check_drawings),
    "windows with settings": Pair(lambda root: None, _set, _check_settings),
    "windows with trainings that wait": Pair(lambda root: None, _queue, _check_queues),
}


def twice(rounds: int, place: Path) -> Iterator[Row]:
    warm()
    for name, pair in PAIRS.items():
        prepared, there = place / f"{name} prepared", place / name
        prepared.mkdir()
        lost = [said(forked(partial(pair.prepare, prepared)))]
        for number in range(rounds):
            shutil.rmtree(there, ignore_errors=True)
            shutil.copytree(prepared, there)
            begin = monotonic() + SOON
            both = [Fork(partial(_together, pair, there, which, begin)) for which in (0, 1)]
            ended = [one.wait() for one in both]
            turned = sum(one.value == "turned away" for one in ended)
            wrong = "; ".join(filter(None, map(said, ended))) or ("neither did it" if turned == 2 else "")
            wrong = wrong or said(forked(partial(pair.check, there)))
            lost += [f"round {number}: {wrong}"] if wrong else []
        yield Row(f"two {name}", rounds, [what for what in lost if what])


def _together(pair: Pair, there: Path, which: int, begin: float) -> str:
    time.sleep(max(0.0, begin - monotonic()))
    try:
        pair.do(there, which)
    except SinopiaError as error:
        if error.code not in pair.refusals:
            raise
        return "turned away"
    return ""


PART = Part("Two of everything at once.", 60, "rounds", twice)

if __name__ == "__main__":
    sys.exit(main(PART))
