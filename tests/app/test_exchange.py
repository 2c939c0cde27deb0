"""Models of other programs in the window: imported, edited on their cards, exported, compared."""

import importlib.util
import os
import threading
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton

from app.application import CONVERT, DRAW, MODELS, Program
from app.pages.models.cards import mark
from app.pages.models.sheet import drawn
from app.sessions.comparison import ComparisonSession, ComparisonWork
from app.sessions.live import Prediction
from app.settings import Settings
from engine import library, storage
from engine.card import Card, read_card
from engine.messages import SinopiaError
from engine.run.file import RunFile


def _reference():
    path = Path(__file__).parents[1] / "engine" / "reference.py"
    spec = importlib.util.spec_from_file_location("reference", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reference = _reference()


@pytest.fixture
def program(qtbot, qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(library, "builtin_dir", lambda: tmp_path / "builtin")
    program = Program(qapp, Settings())
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.close(ask=False)
    qtbot.waitUntil(lambda: not program.window.isVisible())
    program.deleteLater()
    QApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)


@pytest.fixture
def pth(tmp_path):
    def write(name):
        path = tmp_path / "theirs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(0)
        torch.save(reference.Unet(3, 3, 5, 4, "batch", True).state_dict(), path)
        return path

    return write


def entry_of(program, name):
    return next((e for e in program.models.entries if e.name == name), None)


def said(program):
    return " | ".join(program.window._notices.texts())


def field(program, kind, name):
    return next(w for w in program.library.details.findChildren(kind) if w.accessibleName() == name)


def click(program, text):
    QApplication.processEvents()
    next(b for b in program.library.findChildren(QPushButton) if b.text() == text and b.isVisible()).click()


def show(qtbot, program, path):
    with qtbot.waitSignal(program.models.changed):
        program.models.refresh()
    program.window.go(MODELS)
    program.library.show_model(path)


def test_a_pth_dropped_on_draw_gets_a_card_with_sample_pictures(qtbot, program, pth, drop):
    assert drop(program.draw, pth("edges2shoes.pth"))
    qtbot.waitUntil(lambda: program.window.page == MODELS)
    assert program.library.cards.current().name == "edges2shoes"
    qtbot.waitUntil(lambda: bool(entry_of(program, "edges2shoes").card.samples))
    samples = entry_of(program, "edges2shoes").card.samples
    assert len(samples) == 3
    assert {QImage.fromData(png).size().toTuple() for pair in samples for png in pair} == {(32, 32)}
    assert samples[0][0] != samples[1][0] and samples[0][0] != samples[0][1]
    click(program, "Draw with it")
    assert program.window.page == DRAW and program.draw.picker.current().name == "edges2shoes"


def test_a_folder_of_cyclegan_brings_both_directions(qtbot, program, pth, drop):
    folder = pth("latest_net_G_A.pth").parent
    pth("latest_net_G_B.pth")
    assert drop(program.convert, folder)
    qtbot.waitUntil(lambda: program.window.page == MODELS)
    assert {e.name for e in program.models.entries} == {"theirs (A to B)", "theirs (B to A)"}
    assert program.library.cards.current().name == "theirs (A to B)"
    qtbot.waitUntil(lambda: "Imported: theirs (A to B), theirs (B to A)" in said(program))
    assert not program.conversion.items.rows
    click(program, "Convert with it")
    assert program.window.page == CONVERT


def test_pictures_go_where_they_went(qtbot, program, drop, tmp_path):
    picture = tmp_path / "cat.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(picture))
    program.window.go(CONVERT)
    assert drop(program.convert, picture) and len(program.conversion.items.rows) == 1
    program.window.go(DRAW)
    with qtbot.waitSignal(program.live.opened):
        drop(program.draw, picture)


class Runs:
    def __reduce__(self):
        return os.system, ("true",)


def test_a_pickle_that_would_run_something_is_refused_with_a_sentence(qtbot, program, drop, tmp_path):
    path = tmp_path / "bad.pth"
    torch.save({"model.weight": Runs()}, path)
    assert drop(program.train, path)
    qtbot.waitUntil(lambda: "bad.pth was not opened" in said(program))
    assert program.models.entries == []


def test_a_model_that_cannot_draw_keeps_no_samples_and_says_why(qtbot, program, pth, monkeypatch):
    def refuse(path, drawings):
        raise SinopiaError("extra_missing", missing="onnxruntime")

    program.models._work = program.models._work._replace(make_samples=refuse)
    program.models.add(pth("shy.pth"))
    qtbot.waitUntil(lambda: "“shy” is there, but no sample pictures" in said(program))
    assert "onnxruntime" in said(program) and entry_of(program, "shy").card.samples == ()


def test_what_is_typed_into_a_card_is_written_when_the_field_is_left(qtbot, program, make_model):
    facts = {f"fact {i}": i for i in range(30)}
    path = make_model("mine", samples=((b"given", b"made"),), training=facts)
    show(qtbot, program, path)
    weights = storage.load_model(path)[1]
    qtbot.keyClicks(field(program, QLineEdit, "Licence"), "CC0")
    notes = field(program, QPlainTextEdit, "Notes")
    with qtbot.waitSignal(program.models.changed):
        field(program, QLineEdit, "Licence").clearFocus()
        notes.setFocus()
        qtbot.keyClicks(notes, "Half a n")
        program.library.details.commit()
    bar = program.library.details.verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    qtbot.keyClicks(notes, "ote")
    place = bar.value()
    for name, value in (("Wants", "line"), ("Direction", "b-to-a")):
        box = field(program, QComboBox, name)
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: read_card(path).direction == "b-to-a")
    card = read_card(path)
    assert (card.licence, card.notes, card.input_kind) == ("CC0", "Half a note", "line")
    assert card.samples == ((b"given", b"made"),)
    assert all(torch.equal(storage.load_model(path)[1][key], value) for key, value in weights.items())
    assert notes.toPlainText() == "Half a note"
    qtbot.wait(50)
    assert bar.value() == min(place, bar.maximum()), "it stays where it is, as far as there is something"


