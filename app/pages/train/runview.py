"""A training while it runs and after it: how far it is, its curves, its sample pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QProgressBar, QSplitter, QStackedWidget, QToolButton, QWidget

from app import theme
from app.pages.train.curves import Curves
from app.pages.train.diagnosis import Diagnoses
from app.pages.train.elided import ElidedLabel
from app.pages.train.outcome import OutcomeView
from app.pages.train.runtools import RunTools
from app.pages.train.samples import SamplesView
from app.texts import device, duration, number
from app.widgets.parts import button, column, heading, label, panel, row, set_role
from engine.config import Spec
from engine.events import Losses, Started, Warned
from engine.library import Run

FIRST_EPOCH = 0.05  # of less, as it is written, nothing would be seen


class RunView(QWidget):
    """Knows events, not where they come from. `samples` and `tools` are told directly what to show."""

    stop_requested = Signal()
    resume_requested = Signal()
    draw_requested = Signal()
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._started: Started | None = None
        self._step = 0
        self._batch = 1
        self._from_noise = False

        self._name = ElidedLabel()
        self._name.setProperty("role", "title")
        self.state = label(plain=True, wrap=True)
        self.stop_button = button(
            self.tr("Stop"),
            self.stop_requested,
            icon="stop",
            tip=self.tr("Saves the model and everything needed to go on later"),
        )
        self.new_button = button(self.tr("All trainings"), self.new_requested, role="flat")
        self.resume_button = button(self.tr("Resume"), self.resume_requested, icon="play")
        self.draw_button = button(self.tr("Draw with it"), self.draw_requested, icon="draw", role="primary")
        self.tools = RunTools()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.facts = label(role="muted", wrap=True)
        self.curves = Curves()
        self.samples = SamplesView()
        self.diagnoses = Diagnoses()
        self.outcome = OutcomeView()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.outcome)
        self._stack.addWidget(self._make_split())
        self.tabs = self._make_tabs()

        buttons = self.tools, self.resume_button, self.draw_button, self.stop_button
        whole = column(self)
        whole.addLayout(row(self.new_button, self._name, *buttons, wide=self._name))
        whole.addWidget(self.state)
        whole.addWidget(self.bar)
        whole.addLayout(row(self.facts, self.tabs, wide=self.facts))
        whole.addWidget(self._stack, 1)
        self.show_outcome(False)

    def _make_tabs(self) -> QWidget:
        """Two sides of a training that has come to rest: what it reached, and how it went."""
        tabs, group = QWidget(), QButtonGroup(self)
        made = []
        for place, text in enumerate((self.tr("Result"), self.tr("Course"))):
            tab = QToolButton()
            tab.setText(text)
            tab.setCheckable(True)
            group.addButton(tab, place)
            made.append(tab)
        group.idClicked.connect(self._stack.setCurrentIndex)
        self.result_tab, self.course_tab = made
        tabs.setLayout(row(*made, spacing=4))
        return tabs

    def show_outcome(self, there: bool) -> None:
        """Whether there is a result to be looked at; it comes into sight then."""
        self.tabs.setVisible(there)
        set_role(self.draw_button, "" if there else "primary")  # the result has one of its own
        self.draw_button.setIcon(theme.icon("draw", "text" if there else "on_accent"))
        self._stack.setCurrentIndex(int(not there))
        (self.result_tab if there else self.course_tab).setChecked(True)

    def _make_split(self) -> QSplitter:
        left = QWidget()
        figures = column(left, spacing=2 * theme.SPACE)
        figures.addWidget(_titled(self.tr("Losses"), self.curves), 1)
        figures.addWidget(_titled(self.tr("Verdicts"), self.diagnoses))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(2 * theme.SPACE)
        split.addWidget(left)
        split.addWidget(_titled(self.tr("Samples"), self.samples))
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        return split

    # what happens

    def begin(self, name: str) -> None:
        """A run of this name is about to learn."""
        self._clear(name, live=True)
        self.bar.setRange(0, 0)
        self.say(self.tr("Preparing the training…"))

    def open(self, run: Run) -> None:
        """A run that does not learn at present."""
        if run.finished:
            text = self.tr("Finished. The model “{name}” is in the library.").format(name=run.name)
        elif run.step <= 0:
            text = self.tr("It was ended before anything was saved; resume it to begin anew.")
        else:
            text = self.tr("Not at its end. Everything up to step {step} is saved; resume when you like.").format(
                step=number(run.step, ",")
            )
        self._clear(run.name, live=False)
        self.bar.setRange(0, 1000)
        self.bar.setValue(_part(run.step, run.total))
        self.facts.setText(self._steps(run.step, run.total))
        self.say(text, "")

    def _clear(self, name: str, live: bool) -> None:
        self._started = None
        self.show_outcome(False)
        self.outcome.clear()
        self.show_name(name)
        self.show_history([], [])
        self.samples.clear(live)
        self.facts.setText("")
        self.facts.setToolTip("")

    def show_history(self, losses: Sequence[Losses], told: Sequence[tuple[int, Warned]]) -> None:
        """All that the run has reported before, instead of what is shown; and its warnings with their steps."""
        self.curves.clear()
        self.curves.add((e.step, e.losses) for e in losses)
        self.diagnoses.clear()
        for step, warned in told:
            self.diagnoses.add(step, warned.code, warned.facts)

    def set_method(self, spec: Spec) -> None:
        """What its curves tell, and whether its model is given drawings."""
        translate = QCoreApplication.translate
        self.curves.set_hints({term.name: translate("methods", term.help) for term in spec.terms})
        self._from_noise = spec.from_noise
        self.samples.set_from_noise(spec.from_noise)

    def show_name(self, name: str) -> None:
        self._name.setText(name)
        self._name.setToolTip(name)

    def set_batch(self, batch: int) -> None:
        """It learns so many pictures at each step."""
        self._batch = batch

    def show_started(self, started: Started) -> None:
        """It learns."""
        self._started = started
        self.bar.setRange(0, 1000)
        self._show_step(started.step)
        going_on = self.tr("Going on from step {step}.").format(step=number(started.step, ","))
        self.say(going_on if started.step else self.tr("Training."))
        self._show_facts(None)
        if started.about is not None and started.about.trial:
            tried = " · ".join(f"{way} {number(1e3 * seconds, '.1f')} ms" for way, seconds in started.about.trial)
            self.facts.setToolTip(self.tr("Tried on this computer: {figures}").format(figures=tried))

    def add_losses(self, events: Sequence[Losses]) -> None:
        self.curves.add((e.step, e.losses) for e in events)
        self._show_step(events[-1].step)
        self._show_facts(events[-1])

    def warn(self, step: int, warned: Warned) -> None:
        self.diagnoses.add(step, warned.code, warned.facts)
        if warned.code == "rolled_back":
            self.curves.cut(step)
            self.samples.cut(step)
            self._show_step(step)

    def end(self, text: str, step: int | None, failed: bool) -> None:
        """It ended, as `text` says; at `step`, where that is known."""
        self.say(text, "error" if failed else "")  # before the bar, which paints what is there at once
        if self.bar.maximum() == 0:
            self.bar.setRange(0, 1)
        if step is not None:
            self._show_step(step)
        if self._started is not None:
            at = self._steps(self._step, self._started.total)
            self.facts.setText(f"{at} · {_device(self._started)}")
        self.samples.end()

    def say(self, text: str, role: str = "muted") -> None:
        self.state.setText(text)
        set_role(self.state, role)

    def show_buttons(self, running: bool, stopping: bool, resumable: bool, drawable: bool) -> None:
        self.stop_button.setVisible(running)
        self.stop_button.setEnabled(not stopping)
        self.stop_button.setText(self.tr("Saving…") if stopping else self.tr("Stop"))
        self.resume_button.setVisible(not running and resumable)
        self.draw_button.setVisible(not running and drawable and not self._from_noise)

    def _show_step(self, step: int) -> None:
        self._step = step
        if self._started is not None:
            self.bar.setValue(_part(step, self._started.total))

    def _steps(self, step: int, total: int) -> str:
        return self.tr("Step {step} of {total}").format(step=number(step, ","), total=number(total, ","))

    def _show_facts(self, losses: Losses | None) -> None:
        started = self._started
        if started is None:
            return
        parts = [self._steps(losses.step if losses else started.step, started.total)]
        if losses is not None:
            rate = losses.steps_per_second * self._batch
            if losses.epoch >= FIRST_EPOCH:
                parts.append(self.tr("epoch {epoch}").format(epoch=number(losses.epoch, ",.1f")))
            parts.append(
                self.tr("{n} pictures per second").format(n=number(rate, ".1f"))
                if rate >= 1
                else self.tr("{time} per picture").format(time=duration(1 / rate if rate > 0 else float("inf")))
            )
            parts.append(self.tr("{time} left").format(time=duration(losses.seconds_left)))
            waiting = number(100 * losses.data_share, ".0f")
            parts.append(self.tr("{percent}% of the time waiting for pictures").format(percent=waiting))
            if losses.memory:
                size = number(losses.memory / 2**30, ".1f")
                parts.append(
                    self.tr("{size} GB of memory").format(size=size)
                    if started.device == "cpu"
                    else self.tr("{size} GB of GPU memory").format(size=size)
                )
        parts.append(_device(started))
        self.facts.setText(" · ".join(parts))


def _device(started: Started) -> str:
    """What computes, and in which precision."""
    name = device(started.device_name or started.device)
    return f"{name}, {started.about.precision}" if started.about is not None else name


def _titled(title: str, content: QWidget) -> QFrame:
    framed = panel()
    inside = column(framed)
    inside.setContentsMargins(16, 12, 16, 12)
    inside.addWidget(heading(title))
    inside.addWidget(content, 1)
    return framed


def _part(step: int, total: int) -> int:
    """Of a bar's 1000; not the steps themselves, for a bar counts no further than 2**31."""
    return round(1000 * min(1.0, max(0, step) / max(1, total)))
