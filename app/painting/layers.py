"""Layers of a document, and how they lie upon each other."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from app.pixels import view

Role = Literal["paint", "photo", "hints"]
FORMAT = QImage.Format.Format_ARGB32_Premultiplied


def blank(size: QSize) -> QImage:
    """Nothing but transparency."""
    image = QImage(size, FORMAT)
    image.fill(Qt.GlobalColor.transparent)
    return image


@dataclass(frozen=True)
class Layer:
    """One sheet of a document, of its size. The pixels of `image` change as one paints, all else by a new layer.

    "photo" is what lies there to be traced, turned or coloured, "hints" are colours for a model that takes such.
    """

    name: str
    image: QImage = field(compare=False)  # FORMAT
    role: Role = "paint"
    opacity: float = 1.0
    visible: bool = True
    locked: bool = False
    key: str = field(default_factory=lambda: uuid.uuid4().hex)


class Composite:
    """Layers on white paper as one opaque picture, of which only what changed is made anew, when it is asked for."""

    def __init__(self) -> None:
        self._image = QImage()
        self._dirty = QRect()

    def spoil(self, place: QRect) -> None:
        """These pixels are no longer right."""
        self._dirty |= place

    def image(self, size: QSize, layers: Iterable[Layer]) -> QImage:
        if self._image.size() != size:
            self._image = QImage(size, QImage.Format.Format_RGB32)
            self._dirty = self._image.rect()
        place, self._dirty = self._dirty & self._image.rect(), QRect()
        if not place.isEmpty():
            painter = QPainter(self._image)
            painter.fillRect(place, Qt.GlobalColor.white)
            lay(painter, place, layers)
            painter.end()
        return QImage(self._image)


def lay(painter: QPainter, place: QRect, layers: Iterable[Layer]) -> None:
    """Draws the part `place` of those layers that are visible, the lowest first."""
    for layer in layers:
        if layer.visible and layer.opacity > 0:
            painter.setOpacity(layer.opacity)
            painter.drawImage(place.topLeft(), layer.image, place)


def without_paper(image: QImage) -> QImage:
    """An opaque drawing on white as ink on nothing: on white paper it looks the same to the last bit.

    A pixel p is (p - m) of premultiplied colour with an opacity of 255 - m, where m is its lowest channel: what white
    paper adds is m. A picture that is transparent anywhere is left as it is.
    """
    import numpy as np

    pixels = view(image)
    if pixels[..., 3].min() < 255:
        return image
    out = QImage(image)
    ink = view(out, write=True)
    least = np.ascontiguousarray(ink[..., :3].min(2))
    ink[..., :3] -= least[..., None]
    ink[..., 3] = 255 - least
    return out


def bounds(image: QImage) -> QRect:
    """The smallest rectangle that holds all that is not transparent."""
    alpha = view(image)[..., 3]
    rows, columns = alpha.any(1).nonzero()[0], alpha.any(0).nonzero()[0]
    if not len(rows):
        return QRect()
    left, top = int(columns[0]), int(rows[0])
    return QRect(left, top, int(columns[-1]) - left + 1, int(rows[-1]) - top + 1)
