"""Programs are killed at random moments: trainings of all methods, saves, exports, imports, conversions, drawings.

After one to three kills, each of what the kill before left, all must open, and go on as if nothing had been: a training
to the bit.
"""

from __future__ import annotations

import random
import shutil
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.faults.forks import PATIENCE, Fork, forked, said, warm
from tests.faults.scenes import ALL
from tests.faults.table import Part, Row, main


def kills(count: int, place: Path) -> Iterator[Row]:
    warm()
    for name in ALL:
        yield _killed(name, -(-count // len(ALL)), place / name)


def _killed(name: str, count: int, place: Path) -> Row:
    """`count` kills of one scene."""
    scene, chance = ALL[name], random.Random(name)
    prepared = place / "prepared"
    prepared.mkdir(parents=True)
    lost = [said(forked(partial(scene.prepare, prepared)))]
    shutil.copytree(prepared, place / "whole")
    whole = forked(partial(scene.act, place / "whole"))
    lost += [said(whole)]
    tried, moments = 0, []
    while tried < count and len(lost) < 30:
        there = place / "there"
        shutil.rmtree(there, ignore_errors=True)
        shutil.copytree(prepared, there)
        for _ in range(chance.randint(1, 3)):
            begun, moment = Fork(partial(scene.act, there)), chance.uniform(0.0, whole.seconds)
            time.sleep(moment)
            begun.kill()
            ended = begun.wait(PATIENCE, killed=True)
            tried += ended.how == "killed"
            moments.append(moment)
            if wrong := said(ended):
                lost.append(f"kill {tried}, after {moment:.3f} s: {wrong}")
        if wrong := said(forked(partial(scene.check, there))):
            lost.append(f"kill {tried}, after {', '.join(f'{moment:.3f}' for moment in moments[-3:])} s: {wrong}")
    return Row(f"kill: {name}", tried, [what for what in lost if what], f"within {whole.seconds:.2f} s")


PART = Part("Programs are killed at random moments.", 1000, "kills", kills)

if __name__ == "__main__":
    sys.exit(main(PART))
