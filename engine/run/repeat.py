"""What a run was told: all that another person needs to repeat it. Standard library only."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from engine.card import read_card
from engine.config import TrainConfig, declared, make_config
from engine.messages import SinopiaError
from engine.run.file import RunFile


class Repeat(NamedTuple):
    """A run as its folder tells it."""

    file: RunFile
    config: TrainConfig
    changed: dict[str, tuple[Any, Any]]  # setting: its value and the default, where they differ
    facts: dict[str, Any]  # of its model's card; empty before the first save
    command: str


def read(run: Path) -> Repeat:
    """Raises SinopiaError "run_damaged", "run_newer" or "run_missing"."""
    file = RunFile.read(run)
    config = file.config
    try:
        facts = read_card(run / "model.safetensors").training
    except SinopiaError:
        facts = {}
    usual = make_config(config.method, {})
    changed = {k: (v, getattr(usual, k)) for k, v in vars(config).items() if v != getattr(usual, k)}
    return Repeat(file, config, changed, facts, _command(run, file, config))


def _command(run: Path, file: RunFile, config: TrainConfig) -> str:
    """The line that repeats a run; one more for each time that it went on beyond its end, if that was often."""
    known, before = vars(make_config(config.method, {})), tuple[int, ...]()
    needed = set[str]()
    if file.branch:
        try:
            origin = RunFile.read(file.branch)
            known, before = vars(origin.config), origin.more
        except SinopiaError:  # it has gone: the line can but tell what it was
            pass
    if file.start:
        needed = {"size", "direction"}  # would be those of the model
    words = ["sinopia", "train", str(file.data), "--method", config.method]
    flags = {f.name for f, p in declared(type(config)) if p.flag}
    for name, value in vars(config).items():
        if value != known[name] or name in needed:
            text = str(value).lower() if isinstance(value, bool) else str(value)
            words += [f"--{name}", text] if name in flags else ["--set", f"{name}={text}"]
    for option, path in (("start", file.start), ("branch", file.branch)):
        words += [f"--{option}", str(path)] if path else []
    for name in file.exclude:
        words += ["--exclude", name]
    more = file.more[len(before) :]
    if len(more) == 1:
        words += ["--more", str(more[0])]
        more = ()
    elif more:
        words += ["--run", run.name]
    again = (["sinopia", "train", str(file.data), "--run", run.name, "--resume", "--more", str(n)] for n in more)
    return "\n".join(map(subprocess.list2cmdline if os.name == "nt" else shlex.join, [words, *again]))
