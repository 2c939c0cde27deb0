"""How long a training is: in steps, in epochs or in minutes, whichever a person thinks in; the others follow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from app.texts import about, count, number
from app.widgets.parts import column, label, row
from app.widgets.steady import steady

MOST = 100_000_000
NUMBER_WIDTH = 120  # px
STEPS, EPOCHS, MINUTES = "steps", "epochs", "minutes"


class Length(QWidget):
    """A number, its unit, and below it what that is in the other units, as far as they are known."""

    chosen = Signal(int, int)  # steps and epochs; one of them is 0, and the other counts

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps, self._epochs = 0, 1
        self._per_epoch = 0  # steps; 0 where that is not known
        self._seconds = 0.0  # of a step; 0 where that is not known
        self._measured = False  # that is of the present settings
        self.number = steady(QSpinBox())
        self.number.setRange(1, MOST)
        self.number.setGroupSeparatorShown(True)
        self.number.setFixedWidth(NUMBER_WIDTH)
        self.number.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding does not reach it
        self.number.setAccessibleName(self.tr("Length of the training"))
        self.unit = steady(QComboBox())
        self.unit.setAccessibleName(self.tr("Unit of the length"))
        for unit, words in ((STEPS, self.tr("steps")), (EPOCHS, self.tr("epochs")), (MINUTES, self.tr("minutes"))):
            self.unit.addItem(words, unit)
        self.words = label(role="muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight)
        whole = column(self, spacing=4)
        whole.addLayout(row(None, self.number, self.unit))
        whole.addWidget(self.words)
        self.number.valueChanged.connect(self._take)
        self.unit.activated.connect(self._turn)
        self._show()

    def show_length(self, steps: int, epochs: int) -> None:
        """A length in steps, or where they are 0 in epochs. The unit stays if this is the length that is shown."""
        if (steps, 0 if steps else epochs) != (self._steps, 0 if self._steps else self._epochs):
            self._steps, self._epochs = steps, epochs
            self._choose(STEPS if steps else EPOCHS)
        self._show()

    def set_pace(self, steps_per_epoch: int, seconds_per_step: float) -> None:
        """By which one unit becomes another; 0 where it is not known. With what was known of the time one can go on
        choosing, but it is not told of other settings."""
        self._per_epoch, self._seconds = steps_per_epoch, seconds_per_step or self._seconds
        self._measured = bool(seconds_per_step)
        self._show()

    def forget_pace(self) -> None:
        """Another folder, another network: what was measured says nothing of it."""
        self._per_epoch, self._seconds, self._measured = 0, 0.0, False
        if self._unit() == MINUTES:
            self._choose(STEPS)
        self._show()

    def _unit(self) -> str:
        return str(self.unit.currentData())

    def _choose(self, unit: str) -> None:
        self.unit.setCurrentIndex(self.unit.findData(unit))
        value = self._epochs if unit == EPOCHS else self._steps
        if unit == MINUTES:
            value = round(self._total() * self._seconds / 60)
        self.number.blockSignals(True)
        self.number.setValue(max(1, value))
        self.number.blockSignals(False)

    def _total(self) -> int:
        """In steps; 0 where that is not known."""
        return self._steps or self._epochs * self._per_epoch

    def _turn(self) -> None:
        """The same length in another unit, as near as can be."""
        unit, total = self._unit(), self._total()
        if unit == EPOCHS:
            self._steps, self._epochs = 0, max(1, round(total / self._per_epoch))
        else:
            self._steps = total
        self._choose(unit)
        self._tell()

    def _take(self, value: int) -> None:
        unit = self._unit()
        if unit == EPOCHS:
            self._steps, self._epochs = 0, value
        else:
            self._steps = value if unit == STEPS else min(MOST, max(1, round(60 * value / self._seconds)))
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.chosen.emit(self._steps, 0 if self._steps else self._epochs)

    def _show(self) -> None:
        """What can be chosen, and what the length is in the other units."""
        total, unit = self._total(), self._unit()
        there = {
            STEPS: bool(total),
            EPOCHS: not self._steps or bool(self._per_epoch),
            MINUTES: bool(total and self._seconds),
        }
        model = self.unit.model()
        assert isinstance(model, QStandardItemModel)
        for place in range(self.unit.count()):
            model.item(place).setEnabled(there[self.unit.itemData(place)])
        parts = []
        if unit != STEPS and total:
            parts.append(count(total, self.tr("1 step"), self.tr("{n} steps")))
        if unit != EPOCHS and total and self._per_epoch:
            epochs = total / self._per_epoch
            text = number(epochs, ",.0f" if epochs >= 10 else ".1f")
            parts.append(self.tr("{n} epochs").format(n=text))
        if unit != MINUTES and total and self._measured:
            parts.append(self.tr("about {time}").format(time=about(total * self._seconds)))
        self.words.setText(" · ".join(parts))
        self.words.setVisible(bool(parts))
