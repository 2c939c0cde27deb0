"""Pictures one after another, as a file that plays for ever."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

from engine.files import atomic_write
from engine.messages import Message, SinopiaError, reason_of

SUFFIXES = (".webp", ".gif")


def check_name(output: Path) -> None:
    """Raises SinopiaError "cannot_write" for a suffix that is none of an animation."""
    if output.suffix.lower() not in SUFFIXES:
        raise SinopiaError("cannot_write", path=output, reason=Message("suffix_of_animations", {"suffixes": SUFFIXES}))


def save(frames: Sequence[Image.Image], times: Sequence[int], output: Path) -> None:
    """Writes frames of one size, each shown for so many ms. Raises SinopiaError "cannot_write" or "disk_full"."""
    check_name(output)
    as_webp = output.suffix.lower() == ".webp"
    first, *rest = frames if as_webp else _in_few_colours(frames)

    def write(file: BinaryIO) -> None:
        how: dict[str, Any] = {"quality": 80, "method": 2} if as_webp else {"optimize": False}
        how |= {"save_all": True, "append_images": rest, "duration": list(times), "loop": 0}
        first.save(file, "WEBP" if as_webp else "GIF", **how)

    try:
        atomic_write(output, write)
    except ValueError as error:  # Pillow's, over what a format cannot hold
        raise SinopiaError("cannot_write", path=output, reason=reason_of(error)) from None


def _in_few_colours(frames: Sequence[Image.Image]) -> list[Image.Image]:
    """All with the same 256 colours: what does not change then costs no room."""
    some = frames[:: max(1, len(frames) // 8)]
    sheet = np.concatenate([np.asarray(frame) for frame in (*some, frames[-1])])
    palette = Image.fromarray(sheet).quantize(256, Image.Quantize.MEDIANCUT)
    return [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
