"""What a run keeps of itself: run.json and history.jsonl, written, read, cut, and spoilt in every way."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.config import METHODS, make_config
from engine.events import Losses, Warned
from engine.messages import SinopiaError
from engine.run import history
from engine.run.file import LAYOUTS, RunFile
from engine.run.history import Told

ANEW = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)
NUMBER = st.integers(0, 2**40)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


def paths() -> st.SearchStrategy[Path]:
    return TEXT.map(lambda name: Path("/somewhere") / name.replace("/", "-").replace("..", "--"))


@st.composite
def run_files(draw: st.DrawFn) -> RunFile:
    method = draw(st.sampled_from(sorted(METHODS)))
    config = make_config(method, {"seed": draw(st.integers(0, 2**31 - 1)), "lr": draw(st.floats(0.0, 0.1))})
    return RunFile(
        method=method,
        data=draw(paths()),
        settings=dataclasses.asdict(config),
        exclude=tuple(draw(st.lists(TEXT, max_size=3))),
        more=tuple(draw(st.lists(NUMBER, max_size=3))),
        start=draw(st.none() | paths()),
        branch=draw(st.none() | paths()),
        step=draw(NUMBER),
        total=draw(NUMBER),
        finished=draw(st.booleans()),
        device=draw(st.sampled_from(["cpu", "cuda", "mps"])),
        layout=draw(st.sampled_from(LAYOUTS)),
    )


def code_of(run: Path) -> str:
    with pytest.raises(SinopiaError) as caught:
        RunFile.read(run)
    assert str(run) in str(caught.value)
    return caught.value.code


# -- run.json ----------------------------------------------------------------------------------------------------------


@ANEW
@given(wanted=run_files())
def test_what_a_run_file_says_comes_back(wanted, tmp_path):
    wanted.write(tmp_path)
    assert RunFile.read(tmp_path) == wanted
    assert RunFile.read(tmp_path).config == make_config(wanted.method, wanted.settings)
    assert [path.name for path in tmp_path.iterdir() if path.suffix] == ["run.json"]


def test_paths_are_written_whole(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    RunFile("pix2pix", Path("pictures"), {}, start=Path("m.safetensors"), branch=Path("run")).write(tmp_path)
    read = RunFile.read(tmp_path)
    assert (read.data, read.start, read.branch) == tuple(tmp_path / n for n in ("pictures", "m.safetensors", "run"))


def test_settings_that_a_run_does_not_name_are_the_usual_ones(tmp_path):
    RunFile("gan", tmp_path, {"latent": 7}).write(tmp_path)
    assert RunFile.read(tmp_path).config == make_config("gan", {"latent": 7})


def test_a_folder_without_a_run(tmp_path):
    assert code_of(tmp_path) == code_of(tmp_path / "nowhere") == "run_missing"
    (tmp_path / "run.json").mkdir()
    assert code_of(tmp_path) == "run_damaged"


@ANEW
@given(wanted=run_files(), data=st.data())
def test_a_run_file_with_another_value_somewhere_is_read_or_damaged_never_worse(wanted, data, tmp_path):
    wanted.write(tmp_path)
    row = json.loads((tmp_path / "run.json").read_text())
    row[data.draw(st.sampled_from(sorted(row)))] = data.draw(JSON)
    (tmp_path / "run.json").write_text(json.dumps(row))
    try:
        read = RunFile.read(tmp_path)
    except SinopiaError as error:
        assert error.code in ("run_damaged", "run_newer")
    else:
        assert isinstance(read.step, int) and isinstance(read.data, Path) and read.config


@pytest.mark.parametrize(
    ("key", "value"),
    [("step", -1), ("step", 2.5), ("step", "3"), ("step", True), ("total", 10**30), ("finished", "yes"),
     ("finished", 1), ("settings", []), ("settings", [["size", 64]]), ("exclude", "name"),
     ("more", {"1": 2}), ("more", [-5]), ("layout", "by rows"), ("layout", None)],
)  # fmt: skip
def test_values_that_no_run_has_are_damage(key, value, tmp_path):
    RunFile("pix2pix", tmp_path, {}).write(tmp_path)
    row = json.loads((tmp_path / "run.json").read_text()) | {key: value}
    (tmp_path / "run.json").write_text(json.dumps(row))
    assert code_of(tmp_path) == "run_damaged"


@pytest.mark.parametrize("key", [*RunFile.__dataclass_fields__, "format"])
def test_a_run_file_that_says_too_little_is_damaged(key, tmp_path):
    RunFile("pix2pix", tmp_path, {}).write(tmp_path)
    row = json.loads((tmp_path / "run.json").read_text())
    del row[key]
    (tmp_path / "run.json").write_text(json.dumps(row))
    assert code_of(tmp_path) == "run_damaged"


@ANEW
@given(content=st.binary(max_size=60))
def test_bytes_that_are_no_run_file_are_damage(content, tmp_path):
    (tmp_path / "run.json").write_bytes(content)
    assert code_of(tmp_path) == "run_damaged"


def test_a_write_that_fails_keeps_the_old_run_file(tmp_path, monkeypatch):
    RunFile("pix2pix", tmp_path, {}, step=1).write(tmp_path)
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(SinopiaError) as caught:
        RunFile("pix2pix", tmp_path, {}, step=2).write(tmp_path)
    assert caught.value.code == "disk_full" and RunFile.read(tmp_path).step == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are not text")
def test_a_folder_whose_name_is_no_text_is_kept_or_refused_in_a_sentence(tmp_path):
    odd = RunFile("pix2pix", tmp_path / os.fsdecode(b"\xff"), {})
    try:
        odd.write(tmp_path)
    except SinopiaError as error:
        assert str(error).encode()  # can be printed
        assert not list(tmp_path.iterdir())
    else:
        assert RunFile.read(tmp_path) == odd


# -- history.jsonl -----------------------------------------------------------------------------------------------------


def add(run: Path, step: int, event: Losses | Warned) -> None:
    history.Writer(run).add(step, event)


def losses(step: int, value: float = 0.5) -> Losses:
    return Losses(step, step / 10, {"G": value, "D": 1 - value}, 2e-4, 9.5, 100.0, 0.25)


HELD = Warned("no_better", {"epochs": 20.0, "best": 0.25, "step": 40})


@pytest.fixture
def told(tmp_path) -> Path:
    """The folder of a run that told something at each of ten steps, and at the fifth a diagnosis."""
    history.cut(tmp_path, 0)
    writer = history.Writer(tmp_path)
    for step in range(1, 11):
        writer.add(step, losses(step))
        if step == 5:
            writer.add(step, HELD)
    return tmp_path


def test_what_was_told_is_read(told):
    found = history.read(told)
    assert found.losses == [losses(step) for step in range(1, 11)]
    assert found.told == [Told(5, HELD)] and history.codes(told) == {"no_better"}
    assert len((told / "history.jsonl").read_text().splitlines()) == 11


def test_what_was_told_is_read_up_to_a_step(told):
    assert [event.step for event in history.read(told, 7).losses] == list(range(1, 8))
    assert history.read(told, 4).told == [] and len(history.read(told, 5).told) == 1


def test_where_nothing_was_told_yet(tmp_path):
    assert history.read(tmp_path) == ([], []) and history.codes(tmp_path) == frozenset()
    history.cut(tmp_path, 5)
    assert (tmp_path / "history.jsonl").read_bytes() == b""


@pytest.mark.parametrize(
    "torn", [b"", b'{"event": "losses", "st', b'{"event": "losses", "step": 3}\n{"ev', b"\xff\xfe"]
)
def test_what_comes_after_a_step_is_cut_with_the_row_that_a_kill_left_unfinished(torn, told):
    with (told / "history.jsonl").open("ab") as rows:
        rows.write(torn)
    assert len(history.read(told).losses) == 10, "it does not stop one from reading"
    history.cut(told, 6)
    steps = [json.loads(line)["step"] for line in (told / "history.jsonl").read_text().splitlines()]
    assert steps[:7] == [1, 2, 3, 4, 5, 5, 6] and set(steps[7:]) <= {3}
    add(told, 7, losses(7, 0.125))
    assert history.read(told).losses[-1] == losses(7, 0.125)
    history.cut(told, 4)
    assert history.codes(told) == frozenset() and [e.step for e in history.read(told).losses][:4] == [1, 2, 3, 4]


def test_rows_that_cannot_be_read_are_left_out(told):
    good = (told / "history.jsonl").read_text().splitlines()
    bad = ["", "{", "[1]", "7", "null", '"text"', '{"event": "losses"}', '{"event": "losses", "step": 3, "losses": {}}']
    changes = [{"step": "x"}, {"step": float("inf")}, {"losses": [1]}, {"losses": {"G": "much"}}, {"surprise": 1}]
    bad += [json.dumps(json.loads(good[0]) | change) for change in changes]
    bad += ['{"event": "warned", "step": 3}', '{"event": "warned", "step": 3, "code": "no_better", "facts": {}}']
    bad += ['{"event": "warned", "step": 3, "code": "of a later version", "facts": {}}']
    bad += ['{"event": "saved", "step": 3}']
    mixed = [row for pair in zip(bad, [*good, *[""] * 9], strict=False) for row in pair]
    assert set(mixed) >= {*good, *bad}
    (told / "history.jsonl").write_text("\n".join(mixed) + "\n")
    assert history.read(told) == ([losses(step) for step in range(1, 11)], [Told(5, HELD)])


def test_codes_of_a_later_version_are_not_said_again(told):
    add(told, 6, HELD)
    with (told / "history.jsonl").open("a") as rows:
        rows.write('{"event": "warned", "step": 7, "code": "too_beautiful", "facts": {}}\n')
    assert history.codes(told) == {"no_better", "too_beautiful"}


ASK = {"read": history.read, "codes": history.codes, "cut": lambda run: history.cut(run, 5)}


@pytest.mark.parametrize("ask", ASK)
def test_a_row_of_nothing_but_brackets_does_no_harm(ask, told):
    (told / "history.jsonl").write_text("[" * 100_000 + "\n")
    ASK[ask](told)


@pytest.mark.parametrize("ask", ASK)
def test_a_code_that_is_no_text_does_no_harm(ask, told):
    (told / "history.jsonl").write_text('{"event": "warned", "step": 3, "code": ["no_better"], "facts": {}}\n')
    ASK[ask](told)


@ANEW
@given(lines=st.lists(st.binary(max_size=30) | JSON.map(lambda value: json.dumps(value).encode()), max_size=5))
def test_any_file_can_be_read_and_cut(lines, tmp_path):
    (tmp_path / "history.jsonl").write_bytes(b"\n".join(lines))
    assert history.read(tmp_path) == ([], [])
    history.codes(tmp_path)
    history.cut(tmp_path, 10)
    add(tmp_path, 11, losses(11))
    assert history.read(tmp_path).losses == [losses(11)]


def test_of_a_long_run_some_reports_are_left_out_evenly_and_no_warning(tmp_path):
    count = 3 * history.MOST_REPORTS + 5
    rows = [json.dumps({"event": "losses"} | dataclasses.asdict(losses(step))) for step in range(1, count + 1)]
    said = json.dumps({"event": "warned", "step": 10, "code": HELD.code, "facts": HELD.facts})
    (tmp_path / "history.jsonl").write_text("\n".join([*rows[:10], *[said] * 50, *rows[10:]]) + "\n")
    found = history.read(tmp_path)
    steps = [event.step for event in found.losses]
    assert history.MOST_REPORTS / 2 < len(steps) <= history.MOST_REPORTS and steps[-1] == count
    assert len({b - a for a, b in pairwise(steps)}) == 1 and len(found.told) == 50


def test_a_full_disk_is_told_and_what_could_not_be_written_comes_later(told, monkeypatch):
    writer, full = history.Writer(told), [True]
    writer.add(11, losses(11))

    def room(path: Path, mode: str = "r", *more: object, real=Path.open, **named: object):
        file = real(path, mode, *more, **named)
        if full[0] and mode in ("r+b", "wb"):
            file.write(b'{"event": "los')  # half of it
            file.close()
            raise OSError(28, "No space left on device")
        return file

    monkeypatch.setattr(Path, "open", room)
    for call in (lambda: writer.add(12, losses(12)), writer.sync, lambda: history.cut(told, 5)):
        with pytest.raises(SinopiaError) as caught:
            call()
        assert caught.value.code == "disk_full" and "history.jsonl" in str(caught.value)
    full[0] = False
    writer.add(13, losses(13))
    assert [event.step for event in history.read(told).losses] == list(range(1, 14))


FOREIGN = [
    "[" * 900 + "]" * 900,
    '"text"',
    "{}",
    '{"step": true}',
    '{"step": 1e400, "event": "losses"}',
    "7",
    "\\ud800",
]


def test_foreign_lines_are_counted_and_dropped_when_a_run_goes_on(told):
    good = (told / "history.jsonl").read_text().splitlines()
    (told / "history.jsonl").write_text("\n".join([*FOREIGN, *good, '{"event": "of a later version", "step": 3}', "{"]))
    assert history.cut(told, 20) == len(FOREIGN)
    assert (told / "history.jsonl").read_text().splitlines() == [*good, '{"event": "of a later version", "step": 3}']
