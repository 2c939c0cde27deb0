"""The earlier trainings, as the library keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane
from app.sessions.replay import Replay
from app.sessions.run import Kept, read
from engine import library
from engine.card import read_card
from engine.messages import SinopiaError
from engine.run import history
from engine.run.file import BEST, NAME

KEPT = 256  # cards


class Known(NamedTuple):
    """A run as the list shows it."""

    run: library.Run
    model: Path | None  # once there is one
    when: float = 0.0  # it was saved last, in seconds since 1970
    seconds: float = 0.0  # that it has learnt; 0 where that is not known
    picture: bytes = b""  # a sample of what it makes, as PNG
    note: str = ""  # of a person


class RunsSession(QObject):
    """The list is read when it is asked for. `lane` may serve others, too."""

    changed = Signal()  # `runs` is another list now
    curves_read = Signal(list)  # list[tuple[str, list[Losses]]]: runs by name, asked for with `read_curves`
    looked = Signal(object, object)  # library.Run, History: asked for with `look`; `replay` has its samples
    failed = Signal(object)  # Exception, of what was asked for

    def __init__(self, lane: LiveLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.replay = Replay(lane, self)
        self.runs: list[Known] = []  # newest first

    def refresh(self) -> None:
        """Reads them again; `changed` follows if there is anything new."""
        self._lane.submit("runs", _read, self._found, lambda _: None)

    def write_note(self, run: library.Run, text: str) -> None:
        """Keeps what a person says of a run; `changed` or `failed` follows."""
        self._lane.submit(
            f"note {run.path}", partial(library.write_note, run, text), lambda _: self.refresh(), self.failed.emit
        )

    def read_curves(self, runs: Sequence[library.Run]) -> None:
        """What these told while they learnt; `curves_read` follows."""
        paths = [run.path for run in runs]
        work = lambda: [(path.name, history.read(path).losses) for path in paths]  # noqa: E731
        self._lane.submit("curves", work, self.curves_read.emit, self.failed.emit)

    def look(self, run: library.Run) -> None:
        """Reads one that is only to be looked at, whatever else learns; `looked` or `failed` follows."""

        def found(kept: Kept) -> None:
            self.looked.emit(kept.run or run, kept.history)
            self.replay.open(run.path)

        self._lane.submit("look", partial(read, run.path), found, self.failed.emit)

    def _found(self, runs: list[Known]) -> None:
        if runs != self.runs:
            self.runs = runs
            self.changed.emit()


def _read() -> list[Known]:
    """On the lane."""
    return [_known(run) for run in library.runs()]


def _known(run: library.Run) -> Known:
    model, best = run.path / "model.safetensors", run.path / BEST
    try:
        when = (run.path / NAME).stat().st_mtime
        note = library.note_of(run)
        if not model.is_file():
            return Known(run, None, when, note=note)
        seconds, picture = _card(best if best.is_file() else model, model.stat().st_mtime_ns)
        return Known(run, model, when, seconds if picture is not None else 0.0, picture or b"", note)
    except OSError:  # it goes away meanwhile
        return Known(run, None)


@lru_cache(KEPT)
def _card(path: Path, _written: int) -> tuple[float, bytes | None]:
    """Seconds of training and a sample, as the card of a model tells them."""
    try:
        card = read_card(path)
    except SinopiaError:
        return 0.0, None
    seconds = card.training.get("seconds", 0)
    return float(seconds) if isinstance(seconds, int | float) else 0.0, card.samples[0][1] if card.samples else b""
