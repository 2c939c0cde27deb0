"""Several looks of one input: those of photos that pix2pix or pix2pixHD learnt from, chosen by a seed."""

from __future__ import annotations

import copy

import numpy as np
import pytest
import torch
from conftest import drawing, save
from test_predictor import make_model
from tiny import assert_equal_to_the_bit, batch, made, request, resumed, stop_after

from engine import images, lab, losses, networks, storage, ways
from engine.cli import main
from engine.config import ConvertRequest, Stage, make_config
from engine.kinds import Given
from engine.messages import SinopiaError
from engine.networks.generators import LOOKS
from engine.predictor import Predictor
from engine.predictor.convert import preview
from engine.run.plan import make_plan
from engine.trainer import train


def learnt(model: Predictor) -> np.ndarray:
    return storage.load_model(model._source[0])[1]["codes"].numpy()


METHODS = {"pix2pix": {"norm": "instance", "dropout": False}, "pix2pixhd": {"growing": 0.5}}


@pytest.mark.parametrize("method", METHODS)
def test_seeds_choose_among_the_looks_and_the_usual_one_is_of_no_seed(pairs, tmp_path, method):
    settings = {"steps": 4, "variations": 3, **METHODS[method]}
    list(train(request(pairs, tmp_path / "run", method, **settings)))
    model = Predictor(tmp_path / "run" / "model.safetensors", "cpu", precision="fp32")
    given = drawing(3, 32)
    assert model.card.varies and model.card.network["variations"] == 3
    one, again, other, usual = (model(Given(given, seed)) for seed in (1, 1, 2, 0))
    assert np.array_equal(one, again) and not np.array_equal(one, other) and not np.array_equal(one, usual)
    assert np.array_equal(usual, model(given))
    assert np.array_equal(one, model(Given(given, 1 + LOOKS))) and len({code.tobytes() for code in learnt(model)}) == 5
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


def test_the_terminal_converts_with_a_seed_and_with_looks_of_colours(tmp_path, capsys):
    network = {"kind": "unet", "width": 4, "depth": 2, "norm": "none", "dropout": False}
    varied = make_model(
        tmp_path / "m.safetensors", network | {"variations": 3}, palette=("#0000D9", "#a50000"), input_kind="paint"
    )
    plain = make_model(tmp_path / "plain.safetensors", network, palette=("#a50000",), input_kind="paint")
    lines = make_model(tmp_path / "lines.safetensors", network, input_kind="line", colour_in=True)
    gray = make_model(tmp_path / "gray.safetensors", {"kind": "colour", "width": 4}, input_kind="gray+hints")
    rgb = np.full((32, 32, 3), (0, 0, 217), np.uint8)
    rgb[:, 16:] = (165, 0, 0)
    given, deep, target = save(tmp_path / "in.png", rgb), tmp_path / "deep.png", tmp_path / "out.png"
    images.write(deep, rgb.astype(np.uint16) * 257)

    def convert(model, *options, source=given):
        status = main(["convert", str(model), str(source), "--output", str(target), "--device", "cpu", *options])
        return images.read_rgb(target) if status == 0 else capsys.readouterr().err

    model = Predictor(varied, "cpu")
    assert np.array_equal(convert(varied), model(rgb))
    assert np.array_equal(convert(varied, "--seed", "7"), model(Given(rgb, 7)))
    before = preview(ConvertRequest(varied, (given,), target, device="cpu", seed=7), given, 32)
    assert np.array_equal(before, model(Given(rgb, 7))), "as it is shown before"
    looks = (("#0000D9", 2), ("#a50000", 5))
    options = "--seed", "7", "--look", "0000d9=2", "--look", "#A50000=5"
    assert np.array_equal(convert(varied, *options), model(Given(rgb, 7, looks=looks)))
    exact = Predictor(varied, "cpu", precision="fp32")(Given(rgb, 7, looks=looks)).astype(int)
    assert np.abs(convert(varied, *options, source=deep) - exact).max() <= 1, "16 bits go the exact way"
    frame = np.full((96, 96, 3), 255, np.uint8)
    frame[16:80, 16:80] = 0
    frame[20:76, 20:76] = 255
    drawn = save(tmp_path / "drawn.png", frame)
    assert not np.array_equal(convert(lines, "--seed", "3", source=drawn), convert(lines, source=drawn)), "coloured in"

    for model in (plain, gray):
        assert "whatever the seed" in convert(model, "--seed", "1")
    for model in (plain, lines, gray):
        assert "no colour" in convert(model, "--look", "a50000=1")
    said = convert(varied, "--look", "123456=1")
    assert "#123456" in said and "#0000D9" in said and "#a50000" in said
    for wrong in ("red=1", "a50000", "a50000=x", "a50000=-1", f"a50000={2**31}"):
        with pytest.raises(SystemExit) as ended:
            convert(varied, "--look", wrong)
        assert ended.value.code == 2


