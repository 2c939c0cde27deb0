"""Files that want harm: nothing runs, nothing grows, a sentence says why they were not opened."""

from __future__ import annotations

import io
import os
import pickle
import struct
import tracemalloc
import zipfile
from pathlib import Path
from time import process_time

import pytest
import torch
from mutations import FORMATS, outcome, spoilt, whole
from reference import Unet

from engine import exchange
from engine.messages import SinopiaError


class Runs:
    """What a pickle makes when it is loaded: a file that betrays it."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self):
        return os.mkdir, (str(self.trace),)


PLACE = object()  # where a storage goes


def archive(pickled: bytes, storages: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as file:
        file.writestr("archive/data.pkl", pickled)
        for name, content in storages.items():
            file.writestr(f"archive/data/{name}", content)
    return target.getvalue()


def tensor_pickle(shape: tuple[int, ...], stride: tuple[int, ...], length: int, offset: int = 0) -> bytes:
    """A state dict as torch would write it, whatever it claims; without a shape, tensors have those of a U-Net."""

    class Saver(pickle.Pickler):
        def persistent_id(self, thing):
            return ("storage", torch.FloatStorage, "0", "cpu", length) if thing is PLACE else None

    class Tensor:
        def __init__(self, real: torch.Tensor) -> None:
            self.real = tuple(real.shape)

        def __reduce__(self):
            layout = (shape, stride) if shape else (self.real, (0,) * len(self.real))
            return torch._utils._rebuild_tensor_v2, (PLACE, offset, *layout, False, {})

    target = io.BytesIO()
    state = Unet(3, 3, 5, 1, "batch", False).state_dict()
    Saver(target, 2).dump({name: Tensor(value) for name, value in state.items()})
    return target.getvalue()


def hostile(tmp_path: Path) -> dict[str, bytes]:
    trace = tmp_path / "it ran"
    whole_model = io.BytesIO()
    torch.save(Unet(3, 3, 5, 1, "batch", False), whole_model)
    nested = b"\x80\x02}" + b")q\x01" + b"h\x01h\x01\x86q\x01" * 60 + b"K\x01s."  # a key that takes 2**60 steps to hash
    pairs = b"\x80\x02]q\x00(" + b"\x8c\x01aK\x01\x86" * 9000 + b"e"
    again = b"ccollections\nOrderedDict\nq\x02" + b"h\x00\x85Rh\x02" * 9000 + b"."
    return {
        "runs": pickle.dumps(Runs(trace), 2),
        "runs, old": pickle.dumps(Runs(trace), 0),
        "runs in a zip": archive(pickle.dumps({"a": Runs(trace)}, 4), {}),
        "whole model": whole_model.getvalue(),
        "bomb": archive(bytes(2**25), {"0": bytes(2**22)}, zipfile.ZIP_DEFLATED),
        "160 GB": archive(tensor_pickle((200_000, 200_000), (0, 0), 4), {"0": bytes(16)}),
        "stride 0": archive(tensor_pickle((), (), 4), {"0": bytes(16)}),
        "beyond the storage": archive(tensor_pickle((), (), 4, offset=4), {"0": bytes(16), "1": bytes(10**6)}),
        "beyond": archive(tensor_pickle((2,), (1,), 4, offset=2**39), {"0": bytes(16)}),
        "huge numbers": archive(tensor_pickle((2**62,) * 8, (2**62,) * 8, 4), {"0": bytes(16)}),
        "long storage": archive(tensor_pickle((4,), (1,), 2**39), {"0": bytes(16)}),
        "nested": archive(nested, {}),
        "quadratic": archive(pairs + again, {}),
        "many instructions": archive(b"\x80\x02" + b"N0" * 10**6 + b".", {}),
        "long pickle": archive(bytes(5 * 2**20), {}),
        "no newline": b"\x80\x02c" + b"x" * 2**22,
        "long unicode": b"\x80\x04\x8d" + b"\xff" * 7 + b"\x7f" + b"x" * 99,
        "directory": b"PK\x03\x04" + bytes(3 * 2**20)
        + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 9, 9, 3 * 2**20 - 9, 5, 0),
        "safetensors": struct.pack("<Q", 2**62) + b"{}",
        "safetensors, long": struct.pack("<Q", 2**24) + b"{" + b"[" * (2**24 - 1),
        "pict": struct.pack(">I", 2**32 - 1) + b"[" + bytes(99),
        "pict, deep": struct.pack(">I", 2**20) + b"[" * 2**20,
        "pict, wide": struct.pack(">I", 60) + b'[{"name":"generator/a/b/c","shape":[65535,65535,65535,65535]}]'[:60],
        "onnx": b"\x08\x0a\x3a" + b"\xff" * 9 + b"\x01" + bytes(99),
        "onnx, many": b"\x08\x0a" + b"\x1a\x00" * 3 * 2**20,
    }  # fmt: skip


def test_hostile_files_are_refused_in_little_memory_and_time(tmp_path):
    pytest.importorskip("onnx", reason="the extra “onnx” is not installed")
    pytest.importorskip("onnxruntime")
    path = tmp_path / "model"
    for name, content in hostile(tmp_path).items():
        path.write_bytes(content)
        del content
        tracemalloc.start()
        began = process_time()
        with pytest.raises(SinopiaError) as caught:
            exchange.read(path)
        seconds, (_, peak) = process_time() - began, tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert str(path) in str(caught.value) and "\n" not in str(caught.value), name
        assert peak < 200 * 2**20, f"{name} took {peak / 2**20:.0f} MB"
        assert seconds < 60, f"{name} hangs: {seconds:.1f} s"  # tracing makes it ten times as slow
    assert not (tmp_path / "it ran").exists()


def test_what_would_run_is_named(tmp_path):
    files = hostile(tmp_path)
    for name in ("runs", "runs in a zip", "whole model"):
        (tmp_path / "m.pth").write_bytes(files[name])
        with pytest.raises(SinopiaError) as caught:
            exchange.read(tmp_path / "m.pth")
        assert caught.value.code == "foreign_unsafe"
        assert any(word in str(caught.value) for word in ("mkdir", "reference.Unet"))


def test_a_pipe_is_not_waited_for(tmp_path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes among its files")
    os.mkfifo(tmp_path / "pipe.pth")
    with pytest.raises(SinopiaError, match="not a file"):
        exchange.read(tmp_path / "pipe.pth")


def test_a_file_that_shrinks_or_grows_while_it_is_read(tmp_path, monkeypatch):
    from engine.exchange import pickled

    path = tmp_path / "m.pth"
    for change in (lambda: os.truncate(path, 5000), lambda: path.write_bytes(path.read_bytes() + bytes(9_000_000))):
        torch.save(Unet(3, 3, 5, 2, "batch", False).state_dict(), path)
        load = pickled.TorchFile.load
        monkeypatch.setattr(pickled.TorchFile, "load", lambda *a, load=load, change=change: (change(), load(*a))[1])
        assert outcome(path) in ("foreign_damaged", "read")
        monkeypatch.undo()


@pytest.mark.parametrize("format", FORMATS)
def test_spoilt_files_end_in_a_sentence(format, tmp_path):
    """Few of them; `python -m tests.faults models` tries hundreds, through the terminal and the window."""
    if format == "onnx":
        pytest.importorskip("onnxruntime", reason="the extra “onnx” is not installed")
    path, taken = tmp_path / "spoilt", set()
    for _, content in spoilt(whole(format, tmp_path), range(120)):
        path.write_bytes(content)
        taken.add(outcome(path))
    assert "read" in taken and len(taken) > 1
