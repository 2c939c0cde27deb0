"""What a folder of training pictures turned out to be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app import theme
from app.pages.train.faults import FaultsView
from app.texts import count, number, together
from app.widgets.derivations import DerivationChooser, given, learnt
from app.widgets.gallery import Gallery, Strip
from app.widgets.parts import button, column, label, set_role
from engine.events import Survey
from engine.kinds import DERIVATIONS

BESIDES = 470  # px of height that are not the chooser's


class FoundView(QFrame):
    """A folder: in words, as pictures given and wanted, and what was found in every one of them.

    Where it holds photos it also offers what can be made of them.
    """

    swap_requested = Signal()
    other_requested = Signal()
    sets_chosen = Signal(bool)  # pictures of equal names in two folders: two sets, or pairs
    derive_chosen = Signal(str)  # a key of kinds.DERIVATIONS; "": its pictures are pairs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._name = label(role="heading", plain=True)
        self._words = label(plain=True, wrap=True)
        self._direction = label(wrap=True)
        self._make_buttons()
        self.chooser = DerivationChooser()
        self.chooser.chosen.connect(self.derive_chosen)
        self.gallery = Gallery(side=56, largest=160)
        self.gallery.setAccessibleName(self.tr("Some of the training pictures"))
        self.sets = self._make_sets()
        self.faults = FaultsView()

        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self.other_button)
        self._swap_row = QWidget()
        swap = QHBoxLayout(self._swap_row)
        swap.setContentsMargins(0, 0, 0, 0)
        swap.addWidget(self._direction, 1)
        for each in (self.photos_button, self.pairs_button, self.sets_button, self.names_button, self.swap_button):
            swap.addWidget(each)
        self._pictures = QWidget()
        pictures = column(self._pictures)
        pictures.addWidget(self.chooser)
        pictures.addWidget(self._swap_row)
        pictures.addWidget(self.gallery, 1)
        pictures.addWidget(self.sets, 1)
        self._column = whole = column(self)
        whole.setContentsMargins(16, 8, 16, 16)
        whole.addLayout(top)
        whole.addWidget(self._words)
        whole.addWidget(self.faults)
        whole.addWidget(self._pictures, 1)
        self.faults.unfolded.connect(self._make_room)

    def _make_buttons(self) -> None:
        self.other_button = button(self.tr("Another folder…"), self.other_requested, role="flat")
        self.swap_button = button(
            self.tr("Swap direction"),
            self.swap_requested,
            icon="swap",
            tip=self.tr("Learn the other way round: give what is to be made now"),
        )
        self.sets_button = button(
            self.tr("These are two sets"),
            lambda: self.sets_chosen.emit(True),
            role="flat",
            tip=self.tr("Pictures of one name do not belong together: it learns from two kinds of pictures"),
        )
        self.names_button = button(
            self.tr("These are pairs"),
            lambda: self.sets_chosen.emit(False),
            role="flat",
            tip=self.tr("Pictures of one name show the same in two ways"),
        )
        self.photos_button = button(
            self.tr("These are photos"),
            lambda: self.derive_chosen.emit(next(iter(DERIVATIONS))),
            role="flat",
            tip=self.tr("Every picture is one photo, not two beside each other"),
        )
        self.pairs_button = button(
            self.tr("These are pairs"),
            lambda: self.derive_chosen.emit(""),
            role="flat",
            tip=self.tr("Every picture holds two beside each other"),
        )

    def _make_sets(self) -> QWidget:
        """Two sets that are no pairs, as two columns."""
        self.set_galleries = Gallery(side=56, largest=112), Gallery(side=56, largest=112)
        words = self.tr("Pictures like these"), self.tr("become like these")
        made = QWidget()
        both = QHBoxLayout(made)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(3 * theme.SPACE)
        for gallery, title in zip(self.set_galleries, words, strict=True):
            gallery.setAccessibleName(title)
            side = column()
            side.addWidget(label(title, "muted"))
            side.addWidget(gallery, 1)
            both.addLayout(side, 1)
        return made

    def text(self) -> str:
        """What is said of the folder."""
        return self._words.text()

    def show_folder(self, root: Path, busy: bool) -> None:
        """The name of the folder; `busy` while it is being looked at."""
        name = root.name or str(root)
        self._name.setText(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 220))
        self._name.setToolTip(str(root))
        self._name.setAccessibleName(name)
        set_role(self.other_button, "flat")
        if busy:  # nothing is to be pressed before it is known what there is
            self._swap_row.hide()
            self.sets.hide()
            self._say(self.tr("Looking at the pictures…"), "muted")

    def show_derive(self, derive: str) -> None:
        """What is made of photos; "" for a folder of pairs or of two sets."""
        self.chooser.setVisible(bool(derive))
        if derive:
            self.chooser.choose(derive)

    def show_problem(self, text: str) -> None:
        """Why nothing can be learnt from it."""
        set_role(self.other_button, "primary")  # what is to be done now
        self._say(text, "error")
        self.gallery.set_strips([])
        self.sets.hide()
        self._swap_row.hide()
        self.chooser.hide()
        self.faults.begin()

    def show_survey(
        self,
        survey: Survey,
        paired: bool,
        previews: Sequence[tuple[QImage, QImage]],
        derive: str = "",
        wide: bool = False,
        from_noise: bool = False,
    ) -> None:
        """`previews` are (input, target). `paired`: the method learns from pairs. `wide`: photos that may be pairs.
        `from_noise`: its models are given nothing."""
        self._say(self._describe(survey, paired, derive), "")
        by_name = survey.layout == "two-folders"
        self._swap_row.show()
        alone = survey.layout == "one-set"
        if derive:
            words = given(derive)
        elif alone:
            words = (
                self.tr("It learns to make more pictures of this kind.")
                if from_noise
                else self.tr("It learns to paint such photos anew, in the style of one picture.")
            )
        elif paired and by_name:
            words = self.tr("Two pictures of one name belong together: it learns to make the right from the left.")
        elif paired:
            words = self.tr("It learns to make the right picture from the left.")
        else:
            words = self.tr("It learns both ways; the model goes from the left kind to the right.")
        self._direction.setText(words)
        self.swap_button.setVisible(not derive and not alone)
        self.photos_button.setVisible(survey.layout == "side-by-side")
        self.pairs_button.setVisible(bool(derive) and wide)
        by_sides = not paired and not alone
        self.sets_button.setVisible(by_name and paired)
        self.names_button.setVisible(by_name and by_sides)
        self.gallery.setVisible(not by_sides)
        self.sets.setVisible(by_sides)
        self.gallery.set_headings(() if alone else (self.tr("You give"), self.tr("It makes")))
        self.gallery.set_strips([Strip(pair[:1] if alone else pair) for pair in previews])
        for gallery, of_set in zip(self.set_galleries, zip(*previews, strict=True), strict=False):
            gallery.set_strips([Strip((picture,)) for picture in of_set])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.chooser.set_rows(max(1, min(3, (self.height() - BESIDES) // self.chooser.side())))

    def _describe(self, survey: Survey, paired: bool, derive: str) -> str:
        if derive:
            photos = count(survey.train[0], self.tr("1 photo."), self.tr("{n} photos."))
            sentences = [photos, learnt(derive)]
        elif survey.layout == "one-set":
            sentences = [count(survey.train[0], self.tr("1 photo."), self.tr("{n} photos."))]
        elif survey.layout == "unpaired":
            a, b = (number(n, ",") for n in survey.train)
            sentences = [self.tr("Two sets of pictures: {a} in A, {b} in B.").format(a=a, b=b)]
        else:
            sentences = [self._describe_pairs(survey.train[0], survey.layout == "side-by-side", paired)]
        kept = max(survey.held_out)
        aside = (
            self.tr("Too few to keep some aside for the samples.")
            if not kept
            else self.tr("{n} kept aside from “{part}”.")
            if survey.held_out_from
            else self.tr("{n} more kept aside.")
        )
        return together([*sentences, aside.format(n=number(kept, ","), part=survey.held_out_from)])

    def _describe_pairs(self, n: int, beside: bool, paired: bool) -> str:
        if beside and paired:
            return count(n, self.tr("1 pair side by side."), self.tr("{n} pairs side by side."))
        if beside:
            one, many = (
                self.tr("1 pair side by side, taken as two sets."),
                self.tr("{n} pairs side by side, taken as two sets."),
            )
        elif paired:
            one, many = self.tr("1 pair in A and B."), self.tr("{n} pairs in A and B.")
        else:
            one, many = (
                self.tr("1 pair in A and B, taken as two sets."),
                self.tr("{n} pairs in A and B, taken as two sets."),
            )
        return count(n, one, many)

    def _say(self, text: str, role: str) -> None:
        self._words.setText(text)
        set_role(self._words, role)

    def _make_room(self, wide: bool) -> None:
        """The findings take the place of the pictures while they are unfolded."""
        self._pictures.setVisible(not wide)
        self._column.setStretchFactor(self.faults, int(wide))
