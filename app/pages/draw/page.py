"""The Draw page: the drawing on the left, what the model makes of it on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.examples import examples
from app.pages.draw.canvas import MAX_WIDTH, Canvas, Tool
from app.pages.draw.colours import ColourBar
from app.pages.draw.offer import Offer
from app.pages.draw.panes import SquarePair
from app.pages.draw.picture import PictureView
from app.sessions.live import LiveSession
from app.sessions.models import ModelsSession
from app.sketch import SIDE, Sketch
from app.widgets import derivations
from app.widgets.picker import ModelPicker
from engine.library import FORMATS, Entry, is_model

# Of the pen at first, in pixels of the drawing. Lines are what training redraws on average, 5 of a square of 256.
WIDTHS = {"line": SIDE * 5 // 256, "paint": 32, "photo": 8}
INK = QColor("#000000")  # of lines
PICTURES = "*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.gif"


class DrawPage(QWidget):
    """Tools, canvas, result. `sketch` is the drawing, which outlives the page."""

    train_requested = Signal()
    notice = Signal(str)
    failed = Signal(str)

    def __init__(self, live: LiveSession, models: ModelsSession, sketch: Sketch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._models = models
        self._sketch = sketch
        self._kind = ""
        self._widths = dict(WIDTHS)
        self._turning: tuple[str, QImage] | None = None  # the derivation that was asked for, and of which drawing
        self._declined = False  # the offer to turn this photo
        self._example = 0  # the one shown last; its number stands for the same subject in every kind

        self.picker = ModelPicker()
        self.canvas = Canvas(sketch)
        self.result = PictureView(SIDE)
        self.result.setAccessibleName(self.tr("Result"))
        self.colours = ColourBar()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._size_label = QLabel()
        self._hint = _label("muted")
        self._timing = _label("muted")
        self._build()

        self.picker.chosen.connect(self._choose)
        self.colours.changed.connect(self.canvas.set_color)
        self.canvas.color_picked.connect(self._pick)
        self.canvas.view_changed.connect(self.result.set_view)
        self.result.view_changed.connect(self.canvas.set_view)
        sketch.changed.connect(lambda _: self._live.set_drawing(self._sketch.image))
        sketch.history_changed.connect(self._show_history)
        live.changed.connect(self._show_live)
        live.opened.connect(self._put)
        live.derived.connect(self._turned)
        live.saved.connect(lambda path: self.notice.emit(self.tr("Saved as {path}").format(path=path)))
        live.failed.connect(self.failed)
        models.changed.connect(self._list_models)
        self._set_kind("paint")
        self._begin()
        self._list_models()
        self._show_history()
        self._show_live()
        live.set_drawing(sketch.image)

    # building

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setFocusProxy(self.canvas)
        head = QHBoxLayout()
        head.addWidget(_label("title", self.tr("Draw")))
        head.addStretch(1)
        head.addWidget(_label("muted", self.tr("Model")))
        self.picker.setFixedWidth(260)
        head.addWidget(self.picker)

        self._next = self._add_action("", self.tr("Next example"), self.next_example, "Ctrl+E")
        self._next_button = _button("example", self.tr("Example"), self._next.trigger)
        self._open = _button("open", self.tr("Open picture…"), self.open_picture)
        save_drawing = _button("save", self.tr("Save drawing…"), self.save_drawing)
        self._copy = _button("copy", self.tr("Copy"), self.copy_result)
        self._save = _button("save", self.tr("Save result…"), self.save_result, role="primary")
        self._add_action("", self.tr("Open picture"), self.open_picture, QKeySequence.StandardKey.Open)
        self._add_action("", self.tr("Save result"), self.save_result, QKeySequence.StandardKey.Save)
        self._add_action("", self.tr("Copy result"), self.copy_result, "Ctrl+Shift+C")
        self._add_action("", self.tr("Paste"), self.paste, QKeySequence.StandardKey.Paste)

        self._empty = self._build_empty()
        left = _pane(self.tr("Drawing"), self._hint, self.canvas, (self._next_button, self._open, save_drawing))
        right = _pane(self.tr("Result"), self._timing, self.result, (self._copy, self._save))
        over = QVBoxLayout(self.result)
        over.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignCenter)
        self._turn = self._add_action("", "", self.turn_photo, "Ctrl+L")
        self._offer = Offer(self._turn)
        self._offer.put_away.connect(self._decline)
        over = QVBoxLayout(self.canvas)
        over.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter)
        self._panes = SquarePair(left, right, self.canvas)

        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN - 4, theme.MARGIN, theme.MARGIN - 8)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._build_tools())
        column.addWidget(self._panes, 1)

    def _build_empty(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setSpacing(12)
        text = _label("muted", self.tr("No model yet. Train one, or open one of your own or of another program."))
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setWordWrap(True)
        column.addWidget(text)
        column.addWidget(_button("train", self.tr("Train a model"), self.train_requested.emit, role="primary"))
        column.addWidget(_button("open", self.tr("Open a model file…"), self.open_model))
        return box

    def _build_tools(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "panel")
        row = QHBoxLayout(frame)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        group = QActionGroup(self)
        self._tools: dict[Tool, QAction] = {}
        for tool, text, key in (
            (Tool.PEN, self.tr("Pen"), "B"),
            (Tool.ERASER, self.tr("Eraser"), "E"),
            (Tool.FILL, self.tr("Fill"), "G"),
            (Tool.EYEDROPPER, self.tr("Pick a colour (or hold Alt)"), "I"),
        ):
            action = self._add_action(tool.value, text, partial(self.canvas.set_tool, tool), key)
            action.setCheckable(True)
            group.addAction(action)
            self._tools[tool] = action
            row.addWidget(_tool_button(action))
        self._tools[Tool.PEN].setChecked(True)

        row.addSpacing(12)
        row.addWidget(_label("muted", self.tr("Size")))
        row.addSpacing(6)
        self._slider.setRange(1, MAX_WIDTH)
        self._slider.setFixedWidth(96)
        self._slider.setAccessibleName(self.tr("Size of pen and eraser"))
        self._slider.setToolTip(self.tr("Size of pen and eraser ([ and ])"))
        self._slider.valueChanged.connect(self._set_width)
        row.addWidget(self._slider)
        self._size_label.setFixedWidth(44)
        row.addSpacing(6)
        row.addWidget(self._size_label)
        self._add_action("", self.tr("Smaller pen"), lambda: self._grow(-1), "[")
        self._add_action("", self.tr("Larger pen"), lambda: self._grow(1), "]")

        row.addSpacing(8)
        policy = self.colours.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the panes stay where they are
        self.colours.setSizePolicy(policy)
        row.addWidget(self.colours)
        self._of_colour = (
            self._tools[Tool.FILL],
            self._tools[Tool.EYEDROPPER],
            self._add_action("", self.tr("Swap colours"), self.colours.swap, "X"),
            self._add_action("", self.tr("Black on white"), self.colours.reset, "D"),
        )
        row.addStretch(1)

        self._undo = self._add_action("undo", self.tr("Undo"), self._sketch.undo, "Ctrl+Z")
        self._redo = self._add_action("redo", self.tr("Redo"), self._sketch.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        clear = self._add_action("clear", self.tr("New drawing"), self.clear, "Ctrl+N")
        fit = self._add_action("fit", self.tr("Fit into the window"), self.canvas.fit, "Ctrl+0")
        for action in (self._undo, self._redo, clear, fit):
            row.addWidget(_tool_button(action))
        return frame

    def _add_action(
        self, icon: str, text: str, do: Callable[[], object], *keys: str | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(text, self)
        if icon:
            action.setIcon(theme.icon(icon))
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked: do())
        action.setToolTip(_tip(action))
        self.addAction(action)
        return action

    # the model

    def choose(self, path: Path) -> None:
        """Draws with the model of this file, as soon as the library has it."""
        self.picker.choose(path)
        self._models.refresh()

    def _list_models(self) -> None:
        self.picker.set_entries(self._models.entries)

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

    def _set_kind(self, kind: str) -> None:
        """Offers the tools for this kind of input."""
        if self._kind:
            self._widths[self._kind] = self._slider.value()
        self._kind = kind
        self._slider.setValue(self._widths[kind])
        lines, paint, photo = (kind == k for k in ("line", "paint", "photo"))
        pen = self._tools[Tool.PEN]
        pen.setText(self.tr("Brush") if paint else self.tr("Pen"))
        pen.setIcon(theme.icon("draw" if paint else "pen"))
        pen.setToolTip(_tip(pen))
        if lines and self.canvas.tool is not Tool.ERASER:
            pen.trigger()
        for action in self._of_colour:
            action.setEnabled(not lines)
            action.setToolTip(_tip(action, self.tr("this model wants black lines on white") if lines else ""))
        self.colours.setVisible(not lines)
        self.canvas.set_color(INK if lines else self.colours.color)
        self._hint.setText(
            self.tr("Black lines on white")
            if lines
            else self.tr("Flat colours on white")
            if paint
            else self.tr("Open a photo, or drop one here")
        )
        several = len(examples(kind)) > 1
        why = self.tr("undo brings this drawing back") if several else self.tr("there are none for this model")
        self._next.setEnabled(several)
        self._next_button.setEnabled(several)
        self._next_button.setToolTip(_tip(self._next, why))
        self._open.setProperty("role", "primary" if photo else "")
        self._open.setIcon(theme.icon("open", "on_accent" if photo else "text"))
        self._open.style().polish(self._open)

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

    # tools

    def _set_width(self, width: int) -> None:
        self._size_label.setText(self.tr("{n} px").format(n=width))
        self.canvas.set_width(width)

    def _grow(self, sign: int) -> None:
        width = self._slider.value()
        self._slider.setValue(width + sign * max(1, width // 8))

    def clear(self) -> None:
        self._sketch.clear(self.tr("New drawing"))

    def _pick(self, color: QColor) -> None:
        if self._kind != "line":
            self.colours.set_color(color)

    def _show_history(self) -> None:
        for action, name in ((self._undo, self._sketch.undo_name), (self._redo, self._sketch.redo_name)):
            action.setEnabled(bool(name))
            action.setToolTip(_tip(action, name))
        self._show_offer()

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
            self._offer.offer(derive, working, _tip(self._turn))

    # the result

    def _show_live(self) -> None:
        live = self._live
        self._empty.setVisible(live.state == "no_model")
        self.result.set_picture(live.result)
        self.result.set_stale(live.stale or (live.state != "ready" and not live.result.isNull()))
        if live.state == "preparing":
            text = self.tr("Loading the model…") if live.device_name else self.tr("Preparing the engine…")
        else:
            text = live.message
        self.result.set_text(text)
        there = not live.result.isNull()
        self._save.setEnabled(there)
        self._copy.setEnabled(there)
        self._show_offer()
        self._timing.setText(f"{round(live.seconds * 1000)} ms · {live.device_name}" if live.state == "ready" else "")

    def save_result(self) -> None:
        self._save_as(self._live.result, self.tr("Save result"), self.tr("result"))

    def save_drawing(self) -> None:
        self._save_as(self._sketch.image, self.tr("Save drawing"), self.tr("drawing"))

    def copy_result(self) -> None:
        if not self._live.result.isNull():
            QGuiApplication.clipboard().setImage(self._live.result)
            self.notice.emit(self.tr("The result is on the clipboard."))

    def _save_as(self, picture: QImage, title: str, name: str) -> None:
        if picture.isNull():
            return
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        start = str(_free(Path(pictures) / f"{name}.png"))
        chosen, _ = QFileDialog.getSaveFileName(self, title, start, self.tr("PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)"))
        if chosen:
            path = Path(chosen)
            self._live.save(path if path.suffix else path.with_suffix(".png"), picture)

    # pictures and models from outside

    def open_picture(self) -> None:
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        filters = self.tr("Pictures") + f" ({PICTURES})"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open picture"), pictures, filters)
        if chosen:
            self._live.open(Path(chosen))

    def open_model(self) -> None:
        filters = self.tr("Models") + f" ({' '.join(f'*.{suffix}' for suffix in FORMATS)})"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a model file"), "", filters)
        if chosen:
            self._models.add(Path(chosen))

    def open_path(self, path: Path) -> None:
        """A picture goes onto the canvas, a model into the library."""
        if is_model(path):
            self._models.add(path)
        else:
            self._live.open(path)

    def paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and not self._take(data):
            self.notice.emit(self.tr("There is no picture on the clipboard."))

    def _take(self, data: QMimeData) -> bool:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_path(paths[0])
        elif data.hasImage():
            self._put(QImage(data.imageData()))
        return bool(paths) or data.hasImage()

    def _put(self, picture: QImage) -> None:
        self._declined = False
        self._sketch.put(self.tr("Picture"), picture, cover=self._kind == "photo", photo=True)
        self._show_offer()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasImage() or any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()


def _label(role: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def _button(icon: str, text: str, do: Callable[[], object], role: str = "") -> QPushButton:
    button = QPushButton(theme.icon(icon, "on_accent" if role == "primary" else "text"), text)
    button.setProperty("role", role)
    button.clicked.connect(lambda _checked: do())
    return button


def _tip(action: QAction, detail: str = "") -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text()}: {detail} ({keys})" if detail else f"{action.text()} ({keys})"


def _tool_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(20, 20))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
    return button


def _pane(title: str, beside: QLabel, view: QWidget, buttons: tuple[QPushButton, ...]) -> QWidget:
    pane = QWidget()
    top = QHBoxLayout()
    top.addWidget(_label("heading", title))
    top.addStretch(1)
    top.addWidget(beside)
    below = QHBoxLayout()
    for button in buttons:
        below.addWidget(button)
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
