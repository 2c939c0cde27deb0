"""The list of earlier trainings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QWidget

from app.pages.train.elided import ElidedLabel
from app.texts import count, number
from app.widgets.parts import button, column, icon_button, label, panel, row, sheet
from engine.config import METHODS
from engine.library import Run


class RunList(QScrollArea):
    """One panel per run, with what can be done with it."""

    open_requested = Signal(object)  # Run
    resume_requested = Signal(object)  # Run
    draw_requested = Signal(object)  # Path of the model
    folder_requested = Signal(object)  # Path of the run

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Earlier trainings"))
        self._runs: list[tuple[Run, Path | None]] = []
        self.set_runs([])

    def runs(self) -> list[Run]:
        return [run for run, _ in self._runs]

    def set_runs(self, runs: Sequence[tuple[Run, Path | None]]) -> None:
        """Runs, each with the path of its model if it has one already."""
        if self.widget() is not None and list(runs) == self._runs:
            return
        self._runs = list(runs)
        inner = sheet()
        listed = column(inner)
        for run, model in runs:
            listed.addWidget(self._panel(run, model))
        if not runs:
            words = self.tr("Your trainings will be listed here. They can be stopped and resumed at any time.")
            nothing = label(words, "muted", wrap=True)
            nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            listed.addStretch(1)
            listed.addWidget(nothing)
        listed.addStretch(1)
        self.setWidget(inner)

    def _panel(self, run: Run, model: Path | None) -> QFrame:
        framed = panel()
        framed.setObjectName(run.name)
        name = ElidedLabel(run.name)
        name.setProperty("role", "heading")
        name.setToolTip(str(run.path))
        show = icon_button(
            "open",
            self.tr("Show in folder"),
            lambda: self.folder_requested.emit(run.path),
            name=self.tr("Show {name} in its folder").format(name=run.name),
        )
        bar, buttons = self._bar(run), self._buttons(run, model)
        for each in (bar, *buttons):
            each.setParent(framed)  # the keyboard comes to them before the folder
        listed = column(framed, spacing=6)
        listed.setContentsMargins(16, 8, 8, 12)
        top = QHBoxLayout()
        top.addWidget(name, 1)
        top.addWidget(show)
        listed.addLayout(top)
        listed.addWidget(self._facts(run))
        listed.addWidget(bar)
        listed.addLayout(row(*buttons, None))
        return framed

    def _facts(self, run: Run) -> QLabel:
        if run.finished:
            words = self.tr("finished, 1 step"), self.tr("finished, {n} steps")
        else:
            words = self.tr("{step} of 1 step"), self.tr("{step} of {n} steps")
        steps = count(run.total, *words, step=number(run.step, ","))
        facts = label(f"{method_name(run.method)} · {steps}", "muted")
        facts.setToolTip(str(run.data))
        return facts

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
            tip=self.tr("Its curves, its samples through time, and its verdicts"),
        )
        resume = button(self.tr("Resume"), lambda: self.resume_requested.emit(run), icon="play")
        draw = button(self.tr("Draw with it"), lambda: self.draw_requested.emit(model), icon="draw")
        look.setAccessibleName(self.tr("Open {name}").format(name=run.name))
        resume.setAccessibleName(self.tr("Resume {name}").format(name=run.name))
        draw.setAccessibleName(self.tr("Draw with {name}").format(name=run.name))
        if run.finished:  # never shown here: without a parent they would be windows
            resume.hide()
        if model is None or METHODS[run.method].from_noise:
            draw.hide()
        return [look, resume, draw]


def method_name(method: str) -> str:
    """As its authors write it."""
    return METHODS[method].title if method in METHODS else method
