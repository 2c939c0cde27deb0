"""Drawing and result: only the latest counts, and every state is told."""

import logging
import threading
import time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from app.sessions.live import LiveSession
from engine.card import Card
from engine.library import Entry
from engine.messages import SinopiaError
from tests.app.standins import Engine

CARD = Card("pix2pix", {}, 256, 256, "fixed")


def entry(name="a", card=CARD):
    return Entry(name, Path(f"/models/{name}.safetensors"), "library", card)


def picture(color):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return image


@pytest.fixture
def engine():
    found = Engine()
    yield found
    found.gate.set()
    found.quickening.set()


@pytest.fixture
def live(live_lane, hasten_lane, engine):
    return LiveSession(live_lane, hasten_lane, engine.work)


def shown(live):
    return live.result.pixelColor(0, 0).name() if not live.result.isNull() else ""


def test_nothing_runs_before_the_start(qtbot, live, engine):
    live.set_model(entry())
    live.set_drawing(picture("#ff0000"))
    qtbot.wait(50)
    assert engine.asked == [] and live.state == "preparing"
    live.start()
    qtbot.waitUntil(lambda: live.state == "ready")
    assert shown(live) == "#ff0000"
    assert (live.device_name, live.seconds) == ("CPU, 2 cores", 0.01)


def test_drawings_in_between_are_skipped_and_none_comes_back_later(qtbot, live, engine):
    live.start()
    live.set_model(entry())
    results = []
    live.changed.connect(lambda: results.append(shown(live)))
    engine.gate.clear()
    live.set_drawing(picture("#000001"))
    qtbot.waitUntil(lambda: len(engine.asked) == 1)
    for n in range(2, 60):
        live.set_drawing(picture(f"#0000{n:02x}"))
    engine.gate.set()
    qtbot.waitUntil(lambda: shown(live) == "#00003b")
    assert [c for _, c in engine.asked] == ["#000001", "#00003b"]
    seen = [int(r[1:], 16) for r in results if r]
    assert seen == sorted(seen)
    qtbot.wait(50)
    assert shown(live) == "#00003b" and not live.stale


def test_a_result_that_takes_long_is_marked_stale(qtbot, live, engine):
    live.start()
    live.set_model(entry())
    live.set_drawing(picture("#ff0000"))
    qtbot.waitUntil(lambda: shown(live) == "#ff0000")
    engine.gate.clear()
    live.set_drawing(picture("#00ff00"))
    assert not live.stale
    qtbot.waitUntil(lambda: live.stale)
    assert shown(live) == "#ff0000"
    engine.gate.set()
    qtbot.waitUntil(lambda: not live.stale)
    assert shown(live) == "#00ff00"


def test_a_model_that_fails_is_a_sentence_and_the_next_one_works(qtbot, live, engine):
    live.start()
    live.set_drawing(picture("#ff0000"))
    engine.error = SinopiaError("model_damaged", path="x.safetensors", reason="half of it is missing")
    live.set_model(entry("bad"))
    qtbot.waitUntil(lambda: live.state == "failed")
    assert "half of it is missing" in str(live.problem) and live.result.isNull()
    engine.error = None
    live.set_model(entry("good"))
    qtbot.waitUntil(lambda: live.state == "ready")
    assert live.problem is None


