"""The view of the result, which can be dragged out of the window while all of it is seen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.pages.draw.picture import PictureView


class ResultView(PictureView):
    dragged = Signal()  # out of the window

    _pressed: QPointF | None = None

    def drags_left(self) -> bool:
        return self.view.zoom > 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = None if self.panning or self.picture().isNull() else event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed is not None:
            away = event.position() - self._pressed
            if away.manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self.dragged.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        super().mouseReleaseEvent(event)
