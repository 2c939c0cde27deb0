"""The Convert page: many pictures through one model, and a look at what became of each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QProgressBar, QWidget

from app import theme
from app.kinds import take_pictures
from app.pages.convert.pathfield import PathField
from app.sessions.conversion import ConversionSession, Item, ItemState, Look, Outcome
from app.sessions.models import ModelsSession
from app.texts import count, duration, explain, number
from app.widgets import derivations
from app.widgets.compare import Compare
from app.widgets.drop import DropZone
from app.widgets.notices import Notices
from app.widgets.page import Page
from app.widgets.parts import (
    PICTURES,
    align,
    ask_folder,
    ask_open_many,
    button,
    column,
    icon_button,
    label,
    name_of,
    panel,
    pictures_folder,
    row,
    set_role,
    show_folder,
    wide_enough,
)
from app.widgets.picker import ModelPicker
from app.widgets.pictures import Line, PictureList
from engine.config import ENLARGED

SIDE = 400  # px, of the list and what is below it
VIEW_SIDE = 2048  # px; more is not shown of a picture


class ConvertPage(Page):
    """Shows a ConversionSession."""

    def __init__(self, session: ConversionSession, models: ModelsSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._models = session, models
        self._own_output = False  # a person chose the folder for the results
        self._offered: tuple[Path | None, str] = (None, "")  # the model that `derive` is set for, and what it suits
        self._shown: tuple[Look | None, Look | None] = (None, None)  # before and after in the view
        self.notices = Notices()
        body = QHBoxLayout()
        body.setSpacing(2 * theme.SPACE)
        body.addWidget(self._make_side())
        body.addWidget(self._make_view(), 1)
        page = column(self, margin=theme.MARGIN, spacing=2 * theme.SPACE)
        page.addWidget(label(self.tr("Convert pictures"), "title"))
        page.addWidget(self.notices)
        page.addLayout(body, 1)
        self._connect()
        if session.model is not None and session.output is not None:  # set before this page was made
            self.picker.choose(session.model)
            self._own_output = session.output.parent != _usual_output()
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
        self.list = PictureList(self._line)
        self.list.setModel(session.items)
        self._summary = label(role="muted", wrap=True)
        self.remove_button = button(self.tr("Remove"), self._remove, role="flat")
        self.clear_button = button(self.tr("Clear list"), session.clear, role="flat")
        self._list_row = QWidget()
        self._list_row.setLayout(row(self._summary, self.remove_button, self.clear_button, wide=self._summary))
        side = QWidget()
        self._left = left = column(side)
        left.addWidget(self._zone, 0)
        left.addWidget(self.list, 1)
        left.addWidget(self._list_row)
        left.addWidget(self._make_panel())
        side.setFixedWidth(wide_enough(side, SIDE))
        return side

    def _make_panel(self) -> QFrame:
        """Which model, whereto, how far it is."""
        self.picker = ModelPicker()
        self.derive = QCheckBox()
        self.derive.hide()
        self.enlarge = QComboBox()
        for times in ENLARGED:
            self.enlarge.addItem(self.tr("{n}×").format(n=times) if times > 1 else self.tr("As it is"), times)
        self.enlarge.setCurrentIndex(max(0, self.enlarge.findData(self._session.enlarge)))
        self.enlarge.setToolTip(self.tr("How much larger than its picture each result is"))
        self.enlarge.setAccessibleName(self.enlarge.toolTip())
        self.output = PathField()
        self.output.setAccessibleName(self.tr("Folder for the results"))
        self.choose_output = icon_button("open", self.tr("Choose another folder for the results"), self._ask_output)
        self.start_button = button("", self._start, role="primary")
        self.stop_button = button(self.tr("Cancel"), self._session.stop)
        self.open_button = button(self.tr("Open folder"), self._open_output, icon="open")
        self.failures_button = button("", self._next_failure, role="flat")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self._status = label(plain=True, wrap=True)
        model, output = name_of(self.picker, self.tr("Model")), name_of(self.output, self.tr("Results go to"))
        size = name_of(self.enlarge, self.tr("Size"))
        align(model, size, output)
        framed = panel()
        form = column(framed)
        form.setContentsMargins(16, 12, 16, 16)
        form.addLayout(row(model, self.picker, wide=self.picker))
        form.addWidget(self.derive)
        form.addLayout(row(size, self.enlarge, wide=self.enlarge))
        form.addLayout(row(output, self.output, self.choose_output, wide=self.output))
        form.addWidget(self.progress)
        form.addLayout(row(self._status, self.failures_button, wide=self._status))
        form.addLayout(row(self.start_button, self.stop_button, self.open_button, wide=self.start_button))
        return framed

    def _make_view(self) -> QFrame:
        """One of the pictures, before and after."""
        self.compare = Compare()
        self._name = label(role="heading", plain=True)
        self._facts = label(plain=True, wrap=True)
        self.show_given = QCheckBox(self.tr("Show what the model is given"))
        self.show_given.setChecked(True)
        view = panel()
        right = column(view)
        right.setContentsMargins(16, 16, 16, 12)
        right.addWidget(self.compare, 1)
        right.addLayout(row(self._name, self.show_given, wide=self._name))
        right.addWidget(self._facts)
        return view

    def _connect(self) -> None:
        session = self._session
        self.picker.chosen.connect(self._aim)
        self.derive.toggled.connect(lambda _: self._aim())
        self.enlarge.currentIndexChanged.connect(lambda _: self._aim())
        self.show_given.toggled.connect(lambda _: self._show_picture())
        self.list.current_changed.connect(self._show_picture)
        self.list.selectionModel().selectionChanged.connect(self._update)
        self.list.thumbnail_wanted.connect(self._fetch_thumbnail)
        session.changed.connect(self._update)
        session.progressed.connect(self._update_progress)
        session.thumbnail_read.connect(self.list.set_thumbnail)
        session.looked.connect(self._view)
        session.items.rowsInserted.connect(self._show_first)
        session.items.dataChanged.connect(self._follow)
        self._models.changed.connect(self._refresh_models)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    # what to convert

    def _ask_photos(self) -> None:
        kinds = self.tr("Pictures ({patterns})").format(patterns=PICTURES), self.tr("All files (*)")
        self._session.add(ask_open_many(self, self.tr("Add photos"), ";;".join(kinds), pictures_folder()))

    def _ask_folder(self) -> None:
        if (folder := ask_folder(self, self.tr("Add folder"), pictures_folder())) is not None:
            self._session.add([folder])

    def take(self, paths: list[Path]) -> bool:
        self._session.add(paths)
        return True

    def show_over(self, over: bool) -> None:
        self._zone.set_over(over)

    def hand_over(self) -> dict[str, Any]:
        return {"row": self.list.currentIndex().row(), "given": self.show_given.isChecked()}

    def take_over(self, state: dict[str, Any]) -> None:
        self.show_given.setChecked(state["given"])
        self.list.setCurrentIndex(self._session.items.index(state["row"]))

    def _remove(self) -> None:
        self._session.remove(self.list.chosen())

    def _ask_output(self) -> None:
        if (folder := ask_folder(self, self.tr("Folder for the results"), self.output.path())) is not None:
            self._own_output = True
            self._aim(output=folder)

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
            anew = self._offered[0] is not None or path != self._session.model
            self._offered = path, derivation
            with QSignalBlocker(self.derive):
                self.derive.setText(derivations.turn_all(derivation) if derivation else "")
                self.derive.setChecked(bool(card and card.derived) if anew else bool(self._session.derive))
            self.derive.setVisible(bool(derivation))
        derive = derivation if self.derive.isChecked() else ""
        self._session.aim(path, output, derive, self.enlarge.currentData())
        self.output.set_path(str(output or ""))
        self._show_picture()

    # the work

    def _start(self) -> None:
        self.notices.clear()
        self._session.start()

    def _open_output(self) -> None:
        if self._session.output is not None:
            show_folder(self._session.output)

    def _next_failure(self) -> None:
        """Goes to the failed picture after the current one, round and round."""
        rows, here = self._session.items.rows, self.list.currentIndex().row()
        for step in range(1, len(rows) + 1):
            place = (here + step) % len(rows)
            if rows[place].state is ItemState.FAILED and not rows[place].folder:
                self.list.setCurrentIndex(self._session.items.index(place))
                return

    def _update(self) -> None:
        session, rows = self._session, self._session.items.rows
        running, some = session.running, bool(rows)
        self._zone.set_compact(some)
        self._left.setStretch(0, 0 if some else 1)
        self.list.setVisible(some)
        self._list_row.setVisible(some)
        pictures = sum(item.pictures for item in rows if item.parent is None)
        self._summary.setText(count(pictures, self.tr("1 picture"), self.tr("{n} pictures")))
        self.remove_button.setEnabled(not running and bool(self.list.selectedIndexes()))
        self.clear_button.setEnabled(not running)
        self.picker.setEnabled(not running)
        self.derive.setEnabled(not running)
        self.enlarge.setEnabled(not running)
        self.choose_output.setEnabled(not running)
        given = [item.state for item in rows if item.parent is None]
        n = session.pending
        text = (
            self.tr("Convert")
            if not n
            else self.tr("Convert again")
            if set(given) == {ItemState.DONE}
            else count(n, self.tr("Try 1 picture again"), self.tr("Try {n} pictures again"))
            if ItemState.FAILED in given and ItemState.WAITING not in given
            else count(n, self.tr("Convert 1 picture"), self.tr("Convert {n} pictures"))
        )
        self.start_button.setText(text)
        self.start_button.setEnabled(some and session.model is not None and not running)
        self.start_button.setVisible(not running)
        self.stop_button.setVisible(running)
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
        role = "muted"
        if session.running:
            self.progress.setRange(0, session.total if session.index else 0)  # 0, 0: it moves to and fro
            self.progress.setValue(session.index)
            if not session.index:
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
            text = self._ended(outcome)
            role = "error" if outcome.error is not None else role
        self._status.setText(text)
        self._status.setVisible(bool(text))
        set_role(self._status, role)

    def _ended(self, outcome: Outcome) -> str:
        if outcome.error is not None:
            return explain(outcome.error)
        if outcome.failed and outcome.stopped:
            text = self.tr("Stopped. {done} done, {failed} failed.")
        elif outcome.failed:
            text = self.tr("{done} done, {failed} failed.")
        elif outcome.stopped:
            text = self.tr("Stopped. {done} done.")
        else:
            text = self.tr("{done} done.")
        return text.format(done=number(outcome.done, ","), failed=number(outcome.failed, ","))

    def _line(self, item: Item) -> Line:
        if item.folder and item.state in (ItemState.WAITING, ItemState.WORKING) and not item.done + item.failed:
            detail = count(item.pictures, self.tr("Folder, 1 picture"), self.tr("Folder, {n} pictures"))
        elif item.folder:
            detail = self.tr("{done} done, {failed} failed") if item.failed else self.tr("{done} done")
            detail = detail.format(done=number(item.done, ","), failed=number(item.failed, ","))
        elif item.error is not None:
            detail = explain(item.error)
        else:
            detail = {
                ItemState.WAITING: self.tr("Waiting"),
                ItemState.WORKING: self.tr("Working…"),
                ItemState.DONE: self.tr("Done in {time}").format(time=duration(item.seconds))
                if item.seconds >= 0.05
                else self.tr("Done"),
            }[item.state]
        icon = {ItemState.DONE: "check", ItemState.FAILED: "warning", ItemState.WORKING: "play"}.get(item.state, "")
        name = item.source.name or str(item.source)
        failed = item.state is ItemState.FAILED
        if item.failed and item.state is ItemState.DONE:  # a folder of which not all is done
            icon, failed = "warning", True
        return Line(item.source, name, detail, failed, icon, item.folder, indent=item.parent is not None)

    # the view

    def _fetch_thumbnail(self, path: Path) -> None:
        self._session.read_thumbnail(path, round(48 * self.devicePixelRatioF()))

    def _current(self) -> Item | None:
        index = self.list.currentIndex()
        found = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        return found if isinstance(found, Item) else None

    def _show_first(self, _parent: QModelIndex, first: int, last: int) -> None:
        """A picture that comes in is shown if none is yet."""
        current = self._current()
        if current is not None and not current.folder:
            return
        for place in range(first, last + 1):
            if not self._session.items.rows[place].folder:
                self.list.setCurrentIndex(self._session.items.index(place))
                return

    def _follow(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.list.currentIndex().row() <= last.row():
            self._show_picture()

    def _show_picture(self) -> None:
        item = self._current()
        derive = self._session.derive
        shown = derive if self.show_given.isChecked() else ""
        before = Look(item.source, shown, self._session.model if shown else None) if item and not item.folder else None
        after = Look(item.output) if item and item.output and not item.folder else None
        if not self._session.items.rows:
            text = self.tr("Your pictures will be shown here, before and after.")
        elif item is None or item.folder:
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
                self._session.look_at(place, look, VIEW_SIDE)
        self._shown = (before, after)
        self.show_given.setVisible(bool(derive and before))
        self._name.setText(item.source.name if item else "")
        self._facts.setText(self._line(item).detail if item else "")
        self._name.setVisible(item is not None)
        self._facts.setVisible(item is not None)
        set_role(self._facts, "error" if item and item.error else "muted")

    def _view(self, look: Look, image: QImage | None) -> None:
        if look == self._shown[0]:
            self.compare.set_before(image or QImage(), derivations.name(look.derive) if look.derive else "")
        elif look == self._shown[1]:
            self.compare.set_after(image or QImage())


def _usual_output() -> Path:
    """Where the folders for the results of models are, unless a person chose another."""
    return Path(pictures_folder()) / "Sinopia"
