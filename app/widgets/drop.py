"""Where files and folders from the desktop can be dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app import theme
from app.widgets.parts import heading, label, row

PASSING = "application/x-sinopia-passing"
"""Of a picture of our own whose file is there only as long as it is dragged or pasted."""


class DropZone(QFrame):
    """The dashed place with an icon, a sentence and buttons. `compact` puts them on one line."""

    def __init__(self, icon: str, text: str, hint: str, buttons: list[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop")
        self._icon = icon
        self._picture = label()
        self._text = heading(text)
        self._hint = label(hint, "muted", wrap=True)
        for part in (self._picture, self._text, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(theme.SPACE)
        self._layout.addStretch()
        self._layout.addWidget(self._picture)
        self._layout.addWidget(self._text)
        self._layout.addWidget(self._hint)
        self._layout.addSpacing(theme.SPACE)
        self._layout.addLayout(row(None, *buttons, None))
        self._layout.addStretch()
        self.set_compact(False)
        self._paint_icon()

    def set_over(self, over: bool) -> None:
        """Shows that it would take what hovers over the window."""
        self.setProperty("over", "true" if over else "false")
        self.style().polish(self)

    def set_compact(self, compact: bool) -> None:
        for part in (self._picture, self._text, self._hint):
            part.setVisible(not compact)
        margin = theme.SPACE if compact else 3 * theme.SPACE
        self._layout.setContentsMargins(margin, margin, margin, margin)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(theme.pixmap(self._icon, 40, theme.tokens().accent, ratio))


def why_no_picture(mime: QMimeData) -> str:
    """What is said of something dropped or pasted that holds neither a picture nor a file."""
    text = mime.text().strip().lower()
    if any(not url.isLocalFile() for url in mime.urls()) or text.startswith(("http://", "https://")):
        return QCoreApplication.translate(
            "drop",
            "That is an address on the web, and nothing is fetched from there. Save the picture to a file first.",
        )
    return QCoreApplication.translate("drop", "There is no picture in that.")


def picture_in(mime: QMimeData) -> QImage:
    """The picture that is dropped or pasted itself, in no file; null where there is none."""
    return QImage(mime.imageData()) if mime.hasImage() else QImage()


def local_paths(mime: QMimeData) -> list[Path]:
    """The files that are dropped or pasted. Those of a PASSING picture are for other programs."""
    if mime.hasFormat(PASSING):
        return []
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
