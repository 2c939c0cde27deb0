"""The whole program: what opens, what is remembered, and how it ends."""

import itertools
import logging
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6 import __version_info__
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox, QWidget

from app import recent, theme
from app.application import CONVERT, DRAW, MODELS, STYLE, TRAIN, Program
from app.examples import examples
from app.settings import Settings
from app.widgets.entry import Entry
from app.widgets.page import Mark, Page
from app.widgets.parts import icon_button
from app.window import Window
from engine import library
from engine.events import Converted, Finished, Started, Stopped
from tests.app.standins import picture

ROOT = Path(__file__).parents[2]


@pytest.fixture
def program(qtbot, qapp):
    made = []

    def build():
        program = Program(qapp, Settings())
        qtbot.addWidget(program.window)
        made.append(program)
        return program

    yield build
    for program in made:
        program.close(ask=False)
        qtbot.waitUntil(lambda program=program: not program.window.isVisible())
        program.deleteLater()
        QApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)


def test_an_entry_of_the_rail_shows_how_the_work_of_its_page_stands(qtbot):
    window, page = Window(), Page()
    qtbot.addWidget(window)
    window.add_page(page, "train", "Train")
    (entry,) = window.findChildren(Entry)
    window.show()
    plain = entry.grab().toImage()
    page.set_mark(Mark("Training: 40%", 0.4))
    assert entry.accessibleName() == "Train. Training: 40%" and entry.toolTip().splitlines()[1] == "Training: 40%"
    ring = entry.grab().toImage()
    page.set_mark(Mark("Training: 60%", 0.6))
    more = entry.grab().toImage()
    page.set_mark(Mark("Done", icon="check"))
    done = entry.grab().toImage()
    assert all(a != b for a, b in itertools.pairwise((plain, ring, more, done)))
    page.set_mark(None)
    assert entry.grab().toImage() == plain and entry.accessibleName() == "Train" and "\n" not in entry.toolTip()


def test_the_window_opens_without_the_engine():
    code = """
import sys
from PySide6.QtWidgets import QApplication
from app.application import Program
from app.settings import Settings
app = QApplication([])
program = Program(app, Settings())
program.window.show()
app.processEvents()
assert program.window.isVisible()
print({"torch", "torchvision", "numpy", "PIL", "skimage", "pyqtgraph"} & set(sys.modules), flush=True)
program.close(ask=False)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "set()\n"), done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_signal_closes_the_window_cleanly(home):
    process = subprocess.Popen([sys.executable, "-m", "app"], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    log = home / "sinopia.log"
    while process.poll() is None and not (log.exists() and "started" in log.read_text()):  # it listens to signals
        time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate()
    assert process.returncode == 0, errors
    assert "Traceback" not in errors and "QThread" not in errors
    assert (home / "settings.ini").exists()


def test_the_terminal_program_needs_no_qt():
    code = """
import sys
sys.argv = ["sinopia", "--version"]
from app.__main__ import main
try:
    code = main()
except SystemExit as end:
    code = end.code
assert not code, code
assert not [m for m in sys.modules if m.startswith("PySide6")]
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_drawing_is_answered_by_a_real_model(qtbot, program, make_model):
    path = make_model("random", input_kind="paint")
    one = program()
    one.draw.picker.choose(path)
    one.show()
    qtbot.waitUntil(lambda: one.live.state in ("ready", "failed"))
    assert one.live.state == "ready", one.live.problem
    assert one.live.result.width() == one.live.result.height() == 32
    first = one.live.result.copy()
    one.sketch.fill("Fill", QPointF(1, 1), QColor("#0000ff"))
    qtbot.waitUntil(lambda: one.live.result != first)
    assert one.window.findChild(QLabel) is not None and one.live.device_name in {
        label.text() for label in one.window.findChildren(QLabel)
    }


def test_pages_are_reached_by_keys(qtbot, program):
    one = program()
    one.show()
    one.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is one.window)
    for number in (TRAIN, MODELS, CONVERT, DRAW):
        qtbot.keyClick(one.window, getattr(Qt.Key, f"Key_{number + 1}"), Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda number=number: one.window.page == number)


