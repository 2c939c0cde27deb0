"""What a person sets up before a training: the folder, how it is to be taken, the settings, and what they cost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from app import pixels
from app.pages.train.setup import SetupView
from app.sessions.folder import FolderSession
from app.sessions.run import RunSession
from app.texts import about, count, explain, listed, plain, setting
from app.widgets import derivations
from app.widgets.notices import Notices
from engine import library, styles
from engine.config import METHODS, OFFERS, Data, TrainConfig, make_config, usual_method
from engine.events import Survey
from engine.messages import SinopiaError
from engine.presets import fitting

PREVIEW_SIDE = 320  # px; larger pictures are not needed for a look


class SetupActions(QObject):
    """Joins the set-up pane of the Train page with the folder, and starts the run."""

    queued = Signal()  # it waits until another one is done

    def __init__(self, folder: FolderSession, run: RunSession, setup: SetupView, notices: Notices) -> None:
        super().__init__(setup)
        self._folder, self._run, self._setup, self._notices = folder, run, setup, notices
        self._anew = True  # the form forgets what was set up, with the next folder that can be used
        self._config: TrainConfig | None = None  # what is set up, if it can be
        self._join_folder()
        self._join_faults()
        self._show_chosen()
        self._show_start()
        self._show_survey()
        self._show_derivations()

    def _join_folder(self) -> None:
        folder, setup = self._folder, self._setup
        setup.start_requested.connect(self._start)
        setup.changed.connect(self._check)
        setup.method_chosen.connect(folder.set_method)
        setup.anew_requested.connect(self._begin_anew)
        setup.found.swap_requested.connect(folder.swap)
        setup.found.derive_chosen.connect(folder.set_derive)
        setup.found.sets_chosen.connect(self._take_as_sets)
        folder.chosen.connect(self._show_chosen)
        folder.start_changed.connect(self._show_start)
        folder.choice_changed.connect(self._show_choice)
        folder.survey_changed.connect(self._show_survey)
        folder.derivations_changed.connect(self._show_derivations)
        folder.rehearsal.changed.connect(self._show_cost)
        self._run.begun.connect(self._check)
        self._run.ended.connect(self._check)

    def _join_faults(self) -> None:
        checking, faults = self._folder.checking, self._setup.found.faults
        checking.begun.connect(faults.begin)
        checking.found.connect(faults.add)
        checking.changed.connect(self._show_check)
        checking.choice_changed.connect(self._show_left_out)
        checking.thumbnail_read.connect(faults.set_thumbnail)
        faults.use_requested.connect(checking.use)
        faults.thumbnail_wanted.connect(self._read_thumbnail)

    def _show_chosen(self) -> None:
        """Another folder: the page is as if it were new."""
        if self._folder.root is not None:
            self._anew = True
            self._setup.begin()

    def _take_as_sets(self, sets: bool) -> None:
        """Pictures of equal names are two sets for all that, or are pairs."""
        self._folder.set_method(usual_method(Data.TWO_SETS if sets else Data.PAIRS))

    def _begin_anew(self) -> None:
        self._folder.begin_with(None)

    def _show_start(self) -> None:
        model = self._folder.begins_with
        self._setup.show_start(model.name if model else "")
        self._check()

    def _show_choice(self) -> None:
        """How the folder is to be taken."""
        folder, offers = self._folder, tuple[Data, ...]()
        if folder.survey is not None:  # pictures of one kind are photos to the methods of this page
            offers = OFFERS["photos" if folder.survey.layout == "one-set" else folder.survey.layout]
        self._setup.show_method(folder.method, offers)
        if folder.root is not None:
            derived = "" if METHODS[folder.method].derives else folder.derive
            kind = derivations.name(derived).lower() if derived else folder.method
            learnt = folder.style.stem if folder.style is not None else kind
            self._setup.propose_name(f"{folder.root.resolve().name} {learnt}")
        if folder.problem is None or folder.surveying:
            self._setup.found.show_derive("" if METHODS[folder.method].derives else folder.derive)
        self._check()

    def _show_survey(self) -> None:
        """What the folder is, or that it is being looked at, or why nothing can be learnt from it."""
        folder, found = self._folder, self._setup.found
        if folder.root is None:
            return
        problem = None if folder.surveying else folder.problem
        found.show_folder(folder.root, folder.surveying and folder.survey is None)
        if problem is not None:
            self._anew = True
            found.show_problem(explain(problem))
        elif folder.survey is not None and not folder.surveying:
            self._show_found(folder.survey)
        self._setup.panel.setVisible(problem is None)
        self._show_choice()

    def _show_found(self, survey: Survey) -> None:
        folder, anew, self._anew = self._folder, self._anew, False
        pairs = [(_preview(a), _preview(b)) for a, b in survey.previews]
        if folder.direction == "b-to-a":
            pairs = [(b, a) for a, b in pairs]
        paired = Data.PAIRS in METHODS[folder.method].data
        self._setup.found.show_survey(
            survey, paired, pairs, folder.derives, folder.wide, METHODS[folder.method].from_noise
        )
        self._count_left()
        presets = fitting(folder.method, survey.input_kind, max(survey.train), folder.device)
        if folder.style is not None:
            style = styles.name_of(folder.style)
            presets = [replace(preset, settings=preset.settings | {"style": style}) for preset in presets]
        current = self._setup.presets.current()
        self._setup.show_presets(presets, current if current in presets and not anew else presets[0], anew=anew)

    def _show_derivations(self) -> None:
        rows = self._folder.derivations
        self._setup.found.chooser.set_pictures([{k: pixels.to_qimage(p) for k, p in row.items()} for row in rows])

    def _show_check(self) -> None:
        checking, faults = self._folder.checking, self._setup.found.faults
        if checking.problem is not None:
            faults.show_problem(explain(checking.problem))
        elif checking.result is not None:
            result = checking.result
            faults.show_result(result.usable, result.usable + result.problems)
            self._count_left()
            self._check()
        else:
            faults.show_progress(checking.done, checking.total)

    def _count_left(self) -> None:
        if (survey := self._folder.survey) is not None:
            self._setup.found.faults.model.count_left(min(survey.train))

    def _show_left_out(self) -> None:
        self._setup.found.faults.set_left_out(self._folder.checking.left_out)
        self._check()

    def _read_thumbnail(self, path: Path) -> None:
        self._folder.checking.read_thumbnail(path, round(48 * self._setup.devicePixelRatioF()))

    def settings(self) -> dict[str, object]:
        """Those that differ from the defaults, with what the folder says."""
        settings = self._setup.settings()
        if self._folder.direction != "a-to-b":
            settings["direction"] = self._folder.direction
        if self._folder.derive and not METHODS[self._folder.method].derives:
            settings["derive"] = self._folder.derive
        return settings

    def _check(self) -> None:
        """Says what is wrong with the settings, or has their cost measured."""
        folder, settings, problem = self._folder, self.settings(), ""
        self._config = None
        if folder.survey is not None and not folder.surveying:  # till then the form is of what was before
            try:
                self._config = make_config(folder.method, settings)
                library.check_name(self._setup.name.text())
            except SinopiaError as error:
                self._config, problem = None, explain(error)
        if self._config is not None:
            folder.keep_aside(self._config.held_out)
            if folder.nothing_left is not None:
                self._config, problem = None, explain(folder.nothing_left)
        self._setup.start_button.setEnabled(self._config is not None)
        self._setup.show_busy(self._run.running)
        if not self._run.running:
            folder.measure(settings if self._config is not None else None)
        if problem:
            self._setup.say(problem, failed=True)
        else:
            self._show_cost()

    def _show_cost(self) -> None:
        """How long the training will be, as far as it is known."""
        survey, config, rehearsal = self._folder.survey, self._config, self._folder.rehearsal
        if survey is None or config is None:
            self._setup.say(self.tr("Measuring how long it takes…") if self._folder.surveying else "")
            return
        cost = rehearsal.cost
        per_epoch = -(-max(survey.train) // config.batch_size)
        self._setup.show_pace(per_epoch, cost.seconds_per_step if cost else 0.0)
        total = cost.steps if cost else config.total_steps(per_epoch)
        if rehearsal.problem is not None:
            self._setup.say(explain(rehearsal.problem), failed=True)
        elif cost and cost.stepped_down:
            words = (
                self.tr(
                    "1 step in all,\nabout {time} on this computer. Not enough memory: it will go on with {settings}."
                ),
                self.tr(
                    "{n} steps in all,\nabout {time} on this computer. "
                    "Not enough memory: it will go on with {settings}."
                ),
            )
            less = listed(f"{setting(type(config), name)} {plain(value)}" for name, value in cost.stepped_down.items())
            self._setup.say(count(total, *words, time=about(cost.seconds), settings=less))
        elif cost:
            words = (
                self.tr("1 step in all,\nabout {time} on this computer."),
                self.tr("{n} steps in all,\nabout {time} on this computer."),
            )
            self._setup.say(count(total, *words, time=about(cost.seconds)))
        elif rehearsal.measuring:
            words = (
                self.tr("1 step in all,\nmeasuring how long it takes…"),
                self.tr("{n} steps in all,\nmeasuring how long they take…"),
            )
            self._setup.say(count(total, *words))
        elif self._run.running:
            words = (
                self.tr("1 step in all.\nIt begins when the training that runs is done."),
                self.tr("{n} steps in all.\nIt begins when the training that runs is done."),
            )
            self._setup.say(count(total, *words))
        else:
            self._setup.say(count(total, self.tr("1 step in all."), self.tr("{n} steps in all.")))

    def _start(self) -> None:
        try:
            request = self._folder.request(self._setup.name.text(), self.settings())
        except SinopiaError as error:
            self._notices.say(explain(error), "error")
            return
        waits = self._run.running
        self._run.start(request)
        self._folder.begin_with(None)
        if waits:
            self.queued.emit()


def _preview(rgb_u8: object) -> QImage:
    image = pixels.to_qimage(rgb_u8)
    if max(image.width(), image.height()) <= PREVIEW_SIDE:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(PREVIEW_SIDE, PREVIEW_SIDE, keep, smooth)
