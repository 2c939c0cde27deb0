"""Which device computes, with how many threads, and what to say when its memory is full."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

import psutil
import torch

from engine.messages import SinopiaError

DEVICE, PRECISION = "SINOPIA_DEVICE", "SINOPIA_PRECISION"  # variables of the environment: what "auto" is
LAYOUTS = {"channels": torch.contiguous_format, "pixels": torch.channels_last}
"""What lies side by side in the memory of a map: the pixels of a channel, or the channels of a pixel."""
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3  # of glibc's malloc.h
NO_DEVICE = 100  # CUDA_ERROR_NO_DEVICE of cuda.h


def offered() -> list[str]:
    """The devices that there are, the fastest first; "cpu" is the last."""
    there = {"cuda": _cuda_works(), "mps": torch.backends.mps.is_available(), "cpu": True}
    return [kind for kind, is_there in there.items() if is_there]


@cache
def _cuda_works() -> bool:
    """Whether something can be put on the GPU: a driver that does not fit says that there is one, and fails then."""
    if not torch.cuda.is_available():
        return False
    try:
        torch.zeros(1, device="cuda")
    except torch.OutOfMemoryError:  # by others; that is said where it matters
        return True
    except RuntimeError:
        return False
    return True


def built_for() -> str:
    """What the torch that is there computes on, beside the processor."""
    if torch.version.cuda is not None:
        return f"CUDA {torch.version.cuda}"
    if torch.version.hip is not None:
        return f"ROCm {torch.version.hip}"
    return "Metal" if torch.backends.mps.is_built() else "CPU"


def nvidia() -> list[str] | None:
    """The NVIDIA GPUs by what the system's driver says, whatever torch was built for: names, or None where the driver
    is there and does not answer. Without a driver there are none."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
        code, count, text = driver.cuInit(0), ctypes.c_int(), ctypes.create_string_buffer(256)
        if code == NO_DEVICE:
            return []
        if code or driver.cuDeviceGetCount(ctypes.byref(count)):
            return None
        names = []
        for number in range(count.value):  # a device's handle is another number only in theory
            if driver.cuDeviceGetName(text, len(text), number):
                return None
            names.append(text.value.decode("utf-8", "replace"))
    except (OSError, AttributeError):
        return []
    return names


def why_no_gpu() -> SinopiaError | None:
    """Why an NVIDIA GPU that is there does not compute; None where it does, or where there is none."""
    if "cuda" in offered():
        return None
    names = nvidia()
    if names == []:
        return None
    if names and torch.version.cuda is None:
        return SinopiaError("gpu_not_in_build", gpu=names[0], build=built_for())
    return SinopiaError("gpu_broken") if torch.version.cuda is not None else None


def choose(name: str = "auto") -> torch.device:
    """The device of a name. Raises SinopiaError "device_missing", or why a GPU that is there cannot be used.

    "auto" is the one that the environment variable SINOPIA_DEVICE names, if it is there, and the fastest else.
    """
    offers = offered()
    if name == "auto":
        wanted = os.environ.get(DEVICE, "")
        name = wanted if wanted in offers else offers[0]
    if name not in offers:
        why = why_no_gpu() if name == "cuda" else None
        raise why or SinopiaError("device_missing", device=name)
    return torch.device(name)


def name(kind: str) -> str:
    """A device, "cpu", "cuda" or "mps", as a person knows it."""
    if kind == "cuda":
        return torch.cuda.get_device_name()
    if kind == "mps":
        return "Apple GPU"
    count = cores()
    return f"CPU, {count} core{'s' if count > 1 else ''}"


def prepare(leave: int) -> None:
    """Sets up this process for computing: every core that it may use but `leave`, and memory that is kept.

    On busy cores one thread too many costs several times; a person's OMP_NUM_THREADS is obeyed. A step frees and asks
    for the same large blocks again and again: by default glibc gives them back to the system each time.
    """
    if not os.environ.get("OMP_NUM_THREADS"):
        torch.set_num_threads(max(1, cores() - leave))
    with suppress(OSError, AttributeError, TypeError):  # not glibc
        mallopt = ctypes.CDLL(None).mallopt
        for option in (M_MMAP_THRESHOLD, M_TRIM_THRESHOLD):
            mallopt(option, 2**30)


def knows_bf16(device: torch.device) -> bool:
    """Whether a device multiplies bf16 itself; how fast, `trials` find out."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    checks = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")  # torch has no public way to ask
    return device.type == "cpu" and any(getattr(torch.cpu, check, bool)() for check in checks)


def arithmetic(device: torch.device, precision: str) -> torch.autocast:
    """The context in which a step computes at this precision: bf16, or as it is."""
    return torch.autocast(device.type, torch.bfloat16, enabled=precision == "bf16")


def layout(device: torch.device, precision: str) -> torch.memory_format:
    """How a network that learns lies in memory where nothing was tried: bf16 and tensor cores convolve by pixels, and
    fp32 on a CPU by channels, as in the plain statement of a step."""
    by_pixels = precision == "bf16" or device.type == "cuda"
    return torch.channels_last if by_pixels else torch.contiguous_format


def cores() -> int:
    """Those this process may use, which in a container are fewer than there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def free_memory() -> int:
    """Bytes that a program can take before the system begins to swap, or to kill programs."""
    return int(psutil.virtual_memory().available)


def used_memory(device: torch.device) -> int:
    """Bytes: on a CUDA GPU what torch holds there, else what this process takes."""
    if device.type == "cuda":
        return torch.cuda.memory_reserved(device)
    return int(psutil.Process().memory_info().rss)


@contextmanager
def memory_named(device: torch.device) -> Iterator[None]:
    """Turns every sort of "out of memory" into SinopiaError "out_of_memory"."""
    try:
        yield
    except (torch.OutOfMemoryError, RuntimeError, MemoryError) as error:
        text = str(error)
        full = isinstance(error, torch.OutOfMemoryError | MemoryError) or any(
            sign in text for sign in ("MPS backend out of memory", "DefaultCPUAllocator", "not enough memory")
        )
        if not full:
            raise
    else:
        return
    # Raised outside of the handler: its traceback would keep the tensors alive.
    if device.type == "cuda":
        torch.cuda.empty_cache()
    if device.type == "cpu":
        raise SinopiaError("out_of_memory")
    raise SinopiaError("out_of_memory", device="GPU")
