"""Messages that stay until they are put away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from app.widgets.notices import MessageList, Notices

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Place(QWidget):
    """A page above its messages, as in the window."""

    def __init__(self, qtbot):
        super().__init__()
        qtbot.addWidget(self)
        self.hand = False
        self.page, self.notices = QWidget(), Notices(lambda: self.hand)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.notices)
        self.resize(600, 400)
        self.show()

    def room(self):
        """px that the page has."""
        self.layout().activate()
        return self.page.height()


@pytest.fixture
def place(qtbot):
    return Place(qtbot)


def seen(widget):
    QApplication.processEvents()  # Qt shows what was added to a layout a moment later
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def press(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.isVisible() and b.text() == text).click()


def test_what_went_wrong_goes_once_it_was_seen_and_the_page_is_left(qtbot, place, monkeypatch):
    monkeypatch.setattr("app.widgets.notices.SEEN_MS", 50)
    notices = Notices(lambda: False, place)
    place.layout().addWidget(notices)
    here = "PySide6.QtGui.QGuiApplication.applicationState"
    monkeypatch.setattr(here, lambda: Qt.ApplicationState.ApplicationInactive)
    notices.say("a.png is damaged.", "error")
    notices.say("Hangs.", "warning", offer=("Go on", lambda: None))
    qtbot.wait(200)
    notices.leave()
    assert len(notices.texts()) == 2, "nobody was there to see it"
    monkeypatch.setattr(here, lambda: Qt.ApplicationState.ApplicationActive)
    qtbot.wait(200)
    assert len(notices.texts()) == 2, "it stays where it was said"
    notices.say("b.png is damaged.", "error")
    place.hide()
    assert notices.texts() == ["Hangs.", "b.png is damaged."], "what was in sight too short is still there"
    qtbot.wait(200)
    place.show()
    qtbot.wait(200)
    place.hide()
    assert notices.texts() == ["Hangs."], "which is to be answered"


def test_what_works_now_is_no_error_any_more(place):
    for by in (1, 2):
        place.notices.say(f"{by} failed.", "error", by=by)
    place.notices.say("Hangs.", "warning", by=1)
    place.notices.take_back(1)
    assert place.notices.texts() == ["Hangs.", "2 failed."]


def test_names_of_files_are_no_markup(place):
    place.notices.say("<h1>x</h1>.png does not exist.")
    assert seen(place.notices) == ["<h1>x</h1>.png does not exist."]
    place.notices.say("Another.")
    press(place.notices, "And 1 more…")
    rows = place.notices.findChild(MessageList)
    heights = {label.height() for label in rows.findChildren(QLabel) if label.text()}
    assert len(heights) == 1, "and none of it is a heading"


def test_however_many_there_are_the_page_moves_once(place):
    all_of_it = place.room()
    place.notices.say("one", "error")
    once = place.room()
    assert once < all_of_it
    for number in range(5):
        place.notices.say(f"{number} " + "and so on " * 40, "error", offer=("Do it", lambda: None))
        assert place.room() == once
    place.notices.clear()
    assert place.room() == all_of_it


def test_what_is_grave_stands_in_front_of_what_came_later(place):
    place.notices.say("failed", "error")
    place.notices.say("careful", "warning")
    place.notices.say("saved")
    assert seen(place.notices)[0] == "failed"
    place.notices.say("failed again", "error")
    assert seen(place.notices)[0] == "failed again"
    press(place.notices, "And 3 more…")
    told = [text for text in seen(place.notices.findChild(MessageList)) if " " not in text or "again" in text]
    assert told == ["failed again", "failed", "careful", "saved"]


def test_what_goes_by_itself_leaves_the_page_where_it_is(qtbot, place):
    all_of_it = place.room()
    place.notices.say("saved", seconds=0.05)
    once = place.room()
    qtbot.waitUntil(lambda: not place.notices.texts())
    assert not seen(place.notices) and place.room() == once
    place.notices.settle()
    assert place.room() == all_of_it


def test_the_page_does_not_move_under_a_hand(qtbot, place):
    all_of_it, place.hand = place.room(), True
    place.notices.say("one")
    place.notices.say("two", seconds=0.5)
    qtbot.wait(700)
    assert place.room() == all_of_it and place.notices.texts() == ["one", "two"]
    place.hand = False
    qtbot.waitUntil(lambda: "two" in seen(place.notices))  # as long as if it had been seen at once
    assert place.room() < all_of_it
    qtbot.waitUntil(lambda: seen(place.notices) == ["one"])


def test_notices_are_said_once_and_all_can_be_read_and_put_away(place):
    notices = place.notices
    for text in ["one", "one", "two", "three", "four", "five"]:
        notices.say(text)
    assert notices.texts() == ["one", "two", "three", "four", "five"] and seen(notices) == ["five"]
    press(notices, "And 4 more…")
    opened = notices.findChild(MessageList)
    assert seen(opened) == ["five", "four", "three", "two", "one"]
    notices.say("six")
    assert seen(opened)[0] == "six"
    notices._line.close_button.click()
    assert notices.texts()[-1] == "five" == seen(opened)[0] and seen(notices._line) == ["five"]
    press(opened, "Put all away")
    assert notices.texts() == [] and not notices.isVisible() and not opened.isVisible()


def test_a_line_that_is_too_short_can_be_read_on(place):
    text = "A sentence that goes on and on. " * 8
    place.notices.say(text)
    assert seen(place.notices) != [text]
    press(place.notices, "Read on…")
    assert seen(place.notices.findChild(MessageList)) == [text]
    place.notices.clear()
    place.notices.say("Short.")
    assert not [b for b in place.notices.findChildren(QPushButton) if b.isVisible()]


def test_an_offer_is_taken_from_the_line_and_from_the_list(place):
    done = []
    for name in ("a", "b"):
        place.notices.say(f"{name} does not answer.", "warning", offer=("Go on", lambda name=name: done.append(name)))
    press(place.notices._line, "Go on")
    assert done == ["b"] and place.notices.texts() == ["a does not answer."]
    place.notices.say("And so on.")
    press(place.notices, "And 1 more…")
    press(place.notices.findChild(MessageList), "Go on")
    assert done == ["b", "a"] and place.notices.texts() == ["And so on."]
