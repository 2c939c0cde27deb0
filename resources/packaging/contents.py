"""What a built folder holds: all resources of the source tree, and of the packages what is used.

`build.spec` builds by it, and tests compare with it what was built.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from app.around.licences import NOTICES

ROOT = Path(__file__).parents[2]
NOT_RESOURCES = (".py", ".pyc", ".ts")  # what the translations are made of, and the code that made models
APART = ("packaging", "readme")  # folders of what archives are made of, and of the README's pictures

# Modules. Each was tried on a CPU: without them pictures are still made and models trained. Much else that looks idle
# (sympy, unittest, torch.distributed, torch.onnx, torch.testing...) is imported by torch when it starts.
UNUSED = [
    "IPython", "_hypothesis_pytestplugin", "_pytest", "cuda", "fsspec", "functorch", "hypothesis", "iniconfig",
    "jinja2", "kornia", "matplotlib", "mypy", "networkx", "pip", "pluggy", "py", "pygments", "pyqtgraph.examples",
    "pyqtgraph.opengl", "pytest", "setuptools", "sqlite3", "tkinter", "torch.utils.benchmark",
    "torch.utils.bottleneck", "torch.utils.tensorboard", "torchvision", "triton",
    # We measure, label and thin; scikit-image imports the rest of itself and of scipy only when that is asked for.
    "scipy.cluster", "scipy.fft", "scipy.integrate", "scipy.interpolate", "scipy.io", "scipy.optimize", "scipy.signal",
    "scipy.stats", "skimage.data", "skimage.feature", "skimage.filters.rank", "skimage.future", "skimage.graph",
    "skimage.io", "skimage.registration", "skimage.restoration", "skimage.transform",
]  # fmt: skip

# Files. The stubs of scikit-image stay: its lazy imports read them. Of torch's modules the folder holds the source too,
# for those that read it: their own settings, and what TorchScript compiles.
DROPPED = re.compile(
    r"torch/(test|include|share)/|torch/bin/(?!torch_shm_manager)|(?<!\w)(torch|numpy|scipy|PIL|PySide6)/.*\.pyi$"
    r"|torch/(_dynamo|_inductor|ao|distributed|onnx|testing)/(?!.*config\w*\.py$).*\.py$"
    r"|skimage/(feature|filters/rank|graph|registration|restoration|transform)/"
    r"|PySide6/(Qt/)?translations/(?!qtbase_(tr|zh_CN)\.)|PySide6/(Qt/)?qml/"
    r"|plugins/(egldeviceintegrations|generic|networkinformation|platforminputcontexts/\w*virtualkeyboard|qmltooling"
    r"|sqldrivers|tls)|libQt6EglF[sS]"
    r"|plugins/platforms/\w*(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc)|platformthemes/libqgtk3|imageformats/\w*qpdf"
    r"|^lib(atk|atspi|cairo|datrie|epoxy|fribidi|gdk|gio|graphite2|gtk|pango|pixman|thai)[-.\w]*$"  # of it alone
    r"|openvino/(include|cmake)/|openvino/libs/(cache\.json|\w*_intel_[gn]pu_plugin|\w*_(hetero|auto|auto_batch)_plugin)"
    r"|openvino/libs/\w*_(gguf|onnx|paddle|tensorflow|tensorflow_lite)_frontend"
)  # fmt: skip

STRIPPED = re.compile(r"^(torch/lib/libtorch_\w+\.so|libpython[\d.]+so[\d.]*)$")
"""Libraries for Linux whose symbols are for debuggers: more than a fifth of the largest."""

Entry = tuple[str, str, str]
"""PyInstaller's: where in the folder, from which file, of which kind."""


def resources(root: Path = ROOT) -> dict[str, Path]:
    """Each resource that the program reads, by its place in the folder, which is that in the source tree."""
    found = {
        path.relative_to(root).as_posix(): path
        for path in sorted((root / "resources").rglob("*"))
        if path.is_file()
        and path.suffix not in NOT_RESOURCES
        and path.relative_to(root).parts[1] not in APART
        and not path.name.startswith(".")
    }
    return found | {"LICENSE": root / "LICENSE"}


def modules(root: Path = ROOT) -> set[str]:
    """The names of all our modules but the two that are run as programs."""
    return {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        for package in ("app", "engine")
        for path in (root / package).rglob("*.py")
        if path.stem != "__main__"
    }


def parted(found: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """What of it goes into the folder, and what stays out."""
    kept: list[Entry] = []
    dropped: list[Entry] = []
    for entry in found:
        (dropped if DROPPED.search(entry[0].replace("\\", "/")) else kept).append(entry)
    return kept, dropped


def owners(files: Iterable[Path]) -> set[str]:
    """The names of the installed packages that these files are of."""
    wanted = {str(path) for path in files}
    return {
        package.metadata["Name"]
        for package in metadata.distributions()
        if not wanted.isdisjoint(str(package.locate_file(file)) for file in package.files or [])
    }


def left_out(dropped: Iterable[Entry], modules: Iterable[str] = UNUSED) -> dict[str, int]:
    """Bytes on this disk of what stays out: each file of `dropped`, and each of these modules that is installed."""
    found = {place: Path(source).stat().st_size for place, source, _kind in dropped if Path(source).is_file()}
    for name in modules:
        for base in map(Path, sys.path):
            place = base / name.replace(".", "/")
            if size := sum(path.stat().st_size for path in place.rglob("*") if path.is_file()):
                found[f"module {name}"] = size
                break
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def lacking(folder: Path, root: Path = ROOT) -> list[str]:
    """The resources of the source tree that a built folder does not hold as they are."""
    return [
        place
        for place, path in resources(root).items()
        if not (folder / place).is_file() or (folder / place).read_bytes() != path.read_bytes()
    ]


def unnamed(folder: Path) -> list[str]:
    """The packages with a folder of their own in a built folder that its notices, or what the window reads, lack."""
    there = {package.metadata["Name"] for package in metadata.distributions(path=[str(folder)])}
    text = (folder / NOTICES).read_text("utf-8")
    whose = metadata.packages_distributions()
    found = {name for path in folder.iterdir() if path.is_dir() for name in whose.get(path.name, ())} | there
    return sorted(name for name in found if name not in there or f"\n{name} " not in text)
