"""Adam is the same in every memory layout, and what a network learns does not depend on how the last step ended."""

from __future__ import annotations

import copy

import pytest
import torch
from tiny import CPU, TINY, batch, config_of, made
from torch import nn

from engine import optim

LAYOUTS = [torch.contiguous_format, torch.channels_last]


def convolutions() -> nn.Module:
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.Conv2d(8, 6, 1), nn.ConvTranspose2d(6, 4, 4))


def learn(network: nn.Module, optimizer: torch.optim.Optimizer, seeds: range) -> None:
    for seed in seeds:
        random = torch.Generator().manual_seed(seed)
        for weight in network.parameters():
            weight.grad = torch.randn(weight.shape, generator=random)  # in torch's usual layout
        optimizer.step()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_moments_are_taken_up_in_the_layout_of_their_weights(layout):
    config = config_of("pix2pix")
    one, other = convolutions(), convolutions()
    of_one = optim.adam(one.parameters(), 1e-3, config, CPU)
    learn(one, of_one, range(3))
    other.load_state_dict(one.state_dict())
    other.to(memory_format=layout)
    of_other = optim.adam(other.parameters(), 1e-3, config, CPU)
    optim.restore(of_other, copy.deepcopy(of_one.state_dict()))
    for weight, kept in of_other.state.items():
        assert kept["exp_avg"].stride() == kept["exp_avg_sq"].stride() == weight.stride()
    learn(one, of_one, range(3, 6))
    learn(other, of_other, range(3, 6))
    for a, b in zip(one.parameters(), other.parameters(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-6, atol=1e-7)


def test_a_step_is_that_of_torch():
    config = config_of("pix2pix")
    one, other = convolutions(), convolutions()
    learn(one, optim.adam(one.parameters(), 1e-3, config, CPU), range(4))
    learn(other, torch.optim.Adam(other.parameters(), 1e-3, (config.beta1, config.beta2)), range(4))
    for a, b in zip(one.parameters(), other.parameters(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("method", TINY)
def test_after_a_step_that_failed_everything_learns_again(method, monkeypatch):
    learner = made(method)
    weights = [weight for network in learner.networks.values() for weight in network.parameters()]
    learning = [weight.requires_grad for weight in weights]

    def full(*_args: object, **_kw: object) -> None:
        raise MemoryError

    generator = learner.optimizers["generator"]
    with monkeypatch.context() as broken:
        broken.setattr(generator, "step", full)
        with pytest.raises(MemoryError):
            learner.step(batch(learner.config, 0))
    assert [weight.requires_grad for weight in weights] == learning
    learner.step(batch(learner.config, 1))
