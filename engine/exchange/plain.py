"""A .safetensors file of another program: named tensors and no card."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.messages import Message, SinopiaError, reason_of

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, eq=False)
class Slice:
    """A tensor that still lies in its file."""

    name: str
    shape: tuple[int, ...]


class SafetensorsFile:
    """The tensors of a file by name, as `root`. Raises SinopiaError "foreign_damaged"."""

    foreign = ""

    def __init__(self, path: Path) -> None:
        from safetensors import SafetensorError, safe_open

        self.path = path
        try:
            with safe_open(path, framework="pt", device="cpu") as file:
                names = list(file.keys())
                self.root = {name: Slice(name, tuple(file.get_slice(name).get_shape())) for name in names}
        except (SafetensorError, OSError) as error:
            raise SinopiaError("foreign_damaged", path=path, reason=reason_of(error)) from None

    def load(self, tensors: dict[str, Slice]) -> dict[str, Tensor]:
        """The tensors themselves. Raises SinopiaError "foreign_damaged"."""
        import torch
        from safetensors import SafetensorError, safe_open

        try:
            with safe_open(self.path, framework="pt", device="cpu") as file:
                found = {key: file.get_tensor(stored.name) for key, stored in tensors.items()}
        except (SafetensorError, OSError) as error:
            raise SinopiaError("foreign_damaged", path=self.path, reason=reason_of(error)) from None
        for key, value in found.items():
            if value.is_floating_point() and not torch.isfinite(value.float()).all():
                reason = Message("not_numbers", {"name": tensors[key].name})
                raise SinopiaError("foreign_damaged", path=self.path, reason=reason)
        return found
