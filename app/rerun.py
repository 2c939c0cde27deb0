"""What a run was told: all that another person needs to repeat it."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from engine.card import read_card
from engine.config import TrainConfig, make_config
from engine.errors import SinopiaError, reason_of

FLAGS = ("steps", "epochs", "direction", "derive", "size", "seed")  # of `sinopia train`; all others go by --set


class Rerun(NamedTuple):
    """A run as its folder tells it."""

    config: TrainConfig
    changed: dict[str, tuple[Any, Any]]  # setting: its value and the default, where they differ
    data: Path
    exclude: tuple[str, ...]
    more: tuple[int, ...]  # steps added beyond the end, each time
    start: str  # the model that it began with, or ""
    branch: str  # the run that it began with, or ""
    device: str
    facts: dict[str, Any]  # of its model's card; empty before the first save
    command: str


def read(run: Path) -> Rerun:
    """Raises SinopiaError "run_damaged" or "run_missing"."""
    if not (run / "run.json").exists():
        raise SinopiaError("run_missing", path=run)
    row, config = _row(run)
    try:
        facts = read_card(run / "model.safetensors").training
    except SinopiaError:
        facts = {}
    usual = make_config(config.method, {})
    changed = {k: (v, getattr(usual, k)) for k, v in vars(config).items() if v != getattr(usual, k)}
    data, exclude, more = Path(row["data"]), tuple(row["exclude"]), tuple(row["more"])
    start, branch, device = row["start"], row["branch"], row["device"]
    return Rerun(config, changed, data, exclude, more, start, branch, device, facts, _command(run, row, config))


def _row(run: Path) -> tuple[dict[str, Any], TrainConfig]:
    path = run / "run.json"
    try:
        row = json.loads(path.read_text("utf-8"))
        texts = [row[key] for key in ("data", "start", "branch", "device")] + list(row["exclude"])
        if not all(isinstance(text, str) for text in texts) or not all(isinstance(n, int) for n in row["more"]):
            raise ValueError("it holds values of another kind")
        return row, make_config(row["method"], row["settings"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError, SinopiaError) as error:
        raise SinopiaError("run_damaged", path=path, reason=reason_of(error)) from None


def _command(run: Path, row: dict[str, Any], config: TrainConfig) -> str:
    """The line that repeats a run; one more for each time that it went on beyond its end, if that was often."""
    known, before = vars(make_config(config.method, {})), ()
    needed = set[str]()
    if row["branch"]:
        try:
            origin, settings = _row(Path(row["branch"]))
            known, before = vars(settings), tuple(origin["more"])
        except SinopiaError:  # it has gone: the line can but tell what it was
            pass
    if row["start"]:
        needed = {"size", "direction"}  # would be those of the model
    words = ["sinopia", "train", row["data"], "--method", config.method]
    for name, value in vars(config).items():
        if value != known[name] or name in needed:
            text = str(value).lower() if isinstance(value, bool) else str(value)
            words += [f"--{name}", text] if name in FLAGS else ["--set", f"{name}={text}"]
    for option in ("start", "branch"):
        words += [f"--{option}", row[option]] if row[option] else []
    for name in row["exclude"]:
        words += ["--exclude", name]
    more = row["more"][len(before) :]
    if len(more) == 1:
        words += ["--more", str(more[0])]
        more = []
    elif more:
        words += ["--run", run.name]
    lines = [words, *(["sinopia", "train", row["data"], "--run", run.name, "--resume", "--more", str(n)] for n in more)]
    return "\n".join(map(subprocess.list2cmdline if os.name == "nt" else shlex.join, lines))
