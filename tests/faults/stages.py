"""A training killed at random moments, in every one of its stages: it must go on to the bit.

    python tests/faults/stages.py [METHOD ...] [--rounds 8] [--seed 0]

Each round kills one run once in each stage, by SIGKILL, at a random step and a random moment of it, which may be in the
middle of a save; takes it up each time, lets it end, and compares it with a run that nobody killed. Prints a row for
each stage; exit status 1 where a run was lost or differs. Wants fork, so no Windows.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import numpy as np
import torch

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1] / "engine")]

from conftest import save  # noqa: E402
from tiny import assert_equal_to_the_bit, config_of, request, resumed  # noqa: E402

from engine.levels import COLOURS  # noqa: E402
from engine.run.file import NAME, RunFile  # noqa: E402
from engine.trainer import train  # noqa: E402

STEPS = 24
SHARED = {"steps": STEPS, "save_every": 2, "ema": 0.9, "samples": 1, "sample_every": 8, "size": 64}
METHODS: dict[str, dict[str, Any]] = {
    "pix2pixhd": {"growing": 0.6, "halvings": 2, "alone": 0.2, "labels": "numbers", "label_count": 5, "edges": True,
                  "fade": 2, "multi_scale": True, "judges": 3, "downs": 2, "variations": 3},
    "pix2pix": {"growing": 0.6, "halvings": 2, "fade": 3, "depth": 4, "variations": 4, "d_layers": 1},
    "cyclegan": {"growing": 0.5, "fade": 2, "generator": "unet", "depth": 4},
}  # fmt: skip


def folder(root: Path) -> Path:
    """Maps of labels with maps of instances, and photos."""
    numbers = np.random.default_rng(0)
    for i in range(6):
        labels = np.kron(numbers.integers(0, 5, (4, 4)), np.ones((16, 16), int)).astype(np.uint8)
        save(root / "label" / f"{i}.png", labels)
        save(root / "img" / f"{i}.png", 255 - COLOURS[labels])
        save(root / "inst" / f"{i}.png", np.kron(np.arange(64).reshape(8, 8), np.ones((8, 8), int)).astype(np.uint16))
    return root


def begun(data: Path, run: Path, method: str) -> tuple[int, int]:
    """A process that trains, from where the run stands, and the pipe in which it writes a byte before each step."""
    told, tell = os.pipe()
    child = os.fork()
    if child:
        os.close(tell)
        return child, told
    status = 1
    try:
        new = request(data, run, method, **SHARED | METHODS[method])
        asked = resumed(data, run) if (run / NAME).exists() else new
        for _ in train(asked, stop=lambda: os.write(tell, b".") < 0):
            pass
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)  # what the parent has open is the parent's


def ended(child: int, told: int) -> bool:
    """Waits for it; whether it came to its end."""
    while os.read(told, 4096):
        pass
    os.close(told)
    return os.waitpid(child, 0)[1] == 0


def killed(child: int, told: int, steps: int, chance: random.Random) -> bool:
    """Kills it within the step after so many; whether it was still there."""
    pace, before = 0.05, monotonic()
    for _ in range(steps + 1):
        if not os.read(told, 1):
            break
        pace, before = monotonic() - before, monotonic()
    sleep(chance.uniform(0, min(pace, 1.0)))
    os.kill(child, signal.SIGKILL)
    while os.read(told, 4096):
        pass
    os.close(told)
    return os.waitpid(child, 0)[1] == signal.SIGKILL


def rounds(method: str, folder: Path, data: Path, count: int, chance: random.Random) -> int:
    stages = config_of(method, **SHARED | METHODS[method]).stages(STEPS)
    ends = [*(stage.first for stage in stages[1:]), STEPS]
    if not ended(*begun(data, folder / "straight", method)):
        raise SystemExit(f"{method} does not train")
    kills, wrong = Counter[int](), []
    for number in range(count):
        run = folder / str(number)
        for place, (stage, end) in enumerate(zip(stages, ends, strict=True)):
            stands = RunFile.read(run).step if (run / NAME).exists() else 0
            at = chance.randrange(stage.first, end)
            kills[place] += killed(*begun(data, run, method), max(0, at - stands), chance)
        try:
            if not ended(*begun(data, run, method)):
                raise AssertionError("it does not go on")
            assert_equal_to_the_bit(folder / "straight", run)
        except AssertionError as error:
            wrong.append(f"  round {number}: {str(error)[:200]}")
    for place, stage in enumerate(stages):
        print(f"{method:<10} {stage.side:>4} px, {stage.learns:<9} killed {kills[place]:>3} times")
    print(
        f"{method:<10} {count - len(wrong)} of {count} runs equal the one that nobody killed",
        *wrong,
        sep="\n",
        flush=True,
    )
    return len(wrong)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("methods", nargs="*", default=list(METHODS))
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as name:
        data = folder(Path(name) / "data")
        places = {method: Path(name) / method for method in options.methods}
        return 1 if sum(rounds(m, place, data, options.rounds, random.Random(options.seed))
                        for m, place in places.items()) else 0  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
