"""Folders that one program at a time may write to: locks that name who holds them. Light: imported without torch.

The lock itself is the system's, which lets go of it when the process dies, so none is ever stale. Who holds it is told
by a file beside it; where that is left by a dead process, nobody holds the lock, and nobody believes the file.
"""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from engine import files
from engine.messages import SinopiaError

LOCK, HOLDER = ".lock", ".lock.json"
PATIENCE = 5.0  # seconds for which what takes less is waited for


@contextmanager
def held(folder: Path, busy: str, wait: float = 0.0) -> Iterator[None]:
    """Keeps other programs, and other threads of this one, out of a folder; makes it if need be.

    Raises SinopiaError with the code `busy` where it is not free within so many seconds, with the facts path, process,
    host and since as far as they are known; "cannot_write" or "disk_full".
    """
    lock = FileLock(folder / LOCK, timeout=wait)
    try:
        files.make_folder(folder)
        acquired = lock.acquire()
    except Timeout:
        raise SinopiaError(busy, path=folder, **_holder(folder)) from None
    except OSError as error:
        raise files.unwritable(folder, error) from None
    with acquired:
        me = {"process": os.getpid(), "host": socket.gethostname(), "since": f"{datetime.now():%Y-%m-%d %H:%M}"}
        with suppress(SinopiaError):  # a courtesy: without it the lock holds all the same
            files.write_json(folder / HOLDER, me)
        try:
            yield
        finally:
            with suppress(OSError):
                (folder / HOLDER).unlink(missing_ok=True)


def _holder(folder: Path) -> dict[str, str]:
    """Who holds the lock of a folder; nothing where that cannot be read."""
    try:
        row = json.loads((folder / HOLDER).read_text("utf-8"))
        return {key: str(row[key]) for key in ("process", "host", "since")}
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return {}