def test_another_kind_of_input_makes_other_samples_of_an_imported_model(qtbot, program, pth):
    program.models.add(pth("theirs.pth"))
    qtbot.waitUntil(lambda: bool((e := entry_of(program, "theirs")) and e.card.samples))
    before = entry_of(program, "theirs").card.samples
    program.models.change(entry_of(program, "theirs"), {"input_kind": "line"})
    qtbot.waitUntil(lambda: entry_of(program, "theirs").card.samples != before)
    assert entry_of(program, "theirs").card.input_kind == "line"


def test_the_range_of_an_onnx_model_is_chosen_on_its_card(qtbot, program, make_model, home):
    plain, path = make_model("plain"), home / "models" / "graph.safetensors"
    card = Card("onnx", {"kind": "onnx", "bytes": 1, "low": -1.0, "high": 1.0, "out_low": 0.0}, 32, 4, "native")
    storage.save_model(path, card, {"graph": torch.zeros(1, dtype=torch.uint8)})
    show(qtbot, program, plain)
    assert field(program, QComboBox, "Values").isHidden()
    program.library.show_model(path)
    box = field(program, QComboBox, "Values")
    assert not box.isHidden() and box.currentData() == "-1..1"
    box.setCurrentIndex(box.findData("0..255"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: read_card(path).range == "0..255")
    assert read_card(path).network == {"kind": "onnx", "bytes": 1, "low": 0.0, "high": 255.0}


def test_a_write_that_fails_loses_nothing(qtbot, program, make_model):
    path, other = make_model("mine"), make_model("other")

    def full(path, changes):
        raise SinopiaError("disk_full", path=path)

    works = program.models._work
    program.models._work = works._replace(change_card=full)
    show(qtbot, program, path)
    qtbot.keyClicks(field(program, QPlainTextEdit, "Notes"), "precious")
    program.library.show_model(other)
    qtbot.waitUntil(lambda: "no room left" in said(program))
    assert field(program, QPlainTextEdit, "Notes").toPlainText() == ""
    program.library.show_model(path)
    assert field(program, QPlainTextEdit, "Notes").toPlainText() == "precious" and read_card(path).notes == ""
    program.models._work = works
    program.library.details.commit()
    qtbot.waitUntil(lambda: read_card(path).notes == "precious")


def test_what_was_typed_last_is_written_when_the_window_closes(qtbot, program, make_model):
    path = make_model("mine")
    show(qtbot, program, path)
    qtbot.keyClicks(field(program, QPlainTextEdit, "Notes"), "bye")
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert read_card(path).notes == "bye"


def test_cards_that_are_not_ours_to_edit_say_so(qtbot, program, make_model, tmp_path, home):
    built_in = make_model("ours", tmp_path / "builtin" / "ours.safetensors")
    learning, done = (make_model("run", home / "runs" / name / "model.safetensors") for name in ("learning", "done"))
    for path in (learning, done):
        RunFile("pix2pix", Path("x"), {}, step=5, total=9, finished=path is done).write(path.parent)
    for path, reason in ((built_in, "is built in"), (learning, "still learns"), (done, "")):
        show(qtbot, program, path) if path is built_in else program.library.show_model(path)
        assert field(program, QLineEdit, "Licence").isReadOnly() == bool(reason)
        assert field(program, QComboBox, "Wants").isEnabled() == (not reason)
        if reason:
            before = path.read_bytes()
            program.models.change(program.library.cards.current(), {"notes": "x"})
            qtbot.waitUntil(lambda reason=reason: reason in said(program))
            assert path.read_bytes() == before


def test_a_card_does_not_change_by_scrolling(qtbot, program, make_model):
    show(qtbot, program, make_model("mine"))
    box = field(program, QComboBox, "Wants")
    before = box.currentIndex()
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(box, QWheelEvent(QPointF(), QPointF(), QPoint(), QPoint(0, 120), *none, False))
    assert box.currentIndex() == before


def export(program, monkeypatch, path, format):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_facts: (str(path.with_suffix("")), ""))
    menu = next(b for b in program.library.details.findChildren(QPushButton) if b.text() == "Export…").menu()
    next(a for a in menu.actions() if a.data() == format).trigger()


