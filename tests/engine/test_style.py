"""Styles: what they are, pictures repainted in them, and models that learn them."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from conftest import drawing, save
from tiny import CPU, TINY, assert_equal_to_the_bit, config_of, losses_of, request, resumed, stop_after

from engine import cli, images, styles, stylizer
from engine.card import read_card
from engine.config import StyleRequest, TrainRequest
from engine.events import Finished, Losses, Sample, Started, Stopped, Styled
from engine.kinds import Kind
from engine.messages import SinopiaError
from engine.networks import build, initialise
from engine.networks.texture import TextureEye, gram, style_distance, style_picture
from engine.stylizer import stylize
from engine.trainer import train

OIL = styles.find("oil")


@pytest.fixture
def content():
    return images.resize(drawing(3, 64), 64, 48)


@pytest.fixture
def style(tmp_path):
    """A picture of one's own."""
    path = tmp_path / "own.png"
    images.write(path, images.resize(images.read_rgb(OIL), 64, 64))
    return path


def painted(content, *chosen, **settings):
    wanted = tuple((path, 1.0) for path in chosen) or ((OIL, 1.0),)
    return list(stylize(StyleRequest(content, wanted, **{"steps": 3, "eye": "random", "device": "cpu"} | settings)))


def last_picture(events) -> np.ndarray:
    return [event for event in events if isinstance(event, Sample)][-1].output


def code_of(act) -> str:
    with pytest.raises(SinopiaError) as caught:
        act()
    return caught.value.code


def test_a_gram_matrix_is_the_mean_of_products_of_channels():
    maps = torch.randn(2, 3, 4, 5)
    by_hand = sum(maps[1, :, y, x, None] * maps[1, None, :, y, x] for y in range(4) for x in range(5)) / 20
    assert torch.allclose(gram(maps)[1], by_hand, atol=1e-6)
    levels = [gram(maps)[:1], gram(maps)[1:]]
    assert float(style_distance(levels, levels)) == 0
    assert float(style_distance([g * 0 for g in levels], levels)) == pytest.approx(1)


@pytest.mark.parametrize("eye", ["both", "lite0", "random"])
def test_each_eye_tells_styles_apart(eye):
    look = TextureEye(eye, CPU)
    grams = [[gram(m) for m in look(images.to_unit(style_picture(path, 64))[None]).style] for path in styles.builtin()]
    for i, one in enumerate(grams):
        others = [float(style_distance(one, other)) for j, other in enumerate(grams) if j != i]
        assert float(style_distance(one, one)) == 0 and min(others) > 0.01


def test_painting_comes_nearer_to_the_style_and_tells_how_far_it_is(content, tmp_path):
    events = painted(content, steps=12, eye="random", output=tmp_path / "made.png")
    assert isinstance(events[0], Started) and events[0].total == 12
    told = [event for event in events if isinstance(event, Losses)]
    assert told[-1].losses["style"] < 0.6 * told[0].losses["style"] and told[-1].seconds_left == 0
    assert events[-1] == Finished(12, Styled(tmp_path / "made.png"))
    made = last_picture(events)
    assert made.shape == content.shape and np.array_equal(images.read_rgb(tmp_path / "made.png"), made)


def test_a_larger_picture_is_small_at_first(content):
    events = painted(content, size=256)
    assert events[0].total == 3 + 2
    assert next(event.output.shape[1] for event in events if isinstance(event, Sample)) == 128
    assert last_picture(events).shape == (192, 256, 3)


def test_stopping_keeps_what_is_painted_at_its_full_size(content, tmp_path):
    asked = StyleRequest(content, ((OIL, 1.0),), tmp_path / "made.png", 256, 3, eye="random", device="cpu")
    events = list(stylize(asked, stop_after(1)))
    assert isinstance(events[-1], Stopped) and images.read_rgb(tmp_path / "made.png").shape == (192, 256, 3)


def test_several_styles_are_blended_by_their_weights(content):
    def wanted(*chosen):
        painting = stylizer._Painting(StyleRequest(content, chosen, eye="random"), content, CPU)
        return painting._wanted(48)

    glass, pencil = styles.find("glass"), styles.find("pencil")
    for one, other, both in zip(wanted((glass, 1.0)), wanted((pencil, 1.0)), wanted((glass, 1.0), (pencil, 3.0)),
                                strict=True):  # fmt: skip
        assert torch.allclose(both, 0.25 * one + 0.75 * other, atol=1e-5)
    assert len(painted(content, glass, pencil)) > 2


def test_the_colours_of_the_content_can_be_kept(content):
    made = last_picture(painted(content, colours=1.0)).astype(float)
    free = last_picture(painted(content)).astype(float)
    inside = (made > 0).all(2) & (made < 255).all(2)

    def tint(rgb):
        return (rgb - (rgb @ [0.299, 0.587, 0.114])[..., None])[inside]

    assert np.abs(tint(made) - tint(content.astype(float))).max() < 2
    assert np.abs(made @ [0.299, 0.587, 0.114] - free @ [0.299, 0.587, 0.114])[inside].max() < 2


def test_a_large_picture_by_parts_is_painted_as_it_is_as_a_whole(monkeypatch):
    content = images.resize(drawing(4, 96), 192, 192)
    wanted = StyleRequest(content, ((OIL, 1.0),), eye="both", device="cpu")
    painting = stylizer._Painting(wanted, content, CPU)
    painting.begin(192, 192)
    whole, gradient = painting._whole()
    monkeypatch.setattr(stylizer, "WHOLE", 100)
    monkeypatch.setattr(stylizer, "PART", 96)
    painting.unit = None
    painting.begin(192, 192)
    assert len(painting.parts) == 4
    parts, found = painting._by_parts()
    assert parts["style"] == pytest.approx(whole["style"], rel=0.25)
    assert float(torch.cosine_similarity(gradient.flatten(), found.flatten(), 0)) > 0.8


