"""The window in other languages: how one is chosen, and that nothing is lost when it changes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QPointF, QTranslator
from PySide6.QtGui import QColor, QImage, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from app import languages, work
from app.application import CONVERT, DRAW, STYLE, TRAIN, Program
from app.languages import LANGUAGES, SOURCE
from app.pages.train.outcome import Ahead
from app.pages.train.page import TrainPage
from app.sessions.runs import RunsSession
from app.settings import Settings
from app.texts import number
from engine import library
from engine.config import TrainRequest
from tests.app.standins import Models, TellingTrainer, judge, write_run
from tests.app.stretched import Stretched

TRANSLATED = [code for code in LANGUAGES if code != SOURCE]

WORDED = (QLabel, QPushButton, QToolButton, QCheckBox, QRadioButton)  # those of ours that shorten their words are none

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(autouse=True)
def english(qapp):
    """Again after each test, whatever was chosen in it."""
    yield
    languages.use(qapp, SOURCE)


@pytest.fixture
def stretch(qapp):
    """Has all that is said from then on be stretched."""
    translator = Stretched()
    yield lambda: qapp.installTranslator(translator)
    qapp.removeTranslator(translator)


@pytest.fixture
def trainer(monkeypatch):
    trainer = TellingTrainer()
    monkeypatch.setattr(work, "train", trainer)
    return trainer


@pytest.fixture
def program(qtbot, qapp, tmp_path, monkeypatch, make_model):
    monkeypatch.setattr(library, "builtin_dir", lambda: tmp_path / "builtin")
    for name in ("a", "b"):
        make_model(name, input_kind="line")
    made = []

    def build(language=SOURCE):
        settings = Settings()
        settings.set("language", language)
        made.append(Program(qapp, settings))
        qtbot.addWidget(made[-1].window)
        return made[-1]

    yield build
    for program in made:
        program.close(ask=False)
        qtbot.waitUntil(lambda program=program: not program.window.isVisible(), timeout=20_000)
        program.deleteLater()
        QApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)


def choose(program, code):
    """As a person does: by its own name, in the preferences."""
    program.dialogs.open("preferences")
    box = program.dialogs._shown.controls["language"]
    box.setCurrentIndex(box.findText(LANGUAGES[code]))
    box.activated.emit(box.currentIndex())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rail(program):
    return [b.text() for b in program.window._rail_frame.findChildren(QToolButton) if b.text()]


# -- which ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (["tr-TR", "en-US"], "tr"),
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        (["zh-SG"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW"], "en"),
        (["fr-FR", "tr"], "tr"),
        (["en-GB", "tr"], "en"),
        (["fr"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_there_is(asked, code):
    assert languages.of_system(asked) == code


def test_numbers_and_the_buttons_of_dialogs_follow(qapp):
    def cancel():
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    for choice, word, written in (
        ("tr", "İptal", "1.234,5"),
        ("zh_CN", "取消", "1,234.5"),
        ("en", "Cancel", "1,234.5"),
    ):
        languages.use(qapp, choice)
        assert cancel() == word and number(1234.5, ",.1f") == written
    languages.use(qapp, "tr")
    languages.use(qapp, "tr")
    assert len(qapp.findChildren(QTranslator, languages.OURS)) <= 2, "those of before are gone"
    languages.use(qapp, "nonsense")
    assert QLocale().language() == QLocale(languages.of_system()).language()


@pytest.mark.skipif(sys.platform == "darwin", reason="where keys are signs")
def test_keys_are_called_as_keyboards_name_them(qapp):
    for code in LANGUAGES:
        languages.use(qapp, code)
        for keys in ("Ctrl+Shift+Z", "Alt+Del", "Esc"):
            assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) == keys
    languages.use(qapp, "tr")
    assert QKeySequence("Space").toString(QKeySequence.SequenceFormat.NativeText) == "Boşluk"
    assert QCoreApplication.translate("Nobody", "What has no translation") == "What has no translation"


# -- the program ------------------------------------------------------------------------------------------------------


def test_it_starts_in_one_and_goes_on_in_each(program):
    one = program("tr")
    one.show()
    for code in LANGUAGES:
        choose(one, code)
        QApplication.processEvents()
        assert QLocale().language() == QLocale(code).language() == one.draw.locale().language()
        assert rail(one)[0] == QCoreApplication.translate("Program", "Draw")


def test_another_language_keeps_what_is_there(qtbot, program):
    one = program()
    one.show()
    one.sketch.fill("Fill", QPointF(1, 1), QColor("#123456"))
    one.draw.picker.choose(library.models_dir() / "b.safetensors")
    one.draw.set_mode("alone")
    one.draw.tools.tools["eraser"].trigger()
    one.draw.colours.set_color(QColor("#654321"))
    one.draw.colours.note()
    one.draw._layers_action.trigger()
    one.draw.canvas.zoom_by(2)
    one.library.cards.select(library.models_dir() / "b.safetensors")
    one.window.error("Something went wrong.")
    one.window.go(TRAIN)
    old, drawn, view, desk = one._pages, one.sketch.image, one.draw.canvas.view, one.draw.tools.values()
    window = one.window
    choose(one, "tr")
    assert not any(map(shiboken6.isValid, old)) and one.window is window
    assert rail(one)[0] == "Çiz" and window.page == TRAIN
    assert one.sketch.image == drawn and one.sketch.undo_name == "Fill"
    draw = one.draw
    assert draw.picker.current().name == "b" and draw._panes.mode == "alone" and draw.layers.isVisibleTo(draw)
    assert draw.tools.values() == desk and draw.canvas.view == view and draw.colours.recent() == ["#654321"]
    assert one.library.cards.current().name == "b"
    assert window._notices.texts() == ["Something went wrong."]
    assert Settings().text("language") == "tr"
    one.sketch.undo()
    window.go(DRAW)
    qtbot.waitUntil(lambda: one.live.state == "ready", timeout=60_000)


def test_a_training_goes_on_and_an_ended_one_stays_in_sight(qtbot, program, trainer, home, tmp_path):
    one = program()
    one.show()
    one.window.go(TRAIN)
    trainer.gate.clear()
    one.run.start(TrainRequest(tmp_path, home / "runs" / "mine"))
    qtbot.waitUntil(lambda: one.run.last is not None and one.run.last.step == 20)
    one.run.pause()
    choose(one, "tr")
    page = one.train
    assert one.run.running and one.run.paused and page.stack.currentWidget() is page.run_view
    assert page.run_view.state.text() == QCoreApplication.translate(
        "TrainPage", "Paused. It waits in memory, and goes on when you like; Stop saves it to the disk."
    )
    one.run.go_on()
    trainer.gate.set()
    qtbot.waitUntil(lambda: not one.run.running and not one.run._reading)
    told = page.run_view.state.text()
    assert [step for step, _ in page.run_view.curves.points("G_L1")][-3:] == [30, 40, 50]
    choose(one, "en")
    page = one.train
    assert page.stack.currentWidget() is page.run_view and "mine" in told
    assert page.run_view.state.text().startswith("Finished")


def test_an_earlier_run_stays_in_sight_and_what_was_set_up(qtbot, chosen, training, live_lane, home):
    def page():
        made = TrainPage(chosen, training, RunsSession(live_lane), Models())
        qtbot.addWidget(made)
        return made

    old = page()
    old.setup.form.more_button.setChecked(True)
    write_run(home / "runs" / "old")
    with qtbot.waitSignal(training.opened):
        training.open(library.run_at(home / "runs" / "old"))
    new = page()
    new.take_over(old.hand_over())
    assert new.stack.currentWidget() is new.run_view and new.run_view._name.text() == "old"
    assert len(new.run_view.curves.points("G_L1")) == 2
    assert new.setup.form.more_button.isChecked()


# -- room -------------------------------------------------------------------------------------------------------------


def clipped(window):
    """The words in sight that have less room than they need, or lie outside of the window."""
    for widget in window.findChildren(QWidget):
        if type(widget) not in WORDED or not widget.isVisibleTo(window) or not widget.text():
            continue
        wanted = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            longest = max(map(widget.fontMetrics().horizontalAdvance, re.split(r"[\s\u200b]+", widget.text())))
            enough = widget.width() >= longest and widget.height() >= widget.heightForWidth(widget.width())
        else:
            enough = widget.width() >= wanted.width() and widget.height() >= wanted.height()
        place = widget.mapTo(window, QPoint(0, 0))
        scrolls = any(isinstance(p, QScrollArea) for p in parents(widget))
        if not enough or place.x() < 0 or place.x() + widget.width() > window.width():
            yield f"{widget.text()!r} has {widget.size().toTuple()}, needs {wanted.toTuple()}"
        elif not scrolls and place.y() + widget.height() > window.height():
            yield f"{widget.text()!r} ends at {place.y() + widget.height()}"


def parents(widget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def test_words_have_room_after_the_language_changed(qtbot, qapp, program):
    one = program()
    one.window.resize(1024, 680)
    one.show()
    choose(one, "tr")
    one.window.go(STYLE)
    for _ in range(3):
        qapp.processEvents()
    page = one.style_page
    for words in (page.add_button, page.sliders["colours"], *page.gallery.buttons.values()):
        area = next(each for each in parents(words) if isinstance(each, QScrollArea))
        right = words.mapTo(area, QPoint(words.width(), 0)).x()
        assert right <= area.viewport().width(), words.accessibleName() or words.text()


def test_longer_words_have_room_on_every_page(qtbot, qapp, program, stretch, photos):
    stretch()
    one = program()
    one.window.resize(1024, 680)
    one.show()
    one.sketch.add_picture("Photo", QImage(64, 64, QImage.Format.Format_RGB32), cover=True)
    one.conversion.add([photos])
    qtbot.waitUntil(lambda: one.conversion.pending == 12)
    lost = []

    def look(name):
        qapp.processEvents()
        assert one.window.size().toTuple() == (1024, 680), name
        lost.extend(f"{name}: {words}" for words in clipped(one.window))

    for page, name in enumerate(("draw", "convert", "train", "models")):
        one.window.go(page)
        look(name)
    one.window.go(CONVERT)
    one.convert.options_button.click()
    look("options")
    one.conversion.add([photos / "1.png"])
    one.convert.models_button.click()
    look("try models")
    one.window.go(DRAW)
    one.draw._layers_action.trigger()
    look("layers")
    one.window.go(TRAIN)
    one.folder.choose(photos)
    qtbot.waitUntil(lambda: one.folder.survey is not None and bool(one.folder.derivations), timeout=30_000)
    one.train.setup.form.more_button.click()
    look("set up")
    write_run(library.runs_dir() / "old", checkpoint=True, finished=False)
    with qtbot.waitSignal(one.run.opened):
        one.run.open(library.run_at(library.runs_dir() / "old"))
    look("run")
    view = one.train.run_view
    judgement = judge(library.runs_dir() / "old")
    view.show_outcome(True)
    view.outcome.show_judgement(judgement, [[QImage(8, 8, QImage.Format.Format_RGB32)]] * 4)
    view.outcome.show_ahead(Ahead(20, 2400.0, finished=True, model=Path()))
    look("result")
    one.run.queue.add(TrainRequest(photos, library.runs_dir() / "new", "pix2pix"))
    one.train.waiting.show_running("old", 20, 40)
    one.train._new()
    look("waiting")
    assert not lost, "\n".join(lost)
