"""`sinopia` opens the window; `sinopia WORD ...` is the terminal program and imports no Qt."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> int:
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a Windows program without a console; libraries write to them all the same
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
    arguments = sys.argv[1:]
    if arguments and not (len(arguments) == 1 and Path(arguments[0]).is_file()):
        from engine.cli import main as terminal

        return int(terminal(arguments) or 0)
    keep_singletons_alive()
    from app.application import run

    return run(Path(arguments[0]) if arguments else None)


def keep_singletons_alive() -> None:
    """WORKAROUND(PySide6 6.12 on Python < 3.12): every call that returns nothing steals a reference of None.

    pyproject.toml forbids that pair, but a person may have it anyway; the program would abort after seconds of drawing.
    """
    import PySide6

    if sys.version_info < (3, 12) and PySide6.__version_info__ >= (6, 12):
        import ctypes

        for single in (None, True, False):
            ctypes.c_ssize_t.from_address(id(single)).value += 1 << 48


if __name__ == "__main__":
    sys.exit(main())
