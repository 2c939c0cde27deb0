"""A report to be read and copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.widgets.parts import button, label


class ReportDialog(QDialog):
    """Shows what a program that ended unexpectedly left; it stays on this computer unless a person copies it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Why Sinopia ended"))
        self.resize(760, 520)
        self._text = QPlainTextEdit(text)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.windowTitle())
        about = self.tr("This stays on your computer. Copy it to tell somebody who can mend it.")
        row = QHBoxLayout()
        row.addWidget(label(about, wrap=True), 1)
        row.addWidget(button(self.tr("Copy"), self.copy, role="primary"))
        row.addWidget(button(self.tr("Close"), self.close))
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addLayout(row)

    def copy(self) -> None:
        """All of it."""
        QGuiApplication.clipboard().setText(self._text.toPlainText())
