"""The only writer of models and checkpoints, and the only reader of their weights.

Nothing here unpickles: models are safetensors, checkpoints are loaded with `weights_only=True`.
"""

from __future__ import annotations

import dataclasses
import json
import shutil
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from engine import locks
from engine.card import KEY, Card, read_card
from engine.files import Write, atomic_write
from engine.messages import Message, SinopiaError, reason_of

if TYPE_CHECKING:
    from torch import Tensor


def save_model(path: Path, card: Card, weights: dict[str, Tensor], write: Write = atomic_write) -> None:
    """Writes a model file: the weights as they are, the card in the header. Takes the memory of one weight at a time.

    The format is that of safetensors: a length of 8 bytes, a table as JSON, the numbers; wider ones first, so that each
    weight is aligned.
    """
    import torch

    order = sorted(weights, key=lambda name: (-weights[name].itemsize, name))
    table: dict[str, Any] = {"__metadata__": {KEY: card.to_json()}}
    end = 0
    for name in order:
        weight = weights[name]
        start, end = end, end + weight.numel() * weight.itemsize
        table[name] = {"dtype": _dtype(weight), "shape": list(weight.shape), "data_offsets": [start, end]}

    def fill(file: BinaryIO) -> None:
        file.write(_header(table))
        for name in order:
            file.write(weights[name].detach().cpu().contiguous().view(-1).view(torch.uint8).numpy().data)

    write(path, fill)


def _dtype(weight: Tensor) -> str:
    """As the format names it: F32 for torch.float32."""
    name = str(weight.dtype).removeprefix("torch.")
    return {"bool": "BOOL", "bfloat16": "BF16"}.get(
        name, name.replace("uint", "U").replace("float", "F").replace("int", "I")
    )


def _header(table: dict[str, Any]) -> bytes:
    header = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)  # the format aligns the weights, which come next
    return len(header).to_bytes(8, "little") + header


def change_card(path: Path, changes: Mapping[str, Any]) -> None:
    """Gives fields of a model's card other values; its weights are copied as they are.

    Raises SinopiaError "model_missing", "model_not_a_model", "model_newer", "model_damaged", "library_busy",
    "cannot_write" or "disk_full"; the file is then as it was before.
    """
    read_card(path)  # nothing is made beside what is no model of ours
    with locks.held(path.parent, "library_busy", locks.PATIENCE):  # two changes at once are both made
        _write_card(path, dataclasses.replace(read_card(path), **changes))


def _write_card(path: Path, card: Card) -> None:
    with path.open("rb") as source:
        table = json.loads(source.read(int.from_bytes(source.read(8), "little")))
        table["__metadata__"][KEY] = card.to_json()

        def write(target: BinaryIO) -> None:
            target.write(_header(table))
            shutil.copyfileobj(source, target, 2**20)

        atomic_write(path, write)


def load_model(path: Path) -> tuple[Card, dict[str, Tensor]]:
    """Card and weights of a model file, on the CPU.

    Raises SinopiaError "model_missing", "model_not_a_model", "model_newer" or "model_damaged".
    """
    import torch
    from safetensors import SafetensorError, safe_open

    card = read_card(path)
    try:
        with safe_open(path, framework="pt", device="cpu") as file:
            weights = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118 - it is not a dict
    except (SafetensorError, OSError) as error:
        raise SinopiaError("model_damaged", path=path, reason=reason_of(error)) from None
    for name, tensor in weights.items():
        if tensor.is_floating_point() and not torch.isfinite(tensor).all():
            raise SinopiaError("model_damaged", path=path, reason=Message("not_numbers", {"name": name}))
    return card, weights


def save_checkpoint(path: Path, state: dict[str, Any], write: Write = atomic_write) -> None:
    """Writes a training state of tensors, numbers, texts, lists and dicts."""
    import torch

    write(path, lambda file: torch.save(state, file))


def load_checkpoint(path: Path) -> dict[str, Any]:
    """The state written by `save_checkpoint`, on the CPU. Raises SinopiaError "checkpoint_damaged"."""
    import torch

    try:
        with warnings.catch_warnings(action="ignore"):  # torch warns of what it then refuses
            state = torch.load(path, map_location="cpu", weights_only=True)
    except PermissionError as error:
        raise SinopiaError("checkpoint_damaged", path=path, reason=reason_of(error)) from None
    except Exception:  # torch's reasons differ by the byte, and advise to load it unsafely
        raise SinopiaError("checkpoint_damaged", path=path, reason=Message("no_checkpoint")) from None
    if not isinstance(state, dict):
        raise SinopiaError("checkpoint_damaged", path=path, reason=Message("no_training_state"))
    return state
