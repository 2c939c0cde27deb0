"""What the window knows of a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One of the pages of the window. What is dropped on the window is offered to the one that is in sight."""

    takes_pictures = False  # also such as lie in no file

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
