"""What a person paints: colours are kept, doodles shine in their own colour, hints are where they belong."""

from __future__ import annotations

import colorsys

import numpy as np
import pytest
import torch

from engine import images, storage
from engine.card import Card
from engine.data import paint
from engine.kinds import Given, Kind
from engine.predictor import Predictor, variations

SIDE = 64


def random(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def unit(rgb: np.ndarray) -> torch.Tensor:
    return images.to_unit(rgb.astype(np.uint8))


def hue(rgb: np.ndarray) -> float:
    """Degrees of the mean colour of an area."""
    return 360 * colorsys.rgb_to_hsv(*rgb.reshape(-1, 3).mean(0))[0]


@pytest.mark.parametrize("painted", [(230, 30, 30), (20, 130, 140), (250, 210, 60), (128, 128, 128)])
def test_the_wanted_side_takes_the_hue_that_was_painted_and_keeps_its_shade(painted):
    given = np.full((SIDE, SIDE, 3), 255.0)
    given[16:48, 16:48] = painted
    wanted = given.copy()
    wanted[16:48, 16:48] = (120, 80, 150)  # another colour altogether
    wanted[16:32, 16:48] += 40
    kept = images.from_unit(paint.faithful(torch.stack([unit(given), unit(wanted)]), random())[1]).astype(float)
    area = kept[18:46, 18:46] / 255
    away = abs(hue(area) - hue(np.array(painted)[None] / 255)) % 360
    if painted[0] == painted[1]:
        assert np.ptp(area.reshape(-1, 3).mean(0)) < 0.03, "gray stays gray"
    else:
        assert min(away, 360 - away) < 8
    assert kept[20:28, 20:44].mean() > kept[36:44, 20:44].mean() + 15, "lit from above as before"
    assert (kept[:10] > 250).all(), "paper stays paper"


def test_repainting_changes_areas_alike_on_both_sides_and_never_the_paper():
    given = np.full((SIDE, SIDE, 3), 255.0)
    given[8:30, 8:56], given[34:56, 8:56] = (200, 40, 40), (40, 60, 200)
    pair = torch.stack([unit(given), unit(given)])
    changed = [images.from_unit(side) for side in paint.faithful(pair, random(4), repaint=True)]
    assert (changed[0][:6] == 255).all() and (changed[1][:6] > 250).all()
    for rows in (slice(12, 26), slice(38, 52)):
        before, after, lit = (side[rows, 12:52].mean((0, 1)) for side in (given, *changed))
        assert np.abs(before - after).max() > 20
        assert np.ptp(lit - after) < 3, "the same colour but for some of its lightness"


def test_a_doodle_keeps_its_hue_where_it_is_lit():
    mask = np.zeros((SIDE, SIDE), np.float32)
    mask[20:44, 10:54] = 1
    for colour in ((0.9, 0.1, 0.1), (0.1, 0.5, 0.55), (0.95, 0.8, 0.2)):
        made = paint.lit(mask, np.array(colour, np.float32), 0.7)
        away = abs(hue(made[mask > 0]) - hue(np.array(colour)[None])) % 360
        assert min(away, 360 - away) < 8
        assert made[21:26, 20:44].mean() > made[38:43, 20:44].mean(), "from above"


def test_doodles_show_on_both_sides_at_the_same_places():
    for seed in range(12):
        blank = torch.ones(2, 3, SIDE, SIDE)
        given, wanted = paint.doodled(blank, random(seed))
        drawn, made = ((side < 0.9).any(0) for side in (given, wanted))
        assert drawn.float().mean() > 0.002
        assert (drawn & ~made).float().mean() < 0.02, "nothing vanishes"
        assert torch.equal(paint.doodled(blank, random(seed))[1], wanted)


def test_hints_have_the_colours_of_what_is_wanted_and_leave_the_lines_black():
    lines = np.full((SIDE, SIDE, 3), 255.0)
    lines[30:33] = 0
    wanted = np.full((SIDE, SIDE, 3), 255.0)
    wanted[:30], wanted[33:] = (220, 40, 40), (40, 80, 220)
    for seed in range(8):
        made = images.from_unit(paint.hinted(unit(lines), unit(wanted), random(seed))).astype(int)
        assert (made[31] == 0).all()
        above, below = made[:26].reshape(-1, 3), made[37:].reshape(-1, 3)
        assert (above[:, 0] >= above[:, 2] - 12).all(), "red above the line, and white"
        assert (below[:, 2] >= below[:, 0] - 12).all(), "blue below it"
    assert np.ptp(made.reshape(-1, 3), axis=1).max() > 80, "there are some"


def test_of_a_white_picture_there_are_no_hints():
    white = torch.ones(3, SIDE, SIDE)
    assert torch.equal(paint.hinted(white, white, random()), white)


# -- colours by a seed -------------------------------------------------------------------------------------------------


def ring(side: int = 128) -> np.ndarray:
    rows, columns = np.ogrid[:side, :side]
    line = np.abs(np.hypot(rows - side / 2, columns - side / 2) - side / 4) < side / 50
    return np.repeat(np.where(line, 0, 255).astype(np.uint8)[..., None], 3, 2)


def test_a_closed_area_gets_a_dot_that_the_seed_colours():
    made = [variations.coloured(ring(), seed) for seed in (1, 2, 1)]
    assert np.array_equal(made[0], made[2]) and not np.array_equal(made[0], made[1])
    for picture in made:
        changed = (picture != ring()).any(2)
        assert changed[64, 64] and not changed[:30].any(), "inside alone"
        assert np.ptp(picture[64, 64].astype(int)) > 40, "a colour, not a gray"


def test_an_open_line_stays_as_it_is():
    line = np.full((SIDE, SIDE, 3), 255, np.uint8)
    line[30:34, 10:50] = 0
    assert np.array_equal(variations.coloured(line, 5), line)
    blank = np.full((SIDE, SIDE, 3), 255, np.uint8)
    assert np.array_equal(variations.coloured(blank, 5), blank)


def test_a_model_that_takes_hints_answers_by_seed_and_others_do_not(tmp_path, tiny_network):
    network, weights = tiny_network
    for hints, differ in ((0.5, True), (0.0, False)):
        settings = {"hints": hints}
        card = Card("pix2pix", network, 64, 32, "fixed", input_kind=Kind.LINE, training={"settings": settings})
        storage.save_model(tmp_path / "m.safetensors", card, weights)
        predictor = Predictor(tmp_path / "m.safetensors", "cpu", exact=True)
        drawn = predictor(Given(ring()))
        assert np.array_equal(predictor(Given(ring(), 0)), drawn)
        assert np.array_equal(predictor(Given(ring(), 3)), drawn) != differ


@pytest.fixture
def tiny_network():
    from engine import networks

    description = {"kind": "light", "in_channels": 3, "out_channels": 3, "width": 4, "blocks": 1, "cover": False}
    torch.manual_seed(0)
    network = networks.build(description)
    return description, network.state_dict()
