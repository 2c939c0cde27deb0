"""The run as TensorBoard shows it, in its folder tensorboard/: rows of its protocol, framed as TFRecords.

A training rides on nothing here: what cannot be written is lost for TensorBoard alone, and the next row tries again.
"""

from __future__ import annotations

import os
import socket
import struct
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from tensorboardX import summary
from tensorboardX.crc32c import crc32c
from tensorboardX.proto.event_pb2 import Event, SessionLog

from engine import files


class Board:
    """Raises SinopiaError "cannot_write" or "disk_full" at once: no queue, no thread that could die of it."""

    def __init__(self, run: Path) -> None:
        self._folder = run / "tensorboard"
        self._path: Path | None = None
        self._first: list[Event] = []  # rows that the file begins with
        self._end = 0  # bytes that are whole rows

    def begin(self, step: int) -> None:
        """Writes from here on; what earlier records told of later steps no longer counts."""
        now = f"{time.time():.6f}.{socket.gethostname()}.{os.getpid()}"
        self._path, self._end = self._folder / f"events.out.tfevents.{now}", 0
        self._first = [Event(file_version="brain.Event:2"), Event(step=step, session_log=SessionLog(status="START"))]
        self._write([])

    def add(self, step: int, values: Mapping[str, float]) -> None:
        self._write([self._row(step, summary.scalar(name, value)) for name, value in values.items()])

    def tell(self, step: int, text: str) -> None:
        self._write([self._row(step, summary.text("diagnosis", text))])

    def show(self, step: int, name: str, picture: np.ndarray) -> None:
        """`picture` is (H, W, 3) uint8."""
        self._write([self._row(step, summary.image(f"samples/{name}", picture, dataformats="HWC"))])

    def _row(self, step: int, what: Any) -> Event:
        return Event(step=step, summary=what)

    def _write(self, rows: list[Event]) -> None:
        assert self._path is not None, "begin comes first"
        try:
            if not self._end:
                files.make_folder(self._folder)
            data = b"".join(_framed(row) for row in (self._first if not self._end else []) + rows)
            with self._path.open("r+b" if self._end else "wb", buffering=0) as file:
                file.truncate(self._end)  # what is left of a row that was cut short
                file.seek(self._end)
                left = memoryview(data)
                while left:
                    left = left[file.write(left) :]
                self._end += len(data)
        except OSError as error:
            raise files.unwritable(self._path, error) from None


def _framed(event: Event) -> bytes:
    """A row as a TFRecord: length and content, each followed by its masked checksum."""
    if not event.wall_time:
        event.wall_time = time.time()
    data: bytes = event.SerializeToString()
    length = struct.pack("<Q", len(data))
    return length + _checksum(length) + data + _checksum(data)


def _checksum(data: bytes) -> bytes:
    crc = crc32c(data)
    return struct.pack("<I", ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF)
