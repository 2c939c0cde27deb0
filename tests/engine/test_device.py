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


class Driver:
    """libcuda, as far as it is asked: `code` is what cuInit answers."""

    def __init__(self, code=0, names=()):
        self.code, self.names = code, names

    def cuInit(self, _flags):
        return self.code

    def cuDeviceGetCount(self, count):
        count._obj.value = len(self.names)
        return 0

    def cuDeviceGetName(self, text, _length, number):
        text.value = self.names[number].encode()
        return 0


@pytest.fixture
def computer(monkeypatch):
    """`computer(driver, built_for, works)`: what torch and the system say of an NVIDIA GPU; no driver is None."""

    def pretend(driver, cuda, works=False, there=False):
        def load(name):
            if driver is None:
                raise OSError(f"{name}: cannot open shared object file")
            return driver

        def zeros(*_, **__):
            if not works:
                raise RuntimeError("CUDA error: the provided PTX was compiled with an unsupported toolchain")

        monkeypatch.setattr(device.ctypes, "CDLL", load)
        monkeypatch.setattr(torch.version, "cuda", cuda)
        monkeypatch.setattr(torch.cuda, "is_available", lambda: there)
        monkeypatch.setattr(torch, "zeros", zeros)
        monkeypatch.delenv(device.DEVICE, raising=False)
        device._cuda_works.cache_clear()

    yield pretend
    device._cuda_works.cache_clear()


def test_without_a_driver_nothing_is_wrong(computer):
    for cuda in (None, "13.0"):
        for driver in (None, Driver(device.NO_DEVICE), Driver(names=())):
            computer(driver, cuda)
            assert device.nvidia() == [] and device.why_no_gpu() is None
            assert "cuda" not in device.offered()


def test_a_build_for_the_processor_says_how_to_use_the_gpu(computer):
    computer(Driver(names=("GeForce 99",)), None)
    why = device.why_no_gpu()
    assert why.code == "gpu_not_in_build" and "GeForce 99" in str(why) and "CUDA" in str(why)
    assert device.built_for() in ("CPU", "Metal")
    with pytest.raises(SinopiaError, match="GeForce 99"):
        device.choose("cuda")


def test_a_driver_that_fails_leaves_the_processor_and_a_sentence(computer):
    computer(Driver(names=("GeForce 99",)), "13.0", there=True)  # torch sees it, and the first tensor fails
    assert device.choose().type != "cuda" and device.why_no_gpu().code == "gpu_broken"
    computer(Driver(code=803), "13.0")  # CUDA_ERROR_SYSTEM_DRIVER_MISMATCH
    assert device.nvidia() is None and device.why_no_gpu().code == "gpu_broken"
    computer(Driver(code=803), None)  # and this build would not use it
    assert device.why_no_gpu() is None
    computer(Driver(names=("GeForce 99",)), "13.0", works=True, there=True)
    assert device.choose().type == "cuda" and device.why_no_gpu() is None and device.built_for() == "CUDA 13.0"
