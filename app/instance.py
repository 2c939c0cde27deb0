"""One window: what is opened while it is there, by the terminal or a file manager, goes to it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from engine import library

ANSWER_MS = 2000  # that a window may take to say that it has what it was handed
TAKEN = b"taken\n"


def _name() -> str:
    """Of the socket: another for each place where models are kept, and for each person, whose home that is."""
    return f"sinopia-{sha256(str(library.home().absolute()).encode()).hexdigest()[:16]}"


def handed_over(paths: Sequence[Path]) -> bool:
    """Asks the window that is there to open these; False where there is none, or it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(_name())
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n")
    return socket.waitForReadyRead(ANSWER_MS) and bytes(socket.readAll().data()) == TAKEN


class Application(QApplication):
    """Knows of files that macOS asks it to open, which sends these instead of arguments.

    A filter of its events would be asked about those of every widget: then a page takes many times as long to build.
    """

    file_asked = Signal(object)  # Path

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)


class Openings(QObject):
    """What other starts of the program and macOS ask this one to open."""

    asked = Signal(list)  # list[Path]; of files, or empty to be shown

    def __init__(self, app: Application, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        app.file_asked.connect(self._pass_on)

    def listen(self) -> None:
        """Does nothing where another window listens already; what one that died left behind is taken over."""
        probe = QLocalSocket()
        probe.connectToServer(_name())  # asked first: with UserAccessOption `listen` takes over on Linux, too
        if not probe.waitForConnected(ANSWER_MS):
            QLocalServer.removeServer(_name())
            self._server.listen(_name())

    def close(self) -> None:
        self._server.close()

    def _pass_on(self, path: Path) -> None:
        self.asked.emit([path])

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            paths = json.loads(bytes(socket.readLine().data()))
            asked = [Path(path) for path in paths]
        except (ValueError, TypeError):  # somebody else's
            socket.abort()
            return
        socket.write(TAKEN)
        socket.flush()
        self.asked.emit(asked)
