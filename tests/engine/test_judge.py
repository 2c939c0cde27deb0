"""What a run has reached, and the drawing that is a sample of it."""

import numpy as np
import pytest
from conftest import drawing, save
from tiny import request

from engine import trainer
from engine.events import Sample
from engine.messages import SinopiaError
from engine.predictor import judge as judge_module
from engine.predictor.judge import judge


@pytest.fixture
def run(pairs, tmp_path):
    path = tmp_path / "run"
    list(trainer.train(request(pairs, path, steps=4, sample_every=2, held_out=2)))
    return path


def test_the_models_of_a_run_are_judged_by_what_was_kept_aside(run):
    found = judge(run, "cpu")
    assert found.last.step == 4 and found.pictures == found.among == 2 and len(found.inputs) == len(found.targets)
    assert found.best is None or (found.best.step < 4 and found.best.looks <= found.last.looks + 1e-6)
    assert found.last.outputs[0].shape == (32, 32, 3) and 0 < found.last.l1 < 1 and found.last.looks > 0


def test_of_many_pictures_some_are_looked_at_and_it_is_said_of_how_many(run, monkeypatch):
    monkeypatch.setattr(judge_module, "MOST", 1)
    found = judge(run, "cpu")
    assert found.aside and (found.pictures, found.among) == (1, 2)


def test_two_sets_are_shown_without_figures(unpaired, tmp_path):
    path = tmp_path / "sets"
    list(trainer.train(request(unpaired, path, "cyclegan", steps=2)))
    found = judge(path, "cpu")
    assert found.last.looks is None and found.targets == () and found.apart is None and found.last.outputs


def test_of_many_right_colours_none_is_the_measure(one_set, tmp_path):
    path = tmp_path / "colours"
    events = list(trainer.train(request(one_set, path, "colorization", steps=4, sample_every=2, held_out=2)))
    assert not (path / "best.safetensors").exists(), "the nearest to what was there is one that stays gray"
    assert not [e for e in events if getattr(e, "code", "") in ("overfitting", "no_better")]
    found = judge(path, "cpu")
    assert found.last.looks is None and found.apart is None and found.best is None and found.targets


def test_pictures_that_have_gone_are_named(run, pairs):
    pairs.rename(pairs.with_name("gone"))
    with pytest.raises(SinopiaError) as error:
        judge(run, "cpu")
    assert error.value.code == "folder_missing"


def test_a_drawing_is_brought_into_the_kind_that_the_model_wants(tmp_path):
    for i in range(12):
        save(tmp_path / "photos" / f"{i}.png", drawing(i, 64))
    mushroom = np.full((64, 64, 3), 255, np.uint8)
    mushroom[10:40, 8:56], mushroom[40:60, 24:40] = (200, 30, 40), (240, 220, 190)
    lines = np.full((64, 64, 3), 255, np.uint8)
    lines[20, 8:56] = lines[8:56, 20] = 0
    for name, drawn in (("colours", mushroom), ("lines", lines)):
        asked = request(tmp_path / "photos", tmp_path / name, steps=1, derive="edges", size=64)
        events = trainer.train(asked, drawing=lambda drawn=drawn: drawn)
        given = next(e.input for e in events if isinstance(e, Sample) and e.name == "drawing")
        assert (given.max(2) - given.min(2)).max() == 0, "lines are black on white"
        assert given[50, 50].min() > 200 and given.min() < 100
    assert np.array_equal(given, lines), "what is of lines already stays as it is"
