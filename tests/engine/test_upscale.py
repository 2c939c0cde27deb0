"""Larger results: sharper than interpolation, in the same colours, without a seam, at the size that is asked for."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
import torch
from conftest import drawing
from test_predictor import RESNET, UNET, make_model

from engine import images
from engine.cli import main
from engine.config import ConvertRequest
from engine.messages import SinopiaError
from engine.networks import upscale
from engine.predictor import Predictor
from engine.predictor.convert import convert

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def network():
    return upscale.upscaler(CPU)


def squares(side=96):
    """Edges in all directions, and areas of one colour."""
    y, x = np.mgrid[:side, :side]
    rgb = np.full((side, side, 3), 250, np.uint8)
    rgb[(x - 40) ** 2 + (y - 50) ** 2 < 900] = 200, 30, 40
    rgb[(x > 55) & (x + y < 130)] = 20, 90, 180
    return rgb


def test_it_is_closer_to_the_truth_than_interpolation(network):
    truth = images.resize(squares(384), 96, 96)
    small = images.resize(truth, 48, 48)
    made, plain = upscale.doubled(network, small), images.resize(small, 96, 96)
    errors = [float(np.square(picture.astype(float) - truth).mean()) for picture in (made, plain)]
    assert errors[0] < 0.6 * errors[1]


@pytest.mark.parametrize("colour", [(255, 255, 255), (0, 0, 0), (210, 60, 20), (7, 130, 250)])
def test_an_area_of_one_colour_keeps_it(network, colour):
    flat = np.full((30, 20, 3), colour, np.uint8)
    assert np.array_equal(upscale.doubled(network, flat), np.full((60, 40, 3), colour, np.uint8))


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_strips_leave_no_seam(dtype):
    network = upscale.upscaler(CPU, dtype)
    rgb = np.random.default_rng(0).integers(0, 256, (101, 64, 3), dtype=np.uint8)
    whole, strips = (upscale.doubled(network, rgb, pixels).astype(int) for pixels in (1 << 18, 1))
    assert np.abs(whole - strips).max() <= 1


def test_half_precision_makes_the_same_picture(network):
    exact, fast = (
        upscale.doubled(upscale.upscaler(CPU, dtype), squares()) for dtype in (torch.float32, torch.bfloat16)
    )
    assert np.abs(exact.astype(int) - fast).max() <= 4


def test_a_picture_is_doubled_while_it_is_too_small_and_no_more_than_twice(monkeypatch):
    seen = []

    def doubled(_network, rgb):
        seen.append(rgb.shape[:2])
        return rgb.repeat(2, 0).repeat(2, 1)

    monkeypatch.setattr(upscale, "doubled", doubled)
    for size, passes in (((20, 10), 0), ((21, 10), 1), ((40, 20), 1), ((80, 40), 2), ((320, 160), 2)):
        seen.clear()
        made = upscale.enlarged(np.zeros((10, 20, 3), np.uint8), *size, CPU, torch.float32)
        assert made.shape == (*reversed(size), 3) and len(seen) == passes


@pytest.mark.parametrize("facts", [UNET, RESNET])
@pytest.mark.parametrize("times", [2, 4])
def test_a_model_answers_at_the_size_that_is_asked_for(facts, times, tmp_path):
    predictor = Predictor(make_model(tmp_path / "m.safetensors", facts), "cpu", precision="fp32")
    given = images.resize(drawing(1), 32, 24)
    made = predictor(given, size=(32 * times, 24 * times))
    assert np.array_equal(made, upscale.enlarged(predictor(given), 32 * times, 24 * times, CPU, torch.float32))


def test_it_sees_what_the_network_made_and_not_that_enlarged_already(tmp_path):
    """A model of 32 pixels and a drawing of 64: at the drawing's own size it is the network's answer, doubled."""
    predictor = Predictor(make_model(tmp_path / "m.safetensors"), "cpu", precision="fp32")
    large = drawing(1, 64)
    own = predictor(images.resize(large, 32, 32))
    assert np.array_equal(predictor(large, size=(64, 64)), upscale.doubled(upscale.upscaler(CPU), own))


def test_a_size_that_memory_cannot_hold_is_refused_before_anything_is_computed(tmp_path):
    predictor = Predictor(make_model(tmp_path / "m.safetensors"), "cpu")
    with pytest.raises(SinopiaError, match="200000 x 200000"):
        predictor(drawing(1), size=(200_000, 200_000))


def test_converted_pictures_are_as_much_larger_as_was_asked(tmp_path, capsys):
    model = make_model(tmp_path / "m.safetensors")
    images.write(tmp_path / "in.png", images.resize(drawing(1), 32, 24))
    list(convert(ConvertRequest(model, (tmp_path / "in.png",), tmp_path / "a.png", "cpu", enlarge=2)))
    main(["convert", str(model), str(tmp_path / "in.png"), "--output", str(tmp_path / "b.png"), "--device", "cpu",
          "--enlarge", "4"])  # fmt: skip
    assert [images.size_of(tmp_path / f"{name}.png") for name in "ab"] == [(64, 48), (128, 96)]
    with pytest.raises(SystemExit):
        main(["convert", str(model), "in.png", "--output", "b.png", "--enlarge", "3"])
    assert "--enlarge" in capsys.readouterr().err


def test_the_weights_are_those_that_the_script_made():
    assert hashlib.sha256(upscale.path().read_bytes()).hexdigest() == DIGEST


def test_a_file_that_is_not_as_it_was_shipped_is_named(monkeypatch, tmp_path):
    broken = tmp_path / "upscale2x.safetensors"
    broken.write_bytes(upscale.path().read_bytes()[:1000])
    monkeypatch.setattr(upscale, "path", lambda: broken)
    with pytest.raises(SinopiaError, match=r"upscale2x\.safetensors"):
        upscale.upscaler.__wrapped__(CPU)


DIGEST = "4b1bfd88615efbb4b0ec71713502ba7bc9ca635253957548ec7db4a8fa21953e"
