"""Small real folders of pictures, and the shared data where it is at hand."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import tiny
from PIL import Image


@pytest.fixture(autouse=True)
def one_thread():
    import torch

    # Tiny networks: more threads only wait for each other. For each test anew: a command of the terminal takes all.
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The real pictures beside the project, or SINOPIA_DATA."""
    path = Path(os.environ.get("SINOPIA_DATA", Path(__file__).parents[3] / "shared" / "data"))
    if not (path / "facades").is_dir():
        pytest.skip(f"the shared pictures are not at {path} (set SINOPIA_DATA)")
    return path


def drawing(seed: int, side: int = 40) -> np.ndarray:
    """A light ground with some coloured boxes."""
    random = np.random.default_rng(seed)
    rgb = np.full((side, side, 3), 240, np.uint8)
    for _ in range(3):
        top, left = random.integers(0, side // 2, 2)
        rgb[top : top + side // 3, left : left + side // 3] = random.integers(0, 256, 3)
    return rgb


def save(path: Path, rgb: np.ndarray) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(rgb).save(path)
    return path


@pytest.fixture
def pairs(tmp_path) -> Path:
    """Twelve pairs side by side in train/ and two in val/: the result is the negative of the input."""
    root = tmp_path / "pairs"
    for i in range(14):
        a = drawing(i)
        save(root / ("train" if i < 12 else "val") / f"{i:02d}.png", np.concatenate([a, 255 - a], 1))
    return root


@pytest.fixture
def unpaired(tmp_path) -> Path:
    root = tmp_path / "unpaired"
    for i in range(6):
        save(root / "trainA" / f"{i}.png", drawing(i))
    for i in range(9):
        save(root / "trainB" / f"{i}.jpg", 255 - drawing(100 + i))
    for side in "AB":
        save(root / f"test{side}" / "0.png", drawing(50))
    return root


@pytest.fixture
def one_set(tmp_path) -> Path:
    """Twelve pictures that have nothing to do with each other."""
    root = tmp_path / "pictures"
    for i in range(12):
        save(root / f"{i:02d}.png", drawing(i))
    return root


@pytest.fixture
def folder(request) -> Callable[[str], Path]:
    """The folder from which a method learns, see tiny.FOLDERS."""
    return lambda method: request.getfixturevalue(tiny.FOLDERS[method])


def planned(inputs: tuple[Path, ...], output: Path) -> list[tuple[Path, Path]]:
    """Which file a conversion makes of which, with any model."""
    from engine.config import ConvertRequest
    from engine.predictor.convert import plan

    return list(plan(ConvertRequest(Path("m.safetensors"), inputs, output)))
