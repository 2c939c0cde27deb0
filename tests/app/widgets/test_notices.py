"""Messages that stay until they are put away."""

import pytest

from app.widgets.notices import Notices

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_names_of_files_are_no_markup(qtbot):
    notices, plain = Notices(), "<h1>x</h1>.png does not exist."
    qtbot.addWidget(notices)
    notices.say(plain)
    height = notices.sizeHint().height()
    notices.clear()
    notices.say(plain.replace("<", "(").replace(">", ")"))
    assert notices.sizeHint().height() == height


def test_notices_are_said_once_put_away_and_never_lost(qtbot):
    notices = Notices()
    qtbot.addWidget(notices)
    for text in ["one", "one", "two", "three", "four", "five"]:
        notices.say(text)
    assert notices.texts() == ["one", "two", "three", "four", "five"]
    notices._more.click()
    from PySide6.QtWidgets import QDialog, QListWidget

    shown = notices.findChild(QDialog).findChild(QListWidget)
    assert [shown.item(i).text() for i in range(shown.count())] == ["one", "two"]  # the newest stay in sight
    notices._notices()[0].close_button.click()
    assert notices.texts() == ["one", "two", "four", "five"]
    notices.clear()
    assert notices.texts() == [] and not notices.isVisible()


def test_all_can_be_put_away_also_those_that_did_not_fit(qtbot):
    notices = Notices()
    qtbot.addWidget(notices)
    notices.show()
    for text in ["one", "two", "three", "four", "five"]:
        notices.say(text)
    notices._all.click()
    assert notices.texts() == [] and not notices.isVisible() and not notices._rest.isVisibleTo(notices)
    for text in ["one", "two", "three", "four"]:
        notices.say(text)
    for notice in notices._notices():
        notice.close_button.click()
    assert notices.texts() == [] and not notices.isVisible()
