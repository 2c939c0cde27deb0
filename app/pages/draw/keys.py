"""The sheet of keys: all that can be done without a mouse, in words, and with which keys, which a person may change."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.pages.draw.toolbar import tip_of
from app.settings import Settings
from app.widgets.parts import button, heading, icon_button, label, row, scroll, set_role, sheet

COLUMNS = 2
WORDS = 240  # px for what keys do, at least
KEYS = "keys"  # in the settings: "usual keys > own keys", one for each action that has others than the usual ones
TO = " > "
NATIVE, PORTABLE = QKeySequence.SequenceFormat.NativeText, QKeySequence.SequenceFormat.PortableText
DIGITS = {str(digit) for digit in range(10)}
MODIFIERS = Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr
FIXED = {
    QKeySequence(keys).toString(PORTABLE)
    for keys in ("Space", "Return", "Enter", "Tab", "Shift+Tab", "Left", "Right", "Up", "Down", "+", "=", "-", "F1",
                 "Ctrl+,", *(f"Ctrl+{number}" for number in range(1, 10)))
}  # fmt: skip
"""Those of the canvas and of the window."""


def usual(action: QAction) -> str:
    """The keys that an action has where nobody chose others; by them it is known in the settings."""
    return str(action.property("usual"))


def recall(actions: Iterable[QAction], settings: Settings) -> None:
    """Gives actions the keys that a person chose."""
    own = dict(text.split(TO, 1) for text in settings.texts(KEYS) if TO in text)
    for action in actions:
        if usual(action) in own:
            _set(action, own[usual(action)])


def _set(action: QAction, keys: str) -> None:
    action.setShortcuts([QKeySequence(each) for each in _split(keys)])
    action.setToolTip(tip_of(action))


class KeyButton(QPushButton):
    """Shows the keys of an action. After a click it waits for others; Escape leaves them as they are."""

    typed = Signal(str)

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.action = action
        self._waits = False
        set_role(self, "keys")
        self.setAutoDefault(False)
        self.clicked.connect(self._wait)
        self.show_keys()

    def show_keys(self) -> None:
        keys = ", ".join(key.toString(NATIVE) for key in self.action.shortcuts())
        self.setText(keys or "–")
        self.setAccessibleName(self.tr("{action}: {keys}").format(action=self.action.text(), keys=keys))
        self.setToolTip(self.tr("Click, then press other keys"))

    def _wait(self) -> None:
        self._waits = True
        self.setText(self.tr("Press keys…"))

    def event(self, event: QEvent) -> bool:
        if self._waits and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:  # also Tab
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._stop()
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in MODIFIERS:
            return
        self._stop()
        sign = Qt.Key.Key_Space < key < Qt.Key.Key_A or Qt.Key.Key_Z < key < Qt.Key.Key_Escape
        if sign:  # as "?", for which some keyboards need Shift and others do not
            held &= ~Qt.KeyboardModifier.ShiftModifier
        if key != Qt.Key.Key_Escape:
            self.typed.emit(QKeySequence(held.value | key.value).toString(PORTABLE))

    def _stop(self) -> None:
        self._waits = False
        self.show_keys()


class KeySheet(QDialog):
    """Shows the keys of actions, and what hand and keys do on the canvas. What is chosen is written into settings."""

    changed = Signal()

    def __init__(self, actions: Iterable[QAction], settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._settings = settings
        self._actions = [action for action in actions if action.property("usual")]
        self.buttons: dict[str, KeyButton] = {}
        self._backs: dict[str, QWidget] = {}
        inner = sheet()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        shown = [action for action in self._actions if usual(action) not in DIGITS]
        fixed = (
            (self.tr("1 … 9, 0"), self.tr("Opacity 10 % … 90 %, 100 %")),
            (self.tr("Space and drag"), self.tr("Move the view")),
            (self.tr("Wheel, + and -"), self.tr("Zoom")),
            (self.tr("Shift"), self.tr("Straight, square, by steps of 15°")),
            (self.tr("Ctrl"), self.tr("Shapes from their middle")),
            (self.tr("Tab"), self.tr("Hide or show the panels")),
            (self.tr("Return"), self.tr("Set the pen down, lift it, finish")),
            (self.tr("Esc"), self.tr("Take back what was begun")),
            (self.tr("Two fingers"), self.tr("Zoom and move; a tap takes back")),
        )
        height = -(-(len(shown) + len(fixed)) // COLUMNS)
        for number, action in enumerate(shown):
            self._add(action, number % height, number // height)
        for number, (keys, text) in enumerate(fixed, len(shown)):
            self._put(label(keys, "badge"), text, number % height, number // height)
        self._problem = label(wrap=True, plain=True)
        self._use = button(self.tr("Use it here"), role="flat")
        self._use.setAutoDefault(False)
        self._use.clicked.connect(self._take_over)
        self._wanted: tuple[QAction, str, QAction] | None = None

        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, 16, 12, 16)
        column.setSpacing(10)
        about = label(self.tr("Click a key to choose another."), "muted")
        column.addLayout(row(heading(self.tr("Keys")), about, None, spacing=16))
        area = scroll(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(area, 1)
        column.addLayout(row(self._problem, self._use, wide=self._problem))
        self._back_all = button(self.tr("All back to the defaults"), self._reset, role="flat")
        self._back_all.setAutoDefault(False)
        column.addLayout(row(self._back_all, None, button(self.tr("Close"), self.close, role="primary")))
        wanted = QSize(inner.sizeHint().width() + 72, inner.sizeHint().height() + 180)
        self.resize(wanted.boundedTo(parent.window().size() - QSize(48, 40)))
        self._show()

    def _add(self, action: QAction, line: int, block: int) -> None:
        made = KeyButton(action)
        made.typed.connect(lambda keys: self._type(action, keys))
        back = icon_button("undo", self.tr("Back to the default"), lambda: self._back(action),
                           name=self.tr("Back to the default: {action}").format(action=action.text()))  # fmt: skip
        back.setIconSize(QSize(14, 14))
        set_role(back, "tiny")
        policy = back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        back.setSizePolicy(policy)
        self.buttons[usual(action)], self._backs[usual(action)] = made, back
        self._put(made, action.text(), line, block)
        self._grid.addWidget(back, line, 4 * block + 2)

    def _put(self, keys: QWidget, text: str, line: int, block: int) -> None:
        self._grid.addWidget(keys, line, 4 * block, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        words = label(text, wrap=True)
        words.setMinimumWidth(WORDS)
        self._grid.addWidget(words, line, 4 * block + 1)
        self._grid.setColumnMinimumWidth(4 * block + 3, 12)
        self._grid.setColumnStretch(4 * block + 1, 1)

    def _type(self, action: QAction, keys: str) -> None:
        """Other keys were pressed for an action."""
        self._wanted = None
        other = next((each for each in self._actions if each is not action and keys in _keys(each)), None)
        native = QKeySequence(keys).toString(NATIVE)
        if keys in FIXED or not keys:
            self._say(self.tr("“{keys}” cannot be used: the canvas or the window needs it.").format(keys=native))
        elif other is not None:
            self._wanted = action, keys, other
            self._say(self.tr("“{keys}” is already for “{action}”.").format(keys=native, action=other.text()))
        else:
            self._change(action, keys)

    def _take_over(self) -> None:
        """The other action goes without the keys."""
        if self._wanted is not None:
            action, keys, other = self._wanted
            self._wanted = None
            _set(other, "; ".join(each for each in _keys(other) if each != keys))
            self._change(action, keys)

    def _back(self, action: QAction) -> None:
        self._wanted = None
        taken = [each for each in self._actions if each is not action and set(_keys(each)) & set(_split(usual(action)))]
        if taken:
            native = ", ".join(QKeySequence(keys).toString(NATIVE) for keys in _split(usual(action)))
            self._wanted = action, usual(action), taken[0]
            self._say(self.tr("“{keys}” is already for “{action}”.").format(keys=native, action=taken[0].text()))
        else:
            self._change(action, usual(action))

    def _reset(self) -> None:
        for action in self._actions:
            _set(action, usual(action))
        self._change(self._actions[0], usual(self._actions[0]))

    def _change(self, action: QAction, keys: str) -> None:
        _set(action, keys)
        own = [f"{usual(each)}{TO}{'; '.join(_keys(each))}" for each in self._actions if _own(each)]
        self._settings.set(KEYS, own)
        self._settings.save()
        self._say("")
        self.changed.emit()

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._show()

    def _show(self) -> None:
        self._use.setVisible(self._wanted is not None)
        self._back_all.setEnabled(any(map(_own, self._actions)))
        for key, made in self.buttons.items():
            made.show_keys()
            self._backs[key].setVisible(_own(made.action))


def _keys(action: QAction) -> list[str]:
    return [keys.toString(PORTABLE) for keys in action.shortcuts()]


def _split(keys: str) -> list[str]:
    return [each for key in QKeySequence.listFromString(keys, PORTABLE) if (each := key.toString(PORTABLE))]


def _own(action: QAction) -> bool:
    """Whether it has others than the usual keys."""
    return _keys(action) != _split(usual(action))
