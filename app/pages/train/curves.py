"""Loss curves that grow while a model learns."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QSlider, QWidget

from app import theme
from app.texts import number
from app.widgets.parts import column, icon_button, label, name_of, row

MOST_POINTS = 4096  # per curve; beyond that, neighbours become their mean
REDRAW_MS = 500
VALUE = "  0.0000"  # as wide as a value in the legend becomes
LIGHT = ("#A63F1B", "#1F6F8B", "#5B7F2B", "#7B4FA3", "#9A6F00", "#C2407A", "#3D5A98", "#6B6159")
DARK = ("#E8754A", "#5FB3CF", "#A3C763", "#B894DE", "#E0B44C", "#EE7FAE", "#8FA8E0", "#B5AAA0")


class Series:
    """The points of one curve, a bounded number of them: each is the mean of `stride` reports."""

    def __init__(self) -> None:
        self.steps: list[float] = []
        self.values: list[float] = []
        self.stride = 1
        self._open: list[tuple[float, float]] = []

    def add(self, step: float, value: float) -> None:
        self._open.append((step, value))
        if len(self._open) < self.stride:
            return
        self.steps.append(self._open[-1][0])
        self.values.append(sum(v for _, v in self._open) / self.stride)
        self._open.clear()
        if len(self.steps) >= MOST_POINTS:
            self.steps = self.steps[1::2]
            self.values = [(a + b) / 2 for a, b in zip(self.values[::2], self.values[1::2], strict=True)]
            self.stride *= 2

    def cut(self, step: float) -> None:
        """Drops what came after this step."""
        kept = bisect_right(self.steps, step)
        del self.steps[kept:], self.values[kept:]
        self._open = [point for point in self._open if point[0] <= step]

    def smoothed(self, weight: float) -> list[float]:
        """An exponential mean; `weight` 0..1 is what the past counts. It starts without a bias."""
        if not weight:
            return self.values
        found, mean, share = [], 0.0, 0.0
        for value in self.values:
            mean, share = weight * mean + (1 - weight) * value, weight * share + (1 - weight)
            found.append(mean / share)
        return found


class Curves(QWidget):
    """Curves by name over the step. The plot itself is made at the first point: pyqtgraph takes a while to import."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: dict[str, Series] = {}
        self._boxes: dict[str, QCheckBox] = {}
        self._hints: Mapping[str, str] = {}
        self._lines: dict[str, tuple[Any, Any]] = {}  # smoothed and raw
        self._plot: Any = None
        self._cross: Any = None
        self._at: float | None = None  # the step under the cross
        self._columns = 0

        self._readout = label(role="muted")
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.smoothing.setRange(0, 99)
        self.smoothing.setValue(60)
        self.smoothing.setMinimumWidth(64)
        self.smoothing.setMaximumWidth(120)
        self.smoothing.setAccessibleName(self.tr("Smoothing of the curves"))
        smooth = name_of(self.smoothing, self.tr("Smooth"))
        self.logarithmic = QCheckBox(self.tr("Log scale"))
        self.logarithmic.setChecked(True)
        self.fit_button = icon_button(
            "fit", self.tr("Show everything"), self._fit, name=self.tr("Show the whole curves")
        )

        controls = row(self._readout, smooth, self.smoothing, self.logarithmic, self.fit_button, wide=self._readout)
        self._legend = QGridLayout()
        self._legend.setHorizontalSpacing(theme.SPACE)
        self._legend.setVerticalSpacing(4)
        self._empty = label(self.tr("The first figures come in a moment."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layout = column(self)
        self._layout.addLayout(controls)
        self._layout.addWidget(self._empty, 1)
        self._layout.addLayout(self._legend)

        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._draw)
        self.smoothing.valueChanged.connect(self._draw)
        self.logarithmic.toggled.connect(self._draw)

    def set_hints(self, hints: Mapping[str, str]) -> None:
        """What the curves mean, by name, for those who ask."""
        self._hints = hints

    def names(self) -> list[str]:
        return list(self._series)

    def points(self, name: str) -> list[tuple[float, float]]:
        """(step, value) as kept, not smoothed."""
        return list(zip(self._series[name].steps, self._series[name].values, strict=True))

    def clear(self) -> None:
        for name in self._boxes:
            self._legend.removeWidget(self._boxes[name])
            self._boxes[name].hide()
            self._boxes[name].deleteLater()
        if self._plot is not None:
            for line in (line for pair in self._lines.values() for line in pair):
                self._plot.removeItem(line)
            self._fit()
        self._series, self._boxes, self._lines, self._at, self._columns = {}, {}, {}, None, 0
        self.logarithmic.setChecked(True)
        self._draw()

    def add(self, points: Iterable[tuple[int, Mapping[str, float]]]) -> None:
        """Adds values by name at their steps; they show within half a second."""
        for step, values in points:
            for name, value in values.items():
                if not math.isfinite(value):
                    continue
                if name not in self._series:
                    self._series[name] = Series()
                    self._add_to_legend(name)
                self._series[name].add(step, value)
                if value <= 0:  # a logarithm would hide it
                    self.logarithmic.setChecked(False)
        if self._series and not self._soon.isActive():
            self._soon.start(REDRAW_MS if self._plot is not None else 0)

    def cut(self, step: int) -> None:
        """Drops what came after this step, which the training takes again."""
        for series in self._series.values():
            series.cut(step)
        self._at = None
        self._draw()

    # legend

    def _add_to_legend(self, name: str) -> None:
        box = QCheckBox(name)
        box.setChecked(True)
        box.setAccessibleName(self.tr("Show the curve {name}").format(name=name))
        box.setToolTip(self._hints.get(name, ""))
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.toggled.connect(self._draw)
        self._boxes[name] = box
        self._place_legend(afresh=True)
        self._colour_legend()

    def _place_legend(self, afresh: bool = False) -> None:
        columns = max(1, self.width() // (max(map(self._room, self._boxes), default=0) + theme.SPACE))
        if columns == self._columns and not afresh:
            return
        for box in self._boxes.values():
            self._legend.removeWidget(box)
        for i, box in enumerate(self._boxes.values()):
            self._legend.addWidget(box, i // columns, i % columns)
        self._columns = columns

    def _room(self, name: str) -> int:
        """px that a curve needs in the legend, whatever its value is: nothing moves while a model learns."""
        box = self._boxes[name]
        words = box.fontMetrics().horizontalAdvance
        return box.sizeHint().width() - words(box.text()) + words(name + VALUE)

    def _colour_legend(self) -> None:
        for name, box in self._boxes.items():
            pixmap = QPixmap(24, 24)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self._colour(name))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(2, 8, 20, 8, 4, 4)
            painter.end()
            box.setIcon(QIcon(pixmap))

    def _colour(self, name: str) -> QColor:
        colours = DARK if theme.tokens() is theme.DARK else LIGHT
        return QColor(colours[list(self._series).index(name) % len(colours)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_legend()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour_legend()
            self._dress()
            self._draw()

    # plot

    def _make_plot(self) -> None:
        import pyqtgraph

        logarithmic = type("Logarithmic", (pyqtgraph.AxisItem,), {"logTickStrings": _tick_strings})
        self._plot = pyqtgraph.PlotWidget(axisItems={"left": logarithmic("left")})
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setAntialiasing(True)
        self._plot.setMinimumHeight(120)
        self._plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._plot.setAccessibleName(self.tr("Loss curves"))
        self._plot.setAccessibleDescription(self.tr("The left and right keys read the values, Escape ends it."))
        self._plot.setFrameShape(self._plot.Shape.NoFrame)
        self._plot.getAxis("bottom").enableAutoSIPrefix(False)
        self._plot.getAxis("left").enableAutoSIPrefix(False)
        self._cross = pyqtgraph.InfiniteLine(angle=90, movable=False)
        self._cross.setVisible(False)
        self._plot.addItem(self._cross, ignoreBounds=True)
        self._plot.scene().sigMouseMoved.connect(self._hover)
        self._plot.installEventFilter(self)
        self._layout.replaceWidget(self._empty, self._plot)
        self._empty.hide()
        self._dress()

    def _dress(self) -> None:
        if self._plot is None:
            return
        t = theme.tokens()
        self._plot.setBackground(t.panel)
        self._plot.showGrid(x=True, y=True, alpha=0.15)
        for axis in (self._plot.getAxis("left"), self._plot.getAxis("bottom")):
            axis.setPen(t.border)
            axis.setTextPen(t.muted)
        self._cross.setPen(t.muted)

    def _fit(self) -> None:
        if self._plot is not None:
            self._plot.enableAutoRange()

    def _draw(self) -> None:
        if not self.isVisible():  # as it is shown: a hand that draws on another page does not wait for it
            return
        if self._series and self._plot is None:
            self._make_plot()
        if self._plot is None:
            return
        import pyqtgraph

        log = self.logarithmic.isChecked()
        self._plot.setLogMode(x=False, y=log)
        weight = (self.smoothing.value() / 100) ** 0.25 if self.smoothing.value() else 0.0
        for name, series in self._series.items():
            if name not in self._lines:
                raw, smooth = self._plot.plot([], []), self._plot.plot([], [])
                self._lines[name] = smooth, raw
            colour, shown = self._colour(name), self._boxes[name].isChecked()
            faint = QColor(colour)
            faint.setAlpha(60)
            both = ((series.smoothed(weight), colour, 2, shown), (series.values, faint, 1, shown and weight > 0))
            for line, (values, pen, width, visible) in zip(self._lines[name], both, strict=True):
                drawn = [v if v > 0 else math.nan for v in values] if log else values
                line.setPen(pyqtgraph.mkPen(pen, width=width))
                dot = "o" if len(series.steps) == 1 else None  # a line begins with the second
                line.setData(series.steps, drawn, connect="finite", symbol=dot, symbolBrush=pen, symbolPen=None)
                line.setVisible(visible)
        self._read()

    # reading values

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._look_at(None)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._series:
            steps: Sequence[float] = max((s.steps for s in self._series.values()), key=len)
            here = len(steps) if self._at is None else _nearest(steps, self._at)
            match event.key():
                case Qt.Key.Key_Left:
                    self._look_at(steps[max(0, here - 1)])
                case Qt.Key.Key_Right:
                    self._look_at(steps[min(len(steps) - 1, here + 1)])
                case Qt.Key.Key_Escape:
                    self._look_at(None)
                case _:
                    return super().eventFilter(watched, event)
            return True
        return super().eventFilter(watched, event)

    def _hover(self, where: QPointF) -> None:
        inside = self._plot.getViewBox().sceneBoundingRect().contains(where)
        self._look_at(self._plot.getViewBox().mapSceneToView(where).x() if inside else None)

    def _look_at(self, step: float | None) -> None:
        self._at = step
        self._read()

    def _read(self) -> None:
        """Writes the values under the cross, or the last ones, into the legend."""
        known = [s for s in self._series.values() if s.steps]
        step = None
        for name, series in self._series.items():
            if series.steps:
                place = len(series.steps) - 1 if self._at is None else _nearest(series.steps, self._at)
                step = series.steps[place]
                self._boxes[name].setText(f"{name}  {number(series.values[place], '.3g')}")
        self._readout.setText(self.tr("Step {step}").format(step=number(step, ",.0f")) if step is not None else "")
        if self._cross is not None:
            self._cross.setVisible(self._at is not None and bool(known))
            if self._at is not None and step is not None:
                self._cross.setValue(step)


def load() -> None:
    """Imports what the plot needs, before the first point comes.

    Only on the window's thread, which stands still for it: it makes a type of everything in Qt, and where the window
    made one of its own meanwhile, the program ended by a segmentation fault.
    """
    import pyqtgraph  # noqa: F401


def _nearest(steps: Sequence[float], step: float) -> int:
    return min(range(len(steps)), key=lambda i: abs(steps[i] - step))


def _tick_strings(_axis: object, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
    """Few enough not to overlap: 1, 2, 5, 10, 20, 50..."""
    known = [10**value for value in values]
    return [number(value, ".4g") if f"{value:.4g}".strip("0.")[:1] in "125" else "" for value in known]
