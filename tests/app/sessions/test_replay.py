"""What a real training writes is what the window looks back on."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from app import pixels, work
from app.sessions.replay import Replay
from engine import library
from engine.config import TrainRequest
from engine.events import Losses, Sample, Warned
from engine.run import history

TINY = {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "steps": 6, "sample_every": 3, "log_every": 2}


def sheet(colour):
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.fixture
def folder(tmp_path):
    """Pairs side by side, in whose names nothing is said."""
    path = tmp_path / "pairs"
    path.mkdir()
    for number in range(8):
        pair = np.random.default_rng(number).integers(0, 255, (32, 64, 3), np.uint8)
        pixels.to_qimage(pair).save(str(path / f"{number}.png"))
    return path


def test_the_samples_of_a_real_training_with_the_drawing_of_each(qtbot, live_lane, folder, home):
    drawings = [sheet("red"), sheet("white"), QImage(), sheet("blue")]
    run = home / "runs" / "real"
    events = list(work.train(TrainRequest(folder, run, "pix2pix", TINY), lambda: False, lambda: drawings.pop(0)))
    samples = [e for e in events if isinstance(e, Sample)]
    assert [e.step for e in samples if e.name == "drawing"] == [0]  # neither a white sheet nor none is a drawing
    assert len(drawings) == 1  # asked for at steps 0, 3 and 6
    pinned = sorted({e.name for e in samples} - {"drawing"})

    replay, seen = Replay(live_lane), []
    replay.seen.connect(lambda step, shown: seen.append((step, shown)))
    replay.open(run)
    qtbot.waitUntil(lambda: replay.steps == [0, 3, 6])
    replay.look_at(0)
    qtbot.waitUntil(lambda: bool(seen))
    step, shown = seen[0]
    assert step == 0 and list(shown) == ["drawing", *pinned]
    assert len(shown["drawing"]) == 2 and shown["drawing"][0].pixelColor(5, 5) == QColor("red")
    first = next(e for e in samples if e.step == 0 and e.name == pinned[0])
    for picture, told in zip(shown[pinned[0]], (first.input, first.output, first.target), strict=True):
        assert np.array_equal(pixels.to_rgb(picture), told)
    replay.look_at(6)
    qtbot.waitUntil(lambda: seen[-1][0] == 6)
    assert list(seen[-1][1]) == pinned

    told = [e for e in events if isinstance(e, Losses)]
    assert [(e.step, e.losses) for e in history.read(run).losses] == [(e.step, e.losses) for e in told]
    assert library.run_at(run).finished and library.run_at(home) is None
    assert [t.warned for t in history.read(run).told] == [e for e in events if isinstance(e, Warned)]


def test_files_of_steps_that_were_taken_back_are_not_shown(qtbot, live_lane, tmp_path):
    one = tmp_path / "samples" / "1"
    one.mkdir(parents=True)
    for step in (0, 100, 200):
        sheet("red").save(str(one / f"{step:08d}.png"))
    replay = Replay(live_lane)
    replay.open(tmp_path)
    replay.cut(100)  # before the folder was read
    qtbot.waitUntil(lambda: replay.steps == [0, 100])
    replay.add([Sample(150, "1", None, None)])
    assert replay.steps == [0, 100, 150]
    replay.cut(0)
    assert replay.steps == [0]
