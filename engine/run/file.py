"""run.json: what a run was told and how far it is. Its only reader and writer; standard library only."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.config import TrainConfig, make_config
from engine.files import migrated, write_json
from engine.messages import Reason, SinopiaError, reason_of

NAME = "run.json"
FORMAT = 2  # 1: `start` and `branch` were "" where there were none


def _from_1(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"start": row["start"] or None, "branch": row["branch"] or None}


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1}
"""What makes a row of each older format one of the next."""


@dataclass(frozen=True)
class RunFile:
    """A run as its folder tells it. `settings` are all of its method's; those that it lacks are the method's usual."""

    method: str
    data: Path
    settings: dict[str, Any]
    exclude: tuple[str, ...] = ()  # pictures of the folder that are left out, as paths from it with "/"
    more: tuple[int, ...] = ()  # steps added beyond the end, each time it was asked to go on
    start: Path | None = None  # the model whose weights it began with
    branch: Path | None = None  # the run with whose checkpoint it began
    step: int = 0  # of the last checkpoint
    total: int = 0
    finished: bool = False
    device: str = "cpu"  # as torch names it

    @property
    def config(self) -> TrainConfig:
        """Raises SinopiaError "method_unknown" or "setting_*"."""
        return make_config(self.method, self.settings)

    @classmethod
    def read(cls, run: Path) -> RunFile:
        """Raises SinopiaError "run_missing", "run_damaged" or "run_newer"."""
        path = run / NAME
        try:
            row = json.loads(path.read_text("utf-8"))
            row = migrated(row, row["format"], FORMAT, MIGRATIONS,
                           lambda version: SinopiaError("run_newer", path=path, version=version))  # fmt: skip
            found = cls(
                method=_text(row["method"]),
                data=Path(_text(row["data"])),
                settings=dict(row["settings"]),
                exclude=tuple(_text(name) for name in row["exclude"]),
                more=tuple(int(steps) for steps in row["more"]),
                start=_path(row["start"]),
                branch=_path(row["branch"]),
                step=int(row["step"]),
                total=int(row["total"]),
                finished=bool(row["finished"]),
                device=_text(row["device"]),
            )
            found.config  # noqa: B018 - settings that no method has are damage, too
            return found
        except FileNotFoundError:
            raise SinopiaError("run_missing", path=run) from None
        except SinopiaError as error:
            if error.code == "run_newer":
                raise
            raise SinopiaError("run_damaged", path=path, reason=reason_of(error)) from None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            raise SinopiaError("run_damaged", path=path, reason=reason_of(error)) from None

    def write(self, run: Path) -> None:
        """Raises SinopiaError "cannot_write" or "disk_full"."""
        row = {
            "format": FORMAT,
            "method": self.method,
            "data": str(self.data.resolve()),
            "settings": self.settings,
            "exclude": self.exclude,
            "more": self.more,
            "start": str(self.start.resolve()) if self.start else None,
            "branch": str(self.branch.resolve()) if self.branch else None,
            "step": self.step,
            "total": self.total,
            "finished": self.finished,
            "device": self.device,
        }
        write_json(run / NAME, row)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Reason("not_a_text", value=repr(value))
    return value


def _path(value: object) -> Path | None:
    return None if value is None else Path(_text(value))
