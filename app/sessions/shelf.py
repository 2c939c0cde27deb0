"""Results that a person keeps to look at again, each with the drawing and the model that it came from."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.painting.history import State

ROOM = 24  # results; the oldest gives way


class Shown(NamedTuple):
    state: State
    result: QImage
    model: Path
    seed: int
    looks: dict[str, int]


class Shelf(QObject):
    """Kept while the program runs."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.results: list[Shown] = []

    def keep(self, shown: Shown) -> None:
        self.results = [*self.results, shown][-ROOM:]
        self.changed.emit()

    def remove(self, number: int) -> None:
        del self.results[number]
        self.changed.emit()
