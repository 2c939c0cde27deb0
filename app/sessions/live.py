"""The drawing and its result: every change goes through the model, and only the latest counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QColor, QImage

from app.jobs import LiveLane
from app.painting.variations import Variation
from engine.kinds import Kind
from engine.library import Entry, why_left_alone
from engine.messages import SinopiaError

STALE_MS = 250  # a result that comes sooner does not flicker
REST_MS = (250, 1000)  # in which nothing is drawn before the result is doubled, and again, which takes longer
SHARP = 1024  # px of a side; beyond that nothing more is seen on a screen
PROPOSED = 8  # colours

State = Literal["no_model", "preparing", "ready", "failed"]


class Prediction(NamedTuple):
    picture: QImage
    seconds: float  # in the model alone
    device_name: str
    derived: str = ""  # which of kinds.DERIVATIONS was made of the picture first


class Proposals(NamedTuple):
    """Colours for a hint at some point."""

    gamut: QImage  # ARGB32: all of the lightness there, a to the right and b upwards; clearer where none can be shown
    colours: tuple[QColor, ...]  # the model's own first, gray last


class LiveWork(NamedTuple):
    """What the session has done on the lane; app.work has these functions."""

    predict: Callable[..., Prediction]  # (path, drawing, seed, hints, whole, looks, within)
    enlarge: Callable[[QImage, int], QImage]
    hasten: Callable[[Path], None]
    describe: Callable[[], dict[str, Any]]
    read_picture: Callable[[Path, bool], QImage]
    write_picture: Callable[[Path, QImage], None]
    derive: Callable[[QImage, str], QImage]
    propose: Callable[[QImage, float, float], Proposals]


class LiveSession(QObject):
    """Keeps the result of the chosen model up to date with the drawing, and sharpens it while the pen rests."""

    changed = Signal()  # any of the properties
    opened = Signal(QImage, object)  # a picture that was asked for with `open`, and its Path
    derived = Signal(QImage)  # what was asked for with `derive`
    varied = Signal()  # `seed` or `looks` were chosen
    proposed = Signal(object)  # Proposals, that were asked for with `propose`
    enlarged = Signal(QImage)  # what was asked for with `enlarge`
    saved = Signal(object)  # Path
    failed = Signal(object)  # Exception; those of the model itself are in `problem`
    unable = Signal(object)  # SinopiaError: a GPU is there, and its driver does not answer
    hangs = Signal(object)  # Path of a model that does not answer; see `go_on_without`

    def __init__(self, lane: LiveLane, hasten_lane: LiveLane, work: LiveWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._hasten_lane = hasten_lane  # no stroke waits for what takes seconds
        self._work = work
        self._entry: Entry | None = None
        self._doubted: dict[Path, SinopiaError] = {}  # models that are not loaded before a person says so
        self._drawing, self._hints = QImage(), QImage()
        self.within = False  # whether hints end at edges, see Given
        lane.slow.connect(self._slow)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(STALE_MS)
        self._late.timeout.connect(self._grow_stale)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._sharpen)
        self._doublings = 0  # of the result
        self._made = QImage()  # the result as the model made it
        self._asked = self._answered = 0
        self._started = self._hastened = False
        self.state: State = "no_model"
        self.problem: Exception | None = None  # why it "failed"
        self.result = QImage()
        self.seed = 0  # of the variation; 0 is the drawing as it is
        self.looks: dict[str, int] = {}  # seeds of areas apart from the rest, by their colour "#rrggbb"
        self.stale = False
        self.deriving = False  # `derive` was asked for, and is not answered
        self.seconds = 0.0
        self.device_name = ""  # empty until the engine is there
        self.device = "cpu"  # as torch names it
        self.offered: dict[str, str] = {}  # names of the devices that there are, by that name
        self.built_for = ""  # what the engine computes on beside the processor, or "CPU"; empty until it is there
        self.unused: SinopiaError | None = None  # why a GPU that is there is not among them
        self.sharper = True  # whether the result is doubled while nothing is drawn

    @property
    def entry(self) -> Entry | None:
        return self._entry

    def start(self) -> None:
        """Warms the engine up and answers what is on the canvas; nothing runs before.

        Once more, it looks again which device is used.
        """
        self._started = True
        self._lane.submit("describe", self._work.describe, self._described, self._fail_model)
        self._submit()

    def set_model(self, entry: Entry | None, variation: Variation = Variation()) -> None:  # noqa: B008
        """Another model, and which of its variations; or the same one trained further."""
        other = entry is None or self._entry is None or entry.path != self._entry.path
        self._entry = entry
        if entry is None:
            self._lane.cancel("draw")
            self._late.stop()
            self._disturb()
            self.state, self.problem, self.result, self.stale = "no_model", None, QImage(), False
        elif other:
            self.state, self.problem = "preparing", None
            self._hastened, self.seed, self.looks = False, variation.seed, dict(variation.looks)
        self.changed.emit()
        self._submit()

    def doubt(self, path: Path, why: SinopiaError) -> None:
        """Leaves a model alone until `trust` is called; where it is chosen, `why` is its problem."""
        self._doubted[path] = why

    def trust(self, path: Path) -> None:
        """Loads a model all the same."""
        if self._doubted.pop(path, None) is not None and self._entry is not None and self._entry.path == path:
            self.state, self.problem = "preparing", None
            self.changed.emit()
            self._submit()

    def go_on_without(self, path: Path) -> None:
        """Gives up a model that does not answer, and leaves it alone; nothing happens if it has answered meanwhile."""
        why = why_left_alone(path, died=False)
        if self._entry is not None and self._entry.path == path:
            self._doubted[path] = why
            self._lane.go_on_without("draw", why)

    def _slow(self, key: str) -> None:
        if key == "draw" and self._entry is not None:
            self.hangs.emit(self._entry.path)

    def set_drawing(self, drawing: QImage, hints: QImage | None = None) -> None:
        """A new state of the drawing, and of hints that are not part of it. The images must not change any more."""
        self._drawing, self._hints = drawing, QImage() if hints is None else hints
        self._submit()

    def vary(self, seed: int, looks: Mapping[str, int] | None = None) -> None:
        """The same drawing, answered another way where the model has ways to choose from; `looks` are areas apart."""
        self.seed, self.looks = seed, self.looks if looks is None else dict(looks)
        self._submit()
        self.varied.emit()

    def restyle(self, colour: str, seed: int) -> None:
        """The same drawing, but areas of this colour have a look of their own; with 0 that of the rest."""
        self.looks = {**self.looks, colour: seed}
        if not seed:
            del self.looks[colour]
        self._submit()
        self.varied.emit()

    @property
    def colours_photos(self) -> bool:
        """Whether the model gives the drawing its colours: then results are as large as the drawing itself."""
        card = self._entry.card if self._entry is not None else None
        return card is not None and card.input_kind == Kind.GRAY_HINTS

    def open(self, path: Path) -> None:
        """Reads a picture, as large as the model is given it; `opened` or `failed` follows."""
        whole = self.colours_photos
        read, tell = partial(self._work.read_picture, path, whole), self.opened.emit
        self._lane.submit("open", read, lambda picture: tell(picture, path), self.failed.emit)

    def propose(self, at: QPointF) -> None:
        """Colours for a hint at a point, in parts of width and height; `proposed` follows."""
        made = self.result if self.state == "ready" and not self.result.isNull() else self._drawing
        if not made.isNull():
            propose = self._work.propose
            self._lane.submit("propose", lambda: propose(made, at.x(), at.y()), self.proposed.emit, self.failed.emit)

    def derive(self, photo: QImage, kind: str) -> None:
        """What `kind`, one of kinds.DERIVATIONS, makes of a photo; `derived` or `failed` follows."""
        self.deriving = True
        self.changed.emit()
        self._lane.submit("derive", lambda: self._work.derive(photo, kind), self._derived, self._fail_derive)

    def enlarge(self, side: int) -> None:
        """The result with this longer side, see `_sized`; `enlarged` or `failed` follows."""
        self._lane.submit("copy", self._sized(side), self.enlarged.emit, self.failed.emit)

    def keep_within(self, within: bool) -> None:
        """Whether hints end at the edges of the areas that they lie in."""
        if within != self.within:
            self.within = within
            self._submit()

    def save(self, path: Path, picture: QImage) -> None:
        """Writes a picture; `saved` or `failed` follows."""
        self._write(path, lambda: picture)

    def save_result(self, path: Path, side: int) -> None:
        """Writes the result with this longer side, see `_sized`; `saved` or `failed` follows."""
        self._write(path, self._sized(side))

    def _sized(self, side: int) -> Callable[[], QImage]:
        """What makes the result with this longer side; where photos are coloured, of the size of the photo."""
        made, entry, drawing, hints, seed = self._made, self._entry, self._drawing, self._hints, self.seed
        within = self.within
        if self.colours_photos and entry is not None:
            return lambda: self._work.predict(entry.path, drawing, seed, hints, True, (), within).picture
        return lambda: self._work.enlarge(made, side)

    def _write(self, path: Path, picture: Callable[[], QImage]) -> None:
        self._lane.submit(
            f"save {path}",
            lambda: self._work.write_picture(path, picture()),
            lambda _: self.saved.emit(path),
            self.failed.emit,
        )

    def _submit(self) -> None:
        entry, drawing, hints = self._entry, self._drawing, self._hints
        if not self._started or entry is None or drawing.isNull():
            return
        if (why := self._doubted.get(entry.path)) is not None:
            self._fail_model(why)
            return
        self._asked += 1
        number, path, seed, looks = self._asked, entry.path, self.seed, tuple(self.looks.items())
        within = self.within
        self._disturb()
        self._lane.submit(
            "draw",
            lambda: self._work.predict(path, drawing, seed, hints, False, looks, within),
            lambda prediction: self._answer(number, path, prediction),
            self._fail_model,
        )
        if not self._late.isActive() and not self.stale:
            self._late.start()

    def _answer(self, number: int, path: Path, prediction: Prediction) -> None:
        self._answered = number
        self.result, self.seconds, self.device_name = prediction.picture, prediction.seconds, prediction.device_name
        self._made, self._doublings = self.result, 0
        self.state, self.problem, self.stale = "ready", None, False
        self._late.stop()
        if number < self._asked:
            self._late.start()
        else:
            self._wait_for_rest()
        if not self._hastened:  # after the first answer, which must not wait
            self._hastened = True
            self._hasten_lane.submit("hasten", lambda: self._work.hasten(path), _ignore, _ignore)
        self.changed.emit()

    def set_sharper(self, sharper: bool) -> None:
        """Whether the result is doubled while nothing is drawn."""
        self.sharper = sharper
        if not sharper:
            self._disturb()
        elif self.state == "ready" and self._answered == self._asked:
            self._wait_for_rest()

    def _wait_for_rest(self) -> None:
        if not self.sharper or self.colours_photos:  # what is sharper is in the photo, not to be made up
            return
        if self._doublings < len(REST_MS) and max(self.result.width(), self.result.height()) < SHARP:
            self._rest.start(REST_MS[self._doublings])

    def _disturb(self) -> None:
        """A newer drawing waits for one doubling at most, and what that makes is not shown."""
        self._rest.stop()
        self._lane.cancel("enlarge")

    def _sharpen(self) -> None:
        shown = self.result
        side = min(SHARP, 2 * max(shown.width(), shown.height()))
        self._lane.submit("enlarge", lambda: self._work.enlarge(shown, side), self._show_sharper, self.failed.emit)

    def _show_sharper(self, result: QImage) -> None:
        self.result = result
        self._doublings += 1
        self._wait_for_rest()
        self.changed.emit()

    def _grow_stale(self) -> None:
        if self._answered < self._asked:
            self.stale = True
            self.changed.emit()

    def _described(self, facts: dict[str, Any]) -> None:
        self.device, self.device_name, self.offered = facts["device"], facts["name"], facts["offered"]
        self.built_for = facts["built_for"]
        before, self.unused = self.unused, facts["unused"]
        if self.unused is not None and before is None and self.unused.code == "gpu_broken":
            self.unable.emit(self.unused)
        self.changed.emit()

    def _derived(self, made: QImage) -> None:
        self.deriving = False
        self.derived.emit(made)
        self.changed.emit()

    def _fail_derive(self, error: Exception) -> None:
        self.deriving = False
        self.failed.emit(error)
        self.changed.emit()

    def _fail_model(self, error: Exception) -> None:
        self._late.stop()
        self._disturb()
        self._answered = self._asked
        self.state, self.problem, self.result, self.stale = "failed", error, QImage(), False
        self.changed.emit()


def _ignore(_: object) -> None:
    """Whether it became faster shows in the time; what failed is in the log."""
