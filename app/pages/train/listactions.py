"""What a person does with the trainings of the list: those that are over, the one that runs, and those that wait."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from app.pages.train.comparecurves import CompareCurves
from app.pages.train.earlier import EarlierRun
from app.pages.train.runs import Row, RunList
from app.pages.train.waiting import Waiting
from app.sessions.models import ModelsSession
from app.sessions.replay import Samples
from app.sessions.run import RunSession
from app.sessions.runs import RunsSession
from app.texts import explain
from app.widgets.notices import Notices
from engine.library import Entry, Run
from engine.run.history import History


class ListActions(QObject):
    """Joins the list and what is above it with their sessions."""

    def __init__(
        self,
        run: RunSession,
        runs: RunsSession,
        models: ModelsSession,
        shown: RunList,
        waiting: Waiting,
        notices: Notices,
    ) -> None:
        super().__init__(shown)
        self._run, self._runs, self._models = run, runs, models
        self._list, self._waiting, self._notices = shown, waiting, notices
        self._compared: CompareCurves | None = None
        self._looked: EarlierRun | None = None
        shown.open_requested.connect(self._open)
        shown.rename_requested.connect(self._rename)
        shown.note_requested.connect(self._note)
        shown.compare_requested.connect(self._compare)
        shown.remove_requested.connect(self._remove)
        waiting.start_requested.connect(run.start_next)
        waiting.move_requested.connect(run.queue.move)
        waiting.remove_requested.connect(run.queue.remove)
        runs.changed.connect(self.show)
        runs.curves_read.connect(self._show_curves)
        runs.looked.connect(self._look)
        runs.replay.steps_changed.connect(self._show_steps)
        runs.replay.seen.connect(self._show_samples)
        runs.failed.connect(self._tell)
        run.queue.changed.connect(self.show)
        run.queue.failed.connect(self._tell)
        run.begun.connect(self.show)
        run.started.connect(self.show)
        run.losses.connect(self._show_step)
        run.ended.connect(self.show)
        self.show()

    def show(self) -> None:
        """All as it is."""
        run = self._run
        rows = [Row(*known) for known in self._runs.runs if not (run.running and known.run.path == run.run)]
        self._list.set_runs(rows, run.running)
        self._waiting.show_waiting([request.run.name for request in run.queue.waiting], run.running)
        self._show_step([])

    def _show_step(self, _losses: list[Any]) -> None:
        run = self._run
        name = run.run.name if run.running and run.run is not None else ""
        self._waiting.show_running(name, run.step, run.about.total if run.about is not None else 0)

    def _open(self, run: Run) -> None:
        """In the page's own view, or while that shows what learns, beside it."""
        if self._run.running:
            self._runs.look(run)
        else:
            self._run.open(run)

    def _look(self, run: Run, told: History) -> None:
        if self._looked is not None:
            self._looked.close()
        self._looked = dialog = EarlierRun(run, self._window)
        dialog.view.show_history(told.losses, told.told)
        dialog.view.samples.look_requested.connect(self._runs.replay.look_at)
        dialog.finished.connect(self._forget_looked)
        dialog.show()

    def _show_steps(self) -> None:
        if self._looked is not None:
            self._looked.view.samples.set_steps(self._runs.replay.steps)

    def _show_samples(self, step: int, samples: Samples) -> None:
        if self._looked is not None:
            self._looked.view.samples.show_at(step, samples)

    def _forget_looked(self) -> None:
        self._looked = None

    def _rename(self, run: Run) -> None:
        name, wanted = QInputDialog.getText(
            self._window, self.tr("Rename"), self.tr("Name of the training and its model"), text=run.name
        )
        if wanted and name != run.name:
            self._models.rename(_entry(run), name)

    def _note(self, known: Row) -> None:
        words = self.tr("What you want to remember of “{name}”").format(name=known.run.name)
        text, wanted = QInputDialog.getMultiLineText(self._window, self.tr("Note"), words, known.note)
        if wanted and text != known.note:
            self._runs.write_note(known.run, text)

    def _remove(self, run: Run) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Remove"))
        words = self.tr("Move the training “{name}” to the trash, with its model, samples and checkpoint?")
        box.setText(words.format(name=run.name))
        remove = box.addButton(self.tr("Move to trash"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove.clicked.connect(lambda: self._models.remove(_entry(run)))
        box.open()

    def _compare(self, run: Run) -> None:
        others = [other for other in self._list.runs() if other.path != run.path]
        self._compared = dialog = CompareCurves(run.name, [other.name for other in others], self._window)
        dialog.chosen.connect(lambda place: self._runs.read_curves([run, others[place]]))
        dialog.finished.connect(self._forget_compared)
        dialog.open()
        dialog.choose()

    def _show_curves(self, curves: list[Any]) -> None:
        if self._compared is not None:
            self._compared.show_curves([(name, [(e.step, e.losses) for e in losses]) for name, losses in curves])

    def _forget_compared(self) -> None:
        self._compared = None

    @property
    def _window(self) -> QWidget:
        return self._list.window()

    def _tell(self, error: Exception) -> None:
        self._notices.say(explain(error), "error")


def _entry(run: Run) -> Entry:
    """As the library knows the model of a run, which may not be there yet."""
    return Entry(run.name, run.path / "model.safetensors", "run", None)
