"""Colours, fonts and icons: light and dark, as tokens, from which the palette and resources/style.qss are filled in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

SPACE = 8  # px; distances are multiples of it
MARGIN = 24  # px around a page


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, "#rrggbb". Texts on their grounds have a contrast of 4.5:1 or more."""

    name: str
    window: str
    panel: str
    border: str
    hover: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    error: str


LIGHT = Tokens(
    name="light",
    window="#F6F3EF",
    panel="#FFFFFF",
    border="#E2DBD3",
    hover="#EDE7E0",
    text="#2A2522",
    muted="#6B6159",
    accent="#A63F1B",
    accent_hover="#8E3416",
    on_accent="#FFFFFF",
    error="#AF1F2C",
)
DARK = Tokens(
    name="dark",
    window="#1C1917",
    panel="#262220",
    border="#3A3430",
    hover="#342E2B",
    text="#EDE6DF",
    muted="#A89D93",
    accent="#E8754A",
    accent_hover="#F28B63",
    on_accent="#1C1917",
    error="#FF9A93",
)


def apply(app: QApplication, scheme: str = "system") -> None:
    """Dresses the whole program. `scheme`: "system", "light" or "dark"; may be called again at any time."""
    hints = app.styleHints()
    dark = scheme == "dark" or (scheme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    wanted = DARK if dark else LIGHT
    sheet = _style_sheet(wanted)
    if not app.styleSheet():  # behind a style sheet it is what it is, and cannot be asked for its name
        app.setStyle("Fusion")
    font = app.font()
    font.setPixelSize(13)
    app.setFont(font)
    app.setPalette(_palette(wanted))
    if app.styleSheet() != sheet:  # all widgets are dressed anew
        app.setStyleSheet(sheet)


def tokens() -> Tokens:
    """The colours now in use; ask again when a widget gets a PaletteChange."""
    return DARK if QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def icon(name: str, token: str = "text") -> QIcon:
    """The icon resources/icons/NAME.svg in a token's colour ("on_accent" on primary buttons). It follows the theme."""
    return QIcon(_TintedSvg(name, token))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    icon, renderer = QIcon(), QSvgRenderer(str(_icons_dir() / "app.svg"))
    for side in (16, 24, 32, 48, 64, 128, 256):
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        icon.addPixmap(QPixmap.fromImage(image))
    return icon


def pixmap(name: str, size: int, color: str, ratio: float = 1.0) -> QPixmap:
    """The same drawing at `size` points in one colour, for places that want a picture and not an icon."""
    return _drawn(name, round(size * ratio), color, ratio)


def _palette(t: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, color in (
        (role.Window, t.window),
        (role.WindowText, t.text),
        (role.Base, t.panel),
        (role.AlternateBase, t.window),
        (role.Text, t.text),
        (role.Button, t.panel),
        (role.ButtonText, t.text),
        (role.BrightText, t.error),
        (role.ToolTipBase, t.text),
        (role.ToolTipText, t.panel),
        (role.PlaceholderText, t.muted),
        (role.Highlight, t.accent),
        (role.HighlightedText, t.on_accent),
        (role.Accent, t.accent),
        (role.Link, t.accent),
        (role.LinkVisited, t.accent),
        (role.Light, t.panel),
        (role.Midlight, t.hover),
        (role.Mid, t.border),
        (role.Dark, t.border),
        (role.Shadow, t.border),
    ):
        palette.setColor(where, QColor(color))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(t.muted))
    return palette


def _icons_dir() -> Path:
    return Path(str(files("resources"))) / "icons"


def _style_sheet(t: Tokens) -> str:
    style = (files("resources") / "style.qss").read_text("utf-8")
    return Template(style).substitute(vars(t), icons=_icons_dir().as_posix())


class _TintedSvg(QIconEngine):
    """Draws an SVG of ours in the palette's colour at the moment it is asked for, so that no icon goes stale."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in points, of which each is `scale` pixels wide and high."""
        t = tokens()
        color: str = (
            t.border
            if mode == QIcon.Mode.Disabled
            else t.accent
            if state == QIcon.State.On
            else getattr(t, self._token)
        )
        return _drawn(self._name, round(min(size.width(), size.height()) * scale), color, scale)

    def clone(self) -> QIconEngine:
        return _TintedSvg(self._name, self._token)


@lru_cache(maxsize=256)
def _drawn(name: str, side: int, color: str, ratio: float) -> QPixmap:
    """A square pixmap of `side` device pixels; the drawing's own colour gives way to `color`."""
    if side < 1:  # asked for by layouts that have no room yet
        return QPixmap()
    svg = (_icons_dir() / f"{name}.svg").read_bytes()
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(QPoint(0, 0), QSize(side, side)))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(color))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)
