"""Small maps of a U-Net as products of matrices: the same maps and gradients as by torch's convolutions."""

from __future__ import annotations

import pytest
import torch

from engine.networks import halving


@pytest.mark.parametrize("kind", [halving.Halved, halving.Doubled])
@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize(("count", "height", "width"), [(1, 2, 2), (2, 4, 6), (1, 16, 10)])
def test_maps_and_gradients_are_those_of_torch(kind, bias, count, height, width, monkeypatch):
    torch.manual_seed(0)
    layer = kind(5, 3, bias).to(memory_format=torch.channels_last)
    x = torch.randn(count, 5, height, width).to(memory_format=torch.channels_last).requires_grad_()
    found = []
    for most in (halving.MOST, 0):
        monkeypatch.setattr(halving, "MOST", most)
        made = layer(x)
        assert (type(made.grad_fn).__name__ == "ConvolutionBackward0") == (most == 0)
        gradient = torch.linspace(-1, 1, made.numel()).view_as(made)
        found.append([made, *torch.autograd.grad(made, [x, *layer.parameters()], gradient)])
    for mine, theirs in zip(*found, strict=True):
        torch.testing.assert_close(mine, theirs, atol=1e-5, rtol=1e-5)
