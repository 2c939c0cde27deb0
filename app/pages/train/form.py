"""A form made from the declarations of a config class: one editor per setting, with its range, unit and words."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.pages.train.length import Length
from app.pages.train.stylefield import StyleField
from app.texts import number, setting_value, words_of_setting
from app.widgets.parts import heading, label, name_of, row, set_role
from app.widgets.steady import steady
from engine.config import Param, TrainConfig, declared
from engine.config.param import Form, Shapes

LENGTH = "steps", "epochs"  # are shown as one
EDITOR_WIDTH = 136  # px
SPIN_FRAME = 48  # px of a spin box that are not its text


@dataclass
class _Editor:
    widget: QWidget
    default: Any
    read: Callable[[], Any]
    write: Callable[[Any], None]
    base: Any  # what Reset goes back to: a preset's value, or the default
    param: Param
    label: QLabel = field(default_factory=QLabel)
    row: tuple[QWidget, ...] = ()  # all that is shown of it
    marked: bool = False

    @property
    def changed(self) -> bool:
        return self._differs(self.default)

    @property
    def edited(self) -> bool:
        return self._differs(self.base)

    def _differs(self, other: Any) -> bool:
        value = self.read()
        if isinstance(other, float):
            return not math.isclose(value, other, rel_tol=1e-9)
        return bool(value != other)


class SettingsForm(QWidget):
    """The settings of one method. Those that are first in this form stand on top with their help, the others fold out.

    They begin with a preset's values; what a person then changes is marked. The two settings of its length are one
    editor, `length`.
    """

    changed = Signal()

    def __init__(self, form: Form, leave_out: Collection[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._leave_out = form, leave_out
        self._config: type[TrainConfig] | None = None
        self._editors: dict[str, _Editor] = {}
        self._fixed: tuple[Shapes, ...] = ()
        self._quiet = False  # while several values are written
        self.length = Length()
        self.length.chosen.connect(self._take_length)
        self._length_label = name_of(self.length.number, self.tr("Length"))
        self._top = QWidget()
        self._rest = QWidget()
        self.more_button = QToolButton()
        self.more_button.setText(self.tr("All settings"))
        self.more_button.setCheckable(True)
        self.more_button.setArrowType(Qt.ArrowType.RightArrow)
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more_button.toggled.connect(self._unfold)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.SPACE)
        self._layout.addWidget(self._top)
        self._layout.addWidget(self.more_button)
        self._layout.addWidget(self._rest)
        self._layout.addStretch()

    def show_config(
        self, config: type[TrainConfig], preset: Mapping[str, Any] | None = None, anew: bool = False
    ) -> None:
        """Shows the settings of a method, with a preset's values.

        What a person changed stays, where the method has it too, unless it is to begin `anew`.
        """
        kept, preset = {} if anew else self.edited(), preset or {}
        if config is not self._config:
            self._quiet = True
            self._build(config)
        self.write({**preset, **kept}, preset)

    def write(self, settings: Mapping[str, Any], preset: Mapping[str, Any] | None = None) -> None:
        """These values, the defaults for all others. What differs from `preset`, where given, counts as changed."""
        preset = settings if preset is None else preset
        self._quiet = True
        for name, editor in self._editors.items():
            editor.base = preset.get(name, editor.default)
            editor.write(settings.get(name, editor.base))
        self._quiet = False
        self._tell()

    def follow(self, name: str, value: Any) -> None:
        """Another value for a setting that a person left alone; it does not count as changed."""
        editor = self._editors[name]
        if not editor.edited and editor.base != value:
            self._quiet = True
            editor.base = value
            editor.write(value)
            self._quiet = False

    def fix(self, *shapes: Shapes) -> None:
        """What these depend on is given from elsewhere: it is not shown, and no setting that a person makes."""
        if shapes != self._fixed:
            self._fixed = shapes
            self._hide_fixed()
            self._tell()

    def _hide_fixed(self) -> None:
        for editor in self._editors.values():
            for widget in editor.row:
                widget.setVisible(editor.param.shapes not in self._fixed)

    def _build(self, config: type[TrainConfig]) -> None:
        self._config = config
        self._editors = {}
        top, rest = QWidget(), QWidget()
        top_grid, rest_grid = _grid(top), _grid(rest)
        settings = [(f.name, f.default, p) for f, p in declared(config) if f.name not in self._leave_out]
        group = ""
        for name, default, p in settings:
            if name in LENGTH and self._form in p.first:
                self._add_length(top_grid, top, name, default, p)
                continue
            if self._form in p.first:
                self._add(top_grid, name, default, p, helped=True)
                continue
            if p.group != group:
                group = p.group
                title = heading(words_of_setting(group))
                title.setContentsMargins(0, theme.SPACE, 0, 0)
                rest_grid.addWidget(title, rest_grid.rowCount(), 0, 1, 2)
            self._add(rest_grid, name, default, p, helped=False)
        for old, new in ((self._top, top), (self._rest, rest)):
            self._layout.replaceWidget(old, new)
            old.deleteLater()
        self._top, self._rest = top, rest
        self._rest.setVisible(self.more_button.isChecked())
        self._hide_fixed()

    def settings(self) -> dict[str, Any]:
        """The values that differ from the defaults."""
        return {name: e.read() for name, e in self._editors.items() if e.changed and e.param.shapes not in self._fixed}

    def edited(self) -> dict[str, Any]:
        """The values that a person changed."""
        return {name: e.read() for name, e in self._editors.items() if e.edited and e.param.shapes not in self._fixed}

    def reset(self) -> None:
        """Takes back what a person changed."""
        self.write({name: editor.base for name, editor in self._editors.items()})

    def _tell(self) -> None:
        """One of the values is another."""
        if self._quiet:
            return
        folded = 0
        for editor in self._editors.values():
            folded += editor.edited and self._form not in editor.param.first and editor.param.shapes not in self._fixed
            if editor.edited != editor.marked:
                editor.marked = editor.edited
                set_role(editor.label, "changed" if editor.marked else "")
                help_text = editor.widget.toolTip()
                changed = self.tr("Changed by you. {help}").format(help=help_text)
                editor.label.setToolTip(changed if editor.marked else help_text)
        self._show_length()
        some = self.tr("All settings ({n} changed)").format(n=number(folded))
        self.more_button.setText(some if folded else self.tr("All settings"))
        self.changed.emit()

    def editor(self, name: str) -> QWidget:
        return self._editors[name].widget

    def _unfold(self, open_: bool) -> None:
        self.more_button.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self._rest.setVisible(open_)

    def _add(self, grid: QGridLayout, name: str, default: Any, p: Param, helped: bool) -> None:
        editor = self._editor(default, p)
        self._editors[name] = editor
        help_text = words_of_setting(p.help)
        editor.widget.setToolTip(help_text)
        editor.widget.setAccessibleName(words_of_setting(p.label))
        editor.widget.setAccessibleDescription(help_text)
        editor.label.setText(words_of_setting(p.label))
        editor.label.setWordWrap(True)
        editor.label.setBuddy(editor.widget)
        editor.label.setToolTip(help_text)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(editor.label)
        editor.row = (editor.label, editor.widget)
        if helped:
            more = label(help_text, "muted", wrap=True)
            words.addWidget(more)
            editor.row += (more,)
        place = grid.rowCount()
        grid.addLayout(words, place, 0)
        grid.addWidget(editor.widget, place, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

    def _add_length(self, grid: QGridLayout, owner: QWidget, name: str, default: Any, p: Param) -> None:
        """Each of the two keeps its value in an editor that is not seen; `length` stands for both."""
        editor = self._editors[name] = self._editor(default, p)
        editor.widget.setParent(owner)
        editor.widget.hide()
        editor.widget.setToolTip(words_of_setting(p.help))
        editor.widget.setAccessibleName(words_of_setting(p.label))
        if all(each in self._editors for each in LENGTH):
            line = row(self._length_label, None, self.length)
            line.setAlignment(self._length_label, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(line, grid.rowCount(), 0, 1, 2)

    def _take_length(self, steps: int, epochs: int) -> None:
        """Another length; of the epochs, what was set stays where steps count."""
        self._quiet = True
        self._editors["steps"].write(steps)
        if epochs:
            self._editors["epochs"].write(epochs)
        self._quiet = False
        self._tell()

    def _show_length(self) -> None:
        two = [self._editors.get(name) for name in LENGTH]
        if all(two):
            self.length.show_length(*(editor.read() for editor in two if editor))
            set_role(self._length_label, "changed" if any(editor.edited for editor in two if editor) else "")

    def _editor(self, default: Any, p: Param) -> _Editor:
        if p.file:
            styled = StyleField()
            styled.changed.connect(self._tell)
            editor = _Editor(styled, default, styled.value, styled.set_value, default, p)
        elif p.choices:
            combo = QComboBox()
            for choice in p.choices:
                combo.addItem(setting_value(choice), choice)
            combo.currentIndexChanged.connect(lambda _: self._tell())

            def choose(value: object) -> None:
                combo.setCurrentIndex(combo.findData(value))

            editor = _Editor(combo, default, combo.currentData, choose, default, p)
        elif isinstance(default, bool):
            box = QCheckBox()
            box.toggled.connect(lambda _: self._tell())
            editor = _Editor(box, default, box.isChecked, box.setChecked, default, p)
        elif isinstance(default, int):
            spin = QSpinBox()
            spin.setRange(round(p.low or 0), round(p.high if p.high is not None else 2**31 - 1))
            spin.setSingleStep(p.multiple_of)
            spin.valueChanged.connect(lambda _: self._tell())
            editor = _Editor(spin, default, spin.value, spin.setValue, default, p)
        else:
            real = RealSpinBox()
            real.setRange(p.low or 0.0, p.high if p.high is not None else 1e9)
            real.valueChanged.connect(lambda _: self._tell())
            editor = _Editor(real, default, real.value, real.setValue, default, p)
        if isinstance(editor.widget, QSpinBox | QDoubleSpinBox):
            editor.widget.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding does not reach it
            if p.unit:
                editor.widget.setSuffix(f" {words_of_setting(p.unit)}")
        if not isinstance(editor.widget, QCheckBox):
            _widen(editor.widget, words_of_setting(p.unit) if p.unit else "")
            steady(editor.widget)
        editor.write(default)
        return editor


class RealSpinBox(QDoubleSpinBox):
    """Numbers from 0.00001 to 10,000 in the shortest form that names them; steps follow the size of the number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale.c())
        self.setDecimals(10)
        self.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)

    def textFromValue(self, value: float) -> str:
        return f"{value:.6g}"

    def valueFromText(self, text: str) -> float:
        typed = self._number(text)
        shown = self.value()
        return shown if self.textFromValue(shown) == typed else float(typed)  # looking at a number must not round it

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        typed = self._number(text)
        try:
            inside = self.minimum() <= float(typed) <= self.maximum()
        except ValueError:
            unfinished = all(c in "0123456789.e+-" for c in typed.lower())
            inside = False
            if not unfinished:
                return QValidator.State.Invalid, text, position
        return (QValidator.State.Acceptable if inside else QValidator.State.Intermediate), text, position

    def _number(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip().replace(",", ".")


def _widen(editor: QWidget, unit: str) -> None:
    """Editors are equally wide, but for one whose words need more in this language."""
    needed = editor.sizeHint().width() if isinstance(editor, QComboBox) else 0
    if isinstance(editor, QAbstractSpinBox):  # its hint would be for the largest number there is
        needed = editor.fontMetrics().horizontalAdvance(f"0000 {unit}") + SPIN_FRAME
    editor.setFixedWidth(max(EDITOR_WIDTH, needed))


def _grid(widget: QWidget) -> QGridLayout:
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * theme.SPACE)
    grid.setVerticalSpacing(theme.SPACE)
    grid.setColumnStretch(0, 1)
    return grid


def row_of_name(field: QLineEdit, words: str) -> QHBoxLayout:
    """The line for the name of a training, as the lines of a form."""
    made = QHBoxLayout()
    made.addWidget(name_of(field, words))
    made.addSpacing(2 * theme.SPACE)
    made.addWidget(field, 1)
    return made
