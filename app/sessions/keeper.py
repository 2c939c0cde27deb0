"""The drawing on the disk, so that the next start shows what was left."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from app.jobs import LiveLane
from app.sketch import Sketch

KEEP_MS = 3000  # after the last stroke

Keep = Callable[[Path, QImage], None]  # app.work.keep_drawing


class Keeper(QObject):
    """Keeps a sketch in a file. `lane` serves nobody else, and what waits on it at the end is still to be done."""

    def __init__(self, lane: LiveLane, sketch: Sketch, path: Path, keep: Keep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._sketch, self._path, self._keep = lane, sketch, path, keep
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_MS)
        self._soon.timeout.connect(self._write)
        sketch.history_changed.connect(self._soon.start)

    def restore(self) -> None:
        """Shows what was kept, if anything was."""
        drawing = QImage(str(self._path))
        if not drawing.isNull():
            self._sketch.restart(drawing)

    def finish(self) -> None:
        """Has what was not kept yet written now: the program is about to end."""
        if self._soon.isActive():
            self._write()

    def _write(self) -> None:
        self._soon.stop()
        self._lane.submit("drawing", partial(self._keep, self._path, self._sketch.image), lambda _: None, self._failed)

    def _failed(self, error: Exception) -> None:
        logging.getLogger("sinopia").warning("the drawing could not be kept: %s", error)
