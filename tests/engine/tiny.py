"""The least training of every method. A new method is a row in TINY and one in FOLDERS; most tests of runs go over all.

Tests of one method's own settings build upon its row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import torch

from engine import storage
from engine.config import METHODS, Data, TrainConfig, TrainRequest, make_config
from engine.events import Losses
from engine.methods import METHODS as BUILD
from engine.methods import Method

CPU = torch.device("cpu")

TINY: dict[str, dict[str, Any]] = {
    "pix2pix": {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "samples": 2, "log_every": 1},
    "pix2pixhd": {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "downs": 1, "blocks": 1, "local_blocks": 1,
                  "growing": 0.4, "alone": 0.2, "lambda_perceptual": 0.0, "samples": 2, "log_every": 1},
    "cyclegan": {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "samples": 1, "log_every": 1, "pool_size": 3,
                 "generator": "resnet_6blocks"},
    "colorization": {"size": 32, "width": 4, "batch_size": 2, "samples": 1, "log_every": 1, "lambda_gan": 1.0,
                     "d_width": 4},
    "gan": {"size": 32, "width": 4, "d_width": 4, "latent": 8, "batch_size": 4, "log_every": 1},
    "style": {"size": 32, "width": 4, "samples": 1, "log_every": 1, "style": "oil"},
}  # fmt: skip

for _settings in TINY.values():
    _settings["precision"] = "fp32"  # the same on every computer

FOLDERS = {
    "pix2pix": "pairs", "pix2pixhd": "pairs", "cyclegan": "unpaired", "colorization": "one_set", "gan": "one_set",
    "style": "one_set",
}  # fmt: skip
"""The fixture of conftest from whose folder each learns."""

SHARED: dict[str, dict[str, Any]] = {
    "pix2pix": {"norm": "instance", "dropout": False},
    "cyclegan": {"pool_size": 0, "generator": "unet"},  # in a ResNet six steps make much of a rounding
}
"""With which the pictures of a batch know nothing of each other and a step decides nothing at random, so that several
processes learn what one does. Nothing makes it so for a method without a row, which batch normalisation or noise keep
from it."""


def known(method: str, **settings: Any) -> dict[str, Any]:
    """Those of the settings that the method has."""
    return {k: v for k, v in settings.items() if k in METHODS[method].config.__dataclass_fields__}


def config_of(method: str, **settings: Any) -> TrainConfig:
    return make_config(method, TINY[method] | settings)


def request(data: Path, run: Path, method: str = "pix2pix", resume: bool = False, **settings: Any) -> TrainRequest:
    return TrainRequest(data, run, method, TINY[method] | settings, resume, "cpu")


def resumed(data: Path, run: Path) -> TrainRequest:
    """To go on with a run of any method."""
    return TrainRequest(data, run, resume=True, device="cpu")


def made(method: str, device: str = "cpu", **settings: Any) -> Method:
    """A method with its first weights, always the same."""
    torch.manual_seed(3)
    return BUILD[method](config_of(method, **settings), torch.device(device))


def batch(config: TrainConfig, seed: int, device: str = "cpu", count: int = 0) -> dict[str, torch.Tensor]:
    """Noise as the pictures of a step of this method, one batch or `count` of them."""
    random = torch.Generator().manual_seed(seed)
    sides = {(Data.ONE_SET,): ("target",), (Data.INPUTS,): ("input",)}
    names = sides.get(METHODS[config.method].data, ("input", "target"))
    shape = (count or config.batch_size, 3, config.size, config.size)
    return {name: (torch.rand(shape, generator=random) * 2 - 1).to(device) for name in names}


def stop_after(step: int) -> Callable[[], bool]:
    """A wish to stop that comes before step + 1."""
    asked = iter([False] * step)
    return lambda: next(asked, True)


def losses_of(events: Iterable[object]) -> list[dict[str, float]]:
    return [event.losses for event in events if isinstance(event, Losses)]


def weights_of(run: Path) -> dict[str, torch.Tensor]:
    """All that a run has learnt, with what its optimisers remember."""
    state = storage.load_checkpoint(run / "checkpoint.pt")
    found = {f"{net}.{k}": v for net, table in state["networks"].items() for k, v in table.items()}
    for name, optimizer in state["optimizers"].items():
        for i, row in optimizer["state"].items():
            found |= {f"{name}.{i}.{k}": v for k, v in row.items()}
    return found


def assert_equal_to_the_bit(one: Path, other: Path) -> None:
    """Two runs: what they have learnt, and the models that they give."""
    a, b = weights_of(one), weights_of(other)
    assert a and a.keys() == b.keys()
    different = [name for name in a if not torch.equal(a[name], b[name])]
    assert not different
    files = sorted(path.name for path in one.glob("*.safetensors"))
    assert files and files == sorted(path.name for path in other.glob("*.safetensors"))
    for name in files:
        of_one, of_other = (storage.load_model(run / name)[1] for run in (one, other))
        assert all(torch.equal(of_one[k], of_other[k]) for k in of_one), name
