"""The library: what is listed, found, renamed and removed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st
from test_predictor import make_model

from engine import files, library, storage
from engine.messages import SinopiaError
from engine.run.file import RunFile


@pytest.fixture
def filled(home) -> Path:
    make_model(library.models_dir() / "b.safetensors")
    make_model(library.runs_dir() / "A run" / "model.safetensors")
    make_model(library.runs_dir() / "A run" / "reverse.safetensors")
    make_model(library.runs_dir() / "A run" / "best.safetensors")
    (library.models_dir() / "broken.safetensors").write_bytes(b"\xff\xd8 a picture")
    return home


def named(name: str) -> library.Entry:
    return next(e for e in library.entries() if e.name == name)


def test_models_runs_and_broken_files_are_listed(filled):
    names = [e.name for e in library.entries() if e.origin != "builtin"]
    assert names == ["A run", "A run (best)", "A run (reverse)", "b", "broken"]
    assert named("broken").card is None and "not a Sinopia model" in str(named("broken").problem)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
def test_a_pipe_among_the_models_is_not_waited_for(filled):
    os.mkfifo(library.models_dir() / "pipe.safetensors")
    assert "not a file" in str(named("pipe").problem)


def test_a_run_that_goes_away_while_it_is_listed_is_not_there(filled, monkeypatch):
    make_model(library.runs_dir() / "Going" / "model.safetensors")
    real = os.scandir

    def scandir(path="."):
        if not isinstance(path, int) and Path(path).name == "Going" and Path(path).is_dir():
            shutil.rmtree(path)  # looks through it by its number
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    names = [entry.name for entry in library.entries() if entry.origin == "run"]
    assert names == ["A run", "A run (best)", "A run (reverse)"]


def test_the_built_in_models_can_be_read():
    built_in = [e for e in library.entries() if e.origin == "builtin"]
    assert built_in and all(e.card and e.card.samples and e.card.licence for e in built_in)
    with pytest.raises(SinopiaError, match="built in"):
        library.remove(built_in[0])


def test_found_by_name_path_or_folder_of_a_run(filled):
    path = library.models_dir() / "b.safetensors"
    assert library.find("b") == path == library.find(str(path))
    assert library.find(str(library.runs_dir() / "A run")).name == "model.safetensors"
    with pytest.raises(SinopiaError, match="Did you mean “A run”"):
        library.find("A rum")


def test_a_model_is_known_by_its_weights_whatever_it_is_called_and_its_card_says(filled):
    entry = next(entry for entry in library.entries() if entry.name == "b")
    moved = library.rename(entry, "another")
    storage.change_card(moved, {"notes": "Said later."})
    again = library.entry_of(moved)
    assert again.weights == entry.weights != "" and again.name != entry.name
    tensors = {name: tensor + 1 for name, tensor in storage.load_model(moved)[1].items()}
    storage.save_model(moved, again.card, tensors)
    assert library.entry_of(moved).weights not in ("", entry.weights)


def test_renaming(filled):
    assert library.rename(named("b"), " new name ").name == "new name.safetensors"
    assert library.rename(named("A run"), "B run") == library.runs_dir() / "B run" / "model.safetensors"
    with pytest.raises(SinopiaError) as caught:
        make_model(library.models_dir() / "c.safetensors")
        library.rename(named("c"), "new name")
    assert caught.value.code == "model_exists"
    builtin = next(entry.name for entry in library.entries() if entry.origin == "builtin")
    for own, taken in (("c", builtin), ("B run", builtin), ("c", "B run"), ("B run", "c")):
        with pytest.raises(SinopiaError) as caught:
            library.rename(named(own), taken)
        assert caught.value.code == "model_exists" and named(own)


def test_a_run_in_training_stays_where_it_is(filled):
    with FileLock(library.runs_dir() / "A run" / ".lock"):
        for act in (lambda: library.rename(named("A run"), "x"), lambda: library.remove(named("A run"))):
            with pytest.raises(SinopiaError) as caught:
                act()
            assert caught.value.code == "run_busy"
    library.rename(named("A run"), "x")


def test_removing_goes_to_the_trash(filled, tmp_path):
    code = "from engine import library; library.remove(next(e for e in library.entries() if e.name == 'b'))"
    root = str(Path(__file__).parents[2])
    environment = os.environ | {"PYTHONPATH": root, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "xdg")}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    assert not (library.models_dir() / "b.safetensors").exists()
    assert [p.name for p in tmp_path.rglob("Trash/files/*")] == ["b.safetensors"]


def test_a_name_is_refused_for_a_character_that_is_named():
    with pytest.raises(SinopiaError, match="holds “/”"):
        library.check_name("cats / dogs")


@given(st.text(max_size=140))
def test_any_name_is_one_that_files_can_have_or_refused(name):
    try:
        good = library.check_name(name)
    except SinopiaError as error:
        assert error.code == "name_invalid"
    else:
        assert good and not set(good) & library.FORBIDDEN and not good.startswith(".")


@pytest.mark.parametrize(
    "name",
    [
        "CON",
        "con",
        "Nul.txt",
        "COM1",
        "lpt9.model",
        "COM²",
        "a.",
        ".a",
        "字" * 70,
        "a\ud800",
        "a:b",
        "a\tb",
        "x" * 121,
        " ",
    ],
)
def test_what_some_system_cannot_hold_is_refused_and_made_fit(name):
    with pytest.raises(SinopiaError, match="cannot be a name"):
        library.check_name(name)
    assert library.check_name(library.fit_name(name, "model"))


@given(st.text(max_size=300), st.text(max_size=3))
def test_every_text_can_be_made_a_name(text, more):
    name = library.fit_name(text + more, "model")
    assert library.check_name(name) == name and library.fit_name(name, "other") == name


def test_a_run_without_a_name_takes_one_that_fits(home):
    assert library.free_run_dir("cats: v1? pix2pix").name == "cats- v1- pix2pix"
    assert library.free_run_dir(".x").name == "x" and library.free_run_dir("...").name == "run"


def test_runs_are_told_from_their_files(home):
    RunFile("pix2pix", Path("/d"), {}, step=3, total=9).write(library.runs_dir() / "one")
    row = json.loads((library.runs_dir() / "one" / "run.json").read_text())
    spoilt = {
        "two": json.dumps(row)[:20],
        "three": json.dumps(row | {"step": float("inf")}),
        "four": "[" * 100_000,
        "five": json.dumps({k: v for k, v in row.items() if k != "settings"}),
        "six": json.dumps(row | {"format": 99}),
        "seven": json.dumps(row | {"method": "pix3pix"}),
    }
    for name, text in spoilt.items():
        (library.runs_dir() / name).mkdir()
        (library.runs_dir() / name / "run.json").write_text(text)
        assert library.run_at(library.runs_dir() / name) is None
    runs = library.runs()
    assert [(r.name, r.step, r.total, r.finished) for r in runs] == [("one", 3, 9, False)]
    assert library.run_at(library.runs_dir() / "one") == runs[0] and runs[0].path == library.runs_dir() / "one"


def test_the_run_that_was_saved_last_comes_first(home):
    for name, when in (("b", 200), ("a", 300), ("c", 100)):
        RunFile("cyclegan", Path("/d"), {}).write(library.runs_dir() / name)
        os.utime(library.runs_dir() / name / "run.json", (when, when))
    assert [run.name for run in library.runs()] == ["a", "b", "c"]


def test_the_card_of_a_run_that_learns_on_is_not_for_editing(filled):
    run = library.runs_dir() / "A run"
    for finished, code in ((False, "model_learns"), (True, None)):
        RunFile("pix2pix", Path("/d"), {}, finished=finished).write(run)
        why = library.why_fixed(named("A run"))
        assert (why and why.code) == code
    assert library.why_fixed(named("b")) is None
    assert str(library.why_fixed(named("broken"))) == str(named("broken").problem)


# -- writing -----------------------------------------------------------------------------------------------------------


def test_a_write_that_fails_leaves_what_was_there(tmp_path):
    path = tmp_path / "file.json"
    files.write_json(path, {"a": 1})

    def half(file):
        file.write(b"half of it")
        raise OSError(28, "No space left on device")

    with pytest.raises(SinopiaError) as caught:
        files.atomic_write(path, half)
    assert caught.value.code == "disk_full"
    assert json.loads(path.read_text()) == {"a": 1} and [p.name for p in tmp_path.iterdir()] == ["file.json"]


def test_names_as_long_as_files_can_have(tmp_path):
    path = tmp_path / ("ä" * 120 + ".json")
    files.write_json(path, 1)
    assert json.loads(path.read_text()) == 1


def test_a_really_full_disk(tmp_path):
    """RLIMIT_FSIZE stands in for it: the write fails in the middle, wherever torch is just then."""
    code = (
        "import resource, signal, torch, sys\n"
        "from pathlib import Path\n"
        "from engine import storage\n"
        "from engine.messages import SinopiaError\n"
        "path = Path(sys.argv[1])\n"
        "storage.save_checkpoint(path, {'x': torch.zeros(10)})\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try: storage.save_checkpoint(path, {'x': torch.zeros(1_000_000)})\n"
        "except SinopiaError as error: print(error.code)\n"
        "print(len(storage.load_checkpoint(path)['x']))"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "c.pt")], capture_output=True, text=True, env=environment
    )
    assert done.stdout.split() == ["cannot_write", "10"], done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["c.pt"]


def test_models_and_runs_may_be_kept_elsewhere(home, tmp_path):
    library.choose_folder("runs", tmp_path / "big disk")
    assert library.runs_dir() == tmp_path / "big disk" and library.models_dir() == home / "models"
    library.choose_folder("models", tmp_path / "models")
    library.choose_folder("runs", None)
    assert library.runs_dir() == home / "runs" and library.models_dir() == tmp_path / "models"
    for broken in ("", "[1]", '{"models": 3}', '{"models": "not/absolute"}'):
        (home / library.FOLDERS).write_text(broken)
        assert library.models_dir() == home / "models"
