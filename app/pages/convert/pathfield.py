"""A field for the folder of the results, with the end of a long path in sight."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.texts import explain
from engine.messages import SinopiaError, reason_of


class PathField(QLineEdit):
    """The whole path while it is edited; else its end, and the whole in its tool tip and its accessible description."""

    edited = Signal()  # by a person: `path` and `problem` are of what was typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._typed = False  # and not told yet
        self.textEdited.connect(self._type)
        self.editingFinished.connect(self.finish)

    def path(self) -> str:
        return self._path

    def set_path(self, path: str) -> None:
        self._path, self._typed = path, False
        self.setToolTip(path)
        self.setAccessibleDescription(path)
        self._fit()

    def problem(self) -> str:
        """Why no results can go there, as a sentence."""
        path = Path(self._path)
        if not self._path:
            return ""
        if not path.is_absolute():
            example = Path.home() / path.name
            return self.tr("Write the whole path of the folder, as {example}.").format(example=example)
        try:
            there = next(folder for folder in (path, *path.parents) if folder.exists())
            if not there.is_dir():
                return explain(SinopiaError("output_not_folder", path=there))
            if not os.access(there, os.W_OK):
                raise PermissionError(errno.EACCES, "")
        except OSError as error:  # or a name that is too long for one
            return explain(SinopiaError("cannot_write", path=path, reason=reason_of(error)))
        return ""

    def finish(self) -> None:
        """Tells of what was typed last, if it was not told yet."""
        if self._typed:
            self.set_path(os.path.expanduser(self.text().strip()))  # noqa: PTH111 - Path's own fails without a person
            self.edited.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setText(self._path)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _type(self) -> None:
        self._typed = True

    def _fit(self) -> None:
        if self._typed:
            return
        room = self.width() - 24
        elided = self.fontMetrics().elidedText(self._path, Qt.TextElideMode.ElideLeft, room)
        self.setText(self._path if self.hasFocus() else elided)