def test_what_was_drawn_and_chosen_comes_back(qtbot, program, make_model):
    make_model("a", input_kind="paint")
    b = make_model("b", input_kind="paint", variations=4)
    one = program()
    one.show()
    one.draw.picker.choose(b)
    one.sketch.clear("New drawing")
    one.sketch.fill("Fill", QPointF(1, 1), QColor("#123456"))
    one.draw.colours.set_color(QColor("#654321"))
    one.draw.colours.note()
    one.live.vary(5, {"#123456": 2})
    one._settings.set("theme", "dark")
    one._prefer("theme")
    one.close()
    qtbot.waitUntil(lambda: not one.window.isVisible())
    again = program()
    assert again.sketch.image.pixelColor(200, 200) == QColor("#123456")
    assert again.draw.picker.current().path == b
    assert again.live.seed == 5 and again.live.looks == {"#123456": 2}
    assert again.draw.colours.recent() == ["#654321"]
    assert theme.tokens() is theme.DARK
    again._settings.set("theme", "light")
    again._prefer("theme")
    assert theme.tokens() is theme.LIGHT


def test_the_first_launch_shows_an_example_and_the_next_one_what_was_drawn(
    qtbot, program, make_model, tmp_path, monkeypatch
):
    monkeypatch.setattr(library, "builtin_dir", lambda: tmp_path / "builtin")
    line = make_model("", tmp_path / "builtin" / "line-to-3d.safetensors", input_kind="line")
    paint = make_model("", tmp_path / "builtin" / "paint-to-3d.safetensors", input_kind="paint")
    one = program()
    assert one.draw.picker.current().path == paint
    assert one.sketch.image == examples("paint")[0] and not one.sketch.undo_name
    one.draw.picker.choose(line)
    assert one.sketch.image == examples("line")[0]
    one.sketch.fill("Fill", QPointF(1, 1), QColor("#000000"))
    own = one.sketch.image
    one.close()
    again = program()
    assert again.draw.picker.current().path == line and again.sketch.image == own
    again.draw.picker.choose(paint)
    assert again.sketch.image == own


def endless(request, stop):
    yield Started(1)
    while not stop():
        time.sleep(0.005)
    time.sleep(0.1)  # saving
    request.append("saved")
    yield Stopped(0)


def test_a_renamed_run_stays_in_use(qtbot, program, make_model, home):
    make_model("one", home / "runs" / "first" / "model.safetensors")
    make_model("two", home / "runs" / "first" / "reverse.safetensors")
    program = program()
    program.draw.picker.choose(home / "runs" / "first" / "reverse.safetensors")
    program.convert.picker.choose(home / "runs" / "first" / "model.safetensors")
    entry = next(e for e in program.models.entries if e.path.name == "model.safetensors" and e.origin == "run")
    with qtbot.waitSignal(program.models.changed):
        program.models.rename(entry, "second")
    assert program.draw.picker.current().path == home / "runs" / "second" / "reverse.safetensors"
    assert program.convert.picker.current().path == home / "runs" / "second" / "model.safetensors"
    assert program.conversion.model == home / "runs" / "second" / "model.safetensors"


def test_an_error_is_past_when_its_action_works_or_once_its_page_is_left(qtbot, program, make_model, monkeypatch):
    monkeypatch.setattr("app.widgets.notices.SEEN_MS", 50)
    make_model("own")
    one = program()
    one.show()
    told, models = one.window._notices, one.models
    one.window.go(MODELS)
    entry = next(entry for entry in models.entries if entry.name == "own")
    models.rename(entry, "a:b")
    qtbot.waitUntil(lambda: any("a:b" in text for text in told.texts()))
    with qtbot.waitSignal(models.moved):
        models.rename(entry, "other")
    assert not any("a:b" in text for text in told.texts())
    one.window.error("Something went wrong.")
    one.window.go(CONVERT)
    assert "Something went wrong." in told.texts(), "too soon to be read"
    qtbot.waitUntil(lambda: told._told[-1].seen)
    one.window.go(CONVERT)
    assert "Something went wrong." in told.texts()
    one.window.go(MODELS)
    assert "Something went wrong." not in told.texts()


