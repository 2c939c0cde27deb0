"""Picture files for the tests of reading them: saved by Pillow, or written by hand."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import images
from engine.messages import SinopiaError


def noise(width: int = 64, height: int = 48, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def saved(path: Path, picture: Image.Image | np.ndarray, **options: object) -> Path:
    (picture if isinstance(picture, Image.Image) else Image.fromarray(picture)).save(path, **options)
    return path


def failure(path: Path) -> SinopiaError:
    """The error with which a file is refused."""
    with pytest.raises(SinopiaError) as caught:
        images.read_rgb(path)
    return caught.value


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(width: int, height: int, bits: int, colour: int, rows: list[bytes], before: bytes = b"") -> bytes:
    """A PNG file written by hand, for what Pillow reads but does not write."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows)))
    return b"\x89PNG\r\n\x1a\n" + header + before + pixels + chunk(b"IEND", b"")


def tiff_of(width: int, bits: int, photometric: int, row: bytes) -> bytes:
    """A TIFF file of one row of gray, written by hand."""
    tags = {256: width, 257: 1, 258: bits, 259: 1, 262: photometric, 273: 8, 277: 1, 278: 1, 279: len(row)}
    row += b"\0" * (len(row) % 2)
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items())
    return b"II*\0" + struct.pack("<I", 8 + len(row)) + row + struct.pack("<H", len(tags)) + entries + b"\0" * 4
