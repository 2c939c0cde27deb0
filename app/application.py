"""Builds the program and joins its parts; the only file that knows them all."""

from __future__ import annotations

import logging
import logging.handlers
import os
import traceback
from functools import partial
from pathlib import Path
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from app import crash, desktop, languages, later, recent, theme, work
from app.around.dialogs import Dialogs
from app.jobs import SLOW_SECONDS, LiveLane, Turns, WorkLane
from app.pages.convert.page import ConvertPage
from app.pages.draw.page import DrawPage
from app.pages.generate.page import GeneratePage
from app.pages.models.page import ModelsPage
from app.pages.style.page import StylePage
from app.pages.train.page import TrainPage
from app.painting.document import Document
from app.sessions.animation import Animation
from app.sessions.checking import Checking
from app.sessions.comparison import ComparisonSession, ComparisonWork
from app.sessions.computer import Computer
from app.sessions.conversion import ConversionSession, ConversionWork
from app.sessions.evaluation import Evaluation
from app.sessions.folder import FolderSession, FolderWork
from app.sessions.judging import Judging
from app.sessions.keeper import Keeper
from app.sessions.live import LiveSession, LiveWork
from app.sessions.models import ModelsSession, ModelsWork
from app.sessions.noise import NoiseSession, NoiseWork
from app.sessions.queue import Queue
from app.sessions.rehearsal import Rehearsal
from app.sessions.run import RunSession
from app.sessions.runs import RunsSession
from app.sessions.shelf import Shelf
from app.sessions.style import StyleSession, StyleWork
from app.settings import Settings, log_path
from app.texts import device, end_of_training, explain
from app.widgets.page import Page
from app.widgets.report import ReportDialog
from app.window import Window
from app.work import noise, style
from engine import library
from engine.events import Stopped
from engine.files import MODEL
from engine.library import is_model

log = logging.getLogger("sinopia")

PATIENCE_MS = 60_000  # what a training gets to save itself when the window is closed
GONE_MS = 2000  # after which the window has gone, whatever is still being saved
LEAVE_SECONDS = 2.0  # what all that is not saved gets to end by itself
HINTS = "hints put away"  # of pages, in the settings
FIRST = "paint-to-3d"  # the built-in model that the first launch draws with
DRAW, CONVERT, STYLE, GENERATE, TRAIN, MODELS = range(6)


