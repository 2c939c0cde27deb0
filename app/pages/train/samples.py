"""Sample pictures of a training, now and at every step before, with a person's own drawing first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app import theme
from app.texts import number
from app.widgets.gallery import INNER, Gallery, Strip
from app.widgets.large import LargeStrips
from app.widgets.parts import button, column, label, row

REDRAW_MS = 500
DRAWING = "drawing"  # the name of the sample that a person draws
DRAWN_SIDE = 112  # px
SIDE = 120  # px of a sample at least: where not all have room, they scroll
LARGEST, LARGEST_SHEET = 256, 480  # px of a sample, and of one that is a sheet of many pictures

Pictures = tuple[QImage, ...]  # input, output and, where there is one, target; from noise the output alone


class SamplesView(QWidget):
    """Shows the newest until its slider is moved to the left, then those of an earlier step."""

    look_requested = Signal(int)  # the step whose samples `show_at` is to show
    sketch_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[int] = []
        self._newest: dict[str, tuple[int, Pictures]] = {}  # as they came from the training
        self._live = False
        self._from_noise = False

        self.drawn = Gallery(side=DRAWN_SIDE, largest=DRAWN_SIDE, opens=True)
        self.drawn.setFixedSize(2 * DRAWN_SIDE + INNER, DRAWN_SIDE)
        self.drawn.setAccessibleName(self.tr("Your drawing, and what is made of it"))
        title = label(self.tr("Your drawing"))
        title.setStyleSheet("font-weight: 600;")
        self._hint = label(role="muted", wrap=True)
        self.sketch_button = button(self.tr("Draw"), self.sketch_requested, icon="draw")
        self.gallery = Gallery(side=SIDE, largest=LARGEST, opens=True)
        self.gallery.setAccessibleName(self.tr("Sample pictures"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Step of the sample pictures"))
        self.slider.setToolTip(self.tr("Back through the training; at the right end it follows the newest"))
        self._at = label(role="muted")

        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(title)
        words.addWidget(self._hint)
        words.addWidget(self.sketch_button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        self._own = QWidget()
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, theme.SPACE)
        own.setSpacing(2 * theme.SPACE)
        own.addWidget(self.drawn, 0, Qt.AlignmentFlag.AlignTop)
        own.addLayout(words, 1)
        self._time = QWidget()
        self._time.setLayout(row(self.slider, self._at, wide=self.slider))
        whole = column(self)
        whole.addWidget(self._own)
        whole.addWidget(self.gallery, 1)
        whole.addWidget(self._time)

        self._large: LargeStrips | None = None
        self._headings: tuple[str, ...] = ()
        self.drawn.opened.connect(lambda _strip, _place: self._enlarge(0))
        self.gallery.opened.connect(lambda strip, _place: self._enlarge(strip + len(self.drawn.strips())))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_newest)
        self.slider.valueChanged.connect(self._slide)
        self.clear(live=False)

    def clear(self, live: bool) -> None:
        """Another run; one that is `live` will make samples."""
        self._live = live
        self._newest.clear()
        self._soon.stop()
        self.gallery.set_empty_text(
            self.tr("The first sample pictures come in a moment.") if live else self.tr("There are no sample pictures.")
        )
        self.set_steps([])
        self._show(None, {})

    def set_from_noise(self, from_noise: bool) -> None:
        """Whether its pictures are made of nothing: then there are no inputs, and no place for a drawing."""
        self._from_noise = from_noise
        self.gallery.set_largest(LARGEST_SHEET if from_noise else LARGEST)
        if from_noise:
            self._own.hide()

    def end(self) -> None:
        """The run makes no more samples."""
        self._live = False
        if not self.gallery.strips():
            self.gallery.set_empty_text(self.tr("There are no sample pictures."))
        self._show_drawing(self.drawn.strips()[0].images if self.drawn.strips() else ())

    def set_steps(self, steps: Sequence[int]) -> None:
        """The steps that can be looked at, in order."""
        follows, shown = self._follows(), self._step()
        self._steps = list(steps)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, len(steps) - 1))
        place = len(steps) - 1 if follows or shown not in self._steps else self._steps.index(shown)
        self.slider.setValue(max(0, place))
        self.slider.setPageStep(max(1, len(steps) // 10))
        self.slider.blockSignals(False)
        self._time.setVisible(bool(steps))
        self.slider.setEnabled(len(steps) > 1)
        if steps and self._step() != shown and not self._newest:
            self.look_requested.emit(self._step())
        self._say()

    def add(self, step: int, name: str, images: Pictures) -> None:
        """One that the training has just made."""
        self._newest[name] = step, images
        if not self._soon.isActive():
            self._soon.start(REDRAW_MS if self.gallery.strips() else 0)

    def cut(self, step: int) -> None:
        """The training goes on from here: newer ones no longer count."""
        self._newest = {name: known for name, known in self._newest.items() if known[0] <= step}

    def show_at(self, step: int, samples: Mapping[str, Pictures]) -> None:
        """The samples of a step, if it is still the one to be shown."""
        if step == self._step() and not (self._follows() and self._newest):
            self._show(step, samples)

    def _follows(self) -> bool:
        return self.slider.value() == self.slider.maximum()

    def _step(self) -> int | None:
        return self._steps[self.slider.value()] if self._steps else None

    def _slide(self) -> None:
        self._say()
        if self._follows() and self._newest:
            self._show_newest()
        elif (step := self._step()) is not None:
            self.look_requested.emit(step)

    def _show_newest(self) -> None:
        if not (self._follows() and self._newest):
            return
        newest = max(step for step, _ in self._newest.values())
        self._show(newest, {name: images for name, (step, images) in self._newest.items() if step == newest})

    def _show(self, step: int | None, samples: Mapping[str, Pictures]) -> None:
        pinned = [images for name, images in samples.items() if name != DRAWING]
        count = max(map(len, pinned), default=0)
        headings = (self.tr("Input"), self.tr("Output"), self.tr("Target"))[:count]
        self.gallery.set_headings(() if count == 1 else headings)  # one alone is what came out
        self.gallery.set_strips([Strip(images) for images in pinned])
        self._headings = headings
        self._show_drawing(samples.get(DRAWING, ()))
        self._say(step)
        self._show_large()

    def _show_drawing(self, images: Pictures) -> None:
        self.drawn.set_strips([Strip(images)] if images else [])
        self.drawn.setVisible(bool(images))
        self.sketch_button.setVisible(self._live)
        self._own.setVisible(not self._from_noise and (bool(images) or (self._live and bool(self._newest))))
        if images:
            self._hint.setText(self.tr("As it was at this step.") if not self._live else self.tr(
                "Change it while it learns: the next samples show what has become of it."
            ))  # fmt: skip
        else:
            self._hint.setText(self.tr("Draw something, and it joins the next samples."))

    def _enlarge(self, place: int) -> None:
        """The drawing, if there is one, is the first."""
        keys = self.tr("Left and right: the other samples. Up and down: other steps. A click: one picture alone.")
        self._large = LargeStrips(self.tr("Sample"), keys, self)
        self._large.finished.connect(self._forget_large)
        self._large.step_requested.connect(lambda steps: self.slider.setValue(self.slider.value() + steps))
        self._show_large()
        self._large.look_at(place)
        self._large.open()

    def _show_large(self) -> None:
        if self._large is not None:
            strips = [strip.images for strip in (*self.drawn.strips(), *self.gallery.strips())]
            step = self._at.text()
            places = (
                self.tr("Sample {n} of {all}").format(n=number(n), all=number(len(strips)))
                for n in range(1, len(strips) + 1)
            )
            self._large.show_strips(strips, self._headings, [" · ".join(filter(None, (at, step))) for at in places])

    def _forget_large(self) -> None:
        self._large = None

    def _say(self, step: int | None = None) -> None:
        step = self._step() if self._step() is not None else step
        self._at.setText(self.tr("step {step}").format(step=number(step, ",")) if step is not None else "")
        self.slider.setAccessibleDescription(self._at.text())
