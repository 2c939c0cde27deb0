"""Runs that were stopped or killed go on to the bit, and what cannot be gone on with is refused in a sentence."""

from __future__ import annotations

import io
import json
import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import drawing, save
from tiny import TINY, assert_equal_to_the_bit, known, losses_of, request, resumed, stop_after, weights_of

from engine import storage, trials
from engine.card import read_card
from engine.config import METHODS, TrainRequest
from engine.events import Finished, Sample, Started, Stopped, Warned
from engine.messages import SinopiaError
from engine.predictor import Predictor
from engine.trainer import train

# -- to the bit --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", METHODS)
def test_twenty_steps_equal_ten_stopped_and_ten(method, folder, tmp_path):
    data = folder(method)
    straight = list(train(request(data, tmp_path / "straight", method, steps=20)))
    first = list(train(request(data, tmp_path / "halved", method, steps=20), stop_after(10)))
    assert isinstance(first[-1], Stopped) and first[-1].step == 10
    assert first[-1].result.model == tmp_path / "halved" / "model.safetensors"
    second = list(train(resumed(data, tmp_path / "halved")))
    assert isinstance(second[0], Started) and second[0].step == 10
    assert isinstance(second[-1], Finished) and second[-1].step == 20
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")
    assert losses_of(straight) == losses_of(first + second)
    assert len(losses_of(straight)) == 20


@pytest.mark.parametrize(("kill_at", "method"), [(3, "pix2pix"), *((11, method) for method in METHODS)])
def test_killed_and_resumed_equals_never_killed(kill_at, method, folder, tmp_path):
    """SIGKILL in a real process; what was done after the last checkpoint is done again."""
    data, settings = folder(method), {"save_every": 5, "steps": 20}
    arguments = [f"--set={k}={v}" for k, v in (TINY[method] | settings).items()]
    command = [sys.executable, "-m", "engine", "train", str(data), "--method", method, "--json", "--device", "cpu",
               *arguments]  # fmt: skip
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

    again = list(train(request(data, killed, method, resume=True, **settings)))
    assert isinstance(again[0], Started) and again[0].step in ((0,) if kill_at < 5 else (10, 5))
    assert (kill_at < 5) == any(isinstance(e, Warned) and e.code == "starts_from_zero" for e in again)
    trials._remembered.cache_clear()  # the killed program found what is fastest, and kept it
    list(train(request(data, tmp_path / "straight", method, **settings)))
    trials._remembered.cache_clear()
    assert_equal_to_the_bit(tmp_path / "straight", killed)
    rows = [json.loads(x) for x in (killed / "history.jsonl").read_text().splitlines()]
    assert [row["step"] for row in rows if row["event"] == "losses"] == list(range(1, 21))
    warned = [row["code"] for row in rows if row["event"] == "warned"]
    assert len(warned) == len(set(warned))


def test_leaving_the_pool_out_of_the_checkpoint_would_show(unpaired, tmp_path):
    """The equality above is not given: without the image pool the resumed weights differ."""
    list(train(request(unpaired, tmp_path / "straight", "cyclegan", steps=12)))
    list(train(request(unpaired, tmp_path / "halved", "cyclegan", steps=12), stop_after(8)))
    path = tmp_path / "halved" / "checkpoint.pt"
    state = storage.load_checkpoint(path)
    for pool in state["method"].values():
        pool["pictures"] = pool["pictures"][:0]
    storage.save_checkpoint(path, state)
    list(train(resumed(unpaired, tmp_path / "halved")))
    with pytest.raises(AssertionError):
        assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")


