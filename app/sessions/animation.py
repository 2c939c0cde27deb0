"""How a run learnt, how a drawing came about, or a walk between pictures, saved while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane

T = TypeVar("T")  # what it is of: the folder of a run, a Story, or a Walk


class Animation(QObject, Generic[T]):
    """One at a time. `lane` may serve others, too."""

    changed = Signal()  # saving
    saved = Signal(object)  # Path
    failed = Signal(object)  # Exception

    def __init__(self, lane: LiveLane, animate: Callable[[T, Path], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._animate = lane, animate
        self.saving = False

    def save(self, of: T, output: Path) -> None:
        """Puts its pictures into a .webp or .gif; nothing happens while another is saved."""
        if not self.saving:
            self._tell(True)
            work, done = partial(self._animate, of, output), partial(self._done, output)
            self._lane.submit("animation", work, done, self._failed)

    def _done(self, output: Path, _frames: int) -> None:
        self._tell(False)
        self.saved.emit(output)

    def _failed(self, problem: Exception) -> None:
        self._tell(False)
        self.failed.emit(problem)

    def _tell(self, saving: bool) -> None:
        self.saving = saving
        self.changed.emit()
