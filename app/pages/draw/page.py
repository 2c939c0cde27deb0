"""The Draw page: the drawing on the left, what the model makes of it on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app import theme
from app.examples import examples
from app.kinds import DESKS, take_pictures, translated
from app.pages.draw.canvas import Canvas
from app.pages.draw.offer import Offer
from app.pages.draw.panes import SquarePair
from app.pages.draw.picture import PictureView
from app.pages.draw.toolbar import ToolBar, add_action, tip_of
from app.sessions.live import LiveSession
from app.sessions.models import ModelsSession
from app.sketch import SIDE, Sketch
from app.texts import explain, milliseconds
from app.widgets import derivations
from app.widgets.drop import local_paths, picture_in, why_no_picture
from app.widgets.page import Page
from app.widgets.parts import PICTURES, ask_open, ask_save, button, heading, label, pictures_folder, set_role
from app.widgets.picker import ModelPicker
from engine.files import MODELS
from engine.kinds import Kind
from engine.library import Entry, is_model

SIDES = (256, 512, 1024)  # px, in which the result is copied and saved


class DrawPage(Page):
    """Tools, canvas, result. `sketch` is the drawing, which outlives the page."""

    takes_pictures = True
    train_requested = Signal()
    notice = Signal(str)
    failed = Signal(str)

    def __init__(self, live: LiveSession, models: ModelsSession, sketch: Sketch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._models = models
        self._sketch = sketch
        self._kind: Kind | None = None
        self._turning: tuple[str, QImage] | None = None  # the derivation that was asked for, and of which drawing
        self._declined = False  # the offer to turn this photo
        self._example = 0  # the one shown last; its number stands for the same subject in every kind

        self.picker = ModelPicker()
        self.canvas = Canvas(sketch)
        self.result = PictureView(SIDE)
        self.result.setAccessibleName(self.tr("Result"))
        self.tools = ToolBar(self.canvas, sketch)
        self.colours = self.tools.colours
        self._hint = label(role="muted")
        self._timing = label(role="muted")
        self._build()

        self.picker.chosen.connect(self._choose)
        self.canvas.view_changed.connect(self.result.set_view)
        self.result.view_changed.connect(self.canvas.set_view)
        sketch.changed.connect(self._hand_on)
        sketch.history_changed.connect(self._show_offer)
        live.changed.connect(self._show_live)
        live.opened.connect(self._put)
        live.derived.connect(self._turned)
        live.enlarged.connect(self._put_on_clipboard)
        live.saved.connect(self._tell_saved)
        live.failed.connect(self._tell_failed)
        models.changed.connect(self._list_models)
        self._set_kind(Kind.PAINT)
        if sketch.blank:
            self._begin()
        if live.entry is not None:
            self.picker.choose(live.entry.path)
        self._list_models()
        self._show_live()
        live.set_drawing(sketch.image)

    # building

    def _build(self) -> None:
        self.setFocusProxy(self.canvas)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Draw"), "title"))
        head.addStretch(1)
        head.addWidget(label(self.tr("Model"), "muted"))
        self.picker.setFixedWidth(260)
        head.addWidget(self.picker)
        self._panes = self._build_panes()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN - 4, theme.MARGIN, theme.MARGIN - 8)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.tools)
        column.addWidget(self._panes, 1)

    def _build_panes(self) -> SquarePair:
        self._next = add_action(self, "", self.tr("Next example"), self.next_example, "Ctrl+E")
        self._next_button = button(self.tr("Example"), self._next.trigger, icon="example")
        self._open = button(self.tr("Open picture…"), self.open_picture, icon="open")
        save_drawing = button(self.tr("Save drawing…"), self.save_drawing, icon="save")
        self._side = QComboBox()
        for side in SIDES:
            self._side.addItem(self.tr("{n} × {n} pixels").format(n=side), side)
        self._side.setCurrentIndex(len(SIDES) - 1)
        self._side.setToolTip(self.tr("How large the result is copied and saved"))
        self._side.setAccessibleName(self._side.toolTip())
        self._copy = button(self.tr("Copy"), self.copy_result, icon="copy")
        self._save = button(self.tr("Save result…"), self.save_result, icon="save", role="primary")
        add_action(self, "", self.tr("Open picture"), self.open_picture, QKeySequence.StandardKey.Open)
        add_action(self, "", self.tr("Save result"), self.save_result, QKeySequence.StandardKey.Save)
        add_action(self, "", self.tr("Copy result"), self.copy_result, "Ctrl+Shift+C")
        add_action(self, "", self.tr("Paste"), self.paste, QKeySequence.StandardKey.Paste)

        self._empty = self._build_empty()
        left = _pane(self.tr("Drawing"), self._hint, self.canvas, (self._next_button, self._open, save_drawing))
        right = _pane(self.tr("Result"), self._timing, self.result, (self._side, self._copy, self._save))
        over = QVBoxLayout(self.result)
        over.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignCenter)
        self._turn = add_action(self, "", "", self.turn_photo, "Ctrl+L")
        self._offer = Offer(self._turn)
        self._offer.put_away.connect(self._decline)
        over = QVBoxLayout(self.canvas)
        over.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter)
        return SquarePair(left, right, self.canvas)

    def _build_empty(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setSpacing(12)
        text = label(
            self.tr("No model yet. Train one, or open one of your own or of another program."), "muted", wrap=True
        )
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(text)
        column.addWidget(button(self.tr("Train a model"), self.train_requested, icon="train", role="primary"))
        column.addWidget(button(self.tr("Open a model file…"), self.open_model, icon="open"))
        return box

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
                untouched = self._sketch.image in examples(self._kind) and not self._sketch.redo_name
                self._set_kind(kind)
                if untouched and self._sketch.undo_name:
                    self._show_example(self._example)
                elif untouched:
                    self._begin()
            self.colours.set_palette(entry.card.palette)
        self.picker.setToolTip(entry.name if entry is not None else "")
        self._live.set_model(entry)
        self._show_offer()

    def _set_kind(self, kind: Kind) -> None:
        """Offers what is wanted for this kind of input."""
        self._kind = kind
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

    # photos that become what the model wants

    def _derivation(self) -> str:
        entry = self.picker.current()
        return entry.card.derivation if entry is not None and entry.card is not None else ""

    def turn_photo(self) -> None:
        """Makes of the photo on the canvas what the model wants, as one step of undo."""
        self.canvas.setFocus()  # what comes next is drawn
        self._turning = self._derivation(), self._sketch.image
        self._live.derive(self._sketch.image.copy(self._sketch.photo), self._derivation())

    def _turned(self, made: QImage) -> None:
        asked, self._turning = self._turning, None
        if asked == (self._derivation(), self._sketch.image) and not self._sketch.drawing:
            self._sketch.turn_photo(derivations.name(self._derivation()), made)
        elif asked is not None and asked[0] == self._derivation() and not self._sketch.photo.isEmpty():
            self.turn_photo()  # it was drawn upon meanwhile

    def _decline(self) -> None:
        self._declined = True
        self._show_offer()
        self.canvas.setFocus()

    def _show_offer(self) -> None:
        derive, working = self._derivation(), self._live.deriving
        there = bool(derive) and not self._sketch.photo.isEmpty()
        self._turn.setEnabled(there and not working)
        self._offer.setVisible(there and not self._declined)
        if there:
            self._turn.setText(derivations.turn(derive))
            self._offer.offer(derive, working, tip_of(self._turn))

    # the result

    def _show_live(self) -> None:
        live = self._live
        self._empty.setVisible(live.state == "no_model")
        self.result.set_picture(live.result)
        self.result.set_stale(live.stale or (live.state != "ready" and not live.result.isNull()))
        if live.state == "preparing":
            text = self.tr("Loading the model…") if live.device_name else self.tr("Preparing the engine…")
        else:
            text = explain(live.problem) if live.problem is not None else ""
        self.result.set_text(text)
        there = not live.result.isNull()
        self._save.setEnabled(there)
        self._copy.setEnabled(there)
        self._side.setEnabled(there)
        self._show_offer()
        self._timing.setText(f"{milliseconds(live.seconds)} · {live.device_name}" if live.state == "ready" else "")

    def _hand_on(self) -> None:
        self._live.set_drawing(self._sketch.image)

    def _tell_saved(self, path: Path) -> None:
        self.notice.emit(self.tr("Saved as {path}").format(path=path))

    def _tell_failed(self, error: Exception) -> None:
        self.failed.emit(explain(error))

    def save_result(self) -> None:
        if not self._live.result.isNull() and (path := self._ask_where(self.tr("Save result"), self.tr("result"))):
            self._live.save_result(path, self._side.currentData())

    def save_drawing(self) -> None:
        if (path := self._ask_where(self.tr("Save drawing"), self.tr("drawing"))) is not None:
            self._live.save(path, self._sketch.image)

    def copy_result(self) -> None:
        if not self._live.result.isNull():
            self._live.enlarge(self._side.currentData())

    def _put_on_clipboard(self, picture: QImage) -> None:
        QGuiApplication.clipboard().setImage(picture)
        self.notice.emit(self.tr("The result is on the clipboard."))

    def _ask_where(self, title: str, name: str) -> Path | None:
        start = str(_free(Path(pictures_folder()) / f"{name}.png"))
        filters = self.tr("PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)")
        return ask_save(self, title, start, filters, ".png")

    # pictures and models from outside

    def open_picture(self) -> None:
        filters = self.tr("Pictures ({patterns})").format(patterns=PICTURES)
        if (path := ask_open(self, self.tr("Open picture"), filters, pictures_folder())) is not None:
            self._live.open(path)

    def open_model(self) -> None:
        patterns = " ".join(f"*.{suffix}" for suffix in MODELS)
        filters = self.tr("Models ({patterns})").format(patterns=patterns)
        if (path := ask_open(self, self.tr("Open a model file"), filters)) is not None:
            self._models.add(path)

    def open_path(self, path: Path) -> None:
        """A picture goes onto the canvas, a model into the library."""
        if is_model(path):
            self._models.add(path)
        else:
            self._live.open(path)

    def paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if data is None:
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
        self._declined = False
        self._sketch.put(self.tr("Picture"), picture, cover=self._kind == Kind.PHOTO, photo=True)
        self._show_offer()


def _pane(title: str, beside: QLabel, view: QWidget, buttons: tuple[QWidget, ...]) -> QWidget:
    pane = QWidget()
    top = QHBoxLayout()
    top.addWidget(heading(title))
    top.addStretch(1)
    top.addWidget(beside)
    below = QHBoxLayout()
    for each in buttons:
        below.addWidget(each)
    below.insertStretch(0 if buttons[-1].property("role") == "primary" else len(buttons), 1)
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(top)
    column.addWidget(view, 1)
    column.addLayout(below)
    view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    return pane


def _free(path: Path) -> Path:
    """The path, or one like it with a number, where no file is yet."""
    stem, number = path.stem, 2
    while path.exists():
        path = path.with_name(f"{stem} {number}{path.suffix}")
        number += 1
    return path