def test_a_button_whose_menu_is_closed_elsewhere_is_not_under_the_mouse(qtbot, monkeypatch):
    button, menu = icon_button("gear", "Options"), QMenu()
    menu.addAction("One")
    button.setMenu(menu)
    qtbot.addWidget(button)
    button.move(300, 300)  # the mouse is at 0, 0
    button.show()
    for there in (True, False):
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        at = button.mapToGlobal(button.rect().center() if there else button.rect().bottomRight() + QPoint(50, 50))
        monkeypatch.setattr("app.widgets.parts.QCursor", SimpleNamespace(pos=lambda at=at: at))
        menu.close()
        qtbot.wait(50)
        assert button.underMouse() == there


def test_closing_asks_while_work_runs_then_waits_for_it(qtbot, program, monkeypatch):
    one = program()
    one.show()
    done = []
    lane = one._work_lanes[1]
    lane.start(lambda stop: endless(done, stop))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.button(QMessageBox.StandardButton.Cancel).click())
    one.window.close()
    assert one.window.isVisible() and lane.running
    monkeypatch.setattr(QMessageBox, "exec", lambda box: next(b for b in box.buttons() if "Stop" in b.text()).click())
    one.window.close()
    qtbot.waitUntil(lambda: not one.window.isVisible() and not lane.running)
    assert done == ["saved"]


def test_closing_a_quiet_program_asks_nothing(qtbot, program, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: pytest.fail("asked"))
    one = program()
    one.show()
    one._work_lanes[0].start(lambda _stop: iter([Started(0), Finished(0, Converted())]))
    qtbot.waitUntil(lambda: not one._work_lanes[0].running)
    one.window.close()
    assert not one.window.isVisible()


def test_what_nobody_expected_is_a_sentence_and_a_line_in_the_log(program, caplog):
    one = program()
    one.show()
    logging.getLogger("sinopia").addHandler(caplog.handler)
    try:
        raise ZeroDivisionError("inner workings")
    except ZeroDivisionError as error:
        one.unexpected(type(error), error, error.__traceback__)
    logging.getLogger("sinopia").removeHandler(caplog.handler)
    assert "inner workings" in caplog.text and "Traceback" in caplog.text
    shown = " ".join(one.window._notices.texts())
    assert "unexpected" in shown and "inner workings" not in shown and "Traceback" not in shown


def test_the_page_stays_as_large_as_it_is_under_the_pen(qtbot, program):
    one = program()
    one.show()
    canvas = one.draw.canvas

    def size():
        QApplication.processEvents()
        return one.draw.size()  # the canvas within it gives way to what is said of the model, too

    whole = size()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton)
    one.window.error("one")
    one.window.error("two")
    qtbot.wait(200)
    assert size() == whole
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: size().height() < whole.height())
    one.window._notices.clear()
    assert size() == whole


def test_every_control_has_a_name(program):
    one = program()
    one.show()
    QApplication.processEvents()
    nameless = []
    for widget in one.window.findChildren(QWidget):
        takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        inner = widget.objectName().startswith("qt_") or widget.metaObject().className() == "QComboBoxListView"
        text = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
        if takes_focus and not inner and not text and not widget.isHidden():
            nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


@pytest.mark.parametrize("size", [(960, 520), (1920, 1080)])
def test_nothing_is_wider_than_the_smallest_window(program, size):
    one = program()
    one.show()
    one.window.resize(*size)
    for number in (DRAW, CONVERT, STYLE, TRAIN, MODELS):
        one.window.go(number)
        QApplication.processEvents()
        assert (one.window.width(), one.window.height()) == size


