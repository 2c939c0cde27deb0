"""What a model is given: the kinds of input, and what of a kind can be made of a photo. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a model wants as its input, as its card says it."""

    LINE = "line"  # black lines on white
    PAINT = "paint"  # areas of few colours
    PHOTO = "photo"  # any picture
    GRAY_HINTS = "gray+hints"  # a photo without its colours, and some of them as hints
    NOISE = "noise"  # no picture at all, but a point of a normal distribution: its latent


DERIVATIONS = {"edges": Kind.LINE, "gray": Kind.PHOTO, "lowres": Kind.PHOTO, "masked": Kind.PHOTO, "flat": Kind.PAINT}
"""What can be made of a photo, see data.derive, and the kind of a model that learns from it."""

SUITED = {Kind.LINE: "edges", Kind.PAINT: "flat"}
"""Which derivation makes of a photo what a model of this kind wants, where none is known to have made its inputs."""


@dataclass(frozen=True)
class Given:
    """What one picture is made of: an input picture, or for NOISE a seed from which its latent is drawn.

    With a picture the seed chooses among what a model can make of it, where it can make several; 0 is as drawn.
    """

    rgb: Any = None  # (H, W, 3) uint8, sRGB
    seed: int = 0
    hints: Any = None  # for GRAY_HINTS: (h, w, 4) uint8, the colours that a person hints at, clear where there are none
    looks: tuple[tuple[str, int], ...] = ()  # of areas apart from the rest: a colour of the card's palette and its seed
    moves: tuple[float, ...] = ()  # for NOISE: how far from its seed along ways.directions, in standard deviations
    within: bool = False  # hints change nothing beyond the edges of the areas that they lie in


LABELS = ("facades", "numbers")
"""Sorts of label maps: in the colours below, or in those in which maps of numbers are shown, see levels."""

FACADES = (
    "#0006d9", "#0d3dfb", "#a50000", "#0075ff", "#68f898", "#1dffdd", "#eeed28", "#b8ff38", "#ff9204", "#ff4401",
    "#f60001", "#00c9ff",
)  # fmt: skip
"""Background, wall, door, window, sill, head, shutter, balcony, trim, cornice, column, entrance."""
