"""Builds the program and joins its parts; the only file that knows them all."""

from __future__ import annotations

import logging
import logging.handlers
import os
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QSocketNotifier, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from app import crash, languages, theme, work
from app.jobs import SLOW_SECONDS, LiveLane, Turns, WorkLane
from app.pages.convert.page import ConvertPage
from app.pages.draw.page import DrawPage
from app.pages.models.page import ModelsPage
from app.pages.style.page import StylePage
from app.pages.train.page import TrainPage
from app.painting.document import Document
from app.sessions.animation import Animation
from app.sessions.checking import Checking
from app.sessions.comparison import ComparisonSession, ComparisonWork
from app.sessions.conversion import ConversionSession
from app.sessions.folder import FolderSession, FolderWork
from app.sessions.keeper import Keeper
from app.sessions.live import LiveSession, LiveWork
from app.sessions.models import ModelsSession, ModelsWork
from app.sessions.rehearsal import Rehearsal
from app.sessions.run import RunSession
from app.sessions.runs import RunsSession
from app.sessions.shelf import Shelf
from app.sessions.style import StyleSession, StyleWork
from app.settings import Settings, config_dir
from app.texts import explain
from app.widgets.page import Page
from app.widgets.report import ReportDialog
from app.window import Window
from engine import library
from engine.files import MODEL

log = logging.getLogger("sinopia")

PATIENCE_MS = 60_000  # what a training gets to save itself when the window is closed
GONE_MS = 2000  # after which the window has gone, whatever is still being saved
LEAVE_SECONDS = 2.0  # what all that is not saved gets to end by itself
FIRST = "paint-to-3d"  # the built-in model that the first launch draws with
DRAW, CONVERT, STYLE, TRAIN, MODELS = range(5)


