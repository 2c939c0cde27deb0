"""What a training was told, and the command with which another person can repeat it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.pages.train.form import label_of
from app.pages.train.runs import method_name
from app.rerun import Rerun

SIZE = 560, 600  # px
COMMAND_HEIGHT = 96  # px


class RunSettings(QDialog):
    """For reading and copying."""

    def __init__(self, name: str, rerun: Rerun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings of “{name}”").format(name=name))
        self.resize(*SIZE)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * theme.SPACE)
        self._grid.setVerticalSpacing(theme.SPACE)
        self._grid.setColumnStretch(1, 1)
        for label, value in self._facts(rerun):
            self._add(label, value)
        self._add_heading(self.tr("Settings that differ from the usual"))
        for key, (value, usual) in rerun.changed.items():
            usually = self.tr("usually {value}").format(value=self._value(usual))
            self._add(label_of(rerun.config, key), self._value(value), usually)
        if not rerun.changed:
            self._add(self.tr("None"), "")
        inner = QWidget()
        inner.setProperty("role", "page")
        framed = QVBoxLayout(inner)
        framed.setContentsMargins(0, 0, theme.SPACE, 0)
        framed.addLayout(self._grid)
        framed.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        heading = QLabel(self.tr("The command that repeats it"))
        heading.setProperty("role", "heading")
        self.command = QPlainTextEdit(rerun.command)
        self.command.setReadOnly(True)
        self.command.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.command.setFixedHeight(COMMAND_HEIGHT)
        self.command.setTabChangesFocus(True)
        self.command.setAccessibleName(heading.text())
        self.copy_button = QPushButton(self.tr("Copy as command"))
        self.copy_button.setIcon(theme.icon("copy"))
        self.copy_button.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(2 * theme.SPACE)
        column.addWidget(scroll, 1)
        column.addWidget(heading)
        column.addWidget(self.command)
        column.addWidget(buttons)

    def _facts(self, rerun: Rerun) -> Iterator[tuple[str, str]]:
        yield self.tr("Method"), method_name(rerun.config.method)
        yield self.tr("Pictures"), str(rerun.data)
        if rerun.exclude:
            yield self.tr("Left out"), "\n".join(rerun.exclude)
        if rerun.start:
            yield self.tr("Began with the model"), rerun.start
        if rerun.branch:
            yield self.tr("Branched off"), rerun.branch
        if rerun.more:
            yield self.tr("Steps beyond its end"), " + ".join(f"{steps:,}" for steps in rerun.more)
        yield self.tr("Device"), str(rerun.facts.get("device", rerun.device))
        versions = rerun.facts.get("versions", {})
        names = {"sinopia": "Sinopia", "torch": "torch", "python": "Python"}
        if versions:
            yield self.tr("Made with"), ", ".join(f"{names.get(k, k)} {v}" for k, v in versions.items())

    def _value(self, value: Any) -> str:
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        return (f"{value:,}" if isinstance(value, int) else str(value)) or "–"

    def _add_heading(self, text: str) -> None:
        heading = QLabel(text)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, theme.SPACE, 0, 0)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 3)

    def _add(self, label: str, value: str, note: str = "") -> None:
        row = self._grid.rowCount()
        for column, (text, role) in enumerate(((label, "muted"), (value, ""), (note, "muted"))):
            words = QLabel(text)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setProperty("role", role)
            if column == 1:
                words.setWordWrap(True)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
