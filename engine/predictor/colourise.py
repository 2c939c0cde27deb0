"""Colours for a photo of any size: the network answers for a small one, and the photo's own lightness stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from engine import images, lab, ways
from engine.kinds import Given
from engine.networks.light import spread
from engine.predictor.fit import Fit

STRIP = 2**17  # pixels that are coloured together
AROUND = 2  # pixels of the small picture, on each side, from which it is told how colour goes with lightness
GRAIN = 2.0  # of L: what differs less around a pixel says nothing of colours
ENDS = 0.4, 0.7  # where less of a hint comes through it changes nothing, where more does, all that it would


def colourised(given: Given, fit: Fit, network: Callable[[Tensor], Tensor]) -> np.ndarray:
    """A picture, (H, W, 3) uint8 or uint16, in the colours of `network`, which is given (1, 4, h, w) of `fit.outer` and
    answers (1, 2, h, w), both as ways.lightness_and_hints says; as large as the picture and of its type."""
    seen = Given(fit.apply(given.rgb), hints=None if given.hints is None else fitted_hints(given.hints, fit))
    taken = ways.gray_and_hints(seen)
    made = network(taken).float().cpu() * lab.AB
    if given.within and given.hints is not None:
        alone = network(ways.gray_and_hints(Given(seen.rgb))).float().cpu() * lab.AB
        low, high = ENDS
        made = alone.lerp(made, ((spread(taken)[:, 2:] - low) / (high - low)).clamp(0, 1))
    small, lightness = (_inside(x, fit) for x in (made, (taken[:, :1] + 1) * 50))
    known = torch.cat([small, _slope(lightness, small), lightness], 1)
    result: np.ndarray = np.empty_like(given.rgb)
    for first, last in _strips(*fit.size):
        colours, slope, coarse = _enlarged(known, first, last, fit.size)[0].split((2, 2, 1))
        fine = lab.lightness(images.to_unit(given.rgb[first:last]))
        result[first:last] = ways.coloured(fine, colours + slope * (fine - coarse), result.dtype == np.uint16)
    return result


def fitted_hints(hints: np.ndarray, fit: Fit) -> np.ndarray:
    """Hints (h, w, 4) uint8 as the network sees them beside the picture."""
    small = Image.fromarray(hints).resize(fit.inner, Image.Resampling.BOX)  # weighs colours by their alpha
    return fit.filled(np.asarray(small))


def _slope(lightness: Tensor, colours: Tensor) -> Tensor:
    """By how much a and b change with L around each pixel (1, 2, h, w).

    So an edge in the large picture is one of colours too: the first coefficient of a guided filter (He et al. 2013,
    doi:10.1109/TPAMI.2012.213, section 3.1), whose second one would blur what the network made.
    """

    def mean(x: Tensor) -> Tensor:
        padded = F.pad(x, (AROUND,) * 4, mode="replicate")
        return F.avg_pool2d(padded, 2 * AROUND + 1, 1)

    l_mean, c_mean = mean(lightness), mean(colours)
    variance = mean(lightness.square()) - l_mean.square()
    return (mean(lightness * colours) - l_mean * c_mean) / (variance + GRAIN**2)


def _inside(x: Tensor, fit: Fit) -> Tensor:
    """What belongs to the picture, (1, C, h, w)."""
    return x[:, :, fit.top : fit.top + fit.inner[1], fit.left : fit.left + fit.inner[0]]


def _strips(width: int, height: int) -> Iterator[tuple[int, int]]:
    rows = max(1, STRIP // width)
    return ((first, min(height, first + rows)) for first in range(0, height, rows))


def _enlarged(x: Tensor, first: int, last: int, size: tuple[int, int]) -> Tensor:
    """Some rows of maps (1, C, h, w) as bilinear interpolation to `size`, (width, height), makes them."""
    width, height = size
    rows = ((torch.arange(first, last) + 0.5) * x.shape[2] / height - 0.5).clamp(0, x.shape[2] - 1)
    above = rows.floor().long()
    below = (above + 1).clamp(max=x.shape[2] - 1)
    between = x[:, :, above].lerp(x[:, :, below], (rows - above)[:, None])
    return F.interpolate(between, (last - first, width), mode="bilinear", align_corners=False)
