"""The Convert page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from app.pages.convert.page import ConvertPage
from app.sessions.items import ItemState
from engine.config import Results
from tests.app.converting import convert, make_session, rows
from tests.app.standins import Models

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(qtbot, work_lane, live_lane, converter):
    page = ConvertPage(make_session(work_lane, live_lane, converter), Models("one", "two"))
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


def test_the_folder_for_the_results_can_be_typed(qtbot, page, pictures, tmp_path):
    def write(text, end=Qt.Key.Key_Return):
        page.output.setFocus()
        page.output.selectAll()
        qtbot.keyClicks(page.output, text) if text else qtbot.keyClick(page.output, Qt.Key.Key_Delete)
        if end is not None:
            qtbot.keyClick(page.output, end)

    page.session.add([pictures / "a.png"])
    usual = page.session.output
    write(str(tmp_path / "typed"))
    assert page.session.output == tmp_path / "typed" and page.start_button.isEnabled()
    for wrong, why in (("typed", "whole path"), (str(pictures / "a.png" / "in"), "a.png is a file")):
        write(wrong)
        shown = page._panel.output_problem
        assert shown.isVisible() and why in shown.text().replace("\u200b", "") and not page.start_button.isEnabled()
        page.picker.choose(Path("/m/two.safetensors"))
        assert page.output.text() == wrong, "it stays to be mended, and nothing goes elsewhere meanwhile"
    page.picker.choose(Path("/m/one.safetensors"))
    write("")
    assert page.session.output == usual and page.output.path() == str(usual) and page.start_button.isEnabled()
    write(str(tmp_path / "last"), end=None)
    page.start_button.click()
    qtbot.waitUntil(lambda: page.session.outcome is not None)
    assert (tmp_path / "last" / "a.png").is_file()


def test_of_an_animation_the_first_picture_is_told_or_all_are_taken(
    qtbot, page, pictures, converter, tmp_path, monkeypatch
):
    use_output(page, tmp_path / "out", monkeypatch)
    page.options.existing.setCurrentText("Replace it")
    (pictures / "a.png").rename(pictures / "a.gif")
    page.session.add([pictures / "a.gif"])
    convert(qtbot, page.session)
    assert "first picture" in page.list.line(page.session.items.index(0)).detail
    page.options.frames.click()
    assert page.start_button.text() == "Convert 1 picture", "of all its pictures, it is not done"
    convert(qtbot, page.session)
    assert [request.frames for request in converter.requests] == [False, True]
    assert "first picture" not in page.list.line(page.session.items.index(0)).detail
    kept = page.options.values()
    page.options.frames.click()
    page.set_values(kept)
    assert page.session.frames


def test_results_can_be_made_larger(qtbot, page, pictures, converter, tmp_path):
    page.options.existing.setCurrentText("Replace it")
    page.session.aim(page.session.model, tmp_path / "out")
    page.session.add([pictures / "a.png"])
    convert(qtbot, page.session)
    page.options.enlarge.setCurrentText("4×")
    assert page.start_button.text() == "Convert 1 picture", "of another size, it is not done"
    page.session.aim(page.session.model, tmp_path / "out", enlarge=page.session.enlarge)
    convert(qtbot, page.session)
    assert [request.enlarge for request in converter.requests] == [1, 4]


class Opened(QObject):
    def __init__(self, found):
        super().__init__()
        self.found = found

    @Slot(QUrl)
    def open(self, url):
        self.found.append(url.toLocalFile())


def page_for(qtbot, work_lane, live_lane, converter, **facts):
    page = ConvertPage(make_session(work_lane, live_lane, converter), Models("one", "two", **facts))
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
    convert(qtbot, page._session)
    assert not page.show_given.isVisible()
    page.options.existing.setCurrentText("Replace it")
    qtbot.waitUntil(lambda: left(page) == "#ff0000")
    page.derive.click()
    assert rows(page._session) == [("a.png", ItemState.WAITING)], "another input, another result"
    assert page.show_given.isVisible()
    qtbot.waitUntil(lambda: left(page) == "#000000")
    page.show_given.click()
    qtbot.waitUntil(lambda: left(page) == "#ff0000")
    convert(qtbot, page._session)
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
    assert line.failed and line.detail.startswith("bad.png is damaged")
    assert page.start_button.text() == "Try 1 picture again"


def test_thumbnails_come_for_what_is_in_sight(qtbot, page, pictures):
    page.session.add([pictures / "a.png"])
    qtbot.waitUntil(lambda: page.list.thumbnail(pictures / "a.png") is not None)
    assert page.list.thumbnail(pictures / "a.png").width() == 48


def test_without_a_model_nothing_starts(qtbot, work_lane, live_lane, converter, pictures):
    page = ConvertPage(make_session(work_lane, live_lane, converter), Models())
    qtbot.addWidget(page)
    page._session.add([pictures / "a.png"])
    assert not page.start_button.isEnabled()


def test_the_delete_key_takes_pictures_off(qtbot, page, pictures):
    page.session.add([pictures / "a.png", pictures / "bad.png"])
    page.list.setFocus()
    page.list.setCurrentIndex(page.session.items.index(0))
    page.remove_button.click()
    assert [n for n, _ in rows(page.session)] == ["bad.png"]
    page.clear_button.click()
    assert page.compare._text == "Your pictures will be shown here, before and after."
    page.session.add([pictures / "bad.png"])
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


def test_photos_are_made_into_what_a_model_wants_and_drawings_are_not(
    qtbot, work_lane, live_lane, converter, pictures, tmp_path
):
    page = page_for(qtbot, work_lane, live_lane, converter, input_kind="line")
    (tmp_path / "photo.png").write_bytes((pictures / "a.png").read_bytes())
    page._session.add([tmp_path / "photo.png"])
    qtbot.waitUntil(lambda: page.derive.isChecked())
    assert page._session.derive == "edges" and "look like photos" in page._panel.seen.text()
    page._session.clear()
    page._session.add([pictures / "a.png"])
    qtbot.waitUntil(lambda: not page.derive.isChecked())
    qtbot.waitUntil(lambda: "look like drawings" in page._panel.seen.text())
    page.derive.click()
    page._session.add([tmp_path / "photo.png"])
    qtbot.waitUntil(lambda: "others like drawings" in page._panel.seen.text())
    assert page.derive.isChecked(), "a person chose it"


def test_one_picture_among_many_makes_no_mixture(page):
    for photos, told in ((12, "These look like photos"), (11, "Most of these look like photos"), (6, "others like"),
                         (1, "Most of these look like drawings"), (0, "These look like drawings")):  # fmt: skip
        page._panel.show_seen(photos, 12, "It wants lines.")
        assert page._panel.seen.text().startswith(told) or told in page._panel.seen.text()


def test_what_a_picture_becomes_is_shown_before_it_is_converted(qtbot, page, pictures):
    page.session.add([pictures / "a.png"])

    def right():
        page.compare.set_split(0.0)
        return page.compare.grab().toImage().pixelColor(page.compare.rect().center()).name()

    qtbot.waitUntil(lambda: right() == "#00ff00")


def test_of_a_folder_one_picture_is_looked_at_before_the_batch(qtbot, page, pictures):
    page.session.add([pictures / "folder"])
    first = sorted((pictures / "folder").iterdir())[0]
    qtbot.waitUntil(lambda: page._shown[0] is not None)
    assert page._shown[0].path == page._shown[1].path == first and page._shown[1].makes
    assert page._pictures.current().folder
    with qtbot.waitSignal(page.compare_requested) as asked:
        page.models_button.click()
    assert asked.args == [[first]], "models can be tried on that picture"
    page.session.add([pictures / "a.png"])
    assert page._pictures.current().source == pictures / "a.png", "a picture that was chosen by itself comes first"


def test_what_is_there_already_is_asked_about(qtbot, page, pictures, converter, tmp_path, monkeypatch):
    use_output(page, tmp_path / "out", monkeypatch)
    page.session.add([pictures / "a.png"])
    convert(qtbot, page.session)
    page.start_button.click()
    qtbot.waitUntil(lambda: page.findChild(QMessageBox) is not None)
    box = page.findChild(QMessageBox)
    next(b for b in box.buttons() if b.text() == "Leave them as they are").click()
    qtbot.waitUntil(lambda: not page.session.running and page.session.outcome is not None)
    assert converter.requests[-1].results.existing == "skip"
    assert page._status.text() == "0 done, 1 were there already."


@pytest.mark.parametrize(
    "size", [(860, 520), (926, 680), (1182, 800), (1800, 1080)]
)  # within windows from 960 x 520 on
def test_the_pictures_stay_in_sight_beside_the_options(page, pictures, size):
    page.resize(*size)
    page.session.add([pictures / "a.png"])
    page.options_button.click()
    QApplication.processEvents()
    assert page.size().toTuple() == size
    for widget in (page.list, page.add_photos, page.add_folder, page.models_button, page.options, page.start_button):
        place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
        assert widget.isVisible() and page.rect().contains(place), widget.text() if hasattr(widget, "text") else widget
    assert page.list.height() >= 56, "a row at least"
    assert page.view.isVisible() == (size[0] > 1000), "it gives way"
    page.options_button.click()
    assert page.view.isVisible() and not page.options.isVisible()


def test_options_say_what_a_format_cannot_hold_and_how_results_are_called(qtbot, page, pictures):
    page.options_button.click()
    options = page.options
    assert options.isVisible()
    options.format.setCurrentText("JPEG")
    assert not options.keep["alpha"].isEnabled() and "Transparency" in options._lost.text()
    options.name.setText("{name}-{model}")
    assert options._example.text() == "For example IMG_0042-one.jpg"
    assert (page.session.results.format, page.session.results.name) == ("jpg", "{name}-{model}")
    options.name.setText("{nam}")
    assert "{nam}" in options._example.text() and page.session.results.name == "{name}"
    page.session.add([pictures / "a.png"])
    assert not page.start_button.isEnabled() and "{nam}" in page.start_button.toolTip()
    options.name.setText("{name}")
    assert page.start_button.isEnabled() and not page.start_button.toolTip()
    page.options_button.click()
    assert "JPEG, quality 95" in page._panel.summary.text()


def test_a_variation_is_chosen_of_models_that_know_several(qtbot, page, pictures, converter, tmp_path):
    models = page._models
    models.entries = [models.entries[0], *Models("varied", network={"variations": 4}).entries]
    models.refresh()
    page.options.existing.setCurrentText("Replace it")
    page.options_button.click()
    page.session.add([pictures / "a.png"])
    page.list.setCurrentIndex(page.session.items.index(0))
    assert not page.options.seed.isVisible(), "of one result alone there is nothing to choose"
    page.picker.choose(Path("/m/varied.safetensors"))
    assert page.options.seed.isVisible()
    page.options.seed.setValue(7)
    assert "variation 7" in page._panel.summary.text()
    seen = []
    page.session.looked.connect(lambda look, image: seen.append((look.seed, image.pixelColor(0, 0).name())))
    page.options.seed.setValue(8)
    qtbot.waitUntil(lambda: (8, "#ff00ff") in seen, timeout=10_000)
    page.session.aim(page.session.model, tmp_path / "out", seed=page.session.seed)
    convert(qtbot, page.session)
    page.picker.choose(Path("/m/one.safetensors"))
    page.session.aim(page.session.model, tmp_path / "out", seed=page.session.seed)
    convert(qtbot, page.session)
    assert [request.seed for request in converter.requests] == [8, 0]


def test_options_are_remembered_and_nonsense_is_not(page):
    page.options.format.setCurrentText("WebP")
    page.options.keep["exif"].setChecked(False)
    page.options.existing.setCurrentText("Keep both")
    values = page.options.values()
    page.set_values({"format": "exe", "quality": "many", "enlarge": "x", "name": "a/b"})
    assert page.session.results == Results() and page.session.existing == "ask" and page.session.enlarge == 1
    page.set_values(values)
    assert (page.session.results.format, page.session.existing) == ("webp", "number")
    assert "exif" not in page.session.results.keep
