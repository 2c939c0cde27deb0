"""Messages in one line of a page or of the window, and for how long they stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app import theme
from app.later import after
from app.texts import number
from app.widgets.parts import Elided, button, column, icon_button, label, row, scroll, set_role, sheet

GRAVITY = "info", "warning", "error"
SEEN_MS = 4000  # in sight, after which a person has read what went wrong
WAIT_MS = 100  # until it is looked again whether a hand still holds what is on the page

Offer = tuple[str, Callable[[], None]]  # the words of a button, and what it does


@dataclass(eq=False)
class Notice:
    """What is told once."""

    text: str
    kind: str  # one of GRAVITY
    offer: Offer | None
    by: object = None  # whose it is
    seen: bool = False


class Notices(QWidget):
    """Shows the gravest of its messages in one line, of those the newest.

    All of them, and what the line is too short for, can be opened. What went wrong is told until a person has seen it
    and goes elsewhere; what is offered, until that is answered.

    The page gives up the room of that line once, never under a hand that holds something, and has it back when a person
    has put away the last message or goes elsewhere: what goes by itself leaves the page where it is.
    """

    answered = Signal()  # by a person, whose keys are for something else now

    def __init__(self, held: Callable[[], bool] = lambda: False, parent: QWidget | None = None) -> None:
        """`held`: whether the page must not move now."""
        super().__init__(parent)
        self._held = held
        self._told: list[Notice] = []  # the one that is shown at the end
        self._list: MessageList | None = None
        self._line = _Line()
        self._line.close_button.clicked.connect(lambda: self._put_away(self._told[-1]))
        self._line.more.clicked.connect(self._open)
        self._line.offer.clicked.connect(lambda: self._take(self._told[-1]))
        policy = self._line.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._line.setSizePolicy(policy)
        column(self).addWidget(self._line)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WAIT_MS)
        self._soon.timeout.connect(self._show)
        self._seeing = QTimer(self)
        self._seeing.setSingleShot(True)
        self._seeing.setInterval(SEEN_MS)
        self._seeing.timeout.connect(self._see)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def texts(self) -> list[str]:
        return [message.text for message in self._told]

    def say(
        self, text: str, kind: str = "info", seconds: float = 0.0, offer: Offer | None = None, by: object = None
    ) -> None:
        """Shows a message. `kind`: one of GRAVITY; after `seconds`, if given, it goes by itself.

        An `offer` is a button, which puts the message away. A text that is there already is not said again. `by` is
        for `take_back`.
        """
        if text in self.texts():
            return
        message = Notice(text, kind, offer, by)
        self._told.append(message)
        self._told.sort(key=lambda told: GRAVITY.index(told.kind))  # among equals the newest stays behind
        if seconds:
            self._drop_after(seconds, message)
        self._show()

    def clear(self) -> None:
        self._told.clear()
        self._show()
        self.settle()

    def take_back(self, by: object) -> None:
        """What went wrong with something works now."""
        self._keep([told for told in self._told if told.kind != "error" or told.by != by])

    def leave(self) -> None:
        """A person goes elsewhere: what went wrong and was seen stays here."""
        self._keep([told for told in self._told if told.kind != "error" or not told.seen])
        self.settle()

    def settle(self) -> None:
        """Gives the page back the room of a line that is empty."""
        if not self._told:
            self.hide()

    def _drop_after(self, seconds: float, message: Notice) -> None:
        def end() -> None:
            if self.isHidden() and message in self._told:  # nobody has seen it yet
                self._drop_after(seconds, message)
            else:
                self._drop(message)

        after(round(seconds * 1000), self, end)

    def _drop(self, message: Notice) -> None:
        self._keep([told for told in self._told if told is not message])

    def _keep(self, messages: list[Notice]) -> None:
        if messages != self._told:
            self._told = messages
            self._show()

    def _put_away(self, message: Notice) -> None:
        self._drop(message)
        self.settle()
        if not self._told:
            self.answered.emit()

    def _take(self, message: Notice) -> None:
        self._drop(message)
        self.settle()
        self.answered.emit()
        if message.offer is not None:
            message.offer[1]()

    def _show(self) -> None:
        if self._told and self.isHidden() and self._held():
            self._soon.start()
            return
        self._line.setVisible(bool(self._told))
        if self._told:
            self._line.show_message(self._told[-1], len(self._told) - 1)
            self.show()
            self._seeing.start()
        if self._list is not None:
            self._list.show_messages(self._told)

    def _see(self) -> None:
        """Whether the message of the line was in sight of somebody; else it is looked again."""
        if self.isVisible() and QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive:
            for message in self._told[-1:]:
                message.seen = True
        elif self._told:
            self._seeing.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """As a part of a page that is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._seeing.start()

    def _open(self) -> None:
        for message in self._told:
            message.seen = True
        self._list = MessageList(self)
        self._list.put_away.connect(self._put_away)
        self._list.taken.connect(self._take)
        self._list.all_put_away.connect(self.clear)
        self._list.finished.connect(self._forget_list)
        self._list.show_messages(self._told)
        self._list.open()

    def _forget_list(self) -> None:
        self._list = None


