"""Convolutions of stride 1 in a quarter of their multiplications (Lavin and Gray 2015, arXiv:1509.09308).

A convolution of r x r taps is cut into tiles of m x m results. As polynomials that are known at n = m + r - 1 points a
tile's rows are multiplied point by point, so that n * n products a tile and pair of channels take the place of
m * m * r * r, and those of all tiles are one product of matrices a point. With 6 points for 3 x 3 taps (m = 4) and
for 4 x 4 (m = 3) the result is within some 5e-6 of its largest number, where a plain convolution's is within 4e-7.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.autograd.function import once_differentiable

POINTS = 0.0, 1.0, -1.0, 0.5, -2.0  # and infinity; others lose more digits
WORTH = 128 * 128  # of channels in and out: with fewer the way to the points and back costs more than is saved
LEAST = 8  # tiles


class Conv2d(nn.Conv2d):
    """nn.Conv2d, faster where it learns or is used in fp32 on a CPU and its weights lie by pixels in memory: only then,
    since that is the layout in which tiles are gathered fast, and the one which trials must have found to gain."""

    def forward(self, x: Tensor) -> Tensor:
        if not self._gains(x):
            return super().forward(x)
        down, right = (int(side) for side in self.padding)
        if down or right:
            x = F.pad(x, (right, right, down, down))
        made: Tensor = _Tiled.apply(x, self.weight)
        return made if self.bias is None else made + self.bias[:, None, None]

    def _gains(self, x: Tensor) -> bool:
        taps, weight = self.kernel_size[0], self.weight
        return (
            taps in (3, 4)
            and (self.kernel_size, self.stride, self.dilation) == ((taps, taps), (1, 1), (1, 1))
            and self.groups == 1
            and self.in_channels * self.out_channels >= WORTH
            and x.device.type == "cpu"
            and x.dtype == weight.dtype == torch.float32
            and not torch.is_autocast_enabled("cpu")
            and weight.is_contiguous(memory_format=torch.channels_last)
            and len(x) * x.shape[2] * x.shape[3] >= LEAST * (7 - taps) ** 2
        )


class _Tiled(torch.autograd.Function):
    """A convolution of (N, channels, height, width) without padding; both it and its gradients lie by pixels."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor) -> Tensor:
        ctx.save_for_backward(x, weight)
        out_of, _, _ = _matrices(weight.shape[2])
        products = torch.bmm(_tiles_at_points(x, weight.shape[2]), _weight_at_points(weight).transpose(1, 2))
        return _joined(out_of @ products.flatten(1), x, weight)

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor | None, Tensor | None]:
        x, weight = ctx.saved_tensors
        taps = weight.shape[2]
        out_of, of_weight, of_tiles = _matrices(taps)
        m, n, (rows, columns) = 7 - taps, 6, _tiles(x, taps)
        owed = F.pad(gradient, (0, columns * m - gradient.shape[3], 0, rows * m - gradient.shape[2]))
        owed = owed.permute(2, 3, 0, 1).unflatten(1, (columns, m)).unflatten(0, (rows, m))
        owed = owed.permute(1, 3, 4, 0, 2, 5).reshape(m * m, -1)  # as in _tiles_at_points
        products = (out_of.T @ owed).view(n * n, -1, len(weight))
        for_x = for_weight = None
        if ctx.needs_input_grad[1]:
            found = torch.bmm(products.transpose(1, 2), _tiles_at_points(x, taps))
            for_weight = (of_weight.T @ found.flatten(1)).view(taps, taps, *weight.shape[:2]).permute(2, 3, 0, 1)
        if ctx.needs_input_grad[0]:
            found = torch.bmm(products, _weight_at_points(weight))
            for_x = _overlaid(of_tiles.T @ found.flatten(1), x, taps)
        return for_x, for_weight


@lru_cache
def _matrices(taps: int) -> tuple[Tensor, Tensor, Tensor]:
    """From the n * n points to the m * m results of a tile, from the weights to the points, and from a tile to them."""
    m, n = 7 - taps, 6

    def powers(count: int) -> np.ndarray:
        return np.vstack([np.array(POINTS)[:, None] ** np.arange(count), np.eye(count)[-1:]])

    of_weight, of_tiles = powers(taps), np.linalg.inv(powers(n)).T
    scale = np.abs(of_weight).sum(1, keepdims=True)  # numbers of alike size at every point lose fewest digits
    matrices = powers(m).T, of_weight / scale, of_tiles * scale
    return tuple(torch.tensor(np.kron(one, one), dtype=torch.float32) for one in matrices)  # type: ignore[return-value]


def _tiles(x: Tensor, taps: int) -> tuple[int, int]:
    """In how many rows and columns of tiles the result is made; the last may reach beyond it."""
    m = 7 - taps
    return -(-(x.shape[2] - taps + 1) // m), -(-(x.shape[3] - taps + 1) // m)


def _tiles_at_points(x: Tensor, taps: int) -> Tensor:
    """(n * n, tiles, channels)."""
    m, n, (rows, columns) = 7 - taps, 6, _tiles(x, taps)
    x = F.pad(x, (0, columns * m + taps - 1 - x.shape[3], 0, rows * m + taps - 1 - x.shape[2]))
    cut = x.unfold(2, n, m).unfold(3, n, m).permute(4, 5, 0, 2, 3, 1).reshape(n * n, -1)
    return (_matrices(taps)[2] @ cut).view(n * n, -1, x.shape[1])


def _weight_at_points(weight: Tensor) -> Tensor:
    """(n * n, channels out, channels in)."""
    taps = weight.shape[2]
    made = _matrices(taps)[1] @ weight.permute(2, 3, 0, 1).reshape(taps * taps, -1)
    return made.view(-1, *weight.shape[:2])


def _joined(tiles: Tensor, x: Tensor, weight: Tensor) -> Tensor:
    """The results of tiles, (m * m, tiles * channels), as the map that a convolution of x gives."""
    taps, (rows, columns) = weight.shape[2], _tiles(x, weight.shape[2])
    m, height, width = 7 - taps, x.shape[2] - taps + 1, x.shape[3] - taps + 1
    laid = tiles.view(m, m, len(x), rows, columns, len(weight)).permute(2, 3, 0, 4, 1, 5)
    laid = laid.reshape(len(x), rows * m, columns * m, len(weight))[:, :height, :width]
    return laid.contiguous().permute(0, 3, 1, 2)


def _overlaid(tiles: Tensor, x: Tensor, taps: int) -> Tensor:
    """The sum of tiles, (n * n, tiles * channels), that overlap by all taps but one, as a map like x."""
    m, n, (rows, columns) = 7 - taps, 6, _tiles(x, taps)
    count, channels, height, width = x.shape
    cut = tiles.view(n, n, count, rows, columns, channels).permute(2, 3, 0, 4, 1, 5)
    laid = x.new_zeros(count, rows + 1, m, columns + 1, m, channels)
    for down in (0, 1):  # what of a tile lies in the rows and columns of the next
        for right in (0, 1):
            part = cut[:, :, down * m : m + down * n, :, right * m : m + right * n]
            laid[:, down : rows + down, : part.shape[2], right : columns + right, : part.shape[4]] += part
    laid = laid.view(count, (rows + 1) * m, (columns + 1) * m, channels)[:, :height, :width]
    return laid.contiguous().permute(0, 3, 1, 2)
