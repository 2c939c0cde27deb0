"""Pictures from noise: the networks, the step against its formulas, a run from a folder and from MNIST's own file."""

from __future__ import annotations

import gzip
import json

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from conftest import drawing, save

from engine import cli, images, library, networks, ways
from engine.card import read_card
from engine.config import GenerateRequest, TrainRequest, make_config
from engine.events import Finished, Sample, Warned
from engine.kinds import Given, Kind
from engine.messages import SinopiaError
from engine.methods import METHODS
from engine.predictor import Predictor
from engine.predictor.convert import convert
from engine.predictor.generate import generate
from engine.run.diagnosis import Watch
from engine.trainer import train

SMALL = {"size": 28, "width": 4, "d_width": 4, "latent": 8, "batch_size": 4, "log_every": 1, "sample_every": 4}


@pytest.fixture
def folder(tmp_path):
    """Twelve pictures in two sub-folders, as of two classes."""
    for i in range(12):
        save(tmp_path / "set" / "ab"[i % 2] / f"{i}.png", drawing(i, 32))
    return tmp_path / "set"


@pytest.fixture
def model(folder, tmp_path):
    list(train(TrainRequest(folder, tmp_path / "run", "gan", SMALL | {"steps": 4}, device="cpu")))
    return tmp_path / "run" / "model.safetensors"


@pytest.fixture
def lively(folder, tmp_path):
    """Its first weights are not so small that all its pictures are gray."""
    settings = SMALL | {"steps": 2, "generator": "fully_connected"}
    list(train(TrainRequest(folder, tmp_path / "run", "gan", settings, device="cpu")))
    return tmp_path / "run" / "model.safetensors"


@pytest.mark.parametrize("size", [28, 32, 64, 128])
@pytest.mark.parametrize("generator", ["dcgan", "fully_connected"])
def test_networks_make_and_judge_pictures_of_every_size(generator, size):
    method = METHODS["gan"](make_config("gan", SMALL | {"size": size, "generator": generator}), torch.device("cpu"))
    made = method.networks["generator"](torch.randn(2, 8))
    assert made.shape == (2, 3, size, size) and made.abs().max() <= 1
    assert method.networks["discriminator"](made).shape == (2, 1, 1, 1)


@pytest.mark.parametrize("size", [32, 64, 128, 256])
def test_fastgan_makes_pictures_of_every_size_that_four_pixels_double_to(size):
    settings = {"size": size, "generator": "fastgan", "width": 4, "d_width": 4, "latent": 8}
    method = METHODS["gan"](make_config("gan", settings), torch.device("cpu"))
    made = method.networks["generator"](torch.randn(2, 8))
    assert made.shape == (2, 3, size, size) and made.abs().max() <= 1
    assert method.networks["discriminator"](made).shape == (2, 1, 1, 1)


def test_fastgan_from_28_pixels_is_refused(folder, tmp_path):
    with pytest.raises(SinopiaError, match="256"):
        list(train(TrainRequest(folder, tmp_path / "run", "gan", SMALL | {"generator": "fastgan"}, device="cpu")))


def test_directions_are_orthonormal_and_the_first_changes_the_first_layer_most(lively):
    network = Predictor(lively, "cpu")._network
    found, weights = ways.directions(network), network.first_layer.float()
    torch.testing.assert_close(found @ found.T, torch.eye(len(found)), atol=1e-4, rtol=0)
    along = (found @ weights).norm(dim=1)
    assert (along.diff() <= 1e-4).all()


def test_a_walk_begins_and_ends_where_it_is_told(lively):
    predictor = Predictor(lively, "cpu", precision="fp32")
    a, b = Given(seed=1), Given(seed=2, moves=(1.0, -2.0))
    made = predictor.walk(a, b, 5)
    for picture, point in ((made[0], a), (made[-1], b)):
        assert np.abs(picture.astype(int) - predictor(point)).max() <= 1
    assert len(made) == 5 and np.abs(made[2].astype(int) - made[0]).max() > 1