@pytest.mark.parametrize("screen", [(1366, 728), (1280, 680), (1097, 577), (1920, 1040)])
def test_the_first_window_and_the_least_one_fit_the_smallest_usual_screens(program, screen):
    """What the bar of a system leaves of 1366 x 768, and of 1920 x 1080 at 150, 175 and 100 %."""
    window, frame = program().window, QSize(16, 48)
    window.fit(QSize(*screen))
    for size in (window.size(), window.minimumSize()):
        taken = size + frame
        assert taken.width() <= screen[0] and taken.height() <= screen[1]
    assert window.size() == QSize(1280, 800) or screen[0] < 1900


@pytest.mark.parametrize(("url", "told"), [("", "no picture"), ("https://example.org/cat.jpg", "on the web")])
def test_what_is_dropped_or_pasted_without_a_picture_changes_nothing_and_is_told(program, monkeypatch, url, told):
    one, said = program(), []
    monkeypatch.setattr(one.window, "notice", said.append)
    one.draw.notice.connect(lambda text: said.append(text))
    before = one.sketch.image.copy()
    data = QMimeData()
    data.setImageData(QImage())
    if url:
        data.setUrls([QUrl(url)])
    what = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPointF(5, 5)
    QApplication.sendEvent(
        one.window, QDragEnterEvent(at if __version_info__ >= (6, 12) else at.toPoint(), *what)
    )  # else the drop goes nowhere
    QApplication.sendEvent(one.window, QDropEvent(at, *what))
    QApplication.clipboard().setText(url or "words")
    one.draw.clipboard.paste()
    assert one.sketch.image == before and len(said) == 2 and all(told in text for text in said)


class OwnEnter(QDragEnterEvent):
    source = QObject  # without a mouse no drag of Qt's goes on that it could tell of


class OwnDrop(QDropEvent):
    source = QObject


def test_a_result_that_is_let_go_over_its_own_window_changes_nothing(program):
    one = program()
    one.live.result = picture("#00ff00")
    before, data = one.sketch.state, one.draw.files.result_to_drag()
    what = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPointF(5, 5) if __version_info__ >= (6, 12) else QPoint(5, 5)
    for own, answer in ((OwnEnter(at, *what), one.window.dragEnterEvent), (OwnDrop(at, *what), one.window.dropEvent)):
        answer(own)
        assert not own.isAccepted() and one.sketch.state == before
    for other in (QDragEnterEvent(at, *what), QDropEvent(QPointF(5, 5), *what)):  # as another window sees it
        QApplication.sendEvent(one.window, other)
        assert other.isAccepted()
    assert one.sketch.undo_name == "Picture" and not recent.paths(), "the picture is taken, its file is not remembered"


def contrast(a, b):
    def luminance(name):
        channels = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in QColor(name).getRgbF()[:3]]
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("t", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_texts_stand_out_from_their_grounds(t):
    for text in (t.text, t.muted, t.accent, t.error):
        for ground in (t.window, t.panel, t.hover):
            assert contrast(text, ground) >= 4.5, (text, ground)
    for ground in (t.accent, t.accent_hover):
        assert contrast(t.on_accent, ground) >= 4.5, ground


def test_icons_follow_the_theme(qapp):
    icon = theme.icon("pen")

    def darkest():
        image = icon.pixmap(24, 24).toImage()
        return max((image.pixelColor(x, y) for x in range(24) for y in range(24)), key=lambda c: c.alpha()).name()

    theme.apply(qapp, "light")
    assert darkest() == theme.LIGHT.text.lower()
    theme.apply(qapp, "dark")
    assert darkest() == theme.DARK.text.lower()
    theme.apply(qapp, "light")


def test_every_icon_that_is_asked_for_is_there():
    import re

    asks = re.compile(
        r'(?:(?:theme\.icon|theme\.pixmap|icon_button|add_page|add_action)\(\s*(?:[\w.]+, )?|\bicon=)"([a-z-]+)"'
    )
    names = {name for path in (ROOT / "app").rglob("*.py") for name in asks.findall(path.read_text("utf-8"))}
    missing = [n for n in names if not (ROOT / "resources" / "icons" / f"{n}.svg").is_file()]
    assert names and not missing
