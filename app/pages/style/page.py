"""The Style page: a picture repainted in the style of others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QProgressBar, QSizePolicy, QSlider, QWidget

from app import theme
from app.pages.style.gallery import StyleGallery
from app.painting.document import Document
from app.sessions.live import LiveSession
from app.sessions.models import ModelsSession
from app.sessions.style import Settings, StyleSession
from app.texts import duration, explain, number
from app.widgets.compare import Compare
from app.widgets.drop import DropZone
from app.widgets.notices import Notices
from app.widgets.page import Page
from app.widgets.parts import (
    PICTURES,
    ask_open,
    ask_pictures,
    ask_save,
    button,
    column,
    heading,
    label,
    panel,
    pictures_folder,
    results_folder,
    row,
    scroll,
    sheet,
)
from app.widgets.steady import steady

SIDE = 364  # px, of what is chosen
LEAST_SCALE, MOST_SCALE = 0.5, 2.0  # of the strokes, at the ends of the slider


class _Side(QWidget):
    """As wide as its words need at any time: their language, their font and the styles that are blended change."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(QSize(SIDE, 0))


class StylePage(Page):
    """Shows a StyleSession."""

    takes_pictures = True
    learn_requested = Signal(object, object)  # Path of the style, Path of a folder of photos
    notice = Signal(str)

    def __init__(
        self,
        session: StyleSession,
        models: ModelsSession,
        sketch: Document,
        live: LiveSession,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._models, self._sketch, self._live = session, models, sketch, live
        self.notices = Notices()
        body = row(self._make_side(), view := self._make_view(), wide=view, spacing=2 * theme.SPACE)
        page = column(self, margin=theme.MARGIN, spacing=2 * theme.SPACE)
        page.addWidget(label(self.tr("Repaint in a style"), "title"))
        page.addWidget(self.notices)
        page.addLayout(body, 1)
        session.changed.connect(self._update)
        session.progressed.connect(self._update_result)
        session.thumbnail_read.connect(self.gallery.set_thumbnail)
        session.saved.connect(self._tell_saved)
        session.failed.connect(self._tell_failed)
        live.changed.connect(self._update_offers)
        models.changed.connect(self._take_models)
        self._take_models()
        self._update()
        self._update_result()

    # building

    def _make_side(self) -> QWidget:
        self.open_button = button(self.tr("Open picture…"), self._ask_content, icon="open")
        self.drawing_button = button(self.tr("The drawing"), self._take_drawing, icon="draw")
        self.result_button = button(self.tr("Its result"), self._take_result, icon="picture")
        self.drawing_button.setToolTip(self.tr("Repaint what is on the Draw page"))
        self.result_button.setToolTip(self.tr("Repaint what the model made of the drawing"))
        inner = sheet()
        form = column(inner, spacing=theme.SPACE)
        form.setContentsMargins(0, 0, theme.SPACE, 0)
        form.addWidget(heading(self.tr("Picture")))
        form.addLayout(row(self.open_button, self.drawing_button, self.result_button, None))
        form.addSpacing(theme.SPACE)
        self.add_button = button(self.tr("Add…"), self._ask_style, icon="add", role="flat")
        self.add_button.setToolTip(self.tr("Add a picture of your own as a style"))
        form.addLayout(row(heading(self.tr("Styles")), None, self.add_button))
        self.gallery = StyleGallery()
        self.gallery.chosen.connect(self._session.choose)
        self.gallery.weighed.connect(self._session.weigh)
        self.gallery.thumbnail_wanted.connect(self._session.read_thumbnail)
        form.addWidget(self.gallery)
        form.addSpacing(theme.SPACE)
        form.addLayout(self._make_sliders())
        form.addStretch(1)
        side = _Side()
        whole = column(side)
        area = scroll(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(area, 1)
        whole.addWidget(self._make_foot())
        return side

    def _make_sliders(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(2 * theme.SPACE)
        form.setVerticalSpacing(theme.SPACE)
        self.sliders: dict[str, QSlider] = {}
        for name, text, tip in (
            ("strength", self.tr("Strength"), self.tr("How much the style counts against the picture")),
            ("scale", self.tr("Stroke size"), self.tr("How large the strokes are")),
            ("smoothness", self.tr("Smoothness"), self.tr("How much neighbouring pixels are alike")),
            ("colours", self.tr("Keep colours"), self.tr("How much of the picture's own colours is kept")),
        ):
            slider, shown = steady(QSlider(Qt.Orientation.Horizontal)), QLabel()
            slider.setRange(0, 100)
            slider.setAccessibleName(text)
            slider.setToolTip(tip)
            shown.setMinimumWidth(48)
            slider.valueChanged.connect(lambda value, n=name, s=shown: self._set(n, value, s))
            self.sliders[name] = slider
            form.addRow(label(text, "muted"), row(slider, shown, wide=slider))
        for name, slider in self.sliders.items():
            value = _position(name, getattr(self._session.settings, name))
            slider.setValue(value or 1)  # so that the words beside it are written also where it is 0
            slider.setValue(value)
        return form

    def _make_foot(self) -> QFrame:
        self.paint_button = button(self.tr("Paint"), self._paint, role="primary")
        self.stop_button = button(self.tr("Stop"), self._session.stop, icon="stop")
        self.save_button = button(self.tr("Save…"), self._ask_save, icon="save")
        self.save_button.setToolTip(self.tr("Paints the picture as large as it is, into a file"))
        self.learn_button = button(self.tr("Learn as a fast style…"), self._ask_learn, icon="train", role="flat")
        self.learn_button.setToolTip(
            self.tr("From a folder of photos, a model learns to paint in this style as fast as the pen moves")
        )
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self._status = label(role="muted", plain=True, wrap=True)
        framed = panel()
        foot = column(framed)
        foot.setContentsMargins(16, 12, 16, 12)
        foot.addWidget(self.progress)
        foot.addWidget(self._status)
        foot.addLayout(row(self.paint_button, self.stop_button, self.save_button, wide=self.paint_button))
        foot.addWidget(self.learn_button, 0, Qt.AlignmentFlag.AlignLeft)
        return framed

    def _make_view(self) -> QFrame:
        self.compare = Compare()
        self.compare.set_split(0.0)
        self._open_large = button(self.tr("Open picture…"), self._ask_content, icon="open")
        self._zone = DropZone(
            "picture",
            self.tr("Drop a picture here"),
            self.tr("It is painted anew in the style that you choose. The picture itself stays as it is."),
            [self._open_large],
        )
        view = panel()
        whole = column(view)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.addWidget(self._zone, 1)
        whole.addWidget(self.compare, 1)
        return view

    # what is chosen

    def take(self, paths: list[Path]) -> bool:
        if not paths or paths[0].is_dir():
            return False
        self.notices.clear()
        self._session.open(paths[0])
        return True

    def take_picture(self, picture: QImage) -> bool:
        if picture.isNull():
            return False
        self._session.set_content(picture)
        return True

    def show_over(self, over: bool) -> None:
        self._zone.set_over(over)

    def hand_over(self) -> dict[str, Any]:
        return {"split": self.compare.split}

    def take_over(self, state: dict[str, Any]) -> None:
        self.compare.set_split(state["split"])

    def _ask_content(self) -> None:
        self._ask(self.tr("Open picture"), self.take)

    def _ask_style(self) -> None:
        self._ask(self.tr("Add a style"), lambda paths: self._session.add_style(paths[0]))

    def _ask(self, title: str, take: Any) -> None:
        kinds = self.tr("Pictures ({patterns})").format(patterns=PICTURES), self.tr("All files (*)")
        if (path := ask_open(self, title, ";;".join(kinds), pictures_folder())) is not None:
            self.notices.clear()
            take([path])

    def _take_models(self) -> None:
        self._session.set_models(self._models.entries)

    def _take_drawing(self) -> None:
        self._session.set_content(self._sketch.image.copy())

    def _take_result(self) -> None:
        self._session.set_content(self._live.result.copy())

    def _set(self, name: str, position: int, shown: QLabel) -> None:
        value = _value(name, position)
        text = (
            self.tr("{n} %").format(n=position) if name != "scale" else self.tr("{n}×").format(n=number(value, ".1f"))
        )
        shown.setText(text)
        self._session.set_settings(Settings(**{**vars(self._session.settings), name: value}))

    # the work

    def _paint(self) -> None:
        self.notices.clear()
        self._session.paint()

    def _ask_save(self) -> None:
        source = self._session.source
        name = self.tr("{name} repainted").format(name=source.stem) if source else self.tr("Repainted")
        start = str(Path(results_folder()) / f"{name}.png")
        kinds = "PNG (*.png);;JPEG (*.jpg)"
        if (path := ask_save(self, self.tr("Save at full size"), start, kinds, ".png")) is not None:
            self.notices.clear()
            self._session.save(path)

    def _ask_learn(self) -> None:
        style = next(iter(self._session.chosen))
        if (folder := ask_pictures(self, self.tr("A folder of photos to learn with"))) is not None:
            self.learn_requested.emit(style, folder)

    def _tell_saved(self, path: Path) -> None:
        self.notice.emit(self.tr("Saved as {name}.").format(name=path.name))

    def _tell_failed(self, error: Exception) -> None:
        self.notices.say(explain(error), "error")

    # what is shown

    def _update(self) -> None:
        session = self._session
        some, running = not session.content.isNull(), session.running
        self._zone.setVisible(not some)
        self.compare.setVisible(some)
        self.gallery.show_styles(session.styles, session.chosen)
        self.paint_button.setVisible(not running)
        self.paint_button.setEnabled(some)
        self.stop_button.setVisible(running)
        self.stop_button.setEnabled(not session.stopping)
        self.save_button.setEnabled(some and not running)
        self.learn_button.setEnabled(len(session.chosen) == 1)
        self.compare.set_before(session.content)
        self._update_offers()

    def _update_offers(self) -> None:
        self.result_button.setEnabled(not self._live.result.isNull())

    def _update_result(self) -> None:
        session = self._session
        self.compare.set_after(session.result)
        self.progress.setVisible(session.running)
        self.progress.setRange(0, session.total if session.step else 0)
        self.progress.setValue(session.step)
        if session.running and not session.step:
            text = self.tr("Preparing…")
        elif session.running and session.stopping:
            text = self.tr("Stopping…")
        elif session.running:
            words = self.tr("Painting for the file, {time} left") if session.output else self.tr("{time} left")
            text = words.format(time=duration(session.seconds_left or 0.0))
        elif session.content.isNull():
            text = self.tr("Open a picture first.")
        elif session.at_once:
            text = self.tr("A fast style shows this at once. “Paint” takes longer and comes closer to the style.")
        elif session.result.isNull():
            text = self.tr("“Paint” shows a small preview that grows; “Save…” paints the whole size.")
        elif session.unsaved:
            text = self.tr("Stopped. Nothing was saved.")
        elif session.stopped:
            text = self.tr("Stopped. What was painted by then stays to be looked at.")
        else:
            text = self.tr("Move the split to see the picture before. “Save…” paints the whole size.")
        self._status.setText(text)


def _position(name: str, value: float) -> int:
    """Of a slider, 0..100."""
    if name != "scale":
        return round(100 * value)
    return round(100 * (value - LEAST_SCALE) / (MOST_SCALE - LEAST_SCALE))


def _value(name: str, position: int) -> float:
    if name != "scale":
        return position / 100
    return LEAST_SCALE + (MOST_SCALE - LEAST_SCALE) * position / 100
