"""Steps that can be taken back: each knows what it changed, and no more."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage

from app.painting.layers import Layer

Beside = tuple[object, object] | None
"""What else goes with the states before and after a step, for whoever took it."""

BYTES = 256 * 2**20  # of pixels that are remembered, unless a person says otherwise


@dataclass(frozen=True)
class State:
    """All of a document but its history. The images are Qt's own cheap copies."""

    size: QSize
    layers: tuple[Layer, ...]
    active: str  # the key of the layer that is drawn upon


class Edit(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def bytes(self) -> int:
        """What remembering it costs."""


@dataclass(frozen=True)
class Pixels:
    """What a rectangle of one layer held before and after."""

    name: str
    key: str
    place: QRect
    before: QImage
    after: QImage

    @property
    def bytes(self) -> int:
        return self.before.sizeInBytes() + self.after.sizeInBytes()


@dataclass(frozen=True)
class Stack:
    """Another order, number, size or look of layers. Layers whose pixels stay have none here.

    Steps of the same `field` become one: those of a slider that is dragged.
    """

    name: str
    before: State
    after: State
    field: str = ""
    beside: Beside = None

    @property
    def bytes(self) -> int:
        return sum(x.image.sizeInBytes() for state in (self.before, self.after) for x in state.layers)


class History:
    """Edits that were done and undone; the oldest are forgotten where they would take more than `room` bytes."""

    def __init__(self) -> None:
        self.room = BYTES
        self.done: deque[Edit] = deque()
        self.undone: list[Edit] = []

    def record(self, edit: Edit) -> None:
        last = self.done[-1] if self.done and not self.undone else None
        self.undone.clear()
        if isinstance(edit, Stack) and isinstance(last, Stack) and edit.field and edit.field == last.field:
            self.done[-1] = replace(last, after=edit.after)
            return
        self.done.append(edit)
        self._forget()

    def set_room(self, room: int) -> None:
        self.room = room
        self._forget()

    def _forget(self) -> None:
        total = sum(each.bytes for each in self.done)
        while len(self.done) > 1 and total > self.room:
            total -= self.done.popleft().bytes

    def restart(self, done: Iterable[Edit]) -> None:
        """Of another document, to which this was done."""
        self.done.clear()
        self.undone.clear()
        for edit in done:
            self.record(edit)

    def back(self) -> Edit | None:
        """The edit to be undone now."""
        if not self.done:
            return None
        self.undone.append(self.done.pop())
        return self.undone[-1]

    def forth(self) -> Edit | None:
        """The edit to be done again now."""
        if not self.undone:
            return None
        self.done.append(self.undone.pop())
        return self.done[-1]
