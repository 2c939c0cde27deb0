"""The Style page, and the session behind it."""

import threading
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QImage

from app import work
from app.pages.style.page import StylePage
from app.painting.document import Document
from app.sessions.style import StyleSession, StyleWork
from engine import images, styles
from engine.card import Card
from engine.events import Finished, Losses, Sample, Started, Stopped, Styled
from engine.library import Entry
from engine.messages import SinopiaError
from tests.app.standins import Models, stands_for

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

OIL, GLASS = styles.find("oil"), styles.find("glass")


class Painter:
    """Answers with red, and waits for the end until `go_on` or a stop."""

    def __init__(self):
        self.asked = []
        self.go_on = threading.Event()
        self.problem = None

    @stands_for("stylize")
    def __call__(self, content, request, stop):
        self.asked.append((content, request))
        if self.problem:
            raise self.problem
        red = np.full((30, 40, 3), (255, 0, 0), np.uint8)
        yield Started(10, 0, "cpu", "CPU")
        yield Losses(4, 0.0, {"style": 1.0, "content": 0.1}, 0.1, 1.0, 90.0, 0.0)
        yield Sample(4, "preview", None, red)
        while not self.go_on.wait(0.005):
            if stop():
                yield Sample(4, "preview", None, red)
                yield Stopped(4, Styled(request.output))
                return
        yield Sample(10, "preview", None, np.full((30, 40, 3), (0, 0, 255), np.uint8))
        yield Finished(10, Styled(request.output))


@stands_for("glance")
def glance(model, picture, longest, strength, scale, colours):
    made = QImage(picture.size(), QImage.Format.Format_RGB32)
    made.fill(QColor(0, round(255 * strength), 0))
    return made


class Live(QObject):
    changed = Signal()

    def __init__(self):
        super().__init__()
        self.result = QImage()


@pytest.fixture
def painter():
    return Painter()


@pytest.fixture
def session(work_lane, live_lane, painter):
    return StyleSession(work_lane, live_lane, StyleWork(painter, work.read_picture, glance))


@pytest.fixture
def page(qtbot, session):
    page = StylePage(session, Models(), Document(), Live())
    page.resize(1000, 640)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def photo(tmp_path) -> Path:
    path = tmp_path / "photo.png"
    images.write(path, np.full((300, 400, 3), 120, np.uint8))
    return path


def colour(image):
    return image.pixelColor(5, 5).name()


def test_a_picture_is_painted_in_sight_and_stopped_with_what_there_is(qtbot, page, session, photo, painter):
    assert not page.paint_button.isEnabled() and page.compare.isHidden()
    assert page.take([photo])
    qtbot.waitUntil(page.paint_button.isEnabled)
    page.sliders["strength"].setValue(80)
    page.paint_button.click()
    qtbot.waitUntil(lambda: not session.result.isNull())
    content, request = painter.asked[0]
    assert (content.width(), request.size, request.output, request.strength) == (400, 400, None, 0.8)
    assert request.styles == ((OIL, 1.0),)
    assert colour(session.result) == "#ff0000" and page.progress.value() == 4 and not page.stop_button.isHidden()
    page.stop_button.click()
    qtbot.waitUntil(lambda: not session.running)
    assert session.stopped and colour(session.result) == "#ff0000" and not page.paint_button.isHidden()


def test_the_whole_size_goes_into_a_file(qtbot, page, session, photo, painter, tmp_path, monkeypatch):
    page.take([photo])
    qtbot.waitUntil(page.save_button.isEnabled)
    named = partial(lambda made, *_: (made, ""), str(tmp_path / "made"))
    monkeypatch.setattr("app.widgets.parts.QFileDialog.getSaveFileName", named)
    painter.go_on.set()
    with qtbot.waitSignal(page.notice) as told:
        page.save_button.click()
    assert "made.png" in told.args[0]
    content, request = painter.asked[0]
    assert (content, request.size, request.output) == (photo, 0, tmp_path / "made.png")


def test_a_save_that_is_stopped_writes_nothing_and_says_so(qtbot, page, session, photo, painter, tmp_path, monkeypatch):
    page.take([photo])
    qtbot.waitUntil(page.save_button.isEnabled)
    named = partial(lambda made, *_: (made, ""), str(tmp_path / "made.png"))
    monkeypatch.setattr("app.widgets.parts.QFileDialog.getSaveFileName", named)
    told = []
    page.notice.connect(told.append)
    page.save_button.click()
    qtbot.waitUntil(lambda: bool(painter.asked))
    assert not painter.asked[0][1].unfinished
    page.stop_button.click()
    qtbot.waitUntil(lambda: not session.running)
    assert not told and page._status.text() == "Stopped. Nothing was saved."


