"""What a person draws with: tools, width, colours, and the steps back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from app import theme
from app.kinds import DESKS
from app.pages.draw.canvas import MAX_WIDTH, Canvas, Tool
from app.pages.draw.colours import ColourBar
from app.sketch import Sketch
from app.texts import number
from app.widgets.parts import label
from engine.kinds import Kind

INK = QColor("#000000")  # of lines


class ToolBar(QFrame):
    """Works on the canvas and the sketch. What it offers depends on the kind of input that the model wants."""

    def __init__(self, canvas: Canvas, sketch: Sketch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._canvas, self._sketch = canvas, sketch
        self._kind: Kind | None = None
        self._widths = {kind: desk.width for kind, desk in DESKS.items()}
        self.colours = ColourBar()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._size_label = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        self._add_tools(row)
        row.addSpacing(12)
        self._add_size(row)
        row.addSpacing(8)
        self._add_colours(row)
        row.addStretch(1)
        self._add_history(row)
        self.colours.changed.connect(canvas.set_color)
        canvas.color_picked.connect(self._pick)
        sketch.history_changed.connect(self._show_history)
        self._show_history()

    def _add_tools(self, row: QHBoxLayout) -> None:
        group = QActionGroup(self)
        self.tools: dict[Tool, QAction] = {}
        for tool, text, key in (
            (Tool.PEN, self.tr("Pen"), "B"),
            (Tool.ERASER, self.tr("Eraser"), "E"),
            (Tool.FILL, self.tr("Fill"), "G"),
            (Tool.EYEDROPPER, self.tr("Pick a colour (or hold Alt)"), "I"),
        ):
            action = add_action(self, tool.value, text, partial(self._canvas.set_tool, tool), key)
            action.setCheckable(True)
            group.addAction(action)
            self.tools[tool] = action
            row.addWidget(_tool_button(action))
        self.tools[Tool.PEN].setChecked(True)

    def _add_size(self, row: QHBoxLayout) -> None:
        row.addWidget(label(self.tr("Size"), "muted"))
        row.addSpacing(6)
        self.slider.setRange(1, MAX_WIDTH)
        self.slider.setFixedWidth(96)
        self.slider.setAccessibleName(self.tr("Size of pen and eraser"))
        self.slider.setToolTip(self.tr("Size of pen and eraser ([ and ])"))
        self.slider.valueChanged.connect(self._set_width)
        row.addWidget(self.slider)
        self._set_width(MAX_WIDTH)
        self._size_label.setMinimumWidth(self._size_label.sizeHint().width())
        row.addSpacing(6)
        row.addWidget(self._size_label)
        add_action(self, "", self.tr("Smaller pen"), lambda: self._grow(-1), "[")
        add_action(self, "", self.tr("Larger pen"), lambda: self._grow(1), "]")

    def _add_colours(self, row: QHBoxLayout) -> None:
        policy = self.colours.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the panes stay where they are
        self.colours.setSizePolicy(policy)
        row.addWidget(self.colours)
        self._of_colour = (
            self.tools[Tool.FILL],
            self.tools[Tool.EYEDROPPER],
            add_action(self, "", self.tr("Swap colours"), self.colours.swap, "X"),
            add_action(self, "", self.tr("Black on white"), self.colours.reset, "D"),
        )

    def _add_history(self, row: QHBoxLayout) -> None:
        self._undo = add_action(self, "undo", self.tr("Undo"), self._sketch.undo, "Ctrl+Z")
        self._redo = add_action(self, "redo", self.tr("Redo"), self._sketch.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        clear = add_action(self, "clear", self.tr("New drawing"), self.clear, "Ctrl+N")
        fit = add_action(self, "fit", self.tr("Fit into the window"), self._canvas.fit, "Ctrl+0")
        for action in (self._undo, self._redo, clear, fit):
            row.addWidget(_tool_button(action))

    def set_kind(self, kind: Kind) -> None:
        """Offers the tools for this kind of input."""
        if self._kind is not None:
            self._widths[self._kind] = self.slider.value()
        self._kind = kind
        self.slider.setValue(self._widths[kind])
        desk = DESKS[kind]
        lines = not desk.colours
        pen = self.tools[Tool.PEN]
        pen.setText(self.tr("Brush") if desk.brush else self.tr("Pen"))
        pen.setIcon(theme.icon("draw" if desk.brush else "pen"))
        pen.setToolTip(tip_of(pen))
        if lines and self._canvas.tool is not Tool.ERASER:
            pen.trigger()
        for action in self._of_colour:
            action.setEnabled(not lines)
            action.setToolTip(tip_of(action, self.tr("this model wants black lines on white") if lines else ""))
        self.colours.setVisible(not lines)
        self._canvas.set_color(INK if lines else self.colours.color)

    def _set_width(self, width: int) -> None:
        self._size_label.setText(self.tr("{n} px").format(n=number(width)))
        self._canvas.set_width(width)

    def _grow(self, sign: int) -> None:
        width = self.slider.value()
        self.slider.setValue(width + sign * max(1, width // 8))

    def clear(self) -> None:
        self._sketch.clear(self.tr("New drawing"))

    def _pick(self, color: QColor) -> None:
        if self._kind is not None and DESKS[self._kind].colours:
            self.colours.set_color(color)

    def _show_history(self) -> None:
        for action, name in ((self._undo, self._sketch.undo_name), (self._redo, self._sketch.redo_name)):
            action.setEnabled(bool(name))
            action.setToolTip(tip_of(action, name))


def add_action(
    owner: QWidget, icon: str, text: str, do: Callable[[], object], *keys: str | QKeySequence.StandardKey
) -> QAction:
    """An action that its keys call wherever the keyboard is, as long as `owner` is in sight."""
    action = QAction(text, owner)
    if icon:
        action.setIcon(theme.icon(icon))
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda _checked: do())
    action.setToolTip(tip_of(action))
    owner.addAction(action)
    return action


def tip_of(action: QAction, detail: str = "") -> str:
    """The words of an action with its keys."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    if detail:
        text = QCoreApplication.translate("ToolBar", "{what}: {detail} ({keys})")
    else:
        text = QCoreApplication.translate("ToolBar", "{what} ({keys})")
    return text.format(what=action.text(), detail=detail, keys=keys)


def _tool_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(20, 20))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
    return button
