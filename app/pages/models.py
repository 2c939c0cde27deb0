"""The Models page: what is on this computer, what each model is, and what can be done with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.sessions.models import ModelsSession
from app.texts import count, duration, explain
from app.widgets.cards import ModelCards
from app.widgets.drop import DropZone
from engine.library import SUFFIX, Entry

DETAILS = 340  # px
SAMPLE = 140  # px


class ModelsPage(QWidget):
    """Cards on the left, the chosen model on the right."""

    draw_requested = Signal(object)  # Path
    convert_requested = Signal(object)  # Path
    train_requested = Signal()

    def __init__(self, models: ModelsSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self.setAcceptDrops(True)
        self.cards = ModelCards()
        self.setFocusProxy(self.cards)
        self._count = _label("", "muted")
        self._details = QVBoxLayout()
        self._build()
        self.cards.selected.connect(self._show)
        self.cards.opened.connect(lambda entry: self.draw_requested.emit(entry.path))
        models.changed.connect(self._list)
        self._list()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(_label(self.tr("Models"), "title"))
        head.addSpacing(8)
        head.addWidget(self._count)
        head.addStretch(1)
        self._import = _button("add", self.tr("Import model…"), self.import_model)
        head.addWidget(self._import)

        self._empty = DropZone(
            "models",
            self.tr("No model yet"),
            self.tr("Train one from your own pictures, or drop a .safetensors file here."),
            [
                _button("train", self.tr("Train a model"), self.train_requested.emit, "primary"),
                _button("add", self.tr("Import model…"), self.import_model),
            ],
        )
        inside = QWidget()
        inside.setProperty("role", "page")
        inside.setLayout(self._details)
        self._details.setContentsMargins(16, 16, 16, 16)
        self._details.setSpacing(8)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("About the model"))
        self._side = QFrame()
        self._side.setProperty("role", "panel")
        self._side.setFixedWidth(DETAILS)
        framed = QVBoxLayout(self._side)
        framed.setContentsMargins(1, 1, 1, 1)
        framed.addWidget(scroll)

        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.cards, 1)
        row.addWidget(self._empty, 1)
        row.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN - 4, theme.MARGIN, theme.MARGIN)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(row, 1)

    # the list

    def _list(self) -> None:
        entries = self._models.entries
        self.cards.set_entries([(entry, self._line(entry)) for entry in entries])
        for widget, there in (
            (self.cards, bool(entries)),
            (self._side, bool(entries)),
            (self._import, bool(entries)),
            (self._empty, not entries),
        ):
            widget.setVisible(there)
        self._count.setText(count(len(entries), self.tr("model"), self.tr("models")) if entries else "")

    def _line(self, entry: Entry) -> str:
        if entry.card is None:
            return self.tr("Cannot be used")
        return f"{self._kind(entry.card.input_kind)} · {self._origin(entry)}"

    def _origin(self, entry: Entry) -> str:
        return {"builtin": self.tr("built in"), "library": self.tr("imported"), "run": self.tr("trained here")}[
            entry.origin
        ]

    def _method(self, method: str) -> str:
        return {"pix2pix": "pix2pix", "cyclegan": "CycleGAN"}.get(method, method)

    def _kind(self, kind: str) -> str:
        kinds = {"line": self.tr("line drawings"), "paint": self.tr("flat colours"), "photo": self.tr("photos")}
        return kinds.get(kind, kind)

    # the chosen model

    def _show(self, entry: Entry | None) -> None:
        _empty_out(self._details)
        if entry is None:
            return
        name = _label(_breakable(entry.name), "heading")
        name.setWordWrap(True)
        self._details.addWidget(name)
        badge = QHBoxLayout()
        badge.addWidget(_label(self._origin(entry), "badge"))
        badge.addStretch(1)
        self._details.addLayout(badge)
        if entry.card is None:
            self._say(explain(entry.problem) if entry.problem else "", "error")
        else:
            self._show_samples(entry.card.samples)
            draw = _button("draw", self.tr("Draw with it"), lambda: self.draw_requested.emit(entry.path), "primary")
            convert = _button("convert", self.tr("Convert with it"), lambda: self.convert_requested.emit(entry.path))
            both = QHBoxLayout()
            both.addWidget(draw, 1)
            both.addWidget(convert, 1)
            self._details.addSpacing(4)
            self._details.addLayout(both)
            self._details.addSpacing(8)
            self._show_facts(entry)
        self._details.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(0)
        if entry.origin != "builtin":
            below.addWidget(_button("", self.tr("Rename…"), lambda: self.rename(entry), "flat"))
            below.addWidget(_button("", self.tr("Show in folder"), lambda: _show_folder(entry.path), "flat"))
            below.addStretch(1)
            below.addWidget(_button("", self.tr("Remove…"), lambda: self.remove(entry), "flat"))
        else:
            below.addWidget(_button("", self.tr("Show in folder"), lambda: _show_folder(entry.path), "flat"))
            below.addStretch(1)
        self._details.addLayout(below)

    def _show_samples(self, samples: tuple[tuple[bytes, bytes], ...]) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for row, pair in enumerate(samples[:3]):
            for column, png in enumerate(pair):
                picture = QPixmap()
                picture.loadFromData(png)
                label = QLabel()
                label.setScaledContents(True)
                label.setFixedSize(SAMPLE, SAMPLE)
                label.setPixmap(picture)
                label.setAccessibleName(self.tr("Result of a sample") if column else self.tr("Input of a sample"))
                grid.addWidget(label, row, column)
        grid.setColumnStretch(2, 1)
        self._details.addLayout(grid)

    def _show_facts(self, entry: Entry) -> None:
        card = entry.card
        assert card is not None
        training = dict(card.training)
        settings = training.pop("settings", {})
        versions = training.pop("versions", {})
        facts: list[tuple[str, str]] = [
            (self.tr("Method"), self._method(card.method)),
            (self.tr("Wants"), self._kind(card.input_kind)),
            (self.tr("Size"), f"{card.size} × {card.size} px"),
        ]
        known: dict[str, tuple[str, Callable[[Any], str]]] = {
            "data": (self.tr("Trained on"), str),
            "pictures": (self.tr("Pictures"), _plain),
            "held_out": (self.tr("Kept aside"), _plain),
            "steps": (self.tr("Steps"), _plain),
            "seconds": (self.tr("Training time"), lambda s: duration(float(s))),
            "device": (self.tr("Trained with"), str),
            "held_out_samples_l1": (self.tr("Error on samples"), lambda v: f"{float(v):.3f}"),
        }
        for key in (*known, *(k for k in training if k not in known)):
            if key in training:
                label, shown = known.get(key, (key.replace("_", " ").capitalize(), _plain))
                facts.append((label, _shown(shown, training[key])))
        if isinstance(versions, dict) and versions:
            facts.append((self.tr("Made with"), ", ".join(f"{k} {v}" for k, v in versions.items())))
        if card.licence:
            facts.append((self.tr("Licence"), card.licence))
        self._add_table(facts)
        if card.notes:
            self._say(card.notes, "muted")
        if isinstance(settings, dict) and settings:
            self._add_heading(self.tr("Settings"))
            self._add_table([(str(k).replace("_", " "), _plain(v)) for k, v in settings.items()])
        self._add_heading(self.tr("File"))
        self._say(str(entry.path), "muted")

    def _add_heading(self, text: str) -> None:
        self._details.addSpacing(8)
        self._details.addWidget(_label(text, "heading"))

    def _add_table(self, rows: list[tuple[str, str]]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, (key, value) in enumerate(rows):
            shown = _label(_breakable(value), "")
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(_label(key, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, number, 1)
        self._details.addLayout(grid)

    def _say(self, text: str, role: str) -> None:
        label = _label(_breakable(text.replace("/", "/\u200b")), role)  # a long path breaks at its slashes first
        label.setWordWrap(True)
        self._details.addWidget(label)

    # actions

    def import_model(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import a model"), "", f"{self.tr('Models')} (*{SUFFIX})")
        if chosen:
            self._models.add(Path(chosen))

    def rename(self, entry: Entry) -> None:
        old = entry.path.parent.name if entry.origin == "run" else entry.name
        name, wanted = QInputDialog.getText(self, self.tr("Rename"), self.tr("Name of the model"), text=old)
        if wanted:
            path = self._models.rename(entry, name)
            if path is not None:
                self.cards.select(path)

    def remove(self, entry: Entry) -> None:
        text = (
            self.tr("Move the training “{name}” to the trash, with its model, samples and checkpoint?")
            if entry.origin == "run"
            else self.tr("Move the model “{name}” to the trash?")
        )
        name = entry.path.parent.name if entry.origin == "run" else entry.name
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Remove"))
        box.setText(text.format(name=name))
        remove = box.addButton(self.tr("Move to trash"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is remove:
            self._models.remove(entry)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._models.add(Path(url.toLocalFile()))
        event.acceptProposedAction()


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)  # names and notes come from files
    label.setProperty("role", role)
    return label


def _breakable(text: str) -> str:
    """Lets a long word, as a name with underscores, go on in the next line: the panel stays as wide as it is."""
    return re.sub(r"[^\s\u200b]{20}", "\\g<0>\u200b", text)


def _button(icon: str, text: str, do: Callable[[], object], role: str = "") -> QPushButton:
    button = QPushButton(text)
    if icon:
        button.setIcon(theme.icon(icon, "on_accent" if role == "primary" else "text"))
    button.setProperty("role", role)
    button.clicked.connect(lambda _checked: do())
    return button


def _plain(value: Any) -> str:
    """A fact of a card for people, whatever type its file gave it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list | tuple):
        return ", ".join(_plain(v) for v in value)
    return str(value)


def _shown(show: Callable[[Any], str], value: Any) -> str:
    try:
        return show(value)
    except (TypeError, ValueError):
        return str(value)


def _show_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _empty_out(layout: QVBoxLayout | QHBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout | QGridLayout):
            _empty_out(inner)
