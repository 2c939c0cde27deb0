"""One line for who is here for the first time; a click puts it away for good."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app import theme
from app.widgets.parts import icon_button, label


class Hint(QWidget):
    """Above a page, with the margins of a page; hidden while it has nothing to say."""

    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame = QFrame()
        frame.setProperty("role", "panel")
        self._words = label(wrap=True)
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(12, 2, 4, 2)
        inner.addWidget(self._words, 1)
        inner.addWidget(icon_button("close", self.tr("Put away"), self.put_away, name=self.tr("Put this hint away")))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(theme.MARGIN, 12, theme.MARGIN, 0)
        outer.addWidget(frame)
        self.hide()

    def say(self, text: str) -> None:
        self._keep_room(False)
        self._words.setText(text)
        self.setVisible(bool(text))

    def fall_silent(self) -> None:
        """Nothing is to be said any more. What is below stays where it is until something else is said."""
        self._keep_room(True)
        self.hide()

    def settle(self) -> None:
        """What is below gets the room of a hint that is no longer said."""
        if self.isHidden():
            self._keep_room(False)

    def _keep_room(self, kept: bool) -> None:
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(kept)
        self.setSizePolicy(policy)
