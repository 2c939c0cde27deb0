"""What a person can do with a training that is shown: pause it, let it go on, branch it, save and repeat it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.pages.train.branch import Branch
from app.pages.train.runsettings import RunSettings
from app.pages.train.runtools import RunState, RunTools, TrainOn
from app.sessions.training import TrainingSession
from app.texts import explain
from app.widgets.notices import Notices
from app.widgets.parts import pictures_folder, show_folder
from engine import library
from engine.messages import SinopiaError
from engine.run import repeat
from engine.run.history import read as history


class RunActions(QObject):
    """Joins the tools of the Train page with its session; a part of the page, which asks it to `show`."""

    def __init__(self, session: TrainingSession, tools: RunTools, notices: Notices) -> None:
        super().__init__(tools)
        self._session, self._tools, self._notices = session, tools, notices
        tools.pause_requested.connect(session.pause)
        tools.go_on_requested.connect(session.go_on)
        tools.train_on_requested.connect(self._ask_more)
        tools.branch_requested.connect(self._ask_branch)
        tools.animation_requested.connect(self._ask_animation)
        tools.settings_requested.connect(self._show_settings)
        tools.folder_requested.connect(self._show_folder)
        session.animation.changed.connect(self.show)
        session.animation.saved.connect(self._tell_saved)
        session.animation.failed.connect(self._tell)

    def show(self) -> None:
        """The tools as the run stands."""
        session, run = self._session, self._run()
        self._tools.show_state(
            RunState(
                running=session.running,
                stopping=session.stopping or session.started is None,
                paused=session.paused,
                begun=run is not None,
                finished=run is not None and run.finished,
                checkpoint=run is not None and (run.path / "checkpoint.pt").is_file(),
                saving=session.animation.saving,
            )
        )

    def _run(self) -> library.Run | None:
        """The run that is shown, as it is on the disk."""
        return library.run_at(self._session.run) if self._session.run else None

    def _ask_more(self) -> None:
        if (run := self._run()) is not None:
            dialog = TrainOn(run.name, run.total, _steps_per_epoch(run), self._tools.window())
            dialog.accepted.connect(lambda: self._session.train_on(dialog.steps()))
            dialog.open()

    def _ask_branch(self) -> None:
        if (run := self._run()) is None:
            return
        beyond = sum(run.more)
        dialog = Branch(
            run.name, run.method, run.settings, run.step, _steps_per_epoch(run), beyond, self._tools.window()
        )
        dialog.accepted.connect(lambda: self._branch(dialog.name.text(), dialog.settings()))
        dialog.open()

    def _branch(self, name: str, settings: dict[str, Any]) -> None:
        try:
            self._session.branch(name, settings)
        except SinopiaError as error:
            self._tell(error)

    def _ask_animation(self) -> None:
        if (run := self._session.run) is None:
            return
        filters = f"{self.tr('Animated WebP')} (*.webp);;{self.tr('Animated GIF')} (*.gif)"
        name, kind = QFileDialog.getSaveFileName(
            self._tools, self.tr("Save animation"), f"{pictures_folder()}/{run.name}.webp", filters
        )
        if name:
            known = Path(name).suffix.lower() in (".webp", ".gif")
            suffix = "" if known else ".gif" if kind.endswith("(*.gif)") else ".webp"
            path, number = Path(name + suffix), 2
            while suffix and path.exists():  # the dialog asked about another name
                path, number = Path(f"{name} {number}{suffix}"), number + 1
            self._session.animation.save(run, path)

    def _show_settings(self) -> None:
        if (run := self._session.run) is not None:
            try:
                RunSettings(run.name, repeat.read(run), self._tools.window()).open()
            except SinopiaError as error:
                self._tell(error)

    def _show_folder(self) -> None:
        if (run := self._session.run) is not None:
            show_folder(run)

    def _tell_saved(self, path: Path) -> None:
        self._notices.say(self.tr("The animation was saved as {path}.").format(path=path))

    def _tell(self, error: Exception) -> None:
        self._notices.say(explain(error), "error")


def _steps_per_epoch(run: library.Run) -> int:
    """As its reports tell it; 0 where there are none."""
    losses = history(run.path).losses
    return round(losses[-1].step / losses[-1].epoch) if losses and losses[-1].epoch else 0
