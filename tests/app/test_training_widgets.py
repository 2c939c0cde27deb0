import math
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QProgressBar

from app.pages.convert.compare import Compare
from app.pages.train.curves import MOST_POINTS, Curves, Series
from app.pages.train.elided import ElidedLabel
from app.pages.train.form import RealSpinBox, SettingsForm
from app.pages.train.runs import RunList
from app.pages.train.runview import RunView
from app.widgets.gallery import Gallery, Strip
from app.widgets.notices import Notices
from engine.config import CONFIGS, declared
from engine.events import Losses, Started
from engine.library import Run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def image(colour, width=8, height=8):
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(colour)
    return picture


# -- form --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def form(qtbot):
    form = SettingsForm(("size", "epochs"), leave_out=("direction",))
    form.show_config(CONFIGS["pix2pix"])
    qtbot.addWidget(form)
    return form


@pytest.mark.parametrize("method", CONFIGS)
def test_every_setting_has_an_editor_that_starts_at_its_default(qtbot, method):
    form = SettingsForm(("size",))
    qtbot.addWidget(form)
    form.show_config(CONFIGS[method])
    assert form.settings() == {}
    for field, param in declared(CONFIGS[method]):
        assert form.editor(field.name).accessibleName() == param.label
        assert form.editor(field.name).toolTip() == param.help


def test_settings_are_what_differs_and_reset_takes_it_back(form):
    form.editor("epochs").setValue(3)
    form.editor("flip").setChecked(False)
    form.editor("gan_loss").setCurrentText("lsgan")
    form.editor("lr").setValue(1e-5)
    assert form.settings() == {"epochs": 3, "flip": False, "gan_loss": "lsgan", "lr": 1e-5}
    form.reset()
    assert form.settings() == {}


def test_another_method_keeps_what_was_changed(form):
    form.editor("epochs").setValue(3)
    form.editor("lambda_l1").setValue(10)
    form.show_config(CONFIGS["cyclegan"])
    assert form.settings() == {"epochs": 3}


