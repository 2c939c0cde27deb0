"""What earlier versions wrote is opened, gone on with, and then written as today; what a later one wrote is named so.

fixtures/format-1 has a run of each method of then, stopped at step 4 of 6, with its models, and a preset.
"""

from __future__ import annotations

import json
import shutil
import struct
from pathlib import Path
from types import ModuleType

import pytest
import torch
from conftest import drawing, save
from tiny import resumed

from engine import card, library, presets, storage
from engine.card import read_card
from engine.config import TrainRequest
from engine.events import Finished, Losses, Started, Warned
from engine.messages import SinopiaError
from engine.predictor import Predictor
from engine.run import file, history, state
from engine.run.file import RunFile
from engine.trainer import train

OLD = Path(__file__).parent / "fixtures" / "format-1"
MODELS = sorted(OLD.glob("*-run/*.safetensors"))


@pytest.fixture
def run(request, tmp_path) -> Path:
    """A copy of an old run, by its method."""
    return Path(shutil.copytree(OLD / f"{request.param}-run", tmp_path / "old run"))


@pytest.fixture
def pictures(pairs, tmp_path) -> dict[str, Path]:
    """The folders from which the old runs learnt."""
    unpaired = tmp_path / "unpaired"
    for i in range(6):
        save(unpaired / "trainA" / f"{i}.png", drawing(i))
        save(unpaired / "trainB" / f"{i}.png", 255 - drawing(100 + i))
    for side in "AB":
        save(unpaired / f"test{side}" / "0.png", drawing(50))
    return {"pix2pix": pairs, "cyclegan": unpaired}


every_run = pytest.mark.parametrize("run", ["pix2pix", "cyclegan"], indirect=True)
an_old_run = pytest.mark.parametrize("run", ["pix2pix"], indirect=True)


def code_of(call, *given) -> str:
    with pytest.raises(SinopiaError) as caught:
        call(*given)
    assert str(caught.value)
    return caught.value.code


# -- of an earlier version ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("method", "folder"), [("pix2pix", "pairs"), ("cyclegan", "unpaired")])
def test_an_old_run_tells_what_it_is(method, folder):
    old = RunFile.read(OLD / f"{method}-run")
    assert (old.method, old.data, old.step, old.total, old.finished) == (method, Path(folder), 4, 6, False)
    assert (old.start, old.branch, old.exclude, old.more, old.device) == (None, None, (), (), "cpu")
    assert old.config.method == method and (old.config.size, old.config.width, old.config.steps) == (32, 4, 6)
    told = history.read(OLD / f"{method}-run")
    assert [event.step for event in told.losses] == [1, 2, 3, 4] and not told.told
    assert all(event.losses and event.lr == 2e-4 for event in told.losses)


def test_what_an_old_run_began_with_is_a_path(tmp_path):
    row = json.loads((OLD / "pix2pix-run" / "run.json").read_text())
    (tmp_path / "run.json").write_text(json.dumps(row | {"start": "/models/a.safetensors", "branch": "/runs/b"}))
    old = RunFile.read(tmp_path)
    assert (old.start, old.branch) == (Path("/models/a.safetensors"), Path("/runs/b"))


@every_run
def test_old_runs_and_their_models_are_listed(run, home):
    shutil.copytree(run, library.runs_dir() / "mine")
    assert [(found.name, found.step, found.total) for found in library.runs()] == [("mine", 4, 6)]
    listed = {entry.name: entry for entry in library.entries() if entry.origin == "run"}
    assert len(listed) == 2 and set(listed) == {
        "mine" if p.stem == "model" else f"mine ({p.stem})" for p in run.glob("*.safetensors")
    }
    assert all(entry.card is not None and entry.problem is None for entry in listed.values())


