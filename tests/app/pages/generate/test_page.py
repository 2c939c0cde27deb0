"""The Generate page."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from app.pages.generate.page import GeneratePage
from app.sessions.animation import Animation
from app.sessions.noise import GRID, STRIP, NoiseSession, NoiseWork
from engine import library
from engine.kinds import Kind
from engine.messages import SinopiaError
from tests.app.standins import stands_for


def colour_of(point):
    return QColor.fromHsv(point.seed * 13 % 360, 200, min(255, 100 + round(10 * sum(map(abs, point.moves)))))


class Dreams:
    """Makes plain pictures, of a colour that only their point decides."""

    def __init__(self):
        self.asked, self.walks, self.problem = [], [], None

    def work(self, write_picture=lambda path, image: image.save(str(path))):
        return NoiseWork(self.imagine, self.walk, write_picture)

    @stands_for("imagine")
    def imagine(self, path, points):
        if self.problem is not None:
            raise self.problem
        self.asked.append(list(points))
        return [self._plain(colour_of(point)) for point in points]

    @stands_for("walk")
    def walk(self, path, start, end, count):
        self.walks.append((start, end))
        return [self._plain(colour_of(end if n else start)) for n in range(count)]

    @stands_for("animate_walk")
    def animate_walk(self, of, output):
        output.write_text(f"{of.start.seed} {of.end.seed}")
        return 1

    def _plain(self, colour):
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(colour)
        return image


@pytest.fixture
def dreams():
    return Dreams()


@pytest.fixture
def make_page(qtbot, models, live_lane, dreams):
    def make():
        session = NoiseSession(live_lane, dreams.work(), Animation(live_lane, dreams.animate_walk), models)
        page = GeneratePage(session, models)
        qtbot.addWidget(page)
        page.resize(900, 640)
        page.show()
        return page

    return make


@pytest.fixture
def page(qtbot, models, make_model, make_page):
    make_model("dreamer", input_kind=Kind.NOISE)
    make_model("painter")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page = make_page()
    qtbot.waitUntil(lambda: len(page.grid.pictures()) == GRID and page.save_button.isEnabled())
    return page


def shown(page):
    return page.picture.pictures()[0].pixelColor(1, 1)


def click(page, number):
    QTest.mouseClick(page.grid, Qt.MouseButton.LeftButton, pos=page.grid.place(number).center() + QPoint(1, 1))


def test_without_a_model_it_says_where_one_comes_from(qtbot, models, make_page):
    page = make_page()
    assert page._empty.isVisible() and not page.grid.isVisible() and not page.picker.isVisible()
    with qtbot.waitSignal(page.train_requested):
        page._empty.findChild(type(page.others)).click()


def test_only_models_from_noise_are_offered(page):
    assert [page.picker.itemText(i) for i in range(page.picker.count())] == ["dreamer"]


def test_a_click_and_the_arrow_keys_choose_a_picture(qtbot, page):
    click(page, 7)
    qtbot.waitUntil(lambda: shown(page) == page.grid.pictures()[7].pixelColor(1, 1))
    QTest.keyClick(page.grid, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown(page) == page.grid.pictures()[12].pixelColor(1, 1))
    assert "13" in page._name.text()


def test_others_are_shown_and_the_number_brings_them_back(qtbot, page):
    def seen():
        return [picture.pixelColor(1, 1).rgb() for picture in page.grid.pictures()]

    first = seen()
    page.others.click()
    qtbot.waitUntil(lambda: seen() != first)  # one alone may be the same by chance
    page.seed.setValue(1)
    qtbot.waitUntil(lambda: seen() == first)


def test_a_slider_changes_the_chosen_picture_alone_and_can_be_taken_back(qtbot, page):
    before, grid = shown(page), page.grid.pictures()
    page.sliders[2].setValue(10)
    qtbot.waitUntil(lambda: shown(page) != before)
    assert page.grid.pictures() == grid and page.back.isEnabled()
    page.back.click()
    qtbot.waitUntil(lambda: shown(page) == before)
    assert page.sliders[2].value() == 0


def test_another_picture_begins_unchanged(qtbot, page):
    page.sliders[0].setValue(5)
    click(page, 3)
    qtbot.waitUntil(lambda: page.sliders[0].value() == 0)


def test_a_walk_goes_from_one_picture_to_another_and_is_saved(qtbot, page, tmp_path, monkeypatch):
    click(page, 2)
    page.walk_button.click()
    assert page._walk_panel.isVisible() and not page.save_walk_button.isEnabled()
    click(page, 9)
    qtbot.waitUntil(lambda: len(page.strip.pictures()) == STRIP)
    monkeypatch.setattr("app.pages.generate.page.ask_save", lambda *_: tmp_path / "walk.webp")
    with qtbot.waitSignal(page.notice):
        page.save_walk_button.click()
    assert (tmp_path / "walk.webp").read_text() == "3 10"
    page._session.end_walk()
    assert not page._walk_panel.isVisible()


def test_the_picture_is_saved_and_handed_to_the_canvas(qtbot, page, tmp_path, monkeypatch):
    monkeypatch.setattr("app.pages.generate.page.ask_save", lambda *_: tmp_path / "one.png")
    with qtbot.waitSignal(page.notice):
        page.save_button.click()
    assert QImage(str(tmp_path / "one.png")).pixelColor(1, 1) == shown(page)
    with qtbot.waitSignal(page.draw_requested) as drawn:
        page.draw_button.click()
    assert drawn.args[0].pixelColor(1, 1) == shown(page)


def test_a_model_that_cannot_be_used_says_why(qtbot, page, dreams):
    dreams.problem = SinopiaError("model_from_pictures")
    page.others.click()
    qtbot.waitUntil(page._problem.isVisible)
    assert not page.save_button.isEnabled()
    dreams.problem = None
    page.others.click()
    qtbot.waitUntil(lambda: page.save_button.isEnabled())
    assert not page._problem.isVisible()


def test_a_model_that_learns_on_is_asked_anew(qtbot, page, dreams, make_model, models):
    asked = len(dreams.asked)
    make_model("dreamer", input_kind=Kind.NOISE, licence="other")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    qtbot.waitUntil(lambda: len(dreams.asked) > asked)
    assert page.picker.current().path == library.models_dir() / "dreamer.safetensors"
