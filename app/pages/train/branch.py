"""A new training that begins where another one stands, with other settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.pages.train.form import SettingsForm
from app.texts import explain
from engine import library
from engine.config import CONFIGS, SHAPING, TrainConfig, make_config
from engine.errors import SinopiaError

FIRST_SETTINGS = ("epochs", "steps", "lr", "d_lr")
# Besides its shape: what its pictures are, how a network begins, and the size, upon which a U-Net's depth depends.
KEPT = (*SHAPING, "direction", "derive", "held_out", "init_std", "size")
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
        words = QLabel(
            self.tr(
                "A new training that begins with step {step} of “{name}”. Its networks and pictures stay as they are; "
                "the other one keeps what it has."
            ).format(name=name, step=f"{step:,}")
        )
        words.setWordWrap(True)
        self.name = QLineEdit(self.tr("{name} branch").format(name=name))
        self.name.setAccessibleName(self.tr("Name of the new training"))
        self.name.textChanged.connect(self._check)
        label = QLabel(self.tr("Name"))
        label.setBuddy(self.name)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addSpacing(2 * theme.SPACE)
        row.addWidget(self.name, 1)
        self.form = SettingsForm(FIRST_SETTINGS, leave_out=KEPT)
        self.form.show_config(CONFIGS[method], self._settings)
        self.form.changed.connect(self._check)
        inner = QWidget()
        inner.setProperty("role", "page")
        framed = QVBoxLayout(inner)
        framed.setContentsMargins(0, 0, theme.SPACE, 0)
        framed.addWidget(self.form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self.verdict = QLabel()
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = QPushButton(self.tr("Start branch"))
        self.start_button.setProperty("role", "primary")
        buttons.addButton(self.start_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(2 * theme.SPACE)
        column.addWidget(words)
        column.addLayout(row)
        column.addWidget(scroll, 1)
        column.addWidget(self.verdict)
        column.addWidget(buttons)
        if (
            step >= self._length(make_config(method, self._settings)) > 0
        ):  # at its end: twice as long, or nothing would be left to do
            length = "steps" if self._settings.get("steps") else "epochs"
            usual = getattr(CONFIGS[method], length)
            doubled = {length: 2 * self._settings.get(length, usual)}
            self.form.write(self._settings | doubled, self._settings)
        self._check()

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
            text = words.format(step=f"{self._step:,}", total=f"{total:,}")
        except SinopiaError as error:
            text = explain(error)
        self.start_button.setEnabled(not failed)
        self.verdict.setText(text)
        self.verdict.setProperty("role", "error" if failed else "muted")
        self.verdict.style().polish(self.verdict)

    def _length(self, config: TrainConfig) -> int:
        """Steps in all; 0 where it is not known."""
        if not config.steps and not self._steps_per_epoch:
            return 0
        each = self._steps_per_epoch * self._settings.get("batch_size", 1) / config.batch_size
        return config.total_steps(round(each)) + self._beyond