def test_the_wheel_over_an_editor_scrolls_the_page(qtbot, form):
    form.show()
    qtbot.waitExposed(form)
    spin = form.editor("size")
    spin.clearFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(spin.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(spin, wheel)
    assert spin.value() == 256 and not wheel.isAccepted()


def test_small_numbers_can_be_typed_as_people_write_them(qtbot):
    spin = RealSpinBox()
    qtbot.addWidget(spin)
    spin.setRange(0, 0.1)
    spin.setValue(2e-4)
    assert spin.text() == "0.0002"
    spin.selectAll()
    qtbot.keyClicks(spin, "3e-5")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert spin.value() == pytest.approx(3e-5)
    qtbot.keyClicks(spin, "x")
    assert "x" not in spin.text()


def test_looking_at_a_long_number_does_not_round_it(qtbot):
    spin = RealSpinBox()
    qtbot.addWidget(spin)
    spin.setValue(286 / 256)
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert spin.value() == 286 / 256


# -- curves ------------------------------------------------------------------------------------------------------------


def test_a_series_stays_bounded_and_keeps_its_mean():
    series = Series()
    count = 5 * MOST_POINTS
    for step in range(count):
        series.add(step, step % 2)
    assert len(series.steps) == len(series.values) < MOST_POINTS
    assert series.steps == sorted(series.steps) and series.steps[-1] > count - 2 * series.stride
    assert sum(series.values) / len(series.values) == pytest.approx(0.5)


def test_what_a_training_takes_back_leaves_the_curves(qtbot):
    series = Series()
    for step in range(MOST_POINTS + 6):
        series.add(step, step)
    series.cut(100)
    assert series.steps[-1] <= 100 and len(series.values) == len(series.steps)
    for step in (101, 102, 103, 104):
        series.add(step, -1)
    assert series.values[-2:] == [-1, -1] and series.steps == sorted(series.steps)
    curves = Curves()
    qtbot.addWidget(curves)
    curves.add((step, {"G": 1.0}) for step in (10, 20, 30))
    curves.cut(20)
    assert curves.points("G") == [(10, 1.0), (20, 1.0)]


def test_smoothing_starts_without_a_bias():
    series = Series()
    for step in range(20):
        series.add(step, 7.0)
    assert series.smoothed(0.9) == pytest.approx([7.0] * 20)
    assert series.smoothed(0.0) == series.values


def test_curves_read_out_under_the_cross_and_can_be_hidden(qtbot):
    curves = Curves()
    curves.resize(600, 400)
    qtbot.addWidget(curves)
    curves.show()
    curves.add((step, {"G": step / 10, "D": 1.0}) for step in range(10, 110, 10))
    qtbot.waitUntil(lambda: "10" in curves._boxes["G"].text())  # the last value
    plot = curves._plot
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert curves._boxes["G"].text().endswith("10") and curves._readout.text() == "Step 100"
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert curves._boxes["G"].text().split()[-1] == "9" and curves._readout.text() == "Step 90"
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert curves._readout.text() == "Step 100"
    curves._boxes["G"].click()
    assert not curves._lines["G"][0].isVisible() and curves._lines["D"][0].isVisible()
    curves.clear()
    assert curves.names() == []


def test_values_that_are_no_numbers_or_have_no_logarithm_do_no_harm(qtbot):
    curves = Curves()
    qtbot.addWidget(curves)
    curves.show()
    curves.add([(1, {"G": math.nan}), (2, {"G": 1.0})])
    assert curves.points("G") == [(2, 1.0)] and curves.logarithmic.isChecked()
    curves.add([(3, {"G": -1.0})])
    assert not curves.logarithmic.isChecked()
    curves.logarithmic.setChecked(True)
    qtbot.waitUntil(lambda: curves._plot is not None)
    curves.grab()


# -- gallery, compare, notices -----------------------------------------------------------------------------------------


def test_the_gallery_reflows_and_shows_all_where_there_is_room(qtbot):
    gallery = Gallery(side=50, largest=200)
    qtbot.addWidget(gallery)
    gallery.set_strips([Strip((image("red"), image("blue")), f"picture {i}") for i in range(6)])
    gallery.show()
    gallery.resize(900, 500)
    wide = gallery.grid()
    assert gallery.verticalScrollBar().maximum() == 0
    gallery.resize(160, 300)
    assert gallery.grid()[0] == 1 < wide[0]
    assert gallery.verticalScrollBar().maximum() > 0
    assert 50 <= gallery.grid()[1] < 80
    gallery.resize(900, 500)
    seen = gallery.grab().toImage()
    assert {seen.pixelColor(x, 40).name() for x in range(seen.width())} >= {"#ff0000", "#0000ff"}


def test_the_split_follows_mouse_and_keys(qtbot):
    compare = Compare()
    qtbot.addWidget(compare)
    compare.resize(400, 400)
    compare.show()
    compare.set_before(image("red", 300, 200))
    compare.set_after(image("blue", 300, 200))
    rect = compare.picture_rect()
    assert rect.width() == 400 and rect.center().y() in (199, 200)
    qtbot.mousePress(compare, Qt.MouseButton.LeftButton, pos=QPoint(100, 200))
    assert compare.split == pytest.approx(0.25, abs=0.01)
    seen = compare.grab().toImage()
    assert (seen.pixelColor(50, 250).name(), seen.pixelColor(350, 250).name()) == ("#ff0000", "#0000ff")
    compare.setFocus()
    qtbot.keyClick(compare, Qt.Key.Key_Right)
    assert compare.split == pytest.approx(0.27, abs=0.01)
    qtbot.keyClick(compare, Qt.Key.Key_End)
    assert compare.split == 1.0
    compare.set_after(QImage())
    assert compare.grab().toImage().pixelColor(350, 250).name() == "#ff0000"


def test_names_of_files_are_no_markup(qtbot):
    notices, plain = Notices(), "<h1>x</h1>.png does not exist."
    qtbot.addWidget(notices)
    notices.say(plain)
    height = notices.sizeHint().height()
    notices.clear()
    notices.say(plain.replace("<", "(").replace(">", ")"))
    assert notices.sizeHint().height() == height


def test_runs_of_billions_of_steps_can_be_shown(qtbot):
    runs, view = RunList(), RunView()
    qtbot.addWidget(runs)
    qtbot.addWidget(view)
    runs.set_runs([Run(Path("/r"), "pix2pix", Path("/d"), {}, 2**40, 2**41, False)])
    bar = runs.findChild(QProgressBar)
    assert bar.value() * 2 == bar.maximum()
    view.begin("r")
    view.show_started(Started(4_000_000_000, 1_000_000_000), batch=4)
    assert view.bar.value() * 4 == view.bar.maximum()
    view.add_losses([Losses(2_000_000_000, 1.0, {}, 1e-4, 1.0, 1.0, 0.0)])
    text = view.facts.text()
    view.end("Stopped.", None, failed=False)
    assert "4.0 pictures per second" in text and "0% of the time waiting" in text
    assert view.bar.value() * 2 == view.bar.maximum() and "2,000,000,000 of 4,000,000,000" in view.facts.text()


def test_a_long_name_takes_no_button_out_of_sight(qtbot):
    runs = RunList()
    qtbot.addWidget(runs)
    runs.set_runs([Run(Path("/r") / ("a name " * 17), "pix2pix", Path("/d"), {}, 10, 20, False)])
    runs.resize(360, 300)
    runs.show()
    buttons = [b for b in runs.findChildren(QAbstractButton) if b.isVisible()]
    assert buttons and all(b.mapTo(runs.viewport(), b.rect().bottomRight()).x() <= 360 for b in buttons)
    name = runs.findChild(ElidedLabel)
    assert name.text().startswith("a name") and name.shown().endswith("…")
    views = [RunView(), RunView()]
    for view, words in zip(views, ("a name", "a name " * 17), strict=True):
        qtbot.addWidget(view)
        view.begin(words)
        view.show()
    assert views[0].minimumSizeHint() == views[1].minimumSizeHint()  # the window stays as wide as it is


def test_notices_are_said_once_put_away_and_never_lost(qtbot):
    notices = Notices()
    qtbot.addWidget(notices)
    for text in ["one", "one", "two", "three", "four", "five"]:
        notices.say(text)
    assert notices.texts() == ["one", "two", "three", "four", "five"]
    notices._more.click()
    from PySide6.QtWidgets import QDialog, QListWidget

    shown = notices.findChild(QDialog).findChild(QListWidget)
    assert [shown.item(i).text() for i in range(shown.count())] == ["one", "two"]  # the newest stay in sight
    notices._notices()[0].close_button.click()
    assert notices.texts() == ["one", "two", "four", "five"]
    notices.clear()
    assert notices.texts() == [] and not notices.isVisible()
