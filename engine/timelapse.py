"""How a run learnt, as an animation: its pinned pictures beside what was made of them, sample by sample."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from engine import animation, images
from engine.messages import SinopiaError

FRAMES = 150  # at most; of more samples some are left out, evenly
PICTURES = 9  # pinned ones at most
WIDEST = {".webp": 768, ".gif": 512}  # px; a GIF needs many times the room
LEAST = 128  # px that a picture is wide, where there is room
SECONDS = 12.0  # that a long animation takes; a short one shows each frame for LONGEST
LONGEST, LAST = 400, 2000  # ms of a frame, and of the last
GAP, LINE = 8, 24  # px between pictures, and for the words below them

Paths = dict[int, tuple[Path, ...]]  # input, where there is one, and output by step


def save(run: Path, output: Path) -> int:
    """Writes the samples of a run as a .webp or .gif that plays for ever; the number of its frames.

    Raises SinopiaError "timelapse_short" for less than two samples, "cannot_write" (also for other suffixes) or
    "disk_full".
    """
    widest = width_for(output)
    pinned = _pinned(run / "samples")
    steps = sorted({step for paths in pinned for step in paths})
    if len(steps) < 2:
        raise SinopiaError("timelapse_short", path=run, count=len(steps))
    if len(steps) > FRAMES:
        steps = [steps[round(i * (len(steps) - 1) / (FRAMES - 1))] for i in range(FRAMES)]
    write(output, list(_frames(pinned, steps, widest)))
    return len(steps)


def width_for(output: Path) -> int:
    """How many pixels wide such an animation may be. Raises SinopiaError "cannot_write" for other suffixes."""
    animation.check_name(output)
    return WIDEST[output.suffix.lower()]


def write(output: Path, frames: Sequence[Image.Image]) -> None:
    """Writes pictures of one size as a .webp or .gif that plays for ever, the last longest. Raises as `save` does."""
    each = min(LONGEST, round(1000 * SECONDS / len(frames)))
    animation.save(frames, [each] * (len(frames) - 1) + [LAST], output)


def _pinned(samples: Path) -> list[Paths]:
    """The pictures of each sample by step; the drawing comes first, then those of the folder in their order."""
    found = []
    folders = [folder for folder in samples.iterdir() if folder.is_dir()] if samples.is_dir() else []
    for folder in sorted(folders, key=lambda f: (f.name.isdecimal(), len(f.name), f.name)):
        paths: Paths = {}
        for path in folder.glob("[0-9]*.png"):
            if path.stem.isdecimal():
                own = path.with_stem(f"{path.stem}-input")  # of a drawing, which may change
                given = own if own.exists() else folder / "input.png"
                paths[int(path.stem)] = (given, path) if given.exists() else (path,)
        if paths:
            found.append(paths)
    return found[:PICTURES]


def _frames(pinned: list[Paths], steps: list[int], widest: int) -> Iterator[Image.Image]:
    """One picture per step; a sample that has none of this step shows that of the step before."""
    known = [sorted(paths) for paths in pinned]
    side = max(images.size_of(paths[of[-1]][-1])[0] for paths, of in zip(pinned, known, strict=True))
    beside = max(len(pictures) for paths in pinned for pictures in paths.values())
    columns = math.ceil(math.sqrt(len(pinned) / beside))
    side = min(max(side, LEAST), (widest // columns - (beside + 1) * GAP) // beside)
    across, down = beside * side + (beside + 1) * GAP, side + GAP
    rows = math.ceil(len(pinned) / columns)
    ground = Image.new("RGB", (columns * across, GAP + rows * down + LINE), "white")
    font = ImageFont.load_default(size=14)
    shown: dict[tuple[int, int], Path] = {}  # by where it is
    for step in steps:
        for i, (paths, of) in enumerate(zip(pinned, known, strict=True)):
            place = bisect_right(of, step)
            for column, path in enumerate(paths[of[place - 1]] if place else ()):
                at = i % columns * across + GAP + column * (side + GAP), GAP + i // columns * down
                if path != shown.get(at):
                    with suppress(SinopiaError):  # cut short when the program was killed: what was there stays
                        ground.paste(Image.fromarray(images.resize(images.read_rgb(path), side, side)), at)
                        shown[at] = path
        frame = ground.copy()
        ImageDraw.Draw(frame).text((GAP, frame.height - LINE // 2), f"{step:,}", "#555555", font, anchor="lm")
        yield frame
