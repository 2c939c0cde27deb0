"""The drawing on the canvas at the first start: a mushroom, as outlines or in flat colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from app.sketch import SIDE, WHITE

INK = QColor("#212121")


def starter(input_kind: str) -> QImage:
    """A mushroom for models of this input kind; white for those that want a photo."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    if input_kind == "photo":
        return image
    stem = QPainterPath(QPointF(206, 318))
    stem.cubicTo(204, 358, 186, 384, 182, 420)
    stem.cubicTo(178, 470, 334, 470, 330, 420)
    stem.cubicTo(326, 384, 308, 358, 306, 318)
    cap = QPainterPath(QPointF(56, 262))
    cap.cubicTo(56, 140, 150, 60, 256, 60)
    cap.cubicTo(362, 60, 456, 140, 456, 262)
    cap.cubicTo(456, 318, 360, 322, 256, 322)
    cap.cubicTo(152, 322, 56, 318, 56, 262)
    dots = QPainterPath()
    dots.addEllipse(QPointF(186, 154), 40, 34)
    dots.addEllipse(QPointF(304, 212), 46, 40)
    dots.addEllipse(QPointF(138, 246), 28, 25)
    dots.addEllipse(QPointF(292, 116), 24, 19)
    dots.addEllipse(QPointF(398, 252), 19, 24)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if input_kind == "line":
        painter.setPen(QPen(INK, 18, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        for path in (stem, cap, dots):
            painter.drawPath(path)
    else:
        for path, color in ((stem, "#E1D8EC"), (cap, "#F8312F"), (dots, "#F4F4F4")):
            painter.fillPath(path, QColor(color))
    painter.end()
    return image
