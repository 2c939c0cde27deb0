"""The models on this computer: built-in ones, those of the library folder, and the models of runs.

A model's name is its file's name; a run's model is named after the run's folder. Only headers are read, and of the
weights as much as tells them from others.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import struct
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import platformdirs

from engine import locks
from engine.card import Card, read_card
from engine.files import MODEL, MODELS, atomic_write, found_in, make_folder, unwritable, write_json
from engine.messages import Message, SinopiaError, reason_of
from engine.run.file import NAME as RUN
from engine.run.file import RunFile

FOLDERS = "folders.json"  # in `home`: where models and runs are kept instead
BACKWARDS = "reverse"  # a CycleGAN run also keeps the model of the other direction, as reverse.safetensors
NOTE, LONGEST_NOTE = "note.txt", 2000  # in a run's folder; characters
SOME = 64 * 2**10  # bytes of the weights, from the beginning and from the end, that tell them from others
FORBIDDEN = set('<>:"/\\|?*')
LONGEST = 120  # characters of a name
LARGEST = 200  # bytes of it; with suffix, number and the name of a temporary file 255 are not reached
RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])(\..*)?", re.IGNORECASE)  # by Windows
# Generators in a folder, as the reference and PyTorch-GAN name them: of an epoch, "latest" being the last.
SAVED = re.compile(
    r"(?:(?P<first>latest|\d{1,9})_net_)?"
    r"(?P<name>(?:(?:net)?G|gen|generator)(?:_?(?:A|B|AB|BA|A2B|B2A|AtoB|BtoA))?)"
    r"(?:_(?P<last>latest|\d{1,9}))?"
)


@dataclass(frozen=True)
class Entry:
    """One model of the library. `problem` is set, and `card` None, where the file cannot be used."""

    name: str
    path: Path
    origin: str  # "builtin", "library" or "run"
    card: Card | None
    problem: SinopiaError | None = None
    weights: str = ""  # by which the model is known whatever it is called; another after every further step of learning


def home() -> Path:
    """Where models and runs are kept; SINOPIA_HOME overrides the platform's place."""
    return Path(os.environ.get("SINOPIA_HOME") or platformdirs.user_data_dir("sinopia", appauthor=False))


def builtin_dir() -> Path:
    return Path(str(files("resources"))) / "models"


def now_at(model: Path) -> Path:
    """Where a remembered model is: a built-in one is where the program is, which may have moved since."""
    built_in = builtin_dir() / model.name
    return built_in if not model.is_file() and built_in.is_file() else model


def models_dir() -> Path:
    return _chosen("models") or home() / "models"


def runs_dir() -> Path:
    return _chosen("runs") or home() / "runs"


def choose_folder(which: str, folder: Path | None) -> None:
    """Has "models" or "runs" kept elsewhere from now on, by the window and by the terminal alike; None: at home again.

    What is there stays where it is. Raises SinopiaError "cannot_write" or "disk_full".
    """
    chosen = {name: path for name, path in _folders().items() if name != which}
    if folder is not None:
        chosen[which] = str(folder)
    try:
        make_folder(home())
    except OSError as error:
        raise unwritable(home(), error) from None
    write_json(home() / FOLDERS, chosen)


def _chosen(which: str) -> Path | None:
    path = Path(_folders().get(which, ""))
    return path if path.is_absolute() else None


def _folders() -> dict[str, str]:
    """The folders that a person chose; nothing where the file cannot be read."""
    try:
        chosen = json.loads((home() / FOLDERS).read_text("utf-8"))
        return {str(which): str(path) for which, path in chosen.items()}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def entries() -> list[Entry]:
    """Every model, built-in ones first, then by name. Files that cannot be used come with their problem."""
    found = [_entry(p.stem, p, "builtin") for p in sorted(found_in(builtin_dir(), "*" + MODEL))]
    kept = [_entry(p.stem, p, "library") for p in found_in(models_dir(), "*" + MODEL)]
    for path in found_in(runs_dir(), "*/*" + MODEL):
        name = path.parent.name if path.stem == "model" else f"{path.parent.name} ({path.stem})"
        kept.append(_entry(name, path, "run"))
    return found + sorted(kept, key=lambda e: (e.name.casefold(), str(e.path)))


