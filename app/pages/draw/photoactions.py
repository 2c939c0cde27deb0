"""Photos and drawings that become what the model wants: the offer over the canvas, and what it does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.pages.draw.canvas import Canvas
from app.pages.draw.offer import Offer
from app.pages.draw.toolbar import add_action, tip_of
from app.painting.document import GIVEN, Document
from app.painting.layers import Composite, Layer, bounds, without_paper
from app.painting.sheets import painted
from app.sessions.live import LiveSession
from app.widgets import derivations
from app.widgets.picker import ModelPicker
from engine.kinds import DERIVATIONS, Kind


class Photos(QObject):
    """Works on the uppermost photo of the document, or on what is painted; `page` is whom it belongs to."""

    unfit_changed = Signal()

    def __init__(
        self, page: QWidget, live: LiveSession, document: Document, picker: ModelPicker, canvas: Canvas
    ) -> None:
        super().__init__(page)
        self._live, self._document, self._picker, self._canvas = live, document, picker, canvas
        self._asked: tuple[str, tuple[int, ...]] | None = None  # the derivation asked for, and of which pixels
        # Whether an image shows colours, by its key: a large one takes a while to look at.
        self._known: dict[int, bool] = {}
        self._painted: tuple[tuple[int, ...], bool] = ((), False)  # whether these pixels are areas without lines
        self._declined = False  # the offer to turn this photo
        self.unfit = ""  # why nothing good can come of what is painted, while the model is given that
        self.action = add_action(page, "", self.tr("Turn the photo into what the model wants"), self.turn, "Ctrl+L")
        self.offer = Offer(self.action, canvas)
        self.offer.put_away.connect(self._decline)
        live.derived.connect(self._turned)
        document.history_changed.connect(self.show)

    def offer_again(self) -> None:
        """There is another photo."""
        self._declined = False
        self.show()

    def show(self) -> None:
        """Shows the offer where there is a photo, or a drawing, and a model that wants something else."""
        derive, working = self._derivation(), self._live.deriving
        there = self._coloured() if self._grays else bool(derive) and bool(self._turnable())
        self.action.setEnabled(there and not working)
        self.offer.setVisible(there and not self._declined)
        if there:
            colours = self.tr("the model sees none of the colours here: those of the result are its own")
            self.action.setText(derivations.turn(derive))
            self.offer.offer(derive, working, tip_of(self.action, colours if self._grays else ""))
        self._show_unfit(derive if there and not self._declined and not self._grays else "")

    def _show_unfit(self, derive: str) -> None:
        words = self.tr("{wanted} “{turn}” makes them of what is painted.")
        named = words.format(wanted=derivations.wanted(derive), turn=derivations.turn(derive)) if derive else ""
        unfit = named if self._document.photo is None else ""  # a photo lies there to be traced
        if unfit != self.unfit:
            self.unfit = unfit
            self.unfit_changed.emit()

    def turn(self) -> None:
        """Makes of the photo, or of what is painted, what the model wants, as one step of undo."""
        document, layers = self._document, self._turnable()
        self._canvas.setFocus()  # what comes next is drawn
        if self._grays:
            document.hint_at(derivations.name("gray"), document.image)
        elif layers:
            self._asked = self._derivation(), _pixels(layers)
            photo = document.photo
            seen = document.image.copy() if photo is None else photo.image.copy(bounds(photo.image))
            self._live.derive(seen, self._derivation())

    def _turnable(self) -> list[Layer]:
        """The photo, or all that is painted where a model for lines would find none."""
        document = self._document
        if document.photo is not None:
            return [document.photo]
        if self._derivation() != "edges":
            return []
        layers = [layer for layer in document.layers if layer.visible]
        if self._painted[0] != _pixels(layers):
            self._painted = _pixels(layers), painted(self._judged(layers))
        return layers if self._painted[1] else []

    def _judged(self, layers: list[Layer]) -> QImage:
        """What may be without lines: colours among lines are hints, and no colours to be turned."""
        paint = [layer for layer in layers if layer.role == "paint" and not bounds(layer.image).isEmpty()]
        if not paint or not any(layer.role == "hints" for layer in layers):
            return self._document.given
        return Composite(GIVEN).image(self._document.size, paint)

    @property
    def _grays(self) -> bool:
        """Whether the model is for gray photos: then it sees no colours but hints."""
        return self._live.colours_photos

    def _coloured(self) -> bool:
        """Whether there are colours in paint or photo: shown would be what the model does not see."""
        photo, known = self._document.photo, {}
        for layer in self._document.layers:
            if layer.role == "paint" or layer is photo:
                key = layer.image.cacheKey()
                known[key] = self._known[key] if key in self._known else not layer.image.allGray()
        self._known = known
        return any(known.values())

    def _derivation(self) -> str:
        if self._grays:
            return "gray"
        entry = self._picker.current()
        return entry.card.derivation if entry is not None and entry.card is not None else ""

    def _turned(self, made: QImage) -> None:
        asked, self._asked = self._asked, None
        layers, photo = self._turnable(), self._document.photo
        if layers and asked == (self._derivation(), _pixels(layers)):
            at = QPoint() if photo is None else bounds(photo.image).topLeft()
            if DERIVATIONS[self._derivation()] is Kind.LINE:  # hints are below lines
                made = without_paper(made)
            self._document.turn(derivations.name(self._derivation()), layers, made, at)

    def _decline(self) -> None:
        self._declined = True
        self.show()
        self._canvas.setFocus()


def _pixels(layers: list[Layer]) -> tuple[int, ...]:
    return tuple(layer.image.cacheKey() for layer in layers)
