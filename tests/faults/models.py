"""Model files that want harm, or are spoilt, through the terminal and through the window: nothing runs, nothing hangs,
nothing grows; a sentence each."""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from time import monotonic

from tests.faults.forks import forked, said, warm
from tests.faults.table import Part, Row, main

TOGETHER = 30  # files of one process
SLOW = 30.0  # seconds for one of these small files, after which it hangs
GROWTH = 1500.0  # MB that a process may grow over such files


def hostile(count: int) -> Iterator[tuple[str, bytes]]:
    """Names and contents: each file that wants harm, then good ones of all formats, spoilt."""
    import mutations
    import test_hostile
    import test_unharmed

    folder = Path(tempfile.mkdtemp())
    try:
        files = dict(test_hostile.hostile(folder))
        for name, changes in test_unharmed.HOSTILE.items():
            test_unharmed.hostile(folder / "card", changes)
            files[f"card, {name}"] = (folder / "card").read_bytes()
        yield from list(files.items())[:count]
        formats = [format for format in mutations.FORMATS if format != "onnx" or find_spec("onnxruntime")]
        wholes = {format: mutations.whole(format, folder) for format in formats}
        for seed in range(count - len(files)):
            format = formats[seed % len(formats)]
            ((_, data),) = mutations.spoilt(wholes[format], range(seed, seed + 1))
            yield f"{format} {seed}", data
    finally:
        shutil.rmtree(folder)


def models(count: int, place: Path) -> Iterator[Row]:
    warm()
    made = list(forked(lambda: list(hostile(count))).value)
    for door in (terminal, window):
        lost, slowest = [], 0.0
        for first in range(0, len(made), TOGETHER):
            folder = place / f"{door.__name__} {first}"
            folder.mkdir()
            paths = []
            for number, (name, content) in enumerate(made[first : first + TOGETHER]):
                kind = name.partition(" ")[0].partition(",")[0]
                suffix = {"pict": ".pict", "onnx": ".onnx", "safetensors": ".safetensors", "card": ".safetensors"}
                paths.append(folder / f"{first + number:03d} {name}{suffix.get(kind, '.pth')}")
                paths[-1].write_bytes(content)
            ended = forked(partial(_watched, door, paths), SLOW * TOGETHER)
            wrong = said(ended)
            lost += [f"{paths[0].name} to {paths[-1].name}: {wrong}"] if wrong else ended.value
            slowest = max(slowest, ended.seconds / len(paths))
            lost += [f"{path.name} ran" for path in folder.rglob("it ran")]
            shutil.rmtree(folder)
        yield Row(f"hostile models: {door.__name__}", len(made), lost, f"slowest {slowest:.2f} s each")


def _watched(door: Callable[[list[Path]], list[str]], paths: list[Path]) -> list[str]:
    """What went wrong, memory included."""
    os.environ["SINOPIA_HOME"] = str(paths[0].parent / "home")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lost = door(paths)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before
    return lost + ([f"{paths[0].name} and on: {grown:.0f} MB"] if grown > GROWTH else [])


def terminal(paths: list[Path]) -> list[str]:
    """Imports each and lists what is there; with those that are taken a picture is converted."""
    from engine import cli, images, library

    lost = []

    def told(*words: str) -> tuple[int, str]:
        out, errors, began = io.StringIO(), io.StringIO(), monotonic()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            code = cli.main(list(words))
        text = out.getvalue() + errors.getvalue()
        if "Traceback" in text or "a fault of ours" in text:
            lost.append(f"{' '.join(words)}: {errors.getvalue().strip()[-300:]}")
        elif monotonic() - began > SLOW:
            lost.append(f"{' '.join(words)}: {monotonic() - began:.0f} s")
        elif code and not errors.getvalue().strip():
            lost.append(f"{' '.join(words)}: no sentence")
        return code, out.getvalue()

    import numpy as np

    picture = paths[0].parent / "picture.png"
    images.write(picture, np.full((32, 32, 3), 128, np.uint8))
    for path in paths:
        code, out = told("models", "import", str(path), "--json")
        for line in out.splitlines() if code == 0 else ():
            name = json.loads(line)["path"]
            told("models", "show", name)
            told("convert", name, str(picture), "--output", str(paths[0].parent / "made.png"))
        if path.suffix == ".safetensors":  # as a person puts it there, past any import
            library.models_dir().mkdir(parents=True, exist_ok=True)
            shutil.copy(path, library.models_dir() / path.name)
    told("models", "list")
    told("models", "list", "--json")
    for entry in library.entries():
        if entry.origin == "library" and entry.card is not None:
            told("convert", str(entry.path), str(picture), "--output", str(paths[0].parent / "made.png"))
    return lost


def window(paths: list[Path]) -> list[str]:
    """Drops each upon the window, and draws with those that are taken, and with those that lie in the library."""
    from engine import library
    from tests.faults.window import Watched

    library.models_dir().mkdir(parents=True, exist_ok=True)
    for path in paths:
        if path.suffix == ".safetensors":
            shutil.copy(path, library.models_dir() / path.name)
    watched = Watched(paths[0].parent / "home")
    program, lost = watched.program, []
    watched.settle()

    def settle(path: Path, doing: str) -> None:
        began = monotonic()
        if not watched.settle(SLOW):
            lost.append(f"{path.name}: no answer to {doing} after {monotonic() - began:.0f} s, at {watched.busy()}")
            watched.settle()

    for path in paths:
        program.open([path])
        settle(path, "the import")
    for entry in program.models.entries:
        if entry.origin == "library":
            program.draw.choose(entry.path)
            settle(entry.path, "a drawing")
            if program.live.state not in ("ready", "failed", "no_model", "preparing"):
                lost.append(f"{entry.name}: {program.live.state}")
    return lost + watched.end()


PART = Part("Hostile and spoilt model files through the terminal and the window.", 600, "files", models)

if __name__ == "__main__":
    sys.exit(main(PART))
