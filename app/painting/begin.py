"""What a new drawing begins as."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.painting.history import State
from app.painting.layers import FORMAT, Layer, blank
from app.painting.place import fitted

MAX_SIDE = 4096  # pixels


def sheet(size: QSize, name: str, image: QImage | None = None) -> State:
    """One layer, empty or with this picture, which has this size."""
    layer = Layer(name, blank(size) if image is None else image.convertToFormat(FORMAT))
    return State(QSize(size), (layer,), layer.key)


def hints_upon(photo: QImage, photo_name: str, hints_name: str) -> State:
    """A photo, gray, locked and as large as it is, below an empty layer of hints."""
    size = photo.size()
    if max(size.width(), size.height()) > MAX_SIDE:
        size = size.scaled(MAX_SIDE, MAX_SIDE, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    gray = fitted(photo.convertToFormat(QImage.Format.Format_Grayscale8), size, cover=True)
    hints = Layer(hints_name, blank(size), "hints")
    return State(size, (Layer(photo_name, gray, "photo", locked=True), hints), hints.key)


def limited(size: QSize, least: int) -> QSize:
    """A size of this shape whose shorter side is `least`, unless the longer one would be beyond MAX_SIDE."""
    size = size.scaled(least, least, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    return size.boundedTo(QSize(MAX_SIDE, MAX_SIDE)).expandedTo(QSize(1, 1))
