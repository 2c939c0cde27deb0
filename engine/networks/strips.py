"""A plain ResNet on a CPU over a large picture by strips of rows: in little memory, the same as over the whole picture.

A norm that takes the picture's own statistics wants all of a map before any of it can go on, so such maps are computed
twice: once for the statistics, once for what follows. Those of the blocks, a quarter as wide and high as the picture
and most of the work, are kept instead, and so are those at half; only the two at full size are computed anew.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.generators import ResNet
from engine.networks.norm import BatchNorm

PIXELS = 65536  # of the picture in a strip: with fewer, convolutions start too often

Rows = Callable[[int, int], Tensor]  # rows(first, last) is (1, channels, last - first, width)


@dataclass(frozen=True)
class _Map:
    """What a layer gives, computed when it is asked for."""

    height: int
    rows: Rows

    def strips(self, count: int) -> Iterator[tuple[int, int, Tensor]]:
        """All rows in `count` strips or some less: first, last, and the rows between.

        All are alike but the last, since blocks of many sizes would leave holes in the heap that nothing fits.
        """
        step = -(-self.height // count)
        for first in range(0, self.height, step):
            last = min(first + step, self.height)
            yield first, last, self.rows(first, last)


def memory(height: int, width: int, channels: int, itemsize: int) -> int:
    """Bytes that `run` takes at the peak for a network of so many channels: the maps it keeps, and some strips.

    Fourteen strips were seen, with holes in the heap.
    """
    return (height // 2 + 1) * width * channels * itemsize + 16 * min(PIXELS, height * width) * channels * itemsize


def run(
    network: ResNet, height: int, width: int, picture: Rows, count: int | None = None
) -> Iterator[tuple[int, int, Tensor]]:
    """The network's answer to a picture as strips from top to bottom: first row, last, (1, channels, rows, width).

    `picture` gives rows of it in [-1, 1], in the network's dtype, more than once. The sides are multiples of 4, at
    least 16; the network is in evaluation. `count` strips are made, by default as many as give each about PIXELS.
    """
    count = count or max(1, min(height * width // PIXELS, height // 4))
    layers: Any = network  # torch does not tell the types of the layers in its lists
    weight = layers.head.weight
    channels = weight.shape[1]
    # A row at half size holds as many numbers as one at a quarter, so that maps of both sorts can share this room.
    kept = _beside_the_heap(height // 2 + 1, width * channels, weight.dtype)

    def room(start: int, scale: int) -> Tensor:
        """A map 1/scale as large as the picture, by pixels in memory, from a row of the room on."""
        rows = kept[start : start + height // scale]
        return rows.view(1, height // scale, width // scale, channels * scale).permute(0, 3, 1, 2)

    half, upper, lowered, lower = room(0, 2), room(0, 4), room(1, 4), room(height // 4 + 1, 4)

    x = _normalised(_mirrored(_Map(height, picture), layers.stem.conv), layers.stem.norm, count)
    # What overwrites the map that it comes from never reaches the rows that are still to be read.
    for down, place in zip(layers.down, (half, upper), strict=True):
        x = _normalised(_halved(x, down.conv), down.norm, count, place)
    for first, last, strip in x.strips(count):
        lower[:, :, first:last] = strip
    x = _Map(height // 4, lambda first, last: lower[:, :, first:last])
    for block in layers.blocks:
        y = _normalised(_mirrored(x, block.first.conv), block.first.norm, count, lowered)
        y = _normalised(_mirrored(y, block.second.conv), block.second.norm, count, upper, relu=False)
        for first, last, strip in y.strips(count):
            lower[:, :, first:last] += strip
    near, far = layers.up
    x = _normalised(_doubled(x, near.conv), near.norm, count, half)
    x = _normalised(_doubled(x, far.conv), far.norm, count)
    for first, last, strip in _mirrored(x, layers.head).strips(count):
        yield first, last, torch.tanh(strip)


def _beside_the_heap(rows: int, columns: int, dtype: torch.dtype) -> Tensor:
    """Memory of its own: in the heap, which keeps what is freed, the next picture's would not fit the hole of this."""
    try:
        pages = mmap.mmap(-1, rows * columns * dtype.itemsize)
    except OSError:
        raise MemoryError from None
    return torch.frombuffer(pages, dtype=dtype).view(rows, columns)


