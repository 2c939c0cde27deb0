"""What long work says while it runs. Every worker is a generator of these; the last is one Finished or Stopped.

Events hold numbers, paths, messages and uint8 arrays: nothing that pins a tensor, no sentence. Standard library only.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from engine.messages import Message

R = TypeVar("R")


@dataclass(frozen=True)
class RunAbout:
    """What a training is about to do. Two numbers of pictures are those of the two sets, where there are no pairs."""

    method: str
    run: Path
    layout: str  # as Survey has it
    pictures: int | tuple[int, int]
    held_out: int | tuple[int, int]
    steps_per_epoch: int
    parameters: int  # of all networks that learn
    precision: str = "fp32"  # in which they learn
    trial: tuple[tuple[str, float], ...] = ()  # seconds of each way that was tried; empty where nothing was


@dataclass(frozen=True)
class Started:
    """Work has begun. `step` > 0 when a run was resumed; `total` is steps for training, pictures for conversion."""

    total: int
    step: int = 0
    device: str = "cpu"  # as torch names it
    device_name: str = ""  # as a person knows it
    about: RunAbout | None = None  # of a training


@dataclass(frozen=True)
class Losses:
    """Means over the steps since the event before. Rates are per second of wall time; `lr` is the generator's."""

    step: int
    epoch: float
    losses: dict[str, float]
    lr: float
    steps_per_second: float
    seconds_left: float
    data_share: float  # part of the time spent waiting for pictures, 0..1
    memory: int = 0  # bytes: on a GPU those that torch holds there, else those of the process; 0: of an older version


@dataclass(frozen=True)
class Sample:
    """Pinned pictures at this step, each (height, width, 3) uint8 RGB.

    `target` is None where there are no pairs, `input` where pictures are made from noise: a grid of such.
    """

    step: int
    name: str
    input: Any = field(repr=False)
    output: Any = field(repr=False)
    target: Any = field(default=None, repr=False)
    path: Path | None = None  # the output's file in the run's samples/


@dataclass(frozen=True)
class Saved:
    """The checkpoint and the model of this step are on the disk."""

    step: int
    checkpoint: Path
    model: Path


@dataclass(frozen=True)
class Warned(Message):
    """Something to know that does not stop the work."""

    facts: dict[str, Any] = field(default_factory=dict)  # each a Fact; the code tells which they are


@dataclass(frozen=True)
class Looked:
    """So many pictures of a folder were looked at by now."""

    step: int


@dataclass(frozen=True)
class ImageDone:
    source: Path
    output: Path
    index: int  # 1..total
    total: int
    seconds: float
    stilled: bool = False  # the source moves, and this is made of its first picture alone


@dataclass(frozen=True)
class ImageSkipped:
    """Nothing was made of this picture, as the file of its result is there already."""

    source: Path
    output: Path
    index: int
    total: int


@dataclass(frozen=True)
class ImageFailed:
    source: Path
    message: Message
    index: int
    total: int

    @property
    def code(self) -> str:
        return self.message.code

    @property
    def facts(self) -> dict[str, Any]:
        return dict(self.message.facts)


@dataclass(frozen=True)
class Trained:
    """The result of a training: where its model is, and the seconds it took in all; None if it was finished before."""

    model: Path
    seconds: float | None = None
    already: bool = False  # nothing was left to do


@dataclass(frozen=True)
class Judged:
    """One model of a run on some pictures; scores are means over pairs, None where there are none."""

    model: Path
    step: int  # of the training, from which it is
    outputs: tuple[Any, ...] = field(repr=False)  # the first of what it made, (H, W, 3) uint8 RGB
    looks: float | None = None  # how different they look from their targets, 0 is best; see perception.distance
    ssim: float | None = None  # -1..1, 1 is best
    l1: float | None = None  # 0..1, 0 is best


