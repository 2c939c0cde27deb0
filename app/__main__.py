"""`sinopia` opens the window; `sinopia WORD ...` is the terminal program and imports no Qt."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import socket
import sys
from pathlib import Path

X11_LIBRARIES = ("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxcb-shape.so.0",
                 "libxcb-xkb.so.1", "libxkbcommon-x11.so.0")  # fmt: skip


def main() -> int:
    multiprocessing.freeze_support()  # as one of the processes that make pictures ready for a training, frozen
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a Windows program without a console; libraries write to them all the same
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
    arguments = sys.argv[1:]
    if arguments and not all(Path(argument).is_file() for argument in arguments):
        from engine.cli import main as terminal

        return int(terminal(arguments) or 0)
    keep_singletons_alive()
    if missing := what_qt_lacks():
        print(f"sinopia: {missing}", file=sys.stderr)
        return 1
    from app.start import run

    return run([Path(argument) for argument in arguments])


def what_qt_lacks() -> str:
    """Why no window can open on this Linux, and what to do; Qt itself would abort the process. Empty: all is there."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return f"Qt cannot be loaded ({error}). README.md names the system libraries that it needs."
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM") or wayland_answers():
        return ""
    if not os.environ.get("DISPLAY"):
        return "There is no screen to open a window on. `sinopia --help` shows what works in a terminal."
    for name in X11_LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            return f"Qt needs {name} to open a window. README.md names the system libraries to install."
    if not x11_answers():
        told = f"The screen {os.environ['DISPLAY']} does not answer. Set DISPLAY to one that does."
        return f"{told} `sinopia --help` shows what works in a terminal."
    return ""


def wayland_answers() -> bool:
    """Whether there is a Wayland to show the window; Qt takes X11 else."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    with socket.socket(socket.AF_UNIX) as end:
        try:
            end.connect(str(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name))
        except OSError:
            return False
    return True


def x11_answers() -> bool:
    """Whether the X server that DISPLAY names lets us in."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:  # Qt brings its own; it will say what is wrong
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def keep_singletons_alive() -> None:
    """WORKAROUND(PySide6 6.12 on Python < 3.12): every call that returns nothing steals a reference of None.

    pyproject.toml forbids that pair, but a person may have it anyway; the program would abort after seconds of drawing.
    """
    import PySide6

    if sys.version_info < (3, 12) and PySide6.__version_info__ >= (6, 12):
        for single in (None, True, False):
            ctypes.c_ssize_t.from_address(id(single)).value += 1 << 48


if __name__ == "__main__":
    sys.exit(main())
