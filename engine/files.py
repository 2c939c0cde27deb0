"""Files: what is taken for a picture, what is in a folder, and the only way in which anything is written.

Whatever is written is written whole or not at all: temporary name, flush, fsync of file and folder, rename. What dead
processes left behind is swept. Light: imported without torch.
"""

from __future__ import annotations

import errno
import getpass
import glob
import itertools
import json
import os
import re
import shutil
import socket
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

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
COMMIT = ".commit.json"
DAY = 86_400  # seconds; nothing takes as long to be written

Write: TypeAlias = Callable[[Path, Callable[[BinaryIO], object]], None]
"""What fills a file: `atomic_write`, or `Together.write` where several belong together."""


# -- what is there -----------------------------------------------------------------------------------------------------


def begins_as_picture(beginning: bytes) -> bool:
    """Whether the first 16 bytes of a file are those of a picture."""
    return _BEGINNINGS.match(beginning) is not None


def found_in(folder: Path, pattern: str) -> list[Path]:
    """What a pattern finds there. What goes away meanwhile is not there: `Path.glob` of Python 3.11 raises for it."""
    return [folder / name for name in glob.glob(pattern, root_dir=folder, include_hidden=True)]  # noqa: PTH207


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
    return Listing(path) if abs(time.time_ns() - changed) < _FRESH else _listed(path, changed)


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

    It has reached the disk, and its name too, when this returns. Raises SinopiaError "disk_full" or "cannot_write";
    `path` is then whole, as it was before or as it was to be.
    """
    with _named(path):
        make_folder(path.parent)
        temporary = _filled(path, write)
        try:
            temporary.replace(path)
        except OSError:
            _drop(temporary)
            raise
        _sync(path.parent)


class Together:
    """Files of one folder that are written all or not at all, wherever it is cut short: all are there under other names
    before a list of them is, and from then on `recover` can finish what was begun.

    A context: within it `write` takes the place of `atomic_write`, and leaving it puts the files in their places, in
    the order in which they were written. An exception within leaves everything as it was before. After `staged`,
    leaving it does nothing, and `finish` does that, on any thread: the disk is waited for beside other work.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bytes = 0  # that were written
        self._staged: dict[str, str] = {}  # by the name that it is to have, the name of a file
        self._later = False  # somebody will call `finish`

    def __enter__(self) -> Together:
        recover(self.folder)
        return self

    def write(self, path: Path, write: Callable[[BinaryIO], object]) -> None:
        """Raises SinopiaError "disk_full" or "cannot_write"."""
        with _named(path):
            temporary = _filled(path, write, sync=False)
            self._staged[path.name] = temporary.name
            self.bytes += temporary.stat().st_size

    def again(self, path: Path, written: Path) -> None:
        """Gives `path` what `written` was given before, without writing it twice where the disk can do so."""
        with _named(path):
            there = self.folder / self._staged[written.name]
            temporary = _temporary(path)
            try:
                os.link(there, temporary)  # what has a name is never changed in its place, so that one may be for two
            except OSError:
                with there.open("rb") as source:
                    copy = partial(shutil.copyfileobj, source, length=2**20)
                    temporary = _filled(path, copy, sync=False)
            self._staged[path.name] = temporary.name

    def staged(self) -> None:
        """All is written: leaving the context does no more, and `finish` is to be called."""
        self._later = True

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            self._drop()
        elif not self._later:
            self.finish()

    def finish(self) -> None:
        """Has the files reach the disk and puts them in their places, or takes them away and raises SinopiaError
        "disk_full" or "cannot_write"."""
        try:
            with _named(self.folder):
                for name in self._staged.values():
                    _sync(self.folder / name)
                _sync(self.folder)
            write_json(self.folder / COMMIT, self._staged)
            self._staged = {}
            recover(self.folder)
        finally:
            self._drop()

    def _drop(self) -> None:
        """Takes away what was staged and has no place yet."""
        if self._staged:
            with suppress(OSError):  # the list first: what it names is there, or nothing is
                (self.folder / COMMIT).unlink(missing_ok=True)
                for name in self._staged.values():
                    (self.folder / name).unlink(missing_ok=True)
            self._staged = {}


def recover(folder: Path) -> None:
    """Finishes a writing of several files that was cut short; takes away what dead processes left half written.

    Raises SinopiaError "cannot_write" or "disk_full".
    """
    commit = folder / COMMIT
    try:
        staged = json.loads(commit.read_text("utf-8"))
        pairs = [(str(name), str(temporary)) for name, temporary in staged.items()]
    except (OSError, ValueError, AttributeError, RecursionError):
        pairs = []
    with _named(folder):
        for name, temporary in pairs:
            if Path(name).name == name and _PART.fullmatch(temporary):  # in this folder, and ours
                with suppress(FileNotFoundError):  # it has its name already
                    (folder / temporary).replace(folder / name)
        if pairs:
            _sync(folder)
        commit.unlink(missing_ok=True)
    _sweep(folder)


