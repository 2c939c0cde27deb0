"""A form made from the declarations of the settings."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.pages.train.form import RealSpinBox, SettingsForm
from engine.config import METHODS, declared

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def form(qtbot):
    form = SettingsForm("new", leave_out=("direction",))
    form.show_config(METHODS["pix2pix"].config)
    qtbot.addWidget(form)
    return form


@pytest.mark.parametrize("method", METHODS)
def test_every_setting_has_an_editor_that_starts_at_its_default(qtbot, method):
    form = SettingsForm("new")
    qtbot.addWidget(form)
    form.show_config(METHODS[method].config)
    assert form.settings() == {}
    for field, param in declared(METHODS[method].config):
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
    form.show_config(METHODS["cyclegan"].config)
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
