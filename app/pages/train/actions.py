"""What a person can do with a training that is shown: pause it, let it go on, branch it, save and repeat it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app import recent
from app.pages.train.branch import Branch
from app.pages.train.runsettings import RunSettings
from app.pages.train.runtools import RunState, RunTools, TrainOn
from app.sessions.run import RunSession
from app.texts import explain
from app.widgets.notices import Notices
from app.widgets.parts import results_folder, show_folder
from engine.messages import SinopiaError
from engine.run.repeat import Repeat


class RunActions(QObject):
    """Joins the tools of the Train page with its session; a part of the page, which asks it to `show`."""

    def __init__(self, run: RunSession, tools: RunTools, notices: Notices) -> None:
        super().__init__(tools)
        self._run, self._tools, self._notices = run, tools, notices
        tools.pause_requested.connect(run.pause)
        tools.go_on_requested.connect(run.go_on)
        tools.train_on_requested.connect(self._ask_more)
        tools.branch_requested.connect(self._ask_branch)
        tools.animation_requested.connect(self._ask_animation)
        tools.settings_requested.connect(run.read_repeat)
        tools.folder_requested.connect(self._show_folder)
        run.repeat_read.connect(self._show_settings)
        run.failed.connect(self._tell)
        run.animation.changed.connect(self.show)
        run.animation.saved.connect(self._tell_saved)
        run.animation.failed.connect(self._tell)

    def show(self) -> None:
        """The tools as the run stands."""
        run, kept = self._run, self._run.kept
        self._tools.show_state(
            RunState(
                running=run.running,
                stopping=run.stopping or run.about is None,
                paused=run.paused,
                begun=kept.run is not None,
                finished=kept.run is not None and kept.run.finished,
                checkpoint=kept.checkpoint,
                saving=run.animation.saving,
            )
        )

    def _ask_more(self) -> None:
        kept = self._run.kept
        if kept.run is not None:
            pace = kept.steps_per_epoch, kept.seconds_per_step
            dialog = TrainOn(kept.run.name, kept.run.total, *pace, self._tools.window())
            dialog.accepted.connect(lambda: self._run.train_on(dialog.steps()))
            dialog.open()

    def _ask_branch(self) -> None:
        kept, run = self._run.kept, self._run.kept.run
        if run is None:
            return
        begins = run.step, kept.steps_per_epoch, sum(run.more)
        dialog = Branch(run.name, run.method, run.settings, *begins, self._tools.window())
        dialog.accepted.connect(lambda: self._branch(dialog.name.text(), dialog.settings()))
        dialog.open()

    def _branch(self, name: str, settings: dict[str, Any]) -> None:
        try:
            self._run.branch(name, settings)
        except SinopiaError as error:
            self._tell(error)

    def _ask_animation(self) -> None:
        if (run := self._run.run) is None:
            return
        webp, gif = self.tr("Animated WebP"), self.tr("Animated GIF")
        filters = f"{webp} (*.webp);;{gif} (*.gif)"
        name, kind = QFileDialog.getSaveFileName(
            self._tools, self.tr("Save animation"), f"{results_folder()}/{run.name}.webp", filters
        )
        if name:
            known = Path(name).suffix.lower() in (".webp", ".gif")
            suffix = "" if known else ".gif" if kind.endswith("(*.gif)") else ".webp"
            path, number = Path(name + suffix), 2
            while suffix and path.exists():  # the dialog asked about another name
                path, number = Path(f"{name} {number}{suffix}"), number + 1
            recent.note_folder("results", path.parent)
            self._run.animation.save(run, path)

    def _show_settings(self, repeat: Repeat) -> None:
        if (run := self._run.run) is not None:
            RunSettings(run.name, repeat, self._tools.window()).open()

    def _show_folder(self) -> None:
        if (run := self._run.run) is not None:
            show_folder(run)

    def _tell_saved(self, path: Path) -> None:
        self._notices.say(self.tr("The animation was saved as {path}.").format(path=path))

    def _tell(self, error: Exception) -> None:
        self._notices.say(explain(error), "error")
