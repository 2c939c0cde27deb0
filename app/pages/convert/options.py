"""How results are named and written: what most people leave as it is, folded away."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QLineEdit, QSpinBox, QWidget

from app.painting.variations import SEEDS
from app.texts import explain, listed, number, plain
from app.widgets.parts import align, column, heading, icon_button, label, name_of, row, scroll, set_role, sheet
from app.widgets.steady import steady
from engine.config import ENLARGED, HOLDS, KEPT, LOSSY, Results, named
from engine.messages import SinopiaError

EXAMPLE = "IMG_0042"
LEAST = 320  # px


class OptionsPanel(QFrame):
    """Shows `Results`, what is done with files that are there already, how large results are, and which variation."""

    changed = Signal()
    close_wanted = Signal()

    def __init__(self, asking: str, parent: QWidget | None = None) -> None:
        """`asking` is how it is called that a person is asked about files that are there already."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._model, self._varies = "", False
        self._build(asking)
        for box in (self.format, self.enlarge, self.existing):
            box.currentIndexChanged.connect(self._change)
        for field in (self.quality, self.seed):
            field.valueChanged.connect(self._change)
        self.name.textChanged.connect(self._change)
        for check in (self.subfolders, self.frames, *self.keep.values()):
            check.toggled.connect(self._change)
        self._show()

    def _build(self, asking: str) -> None:
        self.enlarge = _choice({times: self.tr("{n}×").format(n=times) if times > 1 else self.tr("As it is")
                                for times in ENLARGED})  # fmt: skip
        self.enlarge.setToolTip(self.tr("How much larger than its picture each result is"))
        self.format = _choice({"": self.tr("As the picture"), "png": "PNG", "jpg": "JPEG", "webp": "WebP",
                               "tif": "TIFF", "bmp": "BMP"})  # fmt: skip
        self.quality = steady(QSpinBox())
        self.quality.setRange(1, 100)
        self.quality.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding does not reach it
        self.quality.setToolTip(self.tr("Of JPEG and WebP: 95 looks like the original, 80 is a third as large"))
        self.seed = steady(QSpinBox())
        self.seed.setRange(0, SEEDS - 1)
        self.seed.lineEdit().setTextMargins(6, 0, 0, 0)
        self.seed.setToolTip(self.tr("Which of the results that this model can make of a picture; 0 is the usual one"))
        self.name = QLineEdit()
        self.name.setToolTip(self.tr("{name} is the picture's name, {model} the model's, {n} a number"))
        self._example = label(role="muted", plain=True, wrap=True)
        self.existing = _choice({asking: self.tr("Ask me"), "skip": self.tr("Leave it as it is"),
                                 "number": self.tr("Keep both"), "replace": self.tr("Replace it")})  # fmt: skip
        self.existing.setToolTip(self.tr("What is done where a result of the same name is there already"))
        self.subfolders = QCheckBox(self.tr("Keep sub-folders"))
        self.frames = QCheckBox(self.tr("All pictures of animations"))
        self.frames.setToolTip(self.tr("Of GIF, WebP and APNG files that move; else only their first picture"))
        words = {
            "exif": self.tr("Date, camera and place"),
            "profile": self.tr("Colour profile"),
            "alpha": self.tr("Transparency"),
            "depth": self.tr("16 bits"),
        }
        self.keep = {kept: QCheckBox(words[kept]) for kept in KEPT}
        self._lost = label(role="muted", plain=True, wrap=True)
        fields = (
            (self.tr("Variation"), self.seed),
            (self.tr("Size"), self.enlarge),
            (self.tr("Format"), self.format),
            (self.tr("Quality"), self.quality),
            (self.tr("Name"), self.name),
            (self.tr("If the file exists"), self.existing),
        )
        names = {field: name_of(field, text) for text, field in fields}
        for text, field in fields:
            field.setAccessibleName(text)
        align(*names.values())
        within = sheet()
        form = column(within)
        for _, field in fields:
            form.addLayout(row(names[field], field, wide=field))
            if field is self.name:
                form.addWidget(self._example)
        self._quality_name, self._seed_name = names[self.quality], names[self.seed]
        form.addWidget(self.subfolders)
        form.addWidget(self.frames)
        form.addWidget(label(self.tr("Keep of each picture"), "muted"))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        for place, check in enumerate(self.keep.values()):
            grid.addWidget(check, place // 2, place % 2)
        form.addLayout(grid)
        form.addWidget(self._lost)
        form.addStretch(1)
        self._scroll = scroll(within)
        self._scroll.setAccessibleName(self.tr("Options"))
        close = icon_button("close", self.tr("Put the options away"), self.close_wanted)
        whole = column(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.addLayout(row(heading(self.tr("Options")), None, close))
        whole.addWidget(self._scroll, 1)
        self.setFocusProxy(self.enlarge)

    def least_width(self) -> int:
        """px, with which all of its words can be read."""
        return max(LEAST, self.minimumSizeHint().width())

    # what is chosen

    def results(self) -> Results:
        """What is shown; a pattern that cannot be a name is none, and "{name}" holds in its place."""
        pattern = self.name.text().strip()
        return Results(
            self.format.currentData(),
            self.quality.value(),
            pattern if pattern and self.problem() is None else "{name}",
            not self.subfolders.isChecked(),
            keep=tuple(kept for kept in KEPT if self.keep[kept].isChecked()),
        )

    def problem(self) -> SinopiaError | None:
        """What is wrong with the pattern of the names."""
        try:
            named(self.name.text().strip() or "{name}", EXAMPLE, self._model, 1)
        except SinopiaError as error:
            return error
        return None

    def set_results(self, results: Results, existing: str, enlarge: int, seed: int = 0, frames: bool = False) -> None:
        with QSignalBlocker(self):
            self.frames.setChecked(frames)
            self.seed.setValue(seed)
            self.format.setCurrentIndex(max(0, self.format.findData(results.format)))
            self.quality.setValue(results.quality)
            self.name.setText(results.name)
            self.subfolders.setChecked(not results.flat)
            for kept, check in self.keep.items():
                check.setChecked(kept in results.keep)
            self.existing.setCurrentIndex(max(0, self.existing.findData(existing)))
            self.enlarge.setCurrentIndex(max(0, self.enlarge.findData(enlarge)))
        self._show()

    def values(self) -> dict[str, str]:
        """All that is chosen, as texts."""
        results = self.results()
        return {
            "format": results.format,
            "quality": str(results.quality),
            "name": results.name,
            "flat": str(results.flat),
            "keep": " ".join(results.keep),
            "frames": str(self.frames.isChecked()),
            "existing": self.existing.currentData(),
            "enlarge": str(self.enlarge.currentData()),
        }

    def set_values(self, values: dict[str, str]) -> None:
        """What `values` gave; what is missing or makes no sense is as usual."""
        usual = Results()
        quality, enlarge = (values.get(key, "") for key in ("quality", "enlarge"))
        results = Results(
            values.get("format", usual.format),
            int(quality) if quality.isdecimal() else usual.quality,
            values.get("name", usual.name),
            values.get("flat") == "True",
            keep=tuple(values.get("keep", " ".join(KEPT)).split()),
        )
        times, frames = int(enlarge) if enlarge.isdecimal() else 1, values.get("frames") == "True"
        self.set_results(results, values.get("existing", ""), times, frames=frames)

    def set_model(self, name: str, varies: bool) -> None:
        """For the example, and whether there are variations to choose from."""
        self._model, self._varies = name, varies
        self._show()

    def variation(self) -> int:
        """The seed of what is to be made; 0 is the usual one."""
        return self.seed.value() if self._varies else 0

    def summary(self) -> str:
        """In a few words, for when this is folded away."""
        results = self.results()
        parts = [self.format.currentText() if results.format else self.tr("format as the picture")]
        if results.format in LOSSY:
            parts[0] = self.tr("{format}, quality {n}").format(format=parts[0], n=number(results.quality))
        if seed := self.variation():
            parts.append(self.tr("variation {n}").format(n=plain(seed)))
        if self.enlarge.currentData() > 1:
            parts.append(self.enlarge.currentText())
        return listed(parts)

    def _change(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        format, problem = self.format.currentData(), self.problem()
        for widget in (self.quality, self._quality_name):
            widget.setVisible(format in ("", *LOSSY))
        for widget in (self.seed, self._seed_name):
            widget.setVisible(self._varies)
        if problem is not None:
            self._example.setText(explain(problem))
        else:
            stem = named(self.name.text().strip() or "{name}", EXAMPLE, self._model or self.tr("model"), 1)
            self._example.setText(self.tr("For example {name}").format(name=f"{stem}.{format or 'jpg'}"))
        set_role(self._example, "muted" if problem is None else "error")
        lost = [check.text() for kept, check in self.keep.items() if format and kept not in HOLDS[format]]
        for kept, check in self.keep.items():
            check.setEnabled(not format or kept in HOLDS[format])
        words = self.tr("{format} cannot hold: {what}.").format(format=self.format.currentText(), what=listed(lost))
        self._lost.setText(words if lost else self.tr("As far as the format of the result can hold it."))


def _choice(texts: dict[str, str] | dict[int, str]) -> QComboBox:
    box = steady(QComboBox())
    for value, text in texts.items():
        box.addItem(text, value)
    return box
