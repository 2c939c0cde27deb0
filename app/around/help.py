"""The help: one page in Markdown, to be read while one works."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlockFormat
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from app import theme
from app.widgets.parts import button, row

FILE = Path(str(files("resources"))) / "help" / "help.md"
LEADING = 120  # per cent


def paragraphs() -> list[str]:
    """As they are written; each is translated as a whole, see catalog."""
    return [part.strip() for part in FILE.read_text("utf-8").split("\n\n") if part.strip()]


def text() -> str:
    """All of them in the language of now."""
    return "\n\n".join(QCoreApplication.translate("help", part) for part in paragraphs())


class HelpPage(QDialog):
    """Stays open beside the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(640, 600)
        self.browser = QTextBrowser()
        self.browser.document().setDocumentMargin(20)
        self.browser.setMarkdown(text())
        self._set_apart()
        self.browser.setAccessibleName(self.windowTitle())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addWidget(self.browser)
        whole.addLayout(row(None, button(self.tr("Close"), self.close, role="primary")))
        self.setMinimumWidth(theme.MARGIN * 16)

    def _set_apart(self) -> None:
        """Room between paragraphs, and more above headings: Markdown leaves none."""
        cursor = self.browser.textCursor()
        block = self.browser.document().begin()
        while block.isValid():
            shape = block.blockFormat()
            shape.setTopMargin(16 if shape.headingLevel() > 1 else 0)
            shape.setBottomMargin(10)
            shape.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)
            block = block.next()
