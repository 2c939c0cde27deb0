"""What learns now, and what waits to learn after it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from app.pages.train.elided import ElidedLabel
from app.texts import number
from app.widgets.parts import button, column, heading, icon_button, label, panel, row


class Waiting(QWidget):
    """Two panels, each there while it has something to show."""

    show_requested = Signal()  # the training that runs
    start_requested = Signal()  # the first of those that wait
    move_requested = Signal(int, int)  # a place from 0, and by how many
    remove_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = self._make_running()
        self._list = panel()
        self._list_column = column(self._list, spacing=4)
        self._list_column.setContentsMargins(16, 8, 8, 8)
        self.start_button = button(self.tr("Start the first"), self.start_requested, icon="play")
        self._title = heading(self.tr("Waiting"))
        self._rows: list[QWidget] = []
        self._list_column.addLayout(row(self._title, None, self.start_button))
        self._words = label("", "muted", wrap=True)
        self._list_column.addWidget(self._words)
        whole = column(self)
        whole.addWidget(self._running)
        whole.addWidget(self._list)
        self.show_running("", 0, 0)
        self.show_waiting([], running=False)

    def _make_running(self) -> QWidget:
        framed = panel()
        self._name = ElidedLabel()
        self._name.setProperty("role", "heading")
        self._facts = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.show_button = button(self.tr("Show"), self.show_requested, role="primary")
        self.show_button.setAccessibleName(self.tr("Show the training that runs"))
        inside = column(framed, spacing=6)
        inside.setContentsMargins(16, 10, 12, 12)
        inside.addLayout(row(self._name, self.show_button, wide=self._name))
        inside.addWidget(self._facts)
        inside.addWidget(self.bar)
        return framed

    def show_running(self, name: str, step: int, total: int) -> None:
        """What learns now; "" for nothing."""
        self._running.setVisible(bool(name))
        self._name.setText(name)
        words = self.tr("Training: step {step} of {total}") if total else self.tr("Training: it is being prepared")
        self._facts.setText(words.format(step=number(step, ","), total=number(total, ",")))
        self.bar.setValue(round(1000 * min(1.0, step / total)) if total else 0)

    def show_waiting(self, names: Sequence[str], running: bool) -> None:
        """What waits, in its order."""
        for old in self._rows:
            self._list_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._row(place, name, len(names)) for place, name in enumerate(names)]
        for made in self._rows:
            self._list_column.addWidget(made)
        self._words.setText(
            self.tr("Each begins when the one before it is done.")
            if running
            else self.tr("They stay here until you start them, also when Sinopia is closed.")
        )
        self.start_button.setVisible(not running)
        self._list.setVisible(bool(names))

    def _row(self, place: int, name: str, count: int) -> QWidget:
        words = ElidedLabel(name)
        words.setToolTip(name)
        up = icon_button(
            "up",
            self.tr("Earlier"),
            lambda: self.move_requested.emit(place, -1),
            name=self.tr("Let {name} begin earlier").format(name=name),
        )
        down = icon_button(
            "down",
            self.tr("Later"),
            lambda: self.move_requested.emit(place, 1),
            name=self.tr("Let {name} begin later").format(name=name),
        )
        out = icon_button(
            "close",
            self.tr("Take out"),
            lambda: self.remove_requested.emit(place),
            name=self.tr("Take {name} out of the list").format(name=name),
        )
        up.setEnabled(place > 0)
        down.setEnabled(place < count - 1)
        made = QWidget()
        made.setLayout(row(words, up, down, out, wide=words, spacing=2))
        return made
