"""What the window remembers between two starts, in one .ini file. A broken file or value counts as not set."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from engine.config import PRECISIONS


def config_dir() -> Path:
    """Where settings are kept; SINOPIA_HOME overrides the platform's place."""
    return Path(os.environ.get("SINOPIA_HOME") or platformdirs.user_config_dir("sinopia", appauthor=False))


class Settings:
    """Typed values by key. Reading never fails: what is missing, of another type or out of range is the default."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or config_dir() / "settings.ini"), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else default

    @property
    def precision(self) -> str:
        """In which models are used, one of PRECISIONS; "fp32" gives exact answers."""
        value = self.text("precision")
        return value if value in PRECISIONS else PRECISIONS[0]

    def texts(self, key: str) -> list[str]:
        value = self._store.value(key)
        found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [v for v in found if isinstance(v, str) and v]

    def data(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set(self, key: str, value: str | list[str] | QByteArray) -> None:
        self._store.setValue(key, value)

    def save(self) -> None:
        """Writes them whole or not at all, which Qt sees to; a failure goes to the log."""
        self._store.sync()
        if self._store.status() != QSettings.Status.NoError:
            logging.getLogger("sinopia").warning("the settings could not be kept in %s", self._store.fileName())
