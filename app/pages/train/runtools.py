"""What can be done with a training besides stopping and resuming it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QMenu, QSpinBox, QWidget

from app import theme
from app.texts import about, count, number, together
from app.widgets.parts import button, column, label, row
from app.widgets.steady import steady

MOST = 10_000_000  # steps that can be asked for at once
DIALOG_WIDTH = 420  # px


@dataclass(frozen=True)
class RunState:
    """How a training stands, as far as its tools depend on it."""

    running: bool = False
    stopping: bool = False
    paused: bool = False
    begun: bool = False  # its folder tells of it
    finished: bool = False
    checkpoint: bool = False
    saving: bool = False  # an animation


class RunTools(QWidget):
    """Pause, Train on, and a menu of the rest."""

    pause_requested = Signal()
    go_on_requested = Signal()
    train_on_requested = Signal()
    branch_requested = Signal()
    animation_requested = Signal()
    settings_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paused = False
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self._action(self.tr("Settings…"), self.settings_requested)
        self.animation_action = self._action(self.tr("Save animation…"), self.animation_requested)
        self.branch_action = self._action(self.tr("Branch…"), self.branch_requested)
        self._action(self.tr("Show in folder"), self.folder_requested)
        self.more_button = button(self.tr("More"), tip=self.tr("Its settings, an animation, a branch, its folder"))
        self.more_button.setMenu(self.menu)
        self.train_on_button = button(
            self.tr("Train on…"), self.train_on_requested, icon="play", tip=self.tr("More steps, beyond the end")
        )
        self.pause_button = button("", self._turn)
        self.setLayout(row(self.more_button, self.train_on_button, self.pause_button))
        self.show_state(RunState())

    def _action(self, text: str, signal: SignalInstance) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(signal)
        return action

    def show_state(self, state: RunState) -> None:
        self._paused = state.paused
        self.pause_button.setText(self.tr("Go on") if state.paused else self.tr("Pause"))
        self.pause_button.setIcon(theme.icon("play" if state.paused else "pause"))
        self.pause_button.setToolTip("" if state.paused else self.tr("The computer is free until it goes on"))
        self.pause_button.setVisible(state.running)
        self.pause_button.setEnabled(not state.stopping)
        self.train_on_button.setVisible(not state.running and state.finished and state.checkpoint)
        self.more_button.setEnabled(state.begun)
        self.branch_action.setEnabled(state.checkpoint and not state.running)
        self.branch_action.setToolTip(
            self.tr("A branch begins with what is saved: stop this one first.") if state.running else ""
        )
        self.animation_action.setEnabled(not state.saving)
        self.animation_action.setText(self.tr("Saving the animation…") if state.saving else self.tr("Save animation…"))

    def _turn(self) -> None:
        (self.go_on_requested if self._paused else self.pause_requested).emit()


class TrainOn(QDialog):
    """How many more steps; or epochs, or minutes, where their length is known."""

    def __init__(
        self, name: str, total: int, steps_per_epoch: int, seconds_per_step: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._seconds = seconds_per_step
        self.setWindowTitle(self.tr("Train on"))
        self.setMinimumWidth(DIALOG_WIDTH)
        words = (
            self.tr(
                "“{name}” has taken its only step. It goes on with the full learning rate, which falls in a "
                "straight line over the new steps."
            ),
            self.tr(
                "“{name}” has taken its {n} steps. It goes on with the full learning rate, which falls in a "
                "straight line over the new steps."
            ),
        )
        self.number = steady(QSpinBox())
        self.number.setAccessibleName(self.tr("How many more"))
        self.number.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding does not reach it
        self.unit = steady(QComboBox())
        self.unit.setAccessibleName(self.tr("Unit"))
        if steps_per_epoch:
            self.unit.addItem(self.tr("more epochs"), steps_per_epoch)
        self.unit.addItem(self.tr("more steps"), 1)
        if seconds_per_step:
            self.unit.addItem(self.tr("more minutes"), 60 / seconds_per_step)
        self.unit.setCurrentIndex(0 if total // 4 >= steps_per_epoch else 1)
        self.unit.currentIndexChanged.connect(lambda _: self._propose(total // 4))
        self.sum = label(role="muted")
        self.number.valueChanged.connect(lambda _: self._add_up(total))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go = button(self.tr("Train on"), role="primary")
        buttons.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = column(self, margin=theme.MARGIN, spacing=2 * theme.SPACE)
        whole.addWidget(label(count(total, *words, name=name), wrap=True))
        whole.addLayout(row(self.number, self.unit, None))
        whole.addWidget(self.sum)
        whole.addWidget(buttons)
        self._propose(total // 4)
        self._add_up(total)

    def steps(self) -> int:
        return max(1, round(self.number.value() * float(self.unit.currentData())))

    def _propose(self, steps: int) -> None:
        each = float(self.unit.currentData())
        self.number.setRange(1, max(1, int(MOST / each)))
        self.number.setValue(max(1, round(steps / each)))

    def _add_up(self, total: int) -> None:
        words = self.tr("1 more step, {all} in all."), self.tr("{n} more steps, {all} in all.")
        text = count(self.steps(), *words, all=number(total + self.steps(), ","))
        if self._seconds:
            time = about(self.steps() * self._seconds)
            text = together((text, self.tr("They take about {time}.").format(time=time)))
        self.sum.setText(text)
