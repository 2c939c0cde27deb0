"""Everything that is written goes wrong at every point: a training, a branch, an import, a card, a conversion.

    python tests/faults/writing.py [SCENE...] [FAULT...]

For every n the n-th open, write, fsync, rename or removal fails, or is the first on a full disk, or takes the program
with it, until n exceeds what is done. Then the disk is sound again, and all must be as it was before or after, and go
on. Prints a table; exit status 1 where anything was lost.
"""

from __future__ import annotations

import signal
import sys
import tempfile
from pathlib import Path
from time import monotonic

import torch

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1] / "engine")]

from faulty import FAULTS, SCENES, points  # noqa: E402

PATIENCE = 120  # seconds for one point, after which it counts as hanging


def main(names: list[str]) -> int:
    torch.set_num_threads(1)
    lost_in_all = 0
    print(f"{'fault':<20} {'tried':>6} {'survived':>9} {'lost':>5}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        for scene in [name for name in names if name in SCENES] or SCENES:
            for how in [name for name in names if name in FAULTS] or FAULTS:
                tried, lost, began = 0, [], monotonic()
                signal.alarm(PATIENCE)
                for at, what in points(SCENES[scene], Path(name) / f"{scene}-{how}", how):
                    signal.alarm(PATIENCE)
                    tried += 1
                    if what:
                        lost.append(f"  at {at}: {what}")
                signal.alarm(0)
                row = f"{f'{scene}, {how}':<20} {tried:>6} {tried - len(lost):>9} {len(lost):>5}"
                print(f"{row}   {monotonic() - began:.0f} s", *lost, sep="\n", flush=True)
                lost_in_all += len(lost)
    return 1 if lost_in_all else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