def entry_of(path: Path) -> Entry:
    """The entry of a model file anywhere on the disk."""
    return _entry(path.stem, path, "library")


def _entry(name: str, path: Path, origin: str) -> Entry:
    name = os.fsencode(name).decode("utf-8", "replace")  # a file's may be no text on this system
    try:
        return Entry(name, path, origin, read_card(path), weights=_weights(path))
    except SinopiaError as problem:
        return Entry(name, path, origin, None, problem)


def _weights(path: Path) -> str:
    try:
        with path.open("rb") as file:
            begin = 8 + struct.unpack("<Q", file.read(8))[0]
            size = path.stat().st_size - begin
            file.seek(begin)
            known = f"{size} ".encode() + file.read(SOME)
            file.seek(begin + max(0, size - SOME))
            return sha256(known + file.read()).hexdigest()[:32]
    except (OSError, struct.error):  # it has just gone
        return ""


def find(name: str) -> Path:
    """The file of a model given as a path or as a name of the library. Raises SinopiaError "model_missing"."""
    path = Path(name)
    if path.is_file():
        return path
    known = entries()
    for entry in known:
        if entry.name == name:
            return entry.path
    if path.is_dir() and (path / f"model{MODEL}").is_file():  # a run's folder
        return path / f"model{MODEL}"
    near = difflib.get_close_matches(name, [e.name for e in known], n=1)
    hint = {"near": near[0]} if near else {}
    raise SinopiaError("model_missing", name=name, **hint)


def check_name(name: str) -> str:
    """The name, trimmed, if every system can hold it as a file's name; else SinopiaError "name_invalid"."""
    name = name.strip()
    reason = (
        Message("name_empty")
        if not name
        else Message("name_long", {"limit": LONGEST})
        if len(name) > LONGEST
        else Message("name_character", {"character": bad})
        if (bad := next((c for c in name if not _allowed(c)), ""))
        else Message("name_bytes", {"limit": LARGEST})
        if len(name.encode()) > LARGEST
        else Message("name_dot")
        if name[0] == "." or name[-1] == "."
        else Message("name_reserved")
        if RESERVED.fullmatch(name)
        else None
    )
    if reason is not None:
        raise SinopiaError("name_invalid", name=name, reason=reason)
    return name


def fit_name(text: str, default: str) -> str:
    """A name that `check_name` takes, as near to the text as can be; the default where nothing of it is left."""
    name = "".join(" " if c.isspace() else c if _allowed(c) else "-" for c in text).strip(" .")
    name = f"-{name}" if RESERVED.fullmatch(name) else name
    return name.encode()[:LARGEST].decode(errors="ignore")[:LONGEST].strip(" .") or default


def _allowed(character: str) -> bool:
    return not (character in FORBIDDEN or character < " " or "\ud800" <= character <= "\udfff")


def free_run_dir(name: str) -> Path:
    """A folder of this name, made fit, that does not exist yet, for a new run."""
    stem, count = fit_name(name, "run"), 2
    path = runs_dir() / stem
    while path.exists():
        path = runs_dir() / f"{stem} {count}"
        count += 1
    return path


def _owned(entry: Entry) -> Path:
    """What renaming or removing this entry moves: the file, or the whole run, unless it is being trained."""
    if entry.origin == "builtin":
        raise SinopiaError("model_builtin", name=entry.name)
    if entry.origin != "run":
        return entry.path
    run = entry.path.parent
    with locks.held(run, "run_busy"):
        return run


