"""An entry of the rail: a page's icon and name, and in the corner of the icon how its work stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton

from app import theme
from app.widgets.page import Page

ICON, HEIGHT = 24, 60  # px
MARK = 14  # px, of the ring or the disc
LINE = 2.5  # px, of the ring
WAY = 130  # of 255: how dark what is still to be filled is, also on the ground of the page in sight


class Entry(QToolButton):
    """Follows the mark of its page: a ring that fills while something is done, then a disc with an icon."""

    def __init__(self, page: Page, icon: str, name: str, keys: QKeySequence) -> None:
        super().__init__()
        self._page, self._name = page, name
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self._tip = self.tr("{page} ({keys})").format(page=name, keys=native)
        self.setText(name)
        self.setIcon(theme.icon(icon))
        self.setIconSize(QSize(ICON, ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(HEIGHT)
        self.setShortcut(keys)
        page.mark_changed.connect(self._show_mark)
        self._show_mark()

    def _show_mark(self) -> None:
        words = self._page.mark.words if self._page.mark is not None else ""
        self.setToolTip(f"{self._tip}\n{words}".rstrip())
        self.setAccessibleName(self.tr("{page}. {state}").format(page=self._name, state=words) if words else self._name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if (mark := self._page.mark) is None:
            return
        t = theme.tokens()
        place = QRectF(self.width() / 2 + ICON / 4, 4, MARK, MARK)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.accent if mark.icon else t.panel))
        painter.drawEllipse(place)
        if mark.icon:
            side = MARK - 4
            painter.drawPixmap(
                place.topLeft() + QPointF(2, 2),
                theme.pixmap(mark.icon, side, t.on_accent, self.devicePixelRatioF()),
            )
            return
        ring = place.adjusted(LINE / 2, LINE / 2, -LINE / 2, -LINE / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        way = QColor(t.muted)
        way.setAlpha(WAY)
        painter.setPen(QPen(way, LINE))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(t.accent), LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * mark.part))  # from the top, clockwise
