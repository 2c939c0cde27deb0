"""The Train page: choose a folder, set the training up, watch it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import pixels, theme
from app.pages.train import curves
from app.pages.train.actions import RunActions
from app.pages.train.form import label_of
from app.pages.train.runs import RunList
from app.pages.train.runview import RunView
from app.pages.train.setup import SetupView
from app.sessions.models import ModelsSession
from app.sessions.replay import Samples
from app.sessions.training import TrainingSession
from app.texts import count, duration, explain
from app.widgets.drop import DropTarget, DropZone
from app.widgets.notices import Notices
from app.widgets.parts import ask_folder, button, column, heading, label, pictures_folder, show_folder
from app.widgets.pictures import read_picture
from engine import library
from engine.config import METHODS, OFFERS, Data, TrainConfig, make_config
from engine.events import Finished, Sample, Started, Stopped, Survey
from engine.messages import SinopiaError
from engine.presets import fitting
from engine.run.history import Told
from engine.run.history import read as history

PREVIEW_SIDE = 320  # px; larger pictures are not needed for a look


class TrainPage(QWidget):
    """Shows a TrainingSession."""

    draw_requested = Signal(object)  # Path of a model
    sketch_requested = Signal()  # the canvas

    def __init__(self, session: TrainingSession, models: ModelsSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._models = session, models
        self._shown_survey: Survey | None = None
        self._shown_start: Started | None = None
        self._told: list[Told] = []  # of the run, while it is shown
        self._shown_derivations: list[dict[str, Any]] = []
        self._config: TrainConfig | None = None  # what is set up, if it can be
        self.notices = Notices()
        self.stack = QStackedWidget()
        self.choose_pane = self._make_choose_pane()
        self.setup = SetupView()
        self.run_view = RunView()
        self.run_actions = RunActions(session, self.run_view.tools, self.notices)
        for pane in (self.choose_pane, self.setup, self.run_view):
            self.stack.addWidget(pane)
        page = column(self, margin=theme.MARGIN, spacing=2 * theme.SPACE)
        page.addWidget(self.notices)
        page.addWidget(self.stack, 1)

        target = DropTarget(self, self.zone)
        target.dropped.connect(self._take_drop)
        self.setup.back_requested.connect(self._new)
        self.setup.start_requested.connect(self._start)
        self.setup.changed.connect(self._check)
        self.setup.method_chosen.connect(session.set_method)
        self.setup.anew_requested.connect(lambda: session.begin_with(None))
        self.setup.found.other_requested.connect(self._ask_folder)
        self.setup.found.swap_requested.connect(session.swap)
        self.setup.found.derive_chosen.connect(session.set_derive)
        self.run_view.stop_requested.connect(session.stop)
        self.run_view.resume_requested.connect(session.resume_last)
        self.run_view.tools.go_on_requested.connect(lambda: self.run_view.say(self.tr("Training.")))
        self.run_view.draw_requested.connect(lambda: self.draw_requested.emit(session.model))
        self.run_view.new_requested.connect(self._new)
        session.folder_changed.connect(self._show_folder)
        session.rehearsal.changed.connect(self._show_cost)
        self._join_faults()
        session.run_changed.connect(self._show_run)
        session.losses.connect(self.run_view.add_losses)
        session.samples.connect(self._add_samples)
        session.warned.connect(self._warn)
        session.replay.steps_changed.connect(lambda: self.run_view.samples.set_steps(session.replay.steps))
        session.replay.seen.connect(self._show_samples)
        self.run_view.samples.look_requested.connect(session.replay.look_at)
        self.run_view.samples.sketch_requested.connect(self.sketch_requested)
        models.changed.connect(self._refresh_runs)

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
        self.runs.open_requested.connect(self._session.open)
        self.runs.resume_requested.connect(self._session.resume)
        self.runs.draw_requested.connect(self.draw_requested)
        self.runs.folder_requested.connect(show_folder)
        left = QVBoxLayout()
        left.addWidget(self.zone, 1)
        right = QVBoxLayout()
        right.setSpacing(theme.SPACE)
        right.addWidget(heading(self.tr("Earlier trainings")))
        right.addWidget(self.runs, 1)
        body = QHBoxLayout()
        body.setSpacing(3 * theme.SPACE)
        body.addLayout(left, 3)
        body.addLayout(right, 2)
        pane = QWidget()
        whole = column(pane, spacing=2 * theme.SPACE)
        whole.addWidget(label(self.tr("Train a model"), "title"))
        whole.addLayout(body, 1)
        return pane

    def _ask_folder(self) -> None:
        start = str(self._session.root or "") or pictures_folder()
        if (folder := ask_folder(self, self.tr("Folder of training pictures"), start)) is not None:
            self._choose(folder)

    def _take_drop(self, paths: list[Path]) -> None:
        """A dropped file stands for its folder."""
        if not self._session.running:
            self._choose(paths[0] if paths[0].is_dir() else paths[0].parent)

    def _choose(self, root: Path) -> None:
        self.notices.clear()
        self._shown_survey = None
        self.setup.begin()
        self.stack.setCurrentWidget(self.setup)
        self._session.choose(root)

    def fine_tune(self, model: library.Entry) -> None:
        """Asks for pictures on which a model is to learn further."""
        if self._session.running:
            self.notices.say(self.tr("A training is running. Stop it before another one begins."), "warning")
            return
        self._new()
        self._session.begin_with(model)
        words = self.tr("The next training begins with “{name}”. Choose the pictures that it is to learn from.")
        self.notices.say(words.format(name=model.name))

    def _refresh_runs(self) -> None:
        self.runs.set_runs(library.runs())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_runs()
        self._session.fetch("curves", curves.load)

    def _new(self) -> None:
        self.notices.clear()
        self._session.forget_folder()
        self._refresh_runs()
        self.stack.setCurrentWidget(self.choose_pane)

    # set up

    def _show_folder(self) -> None:
        session, found = self._session, self.setup.found
        self.setup.show_start(session.begins_with.name if session.begins_with else "")
        if session.root is None:
            return
        found.show_folder(session.root, session.surveying and session.survey is None)
        problem = None if session.surveying else session.problem
        if problem is not None:
            self._shown_survey = None
            found.show_problem(explain(problem))
        elif session.survey is not None and not session.surveying and session.survey is not self._shown_survey:
            self._show_survey(session.survey)
        if session.derivations is not self._shown_derivations:
            self._shown_derivations = session.derivations
            found.chooser.set_pictures(
                [{k: pixels.to_qimage(p) for k, p in row.items()} for row in session.derivations]
            )
        if problem is None:
            found.show_derive(session.derive)
        self.setup.panel.setVisible(problem is None)
        self._show_method()

    def _join_faults(self) -> None:
        checking, faults = self._session.checking, self.setup.found.faults
        checking.begun.connect(faults.begin)
        checking.found.connect(faults.add)
        checking.changed.connect(self._show_check)
        checking.choice_changed.connect(self._show_choice)
        faults.use_requested.connect(checking.use)
        faults.thumbnail_wanted.connect(self._fetch_thumbnail)

    def _show_check(self) -> None:
        checking, faults = self._session.checking, self.setup.found.faults
        if checking.problem is not None:
            faults.show_problem(explain(checking.problem))
        elif checking.result is not None:
            faults.show_result(checking.result.fine, checking.result.pictures)
        else:
            faults.show_progress(checking.done, checking.total)

    def _show_choice(self) -> None:
        self.setup.found.faults.set_left_out(self._session.checking.exclude)
        self._check()

    def _fetch_thumbnail(self, path: Path) -> None:
        side = round(48 * self.devicePixelRatioF())
        done = partial(self.setup.found.faults.set_thumbnail, path)
        self._session.checking.fetch("thumbnail of a finding", partial(read_picture, path, side), done)

    def _show_survey(self, survey: Survey) -> None:
        session, first = self._session, self._shown_survey is None
        self._shown_survey = survey
        pairs = [(_preview(a), _preview(b)) for a, b in survey.previews]
        if session.direction == "b-to-a":
            pairs = [(b, a) for a, b in pairs]
        paired = Data.PAIRS in METHODS[session.method].data
        self.setup.found.show_survey(survey, paired, pairs, session.derive, session.wide)
        presets = fitting(session.method, survey.input_kind, max(survey.train), session.device)
        current = self.setup.presets.current()
        self.setup.show_presets(presets, current if current in presets and not first else presets[0], anew=first)

    def _show_method(self) -> None:
        session = self._session
        offers = OFFERS[session.survey.layout] if session.survey is not None else ()
        self.setup.show_method(session.method, offers)
        if session.root is not None:
            self.setup.propose_name(f"{session.root.resolve().name} {session.derive or session.method}")
        self._check()

    def _settings(self) -> dict[str, object]:
        settings = self.setup.settings()
        if self._session.direction != "a-to-b":
            settings["direction"] = self._session.direction
        if self._session.derive:
            settings["derive"] = self._session.derive
        return settings

    def _check(self) -> None:
        """Says what is wrong with the settings, or has their cost measured."""
        session, settings, problem = self._session, self._settings(), ""
        self._config = None
        if session.survey is not None and not session.surveying:  # till then the form is of what was before
            try:
                self._config = make_config(session.method, settings)
                library.check_name(self.setup.name.text())
            except SinopiaError as error:
                self._config, problem = None, explain(error)
        self.setup.start_button.setEnabled(self._config is not None)
        session.measure(settings if self._config is not None else None)
        if problem:
            self.setup.say(problem, failed=True)
        else:
            self._show_cost()

    def _show_cost(self) -> None:
        """How long the training will be, as far as it is known."""
        survey, config, rehearsal = self._session.survey, self._config, self._session.rehearsal
        if survey is None or config is None:
            self.setup.say("")
            return
        cost = rehearsal.cost
        total = cost.steps if cost else config.total_steps(-(-max(survey.train) // config.batch_size))
        steps = count(total, self.tr("step"), self.tr("steps"))
        if rehearsal.problem is not None:
            self.setup.say(explain(rehearsal.problem), failed=True)
        elif cost:
            words = self.tr("{steps} in all,\nabout {time} on this computer.")
            words = words.format(steps=steps, time=duration(float(f"{cost.seconds:.2g}")))
            if cost.stepped_down:
                less = self.tr("Not enough memory: it will go on with {settings}.")
                down = ", ".join(f"{label_of(config, name)} {value}" for name, value in cost.stepped_down.items())
                words += " " + less.format(settings=down)
            self.setup.say(words)
        elif rehearsal.measuring:
            self.setup.say(self.tr("{steps} in all,\nmeasuring how long they take…").format(steps=steps))
        else:
            self.setup.say(self.tr("{steps} in all.").format(steps=steps))

    def _start(self) -> None:
        try:
            self._session.start(self.setup.name.text(), self._settings())
        except SinopiaError as error:
            self.notices.say(explain(error), "error")

    # run

    def _show_run(self) -> None:
        session, view = self._session, self.run_view
        if session.run is None:
            return
        if session.running and session.started is None and not session.stopping:
            self.notices.clear()
            self._told.clear()
            view.begin(session.run.name)
            view.show_history(*history(session.run))
            view.samples.set_steps(session.replay.steps)
            self.stack.setCurrentWidget(view)
        if session.running and session.started is not None and session.started is not self._shown_start:
            known = library.run_at(session.run)
            view.show_started(session.started, int(known.settings.get("batch_size", 1)) if known else 1)
            view.set_terms(METHODS[known.method].terms if known else ())
            losses, told = history(session.run, session.started.step)
            view.show_history(losses, [*told, *self._told])
        self._shown_start = session.started
        opened = session.opened
        if opened is not None:
            self._show_opened(opened)
        view.show_name(session.run.name)
        if session.paused:
            view.say(self.tr("Paused. It waits in memory, and goes on when you like; Stop saves it to the disk."))
        if session.stopping:
            view.say(self.tr("Stopping: the model and everything needed to go on are being saved…"))
        if session.outcome is not None and not session.running:
            self._show_outcome()
            self._models.refresh()
        finished = isinstance(session.outcome, Finished) or (opened is not None and opened.finished)
        begun = (session.run / "run.json").is_file()
        self.run_actions.show()
        view.show_buttons(session.running, session.stopping, begun and not finished, self._drawable())

    def _show_opened(self, run: library.Run) -> None:
        self.notices.clear()
        if run.finished:
            text = self.tr("Finished. The model “{name}” is in the library.").format(name=run.name)
        elif run.step <= 0:
            text = self.tr("It was ended before anything was saved; resume it to begin anew.")
        else:
            text = self.tr("Not at its end. Everything up to step {step} is saved; resume when you like.").format(
                step=f"{run.step:,}"
            )
        self.run_view.open(run.name, text, run.step, run.total)
        self.run_view.set_terms(METHODS[run.method].terms)
        self.run_view.show_history(*history(run.path))
        self.run_view.samples.set_steps(self._session.replay.steps)
        self.stack.setCurrentWidget(self.run_view)

    def _drawable(self) -> bool:
        return self._session.model is not None and self._session.model.is_file()

    def _show_outcome(self) -> None:
        session, outcome = self._session, self._session.outcome
        name = session.run.name if session.run else ""
        match outcome:
            case Finished():
                seconds = outcome.result.seconds
                ended = (
                    self.tr("Finished after {time}.").format(time=duration(seconds))
                    if seconds is not None
                    else self.tr("Finished.")
                )
                text = ended + " " + self.tr("The model “{name}” is in the library.").format(name=name)
            case Stopped():
                text = self.tr("Stopped at step {step}. Everything is saved; resume when you like.").format(
                    step=f"{outcome.step:,}"
                )
            case _:
                text = explain(outcome) if isinstance(outcome, Exception) else ""
                if session.model is not None:
                    text += " " + self.tr("What was saved before is kept, and can be resumed.")
        failed = isinstance(outcome, Exception)
        self.run_view.end(text, outcome.step if isinstance(outcome, Finished | Stopped) else None, failed)

    def _add_samples(self, events: list[Sample]) -> None:
        for name in dict.fromkeys(e.name for e in events):
            event = next(e for e in reversed(events) if e.name == name)  # older ones of the batch are past
            pictures = [event.input, event.output] + ([event.target] if event.target is not None else [])
            self.run_view.samples.add(event.step, name, tuple(pixels.to_qimage(p) for p in pictures))

    def _show_samples(self, step: int, samples: Samples) -> None:
        self.run_view.samples.show_at(step, samples)

    def _warn(self, told: Told) -> None:
        self._told.append(told)
        self.run_view.warn(*told)


def _preview(rgb_u8: object) -> QImage:
    image = pixels.to_qimage(rgb_u8)
    if max(image.width(), image.height()) <= PREVIEW_SIDE:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(PREVIEW_SIDE, PREVIEW_SIDE, keep, smooth)
