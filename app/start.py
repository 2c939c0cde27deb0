"""The start of the window: its log, what a death left, signals, and the loop of its events."""

from __future__ import annotations

import logging
import logging.handlers
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSocketNotifier, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app import crash, theme
from app.application import Program
from app.around.safestart import wanted
from app.garbage import Collector
from app.instance import Application, Openings, handed_over
from app.sessions.live import LiveSession
from app.settings import Settings, config_dir, log_path

log = logging.getLogger("sinopia")


def run(paths: Sequence[Path] = ()) -> int:
    """Opens the window, with these pictures and models if none is there to take them; returns the exit code."""
    app = QApplication.instance() or Application(sys.argv[:1])
    assert isinstance(app, Application)
    app.setApplicationName("Sinopia")
    if paths and handed_over(paths):
        return 0
    app.setDesktopFileName("sinopia")
    app.setWindowIcon(theme.app_icon())
    _start_log()
    collector = Collector(app)
    left = crash.left(log_path())
    crash.watch()
    settings = Settings()
    if left.starting and wanted(app, settings, left.report):
        settings = Settings.safe()
    program = Program(app, settings, left)
    sys.excepthook = program.unexpected
    _close_on_signals(program)
    program.live.changed.connect(partial(_note_start, program.live, collector))
    program.show()
    log.info("started")
    openings = Openings(app, program)
    openings.asked.connect(program.open)
    openings.listen()
    if paths:
        program.open([path.absolute() for path in paths])
    code = app.exec()
    crash.end()
    return code


def _note_start(live: LiveSession, collector: Collector) -> None:
    if live.device_name and live.state != "preparing" and crash.started():
        collector.spare()


def _start_log() -> None:
    """Warnings, errors and Qt's own messages go to a file; without a place for it they are dropped."""
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        config_dir().mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            log_path(), maxBytes=2**20, backupCount=2, encoding="utf-8", delay=True
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
