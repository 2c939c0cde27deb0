"""What is to be done in a moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def after(milliseconds: int, owner: QObject, do: Callable[[], object]) -> None:
    """Calls it once in so many milliseconds, unless its owner is gone by then.

    WORKAROUND(PySide6 6.11): `QTimer.singleShot` calls it all the same, and a receiver that is gone ends the program.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(do)
    timer.timeout.connect(timer.deleteLater)
    timer.start(milliseconds)
