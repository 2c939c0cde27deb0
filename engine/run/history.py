"""history.jsonl: all that a run has told, a row each with its step. Its only reader and writer.

Standard library only.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any, NamedTuple

from engine.events import Losses, Warned, to_json
from engine.files import Lines, atomic_write
from engine.messages import SinopiaError, from_json, reason_of

NAME = "history.jsonl"
MOST_REPORTS = 2048  # that are read; of more, some are left out, evenly


class Told(NamedTuple):
    """A warning, and the step at which it was said."""

    step: int
    warned: Warned


class History(NamedTuple):
    losses: list[Losses]
    told: list[Told]


class Writer:
    """Adds rows to what a run tells; what cannot be written waits for the next time."""

    def __init__(self, run: Path) -> None:
        self._lines = Lines(run / NAME)

    def add(self, step: int, event: Losses | Warned) -> None:
        """Raises SinopiaError "cannot_write" or "disk_full"; the row then waits."""
        self._lines.add(json.dumps(to_json(event) | {"step": step}))

    def sync(self) -> None:
        """All rows have reached the disk when this returns. Raises as `add`."""
        self._lines.sync()


def cut(run: Path, step: int) -> int:
    """Drops the rows after that step, the one that was being written when the program was killed, and what are no rows
    of a history; how many the last were. Raises SinopiaError "run_damaged", "cannot_write" or "disk_full"."""
    lines = _lines(run / NAME)
    rows = [(line, _row(line)) for line in lines if line.strip()]
    kept = [line + b"\n" for line, row in rows if row is not None and row["step"] <= step]
    atomic_write(run / NAME, lambda file: file.writelines(kept))
    return sum(row is None for line, row in rows if line is not lines[-1])


def codes(run: Path) -> frozenset[str]:
    """Those of the warnings that were said."""
    rows = (_row(line) for line in _lines(run / NAME))
    return frozenset(
        row["code"] for row in rows if row is not None and row["event"] == "warned" and isinstance(row.get("code"), str)
    )


def read(run: Path, upto: float = math.inf) -> History:
    """What a run has told up to that step; lines that cannot be read, as a last one cut short, are left out."""
    found = History([], [])
    try:
        lines = (run / NAME).read_bytes().splitlines()
    except OSError:
        return found
    warnings = [line for line in lines if b'"warned"' in line]
    reports = [line for line in lines if b'"warned"' not in line]
    stride = math.ceil(len(reports) / MOST_REPORTS) or 1
    for line in (*warnings, *reports[::-1][::stride][::-1]):  # the last one is among them
        try:
            row = _row(line)
            if row is None or (step := row["step"]) > upto:
                continue
            kind = row.pop("event")
            if kind == "losses":
                losses = {str(name): float(value) for name, value in row["losses"].items()}
                found.losses.append(Losses(**row | {"step": step, "losses": losses}))
            elif kind == "warned":
                warned = Warned(str(row["code"]), {name: from_json(fact) for name, fact in row["facts"].items()})
                str(warned)  # a newer version may tell of what there are no words for here
                found.told.append(Told(step, warned))
        except (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError):
            continue
    return found


def _lines(path: Path) -> list[bytes]:
    """Raises SinopiaError "run_damaged" where the file cannot be opened."""
    try:
        return path.read_bytes().split(b"\n") if path.exists() else [b""]
    except OSError as error:
        raise SinopiaError("run_damaged", path=path, reason=reason_of(error)) from None


def _row(line: bytes) -> dict[str, Any] | None:
    """A row of a history, of whatever sort; None for what is none."""
    try:
        row = json.loads(line)
        json.dumps(row)  # nested deeper than it can be written
    except (ValueError, RecursionError):
        return None
    if not (isinstance(row, dict) and isinstance(row.get("event"), str)):
        return None
    return row if type(row.get("step")) is int and row["step"] >= 0 else None
