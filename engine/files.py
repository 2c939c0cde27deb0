"""Files: which endings are read and written here, and the only way in which anything is written.

Whatever is written is written whole or not at all: temporary name, flush, fsync, rename. Standard library only.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from engine.messages import Reason, SinopiaError, reason_of

READABLE = frozenset({".png", ".jpg", ".jpeg", ".jfif", ".webp", ".bmp", ".tif", ".tiff", ".gif"})
WRITABLE = READABLE - {".gif", ".jfif"}
MODEL = ".safetensors"
FOREIGN_MODELS = (".pth", ".pict", ".onnx")
FORMATS = tuple(suffix[1:] for suffix in (MODEL, *FOREIGN_MODELS))
"""What a model can be written as, see exchange.export_model."""
MODELS = (*FORMATS, "pt", "ckpt", "bin", "tar")
"""As what a model may come; what it is its content tells."""

TEMPORARY = ".part"


def atomic_write(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Lets `write` fill a sibling file, then puts it in the place of `path`; makes the folder if need be.

    Raises SinopiaError "disk_full" or "cannot_write"; `path` is then as it was before.
    """
    # A name of its own for each target, so that a killed program leaves no more than one; short, for long targets.
    temporary = path.with_name(f".{zlib.crc32(path.name.encode('utf-8', 'surrogateescape')):08x}{TEMPORARY}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        if os.name == "posix":  # the rename itself must reach the disk
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except (OSError, RuntimeError) as error:  # torch.save raises RuntimeError on a full disk
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise unwritable(path, error) from None


def unwritable(path: Path, error: OSError | RuntimeError) -> SinopiaError:
    if isinstance(error, OSError):
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    else:
        full = shutil.disk_usage(path.parent).free < 2**24
    if full:
        return SinopiaError("disk_full", path=path)
    return SinopiaError("cannot_write", path=path, reason=reason_of(error))


def write_json(path: Path, value: Any) -> None:
    try:
        data = json.dumps(value, ensure_ascii=False, indent=1).encode()
    except UnicodeEncodeError:  # the name of a file that is no text on this system
        data = json.dumps(value, indent=1).encode()
    atomic_write(path, lambda file: file.write(data + b"\n"))


def append_line(path: Path, line: str) -> None:
    """Adds one line to a text file. Raises as `atomic_write`; a kill can leave the last line unfinished."""
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
    except OSError as error:
        raise unwritable(path, error) from None


def migrated(
    row: dict[str, Any],
    version: object,
    newest: int,
    steps: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]],
    newer: Callable[[int], SinopiaError],
) -> dict[str, Any]:
    """What a file of an older format holds, as one of the newest would: step by step, each to the next number.

    Raises `newer(version)` for a newer one, and Reason for what is no number of a format.
    """
    if type(version) is not int or version < 1:
        raise Reason("no_format", value=repr(version))
    if version > newest:
        raise newer(version)
    for older in range(version, newest):
        row = steps[older](row)
    return row


def remove(path: Path) -> None:
    """Takes a file away that may be there. Raises SinopiaError "cannot_write"."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(path, error) from None
