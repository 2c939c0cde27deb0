"""The style pictures that came with the program, and how one is named. Standard library only."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def builtin() -> list[Path]:
    """Those that came with the program; each is named by its file."""
    return sorted(Path(str(files("resources"))).glob("styles/*.jpg"))


def name_of(path: Path) -> str:
    """How a setting names a style: as short as `find` can do with."""
    return path.stem if path in builtin() else str(path)


def find(text: str) -> Path:
    """The file of a style, given by its path or as the name of one that came with the program."""
    return next((path for path in builtin() if path.stem == text), Path(text).absolute())
