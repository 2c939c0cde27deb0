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


Chosen: TypeAlias = Mapping[str, Variation]  # by the names of models
NONE: Chosen = MappingProxyType({})


class Variations(QObject):
    """Those of one drawing, by the names of the models that make them."""

    changed = Signal()
    restored = Signal()  # they are those of another drawing

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._of: dict[str, Variation] = {}

    @property
    def all(self) -> dict[str, Variation]:
        return dict(self._of)

    def of(self, model: str) -> Variation:
        """The usual one where none was chosen."""
        return self._of.get(model, Variation())

    def put(self, model: str, variation: Variation) -> None:
        if variation != self.of(model):
            self._of[model] = variation
            if variation == Variation():
                del self._of[model]
            self.changed.emit()

    def restore(self, of: Chosen) -> None:
        self._of = dict(of)
        self.restored.emit()


def to_rows(of: Chosen) -> dict[str, Any]:
    """As JSON can hold them."""
    return {model: {"seed": each.seed, "looks": dict(each.looks)} for model, each in of.items()}


def from_rows(rows: Any) -> dict[str, Variation]:
    """What `to_rows` made. What is not as it should be is left out: no drawing is lost for it."""
    read = {}
    for model, row in rows.items() if isinstance(rows, dict) else ():
        match row:
            case {"seed": int(seed), "looks": dict(looks)} if all(map(_seed, (seed, *looks.values()))):
                read[model] = Variation(seed, looks)
    return read


def _seed(value: object) -> bool:
    return type(value) is int and 0 <= value < SEEDS
