"""One curve of two trainings, over each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from app import theme
from app.pages.train.curves import Curves
from app.widgets.parts import button, column, label, name_of, row
from app.widgets.steady import steady

SIZE = 760, 520  # px
TELLING = "G_L1", "G_ab", "G_perceptual", "cycle_A"  # curves, the most telling first

Points = Sequence[tuple[int, Mapping[str, float]]]


class CompareCurves(QDialog):
    """Asks for the other training, and for the curve that both have."""

    chosen = Signal(int)  # the place of the other training, whose curves are wanted

    def __init__(self, name: str, others: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare curves"))
        self.resize(*SIZE)
        self._curves: list[tuple[str, Points]] = []
        self.other = steady(QComboBox())
        self.other.addItems(others)
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.other.setMinimumContentsLength(16)
        self.curve = steady(QComboBox())
        self.curve.setMinimumContentsLength(10)
        self.plot = Curves()
        self._nothing = label(self.tr("The two have no curve in common."), "muted")
        self._nothing.hide()
        whole = column(self, margin=theme.MARGIN, spacing=2 * theme.SPACE)
        words = self.tr("“{name}” with").format(name=name)
        choices = row(
            name_of(self.other, words), self.other, name_of(self.curve, self.tr("Curve")), self.curve, wide=self.other
        )
        whole.addLayout(choices)
        whole.addWidget(self._nothing)
        whole.addWidget(self.plot, 1)
        whole.addLayout(row(None, button(self.tr("Close"), self.accept)))
        self.other.activated.connect(self.chosen)
        self.curve.activated.connect(lambda _: self._draw())

    def choose(self) -> None:
        """Asks for the curves of the training that is chosen."""
        self.chosen.emit(self.other.currentIndex())

    def show_curves(self, curves: Sequence[tuple[str, Points]]) -> None:
        """What the two told, by their names."""
        self._curves = list(curves)
        told = [list(points[-1][1]) if points else [] for _, points in curves]
        common = [name for name in told[0] if name in told[1]] if len(told) == 2 else []
        before = self.curve.currentText()
        if before not in common:  # how near the pictures come tells more than what a judge thinks of them
            before = next((name for name in TELLING if name in common), "")
        self.curve.clear()
        self.curve.addItems(common)
        self.curve.setCurrentIndex(max(0, self.curve.findText(before)) if common else -1)
        self._nothing.setVisible(not common)
        self._draw()

    def _draw(self) -> None:
        curve = self.curve.currentText()
        self.plot.clear()
        for name, points in self._curves:
            self.plot.add((step, {name: values[curve]}) for step, values in points if curve in values)
        self.plot.logarithmic.setChecked(False)  # two that are compared are near each other
