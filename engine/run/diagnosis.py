"""What goes wrong in a training, said in words, each from a measurement: the code, its evidence, one thing to change.

Everything here is said once, and only after it has held for a while: losses and samples of a healthy run are noisy.
The sentences are in sentences.DIAGNOSES.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from engine.config import AdversarialConfig, Term, TrainConfig
from engine.events import Losses, Warned

CHANCE = {"vanilla": math.log(2), "lsgan": 0.25, "hinge": 1.0}  # what a discriminator pays that can only guess
WON, COLLAPSED = 0.03, 0.985  # in parts of that
STEPS, LOOKS = 500, 3  # for which it must have held, and not before that many steps
SAME = 0.1  # of the difference between targets: outputs that differ less are the same
INVERTED = -0.3  # correlation of brightness
PEAK, TIMES, VISIBLE = 20.0, 4.0, 2.0  # over the spectrum around; over that of the targets; levels of 255
FADES = 2000  # steps in which transposed convolutions usually lose the grid with which they begin
GAP = 1.5  # error on pictures kept aside over that on those it learns from
WORSE = 1.05  # than the best
BETTER = 0.995  # than the best, to count as better
PATIENCE_EPOCHS, PATIENCE_LOOKS = 20, 20


class Watch:
    """Takes what a run reports and answers with the diagnoses that are due. `terms` are those of the method."""

    def __init__(
        self, config: TrainConfig, terms: Iterable[Term], steps_per_epoch: int, said: Collection[str] = ()
    ) -> None:
        self.chance = CHANCE[config.gan_loss] if isinstance(config, AdversarialConfig) else 0.0
        self.judges: dict[str, list[str]] = {}  # of each discriminator the terms whose mean is its loss
        for term in terms:
            if term.role == "discriminator":
                self.judges.setdefault(term.judge, []).append(term.name)
        self.steps_per_epoch = steps_per_epoch
        self._since: dict[str, tuple[int, int]] = {}  # step from which something has held, and looks at it
        self._said = set(said)  # of this run before it was resumed, too

    def losses(self, event: Losses) -> Iterator[Warned]:
        """D has won, D has collapsed: from the loss of a discriminator against that of guessing."""
        there = [names for names in self.judges.values() if names[0] in event.losses]  # settings may do without
        judges = [sum(event.losses[name] for name in names) / len(names) for names in there]
        if not judges:
            return
        won, lost = min(judges), max(judges)
        facts = {"chance": self.chance, "steps": STEPS}
        yield from self._held("d_has_won", event.step, won < WON * self.chance, facts | {"loss": won}, STEPS)
        yield from self._held(
            "d_has_collapsed", event.step, lost > COLLAPSED * self.chance, facts | {"loss": lost}, STEPS
        )

    def samples(
        self,
        step: int,
        outputs: Sequence[np.ndarray],
        partners: Sequence[np.ndarray],
        looks: Sequence[tuple[np.ndarray, np.ndarray]],
    ) -> Iterator[Warned]:
        """Mode collapse, colour inversion, checkerboard: outputs against their targets, or else their inputs.

        Pictures are (H, W, 3) uint8. Outputs that were made from noise have no `partners`: they are compared with the
        targets of `looks`, pairs of pictures that are learnt from.
        """
        like = partners or [target for _, target in looks]
        if step < STEPS or not outputs or not like:
            return
        made, usual = _differences(outputs), _differences(like)
        same = usual > 0.02 and made < SAME * usual
        alike = "mode_collapse" if partners else "all_alike"
        yield from self._held(alike, step, same, {"step": step, "made": made, "usual": usual})
        facts: dict[str, Any]
        if partners:
            pairs = zip(outputs, partners, strict=True)
            correlation = float(np.mean([_correlation(output, other) for output, other in pairs]))
            facts = {"step": step, "correlation": correlation}
            yield from self._held("colour_inversion", step, correlation < INVERTED, facts)
        pixels, peak, levels = _checkerboard(outputs)
        _, normal, usual = _checkerboard(like)
        striking = step >= FADES and peak > max(PEAK, TIMES * normal) and levels > max(VISIBLE, usual)
        facts = {"step": step, "pixels": pixels, "peak": peak, "normal": normal}
        yield from self._held("checkerboard", step, striking, facts)

    def errors(self, step: int, aside: float, known: float, best: float, best_step: int) -> Iterator[Warned]:
        """Overfitting, no better: from the perceptual distance on pictures kept aside, and on some it learns from.

        `best` is the least of the former so far, at `best_step`.
        """
        facts = {"aside": aside, "known": known, "best": best, "step": best_step}
        by_heart = step >= STEPS and aside > max(GAP * known, WORSE * best)
        yield from self._held("overfitting", step, by_heart, facts)
        if "overfitting" not in self._said:  # which explains it
            epochs = (step - best_step) / self.steps_per_epoch
            waited = step > best_step and epochs >= PATIENCE_EPOCHS
            facts = {"epochs": epochs, "best": best, "step": best_step}
            yield from self._held("no_better", step, waited, facts, looks=PATIENCE_LOOKS)

    def _held(
        self, code: str, step: int, fault: bool, facts: dict[str, Any], steps: int = 0, looks: int = LOOKS
    ) -> Iterator[Warned]:
        """The diagnosis, when its fault was there at each of so many looks and for so many steps; once."""
        if not fault:
            self._since.pop(code, None)
            return
        first, count = self._since.get(code, (step, 0))
        self._since[code] = first, count + 1
        if count + 1 >= looks and step - first >= steps and code not in self._said:
            self._said.add(code)
            yield Warned(code, facts)


def _differences(pictures: Sequence[np.ndarray]) -> float:
    """Mean absolute difference between two of them, 0..1; neighbours in the list will do."""
    unit = [picture.astype(np.float32) / 255 for picture in pictures]
    return float(np.mean([np.abs(a - b).mean() for a, b in zip(unit, [*unit[1:], unit[0]], strict=True)]))


def _correlation(one: np.ndarray, other: np.ndarray) -> float:
    """Of their brightness, -1..1; 0 where one has no contrast."""
    a, b = (picture.mean(2) - picture.mean() for picture in (one, other))
    size = math.sqrt(float((a * a).sum()) * float((b * b).sum()))
    return float((a * b).sum()) / size if min(a.std(), b.std()) > 1 else 0.0


def _checkerboard(pictures: Sequence[np.ndarray]) -> tuple[int, float, float]:
    """The stronger pattern of 2 or 4 pixels: its length, its power over that around it, its height in levels.

    Transposed convolutions leave such peaks at the Nyquist frequency and at half of it (Odena, Dumoulin & Olah 2016).
    """
    height, width = pictures[0].shape[:2]
    window = np.outer(np.hanning(height), np.hanning(width))[..., None]
    power = np.zeros((height, width))
    for picture in pictures:
        centred = picture - picture.mean((0, 1), keepdims=True)
        power += (np.abs(np.fft.fft2(centred * window, axes=(0, 1))) ** 2).sum(2) / len(pictures)
    found = []
    for pixels in (2, 4):
        for y, x in ((height // pixels, 0), (0, width // pixels), (height // pixels, width // pixels)):
            around = np.roll(power, (4 - y, 4 - x), (0, 1))[:9, :9].copy()
            top = float(around[3:6, 3:6].max())
            around[2:7, 2:7] = np.nan
            levels = 2 * math.sqrt(top) / float(window.sum())
            found.append((top / max(float(np.nanmedian(around)), 1e-9), pixels, levels))
    peak, pixels, levels = max(found)
    return pixels, peak, levels
