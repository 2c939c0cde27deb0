"""Pictures and folders through one model: what is to be converted, how far it is, how it ended."""

from __future__ import annotations

import enum
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane, Stop, WorkLane
from app.pixels import read_picture
from engine.config import ConvertRequest
from engine.events import Event, Finished, ImageDone, ImageFailed, Started, Stopped
from engine.files import READABLE
from engine.messages import SinopiaError

Convert = Callable[[ConvertRequest, Stop], Iterator[Event]]
Derive = Callable[[Path, str, Path], QImage]  # the file of a photo, one of kinds.DERIVATIONS, a model: a picture


class Look(NamedTuple):
    """A picture to be looked at: a file, or what `model` is given of it where `derive` is made of each."""

    path: Path
    derive: str = ""
    model: Path | None = None


class ItemState(enum.Enum):
    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"


@dataclass(eq=False)
class Item:
    """One row: a picture, or a folder whose pictures become rows below it as they are converted."""

    source: Path
    folder: bool = False
    parent: Path | None = None  # the folder it was found in
    state: ItemState = ItemState.WAITING
    pictures: int = 1  # of a folder: how many it seems to hold
    done: int = 0  # of a folder
    failed: int = 0  # of a folder
    seconds: float = 0.0
    output: Path | None = None
    error: SinopiaError | None = None

    def reset(self) -> None:
        self.state, self.output, self.error = ItemState.WAITING, None, None
        self.done, self.failed, self.seconds = 0, 0, 0.0


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


@dataclass(frozen=True)
class Outcome:
    """How the last conversion ended. `error` ended it early; the pictures done before are kept."""

    done: int
    failed: int
    stopped: bool = False
    error: Exception | None = None


