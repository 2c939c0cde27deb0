"""The program's start, before it is either the window or the terminal program."""

import sys

import pytest
from PIL import Image

from app.__main__ import main


def test_works_where_there_is_no_console(tmp_path, monkeypatch):
    """Windows starts a program that has a window without output streams."""
    for name in ("a.png", "b.png"):
        Image.new("RGB", (32, 16)).save(tmp_path / name)
    monkeypatch.setattr(sys, "argv", ["sinopia", "check", str(tmp_path)])
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    try:
        assert main() == 0
    finally:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_there_is_a_sentence(monkeypatch, capsys):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["sinopia"])
    assert main() == 1
    assert "no screen" in capsys.readouterr().err
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("app.__main__.X11_LIBRARIES", ("libnowhere.so.7",))
    assert main() == 1
    assert "libnowhere.so.7" in capsys.readouterr().err
