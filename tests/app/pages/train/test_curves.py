"""Loss curves: bounded, smoothed, read out."""

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.pages.train.curves import MOST_POINTS, Curves, Series

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


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


def test_the_first_point_is_seen_before_there_is_a_line(qtbot):
    curves = Curves()
    qtbot.addWidget(curves)
    curves.resize(500, 400)
    curves.show()
    curves.add([(10, {"G": 1.0})])
    qtbot.waitUntil(lambda: curves._plot is not None)

    def coloured():
        picture, wanted = curves._plot.grab().toImage(), curves._colour("G")
        return sum(picture.pixelColor(x, y) == wanted for x in range(picture.width()) for y in range(picture.height()))

    qtbot.waitUntil(lambda: coloured() > 20)
    curves.add([(20, {"G": 2.0})])
    qtbot.waitUntil(lambda: len(curves._lines["G"][0].getData()[0]) == 2)
    assert curves._lines["G"][0].opts["symbol"] is None


def test_figures_that_change_move_nothing(qtbot):
    curves = Curves()
    qtbot.addWidget(curves)
    curves.resize(420, 400)
    curves.show()
    names = "G_GAN", "G_L1", "G_perceptual", "D_real", "D_fake"
    curves.add((1, dict.fromkeys(names, value)) for value in (13.0,))
    curves._draw()
    QApplication.processEvents()
    boxes = list(curves._boxes.values())
    least, places = curves.minimumSizeHint().width(), [box.geometry() for box in boxes]
    curves.add([(2, dict.fromkeys(names, 0.01234))])
    curves._draw()
    QApplication.processEvents()
    assert "0.0123" in boxes[0].text()
    assert curves.minimumSizeHint().width() == least and [box.geometry() for box in boxes] == places
    assert all(box.sizeHint().width() <= box.width() for box in boxes), "and all of them can be read"
