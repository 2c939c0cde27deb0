"""The library in the window: picker, session and page."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QLabel, QLineEdit, QMessageBox, QPushButton

from app import work
from app.pages.models.page import DETAILS, ModelsPage
from app.sessions.comparison import ComparisonSession, ComparisonWork
from app.sessions.models import ModelsSession, ModelsWork
from app.sketch import Sketch
from app.widgets.picker import ModelPicker
from engine import library
from engine.card import read_card


@pytest.fixture(autouse=True)
def builtin(tmp_path, monkeypatch):
    monkeypatch.setattr(library, "builtin_dir", lambda: tmp_path / "builtin")
    return tmp_path / "builtin"


WORK = ModelsWork(work.import_models, work.export_model, work.make_samples, work.change_card)


@pytest.fixture
def models(live_lane, hasten_lane):
    session = ModelsSession(live_lane, hasten_lane, WORK)
    yield session
    session.stop()


def names(session):
    return [e.name for e in session.entries]


def test_a_new_file_shows_up_by_itself(qtbot, models, make_model):
    assert names(models) == []
    with qtbot.waitSignal(models.changed, timeout=10_000):
        make_model("fresh")
    assert names(models) == ["fresh"]


def test_a_look_without_news_is_silent(qtbot, models, make_model):
    make_model("one")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    with qtbot.assertNotEmitted(models.changed, wait=200):
        models.refresh()


def test_a_folder_that_goes_away_under_a_look_is_no_failure(qtbot, models, make_model, monkeypatch):
    def vanish():
        raise FileNotFoundError(2, "No such file or directory")

    said = []
    models.failed.connect(said.append)
    make_model("one")
    with monkeypatch.context() as patch:
        patch.setattr(library, "entries", vanish)
        models.refresh()
        qtbot.wait(100)
    with qtbot.waitSignal(models.changed):
        models.refresh()
    assert names(models) == ["one"] and not said


def test_a_look_from_before_a_rename_does_not_bring_the_old_name_back(qtbot, models, live_lane, make_model):
    make_model("old")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    make_model("other")
    models.refresh()
    while not live_lane._thread.answers:  # it has looked, and nobody was told yet
        time.sleep(0.01)
    with qtbot.waitSignal(models.moved):
        models.rename(models.entries[0], "new")
    with qtbot.assertNotEmitted(models.changed, wait=200):
        models.refresh()
    assert names(models) == ["new", "other"]


def test_rename_keeps_the_file(qtbot, models, make_model):
    make_model("old")
    make_model("taken")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    old = models.entries[0]
    with qtbot.waitSignal(models.moved) as moved:
        models.rename(old, "new")
    assert moved.args[0] == old.path and moved.args[1].is_file()
    assert names(models) == ["new", "taken"]
    with qtbot.waitSignal(models.failed) as failed:
        models.rename(models.entries[0], "taken")
    assert "taken" in failed.args[0]
    with qtbot.waitSignal(models.failed):
        models.rename(models.entries[0], "a/b")
    assert names(models) == ["new", "taken"]


def test_remove_moves_to_the_trash(qtbot, models, make_model, monkeypatch, tmp_path):
    thrown = []
    monkeypatch.setattr("send2trash.send2trash", lambda p: (thrown.append(p), p.rename(tmp_path / "trashed")))
    make_model("old")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    with qtbot.waitSignal(models.changed):
        models.remove(models.entries[0])
    assert names(models) == [] and len(thrown) == 1


def test_a_model_of_ours_is_imported_under_a_free_name(qtbot, models, make_model, tmp_path):
    samples = ((b"given", b"made"),)
    source = make_model("given", tmp_path / "elsewhere" / "given.safetensors", samples=samples, notes="mine")
    for _ in range(2):
        with qtbot.waitSignal(models.added, timeout=30_000) as added:
            models.add(source)
    assert read_card(added.args[0]) == read_card(source)
    assert names(models) == ["given", "given 2"]
    with qtbot.waitSignal(models.added) as added:
        models.add(models.entries[0].path)
    assert added.args[0] == models.entries[0].path and names(models) == ["given", "given 2"]


def test_what_is_no_model_is_refused_with_a_sentence(qtbot, models, tmp_path):
    text = tmp_path / "notes.safetensors"
    text.write_text("hello")
    with qtbot.waitSignal(models.failed, timeout=30_000) as failed:
        models.add(text)
    assert "notes.safetensors" in failed.args[0] and not list(library.models_dir().glob("*"))


def test_the_picker_keeps_its_choice_and_offers_nothing_broken(qtbot, make_model):
    picker = ModelPicker()
    qtbot.addWidget(picker)
    chosen = []
    picker.chosen.connect(lambda e: chosen.append(e and e.name))
    picker.set_entries(library.entries())
    assert picker.current() is None and chosen == [] and picker.placeholderText()
    make_model("b")
    picker.set_entries(library.entries())
    a = make_model("a")
    broken = library.models_dir() / "broken.safetensors"
    broken.write_text("x")
    picker.set_entries(library.entries())
    assert picker.current().name == picker.currentText() == "b"
    assert chosen == ["b"]
    row = picker.findText("broken")
    assert not picker.model().item(row).isEnabled() and "broken" in picker.model().item(row).toolTip()
    picker.choose(a)
    assert picker.current().name == "a"
    wanted = library.models_dir() / "later.safetensors"
    picker.choose(wanted)
    assert picker.current().name == "a"
    make_model("later")
    picker.set_entries(library.entries())
    assert picker.current().name == "later"
    wanted.unlink()
    picker.set_entries(library.entries())
    assert chosen[-2:] == ["later", "a"]


def test_the_picker_follows_a_choice_of_the_keyboard(qtbot, make_model):
    make_model("a")
    make_model("b")
    picker = ModelPicker()
    qtbot.addWidget(picker)
    picker.set_entries(library.entries())
    picker.show()
    with qtbot.waitSignal(picker.chosen) as chosen:
        qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert chosen.args[0].name == picker.current().name == "b"


@pytest.fixture
def make_page(qtbot, models, hasten_lane):
    def make():
        comparison = ComparisonSession(
            hasten_lane, ComparisonWork(work.compare, work.read_picture, work.write_picture), models
        )
        page = ModelsPage(models, comparison, Sketch(models))
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


def test_the_page_tells_the_facts_of_a_model(page):
    page.cards.select(library.models_dir() / "one.safetensors")
    for fact in (
        "one",
        "imported",
        "32 × 32 px",
        "1,200",
        "2 min 5 s",
        "0.0002",
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
    draw = button(page, "Try it")
    QApplication.processEvents()
    assert draw.mapTo(page, draw.rect().bottomRight()).x() < page.width() and draw.width() < DETAILS
    assert name in texts(page)


def test_a_broken_file_is_shown_with_its_sentence(page):
    page.cards.select(library.models_dir() / "broken.safetensors")
    assert "is not a Sinopia model" in texts(page)
    assert not [b for b in page.findChildren(QPushButton) if b.text() == "Try it" and b.isVisible()]


def test_trying_goes_where_the_model_is_at_home(qtbot, page, models, make_model):
    make_model("lines", input_kind="line")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    for name, tried, other in (("one", page.convert_requested, "Draw"),
                               ("lines", page.draw_requested, "Convert")):  # fmt: skip
        path = library.models_dir() / f"{name}.safetensors"
        page.cards.select(path)
        with qtbot.waitSignal(tried) as asked:
            button(page, "Try it").click()
        assert asked.args == [path]
        with qtbot.waitSignal(page.draw_requested if name == "one" else page.convert_requested):
            button(page, other).click()


def test_rename_and_remove_ask_first(qtbot, page, models, monkeypatch):
    page.cards.select(library.models_dir() / "one.safetensors")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_facts: ("two", True))
    with qtbot.waitSignal(models.moved):
        button(page, "Rename…").click()
    assert names(models) == ["broken", "two"]
    assert page.cards.current().name == "two"
    thrown = []
    monkeypatch.setattr("send2trash.send2trash", lambda p: (thrown.append(p.name), p.unlink()))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.buttons()[-1].click())  # Cancel
    button(page, "Remove…").click()
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


def test_without_models_the_page_says_what_to_do(qtbot, make_page):
    page = make_page()
    assert "No model yet" in texts(page)
    with qtbot.waitSignal(page.train_requested):
        button(page, "Train a model").click()


def test_a_dropped_file_is_imported(qtbot, page, models, make_model, drop, tmp_path):
    source = make_model("x", tmp_path / "größer 大.safetensors")
    with qtbot.waitSignal(models.added, timeout=30_000):
        assert drop(page, source)
    assert "größer 大" in names(models)
