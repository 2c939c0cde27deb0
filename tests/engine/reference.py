"""What other programs write, stated a second time and independently: networks by the reference's names, .pict."""

from __future__ import annotations

import json
import struct

import numpy as np
import torch
from torch import nn


def norm_of(kind: str, channels: int) -> nn.Module:
    return {
        "batch": lambda: nn.BatchNorm2d(channels),
        "instance": lambda: nn.InstanceNorm2d(channels),
        "old instance": lambda: nn.InstanceNorm2d(channels, affine=True),
        "none": nn.Identity,
    }[kind]()


class Level(nn.Module):
    """One level of the U-Net around the next inner one; its layers lie in `model`."""

    def __init__(self, outer, inner, given=None, inside=None, outermost=False, norm="batch", dropout=False):
        super().__init__()
        bias = "instance" in norm
        self.outermost = outermost
        down = nn.Conv2d(outer if given is None else given, inner, 4, 2, 1, bias=bias)
        joined = inner if inside is None else 2 * inner
        if outermost:
            up = nn.ConvTranspose2d(joined, outer, 4, 2, 1)
            layers = [down, inside, nn.ReLU(), up, nn.Tanh()]
        else:
            up = nn.ConvTranspose2d(joined, outer, 4, 2, 1, bias=bias)
            layers = [nn.LeakyReLU(0.2), down]
            layers += [] if inside is None else [norm_of(norm, inner), inside]
            layers += [nn.ReLU(), up, norm_of(norm, outer)] + ([nn.Dropout(0.5)] if dropout else [])
        self.model = nn.Sequential(*layers)

    def forward(self, x):
        return self.model(x) if self.outermost else torch.cat([x, self.model(x)], 1)


class Unet(nn.Module):
    def __init__(self, given, made, depth, width, norm, dropout):
        super().__init__()
        level = Level(8 * width, 8 * width, norm=norm)
        for _ in range(depth - 5):
            level = Level(8 * width, 8 * width, inside=level, norm=norm, dropout=dropout)
        for times in (4, 2, 1):
            level = Level(times * width, 2 * times * width, inside=level, norm=norm)
        self.model = Level(made, width, given=given, inside=level, outermost=True, norm=norm)

    def forward(self, x):
        return self.model(x)


class Residual(nn.Module):
    def __init__(self, channels, norm, dropout, bias):
        super().__init__()
        layers = [
            nn.ReflectionPad2d(1),
            nn.Conv2d(channels, channels, 3, bias=bias),
            norm_of(norm, channels),
            nn.ReLU(),
        ]
        layers += [nn.Dropout(0.5)] if dropout else []
        layers += [nn.ReflectionPad2d(1), nn.Conv2d(channels, channels, 3, bias=bias), norm_of(norm, channels)]
        self.conv_block = nn.Sequential(*layers)

    def forward(self, x):
        return x + self.conv_block(x)


