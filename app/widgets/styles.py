"""How styles are called."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine import styles


def style_name(path: Path) -> str:
    """A style that came with the program by its name, another by that of its file."""
    if path not in styles.builtin():
        return path.stem
    names = {
        "glass": QCoreApplication.translate("styles", "Stained glass"),
        "mosaic": QCoreApplication.translate("styles", "Mosaic"),
        "oil": QCoreApplication.translate("styles", "Oil"),
        "pencil": QCoreApplication.translate("styles", "Pencil"),
        "watercolour": QCoreApplication.translate("styles", "Watercolour"),
        "woodcut": QCoreApplication.translate("styles", "Woodcut"),
    }
    return names.get(path.stem, path.stem)
