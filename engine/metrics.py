"""How far made pictures are from their targets: L1, PSNR, SSIM and looks by pair, two distances by set.

Pictures are (H, W, 3) uint8 arrays.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from skimage.metrics import structural_similarity

from engine import perception

SAME = 100.0  # dB, the PSNR of equal pictures, which has no limit; none counts for more, so that means stay finite

# The distance of Karras et al. 2018, arXiv:1710.10196, section 5
PATCH, PATCHES = 7, 128  # side in pixels; per picture and level
COARSEST = 16  # pixels
REPEATS, DIRECTIONS = 4, 128
BINOMIAL = np.array([1, 4, 6, 4, 1], np.float32) / 16


@dataclass(frozen=True)
class Scores:
    """Means over `n` pairs, and the distance between the two sets."""

    l1: float  # 0..1, 0 is best
    psnr: float  # dB, 100 is best
    ssim: float  # -1..1, 1 is best
    swd: float  # 0 is best
    perceptual: float  # 0 is best, see perception.distance
    kd: float | None  # 0 is best, see perception.kernel_distance; None for a single pair
    n: int


@dataclass(frozen=True)
class SetScores:
    """How far `n` made pictures are, as a set, from those that they should resemble."""

    kd: float  # 0 is best, see perception.kernel_distance
    swd: float  # 0 is best
    n: int


def score_sets(targets: Sequence[np.ndarray], outputs: Sequence[np.ndarray]) -> SetScores:
    """Raises ValueError for fewer than two pictures on a side."""
    few = min(len(targets), len(outputs))  # the sliced distance wants sets of one size
    return SetScores(perception.kernel_distance(targets, outputs), swd(targets[:few], outputs[:few]), len(outputs))


def score(targets: Sequence[np.ndarray], outputs: Sequence[np.ndarray]) -> Scores:
    """All figures over pairs of pictures of one size. Raises ValueError if the two do not match, or are none."""
    pairs = list(zip(targets, outputs, strict=True))
    if not pairs:
        raise ValueError("there is nothing to compare")
    l1s, psnrs, ssims = ([measure(a, b) for a, b in pairs] for measure in (l1, psnr, ssim))
    return Scores(
        l1=float(np.mean(l1s)),
        psnr=float(np.mean(psnrs)),
        ssim=float(np.mean(ssims)),
        swd=swd(targets, outputs),
        perceptual=perception.distance(outputs, targets),
        kd=perception.kernel_distance(targets, outputs) if len(pairs) > 1 else None,
        n=len(pairs),
    )


def l1(a: np.ndarray, b: np.ndarray) -> float:
    """Mean absolute difference, 0..1."""
    return float(np.abs(a.astype(np.float32) - b).mean(dtype=np.float64)) / 255


def psnr(a: np.ndarray, b: np.ndarray) -> float:
    """Peak signal-to-noise ratio in dB, over all channels at once; 100 at most, and for equal pictures."""
    error = float(np.square(a.astype(np.float32) - b).mean(dtype=np.float64))
    return min(SAME, 10 * math.log10(255**2 / error)) if error else SAME


def ssim(a: np.ndarray, b: np.ndarray) -> float:
    """Structural similarity with the Gaussian window of Wang et al. 2004 (11 pixels, sigma 1.5), mean of channels."""
    window = min(11, *((side - 1) // 2 * 2 + 1 for side in a.shape[:2]))
    return float(
        structural_similarity(
            a,
            b,
            win_size=window,
            channel_axis=2,
            data_range=255,
            gaussian_weights=True,
            sigma=1.5,
            use_sample_covariance=False,
        )
    )


def swd(real: Sequence[np.ndarray], fake: Sequence[np.ndarray], seed: int = 0) -> float:
    """Sliced Wasserstein distance between the patches of two sets, times 1000, mean over the levels of a pyramid.

    As published, but for two things: both sets are looked at in the same places, so that a set is at distance 0 from
    itself; and sides need not be powers of two. Colour is normalised by set and level: a tint of all pictures does not
    count. Raises ValueError unless both have equally many pictures, all of one size, at least 7 x 7.
    """
    shapes = {picture.shape for picture in (*real, *fake)}
    if len(shapes) != 1 or len(real) != len(fake):
        raise ValueError(f"wants two equal sets of pictures of one size, not {len(real)} and {len(fake)} of {shapes}")
    a, b = _descriptors(real, seed), _descriptors(fake, seed)
    random = np.random.default_rng(seed)
    return 1000 * float(np.mean([_sliced_distance(x, y, random) for x, y in zip(a, b, strict=True)]))


def _descriptors(pictures: Sequence[np.ndarray], seed: int) -> list[np.ndarray]:
    """Patches of all pictures by level, each level (patches, 7 * 7 * 3) with mean 0 and deviation 1 by channel."""
    random = np.random.default_rng(seed)
    found = [[_patches(level, random) for level in _laplacian_pyramid(picture)] for picture in pictures]
    levels = []
    for patches in map(np.concatenate, zip(*found, strict=True)):
        patches -= patches.mean((0, 1, 2), keepdims=True)
        spread = patches.std((0, 1, 2), keepdims=True)
        levels.append((patches / np.maximum(spread, 1e-3)).reshape(len(patches), -1))  # below, there is only rounding
    return levels


def _patches(level: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """(128, 7, 7, 3) from random places."""
    windows = np.lib.stride_tricks.sliding_window_view(level, (PATCH, PATCH), axis=(0, 1))
    rows, columns = (random.integers(0, windows.shape[axis], PATCHES) for axis in (0, 1))
    return windows[rows, columns].transpose(0, 2, 3, 1)


def _laplacian_pyramid(picture: np.ndarray) -> list[np.ndarray]:
    """What each halving loses, finest first, then what is left; none of these has a side below 16."""
    levels, rest = [], picture.astype(np.float32)
    while min(rest.shape[:2]) >= 2 * COARSEST:
        rest = rest[: rest.shape[0] // 2 * 2, : rest.shape[1] // 2 * 2]
        half = _blurred(rest)[::2, ::2]
        doubled = np.zeros_like(rest)
        doubled[::2, ::2] = 4 * half
        levels.append(rest - _blurred(doubled))
        rest = half
    return [*levels, rest]


def _blurred(picture: np.ndarray) -> np.ndarray:
    for axis in (0, 1):
        padded = np.pad(picture, [(2, 2) if a == axis else (0, 0) for a in range(3)], mode="reflect")
        picture = np.lib.stride_tricks.sliding_window_view(padded, len(BINOMIAL), axis=axis) @ BINOMIAL
    return picture


def _sliced_distance(a: np.ndarray, b: np.ndarray, random: np.random.Generator) -> float:
    """Mean over random directions of the Wasserstein distance between what two sets of points are along them."""
    means = []
    for _ in range(REPEATS):
        directions = random.standard_normal((DIRECTIONS, a.shape[1])).astype(np.float32)
        directions /= np.linalg.norm(directions, axis=1, keepdims=True)
        along_a, along_b = np.sort(directions @ a.T), np.sort(directions @ b.T)
        means.append(np.abs(along_a - along_b).mean(dtype=np.float64))
    return float(np.mean(means))
