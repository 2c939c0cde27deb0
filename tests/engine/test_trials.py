"""What is fastest is found by trying, once on a computer, and a run keeps what it began with."""

from __future__ import annotations

import json

import pytest
import torch
from conftest import drawing
from tiny import CPU, assert_equal_to_the_bit, request, resumed, stop_after

from engine import device, trials
from engine.events import Started
from engine.messages import SinopiaError
from engine.predictor import Predictor
from engine.run.file import RunFile
from engine.trainer import train
from engine.trials import EXACT, LEARNING, USE, Way, best, tried

BF16 = Way("bf16", "pixels")


@pytest.fixture
def computer(monkeypatch):
    """One on which the ways take as many seconds as it is told, and that counts its trials."""
    trials._remembered.cache_clear()
    monkeypatch.setattr(device, "knows_bf16", lambda _: True)
    taken = []

    def pretend(exact: float, by_pixels: float, bf16: float) -> list[str]:
        seconds = {"fp32 by channels": exact, "fp32 by pixels": by_pixels, "bf16 by pixels": bf16}

        def take(task, ways, _chosen):
            taken.append(task)
            return {str(way): seconds[str(way)] for way in ways}

        monkeypatch.setattr(trials, "tried", take)
        return taken

    yield pretend
    trials._remembered.cache_clear()


@pytest.mark.parametrize(
    ("seconds", "chosen"),
    [
        ((1.0, 1.2, 0.5), BF16),  # one that multiplies bf16 at twice the rate
        ((1.0, 1.2, 2.0), EXACT),  # and one at half
        ((1.0, 0.8, 0.75), Way("fp32", "pixels")),  # too little is gained by rounding more
        ((1.0, 0.98, 0.95), EXACT),
    ],
)
def test_a_computer_learns_in_the_way_that_is_fastest_on_it(seconds, chosen, computer):
    computer(*seconds)
    assert trials.for_learning(CPU).way == chosen
    assert trials.for_use(CPU).way == best(USE, trials.for_use(CPU).figures)


@pytest.mark.parametrize(("by_pixels", "layout"), [(0.8, "pixels"), (1.2, "channels")])
def test_who_wants_a_precision_has_its_layout_found(by_pixels, layout, pairs, tmp_path, computer):
    computer(1.0, by_pixels, 0.1)
    assert trials.for_learning(CPU, "fp32").way == Way("fp32", layout)
    assert trials.for_learning(CPU, "bf16").way == BF16
    list(train(request(pairs, tmp_path / "run", steps=1, precision="fp32")))
    assert RunFile.read(tmp_path / "run").layout == layout


def test_a_trial_is_kept_and_taken_once(computer, home):
    taken = computer(1.0, 1.2, 0.5)
    first = trials.for_learning(CPU)
    trials._remembered.cache_clear()  # as in the next program
    assert trials.for_learning(CPU) == first and taken == ["learning"]
    kept = json.loads((home / trials.NAME).read_text())
    assert "torch" in next(iter(kept)) and first.figures in kept.values()


@pytest.mark.parametrize("text", ["", "[1]", '{"learning": 3}', "null"])
def test_a_spoilt_file_of_trials_counts_as_none(text, computer, home):
    taken = computer(1.0, 1.2, 0.5)
    home.mkdir()
    (home / trials.NAME).write_text(text)
    assert trials.for_learning(CPU).way == BF16 and taken == ["learning"]


def test_nothing_is_tried_where_there_is_no_other_arithmetic(computer, monkeypatch):
    taken = computer(1.0, 1.2, 0.5)
    monkeypatch.setattr(device, "knows_bf16", lambda _: False)
    assert trials.dtype_at_use(CPU) == torch.float32 and not taken


def test_a_real_trial_times_every_way(monkeypatch):
    monkeypatch.setattr(trials, "MAP", {"cpu": (8, 8)})
    state = torch.get_rng_state()
    for task, ways in (("learning", LEARNING), ("use", USE)):
        figures = tried(task, ways, CPU)
        assert figures.keys() == {str(way) for way in ways} and trials._sound(figures, ways)
    assert torch.equal(torch.get_rng_state(), state)  # what a run draws does not depend on whether there was a trial


def test_a_run_keeps_what_it_began_with(pairs, tmp_path, computer):
    computer(1.0, 0.8, 0.9)
    straight = list(train(request(pairs, tmp_path / "straight", steps=4, precision="auto")))
    assert isinstance(straight[0], Started) and straight[0].about is not None
    assert straight[0].about.precision == "fp32" and dict(straight[0].about.trial)["fp32 by pixels"] == 0.8
    list(train(request(pairs, tmp_path / "halved", steps=4, precision="auto"), stop_after(2)))
    trials._remembered.cache_clear()
    computer(1.0, 1.2, 0.5)
    list(train(resumed(pairs, tmp_path / "halved")))
    file = RunFile.read(tmp_path / "halved")
    assert file.finished and (file.config.precision, file.layout) == ("fp32", "pixels")
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")
    again = list(train(request(pairs, tmp_path / "halved", steps=4, precision="auto", resume=True)))
    assert again[-1].result.already  # "auto" is no other setting


def test_a_person_can_have_the_exact_answer_and_another_size(make_model, computer):
    computer(1.0, 1.2, 0.5)
    path = make_model("m")
    rgb = drawing(1, 32)
    assert Predictor(path, "cpu")._dtype == torch.bfloat16
    exact = Predictor(path, "cpu", precision="fp32")
    assert exact._dtype == torch.float32 and exact.hasten() is None
    assert (Predictor(path, "cpu", precision="fp32", size=32)(rgb) == exact(rgb)).all()
    larger = Predictor(path, "cpu", precision="fp32", size=64)(rgb)
    assert larger.shape == rgb.shape and (larger != exact(rgb)).any()
    with pytest.raises(SinopiaError, match="multiple of 32"):
        Predictor(path, "cpu", size=40)
