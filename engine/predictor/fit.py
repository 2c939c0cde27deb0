"""How a picture is brought to a size that a network takes, and back."""

from __future__ import annotations

import numpy as np

from engine import images
from engine.card import Card


class Fit:
    """How a picture is brought to a size that the network takes, and back.

    "fixed" models see the whole picture within size x size, its longer side filling it; others see its own pixels.
    What is missing is filled with the picture mirrored at its edges, which keeps statistics and white paper alike.
    """

    def __init__(self, width: int, height: int, inner: tuple[int, int], outer: tuple[int, int]) -> None:
        self.size = width, height
        self.inner = inner  # (width, height) of the picture within
        self.outer = outer  # (width, height) of what the network sees
        self.left, self.top = (outer[0] - inner[0]) // 2, (outer[1] - inner[1]) // 2

    @classmethod
    def for_card(cls, card: Card, width: int, height: int, size: int = 0) -> Fit:
        """As the card says; or with the longer side of the picture at `size` pixels, a multiple of card.multiple_of."""
        if card.scale == "fixed":
            return cls.within(width, height, (size, size) if size else card.frame)
        scale = size / max(width, height) if size else 1.0
        inner = max(1, round(width * scale)), max(1, round(height * scale))
        fit = cls.of(*inner, card.size, card.multiple_of, fixed=False)
        fit.size = width, height
        return fit

    @classmethod
    def within(cls, width: int, height: int, frame: tuple[int, int]) -> Fit:
        """The whole picture as large as it can be in a frame, (width, height)."""
        scale = min(frame[0] / width, frame[1] / height)
        return cls(width, height, (max(1, round(width * scale)), max(1, round(height * scale))), frame)

    @classmethod
    def of(cls, width: int, height: int, size: int, multiple_of: int, fixed: bool) -> Fit:
        if fixed:
            return cls.within(width, height, (size, size))
        # reflection inside the network needs more than one pixel at its narrowest
        sides = [max(-(-side // multiple_of), 4) * multiple_of for side in (width, height)]
        return cls(width, height, (width, height), (sides[0], sides[1]))

    def apply(self, rgb: np.ndarray, derive: str = "", mixed: bool = True) -> np.ndarray:
        """What the network sees of a picture; with `derive`, one of kinds.DERIVATIONS, what that makes of it.

        Colours that are labels must not be `mixed`.

        As in training a photo is derived at the size at which it is seen: pens and brushes are parts of that.
        """
        seen = self.filled(images.resize(rgb, *self.inner, mixed))
        if not derive:
            return seen
        from engine.data.derive import derive as derived  # scipy and scikit-image, for which no drawing waits

        return derived(derive, seen if seen.dtype == np.uint8 else (seen >> 8).astype(np.uint8))

    def filled(self, inner: np.ndarray) -> np.ndarray:
        """A picture of the size `inner` with what is missing around it."""
        right, bottom = self.outer[0] - self.inner[0] - self.left, self.outer[1] - self.inner[1] - self.top
        return np.pad(inner, ((self.top, bottom), (self.left, right), (0, 0)), mode="symmetric")

    def undo(self, rgb: np.ndarray) -> np.ndarray:
        return images.resize(self.inside(rgb), *self.size)

    def inside(self, rgb: np.ndarray) -> np.ndarray:
        """What belongs to the picture of what the network made."""
        return rgb[self.top : self.top + self.inner[1], self.left : self.left + self.inner[0]]
