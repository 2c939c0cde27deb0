"""What most widgets are built of, and the dialogs that ask for a file or a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, QSize, QStandardPaths, Qt, QUrl, SignalInstance
from PySide6.QtGui import QCursor, QDesktopServices, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import recent, theme
from app.later import after
from app.settings import Settings
from engine.files import READABLE

PICTURES = " ".join(f"*{suffix}" for suffix in sorted(READABLE))

Do = Callable[[], object] | SignalInstance


def set_role(widget: QWidget, role: str) -> None:
    """What the style sheet knows the widget by; it is dressed anew if that is another than before."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().polish(widget)


def label(text: str = "", role: str = "", *, plain: bool = False, wrap: bool = False) -> QLabel:
    """`plain`: the text is no markup, whatever it holds, as names of files."""
    made = QLabel(text)
    made.setProperty("role", role)
    if plain:
        made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


class Elided(QLabel):
    """Words that are shortened where there is no room, in their middle if nothing else is said; the whole is the tool
    tip."""

    def __init__(self, role: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
        super().__init__()
        self._whole, self._mode = "", mode
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str) -> None:
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    @property
    def shortened(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self._whole) > self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, self._mode, self.width()))


def heading(text: str) -> QLabel:
    return label(text, "heading")


def name_of(field: QWidget, text: str, role: str = "") -> QLabel:
    """The words before a field."""
    made = label(text, role)
    made.setBuddy(field)
    return made


def button(text: str, do: Do | None = None, *, icon: str = "", role: str = "", tip: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setProperty("role", role)
    if icon:
        made.setIcon(theme.icon(icon, "on_accent" if role == "primary" else "text"))
    made.setToolTip(tip)
    _join(made.clicked, do)
    return made


class _IconButton(QToolButton):
    def setMenu(self, menu: QMenu) -> None:
        super().setMenu(menu)
        menu.aboutToHide.connect(self._look_soon)

    def _look_soon(self) -> None:
        after(0, self, self._look_for_mouse)

    def _look_for_mouse(self) -> None:
        """Qt tells it of no mouse that left while the menu was open: it would look pressed until the next one comes."""
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self.update()


def icon_button(icon: str, tip: str, do: Do | None = None, *, name: str = "") -> QToolButton:
    """A button without words; `name` is what is read aloud, where that is not the tool tip."""
    made = _IconButton()
    made.setIcon(theme.icon(icon))
    made.setToolTip(tip)
    made.setAccessibleName(name or tip)
    _join(made.clicked, do)
    return made


def fold_button(text: str, unfold: Callable[[bool], object]) -> QToolButton:
    """A button that folds something out, with an arrow that tells how it stands; folded at first."""
    made = QToolButton()
    made.setText(text)
    made.setCheckable(True)
    made.setArrowType(Qt.ArrowType.RightArrow)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def turn(open_: bool) -> None:
        made.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        unfold(open_)

    made.toggled.connect(turn)
    return made


def _join(clicked: SignalInstance, do: Do | None) -> None:
    if isinstance(do, SignalInstance):
        clicked.connect(do)
    elif do is not None:
        clicked.connect(lambda _checked: do())


def line_height(metrics: QFontMetrics, text: str) -> int:
    """px of a line of this text: signs that the font lacks come from another one, which may be taller."""
    return max(metrics.height(), metrics.size(Qt.TextFlag.TextSingleLine, text).height())


def row(*widgets: QWidget | None, wide: QWidget | None = None, spacing: int = theme.SPACE) -> QHBoxLayout:
    """A line of widgets; None is a stretch, `wide` the one that takes the room that is left."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            made.addStretch()
        else:
            made.addWidget(widget, int(widget is wide))
    return made


def column(owner: QWidget | None = None, *, margin: int = 0, spacing: int = theme.SPACE) -> QVBoxLayout:
    """A column of widgets, as the layout of `owner` if that is given."""
    made = QVBoxLayout(owner) if owner is not None else QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def wide_enough(widget: QWidget, width: int) -> int:
    """This width, or what the words of `widget` need: in another language they may be longer."""
    return max(width, widget.minimumSizeHint().width())


def align(*names: QLabel) -> None:
    """Makes the words before several fields equally wide."""
    width = max(name.sizeHint().width() for name in names)
    for name in names:
        name.setMinimumWidth(width)


def panel() -> QFrame:
    made = QFrame()
    made.setProperty("role", "panel")
    return made


def sheet() -> QWidget:
    """What lies in a scroll area, with the ground of the page."""
    made = QWidget()
    made.setProperty("role", "page")
    return made


class _Scroll(QScrollArea):
    """As wide as its content needs, since there is no bar to reach what would be cut off."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        width = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return super().minimumSizeHint().expandedTo(QSize(width, 0))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)


def scroll(inner: QWidget) -> QScrollArea:
    """Scrolls a `sheet` up and down."""
    return _Scroll(inner)


# files and folders: a dialog begins where the last one for such files was left


def own_pictures() -> str:
    """Where the system keeps a person's pictures."""
    return _there(QStandardPaths.StandardLocation.PicturesLocation)


def pictures_folder() -> str:
    """Where pictures were opened last."""
    return recent.folder("pictures") or own_pictures()


def results_folder() -> str:
    """Where a person wants pictures saved; unless they say, where they were saved last."""
    wanted = Settings().results
    return wanted if wanted and QDir(wanted).exists() else recent.folder("results") or own_pictures()


def documents_folder() -> str:
    """Where other files than pictures were saved last."""
    return recent.folder("documents") or _there(QStandardPaths.StandardLocation.DocumentsLocation)


def _there(location: QStandardPaths.StandardLocation) -> str:
    """That folder, or the person's own where the system names one that is not there: a dialog would take its name for
    that of a file."""
    folder = QStandardPaths.writableLocation(location)
    return folder if QDir(folder).exists() else QDir.homePath()


def show_folder(path: Path) -> None:
    """In the system's own window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def ask_open(parent: QWidget, title: str, filters: str, start: str = "") -> Path | None:
    kind = _opened(filters)
    name, _ = QFileDialog.getOpenFileName(parent, title, start or recent.folder(kind), filters)
    if name:
        recent.note_folder(kind, Path(name).parent)
    return Path(name) if name else None


def ask_open_many(parent: QWidget, title: str, filters: str, start: str = "") -> list[Path]:
    kind = _opened(filters)
    names, _ = QFileDialog.getOpenFileNames(parent, title, start or recent.folder(kind), filters)
    if names:
        recent.note_folder(kind, Path(names[0]).parent)
    return [Path(name) for name in names]


def _opened(filters: str) -> str:
    return "pictures" if PICTURES in filters else "models"


def ask_save(parent: QWidget, title: str, start: str, filters: str, suffix: str) -> Path | None:
    """A file to write; one without a suffix gets this."""
    name, _ = QFileDialog.getSaveFileName(parent, title, start, filters)
    if not name:
        return None
    path = Path(name)
    recent.note_folder("results" if suffix in READABLE else "documents", path.parent)
    return path if path.suffix else path.with_suffix(suffix)


def ask_folder(parent: QWidget, title: str, start: str) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, title, start)
    return Path(name) if name else None


def ask_pictures(parent: QWidget, title: str, start: str = "") -> Path | None:
    """A folder of pictures."""
    folder = ask_folder(parent, title, start or recent.folder("folders") or own_pictures())
    if folder is not None:
        recent.note_folder("folders", folder)
    return folder
