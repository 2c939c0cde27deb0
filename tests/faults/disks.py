"""Disks that are full at so many levels, each a real one in memory: what is done there ends in a sentence, never hangs,
and goes on once there is room.

Needs Linux, and the right to mount.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from engine.messages import SinopiaError
from tests.faults.forks import forked, said, warm
from tests.faults.scenes import ALL
from tests.faults.table import Part, Row, main

SCENES = {name: ALL[name] for name in ("training pix2pix", "training cyclegan", "import", "card", "export", "convert",
                                        "drawing", "settings")}  # fmt: skip
SIZE = 64  # MB of the disk


@contextmanager
def disk(at: Path) -> Iterator[Path]:
    """A small disk of its own. Raises OSError where none can be had."""
    at.mkdir(parents=True)
    options = ["-t", "tmpfs", "-o", f"size={SIZE}m", "sinopia-faults", str(at)]
    try:
        made = subprocess.run(["mount", *options], capture_output=True, text=True)
    except FileNotFoundError as error:
        raise OSError(str(error)) from None
    if made.returncode:
        raise OSError(made.stderr.strip())
    try:
        yield at
    finally:
        subprocess.run(["umount", str(at)], check=True)


def disks(levels: int, place: Path) -> Iterator[Row]:
    warm()
    try:
        for name in SCENES:
            with disk(place / name) as at:
                yield _filled(name, levels, at)
    except OSError as error:
        yield Row("full disk", 0, [], f"left out: {error}")


def _filled(name: str, levels: int, at: Path) -> Row:
    scene = SCENES[name]
    there, filling = at / "there", at / "filling"
    there.mkdir()
    lost = [said(forked(partial(scene.prepare, there)))]
    kept = at.parent / f"{name} prepared"
    shutil.copytree(there, kept)
    before = _taken(at)
    lost += [said(forked(partial(scene.act, there)))]
    largest = max(path.stat().st_size for path in there.rglob("*") if path.is_file())
    needed = 1.3 * max(_taken(at) - before, largest)  # what is replaced is there twice for a while
    for level in range(levels):
        shutil.rmtree(there)
        shutil.copytree(kept, there)
        _fill(filling, at, round(needed * level / levels))
        ended = forked(partial(_told, scene.act, there))
        filling.unlink()
        if wrong := said(ended) or ended.value:
            lost.append(f"{needed * level / levels / 1024:.0f} KB free: {wrong}")
        elif wrong := said(forked(partial(scene.check, there))):
            lost.append(f"{needed * level / levels / 1024:.0f} KB were free: {wrong}")
    return Row(f"full disk: {name}", levels, [what for what in lost if what], f"0 to {needed / 1024:.0f} KB free")


def _told(act: partial[None], there: Path) -> str:
    """Does it; what is wrong with how it tells that there is no room, if anything."""
    try:
        act(there)
    except SinopiaError as error:
        return "" if str(there) in str(error) else f"no path: {error}"
    return ""


def _taken(at: Path) -> int:
    facts = os.statvfs(at)
    return (facts.f_blocks - facts.f_bfree) * facts.f_frsize


def _fill(path: Path, at: Path, free: int) -> None:
    """Leaves only so many bytes."""
    facts = os.statvfs(at)
    with path.open("wb") as file:
        file.write(bytes(max(0, facts.f_bavail * facts.f_frsize - free)))


PART = Part("Disks that are full at so many levels.", 60, "levels", disks)

if __name__ == "__main__":
    sys.exit(main(PART))
