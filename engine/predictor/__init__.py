"""A model at use: what it makes of a picture of any size, or of noise."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import cast

import numpy as np
import torch
from torch import Tensor

from engine import compiled, device, images, library, networks, storage, trials, ways
from engine.kinds import Given, Kind
from engine.messages import Message, Reason, SinopiaError, reason_of
from engine.networks import strips, upscale
from engine.predictor import colourise
from engine.predictor.fit import Fit

__all__ = ["Fit", "Predictor"]

BYTES = {torch.float32: 11, torch.bfloat16: 6}  # per pixel and width at the peak: 10.4 and 5.2 measured on a ResNet
WHOLE = 1e9  # bytes that a picture at once may take on a CPU; by strips, 12 megapixels in bf16 take 1.6 GB in all
LARGE = 12  # bytes per pixel of an enlarged picture: itself, and what it is interpolated from and to
TOGETHER = 32  # pictures from noise that are made at once
LAYOUT = torch.channels_last  # what oneDNN and tensor cores compute in; saves them turning every map around


class Predictor:
    """A loaded model: call it with a picture.

    `device_name` is one of device.choose; `norm` "image" or "running" overrides the card; `precision` is "fp32", "bf16"
    or the faster of the two, "auto"; `size` is the side at which pictures are seen, see Fit.for_card.
    Raises SinopiaError "model_*", "device_missing", "setting_invalid".
    """

    def __init__(
        self, path: Path, device_name: str = "auto", norm: str = "", precision: str = "auto", size: int = 0
    ) -> None:
        self.card, weights = storage.load_model(path)
        chosen = device.choose(device_name)
        try:
            with torch.device("meta"):
                network = networks.build(self.card.network)
            wanted = {key: tuple(value.shape) for key, value in network.state_dict().items()}
            if wanted != {key: tuple(value.shape) for key, value in weights.items()}:
                raise Reason("card_other_weights")
            self.from_noise = self.card.input_kind == Kind.NOISE
            if self.from_noise != ("latent" in self.card.network):
                raise Reason("card_other_input")
            self._channels = self.card.network.get("in_channels", 3)
            self._colours = self.card.input_kind == Kind.GRAY_HINTS
            if self._colours != (self.card.network["kind"] == "colour"):
                raise Reason("card_other_input")
            if not self._colours:
                networks.check_channels(self._channels, self.card.network.get("out_channels", 3))
            needed = networks.sides_multiple_of(self.card.network)
            if self.card.multiple_of % needed or (self.card.scale == "fixed" and self.card.size % needed):
                raise Reason("card_other_sides", needed=needed)
            network.load_state_dict(
                {k: v.float() if v.is_floating_point() else v for k, v in weights.items()}, assign=True
            )
        except (ValueError, RuntimeError) as error:
            raise SinopiaError("model_damaged", path=path, reason=reason_of(error)) from None
        networks.set_statistics(network, norm or self.card.norm)
        self._codes = ways.farthest_first(weights["codes"].float()) if self.card.network.get("variations") else None
        with device.memory_named(chosen):
            self._dtype = trials.dtype_at_use(chosen, precision)
            self._network = network.eval().requires_grad_(False).to(chosen, self._dtype).to(memory_format=LAYOUT)
        self._device = chosen
        self.device = chosen.type
        self._source = path, norm
        self._exact = trials.wanted(precision) == "fp32"
        self._size = size
        if size and (size % self.card.multiple_of or "sides" in self.card.network):
            known = {"multiple": self.card.multiple_of}
            wants = Message("only_its_size") if "sides" in self.card.network else Message("multiple", known)
            raise SinopiaError("setting_invalid", key="size", value=size, wanted=wants)
        self.live: compiled.Way | None = None  # for pictures of the card's square, see `hasten`

    def __call__(self, given: Given | np.ndarray, derive: str = "", size: tuple[int, int] | None = None) -> np.ndarray:
        """What the model makes of what it is given, (height, width, 3) uint8; of a picture as large as that picture.

        A picture alone, (height, width, 3) uint8, will do for Given(picture). One of uint16 gives one of uint16, unless
        something is derived of it, or it is coloured in. `derive` is that of Fit.apply. With `size`, (width, height),
        the result is as large as that, and networks.upscale adds what interpolation cannot. Among lines the seed
        chooses the colours of areas without a hint, where the model takes hints; one that learnt to do without is given
        none by seed 0. Of a model that knows variations the seed chooses one, and `looks` others for some areas.
        Raises SinopiaError "out_of_memory", "picture_needs_memory", "model_from_noise" or "model_from_pictures".
        """
        given = given if isinstance(given, Given) else Given(given)
        if (given.rgb is None) != self.from_noise:
            raise SinopiaError("model_from_noise" if self.from_noise else "model_from_pictures")
        if given.rgb is None:
            (made,) = self.imagine([given])
            return self._enlarged(made, size) if size else made
        rgb: np.ndarray = given.rgb
        if size:
            _check_memory(*size, math.prod(size) * LARGE, device.free_memory())
        height, width = rgb.shape[:2]
        fit = Fit.for_card(self.card, width, height, self._size)
        if self._colours:
            made = self._colourised(given, fit)
            return self._enlarged(made, size) if size else made
        by_strips = self._by_strips(*fit.outer)
        with device.memory_named(self._device), torch.inference_mode():
            seen = self._coloured(fit.apply(rgb, derive, mixed=not self.card.network.get("labels")), given.seed)
            look = self._look(given, seen)
            live = self.live if fit.outer == (self.card.size, self.card.size) and not look else None
            network, dtype = (live.network, torch.float32) if live else (self._network, self._dtype)

            def unit(first: int, last: int) -> torch.Tensor:
                rows = images.to_unit(seen[first:last])[None].to(self._device, dtype, memory_format=LAYOUT)
                return ways.in_channels(rows, self._channels)

            if by_strips and live is None:
                parts = strips.run(cast(networks.ResNet, network), len(seen), seen.shape[1], unit)
            else:
                parts = iter([(0, len(seen), network(unit(0, len(seen)), *look))])
            made = np.empty_like(seen)
            for first, last, strip in parts:
                made[first:last] = ways.to_picture(strip[0], made.dtype == np.uint16)
        return self._enlarged(fit.inside(made), size) if size else fit.undo(made)

    def _colourised(self, given: Given, fit: Fit) -> np.ndarray:
        def network(taken: torch.Tensor) -> torch.Tensor:
            made: torch.Tensor = self._network(taken.to(self._device, self._dtype, memory_format=LAYOUT))
            return made

        with device.memory_named(self._device), torch.inference_mode():
            return colourise.colourised(given, fit, network)

    def _look(self, given: Given, seen: np.ndarray) -> tuple[torch.Tensor, ...]:
        """Which of its variations a model is to make, where it knows any and another than the usual one is wanted."""
        codes = self._codes
        look = None if codes is None else ways.look(given, seen, self.card.palette, codes)
        return () if look is None else (look.to(self._device, self._dtype),)

    def _coloured(self, seen: np.ndarray, seed: int) -> np.ndarray:
        """Lines with the colours that the model takes beside them; all else as it is."""
        card = self.card
        if not card.colour_in and not (seed and card.hints):
            return seen
        from engine.predictor import colouring  # scipy and scikit-image, for which no other model waits

        lines = (seen >> 8).astype(np.uint8) if seen.dtype == np.uint16 else seen
        return colouring.filled(lines, seed, card.palette) if card.colour_in else colouring.dotted(lines, seed)

    def _enlarged(self, made: np.ndarray, size: tuple[int, int]) -> np.ndarray:
        with device.memory_named(self._device):
            return upscale.enlarged(made, *size, self._device, self._dtype)

    def imagine(self, points: Sequence[Given]) -> list[np.ndarray]:
        """What a model from noise makes of several points, together. Raises SinopiaError "model_from_pictures"."""
        return self._from_noise(torch.cat([self._latent(point) for point in points]))

    def walk(self, start: Given, end: Given, count: int) -> list[np.ndarray]:
        """`count` pictures of a model from noise on the way between two points, both of them included."""
        return self._from_noise(ways.between(self._latent(start), self._latent(end), count))

    def _latent(self, point: Given) -> Tensor:
        if not self.from_noise:
            raise SinopiaError("model_from_pictures")
        latent = ways.latent(point.seed, self.card.network["latent"])
        if any(point.moves):
            moves = torch.tensor([point.moves])
            latent = latent + moves @ self._directions[: len(point.moves)]
        return latent

    @cached_property
    def _directions(self) -> Tensor:
        return ways.directions(cast(ways.NoiseGenerator, self._network))

    def _from_noise(self, latents: Tensor) -> list[np.ndarray]:
        made: list[np.ndarray] = []
        with device.memory_named(self._device), torch.inference_mode():
            for some in latents.split(TOGETHER):
                made += map(ways.to_picture, self._network(some.to(self._device, self._dtype)))
        return made

    def hasten(self, stop: Callable[[], bool] = lambda: False) -> compiled.Way | None:
        """Looks for a faster way for pictures of the card's square; None where nothing can be compared.

        None, too, once `stop()` says that nobody wants it any more.

        Takes seconds, and may run on another thread: `__call__` goes the new way from its next picture on. Only on a
        CPU, for models with sample pictures of networks in compiled.KINDS, where no exact answer is wanted. Raises as
        loading does.
        """
        if (
            self._exact
            or self.device != "cpu"
            or not self.card.samples
            or self.card.network.get("kind") not in compiled.KINDS
        ):
            return None
        plain = self._network

        def by_torch(unit: torch.Tensor) -> torch.Tensor:
            made: torch.Tensor = plain(unit.to(self._dtype, memory_format=LAYOUT))
            return made

        place = self._place()
        way = compiled.recalled(place, by_torch)
        if way is None:
            path, norm = self._source
            exact = Predictor(path, "cpu", norm, "fp32")
            side = self.card.size
            if exact._by_strips(side, side):
                return None
            with torch.inference_mode():
                pictures = [
                    ways.in_channels(
                        images.to_unit(images.resize(images.from_png(png), side, side))[None], self._channels
                    )
                    for png, _ in self.card.samples
                    if png is not None
                ]
            network = exact._network.to(memory_format=torch.contiguous_format)
            way = compiled.fastest(network, by_torch, pictures, stop, place)
        self.live = way if way is not None and way.name != compiled.TORCH else None
        return way

    def _place(self) -> Path:
        """Where a faster way through this very model is kept: for its file as it is, and this computer."""
        path, norm = self._source
        facts = path.stat()
        known = (
            path.name,
            facts.st_size,
            facts.st_mtime_ns,
            norm,
            str(self._dtype),
            trials.processor("cpu"),
            compiled.signature(),
        )
        return library.home() / "live" / hashlib.sha256(repr(known).encode()).hexdigest()[:32]

    def _by_strips(self, width: int, height: int) -> bool:
        """Whether a picture goes through by strips: a ResNet's on a CPU, where at once it would take too much memory.

        Refuses what would make the system kill the program, with all else that it does.
        """
        if self.device != "cpu":
            return False
        free = device.free_memory()
        channels = self.card.network.get("width", 64)
        needed = width * height * channels * BYTES[self._dtype]
        by_strips = False
        if isinstance(self._network, networks.ResNet) and self._network.plain:
            less = strips.memory(height, width, channels, self._dtype.itemsize)
            by_strips = less < needed and needed > min(WHOLE, free)
            needed = less if by_strips else needed
        _check_memory(width, height, needed, free)
        return by_strips


def _check_memory(width: int, height: int, needed: float, free: int) -> None:
    if needed > free:
        facts = {"width": width, "height": height, "needed": needed / 1e9, "free": free / 1e9}
        raise SinopiaError("picture_needs_memory", **facts)
