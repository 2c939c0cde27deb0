"""The pictures by which a run shows what it has learnt: pinned ones, and the drawing of a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from torch import nn

from engine import data, files, images, ways
from engine.config import Data, Stage, TrainConfig
from engine.data.derive import derive
from engine.events import Sample
from engine.kinds import DERIVATIONS, SUITED, Given, Kind
from engine.messages import SinopiaError

DRAWING = "drawing"  # the name of the sample that a person draws
LOOKS = 24  # pictures that tell what the given side looks like
Attempt = Callable[[str, Callable[[], object]], bool]  # Record.attempt
GRID = 5  # pictures from noise are shown as a square of so many a side


@dataclass(frozen=True)
class Pinned:
    """One of what is shown at every sample. `target` is the picture in its place of the other side, None for noise;
    only with pairs it belongs to what is given."""

    given: Given
    target: np.ndarray | None


class Samples:
    """The pinned pictures of a run, what was made of them last, and its folder samples/."""

    def __init__(
        self,
        folder: Path,
        found: data.Found,
        learns_from: Data,
        config: TrainConfig,
        device: torch.device,
        attempt: Attempt,
    ) -> None:
        self.folder, self.config, self.device, self._attempt = folder, config, device, attempt
        self.stage = Stage(0, config.size)  # whose generator makes them
        self._mixed = config.label_maps is None  # whether colours of what is given may be
        self.unusable: set[Path] = set()  # pictures that turned out to be so
        self.looks = self._spread(found.train, LOOKS)  # (input, target)
        self.outputs: list[np.ndarray] = []  # of the pinned, as the last sample showed them
        self.step = -1  # of that sample
        self.from_noise = learns_from == Data.ONE_SET
        self.paired = learns_from in (Data.PAIRS, Data.PHOTOS)
        self.kept_aside = bool(found.held_out.b)  # the pinned are not learnt from
        self._shown: set[int] = set()  # those of the pinned that were written
        if self.from_noise:
            self.pinned = [Pinned(Given(seed=seed), None) for seed in range(GRID**2 if config.samples else 0)]
        else:
            pairs = self._spread(found.held_out if found.held_out.b else found.train, config.samples)
            self.pinned = [Pinned(Given(input), target) for input, target in pairs]

    @property
    def targets(self) -> list[np.ndarray]:
        """Those that belong to the pinned pictures; empty where there are no pairs."""
        return [pinned.target for pinned in self.pinned if pinned.target is not None and self.paired]

    def _spread(self, split: data.Split, count: int) -> list[tuple[np.ndarray, np.ndarray]]:
        """That many pictures from all over a split, input and target, resized as for training."""
        size, total = self.config.size, min(len(split.a), len(split.b))
        pairs: list[tuple[np.ndarray, np.ndarray]] = []
        for index in range(0, total, max(1, total // max(1, count))):
            if len(pairs) == count:
                break
            try:
                a, b = data.both(split, index, lambda rgb: images.resize(rgb, size, size) if self._mixed else rgb)
            except SinopiaError as error:  # the loader or `check` names it
                self.unusable.add(error.facts["path"])
                continue
            input, target = (b, a) if self.config.reversed else (a, b)
            pairs.append((images.resize(input, size, size, self._mixed), images.resize(target, size, size)))
        return pairs

    @cached_property
    def kind(self) -> Kind:
        """What its inputs are made of, and so what it wants to be given."""
        kind = DERIVATIONS.get(self.config.derivation)
        inputs = [input for input, _ in self.looks]
        return kind or (data.input_kind(inputs) if inputs else Kind.PHOTO)

    def _as_wanted(self, drawing: np.ndarray) -> np.ndarray:
        """A drawing brought into the kind that the model learns from; one that is of it already stays as it is."""
        way, augmentation = self.config.derivation or SUITED.get(self.kind, ""), self.config.augmentation
        if not way or (augmentation and augmentation.hints):  # colours among its lines are meant for the model
            return drawing
        drawn = data.input_kind([drawing])
        alike = drawn == self.kind or (self.kind, drawn) == (Kind.PAINT, Kind.LINE)  # lines are painted areas, too
        return drawing if alike and way in SUITED.values() else derive(way, drawing)

    def make(self, network: nn.Module, given: Sequence[Given]) -> list[np.ndarray]:
        """What a generator makes of each as it is now, (size, size, 3) uint8: by the side of its stage."""
        network.eval()
        description, side, size = self.config.network(self.stage), self.stage.side, self.config.size
        fitted = [
            one if one.rgb is None else replace(one, rgb=images.resize(one.rgb, side, side, self._mixed))
            for one in given
        ]
        with torch.inference_mode():
            made = [network(ways.to_network(one, description).to(self.device)) for one in fitted]
        network.train()
        answers = (ways.answer(one, picture, description) for one, picture in zip(fitted, made, strict=True))
        return [images.resize(answer, size, size) for answer in answers]

    def draw(self, network: nn.Module, step: int, drawing: np.ndarray | None) -> Iterator[Sample]:
        """The drawing and the pinned pictures through the generator, also written to the folder.

        A `drawing`, (H, W, 3) uint8, is first brought into the kind that the model learns from, see data.derive. It is
        written with each result, for it may be another the next time.
        """
        if drawing is not None and not self.from_noise:
            given = self._as_wanted(images.resize(drawing, self.config.size, self.config.size, self._mixed))
            output = self.make(network, [Given(given)])[0]
            self._write(self.folder / DRAWING / f"{step:08d}-input.png", given)
            yield self._written(step, DRAWING, given, output, None)
        self.outputs, self.step = self.make(network, [pinned.given for pinned in self.pinned]), step
        if self.from_noise and self.outputs:
            yield self._written(step, "1", None, images.grid(self.outputs), None)
        elif not self.from_noise:
            for number, (pinned, output) in enumerate(zip(self.pinned, self.outputs, strict=True), 1):
                target = pinned.target if self.paired else None
                if number not in self._shown:  # others than before, if the pictures or the size have changed
                    named = {"input": pinned.given.rgb} | ({} if target is None else {"target": target})
                    if all(self._write(self.folder / str(number) / f"{n}.png", rgb) for n, rgb in named.items()):
                        self._shown.add(number)
                yield self._written(step, str(number), pinned.given.rgb, output, target)

    def _written(
        self, step: int, name: str, input: np.ndarray | None, output: np.ndarray, target: np.ndarray | None
    ) -> Sample:
        path = self.folder / name / f"{step:08d}.png"
        return Sample(step, name, input, output, target, path if self._write(path, output) else None)

    def _write(self, path: Path, rgb: np.ndarray) -> bool:
        return self._attempt("samples", lambda: images.write(path, rgb))

    def cut(self, step: int) -> None:
        """Drops the samples after that step."""
        for path in files.found_in(self.folder, "*/*.png"):
            of = path.stem.partition("-")[0]
            if of.isdecimal() and int(of) > step:
                files.remove(path)
