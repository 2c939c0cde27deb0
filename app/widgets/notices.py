"""Messages that stay on the page until they are put away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.texts import number
from app.widgets.parts import button, column, icon_button, label, row

MOST = 3  # shown at once

Offer = tuple[str, Callable[[], None]]  # the words of a button, and what it does


class Notices(QWidget):
    """A column of messages, newest at the bottom. The same text is shown once; what does not fit can be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = column(self)
        self._hidden: list[str] = []
        self._more = button("", self._show_hidden, role="flat")
        self._more.setAccessibleName(self.tr("More messages"))
        self._all = button(self.tr("Put all away"), self.clear, role="flat")
        self._rest = QWidget()
        self._rest.setLayout(row(self._more, self._all, None))
        self._layout.addWidget(self._rest)
        self._rest.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def texts(self) -> list[str]:
        return self._hidden + [notice.text for notice in self._notices()]

    def say(self, text: str, kind: str = "info", seconds: float = 0.0, offer: Offer | None = None) -> None:
        """Shows a message. `kind`: "info", "warning" or "error"; after `seconds`, if given, it goes by itself.

        An `offer` is a button below the text, which puts the message away.
        """
        if text in self.texts():
            return
        if len(notices := self._notices()) >= MOST:  # the newest are what a person waits for
            self._hidden.append(notices[0].text)
            self._more.setText(self.tr("And {n} more…").format(n=number(len(self._hidden), ",")))
            self._rest.show()
            self._close(notices[0])
        shown = len(self._notices())
        notice = _Notice(text, kind)
        if offer is not None:
            notice.offer(offer[0]).clicked.connect(partial(self._take, notice, offer[1]))
        notice.close_button.clicked.connect(lambda: self._close(notice))
        if seconds:
            QTimer.singleShot(round(seconds * 1000), notice, lambda: self._close(notice))
        self._layout.insertWidget(shown, notice)
        self.show()

    def clear(self) -> None:
        self._hidden.clear()
        self._rest.hide()
        for notice in self._notices():
            self._close(notice)

    def _show_hidden(self) -> None:
        dialog = QDialog(self)
        dialog.setWindowTitle(self.tr("More messages"))
        dialog.resize(640, 400)
        texts = QListWidget()
        texts.setWordWrap(True)
        texts.setAccessibleName(dialog.windowTitle())
        texts.addItems(self._hidden)
        QVBoxLayout(dialog).addWidget(texts)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _notices(self) -> list[_Notice]:
        items = [self._layout.itemAt(i) for i in range(self._layout.count())]
        return [w for item in items if item is not None and isinstance(w := item.widget(), _Notice)]

    def _take(self, notice: _Notice, do: Callable[[], None]) -> None:
        self._close(notice)
        do()

    def _close(self, notice: _Notice) -> None:
        self._layout.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        if not self._notices():  # what was read is not kept for ever
            self._hidden.clear()
            self._rest.hide()
        self.setVisible(bool(self._notices() or self._hidden))


class _Notice(QFrame):
    def __init__(self, text: str, kind: str) -> None:
        super().__init__()
        self.text = text
        self.setProperty("role", "panel")
        t = theme.tokens()
        name, color = {"info": ("info", t.muted), "warning": ("warning", t.accent), "error": ("warning", t.error)}[kind]
        picture = label()
        picture.setPixmap(theme.pixmap(name, 20, color, self.devicePixelRatioF()))
        role = "error" if kind == "error" else ""
        words = label(text, role, plain=True, wrap=True)  # it may hold the names of files
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = icon_button("close", self.tr("Put away"), name=self.tr("Put this message away"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 4, 4)
        layout.setSpacing(theme.SPACE)
        layout.addWidget(picture, 0)
        self._words = column()
        self._words.addWidget(words)
        layout.addLayout(self._words, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def offer(self, text: str) -> QPushButton:
        """A button of these words."""
        made = button(text, role="flat")
        self._words.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return made