def run(path: Path | None = None) -> int:
    """Opens the window, with a picture or a model if `path` is given, and returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Sinopia")
    app.setDesktopFileName("sinopia")
    app.setWindowIcon(theme.app_icon())
    _start_log()
    left = crash.left(_log_path())
    crash.watch()
    program = Program(app, Settings(), left)
    sys.excepthook = program.unexpected
    _close_on_signals(program)
    program.show()
    log.info("started")
    if path is not None:
        program.draw.open_path(path.absolute())
    code = app.exec()
    crash.end()
    return code


class Program(QObject):
    """The lanes, the sessions and the window with its pages."""

    def __init__(self, app: QApplication, settings: Settings, left: crash.Left = crash.Left()) -> None:  # noqa: B008
        """`left` is what programs left that died."""
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._scheme = settings.text("theme", "system")
        theme.apply(app, self._scheme)
        self._language = settings.text("language", languages.SYSTEM)
        languages.use(app, self._language)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.setQuitOnLastWindowClosed(False)  # the lanes come first

        live_lane, hasten_lane, look_lane, trial_lane, run_lane = live_lanes = [LiveLane(self) for _ in range(5)]
        convert_lane, style_lane, train_lane, rehearsal_lane, check_lane = [WorkLane(self) for _ in range(5)]
        self._last_lanes = file_lane, keep_lane = LiveLane(self), LiveLane(self)  # what is on them is done at the end
        self._work_lanes = convert_lane, style_lane, train_lane  # what is asked about before the end
        self._lanes: list[LiveLane | WorkLane] = [*live_lanes, *self._work_lanes, rehearsal_lane, check_lane]
        self._turns = Turns(self)
        self.models = ModelsSession(
            file_lane,
            trial_lane,
            ModelsWork(work.import_models, work.export_model, work.make_samples, work.change_card),
            self,
        )
        self.comparison = ComparisonSession(
            trial_lane, ComparisonWork(work.compare, work.read_picture, work.write_picture), self
        )
        self.live = LiveSession(
            live_lane,
            hasten_lane,
            LiveWork(
                work.predict,
                work.enlarge,
                work.hasten,
                work.describe,
                work.read_drawing,
                work.write_picture,
                work.derive,
            ),
            self,
        )
        self.conversion = ConversionSession(convert_lane, look_lane, work.convert, work.derive_file, self)
        self.styling = StyleSession(
            style_lane, look_lane, StyleWork(work.stylize, work.read_picture, work.glance), self
        )
        self.folder = FolderSession(
            look_lane,
            Rehearsal(rehearsal_lane, self._turns, work.rehearse, self),
            Checking(check_lane, look_lane, self._turns, work.check, self),
            FolderWork(work.survey, work.derivations),
            self,
        )
        animation = Animation(trial_lane, work.animate, self)
        self.run = RunSession(train_lane, run_lane, self._turns, animation, work.train, self)
        self.runs = RunsSession(run_lane, self)
        self.sketch = Document(self)
        self._keeper = Keeper(keep_lane, self.sketch, library.home() / "drawings", self)
        self._shelf = Shelf(self)

        self.window = Window()
        self._join()
        self._add_pages()
        self._restore()
        self._tell_of(left)

    def _join(self) -> None:
        """What outlives the pages."""
        self.window.closing.connect(self.close)
        self.window.scheme_chosen.connect(self._choose_scheme)
        self.window.language_chosen.connect(self._choose_language)
        self.window.models_dropped.connect(self._import)
        self.live.changed.connect(self._show_device)
        self.live.hangs.connect(self._offer_another)
        self.models.added.connect(self._show_model)
        self.models.moved.connect(self._follow)
        self.models.changed.connect(self.runs.refresh)
        self.sketch.updated.connect(lambda: self.run.set_drawing(self.sketch.image))
        self._keeper.kept.connect(self._remember)

    def _add_pages(self) -> None:
        """The pages, and all that the window shows around them."""
        window = self.window
        self.draw = DrawPage(self.live, self.models, self.sketch, self._keeper, self._shelf)
        self.convert = ConvertPage(self.conversion, self.models)
        self.style_page = StylePage(self.styling, self.models, self.sketch, self.live)
        self.train = TrainPage(self.folder, self.run, self.runs, self.models)
        self.library = ModelsPage(self.models, self.comparison, self.sketch)
        window.add_page(self.draw, "draw", self.tr("Draw"))
        window.add_page(self.convert, "convert", self.tr("Convert"))
        window.add_page(self.style_page, "style", self.tr("Style"))
        window.add_page(self.train, "train", self.tr("Train"))
        window.add_page(self.library, "models", self.tr("Models"))
        window.show_scheme(self._scheme)
        window.show_language(self._language)
        self._show_device()
        self.draw.failed.connect(window.error)
        self.draw.notice.connect(window.notice)
        self.draw.train_requested.connect(lambda: window.go(TRAIN))
        self.style_page.notice.connect(window.notice)
        self.style_page.learn_requested.connect(self._learn_style)
        self.train.draw_requested.connect(self._draw_with)
        self.train.sketch_requested.connect(lambda: window.go(DRAW))
        self.library.notice.connect(window.notice)
        self.library.failed.connect(window.error)
        self.library.train_requested.connect(lambda: window.go(TRAIN))
        self.library.draw_requested.connect(self._draw_with)
        self.library.convert_requested.connect(self._convert_with)
        self.library.tune_requested.connect(self._fine_tune)

    def show(self) -> None:
        """Shows the window, then begins with what takes long."""
        self.window.show()
        self.window.go(DRAW)
        QTimer.singleShot(50, self.live.start)

    def _tell_of(self, left: crash.Left) -> None:
        """Of programs that died: models that were at work are not loaded by themselves, and the report can be read."""
        for path in left.models:
            why = library.why_left_alone(path, died=True)
            self.live.doubt(path, why)
            self.window.offer(explain(why), self.tr("Load it all the same"), partial(self.live.trust, path))
        if left.report:
            text = self.tr("Sinopia ended unexpectedly the last time. What you made before is kept.")
            self.window.offer(text, self.tr("Show the report"), partial(self._show_report, left.report))

    def _show_report(self, text: str) -> None:
        ReportDialog(text, self.window).open()

    def _offer_another(self, path: Path) -> None:
        """A model does not answer."""
        text = self.tr("“{name}” has not answered for {seconds} seconds.")
        words = text.format(name=path.stem, seconds=round(SLOW_SECONDS))
        self.window.offer(words, self.tr("Go on without it"), partial(self.live.go_on_without, path))

    def _show_device(self) -> None:
        self.window.show_device(self.live.device_name)
        self.folder.device = self.live.device

    def _draw_with(self, path: Path) -> None:
        self.draw.choose(path)
        self.window.go(DRAW)

    def _show_model(self, path: Path) -> None:
        self.library.show_model(path)
        self.window.go(MODELS)

    def _import(self, paths: list[Path]) -> None:
        for path in paths:
            self.models.add(path)

    def _convert_with(self, path: Path) -> None:
        self.convert.picker.choose(path)
        self.window.go(CONVERT)

    def _fine_tune(self, entry: library.Entry) -> None:
        self.train.fine_tune(entry)
        self.window.go(TRAIN)

    def _learn_style(self, style: Path, photos: Path) -> None:
        self.folder.choose_style(style, photos)
        self.window.go(TRAIN)

    def _follow(self, old: Path, new: Path) -> None:
        """A model or a run has another name: whoever uses it goes on with it."""
        for picker in (self.draw.picker, self.convert.picker):
            entry = picker.current()
            if entry is not None and entry.path.is_relative_to(old):
                picker.choose(new / entry.path.relative_to(old))
        self.run.follow(old, new)

    # theme

    def _choose_scheme(self, scheme: str) -> None:
        self._scheme = scheme
        self._settings.set("theme", scheme)
        theme.apply(self._app, scheme)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        theme.apply(self._app, self._scheme)

    # language

    def _choose_language(self, choice: str) -> None:
        """All is said anew: other pages take over from those that are there, over the same sessions."""
        self._language = choice
        self._settings.set("language", choice)
        states = [page.hand_over() for page in self._pages]
        languages.use(self._app, choice)
        shown = self.window.page
        self.window.refurnish()
        self._add_pages()
        for page, state in zip(self._pages, states, strict=True):
            page.take_over(state)
        self.window.go(shown)

    @property
    def _pages(self) -> tuple[Page, ...]:
        return self.draw, self.convert, self.style_page, self.train, self.library

    # what is remembered

    def _restore(self) -> None:
        settings = self._settings
        if not self.window.restoreGeometry(settings.data("window")):
            self.window.fit(self.window.screen().availableGeometry().size())
        self.draw.colours.set_recent(settings.texts("colours"))
        self.styling.remember([Path(text) for text in settings.texts("styles") if text])
        self.draw.tools.set_values(dict(text.split("=", 1) for text in settings.texts("desk") if "=" in text))
        first = library.builtin_dir() / f"{FIRST}{MODEL}"
        self.draw.picker.choose(Path(settings.text("model") or first))
        self._keeper.restore()

    def _remember(self) -> None:
        settings = self._settings
        settings.set("window", self.window.saveGeometry())
        settings.set("colours", self.draw.colours.recent())
        settings.set("styles", [str(path) for path in self.styling.own])
        entry = self.draw.picker.current()
        settings.set("model", str(entry.path) if entry else "")
        settings.set("desk", [f"{name}={value}" for name, value in self.draw.tools.values().items()])
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
            QTimer.singleShot(GONE_MS, self.window, self.window.hide)  # nobody waits for what is still being saved
            QTimer.singleShot(PATIENCE_MS, self._leave)
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
        self.window.let_go()
        self._app.quit()

    def unexpected(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The program's sys.excepthook: details to the log, a sentence to the person."""
        log.error("unexpected", exc_info=(kind, error, trace))
        crash.note("".join(traceback.format_exception(kind, error, trace)))
        text = self.tr("Something unexpected went wrong. Your work is kept. Details: {path}")
        self.window.error(text.format(path=_log_path()))


def _log_path() -> Path:
    return config_dir() / "sinopia.log"


def _start_log() -> None:
    """Warnings, errors and Qt's own messages go to a file; without a place for it they are dropped."""
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        config_dir().mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            _log_path(), maxBytes=2**20, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    qInstallMessageHandler(_log_qt)


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    levels = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
    log.log(levels.get(kind, logging.WARNING), "Qt: %s", text)


def _close_on_signals(program: Program) -> None:
    """SIGINT, SIGTERM and a terminal that closes close the window.

    The socket wakes Qt's loop, in which Python would not see them.
    """
    ours, pythons = socket.socketpair()
    for end in (ours, pythons):
        end.setblocking(False)
    signal.set_wakeup_fd(pythons.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, program)

    def close() -> None:
        ours.recv(64)
        pythons.fileno()  # kept open as long as the notifier
        program.close(ask=False)

    notifier.activated.connect(close)
    ignore: Callable[[int, object], None] = lambda _number, _frame: None  # noqa: E731
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        if (number := getattr(signal, name, None)) is not None:
            signal.signal(number, ignore)
