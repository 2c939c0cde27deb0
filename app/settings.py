"""What the window remembers between two starts, in one .ini file. A broken file or value counts as not set."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Self, overload

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from engine.config import PRECISIONS


def config_dir() -> Path:
    """Where settings are kept; SINOPIA_HOME overrides the platform's place."""
    return Path(os.environ.get("SINOPIA_HOME") or platformdirs.user_config_dir("sinopia", appauthor=False))


def log_path() -> Path:
    return config_dir() / "sinopia.log"


class Choice:
    """A preference that is one of several words, the first unless a person says otherwise."""

    def __init__(self, *values: str) -> None:
        self.values = values

    def __set_name__(self, _owner: type, name: str) -> None:
        self.key = name

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...
    @overload
    def __get__(self, settings: Settings, owner: type) -> str: ...
    def __get__(self, settings: Settings | None, owner: type) -> Self | str:
        if settings is None:
            return self
        value = settings.text(self.key)
        return value if value in self.values else self.values[0]

    def __set__(self, settings: Settings, value: str) -> None:
        settings.set(self.key, value)


class Whole:
    """A preference that is a whole number between two."""

    def __init__(self, usual: int, least: int, most: int) -> None:
        self.usual, self.least, self.most = usual, least, most

    def __set_name__(self, _owner: type, name: str) -> None:
        self.key = name

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...
    @overload
    def __get__(self, settings: Settings, owner: type) -> int: ...
    def __get__(self, settings: Settings | None, owner: type) -> Self | int:
        if settings is None:
            return self
        text = settings.text(self.key)
        return min(self.most, max(self.least, int(text))) if text.isdecimal() else self.usual

    def __set__(self, settings: Settings, value: int) -> None:
        settings.set(self.key, str(value))


class Settings:
    """Typed values by key. Reading never fails: what is missing, of another type or out of range is the default.

    Those of one file are the same, wherever they are made.
    """

    theme = Choice("system", "light", "dark")
    device = Choice("auto", "cuda", "mps", "cpu")  # what models run on and are trained on
    precision = Choice(*PRECISIONS)  # of models at use: as measured, exact, fast
    hints_end = Choice("softly", "at edges")  # where colours on gray photos end
    openvino = Choice("auto", "off")  # for the live drawing; off in a safe start alone
    live = Choice("sharper", "plain")  # whether the result is doubled while the pen rests
    undo_memory = Whole(256, 64, 4096)  # MB of pixels
    keep_seconds = Whole(1, 1, 60)  # from the first change that is not on the disk until it is written
    keep_drawings = Whole(10, 1, 100)  # that can be gone back to

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or config_dir() / "settings.ini"), QSettings.Format.IniFormat)

    @classmethod
    def safe(cls) -> Self:
        """For a safe start: as at first, exactly and on the processor; those of the person stay as they are."""
        path = config_dir() / "safe.ini"
        path.unlink(missing_ok=True)
        made = cls(path)
        made.device, made.precision, made.openvino, made.live = "cpu", "fp32", "off", "plain"
        return made

    @property
    def results(self) -> str:
        """The folder in which dialogs for saving pictures begin; empty for the system's folder of pictures."""
        return self.text("results")

    def text(self, key: str, default: str = "") -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else default

    def texts(self, key: str) -> list[str]:
        value = self._store.value(key)
        found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [v for v in found if isinstance(v, str) and v]

    def data(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set(self, key: str, value: str | list[str] | QByteArray) -> None:
        self._store.setValue(key, value)

    def forget(self, *keys: str) -> None:
        """These are as if they had never been set."""
        for key in keys:
            self._store.remove(key)

    def save(self) -> None:
        """Writes them whole or not at all, which Qt sees to; a failure goes to the log."""
        self._store.sync()
        if self._store.status() != QSettings.Status.NoError:
            logging.getLogger("sinopia").warning("the settings could not be kept in %s", self._store.fileName())