class ConversionSession(QObject):
    """The state of the Convert page. `lane` serves nobody else; `live_lane` reads thumbnails and folders."""

    changed = Signal()  # what is to be done, whether it runs, or how it ended
    progressed = Signal()  # index, total, seconds_left
    thumbnail_read = Signal(object, object)  # the Path, and its QImage; None where it cannot be read
    looked = Signal(object, object)  # the Look, and its QImage; None where there is none

    def __init__(
        self, lane: WorkLane, live_lane: LiveLane, convert: Convert, derive: Derive, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lane, self._live, self._convert, self._derive = lane, live_lane, convert, derive
        self.items = Items(self)
        self.model: Path | None = None
        self.output: Path | None = None
        self.derive = ""  # what is made of each picture first, one of kinds.DERIVATIONS
        self.enlarge = 1  # how much larger than the pictures the results are, one of config.ENLARGED
        self.running = False
        self.stopping = False
        self.outcome: Outcome | None = None
        self.index = 0
        self.total = 0
        self._begun = 0.0
        self._stopped = False  # as the engine said
        self._queue: list[Item] = []  # what this conversion was given, in its order
        self._where: dict[Path, Item] = {}
        lane.events.connect(self._take)
        lane.ended.connect(self._end)

    # what to convert

    def add(self, paths: Iterable[Path]) -> None:
        """Adds pictures and folders; those that are there already stay as they are."""
        new = []
        for path in (p.absolute() for p in paths):
            if path not in self._where:
                item = Item(path, folder=path.is_dir(), pictures=0 if path.is_dir() else 1)
                self._where[path] = item
                new.append(item)
        self.items.insert(len(self.items.rows), new)
        for item in new:
            if item.folder:
                count, counted = partial(count_pictures, item.source), partial(self._counted, item)
                self._live.submit(f"count {item.source}", count, counted, lambda _: None)
        self.changed.emit()

    def remove(self, items: Iterable[Item]) -> None:
        """Takes rows off the list, a folder's with it; the pictures on the disk are left alone."""
        if self.running:
            return
        gone = {item.source for item in items}
        self._drop(lambda item: item.source in gone or item.parent in gone)
        self.changed.emit()

    def clear(self) -> None:
        self.remove(list(self.items.rows))
        self.outcome = None
        self.changed.emit()

    def aim(self, model: Path | None, output: Path | None, derive: str = "", enlarge: int = 1) -> None:
        """Which model, what it is given, the folder for its results, and how large they are. Another aim makes
        everything wait again."""
        aim = model, output, derive, enlarge
        if aim == (self.model, self.output, self.derive, self.enlarge) or self.running:
            return
        self.model, self.output, self.derive, self.enlarge = aim
        self.outcome = None
        self._reset(item for item in self.items.rows if item.parent is None)
        self.changed.emit()

    @property
    def pending(self) -> int:
        """How many pictures `start` will convert, as far as the folders are counted."""
        return sum(item.pictures for item in self._next())

    def read_thumbnail(self, path: Path, side: int) -> None:
        """Reads a picture no larger than that; `thumbnail_read` follows for the last one that was asked for."""
        done = partial(self.thumbnail_read.emit, path)
        self._live.submit("thumbnail", partial(read_picture, path, side), done, lambda _: done(None))

    def look_at(self, place: str, look: Look, side: int) -> None:
        """Reads a picture no larger than that; `looked` follows for the last one that was asked for at this place."""
        done = partial(self.looked.emit, look)
        work = (
            partial(read_picture, look.path, side)
            if look.model is None
            else partial(self._derive, look.path, look.derive, look.model)
        )
        self._live.submit(f"look {place}", work, done, lambda _: done(None))

    # the work

    def start(self) -> None:
        """Converts what is not converted yet; if all is, converts all again."""
        if self.running or self.model is None or self.output is None or not self.items.rows:
            return
        queue = self._next()
        self._reset(queue)
        self._queue = [item for item in queue if item.source.exists()]
        for item in queue:
            if item not in self._queue:  # the engine refuses the rest with it
                item.state, item.error = ItemState.FAILED, SinopiaError("picture_missing", path=item.source)
                self.items.touch([item])
        self.outcome = None
        if not self._queue:
            self._conclude(None)
            return
        self.running, self._stopped = True, False
        self.index, self.total, self._begun = 0, sum(item.pictures for item in self._queue), time.monotonic()
        sources = tuple(item.source for item in self._queue)
        request = ConvertRequest(self.model, sources, self.output, derive=self.derive, enlarge=self.enlarge)
        self._lane.start(partial(self._convert, request))
        self._point()
        self.changed.emit()
        self.progressed.emit()

    def stop(self) -> None:
        """Ends after the picture in hand; what is done stays done."""
        if self.running:
            self.stopping = True
            self._lane.stop()
            self.changed.emit()

    @property
    def seconds_left(self) -> float | None:
        """None until a picture is done."""
        if not self.running or not self.index:
            return None
        return (time.monotonic() - self._begun) / self.index * (self.total - self.index)

    def _take(self, events: list[Event]) -> None:
        for event in events:
            match event:
                case Started():
                    self.total = event.total
                case ImageDone() | ImageFailed():
                    self._settle(event)
                case Stopped():
                    self._stopped = True
                case Finished():
                    pass
        self._point()
        self.progressed.emit()

    def _settle(self, event: ImageDone | ImageFailed) -> None:
        self.index, self.total = event.index, event.total
        item = self._where.get(event.source)
        folder = next((i for i in self._queue if i.folder and event.source.is_relative_to(i.source)), None)
        if item is None:  # a picture of a folder, seen for the first time
            item = Item(event.source, parent=folder.source if folder else None)
            self._where[event.source] = item
            self.items.insert(self._end_of(folder), [item])
        if isinstance(event, ImageDone):
            item.state, item.output, item.seconds, item.error = ItemState.DONE, event.output, event.seconds, None
        else:
            item.state, item.error = ItemState.FAILED, SinopiaError(event.code, **event.facts)
        touched = [item]
        if folder is not None and item.parent == folder.source:
            folder.done += item.state is ItemState.DONE
            folder.failed += item.state is ItemState.FAILED
            folder.pictures = max(folder.pictures, folder.done + folder.failed)
            touched.append(folder)
        self.items.touch(touched)

    def _end_of(self, folder: Item | None) -> int:
        rows = self.items.rows
        if folder is None:
            return len(rows)
        row = rows.index(folder) + 1
        while row < len(rows) and rows[row].parent == folder.source:
            row += 1
        return row

    def _point(self) -> None:
        """Marks what is in hand: the first of the queue that is not through, as the engine keeps the order."""
        for item in self._queue:
            through = item.pictures and item.done + item.failed >= item.pictures if item.folder else False
            if item.state is ItemState.WORKING and through:
                self._close(item)
        for item in self._queue:
            if item.state is ItemState.WORKING:
                return
            if item.state is ItemState.WAITING:
                item.state = ItemState.WORKING
                self.items.touch([item])
                return

    def _close(self, folder: Item) -> None:
        folder.state = ItemState.FAILED if folder.failed and not folder.done else ItemState.DONE
        self.items.touch([folder])

    def _end(self, error: Exception | None) -> None:
        for item in self._queue:
            if item.folder and not self._stopped and error is None:
                self._close(item)
            elif item.state is ItemState.WORKING:
                item.state = ItemState.WAITING
                self.items.touch([item])
        self._conclude(error)

    def _conclude(self, error: Exception | None) -> None:
        self.running = self.stopping = False
        pictures = [item for item in self.items.rows if not item.folder or item.error]
        self.outcome = Outcome(
            sum(item.state is ItemState.DONE for item in pictures),
            sum(item.state is ItemState.FAILED for item in pictures),
            self._stopped,
            error,
        )
        self.progressed.emit()
        self.changed.emit()

    def _next(self) -> list[Item]:
        """What is not done yet. All of it where a result could take the name of an earlier one: the engine keeps apart
        what it is given together."""
        given = [item for item in self.items.rows if item.parent is None]
        waiting = [item for item in given if item.state is not ItemState.DONE or item.failed]
        taken = {item.output.stem.casefold() for item in self.items.rows if item.output}
        clash = any(item.source.stem.casefold() in taken for item in waiting if item.output is None)
        return waiting if waiting and not clash else given

    def _reset(self, items: Iterable[Item]) -> None:
        items = list(items)
        again = {item.source for item in items}
        self._drop(lambda item: item.parent in again)
        for item in items:
            item.reset()
        self.items.touch(items)

    def _drop(self, unwanted: Callable[[Item], bool]) -> None:
        for item in filter(unwanted, self.items.rows):
            del self._where[item.source]
        self.items.drop(unwanted)

    def _counted(self, folder: Item, pictures: int) -> None:
        if self._where.get(folder.source) is folder and not self.running:
            folder.pictures = pictures
            self.items.touch([folder])
            self.changed.emit()


def count_pictures(folder: Path) -> int:
    """Files under the folder that are named as pictures are."""
    return sum(
        os.path.splitext(name)[1].lower() in READABLE and not name.startswith(".")  # noqa: PTH122 - a million files
        for _, _, names in os.walk(folder)
        for name in names
    )
