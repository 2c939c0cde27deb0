import threading
from pathlib import Path

import pytest
from PIL import Image, ImageOps
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QImage

from app.pages.convert.page import ConvertPage
from app.sessions.conversion import ConversionSession, ItemState
from engine.card import Card
from engine.errors import SinopiaError
from engine.events import Finished, ImageDone, ImageFailed, Started, Stopped
from engine.library import Entry

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Models(QObject):
    changed = Signal()

    def __init__(self, *names, **facts):
        super().__init__()
        card = Card("pix2pix", {}, 64, 64, "fixed", **facts)
        self.entries = [Entry(n, Path(f"/m/{n}.safetensors"), "library", card) for n in names]


def derive(photo, kind, model):
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill({"edges": "black", "gray": "gray"}[kind] if model.stem == "one" else "yellow")
    return image


class Converter:
    """Inverts pictures in the order of the engine; names with "bad" fail, and `gate` holds it after the first."""

    def __init__(self):
        self.requests = []
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self, request, stop):
        self.requests.append(request)
        files = [f for p in request.inputs for f in (sorted(p.iterdir()) if p.is_dir() else [p])]
        request.output.mkdir(parents=True, exist_ok=True)
        yield Started(len(files))
        for index, file in enumerate(files, 1):
            if stop():
                yield Stopped(index - 1)
                return
            if "bad" in file.name:
                yield ImageFailed(file, "picture_damaged", {"path": file, "reason": "it is cut"}, index, len(files))
            else:
                ImageOps.invert(Image.open(file)).save(request.output / file.name)
                yield ImageDone(file, request.output / file.name, index, len(files), 0.5)
            self.gate.wait(10)
        yield Finished(len(files))


@pytest.fixture
def pictures(tmp_path):
    """a.png, bad.png, and a folder with c.png and d.png."""
    root = tmp_path / "in"
    (root / "folder").mkdir(parents=True)
    for name in ("a.png", "bad.png", "folder/c.png", "folder/d.png"):
        Image.new("RGB", (400, 200), "red").save(root / name)
    return root


@pytest.fixture
def converter():
    return Converter()


@pytest.fixture
def session(work_lane, live_lane, converter, tmp_path):
    session = ConversionSession(work_lane, live_lane, converter, derive)
    session.aim(Path("/m/one.safetensors"), tmp_path / "out")
    return session


def rows(session):
    return [(i.source.name, i.state) for i in session.items.rows]


def run(qtbot, session):
    session.start()
    qtbot.waitUntil(lambda: not session.running)


def test_pictures_and_folders_are_converted_and_told_one_by_one(qtbot, session, pictures, tmp_path):
    session.add([pictures / "folder", pictures / "a.png", pictures / "bad.png"])
    qtbot.waitUntil(lambda: session.pending == 4)
    run(qtbot, session)
    assert rows(session) == [
        ("folder", ItemState.DONE),
        ("c.png", ItemState.DONE),
        ("d.png", ItemState.DONE),
        ("a.png", ItemState.DONE),
        ("bad.png", ItemState.FAILED),
    ]
    assert (session.outcome.done, session.outcome.failed, session.outcome.stopped) == (3, 1, False)
    assert session.items.rows[3].output == tmp_path / "out" / "a.png"
    assert "cut" in str(session.items.rows[4].error)


def test_what_is_there_already_is_not_added_twice(session, pictures):
    session.add([pictures / "a.png", pictures / "a.png"])
    session.add([pictures / "a.png"])
    assert len(session.items.rows) == 1


def test_cancel_keeps_what_is_done_and_the_next_start_takes_the_rest(qtbot, session, converter, pictures):
    converter.gate.clear()
    session.add([pictures / "a.png", pictures / "folder" / "c.png", pictures / "folder" / "d.png"])
    session.start()
    qtbot.waitUntil(lambda: session.index == 1)
    assert [s for _, s in rows(session)] == [ItemState.DONE, ItemState.WORKING, ItemState.WAITING]
    session.stop()
    assert session.stopping
    converter.gate.set()
    qtbot.waitUntil(lambda: not session.running)
    assert session.outcome.stopped and session.outcome.done == 1
    assert [s for _, s in rows(session)] == [ItemState.DONE, ItemState.WAITING, ItemState.WAITING]
    run(qtbot, session)
    assert [p.name for p in converter.requests[1].inputs] == ["c.png", "d.png"]
    assert session.outcome.done == 3


