"""Two processes on one training: the same run as one process makes, written by the first of them alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine import distributed, storage
from engine.config import make_config
from engine.messages import SinopiaError
from engine.methods import METHODS

SETTINGS = {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "samples": 2, "log_every": 1, "steps": 6,
            "batch_size": 4, "norm": "instance", "dropout": "false", "save_every": 4}  # fmt: skip


def run(data: Path, folder: Path, processes: int, *more: str) -> subprocess.CompletedProcess[str]:
    launch = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(processes)]
    apart = ["--"] if processes > 1 else []  # torchrun takes --run for a beginning of an option of its own
    settings = [f"--set={key}={value}" for key, value in SETTINGS.items()]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, *(launch if processes > 1 else []), "-m", "engine", *apart, "train", str(data), "--run",
               str(folder), "--method", "pix2pix", "--device", "cpu", *settings, *more]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300)


def losses(folder: Path) -> list[dict[str, float]]:
    rows = [json.loads(line) for line in (folder / "history.jsonl").read_text().splitlines()]
    assert [row["step"] for row in rows] == list(range(1, 7))
    return [row["losses"] for row in rows]


@pytest.mark.skipif(not torch.distributed.is_available(), reason="this torch has no torch.distributed")
def test_two_processes_learn_what_one_learns_from_the_same_batches(pairs, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, processes in ((one, 1), (two, 2)):
        done = run(pairs, folder, processes, "--json")
        assert done.returncode == 0, done.stderr
        events = [json.loads(line)["event"] for line in done.stdout.splitlines()]
        assert events.count("started") == events.count("finished") == 1, "one of them talks"
    files = [[p.relative_to(folder) for p in folder.rglob("*") if p.is_file()] for folder in (one, two)]
    names = [sorted(str(p.parent if p.parent.name == "tensorboard" else p) for p in found) for found in files]
    assert names[0] == names[1]
    for alone, shared in zip(losses(one), losses(two), strict=True):
        assert shared == pytest.approx(alone, rel=2e-3, abs=2e-4)
    weights = [storage.load_model(folder / "model.safetensors")[1] for folder in (one, two)]
    for name, value in weights[0].items():
        if value.is_floating_point():
            assert torch.allclose(value, weights[1][name], atol=2e-3), name


def test_a_cyclegan_on_two_processes_keeps_its_part_of_a_batch(monkeypatch):
    for name, answer in (("count", lambda: 2), ("rank", lambda: 1)):
        monkeypatch.setattr(distributed, name, answer)
    settings = {"size": 32, "width": 4, "d_width": 4, "d_layers": 2, "batch_size": 2, "dropout": False}
    method = METHODS["cyclegan"](make_config("cyclegan", settings), torch.device("cpu"))
    method.prepare()
    losses = method.step(torch.zeros(1, 3, 32, 32), torch.ones(1, 3, 32, 32))
    assert all(torch.isfinite(loss) for loss in losses.values())


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
