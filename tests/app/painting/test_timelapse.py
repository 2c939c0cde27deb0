"""How a drawing came about, as pictures."""

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage

from app import work
from app.painting import timelapse
from app.painting.document import Document
from app.painting.timelapse import Story, frames
from engine.messages import SinopiaError

COLOURS = "#ff0000", "#00ff00", "#0000ff"


@pytest.fixture
def document(qapp):
    document = Document(size=QSize(64, 64))
    for color in COLOURS:
        document.fill("Fill", QPointF(1, 1), QColor(color))
    document.add("Layer")
    document.resize("Size", QSize(128, 64), scale=False)
    return document


def corner(picture):
    return picture.pixelColor(picture.width() // 2, picture.height() // 2).name()


def test_each_step_is_a_picture_and_the_drawing_stays(document):
    before = QImage(document.image)
    made = frames(Story(document.state, document.history), 32)
    assert [corner(picture) for picture in made] == ["#ffffff", *COLOURS, "#0000ff", "#0000ff"]
    assert {picture.size().toTuple() for picture in made} == {(32, 16)}
    assert document.image == before and document.undo_name == "Size"


def test_of_many_steps_some_are_left_out_evenly(document, monkeypatch):
    monkeypatch.setattr(timelapse, "FRAMES", 3)
    made = frames(Story(document.state, document.history), 32)
    assert [corner(picture) for picture in made] == ["#ffffff", "#00ff00", "#0000ff"]


def test_it_is_written_as_an_animation(document, tmp_path):
    story = Story(document.state, document.history)
    for name in ("a.webp", "a.gif"):
        assert work.animate_drawing(story, tmp_path / name) == 6
        with Image.open(tmp_path / name) as file:
            assert file.n_frames > 2 and file.size == (128, 64)
    for other, name, code in (
        (story, "a.mp4", "cannot_write"),
        (Story(document.state, ()), "b.gif", "drawing_has_no_steps"),
    ):
        with pytest.raises(SinopiaError) as error:
            work.animate_drawing(other, tmp_path / name)
        assert error.value.code == code
