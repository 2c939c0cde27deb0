"""The figures against skimage, a slow restatement of the paper, and what a figure of quality must do."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import scipy.ndimage
from PIL import Image, ImageFilter
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from engine import metrics


def pictures(count: int = 6, width: int = 64, height: int = 64, seed: int = 0) -> list[np.ndarray]:
    """Soft blobs with hard-edged blocks on them: something at every scale, as in photos."""
    random = np.random.default_rng(seed)
    made = []
    for _ in range(count):
        soft = scipy.ndimage.gaussian_filter(random.normal(size=(height, width, 3)), (6, 6, 0))
        soft = (soft - soft.min()) / np.ptp(soft)
        for _ in range(8):
            y, x = random.integers(0, height - 6), random.integers(0, width - 6)
            soft[y : y + random.integers(3, 20), x : x + random.integers(3, 20)] = random.random(3)
        made.append((255 * soft).astype(np.uint8))
    return made


def noisy(made: list[np.ndarray], strength: float) -> list[np.ndarray]:
    random = np.random.default_rng(1)
    return [np.clip(p + random.normal(0, strength, p.shape), 0, 255).astype(np.uint8) for p in made]


def blurred(made: list[np.ndarray], radius: float) -> list[np.ndarray]:
    return [np.asarray(Image.fromarray(p).filter(ImageFilter.GaussianBlur(radius))) for p in made]


# -- by pair -----------------------------------------------------------------------------------------------------------


def test_equal_pictures_score_best():
    made = pictures()
    scores = metrics.score(made, made)
    assert scores == metrics.Scores(l1=0, psnr=100, ssim=1, swd=0, perceptual=0, kd=scores.kd, n=6)
    assert scores.kd <= 0, "an estimate without bias, of pairs that are more alike than those within a set"
    assert metrics.score(made, blurred(made, 3)).kd > scores.kd


def test_black_against_white_scores_worst():
    black, white = np.zeros((32, 32, 3), np.uint8), np.full((32, 32, 3), 255, np.uint8)
    assert metrics.l1(black, white) == 1
    assert metrics.psnr(black, white) == 0
    assert metrics.ssim(black, white) < 0.001


def test_a_difference_of_one_level_is_not_lost_in_uint8():
    a = np.full((16, 16, 3), 100, np.uint8)
    for b in (a + 1, a - 1):
        assert metrics.l1(a, b) == pytest.approx(1 / 255)
        assert metrics.psnr(a, b) == pytest.approx(48.1308, abs=1e-4)


def test_hardly_different_pictures_score_no_more_than_equal_ones():
    a = np.zeros((2000, 2000, 3), np.uint8)
    b = a.copy()
    b[0, 0, 0] = 1
    assert metrics.psnr(a, b) == 100


def test_psnr_and_ssim_are_those_of_skimage():
    for a, b in zip(pictures(3), noisy(pictures(3), 20), strict=True):
        assert metrics.psnr(a, b) == pytest.approx(peak_signal_noise_ratio(a, b, data_range=255))
        wanted = structural_similarity(
            a, b, channel_axis=2, data_range=255, gaussian_weights=True, sigma=1.5, use_sample_covariance=False
        )
        assert metrics.ssim(a, b) == pytest.approx(wanted)


@pytest.mark.parametrize("shape", [(1, 1), (2, 5), (10, 64), (11, 11)])
def test_ssim_of_pictures_smaller_than_its_window(shape):
    a = np.random.default_rng(0).integers(0, 256, (*shape, 3), dtype=np.uint8)
    assert metrics.ssim(a, a) == pytest.approx(1)
    assert metrics.ssim(a, 255 - a) < 1


# -- by set ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("worse", [blurred, noisy])
def test_distance_grows_with_the_damage(worse):
    made = pictures()
    distances = [metrics.swd(made, worse(made, strength)) for strength in (0.5, 2, 5, 12)]
    assert distances[0] > 0
    assert all(a * 1.2 < b for a, b in pairwise(distances))


def test_every_figure_orders_better_before_worse():
    made = pictures()
    better, worse = metrics.score(made, noisy(made, 5)), metrics.score(made, noisy(made, 25))
    assert better.l1 < worse.l1
    assert better.psnr > worse.psnr
    assert better.ssim > worse.ssim
    assert better.swd < worse.swd


def test_distance_is_of_sets_not_of_pairs():
    made = pictures(12)
    shuffled, others = made[::-1], pictures(12, seed=9)
    assert metrics.swd(made, shuffled) < 0.5 * metrics.swd(made, noisy(others, 25))


def test_distance_repeats_for_a_seed():
    made, worse = pictures(2), noisy(pictures(2), 9)
    assert metrics.swd(made, worse, seed=3) == metrics.swd(made, worse, seed=3) != metrics.swd(made, worse, seed=4)


@pytest.mark.parametrize("size", [(7, 7), (16, 16), (31, 33), (50, 70), (127, 65)])
def test_distance_at_odd_sizes(size):
    width, height = size
    made = [p[:height, :width] for p in pictures(2, 128, 128)]
    assert metrics.swd(made, made) == 0
    assert 0 < metrics.swd(made, noisy(made, 20)) < 2000


def test_distance_between_pictures_of_one_colour_is_finite():
    gray, white = np.full((32, 32, 3), 99, np.uint8), np.full((32, 32, 3), 255, np.uint8)
    assert metrics.swd([gray], [white]) < 1
    assert 0 < metrics.swd(pictures(1), [np.full((64, 64, 3), 99, np.uint8)]) < 2000


def test_sets_that_do_not_match_are_refused():
    made = pictures(2)
    for a, b in [(made, made[:1]), (made, [p[:32] for p in made])]:
        with pytest.raises(ValueError):
            metrics.swd(a, b)
        with pytest.raises(ValueError):
            metrics.score(a, b)
    with pytest.raises(ValueError):
        metrics.swd([], [])


def test_there_is_no_score_of_no_pictures():
    with pytest.raises(ValueError):
        metrics.score([], [])


def restated(real: list[np.ndarray], fake: list[np.ndarray], seed: int) -> float:
    """Karras et al. 2018, section 5, word by word, with every patch of every level instead of 128 random ones."""
    one = np.array([1.0, 4.0, 6.0, 4.0, 1.0]) / 16
    kernel = np.outer(one, one)[..., None]

    def pyramid(picture: np.ndarray) -> list[np.ndarray]:
        levels = [picture.astype(float)]
        while levels[-1].shape[0] > 16:
            levels.append(scipy.ndimage.convolve(levels[-1], kernel, mode="mirror")[::2, ::2])
            stuffed = np.zeros_like(levels[-2])
            stuffed[::2, ::2] = levels[-1]
            levels[-2] = levels[-2] - scipy.ndimage.convolve(stuffed, 4 * kernel, mode="mirror")
        return levels

    def patches(level: int, pyramids: list[list[np.ndarray]]) -> np.ndarray:
        found = []
        for picture in (p[level] for p in pyramids):
            for y in range(picture.shape[0] - 6):
                for x in range(picture.shape[1] - 6):
                    found.append(picture[y : y + 7, x : x + 7])
        points = np.array(found)
        for channel in range(3):
            points[..., channel] -= points[..., channel].mean()
            points[..., channel] /= points[..., channel].std()
        return points.reshape(len(points), -1)

    random = np.random.default_rng(seed)
    reals, fakes = [pyramid(p) for p in real], [pyramid(p) for p in fake]
    by_level = []
    for level in range(len(reals[0])):
        a, b = patches(level, reals), patches(level, fakes)
        distances = []
        for _ in range(200):
            direction = random.normal(size=a.shape[1])
            direction /= np.sqrt((direction**2).sum())
            distances.append(np.abs(np.sort(a @ direction) - np.sort(b @ direction)).mean())
        by_level.append(np.mean(distances))
    return 1000 * float(np.mean(by_level))


@pytest.mark.parametrize(("worse", "strength"), [(blurred, 1), (blurred, 3), (noisy, 20), (noisy, 60)])
def test_distance_agrees_with_the_paper(worse, strength):
    made = pictures(8, 32, 32)
    damaged = worse(made, strength)
    # Few patches overstate a distance; each picture sixteen times over gives about as many as there are.
    distance = np.mean([metrics.swd(16 * made, 16 * damaged, seed=seed) for seed in range(3)])
    assert distance == pytest.approx(restated(made, damaged, seed=99), rel=0.05)
