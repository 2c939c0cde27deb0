"""A new training that begins where another one stands, with other settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from app import theme
from app.pages.train.form import SettingsForm, row_of_name
from app.texts import explain, number
from app.widgets.parts import button, column, label, scroll, set_role, sheet
from engine import library
from engine.config import METHODS, TrainConfig, make_config, shaping
from engine.messages import SinopiaError

SIZE = 520, 600  # px


class Branch(QDialog):
    """`step` is where the run stands; `beyond`, steps that it took besides those of its settings, are kept.

    `steps_per_epoch` is that of the run; 0 where it is not known.
    """

    def __init__(
        self,
        name: str,
        method: str,
        settings: Mapping[str, Any],
        step: int,
        steps_per_epoch: int,
        beyond: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._method, self._settings, self._step = method, dict(settings), step
        self._steps_per_epoch, self._beyond = steps_per_epoch, beyond
        self.setWindowTitle(self.tr("Branch"))
        self.resize(*SIZE)
        words = self.tr(
            "A new training that begins with step {step} of “{name}”. Its networks and pictures stay as they are; "
            "the other one keeps what it has."
        )
        self._build(words.format(name=name, step=number(step, ",")), self.tr("{name} branch").format(name=name))
        self._leave_something_to_do()
        self._check()

    def _build(self, words: str, name: str) -> None:
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Name of the new training"))
        self.name.textChanged.connect(self._check)
        config = METHODS[self._method].config
        kept = shaping(config, "generator", "discriminator", "pictures")  # they and what they learnt stay
        self.form = SettingsForm("branch", leave_out=kept)
        self.form.show_config(config, self._settings)
        self.form.length.set_pace(self._steps_per_epoch, 0.0)
        self.form.changed.connect(self._check)
        inner = sheet()
        framed = QVBoxLayout(inner)
        framed.setContentsMargins(0, 0, theme.SPACE, 0)
        framed.addWidget(self.form)
        settings = scroll(inner)
        settings.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.message = label(plain=True, wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = button(self.tr("Start branch"), role="primary")
        buttons.addButton(self.start_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = column(self, margin=theme.MARGIN, spacing=2 * theme.SPACE)
        whole.addWidget(label(words, wrap=True))
        whole.addLayout(row_of_name(self.name, self.tr("Name")))
        whole.addWidget(settings, 1)
        whole.addWidget(self.message)
        whole.addWidget(buttons)

    def _leave_something_to_do(self) -> None:
        """A branch of a run that is at its end is twice as long."""
        if self._step >= self._length(make_config(self._method, self._settings)) > 0:
            length = "steps" if self._settings.get("steps") else "epochs"
            usual = getattr(METHODS[self._method].config, length)
            doubled = {length: 2 * self._settings.get(length, usual)}
            self.form.write(self._settings | doubled, self._settings)

    def settings(self) -> dict[str, Any]:
        """Those that differ from the run's."""
        return self.form.edited()

    def _check(self) -> None:
        """Says what is wrong with the settings, or how far it will go."""
        failed = True
        try:
            library.check_name(self.name.text())
            total = self._length(make_config(self._method, self._settings | self.settings()))
            failed = 0 < total <= self._step
            words = (
                self.tr("It stands at step {step} already, and would end at step {total}: ask for more.")
                if failed
                else self.tr("From step {step} to step {total}.")
                if total
                else self.tr("From step {step}.")
            )
            text = words.format(step=number(self._step, ","), total=number(total, ","))
        except SinopiaError as error:
            text = explain(error)
        self.start_button.setEnabled(not failed)
        self.message.setText(text)
        set_role(self.message, "error" if failed else "muted")

    def _length(self, config: TrainConfig) -> int:
        """Steps in all; 0 where it is not known."""
        if not config.steps and not self._steps_per_epoch:
            return 0
        each = self._steps_per_epoch * self._settings.get("batch_size", 1) / config.batch_size
        return config.total_steps(round(each)) + self._beyond
