"""What a document begins with, a state of it without what another one has, too, and what is on a sheet."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.painting.history import State
from app.painting.layers import FORMAT, Layer, blank
from app.painting.place import fitted
from app.pixels import to_rgb

MAX_SIDE = 4096  # pixels
SMALL = 64  # px, in which a picture is looked at
COLOURFUL = 40  # by how much the channels of paint differ at least
AREAS, INK = 0.1, 0.02  # parts of a picture: of so much paint and less ink there are no lines to go by


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


def painted(picture: QImage) -> bool:
    """Whether it is of areas of colour, without lines around them."""
    import numpy as np

    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    rgb = to_rgb(picture.scaled(SMALL, SMALL, ignore, smooth)).astype(np.int16)
    most, least = rgb.max(2), rgb.min(2)
    colourful = most - least >= COLOURFUL
    ink = np.where(colourful, 0, 255 - most).mean() / 255
    return bool(colourful.mean() >= AREAS and ink < INK)
