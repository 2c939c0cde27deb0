"""The Train page: choose a folder, set the training up, watch it."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import pixels, theme
from app.later import after
from app.pages.train import curves
from app.pages.train.actions import RunActions
from app.pages.train.listactions import ListActions
from app.pages.train.outcome import Ahead
from app.pages.train.runs import RunList
from app.pages.train.runview import RunView
from app.pages.train.setup import SetupView
from app.pages.train.setupactions import SetupActions
from app.pages.train.waiting import Waiting
from app.sessions.folder import FolderSession
from app.sessions.models import ModelsSession
from app.sessions.run import RunSession
from app.sessions.runs import RunsSession
from app.texts import about, duration, end_of_training, explain, number
from app.widgets.drop import DropZone
from app.widgets.notices import Notices
from app.widgets.page import Mark, Page
from app.widgets.parts import ask_pictures, button, column, heading, label, show_folder
from engine import library
from engine.config import METHODS
from engine.events import Finished, Judgement, Sample, Stopped
from engine.run.history import Told


class TrainPage(Page):
    """Shows the folder that is set up, the training that goes on, and the earlier ones."""

    draw_requested = Signal(object)  # Path of a model
    convert_requested = Signal(object)  # Path of a model
    sketch_requested = Signal()  # the canvas

    def __init__(
        self,
        folder: FolderSession,
        run: RunSession,
        runs: RunsSession,
        models: ModelsSession,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._run, self._runs, self._models = folder, run, runs, models
        self._unseen = False  # the training came to its end while another page was in sight
        self.notices = Notices()
        self.stack = QStackedWidget()
        self.choose_pane = self._make_choose_pane()
        self.setup = SetupView()
        self.run_view = RunView()
        self.setup_actions = SetupActions(folder, run, self.setup, self.notices)
        self.run_actions = RunActions(run, self.run_view.tools, self.notices)
        for pane in (self.choose_pane, self.setup, self.run_view):
            self.stack.addWidget(pane)
        page = column(self, margin=theme.MARGIN, spacing=2 * theme.SPACE)
        page.addWidget(self.notices)
        page.addWidget(self.stack, 1)
        self.setup.back_requested.connect(self._new)
        self.setup.found.other_requested.connect(self._ask_folder)
        folder.chosen.connect(self._show_folder)
        self._join_run()
        self.list_actions = ListActions(run, runs, models, self.runs, self.waiting, self.notices)
        self._catch_up()

    def _join_run(self) -> None:
        run, view = self._run, self.run_view
        view.stop_requested.connect(run.stop)
        view.resume_requested.connect(run.resume_last)
        view.draw_requested.connect(self._draw)
        view.new_requested.connect(self._new)
        view.samples.look_requested.connect(run.replay.look_at)
        view.samples.sketch_requested.connect(self.sketch_requested)
        run.begun.connect(self._show_begun)
        self.setup_actions.queued.connect(self._new)
        run.started.connect(self._show_started)
        run.history_read.connect(self._show_history)
        run.state_changed.connect(self._show_state)
        run.losses.connect(view.add_losses)
        run.samples.connect(self._add_samples)
        run.warned.connect(self._warn)
        run.ended.connect(self._show_end)
        run.opened.connect(self._show_opened)
        run.moved.connect(self._show_name)
        run.judging.changed.connect(self._show_judging)
        for stirred in (run.begun, run.started, run.state_changed, run.losses, run.ended):
            stirred.connect(self._show_mark)
        view.outcome.go_on_requested.connect(self._go_on)
        view.outcome.draw_requested.connect(self.draw_requested)
        view.outcome.convert_requested.connect(self.convert_requested)
        view.outcome.pictures_requested.connect(self._more_pictures)
        run.replay.steps_changed.connect(self._show_steps)
        run.replay.seen.connect(view.samples.show_at)

    def _catch_up(self) -> None:
        """What goes on already when the page is made."""
        if self._run.running:
            self._show_begun()
            if self._run.about is not None:
                self._show_started()
            if self._run.paused or self._run.stopping:
                self._show_state()
            self._show_mark()
            self._run.catch_up()
        elif self._folder.root is not None:
            self._show_folder()

    @property
    def watched(self) -> bool:
        """Whether the run itself is shown, not the list of all or another that is set up."""
        return self.stack.currentWidget() is self.run_view

    def hand_over(self) -> dict[str, Any]:
        return {"setup": self.setup.state(), "looks": self.stack.currentWidget() is self.run_view,
                "course": self.run_view.course_tab.isChecked(), "unseen": self._unseen}  # fmt: skip

    def take_over(self, state: dict[str, Any]) -> None:
        self.setup.set_state(state["setup"])
        self._unseen = state["unseen"]
        self._show_mark()
        if self._run.running or not state["looks"]:
            return
        if self._run.outcome is None:
            self._show_opened()
        else:
            self._show_begun()
            self._show_started()
            self._show_history()
            self._show_end()
        if state["course"]:
            self.run_view.course_tab.click()

    # choose

    def _make_choose_pane(self) -> QWidget:
        self.choose_button = button(self.tr("Choose folder…"), self._ask_folder, role="primary")
        self.zone = DropZone(
            "train",
            self.tr("Drop a folder of pictures here"),
            self.tr(
                "Ordinary photos are enough: their lines or colours become what you draw. Pairs side by side, pairs by "
                "name in folders A and B, and two sets in trainA and trainB are found out as well."
            ),
            [self.choose_button],
        )
        self.runs = RunList()
        self.runs.resume_requested.connect(self._run.resume)
        self.runs.draw_requested.connect(self.draw_requested)
        self.runs.folder_requested.connect(show_folder)
        self.waiting = Waiting()
        self.waiting.show_requested.connect(self._show_running)
        left = QVBoxLayout()
        left.addWidget(self.zone, 1)
        right = QVBoxLayout()
        right.setSpacing(theme.SPACE)
        right.addWidget(self.waiting)
        right.addWidget(heading(self.tr("Earlier trainings")))
        right.addWidget(self.runs, 1)
        body = QHBoxLayout()
        body.setSpacing(3 * theme.SPACE)
        body.addLayout(left, 1)
        body.addLayout(right, 1)
        pane = QWidget()
        whole = column(pane, spacing=2 * theme.SPACE)
        whole.addWidget(label(self.tr("Train a model"), "title"))
        whole.addLayout(body, 1)
        return pane

    def _ask_folder(self) -> None:
        start = str(self._folder.root or "")
        if (folder := ask_pictures(self, self.tr("Folder of training pictures"), start)) is not None:
            self.choose(folder)

    def take(self, paths: list[Path]) -> bool:
        """A file stands for its folder."""
        self.choose(paths[0] if paths[0].is_dir() else paths[0].parent)
        return True

    def show_over(self, over: bool) -> None:
        self.zone.set_over(over)

    def choose(self, root: Path) -> None:
        """Sets a training on this folder up."""
        self.notices.clear()
        self._folder.choose(root)

    def fine_tune(self, model: library.Entry) -> None:
        """Asks for pictures on which a model is to learn further."""
        self._new()
        self._folder.begin_with(model)
        words = self.tr("The next training begins with “{name}”. Choose the pictures that it is to learn from.")
        self.notices.say(words.format(name=model.name))

    def _show_folder(self) -> None:
        if self._folder.root is not None:
            self.stack.setCurrentWidget(self.setup)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._unseen = False
        self._show_mark()
        self._runs.refresh()
        after(0, self, curves.load)  # once the page is seen

    def _new(self) -> None:
        self.notices.clear()
        self._folder.forget()
        self._runs.refresh()
        self.stack.setCurrentWidget(self.choose_pane)

    # run

    def _show_begun(self) -> None:
        """Something is about to learn."""
        self.run_view.begin(self._run.run.name if self._run.run else "")
        self._show_steps()
        self._show_buttons()
        if not self._run.from_queue:  # else a person may be at something else
            self._show_running()

    def _show_running(self) -> None:
        self.notices.clear()
        self.stack.setCurrentWidget(self.run_view)

    def _show_started(self) -> None:
        if self._run.about is not None:
            self.run_view.show_started(self._run.about)
        self._show_buttons()

    def _show_history(self) -> None:
        """All that the run has told before, in place of what is shown."""
        known, view = self._run.kept.run, self.run_view
        if known is not None:
            view.set_batch(known.config.batch_size)
            view.set_method(METHODS[known.method])
        view.show_history(self._run.kept.history.losses, self._run.told)
        self._show_buttons()

    def _show_state(self) -> None:
        if self._run.stopping:
            text = self.tr("Stopping: the model and everything needed to go on are being saved…")
        elif self._run.paused:
            text = self.tr("Paused. It waits in memory, and goes on when you like; Stop saves it to the disk.")
        else:
            text = self.tr("Training.")
        self.run_view.say(text)
        self._show_buttons()

    def _show_buttons(self) -> None:
        run = self._run
        self.run_actions.show()
        self.run_view.show_buttons(run.running, run.stopping, run.resumable, run.model is not None)

    def _show_mark(self) -> None:
        """How the training stands, for who looks at another page; how it ended, until this one is looked at."""
        run, step = self._run, self._run.step
        if run.running:
            part = min(1.0, step / max(1, run.about.total)) if run.about is not None else 0.0
            self.set_mark(Mark(self._standing(f"{100 * part:.0f}"), round(part, 2)))
        elif self._unseen and run.run is not None:
            icon = "close" if isinstance(run.outcome, Exception) else "check"
            self.set_mark(Mark(end_of_training(run.run.name, run.outcome), icon=icon))
        else:
            self.set_mark(None)

    def _standing(self, percent: str) -> str:
        run = self._run
        if run.about is None:
            return self.tr("Training: it is being prepared")
        if run.stopping:
            return self.tr("Training: it is being saved")
        if run.paused:
            return self.tr("Training: paused at {percent}%").format(percent=percent)
        if run.last is None:
            return self.tr("Training: {percent}%").format(percent=percent)
        words = self.tr("Training: {percent}%, about {time} left")
        return words.format(percent=percent, time=about(run.last.seconds_left))

    def _show_name(self) -> None:
        self.run_view.show_name(self._run.run.name if self._run.run else "")
        self._show_buttons()

    def _show_steps(self) -> None:
        self.run_view.samples.set_steps(self._run.replay.steps)

    def _draw(self) -> None:
        self.draw_requested.emit(self._run.model)

    def _show_opened(self) -> None:
        run = self._run.kept.run
        if run is None:
            return
        self.notices.clear()
        self.run_view.open(run)
        self._show_history()
        self._show_steps()
        self._show_judging()
        self.stack.setCurrentWidget(self.run_view)

    def _show_end(self) -> None:
        run, outcome = self._run, self._run.outcome
        name = run.run.name if run.run else ""
        self._unseen = not self.isVisible() and not isinstance(outcome, Stopped)
        match outcome:
            case Finished():
                seconds = outcome.result.seconds
                text = (
                    self.tr("Finished after {time}. The model “{name}” is in the library.")
                    if seconds is not None
                    else self.tr("Finished. The model “{name}” is in the library.")
                ).format(time=duration(seconds or 0), name=name)
            case Stopped():
                text = self.tr("Stopped at step {step}. Everything is saved; resume when you like.").format(
                    step=number(outcome.step, ",")
                )
            case _:
                text = explain(outcome) if isinstance(outcome, Exception) else ""
                if run.model is not None:
                    words = self.tr("{problem} What was saved before is kept, and can be resumed.")
                    text = words.format(problem=text)
        failed = isinstance(outcome, Exception)
        self._show_buttons()
        self.run_view.end(text, outcome.step if isinstance(outcome, Finished | Stopped) else None, failed)
        self._show_judging()
        self._models.refresh()

    # what was reached

    def _show_judging(self) -> None:
        """What the run has reached, once it rests."""
        run, judging, view = self._run, self._run.judging, self.run_view
        known = run.kept.run
        if run.running or known is None or not (judging.busy or judging.found or judging.problem):
            return
        if view.tabs.isHidden():
            view.show_outcome(True)
        if judging.found is not None:
            view.outcome.show_judgement(judging.found, _columns(judging.found))
        elif judging.problem is not None:
            view.outcome.clear(explain(judging.problem), failed=True)
        else:
            view.outcome.clear(self.tr("Looking at what it makes of the pictures that were kept aside…"))
        left = known.total // 2 if known.finished else known.total - known.step
        more = left if run.kept.checkpoint else 0
        view.outcome.show_ahead(Ahead(more, more * run.kept.seconds_per_step, known.finished, run.model))

    def _go_on(self, steps: int) -> None:
        if steps:
            self._run.train_on(steps)
        else:
            self._run.resume_last()

    def _more_pictures(self, model: Path) -> None:
        name = self._run.run.name if self._run.run else model.stem
        self.fine_tune(dataclasses.replace(library.entry_of(model), name=name))

    def _add_samples(self, events: list[Sample]) -> None:
        for name in dict.fromkeys(e.name for e in events):
            event = next(e for e in reversed(events) if e.name == name)  # older ones of the batch are past
            pictures = [p for p in (event.input, event.output, event.target) if p is not None]
            self.run_view.samples.add(event.step, name, tuple(pixels.to_qimage(p) for p in pictures))

    def _warn(self, told: Told) -> None:
        self.run_view.warn(*told)
        if told.warned.code == "picture_missing":
            gone = self.tr("Pictures of this training have gone. It goes on with those that are left.")
            self.notices.say(gone, "warning")


def _columns(judgement: Judgement) -> list[list[QImage]]:
    """The pictures of a judgement as the view shows them, a column each."""
    models = [judged.outputs for judged in (judgement.best, judgement.last) if judged is not None]
    columns = [judgement.inputs, *models, *([judgement.targets] if judgement.targets else [])]
    return [[pixels.to_qimage(rgb_u8) for rgb_u8 in column] for column in columns]
