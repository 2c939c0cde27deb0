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
        self._whole = layout = column(self, margin=16, spacing=12)
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
        top = Qt.AlignmentFlag.AlignTop
        for line, (name, value, about) in enumerate(figures):
            words = label(name, "muted"), label(value, plain=True), label(about, "muted", wrap=True)
            self._figures.addWidget(words[0], line, 0, top)
            self._figures.addWidget(words[1], line, 1, top | Qt.AlignmentFlag.AlignRight)
            self._figures.addWidget(words[2], line, 2)
            for one in words:
                one.show()  # until then it has no size, and Qt would do it later
        self._figures.setColumnStretch(2, 1)
        self._open.setVisible(not failed)
        self._close.setText(self.tr("Close"))
        width = max(self.width(), 560 if figures else 0)
        self._whole.invalidate()
        self.resize(width, self._whole.totalHeightForWidth(width))  # a size hint knows nothing of lines that break
