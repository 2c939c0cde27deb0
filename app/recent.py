"""The files that a person opened or saved last: drawings, photos, models."""

from __future__ import annotations

from pathlib import Path

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