@dataclass(frozen=True)
class Judgement:
    """What a run has reached so far. Pictures are (H, W, 3) uint8 RGB, in the order of the models' outputs."""

    pictures: int  # by which it is judged
    among: int  # of which these were chosen: all that were kept aside or, where there are none, learnt from
    aside: bool  # they were kept aside, and not learnt from
    apart: float | None  # how different the targets look from each other, by the measure of `looks`
    inputs: tuple[Any, ...] = field(repr=False)
    targets: tuple[Any, ...] = field(repr=False)  # empty where there are no pairs
    last: Judged
    best: Judged | None  # None where none was kept, or the last is as good


@dataclass(frozen=True)
class Cost:
    """The result of a rehearsal: what a training will cost."""

    steps: int
    seconds: float  # of the whole run
    seconds_per_step: float  # the mean over it
    stepped_down: Mapping[str, int] = field(default_factory=dict)  # settings made smaller because memory ran out


@dataclass(frozen=True)
class Checked:
    """The result of a check of a folder. Pairs of numbers are those of side A and of side B, of what can be used."""

    layout: str  # as Survey has it
    train: tuple[int, int]
    held_out: tuple[int, int]
    held_out_from: str  # as Survey has it
    pictures: int  # files that were looked at
    fine: int  # of these, without a finding
    problems: int  # files that are not used: they cannot be, or have lost their partner
    findings: Mapping[str, int]  # how often, by code
    derivations: tuple[str, ...] = ()  # what can be made of single photos
    usable: int = 0  # files that a training uses; with those of `problems` it is all that there are
    unusable: tuple[
        str, ...
    ] = ()  # those of the pictures that cannot be used, as `exclude` of a TrainRequest names them


@dataclass(frozen=True)
class Converted:
    """The result of a conversion."""

    failed: int = 0  # pictures
    skipped: int = 0  # of which the results were there already


@dataclass(frozen=True)
class Generated:
    """The result of making pictures from noise: the sheet, or the folder of the pictures."""

    output: Path


@dataclass(frozen=True)
class Styled:
    """The result of repainting a picture: its file, None where it was but shown."""

    output: Path | None = None


@dataclass(frozen=True)
class Finished(Generic[R]):
    """The work is done: `step` steps or pictures, with its result."""

    step: int
    result: R


@dataclass(frozen=True)
class Stopped(Generic[R]):
    """A person asked to stop; all that was done so far is kept, and told by the same sort of result, if any."""

    step: int
    result: R | None = None


Event = (
    Started
    | Losses
    | Sample
    | Saved
    | Warned
    | Looked
    | ImageDone
    | ImageSkipped
    | ImageFailed
    | Finished[Any]
    | Stopped[Any]
)


def to_json(event: Event) -> dict[str, Any]:
    """A dict of plain JSON types: the class name under "event", paths as text, pictures left out."""
    row: dict[str, Any] = {"event": type(event).__name__.lower()}
    for f in dataclasses.fields(event):
        value = getattr(event, f.name)
        if hasattr(value, "dtype"):  # a picture
            continue
        if f.name in ("about", "result"):
            row["facts"] = plain(value) if value is not None else {}
        elif isinstance(value, Message):
            row |= plain(value)  # "code" and "facts"
        else:
            row[f.name] = plain(value)
    return row


def plain(value: Any) -> Any:
    """The value in JSON's own types."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return str(value)


@dataclass(frozen=True)
class Survey:
    """What a folder of training pictures is, found without decoding more than its previews."""

    root: Path
    layout: str  # "side-by-side", "two-folders", "unpaired", "photos" or "one-set"
    train: tuple[int, int]  # pictures of A and of B to learn from
    held_out: tuple[int, int]  # those kept for samples and figures
    held_out_from: str  # the name of their part ("val", "test"), or "" if they are taken from the training pictures
    problems: tuple[Warned, ...]  # one per file that is left out
    previews: tuple[tuple[Any, Any], ...] = field(default=(), repr=False)  # (A, B) uint8 RGB; unpaired: not partners
    input_kind: str = "photo"  # of side A; see kinds.Kind
