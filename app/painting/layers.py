"""Layers of a document, and how they lie upon each other."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
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
    """Layers on white paper as one opaque picture, of which only what changed is made anew, when it is asked for.

    Where the longer side would be beyond `longest`, a pixel is the mean of as many in both ways as bring it within.
    """

    def __init__(self, longest: int = 0) -> None:
        self._longest = longest
        self._size = QSize()
        self._image = QImage()
        self._dirty = QRect()

    def spoil(self, place: QRect) -> None:
        """These pixels are no longer right."""
        self._dirty |= place

    def image(self, size: QSize, layers: Iterable[Layer]) -> QImage:
        step = -(-max(size.width(), size.height()) // self._longest) if self._longest else 1
        if self._size != size:
            self._size = QSize(size)
            small = QSize(-(-size.width() // step), -(-size.height() // step))
            self._image = QImage(small, QImage.Format.Format_RGB32)
            self._dirty = QRect(QPoint(0, 0), size)
        place, self._dirty = self._dirty & QRect(QPoint(0, 0), size), QRect()
        if place.isEmpty():
            return QImage(self._image)
        painter = QPainter(self._image)
        if step == 1:
            painter.fillRect(place, Qt.GlobalColor.white)
            lay(painter, place, layers)
        else:
            begin = QPoint(place.left() // step, place.top() // step)
            part = QSize(place.right() // step + 1 - begin.x(), place.bottom() // step + 1 - begin.y())
            painter.drawImage(begin, _means(QRect(begin * step, part * step), part, size, layers))
        painter.end()
        return QImage(self._image)


def _means(place: QRect, part: QSize, size: QSize, layers: Iterable[Layer]) -> QImage:
    """A rectangle of layers on white as a smaller picture; beyond their `size` there is paper."""
    whole = QImage(place.size(), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    painter.translate(-place.topLeft())
    lay(painter, place & QRect(QPoint(0, 0), size), layers)
    painter.end()
    return whole.scaled(part, mode=Qt.TransformationMode.SmoothTransformation)


def lay(painter: QPainter, place: QRect, layers: Iterable[Layer]) -> None:
    """Draws the part `place` of those layers that are visible, the lowest first."""
    for layer in layers:
        if layer.visible and layer.opacity > 0:
            painter.setOpacity(layer.opacity)
            painter.drawImage(place.topLeft(), layer.image, place)


def together(size: QSize, layers: Iterable[Layer]) -> QImage:
    """All that is visible of layers, upon nothing; the pixels of one alone are that layer's own."""
    seen = [layer for layer in layers if layer.visible and layer.opacity > 0]
    if len(seen) == 1 and seen[0].opacity == 1:
        return seen[0].image
    image = blank(size)
    painter = QPainter(image)
    lay(painter, image.rect(), seen)
    painter.end()
    return image


def without_paper(image: QImage) -> QImage:
    """An opaque drawing on white as ink on nothing: on white paper it looks the same to the last bit.

    A pixel p is (p - m) of premultiplied colour with an opacity of 255 - m, where m is its lowest channel: what white
    paper adds is m. A picture that is transparent anywhere is left as it is.
    """
    import numpy as np

    image = image.convertToFormat(FORMAT)
    pixels = view(image)
    if pixels[..., 3].min() < 255:
        return image
    out = QImage(image)
    ink = view(out, write=True)
    least = np.ascontiguousarray(ink[..., :3].min(2))
    ink[..., :3] -= least[..., None]
    ink[..., 3] = 255 - least
    return out


def joined(layers: Iterable[Layer], layer: Layer, active: Layer, above: bool) -> tuple[Layer, ...]:
    """The layers with one more: paint comes above the active one, hints and photos below all paint; or `above` all."""
    among = list(layers)
    if above:
        at = len(among)
    elif layer.role == "paint":
        at = max([among.index(active) + 1, *(n + 1 for n, x in enumerate(among) if x.role != "paint")])
    else:  # what lies above must not hide it
        at = sum(x.role == "photo" for x in among)
        among = [replace(x, image=without_paper(x.image)) if x.role == "paint" else x for x in among]
    among.insert(at, layer)
    return tuple(among)


def unlike(name: str, others: Iterable[Layer]) -> str:
    """The name, or one like it with a number, that none of the others has."""
    taken, number, free = {layer.name for layer in others}, 2, name
    while free in taken:
        free, number = f"{name} {number}", number + 1
    return free


def merges(upper: Layer, lower: Layer) -> bool:
    """Whether a layer can become one with the one below it: hints and the photo that they are of cannot."""
    return (upper.role, lower.role) != ("hints", "photo")


def bounds(image: QImage) -> QRect:
    """The smallest rectangle that holds all that is not transparent."""
    alpha = view(image)[..., 3]
    rows, columns = alpha.any(1).nonzero()[0], alpha.any(0).nonzero()[0]
    if not len(rows):
        return QRect()
    left, top = int(columns[0]), int(rows[0])
    return QRect(left, top, int(columns[-1]) - left + 1, int(rows[-1]) - top + 1)
