"""Gray photos and their colours: Lab, hints as they are simulated and given, the step, photos of any size."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from conftest import drawing
from PIL import Image
from skimage.color import rgb2lab
from tiny import CPU, TINY, config_of, made

from engine import images, lab, ways
from engine.card import read_card
from engine.config import ConvertRequest, TrainRequest, make_config
from engine.data import for_method, survey
from engine.events import Finished
from engine.kinds import Given, Kind
from engine.methods import colorization
from engine.methods.colorization import MOST, Hints
from engine.networks.light import ColourUNet, spread
from engine.predictor import Fit, Predictor, colourise, proposals
from engine.predictor.convert import convert
from engine.predictor.evaluate import evaluate
from engine.trainer import train

SMALL = TINY["colorization"] | {"steps": 2, "hints": 3.0, "lambda_gan": 0.0, "lambda_perceptual": 0.0}


@pytest.fixture
def model(one_set, tmp_path):
    list(train(TrainRequest(one_set, tmp_path / "run", "colorization", SMALL, device="cpu")))
    return tmp_path / "run" / "model.safetensors"


def noise(*shape, seed=0):
    return np.random.default_rng(seed).integers(0, 256, shape).astype(np.uint8)


def colours(rgb):
    return lab.from_rgb(images.to_unit(rgb))


def test_lab_is_that_of_scikit_image_and_comes_back():
    rgb = noise(40, 50, 3)
    found = colours(rgb)
    assert np.abs(found.permute(1, 2, 0).numpy() - rgb2lab(rgb)).max() < 1e-3
    assert (images.from_unit(lab.to_rgb(found)) == rgb).all()


def test_lab_leads_back_to_finite_gradients_from_every_colour():
    unit = torch.tensor([-1.0, 0.0, 1.0])
    corners = torch.cartesian_prod(unit, unit, unit).T[:, :, None].clone().requires_grad_()
    lab.to_rgb(lab.from_rgb(corners) * 2).sum().backward()
    assert corners.grad is not None and corners.grad.isfinite().all()


def test_what_no_screen_can_show_keeps_its_lightness_and_hue():
    wild = colours(noise(30, 30, 3)) * torch.tensor([1.0, 3.0, 3.0])[:, None, None]
    tame = lab.snapped(wild)
    assert not lab.shown(wild).all() and lab.shown(tame).all()
    assert torch.equal(tame[0], wild[0])
    cross = tame[1] * wild[2] - tame[2] * wild[1]
    assert cross.abs().max() < 1e-2 * wild[1:].norm(dim=0).max()
    fine = lab.shown(wild)
    assert torch.equal(tame[:, fine], wild[:, fine])


def test_hints_belong_to_their_step_and_are_as_many_as_was_asked():
    config = make_config("colorization", {"batch_size": 256, "hints": 3.0})
    hints, again = Hints(config, CPU), Hints(config, CPU)
    for drawn, seed in ((hints, 5), (again, 4)):
        torch.manual_seed(seed)
        drawn.draw()
    assert not torch.equal(hints.at, again.at)
    torch.manual_seed(5)
    again.draw()
    assert torch.equal(hints.at, again.at) and torch.equal(hints.there, again.there)
    counts = hints.there.sum(1).float()
    assert counts.mean() == pytest.approx(3, abs=0.6) and (counts == 0).any() and counts.max() <= MOST
    none = Hints(make_config("colorization", {"batch_size": 256, "hints": 0.0}), CPU)
    none.draw()
    assert not none.there.any() and not none.whole.any()


def drawn_for(lightness, hints=3.0):
    """Hints for 256 pictures, drawn, and what they make of gray pictures of this lightness."""
    drawn = Hints(make_config("colorization", {"batch_size": 256, "hints": hints}), CPU)
    torch.manual_seed(0)
    drawn.draw()
    gray = torch.cat([lightness.expand(256, 1, 32, 32), torch.zeros(256, 2, 32, 32)], 1)
    return drawn, gray, drawn.recoloured(gray)


def test_half_of_the_pictures_with_hints_have_a_cast_and_the_hints_tell_it(monkeypatch):
    monkeypatch.setattr(colorization, "RECOLOURED", 0.0)
    hints, gray, seen = drawn_for(torch.full((1, 1, 1, 1), 50.0))
    cast, hinted = seen[:, 1:].abs().sum((1, 2, 3)) > 0, hints.there.any(1)
    assert torch.equal(seen[:, :1], gray[:, :1]) and not (cast & ~hinted & ~hints.whole).any()
    assert cast[hinted].float().mean() == pytest.approx(0.5, abs=0.15)
    shown, where = hints.of(seen[:, 1:])
    assert torch.allclose(shown, seen[:, 1:] * where, atol=1e-4) and (where.sum((1, 2, 3)) > 0)[hinted].all()


def test_the_area_around_a_hint_is_recoloured_up_to_its_edges(monkeypatch):
    monkeypatch.setattr(colorization, "TINTED", 0.0)
    light = torch.full((1, 1, 32, 32), 30.0)
    light[..., 16:] = 80.0
    light[..., :8, 16:] = 50.0
    hints, gray, seen = drawn_for(light)
    changed = (seen - gray).abs().sum(1) > 1e-3
    some = changed.flatten(1).any(1)
    hinted = hints.there[:, 0] | hints.whole
    assert not (some & ~hinted).any() and some[hinted].float().mean() == pytest.approx(0.5, abs=0.15)
    for picture, at in zip(changed[some], hints.at[some, 0], strict=True):
        row, column = (at * 32).long().tolist()
        area = light[0, 0] == light[0, 0, row, column]
        assert picture[area].float().mean() > 0.85 and picture[~area].float().mean() < 0.1
    places = torch.arange(32) // 4
    grain = 20.0 + 60 * ((places + places[:, None]) % 2)[None, None]
    _, gray, seen = drawn_for(grain)
    assert torch.equal(seen, gray), "there is no area"


def test_a_hint_shows_the_mean_of_what_lies_below_it():
    hints = Hints(config_of("colorization", batch_size=1), CPU)
    hints.there[0, 0], hints.at[0, 0], hints.half[0, 0] = True, torch.tensor([0.5, 0.25]), 3 / 64
    true = torch.randn(1, 2, 32, 32)
    shown, where = hints.of(true)
    assert where.sum() == 9 and where[0, 0, 15:18, 7:10].all()
    mean = true[0, :, 15:18, 7:10].mean((1, 2))
    assert torch.allclose(shown[0, :, 16, 8], mean, atol=1e-5) and torch.equal(shown * where, shown)
    hints.whole[0] = True
    shown, where = hints.of(true)
    assert torch.equal(shown, true) and where.all()


@pytest.mark.parametrize("judged", [False, True])
def test_a_step_pays_for_a_and_b_and_leaves_lightness_alone(judged):
    settings = {} if judged else {"lambda_gan": 0.0, "lambda_perceptual": 0.0}
    method = made("colorization", hints=0.0, **settings)
    target = images.to_unit(noise(32, 32, 3)).expand(2, -1, -1, -1)
    method.prepare(0)
    losses = method.step({"target": target})
    true = colours(noise(32, 32, 3))[1:] / lab.AB  # it begins with gray
    wanted = torch.nn.functional.smooth_l1_loss(torch.zeros_like(true), true, beta=0.05) * method.config.lambda_ab
    assert losses["G_ab"].item() == pytest.approx(wanted.item(), rel=1e-4)
    assert set(losses) == {"G_ab"} | ({"G_perceptual", "G_GAN", "D_real", "D_fake"} if judged else set())
    assert method.generator.head.weight.abs().max() > 0


def test_a_hint_is_carried_to_where_lightness_changes_and_not_beyond():
    rgb = np.full((64, 64, 3), 60, np.uint8)
    rgb[:, 40:] = 200
    hints = np.zeros((64, 64, 4), np.uint8)
    hints[30:34, 8:12] = [200, 40, 40, 255]
    red = colours(hints[..., :3])[1, 31, 9] / lab.AB
    a, _, sure = spread(ways.gray_and_hints(Given(rgb, hints=hints)))[0]
    assert torch.allclose(a[:, :34], red.expand(64, 34), atol=0.02), "all of the dark side has the colour"
    assert sure[:, :34].min() > sure[:, 48:].max()
    assert spread(ways.gray_and_hints(Given(rgb))).abs().max() < 1e-6


def test_the_photo_keeps_its_own_lightness_at_its_own_size(model):
    predictor = Predictor(model, "cpu", precision="fp32")
    for photo in (drawing(3, 75)[:50], noise(41, 57, 3).astype(np.uint16) * 257):
        made = predictor(photo)
        assert made.shape == photo.shape and made.dtype == photo.dtype
        step = 1.5 if photo.dtype == np.uint8 else 0.05
        assert (colours(made)[0] - colours(photo)[0]).abs().max() < step


def test_strips_of_a_large_photo_are_its_whole(model, monkeypatch):
    predictor = Predictor(model, "cpu", precision="fp32")
    torch.nn.init.normal_(predictor._network.head.weight, std=0.2)
    hints = np.zeros((90, 70, 4), np.uint8)
    hints[20:30, 20:30] = [250, 0, 0, 255]
    given = Given(drawing(1, 90)[:, :70], hints=hints)
    whole = predictor(given)
    monkeypatch.setattr(colourise, "STRIP", 70 * 7)
    assert (predictor(given) == whole).all()
    assert (whole != predictor(Given(given.rgb))).any(), "hints matter"


def test_edges_of_the_large_photo_are_edges_of_its_colours():
    """The network answers at 32 pixels; at 256 the colour changes where lightness does, not a small pixel around it."""
    photo = np.full((256, 256, 3), 70, np.uint8)
    photo[:, 131:] = 180  # within a small pixel

    def network(taken):
        light = (taken[:, :1] > 0.2).float()
        return torch.cat([0.3 * light, torch.zeros_like(light)], 1)

    made = colours(colourise.colourised(Given(photo), Fit.within(256, 256, (32, 32)), network))
    assert made[1, :, :124].abs().max() < 1.5
    between = made[1, 100, 129:133]
    assert between[2] - between[1] > 15


def test_hints_of_any_size_reach_the_network(model):
    hints = np.zeros((400, 300, 4), np.uint8)
    hints[200:230, 150:180] = [0, 200, 0, 255]
    seen = colourise.fitted_hints(hints, Fit.within(300, 400, (32, 32)))
    assert seen.shape == (32, 32, 4) and seen[..., 3].max() > ways.SURE
    assert (seen[seen[..., 3] > 128][:, :3] == [0, 200, 0]).all()


def test_hints_can_end_at_the_edges_of_what_they_lie_in(model):
    predictor = Predictor(model, "cpu", precision="fp32")
    torch.nn.init.normal_(predictor._network.head.weight, std=0.5)
    rgb = np.full((64, 64, 3), 60, np.uint8)
    rgb[:, 32:] = 200
    hints = np.zeros((64, 64, 4), np.uint8)
    hints[28:36, 8:16] = [200, 40, 40, 255]
    none, beyond, within = (
        predictor(Given(rgb, hints=given, within=ends)).astype(int)
        for given, ends in ((None, True), (hints, False), (hints, True))
    )
    assert np.array_equal(within[:, 44:], none[:, 44:]) and not np.array_equal(beyond[:, 44:], none[:, 44:])
    assert np.array_equal(within[:, 4:24], beyond[:, 4:24]) and not np.array_equal(within[:, 4:24], none[:, 4:24])


def test_colours_to_choose_from_are_of_that_lightness():
    square = proposals.gamut(60, 64)
    found = colours(square[..., :3])
    assert (found[0] - 60).abs().max() < 1 and 0 < (square[..., 3] == 255).mean() < 1
    assert np.ptp(square[32, 32, :3]) < 12, "gray in the middle"
    photo = np.full((60, 60, 3), (180, 60, 60), np.uint8)
    photo[:, 30:] = (60, 120, 60)
    first, *rest, last = proposals.proposed(photo, 20, 30, 8)
    assert np.abs(np.array(first) - (180, 60, 60)).max() <= 1 and np.ptp(last) <= 1
    assert len(rest) == 1 and rest[0][1] > rest[0][0], "the green beside it"
    assert proposals.lightness_at(photo, 20, 30) == pytest.approx(colours(photo)[0, 30, 20].item())


def test_the_card_says_what_it_takes_and_its_folder_is_one_of_photos(model, one_set):
    card = read_card(model)
    assert (card.method, card.input_kind, card.scale) == ("colorization", Kind.GRAY_HINTS, "fixed")
    assert card.hints and card.derived == "gray" and card.derivation == ""
    (given, _), = card.samples  # fmt: skip
    assert np.ptp(images.from_png(given), axis=2).max() == 0
    assert for_method("colorization", one_set, derive="edges")[0].train.derive == "gray"
    assert survey(one_set, "colorization").input_kind == Kind.GRAY_HINTS
    assert isinstance(list(evaluate(model, one_set, "cpu"))[-1], Finished)


def test_a_folder_of_gray_photos_is_coloured(model, tmp_path):
    for number in range(2):
        Image.fromarray(drawing(number, 48)).convert("L").save(_made(tmp_path / "gray") / f"{number}.png")
    events = list(convert(ConvertRequest(model, (tmp_path / "gray",), tmp_path / "out", "cpu")))
    assert isinstance(events[-1], Finished) and not events[-1].result.failed
    assert images.read_rgb(tmp_path / "out" / "1.png").shape == (48, 48, 3)


def test_the_network_takes_four_channels_and_makes_two():
    network = ColourUNet(4)
    assert network(torch.zeros(1, 4, 32, 64)).shape == (1, 2, 32, 64)
    with pytest.raises(ValueError, match="four channels"):
        ColourUNet(4, in_channels=3)


def _made(folder):
    folder.mkdir(exist_ok=True)
    return folder
