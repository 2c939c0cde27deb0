"""What is made of a photo: of its size, the same each time, varied by a generator; thin and connected lines."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from scipy import ndimage

from engine.data import derive
from engine.kinds import DERIVATIONS


def disc(side: int = 128) -> np.ndarray:
    """A shaded orange disc on blue, as bright as it is, so that only colour tells them apart in places."""
    y, x = np.mgrid[:side, :side] / side - 0.5
    rgb = np.full((side, side, 3), (90, 120, 220), np.float32)
    inside = np.hypot(x, y) < 0.3
    rgb[inside] = (np.array([240, 130, 30]) * (0.9 + 0.3 * x[inside, None])).clip(0, 255)
    return rgb.astype(np.uint8)


def pieces(lines: np.ndarray) -> int:
    return int(ndimage.label(lines, np.ones((3, 3)))[1])


@given(
    st.sampled_from(list(DERIVATIONS)),
    st.tuples(st.integers(1, 70), st.integers(1, 70)),
    st.sampled_from(["noise", "even", "two"]),
    st.none() | st.integers(0, 99),
)
@settings(max_examples=40, deadline=None)
def test_any_picture_gives_one_of_its_size(kind, shape, content, seed):
    rgb = np.full((*shape, 3), (7, 120, 250), np.uint8)
    if content == "noise":
        rgb = np.random.default_rng(1).integers(0, 256, rgb.shape, np.uint8)
    if content == "two":
        rgb[: shape[0] // 2] = 0
    before = rgb.copy()
    made = derive.derive(kind, rgb, None if seed is None else np.random.default_rng(seed))
    assert made.shape == rgb.shape and made.dtype == np.uint8
    assert np.array_equal(rgb, before)


@pytest.mark.parametrize("kind", DERIVATIONS)
def test_the_same_without_a_generator_and_varied_with_one(kind):
    rgb = disc()
    assert np.array_equal(derive.derive(kind, rgb), derive.derive(kind, rgb))
    varied = {derive.derive(kind, rgb, np.random.default_rng(seed)).tobytes() for seed in range(6)}
    again = {derive.derive(kind, rgb, np.random.default_rng(seed)).tobytes() for seed in range(6)}
    assert varied == again and (len(varied) == 1 if kind == "gray" else len(varied) > 3)


@pytest.mark.parametrize("kind", ["edges", "flat"])
def test_a_large_photo_shows_what_a_small_one_does(kind):
    large, small = (np.asarray(Image.fromarray(disc(256)).resize((side, side))) for side in (1300, 256))
    made = derive.derive(kind, large)
    assert made.shape == large.shape
    less = np.asarray(Image.fromarray(made).resize((256, 256))).astype(int)
    assert np.abs(less - derive.derive(kind, small)).mean() < 6


@pytest.mark.parametrize("side", [64, 128, 300])
def test_a_shape_has_one_closed_outline_wherever_its_rim_is(side):
    lines = derive.contours(disc(side))
    assert pieces(lines) == 1 and pieces(~lines) == 1, "connected as lines, and as paper across its corners"
    assert ndimage.label(~lines)[1] == 2, "it parts inside from outside"
    y, x = (np.argwhere(lines) / side - 0.5).T
    assert np.abs(np.hypot(x, y) - 0.3).max() < 1.5 / side + 0.01
    assert lines.sum() < 1.2 * 2 * np.pi * 0.3 * side, "one pixel wide"


def test_texture_is_mostly_left_out_but_not_what_stands_before_it(monkeypatch):
    noise = np.random.default_rng(0).normal(0, 1, (128, 128))
    rgb = np.repeat((ndimage.gaussian_filter(noise, 1.5) * 90 + 100).clip(0, 255).astype(np.uint8)[..., None], 3, 2)
    rgb[40:90, 40:90] = 255
    rim = np.zeros((128, 128), bool)
    rim[38:92, 38:92] = True
    rim[43:87, 43:87] = False
    lines = derive.contours(rgb)
    monkeypatch.setattr(derive, "TEXTURE", 0.0)
    monkeypatch.setattr(derive, "LENGTH", 1000)
    every = derive.contours(rgb)
    assert (lines & rim).sum() > 0.8 * 4 * 50
    assert (lines & ~rim).sum() < 0.6 * (every & ~rim).sum()


def test_of_a_busy_picture_the_steepest_lines_are_drawn(monkeypatch):
    """A person draws what matters most, and stops."""
    monkeypatch.setattr(derive, "LENGTH", 4)
    rgb = np.full((256, 256, 3), 100, np.uint8)
    corners = [(top, left) for top in range(12, 256, 42) for left in range(12, 256, 42)]
    for number, (top, left) in enumerate(corners):
        rgb[top : top + 20, left : left + 20] = 120 + number
    lines = derive.contours(rgb)
    drawn = [bool(lines[top - 2 : top + 22, left - 2 : left + 22].sum() > 40) for top, left in corners]
    assert drawn == sorted(drawn) and 10 <= sum(drawn) <= 24, "the strongest third, each whole"


def test_lines_side_by_side_are_no_ladder():
    rgb = np.full((256, 256, 3), 255, np.uint8)
    for left in range(60, 190, 3):
        rgb[left : left + 2, left - 20 : left + 25] = 0
    lines = derive.contours(rgb)
    holes, count = ndimage.label(~lines)
    assert lines.any() and min(np.bincount(holes.ravel())[1:]) > 36, f"{count} parts"


def test_a_gap_in_an_outline_is_bridged():
    rgb = disc(256)
    rgb[120:136, 180:230] = (165, 125, 125)  # the rim is fainter there
    lines = derive.contours(rgb)
    assert ndimage.label(~lines)[1] >= 2, "it parts inside from outside"


def test_thickness_and_gaps_vary():
    lines = np.zeros((128, 128), bool)
    lines[8:120:8] = True
    drawings = [derive.drawn(lines, np.random.default_rng(seed))[..., 0] < 128 for seed in range(40)]
    assert {1, 3, 5} <= {round(int(drawing.sum(0).max()) / 14) for drawing in drawings}
    assert 5 < sum(not drawing[8:120:8].all() for drawing in drawings) < 35
    assert (derive.drawn(lines)[8:120:8] == 0).all()


def test_strokes_are_thinned_and_areas_become_outlines():
    rgb = np.full((128, 128, 3), 255, np.uint8)
    rgb[20:25, 10:118] = 0
    rgb[50:110, 30:90] = 0
    lines = derive.strokes(rgb)
    assert lines[20:25, 40:80].sum() == 40
    assert not lines[60:100, 40:80].any() and lines[50:53].any() and pieces(lines) == 2


def test_flat_areas_are_few_and_none_is_small():
    rgb = disc()
    rgb[60:62, 60:62] = 255
    made = derive.flat(rgb)
    colours, areas = np.unique(made.reshape(-1, 3), axis=0, return_counts=True)
    assert 2 <= len(colours) <= 10 and areas.min() > 4
    assert np.abs(made[2, 2].astype(int) - rgb[2, 2]).max() < 12
    assert np.abs(made[64, 64].astype(int) - rgb[65, 65]).max() < 40


def test_what_is_not_in_a_hole_is_the_photo():
    rgb = disc()
    for random in (None, np.random.default_rng(3)):
        made = derive.masked(rgb, random)
        hole = (made == 127).all(2)
        assert 0.01 < hole.mean() < 0.7 and np.array_equal(made[~hole], rgb[~hole])
    assert (derive.masked(rgb) == 127).all(2)[32:96, 32:96].all()


def test_fewer_pixels_lose_what_is_fine():
    rgb = np.zeros((64, 64, 3), np.uint8)
    rgb[:, ::2] = 255
    assert derive.lowres(rgb)[8:-8, 8:-8].std() < 12


def test_real_renderings_get_few_long_lines(shared_data):
    for path in sorted((shared_data / "emoji3d_paint" / "val").iterdir())[:6]:
        rgb = np.asarray(Image.open(path).convert("RGB"))
        lines = derive.contours(rgb[:, rgb.shape[1] // 2 :])
        assert 0.002 < lines.mean() < 0.06
        assert lines.sum() / pieces(lines) > 25
