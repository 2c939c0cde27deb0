"""run.json: what a run was told and how far it is. Its only reader and writer; standard library only."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.config import RENAMED, TrainConfig, make_config
from engine.files import Write, atomic_write, migrated, write_json
from engine.messages import Reason, SinopiaError, reason_of

NAME = "run.json"
BEST = "best.safetensors"  # beside it: the model whose held-out pictures look most like their targets
FORMAT = 3  # 2 had no layout, and another name for a setting; 1: `start` and `branch` were "" where there were none
MOST = 10**13  # steps
LAYOUTS = ("", "channels", "pixels")  # of maps in memory, see device.LAYOUTS; empty: what is usual in a precision
SHOWN = 60  # characters of what is no value, in a sentence


def _from_1(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"start": row["start"] or None, "branch": row["branch"] or None}


def _from_2(row: dict[str, Any]) -> dict[str, Any]:
    settings = {RENAMED.get(key, key): value for key, value in _settings(row["settings"]).items()}
    return row | {"layout": "", "settings": {"precision": "fp32"} | settings}  # the only one, once


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1, 2: _from_2}
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
    layout: str = ""  # one of LAYOUTS

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
                settings=_settings(row["settings"]),
                exclude=tuple(_text(name) for name in _list(row["exclude"])),
                more=tuple(_count(steps) for steps in _list(row["more"])),
                start=_path(row["start"]),
                branch=_path(row["branch"]),
                step=_count(row["step"]),
                total=_count(row["total"]),
                finished=_truth(row["finished"]),
                device=_text(row["device"]),
                layout=_layout(row["layout"]),
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

    def write(self, run: Path, write: Write = atomic_write) -> None:
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
            "layout": self.layout,
        }
        write_json(run / NAME, row, write)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Reason("not_a_text", value=repr(value)[:SHOWN])
    return value


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value <= MOST:
        raise Reason("not_a_count", value=repr(value)[:SHOWN])
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise Reason("not_true_or_false", value=repr(value)[:SHOWN])
    return value


def _layout(value: object) -> str:
    if value not in LAYOUTS:
        raise Reason("none_of", key="layout", value=repr(value)[:SHOWN], known=LAYOUTS)
    return str(value)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise Reason("not_a_list", value=repr(value)[:SHOWN])
    return value


def _settings(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Reason("not_settings", value=repr(value)[:SHOWN])
    return value


def _path(value: object) -> Path | None:
    return None if value is None else Path(_text(value))
