"""Models of other programs made ours, and ours written for them. A file's content decides what it is, never its name.

What cannot be seen in a file gets a default that a person can change on the card: the direction, and what it wants
drawn. For these two the names of file and folder serve as hints.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine import files, library, locks, storage
from engine.card import Card, is_ours
from engine.exchange import affinelayer, onnx, state_dicts
from engine.exchange.pickled import TorchFile
from engine.exchange.plain import SafetensorsFile
from engine.exchange.roofs import side_of
from engine.kinds import Kind
from engine.messages import Message, SinopiaError, reason_of

if TYPE_CHECKING:
    from torch import Tensor

USUAL = ("latest_net_G.pth", "latest_net_G_A.pth", "latest_net_G_B.pth")  # in a folder of the reference
HINTS = ((Kind.LINE, r"edge|sketch|line|contour|hed"), (Kind.PAINT, r"label|facade|seg|mask"))


@dataclass(frozen=True)
class Found:
    """A model read from a file of another program, or from one of ours."""

    name: str  # from the file's, fit for the library
    which: str  # of several: the arrow of its direction, or what the file calls it
    card: Card
    weights: dict[str, Tensor] = field(repr=False)


def read(path: Path) -> list[Found]:
    """The models of a file, of which a checkpoint may hold several, or of a folder of another program's training.

    Of a folder it is the newest file of each generator. Raises SinopiaError "foreign_*", "model_*" or "extra_missing".
    """
    if path.is_dir():
        try:
            inside = library.saved_generators(path)
        except OSError as error:
            raise SinopiaError("foreign_unknown", path=path, reason=reason_of(error)) from None
        if not inside:
            reason = Message("folder_without_generator", {"names": USUAL})
            raise SinopiaError("foreign_unknown", path=path, reason=reason)
        return [model for file in inside for model in _read_file(file)]
    return _read_file(path)


def import_model(path: Path, name: str = "", folder: Path | None = None) -> list[Path]:
    """Puts what `read` finds into the library, or into another folder; the paths of the new model files.

    Without a name it takes the file's, with a number where that is taken. Raises as `read`, and SinopiaError
    "name_invalid", "model_exists", "library_busy", "cannot_write" or "disk_full".
    """
    folder = folder or library.models_dir()
    name = library.check_name(name) if name else ""
    found = read(path)
    with locks.held(folder, "library_busy", locks.PATIENCE):  # two imports of one name at once get two
        targets = _targets(found, name, folder)
        for model, target in zip(found, targets, strict=True):
            storage.save_model(target, model.card, model.weights)
    return targets


def _targets(found: list[Found], name: str, folder: Path) -> list[Path]:
    """The files that models get in a folder."""
    targets: list[Path] = []
    beside = library.builtin_dir() if folder == library.models_dir() else folder  # what is listed with them

    def taken(target: Path) -> bool:
        return target.exists() or target in targets or (beside / target.name).exists()

    for model in found:
        chosen = f"{name}{f' ({model.which})' if model.which and len(found) > 1 else ''}" if name else ""
        target = folder / f"{chosen or model.name}{files.MODEL}"
        if chosen and taken(target):
            raise SinopiaError("model_exists", name=chosen)
        count = 2
        while taken(target):
            target = folder / f"{model.name} {count}{files.MODEL}"
            count += 1
        targets.append(target)
    return targets


def export_model(model: Path, format: str, output: Path) -> dict[str, Any]:
    """Writes a model file of ours as another one; `format` is one of files.FORMATS. Facts of what was done.

    For "onnx" they are "largest_difference", between ONNX Runtime and torch on [-1, 1], and "sizes", the
    (width, height) it was seen at. Raises SinopiaError "model_*", "export_unfit", "export_differs", "extra_missing",
    "cannot_write" or "disk_full".
    """
    card, weights = storage.load_model(model)
    writers: dict[str, Callable[[Path, Card, dict[str, Tensor]], dict[str, Any] | None]] = {
        "safetensors": storage.save_model,
        "pth": state_dicts.write,
        "onnx": onnx.write,
        "pict": affinelayer.write,
    }
    return writers[format](output, card, weights) or {}


def _read_file(path: Path) -> list[Found]:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited on for ever
            raise SinopiaError("foreign_unknown", path=path, reason=Message("not_a_file"))
        with path.open("rb") as file:
            start = file.read(16)
    except FileNotFoundError:
        raise SinopiaError("model_missing", name=str(path)) from None
    except OSError as error:
        raise SinopiaError("foreign_unknown", path=path, reason=reason_of(error)) from None
    if is_ours(path):
        card, weights = storage.load_model(path)
        if card.network.get("kind") == "onnx":
            onnx.check(path, card, weights)
        return [Found(library.fit_name(path.stem, "imported"), "", card, weights)]
    if start[8:9] == b"{":
        format, models = ".safetensors", state_dicts.read(SafetensorsFile(path))
    elif start[:2] in (b"PK", b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05"):
        format, models = "PyTorch", state_dicts.read(TorchFile(path))
    elif start[4:5] == b"[":
        return [_found(path, ".pict of pix2pix-tensorflow", *affinelayer.read(path))]
    elif start[:1] == b"\x08":
        return [_found(path, "ONNX", *onnx.read(path))]
    else:
        raise SinopiaError("foreign_unknown", path=path, reason=Message("begins_as_none"))
    if len(models) == 1:
        card, weights, side, _ = models[0]
        return [_found(path, format, card, weights, side)]
    of_sides = len({side for _, _, side, _ in models}) == len(models)  # else another name is wanted as well
    return [
        _found(path, format, card, weights, side, label if not of_sides else "", several=True)
        for card, weights, side, label in models
    ]


def _found(
    path: Path,
    format: str,
    card: Card,
    weights: dict[str, Tensor],
    side: str = "",
    label: str = "",
    several: bool = False,
) -> Found:
    """A model with what the names of file and folder tell of it."""
    of_file = _side(path)
    side = side or of_file
    direction = "b-to-a" if side == "B" or "btoa" in path.stem.lower() else "a-to-b"
    which = label or (_arrow(direction) if of_file or (several and side) else "")
    card = dataclasses.replace(
        card,
        direction=direction,
        input_kind=_input_kind(path, direction, card.input_kind),
        training={"imported_from": path.name, "format": format, **card.training},
    )
    stem = path.stem.removesuffix(".pth")  # of .pth.tar
    stem = path.resolve().parent.name[:100] if library.SAVED.fullmatch(stem) else stem
    room = library.LONGEST - len(which) - 8
    return Found(library.fit_name(f"{stem[:room]} ({which})" if which else stem, "imported"), which, card, weights)


def _side(path: Path) -> str:
    """ "A" or "B" where the file is named as one of the two generators of a CycleGAN, else nothing."""
    saved = library.SAVED.fullmatch(path.stem)
    return side_of(saved["name"]) if saved else ""


def _arrow(direction: str) -> str:
    return {"a-to-b": "A to B", "b-to-a": "B to A"}[direction]


def _input_kind(path: Path, direction: str, default: Kind) -> Kind:
    """What the model wants drawn, as far as a name such as edges2cats tells."""
    name = path.resolve().parent.name if library.SAVED.fullmatch(path.stem) else path.stem
    sides = re.split(r"2|_to_", name.lower())
    given = sides[-1 if direction == "b-to-a" and len(sides) > 1 else 0]
    return next((kind for kind, words in HINTS if re.search(words, given)), default)
