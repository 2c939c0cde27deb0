"""What a document begins with, and a state of it without what another one has, too."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.painting.history import State
from app.painting.layers import FORMAT, Layer, blank
from app.painting.place import fitted

MAX_SIDE = 4096  # pixels


def sheet(size: QSize, name: str, image: QImage | None = None) -> State:
    """One layer of paint, empty or with a picture of that size."""
    layer = Layer(name, blank(size) if image is None else image.convertToFormat(FORMAT))
    return State(QSize(size), (layer,), layer.key)


def hinted(photo: QImage, photo_name: str, hints_name: str) -> State:
    """A photo, gray, locked and as large as it is, but for what is beyond MAX_SIDE, below an empty layer of hints."""
    size = photo.size()
    if max(size.width(), size.height()) > MAX_SIDE:
        size = size.scaled(MAX_SIDE, MAX_SIDE, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    gray = fitted(photo.convertToFormat(QImage.Format.Format_Grayscale8), size, cover=True)
    hints = Layer(hints_name, blank(size), "hints")
    return State(size, (Layer(photo_name, gray, "photo", locked=True), hints), hints.key)


def without(state: State, other: State) -> State:
    """The state without the pixels that the other one has, too: while both are steps away, they stay the same."""
    same = {layer.key: layer.image.cacheKey() for layer in other.layers}
    layers = (replace(x, image=QImage()) if same.get(x.key) == x.image.cacheKey() else x for x in state.layers)
    return replace(state, layers=tuple(layers))
