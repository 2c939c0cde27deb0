"""Scrolling changes nothing that is set."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox

from app.application import Program
from app.settings import Settings

pytestmark = [
    pytest.mark.usefixtures("builtin"),
    pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", "grabbing the keyboard"),
]


def turned(field):
    """Whether the field takes the wheel, once up and once down."""
    taken = False
    for angle in (120, -120):
        at, none = QPointF(5, 5), (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        wheel = QWheelEvent(at, at, QPoint(), QPoint(0, angle), *none, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(field, wheel)
        taken |= wheel.isAccepted()
    return taken


def test_no_field_of_the_window_takes_the_wheel_unasked(qtbot, qapp):
    program = Program(qapp, Settings())
    qtbot.addWidget(program.window)
    found = [*program.window.findChildren(QComboBox), *program.window.findChildren(QAbstractSpinBox)]
    assert len(found) > 12
    for field in found:
        assert (
            not field.hasFocus() and not field.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus
        )
        assert not turned(field), field.accessibleName()
