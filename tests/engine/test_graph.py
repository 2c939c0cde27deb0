"""On a GPU a step is one CUDA graph: it must learn exactly what ordinary steps learn. Needs a GPU; the rest is CPU."""

from __future__ import annotations

import copy

import pytest
import torch

from engine import optim
from engine.config import make_config
from engine.graph import WARM_UP, Step
from engine.methods import METHODS

SMALL = {"size": 32, "width": 4, "d_width": 4, "d_layers": 2}
CASES = {
    "pix2pix": {"dropout": False},
    "pix2pix, dropout": {"dropout": True, "width": 8, "size": 64},
    "pix2pix, all": {"generator": "light", "norm": "none", "spectral_norm": True, "lambda_features": 5.0},
    "pix2pix, shown": {"diff_augment": True, "d_noise": 0.1, "skip_d": True, "lambda_features": 5.0},
    "cyclegan, shown": {"generator": "resnet_6blocks", "diff_augment": True, "d_noise": 0.1, "skip_d": True},
    "cyclegan": {"generator": "resnet_6blocks", "pool_size": 2, "batch_size": 2},
}
gpu = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU: there is none here")


def make(case: str, device: str, **settings):
    torch.manual_seed(3)
    method = case.split(",")[0]
    return METHODS[method](make_config(method, SMALL | CASES[case] | settings), torch.device(device))


def learn(method, take_step, steps: int, device: str) -> list[dict[str, float]]:
    """Steps with a falling rate, each on its own pictures with its own seed, as the trainer takes them."""
    history = []
    n, size = method.config.batch_size, method.config.size
    for step in range(steps):
        random = torch.Generator().manual_seed(step)
        a, b = ((torch.rand(n, 3, size, size, generator=random) * 2 - 1).to(device) for _ in range(2))
        for optimizer in method.optimizers.values():
            optim.set_rate(optimizer, 2e-4 * (1 - step / steps))
        torch.manual_seed(step)
        history.append({name: float(loss) for name, loss in take_step(a, b).items()})
    return history


def weights(method) -> torch.Tensor:
    return torch.cat([p.detach().flatten().cpu() for n in method.networks.values() for p in n.parameters()])


@gpu
@pytest.mark.parametrize("precision", ["fp32", "bf16"])
@pytest.mark.parametrize("case", CASES)
def test_replayed_steps_equal_ordinary_ones(case, precision):
    plain, graphed = (make(case, "cuda", precision=precision) for _ in range(2))
    eager = Step(plain, torch.device("cuda"), precision)
    eager._before = -1
    replayed = Step(graphed, torch.device("cuda"), precision)
    expected, found = learn(plain, eager, WARM_UP + 6, "cuda"), learn(graphed, replayed, WARM_UP + 6, "cuda")
    assert replayed._graph is not None, "the step was captured"
    tolerance = 1e-4 if precision == "fp32" else 2e-2
    for step, (x, y) in enumerate(zip(expected, found, strict=True)):
        assert y == pytest.approx(x, rel=tolerance, abs=tolerance), step
    assert torch.allclose(weights(plain), weights(graphed), atol=10 * tolerance * 2e-4)


@gpu
def test_a_run_goes_on_from_a_checkpoint_of_another_device():
    on_cpu, on_gpu = make("pix2pix", "cpu"), make("pix2pix", "cuda")
    learn(on_cpu, Step(on_cpu, torch.device("cpu"), "fp32"), 2, "cpu")
    for name, optimizer in on_gpu.optimizers.items():
        optim.restore(optimizer, copy.deepcopy(on_cpu.optimizers[name].state_dict()))
    step = Step(on_gpu, torch.device("cuda"), "fp32")
    learn(on_gpu, step, WARM_UP + 2, "cuda")
    assert step._graph is not None


def test_on_a_cpu_a_step_is_the_methods_own():
    plain, stepped = (make("cyclegan", "cpu") for _ in range(2))

    def ordinary(a, b):
        plain.prepare()
        return plain.step(a, b)

    expected = learn(plain, ordinary, 3, "cpu")
    assert learn(stepped, Step(stepped, torch.device("cpu"), "fp32"), 3, "cpu") == expected
    assert torch.equal(weights(plain), weights(stepped))


def test_restored_moments_keep_this_devices_options():
    """A checkpoint of a GPU says capturable and holds its rate as a tensor; Adam on a CPU refuses the one."""
    method = make("pix2pix", "cpu")
    learn(method, Step(method, torch.device("cpu"), "fp32"), 2, "cpu")
    optimizer = method.optimizers["generator"]
    state = copy.deepcopy(optimizer.state_dict())
    state["param_groups"][0] |= {"capturable": True, "lr": torch.tensor(1.0)}
    optim.restore(optimizer, state)
    assert optimizer.param_groups[0]["capturable"] is False and isinstance(optimizer.param_groups[0]["lr"], float)
    learn(method, Step(method, torch.device("cpu"), "fp32"), 1, "cpu")
