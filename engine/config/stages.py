"""The stages of a training: at what size it learns, which part of the generator, from which step on. Standard library.

Pictures that grow make a training faster, with the coarse shapes first (Karras et al. 2018, arXiv:1710.10196, section
2); a generator that grows with them learns its coarse part first (Wang et al. 2018, arXiv:1711.11585, section 3.1).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Part = Literal["all", "global", "enhancer"]
"""What of the generator learns; "all" but where a generator has parts that can learn alone."""


@dataclass(frozen=True)
class Stage:
    """A part of a training, to the first step of the next one."""

    first: int  # its first step, from 0
    side: int  # of the pictures, in pixels
    learns: Part = "all"
    fade: int = 0  # steps over which those details come in that pictures of half the side do not have

    def detail(self, step: int) -> float:
        """How much of these details a step is shown, above 0 and up to 1."""
        return min(1.0, (step - self.first + 1) / (self.fade + 1))

    def alike(self, other: Stage) -> bool:
        """Whether steps of both do the same operations."""
        return (self.side, self.learns) == (other.side, other.learns)


def growing(size: int, share: float, halvings: int, fade: int, total: int) -> tuple[Stage, ...]:
    """Stages of a training of `total` steps whose first `share`, 0..1, learns from smaller pictures.

    They begin `halvings` times halved and double in equal parts of that share; each new size fades in over `fade`
    steps.
    """
    if not share:
        return (Stage(0, size),)
    firsts = [math.ceil(share * total * part / halvings) for part in range(halvings + 1)]
    return tuple(Stage(first, size >> (halvings - part), fade=fade if part else 0) for part, first in enumerate(firsts))


def at(stages: Sequence[Stage], step: int) -> Stage:
    """The stage to which a step, from 0, belongs: of those that begin with it or before the last."""
    return next(stage for stage in reversed(stages) if stage.first <= step)
