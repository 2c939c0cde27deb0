"""Several looks of one input: BicycleGAN's numbers in a pix2pix U-Net, chosen by a seed."""

from __future__ import annotations

import copy

import numpy as np
import pytest
import torch
from conftest import drawing
from test_predictor import make_model
from tiny import assert_equal_to_the_bit, batch, made, request, resumed, stop_after

from engine import networks
from engine.config import make_config
from engine.kinds import Given
from engine.messages import SinopiaError
from engine.predictor import Predictor
from engine.run.plan import make_plan
from engine.trainer import train


def test_seeds_choose_among_the_looks_and_the_usual_one_is_of_no_seed(pairs, tmp_path):
    settings = {"steps": 4, "variations": 3, "norm": "instance", "dropout": False}
    list(train(request(pairs, tmp_path / "run", **settings)))
    model = Predictor(tmp_path / "run" / "model.safetensors", "cpu", precision="fp32")
    given = drawing(3, 32)
    assert model.card.varies and model.card.network["variations"] == 3
    one, again, other, usual = (model(Given(given, seed)) for seed in (1, 1, 2, 0))
    assert np.array_equal(one, again) and not np.array_equal(one, other) and not np.array_equal(one, usual)
    assert np.array_equal(usual, model(given))
    start = request(pairs, tmp_path / "next", steps=1)
    again = make_plan(type(start)(pairs, tmp_path / "next", start=tmp_path / "run" / "model.safetensors"))
    assert again.config.variations == 3


def test_areas_of_one_colour_have_a_look_of_their_own(tmp_path):
    palette, network = ("#0000d9", "#a50000", "#eeed28"), {"kind": "unet", "width": 4, "depth": 2, "variations": 3}
    network |= {"norm": "none", "dropout": False}
    path = make_model(tmp_path / "m.safetensors", network, palette=palette, input_kind="paint")
    model = Predictor(path, "cpu", precision="fp32")
    assert model.card.styled == palette
    given = np.full((32, 32, 3), (0, 0, 217), np.uint8)
    given[:, 16:] = (160, 4, 2)  # nearly the second one
    red = ("#a50000", 5)
    alone, usual = model(Given(given, looks=(red,))), model(given)
    assert np.array_equal(alone[:, :8], usual[:, :8]), "what is far from an area stays"
    assert not np.array_equal(alone[:, 24:], usual[:, 24:])
    assert np.array_equal(alone[:, 24:], model(Given(given, 5))[:, 24:]), "and the area is as by that seed"
    mixed = model(Given(given, 7, looks=(red,)))
    assert np.array_equal(mixed[:, :8], model(Given(given, 7))[:, :8])
    assert np.array_equal(model(Given(given, 7, looks=(("#a50000", 0),)))[:, 24:], usual[:, 24:])
    other = Given(given, looks=(("#123456", 5),))
    assert np.array_equal(model(other), usual), "no colour of the palette: it stands for nothing"
    deep = given.astype(np.uint16) * 257
    assert np.abs(model(Given(deep, looks=(red,))) / 257 - alone).max() < 1


def test_a_run_with_variations_goes_on_to_the_bit(pairs, tmp_path):
    settings = {"steps": 6, "variations": 2, "samples": 0}
    list(train(request(pairs, tmp_path / "straight", **settings)))
    list(train(request(pairs, tmp_path / "halved", **settings), stop_after(3)))
    list(train(resumed(pairs, tmp_path / "halved")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")


def test_what_looks_cost_follows_the_formulas():
    method = made("pix2pix", variations=2, dropout=False, norm="none", lr=0.0, d_lr=0.0)
    encoder, g = copy.deepcopy(method.encoder), copy.deepcopy(method.generator)
    pictures = batch(method.config, 1)
    torch.manual_seed(5)
    losses = method.step(pictures)
    torch.manual_seed(5)
    mean, variance = encoder(pictures["target"])
    fake = g(pictures["input"], mean + torch.exp(0.5 * variance) * torch.randn(1, 2))
    asked = torch.randn(1, 2)
    told = encoder(g(pictures["input"], asked))[0]
    divergence = -0.5 * (1 + variance - mean**2 - variance.exp()).sum()
    expected = 0.01 * divergence + 0.5 * (told - asked).abs().mean()
    assert losses["G_looks"].item() == pytest.approx(expected.item(), rel=1e-4)
    assert losses["G_L1"].item() == pytest.approx(100 * (fake - pictures["target"]).abs().mean().item(), rel=1e-4)


def test_only_a_u_net_knows_variations():
    with pytest.raises(SinopiaError, match="no U-Net"):
        make_config("pix2pix", {"variations": 4, "generator": "light"})
    plain = networks.build({"kind": "unet", "depth": 5, "width": 4})
    varied = networks.build({"kind": "unet", "depth": 5, "width": 4, "variations": 2})
    assert varied.encoder[0].conv.weight.shape[1] == plain.encoder[0].conv.weight.shape[1] + 2
