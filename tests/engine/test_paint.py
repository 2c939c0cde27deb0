"""What a person paints: colours are kept, doodles shine in their own colour, hints are where they belong."""

from __future__ import annotations

import colorsys

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import images, storage
from engine.card import Card
from engine.data import paint
from engine.kinds import Given, Kind
from engine.predictor import Predictor, colouring

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
    made = [colouring.dotted(ring(), seed) for seed in (1, 2, 1)]
    assert np.array_equal(made[0], made[2]) and not np.array_equal(made[0], made[1])
    for picture in made:
        changed = (picture != ring()).any(2)
        assert changed[64, 64] and not changed[:30].any(), "inside alone"
        assert np.ptp(picture[64, 64].astype(int)) > 40, "a colour, not a gray"


def test_an_open_line_stays_as_it_is():
    line = np.full((SIDE, SIDE, 3), 255, np.uint8)
    line[30:34, 10:50] = 0
    assert np.array_equal(colouring.dotted(line, 5), line)
    blank = np.full((SIDE, SIDE, 3), 255, np.uint8)
    assert np.array_equal(colouring.dotted(blank, 5), blank)


def test_a_model_that_takes_hints_answers_by_seed_and_others_do_not(tmp_path, tiny_network):
    network, weights = tiny_network
    for hints, colour_in, differ in ((0.5, False, True), (0.0, True, True), (0.0, False, False)):
        learnt = {"settings": {"hints": hints}}
        card = Card("pix2pix", network, 64, 32, "fixed", input_kind=Kind.LINE, training=learnt, colour_in=colour_in)
        assert card.hints == differ
        storage.save_model(tmp_path / "m.safetensors", card, weights)
        predictor = Predictor(tmp_path / "m.safetensors", "cpu", precision="fp32")
        drawn = predictor(Given(ring()))
        assert np.array_equal(predictor(Given(ring(), 0)), drawn)
        assert np.array_equal(predictor(Given(ring(), 3)), drawn) != differ


def drawn(colours: dict[tuple[int, int], tuple[int, int, int]]) -> np.ndarray:
    """The ring with dots of colour at these places."""
    picture = ring()
    for (y, x), colour in colours.items():
        picture[y - 4 : y + 4, x - 4 : x + 4] = colour
    return picture


def test_a_hint_fills_the_area_around_it_and_nothing_beyond_its_line():
    made = colouring.filled(drawn({(64, 64): (230, 40, 40)}), 0, ("#ffffff", "#00ff00"))
    assert np.abs(made[50:78, 50:78].astype(int) - (230, 40, 40)).max() < 4
    assert (made[:28] == 255).all() and (made[100:] == 255).all(), "paper"


def test_two_hints_share_an_area_and_one_on_paper_colours_the_paper():
    made = colouring.filled(drawn({(64, 46): (230, 40, 40), (64, 82): (40, 40, 230), (8, 8): (90, 180, 90)}), 0, ())
    assert made[64, 44, 0] > 200 and made[64, 84, 2] > 200
    assert np.abs(made[120, 120].astype(int) - (90, 180, 90)).max() < 4


def test_without_hints_the_seed_chooses_from_the_palette_and_lines_take_a_dark_shade():
    palette = ("#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ff00ff")
    middles = {tuple(colouring.filled(ring(), seed, palette)[64, 64].tolist()) for seed in range(12)}
    assert len(middles) > 2 and (255, 255, 255) not in middles
    made = colouring.filled(ring(), 3, ("#ffffff", "#ff8000"))
    assert 60 < made[64, 32, 0] < 160 and made[64, 32, 2] < 20, "the line, in the shade of what it is around"


def test_thick_ink_stays_black_and_an_empty_sheet_takes_the_papers_colour():
    picture = ring()
    picture[56:72, 56:72] = 0
    made = colouring.filled(picture, 1, ("#ffffff", "#ff8000"))
    assert (made[62:66, 62:66] == 0).all()
    blank = np.full((SIDE, SIDE, 3), 255, np.uint8)
    assert (colouring.filled(blank, 1, ("#336633", "#ff8000")) == (0x33, 0x66, 0x33)).all()


@given(st.integers(0, 2**31 - 1), st.integers(1, 70), st.integers(1, 70))
@settings(max_examples=25, deadline=None)
def test_whatever_is_drawn_is_coloured_in(seed, height, width):
    noise = np.random.default_rng(seed).choice([0, 255], (height, width, 3), p=[0.1, 0.9]).astype(np.uint8)
    for made in (colouring.filled(noise, seed, ("#ffffff",)), colouring.dotted(noise, seed)):
        assert made.shape == noise.shape and made.dtype == np.uint8


def test_a_large_drawing_is_coloured_in_as_a_small_one():
    large = np.repeat(np.repeat(drawn({(64, 64): (230, 40, 40)}), 12, 0), 12, 1)
    made = colouring.filled(large, 0, ("#ffffff",))
    assert made.shape == large.shape and np.abs(made[700, 700].astype(int) - (230, 40, 40)).max() < 6


def test_a_thin_line_closes_its_area_where_areas_are_looked_for_by_squares():
    picture = np.full((301, 275, 3), 255, np.uint8)
    picture[60:241, 60:221] = 0
    picture[61:240, 61:220] = 255  # one pixel thin
    made = colouring.filled(picture, 3, ("#ffffff", "#ff8000"))
    assert made.shape == picture.shape
    assert (made[64:236, 64:216] == (255, 128, 0)).all(), "the area"
    assert (made[:58] == 255).all() and (made[:, 224:] == 255).all(), "paper"


@pytest.fixture
def tiny_network():
    from engine import networks

    description = {"kind": "light", "in_channels": 3, "out_channels": 3, "width": 4, "blocks": 1, "cover": False}
    torch.manual_seed(0)
    network = networks.build(description)
    return description, network.state_dict()
