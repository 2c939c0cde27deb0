"""What this computer and the program on it are, to be copied for somebody who helps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane
from engine.files import nameless

Row = dict[str, object]  # {"what", "answer"}, as engine.doctor has them


class Computer(QObject):
    """`facts` is work.facts; `lane` may serve others, too."""

    told = Signal(str)  # lines of text
    failed = Signal(object)  # Exception

    def __init__(self, lane: LiveLane, facts: Callable[[], list[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._facts = lane, facts

    def look(self) -> None:
        """`told` or `failed` follows."""
        self._lane.submit("facts", self._facts, self._tell, self.failed.emit)

    def _tell(self, rows: list[Row]) -> None:
        self.told.emit(nameless("\n".join(f"{row['what']}: {row['answer']}" for row in rows)))
