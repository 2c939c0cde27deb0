"""Pictures between files, Qt and numpy. All copy, so that neither side holds memory of the other. Needs no window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter


def to_qimage(rgb_u8: Any) -> QImage:
    """A picture of its own from an array (height, width, 3) uint8."""
    import numpy as np

    rgb_u8 = np.ascontiguousarray(rgb_u8)
    height, width, _ = rgb_u8.shape
    return QImage(rgb_u8.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def to_rgb(image: QImage) -> Any:
    """An array (height, width, 3) uint8 of its own; transparent parts become white."""
    import numpy as np

    if image.hasAlphaChannel():
        image = _on_white(image)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def to_rgba(image: QImage) -> Any:
    """An array (height, width, 4) uint8 of its own, not premultiplied."""
    import numpy as np

    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.width(), 4).copy()


def rgba_to_qimage(rgba_u8: Any) -> QImage:
    """A picture of its own, ARGB32, from an array (height, width, 4) uint8 that is not premultiplied."""
    import numpy as np

    rgba_u8 = np.ascontiguousarray(rgba_u8)
    height, width, _ = rgba_u8.shape
    picture = QImage(rgba_u8.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return picture.convertToFormat(QImage.Format.Format_ARGB32)


def view(image: QImage, place: QRect | None = None, write: bool = False) -> Any:
    """The pixels of a 32-bit image themselves as an array (height, width, 4) uint8: blue, green, red, opacity.

    The exception to this file's rule: good only while `image` lives; `write` makes the image's memory its own.
    """
    import numpy as np

    bits = image.bits() if write else image.constBits()
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)
    if place is None:
        return rows
    return rows[place.top() : place.bottom() + 1, place.left() : place.right() + 1]


def read_picture(path: Path, side: int) -> QImage | None:
    """A picture at most `side` px wide and high, upright; None if Qt cannot read it."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _on_white(image: QImage) -> QImage:
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(ground.rect(), image)
    painter.end()
    return ground
