"""Every test gets a library of its own and no screen; threads that a test leaves behind make it fail."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """The folder of settings, models and runs."""
    path = tmp_path / "home"
    monkeypatch.setenv("SINOPIA_HOME", str(path))
    return path