def test_export_writes_the_file_or_says_why_not(qtbot, program, make_model, monkeypatch, tmp_path):
    show(qtbot, program, make_model("mine"))
    export(program, monkeypatch, tmp_path / "out.pth", "pth")
    qtbot.waitUntil(lambda: "Written to" in said(program))
    assert set(torch.load(tmp_path / "out.pth", weights_only=True))
    export(program, monkeypatch, tmp_path / "out.pict", "pict")
    qtbot.waitUntil(lambda: "cannot be written as" in said(program) or "out.pict." in said(program))
    assert (tmp_path / "out.pict").exists() == ("cannot be written" not in said(program))


def test_onnx_tells_the_largest_difference_and_the_sizes(qtbot, program, make_model, monkeypatch, tmp_path):
    pytest.importorskip("onnxscript")
    show(qtbot, program, make_model("mine"))
    export(program, monkeypatch, tmp_path / "out.onnx", "onnx")
    qtbot.waitUntil(lambda: "Written to" in said(program) or "cannot" in said(program))
    assert (tmp_path / "out.onnx").is_file()
    assert "differs by" in said(program) and "32 × 32 and 64 × 32" in said(program)


def test_chosen_models_are_compared_and_the_sheet_is_saved(qtbot, program, make_model, monkeypatch, tmp_path):
    one, two = make_model("one"), make_model("two")
    make_model("three")
    program.sketch.fill("Fill", QPointF(1, 1), QColor("#00ff00"))
    show(qtbot, program, one)
    cards, page = program.library.cards, program.library
    compare = next(b for b in page.findChildren(QPushButton) if b.text() == "Compare…")
    assert not compare.isEnabled()
    spot = mark(cards.visualRect(cards.model().index(2, 0))).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [e.path for e in cards.chosen()] == [one, two] and compare.text() == "Compare 2…"
    compare.click()
    qtbot.waitUntil(lambda: program.comparison.ready)
    strips = page.sheet.gallery.strips()
    assert [s.caption.split(" · ")[0] for s in strips] == ["Input", "one", "two"]
    assert all(s.caption.endswith(" ms") for s in strips[1:])
    assert strips[0].images == (program.sketch.image,) and strips[1].images[0].width() == 32
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_facts: (str(tmp_path / "sheet"), ""))
    click(program, "Save sheet…")
    qtbot.waitUntil(lambda: (tmp_path / "sheet.png").is_file())
    sheet = QImage(str(tmp_path / "sheet.png"))
    assert sheet.width() > 3 * 300 and sheet.height() > 300
    click(program, "Back to the models")
    assert cards.isVisible() and not program.comparison.contenders


