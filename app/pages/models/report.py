"""How far a report on a model is, and what it says in short."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QProgressBar, QWidget

from app.widgets.parts import button, column, label, row, set_role


class ReportProgress(QDialog):
    """Closing it cancels a report that is still being made."""

    cancelled = Signal()
    open_wanted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report on {name}").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._status = label(plain=True, wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setRange(0, 0)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(16)
        self._open = button(self.tr("Open the report"), self.open_wanted, role="primary")
        self._open.hide()
        self._close = button(self.tr("Cancel"), self.close)
        layout = column(self, margin=16, spacing=12)
        layout.addWidget(self._status)
        layout.addWidget(self._bar)
        layout.addLayout(self._figures)
        layout.addStretch()
        layout.addLayout(row(None, self._open, self._close))
        self.setMinimumWidth(440)
        self.finished.connect(lambda _: self.cancelled.emit())

    def show_progress(self, text: str, index: int, total: int) -> None:
        self._status.setText(text)
        self._bar.setRange(0, total)
        self._bar.setValue(index)

    def show_end(self, text: str, figures: list[tuple[str, str, str]], failed: bool = False) -> None:
        """`figures`: the name, the value and what it means of each."""
        self._bar.hide()
        self._status.setText(text)
        set_role(self._status, "error" if failed else "")
        for line, (name, value, about) in enumerate(figures):
            self._figures.addWidget(label(name, "muted"), line, 0)
            self._figures.addWidget(label(value, plain=True), line, 1, Qt.AlignmentFlag.AlignRight)
            self._figures.addWidget(label(about, "muted", wrap=True), line, 2)
        self._figures.setColumnStretch(2, 1)
        self._open.setVisible(not failed)
        self._close.setText(self.tr("Close"))
        self.resize(max(self.width(), 560 if figures else 0), self.sizeHint().height())
