"""Files that hold many pictures: the idx files of MNIST and its kin, and the batches of CIFAR-10 and CIFAR-100.

A picture in such a file has a path of its own, the file's with its number behind it: train-images-idx3-ubyte.gz/00042.
Formats: yann.lecun.com/exdb/mnist (idx), cs.toronto.edu/~kriz/cifar.html (both its binary and its Python versions).
"""

from __future__ import annotations

import gzip
import pickletools
import re
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np

from engine.messages import Reason, SinopiaError, reason_of

LARGEST = 2**31  # bytes of a file's pictures in memory; ImageNet at 32 pixels has 1.2e9 in each of its batches
CHUNK = 2**20  # bytes
SIDE, SMALLEST = 32, 28  # px, of CIFAR and of MNIST
PLANES = 3 * SIDE * SIDE  # bytes of a picture of CIFAR
TRAIN = re.compile(
    r"(?:(?:.*-)?train.*idx3-ubyte(?:\.gz)?|(?:train_)?data_batch(?:_\d+)?(?:\.bin)?|train(?:\.bin)?)", re.IGNORECASE
)
SURE = re.compile(r"idx3-ubyte|data_batch_\d", re.IGNORECASE)
HELD_OUT = re.compile(r"(?:(?:.*-)?(?:t10k|test).*idx3-ubyte(?:\.gz)?|test(?:_batch)?(?:\.bin)?)", re.IGNORECASE)


NAMED = {f"{module} {name}" for module, name in (
    ("numpy.core.multiarray", "_reconstruct"), ("numpy._core.multiarray", "_reconstruct"), ("numpy", "ndarray"),
    ("numpy", "dtype"), ("_codecs", "encode"),
)}  # fmt: skip
"""All that a pickle of CIFAR names. One that names anything else is no such file, and is refused."""


def find(folder: Path, plain: bool = True) -> tuple[tuple[Path, ...], tuple[Path, ...], str]:
    """The pictures to learn from in a folder's files, those to keep aside, and the name of the latter's part.

    Without `plain` only in files whose names nothing else has; not in one of CIFAR-100's, which is called train.bin.

    Raises SinopiaError "picture_damaged" or "picture_too_large".
    """
    known = sorted(path for path in folder.iterdir() if path.is_file())
    known = [path for path in known if path.suffix != ".gz" or path.with_suffix("") not in known]  # the same, unpacked
    train = [path for path in known if TRAIN.fullmatch(path.name) and (plain or SURE.search(path.name))]
    rest = [path for path in known if HELD_OUT.fullmatch(path.name)]
    pictures, aside = (tuple(p for path in paths for p in _inside(path)) for paths in (train, rest))
    if not pictures and plain:  # nothing but a test file: then it is what there is
        return aside, (), ""
    return pictures, aside, "test" if aside else ""


def holds(path: Path) -> bool:
    """Whether it is the path of a picture in such a file."""
    return path.name.isdecimal() and bool(TRAIN.fullmatch(path.parent.name) or HELD_OUT.fullmatch(path.parent.name))


def read(path: Path) -> np.ndarray:
    """The picture (H, W, 3) uint8 at such a path. Raises SinopiaError "picture_missing" or "picture_damaged"."""
    pictures, number = _pictures(path.parent), int(path.name)
    if number >= len(pictures):
        raise SinopiaError("picture_missing", path=path)
    picture = pictures[number]
    return np.ascontiguousarray(
        np.broadcast_to(picture[..., None], (*picture.shape, 3)) if picture.ndim == 2 else picture
    )


def _inside(path: Path) -> list[Path]:
    return [path / f"{number:05d}" for number in range(len(_pictures(path)))]


def _pictures(path: Path) -> np.ndarray:
    """(N, H, W) or (N, H, W, 3) uint8. A file is read once for as long as it is not written anew."""
    try:
        facts = path.stat()
    except OSError:
        raise SinopiaError("picture_missing", path=path) from None
    return _unpacked(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(2)
def _unpacked(path: Path, _changed: int, _size: int) -> np.ndarray:
    try:
        data = _bytes(path)
        if data[:3] == b"\0\0\x08":
            return _idx(data)
        return _cifar(data) if data[:1] == b"\x80" else _binary(data)
    except SinopiaError:
        raise
    except FileNotFoundError:
        raise SinopiaError("picture_missing", path=path) from None
    except Exception as error:  # of a spoilt file anything may come
        raise SinopiaError("picture_damaged", path=path, reason=reason_of(error)) from None


def _bytes(path: Path) -> bytes:
    found = bytearray()
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        while part := file.read(CHUNK):  # to ask for all at once would take that much memory, whatever there is
            found += part
            if len(found) > LARGEST:
                raise SinopiaError("picture_too_large", path=path, megapixels=len(found) / 1e6, limit=LARGEST / 1e6)
    return bytes(found)


def _idx(data: bytes) -> np.ndarray:
    dimensions = data[3]
    shape = tuple(int.from_bytes(data[4 + 4 * i : 8 + 4 * i]) for i in range(dimensions))
    if dimensions != 3 or not all(shape):
        raise Reason("no_pictures_inside")
    if len(data) - 4 - 4 * dimensions != np.prod(shape, dtype=object):
        raise Reason("cut_short")
    return np.frombuffer(data, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def _binary(data: bytes) -> np.ndarray:
    """Rows of one label (CIFAR-10) or two (CIFAR-100), then the planes."""
    labels = next((count for count in (1, 2) if data and len(data) % (PLANES + count) == 0), None)
    if labels is None:
        raise Reason("no_batch_of_cifar")
    return _from_planes(np.frombuffer(data, np.uint8).reshape(-1, PLANES + labels)[:, labels:])


def _cifar(data: bytes) -> np.ndarray:
    """The pictures of a batch in its Python version, which is a pickle: nothing in it is run, built or looked up.

    Its instructions are read as text is: the name "data", a pair of numbers (N, 3072), a type "u1", and so many bytes.
    """
    numbers: list[int] = []  # the last two
    texts: list[bytes] = []  # the short ones
    memo: dict[int, bytes] = {}
    last = b""  # the text that was just read
    rows, found = 0, b""
    order: Literal["C", "F"] = "C"
    for code, value, _ in pickletools.genops(data):
        text = b""
        if "PUT" in code.name or code.name == "MEMOIZE":
            memo[len(memo) if value is None else int(value)] = text = last
        elif code.name in ("GLOBAL", "INST", "STACK_GLOBAL"):
            name = str(value) if value else b" ".join(texts[-2:]).decode("latin-1")
            if name not in NAMED:
                raise Reason("cifar_asks", name=name.replace(" ", "."))
        elif code.name == "TUPLE2" and len(numbers) == 2 and numbers[1] == PLANES:
            rows = numbers[0]
        elif code.name in ("NEWTRUE", "NEWFALSE"):
            order = "F" if code.name == "NEWTRUE" else "C"
        elif "GET" in code.name:
            text = memo.get(int(value or 0), b"")
            texts.append(text)
        elif isinstance(value, int):
            numbers = [*numbers[-1:], value]
        elif isinstance(value, str | bytes):
            text = value.encode("latin-1", "ignore") if isinstance(value, str) else value
            if len(text) < PLANES:
                texts.append(text)
            elif b"data" in texts and b"u1" in texts and len(text) == rows * PLANES:
                found = text
        last = text
    if not found:
        raise Reason("no_pictures_inside")
    return _from_planes(np.frombuffer(found, np.uint8).reshape((rows, PLANES), order=order))


def _from_planes(rows: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(rows.reshape(-1, 3, SIDE, SIDE).transpose(0, 2, 3, 1))
