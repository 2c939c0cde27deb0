"""What the tests of other programs' models share: files of theirs, our networks from them, and refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine import exchange, networks
from engine.messages import SinopiaError


def saved(path: Path, network: torch.nn.Module, **options) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), path, **options)
    return path


def built(model: exchange.Found, statistics: str = "image") -> torch.nn.Module:
    network = networks.build(model.card.network)
    network.load_state_dict(model.weights)
    networks.set_statistics(network, statistics)
    return network.eval()


def refusal(path: Path) -> str:
    with pytest.raises(SinopiaError) as caught:
        exchange.read(path)
    assert str(path) in str(caught.value)
    return str(caught.value)
