"""The stages of a training: sizes that double, details that fade in, and parts of a generator that learn alone."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
import torch
from conftest import drawing
from tiny import CPU, assert_equal_to_the_bit, batch, made, request, resumed, stop_after

from engine import presets
from engine.card import read_card
from engine.config import Stage, TrainRequest, make_config
from engine.data import for_method
from engine.data.loader import Loader
from engine.losses import ImagePool
from engine.predictor import Predictor
from engine.run.file import FORMAT, RunFile
from engine.run.plan import make_plan
from engine.trainer import train


def test_sizes_double_in_equal_parts_of_the_growing_share():
    config = make_config("cyclegan", {"size": 256, "growing": 0.6, "halvings": 2, "fade": 5})
    assert config.stages(100) == (Stage(0, 64), Stage(30, 128, fade=5), Stage(60, 256, fade=5))
    assert make_config("pix2pix", {}).stages(100) == (Stage(0, 256),)


def test_of_an_enhanced_generator_first_the_global_one_learns_then_the_enhancer_then_all():
    stages = make_config("pix2pixhd", {"growing": 0.5, "alone": 0.1}).stages(100)
    assert stages == (Stage(0, 256, "global"), Stage(50, 512, "enhancer"), Stage(60, 512, "all"))
    config = make_config("pix2pixhd", {"steps": 100})
    assert [config.stage_at(step, 7).learns for step in (0, 49, 50, 59, 60, 500)] == [
        "global", "global", "enhancer", "enhancer", "all", "all",
    ]  # fmt: skip
    alone = make_config("pix2pixhd", {"generator": "global", "growing": 0.5})
    assert alone.stages(10) == (Stage(0, 256), Stage(5, 512))


def test_details_fade_in_after_each_doubling(pairs):
    settings = {"size": 64, "depth": 4, "d_layers": 2, "jitter": 1.0, "flip": False, "steps": 10, "growing": 0.4}
    batches = []
    for fade in (0, 3):
        config = make_config("pix2pix", settings | {"fade": fade})
        with Loader(*of(pairs, config), config, CPU) as loader:
            batches.append([loader.batch(step)["target"] for step in range(10)])
    sharp, faded = batches
    assert all(torch.equal(sharp[step], faded[step]) for step in (0, 3, 7, 8, 9))
    gaps = [(sharp[step] - faded[step]).abs().mean() for step in (4, 5, 6, 7)]
    assert all(a > b for a, b in pairwise(gaps)) and gaps[-1] == 0
    halves = [torch.nn.functional.avg_pool2d(found[4], 2) for found in batches]
    assert torch.allclose(*halves, atol=1e-5)  # the coarse shapes are there from the start


def of(pairs, config):
    found, learns_from = for_method(config.method, pairs)
    return found.train, learns_from


@pytest.mark.parametrize("learns", ["global", "enhancer", "all"])
def test_what_does_not_learn_in_a_stage_stays_as_it_is(learns):
    method = made("pix2pixhd")
    side = 16 if learns == "global" else 32
    method.enter(Stage(0, side, learns))
    before = {name: p.clone() for name, p in method.learning.named_parameters()}
    method.prepare(0)
    method.step({k: v[..., :side, :side] for k, v in batch(method.config, 1).items()})
    moved = {name for name, p in method.learning.named_parameters() if not torch.equal(p, before[name])}
    base = {name for name in before if name.startswith("whole.base")}
    head = {"head.weight", "head.bias"}
    wanted = {"global": base | head, "enhancer": before.keys() - base - head, "all": before.keys() - head}[learns]
    assert moved == wanted
    assert (
        set(method.generators()["model"].state_dict())
        <= {n.split(".", 1)[1] for n in before} | {name.removeprefix("whole.base.") for name in base} | head
    )


@pytest.mark.parametrize("cut", [2, 4, 5, 7])
def test_a_run_goes_on_to_the_bit_in_every_stage(cut, pairs, tmp_path):
    """Stages begin at steps 0, 4 and 6; the cut at 4 lies between two."""
    settings = {"steps": 8, "growing": 0.5, "alone": 0.2, "ema": 0.9, "samples": 0, "multi_scale": cut > 4}
    list(train(request(pairs, tmp_path / "straight", "pix2pixhd", **settings)))
    list(train(request(pairs, tmp_path / "halved", "pix2pixhd", **settings), stop_after(cut)))
    path = tmp_path / "halved" / "model.safetensors"
    card = read_card(path)
    assert (card.network["kind"], card.size) == (("global", 16) if cut <= 4 else ("enhanced", 32))
    assert Predictor(path, "cpu")(drawing(1, 40)).shape == (40, 40, 3)
    list(train(resumed(pairs, tmp_path / "halved")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")


def test_growing_pictures_and_the_pool_go_on_to_the_bit(unpaired, tmp_path):
    settings = {"size": 64, "depth": 5, "generator": "unet", "steps": 6, "growing": 0.5, "fade": 1, "samples": 0}
    list(train(request(unpaired, tmp_path / "straight", "cyclegan", **settings)))
    list(train(request(unpaired, tmp_path / "halved", "cyclegan", **settings), stop_after(3)))
    list(train(resumed(unpaired, tmp_path / "halved")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")


def test_the_pool_begins_anew_with_larger_pictures():
    pool = ImagePool(3, 0, (1, 3, 8, 8), CPU)
    for _ in range(3):
        pool.draw()
        pool.query(torch.ones(1, 3, 8, 8))
    pool.fit(8)
    assert pool.count == 3
    pool.fit(16)
    pool.draw()
    assert pool.query(torch.zeros(1, 3, 16, 16)).shape[-1] == 16 and pool.count == 1


def test_what_was_called_half_size_goes_on(tmp_path):
    settings = {"size": 512, "half_size": 0.5}
    row = {"format": 2, "method": "pix2pix", "data": "x", "settings": settings, "exclude": [], "more": [],
           "start": None, "branch": None, "step": 1, "total": 2, "finished": False, "device": "cpu"}  # fmt: skip
    (tmp_path / "run.json").write_text(json.dumps(row))
    assert RunFile.read(tmp_path).config.growing == 0.5 and FORMAT == 3
    own = {"label": "Mine", "about": "", "method": "pix2pix", "settings": {"size": 512, "half_size": 0.25}}
    (tmp_path / "mine.json").write_text(json.dumps(own))
    assert presets.read(tmp_path / "mine.json").settings == {"size": 512, "growing": 0.25}


def test_a_model_to_begin_with_has_grown(pairs, tmp_path):
    list(train(request(pairs, tmp_path / "first", "pix2pixhd", steps=1, growing=0, alone=0, samples=0)))
    start = tmp_path / "first" / "model.safetensors"
    plan = make_plan(TrainRequest(pairs, tmp_path / "next", settings={"steps": 4}, start=start, device="cpu"))
    assert plan.config.stages(4) == (Stage(0, 32),) and plan.config.generator == "enhanced"
