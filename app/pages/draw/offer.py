"""A bar over the canvas while a photo lies there: it can be turned into what the model wants."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app import theme
from app.widgets import derivations
from app.widgets.parts import button, icon_button, label

ROOM = 72  # points that are neither words nor button


class Offer(QFrame):
    """Shows what `action` does, over a view; the cross puts it away."""

    put_away = Signal()

    def __init__(self, action: QAction, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.setProperty("role", "panel")
        self.setCursor(Qt.CursorShape.ArrowCursor)  # that of the canvas is its pen
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._why = label()
        self.button = button("", action.trigger, role="primary")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
        self._close = icon_button("close", self.tr("Put away"), self.put_away, name=self.tr("Put this offer away"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(theme.SPACE)
        for widget in (self._why, self.button, self._close):
            row.addWidget(widget)
        view.installEventFilter(self)
        self.offer("edges", working=False, tip="")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._fit(watched.width())
        return super().eventFilter(watched, event)

    def _fit(self, room: int) -> None:
        """Leaves its words out where they would be cut."""
        self._why.setVisible(self.button.sizeHint().width() + self._why.sizeHint().width() + ROOM <= room)

    def offer(self, derive: str, working: bool, tip: str) -> None:
        """`derive` is one of kinds.DERIVATIONS; `working` while it is being made."""
        self._why.setText(derivations.wanted(derive))
        self.button.setText(self.tr("Working…") if working else derivations.turn(derive))
        self.button.setToolTip(tip)
        self.button.setEnabled(not working)
        self._fit(self._view.width())
