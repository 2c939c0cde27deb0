"""A training before it starts: what the folder is, and beside it all that can be set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.pages.train.form import SettingsForm, row_of_name
from app.pages.train.found import FoundView
from app.pages.train.presets import PresetList
from app.pages.train.runs import method_name
from app.widgets.parts import button, column, heading, label, panel, scroll, set_role, sheet
from engine.config import METHODS, Data
from engine.presets import Preset

ABREAST = 3  # methods in a line
OF_THE_FOLDER = ("direction", "derive")  # are chosen by the pictures


class SetupView(QWidget):
    """Knows folders and settings, not where they come from."""

    back_requested = Signal()
    start_requested = Signal()
    method_chosen = Signal(str)
    anew_requested = Signal()  # to begin with no model
    changed = Signal()  # a setting or the name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_name = False  # a person named the run
        self.back_button = button(self.tr("Back"), self.back_requested, role="flat")
        self.found = FoundView()
        self.panel = self._make_panel()
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Set up the training"), "title"))
        top.addStretch()
        top.addWidget(self.back_button)
        body = QHBoxLayout()
        body.setSpacing(2 * theme.SPACE)
        body.addWidget(self.found, 3)
        body.addWidget(self.panel, 2)
        whole = column(self, spacing=2 * theme.SPACE)
        whole.addLayout(top)
        whole.addLayout(body, 1)

    def _make_panel(self) -> QFrame:
        self.message = label(plain=True, wrap=True)
        self.start_button = button(self.tr("Start training"), self.start_requested, role="primary")
        inner = sheet()
        form = column(inner)
        form.setContentsMargins(0, 0, theme.SPACE, 0)
        form.addWidget(self._make_start())
        self._add_method(form)
        form.addSpacing(theme.SPACE)
        self._add_presets(form)
        form.addSpacing(theme.SPACE)
        self._add_settings(form)
        form.addStretch()
        self._scroll = scroll(inner)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, theme.SPACE, 0)
        foot.addWidget(self.message, 1)
        foot.addWidget(self.start_button)
        framed = panel()
        framed.setMaximumWidth(560)
        whole = column(framed)
        whole.addStrut(376)  # more, where the words need it
        whole.setContentsMargins(16, 12, 8, 16)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)
        return framed

    def _make_start(self) -> QWidget:
        """What the training begins with, if that is a model."""
        self.start_words = label(plain=True, wrap=True)
        anew = button(self.tr("Begin anew"), self.anew_requested, role="flat", tip=self.tr("Without the model"))
        self.start_panel = QWidget()
        begins = QHBoxLayout(self.start_panel)
        begins.setContentsMargins(0, 0, 0, theme.SPACE)
        begins.addWidget(self.start_words, 1)
        begins.addWidget(anew, 0, Qt.AlignmentFlag.AlignTop)
        self.start_panel.hide()
        return self.start_panel

    def _add_method(self, form: QVBoxLayout) -> None:
        self.methods = QButtonGroup(self)
        self.method_buttons: dict[str, QRadioButton] = {}
        methods = QGridLayout()
        methods.setHorizontalSpacing(3 * theme.SPACE)
        methods.setColumnStretch(ABREAST, 1)
        for place, method in enumerate(METHODS):
            choice = QRadioButton(method_name(method))
            choice.clicked.connect(lambda _, m=method: self.method_chosen.emit(m))
            self.methods.addButton(choice)
            self.method_buttons[method] = choice
            methods.addWidget(choice, *divmod(place, ABREAST))
        self.method_words = label(role="muted", wrap=True)
        form.addWidget(heading(self.tr("Method")))
        form.addLayout(methods)
        form.addWidget(self.method_words)

    def _add_presets(self, form: QVBoxLayout) -> None:
        self.presets = PresetList()
        self.presets.chosen.connect(self._take_preset)
        form.addWidget(heading(self.tr("Recipe")))
        form.addWidget(self.presets)

    def _add_settings(self, form: QVBoxLayout) -> None:
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the model"))
        self.name.textEdited.connect(self._named)
        self.form = SettingsForm("new", leave_out=OF_THE_FOLDER)
        self.form.changed.connect(self._follow_steps)
        self.reset_button = button(
            self.tr("Reset"), self.form.reset, role="flat", tip=self.tr("Every setting as the recipe has it")
        )
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Settings")))
        top.addStretch()
        top.addWidget(self.reset_button)
        form.addLayout(top)
        form.addLayout(row_of_name(self.name, self.tr("Name")))
        form.addWidget(self.form)

    def begin(self) -> None:
        """Another folder: as if the page were new."""
        self._own_name = False
        self.form.length.forget_pace()
        self._scroll.verticalScrollBar().setValue(0)

    def show_start(self, name: str) -> None:
        """The model with which the training begins; "" for none."""
        words = self.tr("Begins with “{name}”. Its network and size stay as they are.").format(name=name)
        self.start_words.setText(words)
        self.start_panel.setVisible(bool(name))
        self.form.fix("generator", "start") if name else self.form.fix()  # its discriminator begins anew

    def show_method(self, method: str, offers: Sequence[Data]) -> None:
        """The method, and a sentence on it; those that cannot learn from what can be taken as these say why."""
        self.method_buttons[method].setChecked(True)
        self.method_words.setText(_translated(METHODS[method].about_learning_from(offers or METHODS[method].data)))
        for name, choice in self.method_buttons.items():
            spec = METHODS[name]
            there = not offers or spec.learns_from(offers) is not None
            lacks = "" if there else _translated(spec.lacks)
            choice.setEnabled(there)
            choice.setToolTip(lacks)

    def show_presets(self, presets: list[Preset], chosen: Preset, anew: bool) -> None:
        """The presets to choose from; what a person changed in the form stays, unless it is to begin `anew`."""
        self.presets.set_presets(presets, chosen)
        if anew and self.focusWidget() in (None, self.back_button):  # a key must not throw the page away
            self.presets.button(chosen.name).setFocus()
        self.form.show_config(METHODS[chosen.method].config, chosen.settings, anew)

    def show_pace(self, steps_per_epoch: int, seconds_per_step: float) -> None:
        """How fast it will be, as far as that is known: by this the units of its length become each other."""
        self.form.length.set_pace(steps_per_epoch, seconds_per_step)

    def show_busy(self, busy: bool) -> None:
        """Whether another one learns, so that this one has to wait."""
        self.start_button.setText(self.tr("Start later") if busy else self.tr("Start training"))

    def propose_name(self, name: str) -> None:
        """Unless a person has chosen another one."""
        if not self._own_name:
            self.name.setText(name)

    def settings(self) -> dict[str, Any]:
        """Those that differ from the method's defaults."""
        return self.form.settings()

    def state(self) -> dict[str, Any]:
        """What a person set up, for `set_state` of another view of the same folder."""
        name, preset = self.name.text() if self._own_name else "", self.presets.current()
        return {"name": name, "preset": preset, "edited": self.form.edited(), "open": self.form.more_button.isChecked()}

    def set_state(self, state: dict[str, Any]) -> None:
        presets, preset = self.presets.presets(), state["preset"]
        if preset in presets:
            self.show_presets(presets, preset, anew=True)
            self.form.write({**preset.settings, **state["edited"]}, preset.settings)
        self.form.more_button.setChecked(state["open"])
        if state["name"]:
            self.name.setText(state["name"])
            self._named()

    def say(self, text: str, failed: bool = False) -> None:
        """What stands beside the button that starts."""
        self.message.setText(text)
        set_role(self.message, "error" if failed else "muted")

    def _take_preset(self, preset: Preset) -> None:
        self.form.write(preset.settings)

    def _follow_steps(self) -> None:
        """For another number of steps than the preset's, the rate falls over the same part of them."""
        preset, edited = self.presets.current(), self.form.edited()
        if preset is not None and "decay_steps" not in edited:
            self.form.follow("decay_steps", preset.falling(edited.get("steps")))
        self.reset_button.setEnabled(bool(edited))
        self.changed.emit()

    def _named(self) -> None:
        self._own_name = bool(self.name.text().strip())
        self.changed.emit()


def _translated(text: str) -> str:
    return QCoreApplication.translate("methods", text) if text else ""
