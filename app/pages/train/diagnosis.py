"""What a training has been warned of, in words: what is wrong, what shows it, what to change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app import theme
from app.texts import count, diagnosis, number
from app.widgets.parts import column, label, sheet

TALLEST = 144  # px; of more, the newest are in sight


class Diagnoses(QScrollArea):
    """One entry for each, the newest on top. Those of one kind about many files are one entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Verdicts on the training"))
        self._entries: list[_Entry] = []  # oldest first
        self._nothing = label(self.tr("Nothing to report."), "muted")
        inner = sheet()
        self._column = column(inner, spacing=2 * theme.SPACE)
        room = self.verticalScrollBar().sizeHint().width()  # a bar may come while the sheet is as wide as without it
        self._column.setContentsMargins(0, 0, room, 0)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self.setWidget(inner)

    def texts(self) -> list[str]:
        """What is said, the newest first."""
        return [entry.text() for entry in reversed(self._entries)]

    def sizeHint(self) -> QSize:
        """As high as what it says, within bounds."""
        wanted = self._column.heightForWidth(self.viewport().width())
        return QSize(240, max(24, min(TALLEST, wanted)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def clear(self) -> None:
        for entry in self._entries:
            self._column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries.clear()
        self._nothing.show()
        self.updateGeometry()

    def add(self, step: int, code: str, facts: dict[str, Any]) -> None:
        """The same one is said once."""
        for entry in self._entries:
            if entry.takes(code, facts):
                return
        entry = _Entry(step, code, facts)
        self._entries.append(entry)
        self._column.insertWidget(0, entry)
        self._nothing.hide()
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()


class _Entry(QWidget):
    def __init__(self, step: int, code: str, facts: dict[str, Any]) -> None:
        super().__init__()
        self._code, self._facts = code, facts
        self._files = {str(facts["path"])} if "path" in facts else set()
        headline, evidence, advice = diagnosis(code, facts)
        self._mark = QLabel()
        self._show_mark()
        self._labels = [_selectable(text, role) for text, role in ((headline, ""), (evidence, "muted"), (advice, ""))]
        if evidence:
            self._labels[0].setStyleSheet("font-weight: 600;")
        self._more = _selectable("", "muted")
        self._labels.append(self._more)
        at = _selectable(self.tr("step {step}").format(step=number(step, ",")), "muted", wrap=False)
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in self._labels:
            words.addWidget(part)
            part.setVisible(bool(part.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)

    def _show_mark(self) -> None:
        self._mark.setPixmap(theme.pixmap("warning", 18, theme.tokens().accent, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_mark()

    def text(self) -> str:
        return " ".join(part.text() for part in self._labels if part.text())

    def takes(self, code: str, facts: dict[str, Any]) -> bool:
        """Whether this entry tells of it, perhaps as one more file of its kind."""
        if code != self._code or ("path" not in facts and facts != self._facts):
            return False
        if "path" in facts:
            self._files.add(str(facts["path"]))
            if more := len(self._files) - 1:
                one, many = self.tr("And one more file: {name}."), self.tr("And {n} more files, the last: {name}.")
                name = Path(str(facts["path"])).name
                self._more.setText(count(more, one, many, name=name))
                self._more.show()
        return True


def _selectable(text: str, role: str, wrap: bool = True) -> QLabel:
    made = label(text, role, plain=True, wrap=wrap)  # it may hold the names of files
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
