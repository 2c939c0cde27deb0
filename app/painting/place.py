"""Pictures put into a drawing: where they lie, and how their pixels get there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from app.painting.layers import blank

SIDE = 512  # pixels of a new drawing


def squared(picture: QImage, cover: bool) -> QImage:
    """A new picture of SIDE x SIDE: `picture` in its middle on white, cut to fill it or shown whole."""
    ground = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    _fit(ground, picture, cover)
    return ground


def fitted(picture: QImage, size: QSize, cover: bool) -> QImage:
    """A picture of this size with `picture` in its middle, transparent beside it."""
    image = blank(size)
    _fit(image, picture, cover)
    return image


def laid(size: QSize, picture: QImage, place: QRect) -> QImage:
    """A picture of this size with `picture` scaled into a place, transparent beside it."""
    image = blank(size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, picture)
    painter.end()
    return image


def _fit(ground: QImage, picture: QImage, cover: bool) -> None:
    """Draws a picture into the middle: cut to fill all of it, or whole."""
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if cover else Qt.AspectRatioMode.KeepAspectRatio
    place = middle(picture.size().scaled(ground.size(), mode).expandedTo(QSize(1, 1)), ground.size())
    painter = QPainter(ground)
    painter.drawImage(place.topLeft(), picture.scaled(place.size(), mode=Qt.TransformationMode.SmoothTransformation))
    painter.end()


def middle(size: QSize, within: QSize) -> QRect:
    return QRect(QPoint((within.width() - size.width()) // 2, (within.height() - size.height()) // 2), size)


def put(image: QImage, place: QRect, pixels: QImage, part: QRect) -> None:
    """Copies a part of other pixels to a place, opacity and all."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(place.topLeft(), pixels, part)
    painter.end()
