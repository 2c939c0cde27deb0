"""The Draw page: the drawing on the left, what the model makes of it on the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import theme
from app.kinds import DESKS, take_pictures, translated
from app.pages.draw.canvas import Canvas
from app.pages.draw.clipboardactions import Clipboard
from app.pages.draw.exampleactions import Examples
from app.pages.draw.fileactions import Files
from app.pages.draw.hintactions import Hints
from app.pages.draw.keys import KeySheet, recall
from app.pages.draw.layers import LayersPanel
from app.pages.draw.panes import Aside, Empty, Footer, Mode, Pane, Panes
from app.pages.draw.photoactions import Photos
from app.pages.draw.result import ResultView
from app.pages.draw.resultactions import Results
from app.pages.draw.side import Side
from app.pages.draw.strip import Strip
from app.pages.draw.toolbar import ToolBar, ToolRail, add_action, tool_button
from app.pages.draw.viewactions import Looks
from app.painting.brush import Brush
from app.painting.document import Document
from app.painting.layers import Role, without_paper
from app.painting.place import SIDE
from app.painting.sheets import drawn
from app.painting.timelapse import Story
from app.sessions.animation import Animation
from app.sessions.keeper import Keeper
from app.sessions.live import LiveSession
from app.sessions.models import ModelsSession
from app.sessions.shelf import Shelf
from app.settings import Settings
from app.texts import device, explain, milliseconds
from app.widgets.page import Page
from app.widgets.parts import button, label, set_role
from app.widgets.picker import ModelPicker
from engine.kinds import Kind
from engine.library import Entry

APART: dict[Kind, tuple[Role, ...]] = {Kind.PHOTO: (), Kind.GRAY_HINTS: ("hints",)}
"""Layers that are no part of what a model of this kind is given as its picture; of the others, photos."""


class DrawPage(Page):
    """Tools, canvas, result. `sketch` is the drawing, which outlives the page."""

    takes_pictures = True
    train_requested = Signal()
    painted = Signal()  # upon the canvas
    notice = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        live: LiveSession,
        models: ModelsSession,
        sketch: Document,
        keeper: Keeper,
        shelf: Shelf,
        film: Animation[Story],
        first: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`first` is the model to begin with, where none is in use."""
        super().__init__(parent)
        self._live, self._models, self._sketch, self._shelf = live, models, sketch, shelf
        self._kind: Kind | None = None
        self._bare = False  # all but the pictures is hidden

        self.picker = ModelPicker()
        self.canvas = Canvas(sketch, Brush())
        self.result = ResultView(sketch.size)
        self.result.setAccessibleName(self.tr("Result"))
        self.rail = ToolRail(self.canvas)
        self.tools = ToolBar(self.canvas, sketch, self.rail)
        self.colours = self.tools.colours
        self.layers = LayersPanel(sketch)
        self.strip = Strip()
        self.examples = Examples(self, sketch)
        self.files = Files(self, live, models, keeper, sketch, film)
        self.photos = Photos(self, live, sketch, self.picker, self.canvas)
        self.results = Results(self, live, shelf, sketch, self.picker, self.files)
        self.hints = Hints(self, live, sketch, self.canvas, self.results, self.tools)
        self._hint, self._timing = Aside(), Aside()
        self._build()

        self.picker.chosen.connect(self._choose)
        self.canvas.view_changed.connect(self.result.set_view)
        self.canvas.view_changed.connect(self.looks.show_zoom)
        self.canvas.menu_asked.connect(self._offer)
        self.rail.menu_asked.connect(self._offer_tool)
        for view in (self.canvas, self.result):
            view.tapped_by_two.connect(sketch.undo)
        self.result.view_changed.connect(self.canvas.set_view)
        self.result.dragged.connect(partial(self.results.drag_out, self.result))
        for told in (self.files.notice, self.results.notice):
            told.connect(self.notice)
        self.canvas.painted.connect(self.painted)
        self.canvas.refused.connect(self._refuse)
        self.canvas.tab_pressed.connect(self._toggle_bare)
        self.hints.toggle.triggered.connect(self.tools.leave_selection)
        self.strip.chosen.connect(self.results.bring_back)
        self.strip.removed.connect(shelf.remove)
        sketch.updated.connect(self._hand_on)
        sketch.resized.connect(self._show_shape)
        sketch.layers_changed.connect(self._show_layers)
        sketch.history_changed.connect(self._show_open)
        shelf.changed.connect(self._show_shelf)
        live.changed.connect(self._show_live)
        self.photos.unfit_changed.connect(self._show_live)
        live.opened.connect(self._put)
        for failed in (live.failed, keeper.failed, film.failed, shelf.failed):
            failed.connect(self._tell_failed)
        models.changed.connect(self._list_models)
        self._set_kind(Kind.PAINT)
        self.examples.use(Kind.PAINT)
        if sketch.blank:
            self.examples.begin()
        if (chosen := live.entry.path if live.entry is not None else first) is not None:
            self.picker.choose(chosen)
        self._list_models()
        self._show_live()
        self._show_shape()
        self._show_shelf()
        self._show_layers()
        self._hand_on()
        recall(self._keyed(), Settings())
        self.tools.refresh()

    # building

    def _build(self) -> None:
        self.setFocusProxy(self.canvas)
        self.colours.place.use_page(self)
        self.canvas.ring.setParent(self)
        self._actions()
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label(self.tr("Draw"), "title"))
        head.addSpacing(8)
        head.addWidget(self.strip, 1)  # which moves nothing where it is
        for action in self._modes.values():
            head.addWidget(tool_button(action))
        head.addSpacing(16)
        head.addWidget(label(self.tr("Model"), "muted"))
        self.picker.setFixedWidth(260)
        head.addWidget(self.picker)
        self._panes = self._build_panes()
        self.rail.add(self._layers_action)
        self.rail.add(self._keys_action)
        self.layers.hide()
        work = QHBoxLayout()
        work.setSpacing(0)
        work.addWidget(self.rail)
        work.addSpacing(theme.SPACE)
        work.addWidget(Side(self.hints.panel, self.colours.place.panel, self.layers))
        work.addWidget(self._panes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN - 4, theme.MARGIN, theme.MARGIN - 8)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self.tools)
        column.addLayout(work, 1)

    def _actions(self) -> None:
        """What has keys and is no tool."""
        canvas, files = self.canvas, self.files
        add_action(self, "", self.tr("Open picture"), files.open_picture, QKeySequence.StandardKey.Open)
        add_action(self, "", self.tr("Save result"), self.results.save, QKeySequence.StandardKey.Save)
        add_action(self, "", self.tr("Save drawing"), files.save_drawing, "Ctrl+Shift+S")
        add_action(self, "", self.tr("Copy result"), self.results.copy, "Ctrl+Shift+C")
        self.clipboard = Clipboard(self, self._sketch, canvas, self.tools)
        self.clipboard.notice.connect(self.notice)
        self._settings_action = add_action(self, "sliders", self.tools.more.toolTip(), self.tools.more.click)
        self.looks = Looks(self, canvas, self.tools, self._sketch)
        modes: tuple[tuple[Mode, str, str], ...] = (
            ("beside", self.tr("Result beside the drawing"), "F2"),
            ("over", self.tr("Result over the drawing"), "F3"),
            ("alone", self.tr("Result alone"), "F4"),
        )
        self._modes = {mode: add_action(self, mode, text, partial(self.set_mode, mode), key)
                       for mode, text, key in modes}  # fmt: skip
        for action in self._modes.values():
            action.setCheckable(True)
        self._keep_action = add_action(self, "keep", self.tr("Keep this result"), self.results.keep, "K")
        self._paint_on = add_action(
            self, "paint-on", self.tr("Go on painting on the result"), self._go_on_painting, "Ctrl+P"
        )
        add_action(self, "", self.tr("Duplicate the layer"), self.layers.duplicate, "Ctrl+J")
        self._layers_action = add_action(self, "layers", self.tr("Layers"), self._toggle_layers, "F7")
        self._layers_action.setCheckable(True)
        self._keys_action = add_action(self, "keys", self.tr("Keys"), self.show_keys, "?")

    def _build_panes(self) -> Panes:
        self._open = button(self.tr("Open…"), self.files.open_picture, icon="open", tip=self.tr("Open picture"))
        save_drawing = button(self.tr("Save…"), self.files.save_drawing, icon="save", tip=self.tr("Save drawing"))
        self._copy = button(self.tr("Copy"), self.results.copy, icon="copy")
        self._save = button(self.tr("Save result…"), self.results.save, icon="save", role="primary")
        hints, dice = self.hints.buttons

        left = Footer((self.examples.button, self._open, save_drawing))
        small = tool_button(self._keep_action), tool_button(self._paint_on), dice, self.results.side
        right = Footer((self._copy, self._save), small)
        self._left = Pane(
            self.tr("Drawing"), (self._hint, hints, self.files.button, self.looks.button), self.canvas, left
        )
        self._right = Pane(self.tr("Result"), (self._timing,), self.result, right)
        self._empty = self._build_empty()
        over = QVBoxLayout(self.result)
        over.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignCenter)
        over = QVBoxLayout(self.canvas)
        over.addWidget(self.photos.offer, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter)
        self._modes["beside"].setChecked(True)
        return Panes(self._left, self._right)

    def _build_empty(self) -> QWidget:
        text = self.tr("No model yet. Train one, or open one of your own or of another program.")
        train = button(self.tr("Train a model"), self.train_requested, icon="train", role="primary")
        return Empty(text, train, button(self.tr("Open a model file…"), self.files.open_model, icon="open"))

    # the model

    def choose(self, path: Path) -> None:
        """Draws with the model of this file, as soon as the library has it."""
        self.picker.choose(path)
        self._models.refresh()

    def _list_models(self) -> None:
        self.picker.set_entries(take_pictures(self._models.entries))

    def _choose(self, entry: Entry | None) -> None:
        if entry is not None and entry.card is not None:
            kind, untouched = entry.card.input_kind, self.examples.untouched()
            if kind != self._kind:
                self._set_kind(kind)
            if self.examples.use(kind, entry.name) and untouched:
                self.examples.show_same() if self._sketch.undo_name else self.examples.begin()
        self.picker.setToolTip(entry.name if entry is not None else "")
        self.hints.use(entry)
        self._show_layers()
        self.photos.show()

    def _set_kind(self, kind: Kind) -> None:
        """Offers what is wanted for this kind of input."""
        self._kind = kind
        self._sketch.set_apart(*APART.get(kind, ("photo",)))
        self.tools.set_kind(kind)
        self._hint.setText(translated(DESKS[kind].hint))
        self._show_open()

    def _show_open(self) -> None:
        """It comes first where a photo is wanted, as long as there is none of one's own."""
        wanted = self._kind in (Kind.PHOTO, Kind.GRAY_HINTS)
        first = wanted and (self._sketch.photo is None or self.examples.untouched())
        if first != (self._open.property("role") == "primary"):  # and not with every stroke
            self._open.setIcon(theme.icon("open", "on_accent" if first else "text"))
            set_role(self._open, "primary" if first else "")

    def _show_layers(self) -> None:
        self.hints.show(self.picker.current())
        self.hints.show_panel(self._bare)

    # the result

    def _show_live(self) -> None:
        live = self._live
        self.photos.show()
        self._empty.setVisible(live.state == "no_model")
        unfit = self.photos.unfit if live.state == "ready" else ""
        stale = bool(unfit) or live.stale or (live.state != "ready" and not live.result.isNull())
        self.result.set_picture(live.result)
        self.result.set_stale(stale)
        self.canvas.set_result(live.result if self._panes.mode == "over" else None, stale)
        if live.state == "preparing":
            text = self.tr("Loading the model…") if live.device_name else self.tr("Preparing the engine…")
        else:
            text = explain(live.problem) if live.problem is not None else unfit
        self.result.set_text(text)
        self.canvas.set_text(text if self._panes.mode == "over" else "")
        there = not live.result.isNull()
        for widget in (self._save, self._copy, self.results.side, self._keep_action, self._paint_on):
            widget.setEnabled(there)
        self.results.side.setHidden(live.colours_photos)  # the photo's own size
        timing = f"{milliseconds(live.seconds)} · {device(live.device_name)}"
        self._timing.setText(timing if live.state == "ready" else "")

    def _hand_on(self) -> None:
        whole = self._kind == Kind.GRAY_HINTS  # as large as it is: so is what can be saved
        self._live.set_drawing(self._sketch.image if whole else self._sketch.given, self._sketch.hints)

    def set_mode(self, mode: Mode) -> None:
        """Where the result is shown."""
        for each, action in self._modes.items():
            action.setChecked(each == mode)
        self._right.lend(self._left if mode == "over" else self._right)
        self._panes.set_mode(mode)
        (self.result if mode == "alone" else self.canvas).setFocus()
        self._show_live()

    def _show_shelf(self) -> None:
        self.strip.show_pictures([shown.result for shown in self._shelf.results])

    def _tell_failed(self, error: Exception) -> None:
        self.failed.emit(explain(error))

    def _refuse(self) -> None:
        self.notice.emit(self.tr("This layer is locked or hidden. Choose another in Layers (F7), or unlock it."))

    def _go_on_painting(self) -> None:
        self.results.paint_on()
        self.set_mode("beside")

    # how it is looked at

    def _show_shape(self) -> None:
        size = self._sketch.size
        if self._kind == Kind.GRAY_HINTS:  # photos are of many sizes, and hints as large in each
            self.tools.set_width(max(6, round(DESKS[self._kind].width * min(size.width(), size.height()) / SIDE)))
        self.result.set_size(size)
        self._panes.set_shape(self._sketch.size)
        self.looks.show_zoom()

    def _toggle_layers(self) -> None:
        self.layers.setHidden(not self._layers_action.isChecked())

    def _toggle_bare(self) -> None:
        self._bare = not self._bare
        for part in (self._head, self.tools, self.rail):
            part.setHidden(self._bare)
        self.hints.show_panel(self._bare)
        self.layers.setHidden(self._bare or not self._layers_action.isChecked())
        self._panes.set_bare(self._bare)

    def _keyed(self) -> list[QAction]:
        """All actions that keys may call."""
        return [*self.rail.actions(), *self.tools.actions(), *self.actions()]

    def show_keys(self) -> None:
        sheet = KeySheet(self._keyed(), Settings(), self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.changed.connect(self.tools.refresh)
        sheet.open()

    def _offer(self, at: QPoint) -> None:
        """A right click on the drawing."""
        undo, redo = self.tools.history
        self.looks.offer(at, undo, redo, None, *self.clipboard.actions, None, *self.looks.actions[:2], self.looks.grid,
                         None, self._layers_action, self._keys_action)  # fmt: skip

    def _offer_tool(self, at: QPoint) -> None:
        """A right click on a tool."""
        self.looks.offer(at, self._settings_action, self.rail.mirror, None, self._keys_action)

    def held(self) -> bool:
        return self.canvas.held

    def hand_over(self) -> dict[str, Any]:
        self.canvas.finish()
        return {"recent": self.colours.recent(), "desk": self.tools.values(), "mode": self._panes.mode,
                "layers": self._layers_action.isChecked(), "bare": self._bare, "view": self.canvas.view,
                "side": self.results.side.currentIndex()}  # fmt: skip

    def take_over(self, state: dict[str, Any]) -> None:
        self.colours.set_recent(state["recent"])
        self.tools.set_values(state["desk"])
        self.set_mode(state["mode"])
        self.results.side.setCurrentIndex(state["side"])
        if state["layers"]:
            self._layers_action.trigger()
        if state["bare"]:
            self._toggle_bare()
        self.canvas.set_view(state["view"])

    # pictures from outside

    def open_path(self, path: Path) -> None:
        self.files.open_path(path)

    def take(self, paths: list[Path]) -> bool:
        """The first of them: there is one canvas."""
        self.open_path(paths[0])
        return True

    def take_picture(self, picture: QImage) -> bool:
        if not picture.isNull():
            self._put(picture)
        return not picture.isNull()

    def _put(self, picture: QImage, path: Path | None = None) -> None:
        """Lays a photo under the drawing, and what is drawn upon it. An example that nobody has drawn upon gives way to
        it, and so does whatever is there where a photo is all that the model wants."""
        sketch, name, photo = self._sketch, self.tr("Picture"), self._kind == Kind.PHOTO
        if self._kind == Kind.GRAY_HINTS:
            sketch.hint_at(name, picture)
        elif self._wants(drawn(picture)):
            if sketch.empty or self.examples.untouched():
                sketch.begin_from(name, picture)
                self.files.name(path)
            else:
                sketch.add_picture(name, without_paper(picture), cover=False, role="paint")
        elif photo or self.examples.untouched():
            sketch.begin_with(name, picture, own_shape=photo)
        else:
            sketch.add_picture(name, picture, cover=False)
        self.photos.offer_again()

    def _wants(self, seen: Kind) -> bool:
        """Whether a picture that looks like this is a drawing for the model; colours are hints, where it takes them."""
        entry = self.picker.current()
        hints = entry is not None and entry.card is not None and entry.card.hints
        if self._kind not in (Kind.LINE, Kind.PAINT) or seen is Kind.PHOTO:
            return False
        return seen in (Kind.LINE, self._kind) or hints
