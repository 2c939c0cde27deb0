import numpy as np
from PySide6.QtGui import QColor, QImage

from app.pixels import to_qimage, to_rgb


def test_both_ways_keep_every_pixel_at_odd_widths():
    rgb = np.random.default_rng(0).integers(0, 256, (5, 7, 3), np.uint8)
    image = to_qimage(rgb)
    assert image.pixelColor(6, 4).getRgb()[:3] == tuple(rgb[4, 6])
    assert (to_rgb(image) == rgb).all()


def test_copies_hold_nothing_of_each_other():
    rgb = np.zeros((4, 4, 3), np.uint8)
    image = to_qimage(rgb)
    rgb[:] = 255
    assert image.pixelColor(0, 0) == QColor("#000000")
    back = to_rgb(image)
    image.fill(QColor("#ffffff"))
    assert back.max() == 0


def test_transparent_becomes_white():
    image = QImage(3, 3, QImage.Format.Format_ARGB32)
    image.fill(QColor(255, 0, 0, 0))
    assert (to_rgb(image) == 255).all()
