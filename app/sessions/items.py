"""What is to be converted: the rows of a list, each a picture or a folder."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.messages import SinopiaError


class ItemState(enum.Enum):
    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    SKIPPED = "skipped"  # its result was there already
    FAILED = "failed"


THROUGH = (ItemState.DONE, ItemState.SKIPPED)


@dataclass(eq=False)
class Item:
    """One row: a picture, or a folder whose pictures become rows below it as they are converted."""

    source: Path
    folder: bool = False
    parent: Path | None = None  # the folder it was found in
    state: ItemState = ItemState.WAITING
    pictures: int = 1  # of a folder: how many it seems to hold
    sample: Path | None = None  # of a folder: one of them, to be looked at
    done: int = 0  # of a folder
    failed: int = 0  # of a folder
    skipped: int = 0  # of a folder
    seconds: float = 0.0
    stilled: bool = False  # it moves, and its result is of its first picture alone
    output: Path | None = None
    error: SinopiaError | None = None

    @property
    def through(self) -> int:
        """Of a folder: of how many pictures no more is wanted."""
        return self.done + self.skipped

    def lose(self, picture: Item) -> None:
        """Of a folder: one of its pictures is wanted no more."""
        self.pictures -= 1
        self.done -= picture.state is ItemState.DONE
        self.skipped -= picture.state is ItemState.SKIPPED
        self.failed -= picture.state is ItemState.FAILED

    def reset(self) -> None:
        self.state, self.output, self.error, self.stilled = ItemState.WAITING, None, None, False
        self.done, self.failed, self.skipped, self.seconds = 0, 0, 0, 0.0


class Items(QAbstractListModel):
    """The rows for a view: each `Item` under Qt.UserRole, its file name under Qt.DisplayRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Item] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self.rows[index.row()]
        return self.rows[index.row()].source.name if role == Qt.ItemDataRole.DisplayRole else None

    def insert(self, row: int, items: list[Item]) -> None:
        if items:
            self.beginInsertRows(QModelIndex(), row, row + len(items) - 1)
            self.rows[row:row] = items
            self.endInsertRows()

    def drop(self, unwanted: Callable[[Item], bool]) -> None:
        for row in reversed(range(len(self.rows))):
            if unwanted(self.rows[row]):
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.rows[row]
                self.endRemoveRows()

    def touch(self, items: Iterable[Item]) -> None:
        for item in items:
            index = self.index(self.rows.index(item))
            self.dataChanged.emit(index, index)
