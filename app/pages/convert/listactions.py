"""The pictures to convert: what is said of each, and which of them is looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.sessions.conversion import ConversionSession, Outcome
from app.sessions.items import Item, ItemState
from app.texts import count, duration, explain, listed, number, sentence
from app.widgets.pictures import Line, PictureList
from engine.messages import SinopiaError

translate = QCoreApplication.translate


class ListActions(QObject):
    """Keeps `shown` at the pictures of the session."""

    def __init__(self, session: ConversionSession, shown: PictureList) -> None:
        super().__init__(shown)
        self._session, self._list = session, shown
        shown.setModel(session.items)
        shown.thumbnail_wanted.connect(self._fetch_thumbnail)
        session.thumbnail_read.connect(shown.set_thumbnail)
        session.items.rowsInserted.connect(self._show_first)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), shown)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)

    def current(self) -> Item | None:
        found = self._list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, Item) else None

    def pictures(self) -> list[Path]:
        """The chosen pictures, or all where these are fewer than two; of folders that none are listed of yet, the one
        that is shown of each."""
        chosen = [item for item in self._list.chosen() if not item.folder]
        rows = self._session.items.rows
        singles = [item for item in rows if not item.folder]
        samples = [item.sample for item in rows if item.folder and item.sample is not None]
        return [item.source for item in (chosen if len(chosen) > 1 else singles)] or samples

    def remove(self) -> None:
        self._session.remove(self._list.chosen())

    def next_failure(self) -> None:
        """Goes to the failed picture after the current one, round and round."""
        rows, here = self._session.items.rows, self._list.currentIndex().row()
        for step in range(1, len(rows) + 1):
            place = (here + step) % len(rows)
            if rows[place].state is ItemState.FAILED and not rows[place].folder:
                self._list.setCurrentIndex(self._session.items.index(place))
                return

    def _fetch_thumbnail(self, path: Path) -> None:
        self._session.read_thumbnail(path, round(48 * self._list.devicePixelRatioF()))

    def _show_first(self, _parent: QModelIndex, first: int, last: int) -> None:
        """A picture that comes in is shown if none is yet; so is a folder, for one of its own."""
        current, rows = self.current(), self._session.items.rows
        if current is not None and not current.folder:
            return
        place = next((n for n in range(first, last + 1) if not rows[n].folder), first)
        if current is None or not rows[place].folder:
            self._list.setCurrentIndex(self._session.items.index(place))


def ended(outcome: Outcome) -> str:
    """How a conversion ended, or that of a folder."""
    if outcome.error is not None:
        return explain(outcome.error)
    parts = [translate("ConvertPage", "{done} done").format(done=number(outcome.done, ","))]
    if outcome.skipped:
        parts.append(translate("ConvertPage", "{n} were there already").format(n=number(outcome.skipped, ",")))
    if outcome.failed:
        parts.append(translate("ConvertPage", "{n} failed").format(n=number(outcome.failed, ",")))
    text = translate("ConvertPage", "Stopped. {parts}.") if outcome.stopped else translate("ConvertPage", "{parts}.")
    return text.format(parts=listed(parts))


def _reason(source: Path, error: SinopiaError) -> str:
    """Why it failed. A path would leave no room for that."""
    if error.facts.get("path") != source:
        return explain(error)
    return sentence(error.code, error.facts | {"path": source.name})


def line(item: Item) -> Line:
    """What the list says of a picture or a folder."""
    if item.folder and item.state in (ItemState.WAITING, ItemState.WORKING) and not item.through + item.failed:
        one, many = translate("ConvertPage", "Folder, 1 picture"), translate("ConvertPage", "Folder, {n} pictures")
        detail = count(item.pictures, one, many)
    elif item.folder and item.error is None:
        detail = ended(Outcome(item.done, item.failed, item.skipped)).removesuffix(".")
    elif item.error is not None:
        detail = _reason(item.source, item.error)
    else:
        detail = {
            ItemState.WAITING: translate("ConvertPage", "Waiting"),
            ItemState.WORKING: translate("ConvertPage", "Working…"),
            ItemState.SKIPPED: translate("ConvertPage", "There already, left as it is"),
            ItemState.DONE: translate("ConvertPage", "Done in {time}").format(time=duration(item.seconds))
            if item.seconds >= 0.05
            else translate("ConvertPage", "Done"),
        }[item.state]
        if item.stilled:
            detail = translate("ConvertPage", "{done} · first picture only").format(done=detail)
    icon = {ItemState.DONE: "check", ItemState.FAILED: "warning", ItemState.WORKING: "play"}.get(item.state, "")
    name = item.source.name or str(item.source)
    failed = item.state is ItemState.FAILED
    if item.failed and item.state is ItemState.DONE:  # a folder of which not all is done
        icon, failed = "warning", True
    return Line(item.source, name, detail, failed, icon, item.folder, indent=item.parent is not None)
