"""ONNX: what we write computes the same elsewhere, and graphs of others are looked through before they run."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import drawing
from foreign import built, refusal

from engine import exchange, images, networks, storage
from engine.card import Card, read_card
from engine.messages import SinopiaError
from engine.predictor import Predictor


def onnx_parts():
    return pytest.importorskip("onnx", reason="the extra “onnx” is not installed"), pytest.importorskip("onnxruntime")


def model_of(path: Path, description: dict, size: int, norm: str = "image") -> Path:
    sides = networks.sides_multiple_of(description)
    scale = "fixed" if description["kind"] == "unet" else "native"
    network = networks.build(description)
    random = torch.Generator().manual_seed(0)
    for value in network.parameters():
        value.data.normal_(0.0, 0.1, generator=random)
    storage.save_model(path, Card("pix2pix", description, size, sides, scale, norm), network.state_dict())
    return path


@pytest.mark.parametrize(
    ("description", "size", "norm"),
    [
        ({"kind": "unet", "width": 2, "depth": 6, "bottleneck_norm": True, "decoder_first": True}, 64, "image"),
        ({"kind": "unet", "width": 2, "depth": 5, "in_channels": 1, "out_channels": 4}, 32, "running"),
        ({"kind": "resnet", "width": 3, "blocks": 2, "norm": "instance"}, 64, "image"),
        ({"kind": "light", "width": 8}, 64, "image"),
    ],
)
def test_onnx_runtime_makes_what_we_make(description, size, norm, tmp_path):
    onnx, runtime = onnx_parts()
    model = model_of(tmp_path / "m.safetensors", description, size, norm)
    facts = exchange.export_model(model, "onnx", tmp_path / "m.onnx")
    assert facts["largest_difference"] < 1e-4 and len(set(facts["sizes"])) == 2
    content = (tmp_path / "m.onnx").read_bytes()
    assert b".py" not in content  # no paths of the computer that wrote it
    if description["kind"] == "resnet":
        kinds = [node.op_type for node in onnx.load_from_string(content).graph.node]
        assert kinds.count("InstanceNormalization") == 9 and "Reshape" not in kinds
    again = exchange.import_model(tmp_path / "m.onnx", "again", tmp_path)[0]
    exchange.export_model(again, "onnx", tmp_path / "again.onnx")
    assert (tmp_path / "again.onnx").read_bytes() == content
    assert read_card(again).multiple_of in (4, 32, 256)
    rgb = drawing(2, 256 if read_card(again).scale == "fixed" else 128)  # smaller ones are filled up
    x = images.to_unit(rgb)[:1] if description.get("in_channels") == 1 else images.to_unit(rgb)
    session = runtime.InferenceSession(content, providers=["CPUExecutionProvider"])
    made = session.run(None, {"input": x[None].numpy()})[0]
    with torch.no_grad():
        assert np.abs(made - built(exchange.read(model)[0], norm)(x[None]).numpy()).max() < 1e-3
    if "in_channels" not in description:
        assert np.abs(Predictor(again, "cpu")(rgb).astype(int) - images.from_unit(torch.from_numpy(made[0]))).max() <= 1


def graph(onnx, nodes, dims, weights=(), kind=1, **changed) -> bytes:
    value = onnx.helper.make_tensor_value_info
    made = onnx.helper.make_graph(
        nodes, "g", [value("x", kind, dims)], [value("y", 1, [None] * 4)],
        [onnx.numpy_helper.from_array(array, name) for name, array in weights],
    )  # fmt: skip
    model = onnx.helper.make_model(made, opset_imports=[onnx.helper.make_opsetid("", 18)], ir_version=10)
    return model.SerializeToString()


KERNEL = [("w", np.full((3, 3, 1, 1), 0.3, np.float32))]


@pytest.mark.parametrize(
    ("dims", "layout", "last", "size", "multiple", "low"),
    [
        ([1, 3, 64, 64], "nchw", "Tanh", 64, 64, -1.0),
        ([None, 3, None, None], "nchw", "Sigmoid", 256, 4, 0.0),
        (["n", "h", "w", 3], "nhwc", "Tanh", 256, 4, -1.0),
        ([1, 32, 32, 3], "nhwc", "Sigmoid", 32, 32, 0.0),
    ],
)
def test_graphs_of_others_are_looked_through(dims, layout, last, size, multiple, low, tmp_path):
    onnx, _ = onnx_parts()
    make = onnx.helper.make_node
    nodes = [make("Conv", ["x", "w"], ["c"]), make(last, ["c"], ["y"])]
    if layout == "nhwc":
        nodes = [make("Transpose", ["x"], ["t"], perm=[0, 3, 1, 2]), make("Conv", ["t", "w"], ["c"]),
                 make(last, ["c"], ["s"]), make("Transpose", ["s"], ["y"], perm=[0, 2, 3, 1])]  # fmt: skip
    (tmp_path / "m.onnx").write_bytes(graph(onnx, nodes, dims, KERNEL))
    model = exchange.import_model(tmp_path / "m.onnx", folder=tmp_path)[0]
    card = read_card(model)
    assert (card.network["layout"], card.network["low"], card.size, card.multiple_of) == (layout, low, size, multiple)
    rgb = drawing(1, size if dims[2] in (32, 64) else 40)
    given = rgb / 127.5 - 1 if last == "Tanh" else rgb / 255
    mixed = given.sum(2, keepdims=True) * 0.3
    wanted = (np.tanh(mixed) + 1) * 127.5 if last == "Tanh" else 255 / (1 + np.exp(-mixed))
    assert np.abs(Predictor(model, "cpu", exact=True)(rgb) - wanted).max() <= 1


def test_graphs_that_are_no_generators_or_dangerous_are_refused(tmp_path):
    onnx, _ = onnx_parts()
    make, path = onnx.helper.make_node, tmp_path / "m.onnx"
    conv, tanh, any_size = make("Conv", ["x", "w"], ["c"]), make("Tanh", ["c"], ["y"]), [1, 3, None, None]
    outside = onnx.load_from_string(graph(onnx, [conv, tanh], any_size, KERNEL))
    tensor = outside.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = 1
    tensor.external_data.add(key="location", value="../secret")
    lying = onnx.load_from_string(graph(onnx, [conv, tanh], any_size, KERNEL))
    lying.graph.initializer[0].dims[0] = 2**40
    huge = ("s", np.array([1, 1, 1e5, 1e5], np.float32))
    bad = {
        "other files": outside.SerializeToString(),
        "shape says": lying.SerializeToString(),
        "not numbers": graph(onnx, [conv, tanh], any_size, [("w", np.full((3, 3, 1, 1), np.inf, np.float32))]),
        "operator Range": graph(onnx, [conv, make("Range", ["c", "c", "c"], ["y"])], any_size, KERNEL),
        "a graph of its own": graph(onnx, [conv, make("Pad", ["c"], ["y"], body=onnx.GraphProto(name="b"))],
                                    any_size, KERNEL),
        "convolutions": graph(onnx, [make("Tanh", ["x"], ["y"])], any_size),
        "one picture": graph(onnx, [conv, tanh], [1, 3, 4], KERNEL),
        "single squares": graph(onnx, [conv, tanh], [1, 3, 64, 32], KERNEL),
        "colourisation": graph(onnx, [conv, tanh], [1, 2, 64, 64], KERNEL),
        "fill the memory": graph(onnx, [conv, make("Resize", ["c", "", "s"], ["y"])], [1, 3, 64, 64], [*KERNEL, huge]),
        "besides weights": graph(onnx, [make("Tanh", ["x" * 99], ["y" * 99]) for _ in range(30_000)], any_size),
    }  # fmt: skip
    for word, content in bad.items():
        path.write_bytes(content)
        assert word in refusal(path), word


def test_without_the_extra_a_sentence_says_so(tmp_path, monkeypatch):
    (tmp_path / "m.onnx").write_bytes(b"\x08\x0a" + bytes(20))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SinopiaError, match="extra “onnx”") as caught:
        exchange.read(tmp_path / "m.onnx")
    assert caught.value.facts["missing"] == ("onnx", "onnxruntime")
