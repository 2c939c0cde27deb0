"""Runs: they learn, keep what they made, go back where they diverge, and say what is wrong with their pictures."""

from __future__ import annotations

import json
import shutil
import threading
from dataclasses import replace

import numpy as np
import pytest
import torch
from conftest import drawing, save
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tiny import losses_of, request, resumed, stop_after

from engine import images, perception, storage, trainer
from engine.card import read_card
from engine.config import METHODS
from engine.data import survey
from engine.data.checkup import check
from engine.events import Finished, Losses, Sample, Saved, Started, Trained, Warned
from engine.kinds import Given
from engine.messages import SinopiaError
from engine.methods import METHODS as BUILD
from engine.methods.pix2pix import Pix2Pix
from engine.predictor import Predictor
from engine.predictor.judge import judge
from engine.run import history
from engine.run.file import RunFile
from engine.trainer import rehearse, train


def test_a_run_learns_and_keeps_what_it_made(pairs, tmp_path):
    run = tmp_path / "run"
    events = list(train(request(pairs, run, steps=60, sample_every=30, lr=0.002, width=8)))
    assert isinstance(events[0], Started) and (events[0].about.pictures, events[0].about.held_out) == (12, 2)
    losses = [e.losses["G_L1"] for e in events if isinstance(e, Losses)]
    assert np.mean(losses[-10:]) < 0.6 * np.mean(losses[:5])
    samples = [e for e in events if isinstance(e, Sample)]
    assert [s.step for s in samples] == [0, 0, 30, 30, 60, 60]
    assert all(s.path.exists() and s.output.shape == (32, 32, 3) for s in samples)
    assert [type(e) for e in events[-2:]] == [Saved, Finished]
    card = Predictor(run / "model.safetensors", "cpu").card
    assert card.training["steps"] == 60 and card.training["pictures"] == 12 and len(card.samples) == 2
    assert not list(run.rglob("*.part"))


@pytest.mark.parametrize("method", METHODS)
def test_a_run_of_any_method_tells_keeps_and_shows_what_it_did(method, folder, tmp_path):
    run = tmp_path / "run"
    events = list(train(request(folder(method), run, method, steps=4, sample_every=2)))
    started, finished = events[0], events[-1]
    assert isinstance(started, Started) and (started.about.method, started.about.run) == (method, run)
    assert started.about.parameters > 1000 and started.total == 4
    assert isinstance(finished, Finished) and isinstance(finished.result, Trained)
    assert finished.result.model == run / "model.safetensors" and finished.result.seconds > 0
    losses = losses_of(events)
    known = {term.name for term in METHODS[method].terms}
    assert len(losses) == 4 and all(found.keys() <= known for found in losses)
    assert [found.losses for found in history.read(run).losses] == losses
    samples = [e for e in events if isinstance(e, Sample)]
    assert {s.step for s in samples} == {0, 2, 4}
    assert all(np.array_equal(images.read_rgb(s.path), s.output) for s in samples)
    file = RunFile.read(run)
    assert (file.method, file.step, file.total, file.finished) == (method, 4, 4, True)
    predictor = Predictor(run / "model.safetensors", "cpu")
    assert predictor.card.training["steps"] == 4 and predictor.card.samples
    given = Given(seed=3) if predictor.from_noise else Given(np.full((40, 40, 3), 200, np.uint8))
    assert predictor(given).dtype == np.uint8 and np.array_equal(predictor(given), predictor(given))
    board = EventAccumulator(str(run / "tensorboard"), size_guidance={"scalars": 0, "images": 0})
    board.Reload()
    assert set(board.Tags()["scalars"]) == set(losses[0]) | {"lr", "steps_per_second"}


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


