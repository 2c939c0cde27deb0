"""The eye: its weights are there, it sees, and what is built on it is what the papers say."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
import torch
from conftest import drawing, save

from engine import perception
from engine.config import TrainRequest, make_config
from engine.events import Finished, Losses
from engine.losses import Ramp
from engine.messages import SinopiaError
from engine.methods import METHODS
from engine.networks import features as eye
from engine.networks.projected import ProjectedDiscriminator
from engine.trainer import train

CPU = torch.device("cpu")
SMALL = {"size": 64, "width": 4, "d_width": 4, "d_layers": 2, "log_every": 1, "samples": 2, "generator": "light"}


@pytest.fixture(scope="module")
def lite0():
    return eye.features(CPU)


def test_its_maps_are_of_five_scales_and_it_is_frozen(lite0):
    maps = lite0(torch.zeros(2, 3, 128, 96))
    assert [tuple(m.shape) for m in maps] == [
        (2, 16, 64, 48), (2, 24, 32, 24), (2, 40, 16, 12), (2, 112, 8, 6), (2, 192, 4, 3)
    ]  # fmt: skip
    assert not any(p.requires_grad for p in lite0.parameters()) and not lite0.training


def test_it_was_taught_to_see(lite0):
    """Random weights would find a picture as unlike its blurred self as its negative."""
    rgb = drawing(3, 96)
    blurred = np.kron(rgb[::2, ::2], np.ones((2, 2, 1), np.uint8))
    near, far = (perception.distance([other], [rgb]) for other in (blurred, 255 - rgb))
    assert 0 < near < 0.6 * far


def test_the_weights_are_those_that_the_script_makes():
    """Changed by nobody since: a test on its sum, for the package itself is not at hand here."""
    digest = hashlib.sha256(eye.path().read_bytes()).hexdigest()
    assert digest == DIGEST


def test_a_file_that_is_not_as_it_was_shipped_is_named(monkeypatch, tmp_path):
    broken = tmp_path / "lite0.safetensors"
    broken.write_bytes(eye.path().read_bytes()[:1000])
    monkeypatch.setattr(eye, "path", lambda: broken)
    with pytest.raises(SinopiaError, match=r"lite0\.safetensors"):
        eye.features(CPU)


def test_distances_are_nothing_for_the_same_and_symmetric(lite0):
    a, b = torch.rand(2, 1, 3, 64, 64) * 2 - 1
    maps = lite0(a), lite0(b)
    assert eye.perceptual(maps[0], maps[0]).item() == 0
    assert eye.perceptual(*maps).item() == pytest.approx(eye.perceptual(maps[1], maps[0]).item())
    by_hand = [
        ((x / x.norm(dim=1, keepdim=True) - y / y.norm(dim=1, keepdim=True)) ** 2).sum(1).mean()
        for x, y in zip(*maps, strict=True)
    ]
    assert eye.perceptual(*maps).item() == pytest.approx(float(torch.stack(by_hand).mean()), rel=1e-5)


def test_the_kernel_distance_tells_sets_apart_and_is_that_of_the_paper():
    some, more = ([drawing(i, 48) for i in range(first, first + 12)] for first in (0, 20))
    others = [255 - picture for picture in more]
    assert perception.kernel_distance(some, others) > 5 * abs(perception.kernel_distance(some, more))
    x, y = (perception._pooled(pictures).numpy() for pictures in (some, others))
    k = lambda a, b: (a @ b / len(a) + 1) ** 3  # noqa: E731
    n = len(x)
    within = sum(k(v[i], v[j]) for v in (x, y) for i in range(n) for j in range(n) if i != j) / (n * (n - 1))
    between = np.mean([k(a, b) for a in x for b in y])
    assert perception.kernel_distance(some, others) == pytest.approx(1000 * (within - 2 * between), rel=1e-6)
    with pytest.raises(ValueError, match="two pictures"):
        perception.kernel_distance(some[:1], others)


@pytest.mark.parametrize(("size", "scales"), [(32, 2), (64, 3), (128, 4)])
def test_a_projected_discriminator_has_a_judge_for_every_scale_that_is_large_enough(lite0, size, scales):
    judge = ProjectedDiscriminator(lite0, size, width=4, condition=3)
    unit = torch.rand(2, 3, size, size) * 2 - 1
    logits = judge(lite0(unit), unit)
    assert len(logits) == scales and all(scale.shape == (2, 1, 4, 4) for scale in logits)
    learning = {name.split(".")[0] for name, _ in judge.named_parameters()}
    assert learning == {"judges"}, "the mixing is fixed"
    again = ProjectedDiscriminator(lite0, size, width=4, condition=3)
    assert torch.equal(judge.across[0].weight, again.across[0].weight), "and the same for the same seed"


def test_a_judge_of_pairs_sees_the_input(lite0):
    judge = ProjectedDiscriminator(lite0, 64, width=4, condition=3).eval()
    maps, input = lite0(torch.rand(1, 3, 64, 64)), torch.rand(1, 3, 64, 64)
    assert not torch.equal(judge(maps, input)[0], judge(maps, -input)[0])


@pytest.mark.parametrize("method", ["pix2pix", "cyclegan"])
def test_steps_with_eyes_learn(method):
    settings = SMALL | {
        "discriminator": "projected",
        "gan_loss": "hinge",
        "lambda_perceptual": 2.0,
        "diff_augment": True,
        "batch_size": 2,
    }
    torch.manual_seed(0)
    made = METHODS[method](make_config(method, settings), CPU)
    batch = {name: torch.rand(2, 3, 64, 64) * 2 - 1 for name in ("input", "target")}
    before = [p.clone() for p in made.eye.parameters()]
    for step in range(2):
        made.prepare(step)
        losses = made.step(batch)
    assert losses["G_perceptual"].item() > 0 and all(torch.isfinite(loss) for loss in losses.values())
    assert all(torch.equal(a, b) for a, b in zip(before, made.eye.parameters(), strict=True))
    assert not [name for network in made.networks.values() for name in network.state_dict() if "blocks.14" in name]


def test_the_adversarial_weight_grows_from_nothing():
    ramp = Ramp(10, CPU)
    weights = []
    for step in (0, 5, 10, 99):
        ramp.at(step)
        weights.append(ramp.weight.item())
    assert weights == pytest.approx([0, 0.5, 1, 1])
    at_once = Ramp(0, CPU)
    at_once.at(0)
    assert at_once.weight.item() == 1


def test_a_run_with_eyes_resumes_to_the_bit(tmp_path):
    for i in range(12):
        save(tmp_path / "photos" / f"{i}.png", drawing(i, 64))
    settings = SMALL | {
        "derive": "flat",
        "discriminator": "projected",
        "lambda_perceptual": 5.0,
        "gan_ramp": 4,
        "steps": 6,
    }
    straight = list(train(TrainRequest(tmp_path / "photos", tmp_path / "a", "pix2pix", settings, device="cpu")))
    asked = iter([False] * 3)
    first = list(
        train(
            TrainRequest(tmp_path / "photos", tmp_path / "b", "pix2pix", settings, device="cpu"),
            lambda: next(asked, True),
        )
    )
    second = list(train(TrainRequest(tmp_path / "photos", tmp_path / "b", resume=True, device="cpu")))
    assert isinstance(second[-1], Finished)
    losses = [[e.losses for e in events if isinstance(e, Losses)] for events in (straight, first + second)]
    assert losses[0] == losses[1] and len(losses[0]) == 6
    assert losses[0][0]["G_GAN"] == 0 != losses[0][3]["G_GAN"], "the ramp goes on where it was"


DIGEST = "19b80830cb31b8b865a4a76d9c486212acf492b1d7f254053f33435c7877fb0d"
