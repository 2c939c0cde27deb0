"""Pairs changed at random: both sides alike where it must be, paper stays paper, the same seed gives the same."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import data
from engine.config import Data, make_config
from engine.data import augment
from engine.data.loader import Loader
from engine.networks.diff_augment import discriminator_view

SIDE = 64
CPU = torch.device("cpu")


def shape(colour: tuple[float, float, float] = (1.0, -1.0, -0.2)) -> torch.Tensor:
    """A pair: a coloured box in the middle of white paper, and the same with its upper half darker."""
    given = torch.ones(3, SIDE, SIDE)
    given[:, 20:44, 20:44] = torch.tensor(colour)[:, None, None]
    wanted = given.clone()
    wanted[:, 20:32, 20:44] -= 0.3
    return torch.stack([given, wanted]).clamp(-1, 1)


def random(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_recolouring_keeps_paper_and_gray_and_range(seed):
    pair = shape()
    pair[:, :, :5] = 0.0
    changed = augment.recolour(pair, random(seed))
    assert changed.min() >= -1 and changed.max() <= 1
    assert torch.equal(changed[:, :, 60:], pair[:, :, 60:])
    gray = changed[:, :, 0, 0]
    assert torch.allclose(gray, gray[:, :1].expand(-1, 3), atol=1e-5)
    assert torch.equal(changed[0, :, 40, 30], changed[1, :, 40, 30]), "the same for both sides"


def test_recolouring_nearly_always_shows():
    """A turn by next to nothing is one of those that are drawn."""
    before = shape()[0, :, 30, 30]
    changes = [
        float((augment.recolour(shape(), random(seed))[0, :, 30, 30] - before).abs().max()) for seed in range(60)
    ]
    assert sum(change > 0.1 for change in changes) > 50


def test_recolouring_a_full_turn_of_hues_covers_all_channels():
    strongest = {int(augment.recolour(shape(), random(seed))[0, :, 30, 30].argmax()) for seed in range(30)}
    assert strongest == {0, 1, 2}


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_placing_moves_both_sides_alike(seed):
    pair = shape()
    same = torch.stack([pair[0], pair[0]])
    moved = augment.place(same, random(seed))
    assert torch.equal(moved[0], moved[1])
    area = (moved[0, 1] < 0).float().mean() / (pair[0, 1] < 0).float().mean()
    assert 0.02 < area < 1.8
    assert not torch.equal(moved, same)


def test_what_comes_in_from_outside_is_the_background():
    pair = shape()
    pair[0][pair[0] == 1] = -0.5  # the given side on another paper than the wanted side
    moved = augment.place(pair, random(3), scale=(0.4, 0.4))
    corners = moved[..., [0, 0, -1, -1], [0, -1, 0, -1]]
    assert torch.allclose(corners[0], torch.tensor(-0.5)) and torch.allclose(corners[1], torch.tensor(1.0))


@pytest.mark.parametrize("seed", range(6))
def test_two_on_one_canvas_are_both_whole(seed):
    canvas = augment.beside(shape((-1.0, 1.0, -1.0)), shape((-1.0, -1.0, 1.0)), random(seed))[0]
    green, blue = ((canvas[c] > 0) & (canvas[0] < 0) for c in (1, 2))
    assert green.sum() == pytest.approx(12 * 12, rel=0.2) and blue.sum() == pytest.approx(12 * 12, rel=0.2)
    assert not (green & blue).any()


def test_wobble_bends_edges_but_not_far():
    given = shape()[0]
    bent = augment.wobble(given, 4.0, random(1))
    inner, outer = (slice(None), slice(30, 34), slice(30, 34)), (slice(None), slice(0, 8), slice(0, 8))
    assert torch.allclose(bent[inner], given[inner], atol=1e-5) and torch.allclose(bent[outer], given[outer], atol=1e-5)
    assert not torch.allclose(bent, given, atol=0.1)


def test_a_filled_area_is_redrawn_as_its_outline():
    given = torch.ones(3, 128, 128)
    given[:, 30:100, 30:100] = -1
    wanted = given * torch.tensor([1.0, 0.5, 0.2])[:, None, None]
    for seed in range(8):
        lines = augment.redraw(given, wanted, random(seed))
        assert lines.shape == given.shape and lines.min() >= -1 and lines.max() <= 1
        assert (lines[:, 55:75, 55:75] == 1).all(), "the inside is paper"
        assert (lines[:, 26:36, 40:90] < 0).any(), "the edge is drawn"
        assert (lines[:, :15] == 1).all()


def test_thickness_and_gaps_vary():
    given = torch.ones(3, 128, 128)
    given[:, 60:66, 10:118] = -1
    inks = {round(float((augment.redraw(given, given, random(seed)) < 0).float().mean()), 4) for seed in range(12)}
    assert len(inks) > 5


def loaded(split: data.Split, config) -> Loader:
    return Loader(split, Data.PAIRS, config, CPU)


def sides(batch: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    return batch["input"], batch["target"]


def test_batches_are_augmented_by_seed_and_step(pairs):
    config = make_config(
        "pix2pix", {"size": 32, "recolour": 0.5, "place": 0.5, "wobble": 2.0, "redraw": 0.3, "batch_size": 3}
    )
    split = data.discover(pairs).train
    still = make_config("pix2pix", {"size": 32, "batch_size": 3})
    with loaded(split, config) as first, loaded(split, config) as again, loaded(split, still) as plain:
        for step in (5, 0, 2):
            a, b = sides(first.batch(step))
            assert a.shape == b.shape == (3, 3, 32, 32) and a.min() >= -1 and a.max() <= 1
            assert all(torch.equal(x, y) for x, y in zip((a, b), sides(again.batch(step)), strict=True))
        assert any(not torch.equal(first.batch(step)["input"], plain.batch(step)["input"]) for step in range(4))


def test_the_given_side_follows_the_direction(pairs):
    settings = {"size": 32, "jitter": 1.0, "flip": False, "wobble": 8.0}
    split = data.discover(pairs).train
    for direction in ("a-to-b", "b-to-a"):
        config = make_config("pix2pix", settings | {"direction": direction})
        still = make_config("pix2pix", settings | {"direction": direction, "wobble": 0.0})
        with loaded(split, config) as wobbling, loaded(split, still) as calm:
            bent, straight = sides(wobbling.batch(4)), sides(calm.batch(4))
        assert torch.equal(bent[1], straight[1]), direction
        assert not torch.equal(bent[0], straight[0]), direction


# -- what a discriminator is shown -------------------------------------------------------------------------------------


def show(pictures: torch.Tensor, seed: int = 0, **settings) -> torch.Tensor:
    torch.manual_seed(seed)
    return discriminator_view(make_config("pix2pix", settings), len(pictures), CPU)(pictures)


def test_without_settings_a_discriminator_is_shown_the_pictures_and_nothing_is_drawn():
    pictures = torch.rand(2, 6, SIDE, SIDE)
    torch.manual_seed(5)
    expected = torch.rand(3)
    assert show(pictures, 5) is pictures and torch.equal(torch.rand(3), expected)


@pytest.mark.parametrize("seed", range(8))
def test_both_sides_are_shown_alike_and_examples_differently(seed):
    side = torch.rand(1, 3, SIDE, SIDE) * 2 - 1
    changed = show(side.repeat(2, 2, 1, 1), seed, diff_augment=True)
    assert torch.equal(changed[:, :3], changed[:, 3:]) and not torch.allclose(changed[0], changed[1], atol=0.1)


def test_the_change_is_that_of_the_paper():
    """Brightness within 0.5, saturation 0 to 2, contrast 0.5 to 1.5, moved by an eighth, a hole of half the side."""
    pictures = torch.full((200, 3, SIDE, SIDE), 0.8)
    changed = show(pictures, diff_augment=True)
    hole = (changed == 0).float().mean((1, 2, 3))
    assert 0.06 < hole.min() < 0.12 and 0.25 < hole.max() < 0.5  # a quarter, less or more by where they lie
    levels = changed.flatten(1).amax(1)
    assert levels.min() == pytest.approx(0.3, abs=0.02) and levels.max() == pytest.approx(1.3, abs=0.02)
    spot = torch.zeros(200, 3, SIDE, SIDE)
    spot[:, 0, 32, 32] = 60.0
    peaks = show(spot, diff_augment=True)[:, 0].flatten(1).max(1)
    moved = [divmod(int(at), SIDE) for peak, at in zip(*peaks, strict=True) if peak > 5]
    assert {24, 40} <= {y for y, _ in moved} and {24, 40} <= {x for _, x in moved}
    assert all(24 <= y <= 40 and 24 <= x <= 40 for y, x in moved)


def test_gradients_go_through_what_is_shown():
    pictures, towards = torch.rand(1, 6, SIDE, SIDE, requires_grad=True), torch.rand(1, 6, SIDE, SIDE)

    def seen(at: torch.Tensor) -> torch.Tensor:
        return show(at, diff_augment=True, d_noise=0.1).square().mean()

    seen(pictures).backward()
    assert pictures.grad is not None
    rise = (seen(pictures + 0.01 * towards) - seen(pictures - 0.01 * towards)) / 0.02
    assert float((pictures.grad * towards).sum()) == pytest.approx(rise.item(), rel=1e-2)


def test_noise_has_the_spread_that_was_asked_for():
    pictures = torch.zeros(4, 6, SIDE, SIDE)
    assert show(pictures, d_noise=0.2).std() == pytest.approx(0.2, rel=0.05)


def test_now_and_then_a_canvas_is_empty_on_both_sides():
    config = make_config("pix2pix", {"place": 1.0})
    changed = [augment.augmented(shape(), config, random(seed), shape) for seed in range(200)]
    assert 1 <= sum(bool((pair == 1).all()) for pair in changed) <= 25