def check_room(folder: Path, needed: int) -> None:
    """Raises SinopiaError "disk_full" where there are not so many bytes left for a folder's files."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:  # the writing itself says it better
        return
    if free < needed:
        raise SinopiaError("disk_full", path=folder, needed=needed / 1e6, free=free / 1e6)


def make_folder(folder: Path) -> None:
    """Makes a folder, and those on the way to it, so that they outlast the power. Raises OSError."""
    missing = [part for part in (folder, *folder.parents) if not part.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for part in missing:
        _sync(part.parent)
    if folder not in _swept:
        _swept.add(folder)
        _sweep(folder)


_swept: set[Path] = set()  # folders that were looked through for leftovers, once in a process
_count = itertools.count()
_HOST = zlib.crc32(socket.gethostname().encode()) & 0xFFFF
_PART = re.compile(r"\.[0-9a-f]{8}-([0-9a-f]{4})-(\d+)-\d+\.part")  # of which file, by which process of which host


def _filled(path: Path, write: Callable[[BinaryIO], object], sync: bool = True) -> Path:
    """A new sibling of `path` that holds what `write` writes, and with `sync` has reached the disk."""
    temporary = _temporary(path)
    try:
        with temporary.open("wb") as file:
            write(file)
            file.flush()
            if sync:
                os.fsync(file.fileno())
    except BaseException:
        _drop(temporary)
        raise
    return temporary


def _temporary(path: Path) -> Path:
    """A name for a file that is to take the place of `path`."""
    crc = zlib.crc32(path.name.encode("utf-8", "surrogateescape"))  # short, for names as long as names can be
    return path.with_name(f".{crc:08x}-{_HOST:04x}-{os.getpid()}-{next(_count)}{TEMPORARY}")


def _drop(path: Path) -> None:
    """Takes a half-written file away, if it can be: what went wrong before is what is told."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Has what is in a file, or the names in a folder, reach the disk."""
    if os.name == "posix" or path.is_file():
        descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Takes away what dead processes left half written; but not what `recover` has still to put into its place."""
    with suppress(OSError):  # what cannot be removed or looked at does no harm
        if (folder / COMMIT).exists():
            return
        names = [name for name in os.listdir(folder) if name.endswith(TEMPORARY)]  # noqa: PTH208 - much faster
        for name in names:
            _sweep_one(folder / name)


def _sweep_one(path: Path) -> None:
    import psutil

    part = _PART.fullmatch(path.name)
    ours = part is not None and int(part[1], 16) == _HOST
    with suppress(OSError, OverflowError):
        if (part and ours and not psutil.pid_exists(int(part[2]))) or path.stat().st_mtime < time.time() - DAY:
            path.unlink(missing_ok=True)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Says of which file a failure of the system is."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # torch.save raises RuntimeError on a full disk
        raise unwritable(path, error) from None


def unwritable(path: Path, error: OSError | RuntimeError) -> SinopiaError:
    """The error for a person: "disk_full" or "cannot_write"."""
    if isinstance(error, OSError):
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    else:
        try:
            full = shutil.disk_usage(path.parent).free < 2**24
        except OSError:
            full = False
    if full:
        return SinopiaError("disk_full", path=path)
    return SinopiaError("cannot_write", path=path, reason=reason_of(error))


def write_json(path: Path, value: Any, write: Write = atomic_write) -> None:
    try:
        data = json.dumps(value, ensure_ascii=False, indent=1).encode()
    except UnicodeEncodeError:  # the name of a file that is no text on this system
        data = json.dumps(value, indent=1).encode()
    write(path, lambda file: file.write(data + b"\n"))


class Lines:
    """A text file that grows by lines; what a failed writing left of a line is written over by the next.

    What cannot be written waits, and goes before what comes after it.
    """

    def __init__(self, path: Path) -> None:
        """From the end of the file as it is now, which must be there."""
        self.path = path
        self._end: int | None = None  # bytes that are whole lines; unknown before the first
        self._waiting = b""

    def add(self, line: str) -> None:
        """Raises SinopiaError "disk_full" or "cannot_write"; the line then waits."""
        self._waiting += line.encode("utf-8", "backslashreplace") + b"\n"
        self._write(sync=False)

    def sync(self) -> None:
        """All lines have reached the disk when this returns. Raises as `add`."""
        self._write(sync=True)

    def _write(self, sync: bool) -> None:
        with _named(self.path), self.path.open("r+b", buffering=0) as file:
            if self._end is None:
                self._end = file.seek(0, os.SEEK_END)
            end = self._end
            file.truncate(end)
            file.seek(end)
            left = memoryview(self._waiting)
            while left:
                left = left[file.write(left) :]
            self._end, self._waiting = end + len(self._waiting), b""
            if sync:
                os.fsync(file.fileno())


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
    if type(version) is not int or not 1 <= version < 10**6:
        raise Reason("no_format", value=repr(version)[:60])
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


def nameless(text: str) -> str:
    """Without the name of the person in paths."""
    text = text.replace(str(Path.home()), "~")
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return text
    return re.sub(rf"(?<=[/\\]){re.escape(name)}(?=[/\\]|$)", "…", text, flags=re.MULTILINE)
