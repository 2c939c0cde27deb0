"""Settings: declared once, checked everywhere, defaults those of the reference."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config import GROUPS, METHODS, CycleGANConfig, Param, Pix2PixConfig, declared, make_config, shaping
from engine.messages import SinopiaError


def test_defaults_are_those_of_the_reference():
    pix2pix, cyclegan = Pix2PixConfig(), CycleGANConfig()
    for config in (pix2pix, cyclegan):
        assert (config.lr, config.d_lr, config.beta1, config.beta2) == (2e-4, 2e-4, 0.5, 0.999)
        assert (config.size, config.load_size, config.flip, config.batch_size) == (256, 286, True, 1)
        assert (config.width, config.d_width, config.d_layers, config.init_std) == (64, 64, 3, 0.02)
    assert (pix2pix.generator, pix2pix.unet_depth, pix2pix.norm, pix2pix.dropout) == ("unet", 8, "batch", True)
    assert (pix2pix.gan_loss, pix2pix.lambda_l1) == ("vanilla", 100.0)
    assert (cyclegan.generator, cyclegan.norm, cyclegan.dropout) == ("resnet_9blocks", "instance", False)
    assert (cyclegan.gan_loss, cyclegan.pool_size) == ("lsgan", 50)
    assert (cyclegan.lambda_a, cyclegan.lambda_b, cyclegan.lambda_identity) == (10.0, 10.0, 0.5)


def test_rates_by_epochs_are_constant_then_fall_in_a_straight_line():
    config = make_config("pix2pix", {})
    factors = [config.rate_factor(epoch * 400, 400) for epoch in range(200)]
    assert factors[:100] == [1.0] * 100
    assert factors[100:] == pytest.approx([1 - n / 101 for n in range(1, 101)])
    assert config.rate_factor(150 * 400 + 399, 400) == config.rate_factor(150 * 400, 400)
    assert config.total_steps(400) == 80_000


def test_rates_by_steps():
    config = make_config("pix2pix", {"steps": 100, "decay_steps": 40})
    factors = [config.rate_factor(step, 7) for step in range(100)]
    assert factors[:60] == [1.0] * 60 and factors[60] < 1 and factors[-1] == pytest.approx(1 / 41)
    assert {make_config("pix2pix", {"steps": 9}).rate_factor(s, 7) for s in range(9)} == {1.0}


@pytest.mark.parametrize(
    ("settings", "code", "said"),
    [
        ({"widht": 3}, "setting_unknown", "Did you mean “width”"),
        ({"lr": "fast"}, "setting_invalid", "a number from 0 to 0.1"),
        ({"lr": float("nan")}, "setting_invalid", "lr"),
        ({"size": 100}, "setting_invalid", "steps of 32"),
        ({"size": 96, "depth": 8}, "setting_invalid", "multiple of 256"),
        ({"depth": 1}, "setting_invalid", "from 2 to 10"),
        ({"size": 32, "d_layers": 4}, "setting_invalid", "48 or more"),
        ({"steps": -1}, "setting_invalid", "from 0 to 100000000"),
        ({"gan_loss": "wasserstein"}, "setting_invalid", "vanilla, lsgan, hinge"),
        ({"flip": "perhaps"}, "setting_invalid", "true or false"),
        ({"batch_size": 1.5}, "setting_invalid", "whole number"),
        ({"steps": 5, "decay_steps": 6}, "setting_invalid", "decay_steps"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(settings, code, said):
    with pytest.raises(SinopiaError) as caught:
        make_config("pix2pix", settings)
    assert caught.value.code == code and said in str(caught.value)


@pytest.mark.parametrize("method", METHODS)
def test_settings_survive_text(method):
    """What a form or a flag gives as text is what run.json gives back."""
    config = make_config(method, {"seed": 7})
    as_text = {key: str(value) for key, value in dataclasses.asdict(config).items()}
    assert make_config(method, as_text) == config


@given(st.sampled_from(sorted(METHODS)), st.data())
def test_any_value_is_taken_or_refused_never_worse(method, draw):
    f, _ = draw.draw(st.sampled_from(list(declared(METHODS[method].config))))
    value = draw.draw(st.one_of(st.integers(), st.floats(), st.text(), st.booleans(), st.none()))
    try:
        config = make_config(method, {f.name: value})
    except SinopiaError as error:
        assert error.code == "setting_invalid"
    else:
        assert type(getattr(config, f.name)) is type(f.default)


@pytest.mark.parametrize(
    "settings, wanted",
    [
        ({"half_size": 0.5}, "a multiple of 512 to be halved"),
        ({"half_size": 0.5, "generator": "light", "size": 96}, "a multiple of 64 to be halved"),
        ({"half_size": 0.5, "generator": "light", "size": 64, "d_layers": 4}, "96 or more"),
    ],
)
def test_what_cannot_be_halved_is_said(settings, wanted):
    with pytest.raises(SinopiaError, match=wanted):
        make_config("pix2pix", settings)


def others(f: dataclasses.Field, p: Param) -> list[object]:
    """Some values of a setting that are not its default."""
    if p.choices:
        return [choice for choice in p.choices if choice != f.default]
    if isinstance(f.default, bool):
        return [not f.default]
    near = (f.default + p.multiple_of, f.default + 5) if isinstance(f.default, int) else (f.default + 0.01,)
    return [value for value in (p.low, p.high, *near) if value is not None and value != f.default]


@pytest.mark.parametrize("method", METHODS)
def test_what_shapes_the_generator_says_so_and_nothing_else_does(method):
    config = METHODS[method].config
    shapes, changing = shaping(config, "generator"), set()
    fields = config.__dataclass_fields__
    bases = (
        [{"generator": kind} for kind in fields["generator"].metadata["param"].choices]
        if "generator" in fields
        else [{}]
    )
    for f, p in declared(config):
        for value in others(f, p):
            for base in [{}] if f.name == "generator" else bases:
                try:
                    networks = [make_config(method, base | more).network() for more in ({}, {f.name: value})]
                except SinopiaError:
                    continue  # the other settings do not go with this one
                if any(networks[0].get(k) != networks[1].get(k) for k in networks[0].keys() - {"dropout"}):
                    changing.add(f.name)
    assert changing == set(shapes)


def test_every_declaration_can_be_shown():
    for spec in METHODS.values():
        for f, p in declared(spec.config):
            assert p.label and p.help.endswith(".") and p.group in GROUPS, f.name
            assert bool(p.choices) or isinstance(f.default, bool) or (p.low is not None and p.high is not None), f.name
