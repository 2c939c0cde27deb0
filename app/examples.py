"""Drawings to begin with, made by hand: resources/samples/KIND-NUMBER-NAME.png, the same subjects for every kind."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtGui import QImage

from app.painting.document import Document
from app.painting.place import squared
from engine.kinds import Kind


@cache
def examples(kind: Kind | None) -> tuple[QImage, ...]:
    """The drawings for models of this kind of input, as a sketch holds them; an empty sheet where there are none."""
    folder = Path(str(files("resources"))) / "samples"
    drawings = tuple(squared(QImage(str(path)), cover=True) for path in sorted(folder.glob(f"{kind}-*.png")))
    return drawings or (Document().image,)
