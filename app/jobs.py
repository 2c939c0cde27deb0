"""Threads, and nothing but threads: no other file of the window knows of them.

`WorkLane` runs one long generator of events; `LiveLane` runs short work of which only the latest counts. Both call back
on the GUI thread only. What runs on a worker must not touch a widget, nor read anything but what it was given. `Turns`
is how those who have a lane give way to each other without knowing each other.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from queue import SimpleQueue
from time import monotonic, sleep
from typing import Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from engine.events import Event
from engine.messages import SinopiaError

Stop = Callable[[], bool]
Work = Callable[[Stop], Iterator[Event]]

SLOW_SECONDS = 10.0  # after which work that should be short is said not to answer
LOOK_MS = 1000  # between two looks at it
NICE, NICER = 10, 15  # of threads that answer the hand, and of those that work long, beside the window's 0
SWITCH_SECONDS = 0.0005  # after which a thread that wants Python's lock has it; Python's own 5 ms are felt in a stroke
REST_SECONDS = 1.0  # the longest that long work rests at a time: as long as it worked, while a hand draws
MAILBOX_MS = 33  # events are handed over at most 30 times a second, however fast they come


def _log(error: Exception) -> None:
    """What a person cannot mend goes to the log with its traceback: the window has but a sentence for it."""
    if not isinstance(error, SinopiaError):
        logging.getLogger("sinopia").error("work failed", exc_info=error)


def _give_way(niceness: int) -> None:
    """The hand that draws comes before what answers it, and that before long work: of this thread and of those that
    it begins.

    Where the processor has nothing else to do, that costs nothing. Linux alone gives each thread a niceness of its own,
    and there Qt's priorities do nothing. Python's lock, which all threads share, changes hands sooner from then on.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), niceness)


class _WorkThread(QThread):
    def __init__(self, work: Work, mailbox: deque[Event], gives_way: Callable[[], bool]) -> None:
        super().__init__()  # no parent: if its work held the lane last, the end of each would be the end of the other
        self._work, self._gives_way = work, gives_way
        self._asked = monotonic()
        self._mailbox = mailbox
        self.error: Exception | None = None
        self.going = threading.Event()
        self.going.set()

    def _must_stop(self) -> bool:
        """Waits while there is a pause; rests where it gives way."""
        self.going.wait()
        if self._gives_way() and not self.isInterruptionRequested():
            sleep(min(REST_SECONDS, monotonic() - self._asked))
        self._asked = monotonic()
        return self.isInterruptionRequested()

    def run(self) -> None:
        _give_way(NICER)
        try:
            for event in self._work(self._must_stop):
                self._mailbox.append(event)
        except Exception as error:
            _log(error)
            self.error = error


class WorkLane(QObject):
    """One long piece of work at a time, on a thread of its own."""

    events = Signal(list)  # list[Event], in order
    ended = Signal(object)  # None, or the exception that ended the work; all events were handed over before

    def __init__(self, parent: QObject | None = None, gives_way: Callable[[], bool] = lambda: False) -> None:
        """`gives_way` is asked on its thread: whether somebody is at something that must not wait."""
        super().__init__(parent)
        self._gives_way = gives_way
        self._closed = False
        self._mailbox: deque[Event] = deque()
        self._thread: _WorkThread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(MAILBOX_MS)
        self._timer.timeout.connect(self._deliver)

    @property
    def running(self) -> bool:
        return self._thread is not None

    def start(self, work: Work) -> None:
        """Calls `work(stop)` on a new thread and hands its events over. One at a time: RuntimeError while running.

        Nothing begins any more once the lane is closed: a timer may go off while the program ends.
        """
        if self._closed:
            return
        if self._thread is not None:
            raise RuntimeError("the lane is busy")
        self._thread = _WorkThread(work, self._mailbox, self._gives_way)
        self._thread.finished.connect(self._end)
        self._thread.start(QThread.Priority.LowPriority)
        self._timer.start()

    def stop(self) -> None:
        """Asks the work to stop, also in a pause; it ends with its own last event, then `ended`."""
        if self._thread is not None:
            self._thread.requestInterruption()
            self._thread.going.set()

    def pause(self) -> None:
        """Lets the work wait where it asks next whether to stop, until `go_on` or `stop`."""
        if self._thread is not None and not self._thread.isInterruptionRequested():
            self._thread.going.clear()

    def go_on(self) -> None:
        if self._thread is not None:
            self._thread.going.set()

    def close(self, seconds: float) -> bool:
        """Stops and waits without handing anything over any more; False if the work did not end in time."""
        self._closed = True
        self.stop()
        return self._thread is None or self._thread.wait(round(seconds * 1000))

    def _deliver(self) -> None:
        batch = []
        while self._mailbox:
            batch.append(self._mailbox.popleft())
        if batch:
            self.events.emit(batch)

    def _end(self) -> None:
        thread = self._thread
        if thread is None:
            return
        self._timer.stop()
        self._deliver()
        self._thread = None
        gc.collect()  # the networks of a training hold each other: what comes next has their memory
        self.ended.emit(thread.error)


