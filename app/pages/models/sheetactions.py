"""Comparing models: what is asked of them, and what the sheet shows of their answers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.pages.models import sheet
from app.painting.document import Document
from app.sessions.comparison import ComparisonSession
from app.texts import duration, explain, milliseconds, plain, together
from app.widgets.gallery import Strip
from app.widgets.large import LargeStrips
from app.widgets.parts import PICTURES, ask_open_many, ask_save, pictures_folder, results_folder
from engine.library import Entry


class SheetActions(QObject):
    """Keeps a ContactSheet of `page` at what the session has."""

    saved = Signal(object)  # Path
    failed = Signal(object)  # Exception

    def __init__(
        self, comparison: ComparisonSession, sketch: Document, shown: sheet.ContactSheet, page: QWidget
    ) -> None:
        super().__init__(page)
        self._comparison, self._sketch, self._sheet, self._page = comparison, sketch, shown, page
        shown.open_wanted.connect(self._open_photos)
        shown.drawing_wanted.connect(self._use_drawing)
        shown.save_wanted.connect(self._save)
        shown.gallery.opened.connect(self._choose)
        shown.gallery.enlarged.connect(self._enlarge)
        shown.picker.chosen.connect(lambda _: self.show())
        comparison.changed.connect(self.show)
        comparison.saved.connect(self.saved)
        comparison.failed.connect(self.failed)

    def begin(self, models: list[Entry], pictures: Sequence[Path] = (), first: Path | None = None) -> None:
        """Tries models on the drawing, or on pictures in files, of which one may be taken: at first the `first`."""
        self._sheet.set_choosing(bool(pictures))
        self._offer(models, first)
        if pictures:
            self._comparison.set_pictures([], opened=True)
            self._comparison.open(pictures)
        else:
            self._use_drawing()
        self._comparison.set_entries(models)

    def end(self) -> None:
        self._sheet.set_choosing(False)
        self._comparison.set_entries([])

    def hand_over(self) -> dict[str, Any]:
        chosen = self._sheet.picker.current()
        return {"choosing": self._sheet.choosing, "chosen": chosen and chosen.path}

    def take_over(self, state: dict[str, Any]) -> None:
        self._sheet.set_choosing(state["choosing"])
        self._offer([contender.entry for contender in self._comparison.contenders], state["chosen"])
        self.show()

    def _offer(self, models: list[Entry], first: Path | None) -> None:
        self._sheet.picker.set_entries(models)
        if first is not None:
            self._sheet.picker.choose(first)

    def look_again(self) -> None:
        """The drawing may have changed."""
        if self._comparison.contenders and not self._comparison.opened:
            self._use_drawing()

    def _use_drawing(self) -> None:
        self._comparison.set_pictures([] if self._sketch.blank else [self._sketch.image])

    def _open_photos(self) -> None:
        filters = self.tr("Pictures ({patterns})").format(patterns=PICTURES)
        if paths := ask_open_many(self._page, self.tr("Open photos"), filters, pictures_folder()):
            self._comparison.open(paths)

    def show(self) -> None:
        session = self._comparison
        if not self._sheet.isVisibleTo(self._page):
            return
        answered = sum(c.number >= 0 for c in session.contenders)
        made = any(result.derived for contender in session.contenders for result in contender.results)
        words = self.tr("Photos first became lines or colours, where a model wants them.") if made else ""
        words = together((self.tr("Click the one you like best, or double-click to see it large."), words))
        state = (
            words
            if session.ready or not session.pictures
            else self.tr("{n} of {total}").format(n=plain(answered), total=plain(len(session.contenders)))
        )
        ready = session.ready and bool(session.pictures)
        chosen = self._sheet.picker.current()
        self._sheet.gallery.set_marked(self._places().get(chosen.path) if chosen is not None else None)
        self._sheet.show_strips(*self._strips(), state, ready, session.opened)

    def _choose(self, strip: int, place: int) -> None:
        """The model that made the picture which was clicked."""
        number = place if len(self._comparison.pictures) > 1 else strip
        for path, its in self._places().items():
            if its == number:
                self._sheet.picker.choose(path)

    def _enlarge(self, strip: int, _place: int) -> None:
        """Of several pictures the row; of one what each model made, beside what it was given."""
        strips, headings = self._strips()
        if not headings:
            headings = [self.tr("Input"), self.tr("Result")]
            strips = [Strip((*strips[0].images, *made.images), made.caption) for made in strips[1:] if made.images]
            strip = max(0, strip - 1)
        if strips:
            keys = self.tr("Left and right: the others. A click: one picture alone.")
            large = LargeStrips(self.tr("Compare models"), keys, self._page)
            large.show_strips([each.images for each in strips], headings, [each.caption for each in strips])
            large.look_at(strip)
            large.open()

    def _places(self) -> dict[Path, int]:
        """Of each model the number of its column, or of its strip; before those is the input."""
        found = self._comparison.contenders
        if len(self._comparison.pictures) > 1:
            found = [contender for contender in found if contender.results]
        return {contender.entry.path: number for number, contender in enumerate(found, 1)}

    def _strips(self) -> tuple[list[Strip], list[str]]:
        """What was given and made, and the words above the columns where several pictures were given."""
        session = self._comparison
        if len(session.pictures) > 1:
            strips = []
            for place, picture in enumerate(session.pictures):
                made = [c.results[place].picture for c in session.contenders if place < len(c.results)]
                strips.append(Strip((picture, *made)))
            answered = [c for c in session.contenders if c.results]
            return strips, [self.tr("Input"), *(c.entry.name for c in answered)]
        strips = [Strip((picture,), self.tr("Input")) for picture in session.pictures]
        for contender in session.contenders if strips else ():
            state = "…"
            if contender.problem is not None:
                state = explain(contender.problem)
            elif contender.results:
                state = _span(contender.results[0].seconds)
            images = (contender.results[0].picture,) if contender.results else ()
            strips.append(Strip(images, f"{contender.entry.name} · {state}"))
        return strips, []

    def _save(self) -> None:
        name = self.tr("comparison")
        start = f"{results_folder()}/{name}.png"
        if (path := ask_save(self._page, self.tr("Save sheet"), start, "PNG (*.png)", ".png")) is not None:
            self._comparison.save(path, sheet.drawn(*self._strips()))


def _span(seconds: float) -> str:
    return milliseconds(seconds) if seconds < 1 else duration(seconds)
