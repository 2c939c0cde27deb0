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
from engine.files import Write
from engine.kinds import Given, Kind
from engine.library import BACKWARDS
from engine.perception import distance
from engine.run.file import BEST
from engine.run.plan import Plan
from engine.run.samples import Samples

THUMBNAIL = 192  # px, side of a card's pictures
SHEET = 480  # px, side of a card's picture that is a grid


class Publisher:
    """Writes the models of a run. `about` are facts of its pictures and its device."""

    def __init__(self, plan: Plan, run: Path, samples: Samples, about: Mapping[str, Any]) -> None:
        self.plan, self.run, self.samples, self.about = plan, run, samples, dict(about)
        self._best: tuple[Card, dict[str, Tensor]] | None = None  # not written yet
        self._looks: dict[bool, tuple[Kind, tuple[str, ...]]] = {}  # of what each generator takes, see _look

    def keep_best(self, network: nn.Module, step: int, seconds: float) -> None:
        """Takes note of the model as it is now, to be written at the next save."""
        weights = {name: tensor.cpu().clone() for name, tensor in network.state_dict().items()}
        self._best = self._card("model", network, step, seconds), weights

    def forget_best(self) -> None:
        """It is written, or was none."""
        self._best = None

    def write(self, generators: Mapping[str, nn.Module], step: int, seconds: float, write: Write) -> None:
        """Raises SinopiaError "cannot_write" or "disk_full"."""
        if self._best:
            storage.save_model(self.run / BEST, *self._best, write)
        for name, network in generators.items():
            card = self._card(name, network, step, seconds)
            storage.save_model(self.run / f"{name}.safetensors", card, network.state_dict(), write)

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
