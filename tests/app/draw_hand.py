"""What a hand does on a Draw page, for the tests of it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication

RED, WHITE = QColor("#ff0000"), QColor("#ffffff")


def press(qtbot, page, *pressed):
    page.canvas.setFocus()
    for key in pressed:
        qtbot.keyClick(page.canvas, *key) if isinstance(key, tuple) else qtbot.keyClick(page.canvas, key)


def dot(qtbot, page, x, y):
    qtbot.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=page.canvas.to_widget(QPointF(x, y)).toPoint())


def colour(page, x, y):
    return page.sketch.shown.pixelColor(x, y)


def paste(page, image):
    QGuiApplication.clipboard().setImage(image)
    page.paste()
