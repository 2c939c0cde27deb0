"""Model files of every format, spoilt in thousands of ways that a number tells."""

from __future__ import annotations

import io
import random
import warnings
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from reference import Resnet, Unet, random_pict, spread
from safetensors.torch import save

from engine import exchange, networks, storage
from engine.card import Card
from engine.messages import SinopiaError

FORMATS = ("zip", "sequence", "checkpoint", "script", "pict", "safetensors", "plain", "onnx")


def whole(format: str, folder: Path) -> bytes:
    """A small good file."""
    if format in ("zip", "sequence"):
        net = spread(Unet(3, 3, 5, 2, "batch", False) if format == "zip" else Resnet(3, 3, 1, 2, "instance", False))
        target = io.BytesIO()
        torch.save(net.state_dict(), target, _use_new_zipfile_serialization=format == "zip")
        return target.getvalue()
    if format == "checkpoint":
        net = spread(Resnet(3, 3, 1, 2, "instance", False))
        for module in net.modules():
            if isinstance(module, torch.nn.Conv2d):
                torch.nn.utils.parametrizations.spectral_norm(module)
        state = {f"netG.module.{name}": value for name, value in net.state_dict().items()}
        whole = {"epoch": 3, "state_dict": state, "hyper_parameters": Namespace(a=1), "best": np.float64(0.5)}
        torch.save(whole, target := io.BytesIO())
        return target.getvalue()
    if format == "script":
        with warnings.catch_warnings(action="ignore"):  # torch calls it deprecated
            net = spread(Resnet(3, 3, 1, 2, "instance", False)).eval()
            torch.jit.save(torch.jit.trace(net, torch.zeros(1, 3, 32, 32)), target := io.BytesIO())
        return target.getvalue()
    if format == "plain":
        return save(spread(Resnet(3, 3, 1, 2, "instance", False)).state_dict())
    if format == "onnx":
        return _small_graph()
    if format == "pict":
        return random_pict(2, 5)[0]
    description = {"kind": "resnet", "width": 2, "blocks": 1, "norm": "instance"}
    ours = folder / "ours.safetensors"
    storage.save_model(ours, Card("cyclegan", description, 32, 4, "native"), networks.build(description).state_dict())
    return ours.read_bytes()


def _small_graph() -> bytes:
    from onnx import helper, numpy_helper

    make, value = helper.make_node, helper.make_tensor_value_info
    nodes = [
        make("Pad", ["x", "p"], ["a"], mode="reflect"),
        make("Conv", ["a", "w"], ["b"], kernel_shape=[3, 3], strides=[2, 2]),
        make("InstanceNormalization", ["b", "s", "s"], ["c"]),
        make("LeakyRelu", ["c"], ["d"], alpha=0.2),
        make("ConvTranspose", ["d", "w"], ["e"], strides=[2, 2], pads=[1, 1, 1, 1], output_padding=[1, 1]),
        make("Tanh", ["e"], ["y"]),
    ]
    weights = {
        "p": np.array([0, 0, 1, 1, 0, 0, 1, 1]),
        "w": np.random.default_rng(0).normal(0, 0.3, (3, 3, 3, 3)).astype(np.float32),
        "s": np.ones(3, np.float32),
    }
    made = helper.make_graph(
        nodes, "g", [value("x", 1, [1, 3, "height", "width"])], [value("y", 1, [1, 3, "height", "width"])],
        [numpy_helper.from_array(array, name) for name, array in weights.items()],
    )  # fmt: skip
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 18)], ir_version=10).SerializeToString()


def spoilt(content: bytes, seeds: range) -> Iterator[tuple[int, bytes]]:
    for seed in seeds:
        yield seed, _spoil(content, random.Random(seed))


def _spoil(content: bytes, dice: random.Random) -> bytes:
    """One to four changes, most of them where a file says what it holds: at its beginning and its end."""
    data = bytearray(content)
    for _ in range(dice.randint(1, 4)):
        near = min(len(data), dice.choice([64, 1024, 8192, len(data)]))
        at = dice.randrange(near) if dice.random() < 0.7 else len(data) - 1 - dice.randrange(near)
        match dice.randrange(7):
            case 0:
                data[at] ^= 1 << dice.randrange(8)
            case 1:
                data[at] = dice.randrange(256)
            case 2:
                data[at : at + 4] = dice.choice([b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", bytes(4), b"\0\0\xc0\x7f"])
            case 3:
                data[at : at + 8] = dice.choice([b"\xff" * 8, b"\xff" * 7 + b"\x7f", dice.randbytes(8)])
            case 4:
                del data[at : at + dice.choice([1, 2, 30, 500])]
            case 5:
                data[at:at] = dice.choice([dice.randbytes(9), data[at : at + 40], b"9" * 30])
            case 6:
                del data[max(1, at) :]
        data = data or bytearray(b"\0")
    return bytes(data)


def outcome(path: Path) -> str:
    """How a file is taken: the code of its sentence, or "read". Whatever else is raised is a fault."""
    try:
        exchange.read(path)
    except SinopiaError as error:
        assert str(path) in str(error) and len(str(error)) < 1000, error
        return error.code
    return "read"
