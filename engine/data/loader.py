"""Batches for training that never keep it waiting: decoded ahead on threads, kept in memory where they fit.

A batch is a pure function of the seed and the step, so that a resumed run sees what it would have seen, and so that
the pictures of the coming steps are known.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from typing import Self

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from engine import device, distributed, images, labels
from engine.config import Augmentation, Data, TrainConfig
from engine.data import derive, pictures
from engine.data.augment import augmented
from engine.data.folders import Split
from engine.events import Warned
from engine.messages import SinopiaError

KEPT_BYTES = 2 * 2**30  # of the computer's memory, and never more than a quarter of what is free
AHEAD, AHEAD_BYTES = 64, 32 * 2**20  # pictures that wait for their step, at most, and the memory they may take
WORKERS = 4

# Side, "ab" for both sides of a pair; index of a picture; and the epoch, where something else is derived of it in each.
Key = tuple[str, int, int]


class Loader:
    """Batches for training: resized, cropped and mirrored at random, each a pure function of the seed and the step.

    Threads decode the pictures of the coming steps. They use Pillow and numpy only: on a second thread, torch would
    open a second pool of threads and take the training its cores. Resized pictures are kept as bytes on the training
    device, so that later epochs decode nothing: up to KEPT_BYTES in the computer's memory, up to a third of what is
    free on a GPU; those beyond are decoded again each epoch. Of single photos the photos are kept, in the computer's
    memory, and the threads derive the other side anew each epoch. A picture that cannot be read is named once in
    `problems` and replaced by the next one of its epoch. To be closed after use.

    `ahead`: how many steps to look ahead at most; `share`: of the memory for pictures, 0..1.
    """

    def __init__(
        self,
        split: Split,
        learns_from: Data,
        config: TrainConfig,
        chosen: torch.device,
        *,
        ahead: int = AHEAD,
        share: float = 1.0,
    ) -> None:
        self.split = split
        self.learns_from = learns_from
        self.config = config
        self.device = chosen
        self.problems: list[Warned] = []
        self.length = max(len(split.a), len(split.b))
        self.steps_per_epoch = math.ceil(self.length / config.batch_size)

        self._instances = bool(split.instances) and config.label_edges

        self._bad: dict[tuple[str, int], SinopiaError] = {}
        self._kept: dict[Key, Tensor] = {}
        self._photos: dict[int, np.ndarray] = {}
        self._room = int(share * _room(torch.device("cpu") if split.derive else chosen))
        self._threads = ThreadPoolExecutor(max(1, min(WORKERS, device.cores() - 1)), "pictures")
        self._coming: dict[Key, tuple[int, Future[np.ndarray]]] = {}  # with the last step known to ask for it
        self._next = 0  # the first step that was not looked at yet
        fit = AHEAD_BYTES // (6 * config.load_size**2)
        self._steps_ahead = min(ahead, max(1, min(AHEAD, fit) // config.batch_size))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(cancel_futures=True)
        for kept in (self._kept, self._photos, self._coming):  # the cache of orders outlives this
            kept.clear()

    def batch(self, step: int) -> dict[str, Tensor]:
        """The pictures of a step as "input" and "target", each (batch, 3, side, side) in [-1, 1] on the device.

        Of one set there are but targets, or but inputs. Where the generator is shown where instances border on each
        other, an input has three channels more, in which each instance has a colour of its own.

        The side is that of the step's stage, and so is how much of its details is there.
        """
        self._look_ahead(step)
        stage = self.config.stage_at(step, self.steps_per_epoch)
        side, detail = stage.side, stage.detail(step)
        places = list(self._places(step))
        pairs = self._pairs(places, side)
        if (augmentation := self.config.augmentation) is not None:
            changed = (self._changed(augmentation, pairs[i], *place, side) for i, place in enumerate(places))
            pairs = torch.stack(list(changed))
        if detail < 1:
            coarse = self._smaller(pairs, 2).repeat_interleave(2, -1).repeat_interleave(2, -2)
            shaded = slice(1, 2) if self.config.label_maps else slice(None)  # of labels there are no shades
            pairs[:, shaded] = coarse[:, shaded].lerp(pairs[:, shaded], detail)
        names = {Data.ONE_SET: ("target",), Data.INPUTS: ("input",)}.get(self.learns_from, ("input", "target"))
        batch = {name: side.contiguous() for name, side in zip(names, pairs[:, :2].unbind(1), strict=True)}
        if self._instances:
            batch["input"] = torch.cat([batch["input"], pairs[:, 2]], 1)
        return batch

    def unusable(self) -> list[Warned]:
        """Reads every picture once, on the threads; what is wrong with each that cannot be learnt from."""
        sides = ("a", "b") if self.learns_from == Data.TWO_SETS else ("b",) if self._alone else ("ab",)
        keys = [(side, index, 0) for side in sides for index in range(self._count(side))]
        errors = self._threads.map(self._why_not, keys)
        return [Warned(error.code, error.facts) for error in errors if error is not None]

    def _why_not(self, key: Key) -> SinopiaError | None:
        try:
            if self.split.derive:
                self._photo(key[1])
            else:
                self._decoded(key)
        except SinopiaError as error:
            return error
        return None

    @property
    def _alone(self) -> bool:
        """Whether one side is all that there is."""
        return self.learns_from in (Data.ONE_SET, Data.INPUTS)

    # from pictures to an example

    def _places(self, step: int) -> Iterator[tuple[int, int]]:
        """The epoch and the position in it of each example of a step that is this process's."""
        epoch, place = divmod(step, self.steps_per_epoch)
        for i in distributed.part(self.config.batch_size):
            yield epoch, place * self.config.batch_size + i

    def _pairs(self, places: list[tuple[int, int]], side: int) -> Tensor:
        """(places, 1 to 3, 3, side, side) in [-1, 1]: inputs, if there are any, targets, and instances of inputs."""
        examples = torch.stack([self._example(*place) for place in places])
        if self.config.reversed:
            examples = torch.cat([examples[:, :2].flip(1), examples[:, 2:]], 1)
        pairs = examples.float().div_(127.5).sub_(1.0)  # last, since floats take four times as long to copy
        if side < self.config.size:
            pairs = self._smaller(pairs, self.config.size // side)
        return pairs

    def _smaller(self, pairs: Tensor, factor: int) -> Tensor:
        """The pairs at a part of their sides; of labels every so many pixels one."""
        smaller: Tensor = F.avg_pool2d(pairs.flatten(0, 1), factor).unflatten(0, pairs.shape[:2])
        if self.config.label_maps:
            smaller[:, ::2] = pairs[:, ::2, :, factor // 2 :: factor, factor // 2 :: factor]
        return smaller

    def _changed(self, settings: Augmentation, pair: Tensor, epoch: int, position: int, side: int) -> Tensor:
        """The pair augmented; what may be put beside it is the next of its epoch, which is at hand."""
        random = np.random.default_rng((self.config.seed, epoch, position, 1))
        return augmented(pair, settings, random, lambda: self._pairs([(epoch, position + 1)], side)[0])

    def _example(self, epoch: int, position: int) -> Tensor:
        """(1 to 3, 3, size, size) uint8: side A, if there is one, side B, and instances, cropped and mirrored."""
        asked, random = self._drawn(epoch, position)
        found = [self._readable(epoch, side, place) for side, place in asked]
        return torch.cat([self._crop(random)(picture) for picture in found])

    def _drawn(self, epoch: int, position: int) -> tuple[list[tuple[str, int]], np.random.Generator]:
        """Side and place in its order of what an example is made of, and the randomness for the rest of it."""
        random = np.random.default_rng((self.config.seed, epoch, position))
        if self._alone:
            return [("b", position)], random
        if self.learns_from != Data.TWO_SETS:
            return [("ab", position)], random
        return [("a", position), ("b", int(random.integers(2**31)))], random

    def _crop(self, random: np.random.Generator) -> Callable[[Tensor], Tensor]:
        size, spare = self.config.size, self.config.load_size - self.config.size
        top, left = (int(v) for v in random.integers(0, spare + 1, 2))
        mirror = bool(random.integers(2)) and self.config.flip

        def crop(picture: Tensor) -> Tensor:
            picture = picture[..., top : top + size, left : left + size]
            return picture.flip(-1) if mirror else picture

        return crop

    # from files to pictures

    def _readable(self, epoch: int, side: str, place: int) -> Tensor:
        """The picture at this place of an epoch's order, or the next one that can be read."""
        count = self._count(side)
        for i in range(count):
            key = self._key(epoch, side, place + i)
            if key[:2] not in self._bad:
                try:
                    return self._resized(key)
                except SinopiaError as error:
                    self._bad[key[:2]] = error
                    self.problems.append(Warned(error.code, error.facts))
        first = next(iter(self._bad.values()))
        raise SinopiaError("no_usable_picture", count=count, path=self.split.a[0].parent, reason=first.message)

    def _key(self, epoch: int, side: str, place: int) -> Key:
        index = int(self._order(epoch, side)[place % self._count(side)])
        return side, index, epoch if self.split.derive else 0

    @lru_cache(maxsize=4)  # noqa: B019 - a loader lives as long as its run
    def _order(self, epoch: int, side: str) -> np.ndarray:
        return np.random.default_rng((self.config.seed, epoch, ord(side[0]))).permutation(self._count(side))

    def _count(self, side: str) -> int:
        return len(self.split.b if side == "b" else self.split.a)

    def _look_ahead(self, step: int) -> None:
        """Lets the threads begin with what this step and those after it ask for, in that order."""
        last = step + self._steps_ahead
        follows = step <= self._next <= last + 1
        for key, (asked_at, begun) in list(self._coming.items()):
            if asked_at < step or not follows:
                begun.cancel()
                del self._coming[key]
        for coming in range(self._next if follows else step, last + 1):
            for epoch, position in self._places(coming):
                for side, place in self._drawn(epoch, position)[0]:
                    key = self._key(epoch, side, place)
                    if key in self._coming:
                        self._coming[key] = coming, self._coming[key][1]
                    elif key not in self._kept and key[:2] not in self._bad:
                        self._coming[key] = coming, self._threads.submit(self._decoded, key)
        self._next = last + 1

    def _resized(self, key: Key) -> Tensor:
        """(1 to 3, 3, load_size, load_size) uint8 on the device: one side, or both of a pair, then its instances."""
        if key in self._kept:
            return self._kept[key]
        begun = self._coming[key][1] if key in self._coming else None
        if begun is None or begun.cancel():  # the threads have not come to it
            self._coming.pop(key, None)
            decoded = self._decoded(key)
        else:
            decoded = begun.result()
        picture = torch.from_numpy(decoded)
        if self.device.type == "cuda":  # from pinned memory the copy goes on beside the step
            picture = picture.pin_memory().to(self.device, non_blocking=True)
        else:
            picture = picture.to(self.device)
        if picture.nbytes <= self._room and not self.split.derive:
            self._room -= picture.nbytes
            self._kept[key] = picture
            self._coming.pop(key, None)
        return picture

    def _decoded(self, key: Key) -> np.ndarray:
        """The same as `_resized`, from the file. Runs on the threads."""
        side, index, epoch = key
        load = self.config.load_size
        maps, given = self.config.label_maps, int(self.config.reversed)
        least = None if maps else (load, load)
        found: Iterable[np.ndarray]
        if self.split.derive:
            photo = self._photo(index)
            random = np.random.default_rng((self.config.seed, epoch, index, 2))
            found = derive.derive(self.split.derive, photo, random), photo
        elif side == "ab":
            found = pictures.read_pair(self.split, index, least)
            if maps:
                labels.check(found[given], *maps, (self.split.a, self.split.b)[given][index])
            if self._instances:
                found = *found, pictures.read_instances(self.split, index, found[given])
        else:
            found = [pictures.read(self.split, side, index, least)]
        resized = (images.resize(rgb, load, load, not maps or number == 1 - given) for number, rgb in enumerate(found))
        return np.stack([rgb.transpose(2, 0, 1) for rgb in resized])

    def _photo(self, index: int) -> np.ndarray:
        """(load_size, load_size, 3). The threads that read it may keep as many too many as there are threads."""
        photo = self._photos.get(index)
        if photo is None:
            load = self.config.load_size
            photo = images.resize(pictures.read(self.split, "b", index, (load, load)), load, load)
            if photo.nbytes <= self._room:
                self._room -= photo.nbytes
                self._photos[index] = photo
        return photo


def _room(chosen: torch.device) -> int:
    """Bytes that kept pictures may take."""
    if chosen.type == "cuda":
        return torch.cuda.mem_get_info(chosen)[0] // 3
    return min(KEPT_BYTES, device.free_memory() // 4)
