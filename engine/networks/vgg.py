"""VGG-19 (Simonyan & Zisserman 2015, arXiv:1409.1556, column E): another eye, from a file that a person has.

It does not come with the program, for the 575 MB of its file. torchvision's file is taken as it is, for its
convolutions: a state_dict with `features.N.weight` and `features.N.bias`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from engine import library, storage
from engine.device import layout
from engine.messages import Reason, SinopiaError

NAME = "vgg19-dcbb9e9d.pth"
SOURCE = "https://download.pytorch.org/models/" + NAME
WIDTH = 64  # channels of the first block
BLOCKS = ((1, 2), (2, 2), (4, 4), (8, 4), (8, 4))  # how many times that, and convolutions; each ends in a halving

STYLE = ("relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1")
"""What style transfer compares by Gram matrices (Gatys et al. 2016, CVPR, section 2.2, names the convolutions before);
pix2pixHD's perceptual loss takes the same (Wang et al. 2018, arXiv:1711.11585, its reference code)."""
CONTENT = ("relu4_2",)
"""What style transfer keeps of the content (Gatys et al. 2016, section 3)."""
PERCEPTUAL = ("relu1_2", "relu2_2", "relu3_4", "relu4_4", "relu5_4")
"""The last of each block, as LPIPS takes them of VGG-16 (Zhang et al. 2018, arXiv:1801.03924, section 3.1)."""

# ImageNet's mean and standard deviation for RGB in [0, 1], by which torchvision's weights were trained
MEAN, DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


class VGG19(nn.Module):
    """(N, 3, H, W) in [-1, 1] to the maps after the layers in `taps`, "reluBLOCK_NUMBER", in the network's order.

    What lies behind the last of them is left out. `channels`: those of each map, which has a side 2^(BLOCK - 1) times
    shorter than the picture. Sides need 16 pixels for the fifth block.
    """

    def __init__(self, taps: Sequence[str] = PERCEPTUAL) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        found: dict[str, tuple[int, int]] = {}  # the place of a map in `features`, its channels
        inside = 3
        for block, (times, count) in enumerate(BLOCKS, 1):
            for number in range(1, count + 1):
                layers += [nn.Conv2d(inside, WIDTH * times, 3, padding=1), nn.ReLU(inplace=True)]
                inside = WIDTH * times
                found[f"relu{block}_{number}"] = len(layers) - 1, inside
            layers.append(nn.MaxPool2d(2))
        chosen = sorted(found[tap] for tap in taps)
        self.taps = tuple(place for place, _ in chosen)
        self.channels = tuple(channels for _, channels in chosen)
        self.features = nn.Sequential(*layers[: self.taps[-1] + 1])
        # On the CPU at once, for the network itself may be built without memory; no part of the file.
        mean, deviation = (torch.tensor(values, device="cpu")[:, None, None] for values in (MEAN, DEVIATION))
        self.scale: Tensor
        self.shift: Tensor
        self.register_buffer("scale", 0.5 / deviation, persistent=False)
        self.register_buffer("shift", (0.5 - mean) / deviation, persistent=False)

    def forward(self, unit: Tensor) -> list[Tensor]:
        x = (unit * self.scale + self.shift).to(self.scale.dtype)
        maps = []
        for place, layer in enumerate(self.features):
            x = layer(x)
            if place in self.taps:
                maps.append(x)
        return maps


def places() -> list[Path]:
    """Where its file is looked for: the program's own folder, then where torchvision keeps what it has loaded."""
    return [library.home() / "networks" / NAME, Path(torch.hub.get_dir()) / "checkpoints" / NAME]


def vgg19(
    device: torch.device, precision: str = "fp32", taps: Sequence[str] = PERCEPTUAL, path: Path | None = None
) -> VGG19:
    """The network on a device, frozen, as a step of this precision takes it; from `path`, or from where it is found.

    Raises SinopiaError "vgg_missing" where there is no file, and "vgg_damaged" where it is another.
    """
    file = next((place for place in ([path] if path else places()) if place.is_file()), None)
    if file is None:
        raise SinopiaError("vgg_missing", name=NAME, path=places()[0].parent, source=SOURCE)
    with torch.device("meta"):
        network = VGG19(taps)
    try:
        network.load_state_dict(_convolutions(storage.load_checkpoint(file), network), assign=True)
    except SinopiaError as error:
        raise SinopiaError("vgg_damaged", path=file, source=SOURCE, reason=error.facts["reason"]) from None
    except Reason as reason:
        raise SinopiaError("vgg_damaged", path=file, source=SOURCE, reason=reason.message) from None
    network.eval().requires_grad_(False)
    network.to(device, torch.bfloat16 if precision == "bf16" else torch.float32)
    return network.to(memory_format=layout(device, precision))


def _convolutions(state: Mapping[str, Any], network: VGG19) -> dict[str, Tensor]:
    """Those that the network has, fp32; what else is in the file is let go. Raises Reason where one is not as it
    should be."""
    found = {}
    for name, wanted in network.state_dict().items():
        value = state.get(name)
        if not isinstance(value, Tensor) or value.layout != torch.strided or not value.is_floating_point():
            raise Reason("part_missing", name=name)
        if value.shape != wanted.shape:
            raise Reason("part_shape", name=name, shape=tuple(value.shape), wanted=tuple(wanted.shape))
        if not torch.isfinite(value).all():
            raise Reason("not_numbers", name=name)
        found[name] = value.float()
    return found