def rename(entry: Entry, name: str) -> Path:
    """Gives a model, or the run that it belongs to, another name; the new path of the model. Raises SinopiaError, as
    "model_exists" where any other has that name, if only a built-in one: lists and `find` know them by nothing else.
    """
    name = check_name(name)
    old = _owned(entry)
    new = old.with_name(name if entry.origin == "run" else name + MODEL)
    if new == old:
        return entry.path
    with locks.held(old.parent, "library_busy", locks.PATIENCE):
        for taken in (builtin_dir() / (name + MODEL), models_dir() / (name + MODEL), runs_dir() / name):
            # the same place where only the case differs, on a disk that does not see it
            if taken.exists() and not taken.samefile(old):
                raise SinopiaError("model_exists", name=name)
        try:
            old.rename(new)
        except OSError as error:
            raise SinopiaError("cannot_write", path=new, reason=reason_of(error)) from None
    return new / entry.path.name if entry.origin == "run" else new


def why_fixed(entry: Entry) -> SinopiaError | None:
    """Why the card of this model cannot be edited; None where it can. A run that learns on writes its cards anew."""
    if entry.problem is not None:
        return entry.problem
    if entry.origin == "builtin":
        return SinopiaError("model_builtin", name=entry.name)
    if entry.origin == "run" and (found := _run(entry.path.parent / RUN)) and not found[1].finished:
        return SinopiaError("model_learns", name=entry.name)
    return None


def why_left_alone(path: Path, died: bool) -> SinopiaError:
    """Why a model is not run: the program died while it was at work, or it does not answer."""
    return SinopiaError("model_doubted" if died else "model_hangs", name=path.stem)


def is_model(path: Path) -> bool:
    """Whether something dropped on the window is meant as a model: by its suffix, or a folder of saved generators.

    What kind of model it is its content tells, see `exchange.read`.
    """
    if path.is_dir():
        try:
            return bool(saved_generators(path))
        except OSError:
            return False
    return path.suffix.lower()[1:] in MODELS


def saved_generators(folder: Path) -> list[Path]:
    """The newest file of each generator that a training of another program kept in a folder, by name.

    Raises OSError where the folder cannot be read.
    """
    newest: dict[str, tuple[float, Path]] = {}
    for path in folder.iterdir():
        saved = SAVED.fullmatch(path.stem) if path.suffix in (".pth", ".pt") else None
        if saved is None or not path.is_file():
            continue
        epoch = saved["first"] or saved["last"] or "latest"
        age = float("inf") if epoch == "latest" else float(epoch)
        newest[saved["name"]] = max(newest.get(saved["name"], (-1.0, path)), (age, path))
    return [path for _, (_, path) in sorted(newest.items())]


def remove(entry: Entry) -> None:
    """Moves a model, or the whole run that it belongs to, to the system's trash."""
    from send2trash import send2trash

    path = _owned(entry)
    try:
        send2trash(path)
    except OSError as error:
        raise SinopiaError("no_trash", path=path, reason=reason_of(error)) from None


@dataclass(frozen=True, kw_only=True)
class Run(RunFile):
    """A training on the disk, as its run.json tells it."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name


def runs() -> list[Run]:
    """The runs of the library, newest first. Folders that hold no readable run are left out."""
    found = [run for path in found_in(runs_dir(), f"*/{RUN}") if (run := _run(path)) is not None]
    return [run for _, run in sorted(found, key=lambda pair: pair[0], reverse=True)]


def note_of(run: Run) -> str:
    """What a person noted of a run; "" for nothing."""
    try:
        return (run.path / NOTE).read_text("utf-8", "replace")[:LONGEST_NOTE].strip()
    except OSError:
        return ""


def write_note(run: Run, text: str) -> None:
    """Keeps it beside the run. Raises SinopiaError "run_missing", "cannot_write" or "disk_full"."""
    if not (run.path / RUN).exists():
        raise SinopiaError("run_missing", path=run.path)
    atomic_write(run.path / NOTE, lambda file: file.write(text.strip()[:LONGEST_NOTE].encode()))


def run_at(path: Path) -> Run | None:
    """The run in a folder; None where there is none that can be read."""
    found = _run(path / RUN)
    return found[1] if found else None


def _run(path: Path) -> tuple[float, Run] | None:
    """When it was last saved, and the run; both at once, since it may go away meanwhile."""
    try:
        return path.stat().st_mtime, Run(path=path.parent, **vars(RunFile.read(path.parent)))
    except (OSError, SinopiaError):
        return None
