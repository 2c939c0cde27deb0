"""What a program that died leaves for the next start: what it died of, and which models were at work.

A folder with a file for each running program, named by its process: Python writes into it where the system ends the
program (faulthandler), we what nobody expected. A clean end takes it away; what a dead process left is read once.
Nothing of it is sent anywhere.
"""

from __future__ import annotations

import faulthandler
import os
import platform
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, TextIO

import engine
from app.jobs import SLOW_SECONDS
from engine import library
from engine.files import nameless
from engine.messages import SinopiaError

STARTING = ".starting"  # of the mark of a program that has not started yet
LOG_LINES = 40  # of the log's end, in a report


class Left(NamedTuple):
    """What dead programs left. `report` is "" where none of them says of what it died."""

    report: str = ""
    models: tuple[Path, ...] = ()  # that were being loaded or run
    starting: bool = False  # whether one of them died before it had started


_file: TextIO | None = None
_doubted: dict[Path, SinopiaError] = {}  # models of which a program may have died; read by all lanes


def watch() -> None:
    """From here on a death leaves a report. Without a place for it there is none."""
    global _file
    with suppress(OSError):
        _folder().mkdir(parents=True, exist_ok=True)
        _file = _report(os.getpid()).open("w", encoding="utf-8", errors="backslashreplace")
        _starting(os.getpid()).touch()
        faulthandler.enable(_file)


def started() -> bool:
    """The engine has answered: a death after this is none of the start. Whether it is told for the first time."""
    try:
        _starting(os.getpid()).unlink()
    except OSError:
        return False
    return True


def note(text: str) -> None:
    """Adds to the report, should there be one."""
    if _file is not None:
        with suppress(OSError):
            _file.write(text + "\n")
            _file.flush()


def end() -> None:
    """A clean end: there is nothing to report, and only a model that has not answered for long is told of."""
    global _file
    started()
    with suppress(OSError):
        for mark in _folder().glob(f"{os.getpid()}-*.model"):
            if time.time() - mark.stat().st_mtime < SLOW_SECONDS:
                mark.unlink(missing_ok=True)
    if _file is not None:
        faulthandler.disable()
        with suppress(OSError):
            _file.close()
            _report(os.getpid()).unlink(missing_ok=True)
        _file = None


def doubt(model: Path, why: SinopiaError) -> None:
    """Has a model left alone, whoever would load it."""
    _doubted[model] = why


def trust(model: Path) -> None:
    """A person wants it loaded all the same."""
    _doubted.pop(model, None)


@contextmanager
def at_work(model: Path) -> Iterator[None]:
    """While a model is loaded or run: should the program die of it, the next start does not load it by itself.

    Raises what `doubt` was told, until `trust` is.
    """
    if (why := _doubted.get(model)) is not None:
        raise why
    mark = _folder() / f"{os.getpid()}-{threading.get_ident()}.model"
    with suppress(OSError):
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.write_bytes(os.fsencode(model))
    try:
        yield
    finally:
        with suppress(OSError):
            mark.unlink(missing_ok=True)


def left(log: Path) -> Left:
    """What programs left that are no more; it is taken away, and told once. `log` is where they wrote what they did."""
    import psutil

    reports: list[str] = []
    models: list[Path] = []
    starting = False
    with suppress(OSError):
        for path in sorted(_folder().iterdir()):
            process = path.stem.partition("-")[0]
            if not process.isdecimal() or psutil.pid_exists(int(process)):
                continue
            with suppress(OSError):
                content = path.read_bytes()
                path.unlink()
                if path.suffix == ".model":
                    models.append(Path(os.fsdecode(content)))
                elif path.suffix == STARTING:
                    starting = True
                elif content.strip():
                    reports.append(content.decode("utf-8", "replace"))
    if not reports:
        return Left("", tuple(models), starting)
    head = f"Sinopia {engine.__version__}, Python {platform.python_version()}, {platform.platform()}"
    at = [f"At work: {model}" for model in models]
    report = "\n".join([head, *at, "", *reports, "", *_end_of(log)])
    return Left(nameless(report), tuple(models), starting)


def _end_of(log: Path) -> list[str]:
    try:
        return log.read_text("utf-8", "replace").splitlines()[-LOG_LINES:]
    except OSError:
        return []


def _folder() -> Path:
    return library.home() / "running"


def _starting(process: int) -> Path:
    return _folder() / f"{process}{STARTING}"


def _report(process: int) -> Path:
    return _folder() / f"{process}.txt"
