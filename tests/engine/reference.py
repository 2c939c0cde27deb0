"""What other programs write, stated a second time and independently: networks by the reference's names, .pict."""

from __future__ import annotations

import json
import struct

import numpy as np
import torch
import torch.nn.functional as F
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


def padded(kind: str, side: int) -> list[nn.Module]:
    """The layer before a convolution that pads; for zeros there is none, and the convolution does it."""
    layer = {"reflect": nn.ReflectionPad2d, "replicate": nn.ReplicationPad2d, "zeros": None}[kind]
    return [layer(side)] if layer else []


class Residual(nn.Module):
    def __init__(self, channels, norm, dropout, bias, padding="reflect", name="conv_block"):
        super().__init__()
        zeros = int(padding == "zeros")
        layers = [*padded(padding, 1), nn.Conv2d(channels, channels, 3, 1, zeros, bias=bias), norm_of(norm, channels)]
        layers += [nn.ReLU()] + ([nn.Dropout(0.5)] if dropout else []) + padded(padding, 1)
        layers += [nn.Conv2d(channels, channels, 3, 1, zeros, bias=bias), norm_of(norm, channels)]
        self.name = name
        setattr(self, name, nn.Sequential(*layers))

    def forward(self, x):
        return x + getattr(self, self.name)(x)


class Halved(nn.Module):
    """CUT's way down after a convolution: a blur of 3 x 3 over the mirrored picture, every second pixel of it."""

    def __init__(self, channels):
        super().__init__()
        row = torch.tensor([1.0, 2.0, 1.0])
        self.register_buffer("filt", (row.outer(row) / 16)[None, None].repeat(channels, 1, 1, 1))

    def forward(self, x):
        return F.conv2d(F.pad(x, (1, 1, 1, 1), "reflect"), self.filt, stride=2, groups=x.shape[1])


class Doubled(nn.Module):
    """CUT's way up before a convolution: a transposed blur of 4 x 4 over the picture with its edges repeated."""

    def __init__(self, channels):
        super().__init__()
        row = torch.tensor([1.0, 3.0, 3.0, 1.0])
        self.register_buffer("filt", (row.outer(row) / 16)[None, None].repeat(channels, 1, 1, 1))

    def forward(self, x):
        x = F.pad(x, (1, 1, 1, 1), "replicate")
        return F.conv_transpose2d(x, self.filt, stride=2, padding=2, groups=x.shape[1])[:, :, 1:-1, 1:-1]


class Resnet(nn.Module):
    """`up` is "transposed", "resize" (interpolated, mirrored), "doubled" (pixels, zeros), "shuffled" or "cut"."""

    def __init__(
        self, given, made, blocks, width, norm, dropout,
        padding="reflect", up="transposed", down="strided", downs=2, name="conv_block", ends="reflect",
    ):  # fmt: skip
        super().__init__()
        bias = "instance" in norm
        end = 3 * int(ends == "zeros")
        layers = [*padded(ends, 3), nn.Conv2d(given, width, 7, 1, end, bias=bias), norm_of(norm, width), nn.ReLU()]
        for c in (width << i for i in range(downs)):
            layers += [nn.Conv2d(c, 2 * c, 3, 2 if down == "strided" else 1, 1, bias=bias), norm_of(norm, 2 * c)]
            layers += [nn.ReLU()] + ([Halved(2 * c)] if down == "cut" else [])
        layers += [Residual(width << downs, norm, dropout, bias, padding, name) for _ in range(blocks)]
        for c in (width << i for i in range(downs, 0, -1)):
            layers += {
                "transposed": lambda c: [nn.ConvTranspose2d(c, c // 2, 3, 2, 1, 1, bias=bias)],
                "resize": lambda c: [nn.Upsample(scale_factor=2, mode="bilinear"), nn.ReflectionPad2d(1),
                                     nn.Conv2d(c, c // 2, 3, bias=bias)],
                "doubled": lambda c: [nn.Upsample(scale_factor=2), nn.Conv2d(c, c // 2, 3, 1, 1, bias=bias)],
                "shuffled": lambda c: [nn.Conv2d(c, 2 * c, 3, 1, 1, bias=bias), nn.PixelShuffle(2)],
                "cut": lambda c: [Doubled(c), nn.Conv2d(c, c // 2, 3, 1, 1, bias=bias)],
            }[up](c)  # fmt: skip
            layers += [norm_of(norm, c // 2), nn.ReLU()]
        layers += [*padded(ends, 3), nn.Conv2d(width, made, 7, 1, end), nn.Tanh()]
        self.model = nn.Sequential(*layers)

    def forward(self, x):
        return self.model(x)


class GanLevel(nn.Module):
    """A way down or up of PyTorch-GAN's GeneratorUNet."""

    def __init__(self, given, made, up=False, norm=True):
        super().__init__()
        conv = nn.ConvTranspose2d if up else nn.Conv2d
        layers = [conv(given, made, 4, 2, 1, bias=False)] + ([nn.InstanceNorm2d(made)] if norm else [])
        self.model = nn.Sequential(*layers, nn.ReLU() if up else nn.LeakyReLU(0.2))

    def forward(self, x):
        return self.model(x)


class GanUnet(nn.Module):
    """PyTorch-GAN's GeneratorUNet of any depth."""

    def __init__(self, given, made, depth, width):
        super().__init__()
        self.depth = depth
        channels = [given] + [width * min(2**i, 8) for i in range(depth)]
        for i in range(depth):
            self.add_module(f"down{i + 1}", GanLevel(channels[i], channels[i + 1], norm=0 < i < depth - 1))
        for i in range(1, depth):
            inside = channels[depth - i + 1] * (1 if i == 1 else 2)
            self.add_module(f"up{i}", GanLevel(inside, channels[depth - i], up=True))
        end = nn.Conv2d(2 * width, made, 4, padding=1)
        self.final = nn.Sequential(nn.Upsample(scale_factor=2), nn.ZeroPad2d((1, 0, 1, 0)), end, nn.Tanh())

    def forward(self, x):
        maps = []
        for i in range(self.depth):
            x = getattr(self, f"down{i + 1}")(x)
            maps.append(x)
        maps.pop()
        for i in range(1, self.depth):
            x = torch.cat([getattr(self, f"up{i}")(x), maps.pop()], 1)
        return self.final(x)


def spread(network: nn.Module, seed: int = 0, scale: float = 0.3) -> nn.Module:
    """Weights with which no layer can be left out unseen."""
    random = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, value in network.state_dict().items():
            if name.endswith("running_var"):
                value.uniform_(0.5, 2, generator=random)
            elif value.is_floating_point() and not name.endswith("filt"):
                value.normal_(0.0, scale, generator=random)
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
