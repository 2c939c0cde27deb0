"""Colours, fonts and icons: light and dark, as tokens, from which the palette and the one style sheet are made."""

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
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    font = app.font()
    font.setPixelSize(13)
    app.setFont(font)
    app.setPalette(_palette(wanted))
    app.setStyleSheet(_style_sheet(wanted))


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


_STYLE = Template("""
QToolTip { background: $text; color: $panel; border: none; padding: 4px 8px; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="heading"] { font-size: 15px; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="error"] { color: $error; }
QLabel[role="changed"] { color: $accent; font-weight: 600; }
QLabel[role="badge"] { color: $muted; background: $hover; border-radius: 7px; padding: 2px 8px; font-size: 11px; }
QFrame[role="panel"] { background: $panel; border: 1px solid $border; border-radius: 8px; }
QFrame[role="drop"] { background: $panel; border: 2px dashed $border; border-radius: 8px; }
QFrame[role="drop"][over="true"] { border-color: $accent; background: $hover; }
QFrame[role="panel"][selected="true"] { border: 2px solid $accent; }

QPushButton { background: $panel; color: $text; border: 1px solid $border; border-radius: 6px; padding: 6px 14px;
  min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $border; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; background: $window; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 5px 13px; }
QPushButton[role="primary"]:disabled { background: $hover; color: $muted; border: 1px solid $border; }
QPushButton[role="danger"] { color: $error; border: 1px solid $error; }
QPushButton[role="danger"]:disabled { color: $muted; border: 1px solid $border; }
QPushButton[role="flat"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 6px 8px; }
QPushButton[role="flat"]:hover { background: $hover; }
QPushButton[role="flat"]:focus { border: 1px solid $accent; }
QPushButton[role="flat"]:disabled { color: $muted; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $hover; border: 1px solid $accent; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton:disabled { color: $muted; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: $panel; color: $text;
  border: 1px solid $border; border-radius: 6px; padding: 4px 8px; min-height: 20px;
  selection-background-color: $accent; selection-color: $on_accent; }
QAbstractSpinBox QLineEdit { border: none; padding: 0 6px; min-height: 0; background: transparent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 1px solid $accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $muted; background: $window; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { width: 24px; border: none; subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$icons/arrow-down.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $panel; color: $text; border: 1px solid $border; padding: 4px; outline: none;
  selection-background-color: $accent; selection-color: $on_accent; }
QAbstractSpinBox { padding: 4px 20px 4px 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 20px; border: none; background: transparent; }
QAbstractSpinBox::up-arrow { image: url("$icons/arrow-up.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$icons/arrow-down.svg"); width: 10px; height: 10px; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $muted; border-radius: 4px; background: $panel; }
QCheckBox::indicator:checked { background: $accent; border: 1px solid $accent; image: url("$icons/checked-$name.svg"); }
QCheckBox::indicator:focus { border: 2px solid $accent; width: 14px; height: 14px; }
QCheckBox::indicator:checked:focus { border: 2px solid $text; }
QCheckBox::indicator:disabled { border: 1px solid $border; background: $hover; }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $muted; border-radius: 9px; background: $panel; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid $accent; }
QRadioButton::indicator:focus { border-color: $text; }
QRadioButton::indicator:disabled { border-color: $border; background: $hover; }
QRadioButton:disabled { color: $muted; }

QAbstractItemView { border: 1px solid $border; border-radius: 6px; background: $panel; color: $text; }
QAbstractItemView:focus { border: 1px solid $accent; }
QListView[role="cards"] { background: transparent; border: none; }
QHeaderView::section { background: $window; color: $muted; border: none; border-bottom: 1px solid $border;
  padding: 4px 8px; }
QMenu { background: $panel; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $hover; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSlider { min-height: 20px; }
QSlider::groove:horizontal { background: $border; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $panel; border: 2px solid $accent; width: 12px; height: 12px; margin: -6px 0;
  border-radius: 8px; }
QSlider::handle:horizontal:focus { background: $accent; }
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled { background: $border;
  border-color: $border; }
QSplitter::handle { background: transparent; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; }

QFrame[role="rail"] { background: $panel; border: none; border-right: 1px solid $border; }
QFrame[role="rail"] QToolButton { color: $muted; border-radius: 8px; padding: 8px 2px; font-size: 12px; }
QFrame[role="rail"] QToolButton:checked { color: $accent; background: $hover; border: 1px solid transparent;
  font-weight: 600; }
QFrame[role="rail"] QToolButton:focus { border: 1px solid $accent; }
QFrame[role="rail"] QToolButton[role="small"] { padding: 7px; }
QLabel[role="device"] { color: $muted; font-size: 11px; }
""")


def _style_sheet(t: Tokens) -> str:
    return _STYLE.substitute(vars(t), icons=_icons_dir().as_posix())


class _TintedSvg(QIconEngine):
    """Draws an SVG of ours in the palette's colour at the moment it is asked for, so that no icon goes stale."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), self.scaledPixmap(rect.size() * ratio, mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        t = tokens()
        color: str = (
            t.border
            if mode == QIcon.Mode.Disabled
            else t.accent
            if state == QIcon.State.On
            else getattr(t, self._token)
        )
        return _drawn(self._name, min(size.width(), size.height()), color, scale)

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
