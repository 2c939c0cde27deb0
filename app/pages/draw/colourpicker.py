"""Any colour there is: saturation and brightness in a square, the hue below, in a popup or pinned beside the canvas."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QRegularExpressionValidator,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QLineEdit, QWidget

from app.pages.draw.field import Field
from app.pages.draw.layers import WIDTH
from app.pages.draw.swatches import Chips
from app.texts import number
from app.widgets.parts import column, heading, icon_button, row, set_role

SIDE = 172  # px of the square
BAR = 18  # px of the height of the hues
RECENT = 8  # colours used last, in one row
PRESSES = QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress, QEvent.Type.TouchBegin
HEX = QRegularExpression("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


class ShadeSquare(Field):
    """The colours of one hue: more saturated to the right, brighter upwards."""

    def __init__(self) -> None:
        super().__init__(SIDE, SIDE, 1 / 100)
        self._hue = QColor()
        self.setAccessibleName(self.tr("Saturation and brightness"))

    def show_hue(self, hue: float) -> None:
        """0 to 1."""
        self._hue = QColor.fromHsvF(hue, 1.0, 1.0)
        self.update()

    def paint_colours(self, painter: QPainter, whole: QRectF) -> None:
        across = QLinearGradient(whole.topLeft(), whole.topRight())
        across.setStops([(0.0, QColor(255, 255, 255)), (1.0, self._hue)])
        down = QLinearGradient(whole.topLeft(), whole.bottomLeft())
        down.setStops([(0.0, QColor(0, 0, 0, 0)), (1.0, QColor(0, 0, 0))])
        painter.fillRect(whole, across)
        painter.fillRect(whole, down)


class HueBar(Field):
    """All hues, from red to red."""

    def __init__(self) -> None:
        super().__init__(SIDE, BAR, 1 / 360, line=True)
        self.setAccessibleName(self.tr("Hue"))

    def paint_colours(self, painter: QPainter, whole: QRectF) -> None:
        across = QLinearGradient(whole.topLeft(), whole.topRight())
        across.setStops([(n / 6, QColor.fromHsvF(n % 6 / 6, 1.0, 1.0)) for n in range(7)])
        painter.fillRect(whole, across)


class Before(QAbstractButton):
    """The colour that there was before beside the one that there is; a click goes back to it."""

    def __init__(self) -> None:
        super().__init__()
        self.old = self._new = QColor()

    def show_colors(self, old: QColor, new: QColor) -> None:
        self.old, self._new = QColor(old), QColor(new)
        name = self.tr("Back to {name}, as it was").format(name=old.name())
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(64, 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = self.rect()
        half = whole.width() // 2
        painter.fillRect(whole.adjusted(0, 0, half - whole.width(), 0), self.old)
        painter.fillRect(whole.adjusted(half, 0, 0, 0), self._new)
        lit = self.hasFocus() or self.underMouse()
        rim = QPalette.ColorRole.Accent if lit else QPalette.ColorRole.Mid
        painter.setPen(QPen(self.palette().color(rim), 1))
        painter.drawRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5))


class ColourPicker(QWidget):
    """Keeps hue and saturation where a colour has none: who darkens to black and back has their colour again."""

    tried = Signal(QColor)  # the colour to draw with
    done = Signal()  # no other is wanted now

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(SIDE)
        self._hue = self._saturation = self._value = 0.0
        self._color = QColor()
        self._begun = QColor()  # what there was before one began to choose
        self.square, self.hues, self.before = ShadeSquare(), HueBar(), Before()
        self.hex = QLineEdit()
        self.hex.setValidator(QRegularExpressionValidator(HEX, self.hex))
        self.hex.setAccessibleName(self.tr("Colour as a number, such as #ff8800"))
        self.hex.setToolTip(self.hex.accessibleName())
        self.pin = icon_button("keep", self.tr("Keep this beside the canvas"))
        self.pin.setCheckable(True)
        set_role(self.pin, "tiny")
        for widget in (self.before, self.pin):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.recent = Chips(RECENT, RECENT)
        lines = column(self)
        lines.addLayout(row(heading(self.tr("Colour")), None, self.pin))
        lines.addWidget(self.square)
        lines.addWidget(self.hues)
        lines.addLayout(row(self.before, self.hex, wide=self.hex))
        lines.addWidget(self.recent, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        self.square.moved.connect(self._shade)
        self.hues.moved.connect(self._turn)
        self.before.clicked.connect(self._go_back)
        self.hex.editingFinished.connect(self._read)
        self.hex.returnPressed.connect(self.done)
        self.recent.chosen.connect(self._take)

    def show_color(self, color: QColor) -> None:
        """The colour that is drawn with. One that was not chosen here stands beside the one that was there before."""
        if color.rgb() != self._color.rgb() or not self._color.isValid():
            self.before.old = self._color if self._color.isValid() else color
            self._set(color)
            self.keep()

    def begin(self) -> None:
        """The colour of this moment is the one before."""
        self.before.show_colors(self._color, self._color)
        self.keep()
        self.square.setFocus(Qt.FocusReason.TabFocusReason)

    def keep(self) -> None:
        """Escape goes no further back than to the colour of this moment."""
        self._begun = self._color

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._set(self._begun)
            self.tried.emit(self._begun)
            self.done.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.hex.hasFocus():
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _set(self, color: QColor) -> None:
        self._value = color.valueF()
        if self._value > 0:
            self._saturation = color.hsvSaturationF()
        if color.hsvHueF() >= 0:
            self._hue = color.hsvHueF()
        self._show(color)

    def _show(self, color: QColor) -> None:
        self._color = QColor(color)
        self.square.show_hue(self._hue)
        self.square.put(self._saturation, 1 - self._value)
        self.hues.put(self._hue)
        self.before.show_colors(self.before.old, color)
        self.hex.setText(color.name())
        percent = self.tr("{n} %")
        of_all = (percent.format(n=number(round(100 * share))) for share in (self._saturation, self._value))
        self.square.setAccessibleDescription(", ".join(of_all))
        self.hues.setAccessibleDescription(self.tr("{n}°").format(n=number(round(360 * self._hue))))

    def _shade(self, at: QPointF) -> None:
        self._saturation, self._value = at.x(), 1 - at.y()
        self._try()

    def _turn(self, at: QPointF) -> None:
        self._hue = at.x()
        self._try()

    def _try(self) -> None:
        color = QColor(QColor.fromHsvF(self._hue, self._saturation, self._value).rgb())
        self._show(color)
        self.tried.emit(color)

    def _take(self, color: QColor) -> None:
        """It is chosen whole."""
        if color.rgb() != self._color.rgb():
            self._set(color)
            self.tried.emit(color)

    def _go_back(self) -> None:
        self._take(self.before.old)

    def _read(self) -> None:
        self._take(QColor(f"#{self.hex.text().removeprefix('#')}"))
        self.hex.setText(self._color.name())


class Popup(QFrame):
    """Lies over a page below its button until something else is pressed or takes the keyboard.

    It is no window, which would keep the press, or that of a pen, from the canvas: what closes it is the first stroke.
    On its button, closing is all that a press does.
    """

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._page = anchor
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._anchor = anchor
        self.hide()
        app.focusChanged.connect(self._follow)

    def use_page(self, page: QWidget) -> None:
        """Over which it lies, and which has the keyboard after it."""
        self._page = page
        self.setParent(page)

    def open(self) -> None:
        """Below its button, but on the page."""
        self.adjustSize()
        at = self._anchor.mapTo(self._page, QPoint(0, self._anchor.height() + 4))
        room = self._page.size() - self.size()
        self.move(max(0, min(at.x(), room.width())), max(0, min(at.y(), room.height())))
        self.raise_()
        self.show()

    def leave(self) -> None:
        """Closes it; the page has the keyboard again."""
        if self._has_keyboard():
            self._page.setFocus()
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._app.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in PRESSES or not isinstance(watched, QWidget):
            return False
        if watched is self or self.isAncestorOf(watched) or QApplication.activePopupWidget() is not None:
            return False
        self.leave()
        return watched is self._anchor

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isVisible() and not self._has_keyboard():
            self.hide()


class PickerPlace(QObject):
    """Shows the picker in a popup below `anchor`, or, pinned, in a panel of the page."""

    def __init__(self, picker: ColourPicker, anchor: QWidget) -> None:
        super().__init__(anchor)
        self.picker = picker
        self.popup = Popup(anchor)
        self.panel = QFrame()
        self.panel.setProperty("role", "panel")
        self.panel.setFixedWidth(WIDTH)
        self.panel.hide()
        self._wanted = False  # the panel, where it is pinned
        self._page: QWidget | None = None
        for holder in (self.popup, self.panel):
            column(holder, margin=11)
        self._hold(self.popup)
        picker.pin.toggled.connect(self._pin)
        picker.done.connect(self._leave)

    def use_page(self, page: QWidget) -> None:
        """Over which the popup lies, and which has the keyboard after it."""
        self._page = page
        self.popup.use_page(page)

    def open(self) -> None:
        """Lets a colour be chosen, with the keyboard at once."""
        if not self.picker.pin.isChecked():
            self.popup.open()
        self.picker.begin()

    def show_panel(self, wanted: bool) -> None:
        """Whether there is any use for the picker now; it is not seen before it is pinned."""
        self._wanted = wanted
        if not wanted:
            self.popup.leave()
        self.panel.setVisible(wanted and self.picker.pin.isChecked())

    def _pin(self, pinned: bool) -> None:
        self.popup.leave()
        self._hold(self.panel if pinned else self.popup)
        self.show_panel(self._wanted)

    def _hold(self, holder: QWidget) -> None:
        if (lines := holder.layout()) is not None:
            lines.addWidget(self.picker)
            self.picker.show()

    def _leave(self) -> None:
        self.popup.leave()
        if self._page is not None:
            self._page.setFocus()
