"""What a person chose among a model's variations of a drawing: it is kept with the drawing, and is no step of undo."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, Signal

SEEDS = 2**31


class Variation(NamedTuple):
    """Seeds: of the whole picture, 0 is as drawn; and of areas apart from the rest, by their colour "#rrggbb"."""

    seed: int = 0
    looks: Mapping[str, int] = MappingProxyType({})


class Whose(NamedTuple):
    """A model: what it was called when it was chosen from, and its weights as library.Entry knows them."""

    name: str
    weights: str = ""


Chosen: TypeAlias = Mapping[Whose, Variation]  # the newest at the end
NONE: Chosen = MappingProxyType({})


class Variations(QObject):
    """Those of one drawing, by the models that make them.

    A model has them whatever it is called now. One that has learnt on has those of its name.
    """

    changed = Signal()
    restored = Signal()  # they are those of another drawing

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._of: dict[Whose, Variation] = {}

    @property
    def all(self) -> dict[Whose, Variation]:
        return dict(self._of)

    def of(self, model: Whose) -> Variation:
        """The usual one where none was chosen."""
        newest = list(reversed(self._of.items()))
        same = (each for whose, each in newest if _same(whose, model))
        called = (each for whose, each in newest if whose.name == model.name)
        return next(same, None) or next(called, None) or Variation()

    def put(self, model: Whose, variation: Variation) -> None:
        if variation != self.of(model):
            self._of = {whose: each for whose, each in self._of.items() if not _same(whose, model)}
            if variation != self.of(model):
                self._of[model] = variation
            self.changed.emit()

    def restore(self, of: Chosen) -> None:
        self._of = dict(of)
        self.restored.emit()


def _same(one: Whose, other: Whose) -> bool:
    return one.weights == other.weights if one.weights and other.weights else one.name == other.name


def to_rows(of: Chosen) -> dict[str, Any]:
    """As JSON can hold them."""
    return {
        whose.weights or whose.name: {"name": whose.name, "seed": each.seed, "looks": dict(each.looks)}
        for whose, each in of.items()
    }


def from_rows(rows: Any) -> dict[Whose, Variation]:
    """What `to_rows` made. What is not as it should be is left out: no drawing is lost for it."""
    read = {}
    for key, row in rows.items() if isinstance(rows, dict) else ():
        match row:
            case {"seed": int(seed), "looks": dict(looks)} if all(map(_seed, (seed, *looks.values()))):
                name = str(row.get("name", key))
                read[Whose(name, key if name != key else "")] = Variation(seed, looks)
    return read


def _seed(value: object) -> bool:
    return type(value) is int and 0 <= value < SEEDS
