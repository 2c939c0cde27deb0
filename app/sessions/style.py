"""A picture that is repainted in the style of others: what is chosen, the preview that grows, and the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane, Stop, WorkLane
from app.pixels import read_picture, to_qimage
from engine import styles
from engine.config import StyleRequest
from engine.events import Event, Losses, Sample, Started, Stopped
from engine.library import Entry

PREVIEW = 512  # px, the longer side of what is painted to be looked at
THUMBNAIL = 192  # px


class StyleWork(NamedTuple):
    """What the session has done on its lanes; app.work has these functions."""

    stylize: Callable[[Any, StyleRequest, Stop], Iterator[Event]]  # (content as QImage or Path, request, stop)
    read_picture: Callable[[Path], QImage]
    glance: Callable[[Path, QImage, int, float, float, float], QImage]


@dataclass(frozen=True)
class Settings:
    """How it is painted; see StyleRequest."""

    strength: float = StyleRequest.strength
    scale: float = StyleRequest.scale
    smoothness: float = StyleRequest.smoothness
    colours: float = StyleRequest.colours


class StyleSession(QObject):
    """One painting at a time. `look_lane` reads pictures and may serve others, too."""

    changed = Signal()  # any of the properties but `result` and how far it is
    progressed = Signal()  # result, step, total, seconds_left
    thumbnail_read = Signal(object, QImage)  # Path, of one of the styles
    saved = Signal(object)  # Path
    failed = Signal(object)  # Exception

    def __init__(self, lane: WorkLane, look_lane: LiveLane, work: StyleWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._look, self._work = lane, look_lane, work
        self.content = QImage()
        self.source: Path | None = None  # the file that the content came from
        self.own: list[Path] = []  # styles that a person added
        self.chosen: dict[Path, float] = {styles.find("oil"): 1.0}  # the styles that are blended, with their weights
        self.settings = Settings()
        self.result = QImage()
        self.output: Path | None = None  # the file that is being painted, None for a preview
        self.running = self.stopping = self.stopped = False
        self.unsaved = False  # a picture for a file was stopped
        self.step = self.total = 0
        self.seconds_left: float | None = None
        self.at_once = False  # the result is of a model that learnt the style
        self._models: dict[str, Path] = {}  # those that learnt a style, by its name
        self._old = False  # what is being painted is of the content before
        lane.events.connect(self._take)
        lane.ended.connect(self._end)

    # what is chosen

    @property
    def styles(self) -> list[Path]:
        """Those to choose from: what came with the program, then a person's own."""
        return [*styles.builtin(), *self.own]

    def open(self, path: Path) -> None:
        """Takes a picture as the content; `failed` follows where it cannot be read."""
        read = partial(self._work.read_picture, path)
        self._look.submit("style content", read, partial(self.set_content, source=path), self.failed.emit)

    def set_content(self, picture: QImage, source: Path | None = None) -> None:
        """Another content; it must not change any more."""
        self._old = self.running
        self.stop()
        self.content, self.source = picture, source
        self._let_go()

    def add_style(self, path: Path) -> None:
        """Adds a style of one's own and chooses it alone. One that cannot be read is told as `failed`."""
        found = partial(self._added, path)
        self._look.submit(f"style {path}", partial(self._work.read_picture, path), found, self.failed.emit)

    def remember(self, paths: list[Path]) -> None:
        """A person's own styles of another day, as far as they are still there."""
        self.own = [path for path in paths if path not in self.styles]
        self.changed.emit()

    def choose(self, path: Path, on: bool, blend: bool = False) -> None:
        """Chooses a style alone, or with `blend` adds it to the others or takes it from them; one at least stays."""
        if not blend:
            self.chosen = {path: 1.0}
        elif on:
            self.chosen[path] = 1.0
        elif len(self.chosen) > 1:
            self.chosen.pop(path, None)
        if not self.running:
            self._let_go()
        self.changed.emit()

    def weigh(self, path: Path, weight: float) -> None:
        if path in self.chosen:
            self.chosen[path] = weight

    def set_settings(self, settings: Settings) -> None:
        self.settings = settings
        self._glance()

    def set_models(self, entries: list[Entry]) -> None:
        """The models of the library; those that learnt a style answer at once where it is chosen."""
        self._models = {}
        for entry in entries:
            facts = entry.card.training.get("settings") if entry.card and entry.card.method == "style" else None
            if isinstance(facts, dict):
                self._models.setdefault(str(facts.get("style")), entry.path)
        self._glance()

    def read_thumbnail(self, path: Path) -> None:
        """`thumbnail_read` follows; a null image where it cannot be shown."""
        done = partial(self.thumbnail_read.emit, path)
        read = partial(read_picture, path, THUMBNAIL)
        self._look.submit(f"style thumbnail {path}", read, lambda image: done(image or QImage()),
                          lambda _: done(QImage()))  # fmt: skip

    def _added(self, path: Path, _picture: QImage) -> None:
        if path not in self.styles:
            self.own.append(path)
        self.chosen = {path: 1.0}
        if not self.running:
            self._let_go()
        self.changed.emit()

    def _let_go(self) -> None:
        """What was painted is of another choice."""
        self.result, self.stopped, self.at_once, self.unsaved = QImage(), False, False, False
        self.changed.emit()
        self.progressed.emit()
        self._glance()

    def _glance(self) -> None:
        """Has a model that learnt the chosen style answer, until something better is painted."""
        style = styles.name_of(next(iter(self.chosen)))
        model = self._models.get(style, self._models.get(Path(style).name)) if len(self.chosen) == 1 else None
        self._look.cancel("style glance")
        if model is None or self.content.isNull() or self.running or not (self.at_once or self.result.isNull()):
            return
        now = self.settings
        asked = partial(self._work.glance, model, self.content, PREVIEW, now.strength, now.scale, now.colours)
        self._look.submit("style glance", asked, self._glanced, lambda _: None)

    def _glanced(self, picture: QImage) -> None:
        if not self.running:
            self.result, self.at_once = picture, True
            self.progressed.emit()

    # the work

    def paint(self) -> None:
        """Paints a preview."""
        longest = max(self.content.width(), self.content.height())
        self._start(self.content, min(PREVIEW, longest), None)

    def save(self, path: Path) -> None:
        """Paints the content as large as it is, into a file; `saved` follows."""
        self._start(self.source if self.source is not None else self.content, 0, path)

    def stop(self) -> None:
        """Ends after the step in hand; a preview stays as it is by then, a file is not written."""
        if self.running:
            self.stopping = True
            self._lane.stop()
            self.changed.emit()

    def _start(self, content: QImage | Path, size: int, output: Path | None) -> None:
        if self.running or self._lane.running or self.content.isNull():
            return
        weights = {path: weight for path, weight in self.chosen.items() if weight > 0} or dict.fromkeys(self.chosen, 1)
        chosen = tuple((path, float(weight)) for path, weight in weights.items())
        request = StyleRequest(None, chosen, output, size, **vars(self.settings), unfinished=False)
        self.running, self.stopping, self.stopped, self.output = True, False, False, output
        self.unsaved = False
        self.step = self.total = 0
        self.seconds_left = None
        self._lane.start(partial(self._work.stylize, content, request))
        self.changed.emit()
        self.progressed.emit()

    def _take(self, events: list[Event]) -> None:
        pictures = [event.output for event in events if isinstance(event, Sample)]
        for event in events:
            match event:
                case Started():
                    self.total = event.total
                case Losses():
                    self.step, self.seconds_left = event.step, event.seconds_left
                case Stopped():
                    self.stopped = True
        if pictures and not self._old:
            self.result, self.at_once = to_qimage(pictures[-1]), False
        self.progressed.emit()

    def _end(self, error: Exception | None) -> None:
        output, self.output = self.output, None
        self.running = self.stopping = self._old = False
        if error is not None:
            self.failed.emit(error)
        elif output is not None and not self.stopped:
            self.saved.emit(output)
        self.unsaved = output is not None and self.stopped
        self.changed.emit()
        self.progressed.emit()
