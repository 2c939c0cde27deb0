"""What a hand does on a Draw page, for the tests of it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication

CTRL_C, CTRL_V, CTRL_X, CTRL_Z = (
    (key, Qt.KeyboardModifier.ControlModifier) for key in (Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z)
)
RED, WHITE = QColor("#ff0000"), QColor("#ffffff")


def press(qtbot, page, *pressed):
    page.canvas.setFocus()
    for key in pressed:
        qtbot.keyClick(page.canvas, *key) if isinstance(key, tuple) else qtbot.keyClick(page.canvas, key)


def dot(qtbot, page, x, y):
    qtbot.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=page.canvas.to_widget(QPointF(x, y)).toPoint())


def drag(qtbot, page, a, b):
    begin, end = (page.canvas.to_widget(QPointF(*at)).toPoint() for at in (a, b))
    qtbot.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(page.canvas, end)
    qtbot.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=end)


def colour(page, x, y):
    return page.sketch.shown.pixelColor(x, y)


def paste(page, image):
    QGuiApplication.clipboard().setImage(image)
    page.clipboard.paste()
