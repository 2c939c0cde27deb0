"""Fields that leave the wheel to the page."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

Field = TypeVar("Field", bound=QWidget)


class _Guard(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()  # so that what is around the field is asked
            return True
        return False


def steady(field: Field) -> Field:
    """Scrolling a page must change no setting: without the focus, which the wheel does not give it either, the field
    leaves the wheel to what is around it."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_Guard(field))
    return field
