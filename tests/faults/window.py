"""The whole program without a screen, in a process that was forked for it, and how to see whether it is at rest."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import crash
from app.application import Program
from app.garbage import Collector
from app.jobs import LiveLane, WorkLane
from app.settings import Settings

REST = 3  # looks at the lanes, one after another, that must find nothing to do


class Watched(logging.Handler):
    """A program, and all that went wrong in it which has no sentence."""

    def __init__(self, home: Path) -> None:
        super().__init__(logging.ERROR)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["SINOPIA_HOME"] = str(home)
        self.wrong: list[str] = []
        self.sentences: list[str] = []
        logging.getLogger("sinopia").addHandler(self)
        self.app = QApplication(["faults"])
        crash.watch()
        Collector(self.app)
        self.program = Program(self.app, Settings())
        sys.excepthook = self._unexpected
        for page in (self.program.draw, self.program.library, self.program.generate):
            page.failed.connect(self.sentences.append)
        self.program.show()

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        where = traceback.extract_tb(error.__traceback__)[-1] if error is not None and error.__traceback__ else ""
        self.wrong.append(f"{record.getMessage()}: {error!r} {where}")

    def _unexpected(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        self.program.unexpected(kind, error, error.__traceback__)

    def settle(self, seconds: float = 60.0, until: Callable[[], bool] = lambda: True) -> bool:
        """Lets the program work until all of its lanes have nothing to do and `until` holds; False: it took longer."""
        end, rests = monotonic() + seconds, 0
        while rests < REST:
            if monotonic() > end:
                return False
            self.app.processEvents()
            busy = any(map(_busy, (*self.program._lanes, *self.program._last_lanes)))
            rests = 0 if busy or not until() else rests + 1
            self.app.thread().msleep(1 if busy else 5)
        return True

    def busy(self) -> list[str]:
        """What each lane is at that has something to do."""
        lanes = (*self.program._lanes, *self.program._last_lanes)
        return [str(lane._thread.at) if isinstance(lane, LiveLane) else "work" for lane in lanes if _busy(lane)]

    def close(self) -> int:
        """The exit status of the program."""
        QTimer.singleShot(0, lambda: self.program.close(ask=False))  # in the loop, which it ends
        return self.run()

    def end(self) -> list[str]:
        """Closes the program; all that went wrong in it."""
        return self.wrong if self.close() == 0 else [*self.wrong, "it did not close cleanly"]

    def run(self) -> int:
        """The exit status of a program that is closed by itself."""
        code = int(self.app.exec())
        crash.end()
        return code


def _busy(lane: LiveLane | WorkLane) -> bool:
    if isinstance(lane, WorkLane):
        return lane.running
    thread = lane._thread
    return thread.at is not None or bool(thread.waiting) or bool(thread.answers)
