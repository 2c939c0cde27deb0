"""Files: what is taken for a picture, what is in a folder, and the only way in which anything is written.

Whatever is written is written whole or not at all: temporary name, flush, fsync, rename. Standard library only.
"""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from time import time_ns
from typing import Any, BinaryIO

from engine.messages import Reason, SinopiaError, reason_of

HEIC = frozenset({".heic", ".heif", ".hif"}) if find_spec("pi_heif") else frozenset[str]()
READABLE = HEIC | {
    ".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".webp", ".avif", ".bmp", ".dib", ".tif", ".tiff",
    ".gif", ".jp2", ".j2k", ".jpx", ".ppm", ".pgm", ".pbm", ".pnm", ".pfm", ".tga", ".qoi", ".psd",
}  # fmt: skip
"""What names of pictures end in that can be read here."""

FOREIGN = frozenset({".heic", ".heif", ".hif", ".jxl", ".svg", ".eps", ".exr", ".hdr", ".dcm", ".nii", ".dng", ".cr2",
                     ".cr3", ".nef", ".arw", ".orf", ".rw2", ".raf"}) - READABLE  # fmt: skip
"""What names of pictures end in that cannot."""

WRITABLE = frozenset({".png", ".jpg", ".jpeg", ".jfif", ".jpe", ".webp", ".bmp", ".tif", ".tiff"})
MOVING = frozenset({".gif", ".webp", ".png", ".apng"})
"""What names of pictures end in that can move."""

_BEGINNINGS = re.compile(
    rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|II\+\0|MM\0\+|RIFF....WEBP|BM....\0\0\0\0|8BPS\0\x01|qoif|"
    rb"....ftyp(?:avi[fs]|mif1|msf1|hei[cxms]|hev[cx])|\0\0\0\x0cjP  |\xff\x4f\xff\x51",
    re.DOTALL,
)
_ODD = re.compile(r"\.(?:.*[^A-Za-z0-9].*|.{6,}|\d+)|")  # a suffix that tells of no kind, as in "photo.2024-05-01"
_JUNK = frozenset({"__macosx", "@eadir", "$recycle.bin", "system volume information"})
_FRESH = 3_000_000_000  # ns; some disks keep the time of a change in steps of two seconds
MODEL = ".safetensors"
FOREIGN_MODELS = (".pth", ".pict", ".onnx")
FORMATS = tuple(suffix[1:] for suffix in (MODEL, *FOREIGN_MODELS))
"""What a model can be written as, see exchange.export_model."""
MODELS = (*FORMATS, "pt", "ckpt", "bin", "tar")
"""As what a model may come; what it is its content tells."""

TEMPORARY = ".part"


# -- what is there -----------------------------------------------------------------------------------------------------


def begins_as_picture(beginning: bytes) -> bool:
    """Whether the first 16 bytes of a file are those of a picture."""
    return _BEGINNINGS.match(beginning) is not None


class Listing:
    """One folder: its sub-folders by lower-case name, its pictures by name, and what all its other files end in.

    Those of kinds that cannot be read are `foreign`.

    A picture is what is named as one; where the name tells of no kind, what begins as one. Hidden files, and what
    systems leave behind for themselves, are none of a person's. Raises OSError.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.folders: dict[str, Path] = {}
        self.pictures: list[Path] = []
        self.foreign: list[Path] = []
        self.others: Counter[str] = Counter()
        for entry in sorted(path.iterdir(), key=lambda p: p.name):
            if entry.name.startswith(".") or entry.name.lower() in _JUNK:
                continue
            suffix = entry.suffix.lower()
            if suffix in READABLE:
                self.pictures.append(entry)
            elif entry.is_dir():
                self.folders[entry.name.lower()] = entry
            elif _ODD.fullmatch(suffix) and _is_picture_inside(entry):
                self.pictures.append(entry)
            else:
                self.others[suffix] += 1
                if suffix in FOREIGN:
                    self.foreign.append(entry)


def listing(path: Path) -> Listing:
    """What is in a folder, read once for as long as nothing comes or goes there. Raises OSError."""
    changed = path.stat().st_mtime_ns
    return Listing(path) if abs(time_ns() - changed) < _FRESH else _listed(path, changed)


def walk(root: Path, unread: list[tuple[Path, OSError]]) -> Iterator[Listing]:
    """A folder and all below it, through links too, but never in a circle. Folders that cannot be read go to `unread`.

    Raises OSError where the folder itself cannot be read.
    """

    def below(path: Path, above: frozenset[Path]) -> Iterator[Listing]:
        found = listing(path)
        yield found
        above |= {path.resolve()}
        for inner in found.folders.values():
            if inner.resolve() not in above:
                try:
                    yield from below(inner, above)
                except OSError as error:
                    unread.append((inner, error))

    yield from below(root, frozenset())


def _is_picture_inside(path: Path) -> bool:
    try:
        if not path.is_file():  # a pipe would be waited on for ever
            return False
        with path.open("rb") as file:
            return begins_as_picture(file.read(16))
    except OSError:
        return False


@lru_cache(64)
def _listed(path: Path, _changed: int) -> Listing:
    return Listing(path)


# -- what is written ---------------------------------------------------------------------------------------------------


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
