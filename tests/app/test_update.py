"""What a person has opens in the next version: settings and a drawing, written by the window of 0.1.0."""

import shutil
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app import languages
from app.application import Program
from app.pixels import to_rgb
from app.settings import Settings
from engine import library

KEPT = Path(__file__).parent / "fixtures/settings-1"

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_settings_and_the_drawing_of_before_are_there_again(qtbot, qapp, home):
    shutil.copytree(KEPT, home)
    (drawing,) = (home / "drawings").glob("*.ora")
    locale = QLocale()
    one = Program(qapp, Settings())
    qtbot.addWidget(one.window)
    try:
        one.window.show()
        qtbot.waitUntil(lambda: bool(one.sketch.undo_name), timeout=10_000)
        settings = Settings()
        assert (settings.theme, settings.precision, settings.keep_drawings) == ("dark", "fp32", 7)
        assert settings.undo_memory == 512 and settings.text("language") == "tr"
        assert one.draw.colours.recent()[:2] == ["#ff8800", "#0088ff"]
        assert one.draw.tools.values()["front"] == "#2667db"
        assert one.draw.picker.current().path == library.builtin_dir() / "paint-to-flower.safetensors", "it has moved"
        with ZipFile(drawing) as archive, Image.open(archive.open("mergedimage.png")) as merged:
            assert np.array_equal(to_rgb(one.sketch.image), np.asarray(merged.convert("RGB")))
    finally:
        one.close(ask=False)
        one.deleteLater()
        languages.use(qapp, "en")
        QLocale.setDefault(locale)
        QApplication.processEvents()
