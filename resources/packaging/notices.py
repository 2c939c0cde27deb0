"""The licences of all that a built folder holds, and a list of it for machines; `build.spec` puts both into the folder.

Packages without a licence file of their own are named with what they declare.
"""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from app.around.licences import NOTICES, Package
from engine import __version__

RULE = "=" * 80
LICENCE_FILES = ("licen", "copying", "notice", "authors")
SYSTEM = Path("/lib"), Path("/usr/lib")  # where a Linux keeps the libraries of its own packages


def texts(name: str) -> list[tuple[str, str]]:
    """The names and texts of a package's licence files."""
    found = []
    for path in metadata.files(name) or []:
        inside = any(part.endswith(".dist-info") for part in path.parts)
        named = path.name.lower().startswith(LICENCE_FILES) or "licenses" in path.parts[1:-1]
        if inside and named:
            where = Path(str(path.locate()))
            if where.is_file():
                found.append((path.name, where.read_text("utf-8", "replace")))
    return found


def python() -> str:
    """The licence of Python itself, where it is installed with it."""
    path = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    text = path.read_text("utf-8", "replace") if path.is_file() else "PSF-2.0, https://docs.python.org/3/license.html"
    return f"{RULE}\nPython {platform.python_version()}\n{text}\n"


def of_system(files: Iterable[Path]) -> list[str]:
    """What Debian, or a system like it, says of the libraries among these files that it brought."""
    ours = sorted({str(path.resolve()) for path in files if any(path.is_relative_to(base) for base in SYSTEM)})
    if not ours or shutil.which("dpkg-query") is None:
        return []
    # /lib is a link to /usr/lib, and dpkg knows a file by the one of them that its package named.
    asked = [*ours, *(path.removeprefix("/usr") for path in ours)]
    said = subprocess.run(["dpkg-query", "-S", *asked], capture_output=True, text=True, check=False).stdout
    found = []
    for name in sorted({line.partition(":")[0] for line in said.splitlines()}):
        path = Path("/usr/share/doc") / name / "copyright"
        if path.is_file():
            found.append(f"{RULE}\n{name}, a library of the system\n{path.read_text('utf-8', 'replace').strip()}\n")
    return found


def notices(found: Iterable[Package], more: Iterable[str] = ()) -> str:
    parts = ["Sinopia holds what is named below, each under its own licence.\n"]
    for package in found:
        parts.append(f"{RULE}\n{package.name} {package.version}\n{package.licence or 'no licence declared'}\n")
        parts += [f"--- {name}\n{text.strip()}\n" for name, text in texts(package.name)]
    return "\n".join([*parts, python(), *more])


def bill(found: Iterable[Package]) -> dict[str, object]:
    """CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "sinopia", "version": __version__}},
        "components": [
            {
                "type": "library",
                "name": package.name,
                "version": package.version,
                "purl": f"pkg:pypi/{package.name.lower().replace('_', '-')}@{package.version}",
                **({"licenses": [{"license": {"name": package.licence}}]} if package.licence else {}),
            }
            for package in found
        ],
    }


def write(folder: Path, found: Iterable[Package], files: Iterable[Path] = ()) -> list[Path]:
    """Both for these packages, and for those of `files` that are the system's."""
    found = list(found)
    text, machine = folder / NOTICES, folder / "sbom.cdx.json"
    text.write_text(notices(found, of_system(files)), "utf-8")
    machine.write_text(json.dumps(bill(found), indent=1, ensure_ascii=False) + "\n", "utf-8")
    return [text, machine]
