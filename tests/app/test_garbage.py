"""Where Python's cyclic garbage is taken away."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QTimer

from app.garbage import Collector, collect


class Ring(QObject):
    """Garbage that holds itself, as pages do, whose buttons call them."""

    def __init__(self):
        super().__init__()
        self.timer = QTimer(self)
        self.itself = self


@pytest.fixture
def collector(qapp):
    gc.enable()
    owner = QObject()
    yield Collector(owner)
    owner.deleteLater()
    gc.disable()


def litter():
    """More than is ever kept without a look."""
    return [[number] for number in range(20 * gc.get_threshold()[0])]


def test_a_thread_that_works_ends_nothing_of_qt(qtbot, collector):
    ring = weakref.ref(Ring())
    working = threading.Thread(target=litter)
    working.start()
    working.join()
    assert ring() is not None, "it was ended on a thread that is not Qt's"
    kept = litter()
    qtbot.waitUntil(lambda: gc.get_count()[0] < len(kept), timeout=10_000)
    gc.collect()
    assert ring() is None


def test_what_is_due_is_taken_away_and_the_rest_waits():
    gc.collect()
    before = gc.get_count()
    kept = litter()
    collect()
    first = gc.get_count()
    assert first[0] < len(kept) and first[1] > before[1]
    while gc.get_count()[1] <= gc.get_threshold()[1]:
        gc.collect(0)
    litter()
    collect()
    assert gc.get_count()[1] == 0, "and the next generation with it"
