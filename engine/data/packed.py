"""Files that hold many pictures: the idx files of MNIST and its kin, and the batches of CIFAR-10 and CIFAR-100.

A picture in such a file has a path of its own, the file's with its number behind it: train-images-idx3-ubyte.gz/00042.
Formats: yann.lecun.com/exdb/mnist (idx), cs.toronto.edu/~kriz/cifar.html (both its binary and its Python versions).
"""

from __future__ import annotations

import gzip
import io
import pickle
import re
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from engine.messages import Reason, SinopiaError, reason_of

LARGEST = 2**31  # bytes of a file's pictures in memory; ImageNet at 32 pixels has 1.2e9 in each of its batches
SIDE, SMALLEST = 32, 28  # px, of CIFAR and of MNIST
TRAIN = re.compile(r"(?:train.*idx3-ubyte(?:\.gz)?|data_batch(?:_\d+)?(?:\.bin)?|train(?:\.bin)?)", re.IGNORECASE)
HELD_OUT = re.compile(r"(?:(?:t10k|test).*idx3-ubyte(?:\.gz)?|test(?:_batch)?(?:\.bin)?)", re.IGNORECASE)
PICKLED = {("numpy.core.multiarray", "_reconstruct"), ("numpy._core.multiarray", "_reconstruct"), ("numpy", "ndarray"),
           ("numpy", "dtype"), ("_codecs", "encode")}  # fmt: skip
"""All that a batch of CIFAR's Python version asks for. Nothing else is looked up: no stranger's code is run."""


def find(folder: Path) -> tuple[tuple[Path, ...], tuple[Path, ...], str]:
    """The pictures to learn from in a folder's files, those to keep aside, and the name of the latter's part.

    Raises SinopiaError "picture_damaged" or "picture_too_large".
    """
    known = sorted(path for path in folder.iterdir() if path.is_file())
    train = [path for path in known if TRAIN.fullmatch(path.name)]
    rest = [path for path in known if HELD_OUT.fullmatch(path.name)]
    pictures, aside = (tuple(p for path in paths for p in _inside(path)) for paths in (train, rest))
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


@lru_cache(8)
def _pictures(path: Path) -> np.ndarray:
    """(N, H, W) or (N, H, W, 3) uint8."""
    try:
        data = _bytes(path)
        if data[:3] == b"\0\0\x08":
            return _idx(data)
        return _cifar(_table(data)) if data[:1] == b"\x80" else _binary(data)
    except SinopiaError:
        raise
    except FileNotFoundError:
        raise SinopiaError("picture_missing", path=path) from None
    except (OSError, EOFError, ValueError, KeyError, TypeError, IndexError, pickle.UnpicklingError, zlib.error) as e:
        raise SinopiaError("picture_damaged", path=path, reason=reason_of(e)) from None


def _bytes(path: Path) -> bytes:
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise SinopiaError("picture_too_large", path=path, megapixels=len(data) / 1e6, limit=LARGEST / 1e6)
    return data


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
    planes = 3 * SIDE * SIDE
    labels = next((count for count in (1, 2) if data and len(data) % (planes + count) == 0), None)
    if labels is None:
        raise Reason("no_batch_of_cifar")
    return _from_planes(np.frombuffer(data, np.uint8).reshape(-1, planes + labels)[:, labels:])


def _cifar(table: dict[Any, Any]) -> np.ndarray:
    rows = table[b"data"] if b"data" in table else table["data"]
    if not isinstance(rows, np.ndarray) or rows.dtype != np.uint8 or rows.shape[1:] != (3 * SIDE * SIDE,):
        raise Reason("no_pictures_inside")
    return _from_planes(rows)


def _from_planes(rows: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(rows.reshape(-1, 3, SIDE, SIDE).transpose(0, 2, 3, 1))


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in PICKLED:
            raise Reason("cifar_asks", name=f"{module}.{name}")
        return super().find_class(module.replace("numpy.core", "numpy._core"), name)


def _table(data: bytes) -> dict[Any, Any]:
    table = _Unpickler(io.BytesIO(data), encoding="bytes").load()
    if not isinstance(table, dict):
        raise Reason("no_pictures_inside")
    return table