def test_what_nobody_expected_is_in_the_log_and_what_has_a_sentence_is_not(qtbot, live_lane, caplog):
    def fail(error):
        raise error

    log = logging.getLogger("sinopia")
    log.addHandler(caplog.handler)
    answers = []
    for error in (SinopiaError("picture_missing", path="p"), KeyError("inner workings")):
        live_lane.submit(str(error), partial(fail, error), print, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    log.removeHandler(caplog.handler)
    assert "inner workings" in caplog.text and "Traceback" in caplog.text and "picture_missing" not in caplog.text


def test_a_result_is_sharpened_while_nothing_is_drawn(qtbot, live, engine, monkeypatch):
    monkeypatch.setattr("app.sessions.live.REST_MS", (1, 2))
    live.start()
    live.set_model(entry())
    sides = []
    live.changed.connect(lambda: sides.append(live.result.width()))
    live.set_drawing(picture("#ff0000"))
    qtbot.waitUntil(lambda: live.result.width() == 16)
    qtbot.wait(30)
    assert [side for side in dict.fromkeys(sides) if side] == [4, 8, 16], "as the model made it, then doubled twice"
    live.set_drawing(picture("#00ff00"))
    qtbot.waitUntil(lambda: shown(live) == "#00ff00")
    qtbot.waitUntil(lambda: live.result.width() == 16)


def test_a_stroke_ends_the_sharpening_and_what_it_made_is_not_shown(qtbot, live, engine, monkeypatch):
    monkeypatch.setattr("app.sessions.live.REST_MS", (1, 1))
    began, gate = threading.Event(), threading.Event()

    def enlarge(made, side):
        began.set()
        gate.wait(10)
        return made.scaled(side, side)

    live._work = engine.work._replace(enlarge=enlarge)
    live.start()
    live.set_model(entry())
    live.set_drawing(picture("#ff0000"))
    qtbot.waitUntil(began.is_set)
    seen = []
    live.changed.connect(lambda: seen.append((shown(live), live.result.width())))
    live.set_drawing(picture("#00ff00"))
    gate.set()
    qtbot.waitUntil(lambda: shown(live) == "#00ff00")
    assert ("#ff0000", 8) not in seen
    qtbot.waitUntil(lambda: live.result.width() == 16)


def test_what_is_saved_is_made_of_what_the_model_made(qtbot, live, engine, monkeypatch, tmp_path):
    monkeypatch.setattr("app.sessions.live.REST_MS", (1, 1))
    asked = []
    live._work = engine.work._replace(enlarge=lambda made, side: asked.append(made.width()) or made.scaled(side, side))
    live.start()
    live.set_model(entry())
    live.set_drawing(picture("#ff0000"))
    qtbot.waitUntil(lambda: live.result.width() == 16)
    with qtbot.waitSignal(live.saved):
        live.save_result(tmp_path / "a.png", 20)
    assert engine.written[tmp_path / "a.png"].width() == 20 and asked == [4, 8, 4]


def test_without_a_model_there_is_no_result(qtbot, live):
    live.start()
    live.set_drawing(picture("#ff0000"))
    live.set_model(entry())
    qtbot.waitUntil(lambda: live.state == "ready")
    live.set_model(None)
    assert live.state == "no_model" and live.result.isNull()


def test_a_model_that_was_trained_further_is_asked_again(qtbot, live, engine):
    live.start()
    live.set_drawing(picture("#ff0000"))
    live.set_model(entry())
    qtbot.waitUntil(lambda: live.state == "ready")
    live.set_model(entry(card=Card("pix2pix", {}, 256, 256, "fixed", training={"steps": 2})))
    assert live.state == "ready"
    qtbot.waitUntil(lambda: len(engine.asked) == 2)


def test_pictures_are_read_and_written_beside_the_gui(qtbot, live, engine, tmp_path):
    with qtbot.waitSignal(live.failed) as failed:
        live.open(tmp_path / "notes.txt")
    assert "notes.txt" in str(failed.args[0])
    with qtbot.waitSignal(live.saved) as saved:
        live.save(tmp_path / "out.png", picture("#ff0000"))
    assert saved.args == [tmp_path / "out.png"] and list(engine.written) == saved.args


def test_closing_in_the_middle_of_an_answer_is_silent(qtbot, live, live_lane, engine):
    live.start()
    live.set_model(entry())
    engine.gate.clear()
    live.set_drawing(picture("#ff0000"))
    qtbot.waitUntil(lambda: len(engine.asked) == 1)
    threading.Thread(target=lambda: (time.sleep(0.05), engine.gate.set())).start()
    assert live_lane.close(10)
    qtbot.wait(20)
    assert live.result.isNull()


def test_a_model_is_hastened_once_after_its_first_answer_and_no_stroke_waits_for_it(qtbot, live, engine):
    engine.quickening.clear()
    live.set_drawing(picture("#ff0000"))
    live.start()
    live.set_model(entry("a"))
    qtbot.waitUntil(lambda: engine.hastened == ["a"])
    assert shown(live) == "#ff0000"
    live.set_drawing(picture("#00ff00"))
    qtbot.waitUntil(lambda: shown(live) == "#00ff00")  # while the other work still goes on
    engine.quickening.set()
    live.set_model(entry("slow"))
    qtbot.waitUntil(lambda: engine.hastened == ["a", "slow"])
    qtbot.wait(50)
    assert live.state == "ready" and live.problem is None  # torch goes on where it cannot be


def test_a_photo_is_derived_beside_the_window_and_a_failure_is_a_sentence(qtbot, live):
    with qtbot.waitSignal(live.derived) as derived:
        live.derive(picture("red"), "edges")
        assert live.deriving
    assert derived.args[0] == picture("red").copy(0, 0, 2, 2) and not live.deriving
    with qtbot.waitSignal(live.failed) as failed:
        live.derive(picture("red"), "masked")
    assert isinstance(failed.args[0], MemoryError) and not live.deriving