def test_moves_change_the_picture_and_none_leave_it(lively):
    predictor = Predictor(lively, "cpu", precision="fp32")
    still, moved = predictor(Given(seed=3, moves=(0.0, 0.0))), predictor(Given(seed=3, moves=(3.0,)))
    assert (still == predictor(Given(seed=3))).all() and (moved != still).any()


def test_several_points_at_once_are_as_each_alone(lively):
    predictor = Predictor(lively, "cpu", precision="fp32")
    points = [Given(seed=n) for n in range(40)]
    alone = predictor(points[35])
    assert np.abs(predictor.imagine(points)[35].astype(int) - alone).max() <= 1


def test_the_dcgan_is_that_of_the_paper():
    network = networks.build(make_config("gan", {}).network())
    shapes = [tuple(p.shape) for p in network.parameters() if p.dim() == 4]
    assert shapes == [(100, 512, 4, 4), (512, 256, 4, 4), (256, 128, 4, 4), (128, 64, 4, 4), (64, 3, 4, 4)]


def test_a_size_that_no_doubling_reaches_is_refused():
    with pytest.raises(SinopiaError, match="one of 28, 32, 64, 128, 256"):
        make_config("gan", {"size": 96})


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_a_step_pays_what_the_formulas_say(smoothing):
    """Goodfellow et al. 2014: D on real and made pictures first, then G by log D(G(z)), with the changed D."""
    config = make_config("gan", SMALL | {"generator": "fully_connected", "label_smoothing": smoothing, "d_lr": 0.01})
    torch.manual_seed(1)
    method = METHODS["gan"](config, torch.device("cpu"))
    g, d = method.networks["generator"], method.networks["discriminator"]
    target = torch.rand(4, 3, 28, 28) * 2 - 1
    torch.manual_seed(2)
    fake = g(torch.randn(4, 8)).detach()
    real_logits, fake_logits = d(target), d(fake)
    d_real = -((1 - smoothing) * F.logsigmoid(real_logits) + smoothing * F.logsigmoid(-real_logits)).mean()
    d_fake = -F.logsigmoid(-fake_logits).mean()
    torch.manual_seed(2)
    losses = method.step({"target": target})
    assert losses["D_real"].item() == pytest.approx(d_real.item(), abs=1e-6)
    assert losses["D_fake"].item() == pytest.approx(d_fake.item(), abs=1e-6)
    after = -F.logsigmoid(d(fake)).mean()  # the same pictures, before a discriminator that has learnt
    assert losses["G"].item() == pytest.approx(after.item(), abs=1e-5)
    assert losses["G"].item() != pytest.approx(-F.logsigmoid(fake_logits).mean().item(), abs=1e-3)


def test_a_run_learns_from_sub_folders_and_shows_a_square_of_twenty_five(folder, tmp_path):
    events = list(train(TrainRequest(folder, tmp_path / "run", "gan", SMALL | {"steps": 4}, device="cpu")))
    assert events[0].about.layout == "one-set" and events[0].about.pictures == 12
    samples = [event for event in events if isinstance(event, Sample)]
    assert [s.step for s in samples] == [0, 4] and all(s.input is None and s.target is None for s in samples)
    assert samples[0].output.shape == (5 * 28, 5 * 28, 3) and samples[-1].path.is_file()
    assert not [e for e in events if isinstance(e, Warned) and e.code == "nothing_held_out"]
    card = read_card(tmp_path / "run" / "model.safetensors")
    assert (card.method, card.input_kind, card.norm, card.size) == ("gan", Kind.NOISE, "running", 28)
    (nothing, sheet), = card.samples  # fmt: skip
    assert nothing is None and images.from_png(sheet).shape == (140, 140, 3)


def test_the_grid_of_a_run_is_what_its_model_generates(model, tmp_path):
    list(generate(GenerateRequest(model, tmp_path / "sheet.png", device="cpu")))
    shown = images.read_rgb(tmp_path / "run" / "samples" / "1" / "00000004.png").astype(int)
    assert np.abs(images.read_rgb(tmp_path / "sheet.png") - shown).max() <= 3  # bf16 at use, where that is faster


