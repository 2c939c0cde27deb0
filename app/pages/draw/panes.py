"""The panes of drawing and result: beside each other, or one of them alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app import theme
from app.widgets.parts import column, heading, label, row

GAP = 16
HEAD = 36  # points, so that both panes begin at one height
WIDEST_GAP = 96

Mode = Literal["beside", "over", "alone"]


class Footer(QWidget):
    """Buttons below a picture, `small` ones first; where it is narrow, the last keep their words longest.

    Where there is no room even without words, the first one gives way.
    """

    def __init__(self, buttons: tuple[QPushButton, ...], small: tuple[QWidget, ...] = ()) -> None:
        super().__init__()
        self._buttons = buttons
        self._words = [button.text() for button in buttons]
        for button, words in zip(buttons, self._words, strict=True):
            button.setAccessibleName(words)
            if not button.toolTip():
                button.setToolTip(words)
        self._fitted = -1  # px of the small ones, when it was last looked for which words there is room
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._small = row(*small, spacing=2)
        if small:
            self._row.addLayout(self._small)
            self._row.addStretch(1)
        for button in buttons:
            self._row.addWidget(button)
        if not small:
            self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._small.sizeHint().width() != self._fitted:
            self._fit()  # one of the small ones has come or gone
        return super().event(event)

    def _fit(self) -> None:
        self._fitted = self._small.sizeHint().width()
        for button, words in zip(self._buttons, self._words, strict=True):
            _word(button, words)
            button.show()
        for button in self._buttons:
            if self._fits():
                break
            _word(button, "")
        self._buttons[0].setVisible(self._fits())

    def _fits(self) -> bool:
        return self._row.sizeHint().width() <= self.width()


def _word(button: QPushButton, words: str) -> None:
    """Without words a button is as wide as its icon needs."""
    button.setText(words)
    if button.property("bare") != (not words):
        button.setProperty("bare", not words)
        button.style().polish(button)


class Aside(QLabel):
    """Muted words at the right of a title; they are not there where they would be cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)


class Empty(QWidget):
    """What stands in a view that has nothing to show: a sentence, and below it what can be done."""

    def __init__(self, text: str, *buttons: QPushButton) -> None:
        super().__init__()
        words = label(text, "muted", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = column(self, margin=theme.SPACE, spacing=12)
        for widget in (words, *buttons):
            whole.addWidget(widget)


class Pane(QWidget):
    """A title with words beside it, a picture, and buttons below."""

    def __init__(self, title: str, beside: tuple[QWidget, ...], view: QWidget, footer: Footer) -> None:
        super().__init__()
        self.view, self.footer = view, footer
        self.head = QWidget()
        top = QHBoxLayout(self.head)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(heading(title))
        top.addSpacing(8)
        for widget in beside:
            top.addWidget(widget)
            if isinstance(widget, Aside):
                top.setStretchFactor(widget, 1)
        self.head.setFixedHeight(HEAD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.head)
        column.addWidget(view, 1)
        self._below = QHBoxLayout()
        self._below.addWidget(footer)
        column.addLayout(self._below)
        view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def besides(self) -> int:
        """Points of the height that are not the picture's."""
        return self.minimumSizeHint().height() - self.view.minimumHeight()

    def lend(self, other: Pane) -> None:
        """Shows the buttons of this pane below the picture of another."""
        other._below.addWidget(self.footer)
        self.footer.show()

    def set_bare(self, bare: bool) -> None:
        """Shows the picture alone."""
        self.head.setHidden(bare)
        self.footer.setHidden(bare)


class Panes(QWidget):
    """Two panes whose pictures are equally large, of the shape of the document and as large as there is room."""

    def __init__(self, left: Pane, right: Pane) -> None:
        super().__init__()
        self._panes = left, right
        self._ratio = 1.0
        self.mode: Mode = "beside"
        self._bare = False
        below = max(pane.footer.sizeHint().height() for pane in self._panes)
        for pane in self._panes:
            pane.setParent(self)
            pane.footer.setFixedHeight(below)  # so that both pictures end at one height

    def set_shape(self, size: QSize) -> None:
        self._ratio = size.width() / size.height()
        self.arrange()

    def set_mode(self, mode: Mode) -> None:
        """Both, the drawing with the result over it, or the result alone."""
        self.mode = mode
        self._panes[0].setHidden(mode == "alone")
        self._panes[1].setHidden(mode == "over")
        self.arrange()

    def set_bare(self, bare: bool) -> None:
        """Shows the pictures alone, in the middle."""
        self._bare = bare
        for pane in self._panes:
            pane.set_bare(bare)
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        least = self._panes[0].view.minimumSize()
        return QSize(2 * least.width() + GAP, least.height() + self._panes[0].besides())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()

    def arrange(self) -> None:
        if self.mode != "beside":
            pane = self._panes[0 if self.mode == "over" else 1]
            pane.setGeometry(0, 0, self.width(), self.height())
            return
        besides = max(pane.besides() for pane in self._panes)
        most = max(1, (self.width() - GAP) // 2), max(1, self.height() - besides)
        width = max(1, round(min(most[0], most[1] * self._ratio)))
        height = max(1, round(min(most[1], most[0] / self._ratio)))
        wide = max(width, min(most[0], 400))  # a narrow picture leaves its buttons their words
        tall = max(height, min(most[1], self._panes[0].view.minimumHeight()))  # nor can a flat one be seen closely
        gap = min(WIDEST_GAP, self.width() - 2 * wide)
        left = (self.width() - 2 * wide - gap) // 2
        top = (self.height() - tall) // 2 if self._bare else 0
        for pane, x in zip(self._panes, (left, left + wide + gap), strict=True):
            pane.setGeometry(x, top, wide, tall + besides)
