"""The licences of all that a built folder holds, and a list of it for machines.

    python -m resources.packaging.notices FOLDER

writes FOLDER/THIRD-PARTY.txt and FOLDER/sbom.cdx.json (CycloneDX 1.5) from the packages that are installed here, which
are those the folder was built from. Packages without a licence file of their own are named with what they declare.
"""

from __future__ import annotations

import argparse
import json
from importlib import metadata
from pathlib import Path

from app.around.licences import Package, packages
from engine import __version__

RULE = "=" * 80
LICENCE_FILES = ("licen", "copying", "notice", "authors")


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


def notices(found: tuple[Package, ...]) -> str:
    parts = ["Sinopia holds the packages below, each under its own licence.\n"]
    for package in found:
        parts.append(f"{RULE}\n{package.name} {package.version}\n{package.licence or 'no licence declared'}\n")
        parts += [f"--- {name}\n{text.strip()}\n" for name, text in texts(package.name)]
    return "\n".join(parts)


def bill(found: tuple[Package, ...]) -> dict[str, object]:
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


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    found = packages()
    (folder / "THIRD-PARTY.txt").write_text(notices(found), "utf-8")
    (folder / "sbom.cdx.json").write_text(json.dumps(bill(found), indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
