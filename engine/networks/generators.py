"""The generators of pix2pix and CycleGAN, fully convolutional, with flat parameter names.

Pictures are (N, channels, height, width) in [-1, 1] on both ends.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from engine import winograd
from engine.messages import Reason
from engine.networks.halving import Doubled, Halved
from engine.networks.norm import make_norm

SLOPE = 0.2  # of leaky ReLUs
LOOKS = 64  # that a network with variations knows


class _Down(nn.Module):
    """Leaky ReLU, a convolution that halves the sides, normalisation; returned before its own activation."""

    def __init__(self, inside: int, outside: int, norm: str, bias: bool, first: bool) -> None:
        super().__init__()
        self.first = first
        self.conv = Halved(inside, outside, bias)
        self.norm = make_norm(norm, outside)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(x if self.first else F.leaky_relu(x, SLOPE))
        return x if self.norm is None else self.norm(x)


class _Up(nn.Module):
    """ReLU or its leaky sort, a transposed convolution that doubles the sides, normalisation, dropout.

    With `resized` every pixel is doubled before a convolution instead.
    """

    def __init__(
        self, inside: int, outside: int, norm: str, bias: bool, dropout: bool, slope: float = 0.0, resized: bool = False
    ) -> None:
        super().__init__()
        self.slope, self.resized = slope, resized
        self.conv = nn.Conv2d(inside, outside, 4, padding=1, bias=bias) if resized else Doubled(inside, outside, bias)
        self.norm = make_norm(norm, outside)
        self.dropout = nn.Dropout(0.5) if dropout else None

    def forward(self, x: Tensor) -> Tensor:
        x = F.leaky_relu(x, self.slope) if self.slope else F.relu(x)
        if self.resized:  # four pixels wide, so one more is wanted above and on the left
            x = F.pad(F.interpolate(x, scale_factor=2, mode="nearest"), (1, 0, 1, 0))
        x = self.conv(x)
        if self.norm is not None:
            x = self.norm(x)
        return x if self.dropout is None else self.dropout(x)


class UNet(nn.Module):
    """The U-Net of pix2pix (arXiv:1611.07004, section 6.1.1), or with `skips=False` its plain encoder-decoder.

    Sides must be multiples of 2**depth. Skips carry the map before its activation; the decoder's ReLU follows. The
    reference writes cat([skip, decoder]) and no normalisation at the bottleneck; the older TensorFlow and Torch
    codes cat([decoder, skip]), normalise the bottleneck and give every convolution a bias. In PyTorch-GAN's, skips and
    bottleneck reach the decoder through the encoder's own activation (`leaky_skips`), and the last layer doubles the
    pixels before a convolution (`resized_end`).

    With `variations` so many numbers choose among the looks that one input may have: they scale and shift what each
    layer of the decoder takes (Perez et al. 2017, arXiv:1709.07871), for no norm follows there that would take it away,
    as it does of numbers that are the same all over the input. Without any given it is the network without them.
    `codes` are those of photos that it learnt from, (LOOKS, variations).
    """

    codes: Tensor

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
        leaky_skips: bool = False,
        resized_end: bool = False,
        variations: int = 0,
    ) -> None:
        super().__init__()
        if depth < 2:
            raise Reason("unet_depth")
        bias = bias or norm != "batch"  # batch norm's beta already is one
        channels = [width * min(2**level, 8) for level in range(depth)]
        self.skips = skips
        if variations:
            self.register_buffer("codes", torch.zeros(LOOKS, variations))
        self.decoder_first = decoder_first
        self.leaky_skips = leaky_skips
        self.encoder = nn.ModuleList()
        for level, outside in enumerate(channels):
            innermost = level == depth - 1
            kind = "none" if level == 0 or (innermost and not bottleneck_norm) else norm
            inside = channels[level - 1] if level else in_channels
            self.encoder.append(_Down(inside, outside, kind, bias, first=level == 0))
        self.decoder, self.looks = nn.ModuleList(), nn.ModuleList()
        slope = SLOPE if leaky_skips else 0.0
        for level in reversed(range(depth)):
            doubled = skips and level < depth - 1
            inside = channels[level] * (2 if doubled else 1)
            if variations:
                self.looks.append(nn.Conv2d(variations, 2 * inside, 1, bias=False))
            if level == 0:
                self.decoder.append(_Up(inside, out_channels, "none", True, False, slope, resized_end))
            else:  # the reference drops out in the blocks between the bottleneck and the four outermost
                drops = dropout and 4 <= level < depth - 1
                self.decoder.append(_Up(inside, channels[level - 1], norm, bias, drops, slope))

    def forward(self, x: Tensor, look: Tensor | None = None) -> Tensor:
        """A `look` is (N, variations), or where areas have looks of their own (N, variations, H, W)."""
        maps: list[Tensor] = []
        for down in self.encoder:
            x = down(x)
            maps.append(x)
        x = maps.pop()
        for level, up in enumerate(self.decoder):
            if level:
                x = F.relu(x) if self.leaky_skips else x  # what is not negative no leaky ReLU changes
                skip = maps.pop()
                if self.skips:
                    x = torch.cat([x, skip] if self.decoder_first else [skip, x], dim=1)
            x = up(x if look is None else seen_as(self.looks[level], look, x))
        return torch.tanh(x)


def seen_as(layer: nn.Module, look: Tensor, x: Tensor) -> Tensor:
    """Maps (N, channels, h, w) with a look, whose areas are brought to their size: `layer` makes of it a scale and a
    shift for each channel."""
    look = look[:, :, None, None] if look.dim() == 2 else F.adaptive_avg_pool2d(look, (x.shape[2], x.shape[3]))
    changes: Tensor = layer(look)
    scale, shift = changes.chunk(2, 1)
    return x * (1 + scale) + shift


class ConvNorm(nn.Module):
    """A convolution and the normalisation behind it."""

    def __init__(self, conv: nn.Module, channels: int, norm: str) -> None:
        super().__init__()
        self.conv = conv
        self.norm = make_norm(norm, channels)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(x)
        return x if self.norm is None else self.norm(x)


PADDINGS = ("reflect", "replicate", "zeros")
DOWNS = ("strided", "blurred")
UPS = ("transposed", "nearest", "bilinear", "shuffled")


def _pad(x: Tensor, side: int, padding: str) -> Tensor:
    """With so many pixels more on every side; one of PADDINGS tells which."""
    return F.pad(x, (side,) * 4, mode="constant" if padding == "zeros" else padding)


class Block(nn.Module):
    """Two convolutions beside an identity."""

    def __init__(self, channels: int, norm: str, dropout: bool = False, padding: str = "reflect") -> None:
        super().__init__()
        bias = norm != "batch"
        self.padding = padding
        self.first = ConvNorm(winograd.Conv2d(channels, channels, 3, bias=bias), channels, norm)
        self.dropout = nn.Dropout(0.5) if dropout else None
        self.second = ConvNorm(winograd.Conv2d(channels, channels, 3, bias=bias), channels, norm)

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.first(_pad(x, 1, self.padding)))
        if self.dropout is not None:
            y = self.dropout(y)
        change: Tensor = self.second(_pad(y, 1, self.padding))
        return x + change


class _Blur(nn.Module):
    """Halves the sides without aliases: a binomial filter of 3 x 3 at every second pixel (Zhang, arXiv:1904.11486).

    The filter is no weight: it is the same in every model.
    """

    def forward(self, x: Tensor) -> Tensor:
        row = x.new_tensor([0.25, 0.5, 0.25])
        kernel = (row[:, None] * row).expand(x.shape[1], 1, 3, 3)
        return F.conv2d(_pad(x, 1, "reflect"), kernel, stride=2, groups=x.shape[1])


class ResNetUp(nn.Module):
    """Doubles the sides and halves the channels in one of the UPS, then normalisation."""

    def __init__(self, channels: int, norm: str, up: str = "transposed", padding: str = "zeros") -> None:
        super().__init__()
        self.up, self.padding = up, padding
        outside, bias = channels // 2, norm != "batch"
        self.conv: nn.Module
        if up == "transposed":
            self.conv = nn.ConvTranspose2d(channels, outside, 3, 2, 1, output_padding=1, bias=bias)
        else:
            self.conv = nn.Conv2d(channels, outside * (4 if up == "shuffled" else 1), 3, bias=bias)
        self.norm = make_norm(norm, outside)

    def forward(self, x: Tensor) -> Tensor:
        if self.up in ("nearest", "bilinear"):
            x = F.interpolate(x, scale_factor=2, mode=self.up)
        x = self.conv(x if self.up == "transposed" else _pad(x, 1, self.padding))
        if self.up == "shuffled":
            x = F.pixel_shuffle(x, 2)
        return x if self.norm is None else self.norm(x)


class ResNet(nn.Module):
    """The generator of CycleGAN (arXiv:1703.10593, section 7.2; Johnson et al. 2016). Sides: multiples of 2**downs.

    What others have in its place are arguments: four halvings in pix2pixHD; the anti-aliased sampling of CUT, `down`
    "blurred" and `up` "bilinear"; pixels doubled before a convolution or shuffled after it, against checkerboards; and
    what the convolutions of the blocks, of the ways down and up, and of beginning and end see beyond the edges. Zeros
    on the way down tell a network where a picture's top and left are, for a stride looks beyond these two alone.

    With `variations` a look scales and shifts what each layer of the way up makes, behind its norm; see UNet.
    """

    codes: Tensor

    def __init__(
        self,
        in_channels: int = 3,
        out_channels: int = 3,
        width: int = 64,
        blocks: int = 9,
        norm: str = "instance",
        dropout: bool = False,
        downs: int = 2,
        padding: str = "reflect",
        end_padding: str = "reflect",
        down: str = "strided",
        up: str = "transposed",
        up_padding: str = "zeros",
        down_padding: str = "zeros",
        variations: int = 0,
    ) -> None:
        super().__init__()
        for key, value, known in (
            ("padding", padding, PADDINGS), ("end_padding", end_padding, PADDINGS), ("down", down, DOWNS),
            ("up", up, UPS), ("up_padding", up_padding, PADDINGS), ("down_padding", down_padding, PADDINGS),
        ):  # fmt: skip
            if value not in known:
                raise Reason("none_of", key=key, value=repr(value), known=known)
        bias = norm != "batch"
        w, wide = width, width << downs
        self.end_padding, self.down_padding = end_padding, down_padding
        plain = 2, "reflect", "reflect", "strided", "transposed", "zeros"
        self.plain = (downs, padding, end_padding, down, up, down_padding) == plain and not variations
        self.stem = ConvNorm(nn.Conv2d(in_channels, w, 7, bias=bias), w, norm)
        stride, around = 2 if down == "strided" else 1, 1 if down_padding == "zeros" else 0
        self.down = nn.ModuleList(
            ConvNorm(nn.Conv2d(w << i, 2 * w << i, 3, stride=stride, padding=around, bias=bias), 2 * w << i, norm)
            for i in range(downs)
        )
        self.blur = None if down == "strided" else _Blur()
        self.blocks = nn.ModuleList(Block(wide, norm, dropout, padding) for _ in range(blocks))
        self.up = nn.ModuleList(ResNetUp(wide >> i, norm, up, up_padding) for i in range(downs))
        self.looks = nn.ModuleList()
        if variations:
            self.register_buffer("codes", torch.zeros(LOOKS, variations))
            self.looks.extend(nn.Conv2d(variations, wide >> i, 1, bias=False) for i in range(downs))
        self.head = nn.Conv2d(w, out_channels, 7)
        self.recompute = False  # see again

    def sizes(self, x: Tensor, look: Tensor | None = None) -> Iterator[Tensor]:
        """The maps at each size that it makes, the smallest first: (N, 2 * width, H / 2, W / 2), and at last (N, width,
        H, W), which `picture` wants."""
        keep = again(self.recompute and self.training)
        x = keep(lambda x: F.relu(self.stem(_pad(x, 3, self.end_padding))), x)
        for down in self.down:
            x = keep(partial(self._halve, down), x)
            if self.blur is not None:
                x = self.blur(x)
        for block in self.blocks:
            x = keep(block, x)
        for level in range(len(self.up)):
            x = keep(partial(self._double, level, look), x)
            yield x

    def picture(self, maps: Tensor) -> Tensor:
        """What the head makes of the last maps."""
        return torch.tanh(self.head(_pad(maps, 3, self.end_padding)))

    def _halve(self, down: nn.Module, x: Tensor) -> Tensor:
        return F.relu(down(x if self.down_padding == "zeros" else _pad(x, 1, self.down_padding)))

    def _double(self, level: int, look: Tensor | None, x: Tensor) -> Tensor:
        x = self.up[level](x)
        return F.relu(x if look is None else seen_as(self.looks[level], look, x))

    def forward(self, x: Tensor, look: Tensor | None = None) -> Tensor:
        return self.picture(last(self.sizes(x, look)))


def last(sizes: Iterable[Tensor]) -> Tensor:
    """The largest maps, without holding on to those before."""
    return deque(sizes, 1).pop()


def again(wanted: bool) -> Callable[[Callable[[Tensor], Tensor], Tensor], Tensor]:
    """How a layer, which draws nothing at random, is applied: where it is `wanted`, so that of its maps only the last
    is kept, and the way back computes the others again (Chen et al. 2016, arXiv:1604.06174, section 3)."""

    def apply(layer: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
        if not wanted:
            return layer(x)
        made: Tensor = checkpoint(layer, x, use_reentrant=False, preserve_rng_state=False)
        return made

    return apply
