"""Pictures and folders through one model: what is to be converted, how far it is, how it ended."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane, Stop, WorkLane
from app.pixels import read_picture
from app.sessions.items import THROUGH, Item, Items, ItemState
from engine.config import ConvertRequest, Results
from engine.events import Event, Finished, ImageDone, ImageFailed, ImageSkipped, Started, Stopped
from engine.files import walk
from engine.kinds import Kind
from engine.messages import SinopiaError

ASK = "ask"  # what is done with results that are there already, beside config.EXISTING
SEEN = 12  # pictures that are looked at, to tell what most are


class ConversionWork(NamedTuple):
    """What the session has done on its lanes; app.work has these functions."""

    convert: Callable[[ConvertRequest, Stop], Iterator[Event]]
    there_already: Callable[[ConvertRequest], int]
    derive: Callable[[Path, str, Path], QImage]  # the file of a photo, one of kinds.DERIVATIONS, a model
    preview: Callable[[Path, str, Path, int], QImage]  # the same, and a seed: what the model makes of it
    kinds: Callable[[tuple[Path, ...], int], Counter[Kind]]  # files and folders, and of how many at most


class Look(NamedTuple):
    """A picture to be looked at: a file, or what `model` is given of it where `derive` is made of each, or `makes`."""

    path: Path
    derive: str = ""
    model: Path | None = None
    makes: bool = False
    seed: int = 0  # by which


@dataclass(frozen=True)
class Outcome:
    """How the last conversion ended. `error` ended it early; the pictures done before are kept."""

    done: int
    failed: int
    skipped: int = 0
    stopped: bool = False
    error: Exception | None = None


class ConversionSession(QObject):
    """The state of the Convert page.

    `lane` serves nobody else; `live_lane` reads thumbnails and folders, `trial_lane` runs models for previews.
    """

    changed = Signal()  # what is to be done, whether it runs, or how it ended
    progressed = Signal()  # index, total, seconds_left
    asked = Signal(int)  # so many results are there already: to be answered with `answer`
    thumbnail_read = Signal(object, object)  # the Path, and its QImage; None where it cannot be read
    looked = Signal(object, object)  # the Look, and its QImage; None where there is none

    def __init__(
        self,
        lane: WorkLane,
        live_lane: LiveLane,
        trial_lane: LiveLane,
        work: ConversionWork,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._live, self._trial, self._work = lane, live_lane, trial_lane, work
        self.items = Items(self)
        self.model: Path | None = None
        self.output: Path | None = None
        self.derive = ""  # what is made of each picture first, one of kinds.DERIVATIONS
        self.seed = 0  # of the variation that is made, of a model that knows several
        self.enlarge = 1  # how much larger than the pictures the results are, one of config.ENLARGED
        self.results = Results()
        self.frames = False  # whether of what moves all pictures are converted, else the first
        self.existing = ASK  # or one of config.EXISTING
        self.seen: Counter[Kind] = Counter()  # what some of the pictures look like
        self.running = False
        self.stopping = False
        self.paused = False
        self.outcome: Outcome | None = None
        self.index = 0
        self.total = 0
        self._begun = 0.0
        self._paused = 0.0  # when
        self._stopped = False  # as the engine said
        self._request: ConvertRequest | None = None
        self._queue: list[Item] = []  # what this conversion is still to do, in its order
        self._where: dict[Path, Item] = {}
        self._left_out: set[Path] = set()  # pictures of folders that are not wanted
        lane.events.connect(self._take)
        lane.ended.connect(self._end)

    # what to convert

    def add(self, paths: Iterable[Path]) -> None:
        """Adds pictures and folders; those that are there already stay as they are."""
        new = []
        for path in (p.absolute() for p in paths):
            if path not in self._where:
                self._left_out = {out for out in self._left_out if not out.is_relative_to(path)}
                item = Item(path, folder=path.is_dir(), pictures=0 if path.is_dir() else 1)
                self._where[path] = item
                new.append(item)
        self.items.insert(len(self.items.rows), new)
        for item in new:
            if item.folder:
                look, found = partial(pictures_in, item.source), partial(self._found, item)
                self._live.submit(f"count {item.source}", look, found, lambda _: None)
        self._look_at_some()
        self.changed.emit()

    def remove(self, items: Iterable[Item]) -> None:
        """Takes rows off the list, a folder's with it; the pictures on the disk are left alone.

        A picture of a folder that stays is converted no more.
        """
        if self.running:
            return
        items = list(items)
        gone = {item.source for item in items}
        for item in items:
            if item.parent is not None and item.parent not in gone:
                self._left_out.add(item.source)
                self._where[item.parent].lose(item)
        self._drop(lambda item: item.source in gone or item.parent in gone)
        self._look_at_some()
        self.changed.emit()

    def clear(self) -> None:
        self.remove(list(self.items.rows))
        self.outcome = None
        self.changed.emit()

    def aim(
        self,
        model: Path | None,
        output: Path | None,
        derive: str = "",
        enlarge: int = 1,
        results: Results | None = None,
        seed: int = 0,
        frames: bool = False,
    ) -> None:
        """Which model, what it is given, the folder for its results, how large, of what make and variation they are.

        Another aim makes everything wait again.
        """
        aim = model, output, derive, enlarge, results or self.results, seed, frames
        was = self.model, self.output, self.derive, self.enlarge, self.results, self.seed, self.frames
        if aim == was or self.running:
            return
        self.model, self.output, self.derive, self.enlarge, self.results, self.seed, self.frames = aim
        self.outcome = None
        self._reset(item for item in self.items.rows if item.parent is None)
        self.changed.emit()

    @property
    def pending(self) -> int:
        """How many pictures `start` will convert, as far as the folders are counted."""
        return sum(max(0, item.pictures - item.through) if item.folder else 1 for item in self._next())

    @property
    def begun(self) -> bool:
        """Whether some are done, and some are not."""
        return any(item.state in THROUGH for item in self.items.rows) and not self._all_through()

    def read_thumbnail(self, path: Path, side: int) -> None:
        """Reads a picture no larger than that; `thumbnail_read` follows for the last one that was asked for."""
        done = partial(self.thumbnail_read.emit, path)
        self._live.submit("thumbnail", partial(read_picture, path, side), done, lambda _: done(None))

    def look_at(self, place: str, look: Look, side: int) -> None:
        """Reads a picture no larger than that; `looked` follows for the last one that was asked for at this place."""
        done = partial(self.looked.emit, look)
        lane = self._live
        work: Callable[[], QImage | None] = partial(read_picture, look.path, side)
        if look.model is not None:
            lane, given = self._live, (look.path, look.derive, look.model)
            work = partial(self._work.derive, *given)
            if look.makes:
                lane, work = self._trial, partial(self._work.preview, *given, look.seed)
        lane.submit(f"look {place}", work, done, lambda _: done(None))

    # the work

    def start(self) -> None:
        """Converts what is not converted yet; if all is, converts all again. `asked` may come first."""
        if self.running or self.model is None or self.output is None or not self.items.rows:
            return
        self._queue = self._next()
        if self._all_through():
            self._reset(self._queue)
        for item in self._queue:
            self._try_again(item)
        given = [
            item for item in self.items.rows if item.parent is None and item.error is None and item.source.exists()
        ]
        self.outcome = None
        if not any(item in given for item in self._queue):
            self._conclude(None)
            return
        self._queue = [item for item in self._queue if item in given]
        through = {item.source for item in self.items.rows if not item.folder and item.state in THROUGH}
        done = frozenset(through | self._left_out)
        sources = tuple(item.source for item in given)
        asking = self.existing == ASK
        results = replace(self.results, existing="replace" if asking else self.existing)
        self._request = ConvertRequest(
            self.model,
            sources,
            self.output,
            derive=self.derive,
            enlarge=self.enlarge,
            results=results,
            done=done,
            seed=self.seed,
            frames=self.frames,
        )
        self.running, self._stopped = True, False
        self.index, self.total = 0, self.pending
        self._trial.cancel("look after")
        if asking:
            found = partial(self._work.there_already, self._request)
            # What does not work is better told by the conversion.
            self._live.submit("there already", found, self._ask, lambda _: self._begin())
        else:
            self._begin()
        self.changed.emit()
        self.progressed.emit()

    def answer(self, existing: str) -> None:
        """What is done with results that are there already, one of config.EXISTING; "": nothing is converted."""
        if not self.running or self._lane.running or self._request is None:
            return
        if existing:
            self._request = replace(self._request, results=replace(self._request.results, existing=existing))
            self._begin()
        else:
            self.running = self.stopping = False
            self.progressed.emit()
            self.changed.emit()

    def _ask(self, there: int) -> None:
        if self.running:
            self.asked.emit(there) if there else self._begin()

    def _begin(self) -> None:
        if not self.running or self._request is None:
            return
        self._begun = time.monotonic()
        self._lane.start(partial(self._work.convert, self._request))
        self._point()
        self.progressed.emit()

    def stop(self) -> None:
        """Ends after the picture in hand; what is done stays done."""
        if self._lane.running:
            self.stopping, self.paused = True, False
            self._lane.stop()
            self.changed.emit()
        else:
            self.answer("")

    def pause(self, paused: bool) -> None:
        """Waits after the picture in hand, or goes on."""
        if not self._lane.running or self.stopping or paused == self.paused:
            return
        self.paused = paused
        if paused:
            self._paused = time.monotonic()
            self._lane.pause()
        else:
            self._begun += time.monotonic() - self._paused
            self._lane.go_on()
        self.progressed.emit()
        self.changed.emit()

    @property
    def seconds_left(self) -> float | None:
        """None until a picture is done."""
        if not self.running or not self.index or self.paused:
            return None
        return (time.monotonic() - self._begun) / self.index * (self.total - self.index)

    def _take(self, events: list[Event]) -> None:
        for event in events:
            match event:
                case Started():
                    self.total = event.total
                case ImageDone() | ImageFailed() | ImageSkipped():
                    self._settle(event)
                case Stopped():
                    self._stopped = True
                case Finished():
                    pass
        self._point()
        self.progressed.emit()

    def _settle(self, event: ImageDone | ImageFailed | ImageSkipped) -> None:
        self.index, self.total = event.index, event.total
        item = self._where.get(event.source)
        folder = next((i for i in self._queue if i.folder and event.source.is_relative_to(i.source)), None)
        if item is None:  # a picture of a folder, seen for the first time
            item = Item(event.source, parent=folder.source if folder else None)
            self._where[event.source] = item
            self.items.insert(self._end_of(folder), [item])
        if isinstance(event, ImageFailed):
            item.state, item.error = ItemState.FAILED, SinopiaError(event.code, **event.facts)
        else:
            item.output, item.error = event.output, None
            item.state = ItemState.DONE if isinstance(event, ImageDone) else ItemState.SKIPPED
            item.seconds, item.stilled = (
                (event.seconds, event.stilled) if isinstance(event, ImageDone) else (0.0, False)
            )
        touched = [item]
        if folder is not None and item.parent == folder.source:
            folder.done += item.state is ItemState.DONE
            folder.skipped += item.state is ItemState.SKIPPED
            folder.failed += item.state is ItemState.FAILED
            folder.pictures = max(folder.pictures, folder.through + folder.failed)
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
            through = item.pictures and item.through + item.failed >= item.pictures if item.folder else False
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
        folder.state = ItemState.FAILED if folder.failed and not folder.through else ItemState.DONE
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
        self.running = self.stopping = self.paused = False
        pictures = [item for item in self.items.rows if not item.folder or item.error]
        self.outcome = Outcome(
            sum(item.state is ItemState.DONE for item in pictures),
            sum(item.state is ItemState.FAILED for item in pictures),
            sum(item.state is ItemState.SKIPPED for item in pictures),
            self._stopped,
            error,
        )
        self.progressed.emit()
        self.changed.emit()

    def _next(self) -> list[Item]:
        """What is not done yet; if all is, all of it."""
        given = [item for item in self.items.rows if item.parent is None]
        return [item for item in given if item.state not in THROUGH or item.failed] or given

    def _all_through(self) -> bool:
        given = [item for item in self.items.rows if item.parent is None]
        return all(item.state in THROUGH and not item.failed for item in given)

    def _try_again(self, item: Item) -> None:
        """What failed before waits again; what is done of a folder stays so."""
        item.state, item.error, item.failed = ItemState.WAITING, None, 0
        if not item.source.exists():  # the engine refuses the rest with it
            item.state, item.error = ItemState.FAILED, SinopiaError("picture_missing", path=item.source)
        failed = [i for i in self.items.rows if i.parent == item.source and i.state is ItemState.FAILED]
        for inside in failed:
            inside.reset()
        self.items.touch([item, *failed])

    def _look_at_some(self) -> None:
        """Has some of the pictures looked at, to tell what they are."""
        given = [item.source for item in self.items.rows if item.parent is None]
        some = tuple(given[:: max(1, len(given) // SEEN)][:SEEN])
        if not some:
            self._live.cancel("kinds")
            self.seen = Counter()
            return
        self._live.submit("kinds", partial(self._work.kinds, some, SEEN), self._saw, lambda _: None)

    def _saw(self, kinds: Counter[Kind]) -> None:
        self.seen = kinds
        self.changed.emit()

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

    def _found(self, folder: Item, pictures: tuple[int, Path | None]) -> None:
        if self._where.get(folder.source) is folder and not self.running:
            folder.pictures, folder.sample = pictures
            self.items.touch([folder])
            self.changed.emit()


def pictures_in(folder: Path) -> tuple[int, Path | None]:
    """How many files under the folder a conversion takes for pictures, and the first of them."""
    found = [path for part in walk(folder, []) for path in (*part.pictures, *part.foreign)]
    return len(found), next(iter(found), None)
