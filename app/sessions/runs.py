"""The earlier trainings, as the library keeps them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane
from engine import library


class Known(NamedTuple):
    """A run, and its model if it has one already."""

    run: library.Run
    model: Path | None


class RunsSession(QObject):
    """The list is read when it is asked for. `lane` may serve others, too."""

    changed = Signal()  # `runs` is another list now

    def __init__(self, lane: LiveLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.runs: list[Known] = []  # newest first

    def refresh(self) -> None:
        """Reads them again; `changed` follows if there is anything new."""
        self._lane.submit("runs", _read, self._found, lambda _: None)

    def _found(self, runs: list[Known]) -> None:
        if runs != self.runs:
            self.runs = runs
            self.changed.emit()


def _read() -> list[Known]:
    """On the lane."""
    found = ((run, run.path / "model.safetensors") for run in library.runs())
    return [Known(run, model if model.is_file() else None) for run, model in found]