def test_a_damaged_picture_is_named_and_the_rest_trains(pairs, tmp_path):
    good = (pairs / "train" / "03.png").read_bytes()
    (pairs / "train" / "03.png").write_bytes(good[: len(good) // 2])
    (pairs / "train" / "04.png").write_text("no picture")
    events = list(train(request(pairs, tmp_path / "run", steps=30)))
    named = [e.facts["path"].name for e in events if isinstance(e, Warned) and "path" in e.facts]
    assert sorted(named) == ["03.png", "04.png"]
    assert isinstance(events[-1], Finished)


@pytest.fixture
def twelve(tmp_path):
    """Twelve pairs of which two cannot be read, and no part that is meant to be kept aside."""
    root = tmp_path / "twelve"
    for i in range(12):
        save(root / f"{i:02d}.png", np.concatenate([drawing(i), 255 - drawing(i)], 1))
    (root / "00.png").write_bytes(b"no picture")
    (root / "07.png").write_bytes((root / "08.png").read_bytes()[:150])
    return root


def test_few_pictures_are_counted_without_those_that_cannot_be_used(twelve, tmp_path):
    """Ten can, so one of them is kept aside, and nine are learnt from: wherever it is told."""
    run = tmp_path / "run"
    events = list(train(request(twelve, run, steps=10)))
    assert (events[0].about.pictures, events[0].about.held_out, events[0].about.steps_per_epoch) == (9, 1, 9)
    told = [e for e in events if isinstance(e, Warned)]
    assert [e.facts["count"] for e in told if e.code == "few_pictures"] == [9]
    kept = history.read(run).told
    assert [(e.step, e.warned.facts["count"]) for e in kept if e.warned.code == "few_pictures"] == [(0, 9)]
    assert sorted(e.facts["path"].name for e in told if e.code.startswith("picture_")) == ["00.png", "07.png"]
    facts = read_card(run / "model.safetensors").training
    assert (facts["pictures"], facts["held_out"]) == (9, 1)
    assert (found := judge(run, "cpu")).aside and (found.pictures, found.among) == (1, 1)
    result = list(check(twelve, lambda: False))[-1].result
    assert (result.train, result.held_out, result.usable, result.problems) == ((9, 9), (1, 1), 10, 2)
    seen = survey(twelve, "pix2pix", exclude=result.unusable)
    assert (seen.train, seen.held_out) == (result.train, result.held_out)
    cost = list(rehearse(request(twelve, tmp_path / "none", epochs=2)))[-1].result
    assert cost.steps == 18
    save(twelve / "00.png", np.concatenate([drawing(0)] * 2, 1))  # the run that goes on does not take it in
    again = list(train(resumed(twelve, run)))
    assert isinstance(again[0], Finished)
    first, *_ = train(replace(resumed(twelve, run), more=2))
    assert first.about.pictures == 9
    asked = replace(request(twelve, run, resume=True, steps=10), exclude=("07.png",), more=1)
    assert isinstance(list(train(asked))[-1], Finished), "what it was told to leave out is left out"


def test_of_many_pictures_the_card_counts_those_that_turned_out_to_be_usable(twelve, tmp_path, monkeypatch):
    monkeypatch.setattr(trainer, "ALL_READ", 0)
    events = list(train(request(twelve, tmp_path / "run", steps=11)))
    assert (events[0].about.pictures, events[0].about.held_out) == (11, 1), "nothing was read yet"
    facts = read_card(tmp_path / "run" / "model.safetensors").training
    assert (facts["pictures"], facts["held_out"]) == (10, 0), "the first, which is damaged, was kept aside"


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

    def step(self, batch):
        losses = super().step(batch)
        self.taken = getattr(self, "taken", 0) + 1
        if self.taken in self.ruinous:
            with torch.no_grad():
                next(self.generator.parameters()).fill_(torch.nan)
        return losses


def test_weights_that_are_no_numbers_are_never_saved(pairs, tmp_path, monkeypatch):
    monkeypatch.setitem(BUILD, "pix2pix", Diverging)
    run = tmp_path / "run"
    with pytest.raises(SinopiaError) as caught:
        list(train(request(pairs, run, steps=40, save_every=1, log_every=40)))
    assert caught.value.code == "diverged"
    Predictor(run / "model.safetensors", "cpu")
    assert storage.load_checkpoint(run / "checkpoint.pt")["step"] == 7


def test_a_run_that_diverges_goes_back_once_and_on_at_half_the_rate(pairs, tmp_path, monkeypatch):
    monkeypatch.setitem(BUILD, "pix2pix", Diverging)
    monkeypatch.setattr(Diverging, "ruinous", (6,))
    events = list(train(request(pairs, tmp_path / "run", steps=12, decay_steps=0, save_every=4, log_every=1)))
    back = [i for i, e in enumerate(events) if isinstance(e, Warned) and e.code == "rolled_back"]
    assert len(back) == 1 and events[back[0]].facts["to"] == 4 < events[back[0]].facts["step"]
    for part, rate in ((events[: back[0]], 2e-4), (events[back[0] :], 1e-4)):
        assert {e.lr for e in part if isinstance(e, Losses)} == {rate}
    assert isinstance(events[-1], Finished) and events[-1].step == 12
    rows = [json.loads(x) for x in (tmp_path / "run" / "history.jsonl").read_text().splitlines()]
    assert [row["step"] for row in rows if row["event"] == "losses"] == list(range(1, 13))
    told = [(row["step"], row["code"]) for row in rows if row["event"] == "warned" and row["step"]]
    assert told == [(4, "rolled_back")]


def test_a_kill_after_going_back_does_not_bring_the_higher_rates_back(pairs, tmp_path, monkeypatch):
    monkeypatch.setitem(BUILD, "pix2pix", Diverging)
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
    again = list(train(resumed(pairs, run)))
    assert {e.lr for e in again if isinstance(e, Losses) and e.step <= 6} == {1e-4}


def test_the_best_model_is_kept_beside_the_last(pairs, tmp_path):
    run = tmp_path / "run"
    events = list(train(request(pairs, run, steps=60, sample_every=5, lr=0.003, save_every=7)))
    shown = [event for event in events if isinstance(event, Sample) and event.step]
    pairs_of = {step: [(e.output, e.target) for e in shown if e.step == step] for step in {e.step for e in shown}}
    errors = {step: perception.distance(*zip(*found, strict=True)) for step, found in pairs_of.items()}
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
        list(train(resumed(pairs, tmp_path / "run")))
    assert caught.value.code == "run_busy"
    first.close()


@pytest.mark.parametrize("method", METHODS)
def test_the_fast_precision_learns_the_same_but_for_rounding(method, folder, tmp_path):
    losses = {}
    for precision in ("fp32", "bf16"):
        events = train(request(folder(method), tmp_path / precision, method, steps=2, precision=precision, width=8))
        losses[precision] = losses_of(events)[0]
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
    list(train(resumed(pairs, run)))
    board = EventAccumulator(str(run / "tensorboard"), size_guidance={"scalars": 0, "images": 0})
    board.Reload()
    losses = board.Scalars("G_L1")
    assert [entry.step for entry in losses] == list(range(1, 9))
    written = [event.losses["G_L1"] for event in history.read(run).losses]
    assert [entry.value for entry in losses] == pytest.approx(written, rel=1e-5)
    assert [entry.step for entry in board.Images("samples/1")][-1] == 8
