"""How a setting is declared: default, range, unit, words, and what follows from it elsewhere. Standard library only."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from engine.messages import Message, SinopiaError

GROUPS = ("Pictures", "Length", "Optimiser", "Networks", "Losses", "Discriminator", "Augmentation", "Reports")
"""Where the form puts the settings, in its order."""

Shapes = Literal["", "generator", "discriminator", "pictures", "start"]
Form = Literal["new", "branch"]


@dataclass(frozen=True)
class Param:
    """How one setting is shown, what it may be, and who has settled it already where a training does not begin anew."""

    label: str
    help: str
    group: str  # one of GROUPS
    low: float | None = None
    high: float | None = None
    choices: tuple[str | int, ...] = ()
    unit: str = ""
    multiple_of: int = 1
    # What depends on it: the weights of a "generator", which a model to begin with or a run to branch off brings along;
    # those of a "discriminator", which only a run does; the "pictures" and the first weights, which a branch goes on
    # with; or how a training from nothing should "start".
    shapes: Shapes = ""
    first: tuple[Form, ...] = ()  # the forms that show it unfolded
    flag: bool = False  # whether the terminal has an option of its own for it, --name
    file: bool = False  # it names a file of this computer: cards say no more than its name
    saves_memory: bool = False  # where memory runs out it is first set to true
    halves_to: int = 0  # where memory runs out it is halved, but not below this; 0: never

    def wanted(self, kind: type) -> Message:
        """What a value must be: a whole number from 1 to 8, say."""
        if self.file:
            return Message("a_picture_file")
        if self.choices:
            choices = tuple(str(choice) for choice in self.choices if choice != "")
            return Message("one_of_or_nothing" if "" in self.choices else "one_of", {"choices": choices})
        if kind is bool:
            return Message("true_or_false")
        span = {"low": self.low, "high": self.high} if self.low is not None and self.high is not None else {}
        step = {"step": self.multiple_of} if self.multiple_of > 1 else {}
        return Message("whole_number" if kind is int else "number", {**span, **step})


def param(default: Any, label: str, help: str, group: str, **kw: Any) -> Any:
    return field(default=default, metadata={"param": Param(label, help, group, **kw)})


def redeclared(config: Any, name: str, default: Any, **changes: Any) -> Any:
    """A setting of another config with another default: same words, same range, but for the `changes`."""
    declared = config.__dataclass_fields__[name].metadata["param"]
    return field(default=default, metadata={"param": dataclasses.replace(declared, **changes)})


def declared(config: Any) -> Iterator[tuple[dataclasses.Field[Any], Param]]:
    """Every setting of a method with its declaration, in the order of the form: group by group."""
    found = [(f, f.metadata["param"]) for f in dataclasses.fields(config)]
    yield from sorted(found, key=lambda setting: GROUPS.index(setting[1].group))


def shaping(config: Any, *shapes: Shapes) -> tuple[str, ...]:
    """The names of the settings upon which one of these depends."""
    return tuple(f.name for f, p in declared(config) if p.shapes in shapes)


def checked(key: str, value: Any, kind: type, p: Param) -> Any:
    """The value in its own type, from a number or from text. Raises SinopiaError("setting_invalid")."""
    found: Any
    try:
        if kind is bool:
            found = {"true": True, "false": False, "yes": True, "no": False, "1": True, "0": False}[str(value).lower()]
        elif kind is int:
            found = int(value)
            if isinstance(value, float) and value != found:
                raise ValueError
        else:
            found = kind(value)
    except (KeyError, ValueError, TypeError, OverflowError):
        raise _invalid(key, value, kind, p) from None
    outside = (
        (p.choices and found not in p.choices)
        or (kind is float and not math.isfinite(found))
        or (p.low is not None and found < p.low)
        or (p.high is not None and found > p.high)
        or (p.multiple_of > 1 and found % p.multiple_of)
    )
    if outside:
        raise _invalid(key, value, kind, p)
    return found


def _invalid(key: str, value: Any, kind: type, p: Param) -> SinopiaError:
    shown = value if isinstance(value, int | float) else str(value)
    return SinopiaError("setting_invalid", key=key, value=shown, wanted=p.wanted(kind))
