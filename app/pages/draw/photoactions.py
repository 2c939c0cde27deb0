"""Photos and drawings that become what the model wants: the offer over the canvas, and what it does."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.pages.draw.canvas import Canvas
from app.pages.draw.offer import Offer
from app.pages.draw.toolbar import add_action, tip_of
from app.painting.document import Document
from app.painting.layers import bounds
from app.sessions.live import LiveSession
from app.widgets import derivations
from app.widgets.picker import ModelPicker


class Photos(QObject):
    """Works on the uppermost photo of the document; `page` is whom it belongs to."""

    def __init__(
        self, page: QWidget, live: LiveSession, document: Document, picker: ModelPicker, canvas: Canvas
    ) -> None:
        super().__init__(page)
        self._live, self._document, self._picker, self._canvas = live, document, picker, canvas
        self._asked: tuple[str, int] | None = None  # the derivation that was asked for, and of which pixels
        self._known: dict[
            int, bool
        ] = {}  # whether an image shows colours, by its key: a large one takes a while to look at
        self._declined = False  # the offer to turn this photo
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
        there = self._coloured() if self._grays else bool(derive) and self._document.photo is not None
        self.action.setEnabled(there and not working)
        self.offer.setVisible(there and not self._declined)
        if there:
            self.action.setText(derivations.turn(derive))
            self.offer.offer(derive, working, tip_of(self.action))

    def turn(self) -> None:
        """Makes of the photo what the model wants, as one step of undo."""
        photo = self._document.photo
        self._canvas.setFocus()  # what comes next is drawn
        if self._grays:
            self._document.hint_at(derivations.name("gray"), self._document.image)
        elif photo is not None:
            self._asked = self._derivation(), photo.image.cacheKey()
            self._live.derive(photo.image.copy(bounds(photo.image)), self._derivation())

    @property
    def _grays(self) -> bool:
        """Whether the model is for gray photos: then it sees no colours but hints."""
        return self._live.colours_photos

    def _coloured(self) -> bool:
        """Whether there is paint, or a photo in colours: shown would be what the model does not see."""
        photo, known = self._document.photo, {}
        for layer in self._document.layers:
            image, key = layer.image, layer.image.cacheKey()
            if layer.role == "paint":
                known[key] = self._known[key] if key in self._known else not bounds(image).isEmpty()
            elif layer is photo:
                known[key] = self._known[key] if key in self._known else not image.allGray()
        self._known = known
        return any(known.values())

    def _derivation(self) -> str:
        if self._grays:
            return "gray"
        entry = self._picker.current()
        return entry.card.derivation if entry is not None and entry.card is not None else ""

    def _turned(self, made: QImage) -> None:
        asked, self._asked = self._asked, None
        photo = self._document.photo
        if photo is not None and asked == (self._derivation(), photo.image.cacheKey()):
            self._document.turn_photo(derivations.name(self._derivation()), photo, made)

    def _decline(self) -> None:
        self._declined = True
        self.show()
        self._canvas.setFocus()
