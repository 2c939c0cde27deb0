"""The dialog for the size of the drawing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QWidget

from app.painting.sheets import MAX_SIDE

LEAST = 16  # pixels
translate = QCoreApplication.translate


def ask_size(parent: QWidget, size: QSize) -> tuple[QSize, bool] | None:
    """Another size, and whether what is drawn is scaled to it; None if the person thought better of it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("size", "Size of the drawing"))
    fields = QSpinBox(), QSpinBox()
    for field, value in zip(fields, (size.width(), size.height()), strict=True):
        field.setRange(LEAST, MAX_SIDE)
        field.setValue(value)
        field.setSuffix(translate("size", " px"))
    scaled = QCheckBox(translate("size", "Scale what is drawn"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    form = QFormLayout(dialog)
    form.setContentsMargins(24, 20, 24, 20)
    form.addRow(translate("size", "Width"), fields[0])
    form.addRow(translate("size", "Height"), fields[1])
    form.addRow(scaled)
    form.addRow(buttons)
    if not dialog.exec():
        return None
    return QSize(fields[0].value(), fields[1].value()), scaled.isChecked()
