"""Pictures between Qt and numpy. Both directions copy, so that neither side holds memory of the other."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QImage


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


def _on_white(image: QImage) -> QImage:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter

    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(ground.rect(), image)
    painter.end()
    return ground
