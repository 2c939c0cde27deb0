"""How pictures look to a network that was taught to see: distances by its features, for scores and for choosing.

Pictures are (H, W, 3) uint8 arrays. The network is that of networks.features, so these figures are not those of other
programs: `kernel_distance` is the estimator of KID on other features than Inception's.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from engine import images
from engine.networks.features import EfficientNetLite, features, perceptual

BATCH = 16  # pictures that are looked at together


@lru_cache(1)
def _eye() -> EfficientNetLite:
    return features(torch.device("cpu"))


def distance(
    outputs: Sequence[np.ndarray], targets: Sequence[np.ndarray], eye: EfficientNetLite | None = None
) -> float:
    """The mean over pairs of how different they look, from 0 for equal pictures to 4: see features.perceptual.

    Another `eye` than the shipped one is for judging what learnt with that.
    """
    look, total = eye or _eye(), 0.0
    for first in range(0, len(outputs), BATCH):
        pair = outputs[first : first + BATCH], targets[first : first + BATCH]
        with torch.inference_mode():
            output, target = (look(_unit(pictures)) for pictures in pair)
            total += len(pair[0]) * float(perceptual(output, target))
    return total / len(outputs)


def spread(pictures: Sequence[np.ndarray]) -> float:
    """How different the pictures of a set look from each other: the mean `distance` of each from the next."""
    return distance(pictures, [*pictures[1:], pictures[0]])


def kernel_distance(
    some: Sequence[np.ndarray], others: Sequence[np.ndarray], eye: EfficientNetLite | None = None
) -> float:
    """How different two sets of pictures are, times 1000: 0 for sets of one kind, up to noise that may be below 0.

    The unbiased estimator of the squared maximum mean discrepancy with the kernel (x y / d + 1)^3, as in Binkowski et
    al. 2018, arXiv:1801.01401, section 4, on the means of the network's coarsest maps, each scaled to a root mean
    square of 1: they are of no common size, and the kernel's third power would let the largest speak alone. Raises
    ValueError for fewer than two pictures on a side.
    """
    if min(len(some), len(others)) < 2:
        raise ValueError("a distance between sets needs two pictures of each")
    x, y = (_pooled(pictures, eye) for pictures in (some, others))
    m, n = len(x), len(y)
    xx, yy, xy = _kernel(x, x), _kernel(y, y), _kernel(x, y)
    within = (xx.sum() - xx.trace()) / (m * (m - 1)) + (yy.sum() - yy.trace()) / (n * (n - 1))
    return 1000 * float(within - 2 * xy.mean())


def _kernel(x: Tensor, y: Tensor) -> Tensor:
    return (x @ y.T / x.shape[1] + 1) ** 3


def _pooled(pictures: Sequence[np.ndarray], eye: EfficientNetLite | None = None) -> Tensor:
    """(N, channels) float64, each row with a root mean square of 1."""
    look, found = eye or _eye(), []
    for first in range(0, len(pictures), BATCH):
        with torch.inference_mode():
            found.append(look(_unit(pictures[first : first + BATCH]))[-1].mean((2, 3)).double())
    means = torch.cat(found)
    return means / means.square().mean(1, keepdim=True).sqrt()


def _unit(pictures: Sequence[np.ndarray]) -> Tensor:
    return torch.stack([images.to_unit(picture) for picture in pictures])
