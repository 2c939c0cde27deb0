"""A run on the disk and where it stands: its checkpoint, models, samples and history, all that the trainer writes."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import math
import platform
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
import torch
from tensorboardX import SummaryWriter
from torch import Tensor

import engine
from engine import data, device, distributed, images, networks, optim, storage
from engine.card import Card
from engine.config import DERIVATIONS, DIRECTIONS
from engine.errors import SinopiaError, reason_of
from engine.events import Event, Losses, Sample, Saved, Warned, to_json
from engine.library import BACKWARDS
from engine.methods import Method
from engine.run.diagnosis import Watch
from engine.run.plan import Plan

FIRST_SAVE, SAVE_EVERY = 15.0, 60.0  # seconds, where the settings name no number of steps
SAVE_SHARE = 0.05  # of the time at most goes into saving
SLOWER = 0.5  # what is left of the learning rates after going back
DRAWING = "drawing"  # the name of the sample that a person draws
LOOKS = 24  # pictures that tell what the given side looks like


class Record:
    """A run on the disk and where it stands: the step, the seconds, the pinned pictures, the cards of its models."""

    def __init__(
        self,
        plan: Plan,
        run: Path,
        found: data.Found,
        device: torch.device,
        method: Method,
        steps_per_epoch: int,
    ) -> None:
        self.plan = plan
        self.run = run
        self.config = config = plan.config
        self.found = found
        self.device = device
        self.method = method
        self.steps_per_epoch = steps_per_epoch
        self.total = plan.total_steps(steps_per_epoch)
        self.step = 0
        self.slower = 1.0  # what the learning rates are multiplied with, since the losses were no numbers once
        self.best = math.inf, 0  # the least error on pictures kept aside, 0..1, and its step
        self._best_model: tuple[Card, dict[str, Tensor]] | None = None  # not written yet
        self._samples: list[np.ndarray] = []
        self._shown = False  # the pinned pictures were written
        pinned = self._spread(found.held_out if found.held_out.b else found.train, config.samples)
        self.given, self.wanted = [given for given, _ in pinned], [wanted for _, wanted in pinned]
        self.looks = self._spread(found.train, LOOKS)
        self.averages = {name: networks.Average(g, config.ema) for name, g in method.generators().items()}
        self._seconds_before = 0.0
        self._started = monotonic()
        self._saved_at = self._started - SAVE_EVERY + FIRST_SAVE
        self._save_seconds = 0.0
        self._board: Any = None  # from `open` on
        self._saved_step = 0
        names = [str(p.relative_to(found.root)) for p in (*found.train.a, *found.train.b)]
        self._digest = hashlib.sha256("\n".join(names).encode("utf-8", "surrogateescape")).hexdigest()

    def _spread(self, split: data.Split, wanted: int) -> list[tuple[np.ndarray, np.ndarray]]:
        """That many pictures from all over a split, the given and the wanted side, resized as for training."""
        size, count = self.config.size, min(len(split.a), len(split.b))
        pairs: list[tuple[np.ndarray, np.ndarray]] = []
        for index in range(0, count, max(1, count // max(1, wanted))):
            if len(pairs) == wanted:
                break
            try:
                a, b = data.both(split, index, lambda rgb: images.resize(rgb, size, size))
            except SinopiaError:
                continue  # not lost: the loader or `check` names it
            pairs.append((a, b) if self.config.direction == "a-to-b" else (b, a))
        return pairs

    @property
    def seconds(self) -> float:
        """Of training, over all sessions."""
        return self._seconds_before + monotonic() - self._started

    def leave_out(self, seconds: float) -> None:
        """Time that was not spent on training."""
        self._started += seconds

    def rate_factor(self) -> float:
        """What the learning rates of the next step are multiplied with."""
        return self.plan.rate_factor(self.step, self.steps_per_epoch) * self.slower

    def facts(self) -> dict[str, Any]:
        train, held_out = self.found.train, self.found.held_out
        return {
            "method": self.config.method,
            "run": self.run,
            "layout": train.layout,
            "pictures": len(train.a) if train.pairs else [len(train.a), len(train.b)],
            "held_out": len(held_out.a) if train.pairs else [len(held_out.a), len(held_out.b)],
            "steps_per_epoch": self.steps_per_epoch,
            "parameters": networks.parameter_count(self.method.networks.values()),
        }

    # beginning and going on

    def open(self, resume: bool) -> list[Warned]:
        """Makes the files of a new run, or takes up the last checkpoint; what there is to say about it."""
        warnings = []
        if distributed.first():
            warnings = self._open(resume)
            self._new_board()
        if distributed.count() > 1:
            self._load(distributed.from_first(self._state()))
        return warnings

    def _open(self, resume: bool) -> list[Warned]:
        if resume and self._checkpoint.exists():
            warnings = self._restore(self._checkpoint)
            self._cut()
            self._write_run(finished=False)  # there may be more steps to take
            return warnings
        warnings = [Warned("starts_from_zero")] if resume else []
        if self.plan.branch:
            warnings += self._restore(self.plan.branch / "checkpoint.pt")  # before anything is written
            self.best = math.inf, 0  # the best model stays where it is
            for name in ("history.jsonl", "checkpoint.pt"):
                self._copy(self.plan.branch / name)
            self._write_run(finished=False)
            self._cut()
            return warnings
        if self.plan.start:
            self._take_weights(self.plan.start)
        self._write_run(finished=False)
        self._cut()
        count = min(len(self.found.train.a), len(self.found.train.b))
        if count < data.FEW_PICTURES:
            warnings.append(Warned("few_pictures", {"count": count}))
        if not self.found.held_out.b:
            warnings.append(Warned("nothing_held_out"))
        return warnings

    def _copy(self, path: Path) -> None:
        with path.open("rb") as source:
            storage.atomic_write(self.run / path.name, lambda file: shutil.copyfileobj(source, file))

    def _take_weights(self, path: Path) -> None:
        """Of a model, and for CycleGAN those of the way back, where they lie beside it."""
        other = path.with_name("model.safetensors" if path.stem == BACKWARDS else f"{BACKWARDS}.safetensors")
        of_a_run = path.with_name("run.json").exists()  # elsewhere, that is but the name of another model
        for name, generator in self.method.generators().items():
            there = path if name != BACKWARDS else other
            if name == BACKWARDS and not (of_a_run and other.exists()):
                continue
            _, weights = storage.load_model(there)
            try:
                generator.load_state_dict(weights)
                self.averages[name].network.load_state_dict(weights)
            except RuntimeError:
                reason = "its weights do not fit its card"
                raise SinopiaError("model_damaged", path=there, reason=reason) from None

    def _restore(self, path: Path) -> list[Warned]:
        """Takes up a checkpoint; what there is to say about it."""
        state = storage.load_checkpoint(path)
        try:
            self._load(state)
            before, digest = int(state["pictures"]), str(state["digest"])
        except (KeyError, RuntimeError, ValueError, TypeError, OverflowError) as error:
            raise SinopiaError("checkpoint_damaged", path=path, reason=reason_of(error)) from None
        now = len(self.found.train.a)
        changed = Warned("data_changed", {"path": self.found.root, "before": before, "now": now})
        return [] if digest == self._digest else [changed]

    def _load(self, state: dict[str, Any]) -> None:
        for name, network in self.method.networks.items():
            network.load_state_dict(state["networks"][name])
        for name, optimizer in self.method.optimizers.items():
            optim.restore(optimizer, state["optimizers"][name])
        self.method.load_extra_state(state["extra"])
        for name, average in self.averages.items():
            average.load_state_dict(state["averages"][name])
        self.step = int(state["step"])
        if self.step < 0:
            raise ValueError(f"it is of step {self.step}")
        self._seconds_before = float(state["seconds"])
        self.slower = float(state["slower"])
        least, at = state["best"]
        self.best = float(least), int(at)
        self._saved_step = self.step

    def _state(self) -> dict[str, Any]:
        """All that is needed to go on from here."""
        return {
            "step": self.step,
            "seconds": self.seconds,
            "networks": {name: network.state_dict() for name, network in self.method.networks.items()},
            "optimizers": {name: optimizer.state_dict() for name, optimizer in self.method.optimizers.items()},
            "extra": self.method.extra_state(),
            "averages": {name: average.state_dict() for name, average in self.averages.items()},
            "slower": self.slower,
            "best": self.best,
            "pictures": len(self.found.train.a),
            "digest": self._digest,
        }

    def may_go_back(self) -> bool:
        return self.slower == 1.0 and self._checkpoint.exists()

    def go_back(self) -> Warned:
        """To the last checkpoint, whose numbers are sound, with lower learning rates; once in a run."""
        failed, seconds = self.step, self.seconds
        if distributed.first():
            self._restore(self._checkpoint)
            self._cut()
            self._new_board()
        if distributed.count() > 1:
            self._load(distributed.from_first(self._state()))
        self._seconds_before, self._started = seconds, monotonic()
        self.slower, self._best_model = SLOWER, None
        return Warned("rolled_back", {"step": failed, "to": self.step})

    def _cut(self) -> None:
        """Drops the rows and samples after the checkpoint: those steps will be taken again."""
        for sample in self.run.glob("samples/*/*.png"):
            step = sample.stem.partition("-")[0]
            if step.isdecimal() and int(step) > self.step:
                sample.unlink(missing_ok=True)
        path = self.run / "history.jsonl"
        kept = []
        for line in path.read_text("utf-8", "replace").splitlines() if path.exists() else ():
            with suppress(ValueError, KeyError, TypeError):  # the line being written when the program was killed
                if json.loads(line)["step"] <= self.step:
                    kept.append(line + "\n")
        storage.atomic_write(path, lambda file: file.write("".join(kept).encode()))

    @property
    def _checkpoint(self) -> Path:
        return self.run / "checkpoint.pt"

    # what is told

    def write(self, event: Losses | Warned) -> None:
        """Adds a row to the history; every row has its step."""
        if not distributed.first():
            return
        storage.append_line(self.run / "history.jsonl", json.dumps(to_json(event) | {"step": self.step}))
        if isinstance(event, Losses):
            for name, value in (event.losses | {"lr": event.lr, "steps_per_second": event.steps_per_second}).items():
                self._board.add_scalar(name, value, self.step)
        else:
            self._board.add_text("verdicts", str(SinopiaError(event.code, **event.facts)), self.step)

    def _new_board(self) -> None:
        """TensorBoard's record from here on; what earlier ones told of later steps no longer counts."""
        self.close()
        self._board = SummaryWriter(str(self.run / "tensorboard"), purge_step=self.step + 1, flush_secs=30)

    def close(self) -> None:
        if self._board is not None:
            self._board.close()

    def note(self, verdicts: Iterable[Warned]) -> Iterator[Warned]:
        """The same verdicts, written into the history too."""
        for verdict in verdicts:
            self.write(verdict)
            yield verdict

    def verdicts(self) -> frozenset[str]:
        """The codes of those that were said before."""
        text = (self.run / "history.jsonl").read_text("utf-8", "replace")
        rows = (json.loads(line) for line in text.splitlines())
        return frozenset(row["code"] for row in rows if row["event"] == "warned")

    def average(self) -> None:
        for average in self.averages.values():
            average.update()

    # samples

    def sample(self, drawing: np.ndarray | None = None) -> Iterator[Event]:
        """The pinned pictures through the generator as it is now, also written to samples/.

        A `drawing`, (H, W, 3) uint8, is written with each result, for it may be another the next time.
        """
        if not distributed.first():
            return
        if drawing is not None:
            given = images.resize(drawing, self.config.size, self.config.size)
            output = self._outputs("model", [given])[0]
            folder = self.run / "samples" / DRAWING
            images.write(folder / f"{self.step:08d}-input.png", given)
            images.write(folder / f"{self.step:08d}.png", output)
            yield Sample(self.step, DRAWING, given, output, None, folder / f"{self.step:08d}.png")
        self._samples = outputs = self._outputs("model", self.given)
        for i, (given, wanted, output) in enumerate(zip(self.given, self.wanted, outputs, strict=True)):
            folder = self.run / "samples" / str(i + 1)
            target = wanted if self.config.paired else None
            if not self._shown:  # others than before, if the pictures or the size have changed
                images.write(folder / "input.png", given)
                if target is not None:
                    images.write(folder / "target.png", target)
            path = folder / f"{self.step:08d}.png"
            images.write(path, output)
            self._board.add_image(f"samples/{i + 1}", output, self.step, dataformats="HWC")
            yield Sample(self.step, str(i + 1), given, output, target, path)
        self._shown = True

    def judge(self, watch: Watch) -> Iterator[Warned]:
        """What the last samples tell; takes note of the best model so far by the error on pictures kept aside."""
        if not distributed.first():
            return
        wanted = self.wanted if self.config.paired else None
        yield from watch.samples(self.step, self.given, self._samples, wanted)
        if wanted and self.found.held_out.b:
            given, known = zip(*self.looks[: len(wanted)], strict=True)
            made = self._outputs("model", list(given))
            yield from watch.errors(self.step, _gap(self._samples, wanted), _gap(made, known))
            if watch.best_step == self.step:
                self.best = watch.best, self.step
                weights = self.averages["model"].network.state_dict()
                self._best_model = self._card("model"), {name: w.cpu().clone() for name, w in weights.items()}

    def _outputs(self, name: str, given: list[np.ndarray]) -> list[np.ndarray]:
        network = self.averages[name].network
        network.eval()
        with torch.inference_mode():
            made = [network(images.to_unit(rgb)[None].to(self.device)) for rgb in given]
        network.train()
        return [images.from_unit(picture[0]) for picture in made]

    # saving

    def save_is_due(self) -> bool:
        if self.step == self._saved_step:
            return False
        if self.config.save_every:
            return self.step % self.config.save_every == 0
        return monotonic() - self._saved_at >= max(SAVE_EVERY, self._save_seconds / SAVE_SHARE)

    def save(self, finished: bool = False) -> Iterator[Event]:
        """Writes the checkpoint, the models and run.json; never weights that are not numbers."""
        began = monotonic()
        generators = {name: average.network for name, average in self.averages.items()}
        for network in (*self.method.networks.values(), *generators.values()):
            if not all(bool(torch.isfinite(p).all()) for p in network.parameters()):
                raise SinopiaError("diverged", step=self.step)
        self._saved_step, self._saved_at = self.step, monotonic()
        if not distributed.first():
            return
        storage.save_checkpoint(self._checkpoint, self._state())
        for name, network in generators.items():
            storage.save_model(self.run / f"{name}.safetensors", self._card(name), network.state_dict())
        if self._best_model:
            storage.save_model(self.run / "best.safetensors", *self._best_model)
            self._best_model = None
        self._write_run(finished)
        self._saved_at = monotonic()
        self._save_seconds = self._saved_at - began
        yield Saved(self.step, self._checkpoint, self.run / "model.safetensors")

    def _card(self, name: str) -> Card:
        """The card of a generator as it is now; "reverse" takes what the other wants."""
        backwards = name == BACKWARDS
        given, wanted = (self.wanted, self.given) if backwards else (self.given, self.wanted)
        outputs = self._outputs(name, given)
        training: dict[str, Any] = {
            "data": self.plan.data.resolve().name,
            "steps": self.step,
            "seconds": round(self.seconds),
            "device": device.describe(self.device.type)["name"],
            **{key: value for key, value in self.facts().items() if key in ("pictures", "held_out")},
            "settings": dataclasses.asdict(self.config),
            "versions": {
                "sinopia": engine.__version__,
                "torch": torch.__version__,
                "python": platform.python_version(),
            },
        }
        if self.config.paired and self.found.held_out.b and outputs:
            training["held_out_samples_l1"] = round(_gap(outputs, wanted), 4)
        network = networks.describe_generator(self.config)
        looks = [pair[backwards] for pair in self.looks]
        kind = DERIVATIONS.get(self.found.train.derive) or (data.input_kind(looks) if looks else "photo")
        return Card(
            method=self.config.method,
            network=network,
            size=self.config.size,
            multiple_of=networks.sides_multiple_of(network),
            scale="fixed" if network["kind"] == "unet" else "native",
            direction=self.config.direction if not backwards else DIRECTIONS[self.config.direction == DIRECTIONS[0]],
            input_kind=kind,
            palette=data.palette(looks) if kind == "paint" else (),
            training=training,
            samples=tuple((_thumbnail(i), _thumbnail(o)) for i, o in zip(given, outputs, strict=True)),
        )

    def _write_run(self, finished: bool) -> None:
        row = {
            "format": 1,
            "method": self.config.method,
            "data": str(self.plan.data.resolve()),
            "settings": dataclasses.asdict(self.config),
            "exclude": self.plan.exclude,
            "more": self.plan.more,
            "start": str(self.plan.start.resolve()) if self.plan.start else "",
            "branch": str(self.plan.branch.resolve()) if self.plan.branch else "",
            "step": self.step,
            "total": self.total,
            "finished": finished,
            "device": self.device.type,
        }
        storage.write_json(self.run / "run.json", row)


def _gap(pictures: Sequence[np.ndarray], wanted: Sequence[np.ndarray]) -> float:
    """Mean absolute difference, 0..1."""
    return float(np.mean([np.abs(p.astype(np.int16) - w).mean() for p, w in zip(pictures, wanted, strict=True)])) / 255


def _thumbnail(rgb: np.ndarray) -> bytes:
    side = min(192, rgb.shape[0])
    return images.png(images.resize(rgb, side, side))
