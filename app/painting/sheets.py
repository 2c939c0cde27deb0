"""What a document begins with, a state of it without what another one has, too, and what is on a sheet."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.painting.history import State
from app.painting.layers import FORMAT, Layer, blank
from app.painting.place import SIDE, fitted
from app.pixels import to_rgb
from engine.kinds import Kind

MAX_SIDE = 4096  # pixels
SMALL = 64  # px, in which a picture is looked at
COLOURFUL = 40  # by how much the channels of paint differ at least
LOOKED = 256  # pixels of a side, of a picture that is told to be a drawing or a photo: every so many of a larger one
PAPER = 230  # from which on all channels are white
FEW, APART, NEAR = (
    12,
    24,
    6,
)  # colours of paint, by how much they differ at least, and what counts as one of them: half of a shade
ON_PAPER, FULL = (
    0.62,
    0.75,
)  # parts of what is not white that are of few colours, where a quarter is white and elsewhere
AREAS, INK = 0.1, 0.02  # parts of a picture: of so much paint and less ink there are no lines to go by


def sheet(size: QSize, name: str, image: QImage | None = None) -> State:
    """One layer of paint, empty or with a picture of that size."""
    layer = Layer(name, blank(size) if image is None else image.convertToFormat(FORMAT))
    return State(QSize(size), (layer,), layer.key)


def traced(photo: QImage, size: QSize, photo_name: str, paint_name: str) -> State:
    """A photo below an empty layer of paint, whole; without a size of its own shape, as small as the usual size allows.

    What is longer than MAX_SIDE is cut.
    """
    own = size.isEmpty()
    if own:
        size = photo.size().scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        size = size.boundedTo(QSize(MAX_SIDE, MAX_SIDE)).expandedTo(QSize(1, 1))
    new = sheet(size, paint_name)
    return replace(new, layers=(Layer(photo_name, fitted(photo, size, cover=own), "photo"), *new.layers))


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


def drawn(picture: QImage) -> Kind:
    """LINE for gray on white, PAINT for areas of few colours without shades, PHOTO for all else, as a photo on white.

    Of what was painted with a brush of 8 pixels 0.8 and more is of few colours, of the facades' labels as JPEG 0.67;
    of what a model makes at most 0.55, of photos of flowers and landscapes 0.2, of one in a hundred 0.7.
    """
    import numpy as np

    step = max(1, max(picture.width(), picture.height()) // LOOKED)
    rgb = to_rgb(picture)[::step, ::step].reshape(-1, 3).astype(np.int16)
    most, least = rgb.max(1), rgb.min(1)
    white = float((least > PAPER).mean())
    if (most - least < 24).mean() > 0.97 and white > 0.4:  # as the engine's look.input_kind
        return Kind.LINE
    ink = rgb[least <= PAPER]
    coarse = (ink >> 3) @ np.array([1024, 32, 1], np.int32)
    keys, counts = np.unique(coarse, return_counts=True)
    chosen: list[np.ndarray] = []
    for key in keys[np.argsort(-counts)][: 4 * FEW]:
        colour = np.median(ink[coarse == key], axis=0)
        if len(chosen) < FEW and all(np.abs(colour - other).max() >= APART for other in chosen):
            chosen.append(colour)
    if not chosen or (len(chosen) == 1 and not white):  # nothing is drawn
        return Kind.PHOTO
    away = np.min([np.abs(ink - colour).max(1) for colour in chosen], axis=0)
    return Kind.PAINT if (away <= NEAR).mean() >= (ON_PAPER if white > 0.25 else FULL) else Kind.PHOTO


def painted(picture: QImage) -> bool:
    """Whether it is of areas of colour, without lines around them."""
    import numpy as np

    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    rgb = to_rgb(picture.scaled(SMALL, SMALL, ignore, smooth)).astype(np.int16)
    most, least = rgb.max(2), rgb.min(2)
    colourful = most - least >= COLOURFUL
    ink = np.where(colourful, 0, 255 - most).mean() / 255
    return bool(colourful.mean() >= AREAS and ink < INK)
