"""Examples: what lies on the canvas before a person draws, and as long as they only look."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.examples import examples
from app.pages.draw.toolbar import add_action, tip_of
from app.painting.document import Document
from app.painting.layers import bounds
from app.widgets.parts import button
from engine.kinds import Kind


class Examples(QObject):
    """Works on the document; `page` is whom the action belongs to."""

    def __init__(self, page: QWidget, document: Document) -> None:
        super().__init__(page)
        self._document = document
        self._kind: Kind | None = None
        self._drawings = examples(None)
        self._number = 0  # of the one shown last, which stands for the same subject in every kind
        self.action = add_action(page, "", self.tr("Next example"), self.show_next, "Ctrl+E")
        self.button = button(self.tr("Example"), self.action.trigger, icon="example")

    def use(self, kind: Kind, model: str = "") -> bool:
        """From now on those for this kind of input, and for the model of this name; whether they are others."""
        before, self._kind, self._drawings = self._drawings, kind, examples(kind, model)
        several = len(self._drawings) > 1
        why = self.tr("undo brings this drawing back") if several else self.tr("there are none for this model")
        self.action.setEnabled(several)
        self.button.setEnabled(several)
        self.button.setToolTip(tip_of(self.action, why))
        return self._drawings is not before

    def untouched(self) -> bool:
        """Whether nobody has done anything but look at an example."""
        document = self._document
        hinted = any(layer.role == "hints" and not bounds(layer.image).isEmpty() for layer in document.layers)
        return document.image in self._drawings and not document.redo_name and not hinted

    def begin(self) -> None:
        """Shows one with nothing to undo, since nothing was done."""
        example = self._drawings[self._number % len(self._drawings)]
        self._document.restart(self._document.hinted(example) if self._kind == Kind.GRAY_HINTS else example)

    def show_next(self) -> None:
        """Puts the next one on the canvas; undo brings back what was there."""
        drawings, shown = self._drawings, self._document.image
        self._number = 1 + (drawings.index(shown) if shown in drawings else self._number)
        self.show_same()

    def show_same(self) -> None:
        """Puts that of the same subject on the canvas, for the kind of now."""
        example = self._drawings[self._number % len(self._drawings)]
        if self._kind == Kind.GRAY_HINTS:
            self._document.hint_at(self.tr("Example"), example)
        else:
            self._document.put(self.tr("Example"), example, cover=True)
