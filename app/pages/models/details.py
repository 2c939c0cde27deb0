"""One model in full: its sample pictures, what it is, and the fields of its card that a person may edit."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.kinds import DESKS, translated
from app.pages.models import facts
from app.texts import explain, notes_of
from app.widgets.parts import button, column, fold_button, label, row, set_role, sheet
from app.widgets.steady import steady
from engine.card import RANGES, Card
from engine.config import DIRECTIONS
from engine.kinds import Kind
from engine.library import Entry
from engine.messages import SinopiaError

SAMPLE = 140  # px
FIELDS = ("input_kind", "direction", "range", "licence", "notes")
ONNX = "onnx", "onnxruntime", "onnxscript"  # packages without which no such file is written
NOTES_LINES = 3, 9  # of the notes, in sight
NOTES_FRAME = 10  # px, border and padding of the style sheet
SHOWN = 2  # sample pictures; with more all else would be out of sight


class ModelDetails(QScrollArea):
    """Shows an entry. What is typed is kept until the entry comes with it, so that no failed write loses it."""

    drawn = Signal(object)  # Entry; the other signals of one thing to do bring it too
    converted = Signal(object)
    generated = Signal(object)
    tuned = Signal(object)
    renamed = Signal(object)
    removed = Signal(object)
    located = Signal(object)
    exported = Signal(object, str)  # Entry, format
    reported = Signal(object)
    chosen = Signal(object)  # Entry, another model of the same training
    edited = Signal(object, dict)  # Entry, fields of its card with their new values

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._seen: tuple[Path, Card | None] | None = None  # what samples and facts were built for
        self._drafts: dict[Path, dict[str, str]] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("About the model"))
        self._inside = inside = sheet()
        self._column = column(inside, margin=16)
        self._build()
        self.setWidget(inside)

    def _build(self) -> None:
        self._name = label(role="heading", plain=True)
        self._origin = label(role="badge", plain=True)
        self._state = label(role="muted", plain=True)
        self._problem = label(role="error", plain=True)
        for words in (self._name, self._problem):
            words.setWordWrap(True)
        self._samples = QGridLayout()
        self._samples.setSpacing(8)
        self._versions = QHBoxLayout()
        self._versions.setSpacing(0)
        self._draw = button(self.tr("Draw with it"), lambda: self._do(self.drawn), icon="draw")
        self._convert = button(self.tr("Convert with it"), lambda: self._do(self.converted), icon="convert")
        self._generate = button(
            self.tr("Generate with it"), lambda: self._do(self.generated), icon="dice", role="primary"
        )
        self._generate.hide()  # never beside the other two, which are wider
        self._convert.setToolTip(self.tr("Convert pictures with it"))
        self._tune = button(self.tr("Train on…"), lambda: self._do(self.tuned), icon="train")
        self._tune.setToolTip(self.tr("Train it further on other pictures, as a new model"))
        self._export = button(self.tr("Export…"))
        self._export.setMenu(self.export_menu(self))
        self._report = button(self.tr("Report…"), lambda: self._do(self.reported))
        self._report.setToolTip(self.tr("How near its results come to pictures that it did not learn from"))
        self._fields = QWidget()
        self._build_fields()
        self._facts = QVBoxLayout()
        self._facts.setSpacing(8)
        self._rename = button(self.tr("Rename…"), lambda: self._do(self.renamed), role="flat")
        self._remove = button(self.tr("Remove…"), lambda: self._do(self.removed), role="flat")
        locate = button(self.tr("Show in folder"), lambda: self._do(self.located), role="flat")

        self._column.addWidget(self._name)
        self._column.addLayout(row(self._origin, self._state, None))
        self._column.addLayout(self._versions)
        self._column.addWidget(self._problem)
        self._column.addLayout(self._samples)
        self._column.addSpacing(4)
        self._column.addLayout(row(self._draw, self._convert, self._generate, None))
        self._column.addLayout(row(self._tune, self._export, self._report, None))
        self._column.addLayout(row(self._rename, locate, None, self._remove))
        self._column.addSpacing(8)
        self._column.addWidget(self._fields)
        self._column.addLayout(self._facts)
        self._column.addStretch(1)

    def export_menu(self, parent: QWidget) -> QMenu:
        """What the model can be written as."""
        menu = QMenu(self.tr("Export"), parent)
        for format, text in (
            ("safetensors", self.tr("Sinopia (.safetensors)…")),
            ("pth", self.tr("pix2pix and CycleGAN in PyTorch (.pth)…")),
            ("onnx", self.tr("ONNX (.onnx)…")),
            ("pict", self.tr("pix2pix in the browser (.pict)…")),
        ):
            menu.addAction(text).setData(format)
            if format == "onnx" and not all(map(find_spec, ONNX)):
                menu.actions()[-1].setEnabled(False)
                menu.actions()[-1].setText(self.tr("ONNX (.onnx): its packages are not installed"))
        menu.triggered.connect(lambda action: self.exported.emit(self._entry, action.data()))
        return menu

    def _build_fields(self) -> None:
        arrows = {"a-to-b": self.tr("A to B"), "b-to-a": self.tr("B to A")}
        self._choices = {
            "input_kind": _choice({kind: translated(desk.title) for kind, desk in DESKS.items()}),
            "direction": _choice({direction: arrows[direction] for direction in DIRECTIONS}),
            "range": _choice({range: range.replace("..", self.tr(" to ")) for range in RANGES}),
        }
        _disable(self._choices["input_kind"], Kind.NOISE)  # no picture can be taken for that
        self._licence = QLineEdit()
        self._licence.setPlaceholderText(self.tr("Not stated"))
        self._notes = _Notes()
        self._notes.setPlaceholderText(self.tr("Whatever is worth knowing"))
        self._notes.setTabChangesFocus(True)
        self._notes.setAcceptDrops(False)  # a file dropped here is a model, not a text
        self._why = label(role="muted", plain=True)
        self._why.setWordWrap(True)
        self._labels: dict[QWidget, QWidget] = {}
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, (text, field) in enumerate((
            (self.tr("Wants"), self._choices["input_kind"]), (self.tr("Direction"), self._choices["direction"]),
            (self.tr("Values"), self._choices["range"]), (self.tr("Licence"), self._licence),
            (self.tr("Notes"), self._notes),
        )):  # fmt: skip
            field.setAccessibleName(text)
            name = label(text, "muted", plain=True)
            name.setBuddy(field)
            self._labels[field] = name
            if field is self._notes:
                name.setContentsMargins(0, 6, 0, 0)  # on the line of its first words
                grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            else:
                grid.addWidget(name, line, 0)
            grid.addWidget(field, line, 1)
        grid.addWidget(self._why, 5, 0, 1, 2)
        for key, choice in self._choices.items():
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            choice.installEventFilter(self)
            choice.activated.connect(lambda _index, key=key, choice=choice: self._choose(key, choice.currentData()))
        self._licence.textEdited.connect(lambda text: self._draft("licence", text))
        self._licence.returnPressed.connect(self._licence.clearFocus)
        self._notes.textChanged.connect(lambda: self._draft("notes", self._notes.toPlainText()))
        for text_field in (self._licence, self._notes):
            text_field.installEventFilter(self)

    def least_width(self) -> int:
        """px, with which all of its buttons can be read."""
        return self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()

    # showing

    def show_entry(
        self,
        entry: Entry | None,
        origin: str = "",
        state: str = "",
        fixed: SinopiaError | None = None,
        name: str = "",
        versions: Sequence[tuple[Entry, str]] = (),
    ) -> None:
        """Shows a model; `origin` and `state` are short words, `fixed` is why its card cannot be edited.

        `name` is that of its training, `versions` are all models of that with a word for each.
        """
        if self._entry is not None and (entry is None or entry.path != self._entry.path):
            self.commit()
        other = entry is None or self._entry is None or entry.path != self._entry.path
        self._entry = entry
        self._inside.setVisible(entry is not None)
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if entry is None else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)  # else it stays beside nothing
        if entry is None:
            return
        card = entry.card
        self._name.setText(_breakable(name or entry.name))
        self._show_versions(entry, versions)
        self._origin.setText(origin)
        self._state.setText(state)
        self._problem.setText(_breakable(explain(entry.problem)) if entry.problem is not None else "")
        page = DESKS[card.input_kind].page if card is not None else ""
        own, pictures = entry.origin != "builtin", page in ("draw", "convert")
        for widget, there in (
            (self._problem, card is None), (self._fields, card is not None), (self._export, card is not None),
            (self._tune, card is not None and pictures and card.network.get("kind") != "onnx"),
            (self._draw, pictures), (self._convert, pictures), (self._report, pictures),
            (self._generate, page == "generate"),
            (self._rename, own), (self._remove, own),
        ):  # fmt: skip
            widget.setVisible(there)
        if card is not None:
            for action, home in ((self._draw, "draw"), (self._convert, "convert")):  # the first that suits it
                set_role(action, "primary" if page == home else "")
                action.setIcon(theme.icon(home, "on_accent" if page == home else "text"))
            for key, choice in self._choices.items():  # what is given nothing has no direction either
                shown = page != "generate" and (key != "range" or bool(card.range))
                choice.setVisible(shown)
                self._labels[choice].setVisible(shown)
            self._show_fields(entry, card, fixed)
        seen = entry.path, card and dataclasses.replace(card, input_kind=Kind.PHOTO, direction="", licence="", notes="")
        if seen != self._seen:  # an edit alone builds nothing anew, so that the panel stays where it was scrolled to
            self._seen = seen
            _empty_out(self._samples)
            _empty_out(self._facts)
            if card is not None:
                self._show_samples(card.samples)
                self._show_facts(card)
            self._add_heading(self.tr("File"))
            self._say(str(entry.path), "muted")
        if other:
            self.verticalScrollBar().setValue(0)

    def _show_versions(self, entry: Entry, versions: Sequence[tuple[Entry, str]]) -> None:
        _empty_out(self._versions)
        if len(versions) < 2:
            return
        for version, word in versions:
            choice = QToolButton()
            choice.setText(word)
            choice.setCheckable(True)
            choice.setChecked(version.path == entry.path)
            choice.clicked.connect(lambda _, version=version: self.chosen.emit(version))
            self._versions.addWidget(choice)
        self._versions.addStretch(1)

    def _show_samples(self, samples: tuple[tuple[bytes | None, bytes], ...]) -> None:
        for line, pair in enumerate(samples[:SHOWN]):
            for place, png in enumerate(pair):
                if png is None:  # made from nothing: results alone, side by side
                    continue
                picture = QPixmap()
                picture.loadFromData(png)
                shown = label()
                shown.setScaledContents(True)
                shown.setFixedSize(SAMPLE, SAMPLE)
                shown.setPixmap(picture)
                shown.setAccessibleName(self.tr("Result of a sample") if place else self.tr("Input of a sample"))
                self._samples.addWidget(shown, *((0, line) if pair[0] is None else (line, place)))
        self._samples.setColumnStretch(2, 1)

    def _show_fields(self, entry: Entry, card: Card, fixed: SinopiaError | None) -> None:
        drafts = self._drafts.get(entry.path, {})
        for key, text in list(drafts.items()):
            if getattr(card, key) == text:
                del drafts[key]
        value = {key: drafts.get(key, getattr(card, key)) for key in FIELDS}
        value["notes"] = drafts.get("notes", notes_of(entry))
        for key, choice in self._choices.items():
            choice.setCurrentIndex(choice.findData(value[key]))
            choice.setEnabled(fixed is None and card.input_kind != Kind.NOISE)
        if self._licence.text() != value["licence"]:  # the cursor stays where a person types
            self._licence.setText(value["licence"])
        if self._notes.toPlainText() != value["notes"]:
            self._notes.blockSignals(True)
            self._notes.setPlainText(value["notes"])
            self._notes.blockSignals(False)
        for field in (self._licence, self._notes):
            field.setReadOnly(fixed is not None)
        self._why.setText(explain(fixed) if fixed is not None else "")
        self._why.setVisible(fixed is not None)

    def _show_facts(self, card: Card) -> None:
        self._facts.addLayout(_table(facts.of(card)))
        if settings := facts.settings(card):
            rest = QWidget()
            rest.setLayout(_table(settings))
            rest.hide()
            self._facts.addWidget(fold_button(self.tr("All settings"), rest.setVisible))
            self._facts.addWidget(rest)

    def _add_heading(self, text: str) -> None:
        self._facts.addSpacing(8)
        self._facts.addWidget(label(text, "heading", plain=True))

    def _say(self, text: str, role: str) -> None:
        words = _breakable(text.replace("/", "/\u200b"))  # a long path breaks at its slashes first
        self._facts.addWidget(label(words, role, plain=True, wrap=True))

    # editing

    def commit(self) -> None:
        """Asks for what was typed to be written, if anything was."""
        if self._entry is not None and (drafts := self._drafts.get(self._entry.path)):
            changes: dict[str, Any] = dict(drafts)
            if "range" in changes and self._entry.card is not None:
                changes["network"] = self._entry.card.with_range(changes.pop("range")).network
            self.edited.emit(self._entry, changes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)

    def _draft(self, key: str, value: str) -> None:
        if self._entry is not None and self._entry.card is not None:
            drafts = self._drafts.setdefault(self._entry.path, {})
            drafts[key] = value
            if getattr(self._entry.card, key) == value:  # typed, and taken back
                del drafts[key]

    def _choose(self, key: str, value: str) -> None:
        self._draft(key, value)
        self.commit()

    def _do(self, wanted: Any) -> None:
        wanted.emit(self._entry)


class _Notes(QPlainTextEdit):
    """As high as its text is long, within bounds, and never with half a line, whatever signs are in it."""

    def __init__(self) -> None:
        super().__init__()
        self._soon = QTimer(self)  # once its scroll bar has come or gone
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fit)
        self.document().contentsChanged.connect(self._soon.start)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _fit(self) -> None:
        document, least, most = self.document(), *NOTES_LINES
        heights: list[float] = []
        block = document.begin()
        while block.isValid() and len(heights) < most:
            document.documentLayout().blockBoundingRect(block)  # which breaks it into lines
            heights += [block.layout().lineAt(n).height() for n in range(block.layout().lineCount())]
            block = block.next()
        heights += [self.fontMetrics().lineSpacing()] * (least - len(heights))
        self.setFixedHeight(round(sum(heights[:most]) + document.documentMargin()) + NOTES_FRAME)


def _table(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for line, (key, value) in enumerate(rows):
        shown = label(_breakable(value), plain=True, wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(label(key, "muted", plain=True), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, line, 1)
    return grid


def _choice(texts: dict[str, str]) -> QComboBox:
    box = steady(QComboBox())
    for value, text in texts.items():
        box.addItem(text, value)
    return box


def _breakable(text: str) -> str:
    """Lets a long word, as a name with underscores, go on in the next line: the panel stays as wide as it is."""
    return re.sub(r"[^\s\u200b]{20}", "\\g<0>\u200b", text)


def _empty_out(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty_out(inner)


def _disable(choice: QComboBox, data: object) -> None:
    items = choice.model()
    assert isinstance(items, QStandardItemModel)
    items.item(choice.findData(data)).setEnabled(False)
