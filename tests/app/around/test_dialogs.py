"""What is around the work: licences, help, recent files, hints, what is told of the computer."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app import recent
from app.application import Program
from app.around import help, licences
from app.around.about import About
from app.around.help import HelpPage
from app.sessions.computer import Computer
from app.settings import Settings
from app.widgets.parts import (
    PICTURES,
    ask_open,
    ask_open_many,
    ask_pictures,
    ask_save,
    documents_folder,
    own_pictures,
    pictures_folder,
    results_folder,
)
from engine import doctor, library
from engine.files import nameless

ROOT = Path(__file__).parents[3]


def test_all_that_is_asked_for_has_its_licence_named():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *(need for name in extras if name != "dev" for need in extras[name])]
    assert set(licences.ROOTS) == {re.split(r"[^\w.-]", need)[0] for need in asked}
    found = {package.name: package for package in licences.packages()}
    assert {"torch", "numpy", "pillow", "scipy"} <= found.keys() and not {"pytest", "ruff"} & found.keys()
    assert all(len(package.licence) < 400 and "\n" not in package.licence for package in found.values())
    assert "BSD" in found["scipy"].licence and "LGPL" in next(p.licence for n, p in found.items() if "PySide6" in n)


def test_a_licence_is_read_in_full_and_the_list_comes_back(qtbot):
    dialog = About(library.entries(), None)
    qtbot.addWidget(dialog)
    whole = dialog.browser.toPlainText()
    assert "paint-to-3d: MIT" in whole and "numpy" in whole
    dialog._follow(QUrl.fromLocalFile(str(licences.texts()["fluentui-emoji"])))
    assert "Microsoft" in dialog.browser.toPlainText()
    dialog.show_all()
    assert dialog.browser.toPlainText() == whole
    assert not dialog.copy_button.isEnabled()
    dialog.show_facts("torch: 2")
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "torch: 2"


def test_what_is_told_of_the_computer_names_nobody(monkeypatch, qtbot, live_lane):
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ada"))
    monkeypatch.setattr("getpass.getuser", lambda: "ada")
    assert nameless("at: /home/ada/models\nand: /mnt/ada\nadamant") == "at: ~/models\nand: /mnt/…\nadamant"
    computer = Computer(live_lane, lambda: [{"what": "runs", "answer": "/home/ada/runs"}])
    with qtbot.waitSignal(computer.told) as told:
        computer.look()
    assert told.args == ["runs: ~/runs"]


def test_the_facts_of_doctor_try_nothing():
    assert {"sinopia", "torch", "device", "system"} <= {row["what"] for row in doctor.facts()}


def test_the_help_is_one_page_of_paragraphs(qtbot):
    page = HelpPage(None)
    qtbot.addWidget(page)
    shown = page.browser.toPlainText()
    assert "Your first training" in shown and "**" not in shown and "#" not in shown
    assert len(help.paragraphs()) == page.browser.document().blockCount()


def test_recent_files_are_few_and_the_newest_first():
    for number in range(20):
        recent.note(Path(f"/{number}.png"))
    recent.note(Path("/15.png"))
    assert recent.paths()[:3] == [Path("/15.png"), Path("/19.png"), Path("/18.png")]
    assert len(recent.paths()) == recent.MOST
    recent.forget()
    assert recent.paths() == []


def test_dialogs_begin_where_the_last_of_their_kind_was_left(qtbot, tmp_path, monkeypatch):
    parent, begun = QWidget(), []
    qtbot.addWidget(parent)
    folders = {name: tmp_path / name for name in ("photos", "models", "sets", "results", "reports")}
    for folder in folders.values():
        folder.mkdir()

    def answer(name, path):
        def ask(_parent, _title, start, *_):
            begun.append(start)
            return str(path) if name == "getExistingDirectory" else ([str(path)] if name[-1] == "s" else str(path), "")

        monkeypatch.setattr(QFileDialog, name, ask)

    def everyone():
        begun.clear()
        answer("getOpenFileName", folders["photos"] / "a.png")
        ask_open(parent, "Open", f"Pictures ({PICTURES})", pictures_folder())
        answer("getOpenFileNames", folders["models"] / "m.pth")
        ask_open_many(parent, "Import", "Models (*.pth)")
        answer("getExistingDirectory", folders["sets"])
        ask_pictures(parent, "Folder")
        answer("getSaveFileName", folders["results"] / "a.png")
        ask_save(parent, "Save", f"{results_folder()}/b.png", "PNG (*.png)", ".png")
        answer("getSaveFileName", folders["reports"] / "a.html")
        ask_save(parent, "Report", f"{documents_folder()}/b.html", "*.html", ".html")
        return list(begun)

    everyone()
    photos, models, sets, results, reports = map(str, folders.values())
    assert everyone() == [photos, models, sets, f"{results}/b.png", f"{reports}/b.html"]
    Settings().set("results", str(tmp_path))
    assert results_folder() == str(tmp_path), "which a person chose once and for all"
    folders["photos"].rmdir()
    assert pictures_folder() == own_pictures(), "the folder is gone"


@pytest.fixture
def program(qtbot, qapp, builtin):
    made = []

    def build():
        made.append(Program(qapp, Settings()))
        qtbot.addWidget(made[-1].window)
        made[-1].window.show()
        return made[-1]

    yield build
    for one in made:
        one.close(ask=False)
        one.deleteLater()


def test_the_hint_of_drawing_goes_at_the_first_stroke_which_moves_nothing(program):
    one = program()
    one.window.go(0)
    assert one.window._hint.isVisible()
    at = one.draw.canvas.mapTo(one.window, QPoint(0, 0))
    QTest.mouseClick(one.draw.canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    one.window.layout().activate()
    assert not one.window._hint.isVisible() and one.draw.canvas.mapTo(one.window, QPoint(0, 0)) == at
    one.window.go(1)
    assert one.window._hint.isVisible(), "that of another page"
    one.window.go(0)
    one.window.layout().activate()
    assert not one.window._hint.isVisible() and one.draw.canvas.mapTo(one.window, QPoint(0, 0)).y() < at.y()


def test_a_page_has_the_room_of_what_is_no_longer_said_when_its_window_becomes_another_size(program):
    one = program()
    one.window.go(0)
    at = one.draw.canvas.mapTo(one.window, QPoint(0, 0))
    QTest.mouseClick(one.draw.canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    one.window.resize(one.window.width() + 20, one.window.height())
    one.window.layout().activate()
    assert one.draw.canvas.mapTo(one.window, QPoint(0, 0)).y() < at.y()


def test_a_hint_is_put_away_for_good_and_dialogs_open(program):
    one = program()
    one.window.go(1)
    assert one.window._hint.isVisible()
    one.window._hint.put_away.emit()
    assert not one.window._hint.isVisible()
    one.window.go(2)
    assert one.window._hint.isVisible()
    for what, kind in (("help", HelpPage), ("about", About)):
        one.dialogs.open(what)
        assert isinstance(one.dialogs._shown, kind)
    one.dialogs.open("keys")
    assert one.dialogs._shown is None and one.window.page == 0
    again = program()
    again.window.go(1)
    assert not again.window._hint.isVisible()
    again.draw.files._show_earlier([])
    recent.note(Path("/there/cat & dog.png"))
    again.draw.files._show_earlier([])
    assert "cat && dog.png" in [action.text() for action in again.draw.files.menu.actions()]
    QApplication.processEvents()
