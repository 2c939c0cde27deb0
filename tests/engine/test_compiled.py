"""Networks made faster for the live drawing: what OpenVINO makes of them must be theirs, or it stays off."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from itertools import count
from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import drawing
from torch import nn

from engine import compiled, images, networks, storage
from engine.card import Card
from engine.predictor import Predictor

needs_openvino = pytest.mark.skipif(not compiled.installed(), reason="OpenVINO, an optional extra, is not installed")
NETWORKS = [
    {"kind": "unet", "width": 8, "depth": 5, "variations": 2},
    {"kind": "light", "width": 8},
]


@pytest.fixture
def faster(monkeypatch):
    """Each way that is looked at seems twice as fast as the one before."""
    calls = count()
    monkeypatch.setattr(compiled, "ROUNDS", 1)
    monkeypatch.setattr(compiled, "_seconds", lambda run, picture: 0.5 ** next(calls))


def build(description):
    torch.manual_seed(0)
    network = networks.build(description)
    networks.initialise(network, 0.1)
    last = network.decoder[-1].conv if description["kind"] == "unet" else network.head
    last.weight.data *= 0.1  # random weights make noise of full strength, and its errors as large
    return network.eval().requires_grad_(False)


def pictures():
    return [images.to_unit(drawing(i, 64))[None] for i in range(4)]


class Uneven(nn.Module):
    """Keeps its input beside the same a thousand times as large: bytes over both leave nothing of the small one."""

    def __init__(self):
        super().__init__()
        self.spread, self.gather = nn.Conv2d(3, 6, 1, bias=False), nn.Conv2d(6, 3, 1, bias=False)
        self.spread.weight.data = torch.cat([torch.eye(3), 1000 * torch.eye(3)])[:, :, None, None]
        self.gather.weight.data = torch.cat([torch.eye(3), torch.zeros(3, 3)], 1)[:, :, None, None]

    def forward(self, x):
        return self.gather(torch.relu(self.spread(x)))


@needs_openvino
@pytest.mark.parametrize("description", NETWORKS, ids=lambda d: d["kind"])
def test_the_fastest_way_gives_the_pictures_of_the_network(description, faster):
    network = build(description)
    way = compiled.fastest(network, network, pictures())
    assert way.name.startswith("OpenVINO")
    other = images.to_unit(drawing(9, 64))[None]
    with torch.inference_mode():
        assert compiled._decibels(way.network(other), network(other)) > compiled.INT8_BAR - 4


@needs_openvino
def test_bytes_are_taken_where_they_hold_their_bar(faster):
    network = build(NETWORKS[0])
    way = compiled.fastest(network, network, pictures())
    assert way.name == "OpenVINO int8" and way.decibels >= compiled.INT8_BAR


@needs_openvino
def test_a_network_that_bytes_ruin_keeps_its_floats(faster, monkeypatch):
    network = Uneven().eval().requires_grad_(False)
    way = compiled.fastest(network, network, pictures())
    assert way.name in ("OpenVINO f32", "OpenVINO bf16") and way.decibels >= compiled.FLOAT_BAR
    monkeypatch.setattr(compiled, "INT8_BAR", 0.0)
    assert compiled.fastest(network, network, pictures()).name == "OpenVINO int8"


def test_torch_stays_where_nothing_is_clearly_faster(monkeypatch):
    monkeypatch.setattr(compiled, "_seconds", lambda run, picture: 1.0)
    network = build(NETWORKS[0])
    assert compiled.fastest(network, network, pictures()).network is network


def test_without_openvino_torch_does_the_work(faster, monkeypatch, caplog):
    monkeypatch.setitem(sys.modules, "openvino", None)
    network = build(NETWORKS[0])
    way = compiled.fastest(network, network, pictures())
    assert not compiled.installed() and way.name == "torch" and not caplog.records


@needs_openvino
def test_what_openvino_cannot_compile_stays_with_torch_and_is_logged(faster, caplog):
    class Odd(nn.Module):
        def forward(self, x):
            return torch.special.airy_ai(x)

    with caplog.at_level(logging.WARNING, "sinopia"):
        assert compiled.fastest(Odd(), Odd(), pictures()).name == "torch"
    assert "OpenVINO" in caplog.text


@needs_openvino
def test_openvino_tells_its_makers_nothing(tmp_path):
    """It makes itself a name in the person's folder before it first reports its use."""
    code = "from engine import compiled; assert compiled.installed()"
    places = {"HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path), "USERPROFILE": str(tmp_path)}
    subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **places}, check=True, cwd=Path(__file__).parents[2]
    )
    assert not list(tmp_path.iterdir())


