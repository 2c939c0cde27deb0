"""All that was found in the pictures of a folder, as rows: the serious first, and once what holds for most of them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.texts import count, finding, kind_of, together
from engine.events import Warned

MANY = 20  # findings of a kind; so many are told as one, if they hold for most pictures


@dataclass(frozen=True)
class Many:
    """So many findings that hold for most of the pictures, told as one."""

    first: Warned
    count: int
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return self.first.code


def _weight(event: Warned | Many) -> int:
    """What comes first: a picture that cannot be used, then what concerns the whole folder, then all else."""
    return 0 if not event.facts.get("used", True) else 2 if "name" in event.facts else 1


class Findings(QAbstractListModel):
    """The rows: each finding under Qt.UserRole, the serious ones first. A box is checked where the picture is used."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Warned] = []
        self._by_code: dict[str, list[Warned]] = {}
        self._rows: list[Warned | Many] = []  # of the kind that is shown
        self._folded: dict[str, Many] = {}  # by code: what holds for most pictures
        self._kind = ""
        self.left_out: set[str] = set()  # names

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return event
            case Qt.ItemDataRole.DisplayRole:
                return self.words(event)
            case Qt.ItemDataRole.CheckStateRole if self.can_be_used(event):
                return Qt.CheckState.Checked if self.is_used(event) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                unusable = "name" in event.facts and not self.can_be_used(event)
                text = self.tr("{kind}. {words} Left out.") if unusable else self.tr("{kind}. {words}")
                return text.format(kind=kind_of(event.code), words=self.words(event))
        return None

    def words(self, event: Warned | Many) -> str:
        """What was found and what is done about it. Files are named as they are in their folder."""
        if isinstance(event, Many):
            _, done = finding(event.code, _named(event.first.facts))
            words = self.tr("This holds for 1 picture."), self.tr("This holds for {n} pictures.")
            return together((count(event.count, *words), done))
        found, done = finding(event.code, _named(event.facts))
        if self.can_be_used(event) and not self.is_used(event):
            done = self.tr("You leave it out.")
        return together((found, done))

    def can_be_used(self, event: Warned | Many) -> bool:
        return bool(event.facts.get("used", False))

    def is_used(self, event: Warned | Many) -> bool:
        return self.can_be_used(event) and event.facts["name"] not in self.left_out

    def kinds(self) -> Counter[str]:
        """The kinds of the findings, and how many there are of each; serious ones first, then the most frequent."""
        counts: Counter[str] = Counter()
        for code, events in sorted(self._by_code.items(), key=lambda item: (_weight(item[1][0]), -len(item[1]))):
            counts[kind_of(code)] += len(events)
        return counts

    def told(self) -> int:
        """How many findings are told, where all are."""
        return len(self._all) - sum(many.count - 1 for many in self._folded.values())

    def folded(self) -> list[Many]:
        """What holds for most pictures, once all were looked at."""
        return list(self._folded.values())

    def fold(self, pictures: int) -> None:
        """All of so many pictures were looked at: what holds for most of them is told once."""
        self._folded = {
            code: Many(events[0], len(events))
            for code, events in self._by_code.items()
            if len(events) >= max(MANY, pictures / 2) and _weight(events[0])
        }
        self.show_kind(self._kind)

    def names(self, codes: Sequence[str], used: bool = False) -> list[str]:
        """The pictures of which one of these was found; `used`: those that are not left out."""
        found = (event for code in codes for event in self._by_code.get(code, ()))
        return list(dict.fromkeys(e.facts["name"] for e in found if self.is_used(e) or not used))

    def clear(self) -> None:
        self.beginResetModel()
        self._all, self._by_code, self._rows, self._kind, self.left_out = [], {}, [], "", set()
        self._folded = {}
        self.endResetModel()

    def add(self, findings: Sequence[Warned]) -> None:
        self._all += findings
        for event in findings:
            self._by_code.setdefault(event.code, []).append(event)
        for weight in range(3):
            shown = [f for f in findings if self._kind in ("", kind_of(f.code)) and _weight(f) == weight]
            if shown:
                first = bisect_right(self._rows, weight, key=_weight)
                self.beginInsertRows(QModelIndex(), first, first + len(shown) - 1)
                self._rows[first:first] = shown
                self.endInsertRows()

    def count_left(self, pictures: int) -> None:
        """So many are left to learn from: where there are too few, that is what is said."""
        for events in (self._all, self._by_code.get("few_pictures", []), self._rows):
            for place, event in enumerate(events):
                if event.code == "few_pictures":
                    events[place] = Warned(event.code, {"count": pictures})
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def show_kind(self, kind: str) -> None:
        """Shows those of one heading, or all for ""."""
        self.beginResetModel()
        self._kind = kind
        if kind:
            shown: list[Warned | Many] = [f for f in self._all if kind_of(f.code) == kind]
        else:
            shown = [*self._folded.values(), *(f for f in self._all if f.code not in self._folded)]
        self._rows = sorted(shown, key=_weight)
        self.endResetModel()

    def set_left_out(self, names: set[str]) -> None:
        self.left_out = names
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


def _named(facts: dict[str, Any]) -> dict[str, Any]:
    names = {key: facts[named] for key, named in (("path", "name"), ("other", "other_name")) if named in facts}
    return {**facts, **names}
