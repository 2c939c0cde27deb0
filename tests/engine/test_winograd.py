"""Convolutions in fewer multiplications: the same maps and gradients, and only where a trial has found them faster."""

from __future__ import annotations

import pytest
import torch

from engine import winograd

BY_PIXELS = torch.channels_last


def far(one: torch.Tensor, other: torch.Tensor) -> float:
    return float(((one - other).abs().max() / other.abs().max()).detach())


@pytest.mark.parametrize("taps", [3, 4])
@pytest.mark.parametrize(("count", "height", "width", "padding"), [(1, 30, 23, 0), (2, 24, 25, 1), (3, 14, 40, 2)])
def test_maps_and_gradients_are_those_of_a_plain_convolution(taps, count, height, width, padding, monkeypatch):
    monkeypatch.setattr(winograd, "WORTH", 1)
    torch.manual_seed(0)
    fast = winograd.Conv2d(6, 5, taps, padding=padding).to(memory_format=BY_PIXELS)
    plain = torch.nn.Conv2d(6, 5, taps, padding=padding).double()
    plain.load_state_dict(fast.state_dict())
    x = torch.randn(count, 6, height, width)
    x, exact = x.to(memory_format=BY_PIXELS).requires_grad_(), x.double().requires_grad_()
    made, wanted = fast(x), plain(exact)
    assert type(made.grad_fn).__name__ != "ConvolutionBackward0"
    gradient = torch.randn_like(made)
    mine = torch.autograd.grad(made, [x, *fast.parameters()], gradient)
    theirs = torch.autograd.grad(wanted, [exact, *plain.parameters()], gradient.double())
    assert made.shape == wanted.shape and made.is_contiguous(memory_format=BY_PIXELS)
    for one, other in zip((made, *mine), (wanted, *theirs), strict=True):
        assert one.shape == other.shape and far(one, other) < 2e-5


def test_what_no_trial_has_found_faster_is_left_to_torch():
    x = torch.randn(1, 128, 16, 16)
    wide, narrow = winograd.Conv2d(128, 128, 3), winograd.Conv2d(64, 64, 3).to(memory_format=BY_PIXELS)
    assert torch.equal(wide(x), torch.nn.Conv2d.forward(wide, x))
    assert torch.equal(narrow(x[:, :64]), torch.nn.Conv2d.forward(narrow, x[:, :64]))
    wide.to(memory_format=BY_PIXELS)
    assert not torch.equal(wide(x), torch.nn.Conv2d.forward(wide, x))
    with torch.autocast("cpu", torch.bfloat16):
        assert wide(x).dtype == torch.bfloat16
