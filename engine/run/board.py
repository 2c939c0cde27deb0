"""The run as TensorBoard shows it, in its folder tensorboard/."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from tensorboardX import SummaryWriter

from engine import files


class Board:
    """Raises SinopiaError "cannot_write" or "disk_full" where the library raises OSError."""

    def __init__(self, run: Path) -> None:
        self._folder = run / "tensorboard"
        self._writer: Any = None

    def begin(self, step: int) -> None:
        """Writes from here on; what earlier records told of later steps no longer counts."""
        self.close()
        self._call(lambda: setattr(self, "_writer", SummaryWriter(str(self._folder), purge_step=step, flush_secs=30)))

    def add(self, step: int, values: Mapping[str, float]) -> None:
        for name, value in values.items():
            self._call(lambda name=name, value=value: self._writer.add_scalar(name, value, step))

    def tell(self, step: int, text: str) -> None:
        self._call(lambda: self._writer.add_text("diagnosis", text, step))

    def show(self, step: int, name: str, picture: np.ndarray) -> None:
        """`picture` is (H, W, 3) uint8."""
        self._call(lambda: self._writer.add_image(f"samples/{name}", picture, step, dataformats="HWC"))

    def close(self) -> None:
        if self._writer is not None:
            self._call(self._writer.close)

    def _call(self, write: Any) -> None:
        try:
            write()
        except OSError as error:
            raise files.unwritable(self._folder, error) from None
