"""Hints of colour: the layer that holds them, the panel of colours that they may have; and other variations, of the
whole or of the areas of a colour."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QWidget

from app.pages.draw.canvas import Canvas
from app.pages.draw.hintpanel import HintPanel
from app.pages.draw.resultactions import Results
from app.pages.draw.toolbar import ToolBar, add_action, tool_button
from app.painting.document import Document
from app.painting.layers import Layer, Role
from app.painting.variations import Variation, Whose
from app.sessions.live import PROPOSED, LiveSession, Proposals
from app.settings import Settings
from engine.card import Card
from engine.kinds import Kind
from engine.library import Entry


class Hints(QObject):
    """Works on the document and asks the session for colours; `page` is whom it belongs to."""

    def __init__(
        self,
        page: QWidget,
        live: LiveSession,
        document: Document,
        canvas: Canvas,
        results: Results,
        tools: ToolBar,
    ) -> None:
        super().__init__(page)
        colours = tools.colours
        self._live, self._document, self._colours = live, document, colours
        self._on_photo = False  # the model colours photos
        self._picking = False  # the model was asked for its own colour at a point
        self.panel = HintPanel(PROPOSED)
        self.toggle = add_action(page, "hints", self.tr("Hints of colour"), self._toggle, "H")
        self.toggle.setCheckable(True)
        self.toggle.setEnabled(False)
        tools.set_hinting(self.toggle)
        self.vary = add_action(page, "dice", self.tr("Another variation"), results.vary, "V")
        self.buttons = tool_button(self.toggle), tool_button(self.vary)
        canvas.pointed.connect(self._ask)
        live.proposed.connect(self._show_proposals)
        live.changed.connect(self.show_look)
        live.varied.connect(self._keep_variation)
        document.variations.restored.connect(self._recall_variation)
        self.panel.within.toggled.connect(self._end)
        self.panel.within.setChecked(Settings().hints_end == "at edges")
        self.panel.square.chosen.connect(colours.set_color)
        self.panel.proposals.chosen.connect(colours.set_color)
        colours.changed.connect(self.panel.square.mark)
        self._styled: tuple[str, ...] = ()  # colours whose areas may have a look apart
        colours.changed.connect(self.show_look)
        colours.looks.chosen.connect(self._restyle)

    def show(self, entry: Entry | None) -> None:
        """Offers what the model takes."""
        card = entry.card if entry is not None else None
        takes_hints, varies = card is not None and card.hints, card is not None and card.varies
        self._on_photo = card is not None and card.input_kind == Kind.GRAY_HINTS
        offered = takes_hints, varies
        for action, button, there in zip((self.toggle, self.vary), self.buttons, offered, strict=True):
            action.setEnabled(there)
            button.setVisible(there)
        self.toggle.setChecked(self._document.active.role == "hints")
        self._styled = card.styled if card is not None else ()
        self.show_look()

    def _end(self, within: bool) -> None:
        Settings().hints_end = Settings.hints_end.values[within]
        self._live.keep_within(within)

    def use(self, entry: Entry | None) -> None:
        """From now on this model, with the variation of the drawing that was chosen of it."""
        if entry is not None and entry.card is not None:
            self._follow(entry.card)
        self._live.set_model(entry, self._variation(entry) if entry is not None else Variation())

    def _variation(self, entry: Entry) -> Variation:
        varies = entry.card is not None and entry.card.varies
        return self._document.variations.of(_whose(entry)) if varies else Variation()

    def _follow(self, card: Card) -> None:
        """One draws in the colours of a model, and on a layer that another kind wants, of lines or of hints."""
        self._colours.set_palette(card.palette, card.strict)
        last = self._live.entry.card if self._live.entry is not None else None
        if last is None or last.input_kind == card.input_kind:
            return
        hinting = self._document.active.role == "hints"
        if card.input_kind == Kind.LINE and hinting:
            self._leave()
        elif card.input_kind == Kind.GRAY_HINTS and not hinting and self._layer("hints") is not None:
            self._toggle()

    def _keep_variation(self) -> None:
        live = self._live
        if live.entry is not None:
            self._document.variations.put(_whose(live.entry), Variation(live.seed, live.looks))
        self.show_look()

    def _recall_variation(self) -> None:
        """It is another drawing."""
        live = self._live
        if live.entry is not None:
            variation = self._variation(live.entry)
            if variation != Variation(live.seed, live.looks):
                live.vary(*variation)

    def show_look(self) -> None:
        """The look of the areas of the chosen colour, where they may have one of their own."""
        name = self._colours.color.name()
        self._colours.looks.setVisible(name in self._styled)
        self._colours.looks.show_look(self._live.looks.get(name, 0))

    def _restyle(self, look: int) -> None:
        self._live.restyle(self._colours.color.name(), look)

    def show_panel(self, bare: bool) -> None:
        """Where there is a use for it, and not all but the pictures is hidden."""
        self.panel.setVisible(self._on_photo and not bare)

    def _toggle(self) -> None:
        if self._document.active.role == "hints":
            self._leave()
        elif (hints := self._layer("hints")) is not None:
            self._go_to(hints)
        else:
            self._document.add(self.tr("Hints of colour"), "hints")

    def _leave(self) -> None:
        if (paint := self._layer("paint")) is not None:
            self._go_to(paint)
        else:  # the lines were removed
            self._document.add(self.tr("New layer"))

    def _layer(self, role: Role) -> Layer | None:
        """The uppermost that is seen, or else of all."""
        layers = [layer for layer in self._document.layers if layer.role == role]
        return max(layers, key=lambda layer: (layer.visible, layers.index(layer)), default=None)

    def _go_to(self, layer: Layer) -> None:
        """One draws on it, so it is seen."""
        self._document.look(self.tr("Show layer"), layer.key, visible=True)
        self._document.activate(layer.key)

    def _ask(self, at: QPointF, picks: bool) -> None:
        """What hints there may be where a tool was pressed; a picker takes the model's own colour there."""
        size = self._document.size
        if self._on_photo and self._document.rect.contains(at.toPoint()):
            self._picking = picks
            self._live.propose(QPointF(at.x() / size.width(), at.y() / size.height()))

    def _show_proposals(self, proposals: Proposals) -> None:
        self.panel.show_colours(proposals.gamut, list(proposals.colours))
        if self._picking and proposals.colours:
            self._colours.set_color(proposals.colours[0])
        self.panel.square.mark(self._colours.color)


def _whose(entry: Entry) -> Whose:
    return Whose(entry.name, entry.weights)
