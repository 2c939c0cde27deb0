"""Runs: they learn, stop, die, go on to the bit, and say what is wrong."""

from __future__ import annotations

import io
import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import drawing, save
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from engine import storage
from engine.card import read_card
from engine.config import TrainRequest
from engine.events import Finished, Losses, Sample, Saved, Started, Stopped, Warned
from engine.messages import SinopiaError
from engine.methods import METHODS
from engine.methods.pix2pix import Pix2Pix
from engine.predictor import Predictor
from engine.trainer import train

TINY = {
    "pix2pix": {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "samples": 2, "log_every": 1},
    "cyclegan": {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "samples": 1, "log_every": 1, "pool_size": 3,
                 "generator": "resnet_6blocks"},
}  # fmt: skip


def request(data: Path, run: Path, method: str = "pix2pix", resume: bool = False, **settings) -> TrainRequest:
    return TrainRequest(data, run, method, TINY[method] | settings, resume, "cpu")


def weights(run: Path) -> dict[str, torch.Tensor]:
    state = storage.load_checkpoint(run / "checkpoint.pt")
    found = {f"{net}.{k}": v for net, table in state["networks"].items() for k, v in table.items()}
    for name, optimizer in state["optimizers"].items():
        for i, row in optimizer["state"].items():
            found |= {f"{name}.{i}.{k}": v for k, v in row.items()}
    return found


def assert_equal_to_the_bit(one: Path, other: Path) -> None:
    a, b = weights(one), weights(other)
    assert a.keys() == b.keys()
    different = [name for name in a if not torch.equal(a[name], b[name])]
    assert not different
    _, of_one = storage.load_model(one / "model.safetensors")
    _, of_other = storage.load_model(other / "model.safetensors")
    assert all(torch.equal(of_one[k], of_other[k]) for k in of_one)


def stop_after(step: int):
    """A wish to stop that comes before step + 1."""
    asked = iter([False] * step)
    return lambda: next(asked, True)


@pytest.mark.parametrize(("method", "folder"), [("pix2pix", "pairs"), ("cyclegan", "unpaired")])
def test_twenty_steps_equal_ten_stopped_and_ten(method, folder, tmp_path, request_folder):
    data = request_folder(folder)
    straight = list(train(request(data, tmp_path / "straight", method, steps=20)))
    first = list(train(request(data, tmp_path / "halved", method, steps=20), stop_after(10)))
    assert isinstance(first[-1], Stopped) and first[-1].step == 10
    second = list(train(TrainRequest(data, tmp_path / "halved", resume=True, device="cpu")))
    assert isinstance(second[0], Started) and second[0].step == 10
    assert isinstance(second[-1], Finished) and second[-1].step == 20
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")
    losses = [e.losses for e in straight if isinstance(e, Losses)]
    assert losses == [e.losses for e in first + second if isinstance(e, Losses)]


@pytest.fixture
def request_folder(request):
    return request.getfixturevalue