def test_what_cannot_be_a_style_or_be_repainted_is_said(content, tmp_path):
    broken = tmp_path / "broken.png"
    broken.write_bytes(OIL.read_bytes()[:5000])
    images.write(tmp_path / "dot.png", np.zeros((1, 1, 3), np.uint8))
    images.write(tmp_path / "line.png", np.zeros((400, 4, 3), np.uint8))
    assert code_of(lambda: painted(content, broken)) == "picture_damaged"
    assert code_of(lambda: painted(content, tmp_path / "none.png")) == "picture_missing"
    for name in ("dot.png", "line.png"):
        assert code_of(lambda name=name: painted(content, tmp_path / name)) == "style_too_small"
    assert code_of(lambda: painted(tmp_path / "dot.png")) == "style_too_small"
    assert code_of(lambda: painted(content, output=tmp_path / "made.xyz")) == "cannot_write"
    assert not (tmp_path / "made.xyz").exists()


def test_the_terminal_repaints(content, style, tmp_path, capsys):
    images.write(tmp_path / "content.png", content)
    given = ["style", str(tmp_path / "content.png"), "glass=0.25", str(style), "--output", str(tmp_path / "made.png")]
    assert cli.main([*given, "--steps", "2", "--eye", "random", "--device", "cpu", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows[-1]["event"] == "finished" and rows[-1]["facts"] == {"output": str(tmp_path / "made.png")}
    assert cli.main([*given[:2], "glass=much", *given[4:]]) == 1
    assert "FILE=WEIGHT" in capsys.readouterr().err


# -- fast style --------------------------------------------------------------------------------------------------------


def test_a_fast_style_goes_on_to_the_bit_without_its_picture(one_set, style, tmp_path):
    wanted = {"steps": 4, "style": str(style)}
    list(train(request(one_set, tmp_path / "whole", "style", **wanted)))
    list(train(request(one_set, tmp_path / "cut", "style", **wanted), stop_after(2)))
    style.unlink()
    list(train(resumed(one_set, tmp_path / "cut")))
    assert_equal_to_the_bit(tmp_path / "whole", tmp_path / "cut")


def test_a_fast_style_is_a_model_of_photos_whose_card_tells_no_folder(one_set, style, tmp_path):
    events = list(train(request(one_set, tmp_path / "run", "style", steps=1, style=str(style))))
    card = read_card(tmp_path / "run" / "model.safetensors")
    assert (card.method, card.scale, card.samples[0][0] is None) == ("style", "native", False)
    assert card.input_kind != Kind.NOISE and card.training["settings"]["style"] == "own.png"
    assert losses_of(events)[0].keys() == {"G_style", "G_content", "G_smooth"}
    sample = next(event for event in events if isinstance(event, Sample))
    assert sample.target is None and sample.input.shape == sample.output.shape


@pytest.mark.parametrize("size, scale", [(64, 2.0), (32, 2.0), (64, 0.5)])
def test_a_style_picture_larger_or_smaller_than_the_photos_can_be_learnt(one_set, style, tmp_path, size, scale):
    """Of one that is larger more sizes are looked at than the photos have."""
    settings = TINY["style"] | {"size": size, "style": str(style), "style_scale": scale, "steps": 1}
    *_, last = train(TrainRequest(one_set, tmp_path / "run", "style", settings, device="cpu"))
    assert isinstance(last, Finished)


def test_a_fast_style_learns_from_a_single_photo_and_says_that_it_is_few(tmp_path):
    save(tmp_path / "photos" / "1.png", drawing(1, 40))
    events = list(train(TrainRequest(tmp_path / "photos", tmp_path / "run", "style", TINY["style"] | {"steps": 2},
                                     device="cpu")))  # fmt: skip
    assert isinstance(events[-1], Finished)
    assert {event.code for event in events if hasattr(event, "code")} >= {"few_pictures"}


def test_a_fast_style_does_not_know_the_top_of_a_picture():
    """Zeros beyond the edge would tell it, and it would paint the sky of the style picture there."""
    network = build(config_of("style", width=8).network()).eval()
    initialise(network, 0.1, torch.Generator().manual_seed(1))
    with torch.inference_mode():
        made = network(torch.full((1, 3, 64, 64), 0.25))
    assert float((made - made.mean((2, 3), keepdim=True)).abs().max()) < 1e-4


def test_without_its_picture_no_run_begins(one_set, style, tmp_path):
    def begun(**settings):
        return lambda: list(train(request(one_set, tmp_path / "run", "style", **settings)))

    assert code_of(begun(style=str(tmp_path / "none.png"))) == "picture_missing"
    assert code_of(begun(style="")) == "setting_invalid"
    style.write_bytes(b"no picture")
    assert code_of(begun(style=str(style))) == "picture_unreadable"
    assert not (tmp_path / "run").exists()


def test_the_styles_that_come_with_the_program_are_small_enough_and_many():
    assert {path.stem for path in styles.builtin()} == {"oil", "glass", "woodcut", "watercolour", "mosaic", "pencil"}
    assert sum(path.stat().st_size for path in styles.builtin()) < 1_500_000
    assert styles.find("oil") == OIL and styles.name_of(OIL) == "oil"
