"""What is known of the computer, and what is said when its memory is full."""

from __future__ import annotations

import pytest
import torch

from engine import device, trials
from engine.messages import SinopiaError


def test_free_memory_is_known_on_every_system():
    free = device.free_memory()
    assert type(free) is int and 0 < free < 2**50


def test_every_kind_of_full_memory_is_one_sentence():
    for error in (MemoryError(), torch.OutOfMemoryError("CUDA out of memory"),
                  RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory"),
                  RuntimeError("MPS backend out of memory")):  # fmt: skip
        with pytest.raises(SinopiaError) as caught, device.memory_named(torch.device("cpu")):
            raise error
        assert caught.value.code == "out_of_memory" and "computer" in str(caught.value)
    with pytest.raises(RuntimeError, match="shapes"), device.memory_named(torch.device("cpu")):
        raise RuntimeError("shapes differ")


def test_a_device_is_chosen_by_its_name_and_has_one_for_people():
    assert device.choose("cpu") == torch.device("cpu")
    assert device.choose("auto").type in ("cpu", "cuda", "mps")
    assert device.name("cpu").startswith("CPU, ") and device.cores() >= 1
    with pytest.raises(SinopiaError) as caught:
        device.choose("abacus")
    assert caught.value.code == "device_missing"


def test_what_a_person_prefers_is_what_auto_means(monkeypatch):
    monkeypatch.setenv(device.DEVICE, "cpu")
    assert device.choose().type == "cpu"
    monkeypatch.setenv(device.DEVICE, "abacus")
    assert device.choose().type == device.offered()[0]
    cpu = torch.device("cpu")
    for name, dtype in (("fp32", torch.float32), ("bf16", torch.bfloat16)):
        monkeypatch.setenv(device.PRECISION, name)
        assert trials.dtype_at_use(cpu) == dtype