def press(qtbot, page, path, blend=True):
    keys = Qt.KeyboardModifier.ControlModifier if blend else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(page.gallery.buttons[path], Qt.MouseButton.LeftButton, keys)


def test_a_style_that_is_clicked_is_chosen_alone(qtbot, page, session):
    press(qtbot, page, GLASS, blend=False)
    assert list(session.chosen) == [GLASS] and not page.gallery.buttons[OIL].isChecked()
    press(qtbot, page, GLASS, blend=False)
    assert list(session.chosen) == [GLASS] and page.gallery.buttons[GLASS].isChecked()


def test_several_styles_are_blended_and_one_stays(qtbot, page, session, photo, painter):
    press(qtbot, page, GLASS)
    assert list(page.gallery.sliders) == [OIL, GLASS] and not page.learn_button.isEnabled()
    page.gallery.sliders[GLASS].setValue(25)
    page.take([photo])
    qtbot.waitUntil(page.paint_button.isEnabled)
    painter.go_on.set()
    page.paint_button.click()
    qtbot.waitUntil(lambda: not session.running)
    assert painter.asked[0][1].styles == ((OIL, 1.0), (GLASS, 0.25))
    for path in (OIL, GLASS):
        press(qtbot, page, path)
    assert list(session.chosen) == [GLASS] and page.gallery.buttons[GLASS].isChecked()


def test_a_style_of_ones_own_is_added_and_one_that_is_none_is_told(qtbot, page, session, photo, tmp_path):
    session.add_style(photo)
    qtbot.waitUntil(lambda: session.own == [photo])
    assert list(session.chosen) == [photo] and page.gallery.buttons[photo].isChecked()
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"nothing")
    session.add_style(broken)
    qtbot.waitUntil(lambda: bool(page.notices.texts()))
    assert "broken.png" in page.notices.texts()[0] and session.own == [photo]


def test_what_goes_wrong_is_told_and_another_try_is_possible(qtbot, page, session, photo, painter):
    page.take([photo])
    qtbot.waitUntil(page.paint_button.isEnabled)
    painter.problem = SinopiaError("style_too_small", path=photo, width=1, height=1, least=16)
    page.paint_button.click()
    qtbot.waitUntil(lambda: bool(page.notices.texts()))
    assert "16" in page.notices.texts()[0] and page.paint_button.isVisible()
    painter.problem = None
    painter.go_on.set()
    page.paint_button.click()
    qtbot.waitUntil(lambda: not session.running and not session.result.isNull())
    assert colour(session.result) == "#0000ff" and not page.notices.texts()


def test_another_picture_lets_go_of_what_is_being_painted(qtbot, page, session, photo, painter):
    page.take([photo])
    qtbot.waitUntil(page.paint_button.isEnabled)
    page.paint_button.click()
    qtbot.waitUntil(lambda: not session.result.isNull())
    other = QImage(50, 50, QImage.Format.Format_RGB32)
    other.fill(QColor("green"))
    assert page.take_picture(other)
    qtbot.waitUntil(lambda: not session.running)
    assert session.result.isNull() and session.source is None and session.content.width() == 50


def test_a_fast_style_is_asked_for_with_its_style_and_a_folder(qtbot, page, tmp_path, monkeypatch):
    monkeypatch.setattr("app.widgets.parts.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path))
    with qtbot.waitSignal(page.learn_requested) as asked:
        qtbot.mouseClick(page.learn_button, Qt.MouseButton.LeftButton)
    assert asked.args == [OIL, tmp_path]


def test_a_model_that_learnt_the_style_answers_at_once(qtbot, page, session, photo, painter):
    card = Card("style", {}, 64, 4, "native", training={"settings": {"style": "oil"}})
    session.set_models([Entry("oil", photo, "library", card)])
    page.take([photo])
    qtbot.waitUntil(lambda: session.at_once)
    assert colour(session.result) == "#008000"
    page.sliders["strength"].setValue(100)
    qtbot.waitUntil(lambda: colour(session.result) == "#00ff00")
    painter.go_on.set()
    page.paint_button.click()
    qtbot.waitUntil(lambda: not session.running)
    page.sliders["strength"].setValue(20)
    assert not session.at_once and colour(session.result) == "#0000ff", "what was painted stays"
    page.gallery.buttons[GLASS].click()
    assert session.result.isNull()