def test_a_photo_is_compared_and_the_drawing_again_as_it_is_now(qtbot, program, make_model, monkeypatch, tmp_path):
    entries = [library.entry_of(make_model(name)) for name in ("one", "two")]
    photo, n = tmp_path / "photo.png", 1
    QImage(48, 24, QImage.Format.Format_RGB32).save(str(photo))
    program.window.go(MODELS)
    monkeypatch.setattr(program.library.cards, "chosen", lambda: entries)
    program.library.compare()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args, **_facts: ([str(photo)] * n, ""))
    click(program, "Open photos…")
    qtbot.waitUntil(lambda: program.comparison.opened and program.comparison.ready)
    assert {c.results[0].picture.size().toTuple() for c in program.comparison.contenders} == {(32, 16)}
    n = 2
    click(program, "Open photos…")
    qtbot.waitUntil(lambda: program.comparison.ready and len(program.comparison.pictures) == 2)
    strips, headings = program.library._sheet._strips()
    assert [len(strip.images) for strip in strips] == [3, 3] and headings == ["Input", "one", "two"]
    assert drawn(strips, headings).width() > 3 * 384
    click(program, "Use the drawing")
    program.window.go(DRAW)
    program.sketch.fill("Fill", QPointF(1, 1), QColor("#00ff00"))
    program.window.go(MODELS)
    assert program.comparison.pictures == (program.sketch.image,)
    qtbot.waitUntil(lambda: program.comparison.ready)


def test_the_newest_picture_wins_and_no_model_is_starved(qtbot, live_lane):
    gate, seen = threading.Semaphore(0), []

    def answer(path, pictures):
        gate.acquire()
        seen.append((path.name, pictures[0].width()))
        if path.name == "bad":
            raise SinopiaError("model_missing", name="bad", hint="")
        return [Prediction(pictures[0], 0.5, "CPU")]

    session = ComparisonSession(live_lane, ComparisonWork(answer, None, None))
    session.set_pictures([QImage(1, 1, QImage.Format.Format_RGB32)])
    session.set_entries([library.Entry(name, Path(name), "library", None) for name in ("a", "bad", "c")])
    for width in (2, 3):
        session.set_pictures([QImage(width, 1, QImage.Format.Format_RGB32)])
        with qtbot.waitSignal(session.changed):
            gate.release()
    for _ in range(9):
        gate.release()
    qtbot.waitUntil(lambda: session.ready)
    assert seen == [("a", 1), ("bad", 2), ("c", 3), ("a", 3), ("bad", 3)]
    assert session.contenders[1].problem.code == "model_missing" and session.contenders[2].results[0].seconds == 0.5


def test_a_model_that_leaves_the_comparison_is_not_missed(qtbot, live_lane):
    gate = threading.Semaphore(0)

    def answer(_path, pictures):
        gate.acquire()
        return [Prediction(pictures[0], 0.5, "CPU")]

    session = ComparisonSession(live_lane, ComparisonWork(answer, None, None))
    session.set_pictures([QImage(1, 1, QImage.Format.Format_RGB32)])
    session.set_entries([library.Entry("a", Path("a"), "library", None)])
    session.set_entries([])
    gate.release()
    qtbot.waitUntil(lambda: not session._busy)
    assert session.contenders == [] and not session.ready