@pytest.mark.parametrize("path", MODELS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_old_models_make_pictures(path):
    old = read_card(path)
    assert old.method == path.parent.name.removesuffix("-run") and old.size == 32
    assert old.training["steps"] == 4 or path.stem == "best"
    assert old.samples and all(given and made for given, made in old.samples)
    made = Predictor(path, "cpu")(drawing(1, 50))
    assert made.shape == (50, 50, 3) and made.std() > 0


def test_an_old_preset_is_read():
    old = presets.read(OLD / "preset.json")
    assert (old.name, old.method, old.kind) == ("preset", "pix2pix", "") and old.settings["lambda_features"] == 10.0
    assert presets.find(str(OLD / "preset.json")) == old


@every_run
def test_an_old_run_is_gone_on_with_as_if_nothing_had_changed(run, pictures, tmp_path):
    old = RunFile.read(run)
    events = list(train(resumed(pictures[old.method], run)))
    assert isinstance(events[0], Started) and (events[0].step, events[0].total) == (4, 6)
    assert not [event for event in events if isinstance(event, Warned)]
    assert isinstance(events[-1], Finished) and events[-1].step == 6
    assert [event.step for event in history.read(run).losses] == [1, 2, 3, 4, 5, 6]
    request = TrainRequest(pictures[old.method], tmp_path / "today", old.method, old.settings, device="cpu")
    today = [event for event in train(request) if isinstance(event, Losses)]
    for then, now in zip(history.read(run).losses, today, strict=True):  # but for rounding on another computer
        assert then.losses == pytest.approx(now.losses, rel=2e-3, abs=1e-3), then.step


@every_run
def test_an_old_run_is_written_as_today_once_it_goes_on(run, pictures):
    list(train(resumed(pictures[RunFile.read(run).method], run)))
    row = json.loads((run / "run.json").read_text())
    assert (row["format"], row["step"], row["finished"]) == (file.FORMAT, 6, True)
    assert row["start"] is None and row["branch"] is None
    saved = storage.load_checkpoint(run / "checkpoint.pt")
    assert saved["format"] == state.FORMAT and saved["step"] == 6 and "extra" not in saved
    for path in run.glob("*.safetensors"):
        assert path.stem == "best" or table_of(path)["format"] == card.FORMAT, path.name
    assert table_of(run / "model.safetensors")["training"]["steps"] == 6


def test_the_best_model_of_an_old_run_gives_way_to_a_better_one_alone(tmp_path, pictures):
    """What counts as best has changed since: its own figure is looked at anew, before any later model replaces it."""
    run = tmp_path / "run"
    shutil.copytree(OLD / "pix2pix-run", run)
    before = (run / "best.safetensors").read_bytes()
    path = run / "checkpoint.pt"
    checkpoint = torch.load(path, weights_only=True)
    for name, weight in checkpoint["averages"]["model"]["network"].items():
        if name.endswith("weight") and weight.ndim == 4:
            weight.mul_(30.0)  # from here on its pictures are bad
    torch.save(checkpoint, path)
    list(train(resumed(pictures["pix2pix"], run)))
    assert (run / "best.safetensors").read_bytes() == before
    assert table_of(run / "model.safetensors")["training"]["steps"] == 6


def table_of(model: Path) -> dict:
    """The card of a model file as it is written."""
    raw = model.read_bytes()
    length = struct.unpack("<Q", raw[:8])[0]
    return json.loads(json.loads(raw[8 : 8 + length])["__metadata__"]["sinopia"])


@every_run
def test_a_run_may_begin_with_an_old_run_or_an_old_model(run, pictures, tmp_path):
    data = pictures[RunFile.read(run).method]
    branch = list(train(TrainRequest(data, tmp_path / "branch", device="cpu", branch=run)))
    assert isinstance(branch[-1], Finished) and branch[-1].step == 6
    assert [event.step for event in history.read(tmp_path / "branch").losses] == [1, 2, 3, 4, 5, 6]
    started = TrainRequest(data, tmp_path / "start", settings={"steps": 1, "d_layers": 2}, device="cpu",
                           start=run / "model.safetensors")  # fmt: skip
    assert isinstance(list(train(started))[-1], Finished)


# -- of a later version ------------------------------------------------------------------------------------------------


@an_old_run
@pytest.mark.parametrize("whole", [True, False])
def test_a_run_of_a_later_version_is_named_so(whole, run, pairs, home):
    row = json.loads((run / "run.json").read_text()) if whole else {}
    (run / "run.json").write_text(json.dumps(row | {"format": file.FORMAT + 1, "method": "telepathy"}))
    assert code_of(RunFile.read, run) == "run_newer"
    assert code_of(list, train(resumed(pairs, run))) == "run_newer"
    assert code_of(list, train(TrainRequest(pairs, home / "branch", device="cpu", branch=run))) == "run_newer"
    shutil.copytree(run, library.runs_dir() / "mine")
    assert library.runs() == [] and library.run_at(run) is None


@an_old_run
@pytest.mark.parametrize("whole", [True, False])
def test_a_checkpoint_of_a_later_version_is_named_so_and_kept(whole, run, pairs, home):
    path = run / "checkpoint.pt"
    later = (storage.load_checkpoint(path) if whole else {}) | {"format": state.FORMAT + 1}
    storage.save_checkpoint(path, later)
    before = path.read_bytes()
    assert code_of(state.read, path) == "checkpoint_newer"
    assert code_of(list, train(resumed(pairs, run))) == "checkpoint_newer"
    assert code_of(list, train(TrainRequest(pairs, home / "branch", device="cpu", branch=run))) == "checkpoint_newer"
    assert path.read_bytes() == before and not (home / "branch" / "run.json").exists()


@pytest.mark.parametrize("whole", [True, False])
def test_a_model_of_a_later_version_is_named_so(whole, home, make_model, pairs):
    path = make_model("mine")
    text = json.loads(read_card(path).to_json()) if whole else {}
    later = json.dumps(text | {"format": card.FORMAT + 1, "input_kind": "thought", "more": 1})
    assert code_of(card.parse, later, path) == "model_newer"
    write_card(path, later)
    assert code_of(read_card, path) == "model_newer"
    assert code_of(Predictor, path, "cpu") == "model_newer"
    assert code_of(list, train(TrainRequest(pairs, home / "run", device="cpu", start=path))) == "model_newer"
    [entry] = [entry for entry in library.entries() if entry.name == "mine"]
    assert entry.card is None and entry.problem.code == "model_newer"


def write_card(path: Path, text: str) -> None:
    raw = path.read_bytes()
    length = struct.unpack("<Q", raw[:8])[0]
    table = json.loads(raw[8 : 8 + length])
    table["__metadata__"]["sinopia"] = text
    header = json.dumps(table).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header + raw[8 + length :])


