"""The choice of what is made of photos: some of them beside what each derivation makes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from app import theme
from app.widgets.parts import line_height

GAP = 6  # px between columns
INNER = 3  # px between the pictures of a column
PAD = 5  # px around them, inside the frame of what is chosen
LEAST, LARGEST = 48, 112  # px, side of a picture

# The name of each derivation, what a person then gives and gets, and what is learnt from a folder of photos.
WORDS = {
    "edges": (
        "Lines",
        "You draw lines; it makes a photo of them.",
        "From the lines of each it learns to make the photo.",
    ),
    "flat": (
        "Colours",
        "You paint areas of colour; it makes a photo of them.",
        "From the flat colours of each it learns to make the photo.",
    ),
    "gray": (
        "Gray",
        "You give a black-and-white photo; it makes a coloured one.",
        "From the gray of each it learns to make the colours.",
    ),
    "lowres": (
        "Blurred",
        "You give a small or blurred photo; it makes a sharp one.",
        "From a blurred copy of each it learns to make the sharp photo.",
    ),
    "masked": (
        "Holes",
        "You paint gray over what you do not want; it fills the gap.",
        "From each with holes it learns to fill them.",
    ),
}


# Of a photo where a model is used: what the model wants, what a button does, and an option for many photos.
USE = {
    "edges": ("This model wants lines.", "Turn into lines", "Make lines of the photos first"),
    "flat": ("This model wants flat colours.", "Turn into colours", "Make flat colours of the photos first"),
    "gray": ("This model wants gray photos.", "Turn gray", "Make the photos gray first"),
    "lowres": ("This model wants blurred photos.", "Blur", "Blur the photos first"),
    "masked": ("This model fills gray holes.", "Cut a hole", "Cut a hole into each photo first"),
}


def name(derive: str) -> str:
    return _words(WORDS[derive][0])


def wanted(derive: str) -> str:
    """What a model wants that learnt from such pictures."""
    return _words(USE[derive][0])


def turn(derive: str) -> str:
    """What a button says that makes it of a photo."""
    return _words(USE[derive][1])


def turn_all(derive: str) -> str:
    """What an option says that makes it of many photos."""
    return _words(USE[derive][2])


def given(derive: str) -> str:
    """What a person then gives, and what comes of it."""
    return _words(WORDS[derive][1])


def learnt(derive: str) -> str:
    """What a training learns from what."""
    return _words(WORDS[derive][2])


class DerivationChooser(QWidget):
    """One column for each derivation, chosen by mouse or arrow keys; on the left the photos as they are."""

    chosen = Signal(str)  # a key of kinds.DERIVATIONS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = 1
        self._photos = _Column(_words("Photo"))
        self._photos.setEnabled(False)
        self._columns = {kind: _Column(_words(name), _words(about)) for kind, (name, about, _) in WORDS.items()}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._photos)
        for kind, column in self._columns.items():
            column.setCheckable(True)
            column.clicked.connect(lambda _, k=kind: self.chosen.emit(k))
            self._group.addButton(column)
            row.addWidget(column)
        row.addStretch()
        self.setAccessibleName(self.tr("What is made of each photo"))

    def button(self, kind: str) -> QAbstractButton:
        return self._columns[kind]

    def choose(self, kind: str) -> None:
        self._columns[kind].setChecked(True)

    def set_pictures(self, photos: Sequence[Mapping[str, QImage]]) -> None:
        """Each photo under "", and under the name of each derivation what it makes of it; all square."""
        for kind, column in {"": self._photos, **self._columns}.items():
            column.set_pictures([photo[kind] for photo in photos])
        self._arrange()

    def set_rows(self, most: int) -> None:
        """How many photos there is room for."""
        if most != self._rows:
            self._rows = most
            self._arrange()

    def side(self) -> int:
        """Of a picture at the present width, px."""
        count = len(self._columns) + 1
        return max(LEAST, min(LARGEST, (self.width() - (count - 1) * GAP) // count - 2 * PAD))

    def sizeHint(self) -> QSize:
        """Of the least pictures: they grow with the room that they get, and never ask for more."""
        count = len(self._columns) + 1
        return QSize(count * (LEAST + 2 * PAD) + (count - 1) * GAP, self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for column in (self._photos, *self._columns.values()):
            column.arrange(self.side(), self._rows)
        self.setFixedHeight(max(column.height() for column in (self._photos, *self._columns.values())))


class _Column(QAbstractButton):
    """Pictures under each other, and a name below them."""

    def __init__(self, name: str, about: str = "") -> None:
        super().__init__()
        self.setText(name)
        self.setToolTip(about)
        self.setAccessibleDescription(about)
        self._pictures: list[QImage] = []
        self._scaled: list[QPixmap] = []  # for the present side
        self._side, self._rows = LARGEST, 1

    def set_pictures(self, pictures: Sequence[QImage]) -> None:
        self._pictures = list(pictures)
        self._scale()

    def arrange(self, side: int, most: int) -> None:
        self._side, self._rows = side, min(most, len(self._pictures) or most)
        height = self._rows * (side + INNER) - INNER + line_height(self.fontMetrics(), self.text()) + 4
        self.setFixedSize(side + 2 * PAD, height + 2 * PAD)
        self._scale()

    def _scale(self) -> None:
        pixels = round(self._side * self.devicePixelRatioF())
        aspect, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        self._scaled = [QPixmap.fromImage(picture.scaled(pixels, pixels, aspect, smooth)) for picture in self._pictures]
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, painter = theme.tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.rect().toRectF().adjusted(1, 1, -1, -1)
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.hover))
            painter.drawRoundedRect(frame, 6, 6)
        for row in range(self._rows):
            place = QRect(PAD, PAD + row * (self._side + INNER), self._side, self._side)
            if row < len(self._scaled):
                painter.drawPixmap(place, self._scaled[row])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(t.border))
            painter.drawRect(place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
        if self.isChecked():
            painter.setPen(QPen(QColor(t.text if self.hasFocus() else t.accent), 2))
            painter.drawRoundedRect(frame, 6, 6)
        font = painter.font()
        font.setWeight(font.Weight.DemiBold if self.isChecked() else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(t.text if self.isEnabled() else t.muted))
        high = line_height(self.fontMetrics(), self.text())
        line = QRect(0, self.height() - PAD - high, self.width(), high)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, line.width() - 4)
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, words)


def _words(text: str) -> str:
    return QCoreApplication.translate("derivations", text)
