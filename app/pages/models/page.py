"""The Models page: what is on this computer, what each model is, and what can be done with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.kinds import DESKS, take_pictures, translated
from app.pages.models import sheet
from app.pages.models.cards import ENTRY, Group, ModelCards
from app.pages.models.details import ModelDetails
from app.pages.models.reportactions import ReportActions
from app.pages.models.sheetactions import SheetActions
from app.painting.document import Document
from app.sessions.comparison import ComparisonSession
from app.sessions.evaluation import Evaluation
from app.sessions.models import ModelsSession
from app.texts import count, explain, listed, notes_of, plain
from app.widgets.drop import DropZone
from app.widgets.page import Page
from app.widgets.parts import (
    ask_open_many,
    ask_save,
    button,
    column,
    documents_folder,
    label,
    panel,
    row,
    show_folder,
)
from app.widgets.steady import steady
from engine.files import MODEL, MODELS
from engine.library import Entry
from engine.messages import SinopiaError

LETTERLESS = r"(?<![0-9a-zß-ɏ])"  # after no letter of a Latin alphabet
AT_ONCE = 8  # models that are tried where a person chose none
DETAILS = 356  # px
VERSIONS = {"best": 0, "model": 1, "reverse": 2}  # in which order those of a training are offered


class ModelsPage(Page):
    """Cards on the left, the chosen model on the right; or the sheet on which the chosen ones are compared."""

    draw_requested = Signal(object)  # Path
    convert_requested = Signal(object)  # Path
    generate_requested = Signal(object)  # Path
    tune_requested = Signal(object)  # Entry
    train_requested = Signal()
    back_requested = Signal()  # to the pictures that models were tried on
    notice = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        models: ModelsSession,
        comparison: ComparisonSession,
        evaluation: Evaluation,
        sketch: Document,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._models = models
        self._reports = ReportActions(evaluation, self)
        self._moved_to: Path | None = None  # the chosen model's, until the list has it
        self.cards = ModelCards()
        self.details = ModelDetails()
        self.sheet = sheet.ContactSheet()
        self._sheet = SheetActions(comparison, sketch, self.sheet, self)
        self._sheet.saved.connect(lambda path: self.notice.emit(self.tr("Saved as {path}").format(path=path)))
        self._sheet.failed.connect(self._tell_failed)
        self._count = label(role="muted")
        self._build()
        self.cards.selected.connect(self._show)
        self.cards.chosen_changed.connect(self._offer_comparison)
        self.cards.opened.connect(self._try)
        self.cards.customContextMenuRequested.connect(self._show_menu)
        details = self.details
        details.chosen.connect(lambda entry: self.cards.choose_version(entry.path))
        details.drawn.connect(lambda entry: self.draw_requested.emit(entry.path))
        details.converted.connect(lambda entry: self.convert_requested.emit(entry.path))
        details.generated.connect(lambda entry: self.generate_requested.emit(entry.path))
        details.tuned.connect(self.tune_requested)
        details.exported.connect(self.export)
        details.reported.connect(self.report)
        details.renamed.connect(self.rename)
        details.removed.connect(self.remove)
        details.located.connect(lambda entry: show_folder(entry.path.parent))
        details.edited.connect(models.change)
        models.changed.connect(self._list)
        models.exported.connect(self._tell_exported)
        models.moved.connect(self._follow)
        models.brought.connect(self._tell_brought)
        self.sheet.left.connect(self.leave_sheet)
        self.sheet.back_wanted.connect(self._go_back)
        self.sheet.draw_wanted.connect(self._draw_with)
        self.sheet.convert_wanted.connect(self._convert_with)
        models.failed.connect(self._tell_failed)
        models.not_sampled.connect(self._tell_not_sampled)
        self._list()

    def _build(self) -> None:
        self._compare = button(self.tr("Compare…"), self.compare, icon="swap")
        self._import_button = button(self.tr("Import…"), self.import_model, icon="add")
        self._empty = DropZone(
            "models",
            self.tr("No model yet"),
            self.tr("Train one from your own pictures, or drop a model here: .safetensors, .pth, .pt, .pict or .onnx."),
            [
                button(self.tr("Train a model"), self.train_requested, icon="train", role="primary"),
                button(self.tr("Import…"), self.import_model, icon="add"),
            ],
        )
        self._side = panel()
        self._side.setFixedWidth(max(DETAILS, self.details.least_width()))
        framed = QVBoxLayout(self._side)
        framed.setContentsMargins(1, 1, 1, 1)
        framed.addWidget(self.details)
        self._none = label(role="muted", plain=True, wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown = row(self.cards, self._empty, self._none, self._side, wide=self.cards)
        shown.setStretchFactor(self._empty, 1)
        shown.setStretchFactor(self._none, 1)
        self._library = QWidget()
        self._library.setFocusProxy(self.cards)
        whole = column(self._library, spacing=12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(180)
        self.search.textChanged.connect(self._list)
        self.sort = steady(QComboBox())
        for order, text in (
            ("name", self.tr("By name")), ("date", self.tr("Newest first")), ("size", self.tr("Largest first")),
            ("kind", self.tr("By what they want")),
        ):  # fmt: skip
            self.sort.addItem(text, order)
        self.sort.setAccessibleName(self.tr("Order"))
        self.sort.currentIndexChanged.connect(lambda _: self._list())
        finding = (self.search, self.sort, self._compare, self._import_button)
        whole.addLayout(row(label(self.tr("Models"), "title"), self._count, None, *finding))
        whole.addLayout(shown, 1)

        self.cards.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for key, do in ((QKeySequence(Qt.Key.Key_F2), self.rename), (QKeySequence.StandardKey.Delete, self.remove)):
            shortcut = QShortcut(QKeySequence(key), self.cards)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._do_with_current, do))

        self._stack = QStackedWidget()
        self._stack.addWidget(self._library)
        self._stack.addWidget(self.sheet)
        self.setFocusProxy(self._stack)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, theme.MARGIN - 4, theme.MARGIN, theme.MARGIN)
        page.addWidget(self._stack)

    # the list and the chosen model

    def show_model(self, path: Path) -> None:
        """Chooses a model of the list, and shows the list."""
        self.leave_sheet()
        if not self.cards.select(path):
            self.search.clear()
            self.cards.select(path)

    def hand_over(self) -> dict[str, Any]:
        self.details.commit()
        entry = self.cards.current()
        compares = self._stack.currentWidget() is self.sheet
        return {"model": entry and entry.path, "compares": compares, "sheet": self._sheet.hand_over()}

    def take_over(self, state: dict[str, Any]) -> None:
        if state["model"] is not None:
            self.cards.select(state["model"])
        if state["compares"]:
            self._stack.setCurrentWidget(self.sheet)
            self._sheet.take_over(state["sheet"])

    def _list(self) -> None:
        groups = self._groups()
        name = self.search.text().strip().casefold()
        found = [group for group in groups if all(self._is_meant(group, word) for word in name.split())]
        found.sort(key=lambda group: group.name.casefold() != name)  # the one of just this name goes first
        self.cards.set_groups(found)
        for widget in (self._import_button, self._compare, self.search, self.sort):
            widget.setVisible(bool(groups))
        self.cards.setVisible(bool(found))
        self._side.setVisible(bool(found))
        self._none.setText(
            self.tr("No model has “{words}” in its name or notes.").format(words=self.search.text().strip())
        )
        self._none.setVisible(bool(groups) and not found)
        self._empty.setVisible(not groups)
        text = count(len(groups), self.tr("1 model"), self.tr("{n} models"))
        if len(found) < len(groups):
            text = self.tr("{n} of {total}").format(n=plain(len(found)), total=plain(len(groups)))
        self._count.setText(text if groups else "")
        if self._moved_to is not None:
            self.cards.select(self._moved_to)
            self._moved_to = None
        self._offer_comparison()

    def _groups(self) -> list[Group]:
        """The models in the order that is wanted; those of one training together, the best first."""
        together: dict[Path, list[Entry]] = {}
        for entry in self._models.entries:
            together.setdefault(entry.path.parent if entry.origin == "run" else entry.path, []).append(entry)
        groups = []
        for entries in together.values():
            entries.sort(key=lambda entry: VERSIONS.get(entry.path.stem, len(VERSIONS)))
            run = entries[0].origin == "run"
            name = entries[0].path.parent.name if run else entries[0].name
            groups.append(Group(name, tuple(entries), self._line(entries[0])))
        order = self.sort.currentData()
        if order == "kind":
            groups.sort(key=lambda group: group.facts)
        elif order != "name":
            which = 0 if order == "date" else 1
            groups.sort(key=lambda group: -max(self._models.written(entry)[which] for entry in group.entries))
        return groups

    def _is_meant(self, group: Group, word: str) -> bool:
        """Whether it is anywhere in the name, or begins a word of what is said of it; in writing that parts no words it
        may be anywhere there, too."""
        said = " ".join((group.facts, *map(notes_of, group.entries))).casefold()
        return word in group.name.casefold() or re.search(LETTERLESS + re.escape(word), said) is not None

    def _line(self, entry: Entry) -> str:
        if entry.card is None:
            return self.tr("Cannot be used")
        return f"{translated(DESKS[entry.card.input_kind].short)} · {self._origin(entry)}"

    def _origin(self, entry: Entry) -> str:
        return {"builtin": self.tr("built in"), "library": self.tr("imported"), "run": self.tr("trained here")}[
            entry.origin
        ]

    def _show(self, entry: Entry | None) -> None:
        if entry is None:
            self.details.show_entry(None)
            return
        state = self.tr("Making sample pictures…") if self._models.sampling(entry.path) else ""
        group = self.cards.group()
        words = {"best": self.tr("Best"), "model": self.tr("Last"), "reverse": self.tr("Reverse")}
        versions = [(one, words.get(one.path.stem, one.path.stem)) for one in group.entries] if group else []
        fixed = self._models.why_fixed(entry)
        self.details.show_entry(entry, self._origin(entry), state, fixed, group.name if group else "", versions)

    def _follow(self, old: Path, new: Path) -> None:
        self.notice.emit(self.tr("It is called “{name}” now.").format(name=new.name.removesuffix(MODEL)))
        entry = self.cards.current()
        if entry is not None and entry.path.is_relative_to(old):
            self._moved_to = new / entry.path.relative_to(old)

    # actions

    def _do_with_current(self, do: Callable[[Entry], object]) -> None:
        if (entry := self.cards.current()) is not None:
            do(entry)

    def _show_menu(self, place: QPoint) -> None:
        """What can be done with the model under the mouse."""
        index = self.cards.indexAt(place)
        if index.isValid():
            self._menu(index.data(ENTRY)).popup(self.cards.viewport().mapToGlobal(place))

    def _menu(self, entry: Entry) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(text: str, do: Callable[[], object], there: bool = True, key: str = "") -> None:
            action = menu.addAction(text)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _checked: do())
            action.setVisible(there)

        usable = bool(take_pictures([entry])) and entry.card is not None
        own = entry.origin != "builtin"
        add(self.tr("Draw with it"), lambda: self.draw_requested.emit(entry.path), usable)
        add(self.tr("Convert with it"), lambda: self.convert_requested.emit(entry.path), usable)
        trainable = usable and entry.card is not None and entry.card.network.get("kind") != "onnx"
        add(self.tr("Train on…"), lambda: self.tune_requested.emit(entry), trainable)
        menu.addSeparator()
        if entry.card is not None:
            menu.addMenu(self.details.export_menu(menu))
            add(self.tr("Report…"), lambda: self.report(entry), usable)
        menu.addSeparator()
        add(self.tr("Rename…"), lambda: self.rename(entry), own, "F2")
        add(self.tr("Show in folder"), lambda: show_folder(entry.path.parent))
        add(self.tr("Remove…"), lambda: self.remove(entry), own, "Del")
        return menu

    def _try(self, entry: Entry) -> None:
        if entry.card is not None:
            page = DESKS[entry.card.input_kind].page
            requested = {
                "draw": self.draw_requested,
                "convert": self.convert_requested,
                "generate": self.generate_requested,
            }
            requested[page].emit(entry.path)

    def import_model(self) -> None:
        kinds = " ".join(f"*.{suffix}" for suffix in MODELS)
        filters = self.tr("Models ({patterns})").format(patterns=kinds), self.tr("All files (*)")
        self.take(ask_open_many(self, self.tr("Import models"), ";;".join(filters)))

    def take(self, paths: list[Path]) -> bool:
        """Whatever they are, they are meant as models."""
        for path in paths:
            self._models.add(path)
        return bool(paths)

    def export(self, entry: Entry, format: str) -> None:
        title = self.tr("Export “{name}”").format(name=entry.name)
        start = f"{documents_folder()}/{entry.name}.{format}"
        if (path := ask_save(self, title, start, f"*.{format}", f".{format}")) is not None:
            self.notice.emit(self.tr("Writing {name}…").format(name=path.name))
            self._models.export(entry, format, path)

    def report(self, entry: Entry) -> None:
        """Has a report on this model made."""
        self._reports.make(entry, entry.path.parent.name if entry.origin == "run" else entry.name)

    def _tell_exported(self, path: Path, facts: dict[str, object]) -> None:
        text = self.tr("Written to {path}.").format(path=path)
        if isinstance(sizes := facts.get("sizes"), list):
            seen = listed(f"{width} × {height}" for width, height in sizes)
            words = self.tr(
                "Written to {path}. In ONNX Runtime it differs by {difference} at most, of -1 to 1, at {sizes} px."
            )
            text = words.format(path=path, difference=plain(facts["largest_difference"], ".1g"), sizes=seen)
        self.notice.emit(text)

    def _tell_brought(self, paths: list[Path]) -> None:
        self.notice.emit(self.tr("Imported: {names}").format(names=listed(path.stem for path in paths)))

    def _tell_failed(self, error: Exception) -> None:
        self.failed.emit(explain(error))

    def _tell_not_sampled(self, path: Path, error: Exception) -> None:
        text = self.tr("“{name}” is there, but no sample pictures could be made. {reason}")
        self.failed.emit(text.format(name=path.stem, reason=explain(error)))

    def _is_ours(self, entry: Entry) -> bool:
        """Says so of a built-in model, which stays as it is."""
        if entry.origin == "builtin":
            self.failed.emit(explain(SinopiaError("model_builtin", name=entry.name)))
        return entry.origin == "builtin"

    def rename(self, entry: Entry) -> None:
        if self._is_ours(entry):
            return
        old = entry.path.parent.name if entry.origin == "run" else entry.name
        dialog = QInputDialog(self)  # wide enough for a name
        dialog.setWindowTitle(self.tr("Rename"))
        dialog.setLabelText(self.tr("Name of the model"))
        dialog.setTextValue(old)
        dialog.resize(440, dialog.sizeHint().height())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda name: self._models.rename(entry, name))
        dialog.open()

    def remove(self, entry: Entry) -> None:
        if self._is_ours(entry):
            return
        text = (
            self.tr("Move the training “{name}” to the trash, with its model, samples and checkpoint?")
            if entry.origin == "run"
            else self.tr("Move the model “{name}” to the trash?")
        )
        name = entry.path.parent.name if entry.origin == "run" else entry.name
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Remove"))
        box.setText(text.format(name=name))
        box.setIconPixmap(theme.pixmap("warning", 32, theme.tokens().accent, self.devicePixelRatioF()))
        remove = box.addButton(self.tr("Move to trash"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is remove:
            self._models.remove(entry)

    # comparing

    def compare(self) -> None:
        """Shows what each of the chosen models makes of the drawing."""
        self._stack.setCurrentWidget(self.sheet)
        self._sheet.begin(take_pictures(self.cards.chosen()))

    def compare_on(self, pictures: list[Path], first: Path | None) -> None:
        """Shows what several models make of these, so that one is taken: those chosen here, or else the `first`, then a
        person's own before others."""
        chosen = take_pictures(self.cards.chosen())
        usable = [entry for entry in take_pictures(self._models.entries) if entry.card is not None]
        usable.sort(key=lambda entry: (entry.path != first, entry.origin == "builtin"))
        self._stack.setCurrentWidget(self.sheet)
        self._sheet.begin(chosen if len(chosen) > 1 else usable[:AT_ONCE], pictures, first)
        if len(chosen) < 2 and len(usable) > AT_ONCE:
            words = self.tr("{n} of {total} models are tried, your own first. Others: choose them here, then Compare.")
            self.notice.emit(words.format(n=plain(AT_ONCE), total=plain(len(usable))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sheet.look_again()

    def leave_sheet(self) -> None:
        self._sheet.end()
        self._stack.setCurrentWidget(self._library)

    def _go_back(self) -> None:
        self.leave_sheet()
        self.back_requested.emit()

    def _draw_with(self, entry: Entry) -> None:
        self.leave_sheet()
        self.draw_requested.emit(entry.path)

    def _convert_with(self, entry: Entry) -> None:
        self.leave_sheet()
        self.convert_requested.emit(entry.path)

    def _offer_comparison(self) -> None:
        number = len(take_pictures(self.cards.chosen()))
        self._compare.setEnabled(number > 1)
        self._compare.setText(self.tr("Compare {n}…").format(n=plain(number)) if number > 1 else self.tr("Compare…"))
        self._compare.setToolTip(
            self.tr("The same picture through the chosen models, side by side")
            if number > 1
            else self.tr("Choose two models or more: with Ctrl, or by the mark on their cards")
        )
