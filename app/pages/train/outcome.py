"""What a training has reached, in words and pictures, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app import theme
from app.texts import count, duration, number, together
from app.widgets.gallery import Gallery, Strip
from app.widgets.parts import button, column, heading, label, panel, scroll, set_role, sheet
from engine.events import Judged, Judgement

WORDS_WIDTH = 360  # px
CLOSE, HALFWAY = 0.4, 0.75  # of how far two different pictures are apart: what is no further away is called so
CLIMBS = 0.9  # of the steps: a best model that is no older shows that the training was still getting better


@dataclass(frozen=True)
class Ahead:
    """What can follow a training: how many more steps are proposed, or are left, and the seconds they take."""

    steps: int
    seconds: float  # 0 where that is not known
    finished: bool
    model: Path | None = None  # the last


class OutcomeView(QWidget):
    """Knows a judgement, not who judged."""

    go_on_requested = Signal(int)  # so many more steps; 0: to the end of a run that is not there yet
    draw_requested = Signal(object)  # Path of a model
    convert_requested = Signal(object)  # Path of a model
    pictures_requested = Signal(object)  # Path of the model that is to learn from others, too

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judgement: Judgement | None = None
        self._ahead = Ahead(0, 0.0, finished=True)
        self._words = label(plain=True, wrap=True)
        self._advice = label(plain=True, wrap=True)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * theme.SPACE)
        self._grid.setVerticalSpacing(6)
        self.gallery = Gallery(side=96, largest=256)
        self.gallery.setAccessibleName(self.tr("Pictures by which the training is judged"))
        self._make_buttons()
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setHorizontalSpacing(2 * theme.SPACE)
        whole.setColumnStretch(1, 1)
        whole.addWidget(self._make_words(), 0, 0)
        pictures = panel()
        inside = column(pictures)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self.gallery, 1)
        whole.addWidget(pictures, 0, 1)
        self.clear()
        self.show_ahead(self._ahead)

    def _make_buttons(self) -> None:
        self.go_on_button = button("", self._go_on, icon="play")
        self.draw_button = button(self.tr("Draw with it"), self._draw, icon="draw")
        self.convert_button = button(self.tr("Convert photos"), self._convert, icon="convert")
        self.pictures_button = button(
            self.tr("More pictures…"),
            self._more_pictures,
            icon="train",
            tip=self.tr("A training that begins with this model, on pictures that you choose"),
        )
        self._buttons = {  # with their icons
            self.go_on_button: "play",
            self.draw_button: "draw",
            self.convert_button: "convert",
            self.pictures_button: "train",
        }

    def _make_words(self) -> QFrame:
        framed = panel()
        framed.setFixedWidth(WORDS_WIDTH)
        inner = sheet()
        said = QVBoxLayout(inner)
        said.setContentsMargins(0, 0, theme.SPACE, 0)
        said.setSpacing(theme.SPACE)
        said.addWidget(heading(self.tr("What it has reached")))
        said.addWidget(self._words)
        said.addWidget(self._table)
        said.addSpacing(theme.SPACE)
        self._next = heading(self.tr("What to do next"))
        said.addWidget(self._next)
        said.addWidget(self._advice)
        for each in self._buttons:
            said.addWidget(each)
        said.addStretch(1)
        whole = column(framed)
        whole.setContentsMargins(16, 12, 8, 12)
        words = scroll(inner)
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(words)
        return framed

    def texts(self) -> tuple[str, str]:
        """What was reached, and what to do next."""
        return self._words.text(), self._advice.text()

    def figures(self) -> list[list[str]]:
        """The rows of the table."""
        cells = [
            [
                item.widget() if (item := self._grid.itemAtPosition(r, c)) else None
                for c in range(self._grid.columnCount())
            ]
            for r in range(self._grid.rowCount())
        ]
        return [[w.text() if isinstance(w, QLabel) else "" for w in line] for line in cells if any(line)]

    def clear(self, text: str = "", failed: bool = False) -> None:
        """Nothing is known; why, or that it is being found out."""
        self._judgement = None
        self._words.setText(text)
        set_role(self._words, "error" if failed else "muted")
        self._advice.hide()
        self._empty_table()
        self.gallery.set_strips([])
        self.gallery.set_empty_text("" if failed else text)

    def show_ahead(self, ahead: Ahead) -> None:
        """What can follow; also where nothing could be judged."""
        self._ahead = ahead
        self.go_on_button.setVisible(ahead.steps > 0)
        words = self.tr("Train on: {time} more") if ahead.finished else self.tr("Resume: {time} left")
        bare = self.tr("Train on") if ahead.finished else self.tr("Resume")
        rounded = 60 * round(ahead.seconds / 60) if ahead.seconds > 90 else ahead.seconds
        self.go_on_button.setText(words.format(time=duration(rounded)) if ahead.seconds else bare)
        self.go_on_button.setToolTip(
            count(ahead.steps, self.tr("1 more step"), self.tr("{n} more steps")) if ahead.finished else ""
        )
        self._advise()

    def show_judgement(self, judgement: Judgement, pictures: Sequence[Sequence[QImage]]) -> None:
        """`pictures` are those of each column: given, of the best where there is one, of the last, and wanted."""
        self._judgement = judgement
        best, last = judgement.best, judgement.last
        set_role(self._words, "")
        self._words.setText(together(self._say(judgement)))
        self._fill_table([(self.tr("Best"), best), (self.tr("Last"), last)] if best else [(self.tr("Last"), last)])
        headings = [self.tr("Input")]
        if best:
            headings.append(self.tr("Best"))
        headings.append(self.tr("Last") if best else self.tr("Output"))
        if judgement.targets:
            headings.append(self.tr("Target"))
        self.gallery.set_headings(headings)
        self.gallery.set_strips([Strip(strip) for strip in zip(*pictures, strict=True)])
        self._advise()

    # words

    def _say(self, judgement: Judgement) -> list[str]:
        n, best, last = judgement.pictures, judgement.best, judgement.last
        kept = (
            self.tr("It is judged by {n} of the {all} pictures that were kept aside.").format(
                n=number(n, ","), all=number(judgement.among, ",")
            )
            if judgement.aside and n < judgement.among
            else count(
                n,
                self.tr("It is judged by 1 picture that was kept aside."),
                self.tr("It is judged by {n} pictures that were kept aside."),
            )
            if judgement.aside
            else count(
                n,
                self.tr("No picture was kept aside, so it is judged by 1 that it learnt from."),
                self.tr("No picture was kept aside, so it is judged by {n} that it learnt from."),
            )
        )
        if last.looks is None:
            return [kept, self.tr("No figure says how good these are: judge by the pictures.")]
        sentences = [kept]
        if best is not None:
            words = self.tr("What the model made of them looked most like what is wanted at step {best} of {last}.")
            sentences.append(words.format(best=number(best.step, ","), last=number(last.step, ",")))
        elif judgement.aside:
            words = self.tr("What the model made of them looked most like what is wanted at the last step, {last}.")
            sentences.append(words.format(last=number(last.step, ",")))
        top = best or last
        if judgement.apart and top.looks is not None:
            sentences.append(
                self.tr(
                    "It still differs from what is wanted by {looks}, which is {word}: 0 would be the same picture, "
                    "and two different pictures differ by {apart}."
                ).format(
                    looks=number(top.looks, ".2f"),
                    apart=number(judgement.apart, ".2f"),
                    word=self._word(top.looks / judgement.apart),
                )
            )
            if top.looks >= judgement.apart:
                sentences.append(self.tr("So far it has learnt little that the eye would see."))
        return sentences

    def _word(self, part: float) -> str:
        """For how far away it is, as a part of how far two different pictures are apart."""
        return self.tr("little") if part <= CLOSE else self.tr("middling") if part <= HALFWAY else self.tr("much")

    def _advise(self) -> None:
        """Which of the buttons is the first to try, and why."""
        judgement, ahead = self._judgement, self._ahead
        first, text = self.draw_button, ""
        if not ahead.finished:
            first, text = self.go_on_button, self.tr("It is not at its end yet.")
        elif judgement is not None and judgement.aside and judgement.last.looks is not None:
            best = judgement.best or judgement.last
            if best.step >= CLIMBS * judgement.last.step:
                first = self.go_on_button
                text = self.tr("It was still getting better when it ended: training on is worth while.")
            else:
                text = self.tr(
                    "Since step {step} it got no better: more pictures, or more different ones, help more than more "
                    "steps."
                ).format(step=number(best.step, ","))
        if judgement is not None and judgement.best is not None:
            text = together((text, self.tr("Draw and Convert are given the best.")))
        self._advice.setText(text)
        self._advice.setVisible(bool(text))
        for each, icon in self._buttons.items():
            set_role(each, "primary" if each is first else "")
            each.setIcon(theme.icon(icon, "on_accent" if each is first else "text"))
        for each in (self.draw_button, self.convert_button, self.pictures_button):
            each.setEnabled(self._model is not None)

    def _empty_table(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._table.hide()

    def _fill_table(self, rows: Sequence[tuple[str, Judged]]) -> None:
        self._empty_table()
        if any(judged.looks is None for _, judged in rows):
            return
        less, more = self.tr("less is better"), self.tr("more is better")
        columns = (
            (
                self.tr("Looks") + " ↓",
                self.tr("How different they look to a network that was taught to see; 0 is best."),
            ),
            (self.tr("Structure") + " ↑", self.tr("SSIM: how alike their edges and areas are; 1 is best.")),
            (self.tr("Levels") + " ↓", self.tr("L1: how far their levels are apart, of 100; 0 is best.")),
        )
        for place, (title, tip) in enumerate(columns, 1):
            self._put(0, place, title, "muted", tip)
        for line, (name, judged) in enumerate(rows, 1):
            at = self.tr("{name}, step {step}").format(name=name, step=number(judged.step, ","))
            self._put(line, 0, at)
            values = (judged.looks or 0.0, ".3f"), (judged.ssim or 0.0, ".3f"), (100 * (judged.l1 or 0.0), ".1f")
            for place, (value, spec) in enumerate(values, 1):
                self._put(line, place, number(value, spec), tip=columns[place - 1][1])
        self._put(len(rows) + 1, 0, f"↓ {less}   ↑ {more}", "muted", span=len(columns) + 1)
        self._grid.setColumnStretch(0, 1)
        self._table.show()

    def _put(self, line: int, place: int, text: str, role: str = "", tip: str = "", span: int = 1) -> None:
        made = label(text, role, plain=True)
        made.setToolTip(tip)
        made.setAlignment(Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(made, line, place, 1, span)

    # what a person asks for

    @property
    def _model(self) -> Path | None:
        """The best, as far as that is known."""
        if self._judgement is None:
            return self._ahead.model
        return (self._judgement.best or self._judgement.last).model

    def _go_on(self) -> None:
        self.go_on_requested.emit(self._ahead.steps if self._ahead.finished else 0)

    def _draw(self) -> None:
        self.draw_requested.emit(self._model)

    def _convert(self) -> None:
        self.convert_requested.emit(self._model)

    def _more_pictures(self) -> None:
        self.pictures_requested.emit(self._model)
