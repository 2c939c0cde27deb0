"""Recipes: those that come with the program are right, others are read with care."""

from __future__ import annotations

import json

import pytest

from engine import cli, presets
from engine.config import make_config
from engine.messages import SinopiaError


def test_the_presets_of_the_program_are_complete_and_in_range():
    found = {p.name: p for p in presets.presets()}
    assert {"paint-to-3d", "line-to-3d", "quick-look", "classic", "few-pictures", "fast-unpaired", "high-detail"} <= (
        found.keys()
    )
    for preset in found.values():
        defaults = make_config(preset.method, {})
        assert make_config(preset.method, preset.settings) != defaults or preset.name.startswith("classic")
        assert preset.label and preset.about.endswith(".")


@pytest.mark.parametrize(
    "method, kind, count, device, first",
    [
        ("pix2pix", "line", 1000, "cpu", "quick-look"),
        ("pix2pix", "photo", 100, "cuda", "few-pictures"),
        ("pix2pix", "photo", 1000, "cuda", "classic"),
        ("cyclegan", "photo", 1000, "cpu", "fast-unpaired"),
        ("cyclegan", "photo", 1000, "mps", "classic-unpaired"),
    ],
)
def test_the_recipes_offered_fit_and_begin_with_what_the_computer_can_do(method, kind, count, device, first):
    found = presets.fitting(method, kind, count, device)
    assert found[0].name == first and {p.method for p in found} == {method}
    assert ("line-to-3d" in [p.name for p in found]) == (kind == "line")
    assert "paint-to-3d" not in [p.name for p in found]


def test_another_length_keeps_the_part_in_which_the_rate_falls():
    preset = presets.Preset("p", "P", "P.", "pix2pix", {"steps": 1000, "decay_steps": 400, "width": 8})
    assert preset.with_settings({}) == preset.settings
    assert preset.with_settings({"steps": "100", "width": 4}) == {"steps": "100", "decay_steps": 40, "width": 4}
    assert preset.with_settings({"steps": "100", "decay_steps": 7})["decay_steps"] == 7
    with pytest.raises(SinopiaError, match="steps cannot be many"):
        make_config("pix2pix", preset.with_settings({"steps": "many"}))


@pytest.mark.parametrize(
    "text, code",
    [
        ("{", "preset_damaged"),
        ("[1]", "preset_damaged"),
        ('{"label": "a", "about": "b", "method": "pix2pix", "settings": 3}', "preset_damaged"),
        ('{"label": "a", "about": "b", "method": "pix3pix", "settings": {}}', "method_unknown"),
        ('{"label": "a", "about": "b", "method": "pix2pix", "settings": {"widht": 3}}', "setting_unknown"),
        ('{"label": "a", "about": "b", "method": "pix2pix", "settings": {"width": 3000}}', "setting_invalid"),
    ],
)
def test_a_preset_that_cannot_be_used_says_why(text, code, tmp_path):
    path = tmp_path / "mine.json"
    path.write_text(text)
    with pytest.raises(SinopiaError) as caught:
        presets.find(str(path))
    assert caught.value.code == code


def test_training_by_a_preset_takes_its_settings_but_for_what_is_given(pairs, tmp_path, capsys):
    path = tmp_path / "small.json"
    row = {"label": "Small", "about": "Small.", "method": "pix2pix"}
    path.write_text(json.dumps(row | {"settings": {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "steps": 50}}))
    run = tmp_path / "run"
    assert cli.main(["train", str(pairs), "--preset", str(path), "--steps", "2", "--run", str(run), "--json"]) == 0
    settings = json.loads((run / "run.json").read_text())["settings"]
    assert (settings["width"], settings["size"], settings["steps"]) == (4, 32, 2)
    capsys.readouterr()
    assert cli.main(["train", str(pairs), "--preset", "nobodys", "--run", str(run)]) == 1
    assert "Known presets: " in capsys.readouterr().err
    other = ["train", str(pairs), "--preset", str(path), "--method", "cyclegan", "--run", str(tmp_path / "other")]
    assert cli.main(other) == 1
    assert "is for pix2pix" in capsys.readouterr().err
