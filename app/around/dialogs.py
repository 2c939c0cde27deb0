"""What can be opened from every page: preferences, help, keys, about."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from app.around.about import About
from app.around.help import HelpPage
from app.around.preferences import FOLDERS, Preferences
from app.later import after
from app.sessions.computer import Computer
from app.sessions.live import LiveSession
from app.sessions.models import ModelsSession
from app.settings import Choice, Settings, Whole
from app.texts import explain
from app.widgets.parts import results_folder
from app.window import Window
from engine import library
from engine.messages import SinopiaError

ALL = [key for key, kind in vars(Settings).items() if isinstance(kind, Choice | Whole)] + ["language"]


class Dialogs(QObject):
    """Opens them over the window, one at a time. Preferences are written into the settings, then told."""

    preferred = Signal(str)  # the key of a setting that has changed
    keys_asked = Signal()

    def __init__(
        self, window: Window, settings: Settings, live: LiveSession, models: ModelsSession, computer: Computer
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._live = window, settings, live
        self._models, self._computer = models, computer
        self._shown: QDialog | None = None
        window.asked.connect(self.open)
        live.unable.connect(lambda why: window.notice(explain(why)))

    def open(self, what: str) -> None:
        """One of "preferences", "help", "keys" and "about"."""
        if self._shown is not None:
            self._shown.close()
        if what == "keys":
            self.keys_asked.emit()
        elif what == "help":
            self._show(HelpPage(self._window), modal=False)
        elif what == "about":
            self._show(self._about())
        else:
            self._show(self._preferences())

    def _show(self, dialog: QDialog, modal: bool = True) -> None:
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        self._shown = dialog
        if modal:
            dialog.open()
        else:
            dialog.show()

    def _forget(self) -> None:
        self._shown = None

    def _about(self) -> About:
        dialog = About([entry for entry in self._models.entries if entry.origin == "builtin"], self._window)
        self._computer.told.connect(dialog.show_facts)
        self._computer.look()
        return dialog

    # preferences

    def _preferences(self) -> Preferences:
        own = library.home()
        folders = {"models": library.models_dir(), "runs": library.runs_dir(), "results": Path(results_folder())}
        usual = {"models": own / "models", "runs": own / "runs"}
        chosen = {which for which, path in usual.items() if folders[which] != path}
        chosen |= {"results"} if self._settings.results else set()
        dialog = Preferences(
            self._settings, self._live.offered, self._build(), folders, frozenset(chosen), self._window
        )
        dialog.changed.connect(self._changed)
        dialog.folder_chosen.connect(self._choose_folder)
        dialog.reset.connect(self._reset)
        return dialog

    def _build(self) -> str:
        """What the engine was built for, or why it leaves a GPU alone."""
        if self._live.unused is not None:
            return explain(self._live.unused)
        words = self.tr("This Sinopia is built for “{what}”.")
        return words.format(what=self._live.built_for) if self._live.built_for else ""

    def _changed(self, key: str) -> None:
        self._settings.save()
        self.preferred.emit(key)
        if key == "language":
            self._again()

    def _choose_folder(self, which: str, path: str) -> None:
        self._keep_folder(which, path)
        self._again()

    def _keep_folder(self, which: str, path: str) -> None:
        try:
            if which == "results":
                self._settings.set(which, path)
                self._settings.save()
            else:
                library.choose_folder(which, Path(path) if path else None)
        except SinopiaError as error:
            self._window.error(explain(error))
        self.preferred.emit(which)

    def _reset(self) -> None:
        self._settings.forget(*ALL)
        for which in FOLDERS:
            self._keep_folder(which, "")
        for key in ALL:
            self.preferred.emit(key)
        self._again()

    def _again(self) -> None:
        """The same dialog anew, once it has ended what it is at."""
        after(0, self, lambda: self.open("preferences"))