def model(path, description, samples=4):
    scale = "fixed" if description["kind"] == "unet" else "native"
    shown = tuple((images.png(drawing(i, 48)), images.png(drawing(i, 48))) for i in range(samples))
    card = Card("pix2pix", description, 64, networks.sides_multiple_of(description), scale, samples=shown)
    storage.save_model(path, card, build(description).state_dict())
    return path


@needs_openvino
@pytest.mark.parametrize("description", NETWORKS, ids=lambda d: d["kind"])
def test_a_hastened_model_paints_the_same(description, faster, tmp_path):
    path = model(tmp_path / "m.safetensors", description)
    exact, hastened = Predictor(path, "cpu", precision="fp32"), Predictor(path, "cpu")
    way = hastened.hasten()
    assert way is not None and hastened.live is way
    for side in (64, 96):  # the second is another size than that which was compiled
        rgb = drawing(11, side)
        assert np.abs(exact(rgb).astype(int) - hastened(rgb)).mean() < 1.0


@pytest.mark.parametrize("description, samples", [(NETWORKS[0], 0), ({"kind": "resnet", "width": 4, "blocks": 1}, 4)])
def test_others_stay_with_torch(description, samples, tmp_path):
    """Those that cannot be compared, and those that OpenVINO crashes at."""
    predictor = Predictor(model(tmp_path / "m.safetensors", description, samples), "cpu")
    assert predictor.hasten() is None and predictor.live is None


def test_what_was_found_is_kept_for_the_next_start(tmp_path, monkeypatch):
    """Until the file of the model changes, or what computes it."""
    monkeypatch.setattr(compiled, "_seconds", lambda run, picture: 1.0)
    path = model(tmp_path / "m.safetensors", NETWORKS[0])
    found = Predictor(path, "cpu").hasten()
    assert found is not None and found.name == "torch"
    searched = []
    monkeypatch.setattr(compiled, "fastest", lambda *_: searched.append(True))
    again = Predictor(path, "cpu").hasten()
    assert again is not None and again[0::2] == found[0::2] and not searched
    os.utime(path, ns=(1, 1))
    Predictor(path, "cpu").hasten()
    assert len(searched) == 1


@pytest.mark.parametrize(
    "text", ["", "[]", '{"name": "torch"}', '{"name": "OpenVINO f32", "seconds": 1, "decibels": 60}']
)
def test_a_spoilt_memory_of_a_way_counts_as_none(text, tmp_path):
    (tmp_path / "way.json").write_text(text)
    assert compiled.recalled(tmp_path / "way", lambda x: x) is None


def test_few_ways_are_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(compiled, "KEPT", 2)
    for n in range(4):
        compiled._keep(tmp_path / str(n), compiled.Way("torch", lambda x: x, 1.0, 60.0), None)
        os.utime(tmp_path / f"{n}.json", ns=(n + 1, n + 1))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["2.json", "3.json"]


@needs_openvino
@pytest.mark.parametrize("description", NETWORKS, ids=lambda d: d["kind"])
def test_a_kept_way_is_gone_without_a_search(description, faster, tmp_path, monkeypatch):
    path = model(tmp_path / "m.safetensors", description)
    first, second = Predictor(path, "cpu"), Predictor(path, "cpu")
    found = first.hasten()
    monkeypatch.setattr(compiled, "fastest", None)
    way = second.hasten()
    assert way is not None and found is not None and way.name == found.name and second.live is way
    rgb = drawing(11, 64)
    assert np.abs(first(rgb).astype(int) - second(rgb)).mean() < 0.5


@needs_openvino
def test_where_bytes_do_not_hold_some_layers_keep_their_floats(faster, monkeypatch):
    """The search goes on from the fastest to the first that holds the bar."""
    network = build(NETWORKS[1])
    given = []
    real = compiled._quantised
    monkeypatch.setattr(compiled, "_quantised", lambda ov, m, r, left: given.append(len(left)) or real(ov, m, r, left))
    compiled.fastest(network, network, pictures())
    assert given[0] == 0
    monkeypatch.setattr(compiled, "INT8_BAR", 500.0)
    given.clear()
    compiled.fastest(network, network, pictures())
    assert given == sorted(set(given)) and len(given) > 2


@pytest.mark.parametrize("calls", [0, 1, 9, 40])
def test_a_search_is_given_up_between_two_layers(calls, tmp_path):
    asked = iter([False] * calls)
    network = build(NETWORKS[1])
    assert compiled.fastest(network, network, pictures(), lambda: next(asked, True), tmp_path / "way") is None
    assert not list(tmp_path.iterdir())
    assert not any(layer._forward_pre_hooks for layer in network.modules())