class Resnet(nn.Module):
    def __init__(self, given, made, blocks, width, norm, dropout):
        super().__init__()
        bias = "instance" in norm
        layers = [nn.ReflectionPad2d(3), nn.Conv2d(given, width, 7, bias=bias), norm_of(norm, width), nn.ReLU()]
        for c in (width, 2 * width):
            layers += [nn.Conv2d(c, 2 * c, 3, 2, 1, bias=bias), norm_of(norm, 2 * c), nn.ReLU()]
        layers += [Residual(4 * width, norm, dropout, bias) for _ in range(blocks)]
        for c in (4 * width, 2 * width):
            layers += [nn.ConvTranspose2d(c, c // 2, 3, 2, 1, 1, bias=bias), norm_of(norm, c // 2), nn.ReLU()]
        layers += [nn.ReflectionPad2d(3), nn.Conv2d(width, made, 7), nn.Tanh()]
        self.model = nn.Sequential(*layers)

    def forward(self, x):
        return self.model(x)


def spread(network: nn.Module, seed: int = 0) -> nn.Module:
    """Weights with which no layer can be left out unseen."""
    random = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, value in network.state_dict().items():
            if name.endswith("running_var"):
                value.uniform_(0.5, 2, generator=random)
            elif value.is_floating_point():
                value.normal_(0.0, 0.3, generator=random)
    return network


def as_used(network: nn.Module, statistics: str) -> nn.Module:
    """Without dropout; batch norms take the picture's own statistics or the running ones."""
    network.eval()
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.train(statistics == "image")
            module.momentum = 0.0  # a look leaves the averages alone
    return network


# -- .pict -------------------------------------------------------------------------------------------------------------


def pict_shapes(width: int, depth: int, given: int = 3, made: int = 3) -> dict[str, tuple[int, ...]]:
    """Names and shapes of pix2pix-tensorflow's generator, sorted."""
    channels = [width * min(2**i, 8) for i in range(depth)]
    shapes = {}
    for number in range(1, depth + 1):
        outside = channels[number - 1]
        encoder, decoder = f"generator/encoder_{number}", f"generator/decoder_{number}"
        shapes[f"{encoder}/conv2d/kernel"] = (4, 4, given if number == 1 else channels[number - 2], outside)
        shapes[f"{encoder}/conv2d/bias"] = (outside,)
        back = made if number == 1 else channels[number - 2]
        shapes[f"{decoder}/conv2d_transpose/kernel"] = (4, 4, back, outside if number == depth else 2 * outside)
        shapes[f"{decoder}/conv2d_transpose/bias"] = (back,)
        if number > 1:
            for scope, size in ((encoder, outside), (decoder, back)):
                shapes[f"{scope}/batch_normalization/gamma"] = (size,)
                shapes[f"{scope}/batch_normalization/beta"] = (size,)
    return dict(sorted(shapes.items()))


def pict(tensors: dict[str, np.ndarray], book: np.ndarray, codes: np.ndarray) -> bytes:
    table = json.dumps([{"name": name, "shape": list(shape)} for name, shape in tensors.items()]).encode()
    return b"".join(
        struct.pack(">I", len(part)) + part for part in (table, book.astype("<f4").tobytes(), codes.tobytes())
    )


def random_pict(
    width: int, depth: int, seed: int = 0, biases: bool = True, **channels: int
) -> tuple[bytes, dict[str, np.ndarray]]:
    """A file, and its tensors as the format defines them."""
    random = np.random.default_rng(seed)
    shapes = pict_shapes(width, depth, **channels)
    if not biases:
        shapes = {name: shape for name, shape in shapes.items() if not name.endswith("/bias")}
    book = np.sort(random.normal(0, 0.3, 256)).astype(np.float32)
    codes = random.integers(0, 256, sum(int(np.prod(s)) for s in shapes.values()), dtype=np.uint8)
    tensors, at = {}, 0
    for name, shape in shapes.items():
        count = int(np.prod(shape))
        tensors[name] = book[codes[at : at + count]].reshape(shape)
        at += count
    return pict(shapes, book, codes), tensors


def pict_forward(tensors: dict[str, np.ndarray], depth: int, x: np.ndarray) -> np.ndarray:
    """(height, width, channels) in [-1, 1] through the network of the format, in plain sums over float64."""

    def normalised(x, scope):
        mean, variance = x.mean((0, 1)), x.var((0, 1))
        gamma, beta = (tensors[f"{scope}/batch_normalization/{n}"] for n in ("gamma", "beta"))
        return (x - mean) / np.sqrt(variance + 1e-5) * gamma + beta

    def conv(x, kernel, bias):
        padded = np.pad(x, ((1, 1), (1, 1), (0, 0)))
        height, width = x.shape[0] // 2, x.shape[1] // 2
        windows = np.stack(
            [[padded[i : i + 2 * height : 2, j : j + 2 * width : 2] for j in range(4)] for i in range(4)]
        )
        return np.einsum("ijyxc,ijcd->yxd", windows, kernel, optimize=True) + bias

    def deconv(x, kernel, bias):  # every pixel is spread over 4 x 4
        height, width = x.shape[:2]
        made = np.zeros((2 * height + 2, 2 * width + 2, kernel.shape[2]))
        for i in range(4):
            for j in range(4):
                made[i : i + 2 * height : 2, j : j + 2 * width : 2] += x @ kernel[i, j].T
        return made[1:-1, 1:-1] + bias

    maps = []
    for n in range(1, depth + 1):
        layer = f"generator/encoder_{n}"
        kernel, bias = (tensors[f"{layer}/conv2d/{p}"].astype(float) for p in ("kernel", "bias"))
        x = conv(x if n == 1 else np.where(x > 0, x, 0.2 * x), kernel, bias)
        x = x if n == 1 else normalised(x, layer)
        maps.append(x)
    for n in range(depth, 0, -1):
        layer = f"generator/decoder_{n}"
        kernel, bias = (tensors[f"{layer}/conv2d_transpose/{p}"].astype(float) for p in ("kernel", "bias"))
        x = x if n == depth else np.concatenate([x, maps[n - 1]], 2)
        x = deconv(np.maximum(x, 0), kernel, bias)
        x = np.tanh(x) if n == 1 else normalised(x, layer)
    return x
