"""The styles to choose from, and how much each of the chosen ones counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QSlider, QToolButton, QWidget

from app import theme
from app.widgets.parts import column, label, row
from app.widgets.steady import steady
from app.widgets.styles import style_name

COLUMNS = 3
SIDE = 60  # px of a picture
WIDTH = 128  # px of a button
NAME = 96  # px for the name before a weight


class StyleGallery(QWidget):
    """Pictures that are pressed to be chosen; several are blended, each with a slider for its weight."""

    chosen = Signal(object, bool, bool)  # Path, whether it is to be in use, and whether with the others
    weighed = Signal(object, float)  # Path, 0..1
    thumbnail_wanted = Signal(object)  # Path; answered with set_thumbnail

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Path, QToolButton] = {}
        self.sliders: dict[Path, QSlider] = {}
        self._pictures: dict[Path, QIcon] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self._weights = QWidget()
        self._lines = column(self._weights, spacing=4)
        whole = column(self)
        whole.addLayout(self._grid)
        whole.addWidget(self._weights)

    def show_styles(self, paths: Sequence[Path], chosen: Mapping[Path, float]) -> None:
        """The styles, and those that are chosen with their weights."""
        if list(self.buttons) != list(paths):
            self._build(paths)
        for path, made in self.buttons.items():
            made.setChecked(path in chosen)
        if list(self.sliders) != (list(chosen) if len(chosen) > 1 else []):
            self._build_weights(chosen if len(chosen) > 1 else {})

    def set_thumbnail(self, path: Path, image: QImage) -> None:
        """A null image where it cannot be shown."""
        self._pictures[path] = theme.icon("picture") if image.isNull() else QIcon(QPixmap.fromImage(_square(image)))
        if path in self.buttons:
            self.buttons[path].setIcon(self._pictures[path])

    def _build(self, paths: Sequence[Path]) -> None:
        for old in self.buttons.values():
            self._grid.removeWidget(old)
            old.deleteLater()
        self.buttons = {}
        for number, path in enumerate(paths):
            made = QToolButton()
            made.setCheckable(True)
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setIconSize(QSize(SIDE, SIDE))
            made.setFixedWidth(WIDTH)
            name = style_name(path)
            made.setText(made.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, WIDTH - 28))
            made.setToolTip(self.tr("{name}; with Ctrl it is blended with the others").format(name=name))
            made.setAccessibleName(name)
            made.clicked.connect(lambda on, p=path: self._choose(p, on))
            self.buttons[path] = made
            self._grid.addWidget(made, *divmod(number, COLUMNS), Qt.AlignmentFlag.AlignLeft)
            if path in self._pictures:
                made.setIcon(self._pictures[path])
            else:
                self.thumbnail_wanted.emit(path)
        self._grid.setColumnStretch(COLUMNS, 1)

    def _build_weights(self, chosen: Mapping[Path, float]) -> None:
        for child in self._weights.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.deleteLater()
        self.sliders = {}
        for path, weight in chosen.items():
            slider = steady(QSlider(Qt.Orientation.Horizontal))
            slider.setRange(0, 100)
            slider.setValue(round(100 * weight))
            slider.setAccessibleName(self.tr("How much “{name}” counts").format(name=style_name(path)))
            slider.setToolTip(slider.accessibleName())
            slider.valueChanged.connect(partial(self._weigh, path))
            name = label(plain=True, role="muted")
            name.setText(name.fontMetrics().elidedText(style_name(path), Qt.TextElideMode.ElideMiddle, NAME))
            name.setFixedWidth(NAME)
            line = QWidget()
            line.setLayout(row(name, slider, wide=slider))
            self._lines.addWidget(line)
            self.sliders[path] = slider
        self._weights.setVisible(bool(chosen))

    def _choose(self, path: Path, on: bool) -> None:
        blend = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self.chosen.emit(path, on, blend)

    def _weigh(self, path: Path, value: int) -> None:
        self.weighed.emit(path, value / 100)


def _square(image: QImage) -> QImage:
    """The middle of a picture."""
    side = min(image.width(), image.height())
    return image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
