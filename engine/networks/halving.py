"""The convolutions of a U-Net, 4 x 4 with a stride of 2 there and back, as products of matrices where maps are small.

For a few pixels oneDNN turns millions of weights around, at every call and in every gradient, which takes far longer
than the products. By pixels in memory the weights already are the matrix that is wanted.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

MOST = 256  # pixels of the smaller map, over the batch


class Halved(nn.Conv2d):
    """A convolution that halves the sides."""

    def __init__(self, inside: int, outside: int, bias: bool) -> None:
        super().__init__(inside, outside, 4, stride=2, padding=1, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        if not _gains(self.weight, len(x) * (x.shape[2] // 2) * (x.shape[3] // 2)):
            return super().forward(x)
        blocks = F.pad(x, (1,) * 4).permute(0, 2, 3, 1).unflatten(2, (-1, 2)).unflatten(1, (-1, 2)).transpose(2, 3)
        rows = torch.cat([blocks[:, :-1], blocks[:, 1:]], 3)
        seen = torch.cat([rows[:, :, :-1], rows[:, :, 1:]], 4)  # (N, height, width, 4, 4, channels)
        made = F.linear(seen.flatten(3), self.weight.permute(0, 2, 3, 1).flatten(1), self.bias)
        return made.permute(0, 3, 1, 2)


class Doubled(nn.ConvTranspose2d):
    """A transposed convolution that doubles the sides."""

    def __init__(self, inside: int, outside: int, bias: bool) -> None:
        super().__init__(inside, outside, 4, stride=2, padding=1, bias=bias)

    def forward(self, x: Tensor, output_size: list[int] | None = None) -> Tensor:
        count, _, height, width = x.shape
        if not _gains(self.weight, count * height * width):
            return super().forward(x, output_size)
        weight = self.weight.permute(0, 2, 3, 1)
        squares = (x.permute(0, 2, 3, 1) @ weight.flatten(1)).unflatten(3, weight.shape[1:])  # 4 x 4 of every pixel
        laid = squares.new_zeros(count, height + 1, 2, width + 1, 2, weight.shape[3])
        for down in (0, 1):  # half of a square lies in that of the next pixel
            for right in (0, 1):
                part = squares[:, :, :, 2 * down : 2 * down + 2, 2 * right : 2 * right + 2]
                laid[:, down : height + down, :, right : width + right] += part.transpose(2, 3)
        made: Tensor = laid.flatten(3, 4).flatten(1, 2)[:, 1:-1, 1:-1]
        return (made.contiguous() if self.bias is None else made + self.bias).permute(0, 3, 1, 2)


def _gains(weight: Tensor, pixels: int) -> bool:
    by_pixels = weight.is_contiguous(memory_format=torch.channels_last)
    return weight.device.type == "cpu" and by_pixels and pixels <= MOST
