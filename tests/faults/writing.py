"""Everything that is written goes wrong at every point: trainings, a branch, imports, cards, conversions, drawings.

For every n the n-th open, write, fsync, rename or removal fails, or is the first on a full disk, or takes the program
with it, until n exceeds what is done. Then the disk is sound again, and all must be as it was before or after, and go
on.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import torch

from tests.faults.scenes import SCENES
from tests.faults.table import Part, Row, main

PATIENCE = 120  # seconds for one point, after which it counts as hanging


def writing(stride: int, place: Path) -> Iterator[Row]:
    from faulty import FAULTS, points

    torch.set_num_threads(1)
    for scene in SCENES:
        for how in FAULTS:
            tried, lost = 0, []
            signal.alarm(PATIENCE)
            for at, what in points(SCENES[scene], place / f"{scene}-{how}", how, stride=stride):
                gc.collect()  # of each point two networks that hold each other would stay
                signal.alarm(PATIENCE)
                tried += 1
                if what:
                    lost.append(f"at {at}: {what}")
            signal.alarm(0)
            yield Row(f"write {how}: {scene}", tried, lost)


PART = Part("Everything that is written goes wrong at every point.", 1, "from one point to the next", writing)

if __name__ == "__main__":
    sys.exit(main(PART))
