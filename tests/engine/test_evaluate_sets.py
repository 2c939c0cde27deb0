"""What a model makes against a set of pictures that it should resemble, without pairs."""

from __future__ import annotations

import json

import numpy as np
import pytest
from conftest import drawing, save
from test_gan import SMALL

from engine import cli
from engine.config import TrainRequest
from engine.events import Finished
from engine.messages import SinopiaError
from engine.predictor.evaluate import evaluate, evaluate_sets
from engine.trainer import train


@pytest.fixture
def sets(tmp_path):
    for i in range(5):
        save(tmp_path / "photos" / f"{i}.png", drawing(i, 32))
        save(tmp_path / "alike" / f"{i}.png", drawing(50 + i, 32))
        save(tmp_path / "unlike" / f"{i}.png", np.random.default_rng(i).integers(0, 256, (32, 32, 3), np.uint8))
    return tmp_path


def scores(*arguments, **keywords):
    last = list(evaluate_sets(*arguments, device_name="cpu", **keywords))[-1]
    assert isinstance(last, Finished)
    return last.result


def test_a_set_of_the_kind_that_is_made_is_nearer_than_another(sets, make_model):
    path = make_model("any", sets / "m.safetensors")
    made = scores(path, sets / "photos", sets / "alike")
    assert made.n == 5 and np.isfinite(made.kd) and made.swd > 0
    assert scores(path, sets / "photos", sets / "alike").kd == made.kd
    assert scores(path, sets / "photos", sets / "unlike").kd != made.kd


def test_a_model_from_noise_is_compared_without_a_folder(sets, tmp_path, capsys):
    list(train(TrainRequest(sets / "photos", tmp_path / "run", "gan", SMALL | {"steps": 2}, device="cpu")))
    model = tmp_path / "run" / "model.safetensors"
    assert scores(model, None, sets / "alike").n == 5
    assert cli.main(["evaluate", str(model), "--reference", str(sets / "alike"), "--device", "cpu"]) == 0
    assert json.loads(capsys.readouterr().out).keys() == {"kd", "swd", "n"}
    for root, code in ((sets / "photos", "model_from_noise"),):
        with pytest.raises(SinopiaError) as caught:
            scores(model, root, sets / "alike")
        assert caught.value.code == code
    with pytest.raises(SinopiaError) as caught:
        list(evaluate(model, sets / "photos", "cpu"))
    assert caught.value.code == "model_without_pairs" and "--reference" in str(caught.value)


def test_one_picture_is_no_set(sets, make_model):
    save(sets / "one" / "0.png", drawing(1, 32))
    with pytest.raises(SinopiaError) as caught:
        scores(make_model("any", sets / "m.safetensors"), sets / "photos", sets / "one")
    assert caught.value.code == "too_few_to_compare" and "holds 1" in str(caught.value)
