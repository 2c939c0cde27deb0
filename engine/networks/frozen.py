"""Networks that came with the program and never learn: their weights lie in resources/networks."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import torch
from safetensors import SafetensorError, safe_open
from torch import nn

from engine.messages import SinopiaError, reason_of

N = TypeVar("N", bound=nn.Module)


def path(name: str) -> Path:
    return Path(str(files("resources"))) / "networks" / name


def frozen(build: Callable[[], N], file: Path) -> N:
    """The network with the weights of this file, fp32, on the CPU, without gradients.

    Raises SinopiaError "model_damaged" where the file is not as it was shipped.
    """
    try:
        with torch.device("meta"):
            network = build()
        with safe_open(file, framework="pt") as opened:
            weights = {key: opened.get_tensor(key).float() for key in opened.keys()}  # noqa: SIM118 - it is not a dict
        network.load_state_dict(weights, assign=True)
    except (OSError, RuntimeError, SafetensorError) as error:
        raise SinopiaError("model_damaged", path=file, reason=reason_of(error)) from None
    return network.eval().requires_grad_(False)