# -- from format to format ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [file, state, card], ids=lambda kind: kind.__name__)
def test_there_is_a_step_from_every_format_to_the_next(kind):
    assert kind.MIGRATIONS.keys() == set(range(1, kind.FORMAT))


def opened(kind: ModuleType) -> None:
    """Reads an old file of each kind."""
    if kind is file:
        RunFile.read(OLD / "pix2pix-run")
    elif kind is state:
        state.read(OLD / "pix2pix-run" / "checkpoint.pt")
    else:
        read_card(OLD / "pix2pix-run" / "model.safetensors")


@pytest.mark.parametrize("kind", [file, state, card], ids=lambda kind: kind.__name__)
def test_every_step_is_taken_in_order_each_upon_what_the_last_one_gave(kind, monkeypatch):
    taken = []

    def step(older: int, change):
        def migrate(row: dict) -> dict:
            taken.append((older, row.pop("seen", None)))
            return change(row) | {"seen": older}

        return migrate

    for older in range(1, kind.FORMAT + 2):
        monkeypatch.setitem(kind.MIGRATIONS, older, step(older, kind.MIGRATIONS.get(older, lambda row: row)))
    last = kind.MIGRATIONS[kind.FORMAT + 1]
    monkeypatch.setitem(
        kind.MIGRATIONS, kind.FORMAT + 1, lambda row: {k: v for k, v in last(row).items() if k != "seen"}
    )
    monkeypatch.setattr(kind, "FORMAT", kind.FORMAT + 2)
    opened(kind)
    assert taken == [(older, older - 1 or None) for older in range(1, kind.FORMAT)]


def test_a_file_of_today_goes_through_no_step(tmp_path, make_model, monkeypatch):
    RunFile("pix2pix", tmp_path, {}).write(tmp_path)
    storage.save_checkpoint(tmp_path / "checkpoint.pt", {"format": state.FORMAT, "step": 1})
    model = make_model("mine")
    for kind in (file, state, card):
        monkeypatch.setattr(kind, "MIGRATIONS", {})
    assert RunFile.read(tmp_path).method == "pix2pix"
    assert state.read(tmp_path / "checkpoint.pt")["step"] == 1
    assert read_card(model).method == "pix2pix"


@pytest.mark.parametrize("number", [0, -1, "new", None, [1], float("nan"), float("inf")])
def test_a_number_that_no_version_ever_wrote_is_damage(number, tmp_path, make_model):
    row = json.loads((OLD / "pix2pix-run" / "run.json").read_text())
    (tmp_path / "run.json").write_text(json.dumps(row | {"format": number}))
    assert code_of(RunFile.read, tmp_path) == "run_damaged"
    storage.save_checkpoint(tmp_path / "checkpoint.pt", {"format": number})
    assert code_of(state.read, tmp_path / "checkpoint.pt") == "checkpoint_damaged"
    path = make_model("mine")
    write_card(path, json.dumps(json.loads(read_card(path).to_json()) | {"format": number}))
    assert code_of(read_card, path) == "model_damaged"