class Turns(QObject):
    """Who may have the processor and the memory.

    What is measured holds them: what can wait does so while they are `held`. What claims them, as a training does, ends
    whatever prepares for it, and begins once they are free.
    """

    changed = Signal()  # held
    claimed = Signal()  # whoever holds them, or waits for them, ends now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held = False
        self._next: Callable[[], None] | None = None

    def hold(self, held: bool) -> None:
        """Holds them, or lets them go."""
        if held != self.held:
            self.held = held
            self.changed.emit()
        self._begin_next()

    def claim(self, begin: Callable[[], None]) -> None:
        """Calls `begin` as soon as nobody holds them any more."""
        self._next = begin
        self.claimed.emit()
        self._begin_next()

    def close(self) -> None:
        """The program is about to end: nothing begins any more."""
        self._next = None
        self.claimed.emit()

    def _begin_next(self) -> None:
        if self._next is not None and not self.held:
            begin, self._next = self._next, None
            begin()


class _LiveThread(QThread):
    answered = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tokens: SimpleQueue[str | None] = SimpleQueue()
        self.waiting: dict[str, tuple[int, Callable[[], Any]]] = {}  # single dict operations are atomic
        self.answers: deque[tuple[str, int, Any, Exception | None]] = deque()
        self.at: tuple[str, int, float] | None = None  # key, stamp and beginning of the work in hand

    def run(self) -> None:
        _give_way(NICE)
        while (key := self.tokens.get()) is not None:
            task = self.waiting.pop(key, None)
            if task is None:  # a newer one of the same key was taken already
                continue
            stamp, work = task
            self.at = key, stamp, monotonic()
            try:
                self.answers.append((key, stamp, work(), None))
            except Exception as error:
                _log(error)
                self.answers.append((key, stamp, None, error))
            self.at = None
            del task, work  # an idle lane keeps no picture alive
            self.answered.emit()


class LiveLane(QObject):
    """Short work on one thread, latest wins: a new request of a key replaces the one of that key that still waits."""

    slow = Signal(str)  # the work of this key has not answered for SLOW_SECONDS; it may yet

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._thread = self._new_thread()
        self._left: list[_LiveThread] = []  # that were given up, and may still run
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_MS)
        self._watch.timeout.connect(self._look)
        self._said = 0  # stamp of the work that was said to be slow
        self._stamp = 0
        self._callbacks: dict[str, deque[tuple[int, Callable[[Any], None], Callable[[Exception], None]]]] = {}

    def submit(
        self,
        key: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Runs `work()` on the thread, then `done(result)` or `failed(error)` on the GUI thread, if not superseded.

        Nothing more is taken once the lane is closed: a timer may go off while the program ends.
        """
        if self._closed:
            return
        if not self._thread.isRunning():
            self._thread.start()
        self._stamp += 1
        self._callbacks.setdefault(key, deque()).append((self._stamp, done, failed))
        self._thread.waiting[key] = (self._stamp, work)
        self._thread.tokens.put(key)
        self._watch.start()

    def cancel(self, key: str) -> None:
        """Forgets what waits or runs under this key: neither of its callbacks will be called."""
        self._thread.waiting.pop(key, None)
        self._callbacks.pop(key, None)

    def close(self, seconds: float, finish: bool = False) -> bool:
        """Ends the thread after the work in hand, with `finish` also what waits; False if that did not end in time."""
        self._closed = True
        self._callbacks.clear()
        if not finish:
            self._thread.waiting.clear()
        self._watch.stop()
        self._thread.tokens.put(None)
        ended = not self._thread.isRunning() or self._thread.wait(round(seconds * 1000))
        return ended and not any(thread.isRunning() for thread in self._left)

    def go_on_without(self, key: str, error: Exception) -> None:
        """Gives up the work in hand, if it is of this key and has been said to be slow: its caller is told `error`.

        Nothing can end a thread that does not listen; it is left alone, and what waits goes on on another.
        """
        old = self._thread
        if (at := old.at) is None or at[:2] != (key, self._said):
            return
        old.answered.disconnect(self._deliver)
        self._left.append(old)
        old.answers.append((key, at[1], None, error))
        self._thread = self._new_thread()
        self._thread.waiting, old.waiting = old.waiting, {}
        self._thread.answers = deque(old.answers)
        old.tokens.put(None)
        for waiting in self._thread.waiting:
            self._thread.tokens.put(waiting)
        self._thread.start()
        self._deliver()

    def _new_thread(self) -> _LiveThread:
        thread = _LiveThread(self)
        thread.answered.connect(self._deliver)
        return thread

    def _look(self) -> None:
        at = self._thread.at
        if at is None and not self._thread.waiting:
            self._watch.stop()
        elif at is not None and at[1] != self._said and monotonic() - at[2] > SLOW_SECONDS:
            self._said = at[1]
            self.slow.emit(at[0])

    def _deliver(self) -> None:
        while self._thread.answers:
            key, stamp, result, error = self._thread.answers.popleft()
            calls = self._callbacks.get(key, deque())
            while calls and calls[0][0] < stamp:  # replaced before they ran
                calls.popleft()
            if not calls or calls[0][0] != stamp:  # cancelled meanwhile
                continue
            _, done, failed = calls.popleft()
            if error is None:
                done(result)
            else:
                failed(error)
