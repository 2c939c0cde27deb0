"""The panel of layers: which there are, which is drawn upon, and what becomes of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QInputDialog,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.later import after
from app.painting.document import Document
from app.painting.layers import Layer, merges
from app.texts import number
from app.widgets.parts import column, heading, icon_button, label, row, scroll, sheet

WIDTH = 196  # px
LEAST = 3  # rows that are seen, however low the window is
GAP = 2  # px between rows


class NameButton(QPushButton):
    """A name to choose by a click, to change by two, and to move by dragging it."""

    twice = Signal()  # a double click
    moved = Signal(QPoint)  # where it is dragged to, on the screen
    dropped = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._from: QPoint | None = None
        self._dragged = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._from, self._dragged = event.globalPosition().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._from is not None and (at - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
        if self._dragged:
            self.moved.emit(at)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        if self._dragged:
            self.setDown(False)  # it was no click
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.twice.emit()


class LayerRow(QFrame):
    """One layer: seen or not, its name, locked or not."""

    chosen = Signal(str)  # key
    renamed = Signal(str)
    shown = Signal(str)
    locked = Signal(str)

    def __init__(self, layer: Layer, active: bool) -> None:
        super().__init__()
        self.key = layer.key
        self.setProperty("role", "layer")
        self.setProperty("selected", "true" if active else "false")
        self.eye = icon_button("eye" if layer.visible else "eye-off", self.tr("Show or hide"), self._show,
                               name=self.tr("Show or hide {name}").format(name=layer.name))  # fmt: skip
        self.lock = icon_button("lock" if layer.locked else "unlock", self.tr("Lock or unlock"), self._lock,
                                name=self.tr("Lock or unlock {name}").format(name=layer.name))  # fmt: skip
        self.name = NameButton()
        self.name.setText(self.fontMetrics().elidedText(layer.name, Qt.TextElideMode.ElideRight, 104))
        tip = self.tr("{name}: a double click renames it, dragging moves it")
        self.name.setToolTip(tip.format(name=layer.name))
        self.name.setAccessibleName(layer.name)
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name.setProperty("role", "name")
        self.name.clicked.connect(self._choose)
        self.name.twice.connect(self._rename)
        line = row(self.eye, self.name, self.lock, wide=self.name, spacing=0)
        self.setLayout(line)
        for button in (self.eye, self.lock):
            button.setIconSize(QSize(16, 16))
        for each in self.buttons():
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
        if not layer.locked:
            self.lock.setIcon(theme.icon("unlock", "border"))

    def buttons(self) -> tuple[QAbstractButton, ...]:
        return self.eye, self.name, self.lock

    def _rename(self) -> None:
        self.renamed.emit(self.key)

    def _choose(self) -> None:
        self.chosen.emit(self.key)

    def _show(self) -> None:
        self.shown.emit(self.key)

    def _lock(self) -> None:
        self.locked.emit(self.key)


class LayersPanel(QFrame):
    """Works on the document."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self._document = document
        self._shown: object = None
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(0, 100)
        self.opacity.setAccessibleName(self.tr("Opacity of the layer"))
        self._percent = label()
        self._percent.setMinimumWidth(40)
        self._rows = sheet()
        QVBoxLayout(self._rows)
        self._line = QFrame(self._rows)  # where a row that is dragged would come to lie
        self._line.setProperty("role", "mark")
        self._line.hide()
        self._buttons = {
            "add": icon_button("add", self.tr("New layer"), self._add),
            "duplicate": icon_button("copy", self.tr("Duplicate the layer"), self.duplicate),
            "up": icon_button("up", self.tr("Up"), self._up),
            "down": icon_button("down", self.tr("Down"), self._down),
            "merge": icon_button("merge", self.tr("Merge with the layer below"), self._merge),
            "remove": icon_button("remove", self.tr("Remove the layer"), self._remove),
        }
        lines = column(self, margin=8)
        lines.addWidget(heading(self.tr("Layers")))
        lines.addLayout(row(label(self.tr("Opacity"), "muted"), self.opacity, self._percent, wide=self.opacity))
        self._area = scroll(self._rows)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows take the keyboard
        lines.addWidget(self._area, 1)
        lines.addLayout(row(*self._buttons.values(), None, spacing=0))
        self.opacity.valueChanged.connect(self._set_opacity)
        document.layers_changed.connect(self._show)
        self._show()

    def rows(self) -> list[LayerRow]:
        """From the uppermost down."""
        return [each for each in self._rows.findChildren(LayerRow) if not each.isHidden()]

    def rename(self, key: str) -> None:
        layer = next(layer for layer in self._document.layers if layer.key == key)
        name, ok = QInputDialog.getText(self, self.tr("Rename layer"), self.tr("Name"), text=layer.name)
        if ok and name.strip():
            self._document.look(self.tr("Rename layer"), key, name=name.strip())

    def _show(self) -> None:
        layers, active = self._document.layers, self._document.active
        index = layers.index(active)
        self.opacity.blockSignals(True)
        self.opacity.setValue(round(100 * active.opacity))
        self.opacity.blockSignals(False)
        self._percent.setText(self.tr("{n} %").format(n=number(self.opacity.value())))
        self._buttons["up"].setEnabled(index < len(layers) - 1)
        self._buttons["down"].setEnabled(index > 0)
        self._buttons["merge"].setEnabled(index > 0 and merges(active, layers[index - 1]))
        state = [(x.key, x.name, x.visible, x.locked) for x in layers], active.key
        if state == self._shown:
            return
        self._shown = state
        lines = self._rows.layout()
        assert isinstance(lines, QVBoxLayout)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(GAP)
        held = self._with_keyboard()
        while (item := lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for layer in reversed(layers):
            line = LayerRow(layer, layer.key == active.key)
            line.chosen.connect(self._document.activate)
            line.renamed.connect(self.rename)
            line.shown.connect(self._toggle_visible)
            line.locked.connect(self._toggle_locked)
            line.name.moved.connect(self._mark)
            line.name.dropped.connect(partial(self._drop, layer.key))
            lines.addWidget(line)
            line.show()  # at once, not when the event loop comes to it
            if held is not None and held[0] == layer.key:
                line.buttons()[held[1]].setFocus()
        lines.addStretch(1)
        self._line.raise_()
        self._area.setMinimumHeight(LEAST * (self.rows()[0].sizeHint().height() + GAP))
        after(0, self, self._show_active)

    def _show_active(self) -> None:
        """However many there are, the one that is drawn upon is in sight."""
        active = next(each for each in self.rows() if each.key == self._document.active.key)
        self._area.ensureWidgetVisible(active, 0, GAP)

    def _with_keyboard(self) -> tuple[str, int] | None:
        """The layer and which of its buttons has the keyboard."""
        for each in self.rows():
            for place, button in enumerate(each.buttons()):
                if button.hasFocus():
                    return each.key, place
        return None

    def _place(self, at: QPoint) -> int:
        """Of how many rows the middle is above this point of the screen."""
        y = self._rows.mapFromGlobal(at).y()
        return sum(each.geometry().center().y() < y for each in self.rows())

    def _mark(self, at: QPoint) -> None:
        """Shows between which rows a row that is dragged would come to lie."""
        rows, place = self.rows(), self._place(at)
        y = rows[place].y() - 2 if place < len(rows) else rows[-1].geometry().bottom() + 1
        self._line.setGeometry(0, max(0, y), self._rows.width(), 2)
        self._line.show()

    def _drop(self, key: str, at: QPoint) -> None:
        self._line.hide()
        keys = [each.key for each in self.rows()]
        begun, place = keys.index(key), self._place(at)
        self._document.move(self.tr("Move layer"), key, begun - place + (place > begun))

    def _toggle_visible(self, key: str) -> None:
        layer = next(layer for layer in self._document.layers if layer.key == key)
        self._document.look(self.tr("Hide layer") if layer.visible else self.tr("Show layer"), key,
                            visible=not layer.visible)  # fmt: skip

    def _toggle_locked(self, key: str) -> None:
        layer = next(layer for layer in self._document.layers if layer.key == key)
        self._document.look(self.tr("Unlock layer") if layer.locked else self.tr("Lock layer"), key,
                            locked=not layer.locked)  # fmt: skip

    def _set_opacity(self, percent: int) -> None:
        self._document.look(self.tr("Opacity of the layer"), self._document.active.key, opacity=percent / 100)

    def _add(self) -> None:
        self._document.add(self.tr("New layer"))

    def duplicate(self) -> None:
        self._document.duplicate(self.tr("Duplicate layer"))

    def _up(self) -> None:
        self._document.move(self.tr("Move layer"), self._document.active.key, 1)

    def _down(self) -> None:
        self._document.move(self.tr("Move layer"), self._document.active.key, -1)

    def _merge(self) -> None:
        self._document.merge(self.tr("Merge layers"), self._document.active.key)

    def _remove(self) -> None:
        self._document.remove(self.tr("Remove layer"), self._document.active.key)
