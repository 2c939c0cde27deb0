"""Python's cyclic garbage is taken away on the window's thread alone.

By itself Python takes it away on whichever thread is at work when enough has come together. Where that is a thread that
trains, what was a widget or a timer ends on a thread that is not Qt's, and the program may end with it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD_MS = 1000  # between two looks


class Collector(QObject):
    """From here on nothing is taken away but by its looks, for as long as there is a loop of events."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(collect)
        timer.start(PERIOD_MS)

    @staticmethod
    def spare() -> None:
        """What is there now, libraries above all, stays and is looked through no more: a look takes a moment then."""
        gc.freeze()


def collect() -> None:
    """Takes away the oldest generation that is due, as Python would."""
    for generation, (count, threshold) in reversed([*enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))]):
        if 0 < threshold < count:
            gc.collect(generation)
            return
