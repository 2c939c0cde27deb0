"""Drawings to begin with: resources/samples/KIND-NUMBER-NAME.png, the same subjects for every kind, by hand. What a
built-in model knows better has a folder of its name there: lines drawn for it, flat colours of photos kept aside."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtGui import QImage

from app.painting.document import Document
from app.painting.place import squared
from engine.kinds import Kind

_FOLDER = Path(str(files("resources"))) / "samples"


def examples(kind: Kind | None, model: str = "") -> tuple[QImage, ...]:
    """The drawings for a model of this name and kind of input, as a sketch holds them; an empty sheet where there are
    none. Always the same object for the same drawings."""
    return _read(f"{model}/" if model and (_FOLDER / model).is_dir() else f"{kind}-")


@cache
def _read(start: str) -> tuple[QImage, ...]:
    drawings = tuple(squared(QImage(str(path)), cover=True) for path in sorted(_FOLDER.glob(f"{start}*.png")))
    return drawings or (Document().image,)