@pytest.mark.parametrize("method", METHODS)
def test_a_run_with_variations_goes_on_to_the_bit(pairs, tmp_path, method):
    settings = {"steps": 6, "variations": 2, "samples": 0, **METHODS[method]}
    list(train(request(pairs, tmp_path / "straight", method, **settings)))
    list(train(request(pairs, tmp_path / "halved", method, **settings), stop_after(3)))
    list(train(resumed(pairs, tmp_path / "halved")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")


@pytest.mark.parametrize("learns", ["global", "enhancer", "all"])
def test_every_stage_of_pix2pixhd_learns_looks(learns):
    method = made("pix2pixhd", variations=2)
    method.enter(Stage(0, 16 if learns == "global" else 32, learns))
    side = 16 if learns == "global" else 32
    before = copy.deepcopy(method.whole.state_dict())
    for number in range(2):
        method.prepare(number)
        pictures = batch(method.config, number)
        paid = method.step({name: picture[..., :side, :side] for name, picture in pictures.items()})
    changed = {name for name, value in method.whole.state_dict().items() if not torch.equal(value, before[name])}
    assert paid["G_looks"].item() > 0 and "codes" in changed
    assert ("look.weight" in changed) == (learns != "global")
    assert ("base.looks.0.weight" in changed) == (learns != "enhancer")
    assert torch.equal(method.generators()["model"].codes, method.whole.codes)


def test_what_looks_cost_follows_the_formulas(monkeypatch):
    method = made("pix2pix", variations=2, dropout=False, norm="none", lr=0.0, d_lr=0.0)
    g = copy.deepcopy(method.generator)
    first, pictures = batch(method.config, 1), batch(method.config, 2)
    for share in (0.0, 1.0):
        monkeypatch.setattr(losses, "USUAL", share)
        method.prepare(0)
        method.step(first)  # the one photo that is known to the step which is looked at
        method.prepare(1)
        paid = method.step(pictures)
        own, asked = ways.look_of(pictures["target"], 2), ways.look_of(first["target"], 2)
        fake = g(pictures["input"], own if share == 0 else None)
        told = ways.look_of(g(pictures["input"], asked), 2)
        assert paid["G_looks"].item() == pytest.approx(0.5 * (told - asked).abs().mean().item(), rel=1e-4)
        assert paid["G_L1"].item() == pytest.approx(100 * (fake - pictures["target"]).abs().mean().item(), rel=1e-4)
        assert torch.equal(method.generator.codes[:2], torch.cat([own, asked])), "the newest first"


def test_as_many_numbers_of_a_look_are_known_as_can_be_asked_for():
    most = len(ways.LOOKS_OF_PHOTOS)
    assert make_config("pix2pix", {"variations": most}).variations == most
    with pytest.raises(SinopiaError, match=f"to {most}"):
        make_config("pix2pix", {"variations": most + 1})


def test_a_look_is_the_colours_of_a_photo_their_contrast_and_their_place():
    red, gray = torch.tensor([1.0, -1.0, -1.0]), torch.zeros(3)
    plain = ways.look_of(gray[None, :, None, None].expand(1, 3, 16, 16), 12)[0]
    colours = lab.from_rgb(gray[:, None, None])[:, 0, 0]
    for number, (middle, width) in enumerate(ways.LOOKS_OF_PHOTOS):
        expected = colours[number].item() if number < 3 else 0.0
        assert plain[number].item() * width + middle == pytest.approx(expected, abs=2e-3)
    halves = gray[None, :, None, None].repeat(1, 1, 16, 16)
    halves[:, :, :8] = red[:, None, None]
    upper = ways.look_of(halves, 12)[0]
    assert (
        upper[1] > plain[1] and upper[4] > plain[4] and upper[7] > 5 and torch.allclose(upper[9:], plain[9:], atol=1e-3)
    )
    sideways = ways.look_of(halves.transpose(2, 3), 12)[0]
    assert torch.allclose(sideways[:6], upper[:6], atol=1e-3) and sideways[10] > 5
    one = torch.full((1, 3, 8, 8), -1.0, requires_grad=True)  # black, and all alike
    ways.look_of(one, 12).sum().backward()
    assert one.grad is not None and one.grad.isfinite().all()


NETWORKS = {
    "unet": {"depth": 5, "norm": "instance", "dropout": False},
    "global": {"downs": 2, "blocks": 1},
    "enhanced": {"downs": 2, "blocks": 1, "local_blocks": 1},
}


@pytest.mark.parametrize("kind", NETWORKS)
def test_a_look_reaches_through_the_norms_and_none_is_the_network_without(kind):
    description = {"kind": kind, "width": 4, **NETWORKS[kind]}
    varied, plain = networks.build(description | {"variations": 2}), networks.build(description)
    networks.initialise(varied, 0.02)
    plain.load_state_dict({name: varied.state_dict()[name] for name in plain.state_dict()})
    x, none, one = torch.rand(1, 3, 32, 32) * 2 - 1, torch.zeros(1, 2), torch.tensor([[2.0, -1.0]])
    assert torch.equal(varied(x), plain(x)) and torch.equal(varied(x, none), plain(x))
    assert (varied(x, one) - plain(x)).abs().mean() > 1e-4
    assert torch.allclose(varied(x, one), varied(x, one[:, :, None, None].expand(-1, -1, 32, 32)), atol=1e-6)


def test_the_first_looks_are_those_farthest_apart():
    codes = torch.tensor([[1.0, 0.0], [1.25, 0.0], [0.0, 0.5], [5.0, 0.0], [-4.0, 0.0], [5.0, 0.0]])
    assert ways.farthest_first(codes)[:3].tolist() == [[5.0, 0.0], [-4.0, 0.0], [1.25, 0.0]]
    assert sorted(ways.farthest_first(codes).tolist()) == sorted(codes.tolist())


def test_only_a_u_net_knows_variations():
    with pytest.raises(SinopiaError, match="no U-Net"):
        make_config("pix2pix", {"variations": 4, "generator": "light"})
