"""The Generate page: pictures that a model makes from noise."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QFrame, QSlider, QSpinBox, QVBoxLayout, QWidget

from app import theme
from app.kinds import make_from_noise
from app.pages.generate.grid import PictureGrid
from app.sessions.models import ModelsSession
from app.sessions.noise import DIRECTIONS, SEEDS, STRIP, NoiseSession
from app.texts import explain, plain
from app.widgets.drop import DropZone
from app.widgets.page import Page
from app.widgets.parts import (
    ask_save,
    button,
    column,
    heading,
    icon_button,
    label,
    name_of,
    panel,
    results_folder,
    row,
    wide_enough,
)
from app.widgets.picker import ModelPicker
from app.widgets.steady import steady

GRID = 5  # pictures a row
SIDE = 300  # px of the panel
PICTURE = 232  # px of the chosen picture
NOTCHES = 20  # of a slider to each side, for STRONGEST
STRONGEST = 8.0  # standard deviations
WALK = 72  # px that the pictures of a walk are high


class GeneratePage(Page):
    """Shows a NoiseSession: the grid on the left, the chosen picture and what can be done with it on the right."""

    train_requested = Signal()
    draw_requested = Signal(QImage)
    notice = Signal(str)
    failed = Signal(str)

    def __init__(self, session: NoiseSession, models: ModelsSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._models = session, models
        self.picker = ModelPicker()
        self.seed = steady(QSpinBox())
        self.grid = PictureGrid(GRID, GRID)
        self.grid.setAccessibleName(self.tr("Pictures"))
        self.sliders = [self._make_slider(number) for number in range(DIRECTIONS)]
        self._build()
        self.picker.chosen.connect(session.set_model)
        self.seed.valueChanged.connect(session.show)
        self.grid.chosen.connect(session.choose)
        session.changed.connect(self._show)
        session.saved.connect(self._tell_saved)
        session.failed.connect(self._tell_failed)
        session.film.changed.connect(self._show_walk)
        session.film.saved.connect(self._tell_saved)
        session.film.failed.connect(self._tell_failed)
        models.changed.connect(self._list)
        if session.entry is not None:
            self.picker.choose(session.entry.path)
        self._list()
        self._show()

    # building

    def _build(self) -> None:
        self.setFocusProxy(self.grid)
        self.seed.setRange(0, SEEDS)
        self.seed.setValue(self._session.seed)
        self.seed.setToolTip(self.tr("The number of the first picture: the same number, the same pictures"))
        self.seed.setFixedWidth(wide_enough(self.seed, 120))
        self.picker.setFixedWidth(220)
        self.others = button(self.tr("Others"), self._roll, icon="dice", tip=self.tr("25 other pictures"))
        self._head = QWidget()
        self._head.setLayout(
            row(
                name_of(self.seed, self.tr("Number"), "muted"),
                self.seed,
                self.others,
                name_of(self.picker, self.tr("Model"), "muted"),
                self.picker,
            )
        )
        self._empty = DropZone(
            "dice",
            self.tr("No model makes pictures by itself yet"),
            self.tr("Train one from a folder of pictures of one kind: it learns to make more of them, from nothing."),
            [button(self.tr("Train a model"), self.train_requested, icon="train", role="primary")],
        )
        self._problem = label(role="error", plain=True, wrap=True)
        self._shown = QWidget()
        left = column(spacing=12)
        left.addWidget(self._problem)
        left.addWidget(self.grid, 1)
        left.addWidget(self._build_walk())
        whole = row(spacing=2 * theme.SPACE)
        whole.addLayout(left, 1)
        whole.addWidget(self._build_side())
        self._shown.setLayout(whole)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, theme.MARGIN - 4, theme.MARGIN, theme.MARGIN)
        page.setSpacing(12)
        page.addLayout(row(label(self.tr("Generate"), "title"), None, self._head))
        page.addWidget(self._empty, 1)
        page.addWidget(self._shown, 1)

    def _build_side(self) -> QFrame:
        """The chosen picture."""
        side = panel()
        self.picture = PictureGrid(1, 1)
        self.picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.picture.setMinimumHeight(PICTURE // 2)
        self.picture.setMaximumHeight(PICTURE)
        self.picture.setAccessibleName(self.tr("The chosen picture"))
        self._name = label("", "muted")
        self.back = button(self.tr("As it was"), self._session.go_back, role="flat")
        self.save_button = button(self.tr("Save…"), self._save, icon="save", role="primary")
        self.draw_button = button(self.tr("Draw on it"), self._draw, icon="draw")
        self.walk_button = button(self.tr("Walk from here"), self._walk, icon="play")
        self.walk_button.setToolTip(self.tr("From this picture to another, step by step"))
        form = column(side, margin=16)
        form.addWidget(self.picture, 1)
        form.addWidget(self._name)
        title = heading(self.tr("Change it"))
        title.setToolTip(self.tr("The directions in which this model's pictures change most, the strongest first"))
        form.addLayout(row(title, None, self.back))
        for number, slider in enumerate(self.sliders, 1):
            form.addLayout(row(name_of(slider, plain(number), "muted"), slider, wide=slider))
        form.addSpacing(theme.SPACE)
        form.addLayout(row(self.save_button, self.draw_button, wide=self.save_button))
        form.addWidget(self.walk_button)
        side.setFixedWidth(wide_enough(side, SIDE))
        return side

    def _build_walk(self) -> QFrame:
        self._walk_panel = panel()
        self.strip = PictureGrid(STRIP, 1)
        self.strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.strip.setFixedHeight(WALK)
        self.strip.setAccessibleName(self.tr("The walk"))
        self._walk_words = label("", "muted", wrap=True)
        self.save_walk_button = button(self.tr("Save walk…"), self._save_walk, icon="save")
        end = icon_button("close", self.tr("End the walk"), self._session.end_walk)
        form = column(self._walk_panel, margin=12)
        form.addLayout(row(self._walk_words, self.save_walk_button, end, wide=self._walk_words))
        form.addWidget(self.strip)
        return self._walk_panel

    def _make_slider(self, number: int) -> QSlider:
        slider = steady(QSlider(Qt.Orientation.Horizontal))
        slider.setProperty("role", "both")  # from the middle
        slider.setRange(-NOTCHES, NOTCHES)
        slider.setPageStep(NOTCHES // 4)
        slider.setAccessibleName(self.tr("Direction {n}").format(n=plain(number + 1)))
        slider.valueChanged.connect(lambda value: self._session.move(number, value * STRONGEST / NOTCHES))
        return slider

    # what it is

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.start()

    def take(self, _paths: list[Path]) -> bool:
        """Pictures have no place here."""
        return False

    def choose(self, path: Path) -> None:
        """Makes pictures with this model."""
        self.picker.choose(path)

    def hand_over(self) -> dict[str, Any]:
        entry = self.picker.current()
        return {"model": entry and entry.path}

    def take_over(self, state: dict[str, Any]) -> None:
        if state["model"] is not None:
            self.picker.choose(state["model"])

    def _list(self) -> None:
        entries = make_from_noise(self._models.entries)
        self.picker.set_entries(entries)
        self._empty.setVisible(not entries)
        self._shown.setVisible(bool(entries))
        self._head.setVisible(bool(entries))

    def _show(self) -> None:
        session = self._session
        place = session.chosen.seed - session.seed
        moved = any(session.chosen.moves)
        self.grid.set_pictures(session.pictures, place)
        self.picture.set_pictures([] if session.picture.isNull() else [session.picture])
        words = self.tr("Number {n}, changed") if moved else self.tr("Number {n}")
        self._name.setText(words.format(n=session.chosen.seed))
        self._problem.setText(explain(session.problem) if session.problem is not None else "")
        self._problem.setVisible(session.problem is not None)
        moves = session.chosen.moves or (0.0,) * DIRECTIONS
        for slider, move in zip(self.sliders, moves, strict=True):
            with QSignalBlocker(slider):
                slider.setValue(round(move * NOTCHES / STRONGEST))
        with QSignalBlocker(self.seed):
            self.seed.setValue(session.seed)
        there = not session.picture.isNull()
        self.back.setEnabled(moved)
        for widget in (*self.sliders, self.save_button, self.draw_button, self.walk_button):
            widget.setEnabled(there)
        self._show_walk()

    def _show_walk(self) -> None:
        session = self._session
        self._walk_panel.setVisible(session.walk_from is not None)
        if session.walk_from is None:
            return
        self.strip.set_pictures(session.strip)
        self.strip.setVisible(bool(session.strip))
        a, b = session.walk_from.seed, session.chosen.seed
        words = (
            self.tr("Saving the walk…")
            if session.film.saving
            else self.tr("From {a} to {b}").format(a=a, b=b)
            if session.strip
            else self.tr("Now choose the picture where the walk ends.")
        )
        self._walk_words.setText(words)
        self.save_walk_button.setEnabled(bool(session.strip) and not session.film.saving)

    # actions

    def _roll(self) -> None:
        self.seed.setValue(random.randrange(SEEDS))

    def _draw(self) -> None:
        self.draw_requested.emit(self._session.picture)

    def _walk(self) -> None:
        self._session.begin_walk()

    def _save(self) -> None:
        start = f"{results_folder()}/{self._stem()} {self._session.chosen.seed}.png"
        filters = "PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)"
        if (path := ask_save(self, self.tr("Save picture"), start, filters, ".png")) is not None:
            self._session.save(path)

    def _save_walk(self) -> None:
        session = self._session
        if session.walk_from is None:
            return
        start = f"{results_folder()}/{self._stem()} {session.walk_from.seed}-{session.chosen.seed}.webp"
        if (path := ask_save(self, self.tr("Save walk"), start, "WebP (*.webp);;GIF (*.gif)", ".webp")) is not None:
            session.save_walk(path)

    def _stem(self) -> str:
        return self._session.entry.name if self._session.entry is not None else ""

    def _tell_saved(self, path: Path) -> None:
        self.notice.emit(self.tr("Saved as {path}").format(path=path))

    def _tell_failed(self, error: Exception) -> None:
        self.failed.emit(explain(error))
