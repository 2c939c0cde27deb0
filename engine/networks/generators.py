"""The generators of pix2pix and CycleGAN, fully convolutional, with flat parameter names.

Pictures are (N, channels, height, width) in [-1, 1] on both ends.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.messages import Reason
from engine.networks.norm import make_norm


class _Down(nn.Module):
    """Leaky ReLU, a convolution that halves the sides, normalisation; returned before its own activation."""

    def __init__(self, inside: int, outside: int, norm: str, bias: bool, first: bool) -> None:
        super().__init__()
        self.first = first
        self.conv = nn.Conv2d(inside, outside, 4, stride=2, padding=1, bias=bias)
        self.norm = make_norm(norm, outside)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(x if self.first else F.leaky_relu(x, 0.2))
        return x if self.norm is None else self.norm(x)


class _Up(nn.Module):
    """ReLU, a transposed convolution that doubles the sides, normalisation, dropout."""

    def __init__(self, inside: int, outside: int, norm: str, bias: bool, dropout: bool) -> None:
        super().__init__()
        self.conv = nn.ConvTranspose2d(inside, outside, 4, stride=2, padding=1, bias=bias)
        self.norm = make_norm(norm, outside)
        self.dropout = nn.Dropout(0.5) if dropout else None

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(F.relu(x))
        if self.norm is not None:
            x = self.norm(x)
        return x if self.dropout is None else self.dropout(x)


class UNet(nn.Module):
    """The U-Net of pix2pix (arXiv:1611.07004, section 6.1.1), or with `skips=False` its plain encoder-decoder.

    Sides must be multiples of 2**depth. Skips carry the map before its activation; the decoder's ReLU follows. The
    reference writes cat([skip, decoder]) and no normalisation at the bottleneck; the older TensorFlow and Torch
    codes cat([decoder, skip]), normalise the bottleneck and give every convolution a bias.
    """

    def __init__(
        self,
        in_channels: int = 3,
        out_channels: int = 3,
        width: int = 64,
        depth: int = 8,
        norm: str = "batch",
        dropout: bool = True,
        skips: bool = True,
        bias: bool = False,
        bottleneck_norm: bool = False,
        decoder_first: bool = False,
    ) -> None:
        super().__init__()
        if depth < 2:
            raise Reason("unet_depth")
        bias = bias or norm != "batch"  # batch norm's beta already is one
        channels = [width * min(2**level, 8) for level in range(depth)]
        self.skips = skips
        self.decoder_first = decoder_first
        self.encoder = nn.ModuleList()
        for level, outside in enumerate(channels):
            innermost = level == depth - 1
            kind = "none" if level == 0 or (innermost and not bottleneck_norm) else norm
            inside = channels[level - 1] if level else in_channels
            self.encoder.append(_Down(inside, outside, kind, bias, first=level == 0))
        self.decoder = nn.ModuleList()
        for level in reversed(range(depth)):
            doubled = skips and level < depth - 1
            inside = channels[level] * (2 if doubled else 1)
            if level == 0:
                self.decoder.append(_Up(inside, out_channels, "none", bias=True, dropout=False))
            else:  # the reference drops out in the blocks between the bottleneck and the four outermost
                self.decoder.append(_Up(inside, channels[level - 1], norm, bias, dropout and 4 <= level < depth - 1))

    def forward(self, x: Tensor) -> Tensor:
        maps = []
        for down in self.encoder:
            x = down(x)
            maps.append(x)
        maps.pop()
        for up in self.decoder[:-1]:
            x = up(x)
            skip = maps.pop()
            if self.skips:
                x = torch.cat([x, skip] if self.decoder_first else [skip, x], dim=1)
        return torch.tanh(self.decoder[-1](x))


class _ConvNorm(nn.Module):
    def __init__(self, conv: nn.Module, channels: int, norm: str) -> None:
        super().__init__()
        self.conv = conv
        self.norm = make_norm(norm, channels)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(x)
        return x if self.norm is None else self.norm(x)


class _Block(nn.Module):
    def __init__(self, channels: int, norm: str, bias: bool, dropout: bool) -> None:
        super().__init__()
        self.first = _ConvNorm(nn.Conv2d(channels, channels, 3, bias=bias), channels, norm)
        self.dropout = nn.Dropout(0.5) if dropout else None
        self.second = _ConvNorm(nn.Conv2d(channels, channels, 3, bias=bias), channels, norm)

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.first(F.pad(x, (1, 1, 1, 1), mode="reflect")))
        if self.dropout is not None:
            y = self.dropout(y)
        change: Tensor = self.second(F.pad(y, (1, 1, 1, 1), mode="reflect"))
        return x + change


class ResNet(nn.Module):
    """The generator of CycleGAN (arXiv:1703.10593, section 7.2; Johnson et al. 2016). Sides: multiples of 4."""

    def __init__(
        self,
        in_channels: int = 3,
        out_channels: int = 3,
        width: int = 64,
        blocks: int = 9,
        norm: str = "instance",
        dropout: bool = False,
    ) -> None:
        super().__init__()
        bias = norm != "batch"
        w = width
        self.stem = _ConvNorm(nn.Conv2d(in_channels, w, 7, bias=bias), w, norm)
        self.down = nn.ModuleList(
            _ConvNorm(nn.Conv2d(c, 2 * c, 3, stride=2, padding=1, bias=bias), 2 * c, norm) for c in (w, 2 * w)
        )
        self.blocks = nn.ModuleList(_Block(4 * w, norm, bias, dropout) for _ in range(blocks))
        self.up = nn.ModuleList(
            _ConvNorm(nn.ConvTranspose2d(c, c // 2, 3, 2, 1, output_padding=1, bias=bias), c // 2, norm)
            for c in (4 * w, 2 * w)
        )
        self.head = nn.Conv2d(w, out_channels, 7)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.stem(F.pad(x, (3, 3, 3, 3), mode="reflect")))
        for down in self.down:
            x = F.relu(down(x))
        for block in self.blocks:
            x = block(x)
        for up in self.up:
            x = F.relu(up(x))
        return torch.tanh(self.head(F.pad(x, (3, 3, 3, 3), mode="reflect")))
