"""What a training was told, and the command with which another person can repeat it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app import theme
from app.pages.train.runs import method_name
from app.texts import device, listed, number, setting, setting_value
from app.widgets.parts import button, column, heading, label, scroll, sheet
from engine.run.repeat import Repeat

SIZE = 560, 600  # px
COMMAND_HEIGHT = 96  # px


class RunSettings(QDialog):
    """For reading and copying."""

    def __init__(self, run: str, repeat: Repeat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings of “{name}”").format(name=run))
        self.resize(*SIZE)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * theme.SPACE)
        self._grid.setVerticalSpacing(theme.SPACE)
        self._grid.setColumnStretch(1, 1)
        for name, value in self._facts(repeat):
            self._add(name, value)
        self._add_heading(self.tr("Settings that differ from the usual"))
        for key, (value, usual) in repeat.changed.items():
            usually = self.tr("usually {value}").format(value=setting_value(usual))
            self._add(setting(type(repeat.config), key), setting_value(value), usually)
        if not repeat.changed:
            self._add(self.tr("None"), "")
        self._build(repeat.command)

    def _build(self, command: str) -> None:
        inner = sheet()
        framed = QVBoxLayout(inner)
        framed.setContentsMargins(0, 0, theme.SPACE, 0)
        framed.addLayout(self._grid)
        framed.addStretch()
        title = heading(self.tr("The command that repeats it"))
        self.command = QPlainTextEdit(command)
        self.command.setReadOnly(True)
        self.command.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.command.setFixedHeight(COMMAND_HEIGHT)
        self.command.setTabChangesFocus(True)
        self.command.setAccessibleName(title.text())
        self.copy_button = button(self.tr("Copy as command"), self._copy, icon="copy")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        whole = column(self, margin=theme.MARGIN, spacing=2 * theme.SPACE)
        whole.addWidget(scroll(inner), 1)
        whole.addWidget(title)
        whole.addWidget(self.command)
        whole.addWidget(buttons)

    def _facts(self, repeat: Repeat) -> Iterator[tuple[str, str]]:
        yield self.tr("Method"), method_name(repeat.config.method)
        yield self.tr("Pictures"), str(repeat.file.data)
        if repeat.file.exclude:
            yield self.tr("Left out"), "\n".join(repeat.file.exclude)
        if repeat.file.start:
            yield self.tr("Began with the model"), str(repeat.file.start)
        if repeat.file.branch:
            yield self.tr("Branched off"), str(repeat.file.branch)
        if repeat.file.more:
            yield self.tr("Steps beyond its end"), " + ".join(number(steps, ",") for steps in repeat.file.more)
        yield self.tr("Device"), device(str(repeat.facts.get("device", repeat.file.device)))
        versions = repeat.facts.get("versions", {})
        names = {"sinopia": "Sinopia", "torch": "torch", "python": "Python"}
        if versions:
            yield self.tr("Made with"), listed(f"{names.get(k, k)} {v}" for k, v in versions.items())

    def _add_heading(self, text: str) -> None:
        title = heading(text)
        title.setContentsMargins(0, theme.SPACE, 0, 0)
        self._grid.addWidget(title, self._grid.rowCount(), 0, 1, 3)

    def _add(self, name: str, value: str, note: str = "") -> None:
        row = self._grid.rowCount()
        for place, (text, role) in enumerate(((name, "muted"), (value, ""), (note, "muted"))):
            words = label(text, role, plain=True, wrap=place == 1)
            if place == 1:
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(words, row, place, Qt.AlignmentFlag.AlignTop)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
