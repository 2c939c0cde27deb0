"""A disk that fails, fills up, or takes the program with it: at the n-th thing that is done to its files.

`Faults` counts every open for writing, write, truncation, fsync, rename and removal below a folder; `SCENES` are things
that people do, each with what must hold after any fault: the state before or after, and that it can be done again.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
import tiny
import torch
from conftest import drawing, save
from test_predictor import make_model

from engine import exchange, files, images, storage
from engine.card import read_card
from engine.config import ConvertRequest, TrainRequest
from engine.messages import SinopiaError
from engine.predictor.convert import convert
from engine.run import history
from engine.run.file import NAME, RunFile
from engine.trainer import train

FAULTS = {
    "fails": "one thing fails: there is no space left",
    "full": "from there on the disk is full",
    "dies": "the program dies, in the middle of it",
}


class Died(BaseException):
    """Ends the program as SIGKILL would: nothing that it does on its way out reaches the disk."""


class Faults:
    """A context in which the `at`-th thing done to files below `root` goes wrong as `how` says, see FAULTS."""

    def __init__(self, root: Path, how: str = "", at: int = -1) -> None:
        self.root, self.how, self.at = str(root), how, at
        self.count = 0
        self.dead = False

    def __enter__(self) -> Faults:
        self.patches = [
            mock.patch.object(io, "open", self._open(io.open)),
            mock.patch.object(builtins, "open", self._open(builtins.open)),
            mock.patch.object(os, "open", self._os_open(os.open)),
        ]
        for name in ("fsync", "replace", "rename", "unlink", "mkdir"):
            self.patches.append(mock.patch.object(os, name, self._call(name, getattr(os, name))))
        for patch in self.patches:
            patch.start()
        return self

    def __exit__(self, *_: object) -> None:
        for patch in self.patches:
            patch.stop()

    def happens(self, what: str, half: Callable[[], object] = lambda: None) -> None:
        """One more thing is about to be done; `half` does a part of it."""
        if self.dead:
            raise Died
        number, self.count = self.count, self.count + 1
        if self.how == "dies" and number == self.at:
            self.dead = True
            half()
            raise Died
        frees = what in ("unlink", "replace", "rename", "truncate")  # what a full disk still does
        if (self.how == "fails" and number == self.at) or (self.how == "full" and number >= self.at and not frees):
            half()
            raise OSError(errno.ENOSPC, "No space left on device")

    def _ours(self, path: object) -> bool:
        return isinstance(path, int) or os.fspath(path).startswith(self.root)  # type: ignore[call-overload]

    def _call(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any, *more: Any, **named: Any) -> Any:
            if self._ours(path):
                self.happens(name)
            return real(path, *more, **named)

        return call

    def _os_open(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(path: Any, flags: int, *more: Any, **named: Any) -> int:
            if flags & os.O_CREAT and self._ours(path):
                self.happens("open")
            return real(path, flags, *more, **named)

        return call

    def _open(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any, mode: str = "r", buffering: int = -1, *more: Any, **named: Any) -> Any:
            if not set(mode) & set("wax+") or isinstance(path, int) or not self._ours(path):
                return real(path, mode, buffering, *more, **named)
            assert "b" in mode, "all that lasts is written as bytes"
            self.happens("open")
            raw = _Raw(os.fspath(path), mode.replace("b", ""))
            raw.faults = self
            return raw if buffering == 0 else io.BufferedWriter(raw)

        return call


class _Raw(io.FileIO):
    """A file whose writes, as the system sees them, count."""

    faults: Faults

    def write(self, data: Any) -> int:
        self.faults.happens("write", lambda: io.FileIO.write(self, data[: len(data) // 2]))
        return super().write(data)

    def truncate(self, size: int | None = None) -> int:
        self.faults.happens("truncate")
        return super().truncate(size)


class Scene(NamedTuple):
    prepare: Callable[[Path], None]  # in an empty folder, before any fault
    act: Callable[[Path], None]  # what goes wrong somewhere
    check: Callable[[Path], None]  # afterwards, on a sound disk; raises AssertionError where something was lost


# -- a training --------------------------------------------------------------------------------------------------------

STEPS = {"steps": 3, "save_every": 2, "sample_every": 3, "samples": 1}


def _pictures(root: Path, method: str) -> Path:
    """A folder from which a method learns."""
    place = root / "pictures"
    match tiny.FOLDERS[method]:
        case "pairs":
            for i in range(6):
                a = drawing(i)
                save(place / ("train" if i < 5 else "val") / f"{i}.png", np.concatenate([a, 255 - a], 1))
        case "unpaired":
            for i in range(4):
                for folder in ("trainA", "trainB", *(("testA", "testB") if i == 3 else ())):
                    save(place / folder / f"{i}.png", drawing(i) if folder.endswith("A") else 255 - drawing(i))
        case "one_set":
            for i in range(6):
                save(place / f"{i}.png", drawing(i))
    return place


def _request(root: Path, run: str, method: str = "pix2pix") -> TrainRequest:
    return tiny.request(root / "pictures", root / run, method, **tiny.known(method, **STEPS))


def _prepare_training(method: str, root: Path) -> None:
    _pictures(root, method)
    list(train(_request(root, "wanted", method)))


def _learn(method: str, root: Path) -> None:
    """From the beginning, or from where it was cut short."""
    run = root / "run"
    begun = (run / NAME).exists()
    list(train(tiny.resumed(root / "pictures", run) if begun else _request(root, "run", method)))


def _check_training(method: str, root: Path) -> None:
    run = root / "run"
    if (run / NAME).exists():
        assert RunFile.read(run).step in (0, 2, 3)
        assert all(storage.load_model(path) for path in run.glob("*.safetensors"))
    _learn(method, root)
    assert RunFile.read(run).finished
    _same(run, root / "wanted")


def _same(run: Path, wanted: Path) -> None:
    tiny.assert_equal_to_the_bit(run, wanted)
    for best in wanted.glob("best.safetensors"):
        assert read_card(run / best.name).training["steps"] == read_card(best).training["steps"]
    assert [event.step for event in history.read(run).losses] == [1, 2, 3]
    nothing_left(run)


def nothing_left(folder: Path) -> None:
    assert not [path for path in folder.rglob("*") if path.name.endswith(files.TEMPORARY) or path.name == files.COMMIT]


def _prepare_branch(root: Path) -> None:
    _pictures(root, "pix2pix")
    list(train(_request(root, "origin"), tiny.stop_after(2)))
    list(train(TrainRequest(root / "pictures", root / "wanted", branch=root / "origin", device="cpu")))


def _branch(root: Path) -> None:
    """From its origin, or on with what a fault left of it."""
    pictures, run = root / "pictures", root / "run"
    begun = (run / NAME).exists() or (run / files.COMMIT).exists()
    branch = TrainRequest(pictures, run, branch=root / "origin", device="cpu")
    list(train(tiny.resumed(pictures, run) if begun else branch))


def _check_branch(root: Path) -> None:
    _branch(root)
    run = root / "run"
    tiny.assert_equal_to_the_bit(run, root / "wanted")
    assert [event.step for event in history.read(run).losses] == [1, 2, 3]
    nothing_left(run)


# -- the library, and pictures -----------------------------------------------------------------------------------------


def _prepare_model(root: Path) -> None:
    make_model(root / "cats.safetensors")


def _import(root: Path) -> None:
    exchange.import_model(root / "cats.safetensors", folder=root / "models")


def _check_import(root: Path) -> None:
    before = len(list((root / "models").glob("*.safetensors")))
    _import(root)
    found = list((root / "models").glob("*.safetensors"))
    assert len(found) == before + 1
    wanted = storage.load_model(root / "cats.safetensors")[1]
    for path in found:
        assert all(torch.equal(value, wanted[key]) for key, value in storage.load_model(path)[1].items())
    nothing_left(root / "models")


def _prepare_card(root: Path) -> None:
    make_model(root / "models" / "cats.safetensors")
    shutil.copy(root / "models" / "cats.safetensors", root / "before.safetensors")


def _edit(root: Path) -> None:
    storage.change_card(root / "models" / "cats.safetensors", {"notes": "of mine"})


def _check_card(root: Path) -> None:
    path = root / "models" / "cats.safetensors"
    card, weights = storage.load_model(path)
    before, wanted = storage.load_model(root / "before.safetensors")
    assert card.notes in (before.notes, "of mine") and all(torch.equal(weights[key], wanted[key]) for key in wanted)
    _edit(root)
    assert read_card(path).notes == "of mine"
    nothing_left(root / "models")


def _export(root: Path) -> None:
    for format in ("safetensors", "pth"):
        exchange.export_model(root / "cats.safetensors", format, root / "out" / f"cats.{format}")


def _check_export(root: Path) -> None:
    wanted = storage.load_model(root / "cats.safetensors")[1]
    for again in (False, True):
        if again:
            _export(root)
            assert len(list((root / "out").iterdir())) == 2
        for path in (root / "out").glob("cats.*"):
            (found,) = exchange.read(path)
            assert all(torch.equal(value, wanted[key]) for key, value in found.weights.items())


def _prepare_pictures(root: Path) -> None:
    _prepare_model(root)
    for i in range(3):
        save(root / "in" / f"{i}.png", drawing(i))


def _convert(root: Path) -> None:
    list(convert(ConvertRequest(root / "cats.safetensors", (root / "in",), root / "out", "cpu")))


def _check_convert(root: Path) -> None:
    for path in (root / "out").glob("*.png"):
        assert images.read_rgb(path).shape == (40, 40, 3)
    _convert(root)
    assert sorted(path.name for path in (root / "out").glob("*")) == ["0.png", "1.png", "2.png"]
    nothing_left(root / "out")


def training(method: str) -> Scene:
    """A short training, which ends as one that nothing befell: to the bit."""
    return Scene(partial(_prepare_training, method), partial(_learn, method), partial(_check_training, method))


SCENES = {
    "import": Scene(_prepare_model, _import, _check_import),
    "card": Scene(_prepare_card, _edit, _check_card),
    "convert": Scene(_prepare_pictures, _convert, _check_convert),
    "export": Scene(_prepare_model, _export, _check_export),
    "training": training("pix2pix"),
    "branch": Scene(_prepare_branch, _branch, _check_branch),
}


def points(scene: Scene, place: Path, how: str, first: int = 0, stride: int = 1) -> Iterator[tuple[int, str]]:
    """Has a scene go wrong at every point, or every `stride`-th, until there is none any more: (point, what was lost);
    "" where nothing was. `place` is a folder that does not exist; a prepared one is made beside it."""
    prepared = place.with_name(f"{place.name}-prepared")
    prepared.mkdir(parents=True)
    scene.prepare(prepared)
    at = first
    while True:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(prepared, place)
        files._swept.clear()
        with Faults(place, how, at) as faults:
            lost = _went_wrong(scene, place)
        with _dead_processes():
            files._swept.clear()
            try:
                scene.check(place)
            except (AssertionError, SinopiaError, OSError) as error:
                lost = lost or f"{type(error).__name__}: {str(error)[:200]}"
        if faults.count <= at:  # nothing went wrong any more
            shutil.rmtree(prepared)
            return
        yield at, lost
        at += stride


def _went_wrong(scene: Scene, place: Path) -> str:
    """Does it; what is wrong with how it tells of the fault, if anything."""
    try:
        scene.act(place)
    except SinopiaError as error:
        return "" if str(place) in str(error) else f"no path: {error}"
    except OSError as error:
        return f"not told: {error!r}"
    except Died:
        pass
    return ""


@contextmanager
def _dead_processes() -> Iterator[None]:
    """What this process left behind was left by a dead one."""
    with mock.patch("psutil.pid_exists", lambda _pid: False), suppress(Died):
        yield
