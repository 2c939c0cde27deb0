"""The list of earlier trainings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.pages.train.elided import ElidedLabel
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
        self._runs: list[Run] = []
        self.set_runs([])

    def runs(self) -> list[Run]:
        return list(self._runs)

    def set_runs(self, runs: Sequence[Run]) -> None:
        if self.widget() is not None and list(runs) == self._runs:
            return
        self._runs = list(runs)
        inner = QWidget()
        inner.setProperty("role", "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        for run in runs:
            column.addWidget(self._panel(run))
        if not runs:
            nothing = QLabel(
                self.tr("Your trainings will be listed here. They can be stopped and resumed at any time.")
            )
            nothing.setProperty("role", "muted")
            nothing.setWordWrap(True)
            nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addStretch(1)
            column.addWidget(nothing)
        column.addStretch(1)
        self.setWidget(inner)

    def _panel(self, run: Run) -> QFrame:
        panel = QFrame()
        panel.setProperty("role", "panel")
        panel.setObjectName(run.name)
        name = ElidedLabel(run.name)
        name.setProperty("role", "heading")
        name.setToolTip(str(run.path))
        steps = (
            self.tr("finished, {total} steps").format(total=f"{run.total:,}")
            if run.finished
            else self.tr("{step} of {total} steps").format(step=f"{run.step:,}", total=f"{run.total:,}")
        )
        facts = QLabel(f"{method_name(run.method)} · {steps}")
        facts.setProperty("role", "muted")
        facts.setToolTip(str(run.data))
        bar = QProgressBar(panel)
        bar.setTextVisible(False)
        bar.setRange(0, 1000)  # not the steps: a bar counts no further than 2**31
        bar.setValue(round(1000 * min(1.0, max(0, run.step) / max(1, run.total))))
        bar.setAccessibleName(self.tr("Progress of {name}").format(name=run.name))
        bar.setVisible(not run.finished)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE)
        look = QPushButton(self.tr("Open"), panel)
        look.setAccessibleName(self.tr("Open {name}").format(name=run.name))
        look.setToolTip(self.tr("Its curves, its samples through time, and its verdicts"))
        look.clicked.connect(lambda: self.open_requested.emit(run))
        resume = QPushButton(self.tr("Resume"), panel)  # a child from the start: shown without parent it were a window
        resume.setIcon(theme.icon("play"))
        resume.setAccessibleName(self.tr("Resume {name}").format(name=run.name))
        resume.setVisible(not run.finished)
        resume.clicked.connect(lambda: self.resume_requested.emit(run))
        model = run.path / "model.safetensors"
        draw = QPushButton(self.tr("Draw with it"), panel)
        draw.setIcon(theme.icon("draw"))
        draw.setAccessibleName(self.tr("Draw with {name}").format(name=run.name))
        draw.setVisible(model.is_file())
        draw.clicked.connect(lambda: self.draw_requested.emit(model))
        show = QToolButton()
        show.setIcon(theme.icon("open"))
        show.setToolTip(self.tr("Show in folder"))
        show.setAccessibleName(self.tr("Show {name} in its folder").format(name=run.name))
        show.clicked.connect(lambda: self.folder_requested.emit(run.path))
        for button in (look, resume, draw):
            buttons.addWidget(button)
        buttons.addStretch()
        top = QHBoxLayout()
        top.addWidget(name, 1)
        top.addWidget(show)
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(facts)
        column.addWidget(bar)
        column.addLayout(buttons)
        return panel


def method_name(method: str) -> str:
    """As its authors write it."""
    known = {"pix2pix": "pix2pix", "cyclegan": "CycleGAN"}
    return known.get(method, QCoreApplication.translate("RunList", method))
