"""The program's start, before it is either the window or the terminal program."""

import os
import subprocess
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
    monkeypatch.setenv("DISPLAY", ":739")
    monkeypatch.setattr("app.__main__.X11_LIBRARIES", ())
    assert main() == 1
    assert ":739 does not answer" in capsys.readouterr().err
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-739")
    assert main() == 1
    assert ":739 does not answer" in capsys.readouterr().err
    monkeypatch.setattr("app.__main__.X11_LIBRARIES", ("libnowhere.so.7",))
    assert main() == 1
    assert "libnowhere.so.7" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_the_terminal_writes_in_any_encoding(encoding):
    """As where a pipe of Windows has the encoding of a country."""
    code = "from engine.cli import main; raise SystemExit(main(['models', 'show', '日本語\\udcff']))"
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"PYTHONIOENCODING": encoding}, capture_output=True
    )
    assert done.returncode == 1 and b"There is no model" in done.stderr and b"Unicode" not in done.stderr