def test_another_model_makes_everything_wait_again(qtbot, session, pictures, tmp_path):
    session.add([pictures / "folder"])
    qtbot.waitUntil(lambda: session.pending == 2)
    run(qtbot, session)
    session.aim(Path("/m/two.safetensors"), tmp_path / "out two")
    assert rows(session) == [("folder", ItemState.WAITING)]
    assert session.outcome is None


def test_a_later_picture_of_an_earlier_name_is_converted_together_with_it(qtbot, session, converter, pictures):
    session.add([pictures / "a.png"])
    run(qtbot, session)
    Image.new("RGB", (4, 4)).save(pictures / "folder" / "a.jpg")
    session.add([pictures / "folder" / "a.jpg"])
    run(qtbot, session)
    assert [p.name for p in converter.requests[1].inputs] == ["a.png", "a.jpg"]


def test_a_picture_that_went_away_fails_alone(qtbot, session, pictures):
    session.add([pictures / "a.png", pictures / "folder" / "c.png"])
    (pictures / "a.png").unlink()
    run(qtbot, session)
    assert [s for _, s in rows(session)] == [ItemState.FAILED, ItemState.DONE]
    session.remove(session.items.rows[1:])
    session.start()
    assert not session.running and session.outcome.failed == 1


def test_an_error_ends_it_and_says_why(qtbot, work_lane, live_lane, pictures, tmp_path):
    def convert(_request, _stop):
        yield Started(1)
        raise SinopiaError("output_not_folder", path="/x")

    session = ConversionSession(work_lane, live_lane, convert, derive)
    session.aim(Path("/m/one.safetensors"), tmp_path)
    session.add([pictures / "a.png"])
    run(qtbot, session)
    assert session.outcome.error.code == "output_not_folder"
    assert rows(session) == [("a.png", ItemState.WAITING)]


def test_removing_a_folder_takes_its_pictures_off_the_list(qtbot, session, pictures):
    session.add([pictures / "folder", pictures / "a.png"])
    run(qtbot, session)
    session.remove([session.items.rows[0]])
    assert [n for n, _ in rows(session)] == ["a.png"]
    session.clear()
    assert session.items.rows == [] and session.outcome is None


# -- the page ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def page(qtbot, work_lane, live_lane, converter):
    page = ConvertPage(ConversionSession(work_lane, live_lane, converter, derive), Models("one", "two"))
    page.resize(1100, 760)
    qtbot.addWidget(page)
    page.show()
    page.session = page._session
    page._session.aim(page._session.model, page._session.output)
    return page


def use_output(page, folder, monkeypatch):
    monkeypatch.setattr("app.widgets.parts.QFileDialog.getExistingDirectory", lambda *_: str(folder))
    page.choose_output.click()


def test_dropped_pictures_are_converted_and_shown_before_and_after(qtbot, page, pictures, drop, tmp_path, monkeypatch):
    assert page.start_button.text() == "Convert" and not page.start_button.isEnabled()
    assert page.session.output.parts[-2:] == ("Sinopia", "one")
    use_output(page, tmp_path / "out", monkeypatch)
    assert drop(page, pictures / "a.png", pictures / "folder")
    qtbot.waitUntil(lambda: page.start_button.text() == "Convert 3 pictures")
    assert page.list.isVisible()
    page.start_button.click()
    assert page.stop_button.isVisible() and not page.picker.isEnabled()
    qtbot.waitUntil(lambda: page.open_button.isVisible())
    assert (tmp_path / "out" / "d.png").is_file()
    assert page.start_button.text() == "Convert again"

    def seen(split):
        page.compare.set_split(split)
        return page.compare.grab().toImage().pixelColor(page.compare.rect().center()).name()

    qtbot.waitUntil(lambda: (seen(1.0), seen(0.0)) == ("#ff0000", "#00ffff"))
    opened = []
    handler = Opened(opened)
    QDesktopServices.setUrlHandler("file", handler, "open")
    page.open_button.click()
    QDesktopServices.unsetUrlHandler("file")
    assert opened == [str(tmp_path / "out")]


class Opened(QObject):
    def __init__(self, found):
        super().__init__()
        self.found = found

    @Slot(QUrl)
    def open(self, url):
        self.found.append(url.toLocalFile())