def _mirrored(source: _Map, conv: nn.Conv2d) -> _Map:
    """A convolution that keeps the size: beyond the picture's own edges it sees the map mirrored."""
    side = conv.kernel_size[0] // 2

    def rows(first: int, last: int) -> Tensor:
        above, below = max(side - first, 0), max(last + side - source.height, 0)
        strip = source.rows(first - side + above, last + side - below)
        made: Tensor = conv(F.pad(strip, (side, side, above, below), "reflect"))
        return made

    return _Map(source.height, rows)


def _halved(source: _Map, conv: nn.Conv2d) -> _Map:
    """A convolution that halves the sides: row i comes of rows 2i - 1 to 2i + 1, where row -1 is zeros."""

    def rows(first: int, last: int) -> Tensor:
        strip = source.rows(max(2 * first - 1, 0), 2 * last)
        return F.conv2d(strip, conv.weight, conv.bias, stride=2, padding=(int(first == 0), 1))

    return _Map(source.height // 2, rows)


def _doubled(source: _Map, conv: nn.ConvTranspose2d) -> _Map:
    """A transposed convolution that doubles the sides: row 2i comes of row i, row 2i + 1 of rows i and i + 1."""

    def rows(first: int, last: int) -> Tensor:
        start = first // 2
        strip: Tensor = conv(source.rows(start, min(last // 2 + 1, source.height)))
        return strip[:, :, first - 2 * start : last - 2 * start]

    return _Map(2 * source.height, rows)


def _normalised(
    source: _Map, norm: nn.Module | None, count: int, room: Tensor | None = None, relu: bool = True
) -> _Map:
    """As the layer does it, with the statistics of the whole map where it takes those; then ReLU.

    With `room`, a tensor of its shape, the source is computed once and kept there.
    """
    own = norm is not None and getattr(norm, "image_statistics", True)
    known = []
    if own or room is not None:
        for first, last, strip in source.strips(count):
            if own:
                known.append(_statistics(strip))
            if room is not None:
                room[:, :, first:last] = strip
    given: Rows = source.rows if room is None else lambda first, last: room[:, :, first:last]
    layer: Callable[[Tensor], Tensor] | None = norm
    if own:
        mean, var = _merged(known)
        gamma, beta = (norm.weight.float(), norm.bias.float()) if isinstance(norm, BatchNorm) else (None, None)

        def layer(strip: Tensor) -> Tensor:
            return F.batch_norm(strip, mean, var, gamma, beta)

    def rows(first: int, last: int) -> Tensor:
        strip = given(first, last) if layer is None else layer(given(first, last))
        # In place also in the room: what is there is not wanted without it, and twice is the same as once.
        return strip.relu_() if relu else strip

    return _Map(source.height, rows)


def _statistics(strip: Tensor) -> tuple[int, list[float], list[float]]:
    """Rows, means and variances of a strip's channels.

    No tensors: small ones that stay would lie between the strips in the heap, and each next strip would find no room.
    """
    updated = torch.zeros(2, strip.shape[1])
    # By far the fastest of torch's ways on a CPU; it answers in the precision of what it is given to update.
    mean, var = torch.batch_norm_update_stats(strip, updated[0], updated[1], 1.0)
    return strip.shape[2], mean.tolist(), var.tolist()


def _merged(known: list[tuple[int, list[float], list[float]]]) -> tuple[Tensor, Tensor]:
    """Means and variances of the whole from those of its strips, float32."""
    heights, means, variances = (torch.tensor(part, dtype=torch.float64) for part in zip(*known, strict=True))
    share = (heights / heights.sum())[:, None]
    mean = (share * means).sum(0)
    return mean.float(), (share * (variances + (means - mean).square())).sum(0).float()
