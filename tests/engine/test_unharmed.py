"""Whatever lies around, goes away or is full: the program says so, goes on, and keeps what was done."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import torch
from conftest import drawing, save
from faulty import Faults
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from test_predictor import make_model
from tiny import assert_equal_to_the_bit, config_of, request, resumed, stop_after

from engine import cli, exchange, files, footprint, images, library, locks, presets, report, storage
from engine.card import Card, read_card
from engine.config import METHODS
from engine.data.loader import Loader
from engine.events import Finished, Losses, Saved, Warned
from engine.messages import SinopiaError
from engine.run import history
from engine.run.board import Board
from engine.run.file import RunFile
from engine.trainer import rehearse, train

FULL = OSError(28, "No space left on device")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are not text")


@pytest.fixture(autouse=True)
def offline(monkeypatch):
    """None of this speaks to a network."""
    for name in ("connect", "bind"):
        monkeypatch.setattr(socket.socket, name, lambda *_: pytest.fail("it speaks to a network"))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: pytest.fail("it asks for an address"))


def code_of(call, *arguments) -> SinopiaError:
    with pytest.raises(SinopiaError) as caught:
        call(*arguments)
    return caught.value


# -- what lies around --------------------------------------------------------------------------------------------------

GOOD = json.loads(Card("pix2pix", {"kind": "unet", "depth": 5}, 64, 32, "fixed").to_json())
HOSTILE = {
    "format Infinity": {"format": float("inf")},
    "format beyond all numbers": {"format": 10**400},
    "lone surrogates": {"notes": "\ud800", "licence": "\udfff"},
    "a method that fills the screen": {"method": "x\n" * 9999},
    "small pictures become huge": {"multiple_of": 4096, "scale": "native"},
    "a fact that is no number": {"training": {"steps": float("nan")}},
    "colours": {"palette": ["red", 7, None]},
    "a kind that is a list": {"input_kind": ["line"]},
    "a sample that would fill the memory": {"samples": [[None, "iVBORw0KGgoAAAANSUhEUgAAgAAAAIAACAIAAAA="]]},
    "deep": {"training": json.loads("[" * 900 + "]" * 900)},
}


def hostile(path: Path, changes: dict) -> None:
    header = json.dumps({"__metadata__": {"sinopia": json.dumps(GOOD | changes)}}).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack("<Q", len(header)) + header)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_card_is_named_and_the_others_are_listed(name, home, capsys):
    make_model(library.models_dir() / "good.safetensors")
    hostile(library.models_dir() / "bad.safetensors", HOSTILE[name])
    for more in ([], ["--json"]):
        assert cli.main(["models", "list", *more]) == 0
        out = capsys.readouterr().out
        assert "good" in out and "bad.safetensors" in out and len(out) < 40_000


TINY_RUN = ["--method", "pix2pix", "--steps", "1", "--device", "cpu", "--size", "32",
            *(word for name in ("width=4", "d_width=4", "d_layers=2") for word in ("--set", name))]  # fmt: skip


@linux
def test_names_that_are_not_text_are_printed_all_the_same(home, pairs):
    odd = os.fsdecode(b"\xff\xfe")
    model = library.models_dir() / f"{odd}.safetensors"
    make_model(model)
    save(pairs / "train" / f"{odd}.png", drawing(3))
    program = (
        "import json, sys; from engine.cli import main\n"
        "for command in json.loads(sys.argv[1]):\n"
        "    print(f'\\n= {main(command)} {command[-1]}')"
    )
    commands = [
        ["models", "list"],
        ["check", str(pairs)],
        ["models", "list", "--json"],
        ["check", str(pairs), "--json"],
        ["convert", str(model), str(pairs / "train"), "--output", str(home / "made"), "--json"],
        ["train", str(pairs), *TINY_RUN, "--run", str(home / "run"), "--json"],
    ]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", program, json.dumps(commands)], capture_output=True, text=True, env=environment
    )
    codes = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("= ")]
    assert codes == ["0", "0", "0", "0", "1", "0"] and "Traceback" not in done.stderr, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert [row["path"] for row in rows if row.get("origin") == "library"] == [str(model)]


@pytest.mark.parametrize("settings", [[1, 2], [["size", 64]], "size", {"size": {}}, None])
def test_a_preset_of_strange_settings_is_refused_in_a_sentence(settings, tmp_path):
    (tmp_path / "p.json").write_text(json.dumps({"label": "", "about": "", "method": "pix2pix", "settings": settings}))
    assert code_of(presets.find, str(tmp_path / "p.json")).code in ("preset_damaged", "setting_invalid")


@pytest.mark.parametrize(
    "change",
    [{"step": 10**30}, {"step": 2.5}, {"seconds": float("nan")}, {"slower": 7.0}, {"best": (float("nan"), 0)},
     {"best": (1.0, 99)}, {"networks": "nan"}],
)  # fmt: skip
def test_absurd_values_of_a_checkpoint_are_not_believed(change, pairs, tmp_path):
    list(train(request(pairs, tmp_path / "run", steps=4), stop_after(2)))
    path = tmp_path / "run" / "checkpoint.pt"
    state = storage.load_checkpoint(path)
    if change == {"networks": "nan"}:
        next(iter(state["networks"]["generator"].values())).fill_(float("nan"))
        change = {}
    storage.save_checkpoint(path, state | change)
    assert code_of(lambda: list(train(resumed(pairs, tmp_path / "run")))).code == "checkpoint_damaged"


def test_a_foreign_line_in_the_history_is_told_and_the_run_goes_on(pairs, tmp_path):
    run = tmp_path / "run"
    list(train(request(pairs, run, steps=4), stop_after(2)))
    with (run / "history.jsonl").open("a") as rows:
        rows.write("[" * 900 + "]" * 900 + "\n" + '"mine"\n')
    events = list(train(resumed(pairs, run)))
    assert isinstance(events[-1], Finished)
    assert [e.facts["count"] for e in events if isinstance(e, Warned) and e.code == "history_damaged"] == [2]
    assert [e.step for e in history.read(run).losses] == [1, 2, 3, 4]


# -- a folder of one's own ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("resume", [False, True])
def test_a_run_stays_out_of_a_folder_that_holds_other_files(resume, pairs, tmp_path):
    mine = save(tmp_path / "mine" / "samples" / "1" / "123.png", drawing(1))
    before = mine.read_bytes()
    error = code_of(lambda: list(train(request(pairs, tmp_path / "mine", steps=2, resume=resume))))
    assert error.code == "run_folder_taken" and str(tmp_path / "mine") in str(error)
    assert mine.read_bytes() == before and [p.name for p in (tmp_path / "mine").iterdir()] == ["samples"]
    (tmp_path / "empty").mkdir()
    assert isinstance(list(train(request(pairs, tmp_path / "empty", steps=1)))[-1], Finished)


@pytest.mark.parametrize("how", ["moved", "replaced"])
def test_a_run_whose_folder_goes_away_ends_and_says_so(how, pairs, tmp_path):
    run = tmp_path / "run"
    told = []
    with pytest.raises(SinopiaError) as caught:
        for event in train(request(pairs, run, steps=9, save_every=2)):
            told.append(event)
            if isinstance(event, Saved) and event.step == 4:
                run.rename(tmp_path / "elsewhere")
                if how == "replaced":
                    run.mkdir()
    assert caught.value.code == "run_gone" and "step 4" in str(caught.value)
    assert not run.exists() or not list(run.iterdir()), "no second half"
    assert RunFile.read(tmp_path / "elsewhere").step == 4
    assert isinstance(list(train(resumed(pairs, tmp_path / "elsewhere")))[-1], Finished)


# -- a full disk -------------------------------------------------------------------------------------------------------


def test_a_training_goes_on_where_nothing_but_its_weights_can_be_written(pairs, tmp_path, monkeypatch):
    """TensorBoard, samples and history are passengers; what they missed of the history comes later."""
    run, full = tmp_path / "run", [False]

    def unless_full(real):
        def write(*arguments, **named):
            if full[0]:
                raise files.unwritable(run, FULL)
            return real(*arguments, **named)

        return write

    for owner, name in (
        (Board, "_write"),
        (files.Lines, "_write"),
        (images, "write"),
    ):
        monkeypatch.setattr(owner, name, unless_full(getattr(owner, name)))
    events = []
    for event in train(request(pairs, run, steps=8, sample_every=2)):
        events.append(event)
        if isinstance(event, Losses):
            full[0] = 2 <= event.step < 6
    told = [e for e in events if isinstance(e, Warned) and e.code == "not_written"]
    assert isinstance(events[-1], Finished) and len(told) == 3 and all(str(run) in str(e) for e in told)
    assert [e.step for e in history.read(run).losses] == list(range(1, 9))
    board = EventAccumulator(str(run / "tensorboard"))
    board.Reload()
    assert [row.step for row in board.Scalars("lr")] == [1, 2, 7, 8]


def test_a_save_in_between_that_fails_is_told_and_tried_again(pairs, tmp_path, monkeypatch):
    run = tmp_path / "run"
    list(train(request(pairs, tmp_path / "other", steps=6)))
    failed, real = [], storage.save_checkpoint

    def save_checkpoint(path, state, write):
        if state["step"] == 4:
            failed.append(path)
            raise files.unwritable(path, FULL)
        real(path, state, write)

    monkeypatch.setattr(storage, "save_checkpoint", save_checkpoint)
    events = list(train(request(pairs, run, steps=6, save_every=2)))
    (told,) = [e for e in events if isinstance(e, Warned) and e.code == "not_written"]
    assert "step 2" in str(told) and failed and isinstance(events[-1], Finished)
    assert_equal_to_the_bit(run, tmp_path / "other")


def test_a_save_reaches_the_disk_beside_the_learning(pairs, tmp_path, monkeypatch):
    go_on, real = threading.Event(), files.Together.finish

    def finish(together):
        assert go_on.wait(20)
        real(together)

    monkeypatch.setattr(files.Together, "finish", finish)
    told = []
    for event in train(request(pairs, tmp_path / "run", steps=6, save_every=2)):
        told.append(event)
        if isinstance(event, Losses) and event.step == 3:  # taken while the save of step 2 waits
            assert not [e for e in told if isinstance(e, Saved)]
            go_on.set()
    assert [e.step for e in told if isinstance(e, Saved)] == [2, 4, 6]
    list(train(request(pairs, tmp_path / "other", steps=6)))
    assert_equal_to_the_bit(tmp_path / "run", tmp_path / "other")


def test_a_save_that_fails_on_its_way_to_the_disk_is_told(pairs, tmp_path, monkeypatch):
    real, failed = files.Together.finish, []

    def finish(together):
        if len(failed) < 1:
            failed.append(together)
            together._drop()
            raise files.unwritable(tmp_path, FULL)
        real(together)

    monkeypatch.setattr(files.Together, "finish", finish)
    events = list(train(request(pairs, tmp_path / "run", steps=6, save_every=2)))
    assert "not_written" in [e.code for e in events if isinstance(e, Warned)]
    assert [e.step for e in events if isinstance(e, Saved)] == [4, 6] and isinstance(events[-1], Finished)
    assert not list((tmp_path / "run").glob(".*.part"))


@pytest.mark.parametrize("links", [True, False])
def test_what_is_the_same_is_written_once(links, tmp_path, monkeypatch):
    if not links:  # as on some disks
        monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError(errno.EPERM, "no")))
    for text in (b"one", b"two"):
        with files.Together(tmp_path) as together:
            together.write(tmp_path / "model", lambda file, text=text: file.write(text))
            together.again(tmp_path / "best", tmp_path / "model")
        assert (tmp_path / "model").read_bytes() == (tmp_path / "best").read_bytes() == text
        assert (tmp_path / "model").samefile(tmp_path / "best") == links
    files.atomic_write(tmp_path / "model", lambda file: file.write(b"three"))
    assert (tmp_path / "best").read_bytes() == b"two"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["best", "model"]


def test_a_best_model_is_the_model_where_it_is_of_the_same_step(pairs, tmp_path):
    run = tmp_path / "run"
    list(train(request(pairs, run, steps=3, sample_every=2)))  # judged at 2, and at the end
    best, last = (storage.load_model(run / f"{name}.safetensors") for name in ("best", "model"))
    same = best[0].training["steps"] == 3
    assert (run / "best.safetensors").samefile(run / "model.safetensors") == same
    list(train(request(pairs, tmp_path / "two", steps=2)))
    of_two = storage.load_model(tmp_path / "two" / "model.safetensors")[1]
    assert all(torch.equal(best[1][name], (last[1] if same else of_two)[name]) for name in best[1])


def test_a_full_disk_never_hangs_and_says_where(pairs, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(FULL))
    error = code_of(lambda: list(train(request(pairs, tmp_path / "run", steps=2))))
    assert error.code == "disk_full" and str(tmp_path / "run") in str(error)


def test_room_is_looked_for_before_a_save(tmp_path):
    error = code_of(files.check_room, tmp_path, 2**60)
    assert error.code == "disk_full" and "MB are free" in str(error)


@pytest.mark.parametrize("method", METHODS)
def test_memory_is_bounded_before_it_is_asked_for(method, monkeypatch, folder, tmp_path):
    """A batch and a width that somebody typed by mistake are made smaller before a byte is taken."""
    large = config_of(method, batch_size=64, width=96)
    room = footprint.needed(config_of(method, batch_size=1, width=24))
    assert footprint.needed(large) > 20 * room > 0
    monkeypatch.setattr("engine.device.free_memory", lambda: room)
    asked = request(folder(method), tmp_path / "run", method, batch_size=64, width=96, steps=1)
    seen = []
    monkeypatch.setattr("engine.trainer._timed", lambda plan, *_: seen.append(plan.config) or (1, 1.0))
    (*_, last) = rehearse(asked)
    assert isinstance(last, Finished) and last.result.stepped_down and len(seen) == 1
    assert footprint.needed(seen[0]) <= room
    monkeypatch.setattr("engine.device.free_memory", lambda: 0)
    assert code_of(lambda: list(rehearse(asked))).code == "out_of_memory"


def test_an_estimate_takes_a_small_part_of_the_memory_and_counts_the_steps_of_the_whole_batch(
    pairs, tmp_path, monkeypatch
):
    asked = request(pairs, tmp_path / "run", batch_size=8, epochs=6)
    (*_, plain) = rehearse(asked)
    seen, real = [], Loader.batch

    def batch(loader, step):
        seen.append(loader.config.batch_size)
        return real(loader, step)

    monkeypatch.setattr(Loader, "batch", batch)
    monkeypatch.setattr("engine.device.free_memory", lambda: 4 * footprint.needed(config_of("pix2pix", batch_size=2)))
    (*_, light) = rehearse(asked)
    assert set(seen) == {2} and not light.result.stepped_down
    assert light.result.steps == plain.result.steps == 12
    assert plain.result.seconds / 20 < light.result.seconds < 20 * plain.result.seconds


# -- one transaction ---------------------------------------------------------------------------------------------------


class Died(BaseException):
    pass


@pytest.mark.parametrize("at", range(9))
def test_files_that_belong_together_are_written_all_or_not_at_all(at, tmp_path, monkeypatch):
    names = ["best", "model", "checkpoint"]
    for name in names:
        (tmp_path / name).write_text("old")
    count, real = [0], Path.replace

    def replace(path, target):
        if count[0] == at // 2:
            if at % 2:
                real(path, target)
            count[0] = -99
            raise Died
        count[0] += 1
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        patch.setattr(files, "_drop", lambda path: None)  # the dead remove nothing
        try:
            with files.Together(tmp_path) as together:
                for name in names:
                    together.write(tmp_path / name, lambda file: file.write(b"new"))
        except Died:
            patch.setattr("psutil.pid_exists", lambda pid: False)
    files._swept.clear()  # as in another process
    with monkeypatch.context() as patch:
        patch.setattr("psutil.pid_exists", lambda pid: False)
        with locks.held(tmp_path, "run_busy"):  # which looks for leftovers, too
            files.recover(tmp_path)
    (tmp_path / locks.LOCK).unlink(missing_ok=True)
    assert len({(tmp_path / name).read_text() for name in names}) == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(names), "nothing is left lying about"


def test_what_dead_processes_left_half_written_is_swept(tmp_path):
    def left(pid: int, host: int) -> Path:
        path = tmp_path / f".00c0ffee-{host:04x}-{pid}-0.part"
        path.write_bytes(b"half")
        return path

    dead, alive, elsewhere, old = (
        left(2**22 + 1, files._HOST),
        left(os.getppid(), files._HOST),
        left(1, files._HOST ^ 1),
        tmp_path / ".1234.part",
    )
    old.write_bytes(b"half")
    os.utime(old, (0, 0))
    files.write_json(tmp_path / "new.json", 1)
    assert not dead.exists() and not old.exists() and alive.exists() and elsewhere.exists()


def test_the_first_row_of_a_history_that_is_cut_short_is_written_over(tmp_path, monkeypatch):
    path = tmp_path / "history.jsonl"
    path.write_bytes(b"before\n")
    lines = files.Lines(path)
    with Faults(path, "fails", at=2):  # open, truncate, write
        assert code_of(lines.add, "one").code == "disk_full"
    assert path.read_bytes() == b"before\non", "half a row"
    lines.add("two")
    assert path.read_bytes() == b"before\none\ntwo\n"


def test_nothing_lies_about_in_a_finished_run_whose_last_save_could_not_be_synced(pairs, tmp_path, monkeypatch):
    run, real = tmp_path / "run", files._sync

    def sync(path):
        if (run / files.COMMIT).exists() and not list(run.glob(f"*{files.TEMPORARY}")):  # all have their names
            raise FULL
        real(path)

    with monkeypatch.context() as patch:
        patch.setattr(files, "_sync", sync)
        assert code_of(lambda: list(train(request(pairs, run, steps=1)))).code == "disk_full"
    (*_, last) = train(resumed(pairs, run))
    assert last.result.already and not (run / files.COMMIT).exists()


# -- two at once -------------------------------------------------------------------------------------------------------


def test_who_holds_a_run_is_named(pairs, tmp_path):
    with locks.held(tmp_path / "run", "run_busy"):
        error = code_of(lambda: list(train(request(pairs, tmp_path / "run", steps=1))))
        assert error.code == "run_busy" and f"process {os.getpid()} on " in str(error) and "since 20" in str(error)
    with locks.held(tmp_path / "run", "run_busy"):
        (tmp_path / "run" / locks.HOLDER).write_text("{")
        assert code_of(lambda: locks.held(tmp_path / "run", "run_busy").__enter__()).message.facts.keys() == {"path"}
    files.write_json(tmp_path / "run" / locks.HOLDER, {"process": 1, "host": "of a dead process", "since": "then"})
    assert isinstance(list(train(request(pairs, tmp_path / "run", steps=1)))[-1], Finished)


def test_imports_of_one_name_at_once_are_all_kept(home, tmp_path):
    source = tmp_path / "cats.safetensors"
    make_model(source)
    brought: list[Path] = []
    threads = [threading.Thread(target=lambda: brought.extend(exchange.import_model(source))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(brought)) == 6 and all(read_card(path) for path in brought)


def test_two_edits_of_a_card_at_once_are_both_made(tmp_path):
    path = tmp_path / "m.safetensors"
    make_model(path)
    changes = [{"notes": "n"}, {"licence": "l"}, {"palette": ("#ff0000",)}]
    threads = [threading.Thread(target=storage.change_card, args=(path, change)) for change in changes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    card = read_card(path)
    assert (card.notes, card.licence, card.palette) == ("n", "l", ("#ff0000",))


# -- nobody listens any more -------------------------------------------------------------------------------------------


class Gone(io.StringIO):
    """A terminal that was closed, or a reader that has gone, after some lines."""

    def __init__(self, lines: int = 0) -> None:
        super().__init__()
        self.lines = lines

    def write(self, text: str) -> int:
        if self.lines <= 0:
            raise BrokenPipeError(32, "Broken pipe")
        self.lines -= text.endswith("\n")
        return len(text)


@pytest.mark.parametrize("as_json", [True, False])
def test_what_was_learnt_is_saved_where_nobody_listens_any_more(as_json, pairs, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "stdout", Gone(3))
    monkeypatch.setattr(sys, "stderr", Gone(0))
    with pytest.raises(BrokenPipeError), report.Stopping() as stop:
        report.tell(train(request(pairs, tmp_path / "run", steps=500), stop), as_json, "step", stop)
    assert 0 <= RunFile.read(tmp_path / "run").step < 20 and (tmp_path / "run" / "checkpoint.pt").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_terminal_that_closes_says_so_twice_and_is_asked_nothing(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Gone())
    with report.Stopping() as stop:
        for number in (signal.SIGHUP, signal.SIGHUP, signal.SIGHUP):
            signal.raise_signal(number)
        assert stop()
    with report.Stopping() as stop:
        signal.raise_signal(signal.SIGTERM)
        assert stop()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
