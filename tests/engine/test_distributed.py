"""Two processes on one training: the same run as one process makes, written by the first of them alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from tiny import SHARED, TINY, batch, known, made, request

from engine import distributed, storage
from engine.config import METHODS
from engine.messages import SinopiaError
from engine.run import history
from engine.trainer import train

SETTINGS = {"steps": 6, "batch_size": 4, "save_every": 4}


def together(method: str, data: Path, folder: Path) -> list[str]:
    """Two processes learn it; the events that they tell."""
    settings = [f"--set={key}={value}" for key, value in learnt(method).items()]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "OMP_NUM_THREADS": "1"}
    # "--": torchrun takes --run for a beginning of an option of its own
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "engine",
               "--", "train", str(data), "--run", str(folder), "--method", method, "--device", "cpu", "--json",
               *settings]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    return [json.loads(line)["event"] for line in done.stdout.splitlines()]


def learnt(method: str) -> dict[str, Any]:
    return TINY[method] | SETTINGS | SHARED[method]


@pytest.mark.skipif(not torch.distributed.is_available(), reason="this torch has no torch.distributed")
@pytest.mark.parametrize("method", SHARED)
def test_two_processes_learn_what_one_learns_from_the_same_batches(method, folder, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    list(train(request(folder(method), one, method, **learnt(method))))
    events = together(method, folder(method), two)
    assert events.count("started") == events.count("finished") == 1, "one of them talks"
    files = [[p.relative_to(place) for p in place.rglob("*") if p.is_file()] for place in (one, two)]
    names = [sorted(str(p.parent if p.parent.name == "tensorboard" else p) for p in found) for found in files]
    assert names[0] == names[1]
    told = [history.read(place).losses for place in (one, two)]
    assert [[event.step for event in events] for events in told] == [list(range(1, 7))] * 2
    weights = [storage.load_model(place / "model.safetensors")[1] for place in (one, two)]
    assert weights[0].keys() == weights[1].keys()
    for alone, shared in zip(*told, strict=True):
        assert shared.losses == pytest.approx(alone.losses, rel=2e-3, abs=2e-4)
    for name, value in weights[0].items():
        if value.is_floating_point():
            assert torch.allclose(value, weights[1][name], atol=2e-3), name


@pytest.mark.parametrize("method", METHODS)
def test_a_method_on_two_processes_takes_its_part_of_a_batch(method, monkeypatch):
    for name, answer in (("count", lambda: 2), ("rank", lambda: 1), ("average", lambda values: values)):
        monkeypatch.setattr(distributed, name, answer)
    taken = made(method, **known(method, batch_size=4, skip_d=True))
    taken.prepare(0)
    losses = taken.step(batch(taken.config, 0, count=2))
    assert losses and all(torch.isfinite(loss) for loss in losses.values())


@given(st.integers(1, 8), st.integers(1, 64))
def test_every_place_of_a_batch_is_one_process_s(processes, batch_size):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(distributed, "count", lambda: processes)
        if batch_size % processes:
            with pytest.raises(SinopiaError, match=f"A batch of {batch_size} cannot be shared by {processes}"):
                distributed.part(batch_size)
            return
        parts = []
        for rank in range(processes):
            patch.setattr(distributed, "rank", lambda rank=rank: rank)
            parts += distributed.part(batch_size)
    assert parts == list(range(batch_size))
