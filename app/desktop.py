"""What the desktop is asked for: not to fall asleep while a model learns, and to say that it is done.

Nothing here is needed: where a desktop offers no way, it stays as it is, silently.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from app.later import after

ES_CONTINUOUS, ES_SYSTEM_REQUIRED = 0x80000000, 0x00000001  # of Windows' SetThreadExecutionState
GUARDS = {
    "linux": ["systemd-inhibit", "--what=sleep:idle", "--who=Sinopia", "--why=A model is learning", "cat"],
    "darwin": ["caffeinate", "-i", "cat"],
}
"""Programs that keep the computer awake as long as what they run; `cat` runs until its input ends, as ours does too."""
SHOWN_MS = 10_000


class Awake:
    """Keeps the computer from falling asleep by itself; the screen may. Of the GUI thread."""

    def __init__(self) -> None:
        self.kept = False
        self._guard: subprocess.Popen[bytes] | None = None

    def keep(self, awake: bool) -> None:
        """Holds it awake, or lets it sleep again. If this program dies, it may sleep as well."""
        if awake == self.kept:
            return
        self.kept = awake
        if sys.platform == "win32":
            state = ES_CONTINUOUS | (ES_SYSTEM_REQUIRED if awake else 0)
            ctypes.windll.kernel32.SetThreadExecutionState(state)
        elif awake:
            self._hold()
        else:
            self._let_go()

    def _hold(self) -> None:
        command = GUARDS.get(sys.platform, [])
        if command and shutil.which(command[0]):
            quiet = subprocess.DEVNULL
            try:
                self._guard = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)
            except OSError:
                self._guard = None

    def _let_go(self) -> None:
        guard, self._guard = self._guard, None
        if guard is not None and guard.stdin is not None:
            guard.stdin.close()
            guard.wait()


def notify(window: QWidget, title: str, text: str) -> None:
    """Says something on the desktop, and marks the window in its bar, unless the window is in front already."""
    if window.isActiveWindow():
        return
    QApplication.alert(window)
    if sys.platform.startswith("linux") and (sender := shutil.which("notify-send")):
        QProcess.startDetached(sender, ["--app-name=Sinopia", "--icon=sinopia", title, text])
    elif QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
        tray = QSystemTrayIcon(window.windowIcon(), window)
        tray.show()
        tray.showMessage(title, text)
        after(SHOWN_MS, tray, tray.deleteLater)
