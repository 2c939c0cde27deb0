"""Diagnoses: each planted fault is named, once, with its evidence, and no other; healthy runs are left in peace."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import pytest
from conftest import drawing, save
from tiny import request

from engine.config import METHODS, make_config
from engine.events import Losses, Sample, Warned
from engine.methods import METHODS as BUILD
from engine.methods.pix2pix import Pix2Pix
from engine.run import diagnosis
from engine.run.diagnosis import Watch
from engine.run.state import Progress
from engine.trainer import train

LONGER = {"width": 8, "d_width": 8, "samples": 4, "log_every": 5, "sample_every": 20, "lr": 1e-3, "d_lr": 2e-4,
          "flip": False, "jitter": 1.0}  # fmt: skip
"""What makes of the least pix2pix training one that lasts as long as some hundred steps of a real one."""


def watch(method: str = "pix2pix", said: Collection[str] = (), **settings) -> Watch:
    return Watch(make_config(method, settings), METHODS[method].terms, 10, said)


def reported(watching: Watch, losses: dict[str, float], steps: range) -> list[Warned]:
    events = [Losses(step, step / 10, losses, 2e-4, 1.0, 1.0, 0.0) for step in steps]
    return [said for event in events for said in watching.losses(event)]


def pictures(count: int = 4, side: int = 64) -> list[np.ndarray]:
    return [drawing(seed, side) for seed in range(count)]


def sampled(
    outputs: Sequence[np.ndarray],
    partners: Sequence[np.ndarray] | None = None,
    looks: Sequence[tuple[np.ndarray, np.ndarray]] = (),
    watching: Watch | None = None,
    steps: range = range(100, 3000, 100),
) -> list[Warned]:
    """What is said of outputs that stay as they are, beside the pictures that belong to them."""
    watching = watching or watch()
    partners = pictures() if partners is None else partners
    said = [w for step in steps for w in watching.samples(step, outputs, partners, looks)]
    assert all(str(w) for w in said)
    return said


def codes(said: list[Warned]) -> list[str]:
    return [w.code for w in said]


def test_what_was_said_before_a_run_was_resumed_is_not_said_again():
    losses = {"D_real": 0.0, "D_fake": 0.0}
    assert codes(reported(watch(), losses, range(10, 2000, 10))) == ["d_has_won"]
    assert not reported(watch(said={"d_has_won"}), losses, range(10, 2000, 10))


# -- from losses -------------------------------------------------------------------------------------------------------


def judged(method: str, loss: float, others: float) -> dict[str, float]:
    """Losses of a method of which one discriminator, the last, pays so much, and the others something else."""
    terms = METHODS[method].terms
    last = [term.judge for term in terms if term.role == "discriminator"][-1]
    return {term.name: loss if term.judge == last else others for term in terms if term.role != "figure"}


JUDGED = [name for name, spec in METHODS.items() if any(term.role == "discriminator" for term in spec.terms)]


@pytest.mark.parametrize("kind", diagnosis.CHANCE)
@pytest.mark.parametrize("method", JUDGED)
def test_a_discriminator_that_wins_or_guesses_is_named_once(kind, method):
    chance = diagnosis.CHANCE[kind]
    for level, code in ((0.01, "d_has_won"), (1.0, "d_has_collapsed"), (0.5, None), (0.9, None)):
        loss = level * chance
        losses = judged(method, loss, 0.5 * chance)
        watching = watch(method, gan_loss=kind)
        assert not reported(watching, losses, range(10, 500, 10)), "not before it has lasted"
        said = reported(watching, losses, range(500, 3000, 10))
        assert codes(said) == ([code] if code else [])
        assert all(f"{loss:.3f}"[:4] in str(w) for w in said)


def test_the_loss_of_a_discriminator_is_the_mean_of_its_terms():
    half_of_it = {"D_real": 0.02, "D_fake": 1.0}  # the one alone would have won
    assert not reported(watch(), half_of_it, range(10, 3000, 10))
    assert codes(reported(watch(), {"D_real": 0.02, "D_fake": 0.01}, range(10, 3000, 10))) == ["d_has_won"]


def test_a_good_report_between_bad_ones_counts():
    watching = watch()
    for start in range(0, 4000, 400):
        assert not reported(watching, {"D_real": 1e-4, "D_fake": 1e-4}, range(start, start + 390, 10))
        assert not reported(watching, {"D_real": 0.4, "D_fake": 0.3}, range(start + 390, start + 400, 10))


# -- from samples ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["pix2pix", "cyclegan"])
def test_one_picture_for_all_inputs_is_mode_collapse(method):
    """Beside the targets of pairs, or the inputs where there are none: either way its partners."""
    like = pictures()
    one = [np.full_like(like[0], 130) + np.random.default_rng(0).integers(0, 20, like[0].shape, np.uint8)] * 4
    assert codes(sampled(one, watching=watch(method))) == ["mode_collapse"]
    assert not sampled(one, [like[0]] * 4), "there is but one target"


def test_one_picture_from_all_noise_is_named():
    """Made from noise it belongs to no picture: it is held against those that are learnt from."""
    like = pictures(24)
    one, looks = [like[0]] * 25, [(picture, picture) for picture in like]
    assert codes(sampled(one, [], looks, watch("gan"))) == ["all_alike"]
    assert not sampled([255 - picture for picture in (*like, like[0])], [], looks, watch("gan")), "no inversion here"
    assert not sampled(one, [], [], watch("gan")), "nothing to hold it against"


@pytest.mark.parametrize("method", ["pix2pix", "cyclegan"])
def test_inverted_colours_are_named(method):
    assert codes(sampled([255 - picture for picture in pictures()], watching=watch(method))) == ["colour_inversion"]


@pytest.mark.parametrize("pixels", [2, 4])
@pytest.mark.parametrize("noise", [False, True])
def test_a_checkerboard_is_named_with_its_size(pixels, noise):
    like = pictures()
    y, x = np.indices(like[0].shape[:2])
    grid = 20 * np.cos(2 * np.pi * x / pixels)[..., None] * np.cos(2 * np.pi * y / pixels)[..., None]
    outputs = [(picture * 0.8 + 20 + grid).clip(0, 255).astype(np.uint8) for picture in like]
    partners, looks = ([], [(rgb, rgb) for rgb in like]) if noise else (like, [])
    watching = watch()
    early = sampled(outputs, partners, looks, watching, range(500, 2000, 100))
    assert not early, "networks begin with a grid"
    said = sampled(outputs, partners, looks, watching, range(2000, 3000, 100))
    assert [(w.code, w.facts["pixels"]) for w in said] == [("checkerboard", pixels)]
    assert not sampled(outputs, outputs), "the targets have it, too"


def test_fair_samples_are_left_in_peace(shared_data):
    from engine import data, images

    noise = np.random.default_rng(0)
    for folder in ("facades", "emoji3d_paint"):
        split = data.discover(shared_data / folder).held_out
        pairs = [data.both(split, i, lambda rgb: images.resize(rgb, 128, 128)) for i in range(4)]
        wanted = [target for _, target in pairs]
        blurred = [images.resize(images.resize(rgb, 48, 48), 128, 128) for rgb in wanted]
        rough = [(rgb + noise.normal(0, 6, rgb.shape)).clip(0, 255).astype(np.uint8) for rgb in blurred]
        for outputs in (wanted, blurred, rough):
            assert not sampled(outputs, wanted)
    split = data.discover(shared_data / "summer2winter").held_out
    given = [images.resize(data.read(split, "a", i), 128, 128) for i in range(4)]
    assert not sampled([(0.8 * rgb + 40).astype(np.uint8) for rgb in given], given, watching=watch("cyclegan"))


# -- from the error on pictures kept aside -----------------------------------------------------------------------------


def measured(errors: list[tuple[float, float]]) -> list[Warned]:
    """Errors on pictures kept aside and on known ones, each 100 steps; the best is kept as a record keeps it."""
    watching, best, said = watch(), Progress(), []
    for i, (aside, known) in enumerate(errors, 1):
        if aside < diagnosis.BETTER * best.best:
            best.best, best.best_step = aside, 100 * i
        said += watching.errors(100 * i, aside, known, best.best, best.best_step)
    return said


def test_learning_by_heart_is_named_when_it_costs_something():
    falls = [(0.2 / (i + 1) + 0.1, 0.2 / (i + 1)) for i in range(40)]
    assert measured(falls) == [], "a gap is no fault while the pictures kept aside still gain"
    rises = [(0.1 + 0.005 * i, 0.1 / (i + 1)) for i in range(40)]
    said = measured(rises)
    assert codes(said) == ["overfitting"] and said[0].facts["best"] == 0.1


def test_a_run_that_gains_nothing_is_named_with_its_best_step():
    said = measured([(0.3 - 0.02 * i, 0.2) for i in range(5)] + [(0.23, 0.2)] * 60)
    assert codes(said) == ["no_better"]
    assert said[0].facts["step"] == 500 and said[0].facts["epochs"] >= diagnosis.PATIENCE_EPOCHS


# -- whole runs --------------------------------------------------------------------------------------------------------


def learn(root, steps: int, held_out: int = 6, **settings) -> list[str]:
    """The diagnoses of a tiny run."""
    asked = request(root, root.parent / "run", **LONGER | {"steps": steps, "held_out": held_out} | settings)
    said = [event for event in train(asked) if isinstance(event, Warned)]
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
    monkeypatch.setitem(BUILD, "pix2pix", Constant)
    assert learn(many, 160) == ["mode_collapse"]


@pytest.mark.parametrize("method", METHODS)
def test_samples_are_held_against_their_targets_or_else_their_inputs(method, folder, tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(Watch, "samples", lambda self, *given: seen.append(given) or iter(()))
    events = list(train(request(folder(method), tmp_path / "run", method, steps=1)))
    [(step, outputs, partners, looks)] = seen
    shown = [e for e in events if isinstance(e, Sample) and e.step == 1]
    expected = [e.input if e.target is None else e.target for e in shown if e.input is not None]
    assert step == 1 and len(outputs) and len(looks)
    assert len(partners) == len(expected) and all(map(np.array_equal, partners, expected))


def test_twelve_pictures_are_learnt_by_heart(many, tmp_path):
    for i in range(20):  # what is wanted has nothing to do with what is given
        a, b = drawing(i, 32), drawing(1000 + i, 32)
        save(tmp_path / "few" / ("train" if i < 12 else "val") / f"{i:02d}.png", np.concatenate([a, b], 1))
    assert learn(tmp_path / "few", 500, lambda_gan=0.0, dropout=False, width=16) == ["overfitting"]


def test_a_discriminator_that_wins_at_once_is_named(many):
    assert "d_has_won" in learn(many, 300, lr=0.0, d_lr=2e-3, gan_loss="hinge")
