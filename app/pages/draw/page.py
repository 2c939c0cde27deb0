"""The Draw page: the drawing on the left, what the model makes of it on the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from app import theme
from app.examples import examples
from app.kinds import DESKS, take_pictures, translated
from app.pages.draw.canvas import Canvas
from app.pages.draw.fileactions import Files
from app.pages.draw.keys import KeySheet
from app.pages.draw.layers import LayersPanel
from app.pages.draw.panes import Aside, Empty, Footer, Mode, Pane, Panes
from app.pages.draw.photoactions import Photos
from app.pages.draw.result import ResultView
from app.pages.draw.resultactions import Results
from app.pages.draw.size import ask_size
from app.pages.draw.strip import Strip
from app.pages.draw.toolbar import ToolBar, ToolRail, add_action, tip_of, tool_button
from app.painting.brush import Brush
from app.painting.document import Document
from app.sessions.keeper import Keeper
from app.sessions.live import LiveSession
from app.sessions.models import ModelsSession
from app.sessions.shelf import Shelf
from app.texts import explain, milliseconds, number
from app.widgets.drop import local_paths, picture_in, why_no_picture
from app.widgets.page import Page
from app.widgets.parts import button, label, row, set_role
from app.widgets.picker import ModelPicker
from engine.kinds import Kind
from engine.library import Entry

TURN = 15.0  # degrees


class DrawPage(Page):
    """Tools, canvas, result. `sketch` is the drawing, which outlives the page."""

    takes_pictures = True
    train_requested = Signal()
    notice = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        live: LiveSession,
        models: ModelsSession,
        sketch: Document,
        keeper: Keeper,
        shelf: Shelf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._models, self._sketch, self._shelf = live, models, sketch, shelf
        self._kind: Kind | None = None
        self._example = 0  # the one shown last; its number stands for the same subject in every kind
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
        self.files = Files(self, live, models, keeper, sketch)
        self.photos = Photos(self, live, sketch, self.picker, self.canvas)
        self.results = Results(self, live, shelf, sketch, self.picker, self.files)
        self._hint, self._timing = Aside(), Aside()
        self._build()

        self.picker.chosen.connect(self._choose)
        self.canvas.view_changed.connect(self.result.set_view)
        self.canvas.view_changed.connect(self._show_zoom)
        self.result.view_changed.connect(self.canvas.set_view)
        self.result.dragged.connect(partial(self.results.drag_out, self.result))
        self.results.notice.connect(self.notice)
        self.canvas.refused.connect(self._refuse)
        self.canvas.tab_pressed.connect(self._toggle_bare)
        self.strip.chosen.connect(self.results.bring_back)
        self.strip.removed.connect(shelf.remove)
        sketch.updated.connect(self._hand_on)
        sketch.resized.connect(self._show_shape)
        sketch.layers_changed.connect(self._show_layers)
        shelf.changed.connect(self._show_shelf)
        live.changed.connect(self._show_live)
        live.opened.connect(self._put)
        live.saved.connect(self._tell_saved)
        live.failed.connect(self._tell_failed)
        keeper.saved.connect(self._tell_saved)
        keeper.failed.connect(self._tell_failed)
        models.changed.connect(self._list_models)
        self._set_kind(Kind.PAINT)
        if sketch.blank:
            self._begin()
        if live.entry is not None:
            self.picker.choose(live.entry.path)
        self._list_models()
        self._show_live()
        self._show_shape()
        self._show_shelf()
        self._show_layers()
        live.set_drawing(sketch.image)

    # building

    def _build(self) -> None:
        self.setFocusProxy(self.canvas)
        self._actions()
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label(self.tr("Draw"), "title"))
        head.addStretch(1)
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
        work = row(self.rail, self.layers, self._panes, wide=self._panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN - 4, theme.MARGIN, theme.MARGIN - 8)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self.tools)
        column.addLayout(work, 1)
        column.addWidget(self.strip)

    def _actions(self) -> None:
        """What has keys and is no tool."""
        canvas, files = self.canvas, self.files
        add_action(self, "", self.tr("Open picture"), files.open_picture, QKeySequence.StandardKey.Open)
        add_action(self, "", self.tr("Save result"), self.results.save, QKeySequence.StandardKey.Save)
        add_action(self, "", self.tr("Save drawing"), files.save_drawing, "Ctrl+Shift+S")
        add_action(self, "", self.tr("Copy result"), self.results.copy, "Ctrl+Shift+C")
        add_action(self, "", self.tr("Copy what is selected, or the drawing"), self.copy, QKeySequence.StandardKey.Copy)
        add_action(self, "", self.tr("Paste"), self.paste, QKeySequence.StandardKey.Paste)
        add_action(self, "", self.tr("Select all"), self._select_all, QKeySequence.StandardKey.SelectAll)
        add_action(self, "", self.tr("Delete"), canvas.erase_selected, "Delete", "Backspace")
        self._next = add_action(self, "", self.tr("Next example"), self.next_example, "Ctrl+E")
        self._view_actions = (
            add_action(self, "fit", self.tr("Fit into the window"), canvas.fit, "Ctrl+0"),
            add_action(self, "", self.tr("100 %"), partial(canvas.zoom_to, 1.0), "Z"),
            add_action(self, "", self.tr("200 %"), partial(canvas.zoom_to, 2.0), "Shift+Z"),
            add_action(self, "", self.tr("Flip the view"), canvas.flip, "M"),
            add_action(self, "", self.tr("Turn the view left"), partial(canvas.turn, -TURN), "Ctrl+["),
            add_action(self, "", self.tr("Turn the view right"), partial(canvas.turn, TURN), "Ctrl+]"),
            add_action(self, "", self.tr("Size of the drawing…"), self._ask_size, "Ctrl+Alt+C"),
        )
        modes: tuple[tuple[Mode, str, str], ...] = (
            ("beside", self.tr("Result beside the drawing"), "F2"),
            ("over", self.tr("Result over the drawing"), "F3"),
            ("alone", self.tr("Result alone"), "F4"),
        )
        self._modes = {mode: add_action(self, mode, text, partial(self.set_mode, mode), key)
                       for mode, text, key in modes}  # fmt: skip
        for action in self._modes.values():
            action.setCheckable(True)
        self._dice = add_action(self, "dice", self.tr("Another variation"), self.results.vary, "V")
        self._keep_action = add_action(self, "keep", self.tr("Keep this result"), self.results.keep, "K")
        self._paint_on = add_action(
            self, "paint-on", self.tr("Go on painting on the result"), self._go_on_painting, "Ctrl+P"
        )
        self._hints = add_action(self, "hints", self.tr("Hints of colour"), self._toggle_hints, "H")
        self._hints.setCheckable(True)
        self._layers_action = add_action(self, "layers", self.tr("Layers"), self._toggle_layers, "F7")
        self._layers_action.setCheckable(True)
        self._keys_action = add_action(self, "help", self.tr("Keys"), self.show_keys, "?", "F1")
        add_action(self, "", self.tr("Full screen"), self._full_screen, "F11")

    def _build_panes(self) -> Panes:
        self._next_button = button(self.tr("Example"), self._next.trigger, icon="example")
        self._open = button(self.tr("Open…"), self.files.open_picture, icon="open", tip=self.tr("Open picture"))
        save_drawing = button(self.tr("Save…"), self.files.save_drawing, icon="save", tip=self.tr("Save drawing"))
        self._copy = button(self.tr("Copy"), self.results.copy, icon="copy")
        self._save = button(self.tr("Save result…"), self.results.save, icon="save", role="primary")
        earlier = QToolButton()
        earlier.setIcon(theme.icon("clock"))
        earlier.setToolTip(self.tr("Earlier drawings"))
        earlier.setAccessibleName(self.tr("Earlier drawings"))
        earlier.setMenu(self.files.menu)
        self._zoom = QToolButton()
        self._zoom.setToolTip(self.tr("Zoom, flip and turn"))
        view = QMenu(self._zoom)
        view.addActions(self._view_actions)
        self._zoom.setMenu(view)
        for menu_button in (earlier, self._zoom):
            menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._hints_button, self._dice_button = tool_button(self._hints), tool_button(self._dice)

        left = Footer((self._next_button, self._open, save_drawing))
        small = tool_button(self._keep_action), tool_button(self._paint_on), self._dice_button, self.results.side
        right = Footer((self._copy, self._save), small)
        self._left = Pane(self.tr("Drawing"), (self._hint, self._hints_button, earlier, self._zoom), self.canvas, left)
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
            kind = entry.card.input_kind
            if kind != self._kind:
                untouched = self._untouched()
                self._set_kind(kind)
                if untouched and self._sketch.undo_name:
                    self._show_example(self._example)
                elif untouched:
                    self._begin()
            self.colours.set_palette(entry.card.palette)
        self.picker.setToolTip(entry.name if entry is not None else "")
        self._live.set_model(entry)
        self._show_layers()
        self.photos.show()

    def _untouched(self) -> bool:
        """Whether nobody has done anything but look at an example."""
        return self._sketch.image in examples(self._kind) and not self._sketch.redo_name

    def _set_kind(self, kind: Kind) -> None:
        """Offers what is wanted for this kind of input."""
        self._kind = kind
        self._sketch.set_tracing(kind != Kind.PHOTO)
        self.tools.set_kind(kind)
        photo = kind == Kind.PHOTO
        self._hint.setText(translated(DESKS[kind].hint))
        several = len(examples(kind)) > 1
        why = self.tr("undo brings this drawing back") if several else self.tr("there are none for this model")
        self._next.setEnabled(several)
        self._next_button.setEnabled(several)
        self._next_button.setToolTip(tip_of(self._next, why))
        self._open.setIcon(theme.icon("open", "on_accent" if photo else "text"))
        set_role(self._open, "primary" if photo else "")

    def _begin(self) -> None:
        """Shows an example with nothing to undo, since nothing was done."""
        drawings = examples(self._kind)
        self._sketch.restart(drawings[self._example % len(drawings)])

    def next_example(self) -> None:
        """Puts the next example for this kind of input on the canvas; undo brings back what was there."""
        drawings, shown = examples(self._kind), self._sketch.image
        self._show_example(1 + (drawings.index(shown) if shown in drawings else self._example))

    def _show_example(self, number: int) -> None:
        self._example = number
        drawings = examples(self._kind)
        self._sketch.put(self.tr("Example"), drawings[number % len(drawings)], cover=True)

    # hints of colour and variations

    def _toggle_hints(self) -> None:
        layers = self._sketch.layers
        hints = next((layer for layer in reversed(layers) if layer.role == "hints"), None)
        paint = next((layer for layer in reversed(layers) if layer.role == "paint"), None)
        if self._sketch.active.role == "hints" and paint is not None:
            self._sketch.activate(paint.key)
        elif self._sketch.active.role == "hints":  # the lines were removed
            self._sketch.add(self.tr("New layer"))
        elif hints is not None:
            self._sketch.activate(hints.key)
        else:
            self._sketch.add(self.tr("Hints of colour"), "hints")

    def _show_layers(self) -> None:
        card = entry.card if (entry := self.picker.current()) is not None else None
        takes_hints, varies = (card.hints, card.varies) if card is not None else (False, False)
        self._hints.setEnabled(takes_hints)
        self._hints.setChecked(self._sketch.active.role == "hints")
        self._hints_button.setVisible(takes_hints)
        self._dice.setEnabled(varies)
        self._dice_button.setVisible(varies)

    # the result

    def _show_live(self) -> None:
        live = self._live
        self._empty.setVisible(live.state == "no_model")
        stale = live.stale or (live.state != "ready" and not live.result.isNull())
        self.result.set_picture(live.result)
        self.result.set_stale(stale)
        self.canvas.set_result(live.result if self._panes.mode == "over" else None, stale)
        if live.state == "preparing":
            text = self.tr("Loading the model…") if live.device_name else self.tr("Preparing the engine…")
        else:
            text = explain(live.problem) if live.problem is not None else ""
        self.result.set_text(text)
        self.canvas.set_text(text if self._panes.mode == "over" else "")
        there = not live.result.isNull()
        for widget in (self._save, self._copy, self.results.side, self._keep_action, self._paint_on):
            widget.setEnabled(there)
        self.photos.show()
        self._timing.setText(f"{milliseconds(live.seconds)} · {live.device_name}" if live.state == "ready" else "")

    def _hand_on(self) -> None:
        self._live.set_drawing(self._sketch.image)

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

    def _tell_saved(self, path: Path) -> None:
        self.notice.emit(self.tr("Saved as {path}").format(path=path))

    def _tell_failed(self, error: Exception) -> None:
        self.failed.emit(explain(error))

    def _refuse(self) -> None:
        self.notice.emit(self.tr("This layer is locked or hidden. Choose another in Layers (F7), or unlock it."))

    def _go_on_painting(self) -> None:
        self.results.paint_on()
        self.set_mode("beside")

    # how it is looked at

    def _show_zoom(self) -> None:
        percent = round(100 * self.canvas.scale() * self.devicePixelRatioF())
        self._zoom.setText(self.tr("{n} %").format(n=number(percent)))

    def _show_shape(self) -> None:
        self.result.set_size(self._sketch.size)
        self._panes.set_shape(self._sketch.size)
        self._show_zoom()

    def _ask_size(self) -> None:
        if (asked := ask_size(self, self._sketch.size)) is not None:
            self._sketch.resize(self.tr("Size of the drawing"), *asked)

    def _toggle_layers(self) -> None:
        self.layers.setHidden(not self._layers_action.isChecked())

    def _toggle_bare(self) -> None:
        self._bare = not self._bare
        for part in (self._head, self.tools, self.rail):
            part.setHidden(self._bare)
        self.layers.setHidden(self._bare or not self._layers_action.isChecked())
        self.strip.setHidden(self._bare or not self._shelf.results)
        self._panes.set_bare(self._bare)

    def _full_screen(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_keys(self) -> None:
        actions = [*self.rail.actions(), *self.tools.actions(), *self.actions()]
        sheet = KeySheet((action for action in actions if action.text()), self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

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

    def _select_all(self) -> None:
        self.tools.tools["select"].trigger()
        self.canvas.select_all()

    def copy(self) -> None:
        """What is selected, or else all that is seen."""
        select = self.canvas.select
        picture = self._sketch.shown if select.place.isEmpty() else select.copy()
        QGuiApplication.clipboard().setImage(picture)

    def paste(self) -> None:
        if (data := QGuiApplication.clipboard().mimeData()) is None:
            return
        paths = local_paths(data)
        if not (self.take(paths) if paths else self.take_picture(picture_in(data))):
            self.notice.emit(why_no_picture(data))

    def take(self, paths: list[Path]) -> bool:
        """The first of them: there is one canvas."""
        self.open_path(paths[0])
        return True

    def take_picture(self, picture: QImage) -> bool:
        if not picture.isNull():
            self._put(picture)
        return not picture.isNull()

    def _put(self, picture: QImage) -> None:
        """Lays a picture under the drawing; an example that nobody has drawn upon gives way."""
        photo = self._kind == Kind.PHOTO
        if self._untouched() or self._sketch.shown in examples(Kind.PHOTO):
            self._sketch.begin_with(self.tr("Picture"), picture, own_shape=photo)
        else:
            self._sketch.add_picture(self.tr("Picture"), picture, cover=photo)
        self.photos.offer_again()
