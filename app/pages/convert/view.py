"""One picture in large, before and after, with its zoom, its name and what became of it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from app.texts import number
from app.widgets.compare import ZOOM, Compare
from app.widgets.parts import Elided, button, column, icon_button, label, row, set_role


class PictureView(QFrame):
    """A `Compare` and what belongs to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.compare = compare = Compare()
        self.show_given = QCheckBox(self.tr("Show what the model is given"))
        self.show_given.setChecked(True)
        self._name = Elided("heading")
        self._facts = label(plain=True, wrap=True)
        self._less = icon_button("minus", self.tr("Smaller (-)"), lambda: compare.set_zoom(compare.zoom / ZOOM))
        self._more = icon_button("add", self.tr("Larger (+)"), lambda: compare.set_zoom(compare.zoom * ZOOM))
        self._fit = icon_button("fit", self.tr("Show all of the picture (0)"), lambda: compare.set_zoom(None))
        self._whole = button("", lambda: compare.set_zoom(1.0), role="flat", tip=self.tr("Every pixel, 100 % (1)"))
        self._whole.setMinimumWidth(
            self._whole.fontMetrics().horizontalAdvance("0000 %") + 20
        )  # nothing beside it moves
        self._whole.setAccessibleName(self.tr("Every pixel, 100 %"))
        self._zoom = QWidget()
        self._zoom.setLayout(row(self._less, self._whole, self._more, self._fit, spacing=0))
        right = column(self)
        right.setContentsMargins(16, 16, 16, 12)
        right.addWidget(compare, 1)
        right.addLayout(row(self._name, self._zoom, wide=self._name))
        right.addLayout(row(self._facts, self.show_given, wide=self._facts))
        compare.zoomed.connect(self._show_zoom)
        self._show_zoom()

    def tell(self, name: str, facts: str, failed: bool, derives: bool) -> None:
        """The name of the picture and what became of it; `derives`: the model is given something else than that."""
        self._name.set_text(name)
        self._facts.setText(facts)
        set_role(self._facts, "error" if failed else "muted")
        self.show_given.setVisible(derives)

    def _show_zoom(self) -> None:
        compare = self.compare
        there = not compare.picture_rect().isEmpty()
        self._zoom.setVisible(there)
        if there:
            self._whole.setText(self.tr("{n} %").format(n=number(round(100 * compare.zoom))))
            self._fit.setEnabled(not compare.fitted)