def test_a_seed_is_a_picture(model, tmp_path):
    predictor = Predictor(model, "cpu")
    assert np.array_equal(predictor(Given(seed=7)), predictor(Given(seed=7)))
    assert not np.array_equal(predictor(Given(seed=7)), predictor(Given(seed=8)))
    assert torch.equal(ways.latent(3, 8), ways.latent(3, 8))
    for name in ("one", "two"):
        assert isinstance(list(generate(GenerateRequest(model, tmp_path / name, 3, 5, "cpu")))[-1], Finished)
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert files == ["00005.png", "00006.png", "00007.png"]
    assert all((tmp_path / "one" / f).read_bytes() == (tmp_path / "two" / f).read_bytes() for f in files)
    assert np.array_equal(images.read_rgb(tmp_path / "one" / "00007.png"), predictor(Given(seed=7)))


def test_the_terminal_generates_and_says_what_takes_no_pictures(model, tmp_path, capsys):
    assert (
        cli.main(["generate", str(model), "--count", "4", "--output", str(tmp_path / "s.png"), "--device", "cpu"]) == 0
    )
    assert images.size_of(tmp_path / "s.png") == (56, 56)
    with pytest.raises(SinopiaError, match="from noise"):
        list(convert(make_request(model, tmp_path)))
    capsys.readouterr()
    builtin = next(e for e in library.entries() if e.origin == "builtin" and e.card.input_kind != Kind.NOISE)
    assert cli.main(["generate", builtin.name, "--output", str(tmp_path / "x.png"), "--device", "cpu"]) == 1
    assert "not from noise" in capsys.readouterr().err


def make_request(model, tmp_path):
    from engine.config import ConvertRequest

    picture = save(tmp_path / "in.png", drawing(0))
    return ConvertRequest(model, (picture,), tmp_path / "out.png", "cpu")


def test_a_run_learns_from_the_file_of_mnist(tmp_path):
    folder = tmp_path / "mnist"
    folder.mkdir()
    digits = np.random.default_rng(0).integers(0, 256, (20, 28, 28), np.uint8)
    header = b"\0\0\x08\x03" + b"".join(n.to_bytes(4) for n in digits.shape)
    (folder / "train-images-idx3-ubyte.gz").write_bytes(gzip.compress(header + digits.tobytes()))
    (folder / "train-labels-idx1-ubyte.gz").write_bytes(gzip.compress(b"\0\0\x08\x01" + (20).to_bytes(4) + bytes(20)))
    events = list(train(TrainRequest(folder, tmp_path / "run", "gan", SMALL | {"steps": 2}, device="cpu")))
    assert events[0].about.pictures == 20 and isinstance(events[-1], Finished)
    row = json.loads((tmp_path / "run" / "run.json").read_text())
    assert row["method"] == "gan" and row["step"] == 2


def test_a_training_may_begin_with_the_weights_of_such_a_model(model, folder, tmp_path):
    settings = {key: value for key, value in SMALL.items() if key not in ("size", "width", "latent")}
    request = TrainRequest(folder, tmp_path / "more", "", settings | {"steps": 1, "lr": 0.0}, device="cpu", start=model)
    assert isinstance(list(train(request))[-1], Finished)
    before, after = (
        Predictor(model, "cpu", precision="fp32"),
        Predictor(tmp_path / "more" / "model.safetensors", "cpu", precision="fp32"),
    )
    assert before.card.network == after.card.network
    with pytest.raises(SinopiaError, match="this method from pictures"):
        list(train(TrainRequest(folder, tmp_path / "no", "pix2pix", {}, device="cpu", start=model)))


def test_the_same_picture_for_every_noise_is_named():
    config = make_config("gan", SMALL)
    watch = Watch(config, (), steps_per_epoch=10)
    looks = [(drawing(i), drawing(i)) for i in range(24)]
    same, different = [drawing(1)] * 25, [drawing(i) for i in range(25)]
    said = [w for step in range(500, 1000, 100) for w in watch.samples(step, different, [], looks)]
    assert not said
    said = [w for step in range(1000, 1500, 100) for w in watch.samples(step, same, [], looks)]
    assert [w.code for w in said] == ["all_alike"]
