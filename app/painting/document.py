"""The drawing: layers of one size, what is done to them, and the way back."""

from __future__ import annotations

import math
import uuid
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QMetaMethod, QObject, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from app.painting import fill
from app.painting.draft import Draft
from app.painting.history import Beside, History, Pixels, Stack, State
from app.painting.layers import Composite, Layer, Role, blank, joined, merges, together, unlike
from app.painting.place import SIDE, fitted, laid, middle, put, squared
from app.painting.sheets import hinted, sheet, traced, without
from app.painting.variations import NONE, Chosen, Variations

GIVEN = 1024  # pixels of the longer side, within which a model is given a drawing that changes
FRAME_MS = 15


class Document(QObject):
    """A picture of layers, the lowest first, on white paper. Coordinates are its pixels.

    What is done becomes one step of undo each; one edit at a time may be open as a Draft.
    """

    changed = Signal(QRect)  # these pixels
    updated = Signal()  # some pixels; once in a frame
    layers_changed = Signal()
    history_changed = Signal()  # what undo and redo would do
    resized = Signal()
    went = Signal(object)  # undo or redo came to a state, which this was told to belong to
    put_aside = Signal()  # another drawing comes in its place, and this one is still as it was

    def __init__(self, parent: QObject | None = None, size: QSize | None = None) -> None:
        super().__init__(parent)
        self.key = uuid.uuid4().hex  # of this drawing, among those that are kept
        self.untouched = True  # nobody has done anything but begin it
        self.variations = Variations(self)
        self._state = sheet(size or QSize(SIDE, SIDE), self._named("paint"))
        self._history = History()
        self._draft: Draft | None = None
        self._apart: frozenset[Role] = frozenset()
        self._shown, self._given, self._small = Composite(), Composite(), Composite(GIVEN)
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(FRAME_MS)
        self._frame.timeout.connect(self.updated)
        self.changed.connect(self._spoil)

    # what it is

    @property
    def size(self) -> QSize:
        return self._state.size

    @property
    def rect(self) -> QRect:
        return QRect(QPoint(0, 0), self._state.size)

    @property
    def layers(self) -> tuple[Layer, ...]:
        return self._state.layers

    @property
    def active(self) -> Layer:
        """The layer that is drawn upon."""
        return next(layer for layer in self._state.layers if layer.key == self._state.active)

    @property
    def shown(self) -> QImage:
        """What a person sees: all visible layers on paper. RGB32, a copy (made by Qt when either side next changes)."""
        return self._shown.image(self.size, self._state.layers)

    @property
    def image(self) -> QImage:
        """What a model is given: as `shown`, without those layers that are set apart."""
        if not any(layer.role in self._apart for layer in self._state.layers):
            return self.shown
        return self._given.image(self.size, self._drawn())

    @property
    def given(self) -> QImage:
        """`image` within GIVEN pixels: the next change copies what was handed on, and that must not take long."""
        if max(self.size.width(), self.size.height()) <= GIVEN:
            return self.image
        return self._small.image(self.size, [Layer("", self.image)])

    def _drawn(self) -> Iterable[Layer]:
        """The layers without those that are set apart."""
        return (layer for layer in self._state.layers if layer.role not in self._apart)

    @property
    def hints(self) -> QImage:
        """Hints that are set apart, in colours on nothing; null where there are none. A copy, as `shown`."""
        layers = [layer for layer in self._state.layers if layer.role == "hints" and layer.visible]
        return QImage(together(self.size, layers)) if "hints" in self._apart and layers else QImage()

    @property
    def state(self) -> State:
        """All but the history, as it is now."""
        return replace(self._state, layers=tuple(replace(x, image=QImage(x.image)) for x in self._state.layers))

    @property
    def blank(self) -> bool:
        """Whether it is as it was at first."""
        return not self._history.done and not self._history.undone and self.empty

    @property
    def empty(self) -> bool:
        """Whether there is nothing but paper."""
        return len(self.layers) == 1 and self.active.visible and self.shown == Composite().image(self.size, ())

    @property
    def photo(self) -> Layer | None:
        """The uppermost photo that can be seen."""
        photos = [layer for layer in self._state.layers if layer.role == "photo" and layer.visible]
        return photos[-1] if photos else None

    def set_apart(self, *roles: Role) -> None:
        """Which layers are no part of `image`: photos that only lie there to be traced, or hints on a photo."""
        if self._apart != frozenset(roles):
            self._apart = frozenset(roles)
            self.changed.emit(self.rect)

    def color_at(self, at: QPointF) -> QColor | None:
        """The colour that is seen at a point, or None outside the picture."""
        x, y = math.floor(at.x()), math.floor(at.y())
        return self.shown.pixelColor(x, y) if self.rect.contains(x, y) else None

    # an edit that takes a while

    @property
    def drawing(self) -> bool:
        """Whether a draft is open."""
        return self._draft is not None

    @property
    def locked(self) -> bool:
        """Whether the active layer cannot be drawn upon: it is locked or not seen."""
        return self.active.locked or not self.active.visible

    def begin(self, name: str) -> Draft | None:
        """Opens an edit of the active layer; None where that is locked or not seen."""
        self.commit()
        if not self.locked:
            self._draft = Draft(name, self.active)
        return self._draft

    def touch(self, place: QRect) -> None:
        """Says that these pixels of the draft were painted."""
        place = place & self.rect
        if self._draft is not None and not place.isEmpty():
            self._draft.place |= place
            self.changed.emit(place)

    def revert(self, place: QRect) -> None:
        """Puts back what a rectangle held before the draft."""
        place = place & self.rect
        if self._draft is not None and not place.isEmpty():
            self._draft.keep(place)  # what was never painted on is put back as it is
            put(self._draft.image, place, self._draft.before, place)
            self.touch(place)

    def commit(self) -> None:
        """Closes the edit: it becomes one step of undo, if it changed anything."""
        draft, self._draft = self._draft, None
        if draft is None:
            return
        draft.open = False
        if not draft.place.isEmpty():
            draft.keep(draft.place)  # also what lies between the strokes
            before, after = draft.before.copy(draft.place), draft.image.copy(draft.place)
            if before != after:
                self._record(Pixels(draft.name, draft.layer.key, draft.place, before, after))
                return
        self.history_changed.emit()

    def cancel(self) -> None:
        """Closes the edit and takes it back."""
        if self._draft is not None:
            self.revert(self._draft.place)
            self._draft.open, self._draft = False, None
            self.history_changed.emit()

    # whole changes

    def fill(
        self, name: str, at: QPointF, color: QColor, opacity: float = 1.0, tolerance: int = 32, gap: int = 0
    ) -> None:
        """Fills the area of one colour around a point; what bounds it is seen on all layers but photos."""
        x, y = math.floor(at.x()), math.floor(at.y())
        if not self.rect.contains(x, y) or (draft := self.begin(name)) is None:
            return
        seen = together(self.size, (layer for layer in self.layers if layer.role != "photo"))
        found = fill.area(seen, x, y, tolerance, gap)
        draft.keep(found.place)
        fill.fill(draft.image, found, x, y, color, opacity, tolerance)
        self.touch(found.place)
        self.commit()

    def erase(self, name: str, place: QRect) -> None:
        """Makes a rectangle of the active layer transparent."""
        if (draft := self.begin(name)) is not None:
            draft.keep(place)
            painter = QPainter(draft.image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            painter.fillRect(place, Qt.GlobalColor.transparent)
            painter.end()
            self.touch(place)
            self.commit()

    def clear(self, name: str, size: QSize | None = None) -> None:
        """An empty sheet, of this size or of the size that it has: a new drawing, which can be taken back."""
        self._begin_anew(name, sheet(size or self.size, self._named("paint")))

    def put(self, name: str, picture: QImage, cover: bool) -> None:
        """A picture as a new drawing of the usual size: cut to fill it (`cover`), or whole with white beside it."""
        self._begin_anew(name, sheet(QSize(SIDE, SIDE), self._named("paint"), squared(picture, cover)))

    def begin_from(self, name: str, picture: QImage) -> None:
        """A picture as a new drawing, of its own size."""
        self._begin_anew(name, sheet(picture.size(), self._named("paint"), picture))

    def restart(self, state: State | QImage, done: Iterable[Pixels] = (), key: str = "", chosen: Chosen = NONE) -> None:
        """Another drawing, with a history of its own. A picture becomes a drawing of the usual size."""
        if isinstance(state, QImage):
            state = sheet(QSize(SIDE, SIDE), self._named("paint"), squared(state, cover=False))
        self.commit()
        self.put_aside.emit()
        self.key = key or uuid.uuid4().hex
        self.untouched = not key
        self._history.restart(done)
        self._show(state)
        self.variations.restore(chosen)
        self.history_changed.emit()

    def resize(self, name: str, size: QSize, scale: bool) -> None:
        """Another size of the paper: what is there is scaled to fit whole, or stays in the middle and is cut."""
        self.commit()
        old = self.size
        place = middle(old.scaled(size, Qt.AspectRatioMode.KeepAspectRatio) if scale else old, size)
        layers = tuple(replace(layer, image=laid(size, layer.image, place)) for layer in self.layers)
        self._change(name, replace(self._state, size=QSize(size), layers=layers))

    # layers

    def activate(self, key: str) -> None:
        """Draws on this layer from now on."""
        if key != self._state.active:
            self.commit()
            self._state = replace(self._state, active=key)
            self.layers_changed.emit()

    def add(
        self, name: str, role: Role = "paint", image: QImage | None = None, words: str = "", top: bool = False
    ) -> Layer:
        """A new layer, which is drawn upon from now on: paint above the active one, hints and photos below all paint.

        `words` is what the layer is called, unless it gets a name of its kind. `top` has it lie above all.
        """
        self.commit()
        layer = Layer(words or self._named(role, self.layers), image if image is not None else blank(self.size), role)
        above = top or (role == "hints" and role in self._apart)  # hints on a photo lie upon what they are about
        layers = joined(self.layers, layer, self.active, above)
        active = self._state.active if role == "photo" else layer.key
        self._change(name, replace(self._state, layers=layers, active=active))
        return layer

    def add_picture(self, name: str, picture: QImage, cover: bool, role: Role = "photo") -> Layer:
        """A picture as a layer, in the middle: cut to fill the paper (`cover`), or whole."""
        return self.add(name, role, fitted(picture, self.size, cover))

    def begin_with(self, name: str, photo: QImage, own_shape: bool) -> None:
        """A new drawing, with a photo below its paper; of the photo's shape or of its own."""
        size = QSize() if own_shape else self.size
        self._begin_anew(name, traced(photo, size, self._named("photo"), self._named("paint")))

    def hint_at(self, name: str, photo: QImage) -> None:
        """A new drawing of a photo with hints, see `hinted`."""
        self._begin_anew(name, self.hinted(photo))

    def hinted(self, photo: QImage) -> State:
        """A photo, gray, locked and as large as it is, below an empty layer of hints."""
        return hinted(photo, self._named("photo"), self._named("hints"))

    def bring_back(self, name: str, state: State, beside: Beside = None) -> None:
        """A state that was kept, as one step that can be undone.

        `beside` is what else goes with how it is now, and with that state: `went` tells of it when one comes there.
        """
        self.commit()
        self._change(name, state, beside=beside)

    def turn(self, name: str, turned: Collection[Layer], made: QImage, at: QPoint) -> None:
        """What was made of layers, at a place, as a layer of paint above them; they are no longer seen."""
        self.commit()
        layer, keys = Layer(name, laid(self.size, made, QRect(at, made.size()))), {x.key for x in turned}
        layers = [replace(x, visible=False) if x.key in keys else x for x in self.layers]
        above = max(n for n, x in enumerate(layers) if x.key in keys) + 1
        while above < len(layers) and layers[above].role != "paint":
            above += 1
        layers.insert(above, layer)
        active = layer.key if self._state.active in keys else self._state.active
        self._change(name, replace(self._state, layers=tuple(layers), active=active))

    def duplicate(self, name: str) -> None:
        """The active layer once more above it, which is drawn upon from now on."""
        self.commit()
        layers, layer = list(self.layers), self.active
        copy = Layer(unlike(layer.name, layers), QImage(layer.image), layer.role, layer.opacity, layer.visible)
        layers.insert(layers.index(layer) + 1, copy)
        self._change(name, replace(self._state, layers=tuple(layers), active=copy.key))

    def remove(self, name: str, key: str) -> None:
        """Takes a layer away; the last one is emptied instead."""
        self.commit()
        layers = self.layers
        if len(layers) == 1:
            self.erase(name, self.rect)
            return
        at = next(n for n, layer in enumerate(layers) if layer.key == key)
        rest = layers[:at] + layers[at + 1 :]
        active = rest[max(0, at - 1)].key if key == self._state.active else self._state.active
        self._change(name, replace(self._state, layers=rest, active=active))

    def move(self, name: str, key: str, by: int) -> None:
        """Up (1) or down (-1) among the layers."""
        self.commit()
        layers = list(self.layers)
        at = next(n for n, layer in enumerate(layers) if layer.key == key)
        to = min(len(layers) - 1, max(0, at + by))
        if to != at:
            layers.insert(to, layers.pop(at))
            self._change(name, replace(self._state, layers=tuple(layers)))

    def merge(self, name: str, key: str) -> None:
        """A layer becomes one with the one below it; what is drawn stays drawn, also upon a photo."""
        self.commit()
        layers = list(self.layers)
        at = next(n for n, layer in enumerate(layers) if layer.key == key)
        if at > 0 and merges(layers[at], layers[at - 1]):
            upper, lower = layers[at], layers[at - 1]
            image = QImage(together(self.size, (replace(lower, visible=True), upper)))
            role = upper.role if lower.role == "photo" else lower.role  # no model is given what is a photo
            layers[at - 1 : at + 1] = [replace(lower, image=image, role=role, opacity=1.0, visible=True)]
            active = lower.key if self._state.active == upper.key else self._state.active
            self._change(name, replace(self._state, layers=tuple(layers), active=active))

    def look(self, name: str, key: str, /, **look: Any) -> None:
        """Gives a layer another `opacity`, `name`, or makes it `visible` or `locked`. Steps of a slider become one."""
        self.commit()
        layers = tuple(replace(layer, **look) if layer.key == key else layer for layer in self.layers)
        if layers != self.layers:
            field = f"{key} {' '.join(look)}" if "opacity" in look else ""
            self._change(name, replace(self._state, layers=layers), field)

    # undo

    @property
    def history(self) -> tuple[Pixels | Stack, ...]:
        """What was done, the newest last."""
        return tuple(edit for edit in self._history.done if isinstance(edit, Pixels | Stack))

    def set_undo_memory(self, size: int) -> None:
        """How many bytes of pixels are remembered at most; the last step always is."""
        self._history.set_room(size)

    @property
    def undo_name(self) -> str:
        """What undo would take back; empty if there is nothing."""
        if self._draft is not None:
            return self._draft.name
        return self._history.done[-1].name if self._history.done else ""

    @property
    def redo_name(self) -> str:
        return self._history.undone[-1].name if self._history.undone else ""

    def undo(self) -> None:
        if self._draft is not None:
            self.cancel()
        elif (edit := self._history.back()) is not None:
            self._apply(edit, back=True)

    def redo(self) -> None:
        if self._draft is None and (edit := self._history.forth()) is not None:
            self._apply(edit, back=False)

    def _apply(self, edit: Any, back: bool) -> None:
        if isinstance(edit, Pixels):
            layer = next(layer for layer in self.layers if layer.key == edit.key)
            pixels = edit.before if back else edit.after
            put(layer.image, edit.place, pixels, pixels.rect())
            self.changed.emit(edit.place)
        elif isinstance(edit, Stack):
            self._show(edit.before if back else edit.after)
            if edit.beside is not None:
                self.went.emit(edit.beside[0 if back else 1])
        self.history_changed.emit()

    def _begin_anew(self, name: str, state: State) -> None:
        self.commit()
        if self.shown == Composite().image(state.size, state.layers) and len(self.layers) == 1:
            return
        self.put_aside.emit()
        self.key = uuid.uuid4().hex
        self._change(name, state)
        self.untouched = True

    def _change(self, name: str, after: State, field: str = "", beside: Beside = None) -> None:
        before = self.state
        self._show(after)
        self._record(Stack(name, without(before, after), without(self.state, before), field, beside))

    def _show(self, state: State) -> None:
        """Shows another state. Its layers without pixels are those that have them now."""
        resized = state.size != self._state.size
        now = {layer.key: layer.image for layer in self.layers}
        layers = (replace(x, image=QImage(now[x.key] if x.image.isNull() else x.image)) for x in state.layers)
        self._state = replace(state, layers=tuple(layers))
        if resized:
            self.resized.emit()
        self.layers_changed.emit()
        self.changed.emit(self.rect)

    def _record(self, edit: Pixels | Stack) -> None:
        self.untouched = False
        self._history.record(edit)
        self.history_changed.emit()

    def _spoil(self, place: QRect) -> None:
        self._shown.spoil(place)
        self._given.spoil(place)
        self._small.spoil(place)
        if not self._frame.isActive() and self.isSignalConnected(QMetaMethod.fromSignal(self.updated)):
            self._frame.start()

    def _named(self, role: Role, among: Iterable[Layer] = ()) -> str:
        """A name for a new layer of this role, which none of the others has."""
        name = {"paint": self.tr("Layer"), "photo": self.tr("Photo"), "hints": self.tr("Hints")}[role]
        return unlike(name, among)
