"""The Train page: choose a folder, set the training up, watch it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import pixels, theme
from app.sessions.models import ModelsSession
from app.sessions.training import TrainingSession, history
from app.texts import count, duration, explain, sentence
from app.widgets import curves
from app.widgets.drop import DropTarget, DropZone
from app.widgets.form import SettingsForm
from app.widgets.found import FoundView
from app.widgets.notices import Notices
from app.widgets.runs import RunList, method_name
from app.widgets.runview import RunView
from engine import library
from engine.config import CONFIGS, TrainConfig, make_config
from engine.errors import SinopiaError
from engine.events import Finished, Sample, Stopped, Survey, Warned

FIRST_SETTINGS = ("size", "epochs", "steps", "batch_size", "width")
PREVIEW_SIDE = 320  # px; larger pictures are not needed for a look


class TrainPage(QWidget):
    """Shows a TrainingSession."""

    draw_requested = Signal(object)  # Path of a model

    def __init__(self, session: TrainingSession, models: ModelsSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._models = session, models
        self._shown_survey: Survey | None = None
        self._shown_run: Path | None = None
        self._own_name = False  # a person named the run
        self.notices = Notices()
        self.stack = QStackedWidget()
        self.choose_pane = self._make_choose_pane()
        self.setup_pane = self._make_setup_pane()
        self.run_view = RunView()
        for pane in (self.choose_pane, self.setup_pane, self.run_view):
            self.stack.addWidget(pane)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        page.setSpacing(2 * theme.SPACE)
        page.addWidget(self.notices)
        page.addWidget(self.stack, 1)

        target = DropTarget(self, self.zone)
        target.dropped.connect(self._take_drop)
        self.run_view.stop_requested.connect(session.stop)
        self.run_view.resume_requested.connect(session.resume_last)
        self.run_view.draw_requested.connect(lambda: self.draw_requested.emit(session.model))
        self.run_view.new_requested.connect(self._new)
        session.folder_changed.connect(self._show_folder)
        session.run_changed.connect(self._show_run)
        session.losses.connect(self.run_view.add_losses)
        session.samples.connect(self._add_samples)
        session.warned.connect(self._warn)
        models.changed.connect(self._refresh_runs)
        self._show_method()

    # choose

    def _make_choose_pane(self) -> QWidget:
        title = QLabel(self.tr("Train a model"))
        title.setProperty("role", "title")
        self.choose_button = QPushButton(self.tr("Choose folder…"))
        self.choose_button.setProperty("role", "primary")
        self.choose_button.clicked.connect(self._ask_folder)
        self.zone = DropZone(
            "train",
            self.tr("Drop a folder of pictures here"),
            self.tr(
                "Pairs side by side in one picture, pairs by name in folders A and B, "
                "or two sets in trainA and trainB: it finds out by itself."
            ),
            [self.choose_button],
        )
        heading = QLabel(self.tr("Earlier trainings"))
        heading.setProperty("role", "heading")
        self.runs = RunList()
        self.runs.resume_requested.connect(self._session.resume)
        self.runs.draw_requested.connect(self.draw_requested)
        self.runs.folder_requested.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        left = QVBoxLayout()
        left.addWidget(self.zone, 1)
        right = QVBoxLayout()
        right.setSpacing(theme.SPACE)
        right.addWidget(heading)
        right.addWidget(self.runs, 1)
        body = QHBoxLayout()
        body.setSpacing(3 * theme.SPACE)
        body.addLayout(left, 3)
        body.addLayout(right, 2)
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.SPACE)
        column.addWidget(title)
        column.addLayout(body, 1)
        return pane

    def _ask_folder(self) -> None:
        start = str(self._session.root or "") or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.PicturesLocation
        )
        if name := QFileDialog.getExistingDirectory(self, self.tr("Folder of training pictures"), start):
            self._choose(Path(name))

    def _take_drop(self, paths: list[Path]) -> None:
        """A dropped file stands for its folder."""
        if not self._session.running:
            self._choose(paths[0] if paths[0].is_dir() else paths[0].parent)

    def _choose(self, root: Path) -> None:
        self.notices.clear()
        self._own_name = False
        self._scroll.verticalScrollBar().setValue(0)
        self.stack.setCurrentWidget(self.setup_pane)
        self._session.choose(root)

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

    def _make_setup_pane(self) -> QWidget:
        title = QLabel(self.tr("Set up the training"))
        title.setProperty("role", "title")
        self.back_button = QPushButton(self.tr("Back"))
        self.back_button.setProperty("role", "flat")
        self.back_button.clicked.connect(self._new)
        self.found = FoundView()
        self.found.other_requested.connect(self._ask_folder)
        self.found.swap_requested.connect(
            lambda: self._session.set_direction("b-to-a" if self._session.direction == "a-to-b" else "a-to-b")
        )
        self.methods = QButtonGroup(self)
        self._method_buttons: dict[str, QRadioButton] = {}
        about = {
            "pix2pix": self.tr("learns from pairs: every input with the result it should give."),
            "cyclegan": self.tr("learns from two sets without pairs, as photos of summer and of winter."),
        }
        method_rows = QVBoxLayout()
        method_rows.setSpacing(4)
        for method in CONFIGS:
            button = QRadioButton(method_name(method))
            button.setAccessibleDescription(about[method])
            words = QLabel(about[method])
            words.setProperty("role", "muted")
            words.setWordWrap(True)
            words.setContentsMargins(24, 0, 0, 4)
            button.clicked.connect(lambda _, m=method: self._session.set_method(m))
            self.methods.addButton(button)
            self._method_buttons[method] = button
            method_rows.addWidget(button)
            method_rows.addWidget(words)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the model"))
        self.name.textEdited.connect(self._named)
        name_label = QLabel(self.tr("Name"))
        name_label.setBuddy(self.name)
        self.form = SettingsForm(FIRST_SETTINGS, leave_out=("direction", "derive"))  # no page for photos yet
        self.form.changed.connect(self._check)
        self.reset_button = QPushButton(self.tr("Reset"))
        self.reset_button.setProperty("role", "flat")
        self.reset_button.setToolTip(self.tr("Every setting to its default"))
        self.reset_button.clicked.connect(self.form.reset)
        self.verdict = QLabel()
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self.start_button = QPushButton(self.tr("Start training"))
        self.start_button.setProperty("role", "primary")
        self.start_button.clicked.connect(self._start)

        inner = QWidget()
        inner.setProperty("role", "page")
        form = QVBoxLayout(inner)
        form.setContentsMargins(0, 0, theme.SPACE, 0)
        form.setSpacing(theme.SPACE)
        form.addWidget(_heading(self.tr("Method")))
        form.addLayout(method_rows)
        name_row = QHBoxLayout()
        name_row.addWidget(name_label)
        name_row.addSpacing(2 * theme.SPACE)
        name_row.addWidget(self.name, 1)
        form.addLayout(name_row)
        settings_row = QHBoxLayout()
        settings_row.addWidget(_heading(self.tr("Settings")))
        settings_row.addStretch()
        settings_row.addWidget(self.reset_button)
        form.addLayout(settings_row)
        form.addWidget(self.form)
        form.addStretch()
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        panel = QFrame()
        panel.setProperty("role", "panel")
        panel.setMinimumWidth(400)
        panel.setMaximumWidth(600)
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 12, 8, 16)
        column.setSpacing(theme.SPACE)
        column.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, theme.SPACE, 0)
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self.start_button)
        column.addLayout(foot)

        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch()
        top.addWidget(self.back_button)
        body = QHBoxLayout()
        body.setSpacing(2 * theme.SPACE)
        body.addWidget(self.found, 1)
        body.addWidget(panel, 1)
        pane = QWidget()
        whole = QVBoxLayout(pane)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * theme.SPACE)
        whole.addLayout(top)
        whole.addLayout(body, 1)
        return pane

    def _show_folder(self) -> None:
        session = self._session
        if session.root is None:
            return
        self.found.show_folder(session.root, session.surveying)
        if session.problem is not None and not session.surveying:
            self._shown_survey = None
            self.found.show_problem(explain(session.problem))
        elif session.survey is not None and not session.surveying and session.survey is not self._shown_survey:
            self._shown_survey = session.survey
            pairs = [(_preview(a), _preview(b)) for a, b in session.survey.previews]
            if session.direction == "b-to-a":
                pairs = [(b, a) for a, b in pairs]
            self.found.show_survey(session.survey, session.method != "cyclegan", pairs)
        self._show_method()

    def _show_method(self) -> None:
        method = self._session.method
        self._method_buttons[method].setChecked(True)
        self.form.show_config(CONFIGS[method])
        if not self._own_name and self._session.root is not None:
            self.name.setText(f"{self._session.root.resolve().name} {method}")
        self._check()

    def _named(self) -> None:
        self._own_name = bool(self.name.text().strip())
        self._check()

    def _settings(self) -> dict[str, object]:
        settings = self.form.settings()
        if self._session.direction != "a-to-b":
            settings["direction"] = self._session.direction
        return settings

    def _check(self) -> None:
        """Says what is wrong with the settings, or how long the training will be."""
        problem, config = "", None
        try:
            config = make_config(self._session.method, self._settings())
            library.check_name(self.name.text())
        except SinopiaError as error:
            problem = explain(error)
        survey = self._session.survey
        ready = not problem and survey is not None and not self._session.surveying
        self.start_button.setEnabled(ready)
        self.verdict.setText(problem or (self._length(config, survey) if config and survey else ""))
        self.verdict.setProperty("role", "error" if problem else "muted")
        self.verdict.style().polish(self.verdict)

    def _length(self, config: TrainConfig, survey: Survey) -> str:
        total = config.total_steps(-(-max(survey.train) // config.batch_size))
        return self.tr("{steps} in all").format(steps=count(total, self.tr("step"), self.tr("steps")))

    def _start(self) -> None:
        try:
            self._session.start(self.name.text(), self._settings())
        except SinopiaError as error:
            self.notices.say(explain(error), "error")

    # run

    def _show_run(self) -> None:
        session, view = self._session, self.run_view
        if session.run is None:
            return
        if session.running and session.started is None and not session.stopping:
            self.notices.clear()
            view.begin(session.run.name, history(session.run))
            self.stack.setCurrentWidget(view)
            self._shown_run = None
        if session.running and session.started is not None and session.run != self._shown_run:
            self._shown_run = session.run
            view.show_started(session.started)
        view.show_name(session.run.name)
        if session.stopping:
            view.say(self.tr("Stopping: the model and everything needed to go on are being saved…"))
        if session.outcome is not None and not session.running:
            self._show_outcome()
            self._models.refresh()
        finished = isinstance(session.outcome, Finished)
        begun = (session.run / "run.json").is_file()
        view.show_buttons(session.running, session.stopping, begun and not finished, self._drawable())

    def _drawable(self) -> bool:
        return self._session.model is not None and self._session.model.is_file()

    def _show_outcome(self) -> None:
        session, outcome = self._session, self._session.outcome
        name = session.run.name if session.run else ""
        match outcome:
            case Finished():
                seconds = outcome.facts.get("seconds")
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
            self.run_view.add_sample(event.step, name, tuple(pixels.to_qimage(p) for p in pictures))

    def _warn(self, event: Warned) -> None:
        self.notices.say(sentence(event.code, event.facts), "warning")


def _preview(rgb_u8: object) -> QImage:
    image = pixels.to_qimage(rgb_u8)
    if max(image.width(), image.height()) <= PREVIEW_SIDE:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(PREVIEW_SIDE, PREVIEW_SIDE, keep, smooth)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label
