"""One edit of a layer while it is made."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter

from app.painting.layers import FORMAT, Layer

TILE = 256  # pixels


class Draft:
    """`image` is painted on, after `keep` of the place; `before` holds how that was.

    Only what is painted on is copied: of a large layer that is little, and a pen must not wait for all of it.
    """

    def __init__(self, name: str, layer: Layer) -> None:
        self.name, self.layer = name, layer
        self.image = layer.image
        self.before = QImage(layer.image.size(), FORMAT)  # no pixel of it is touched before it is kept
        self.place = QRect()
        self.open = True  # neither done nor taken back
        self._kept: set[tuple[int, int]] = set()

    def keep(self, place: QRect) -> None:
        """Remembers how a rectangle is, if it was not remembered already; it is about to be painted on."""
        place = place & self.image.rect()
        columns = range(place.left() // TILE, place.right() // TILE + 1)
        rows = range(place.top() // TILE, place.bottom() // TILE + 1)
        new = [(x, y) for y in rows for x in columns if (x, y) not in self._kept]
        if place.isEmpty() or not new:
            return
        self._kept.update(new)
        painter = QPainter(self.before)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for x, y in new:
            at = QPoint(x * TILE, y * TILE)
            painter.drawImage(at, self.image, QRect(at, QSize(TILE, TILE)))
        painter.end()
