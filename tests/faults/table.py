"""How every part of the harness reports: rows of "fault, tried, survived, lost"."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import NamedTuple

SHOWN = 5  # losses of a row that are printed in full

sys.path.insert(0, str(Path(__file__).parents[1] / "engine"))  # where the tests of the engine keep their tools


class Row(NamedTuple):
    """A kind of fault: how often it was tried, and what was lost, a sentence each. `tried` 0: it was left out."""

    fault: str
    tried: int
    lost: list[str]
    note: str = ""


class Part(NamedTuple):
    """A part of the harness. `run(count, place)` tries `count` of `unit` in an empty folder."""

    about: str
    count: int
    unit: str
    run: Callable[[int, Path], Iterator[Row]]


def head() -> str:
    return f"{'fault':<38} {'tried':>6} {'survived':>9} {'lost':>5}"


def tell(part: Part, count: int) -> bool:
    """Runs a part and prints its rows as they come; whether nothing was lost."""
    whole = True
    with tempfile.TemporaryDirectory(prefix="sinopia-faults-", ignore_cleanup_errors=True) as place:
        began = monotonic()
        for row in part.run(count, Path(place)):
            numbers = f"{row.tried:>6} {row.tried - len(row.lost):>9} {len(row.lost):>5}"
            print(f"{row.fault:<38} {numbers}   {monotonic() - began:.0f} s {row.note}".rstrip(), flush=True)
            for loss in row.lost[:SHOWN]:
                print(f"    {loss}", flush=True)
            whole, began = whole and not row.lost, monotonic()
    return whole


def main(part: Part) -> int:
    """A part alone, as `python -m tests.faults.NAME [COUNT]`; the exit status is 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=part.about)
    parser.add_argument("count", type=int, nargs="?", default=part.count, help=f"{part.unit}, {part.count} usually")
    count = parser.parse_args().count
    print(head(), flush=True)
    return 0 if tell(part, count) else 1
