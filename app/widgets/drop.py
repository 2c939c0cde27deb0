"""Dropping files and folders from the desktop onto the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app import theme
from app.widgets.parts import heading, label, row


class DropTarget(QObject):
    """Lets a widget take files; `frame`, if given, shows that it would.

    With `wanted` it takes only what consists of such paths. Of several targets of a widget the last made comes first.
    """

    dropped = Signal(list)  # list[Path]

    def __init__(
        self, widget: QWidget, frame: QFrame | None = None, wanted: Callable[[Path], bool] | None = None
    ) -> None:
        super().__init__(widget)
        self._frame = frame
        self._wanted = wanted
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._show(False)
        elif isinstance(event, QDropEvent):  # entering, moving and dropping
            paths = local_paths(event.mimeData())
            if self._wanted is not None and not all(map(self._wanted, paths)):
                paths = []
            self._show(bool(paths) and kind != QEvent.Type.Drop)
            if paths:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if kind == QEvent.Type.Drop:
                    self.dropped.emit(paths)
                return True
        return super().eventFilter(watched, event)

    def _show(self, over: bool) -> None:
        if self._frame is not None:
            self._frame.setProperty("over", "true" if over else "false")
            self._frame.style().polish(self._frame)


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


def local_paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
