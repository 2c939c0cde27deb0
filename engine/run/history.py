"""history.jsonl: all that a run has told, a row each with its step. Its only reader and writer.

Standard library only.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from engine.events import Losses, Warned, to_json
from engine.files import append_line, atomic_write
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


def add(run: Path, step: int, event: Losses | Warned) -> None:
    """Raises SinopiaError "cannot_write" or "disk_full"."""
    append_line(run / NAME, json.dumps(to_json(event) | {"step": step}))


def cut(run: Path, step: int) -> None:
    """Drops the rows after that step, and the one that was being written when the program was killed."""
    kept = [json.dumps(row) + "\n" for row in _rows(run / NAME) if row["step"] <= step]
    atomic_write(run / NAME, lambda file: file.write("".join(kept).encode()))


def codes(run: Path) -> frozenset[str]:
    """Those of the warnings that were said."""
    return frozenset(
        row["code"] for row in _rows(run / NAME) if row.get("event") == "warned" and isinstance(row.get("code"), str)
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
            row = json.loads(line)
            kind, step = row.pop("event"), int(row["step"])
            if step > upto:
                continue
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


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """Those that can be read. Raises SinopiaError "run_damaged" where the file cannot be opened."""
    try:
        lines = path.read_text("utf-8", "replace").splitlines() if path.exists() else []
    except OSError as error:
        raise SinopiaError("run_damaged", path=path, reason=reason_of(error)) from None
    for line in lines:
        with suppress(ValueError, KeyError, TypeError, RecursionError):
            row = json.loads(line)
            if isinstance(row["step"], int):
                yield row
