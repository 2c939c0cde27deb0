"""Spoilt pictures of every kind, through the terminal and the window: a picture or a sentence, each in time."""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import monotonic

import numpy as np
from PIL import Image

from tests.faults.forks import forked, said, warm
from tests.faults.table import Part, Row, main

TOGETHER = 500  # pictures of one command, or of one window
LAYERS = 20  # of one drawing
SLOW = 10.0  # seconds for one of these small pictures, after which it hangs
FORMATS = {
    "png": {}, "jpg": {"quality": 90}, "webp": {"lossless": True}, "bmp": {}, "tif": {"compression": "tiff_lzw"},
    "gif": {}, "ppm": {}, "tga": {}, "jp2": {}, "avif": {}, "apng": {"format": "PNG", "save_all": True, "frames": 3},
    "rgba.png": {"mode": "RGBA"}, "gray.png": {"mode": "L"}, "palette.png": {"mode": "P"}, "cmyk.jpg": {"mode": "CMYK"},
    "deep.tif": {"mode": "I;16"},
}  # fmt: skip


def whole(name: str) -> bytes:
    """A small good picture."""
    options = dict(FORMATS[name])
    mode, frames = str(options.pop("mode", "RGB")), int(options.pop("frames", 1))  # type: ignore[call-overload]
    noise = np.random.default_rng(len(name)).integers(0, 256, (frames, 48, 64, 3), np.uint8)
    if mode == "I;16":
        made = [Image.fromarray(noise[0, :, :, 0].astype(np.uint16) * 257)]
    else:
        made = [Image.fromarray(frame).convert(mode) for frame in noise]
    target = io.BytesIO()
    target.name = f"x.{name}"
    if frames > 1:
        options["append_images"] = made[1:]
    made[0].save(target, **options)
    return target.getvalue()


def spoil(folder: Path, seeds: range) -> list[Path]:
    """Pictures in a folder, each spoilt as its number says."""
    from mutations import spoilt

    names, paths = list(FORMATS), []
    for seed in seeds:
        name = random.Random(seed).choice(names)
        ((_, data),) = spoilt(whole(name), range(seed, seed + 1))
        paths.append(folder / f"{seed:05d}.{name}")
        paths[-1].write_bytes(data)
    return paths


def pictures(count: int, place: Path) -> Iterator[Row]:
    from faulty import make_model

    warm()
    model = place / "model.safetensors"
    forked(partial(make_model, model))
    for door in (terminal, window):
        lost, slowest = [], 0.0
        for first in range(0, count, TOGETHER):
            folder = place / "pictures"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            paths = spoil(folder, range(first, min(count, first + TOGETHER)))
            ended = forked(partial(door, model, paths), patience=SLOW * TOGETHER)
            if wrong := said(ended):
                lost.append(f"{paths[0].name} to {paths[-1].name}: {wrong}")
            else:
                lost += ended.value
                slowest = max(slowest, ended.seconds / len(paths))
        yield Row(f"spoilt pictures: {door.__name__}", count, lost, f"slowest {slowest:.2f} s each")


def terminal(model: Path, paths: list[Path]) -> list[str]:
    """Checks and converts them; what went wrong."""
    from engine import cli

    os.environ["SINOPIA_HOME"] = str(model.parent / "home")
    lost = []
    for command in (
        ["check", str(paths[0].parent)],
        ["convert", str(model), str(paths[0].parent), "--output", str(model.parent / "made"), "--existing", "replace"],
    ):
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            cli.main([*command, "--json"])
        told = out.getvalue() + errors.getvalue()
        if "Traceback" in told or "a fault of ours" in told:
            lost.append(f"{command[0]}: {told.strip().splitlines()[-1]}")
        rows = [json.loads(line) for line in out.getvalue().splitlines()]
        if command[0] == "convert":
            answered = {Path(row["source"]).name for row in rows if row["event"] in ("imagedone", "imagefailed")}
            left = {row.get("message", "")[:200] for row in rows if row["event"] == "error"}
            lost += [f"{path.name}: no answer {left or ''}" for path in paths if path.name not in answered]
    return lost


def window(model: Path, paths: list[Path]) -> list[str]:
    """Opens each on the canvas, and converts all; what went wrong."""
    from app.application import CONVERT
    from tests.faults.window import Watched

    watched = Watched(model.parent / "home")
    program = watched.program
    program.draw.choose(model)
    watched.settle()
    lost = []
    for number, path in enumerate(paths):
        if number % LAYERS == 0:
            program.sketch.clear("New drawing")  # each becomes a layer, and hundreds of them take long to be kept
        began = monotonic()
        program.open([path])
        if not watched.settle(SLOW):
            lost.append(f"{path.name}: no answer after {monotonic() - began:.0f} s, at {watched.busy()}")
            watched.settle()
    program.window.go(CONVERT)
    session = program.conversion
    session.add(paths)
    session.aim(model, model.parent / "made in the window")
    session.existing = "replace"
    session.start()
    if not watched.settle(SLOW * len(paths), lambda: not session.running):
        lost.append(f"the conversion hangs, at {watched.busy()}")
    elif session.outcome is None or session.outcome.done + session.outcome.failed != len(paths):
        lost.append(f"of {len(paths)} pictures: {session.outcome}")
    return lost + watched.end()


PART = Part("Spoilt pictures through the terminal and the window.", 5000, "pictures", pictures)

if __name__ == "__main__":
    sys.exit(main(PART))
