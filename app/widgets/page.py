"""What the window knows of a page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Mark:
    """How the work of a page stands, for those who look at another one."""

    words: str
    part: float = 0.0  # of it that is done, 0..1
    icon: str = ""  # once it has ended: how


class Page(QWidget):
    """One of the pages of the window. What is dropped on the window is offered to the one that is in sight."""

    mark_changed = Signal()

    takes_pictures = False  # also such as lie in no file
    mark: Mark | None = None  # what the rail shows at its name

    def set_mark(self, mark: Mark | None) -> None:
        if mark != self.mark:
            self.mark = mark
            self.mark_changed.emit()

    def take(self, paths: list[Path]) -> bool:
        """Takes files and folders; whether it did."""
        raise NotImplementedError

    def take_picture(self, _picture: QImage) -> bool:
        """Takes a picture that lies in no file; whether it did."""
        return False

    def show_over(self, over: bool) -> None:
        """Shows where what hovers over the window would go."""

    def held(self) -> bool:
        """Whether a hand holds something on it, under which it must not move."""
        return False

    def hand_over(self) -> dict[str, Any]:
        """Ends what is in hand, and says what this page alone knows, for the one that takes its place."""
        return {}

    def take_over(self, state: dict[str, Any]) -> None:
        """Goes on where a page of the same class was left; `state` is what that handed over."""
