"""The Models page."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from app import languages, work
from app.pages.convert.page import ConvertPage
from app.pages.draw.page import DrawPage
from app.pages.models.cards import FACTS, PICTURES
from app.pages.models.page import DETAILS, ModelsPage
from app.pages.models.report import ReportProgress
from app.painting.document import Document
from app.sessions.animation import Animation
from app.sessions.comparison import ComparisonSession, ComparisonWork
from app.sessions.evaluation import Evaluation
from app.sessions.keeper import Keeper
from app.sessions.live import LiveSession
from app.sessions.shelf import Shelf
from app.widgets.parts import pictures_folder
from engine import library
from engine.card import read_card
from engine.kinds import Kind
from engine.run.file import RunFile
from tests.app.converting import Converter, make_session
from tests.app.standins import Engine, picture, png, write_run


def names(session):
    return [e.name for e in session.entries]


@pytest.fixture
def make_page(qtbot, models, hasten_lane, work_lane):
    def make():
        comparison = ComparisonSession(
            hasten_lane, ComparisonWork(work.compare, work.read_picture, work.write_picture), models
        )
        page = ModelsPage(models, comparison, Evaluation(work_lane, work.evaluate, models), Document(models))
        qtbot.addWidget(page)
        page.resize(1000, 700)
        page.show()
        return page

    return make


@pytest.fixture
def page(qtbot, models, make_model, make_page):
    make_model("one", licence="MIT", training={"steps": 1200, "seconds": 125, "settings": {"lr": 0.0002}})
    broken = library.models_dir() / "broken.safetensors"
    broken.write_text("x")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    return make_page()


def texts(page):
    QApplication.processEvents()  # Qt shows what was added to a layout a moment later
    return " | ".join(label.text().replace("\u200b", "") for label in page.findChildren(QLabel) if label.isVisible())


def field(page, kind, name):
    return next(w for w in page.findChildren(kind) if w.accessibleName() == name)


def button(page, text):
    QApplication.processEvents()
    return next(b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible())


def test_scores_on_a_card_are_words_and_numbers(qtbot, models, make_model, make_page):
    settings = {"lambda_l1": 100.0, "gan_loss": "hinge", "of_another_version": 3}
    made = {"held_out_scores": {"l1": 0.285, "kd": 1516.0}, "weights": "rounded to fp16", "settings": settings}
    make_model("scored", training=made)
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page = make_page()
    page.cards.select(library.models_dir() / "scored.safetensors")
    said = texts(page)
    assert "Error (L1) 0.285, Kind (KD) 1516" in said and "rounded to 16 bits" in said and "{" not in said
    next(b for b in page.details.findChildren(QToolButton) if b.text() == "All settings").click()
    said = texts(page)
    assert "L1 weight | 100 | " in said and "Of another version" in said and "lambda" not in said


def test_the_page_tells_the_facts_of_a_model(page):
    page.cards.select(library.models_dir() / "one.safetensors")
    for fact in (
        "one",
        "imported",
        "32 × 32 px",
        "1,200",
        "2 min 5 s",
        "U-Net, 5 levels, width 4",
        "one.safetensors",
    ):
        assert fact in texts(page)
    assert field(page, QLineEdit, "Licence").text() == "MIT"


def test_a_long_name_without_spaces_stays_within_the_panel(qtbot, page, models, make_model):
    name = "summer_to_winter_yosemite_cyclegan_" * 3
    make_model(name, training={"data": name})
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page.cards.select(library.models_dir() / f"{name}.safetensors")
    draw = button(page, "Convert with it")
    QApplication.processEvents()
    assert draw.mapTo(page, draw.rect().bottomRight()).x() < page.width() and draw.width() < DETAILS
    assert name in texts(page)


def test_a_broken_file_is_shown_with_its_sentence(page):
    page.cards.select(library.models_dir() / "broken.safetensors")
    assert "is not a Sinopia model" in texts(page)
    assert not [b for b in page.findChildren(QPushButton) if b.text() == "Draw with it" and b.isVisible()]


def test_trying_goes_where_the_model_is_at_home(qtbot, page, models, make_model):
    make_model("lines", input_kind="line")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    for name, tried, own, other in (("one", page.convert_requested, "Convert with it", "Draw with it"),
                                    ("lines", page.draw_requested, "Draw with it", "Convert with it")):  # fmt: skip
        path = library.models_dir() / f"{name}.safetensors"
        page.cards.select(path)
        assert button(page, own).property("role") == "primary" and not button(page, other).property("role")
        with qtbot.waitSignal(tried) as asked:
            button(page, own).click()
        assert asked.args == [path]
        with qtbot.waitSignal(page.draw_requested if name == "one" else page.convert_requested):
            button(page, other).click()


def test_rename_and_remove_ask_first(qtbot, page, models, monkeypatch):
    page.cards.select(library.models_dir() / "one.safetensors")
    button(page, "Rename…").click()
    dialog = page.findChild(QInputDialog)
    dialog.setTextValue("two")
    with qtbot.waitSignal(models.moved):
        dialog.accept()
    assert names(models) == ["broken", "two"]
    assert page.cards.current().name == "two"
    thrown = []
    monkeypatch.setattr("send2trash.send2trash", lambda p: (thrown.append(p.name), p.unlink()))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.defaultButton().click())  # Enter throws nothing away
    button(page, "Remove…").click()
    assert not thrown
    monkeypatch.setattr(QMessageBox, "exec", lambda box: next(b for b in box.buttons() if "trash" in b.text()).click())
    with qtbot.waitSignal(models.changed):
        button(page, "Remove…").click()
    assert thrown == ["two.safetensors"] and names(models) == ["broken"]


def test_built_in_models_offer_no_change(qtbot, models, make_model, make_page, builtin):
    make_model("ours", builtin / "ours.safetensors")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page = make_page()
    assert "built in" in texts(page)
    assert not [b for b in page.findChildren(QPushButton) if b.text() in ("Rename…", "Remove…") and b.isVisible()]
    assert "“ours” is built in" in texts(page)
    assert field(page, QLineEdit, "Licence").isReadOnly() and not field(page, QComboBox, "Wants").isEnabled()


def test_what_a_built_in_model_says_of_itself_is_in_the_language_of_the_window(
    qtbot, qapp, models, make_model, make_page
):
    said = read_card(Path(str(files("resources"))) / "models" / "photo-to-oil.safetensors").notes
    make_model("ours", library.builtin_dir() / "ours.safetensors", notes=said)
    make_model("changed", library.builtin_dir() / "changed.safetensors", notes=f"{said} Or not.")
    make_model("own", notes=said)
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page, told = make_page(), {}
    languages.use(qapp, "tr")
    for entry in models.entries:
        page.cards.select(entry.path)
        told[entry.name] = page.details.findChild(QPlainTextEdit).toPlainText()
    page.search.setText("toprak")
    found = shown(page)
    languages.use(qapp, languages.SOURCE)
    assert "fotoğraf" in told.pop("ours") and told == {"changed": f"{said} Or not.", "own": said}
    assert found == ["ours"]


def test_notes_have_room_for_as_many_lines_as_they_are_long_up_to_a_bound(qtbot, models, make_model, make_page):
    for name, lines in (("short", 1), ("long", 7), ("endless", 70)):
        make_model(name, notes="\n".join(map(str, range(lines))))
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page, high = make_page(), {}
    for entry in models.entries:
        page.cards.select(entry.path)
        qtbot.wait(20)
        notes = page.details.findChild(QPlainTextEdit)
        high[entry.name] = notes.height()
        seen = notes.viewport().height() >= notes.document().size().height() * notes.fontMetrics().lineSpacing()
        assert seen == (entry.name != "endless")
    assert high["short"] < high["long"] < high["endless"] < page.height() / 2


def test_without_models_the_page_says_what_to_do(qtbot, make_page):
    page = make_page()
    assert "No model yet" in texts(page)
    with qtbot.waitSignal(page.train_requested):
        button(page, "Train a model").click()


def test_a_dropped_file_is_imported(qtbot, page, models, make_model, drop, tmp_path):
    source = make_model("x", tmp_path / "größer 大.safetensors")
    with qtbot.waitSignal(models.added):
        assert drop(page, source)
    assert "größer 大" in names(models)


@pytest.fixture
def stars(make_model):
    """A model that makes pictures from noise."""
    grid = png(picture("navy", 64, 64))
    return make_model("stars", input_kind=Kind.NOISE, samples=((None, grid),))


def test_a_model_from_noise_is_shown_with_its_grid_and_can_be_given_nothing(qtbot, page, models, stars):
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page.cards.select(stars)
    assert page.cards.current().name == "stars" and "from noise" in page.cards.currentIndex().data(FACTS)
    (shown,) = page.cards.currentIndex().data(PICTURES)
    assert QImage.fromData(shown).pixelColor(5, 5) == QColor("navy")
    QApplication.processEvents()
    assert [w.accessibleName() for w in page.details.findChildren(QLabel) if "sample" in w.accessibleName()] == [
        "Result of a sample"
    ]
    visible = {b.text() for b in page.details.findChildren(QPushButton) if b.isVisible()}
    assert not visible & {"Draw with it", "Convert with it", "Train on…", "Report…"} and "Rename…" in visible
    with qtbot.assertNotEmitted(page.draw_requested), qtbot.assertNotEmitted(page.convert_requested):
        page.cards.opened.emit(page.cards.current())  # as a double click does
    assert not field(page, QComboBox, "Wants").isEnabled()


def test_a_model_from_noise_is_offered_by_no_page_that_gives_pictures(
    qtbot, models, make_page, make_model, stars, work_lane, live_lane, hasten_lane, home
):
    for name in ("one", "two"):
        make_model(name)
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page = make_page()
    document = Document(models)
    keeper = Keeper(live_lane, document, home / "drawings")
    live = LiveSession(live_lane, hasten_lane, Engine().work)
    draw = DrawPage(
        live, models, document, keeper, Shelf(live_lane, home / "kept", models), Animation(live_lane, pytest.fail)
    )
    convert = ConvertPage(make_session(work_lane, live_lane, Converter()), models)
    for other in (draw, convert):
        qtbot.addWidget(other)
        assert [other.picker.itemText(i) for i in range(other.picker.count())] == ["one", "two"]
    page.cards.selectAll()
    assert button(page, "Compare 2…").isEnabled()
    page.cards.select(stars)
    assert not button(page, "Compare…").isEnabled()


@pytest.fixture
def training(qtbot, models, make_model, make_page):
    """A page that shows a training with three models, between two others."""
    for name in ("apples", "zebras"):
        make_model(name, input_kind="line" if name == "zebras" else "photo")
    for name in ("model", "best", "reverse"):
        make_model(name, library.runs_dir() / "meadow" / f"{name}.safetensors", notes=name)
    with qtbot.waitSignal(models.changed):
        models.refresh()
    return make_page()


def shown(page):
    return [page.cards.model().index(row, 0).data() for row in range(page.cards.model().rowCount())]


def test_a_training_is_one_card_with_its_models_inside(qtbot, training):
    page = training
    assert shown(page) == ["apples", "meadow", "zebras"] and "3 models" in texts(page)
    page.cards.select(library.runs_dir() / "meadow" / "model.safetensors")
    assert page.cards.current().path.stem == "model"
    page.cards.select(library.runs_dir() / "meadow" / "best.safetensors")
    assert "meadow" in texts(page)
    choices = {b.text(): b for b in page.details.findChildren(QToolButton) if b.isVisible() and b.isCheckable()}
    assert choices["Best"].isChecked()
    choices["Reverse"].click()
    assert page.cards.current().path.stem == "reverse"
    with qtbot.waitSignal(page.convert_requested) as asked:
        button(page, "Convert with it").click()
    assert asked.args[0].stem == "reverse"


def test_models_are_searched_and_ordered(training):
    page = training
    page.search.setText("mea best")
    assert shown(page) == ["meadow"] and "1 of 3" in texts(page)
    page.search.clear()
    page.sort.setCurrentText("By what they want")
    assert shown(page)[0] == "zebras"


def test_what_is_renamed_out_of_a_search_leaves_nothing_chosen(qtbot, page, models, make_model):
    for name in ("red sky", "red sea", "red"):
        make_model(name)
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page.search.setText("red")
    assert shown(page) == ["red", "red sea", "red sky"], "the one of just this name is the first"
    page.search.setText("red s")
    entry = next(entry for entry in models.entries if entry.name == "red sky")
    assert page.cards.select(entry.path)
    with qtbot.waitSignal(models.changed):
        models.rename(entry, "blue")
    assert page.cards.current() is None and not page.cards.chosen()
    models.changed.emit()
    assert page.cards.current() is None, "nor does it choose by itself later"
    page.show_model(entry.path.with_stem("blue"))
    assert page.cards.current().name == "blue" and not page.search.text()


def test_a_search_means_beginnings_of_words_and_says_when_there_is_nothing(training):
    page = training
    page.search.setText("ported")
    assert shown(page) == [] and "No model has “ported”" in texts(page) and not page.details.isVisible()
    page.search.setText("impo")
    assert "apples" in shown(page) and page.details.isVisible()
    page.search.setText("ppl")
    assert shown(page) == ["apples"], "of a name any part"


def test_a_report_begins_where_the_pictures_of_its_training_are(
    qtbot, models, make_model, make_page, tmp_path, monkeypatch
):
    run = write_run(library.runs_dir() / "meadow", data=str(tmp_path / "photos"))
    make_model("m", run / "model.safetensors", training={"data": "photos"})
    with qtbot.waitSignal(models.changed):
        models.refresh()
    page, asked = make_page(), []
    monkeypatch.setattr(
        "app.widgets.parts.QFileDialog.getExistingDirectory", lambda *given: asked.append(given[2]) or ""
    )
    page.cards.select(run / "model.safetensors")
    button(page, "Report…").click()
    there = RunFile.read(run).data
    there.mkdir(parents=True, exist_ok=True)
    button(page, "Report…").click()
    assert asked == [pictures_folder(), str(there)]


def test_keys_rename_and_remove_and_what_is_removed_leaves_its_place(qtbot, training, models, monkeypatch):
    page = training
    page.cards.select(library.models_dir() / "apples.safetensors")
    page.cards.setFocus()
    qtbot.keyClick(page.cards, Qt.Key.Key_F2)
    assert page.findChild(QInputDialog).textValue() == "apples"
    page.findChild(QInputDialog).close()
    page.cards.select(library.runs_dir() / "meadow" / "model.safetensors")
    monkeypatch.setattr("send2trash.send2trash", lambda p: shutil.rmtree(p))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: next(b for b in box.buttons() if "trash" in b.text()).click())
    with qtbot.waitSignal(models.changed):
        qtbot.keyClick(page.cards, Qt.Key.Key_Delete)
    assert shown(page) == ["apples", "zebras"] and page.cards.current().name == "zebras"


def test_the_menu_of_a_card_offers_what_can_be_done(training):
    page = training
    menu = page._menu(page.cards.current())
    said = [action.text() for action in menu.actions() if action.isVisible() and action.text()]
    assert said[:3] == ["Draw with it", "Convert with it", "Train on…"] and "Rename…" in said
    menu.close()


def test_raw_settings_are_folded_away(page):
    page.cards.select(library.models_dir() / "one.safetensors")
    assert "0.0002" not in texts(page)
    next(b for b in page.details.findChildren(QToolButton) if b.text() == "All settings").click()
    assert "0.0002" in texts(page)


def test_a_report_is_made_of_a_folder_of_pairs(qtbot, page, models, tmp_path, monkeypatch):
    for number, colour in enumerate(("red", "green", "blue")):
        picture(colour, 64, 32).save(str(tmp_path / f"{number}.png"))
    monkeypatch.setattr("app.widgets.parts.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr("app.widgets.parts.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "one"), ""))
    page.cards.select(library.models_dir() / "one.safetensors")
    button(page, "Report…").click()
    dialog = page.findChild(ReportProgress)
    qtbot.waitUntil(lambda: not page._reports._evaluation.running and page._reports._evaluation.scores is not None)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "SSIM" in said and (tmp_path / "one.html").read_text().count("<img") == 9
    QApplication.processEvents()
    cut = [
        label.text() for label in dialog.findChildren(QLabel) if label.height() < label.heightForWidth(label.width())
    ]
    assert not cut
    dialog.close()
