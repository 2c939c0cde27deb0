"""A model at use: pictures of any size through it, one by one, in folders, or against their targets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from time import monotonic
from typing import cast

import numpy as np
import torch

from engine import compiled, data, device, images, networks, storage
from engine.card import Card, read_card
from engine.config import ConvertRequest
from engine.errors import SinopiaError, reason_of
from engine.events import Event, Finished, ImageDone, ImageFailed, Started, Stopped, Warned
from engine.networks import strips

Stop = Callable[[], bool]
BYTES = {torch.float32: 11, torch.bfloat16: 6}  # per pixel and width at the peak: 10.4 and 5.2 measured on a ResNet
WHOLE = 1e9  # bytes that a picture at once may take on a CPU; by strips, 12 megapixels in bf16 take 1.6 GB in all
LAYOUT = torch.channels_last  # what oneDNN and tensor cores compute in; saves them turning every map around


class Predictor:
    """A loaded model: call it with a picture.

    `device_name` is one of device.choose; `norm` "image" or "running" overrides the card; `exact` computes in fp32
    also where bf16 is faster. Raises SinopiaError "model_*", "device_missing".
    """

    def __init__(self, path: Path, device_name: str = "auto", norm: str = "", exact: bool = False) -> None:
        self.card, weights = storage.load_model(path)
        chosen = device.choose(device_name)
        try:
            with torch.device("meta"):
                network = networks.build(self.card.network)
            wanted = {key: tuple(value.shape) for key, value in network.state_dict().items()}
            if wanted != {key: tuple(value.shape) for key, value in weights.items()}:
                raise ValueError("its weights do not fit its card")
            self._channels = self.card.network.get("in_channels", 3)
            networks.check_channels(self._channels, self.card.network.get("out_channels", 3))
            needed = networks.sides_multiple_of(self.card.network)
            if self.card.multiple_of % needed or (self.card.scale == "fixed" and self.card.size % needed):
                raise ValueError(f"its network needs sides that are multiples of {needed}, its card gives others")
            network.load_state_dict(
                {k: v.float() if v.is_floating_point() else v for k, v in weights.items()}, assign=True
            )
        except (ValueError, RuntimeError) as error:
            raise SinopiaError("model_damaged", path=path, reason=reason_of(error)) from None
        networks.set_statistics(network, norm or self.card.norm)
        with device.memory_named(chosen):
            self._dtype = torch.bfloat16 if device.fast_at_use(chosen) and not exact else torch.float32
            self._network = network.eval().requires_grad_(False).to(chosen, self._dtype).to(memory_format=LAYOUT)
        self._device = chosen
        self.device = chosen.type
        self._source = path, norm
        self.live: compiled.Way | None = None  # for pictures of the card's square, see `hasten`

    def __call__(self, rgb: np.ndarray, derive: str = "") -> np.ndarray:
        """(height, width, 3) uint8 in, the same size out; `derive` is that of Fit.apply.

        Raises SinopiaError "out_of_memory".
        """
        height, width = rgb.shape[:2]
        fit = Fit.for_card(self.card, width, height)
        by_strips = self._by_strips(*fit.outer)
        with device.memory_named(self._device), torch.inference_mode():
            live = self.live if fit.outer == (self.card.size, self.card.size) else None
            network, dtype = (live.network, torch.float32) if live else (self._network, self._dtype)
            seen = fit.apply(rgb, derive)

            def unit(first: int, last: int) -> torch.Tensor:
                rows = images.to_unit(seen[first:last])[None].to(self._device, dtype, memory_format=LAYOUT)
                return _in_channels(rows, self._channels)

            if by_strips and live is None:
                parts = strips.run(cast(networks.ResNet, network), len(seen), seen.shape[1], unit)
            else:
                parts = iter([(0, len(seen), network(unit(0, len(seen))))])
            made = np.empty_like(seen)
            for first, last, strip in parts:
                made[first:last] = images.from_unit(_on_white(strip[0].float()))
        return fit.undo(made)

    def hasten(self) -> compiled.Way | None:
        """Looks for a faster way for pictures of the card's square; None where nothing can be compared.

        Takes seconds, and may run on another thread: `__call__` goes the new way from its next picture on. Only on a
        CPU, for models with sample pictures of networks in compiled.KINDS. Raises as loading does.
        """
        if self.device != "cpu" or not self.card.samples or self.card.network.get("kind") not in compiled.KINDS:
            return None
        path, norm = self._source
        exact = Predictor(path, "cpu", norm, exact=True)
        side = self.card.size
        if exact._by_strips(side, side):
            return None
        with torch.inference_mode():
            pictures = [
                _in_channels(images.to_unit(images.resize(images.from_png(png), side, side))[None], self._channels)
                for png, _ in self.card.samples
            ]
        plain = self._network
        way = compiled.fastest(
            exact._network.to(memory_format=torch.contiguous_format),
            lambda unit: plain(unit.to(self._dtype, memory_format=LAYOUT)),
            pictures,
        )
        self.live = way if way.name.startswith("OpenVINO") else None
        return way

    def _by_strips(self, width: int, height: int) -> bool:
        """Whether a picture goes through by strips: a ResNet's on a CPU, where at once it would take too much memory.

        Refuses what would make Linux kill the program, with all else that it does.
        """
        free = device.free_memory() if self.device == "cpu" else None
        channels = self.card.network.get("width", 64)
        needed = width * height * channels * BYTES[self._dtype]
        by_strips = False
        if self.device == "cpu" and isinstance(self._network, networks.ResNet):
            less = strips.memory(height, width, channels, self._dtype.itemsize)
            by_strips = less < needed and needed > min(WHOLE, free or WHOLE)
            needed = less if by_strips else needed
        if free is not None and needed > free:
            facts = {"width": width, "height": height, "needed": needed / 1e9, "free": free / 1e9}
            raise SinopiaError("picture_needs_memory", **facts)
        return by_strips


def _in_channels(unit: torch.Tensor, channels: int) -> torch.Tensor:
    """RGB (N, 3, H, W) as what the network takes: its luminance (ITU-R BT.601), itself, or with an opaque alpha."""
    if channels == 1:
        return (unit * unit.new_tensor([0.299, 0.587, 0.114])[:, None, None]).sum(1, keepdim=True)
    return torch.cat([unit, torch.ones_like(unit[:, :1])], 1) if channels == 4 else unit


def _on_white(made: torch.Tensor) -> torch.Tensor:
    """What is shown of (1, 3 or 4, H, W): the first two as they are, RGBA laid on white."""
    if len(made) < 4:
        return made
    cover = (made[3:] + 1) / 2
    return made[:3] * cover + 1 - cover


class Fit:
    """How a picture is brought to a size that the network takes, and back.

    "fixed" models see the whole picture within size x size, its longer side filling it; others see its own pixels.
    What is missing is filled with the picture mirrored at its edges, which keeps statistics and white paper alike.
    """

    def __init__(self, width: int, height: int, inner: tuple[int, int], outer: tuple[int, int]) -> None:
        self.size = width, height
        self.inner = inner  # (width, height) of the picture within
        self.outer = outer  # (width, height) of what the network sees
        self.left, self.top = (outer[0] - inner[0]) // 2, (outer[1] - inner[1]) // 2

    @classmethod
    def for_card(cls, card: Card, width: int, height: int) -> Fit:
        return cls.of(width, height, card.size, card.multiple_of, card.scale == "fixed")

    @classmethod
    def of(cls, width: int, height: int, size: int, multiple_of: int, fixed: bool) -> Fit:
        if fixed:
            scale = size / max(width, height)
            inner = max(1, round(width * scale)), max(1, round(height * scale))
            return cls(width, height, inner, (size, size))
        # reflection inside the network needs more than one pixel at its narrowest
        sides = [max(-(-side // multiple_of), 4) * multiple_of for side in (width, height)]
        return cls(width, height, (width, height), (sides[0], sides[1]))

    def apply(self, rgb: np.ndarray, derive: str = "") -> np.ndarray:
        """What the network sees of a picture; with `derive`, one of config.DERIVATIONS, what that makes of it.

        As in training a photo is derived at the size at which it is seen: pens and brushes are parts of that.
        """
        inner = images.resize(rgb, *self.inner)
        right, bottom = self.outer[0] - self.inner[0] - self.left, self.outer[1] - self.inner[1] - self.top
        seen = np.pad(inner, ((self.top, bottom), (self.left, right), (0, 0)), mode="symmetric")
        if not derive:
            return seen
        from engine.data.derive import derive as derived  # scipy and scikit-image, for which no drawing waits

        return derived(derive, seen)

    def undo(self, rgb: np.ndarray) -> np.ndarray:
        inner = rgb[self.top : self.top + self.inner[1], self.left : self.left + self.inner[0]]
        return images.resize(inner, *self.size)


# -- files and folders -------------------------------------------------------------------------------------------------


def convert(request: ConvertRequest, stop: Stop = lambda: False) -> Iterator[Event]:
    """Pictures and folders through a model; names, order and sub-folders are kept. `derive` is made of them first.

    A picture that fails is told as ImageFailed and the others go on. Raises SinopiaError where nothing could work:
    the model, the output, no picture at all.
    """
    jobs = plan(request.inputs, request.output)
    predictor = Predictor(request.model, request.device, request.norm)
    about = device.describe(predictor.device)
    yield Started(len(jobs), device=about["device"], device_name=about["name"])
    failed = 0
    for index, (source, target) in enumerate(jobs, 1):
        if stop():
            yield Stopped(index - 1, {"failed": failed})
            return
        began = monotonic()
        try:
            made = predictor(images.read_rgb(source), request.derive)
        except SinopiaError as error:
            failed += 1
            yield ImageFailed(source, error.code, error.facts, index, len(jobs))
            continue
        images.write(target, made)  # where one cannot be written, none can
        yield ImageDone(source, target, index, len(jobs), monotonic() - began)
    yield Finished(len(jobs), {"failed": failed})


def plan(inputs: tuple[Path, ...], output: Path) -> list[tuple[Path, Path]]:
    """Which file becomes which. Raises SinopiaError "nothing_to_convert", "output_is_input", "output_not_folder"."""
    found: list[tuple[Path, Path]] = []  # file, and its place within the output folder
    folders = [path for path in inputs if path.is_dir()]
    for path in inputs:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in images.SUFFIXES and p.is_file())
            shown = [p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts)]
            prefix = Path(path.resolve().name) if len(inputs) > 1 else Path()
            found += [(p, prefix / p.relative_to(path)) for p in shown]
        elif path.exists():
            found.append((path, Path(path.name)))
        else:
            raise SinopiaError("picture_missing", path=path)
    if not found:
        raise SinopiaError("nothing_to_convert", path=", ".join(str(p) for p in inputs))
    to_file = output.suffix.lower() in images.SUFFIXES and not output.is_dir()
    if output.is_file() and not to_file:
        raise SinopiaError("output_not_folder", path=output)
    if to_file:
        if len(found) > 1 or folders:
            raise SinopiaError("output_not_folder", path=output)
        jobs = [(found[0][0], output)]
    else:
        jobs = []
        taken: set[str] = set()
        for source, place in found:
            if place.suffix.lower() not in images.WRITABLE:
                place = place.with_suffix(".png")
            target, count = place, 2
            while str(target).casefold() in taken:
                target = place.with_name(f"{place.stem} {count}{place.suffix}")
                count += 1
            taken.add(str(target).casefold())
            jobs.append((source, output / target))
    sources = {source.resolve() for source, _ in jobs}
    if any(target.resolve() in sources for _, target in jobs):
        raise SinopiaError("output_is_input", path=output)
    return jobs


# -- against targets ---------------------------------------------------------------------------------------------------


def evaluate(
    model: Path, root: Path, device_name: str = "auto", stop: Stop = lambda: False, derive: str = ""
) -> Iterator[Event]:
    """Scores over the pairs of a folder, at the size the model learnt on, in the card's direction.

    With `derive`, one of config.DERIVATIONS, and of single photos where the model learnt from such, the input is made
    of each photo, which is the target. Of a folder with parts, the held-out part counts. The last event is Finished
    with the scores, see metrics.Scores.
    """
    try:
        found = data.discover(root, held_out=0, derive=derive)
    except SinopiaError as error:
        if error.code != "folder_single_pictures" or not (derive := read_card(model).derived):
            raise
        found = data.discover(root, held_out=0, derive=derive)
    if not found.train.pairs:
        raise SinopiaError("no_pairs_to_evaluate", path=root)
    split = found.held_out if found.held_out.a else found.train
    predictor = Predictor(model, device_name, exact=True)
    card = predictor.card
    about = device.describe(predictor.device)
    yield Started(len(split.a), device=about["device"], device_name=about["name"], facts={"part": found.held_out_from})
    targets, outputs = [], []
    for index, path in enumerate(split.a):
        if stop():
            yield Stopped(index)
            return
        began = monotonic()
        try:
            a, b = data.both(split, index, lambda rgb: images.resize(rgb, card.size, card.size))
        except SinopiaError as error:
            yield Warned(error.code, error.facts)
            continue
        given, target = (a, b) if card.direction == "a-to-b" or derive else (b, a)
        outputs.append(predictor(given))
        targets.append(target)
        yield ImageDone(path, path, index + 1, len(split.a), monotonic() - began)
    if not targets:
        raise SinopiaError("no_pairs_to_evaluate", path=root)
    from engine import metrics  # scikit-image, wanted only here

    yield Finished(len(targets), asdict(metrics.score(targets, outputs)))
