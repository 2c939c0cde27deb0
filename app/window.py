"""The window: a rail to go from page to page, and messages above them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.widgets.drop import local_paths, picture_in, why_no_picture
from app.widgets.entry import Entry
from app.widgets.hint import Hint
from app.widgets.notices import Notices
from app.widgets.page import Page
from app.widgets.parts import column, icon_button, label, row, wide_enough
from engine.library import is_model

RAIL = 88  # px
NOTICE_SECONDS = 6.0
# A screen of 1920 x 1080 pixels at 175 % has 1097 x 617 for a window, its frame and the system's bar.
LEAST, USUAL = QSize(960, 520), QSize(1280, 800)
FRAME = QSize(16, 48)  # px that a frame takes, at most, which no system tells before the window is shown


class Window(QWidget):
    """Pages are added in the order of the rail. Closing only asks: `closing` is emitted until `let_go` was called.

    It takes whatever is dropped but what comes from itself: models are for the library, all else is for the page that
    is in sight.
    """

    closing = Signal()
    models_dropped = Signal(list)  # list[Path]
    hint_put_away = Signal(str)  # the icon of its page
    asked = Signal(str)  # for "preferences", "help", "keys" or "about"

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Sinopia")
        self.setMinimumSize(LEAST)
        self.setAcceptDrops(True)
        self._may_close = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._notices = Notices(self._held)
        self._notices.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, 12)
        self._notices.answered.connect(self._give_keys)
        self._right = column(spacing=0)  # a page, and below it what is told, which covers nothing
        self._right.addWidget(self._notices)
        self._row.addLayout(self._right, 1)
        self._furnish()

    def _furnish(self) -> None:
        """All that says something by itself, and room for the pages."""
        self.setLocale(QLocale())  # numbers of the fields within
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self._stack)
        self._group.idClicked.connect(self.go)

        self._rail_frame = rail = QFrame()
        rail.setProperty("role", "rail")
        rail.setFixedWidth(RAIL)
        self._rail = QVBoxLayout(rail)
        self._rail.setContentsMargins(8, 16, 8, 12)
        self._rail.setSpacing(4)
        self._rail.addStretch(1)
        self._rail.addLayout(row(None, self._preferences(), self._help(), None, spacing=4))
        self._hint = Hint()
        self._hint.put_away.connect(self._put_hint_away)
        self._hints: dict[int, tuple[str, str]] = {}
        self._device = label(role="device", wrap=True)
        self._device.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._rail.addWidget(self._device)
        self._row.insertWidget(0, rail)
        self._right.insertWidget(0, self._hint)
        self._right.insertWidget(1, self._stack, 1)

    def _preferences(self) -> QToolButton:
        made = _small("gear", self.tr("Preferences (Ctrl+,)"), self.tr("Preferences"))
        made.setShortcut(QKeySequence("Ctrl+,"))
        made.clicked.connect(partial(self.asked.emit, "preferences"))
        return made

    def _help(self) -> QToolButton:
        made = _small("help", self.tr("Help, keys and about"), "")
        menu = QMenu(made)
        menu.addAction(self.tr("Help"), QKeySequence("F1"), partial(self.asked.emit, "help"))
        menu.addAction(self.tr("Keys"), partial(self.asked.emit, "keys"))
        menu.addSeparator()
        menu.addAction(self.tr("About Sinopia"), partial(self.asked.emit, "about"))
        self._rail_frame.addAction(menu.actions()[0])  # whose key works while the menu is closed
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(menu)
        return made

    def refurnish(self) -> None:
        """All anew, in the language of now; the pages go, and others are to be added. What was told stays as it is."""
        for old in (self._rail_frame, self._hint, self._stack):
            old.hide()
            old.deleteLater()
        self._furnish()

    def fit(self, available: QSize) -> None:
        """The size to begin with on a screen that has so much room."""
        self.resize(USUAL.boundedTo(available - FRAME))

    def add_page(self, page: Page, icon: str, label: str, hint: str = "") -> None:
        """`hint` is said above it until a person puts it away."""
        number = self._stack.addWidget(page)
        self._hints[number] = icon, hint
        button = Entry(page, icon, label, QKeySequence(f"Ctrl+{number + 1}"))
        self._group.addButton(button, number)
        self._rail.insertWidget(number, button)
        self._rail_frame.setFixedWidth(wide_enough(self._rail_frame, RAIL))
        if number == 0:
            button.setChecked(True)

    def go(self, number: int) -> None:
        """Shows a page, counted from 0."""
        self._group.button(number).setChecked(True)
        if number != self.page:
            self._notices.leave()
        self._stack.setCurrentIndex(number)
        self._hint.say(self._hints[number][1])
        self._notices.settle()
        self._give_keys()

    def _give_keys(self) -> None:
        """To the page in sight."""
        if (page := self._in_sight()) is not None:
            page.setFocus()

    def _put_hint_away(self) -> None:
        self._forget_hint()
        self._hint.say("")

    def follow_hint(self) -> None:
        """What the hint of the page in sight says was done: it goes, and nothing moves under the hand that did it."""
        if self._hints[self.page][1]:
            self._forget_hint()
            self._hint.fall_silent()

    def _forget_hint(self) -> None:
        name, _ = self._hints[self.page]
        self._hints[self.page] = name, ""
        self.hint_put_away.emit(name)

    @property
    def page(self) -> int:
        return self._stack.currentIndex()

    def _in_sight(self) -> Page | None:
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def _held(self) -> bool:
        page = self._in_sight()
        return page is not None and page.held()

    def show_device(self, name: str) -> None:
        self._device.setText(name)
        self._device.setToolTip(self.tr("Models run on: {name}").format(name=name))

    def notice(self, text: str, by: int | None = None) -> None:
        """Says something that goes away by itself. `by`: the number of the page, whose errors are past with that."""
        if by is not None:
            self.take_back(by)
        self._notices.say(text, seconds=NOTICE_SECONDS)

    def error(self, text: str, by: int | None = None) -> None:
        """Says what went wrong, until somebody has seen it and goes to another page. `by`: the number of its page."""
        self._notices.say(text, "error", by=by)

    def take_back(self, by: int) -> None:
        """What went wrong on the page of this number works now."""
        self._notices.take_back(by)

    def offer(self, text: str, words: str, do: Callable[[], None]) -> None:
        """Says something, until it is put away, with a button of these words."""
        self._notices.say(text, "warning", offer=(words, do))

    def come_forward(self) -> None:
        """In front of the windows of other programs, where the system lets it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def let_go(self) -> None:
        """Closes the window for good."""
        self._may_close = True
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._settle()

    def _settle(self) -> None:
        """The page gets the room of what is no longer said: it moves anyway, or nobody has a hand on it."""
        self._notices.settle()
        self._hint.settle()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close)
        if not self._may_close:
            self.closing.emit()

    # what is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._hover(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hover(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        data = event.mimeData()
        if event.source() is not None:
            event.ignore()
        elif self._take(data):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        elif not local_paths(data):
            self.notice(why_no_picture(data))

    def _hover(self, event: QDropEvent) -> None:
        page, data = self._in_sight(), event.mimeData()
        if event.source() is not None:
            event.ignore()
        elif data.hasUrls() or (
            page is not None and page.takes_pictures and data.hasImage()
        ):  # the web: to say why not
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._show_over(bool(local_paths(data)) and not _models(data))

    def _show_over(self, over: bool) -> None:
        if (page := self._in_sight()) is not None:
            page.show_over(over)

    def _take(self, data: QMimeData) -> bool:
        if _models(data):
            self.models_dropped.emit(local_paths(data))
            return True
        page, paths = self._in_sight(), local_paths(data)
        if page is None:
            return False
        return page.take(paths) if paths else page.take_picture(picture_in(data))


def _small(icon: str, tip: str, name: str) -> QToolButton:
    button = icon_button(icon, tip, name=name)
    button.setProperty("role", "small")
    button.setIconSize(QSize(20, 20))
    return button


def _models(data: QMimeData) -> bool:
    """Whether all that is dropped is meant as a model."""
    paths = local_paths(data)
    return bool(paths) and all(map(is_model, paths))
