"""Pictures from noise: a grid of them, one of it changed along directions, and a walk between two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.jobs import LiveLane
from app.sessions.animation import Animation
from engine.kinds import Given
from engine.library import Entry

GRID = 25  # pictures
DIRECTIONS = 6  # that a picture can be changed along
STRIP = 8  # pictures of a walk that are shown
SEEDS = 2**31 - GRID  # the first seed of a grid is below


class Walk(NamedTuple):
    """From one picture of a model to another."""

    model: Path
    start: Given
    end: Given


class NoiseWork(NamedTuple):
    """What the session has done on the lane; app.work has these functions."""

    imagine: Callable[[Path, Sequence[Given]], list[QImage]]
    walk: Callable[[Path, Given, Given, int], list[QImage]]
    write_picture: Callable[[Path, QImage], None]


class NoiseSession(QObject):
    """What the chosen model makes of some seeds; asked for anew when anything changes, and the newest counts."""

    changed = Signal()  # any of the properties
    saved = Signal(object)  # Path
    failed = Signal(object)  # Exception; those of the model itself are in `problem`

    def __init__(self, lane: LiveLane, work: NoiseWork, film: Animation[Walk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._work = lane, work
        self.film = film  # of a walk
        self.entry: Entry | None = None
        self._started = False
        self.seed = 1  # of the first picture of the grid
        self.pictures: list[QImage] = []
        self.chosen = Given(seed=1)
        self.picture = QImage()  # the chosen one
        self.walk_from: Given | None = None  # where a walk begins; it ends with the chosen one
        self.strip: list[QImage] = []  # of the walk
        self.problem: Exception | None = None

    def start(self) -> None:
        """From now on pictures are made: somebody looks."""
        if not self._started:
            self._started = True
            self._make_all()

    def set_model(self, entry: Entry | None) -> None:
        """Another model, or the same one trained further."""
        other = entry is None or self.entry is None or entry.path != self.entry.path
        self.entry = entry
        if other:
            self.pictures, self.picture, self.strip, self.walk_from = [], QImage(), [], None
            self.chosen = Given(seed=self.seed)
        for key in ("grid", "one", "walk"):
            self._lane.cancel(key)
        self.problem = None
        self.changed.emit()
        self._make_all()

    def show(self, seed: int) -> None:
        """The grid that begins with this seed; its first picture is chosen."""
        self.seed, self.chosen = seed, Given(seed=seed)
        self._make_all()
        self.changed.emit()

    def choose(self, number: int) -> None:
        """Chooses a picture of the grid, by its place."""
        self._take(Given(seed=self.seed + number))

    def move(self, direction: int, by: float) -> None:
        """Changes the chosen picture along a direction, to so many standard deviations from its seed."""
        moves = list(self.chosen.moves) or [0.0] * DIRECTIONS
        moves[direction] = by
        self._take(Given(seed=self.chosen.seed, moves=tuple(moves)))

    def go_back(self) -> None:
        """The chosen picture as its seed made it."""
        self._take(Given(seed=self.chosen.seed))

    def begin_walk(self) -> None:
        """A walk begins at the chosen picture, and goes to the one that is chosen next."""
        self.walk_from = self.chosen
        self._make_strip()
        self.changed.emit()

    def end_walk(self) -> None:
        self.walk_from, self.strip = None, []
        self._lane.cancel("walk")
        self.changed.emit()

    def save(self, path: Path) -> None:
        """Writes the chosen picture; `saved` or `failed` follows."""
        picture = self.picture
        self._lane.submit(
            f"save {path}",
            lambda: self._work.write_picture(path, picture),
            lambda _: self.saved.emit(path),
            self.failed.emit,
        )

    def save_walk(self, path: Path) -> None:
        """Writes the walk, there and back; `film` tells of the end."""
        if self.entry is not None and self.walk_from is not None:
            self.film.save(Walk(self.entry.path, self.walk_from, self.chosen), path)

    def _take(self, point: Given) -> None:
        if point != self.chosen:
            self.chosen = point
            self._make_one()
            self._make_strip()
            self.changed.emit()

    def try_again(self) -> None:
        """Asks the model once more, which could not answer or was not to be asked."""
        self._make_all()

    def _make_all(self) -> None:
        self._make_grid()
        self._make_one()
        self._make_strip()

    def _make_grid(self) -> None:
        if self.entry is not None and self._started:
            path, points = self.entry.path, [Given(seed=self.seed + n) for n in range(GRID)]
            self._lane.submit("grid", lambda: self._work.imagine(path, points), self._show_grid, self._fail)

    def _make_one(self) -> None:
        if self.entry is not None and self._started:
            path, point = self.entry.path, self.chosen
            self._lane.submit("one", lambda: self._work.imagine(path, [point]), self._show_one, self._fail)

    def _make_strip(self) -> None:
        if self.entry is None or self.walk_from is None:
            return
        if self.walk_from == self.chosen:
            self._lane.cancel("walk")
            self.strip = []
            return
        path, start, end = self.entry.path, self.walk_from, self.chosen
        self._lane.submit("walk", lambda: self._work.walk(path, start, end, STRIP), self._show_strip, self._fail)

    def _show_grid(self, pictures: list[QImage]) -> None:
        self.pictures, self.problem = pictures, None
        self.changed.emit()

    def _show_one(self, pictures: list[QImage]) -> None:
        (self.picture,) = pictures
        self.changed.emit()

    def _show_strip(self, pictures: list[QImage]) -> None:
        self.strip = pictures
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self.problem = error
        self.pictures, self.picture, self.strip = [], QImage(), []
        self.changed.emit()
