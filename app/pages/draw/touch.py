"""Fingers on a screen: one alone does what the view lets it do, two zoom, move, or take back by a tap."""

from __future__ import annotations

import math
from time import monotonic
from typing import Any, Literal, Protocol

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QInputDevice, QTouchEvent

TAP_SECONDS = 0.35
STILL = 12.0  # widget points that fingers may move while they tap

Phase = Literal["down", "move", "up", "cancel"]


class Touched(Protocol):
    """What is touched, in widget coordinates."""

    def finger(self, phase: Phase, at: QPointF) -> None: ...
    def zoom_by(self, factor: float, at: QPointF | None = None) -> None: ...
    def pan(self, by: QPointF) -> None: ...
    @property
    def tapped_by_two(self) -> Any: ...


class Fingers:
    """Follows the fingers from the first that is set down to the last that is lifted."""

    def __init__(self, view: Touched) -> None:
        self._view = view
        self._one = False  # a single finger is at work
        self._pair: tuple[QPointF, float] | None = None  # their middle and distance, a moment ago
        self._began = 0.0
        self._still = False  # two fingers have not done anything yet
        self._first: tuple[QPointF, float] = QPointF(), 1.0  # of the pair, as it was set down

    def take(self, event: QTouchEvent) -> bool:
        """Whether the event was for it; a touch pad moves the mouse and zooms by gestures of its own."""
        device = event.pointingDevice()
        if device is not None and device.type() != QInputDevice.DeviceType.TouchScreen:
            return False
        points = event.points()
        down = [point for point in points if point.state() != QEventPoint.State.Released]
        if event.type() == QEvent.Type.TouchCancel:
            self._end("cancel", QPointF())
        elif len(down) >= 2:
            self._two(down[0].position(), down[1].position())
        elif self._pair is not None or not points:
            if not down:
                self._tap()
        elif not down:
            self._end("up", points[0].position())
        else:
            self._view.finger("move" if self._one else "down", down[0].position())
            self._one = True
        event.accept()
        return True

    def _two(self, a: QPointF, b: QPointF) -> None:
        middle, far = (a + b) / 2, max(1.0, math.hypot(b.x() - a.x(), b.y() - a.y()))
        if self._pair is None:
            self._end("cancel", a)
            self._began, self._still, self._first = monotonic(), True, (middle, far)
        elif self._still and abs(far - self._first[1]) < STILL and (middle - self._first[0]).manhattanLength() < STILL:
            return  # fingers tremble
        else:
            self._still = False
            self._view.pan(middle - self._pair[0])
            self._view.zoom_by(far / self._pair[1], middle)
        self._pair = middle, far

    def _tap(self) -> None:
        """Both have left."""
        self._pair = None
        if self._still and monotonic() - self._began < TAP_SECONDS:
            self._view.tapped_by_two.emit()

    def _end(self, phase: Phase, at: QPointF) -> None:
        if self._one:
            self._one = False
            self._view.finger(phase, at)
