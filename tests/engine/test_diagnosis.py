"""Verdicts: each planted fault is named, once, with its evidence, and no other; healthy runs are left in peace."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import drawing, save

from engine.config import TrainRequest, make_config
from engine.events import Losses, Warned
from engine.methods import METHODS
from engine.methods.pix2pix import Pix2Pix
from engine.run import diagnosis
from engine.run.diagnosis import Watch
from engine.trainer import train

TINY = {"size": 32, "width": 8, "d_width": 8, "d_layers": 2, "samples": 4, "log_every": 5, "sample_every": 20,
        "lr": 1e-3, "d_lr": 2e-4, "flip": False, "jitter": 1.0}  # fmt: skip


def watch(method: str = "pix2pix", **settings) -> Watch:
    return Watch(make_config(method, settings), 10)


def reported(watching: Watch, losses: dict[str, float], steps: range) -> list[Warned]:
    events = [Losses(step, step / 10, losses, 2e-4, 1.0, 1.0, 0.0) for step in steps]
    return [said for event in events for said in watching.losses(event)]


def pictures(count: int = 4, side: int = 64) -> list[np.ndarray]:
    return [drawing(seed, side) for seed in range(count)]


def sampled(outputs, given=None, wanted=None, watching: Watch | None = None, steps=range(100, 3000, 100)) -> list[str]:
    watching = watching or watch()
    given = pictures() if given is None else given
    said = [w for step in steps for w in watching.samples(step, given, outputs, wanted)]
    assert all(str(w) for w in said)
    return [w.code for w in said]


def test_what_was_said_before_a_run_was_resumed_is_not_said_again():
    losses = {"D_real": 0.0, "D_fake": 0.0}
    assert [w.code for w in reported(watch(), losses, range(10, 2000, 10))] == ["d_has_won"]
    again = Watch(make_config("pix2pix", {}), 10, said={"d_has_won"})
    assert not reported(again, losses, range(10, 2000, 10))


# -- from losses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", diagnosis.CHANCE)
@pytest.mark.parametrize("method", ["pix2pix", "cyclegan"])
def test_a_discriminator_that_wins_or_guesses_is_named_once(kind, method):
    chance = diagnosis.CHANCE[kind]
    for level, code in ((0.01, "d_has_won"), (1.0, "d_has_collapsed"), (0.5, None), (0.9, None)):
        loss = level * chance
        losses = {"D_real": loss, "D_fake": loss} if method == "pix2pix" else {"D_A": 0.5 * chance, "D_B": loss}
        watching = watch(method, gan_loss=kind)
        assert not reported(watching, losses, range(10, 500, 10)), "not before it has lasted"
        said = reported(watching, losses, range(500, 3000, 10))
        assert [w.code for w in said] == ([code] if code else [])
        assert all(f"{loss:.3f}"[:4] in str(w) for w in said)


def test_a_good_report_between_bad_ones_counts():
    watching = watch()
    for start in range(0, 4000, 400):
        assert not reported(watching, {"D_real": 1e-4, "D_fake": 1e-4}, range(start, start + 390, 10))
        assert not reported(watching, {"D_real": 0.4, "D_fake": 0.3}, range(start + 390, start + 400, 10))


# -- from samples ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paired", [True, False])
def test_one_picture_for_all_inputs_is_mode_collapse(paired):
    wanted = pictures()
    one = [np.full_like(wanted[0], 130) + np.random.default_rng(0).integers(0, 20, wanted[0].shape, np.uint8)] * 4
    assert sampled(one, wanted=wanted if paired else None) == ["mode_collapse"]


@pytest.mark.parametrize("paired", [True, False])
def test_inverted_colours_are_named(paired):
    wanted = pictures()
    assert sampled([255 - picture for picture in wanted], wanted=wanted if paired else None) == ["colour_inversion"]


@pytest.mark.parametrize("pixels", [2, 4])
def test_a_checkerboard_is_named_with_its_size(pixels):
    wanted = pictures()
    y, x = np.indices(wanted[0].shape[:2])
    grid = 20 * np.cos(2 * np.pi * x / pixels)[..., None] * np.cos(2 * np.pi * y / pixels)[..., None]
    outputs = [(picture * 0.8 + 20 + grid).clip(0, 255).astype(np.uint8) for picture in wanted]
    watching = watch()
    early = [w for step in range(500, 2000, 100) for w in watching.samples(step, wanted, outputs, wanted)]
    assert not early, "networks begin with a grid"
    said = [w for step in range(2000, 3000, 100) for w in watching.samples(step, wanted, outputs, wanted)]
    assert [(w.code, w.facts["pixels"]) for w in said] == [("checkerboard", pixels)]
    assert sampled(outputs, wanted=outputs) == [], "the targets have it, too"


def test_fair_samples_are_left_in_peace(shared_data):
    from engine import data, images

    noise = np.random.default_rng(0)
    for folder in ("facades", "emoji3d_paint"):
        split = data.discover(shared_data / folder).held_out
        pairs = [data.both(split, i, lambda rgb: images.resize(rgb, 128, 128)) for i in range(4)]
        given, wanted = ([pair[side] for pair in pairs] for side in (0, 1))
        blurred = [images.resize(images.resize(rgb, 48, 48), 128, 128) for rgb in wanted]
        rough = [(rgb + noise.normal(0, 6, rgb.shape)).clip(0, 255).astype(np.uint8) for rgb in blurred]
        for outputs in (wanted, blurred, rough):
            assert sampled(outputs, given, wanted) == []
    split = data.discover(shared_data / "summer2winter").held_out
    given, other = ([images.resize(data.read(split, side, i), 128, 128) for i in range(4)] for side in "ab")
    assert sampled([(0.8 * rgb + 40).astype(np.uint8) for rgb in given], given, None, watch("cyclegan")) == []
    assert other


# -- from the error on pictures kept aside -----------------------------------------------------------------------------


def measured(errors: list[tuple[float, float]]) -> list[Warned]:
    watching = watch()
    return [w for i, pair in enumerate(errors) for w in watching.errors(100 * (i + 1), *pair)]


def test_learning_by_heart_is_named_when_it_costs_something():
    falls = [(0.2 / (i + 1) + 0.1, 0.2 / (i + 1)) for i in range(40)]
    assert measured(falls) == [], "a gap is no fault while the pictures kept aside still gain"
    rises = [(0.1 + 0.005 * i, 0.1 / (i + 1)) for i in range(40)]
    said = measured(rises)
    assert [w.code for w in said] == ["overfitting"] and said[0].facts["best"] == 0.1


def test_a_run_that_gains_nothing_is_named_with_its_best_step():
    said = measured([(0.3 - 0.02 * i, 0.2) for i in range(5)] + [(0.23, 0.2)] * 60)
    assert [w.code for w in said] == ["no_better"]
    assert said[0].facts["step"] == 500 and said[0].facts["epochs"] >= diagnosis.PATIENCE_EPOCHS


# -- whole runs --------------------------------------------------------------------------------------------------------


def learn(root, steps: int, held_out: int = 6, **settings) -> list[str]:
    """The verdicts of a tiny run, which lasts as long as some hundred steps of a real one."""
    request = TrainRequest(
        root, root.parent / "run", "pix2pix", TINY | {"steps": steps, "held_out": held_out} | settings, device="cpu"
    )
    said = [event for event in train(request) if isinstance(event, Warned)]
    return [w.code for w in said if w.code not in ("few_pictures", "nothing_held_out")]


@pytest.fixture
def many(tmp_path, monkeypatch):
    monkeypatch.setattr(diagnosis, "STEPS", 80)
    for i in range(70):
        a = drawing(i, 32)
        save(tmp_path / "data" / f"{i:02d}.png", np.concatenate([a, 255 - a // 2], 1))
    return tmp_path / "data"


def test_a_healthy_run_is_left_in_peace(many):
    assert learn(many, 240) == []


def test_a_frozen_discriminator_has_collapsed(many):
    assert learn(many, 200, d_lr=0.0) == ["d_has_collapsed"]


class Constant(Pix2Pix):
    """Its generator has forgotten its input."""

    def __init__(self, config, device):
        super().__init__(config, device)
        self.generator.register_forward_pre_hook(lambda _, given: (given[0] * 0,))


def test_a_generator_that_ignores_its_input_is_mode_collapse(many, monkeypatch):
    monkeypatch.setitem(METHODS, "pix2pix", Constant)
    assert learn(many, 160) == ["mode_collapse"]


def test_twelve_pictures_are_learnt_by_heart(many, tmp_path):
    for i in range(20):  # what is wanted has nothing to do with what is given
        a, b = drawing(i, 32), drawing(1000 + i, 32)
        save(tmp_path / "few" / ("train" if i < 12 else "val") / f"{i:02d}.png", np.concatenate([a, b], 1))
    assert learn(tmp_path / "few", 500, lambda_gan=0.0, dropout=False, width=16) == ["overfitting"]


def test_a_discriminator_that_wins_at_once_is_named(many):
    assert "d_has_won" in learn(many, 300, lr=0.0, d_lr=2e-3, gan_loss="hinge")
