"""Large pictures by strips: the same as in one go."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from conftest import drawing
from hypothesis import given, settings
from hypothesis import strategies as st
from test_predictor import RESNET, make_model

from engine import images, networks
from engine.messages import SinopiaError
from engine.networks import strips
from engine.predictor import Predictor


def a_network(norm: str = "instance", **arguments) -> networks.ResNet:
    torch.manual_seed(0)
    network = networks.ResNet(**{"width": 4, "blocks": 2, "norm": norm} | arguments)
    networks.initialise(network, 0.2)
    for name, value in network.named_buffers():  # running statistics that differ from fresh ones
        if value.is_floating_point():
            value.copy_(torch.rand_like(value) + (0.5 if "var" in name else -0.5))
    return network.eval().requires_grad_(False)


def a_picture(height: int, width: int, channels: int = 3) -> torch.Tensor:
    """With a left edge, a right edge, a top and a bottom that differ: a mirrored border cannot stand for another."""
    rows, columns = torch.linspace(-1, 1, height)[:, None], torch.linspace(-1, 1, width)
    noise = torch.rand(channels, height, width, generator=torch.Generator().manual_seed(1)) - 0.5
    return (0.4 * rows + 0.3 * columns + noise)[None].clamp(-1, 1)


@torch.inference_mode()
def joined(network: networks.ResNet, unit: torch.Tensor, count: int | None) -> torch.Tensor:
    height, width = unit.shape[2:]
    made, edges = [], [0]
    for first, last, strip in strips.run(network, height, width, lambda a, b: unit[:, :, a:b], count):
        assert first == edges[-1] and strip.shape[2] == last - first
        made.append(strip)
        edges.append(last)
    assert edges[-1] == height
    return torch.cat(made, 2)


@pytest.mark.parametrize("norm", ["instance", "batch", "none"])
@pytest.mark.parametrize("statistics", ["image", "running"])
@pytest.mark.parametrize("count", [1, 2, 3, 7, 16])
def test_strips_give_what_the_whole_picture_gives(norm, statistics, count):
    network = a_network(norm)
    networks.set_statistics(network, statistics)
    unit = a_picture(64, 52)
    torch.testing.assert_close(joined(network, unit, count), network(unit), atol=1e-4, rtol=0)


@settings(max_examples=40, deadline=None)
@given(st.integers(4, 24), st.integers(4, 24), st.integers(1, 24), st.sampled_from([1, 3, 4]), st.integers(0, 3))
def test_strips_fit_together_at_every_size(height, width, count, channels, blocks):
    network = a_network(in_channels=channels, out_channels=channels, blocks=blocks)
    unit = a_picture(4 * height, 4 * width, channels)
    made = joined(network, unit, min(count, height))
    torch.testing.assert_close(made, network(unit), atol=1e-4, rtol=0)


def test_statistics_of_strips_are_sound_where_the_mean_is_far_from_zero():
    """Sums of squares in float32 would lose the variance altogether."""
    values = torch.randn(1, 3, 40, 50, generator=torch.Generator().manual_seed(0)) * 0.01 + 1000
    mean, var = strips._merged([strips._statistics(values[:, :, a:b]) for a, b in ((0, 7), (7, 8), (8, 40))])
    torch.testing.assert_close(mean, values.double().mean((0, 2, 3)).float())
    torch.testing.assert_close(var, values.double().var((0, 2, 3), correction=0).float(), rtol=1e-3, atol=0)


def test_in_bf16_strips_are_as_close_to_the_truth_as_the_whole_is():
    exact = a_network(width=16)
    unit = a_picture(128, 96)
    truth = exact(unit)
    half, given_half = a_network(width=16).bfloat16(), unit.bfloat16()
    whole, by_strips = (error_of(made, truth) for made in (half(given_half), joined(half, given_half, 5)))
    assert 0 < by_strips < 1.25 * whole


def error_of(made: torch.Tensor, truth: torch.Tensor) -> float:
    return float((made.float() - truth).square().mean().sqrt())


# -- as the predictor uses them ----------------------------------------------------------------------------------------


@pytest.fixture
def by_strips(monkeypatch) -> list[tuple[int, int]]:
    """The sizes of the pictures that went through by strips, each in many."""
    sizes, run = [], strips.run

    def watched(network, height, width, picture):
        sizes.append((width, height))
        return run(network, height, width, picture, height // 8)

    monkeypatch.setattr(strips, "run", watched)
    return sizes


def test_only_what_is_large_goes_by_strips_and_nobody_can_tell(by_strips, tmp_path, monkeypatch):
    predictor = Predictor(make_model(tmp_path / "m.safetensors", RESNET), "cpu", precision="fp32")
    large = images.resize(drawing(3), 90, 67)
    whole = predictor(large).astype(int)
    assert not by_strips
    monkeypatch.setattr("engine.predictor.WHOLE", 64 * 64 * 4 * 11)
    monkeypatch.setattr(strips, "memory", lambda *size: 0)
    made = predictor(large).astype(int)
    assert by_strips == [(92, 68)]
    assert np.abs(made - whole).max() <= 1  # levels, where rounding falls the other way
    predictor(drawing(3))
    assert len(by_strips) == 1


def test_where_memory_is_short_strips_help_out(by_strips, tmp_path, monkeypatch):
    predictor = Predictor(make_model(tmp_path / "m.safetensors", RESNET), "cpu", precision="fp32")
    large = images.resize(drawing(3), 1200, 800)
    monkeypatch.setattr("engine.device.free_memory", lambda: 40_000_000)  # at once it would take 42 MB
    assert predictor(large).shape == large.shape
    assert by_strips == [(1200, 800)]
    monkeypatch.setattr("engine.device.free_memory", lambda: 20_000_000)
    with pytest.raises(SinopiaError) as caught:
        predictor(large)
    assert caught.value.code == "picture_needs_memory" and caught.value.facts["needed"] < 0.042


def test_no_seam_shows_in_a_photo(by_strips, shared_data, tmp_path, monkeypatch):
    """The rows on both sides of a seam differ from the whole picture's no more than other rows do."""
    photo = sorted((shared_data / "summer2winter").rglob("*.jpg"))[0]
    rgb = images.read_rgb(photo)[:128, :128]
    predictor = Predictor(make_model(tmp_path / "m.safetensors", RESNET | {"width": 8, "blocks": 3}), "cpu")
    whole = predictor(rgb).astype(int)
    monkeypatch.setattr("engine.predictor.WHOLE", 0)
    monkeypatch.setattr(strips, "memory", lambda *size: 0)
    differing = np.abs(predictor(rgb).astype(int) - whole).mean((1, 2))
    assert by_strips
    seams = np.arange(8, 128, 8)
    beside = np.concatenate([differing[seams - 1], differing[seams]]).mean()
    assert beside <= 1.5 * differing.mean() + 0.05
