"""The program as it is handed out: built, moved, and used by hand and by its words, where there is no Python.

    python -m tests.frozen [--build] [--folder DIR] [--out OUT] [--start-up]

Linux, with Xvfb and libXtst. It ends with 1 if a step failed, prints how long each took, and leaves a picture of each
step in the window in OUT. Times are of this computer as busy as it is. --start-up compares the start with that of a
program that imports torch and PySide6 and does nothing else, warm and with the files out of the page cache.
"""

from __future__ import annotations

import argparse
import os
import pwd
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image

from resources.packaging import contents
from tests.frozen.screen import Screen

ROOT = Path(__file__).parents[2]
NAME = "用户 名"  # of the person whose folder it is
PATIENCE = 180.0  # seconds for any step
COLOURS = 1500  # in half of a screen that shows a picture a model made; drawings and buttons have some hundreds
STARTS = 5
NOBODY = "nobody"

TABLE: list[tuple[str, bool, float, str]] = []


class Place:
    """A moved folder, a home, and how to start what is in it: with nothing else in the environment."""

    def __init__(self, program: Path, home: Path, person: str | None = None, **more: str) -> None:
        """`person`: who starts it, where not the one who runs this; `more`: variables."""
        self.program, self.home, self.person = program, home, person
        home.mkdir(parents=True, exist_ok=True)
        self._environment = {"HOME": str(home), "LANG": "C.UTF-8", **more}
        if person:
            shutil.chown(home, person)

    def start(self, *words: str | Path, display: str = "", **options: object) -> subprocess.Popen[str]:
        environment = self._environment | ({"DISPLAY": display} if display else {})
        return subprocess.Popen([self.program, *map(str, words)], env=environment, cwd=self.home, user=self.person,
                                text=True, **options)  # fmt: skip

    def say(self, *words: str | Path) -> str:
        """What a word of the terminal answers. Raises RuntimeError where it fails."""
        with self.start(*words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as program:
            answer, _ = program.communicate(timeout=3 * PATIENCE)
        if program.returncode:
            raise RuntimeError(
                answer.strip().splitlines()[-1] if answer.strip() else f"it ended with {program.returncode}"
            )
        return answer

    def files(self, pattern: str) -> list[Path]:
        return [path for path in self.home.rglob(pattern) if path.is_file()]


@contextmanager
def step(name: str) -> Iterator[None]:
    began = time.monotonic()
    try:
        yield
    except Exception as error:
        TABLE.append((name, False, time.monotonic() - began, f"{type(error).__name__}: {error}"))
    else:
        TABLE.append((name, True, time.monotonic() - began, ""))
    name, worked, seconds, why = TABLE[-1]
    print(f"{'worked' if worked else 'FAILED':8}{seconds:7.1f} s  {name}  {why}", flush=True)


def wait(ready: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.05)


def shows_window(screen: Screen) -> bool:
    return bool(screen.pixels().std() > 10)


def shows_result(screen: Screen) -> bool:
    right = screen.pixels(0.52, 0.2, 0.98, 0.9).reshape(-1, 3).astype(np.uint32)
    return len(np.unique(right @ np.array([1, 256, 65536], np.uint32))) > COLOURS


def in_the_window(place: Place, out: Path, whole: bool, size: tuple[int, int] = (1280, 800)) -> None:
    """Starts it, draws, saves and quits; `whole`: also every page, a second start, and another language."""
    label = out.name
    out.mkdir(parents=True, exist_ok=True)
    with Screen(*size) as screen:

        def look(name: str) -> None:
            time.sleep(0.7)  # what moves comes to rest
            screen.grab().save(out / f"{name}.png")

        program = place.start(display=screen.display)
        try:
            with step(f"{label}: window is there"):
                wait(lambda: shows_window(screen), "no window")
            with step(f"{label}: first result"):
                wait(lambda: shows_result(screen), "no result")
            time.sleep(2)
            look("1-start")
            with step(f"{label}: draw with the mouse"):
                before = screen.pixels(0.52, 0.2, 0.98, 0.9).astype(int)
                screen.stroke((0.22, 0.45), (0.30, 0.62), (0.38, 0.45))
                wait(lambda: np.abs(screen.pixels(0.52, 0.2, 0.98, 0.9) - before).mean() > 0.2, "no other result")
                wait(lambda: place.files("*.ora"), "the drawing is not kept")
            look("2-drawn")
            with step(f"{label}: save the result"):
                screen.key("Control_L+s")
                time.sleep(1.5)
                screen.grab().save(out / "3-save.png")
                screen.write("result.png")
                screen.key("Return")
                wait(lambda: place.files("result.png"), "nothing was saved")
                time.sleep(1)
                Image.open(place.files("result.png")[0]).load()
            if whole:
                for number, page in enumerate(("convert", "style", "generate", "train", "models"), 2):
                    with step(f"{label}: page {page}"):
                        seen = screen.pixels().astype(int)
                        screen.key(f"Control_L+{number}")
                        wait(lambda seen=seen: np.abs(screen.pixels() - seen).mean() > 1, "the same is seen")
                    time.sleep(2)
                    look(f"4-{page}")
                with step(f"{label}: a second start hands its picture over"):
                    with place.start(place.home / "photo.png", display=screen.display) as second:
                        if second.wait(PATIENCE):
                            raise RuntimeError(f"it ended with {second.returncode}")
                    if program.poll() is not None:
                        raise RuntimeError("the first has ended")
                look("5-handed-over")
                with step(f"{label}: another language"):
                    rail = screen.pixels(right=0.07, bottom=0.6).astype(int)
                    screen.key("Control_L+comma")
                    time.sleep(1.5)
                    screen.key("End")
                    wait(lambda: any("language=tr" in f.read_text() for f in place.files("settings.ini")), "not kept")
                    wait(lambda: np.abs(screen.pixels(right=0.07, bottom=0.6) - rail).mean() > 0.2, "the same is seen")
                look("6-language")
                screen.key("Escape")
                look("7-turkish")
            with step(f"{label}: quit"):
                screen.close_window()
                if program.wait(20):
                    raise RuntimeError(f"it ended with {program.returncode}")
                if left := place.files("running/*"):
                    raise RuntimeError(f"a clean end leaves nothing: {left}")
        finally:
            program.kill()
            program.wait()


def furnish(home: Path) -> None:
    """A photo, and a folder of pairs."""
    rng = np.random.default_rng(0)
    (home / "pairs").mkdir(exist_ok=True)
    for number in range(8):
        shape = np.kron(rng.integers(0, 256, (4, 8, 3), dtype=np.uint8), np.ones((16, 16, 1), np.uint8))
        Image.fromarray(shape).save(home / "pairs" / f"{number}.png")
    Image.fromarray(np.kron(rng.integers(0, 256, (8, 8, 3), dtype=np.uint8), np.ones((32, 32, 1), np.uint8))).save(
        home / "photo.png"
    )


def in_the_terminal(place: Place, label: str) -> None:
    home = place.home
    small = ("--size", "64", "--set", "width=8", "--set", "d_width=8")
    for name, words, made in (
        ("check a folder", ("check", home / "pairs"), ""),
        ("train 20 steps", ("train", home / "pairs", "--method", "pix2pix", "--steps", "20", *small, "--run",
                            home / "run"), "run/model.safetensors"),
        ("convert by what was trained", ("convert", home / "run/model.safetensors", home / "photo.png", "--output",
                                         home / "converted.png"), "converted.png"),
        ("convert a photo to lines to a picture", ("convert", "line-to-3d", home / "photo.png", "--derive", "edges",
                                                   "--output", home / "derived.png"), "derived.png"),
        ("generate", ("generate", "flowers", "--count", "4", "--output", home / "flowers.png"), "flowers.png"),
        ("paint a style", ("style", home / "photo.png", "oil", "--output", home / "painted.png", "--steps", "5"),
         "painted.png"),
        ("export a model", ("models", "export", "paint-to-flower", "--format", "safetensors", "--output",
                            home / "flower.safetensors"), "flower.safetensors"),
        ("doctor", ("doctor",), ""),
    ):  # fmt: skip
        with step(f"{label}: {name}"):
            answer = place.say(*words)
            if made and not (home / made).is_file():
                raise FileNotFoundError(made)
            if name == "doctor":
                if "passed" not in answer:
                    raise RuntimeError("its self-test did not pass")
                print(answer)


def as_a_stranger(program: Path, base: Path) -> Place:
    """Started by somebody who may not write into the program's folder."""
    home = base / "home of nobody"
    if os.geteuid() == 0:
        place = Place(program, home, NOBODY)
        may = subprocess.run(["touch", program.parent / "x"], user=NOBODY, check=False, capture_output=True)
    else:
        place = Place(program, home)
        subprocess.run(["chmod", "-R", "a-w", program.parent], check=True)
        may = subprocess.run(["touch", program.parent / "x"], check=False, capture_output=True)
    if not may.returncode:
        raise RuntimeError("the folder can be written after all")
    return place


def forget(folder: Path) -> None:
    """Takes a folder's files out of the page cache."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def start_ups(program: Path, base: Path) -> list[str]:
    """The median seconds until a window and until a first result, of ours and of the least there can be."""
    build = base / "minimal"
    excluded = [f"--exclude-module={name}" for name in contents.UNUSED if importable(name)]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", f"--distpath={build}",
         f"--workpath={build / 'work'}", f"--specpath={build}", *excluded, ROOT / "tests/frozen/minimal.py"],
        check=True)  # fmt: skip
    lines = []
    for how in ("warm", "cold"):
        took: dict[str, list[tuple[float, float]]] = {"minimal": [], "sinopia": []}
        for _ in range(STARTS):  # in turn, so that what else the computer does is shared alike
            for name, path in (("minimal", build / "minimal/minimal"), ("sinopia", program)):
                if how == "cold":
                    forget(path.parent)
                took[name].append(start_up(Place(path, base / f"home-{name}")))
        for name, times in took.items():
            window, result = (statistics.median(each) for each in zip(*times, strict=True))
            lines.append(f"{how}, {name}: window {window:.2f} s, first result {result:.2f} s (median of {STARTS})")
            print(lines[-1], flush=True)
    return lines


def importable(name: str) -> bool:
    return name.partition(".")[0] not in ("scipy", "skimage", "pyqtgraph")  # which are not in the minimal one anyway


def start_up(place: Place) -> tuple[float, float]:
    with Screen() as screen:
        began = time.monotonic()
        program = place.start(display=screen.display)
        try:
            wait(lambda: shows_window(screen), "no window")
            window = time.monotonic() - began
            wait(lambda: shows_result(screen), "no result")
            result = time.monotonic() - began
            screen.close_window()
            program.wait(20)
            return window, result
        finally:
            program.kill()
            program.wait()


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--build", action="store_true", help="build it first, into DIR")
    parser.add_argument("--folder", type=Path, default=ROOT / "dist", help="where sinopia/ is built, or is to be")
    parser.add_argument("--out", type=Path, default=Path("frozen-pictures"))
    parser.add_argument("--start-up", action="store_true", help="measure the start")
    asked = parser.parse_args()
    folder = asked.folder.absolute()
    if asked.build:
        with step("build"):
            subprocess.run([sys.executable, "-m", "PyInstaller", "build.spec", "--noconfirm", "--log-level=WARN",
                            f"--distpath={folder}", f"--workpath={folder / 'work'}"], cwd=ROOT, check=True)  # fmt: skip
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        base = Path(temporary)
        base.chmod(0o755)  # for whoever may not write
        moved = base / NAME / "Sinopia 程序"
        moved.parent.mkdir()
        (folder / "sinopia").rename(moved)
        try:
            use(moved, base, asked.out.absolute(), asked.start_up)
        finally:
            if os.geteuid():
                subprocess.run(["chmod", "-R", "u+w", moved], check=False)
            moved.rename(folder / "sinopia")
    return 0 if all(worked for _, worked, *_ in TABLE) else 1


def use(moved: Path, base: Path, out: Path, start_up_too: bool) -> None:
    program = moved / "sinopia"
    print(f"{size(moved):,} bytes in {sum(path.is_file() for path in moved.rglob('*')):,} files", flush=True)
    with step("every resource is in the folder, as it is in the source"):
        if lacking := contents.lacking(moved / "_internal"):
            raise FileNotFoundError(", ".join(lacking))
    with step("the licences of what is in it are beside it"):
        if unnamed := contents.unnamed(moved / "_internal"):
            raise LookupError(", ".join(unnamed))
    place = Place(program, base / NAME / "home")
    furnish(place.home)
    in_the_window(place, out / "moved", whole=True)
    in_the_terminal(place, "moved")
    in_the_window(as_a_stranger(program, base), out / "read-only", whole=False)
    scaled = Place(program, base / "home scaled", QT_SCALE_FACTOR="1.5")
    in_the_window(scaled, out / "scaled", whole=False, size=(1920, 1200))
    if start_up_too:
        start_ups(program, base)


if __name__ == "__main__":
    pwd.getpwnam(NOBODY)
    sys.exit(main())
