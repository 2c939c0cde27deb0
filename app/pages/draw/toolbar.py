"""What a person draws with: the tools beside the canvas, and above it how they paint."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSlider,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from app import theme
from app.kinds import DESKS
from app.pages.draw.brushpanel import BrushPanel
from app.pages.draw.canvas import Canvas
from app.pages.draw.colours import ColourBar
from app.painting.brush import MAX_WIDTH
from app.painting.document import Document
from app.texts import number
from app.widgets.parts import icon_button, label
from engine.kinds import Kind

INK = QColor("#000000")  # of lines
SLIDER = 1000  # steps; the size grows by the square, since small pens want finer steps
TOOLS = "pen", "eraser", "fill", "eyedropper", "line", "rectangle", "ellipse", "polygon", "select"


class ToolRail(QFrame):
    """The tools, one below the other, and what changes how all of them work."""

    menu_asked = Signal(QPoint)  # for a tool, at a place on the screen

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._canvas = canvas
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 6, 4, 6)
        self.column.setSpacing(2)
        group = QActionGroup(self)
        texts = (
            (self.tr("Pen"), "B"),
            (self.tr("Eraser"), "E"),
            (self.tr("Fill"), "G"),
            (self.tr("Pick a colour (or hold Alt)"), "I"),
            (self.tr("Line"), "L"),
            (self.tr("Rectangle"), "R"),
            (self.tr("Ellipse"), "O"),
            (self.tr("Polygon: a click for each corner, Return closes it"), "P"),
            (self.tr("Select, move, scale and turn"), "S"),
        )
        self.tools: dict[str, QAction] = {}
        for name, (text, key) in zip(TOOLS, texts, strict=True):
            action = add_action(self, name, text, partial(canvas.set_tool, name), key)
            action.setCheckable(True)
            group.addAction(action)
            self.tools[name] = action
            made = tool_button(action)
            made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            made.customContextMenuRequested.connect(partial(self._ask, made))
            self.column.addWidget(made)
        self.tools["pen"].setChecked(True)
        self.column.addStretch(1)
        self.mirror = add_action(self, "mirror", self.tr("Mirror what is painted"), self._mirror, "Shift+M")
        self.mirror.setCheckable(True)
        self.column.addWidget(tool_button(self.mirror))

    def _ask(self, made: QToolButton, at: QPoint) -> None:
        self.menu_asked.emit(made.mapToGlobal(at))

    def add(self, action: QAction) -> None:
        """One more at the bottom."""
        self.column.addWidget(tool_button(action))

    def _mirror(self) -> None:
        self._canvas.brush.mirrored = self.mirror.isChecked()
        self._canvas.refresh()


class ToolBar(QFrame):
    """Size, opacity, colour, and the steps back. What it offers depends on the kind of input that a model wants."""

    def __init__(self, canvas: Canvas, document: Document, rail: ToolRail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._canvas, self._document, self._rail = canvas, document, rail
        self.tools = rail.tools
        self._kind: Kind | None = None
        self._widths = {kind: desk.width for kind, desk in DESKS.items()}
        self.colours = ColourBar()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self._size_label = QLabel()
        self._opacity_label = QLabel()
        self.brush_panel = BrushPanel(canvas.brush)
        self.brush_panel.changed.connect(canvas.refresh)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(2)
        self._add_size(row)
        self._add_brush(row)
        row.addSpacing(8)
        self._add_colours(row)
        row.addStretch(1)
        self._add_history(row)
        self.colours.changed.connect(self._show_color)
        canvas.color_picked.connect(self._pick)
        canvas.painted.connect(self._note)
        document.history_changed.connect(self._show_history)
        document.layers_changed.connect(self._show_color)
        self._show_history()

    def _add_size(self, row: QHBoxLayout) -> None:
        row.addWidget(label(self.tr("Size"), "muted"))
        row.addSpacing(6)
        self.slider.setRange(0, SLIDER)
        self.slider.setFixedWidth(84)
        self.slider.setAccessibleName(self.tr("Size of pen and eraser"))
        self.slider.setToolTip(self.tr("Size of pen and eraser ([ and ])"))
        self.slider.valueChanged.connect(self._slide)
        row.addWidget(self.slider)
        self.set_width(MAX_WIDTH)
        self._size_label.setMinimumWidth(self._size_label.sizeHint().width())
        row.addSpacing(6)
        row.addWidget(self._size_label)
        add_action(self, "", self.tr("Smaller pen"), lambda: self._grow(-1), "[")
        add_action(self, "", self.tr("Larger pen"), lambda: self._grow(1), "]")

    def _add_brush(self, row: QHBoxLayout) -> None:
        row.addSpacing(8)
        row.addWidget(label(self.tr("Opacity"), "muted"))
        row.addSpacing(6)
        self.opacity.setRange(1, 100)
        self.opacity.setFixedWidth(56)
        self.opacity.setAccessibleName(self.tr("Opacity"))
        self.opacity.setToolTip(self.tr("Opacity (1 to 9, and 0 for all of it)"))
        self.opacity.valueChanged.connect(self._set_opacity)
        row.addWidget(self.opacity)
        self.opacity.setValue(100)
        self._opacity_label.setMinimumWidth(self._opacity_label.sizeHint().width())
        row.addSpacing(6)
        row.addWidget(self._opacity_label)
        for digit in range(10):
            share = 10 * digit or 100
            text = self.tr("Opacity {n} %").format(n=number(share))
            add_action(self, "", text, partial(self.opacity.setValue, share), str(digit))
        self.more = more = icon_button("sliders", self.tr("Brush, fill, shapes and grid"))
        more.setIconSize(QSize(20, 20))
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, entry = QMenu(more), QWidgetAction(more)
        entry.setDefaultWidget(self.brush_panel)
        menu.addAction(entry)
        more.setMenu(menu)
        row.addWidget(more)

    def _add_colours(self, row: QHBoxLayout) -> None:
        self._plain = QWidget()
        self._plain_row = QHBoxLayout(self._plain)
        self._plain_row.setContentsMargins(0, 0, 0, 0)
        self._plain_row.addWidget(label(self.tr("This model wants black lines."), "muted", wrap=True))
        self._palette = QStackedWidget()  # so that what is beside it stays where it is
        self._palette.addWidget(self.colours)
        self._palette.addWidget(self._plain)
        row.addWidget(self._palette)
        self._of_colour = (
            self.tools["fill"],
            self.tools["eyedropper"],
            add_action(self, "", self.tr("Swap colours"), self.colours.swap, "X"),
            add_action(self, "", self.tr("Black on white"), self.colours.reset, "D"),
            add_action(self, "", self.tr("Choose a colour"), self.colours.place.open, "C"),
        )

    def _add_history(self, row: QHBoxLayout) -> None:
        self._undo = add_action(self, "undo", self.tr("Undo"), self._document.undo, "Ctrl+Z")
        self._redo = add_action(self, "redo", self.tr("Redo"), self._document.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        clear = add_action(self, "clear", self.tr("New drawing"), self.clear, "Ctrl+N")
        self.history = self._undo, self._redo
        for action in (*self.history, clear):
            row.addWidget(tool_button(action))

    # what it offers

    def set_hinting(self, action: QAction) -> None:
        """The way to colours where lines are drawn in black, for models that have one."""
        made = tool_button(action)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setVisible(action.isEnabled())
        action.enabledChanged.connect(made.setVisible)
        self._plain_row.addWidget(made)
        self._plain_row.addStretch(1)

    def set_kind(self, kind: Kind) -> None:
        """Offers the tools for this kind of input."""
        if self._kind is not None:
            self._widths[self._kind] = self._canvas.brush.width
        self._kind = kind
        self.set_width(self._widths[kind])
        desk = DESKS[kind]
        pen = self.tools["pen"]
        pen.setText(self.tr("Brush") if desk.brush else self.tr("Pen"))
        pen.setIcon(theme.icon("draw" if desk.brush else "pen"))
        pen.setToolTip(tip_of(pen))
        self._show_color()

    @property
    def coloured(self) -> bool:
        """Whether one draws in colours here: the model takes them, or it is hints that one draws."""
        return self._kind is None or DESKS[self._kind].colours or self._document.active.role == "hints"

    def _show_color(self) -> None:
        coloured, fill = self.coloured, self.tools["fill"]
        for action in self._of_colour:
            action.setEnabled(coloured)
            action.setToolTip(tip_of(action, "" if coloured else self.tr("this model wants black lines on white")))
        if self._kind == Kind.GRAY_HINTS:  # it would cover the photo
            fill.setEnabled(False)
            fill.setToolTip(tip_of(fill, self.tr("on a gray photo a dot of colour is enough")))
        if any(action.isChecked() and not action.isEnabled() for action in self._of_colour):
            self.tools["pen"].trigger()
        self._palette.setCurrentWidget(self.colours if coloured else self._plain)
        self._canvas.brush.color = self.colours.color if coloured else INK
        self._canvas.refresh()

    def leave_selection(self) -> None:
        """What comes next is drawn: who has just selected something wants the pen."""
        if self.tools["select"].isChecked():
            self.tools["pen"].trigger()

    def set_width(self, width: int) -> None:
        """Of pen, eraser and outlines, 1 to MAX_WIDTH pixels of the drawing."""
        width = min(MAX_WIDTH, max(1, width))
        self._canvas.brush.width = width
        self.slider.blockSignals(True)
        self.slider.setValue(round(SLIDER * ((width - 1) / (MAX_WIDTH - 1)) ** 0.5))
        self.slider.blockSignals(False)
        self._size_label.setText(self.tr("{n} px").format(n=number(width)))
        self._canvas.refresh()

    def _slide(self, value: int) -> None:
        self.set_width(round(1 + (MAX_WIDTH - 1) * (value / SLIDER) ** 2))

    def _set_opacity(self, percent: int) -> None:
        self._canvas.brush.opacity = percent / 100
        self._opacity_label.setText(self.tr("{n} %").format(n=number(percent)))

    def _grow(self, sign: int) -> None:
        width = self._canvas.brush.width
        self.set_width(width + sign * max(1, width // 8))

    def values(self) -> dict[str, str]:
        """What one draws with, to be remembered."""
        brush, colours = self._canvas.brush, self.colours
        tool = next(name for name, action in self.tools.items() if action.isChecked())
        values: dict[str, object] = {"tool": tool, "opacity": self.opacity.value(), "mirrored": int(brush.mirrored)}
        if self._kind is not None:
            self._widths[self._kind] = brush.width
        values |= {f"width {kind}": width for kind, width in self._widths.items()}
        values["picker"] = int(self.colours.place.picker.pin.isChecked())
        values |= {"front": colours.color.name(), "back": colours.back.name(), **self.brush_panel.values()}
        if colours.former.isValid():
            values["former"] = colours.former.name()
        return {name: str(value) for name, value in values.items()}

    def set_values(self, values: dict[str, str]) -> None:
        """Settings as `values` gave them; what is missing or no longer understood stays as it is."""
        whole = {name: int(value) for name, value in values.items() if value.isdecimal()}
        self.brush_panel.set_values(whole)
        self.opacity.setValue(whole.get("opacity", self.opacity.value()))
        if bool(whole.get("mirrored")) != self._rail.mirror.isChecked():
            self._rail.mirror.trigger()
        self.colours.place.picker.pin.setChecked(bool(whole.get("picker")))
        self._widths |= {kind: whole[f"width {kind}"] for kind in self._widths if f"width {kind}" in whole}
        if self._kind is not None:
            self.set_width(self._widths[self._kind])
        self.colours.set_colors(*(QColor(values.get(name, "")) for name in ("front", "back", "former")))
        if values.get("tool") in self.tools:
            self.tools[values["tool"]].trigger()

    def clear(self) -> None:
        self._document.clear(self.tr("New drawing"))

    def refresh(self) -> None:
        """Keys are others: what is said of them is said anew."""
        self._show_color()
        self._show_history()

    def _pick(self, color: QColor) -> None:
        if self.coloured and self._kind != Kind.GRAY_HINTS:  # where what is seen is gray, the model is asked
            self.colours.set_color(color)

    def _note(self) -> None:
        if self.coloured:
            self.colours.note()

    def _show_history(self) -> None:
        for action, name in ((self._undo, self._document.undo_name), (self._redo, self._document.redo_name)):
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
    action.setProperty("usual", QKeySequence.listToString(action.shortcuts()))  # see keys
    action.triggered.connect(lambda _checked: do())
    action.setToolTip(tip_of(action))
    owner.addAction(action)
    return action


def tip_of(action: QAction, detail: str = "") -> str:
    """The words of an action with its keys."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    if not keys:
        return action.text()
    if detail:
        text = QCoreApplication.translate("ToolBar", "{what}: {detail} ({keys})")
    else:
        text = QCoreApplication.translate("ToolBar", "{what} ({keys})")
    return text.format(what=action.text(), detail=detail, keys=keys)


def tool_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(20, 20))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
    return button
