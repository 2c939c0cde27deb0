"""The drawing: one square picture, strokes onto it, and undo that knows its region. No widget."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from app.pixels import to_qimage, to_rgb

SIDE = 512  # pixels
HISTORY_BYTES = 64 * 2**20
FILL_TOLERANCE = 48  # difference of a channel, 0..255, that the fill still takes for the same colour
WHITE = QColor(255, 255, 255)


@dataclass(frozen=True)
class Command:
    """One step of undo: what it was called, the pixels of its rectangle, and where a photo lay, before and after."""

    name: str
    place: QRect
    before: QImage
    after: QImage
    photo_before: QRect
    photo_after: QRect

    @property
    def size(self) -> int:
        return self.before.sizeInBytes() + self.after.sizeInBytes()


class Sketch(QObject):
    """A picture of SIDE x SIDE pixels, white at first. Coordinates are its pixels."""

    changed = Signal(QRect)  # these pixels
    history_changed = Signal()  # what undo and redo would do

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        self._image.fill(WHITE)
        self._done: deque[Command] = deque()
        self._undone: list[Command] = []
        self._stroke: _Stroke | None = None
        self._photo = QRect()

    @property
    def photo(self) -> QRect:
        """Where a picture from outside lies, maybe drawn upon; empty if there is none."""
        return QRect(self._photo)

    @property
    def image(self) -> QImage:
        """A copy (made by Qt when either side next changes)."""
        return QImage(self._image)

    @property
    def blank(self) -> bool:
        """Whether it is as it was at first."""
        white = QImage(self._image.size(), self._image.format())
        white.fill(WHITE)
        return not self._done and not self._undone and self._image == white

    @property
    def drawing(self) -> bool:
        """Whether a stroke has begun and not ended."""
        return self._stroke is not None

    # strokes

    def begin(self, name: str, at: QPointF, color: QColor, width: float) -> None:
        """Puts the pen down. `width` is in pixels."""
        self.end()
        self._stroke = _Stroke(name, self._image.copy(), color, at)
        self._paint(self._stroke.dot(at, width), width)

    def extend(self, to: QPointF, width: float) -> None:
        """Moves the pen; nothing happens while it is up."""
        if self._stroke is not None:
            self._paint(self._stroke.curve(to), width)
            self._stroke.width = width

    def end(self) -> None:
        """Lifts the pen: the stroke becomes one step of undo."""
        stroke = self._stroke
        if stroke is not None:
            self._paint(stroke.rest(), stroke.width)
            self._stroke = None
            self._record(stroke.name, stroke.place, stroke.before)

    def cancel(self) -> None:
        """Takes back the stroke that has not ended."""
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            self._image = stroke.before
            self.changed.emit(stroke.place)

    def _paint(self, path: QPainterPath, width: float) -> None:
        stroke = self._stroke
        assert stroke is not None
        stroke.width = width
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(stroke.color, width, *line))
        painter.drawPath(path)
        painter.end()
        margin = width / 2 + 2
        place = path.boundingRect().adjusted(-margin, -margin, margin, margin).toAlignedRect() & self._image.rect()
        stroke.place |= place
        self.changed.emit(place)

    # whole changes

    def clear(self, name: str) -> None:
        self.end()
        before = self._image.copy()
        self._image.fill(WHITE)
        self._record(name, self._image.rect(), before, QRect())
        self.changed.emit(self._image.rect())

    def put(self, name: str, picture: QImage, cover: bool, photo: bool = False) -> None:
        """A picture in the middle of the square: cut to fill it (`cover`), or whole with white beside it.

        With `photo` it counts as one until something else is put in its place.
        """
        self.end()
        before = self._image.copy()
        self._image = squared(picture, cover)
        lies = _place(picture.size(), cover) & self._image.rect() if photo else QRect()
        self._record(name, self._image.rect(), before, lies)
        self.changed.emit(self._image.rect())

    def turn_photo(self, name: str, picture: QImage) -> None:
        """A picture in place of the photo, with what was drawn upon it; what is beside it stays."""
        self.end()
        before, place = self._image.copy(), self.photo
        self._restore(place, picture)
        self._record(name, place, before, QRect())

    def restart(self, picture: QImage) -> None:
        """Another drawing with a history of its own."""
        self._stroke = None
        self._image = squared(picture, cover=False)
        self._photo = QRect()
        self._done.clear()
        self._undone.clear()
        self.history_changed.emit()
        self.changed.emit(self._image.rect())

    def fill(self, name: str, at: QPointF, color: QColor) -> None:
        """Fills the area of one colour around a point; outside the picture nothing happens."""
        self.end()
        x, y = math.floor(at.x()), math.floor(at.y())
        if not self._image.rect().contains(x, y):
            return
        before = self._image.copy()
        self._image = _filled(self._image, x, y, color)
        self._record(name, self._image.rect(), before)
        self.changed.emit(self._image.rect())

    def color_at(self, at: QPointF) -> QColor | None:
        """The colour of a pixel, or None outside the picture."""
        x, y = math.floor(at.x()), math.floor(at.y())
        return self._image.pixelColor(x, y) if self._image.rect().contains(x, y) else None

    # undo

    @property
    def undo_name(self) -> str:
        """What undo would take back; empty if there is nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        return self._undone[-1].name if self._undone else ""

    def undo(self) -> None:
        if self._stroke is not None:
            self.cancel()
        elif self._done:
            command = self._done.pop()
            self._undone.append(command)
            self._photo = command.photo_before
            self._restore(command.place, command.before)
            self.history_changed.emit()

    def redo(self) -> None:
        if self._stroke is None and self._undone:
            command = self._undone.pop()
            self._done.append(command)
            self._photo = command.photo_after
            self._restore(command.place, command.after)
            self.history_changed.emit()

    def _restore(self, place: QRect, pixels: QImage) -> None:
        painter = QPainter(self._image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(place.topLeft(), pixels)
        painter.end()
        self.changed.emit(place)

    def _record(self, name: str, place: QRect, before: QImage, photo: QRect | None = None) -> None:
        """`photo` is where one lies now, if that changed."""
        lay = self._photo
        self._photo = lay if photo is None else photo
        if place.isEmpty() or before == self._image:  # drawn outside, or white on white
            return
        self._done.append(Command(name, place, before.copy(place), self._image.copy(place), lay, self._photo))
        self._undone.clear()
        while len(self._done) > 1 and sum(c.size for c in self._done) > HISTORY_BYTES:
            self._done.popleft()
        self.history_changed.emit()


class _Stroke:
    """A pen that is down. Points are joined by curves through their middles, so that a fast hand leaves no corners."""

    def __init__(self, name: str, before: QImage, color: QColor, at: QPointF) -> None:
        self.name = name
        self.before = before
        self.color = color
        self.place = QRect()
        self.width = 1.0
        self._last = at
        self._middle = at

    def dot(self, at: QPointF, width: float) -> QPainterPath:
        path = QPainterPath(at)
        path.lineTo(at + QPointF(min(0.01, width), 0))  # a path without length is not drawn
        return path

    def curve(self, to: QPointF) -> QPainterPath:
        path = QPainterPath(self._middle)
        self._middle = (self._last + to) / 2
        path.quadTo(self._last, self._middle)
        self._last = to
        return path

    def rest(self) -> QPainterPath:
        path = QPainterPath(self._middle)
        path.lineTo(self._last)
        return path


def squared(picture: QImage, cover: bool) -> QImage:
    """A new picture of SIDE x SIDE: `picture` in its middle on white, cut to fill it or shown whole."""
    ground = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    ground.fill(WHITE)
    place = _place(picture.size(), cover)
    fitted = picture.scaled(place.size(), mode=Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(ground)
    painter.drawImage(place.topLeft(), fitted)
    painter.end()
    return ground


def _place(size: QSize, cover: bool) -> QRect:
    """Where `squared` puts a picture of this size; beyond the square where it is cut."""
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if cover else Qt.AspectRatioMode.KeepAspectRatio
    fitted = size.scaled(SIDE, SIDE, mode).expandedTo(QSize(1, 1))
    return QRect(QPoint((SIDE - fitted.width()) // 2, (SIDE - fitted.height()) // 2), fitted)


def _filled(image: QImage, x: int, y: int, color: QColor) -> QImage:
    import numpy as np

    rgb: Any = to_rgb(image).astype(np.int16)
    seed: Any = rgb[y, x]
    off: Any = np.abs(rgb - seed).max(2)
    area = _connected(off <= FILL_TOLERANCE, x, y)
    grown = area.copy()
    grown[1:] |= area[:-1]
    grown[:-1] |= area[1:]
    grown[:, 1:] |= area[:, :-1]
    grown[:, :-1] |= area[:, 1:]
    # The soft edge of a line is a mixture of the line and the old ground: its share of the ground takes the new colour.
    share: Any = np.where(area, 1.0, np.clip(1 - off / 255, 0, 1))
    new = np.array([color.red(), color.green(), color.blue()])
    mixed = np.where(area[..., None], new, rgb + (new - seed) * share[..., None])
    out = np.where(grown[..., None], np.clip(np.rint(mixed), 0, 255), rgb).astype(np.uint8)
    return to_qimage(out).convertToFormat(QImage.Format.Format_RGB32)


def _connected(same: Any, x: int, y: int) -> Any:
    """The part of a mask (height, width) that hangs together with (x, y), found span by span."""
    import numpy as np

    height, width = same.shape
    rows = [bytearray(row.tobytes()) for row in same]  # 1: to be filled; turned to 0 when it was
    out = np.zeros_like(same)
    seeds = [(x, y)]
    while seeds:
        x, y = seeds.pop()
        row = rows[y]
        if not row[x]:
            continue
        left = row.rfind(0, 0, x) + 1
        right = row.find(0, x)
        right = width if right < 0 else right
        row[left:right] = bytes(right - left)
        out[y, left:right] = True
        for beside in (y - 1, y + 1):
            if 0 <= beside < height:
                other, at = rows[beside], left
                while (at := other.find(1, at, right)) >= 0:
                    seeds.append((at, beside))
                    at = other.find(0, at, right)
                    if at < 0:
                        break
    return out
