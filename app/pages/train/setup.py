"""A training before it starts: what the folder is, and beside it all that can be set."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.pages.train.form import SettingsForm
from app.pages.train.found import FoundView
from app.pages.train.presets import PresetList
from app.pages.train.runs import method_name
from engine.config import CONFIGS, SHAPING
from engine.presets import Preset

FIRST_SETTINGS = ("size", "epochs", "steps", "batch_size", "width")
# What a model that a training begins with has settled; its discriminator begins anew.
OF_THE_MODEL = (
    *(name for name in SHAPING if not name.startswith(("d_", "discriminator", "spectral"))),
    "size",
    "half_size",  # the coarse shapes are known already
)
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
        title = QLabel(self.tr("Set up the training"))
        title.setProperty("role", "title")
        self.back_button = QPushButton(self.tr("Back"))
        self.back_button.setProperty("role", "flat")
        self.back_button.clicked.connect(self.back_requested)
        self.found = FoundView()
        self.panel = self._make_panel()
        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch()
        top.addWidget(self.back_button)
        body = QHBoxLayout()
        body.setSpacing(2 * theme.SPACE)
        body.addWidget(self.found, 3)
        body.addWidget(self.panel, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * theme.SPACE)
        whole.addLayout(top)
        whole.addLayout(body, 1)

    def _make_panel(self) -> QFrame:
        self.methods = QButtonGroup(self)
        self.method_buttons: dict[str, QRadioButton] = {}
        methods = QHBoxLayout()
        methods.setSpacing(3 * theme.SPACE)
        for method in CONFIGS:
            button = QRadioButton(method_name(method))
            button.clicked.connect(lambda _, m=method: self.method_chosen.emit(m))
            self.methods.addButton(button)
            self.method_buttons[method] = button
            methods.addWidget(button)
        methods.addStretch()
        self.method_words = QLabel()
        self.method_words.setProperty("role", "muted")
        self.method_words.setWordWrap(True)
        self.start_words = QLabel()
        self.start_words.setTextFormat(Qt.TextFormat.PlainText)
        self.start_words.setWordWrap(True)
        anew = QPushButton(self.tr("Begin anew"))
        anew.setProperty("role", "flat")
        anew.setToolTip(self.tr("Without the model"))
        anew.clicked.connect(self.anew_requested)
        self.start_panel = QWidget()
        begins = QHBoxLayout(self.start_panel)
        begins.setContentsMargins(0, 0, 0, theme.SPACE)
        begins.addWidget(self.start_words, 1)
        begins.addWidget(anew, 0, Qt.AlignmentFlag.AlignTop)
        self.start_panel.hide()
        self.presets = PresetList()
        self.presets.chosen.connect(self._take_preset)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the model"))
        self.name.textEdited.connect(self._named)
        name_label = QLabel(self.tr("Name"))
        name_label.setBuddy(self.name)
        self.form = SettingsForm(FIRST_SETTINGS, leave_out=OF_THE_FOLDER)
        self.form.changed.connect(self._follow_steps)
        self.reset_button = QPushButton(self.tr("Reset"))
        self.reset_button.setProperty("role", "flat")
        self.reset_button.setToolTip(self.tr("Every setting as the recipe has it"))
        self.reset_button.clicked.connect(self.form.reset)
        self.verdict = QLabel()
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self.start_button = QPushButton(self.tr("Start training"))
        self.start_button.setProperty("role", "primary")
        self.start_button.clicked.connect(self.start_requested)

        inner = QWidget()
        inner.setProperty("role", "page")
        form = QVBoxLayout(inner)
        form.setContentsMargins(0, 0, theme.SPACE, 0)
        form.setSpacing(theme.SPACE)
        form.addWidget(self.start_panel)
        form.addWidget(_heading(self.tr("Method")))
        form.addLayout(methods)
        form.addWidget(self.method_words)
        form.addSpacing(theme.SPACE)
        form.addWidget(_heading(self.tr("Recipe")))
        form.addWidget(self.presets)
        form.addSpacing(theme.SPACE)
        settings_row = QHBoxLayout()
        settings_row.addWidget(_heading(self.tr("Settings")))
        settings_row.addStretch()
        settings_row.addWidget(self.reset_button)
        form.addLayout(settings_row)
        name_row = QHBoxLayout()
        name_row.addWidget(name_label)
        name_row.addSpacing(2 * theme.SPACE)
        name_row.addWidget(self.name, 1)
        form.addLayout(name_row)
        form.addWidget(self.form)
        form.addStretch()
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        panel = QFrame()
        panel.setProperty("role", "panel")
        panel.setMinimumWidth(400)
        panel.setMaximumWidth(560)
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 12, 8, 16)
        column.setSpacing(theme.SPACE)
        column.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, theme.SPACE, 0)
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self.start_button)
        column.addLayout(foot)
        return panel

    def begin(self) -> None:
        """Another folder: as if the page were new."""
        self._own_name = False
        self._scroll.verticalScrollBar().setValue(0)

    def show_start(self, name: str) -> None:
        """The model with which the training begins; "" for none."""
        words = self.tr("Begins with “{name}”. Its network and size stay as they are.").format(name=name)
        self.start_words.setText(words)
        self.start_panel.setVisible(bool(name))
        self.form.fix(OF_THE_MODEL if name else ())

    def show_method(self, method: str, words: str, possible: set[str]) -> None:
        """The method, a sentence on it and on those that are not possible here."""
        self.method_buttons[method].setChecked(True)
        self.method_words.setText(words)
        for name, button in self.method_buttons.items():
            button.setEnabled(name in possible)
            button.setToolTip("" if name in possible else words)

    def show_presets(self, presets: list[Preset], chosen: Preset, anew: bool) -> None:
        """The recipes to choose from; what a person changed in the form stays, unless it is to begin `anew`."""
        self.presets.set_presets(presets, chosen)
        self.form.show_config(CONFIGS[chosen.method], chosen.settings, anew)

    def propose_name(self, name: str) -> None:
        """Unless a person has chosen another one."""
        if not self._own_name:
            self.name.setText(name)

    def settings(self) -> dict[str, Any]:
        """Those that differ from the method's defaults."""
        return self.form.settings()

    def say(self, text: str, failed: bool = False) -> None:
        """What stands beside the button that starts."""
        self.verdict.setText(text)
        self.verdict.setProperty("role", "error" if failed else "muted")
        self.verdict.style().polish(self.verdict)

    def _take_preset(self, preset: Preset) -> None:
        self.form.write(preset.settings)

    def _follow_steps(self) -> None:
        """For another number of steps than the recipe's, the rate falls over the same part of them."""
        preset, edited = self.presets.current(), self.form.edited()
        if preset is not None and "decay_steps" in preset.settings and "decay_steps" not in edited:
            steps = {"steps": edited["steps"]} if "steps" in edited else {}
            self.form.follow("decay_steps", preset.with_settings(steps)["decay_steps"])
        self.reset_button.setEnabled(bool(edited))
        self.changed.emit()

    def _named(self) -> None:
        self._own_name = bool(self.name.text().strip())
        self.changed.emit()


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label
