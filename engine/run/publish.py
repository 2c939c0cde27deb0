"""The models of a run, each with a card that says what it is."""

from __future__ import annotations

import dataclasses
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

import engine
from engine import data, images, labels, networks, storage
from engine.card import Card
from engine.config import DIRECTIONS, TrainConfig, declared
from engine.files import Together
from engine.kinds import Given, Kind
from engine.library import BACKWARDS
from engine.perception import distance
from engine.run.file import BEST
from engine.run.plan import Plan
from engine.run.samples import Samples

MODEL = "model.safetensors"
THUMBNAIL = 192  # px, side of a card's pictures
SHEET = 480  # px, side of a card's picture that is a grid


class Publisher:
    """Writes the models of a run. `about` are facts of its pictures and its device."""

    def __init__(self, plan: Plan, run: Path, samples: Samples, about: Mapping[str, Any]) -> None:
        self.plan, self.run, self.samples, self.about = plan, run, samples, dict(about)
        self._best: tuple[Card, dict[str, Tensor]] | None = None  # not written yet
        self._best_step = 0  # of it
        self._best_of: nn.Module | None = None  # the network that it still is, until that learns on
        self._looks: dict[bool, tuple[Kind, tuple[str, ...]]] = {}  # of what each generator takes, see _look

    def keep_best(self, network: nn.Module, step: int, seconds: float) -> None:
        """Takes note of the model as it is now, to be written at the next save; see `keep_from_learning`."""
        self._best = self._card("model", network, step, seconds), network.state_dict()
        self._best_step, self._best_of = step, network

    def keep_from_learning(self) -> None:
        """A step is about to be taken: a best model that is not written yet stays as it is."""
        if self._best and self._best_of is not None:
            card, weights = self._best
            self._best = card, {name: tensor.cpu().clone() for name, tensor in weights.items()}
            self._best_of = None

    def forget_best(self, step: int) -> None:
        """That of this step or an earlier one is written, or was none."""
        if self._best_step <= step:
            self._best = self._best_of = None

    def write(self, generators: Mapping[str, nn.Module], step: int, seconds: float, together: Together) -> None:
        """Raises SinopiaError "cannot_write" or "disk_full"."""
        for name, network in generators.items():
            card = self._card(name, network, step, seconds)
            storage.save_model(self.run / f"{name}.safetensors", card, network.state_dict(), together.write)
        if self._best and self._best_of is generators["model"]:
            together.again(self.run / BEST, self.run / MODEL)
        elif self._best:
            storage.save_model(self.run / BEST, *self._best, together.write)

    def _card(self, name: str, network: nn.Module, step: int, seconds: float) -> Card:
        """The card of a generator as it is now; "reverse" takes what the other wants."""
        config, samples, backwards = self.plan.config, self.samples, name == BACKWARDS
        description = config.network(samples.stage)
        training: dict[str, Any] = {
            "data": self.plan.data.resolve().name,
            "steps": step,
            "seconds": round(seconds),
            **self.about,
            "settings": _told(config),
            "versions": {
                "sinopia": engine.__version__,
                "torch": torch.__version__,
                "python": platform.python_version(),
            },
        }
        outputs = self._outputs(network, step, backwards)
        shown: tuple[tuple[bytes | None, bytes], ...]
        if samples.from_noise:
            shown = ((None, _thumbnail(images.grid(outputs), SHEET)),) if outputs else ()
            kind, palette = Kind.NOISE, tuple[str, ...]()
        else:
            inputs = [_rgb(given) for given in self._given(backwards)]
            shown = tuple((_thumbnail(i), _thumbnail(o)) for i, o in zip(inputs, outputs, strict=True))
            kind, palette = self._look(backwards)
            if maps := config.label_maps:
                kind, palette = Kind.PAINT, labels.palette(*maps)
        if samples.targets and samples.kept_aside and outputs:
            training["held_out_samples_l1"] = round(_gap(outputs, samples.targets), 4)
            training["held_out_samples_perceptual"] = round(distance(outputs, samples.targets), 4)
        return Card(
            method=config.method,
            network=description,
            size=samples.stage.side,
            multiple_of=networks.sides_multiple_of(description),
            scale="fixed" if samples.from_noise or description["kind"] in ("unet", "colour") else "native",
            norm=config.statistics,
            direction=DIRECTIONS[config.reversed != backwards],
            input_kind=kind,
            palette=palette,
            training=training,
            samples=shown,
        )

    def _look(self, backwards: bool) -> tuple[Kind, tuple[str, ...]]:
        """What it wants drawn, and in which colours: looked at once, as its pictures stay the same."""
        if backwards not in self._looks:
            looks = [pair[backwards] for pair in self.samples.looks]
            looked = self.samples.kind if not backwards else data.input_kind(looks) if looks else Kind.PHOTO
            kind = self.plan.config.input_kind or looked
            self._looks[backwards] = kind, data.palette(looks) if kind == Kind.PAINT else ()
        return self._looks[backwards]

    def _given(self, backwards: bool) -> list[Given]:
        """What its samples are made of: for the way back pictures of the other side."""
        pinned = self.samples.pinned
        return [Given(p.target) for p in pinned] if backwards else [p.given for p in pinned]

    def _outputs(self, network: nn.Module, step: int, backwards: bool) -> list[np.ndarray]:
        if not backwards and step == self.samples.step:  # as they were just shown
            return self.samples.outputs
        return self.samples.make(network, self._given(backwards))


def _told(config: TrainConfig) -> dict[str, Any]:
    """The settings as a card may say them: of a file its name, and not where it lies."""
    values = dataclasses.asdict(config)
    return values | {f.name: Path(values[f.name]).name for f, p in declared(type(config)) if p.file}


def _gap(outputs: list[np.ndarray], targets: list[np.ndarray]) -> float:
    """Mean absolute difference, 0..1."""
    pairs = zip(outputs, targets, strict=True)
    return float(np.mean([np.abs(output.astype(np.int16) - target).mean() for output, target in pairs])) / 255


def _rgb(given: Given) -> np.ndarray:
    rgb: np.ndarray = given.rgb
    return rgb


def _thumbnail(rgb: np.ndarray, most: int = THUMBNAIL) -> bytes:
    side = min(most, rgb.shape[0])
    return images.png(images.resize(rgb, side, side))
