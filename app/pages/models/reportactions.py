"""Making a report on a model: what is asked for first, and how far it is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.pages.models.report import ReportProgress
from app.sessions.evaluation import Evaluation
from app.texts import TELLER, explain, number
from app.widgets.parts import ask_pictures, ask_save, documents_folder, show_folder
from engine.library import Entry
from engine.messages import SinopiaError
from engine.run.file import RunFile
from engine.sentences import REPORT_SCORES


class ReportActions(QObject):
    """Has reports made for `page`."""

    def __init__(self, evaluation: Evaluation, page: QWidget) -> None:
        super().__init__(page)
        self._evaluation, self._page = evaluation, page
        self._dialog: ReportProgress | None = None
        evaluation.changed.connect(self._show)

    def make(self, entry: Entry, name: str) -> None:
        """Asks for a folder of pictures and for a file, then makes the report on a model that is called `name`."""
        if self._evaluation.running:
            return
        title = self.tr("Folder of pictures that it did not learn from")
        folder = ask_pictures(self._page, title, _learnt_from(entry))
        if folder is None:
            return
        start = f"{documents_folder()}/{name}.html"
        if (path := ask_save(self._page, self.tr("Save the report"), start, "HTML (*.html)", ".html")) is None:
            return
        self._dialog = ReportProgress(name, self._page)
        self._dialog.cancelled.connect(self._closed)
        self._dialog.open_wanted.connect(lambda: show_folder(path))
        self._evaluation.start(entry.path, folder, path)
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None
        self._evaluation.stop()

    def _show(self) -> None:
        state, dialog = self._evaluation, self._dialog
        if dialog is None:
            return
        if state.error is not None:
            dialog.show_end(explain(state.error), [], failed=True)
        elif state.scores is not None and not state.running:
            dialog.show_end(self.tr("Written to {path}.").format(path=state.report), _figures(asdict(state.scores)))
        elif not state.total:
            dialog.show_progress(self.tr("Preparing the model…"), 0, 0)
        else:
            text = self.tr("{n} of {total}").format(n=number(state.index, ","), total=number(state.total, ","))
            dialog.show_progress(text, state.index, state.total)


def _learnt_from(entry: Entry) -> str:
    """The folder from which it was trained here, where that still is: others like it are mostly near."""
    if entry.origin == "run":
        with suppress(SinopiaError):
            folder = RunFile.read(entry.path.parent).data
            return str(folder) if folder.is_dir() else ""
    return ""


def _figures(scores: dict[str, float | None]) -> list[tuple[str, str, str]]:
    """Of each the name, the value and what it means."""
    found = []
    for key, texts in REPORT_SCORES.items():
        if (value := scores.get(key)) is not None:
            name, about = (TELLER.fill(text, {}) for text in texts)
            found.append((name, number(value, ".4g"), about))
    return found