def page_for(qtbot, work_lane, live_lane, converter, **facts):
    page = ConvertPage(ConversionSession(work_lane, live_lane, converter, derive), Models("one", "two", **facts))
    page.resize(1100, 760)
    qtbot.addWidget(page)
    page.show()
    return page


def left(page):
    page.compare.set_split(1.0)
    return page.compare.grab().toImage().pixelColor(page.compare.rect().center()).name()


def test_photos_are_made_into_lines_first_if_a_person_wants_it(
    qtbot, work_lane, live_lane, converter, pictures, tmp_path, monkeypatch
):
    page = page_for(qtbot, work_lane, live_lane, converter, input_kind="line")
    use_output(page, tmp_path / "out", monkeypatch)
    assert page.derive.isVisible() and not page.derive.isChecked() and "lines" in page.derive.text()
    page._session.add([pictures / "a.png"])
    run(qtbot, page._session)
    assert not page.show_given.isVisible()
    qtbot.waitUntil(lambda: left(page) == "#ff0000")
    page.derive.click()
    assert rows(page._session) == [("a.png", ItemState.WAITING)], "another input, another result"
    assert page.show_given.isVisible()
    qtbot.waitUntil(lambda: left(page) == "#000000")
    page.show_given.click()
    qtbot.waitUntil(lambda: left(page) == "#ff0000")
    run(qtbot, page._session)
    assert [request.derive for request in converter.requests] == ["", "edges"]


def test_what_a_model_learnt_with_is_what_it_is_given(qtbot, work_lane, live_lane, converter):
    page = page_for(qtbot, work_lane, live_lane, converter, training={"settings": {"derive": "gray"}})
    assert page.derive.isChecked() and page._session.derive == "gray"
    page.derive.click()
    page._models.changed.emit()
    assert page._session.derive == "", "the list came anew, the choice stays"
    page.picker.choose(Path("/m/two.safetensors"))
    assert page._session.derive == "gray"


def test_models_that_take_photos_as_they_are_offer_nothing(page):
    assert not page.derive.isVisible() and not page.show_given.isVisible() and page.session.derive == ""


def test_failures_are_counted_named_and_found(qtbot, page, pictures, tmp_path, monkeypatch):
    use_output(page, tmp_path / "out", monkeypatch)
    page.session.add([pictures / "a.png", pictures / "bad.png"])
    page.start_button.click()
    qtbot.waitUntil(lambda: page.session.outcome is not None)
    assert page.failures_button.isVisible()
    page.failures_button.click()
    index = page.list.currentIndex()
    assert index.data() == "bad.png"
    line = page.list.line(index)
    assert line.failed and "damaged" in line.detail
    assert page.start_button.text() == "Try 1 picture again"


def test_thumbnails_come_for_what_is_in_sight(qtbot, page, pictures):
    page.session.add([pictures / "a.png"])
    qtbot.waitUntil(lambda: page.list.thumbnail(pictures / "a.png") is not None)
    assert page.list.thumbnail(pictures / "a.png").width() == 48


def test_without_a_model_nothing_starts(qtbot, work_lane, live_lane, converter, pictures):
    page = ConvertPage(ConversionSession(work_lane, live_lane, converter, derive), Models())
    qtbot.addWidget(page)
    page._session.add([pictures / "a.png"])
    assert not page.start_button.isEnabled()


def test_the_delete_key_takes_pictures_off(qtbot, page, pictures):
    page.session.add([pictures / "a.png", pictures / "bad.png"])
    page.list.setFocus()
    page.list.setCurrentIndex(page.session.items.index(0))
    page.remove_button.click()
    assert [n for n, _ in rows(page.session)] == ["bad.png"]
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert page.remove_button.isEnabled()


def test_a_folder_of_which_a_part_failed_says_so(qtbot, page, pictures, tmp_path, monkeypatch):
    use_output(page, tmp_path / "out", monkeypatch)
    (pictures / "folder" / "bad.png").write_bytes((pictures / "bad.png").read_bytes())
    page.session.add([pictures / "folder"])
    qtbot.waitUntil(lambda: page.session.pending == 3)
    page.start_button.click()
    qtbot.waitUntil(lambda: page.session.outcome is not None)
    line = page.list.line(page.session.items.index(0))
    assert line.failed and line.icon == "warning" and line.detail == "2 done, 1 failed"
