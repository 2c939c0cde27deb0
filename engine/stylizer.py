"""A picture repainted in the style of others, told as events: Gatys et al. 2016, see networks.texture.

It is small at first, then doubled until it is as large as is wanted: strokes are laid where there is room for them
(Gatys et al. 2017, arXiv:1611.07865, section 5). A picture of more than WHOLE pixels is looked at by overlapping parts,
in bounded memory: what its style is at a step is the mean over all parts, so that they know of each other.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from engine import device, images
from engine.config import StyleRequest
from engine.events import Event, Finished, Losses, Sample, Started, Stopped, Styled
from engine.messages import SinopiaError
from engine.networks.texture import (
    LEAST,
    TextureEye,
    content_distance,
    gram,
    roughness,
    style_distance,
    style_picture,
)

FIRST = 128  # px, the longer side with which it begins, at most twice that
SHARES = (1.0, 0.6, 0.4, 0.25, 0.15)  # of the steps at each size, the smallest first; the last for all that follow
WHOLE = 1_100_000  # pixels that are looked at as one
PART, MARGIN = 640, 64  # px, side of a part, and what it sees of its neighbours
RATE = 0.06  # of Adam, in [-1, 1]; it falls to a fifth at each size
CONTENT = 0.1  # weight of the content at a strength of one half; at 0 and 1 tenfold more and less
SMOOTH = 0.1  # weight of the roughness at a smoothness of 1
LOOK_EVERY = 0.7  # seconds between previews
PREVIEW = "preview"


def stylize(request: StyleRequest, stop: Callable[[], bool] = lambda: False) -> Iterator[Event]:
    """Repaints the content; Started, then Losses and Samples of it as it is, then Finished or Stopped with Styled.

    The last Sample is the result at its full size, (H, W, 3) uint8. Where `stop` says so, what there is by then is
    brought to that size, and written if the request wants what is unfinished. Raises SinopiaError "picture_*",
    "style_too_small", "cannot_write", "disk_full", "device_missing" or "out_of_memory".
    """
    if request.output is not None:
        images.check_name(request.output)
    content, kept = _content(request)
    chosen = device.choose(request.device)
    sizes = _sizes(content, request.size)
    counts = [max(1, round(request.steps * SHARES[min(i, len(SHARES) - 1)])) for i in range(len(sizes))]
    for path, _ in request.styles:  # before any work
        style_picture(path, FIRST)
    yield Started(sum(counts), 0, chosen.type, device.name(chosen.type))
    with device.memory_named(chosen):
        painting = _Painting(request, content, chosen)
        progress = _Progress(sizes, counts)
        stopped = False
        for (width, height), count in zip(sizes, counts, strict=True):
            painting.begin(width, height)
            for step in range(count):
                if stop():
                    stopped = True
                    break
                losses = painting.step(step / count)
                told = progress.advance(losses)
                if told is not None:
                    yield told
                    yield Sample(progress.step, PREVIEW, None, painting.picture())
            if stopped:
                break
    result = images.resize(painting.picture(), *sizes[-1])
    yield Sample(progress.step, PREVIEW, None, result)
    if request.output is not None and (request.unfinished or not stopped):
        images.write(request.output, result, kept if content.shape == result.shape else images.Kept())
    done = Styled(request.output)
    yield Stopped(progress.step, done) if stopped else Finished(progress.step, done)


def _content(request: StyleRequest) -> tuple[np.ndarray, images.Kept]:
    if isinstance(request.content, np.ndarray):
        return request.content, images.Kept()
    rgb, kept = images.read(request.content, deep=False)
    height, width = rgb.shape[:2]
    if min(width, height) < LEAST:
        raise SinopiaError("style_too_small", path=request.content, width=width, height=height, least=LEAST)
    return rgb, kept


def _sizes(content: np.ndarray, longest: int) -> list[tuple[int, int]]:
    """(width, height) of each size, the smallest first; `longest` side of the last, 0 for the content's own."""
    height, width = content.shape[:2]
    longer = longest or max(width, height)
    sides = [longer]
    while sides[0] >= 2 * FIRST:
        sides.insert(0, -(-sides[0] // 2))
    return [
        (max(LEAST, round(width * side / max(width, height))), max(LEAST, round(height * side / max(width, height))))
        for side in sides
    ]


@dataclass(frozen=True)
class _Part:
    """A rectangle of a picture with what it sees of its neighbours: (top, bottom, left, right), both in the picture."""

    outer: tuple[int, int, int, int]
    inner: tuple[int, int, int, int]
    share: float  # of the picture's pixels

    def of(self, unit: Tensor) -> Tensor:
        top, bottom, left, right = self.outer
        return unit[..., top:bottom, left:right]


def _parts(height: int, width: int) -> list[_Part]:
    """One, or as many as are needed to look at a large picture."""
    if height * width <= WHOLE:
        return [_Part((0, height, 0, width), (0, height, 0, width), 1.0)]
    down, across = -(-height // PART), -(-width // PART)
    rows = [round(i * height / down) for i in range(down + 1)]
    columns = [round(i * width / across) for i in range(across + 1)]
    found = []
    for top, bottom in itertools.pairwise(rows):
        for left, right in itertools.pairwise(columns):
            outer = (max(0, top - MARGIN), min(height, bottom + MARGIN),
                     max(0, left - MARGIN), min(width, right + MARGIN))  # fmt: skip
            share = (bottom - top) * (right - left) / (height * width)
            found.append(_Part(outer, (top, bottom, left, right), share))
    return found


class _Painting:
    """The picture as it is, and one step towards the style."""

    def __init__(self, request: StyleRequest, content: np.ndarray, chosen: torch.device) -> None:
        self.request, self.device = request, chosen
        self.eye = TextureEye(request.eye, chosen)
        self.original = content
        self.unit: Tensor | None = None  # (1, 3, H, W) in [-1, 1], as it is
        self.content_weight = CONTENT * 10 ** (1 - 2 * request.strength)

    def begin(self, width: int, height: int) -> None:
        """Goes on at this size."""
        self.content = images.resize(self.original, width, height)
        content = images.to_unit(self.content)[None].to(self.device)
        unit = content if self.unit is None else self._enlarged(self.unit.detach(), width, height)
        self.unit = unit.clone().requires_grad_(True)
        self.parts = _parts(height, width)
        with torch.no_grad():
            self.shown = [self.eye.content(part.of(content)) for part in self.parts]
            self.wanted = self._wanted(round((width * height) ** 0.5 * self.request.scale))
        self.optimizer = torch.optim.Adam([self.unit], RATE, fused=True)

    def _enlarged(self, unit: Tensor, width: int, height: int) -> Tensor:
        return F.interpolate(unit, (height, width), mode="bicubic", align_corners=False).clamp(-1, 1)

    def _wanted(self, side: int) -> list[Tensor]:
        """The Gram matrices of the styles, blended by their weights, each picture about as large as `side` squared."""
        total = sum(weight for _, weight in self.request.styles)
        blended: list[Tensor] = []
        for path, weight in self.request.styles:
            unit = images.to_unit(style_picture(path, side))[None].to(self.device)
            grams = [g * (weight / total) for g in self._grams(unit)]
            blended = [a + b for a, b in zip(blended, grams, strict=True)] if blended else grams
        return blended

    def _grams(self, unit: Tensor) -> list[Tensor]:
        """Those of a picture, by parts; without gradient."""
        sums: list[Tensor] = []
        with torch.no_grad():
            for part in _parts(*unit.shape[-2:]):
                grams = [gram(maps) * part.share for maps in self.eye(part.of(unit)).style]
                sums = [a + b for a, b in zip(sums, grams, strict=True)] if sums else grams
        return sums

    def step(self, done: float) -> dict[str, float]:
        """Takes one; `done` is the part of this size's steps that were taken. The losses before it."""
        assert self.unit is not None
        self.optimizer.param_groups[0]["lr"] = RATE * (1 - 0.8 * done)
        losses, self.unit.grad = self._whole() if len(self.parts) == 1 else self._by_parts()
        self.optimizer.step()
        with torch.no_grad():
            self.unit.clamp_(-1, 1)
        return losses

    def _whole(self) -> tuple[dict[str, float], Tensor]:
        """The losses, and their gradient."""
        assert self.unit is not None
        seen = self.eye(self.unit)
        style = style_distance([gram(maps) for maps in seen.style], self.wanted)
        content = content_distance(seen.content, self.shown[0])
        loss = style + self.content_weight * content + SMOOTH * self.request.smoothness * roughness(self.unit)
        (gradient,) = torch.autograd.grad(loss, self.unit)
        return {"style": float(style.detach()), "content": float(content.detach())}, gradient

    def _by_parts(self) -> tuple[dict[str, float], Tensor]:
        """The same in little memory: first the Gram matrices of all parts, then what each part owes to their change."""
        assert self.unit is not None
        leaves = [g.requires_grad_(True) for g in self._grams(self.unit)]
        style = style_distance(leaves, self.wanted)
        owed = torch.autograd.grad(style, leaves)
        gradient, content = torch.zeros_like(self.unit), 0.0
        for part, shown in zip(self.parts, self.shown, strict=True):
            unit = part.of(self.unit.detach()).clone().requires_grad_(True)
            seen = self.eye(unit)
            pulled = [(gram(maps) * by).sum() for maps, by in zip(seen.style, owed, strict=True)]
            lost = content_distance(seen.content, shown)
            loss = torch.stack(pulled).sum() + self.content_weight * lost
            loss = loss + SMOOTH * self.request.smoothness * roughness(unit)
            (found,) = torch.autograd.grad(loss * part.share, unit)
            top, bottom, left, right = part.inner
            above, before = part.outer[0], part.outer[2]
            gradient[..., top:bottom, left:right] = found[
                ..., top - above : bottom - above, left - before : right - before
            ]
            content += float(lost.detach()) * part.share
        return {"style": float(style.detach()), "content": content}, gradient

    def picture(self) -> np.ndarray:
        """As it is, (H, W, 3) uint8, with as much of the content's colours as are to be kept."""
        assert self.unit is not None
        made = images.from_unit(self.unit.detach()[0].cpu())
        return with_colours_of(self.content, made, self.request.colours)


def with_colours_of(content: np.ndarray, made: np.ndarray, share: float) -> np.ndarray:
    """The lightness of what was made, and the colours of the content in this share; all (H, W, 3) uint8.

    Gatys et al. 2016, arXiv:1606.05897, section 3: the eye forgives much more in colours than in lightness.
    """
    if not share:
        return made
    light = made.astype(np.float32) @ images.LUMA
    original = content.astype(np.float32)
    tinted = original + (light - original @ images.LUMA)[..., None]
    mixed: np.ndarray = made + (tinted - made) * share
    return mixed.round().clip(0, 255).astype(np.uint8)


class _Progress:
    """How far it is, in steps and in pixels, which cost alike."""

    def __init__(self, sizes: Sequence[tuple[int, int]], counts: Sequence[int]) -> None:
        self.step = 0
        self._costs = [w * h * (1.4 if w * h > WHOLE else 1.0) for (w, h), n in zip(sizes, counts, strict=True)
                       for _ in range(n)]  # fmt: skip
        self._all, self._done = sum(self._costs), 0.0
        self._began = self._told = monotonic()

    def advance(self, losses: dict[str, float]) -> Losses | None:
        """A step was taken; what is to be told, now and then."""
        self._done += self._costs[self.step]
        self.step += 1
        now = monotonic()
        if self.step > 1 and self.step < len(self._costs) and now - self._told < LOOK_EVERY:
            return None
        self._told = now
        elapsed = max(now - self._began, 1e-9)
        left = elapsed * (self._all - self._done) / self._done
        return Losses(self.step, 0.0, losses, RATE, self.step / elapsed, left, 0.0)
