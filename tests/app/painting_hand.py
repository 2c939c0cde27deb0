"""A hand for the tests of drawing: what a person does with a tool, point by point."""

from PySide6.QtCore import QPointF

from app.painting.brush import Brush
from app.painting.document import Document
from app.painting.tools import Pen, Pointer


def use(tool, *points, **held):
    """Presses at the first point, moves over the others, lifts at the last."""
    hands = [Pointer(QPointF(*point), **held) for point in points]
    tool.press(hands[0])
    for hand in hands[1:]:
        tool.move(hand)
    tool.lift(hands[-1])


def line(document: Document, a, b, color, width=10):
    use(Pen(document, Brush(color=color, width=width)), a, b)
