"""What a Linux desktop wants beside the built folder, and a script that puts it in its place for one person.

    python -m resources.packaging.desktop FOLDER [--appdir DIR]

--appdir also makes of FOLDER the directory of which appimagetool makes one file; FOLDER itself stays as it is.
"""

from __future__ import annotations

import argparse
import datetime
import os
import shutil
import stat
from pathlib import Path

from engine import __version__

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--appdir", type=Path)
    asked = parser.parse_args()
    beside(asked.folder)
    if asked.appdir is not None:
        appdir(asked.folder, asked.appdir)


def beside(folder: Path) -> None:
    """FOLDER/desktop, and FOLDER/install.sh."""
    desktop = folder / "desktop"
    desktop.mkdir(exist_ok=True)
    for name in ("sinopia.desktop", "sinopia-mime.xml"):
        shutil.copyfile(HERE / name, desktop / name)
    shutil.copyfile(HERE.parent / "icons/app.svg", desktop / "sinopia.svg")
    facts = (HERE / "sinopia.metainfo.xml").read_text("utf-8")
    # The day of the build; SOURCE_DATE_EPOCH makes it that of the source.
    day = datetime.datetime.fromtimestamp(
        int(os.environ.get("SOURCE_DATE_EPOCH") or datetime.datetime.now(datetime.UTC).timestamp()), datetime.UTC
    )
    facts = facts.replace("@VERSION@", __version__).replace("@DATE@", day.date().isoformat())
    (desktop / "sinopia.metainfo.xml").write_text(facts, "utf-8")
    install = folder / "install.sh"
    shutil.copyfile(HERE / "install.sh", install)
    install.chmod(install.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)


def appdir(folder: Path, made: Path) -> None:
    """As the AppDir specification wants it: what starts, an entry and an icon at the top, the rest below usr."""
    shutil.copytree(folder, made / "usr/lib/sinopia", symlinks=True)
    shutil.copyfile(folder / "desktop/sinopia.desktop", made / "sinopia.desktop")
    shutil.copyfile(folder / "desktop/sinopia.svg", made / "sinopia.svg")
    facts = made / "usr/share/metainfo/sinopia.appdata.xml"
    facts.parent.mkdir(parents=True)
    shutil.copyfile(folder / "desktop/sinopia.metainfo.xml", facts)
    (made / "AppRun").symlink_to("usr/lib/sinopia/sinopia")


if __name__ == "__main__":
    main()
