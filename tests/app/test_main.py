"""The program's start, before it is either the window or the terminal program."""

import sys

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
