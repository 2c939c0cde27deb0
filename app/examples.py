"""Drawings to begin with, made by hand: resources/samples/KIND-NUMBER-NAME.png, the same subjects for every kind."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtGui import QImage

from app.sketch import Sketch, squared


@cache
def examples(input_kind: str) -> tuple[QImage, ...]:
    """The drawings for models of this input kind, as a sketch holds them; an empty sheet for a kind that has none."""
    folder = Path(str(files("resources"))) / "samples"
    drawings = tuple(squared(QImage(str(path)), cover=True) for path in sorted(folder.glob(f"{input_kind}-*.png")))
    return drawings or (Sketch().image,)