@pytest.mark.parametrize("method", METHODS)
def test_all_that_a_method_may_remember_is_in_its_checkpoint(method, folder, tmp_path):
    """Averaging, skipped steps of the discriminator, and pictures changed at random."""
    settings = known(method, steps=8, ema=0.9, skip_d=True, diff_augment=True, d_noise=0.1, d_lr=0.01)
    list(train(request(folder(method), tmp_path / "straight", method, **settings)))
    list(train(request(folder(method), tmp_path / "halved", method, **settings), stop_after(5)))
    list(train(resumed(folder(method), tmp_path / "halved")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")
    states = [storage.load_checkpoint(tmp_path / run / "checkpoint.pt") for run in ("straight", "halved")]
    assert states[0]["method"].keys() == states[1]["method"].keys() and states[0]["averages"]["model"]
    assert "skip_d" not in settings or torch.equal(*(state["method"]["right"] for state in states))


@pytest.mark.parametrize(("kind", "wants"), [("edges", "line"), ("flat", "paint")])
def test_a_folder_of_photos_is_learnt_by_a_derivation_and_resumed_to_the_bit(kind, wants, tmp_path):
    for i in range(12):
        save(tmp_path / "photos" / f"{i}.png", drawing(i, 64))
    settings = {"steps": 8, "derive": kind}
    events = list(train(request(tmp_path / "photos", tmp_path / "straight", **settings)))
    assert (events[0].about.layout, events[0].about.pictures) == ("photos", 11)
    samples = [event for event in events if isinstance(event, Sample)]
    assert samples and not np.array_equal(samples[0].input, samples[0].target)
    card = read_card(tmp_path / "straight" / "model.safetensors")
    assert card.input_kind == wants and card.training["settings"]["derive"] == kind
    list(train(request(tmp_path / "photos", tmp_path / "halved", **settings), stop_after(5)))
    list(train(resumed(tmp_path / "photos", tmp_path / "halved")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")


def test_the_average_is_what_is_kept_and_resumes_to_the_bit(pairs, tmp_path):
    settings = {"steps": 12, "ema": 0.9}
    list(train(request(pairs, tmp_path / "straight", **settings)))
    list(train(request(pairs, tmp_path / "halved", **settings), stop_after(7)))
    list(train(resumed(pairs, tmp_path / "halved")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")
    last = storage.load_checkpoint(tmp_path / "halved" / "checkpoint.pt")["networks"]["generator"]
    _, kept = storage.load_model(tmp_path / "halved" / "model.safetensors")
    assert not torch.equal(kept["encoder.0.conv.weight"], last["encoder.0.conv.weight"])
    list(train(request(pairs, tmp_path / "plain", steps=12)))  # averaging only looks on
    assert torch.equal(
        weights_of(tmp_path / "plain")["generator.encoder.0.conv.weight"],
        weights_of(tmp_path / "straight")["generator.encoder.0.conv.weight"],
    )


# -- what is said and refused ------------------------------------------------------------------------------------------


def test_a_finished_run_is_left_as_it_is(pairs, tmp_path):
    list(train(request(pairs, tmp_path / "run", steps=2)))
    before = (tmp_path / "run" / "checkpoint.pt").stat().st_mtime_ns
    events = list(train(resumed(pairs, tmp_path / "run")))
    assert len(events) == 1 and isinstance(events[0], Finished) and events[0].result.already
    assert (tmp_path / "run" / "checkpoint.pt").stat().st_mtime_ns == before


def test_other_settings_are_named_on_resume(pairs, tmp_path):
    list(train(request(pairs, tmp_path / "run", steps=4), stop_after(2)))
    with pytest.raises(SinopiaError, match=r"lr was 0\.0002, not 0\.1.*width was 4, not 8") as caught:
        list(train(TrainRequest(pairs, tmp_path / "run", "pix2pix", {"width": 8, "lr": 0.1}, resume=True)))
    assert caught.value.code == "run_settings_differ"
    with pytest.raises(SinopiaError, match="--resume"):
        list(train(request(pairs, tmp_path / "run", steps=4)))


def test_changed_pictures_are_told_on_resume(pairs, tmp_path):
    list(train(request(pairs, tmp_path / "run", steps=4), stop_after(2)))
    a = drawing(77)
    save(pairs / "train" / "99.png", np.concatenate([a, 255 - a], 1))
    events = list(train(resumed(pairs, tmp_path / "run")))
    assert any(isinstance(e, Warned) and e.code == "data_changed" for e in events)


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
    changes = [{"networks": Unpickled()}, {"networks": {}}, {"step": -1}, {"step": float("inf")}, {"format": "new"}]
    changes += [{"optimizers": 3}, {"best": 1}, {"method": None, "averages": None}]
    for change in changes:
        file = io.BytesIO()
        torch.save(state | change, file)
        yield file.getvalue()
    for key in state.keys() - {"format"}:
        file = io.BytesIO()
        torch.save({k: v for k, v in state.items() if k != key}, file)
        yield file.getvalue()


@pytest.mark.parametrize("method", METHODS)
def test_a_spoilt_checkpoint_is_refused_in_a_sentence_without_bad_advice(method, folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = tmp_path / "run"
    list(train(request(folder(method), run, method, **known(method, steps=4, ema=0.5, skip_d=True)), stop_after(2)))
    path = run / "checkpoint.pt"
    for content in list(spoilt_checkpoints(path)):
        path.write_bytes(content)
        with pytest.raises(SinopiaError) as caught:
            list(train(resumed(folder(method), run)))
        assert caught.value.code == "checkpoint_damaged" and "weights_only" not in str(caught.value)
    assert not (tmp_path / "unpickled").exists()


@pytest.mark.parametrize("text", ["{", "[]", "[" * 100_000, '{"method": "pix2pix", "settings": {}, "step": Infinity}'])
def test_a_spoilt_run_json_is_refused_in_a_sentence(text, pairs, tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "run.json").write_text(text)
    with pytest.raises(SinopiaError) as caught:
        list(train(resumed(pairs, tmp_path / "run")))
    assert caught.value.code == "run_damaged"
