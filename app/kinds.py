"""What the window offers for models of each kind of input. The words are translated where they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from engine.kinds import Kind
from engine.library import Entry


@dataclass(frozen=True)
class Desk:
    """One kind of input."""

    title: str  # what such a model wants
    short: str  # the same within a line
    page: Literal["draw", "convert", "generate"]  # where a model is tried first
    hint: str = ""  # beside the canvas
    width: int = 8  # px of 512, of the pen at first
    brush: bool = False  # the pen is for areas
    colours: bool = True  # otherwise it draws black on white
    examples: Kind | None = None  # whose examples an imported model is shown with


DESKS = {
    Kind.LINE: Desk(
        "Line drawings",
        "line drawings",
        "draw",
        "Black lines on white",
        width=10,  # what training redraws on average: 5 pixels of 256
        colours=False,
        examples=Kind.LINE,
    ),
    Kind.PAINT: Desk(
        "Flat colours",
        "flat colours",
        "draw",
        "Flat colours on white",
        width=32,
        brush=True,
        examples=Kind.PAINT,
    ),
    Kind.PHOTO: Desk(
        "Photos",
        "photos",
        "convert",
        "Open a photo, or drop one here",
        examples=Kind.PAINT,  # photos of our own we have none
    ),
    Kind.GRAY_HINTS: Desk(
        "Gray photos",
        "gray photos",
        "draw",
        "Hints of colour on a photo",
        width=16,
        brush=True,
        examples=Kind.GRAY_HINTS,
    ),
    Kind.NOISE: Desk("Nothing", "from noise", "generate"),
}


def take_pictures(entries: Iterable[Entry]) -> list[Entry]:
    """The models that can be given a picture, and those of which nothing is known."""
    return [entry for entry in entries if entry.card is None or entry.card.input_kind != Kind.NOISE]


def make_from_noise(entries: Iterable[Entry]) -> list[Entry]:
    """The models that are given nothing."""
    return [entry for entry in entries if entry.card is not None and entry.card.input_kind == Kind.NOISE]


def translated(text: str) -> str:
    """A text of a desk in the window's language."""
    return QCoreApplication.translate("kinds", text)