class _Line(QFrame):
    """One message, as much of it as there is room for, and a way to the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._sign = _Sign()
        self._words = Elided(mode=Qt.TextElideMode.ElideRight)  # plain: it may hold the names of files
        self._others = 0
        self.offer = button("", role="flat")
        self.more = button("", role="flat")
        self.close_button = icon_button("close", "")
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 4, 4)
        layout.setSpacing(theme.SPACE)
        layout.addWidget(self._sign)
        layout.addWidget(self._words, 1)
        for one in (self.offer, self.more, self.close_button):
            layout.addWidget(one)
            one.hide()  # what has no words yet

    def show_message(self, message: Notice, others: int) -> None:
        """`others`: how many more there are."""
        self._others = others
        self._sign.show_kind(message.kind)
        set_role(self._words, "error" if message.kind == "error" else "")
        self._words.set_text(message.text)
        self.offer.setText(message.offer[0] if message.offer is not None else "")
        self.offer.setVisible(message.offer is not None)
        self.more.setText(self.tr("And {n} more…").format(n=number(others, ",")) if others else self.tr("Read on…"))
        self.close_button.setToolTip(self.tr("Put away"))  # in the language of now
        self.close_button.setAccessibleName(self.tr("Put this message away"))
        self.close_button.show()
        above, below = self._layout.contentsMargins().top(), self._layout.contentsMargins().bottom()
        tallest = max(one.sizeHint().height() for one in (self.offer, self.more, self.close_button))
        self.setFixedHeight(above + tallest + below)  # whatever it has to offer
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A text alone needs no more than its line where that is long enough."""
        self.more.setVisible(bool(self._others))
        self._layout.activate()
        self.more.setVisible(bool(self._others) or self._words.shortened)


class MessageList(QDialog):
    """All messages in full, the gravest and newest first."""

    put_away = Signal(object)  # Notice, as `taken`
    taken = Signal(object)
    all_put_away = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Messages"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 400)
        inside = sheet()
        self._rows = column(inside)
        self._rows.addStretch(1)
        whole = column(self, margin=16, spacing=12)
        area = scroll(inside)
        area.setAccessibleName(self.windowTitle())
        whole.addWidget(area, 1)
        close = button(self.tr("Close"), self.close)
        whole.addLayout(row(None, button(self.tr("Put all away"), self.all_put_away), close))
        close.setDefault(True)

    def show_messages(self, messages: list[Notice]) -> None:
        """Without any it closes."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for message in reversed(messages):
            self._rows.addWidget(self._row(message))
        self._rows.addStretch(1)
        if not messages:
            self.close()

    def _row(self, message: Notice) -> QFrame:
        made = QFrame()
        made.setProperty("role", "panel")
        sign, words = _Sign(), label(message.text, "error" if message.kind == "error" else "", plain=True, wrap=True)
        sign.show_kind(message.kind)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner = column()
        inner.addWidget(words)
        if message.offer is not None:
            taken = button(message.offer[0], lambda: self.taken.emit(message), role="flat")
            inner.addWidget(taken, 0, Qt.AlignmentFlag.AlignLeft)
        away = icon_button("close", self.tr("Put this message away"), lambda: self.put_away.emit(message))
        layout = QHBoxLayout(made)
        layout.setContentsMargins(12, 8, 4, 8)
        layout.setSpacing(theme.SPACE)
        layout.addWidget(sign)
        layout.addLayout(inner, 1)
        layout.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        return made


class _Sign(QLabel):
    """What kind of message it is, as a picture."""

    def show_kind(self, kind: str) -> None:
        t = theme.tokens()
        name, color = {"info": ("info", t.muted), "warning": ("warning", t.accent), "error": ("warning", t.error)}[kind]
        self.setPixmap(theme.pixmap(name, 20, color, self.devicePixelRatioF()))