@pytest.mark.parametrize("kill_at", [3, 11])
def test_killed_and_resumed_equals_never_killed(kill_at, pairs, tmp_path):
    """SIGKILL in a real process; what was done after the last checkpoint is done again."""
    arguments = [f"--set={k}={v}" for k, v in (TINY["pix2pix"] | {"save_every": 5}).items()]
    command = [sys.executable, "-m", "engine", "train", str(pairs), "--method", "pix2pix", "--steps", "20", "--json",
               "--device", "cpu", *arguments]  # fmt: skip
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "OMP_NUM_THREADS": "1"}
    killed = tmp_path / "killed"
    process = subprocess.Popen([*command, "--run", str(killed)], stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None
    with process.stdout:
        for line in process.stdout:
            event = json.loads(line)
            if event["event"] == "losses" and event["step"] == kill_at:
                process.send_signal(signal.SIGKILL)
                break
        process.stdout.read()
    assert process.wait() == -signal.SIGKILL
    if kill_at > 5:
        Predictor(killed / "model.safetensors", "cpu")  # usable at any moment

    again = subprocess.run(
        [*command, "--run", str(killed), "--resume"], capture_output=True, text=True, env=environment
    )
    assert again.returncode == 0, again.stderr
    events = [json.loads(line) for line in again.stdout.splitlines()]
    assert events[0]["event"] == "started" and events[0]["step"] in ((0,) if kill_at < 5 else (10, 5))
    if kill_at < 5:
        assert any(e["event"] == "warned" and e["code"] == "starts_from_zero" for e in events)
    straight = subprocess.run([*command, "--run", str(tmp_path / "straight")], capture_output=True, env=environment)
    assert straight.returncode == 0
    assert_equal_to_the_bit(tmp_path / "straight", killed)
    rows = [json.loads(x)["step"] for x in (killed / "history.jsonl").read_text().splitlines()]
    assert rows == list(range(1, 21))


def test_leaving_the_pool_out_of_the_checkpoint_would_show(unpaired, tmp_path):
    """The equality above is not given: without the image pool the resumed weights differ."""
    list(train(request(unpaired, tmp_path / "straight", "cyclegan", steps=12)))
    list(train(request(unpaired, tmp_path / "halved", "cyclegan", steps=12), stop_after(8)))
    path = tmp_path / "halved" / "checkpoint.pt"
    state = storage.load_checkpoint(path)
    for pool in state["extra"].values():
        pool["pictures"] = pool["pictures"][:0]
    storage.save_checkpoint(path, state)
    list(train(TrainRequest(unpaired, tmp_path / "halved", resume=True, device="cpu")))
    with pytest.raises(AssertionError):
        assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")


@pytest.mark.parametrize(("kind", "wants"), [("edges", "line"), ("flat", "paint")])
def test_a_folder_of_photos_is_learnt_by_a_derivation_and_resumed_to_the_bit(kind, wants, tmp_path):
    for i in range(12):
        save(tmp_path / "photos" / f"{i}.png", drawing(i, 64))
    settings = {"steps": 8, "derive": kind}
    events = list(train(request(tmp_path / "photos", tmp_path / "straight", **settings)))
    assert events[0].facts["layout"] == "photos" and events[0].facts["pictures"] == 11
    samples = [event for event in events if isinstance(event, Sample)]
    assert samples and not np.array_equal(samples[0].input, samples[0].target)
    card = read_card(tmp_path / "straight" / "model.safetensors")
    assert card.input_kind == wants and card.training["settings"]["derive"] == kind
    list(train(request(tmp_path / "photos", tmp_path / "halved", **settings), stop_after(5)))
    list(train(TrainRequest(tmp_path / "photos", tmp_path / "halved", resume=True, device="cpu")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")


def test_a_run_learns_and_keeps_what_it_made(pairs, tmp_path):
    run = tmp_path / "run"
    events = list(train(request(pairs, run, steps=60, sample_every=30, lr=0.002, width=8)))
    assert isinstance(events[0], Started) and events[0].facts["pictures"] == 12 and events[0].facts["held_out"] == 2
    losses = [e.losses["G_L1"] for e in events if isinstance(e, Losses)]
    assert np.mean(losses[-10:]) < 0.6 * np.mean(losses[:5])
    samples = [e for e in events if isinstance(e, Sample)]
    assert [s.step for s in samples] == [0, 0, 30, 30, 60, 60]
    assert all(s.path.exists() and s.output.shape == (32, 32, 3) for s in samples)
    assert [type(e) for e in events[-2:]] == [Saved, Finished]
    card = Predictor(run / "model.safetensors", "cpu").card
    assert card.training["steps"] == 60 and card.training["pictures"] == 12 and len(card.samples) == 2
    assert not list(run.rglob("*.part"))


def test_direction_turns_the_pairs(pairs, tmp_path):
    for direction in ("a-to-b", "b-to-a"):
        events = train(request(pairs, tmp_path / direction, steps=1, direction=direction))
        sample = next(e for e in events if isinstance(e, Sample))
        bright = sample.input.mean() > sample.target.mean()
        assert bright == (direction == "a-to-b")


def test_cyclegan_keeps_the_way_back_too(unpaired, tmp_path):
    list(train(request(unpaired, tmp_path / "run", "cyclegan", steps=2)))
    there, back = (Predictor(tmp_path / "run" / f"{n}.safetensors", "cpu").card for n in ("model", "reverse"))
    assert (there.direction, back.direction) == ("a-to-b", "b-to-a")


def test_a_finished_run_is_left_as_it_is(pairs, tmp_path):
    list(train(request(pairs, tmp_path / "run", steps=2)))
    before = (tmp_path / "run" / "checkpoint.pt").stat().st_mtime_ns
    events = list(train(TrainRequest(pairs, tmp_path / "run", resume=True)))
    assert len(events) == 1 and isinstance(events[0], Finished) and events[0].facts["already"]
    assert (tmp_path / "run" / "checkpoint.pt").stat().st_mtime_ns == before


def test_other_settings_are_named_on_resume(pairs, tmp_path):
    list(train(request(pairs, tmp_path / "run", steps=4), stop_after(2)))
    with pytest.raises(SinopiaError, match=r"lr was 0\.0002, not 0\.1.*width was 4, not 8") as caught:
        list(train(TrainRequest(pairs, tmp_path / "run", "pix2pix", {"width": 8, "lr": 0.1}, resume=True)))
    assert caught.value.code == "run_settings_differ"
    with pytest.raises(SinopiaError, match="--resume"):
        list(train(request(pairs, tmp_path / "run", steps=4)))


def test_a_damaged_picture_is_named_and_the_rest_trains(pairs, tmp_path):
    good = (pairs / "train" / "03.png").read_bytes()
    (pairs / "train" / "03.png").write_bytes(good[: len(good) // 2])
    (pairs / "train" / "04.png").write_text("no picture")
    events = list(train(request(pairs, tmp_path / "run", steps=30)))
    named = [e.facts["path"].name for e in events if isinstance(e, Warned) and "path" in e.facts]
    assert sorted(named) == ["03.png", "04.png"]
    assert isinstance(events[-1], Finished)


def test_a_folder_of_damaged_pictures_is_refused(tmp_path):
    for i in range(3):
        (tmp_path / "bad").mkdir(exist_ok=True)
        (tmp_path / "bad" / f"{i}.jpg").write_bytes(b"\xff\xd8 not much")
    with pytest.raises(SinopiaError) as caught:
        list(train(request(tmp_path / "bad", tmp_path / "run", steps=3)))
    assert caught.value.code == "no_usable_picture"


class Diverging(Pix2Pix):
    """Its losses look well, but some of its steps ruin the weights."""

    ruinous = 6, 9

    def step(self, a, b):
        losses = super().step(a, b)
        self.taken = getattr(self, "taken", 0) + 1
        if self.taken in self.ruinous:
            with torch.no_grad():
                next(self.generator.parameters()).fill_(torch.nan)
        return losses


def test_weights_that_are_no_numbers_are_never_saved(pairs, tmp_path, monkeypatch):
    monkeypatch.setitem(METHODS, "pix2pix", Diverging)
    run = tmp_path / "run"
    with pytest.raises(SinopiaError) as caught:
        list(train(request(pairs, run, steps=40, save_every=1, log_every=40)))
    assert caught.value.code == "diverged"
    Predictor(run / "model.safetensors", "cpu")
    assert storage.load_checkpoint(run / "checkpoint.pt")["step"] == 7


def test_a_run_that_diverges_goes_back_once_and_on_at_half_the_rate(pairs, tmp_path, monkeypatch):
    monkeypatch.setitem(METHODS, "pix2pix", Diverging)
    monkeypatch.setattr(Diverging, "ruinous", (6,))
    events = list(train(request(pairs, tmp_path / "run", steps=12, decay_steps=0, save_every=4, log_every=1)))
    back = [i for i, e in enumerate(events) if isinstance(e, Warned) and e.code == "rolled_back"]
    assert len(back) == 1 and events[back[0]].facts["to"] == 4 < events[back[0]].facts["step"]
    for part, rate in ((events[: back[0]], 2e-4), (events[back[0] :], 1e-4)):
        assert {e.lr for e in part if isinstance(e, Losses)} == {rate}
    assert isinstance(events[-1], Finished) and events[-1].step == 12
    rows = [json.loads(x) for x in (tmp_path / "run" / "history.jsonl").read_text().splitlines()]
    assert [row["step"] for row in rows if row["event"] == "losses"] == list(range(1, 13))
    assert [(row["step"], row["code"]) for row in rows if row["event"] == "warned"] == [(4, "rolled_back")]


def test_a_kill_after_going_back_does_not_bring_the_higher_rates_back(pairs, tmp_path, monkeypatch):
    monkeypatch.setitem(METHODS, "pix2pix", Diverging)
    monkeypatch.setattr(Diverging, "ruinous", (6,))
    run = tmp_path / "run"
    events = train(request(pairs, run, steps=12, save_every=4, sample_every=5))
    for event in events:
        if isinstance(event, Warned) and event.code == "rolled_back":
            break
    assert not (run / "samples" / "1" / "00000005.png").exists(), "those steps will be taken again"
    assert isinstance(next(events), Saved)
    events.close()
    monkeypatch.setattr(Diverging, "ruinous", ())
    again = list(train(TrainRequest(pairs, run, resume=True, device="cpu")))
    assert {e.lr for e in again if isinstance(e, Losses) and e.step <= 6} == {1e-4}


def test_the_best_model_is_kept_beside_the_last(pairs, tmp_path):
    run = tmp_path / "run"
    events = list(train(request(pairs, run, steps=60, sample_every=5, lr=0.003, save_every=7)))
    given_out = {}
    for event in events:
        if isinstance(event, Sample) and event.step:
            given_out.setdefault(event.step, []).append(np.abs(event.output.astype(int) - event.target).mean() / 255)
    errors = {step: np.mean(found) for step, found in given_out.items()}
    card = read_card(run / "best.safetensors")
    least = min(errors.values())
    assert errors[card.training["steps"]] <= least / 0.995 and card.training["steps"] < 61
    Predictor(run / "best.safetensors", "cpu")
    assert storage.load_checkpoint(run / "checkpoint.pt")["best"] == pytest.approx(
        (errors[card.training["steps"]], card.training["steps"])
    )


def test_two_programs_cannot_train_one_run(pairs, tmp_path):
    first = train(request(pairs, tmp_path / "run", steps=5))
    next(first)
    with pytest.raises(SinopiaError) as caught:
        list(train(TrainRequest(pairs, tmp_path / "run", resume=True)))
    assert caught.value.code == "run_busy"
    first.close()


class Unpickled:
    def __reduce__(self):
        return (open, ("unpickled", "w"))


def spoilt_checkpoints(path: Path):
    whole = path.read_bytes()
    yield whole[: len(whole) // 2]
    yield whole[:100]
    yield b""
    yield b"\xff\xd8\xff\xe0 a picture"
    yield pickle.dumps(Unpickled(), protocol=4)
    state = storage.load_checkpoint(path)
    for change in ({"networks": Unpickled()}, {"networks": {}}, {"step": -1}, {"step": float("inf")}):
        file = io.BytesIO()
        torch.save(state | change, file)
        yield file.getvalue()


def test_a_spoilt_checkpoint_is_refused_in_a_sentence_without_bad_advice(pairs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = tmp_path / "run"
    list(train(request(pairs, run, steps=4), stop_after(2)))
    path = run / "checkpoint.pt"
    for content in list(spoilt_checkpoints(path)):
        path.write_bytes(content)
        with pytest.raises(SinopiaError) as caught:
            list(train(TrainRequest(pairs, run, resume=True, device="cpu")))
        assert caught.value.code == "checkpoint_damaged" and "weights_only" not in str(caught.value)
    assert not (tmp_path / "unpickled").exists()


@pytest.mark.parametrize("text", ["{", "[]", "[" * 100_000, '{"method": "pix2pix", "settings": {}, "step": Infinity}'])
def test_a_spoilt_run_json_is_refused_in_a_sentence(text, pairs, tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "run.json").write_text(text)
    with pytest.raises(SinopiaError) as caught:
        list(train(TrainRequest(pairs, tmp_path / "run", resume=True)))
    assert caught.value.code == "run_damaged"


def test_changed_pictures_are_told_on_resume(pairs, tmp_path):
    list(train(request(pairs, tmp_path / "run", steps=4), stop_after(2)))
    a = drawing(77)
    save(pairs / "train" / "99.png", np.concatenate([a, 255 - a], 1))
    events = list(train(TrainRequest(pairs, tmp_path / "run", resume=True, device="cpu")))
    assert any(isinstance(e, Warned) and e.code == "data_changed" for e in events)


def test_the_average_is_what_is_kept_and_resumes_to_the_bit(pairs, tmp_path):
    settings = {"steps": 12, "ema": 0.9}
    list(train(request(pairs, tmp_path / "straight", **settings)))
    list(train(request(pairs, tmp_path / "halved", **settings), stop_after(7)))
    list(train(TrainRequest(pairs, tmp_path / "halved", resume=True, device="cpu")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")
    last = storage.load_checkpoint(tmp_path / "halved" / "checkpoint.pt")["networks"]["generator"]
    _, kept = storage.load_model(tmp_path / "halved" / "model.safetensors")
    assert not torch.equal(kept["encoder.0.conv.weight"], last["encoder.0.conv.weight"])
    list(train(request(pairs, tmp_path / "plain", steps=12)))  # averaging only looks on
    assert torch.equal(
        weights(tmp_path / "plain")["generator.encoder.0.conv.weight"],
        weights(tmp_path / "straight")["generator.encoder.0.conv.weight"],
    )


@pytest.mark.parametrize(("method", "folder"), [("pix2pix", "pairs"), ("cyclegan", "unpaired")])
def test_the_fast_precision_learns_the_same_but_for_rounding(method, folder, tmp_path, request_folder):
    data = request_folder(folder)
    losses = {}
    for precision in ("fp32", "bf16"):
        events = list(train(request(data, tmp_path / precision, method, steps=2, precision=precision, width=8)))
        losses[precision] = next(e.losses for e in events if isinstance(e, Losses))
    assert losses["fp32"] != losses["bf16"]
    for name, value in losses["fp32"].items():
        assert losses["bf16"][name] == pytest.approx(value, rel=0.05, abs=0.02), name


def test_pictures_that_vanish_cost_no_step(pairs, tmp_path, monkeypatch):
    monkeypatch.setattr("engine.data.loader.KEPT_BYTES", 0)
    monkeypatch.setattr("engine.data.loader.AHEAD", 2)
    events = train(request(pairs, tmp_path / "run", steps=40))
    seen = []
    with pytest.raises(SinopiaError) as caught:
        for event in events:
            seen.append(event)
            if isinstance(event, Losses) and event.step == 7:
                shutil.rmtree(pairs / "train")
    assert caught.value.code == "no_usable_picture"
    last = next(event.step for event in reversed(seen) if isinstance(event, Losses))
    assert isinstance(seen[-1], Saved) and seen[-1].step == last <= 10  # a few were decoded ahead


def test_no_thread_outlives_a_run(pairs, tmp_path):
    def reading() -> list[str]:
        return [thread.name for thread in threading.enumerate() if thread.name.startswith("pictures")]

    left = train(request(pairs, tmp_path / "left", steps=40))
    assert any(isinstance(event, Losses) for event in left) and reading()
    left.close()
    assert not reading()
    list(train(request(pairs, tmp_path / "stopped", steps=40), stop_after(3)))
    assert not reading()


def test_tensorboard_shows_each_step_once_also_after_a_kill(pairs, tmp_path):
    run = tmp_path / "run"
    events = train(request(pairs, run, steps=8, save_every=2, sample_every=4), stop_after(5))
    at_two = next(storage.load_checkpoint(e.checkpoint) for e in events if isinstance(e, Saved) and e.step == 2)
    list(events)
    storage.save_checkpoint(run / "checkpoint.pt", at_two)  # as if it had been killed before a later save
    list(train(TrainRequest(pairs, run, resume=True, device="cpu")))
    board = EventAccumulator(str(run / "tensorboard"), size_guidance={"scalars": 0, "images": 0})
    board.Reload()
    losses = board.Scalars("G_L1")
    assert [entry.step for entry in losses] == list(range(1, 9))
    written = [json.loads(line)["losses"]["G_L1"] for line in (run / "history.jsonl").read_text().splitlines()]
    assert [entry.value for entry in losses] == pytest.approx(written, rel=1e-5)
    assert [entry.step for entry in board.Images("samples/1")][-1] == 8
