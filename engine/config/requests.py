"""What long work is told, and all that its thread reads. Frozen: nothing changes under a thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.config.results import Results
from engine.config.style import EYES

ENLARGED = (1, 2, 4)
"""How many times as wide and high as the pictures given results may be made."""


@dataclass(frozen=True)
class TrainRequest:
    """One training: what a run is told, and all that its thread reads. `settings` are those the person chose."""

    data: Path
    run: Path
    method: str = ""  # may be left out when a run is resumed, branched off, or begins with a model
    settings: dict[str, Any] = field(default_factory=dict)
    resume: bool = False
    device: str = "auto"
    exclude: tuple[str, ...] = ()  # pictures of the folder that are left out, as paths from it with "/"
    more: int = 0  # steps to go on beyond the end: of a finished run that is resumed
    start: Path | None = None  # a model whose weights a new run begins with
    branch: Path | None = None  # a run whose last checkpoint and settings a new run begins with


@dataclass(frozen=True)
class GenerateRequest:
    """Pictures from noise. `output` is a file for one sheet of all of them, or a folder for a file of each."""

    model: Path
    output: Path
    count: int = 25
    seed: int = 0  # of the first picture; the next one has the next
    device: str = "auto"


@dataclass(frozen=True)
class ConvertRequest:
    """Pictures and folders through one model. `output` is a file for one picture, else a folder."""

    model: Path
    inputs: tuple[Path, ...]
    output: Path
    device: str = "auto"
    norm: str = ""  # "image" or "running"; empty: as the card says
    derive: str = ""  # one of kinds.DERIVATIONS: what is first made of each picture; empty: nothing
    enlarge: int = 1  # of ENLARGED
    frames: bool = False  # of what moves all pictures, else the first
    results: Results = field(default_factory=Results)  # how they are named and written, in a folder
    done: frozenset[Path] = frozenset()  # pictures that were converted before: they keep their names, and are left out
    precision: str = "auto"  # one of PRECISIONS
    size: int = 0  # px of the longer side at which pictures go through the model; 0: as the card says
    seed: int = 0  # chooses among what a model can make of a picture, where it can make several; 0: the usual one
    looks: tuple[tuple[str, int], ...] = ()  # colours "#rrggbb", and the seeds of their areas: see kinds.Given


@dataclass(frozen=True)
class StyleRequest:
    """A picture to be repainted in the style of others. `content` is a file, or (H, W, 3) uint8."""

    content: Any
    styles: tuple[tuple[Path, float], ...]  # files, and how much each counts
    output: Path | None = None  # None: the result is but told, as the last Sample
    size: int = 0  # px, the longer side of the result; 0: as the content
    steps: int = 80  # at the smallest size, and a part of them at each that follows
    strength: float = 0.5  # 0..1, of the style against the content
    scale: float = 1.0  # of the strokes: the style picture's size as a part of the content's
    smoothness: float = 0.2  # 0..1
    colours: float = 0.0  # 0..1, how much of the content's colours is kept
    eye: str = EYES[0]
    device: str = "auto"
    unfinished: bool = True  # whether what is there when it is stopped is written
