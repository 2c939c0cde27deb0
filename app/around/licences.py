"""Under which licences the program is, and all that comes with it: packages, networks, pictures."""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib import metadata
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

ROOTS = (
    "PySide6-Essentials", "torch", "torchvision", "pillow", "numpy", "safetensors", "filelock", "psutil",
    "scikit-image", "tifffile", "scipy", "platformdirs", "pyqtgraph", "tqdm", "Send2Trash", "tensorboardX",
    "openvino", "onnx", "onnxruntime", "onnxscript", "pi-heif",
)  # fmt: skip
"""What pyproject.toml asks for, also as an extra; what those need in turn is found in them."""

NOTICES = "THIRD-PARTY.txt"  # in a built folder: the texts of the packages' own licences

RESOURCES = Path(str(files("resources")))
SHORT = 60  # characters: a field that is longer holds the licence itself


class Package(NamedTuple):
    name: str
    version: str
    licence: str  # "" where it does not say


def about(name: str) -> Package:
    """Raises metadata.PackageNotFoundError."""
    facts = metadata.metadata(name)
    return Package(facts["Name"], facts["Version"], _licence(facts))


@cache
def packages() -> tuple[Package, ...]:
    """All that are installed of ROOTS and of what they need, by name; in a built folder all that are in it."""
    found: dict[str, Package] = {}
    built = [package.metadata["Name"] for package in metadata.distributions()] if hasattr(sys, "frozen") else []
    asked = [*ROOTS, *built]
    while asked:
        name = asked.pop()
        try:
            package = about(name)
        except metadata.PackageNotFoundError:  # an extra, or of another system
            continue
        key = _plain(name)
        if key not in found:
            found[key] = package
            needs = metadata.requires(name) or []
            asked += [re.split(r"[^\w.-]", need)[0] for need in needs if "extra ==" not in need]
    return tuple(found[key] for key in sorted(found))


def texts() -> dict[str, Path]:
    """The licences that come as files, by what they are for: that of the program is the first."""
    folder = RESOURCES / "licenses"
    beside = {"Sinopia": RESOURCES.parent / "LICENSE", "packages": RESOURCES.parent / NOTICES}
    found = {name: path for name, path in beside.items() if path.is_file()}
    return found | {path.stem: path for path in sorted(folder.glob("*.txt"))}


def _licence(about: metadata.PackageMetadata) -> str:
    for field in ("License-Expression", "License"):
        words = _field(about, field)
        if words and len(words) <= SHORT and "\n" not in words and words != "UNKNOWN":
            return words
    kinds = [line.rpartition(" :: ")[2] for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
    if kinds:
        return ", ".join(kinds)
    return _field(about, "License-Expression")


def _field(about: metadata.PackageMetadata, name: str) -> str:
    return about[name].strip() if name in about else ""


def _plain(name: str) -> str:
    """As the index of packages compares names."""
    return re.sub(r"[-_.]+", "-", name).lower()