class Program(QObject):
    """The lanes, the sessions and the window with its pages."""

    def __init__(self, app: QApplication, settings: Settings, left: crash.Left = crash.Left()) -> None:  # noqa: B008
        """`left` is what programs left that died."""
        super().__init__(app)
        self._app = app
        self._settings = settings
        theme.apply(app, settings.theme)
        languages.use(app, settings.text("language"))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.setQuitOnLastWindowClosed(False)  # the lanes come first

        live_lane, hasten_lane, look_lane, trial_lane, run_lane, noise_lane = live_lanes = [
            LiveLane(self) for _ in range(6)
        ]
        convert_lane, style_lane, train_lane, rehearsal_lane, check_lane, report_lane = work_lanes = [
            WorkLane(self, lambda: self.sketch.drawing) for _ in range(6)
        ]
        self._last_lanes = file_lane, keep_lane = LiveLane(self), LiveLane(self)  # what is on them is done at the end
        self._work_lanes = convert_lane, style_lane, train_lane  # what is asked about before the end
        self._lanes: list[LiveLane | WorkLane] = [*live_lanes, *work_lanes]
        self._turns = Turns(self)
        self._awake = desktop.Awake()
        self.models = ModelsSession(
            file_lane,
            trial_lane,
            ModelsWork(work.import_models, work.export_model, work.make_samples, work.change_card),
            self,
        )
        self.comparison = ComparisonSession(
            trial_lane, ComparisonWork(work.compare, work.read_picture, work.write_picture), self
        )
        self.evaluation = Evaluation(report_lane, work.evaluate, self)
        drawing = LiveWork(work.predict, work.enlarge, work.hasten, work.describe, work.read_drawing,
                           work.write_picture, work.derive, work.propose)  # fmt: skip
        self.live = LiveSession(live_lane, hasten_lane, drawing, self)
        self.conversion = ConversionSession(
            convert_lane,
            look_lane,
            trial_lane,
            ConversionWork(work.convert, work.there_already, work.derive_file, work.preview, work.kinds),
            self,
        )
        self.styling = StyleSession(
            style_lane, look_lane, StyleWork(style.stylize, work.read_picture, style.glance), self
        )
        walks = Animation(noise_lane, noise.animate_walk, self)
        self.noise = NoiseSession(noise_lane, NoiseWork(noise.imagine, noise.walk, work.write_picture), walks, self)
        self.folder = FolderSession(
            look_lane,
            Rehearsal(rehearsal_lane, self._turns, work.rehearse, self),
            Checking(check_lane, look_lane, self._turns, work.check, self),
            FolderWork(work.survey, work.derivations),
            self,
        )
        queue = Queue(run_lane, library.home() / "queue.json", self)
        queue.read()
        animation = Animation(trial_lane, work.animate, self)
        self._film = Animation(trial_lane, work.animate_drawing, self)
        judging = Judging(trial_lane, work.judge, self)
        self.run = RunSession(train_lane, run_lane, self._turns, animation, judging, queue, work.train, self)
        self.runs = RunsSession(run_lane, self)
        self.sketch = Document(self)
        self._keeper = Keeper(keep_lane, self.sketch, library.home() / "drawings", self)
        self._shelf = Shelf(keep_lane, library.home() / "kept", self)

        self.window = Window()
        computer = Computer(look_lane, work.facts, self)
        self.dialogs = Dialogs(self.window, settings, self.live, self.models, computer)
        self._join()
        self._add_pages()
        self._restore()
        self._tell_of(left)

    def _join(self) -> None:
        """What outlives the pages."""
        self.window.closing.connect(self.close)
        self.window.hint_put_away.connect(self._put_hint_away)
        self.dialogs.preferred.connect(self._prefer)
        self.dialogs.keys_asked.connect(self._show_keys)
        self.window.models_dropped.connect(self._import)
        self.live.changed.connect(self._show_device)
        self.live.hangs.connect(self._offer_another)
        self.live.opened.connect(lambda _: self.window.take_back(DRAW))
        self.models.added.connect(self._show_model)
        self.models.moved.connect(self._follow)
        self.models.changed.connect(self.runs.refresh)
        for stirred in (self.run.begun, self.run.state_changed, self.run.ended):
            stirred.connect(self._keep_awake)
        self.run.ended.connect(self._tell_of_end)
        self.sketch.updated.connect(lambda: self.run.set_drawing(self.sketch.given))
        self._keeper.kept.connect(self._remember)
        self._keeper.copied.connect(lambda why: self.window.error(explain(why)))

    def _add_pages(self) -> None:
        """The pages, and all that the window shows around them."""
        window = self.window
        self.draw = DrawPage(self.live, self.models, self.sketch, self._keeper, self._shelf, self._film, self._first())
        self.convert = ConvertPage(self.conversion, self.models)
        self.style_page = StylePage(self.styling, self.models, self.sketch, self.live)
        self.generate = GeneratePage(self.noise, self.models)
        self.train = TrainPage(self.folder, self.run, self.runs, self.models)
        self.library = ModelsPage(self.models, self.comparison, self.evaluation, self.sketch)
        away = self._settings.texts(HINTS)
        for page, icon, name, hint in (
            (self.draw, "draw", self.tr("Draw"),
             self.tr("Paint on the left: the picture on the right follows. Nothing here can go wrong.")),
            (self.convert, "convert", self.tr("Convert"),
             self.tr("Add photos and choose a model. The originals stay as they are.")),
            (self.style_page, "style", self.tr("Style"),
             self.tr("Choose a picture and a style: it is painted anew before your eyes.")),
            (self.generate, "dice", self.tr("Generate"),
             self.tr("Models that need no drawing make pictures here: click one and change it.")),
            (self.train, "train", self.tr("Train"),
             self.tr("Choose a folder of photos: Sinopia looks at them and says how to learn from them.")),
            (self.library, "models", self.tr("Models"),
             self.tr("All models on this computer. Drop files of your own or of other programs to add them.")),
        ):  # fmt: skip
            window.add_page(page, icon, name, "" if icon in away else hint)
        self._show_device()
        for number, page in ((DRAW, self.draw), (GENERATE, self.generate), (MODELS, self.library)):
            page.notice.connect(partial(window.notice, by=number))
            page.failed.connect(partial(window.error, by=number))
        self.style_page.notice.connect(window.notice)
        self.draw.painted.connect(window.follow_hint)
        self.style_page.learn_requested.connect(self._learn_style)
        self.train.draw_requested.connect(self._draw_with)
        self.train.convert_requested.connect(self._convert_with)
        self.train.sketch_requested.connect(lambda: window.go(DRAW))
        self.generate.draw_requested.connect(self._draw_on)
        self.library.generate_requested.connect(self._generate_with)
        self.convert.compare_requested.connect(self._compare_on)
        for wanted in (self.draw.train_requested, self.generate.train_requested, self.library.train_requested):
            wanted.connect(lambda: window.go(TRAIN))
        self.library.draw_requested.connect(self._draw_with)
        self.library.convert_requested.connect(self._convert_with)
        self.library.back_requested.connect(lambda: window.go(CONVERT))
        self.library.tune_requested.connect(self._fine_tune)

    def show(self) -> None:
        """Shows the window, then begins with what takes long."""
        self.window.show()
        self.window.go(DRAW)
        later.after(50, self, self.live.start)

    def _tell_of(self, left: crash.Left) -> None:
        """Of programs that died: models that were at work are not loaded by themselves, and the report can be read."""
        for path in left.models:
            why = library.why_left_alone(path, died=True)
            crash.doubt(path, why)
            self.live.doubt(path, why)
            text = self.tr("“{name}” was not loaded.").format(name=path.stem)  # why, its place on a page says
            self.window.offer(text, self.tr("Load it all the same"), partial(self._trust, path))
        if left.report:
            text = self.tr("Sinopia ended unexpectedly the last time. What you made before is kept.")
            self.window.offer(text, self.tr("Show the report"), partial(self._show_report, left.report))

    def _trust(self, path: Path) -> None:
        crash.trust(path)
        self.live.trust(path)
        self.noise.try_again()

    def _show_report(self, text: str) -> None:
        ReportDialog(text, self.window).open()

    def _offer_another(self, path: Path) -> None:
        """A model does not answer."""
        text = self.tr("“{name}” has not answered for {seconds} seconds.")
        words = text.format(name=path.stem, seconds=round(SLOW_SECONDS))
        self.window.offer(words, self.tr("Go on without it"), partial(self.live.go_on_without, path))

    def _show_device(self) -> None:
        self.window.show_device(device(self.live.device_name))
        self.folder.device = self.live.device

    def open(self, paths: list[Path]) -> None:
        """Brings the window to the front with these: models go to the library, a picture to the canvas."""
        self._import([path for path in paths if is_model(path)])
        if pictures := [path for path in paths if not is_model(path)]:
            self.window.go(DRAW)
            self.draw.take(pictures)
        self.window.come_forward()

    def _draw_with(self, path: Path) -> None:
        self.draw.choose(path)
        self.window.go(DRAW)

    def _show_model(self, path: Path) -> None:
        self.library.show_model(path)
        self.window.go(MODELS)

    def _import(self, paths: list[Path]) -> None:
        for path in paths:
            recent.note(path)
            self.models.add(path)

    def _convert_with(self, path: Path) -> None:
        self.convert.picker.choose(path)
        self.window.go(CONVERT)

    def _generate_with(self, path: Path) -> None:
        self.generate.choose(path)
        self.window.go(GENERATE)

    def _draw_on(self, picture: QImage) -> None:
        self.draw.take_picture(picture)
        self.window.go(DRAW)

    def _compare_on(self, pictures: list[Path]) -> None:
        self.library.compare_on(pictures, self.conversion.model)
        self.window.go(MODELS)

    def _fine_tune(self, entry: library.Entry) -> None:
        self.train.fine_tune(entry)
        self.window.go(TRAIN)

    def _learn_style(self, style: Path, photos: Path) -> None:
        self.folder.choose_style(style, photos)
        self.window.go(TRAIN)

    def _follow(self, old: Path, new: Path) -> None:
        """A model or a run has another name: whoever uses it goes on with it."""
        for picker in (self.draw.picker, self.convert.picker, self.generate.picker):
            entry = picker.current()
            if entry is not None and entry.path.is_relative_to(old):
                picker.choose(new / entry.path.relative_to(old))
        self.run.follow(old, new)

    def _put_hint_away(self, name: str) -> None:
        self._settings.set(HINTS, sorted({*self._settings.texts(HINTS), name}))

    def _keep_awake(self) -> None:
        """While a model learns, the computer does not fall asleep over it."""
        self._awake.keep(self.run.running and not self.run.paused)

    def _tell_of_end(self) -> None:
        """On the desktop, where nobody looks at the window."""
        if self.run.run is None or isinstance(self.run.outcome, Stopped):
            return
        text, failed = end_of_training(self.run.run.name, self.run.outcome), isinstance(self.run.outcome, Exception)
        desktop.notify(self.window, "Sinopia", text)
        if self.run.queue.waiting or self.window.page != TRAIN or not self.train.watched:
            (self.window.error if failed else self.window.notice)(text)  # an error stays until somebody has read it

    def _show_keys(self) -> None:
        self.window.go(DRAW)
        self.draw.show_keys()

    # preferences

    def _prefer(self, key: str) -> None:
        """A setting has another value: it acts at once."""
        settings = self._settings
        if key == "theme":
            theme.apply(self._app, settings.theme)
        elif key == "language":
            self._speak()
        elif key in ("device", "precision"):
            work.prefer(settings.device, settings.precision, settings.openvino)
            self.live.start()
        elif key in ("models", "runs"):
            self.models.refresh()
        elif key == "live":
            self.live.set_sharper(settings.live == "sharper")
        elif key == "undo_memory":
            self.sketch.set_undo_memory(settings.undo_memory * 2**20)
        elif key in ("keep_seconds", "keep_drawings"):
            self._keeper.set_habits(settings.keep_seconds, settings.keep_drawings)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        theme.apply(self._app, self._settings.theme)

    def _speak(self) -> None:
        """All is said anew: other pages take over from those that are there, over the same sessions."""
        states = [page.hand_over() for page in self._pages]
        languages.use(self._app, self._settings.text("language"))
        shown = self.window.page
        self.window.refurnish()
        self._add_pages()
        for page, state in zip(self._pages, states, strict=True):
            page.take_over(state)
        self.window.go(shown)

    @property
    def _pages(self) -> tuple[Page, ...]:
        return self.draw, self.convert, self.style_page, self.generate, self.train, self.library

    # what is remembered

    def _restore(self) -> None:
        settings = self._settings
        work.prefer(settings.device, settings.precision, settings.openvino)
        for key in ("live", "undo_memory", "keep_seconds"):
            self._prefer(key)
        if not self.window.restoreGeometry(settings.data("window")):
            self.window.fit(self.window.screen().availableGeometry().size())
        self.draw.colours.set_recent(settings.texts("colours"))
        self.styling.remember([Path(text) for text in settings.texts("styles") if text])
        self.draw.tools.set_values(dict(text.split("=", 1) for text in settings.texts("desk") if "=" in text))
        self.draw.picker.choose(self._first())
        self.convert.set_values(dict(text.split("=", 1) for text in settings.texts("convert") if "=" in text))
        self._keeper.restore()

    def _first(self) -> Path:
        return library.now_at(Path(self._settings.text("model") or f"{FIRST}{MODEL}"))

    def _remember(self) -> None:
        settings = self._settings
        settings.set("window", self.window.saveGeometry())
        settings.set("colours", self.draw.colours.recent())
        settings.set("styles", [str(path) for path in self.styling.own])
        entry = self.draw.picker.current()
        settings.set("model", str(entry.path) if entry else "")
        settings.set("desk", [f"{name}={value}" for name, value in self.draw.tools.values().items()])
        settings.set("convert", [f"{name}={value}" for name, value in self.convert.options.values().items()])
        settings.save()

    # the end

    def close(self, ask: bool = True) -> None:
        """Ends everything that runs, then the program. Work in hand is asked about, stopped and saved."""
        busy = [lane for lane in self._work_lanes if lane.running]
        if busy and ask and not self._may_stop():
            return
        busy = [lane for lane in busy if lane.running]  # some may have come to their end meanwhile
        self._remember()
        self._keeper.finish()
        self.sketch.blockSignals(True)  # nothing that is drawn asks for work any more
        self._turns.close()
        work.leave()
        for lane in busy:
            lane.ended.connect(self._leave_when_idle)
            lane.stop()
        if busy:
            self.window.notice(self.tr("Stopping and saving…"))
            self.window.setEnabled(False)
            later.after(GONE_MS, self.window, self.window.hide)  # nobody waits for what is still being saved
            later.after(PATIENCE_MS, self, self._leave)
        else:
            self._leave()

    def _may_stop(self) -> bool:
        box = QMessageBox(
            QMessageBox.Icon.NoIcon,
            self.tr("Quit Sinopia?"),
            self.tr("Sinopia is still working. If you quit now, it stops, and all that was done so far is kept."),
            QMessageBox.StandardButton.Cancel,
            self.window,
        )
        stop = box.addButton(self.tr("Stop and quit"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        return box.clickedButton() is stop

    def _leave_when_idle(self) -> None:
        if not any(lane.running for lane in self._work_lanes):
            self._leave()

    def _leave(self) -> None:
        self.window.hide()
        self._awake.keep(False)
        self.models.stop()
        self.library.details.commit()
        for lane in self._lanes:  # all at once
            lane.close(0)
        until = monotonic() + LEAVE_SECONDS
        # What was typed and drawn last goes first.
        ended = [lane.close(max(0.0, until - monotonic()), finish=True) for lane in self._last_lanes]
        ended += [lane.close(max(0.0, until - monotonic())) for lane in self._lanes]
        if not all(ended):  # what does not listen, as a library that compiles; Qt would abort the process for it
            log.info("what was still at work was left")
            crash.end()
            logging.shutdown()
            os._exit(0)
        self._keeper.let_go()
        self.window.let_go()
        self._app.quit()

    def unexpected(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The program's sys.excepthook: details to the log, a sentence to the person."""
        log.error("unexpected", exc_info=(kind, error, trace))
        crash.note("".join(traceback.format_exception(kind, error, trace)))
        text = self.tr("Something unexpected went wrong. Your work is kept. Details: {path}")
        self.window.error(text.format(path=log_path()))
