"""The files that a person opened or saved last: drawings, photos, models; and where the dialogs for them were left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir

from app.settings import Settings

KEY = "recent"
MOST = 12


def paths() -> list[Path]:
    """The newest first. Whether they are still there is seen when one is opened."""
    return [Path(text) for text in Settings().texts(KEY)]


def note(path: Path) -> None:
    """This one is the newest."""
    others = [other for other in paths() if other != path]
    Settings().set(KEY, [str(each) for each in (path, *others)][:MOST])


def forget() -> None:
    Settings().forget(KEY)


def folder(kind: str) -> str:
    """Where the last dialog for such files was left; empty if there was none, or where that folder is gone."""
    left = Settings().text(f"folder of {kind}")
    return left if left and QDir(left).exists() else ""


def note_folder(kind: str, path: Path) -> None:
    Settings().set(f"folder of {kind}", str(path))
