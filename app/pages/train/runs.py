"""The list of earlier trainings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QScrollArea, QWidget

from app.pages.train.elided import ElidedLabel
from app.texts import count, duration, number
from app.widgets.parts import button, column, icon_button, label, panel, row, sheet
from engine.config import METHODS
from engine.library import Run

PICTURE = 64  # px


class Row(NamedTuple):
    """A run, and what is known of it."""

    run: Run
    model: Path | None = None  # once there is one
    when: float = 0.0  # it was saved last, in seconds since 1970
    seconds: float = 0.0  # that it has learnt; 0 where that is not known
    picture: bytes = b""  # a sample of what it makes, as PNG
    note: str = ""  # of a person


class RunList(QScrollArea):
    """One panel per run, with what can be done with it."""

    open_requested = Signal(object)  # Run
    resume_requested = Signal(object)  # Run
    draw_requested = Signal(object)  # Path of the model
    folder_requested = Signal(object)  # Path of the run
    rename_requested = Signal(object)  # Run
    note_requested = Signal(object)  # Row
    compare_requested = Signal(object)  # Run
    remove_requested = Signal(object)  # Run

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Earlier trainings"))
        self._rows: list[Row] = []
        self._busy = False
        self.set_runs([])

    def runs(self) -> list[Run]:
        return [known.run for known in self._rows]

    def set_runs(self, rows: Sequence[Row], busy: bool = False) -> None:
        """`busy`: one learns, so that one that is resumed waits."""
        if self.widget() is not None and (list(rows), busy) == (self._rows, self._busy):
            return
        at = self.verticalScrollBar().value()
        self._rows, self._busy = list(rows), busy
        inner = sheet()
        listed = column(inner)
        for known in rows:
            listed.addWidget(self._panel(known))
        if not rows:
            words = self.tr("Your trainings will be listed here. They can be stopped and resumed at any time.")
            nothing = label(words, "muted", wrap=True)
            nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            listed.addStretch(1)
            listed.addWidget(nothing)
        listed.addStretch(1)
        self.setWidget(inner)
        self.verticalScrollBar().setValue(at)

    def _panel(self, known: Row) -> QFrame:
        run = known.run
        framed = panel()
        framed.setObjectName(run.name)
        name = ElidedLabel(run.name)
        name.setProperty("role", "heading")
        name.setToolTip(str(run.path))
        more = icon_button("dots", self.tr("More"), name=self.tr("More for {name}").format(name=run.name))
        menu = self._menu(known, framed)
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        framed.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        framed.customContextMenuRequested.connect(lambda at: menu.popup(framed.mapToGlobal(at)))
        bar, buttons = self._bar(run), self._buttons(run, known.model)
        for each in (bar, *buttons):
            each.setParent(framed)  # the keyboard comes to them before the menu
        words = column(spacing=4)
        top = QHBoxLayout()
        top.addWidget(name, 1)
        top.addWidget(more)
        words.addLayout(top)
        words.addWidget(self._facts(run))
        times = ElidedLabel(self._times(known))
        times.setProperty("role", "muted")
        words.addWidget(times)
        if known.note:
            note = ElidedLabel(known.note.partition("\n")[0])
            note.setToolTip(known.note)
            words.addWidget(note)
        words.addWidget(bar)
        words.addLayout(row(*buttons, None))
        words.addStretch(1)
        whole = QHBoxLayout(framed)
        whole.setContentsMargins(12, 8, 8, 12)
        whole.setSpacing(12)
        whole.addWidget(self._picture(known.picture), 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(words, 1)
        return framed

    def _picture(self, png: bytes) -> QLabel:
        made = QLabel()
        made.setFixedSize(PICTURE, PICTURE)
        pixmap = QPixmap()
        if png and pixmap.loadFromData(png):
            ratio = self.devicePixelRatioF()
            side = round(PICTURE * ratio)
            aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(side, side, aspect, smooth)
            pixmap.setDevicePixelRatio(ratio)
            made.setPixmap(pixmap)
        else:
            made.setProperty("role", "blank")
        return made

    def _menu(self, known: Row, framed: QWidget) -> QMenu:
        run, menu = known.run, QMenu(framed)

        def add(text: str, signal: SignalInstance, value: object, keys: str = "") -> QAction:
            action = menu.addAction(text)
            action.triggered.connect(lambda: signal.emit(value))
            if keys:
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                framed.addAction(action)
            return action

        add(self.tr("Rename…"), self.rename_requested, run, "F2")
        add(self.tr("Note…"), self.note_requested, known)
        compare = add(self.tr("Compare curves…"), self.compare_requested, run)
        compare.setEnabled(len(self._rows) > 1)
        add(self.tr("Show in folder"), self.folder_requested, run.path)
        menu.addSeparator()
        add(self.tr("Remove…"), self.remove_requested, run, "Del")
        return menu

    def _facts(self, run: Run) -> QLabel:
        if run.finished:
            words = self.tr("finished, 1 step"), self.tr("finished, {n} steps")
        else:
            words = self.tr("{step} of 1 step"), self.tr("{step} of {n} steps")
        steps = count(run.total, *words, step=number(run.step, ","))
        facts = label(f"{method_name(run.method)} · {steps}", "muted")
        facts.setToolTip(str(run.data))
        return facts

    def _times(self, known: Row) -> str:
        """When it learnt last, and how long it has learnt in all."""
        parts = []
        if known.when:
            at = QDateTime.fromSecsSinceEpoch(round(known.when))
            parts.append(QLocale().toString(at, QLocale.FormatType.ShortFormat))
        if known.seconds:
            parts.append(duration(known.seconds))
        return " · ".join(parts)

    def _bar(self, run: Run) -> QProgressBar:
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, 1000)  # not the steps: a bar counts no further than 2**31
        bar.setValue(round(1000 * min(1.0, max(0, run.step) / max(1, run.total))))
        bar.setAccessibleName(self.tr("Progress of {name}").format(name=run.name))
        if run.finished:
            bar.hide()
        return bar

    def _buttons(self, run: Run, model: Path | None) -> list[QPushButton]:
        look = button(
            self.tr("Open"),
            lambda: self.open_requested.emit(run),
            tip=self.tr("What it reached, its curves, its samples through time, and its verdicts"),
        )
        resume = button(self.tr("Resume"), lambda: self.resume_requested.emit(run), icon="play")
        draw = button(self.tr("Draw with it"), lambda: self.draw_requested.emit(model), icon="draw")
        look.setAccessibleName(self.tr("Open {name}").format(name=run.name))
        resume.setAccessibleName(self.tr("Resume {name}").format(name=run.name))
        draw.setAccessibleName(self.tr("Draw with {name}").format(name=run.name))
        if self._busy:
            look.setToolTip(self.tr("Its curves, its samples through time, and its verdicts, beside the one that runs"))
            resume.setToolTip(self.tr("It waits until the training that runs is done"))
        if run.finished:  # never shown here: without a parent they would be windows
            resume.hide()
        if model is None or METHODS[run.method].from_noise:
            draw.hide()
        return [look, resume, draw]


def method_name(method: str) -> str:
    """As its authors write it, or where that is no name in the window's language."""
    return QCoreApplication.translate("methods", METHODS[method].title) if method in METHODS else method
