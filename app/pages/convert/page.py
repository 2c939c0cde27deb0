"""The Convert page: many pictures through one model, and a look at what becomes of each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import theme
from app.kinds import take_pictures
from app.pages.convert.listactions import ListActions, ended, line
from app.pages.convert.options import OptionsPanel
from app.pages.convert.panel import JobPanel, ThereAlready
from app.pages.convert.view import PictureView
from app.sessions.conversion import ASK, ConversionSession, Look
from app.sessions.items import ItemState
from app.sessions.models import ModelsSession
from app.texts import count, duration, explain, number
from app.widgets import derivations
from app.widgets.drop import DropZone
from app.widgets.notices import Notices
from app.widgets.page import Page
from app.widgets.parts import (
    PICTURES,
    ask_folder,
    ask_open_many,
    ask_pictures,
    button,
    column,
    label,
    own_pictures,
    pictures_folder,
    row,
    set_role,
    show_folder,
    wide_enough,
)
from app.widgets.pictures import PictureList
from engine.kinds import DERIVATIONS, Kind

SIDE = 400  # px, of the list and what is below it
LEAST_VIEW = 300  # px of the view beside the options
VIEW_SIDE = 4096  # px; more is not shown of a picture


class ConvertPage(Page):
    """Shows a ConversionSession."""

    compare_requested = Signal(list)  # Paths of pictures that several models are to be tried on

    def __init__(self, session: ConversionSession, models: ModelsSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._models = session, models
        self._own_output = False  # a person chose the folder for the results
        self._output_problem = ""  # why what was typed for it cannot be one
        self._offered: tuple[Path | None, str] = (None, "")  # the model that `derive` is set for, and what it suits
        self._own_derive = False  # a person chose whether that is made of the pictures
        self._shown: tuple[Look | None, Look | None] = (None, None)  # before and after in the view
        self.notices = Notices()
        body = QHBoxLayout()
        body.setSpacing(2 * theme.SPACE)
        self._side = self._make_side()
        self.options = OptionsPanel(ASK)
        self.options.set_results(session.results, session.existing, session.enlarge, session.seed, session.frames)
        self.options.hide()
        body.addWidget(self._side)
        body.addWidget(self.options)
        self.view = PictureView()
        self.compare, self.show_given = self.view.compare, self.view.show_given
        body.addWidget(self.view, 1)
        page = column(self, margin=theme.MARGIN, spacing=2 * theme.SPACE)
        page.addWidget(label(self.tr("Convert pictures"), "title"))
        page.addWidget(self.notices)
        page.addLayout(body, 1)
        self._connect()
        if session.model is not None and session.output is not None:  # set before this page was made
            self.picker.choose(session.model)
            self._own_output = session.output.parent != _usual_output()
            self._own_derive = True
        self._refresh_models()
        self._aim()
        self._update()

    # building

    def _make_side(self) -> QWidget:
        """The pictures, and below them what is to be done with them."""
        session = self._session
        self.add_photos = button(self.tr("Add photos…"), self._ask_photos, icon="add")
        self.add_folder = button(self.tr("Add folder…"), self._ask_folder, icon="open")
        self._zone = DropZone(
            "picture",
            self.tr("Drop photos or folders here"),
            self.tr("Every picture goes through the model you choose below. The originals stay as they are."),
            [self.add_photos, self.add_folder],
        )
        self.list = PictureList(line)
        self._pictures = ListActions(session, self.list)
        self._summary = label(role="muted", wrap=True)
        self.remove_button = button(self.tr("Remove"), self._pictures.remove, role="flat")
        self.clear_button = button(self.tr("Clear list"), session.clear, role="flat")
        self._list_row = QWidget()
        self.models_button = button(self.tr("Try models…"), self._compare, role="flat")
        self.models_button.setToolTip(self.tr("These pictures through several models, side by side"))
        actions = (self.models_button, self.remove_button, self.clear_button)
        self._list_row.setLayout(row(self._summary, *actions, wide=self._summary))
        self._panel = panel = JobPanel()
        self.picker, self.derive, self.output = panel.picker, panel.derive, panel.output
        self.options_button, self.start_button, self.pause_button = (
            panel.options_button,
            panel.start_button,
            panel.pause_button,
        )
        self.stop_button, self.open_button, self.choose_output = (
            panel.stop_button,
            panel.open_button,
            panel.choose_output,
        )
        self.failures_button, self.progress, self._status = panel.failures_button, panel.progress, panel.status
        side = QWidget()
        self._left = left = column(side)
        left.addWidget(self._zone, 0)
        left.addWidget(self.list, 1)
        left.addWidget(self._list_row)
        left.addWidget(panel)
        side.setFixedWidth(wide_enough(side, SIDE))
        return side

    def _connect(self) -> None:
        session = self._session
        self.picker.chosen.connect(self._aim)
        self.derive.toggled.connect(self._choose_derive)
        self.options.changed.connect(self._take_options)
        self.options.close_wanted.connect(lambda: self.options_button.setChecked(False))
        self.options_button.toggled.connect(self._show_options)
        self.choose_output.clicked.connect(lambda _: self._ask_output())
        self.output.edited.connect(self._take_output)
        self.start_button.clicked.connect(lambda _: self._start())
        self.pause_button.clicked.connect(lambda _: session.pause(not session.paused))
        self.stop_button.clicked.connect(lambda _: session.stop())
        self.open_button.clicked.connect(lambda _: self._open_output())
        self.failures_button.clicked.connect(lambda _: self._pictures.next_failure())
        self.show_given.toggled.connect(lambda _: self._show_picture())
        self.list.current_changed.connect(self._show_picture)
        self.list.selectionModel().selectionChanged.connect(self._update)
        session.changed.connect(self._update)
        session.asked.connect(self._ask_existing)
        session.progressed.connect(self._update_progress)
        session.looked.connect(self._view)
        session.items.dataChanged.connect(self._follow)
        session.items.rowsRemoved.connect(self._show_picture)
        self._models.changed.connect(self._refresh_models)

    # what to convert

    def _ask_photos(self) -> None:
        kinds = self.tr("Pictures ({patterns})").format(patterns=PICTURES), self.tr("All files (*)")
        self._session.add(ask_open_many(self, self.tr("Add photos"), ";;".join(kinds), pictures_folder()))

    def _ask_folder(self) -> None:
        if (folder := ask_pictures(self, self.tr("Add folder"))) is not None:
            self._session.add([folder])

    def take(self, paths: list[Path]) -> bool:
        self._session.add(paths)
        return True

    def show_over(self, over: bool) -> None:
        self._zone.set_over(over)

    def hand_over(self) -> dict[str, Any]:
        self._session.answer("")  # nobody sees the question any more
        return {"row": self.list.currentIndex().row(), "given": self.show_given.isChecked()}

    def take_over(self, state: dict[str, Any]) -> None:
        self.show_given.setChecked(state["given"])
        self.list.setCurrentIndex(self._session.items.index(state["row"]))

    def set_values(self, values: dict[str, str]) -> None:
        """Options as they were the last time."""
        self.options.set_values(values)
        self._take_options()

    def _ask_output(self) -> None:
        if (folder := ask_folder(self, self.tr("Folder for the results"), self.output.path())) is not None:
            self.output.set_path(str(folder))
            self._take_output()

    def _take_output(self) -> None:
        """The folder that the field names; none stands for the usual one."""
        folder, self._output_problem = self.output.path(), self.output.problem()
        self._panel.show_problem(self._output_problem)
        if not self._output_problem:
            self._own_output = bool(folder)
            self._aim(output=Path(folder) if folder else None)
        self._update()

    def _refresh_models(self) -> None:
        self.picker.set_entries(take_pictures(self._models.entries))

    def _aim(self, _entry: object = None, output: Path | None = None) -> None:
        entry = self.picker.current()
        if output is None:
            output = self._session.output if self._own_output else None
        if output is None and entry is not None:
            output = _usual_output() / entry.name
        path, card = (entry.path, entry.card) if entry else (None, None)
        derivation = card.derivation if card else ""
        if (path, derivation) != self._offered:
            self._own_derive = self._own_derive and self._offered[0] is None and path == self._session.model
            self._offered = path, derivation
            self.derive.setText(derivations.turn_all(derivation) if derivation else "")
            self.derive.setVisible(bool(derivation))
            with QSignalBlocker(self.derive):
                self.derive.setChecked(bool(self._session.derive) if self._own_derive else self._usual_derive())
        derive = derivation if self.derive.isChecked() else ""
        self.options.set_model(entry.name if entry else "", bool(card and card.varies))
        enlarge, seed = self.options.enlarge.currentData(), self.options.variation()
        frames = self.options.frames.isChecked()
        self._session.aim(path, output, derive, enlarge, self.options.results(), seed, frames)
        if not self._output_problem:  # what was typed stays until it is mended
            self.output.set_path(str(output or ""))
        self._show_picture()

    def _usual_derive(self) -> bool:
        """Whether the pictures, as far as they were looked at, need it to be what the model wants."""
        entry, seen = self.picker.current(), self._session.seen
        most = seen.most_common(1)[0][0] if seen else None
        return bool(entry and entry.card and entry.card.derivation_of(most))

    def _choose_derive(self) -> None:
        self._own_derive = True
        self._aim()

    def _tell_seen(self) -> None:
        """What the pictures look like, where the model wants something else than photos."""
        seen, derivation = self._session.seen, self._offered[1]
        told = derivation and DERIVATIONS[derivation] is not Kind.PHOTO
        self._panel.show_seen(seen[Kind.PHOTO], seen.total(), derivations.wanted(derivation) if told else "")

    def _show_options(self, open_: bool) -> None:
        self._share_room()
        (self.options if open_ else self.options_button).setFocus()

    def _share_room(self) -> None:
        """Options stand between the pictures and the view, which gives way to them where there is no room for both."""
        open_, some = self.options_button.isChecked(), bool(self._session.items.rows)
        taken = self._side.width() + self.options.least_width() + 2 * (theme.MARGIN + 2 * theme.SPACE)
        both = self.width() >= taken + LEAST_VIEW
        self.options.setMaximumWidth(self.options.least_width() if both else self.width())
        if not open_ or both:
            self.options.setVisible(open_)
            self.view.show()
        else:  # one after the other, or the page wants room for both
            self.view.hide()
            self.options.show()
        self.list.setVisible(some)
        self._list_row.setVisible(some)
        self._left.setStretch(0, 0 if some else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _take_options(self) -> None:
        self._session.existing = self.options.existing.currentData()
        self._aim()
        self._update()

    def _compare(self) -> None:
        self.compare_requested.emit(self._pictures.pictures())

    # the work

    def _start(self) -> None:
        self.output.finish()  # where a click takes no focus, as on macOS
        if not self._output_problem:
            self.notices.clear()
            self._session.start()

    def _ask_existing(self, there: int) -> None:
        box = ThereAlready(there, str(self._session.output), self)
        box.answered.connect(self._session.answer)
        box.open()

    def _open_output(self) -> None:
        if self._session.output is not None:
            show_folder(self._session.output)

    def _update(self) -> None:
        session, rows = self._session, self._session.items.rows
        running, some = session.running, bool(rows)
        self._zone.set_compact(some)
        mine = self._offered[0] == session.model and not self._own_derive  # not what a page before this one chose
        if mine and not running and self.derive.isChecked() != self._usual_derive():
            with QSignalBlocker(self.derive):
                self.derive.setChecked(self._usual_derive())
            self._aim()
        self._tell_seen()
        self._share_room()
        self._panel.summary.setText(self.options.summary())
        pictures = sum(item.pictures for item in rows if item.parent is None)
        self._summary.setText(count(pictures, self.tr("1 picture"), self.tr("{n} pictures")))
        self.remove_button.setEnabled(not running and bool(self.list.selectedIndexes()))
        self.clear_button.setEnabled(not running)
        self.picker.setEnabled(not running)
        self.derive.setEnabled(not running)
        self.options.setEnabled(not running)
        self.models_button.setEnabled(bool(self._pictures.pictures()))
        self.choose_output.setEnabled(not running)
        self.output.setEnabled(not running)
        given = [item.state for item in rows if item.parent is None]
        n, failed = session.pending, ItemState.FAILED in given or any(item.failed for item in rows)  # in a folder, too
        text = (
            self.tr("Convert")
            if not n
            else self.tr("Convert again")
            if set(given) <= {ItemState.DONE, ItemState.SKIPPED} and not failed
            else count(n, self.tr("Try 1 picture again"), self.tr("Try {n} pictures again"))
            if failed and ItemState.WAITING not in given
            else count(n, self.tr("Convert the other one"), self.tr("Convert the other {n}"))
            if session.begun
            else count(n, self.tr("Convert 1 picture"), self.tr("Convert {n} pictures"))
        )
        self.start_button.setText(text)
        problem = self.options.problem()  # else results would get names that nobody asked for
        wrong = explain(problem) if problem is not None else self._output_problem
        self.start_button.setEnabled(some and session.model is not None and not running and not wrong)
        self.start_button.setToolTip(wrong)
        self.start_button.setVisible(not running)
        self.stop_button.setVisible(running)
        self.pause_button.setVisible(running)
        self.pause_button.setEnabled(bool(session.index) and not session.stopping)
        self.pause_button.setText(self.tr("Go on") if session.paused else self.tr("Pause"))
        self.stop_button.setEnabled(not session.stopping)
        self.stop_button.setText(self.tr("Stopping…") if session.stopping else self.tr("Cancel"))
        outcome = session.outcome
        self.open_button.setVisible(not running and outcome is not None and bool(outcome.done))
        self._update_progress()

    def _update_progress(self) -> None:
        session, outcome = self._session, self._session.outcome
        self.progress.setVisible(session.running)
        failed = sum(i.state is ItemState.FAILED and not i.folder for i in session.items.rows)
        self.failures_button.setVisible(bool(failed))
        self.failures_button.setText(
            self.tr("Show what failed") if outcome else self.tr("{n} failed").format(n=number(failed, ","))
        )
        if session.running:
            self.progress.setRange(0, session.total if session.index else 0)  # 0, 0: it moves to and fro
            self.progress.setValue(session.index)
            if session.paused:
                text = self.tr("Paused. {n} of {total} are done.").format(
                    n=number(session.index, ","), total=number(session.total, ",")
                )
            elif not session.index:
                text = self.tr("Preparing the model…")
            else:
                text = self.tr("{n} of {total} · {time} left").format(
                    n=number(session.index, ","),
                    total=number(session.total, ","),
                    time=duration(session.seconds_left or 0),
                )
        elif outcome is None:
            text = "" if session.model else self.tr("There is no model yet. Train one, or add one on the Models page.")
        else:
            text = ended(outcome)
        self._status.setText(text)
        self._status.setVisible(bool(text))
        set_role(self._status, "error" if outcome is not None and outcome.error else "muted")

    # the view

    def _follow(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.list.currentIndex().row() <= last.row():
            self._show_picture()

    def _show_picture(self) -> None:
        item, session = self._pictures.current(), self._session
        derive = session.derive
        shown = derive if self.show_given.isChecked() else ""
        before = after = None
        seen = None if item is None else item.sample if item.folder else item.source
        if item is not None and seen is not None:
            before = Look(seen, shown, session.model if shown else None)
            if item.output is not None:
                after = Look(item.output)
            elif session.model is not None and not session.running and item.error is None:
                after = Look(seen, derive, session.model, makes=True, seed=session.seed)
        if not session.items.rows:
            text = self.tr("Your pictures will be shown here, before and after.")
        elif seen is None:
            text = self.tr("Choose a picture in the list to see it here, before and after.")
        else:
            text = self.tr("There is no preview of this picture.")
        self.compare.set_text(text)
        for place, look, was, show in (
            ("before", before, self._shown[0], self.compare.set_before),
            ("after", after, self._shown[1], self.compare.set_after),
        ):
            if look == was:
                continue
            if look is None or place == "after":
                show(QImage())
            if look is not None:
                session.look_at(place, look, VIEW_SIDE)
        self._shown = (before, after)
        name, facts = ((seen or item.source).name or str(item.source), line(item).detail) if item else ("", "")
        self.view.tell(name, facts, bool(item and item.error), bool(derive and before))

    def _view(self, look: Look, image: QImage | None) -> None:
        if look == self._shown[0]:
            self.compare.set_before(image or QImage(), derivations.name(look.derive) if look.derive else "")
        elif look == self._shown[1]:
            self.compare.set_after(image or QImage(), self.tr("Preview") if look.makes else "")


def _usual_output() -> Path:
    """Where the folders for the results of models are, unless a person chose another."""
    return Path(own_pictures()) / "Sinopia"
