"""ONNX: what we write computes the same elsewhere, and graphs of others are looked through before they run."""

from __future__ import annotations

import dataclasses
import warnings
from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import drawing
from foreign import built, refusal
from reference import Resnet, spread

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
        ({"kind": "unet", "width": 2, "depth": 5, "in_channels": 1, "out_channels": 4, "variations": 3}, 32, "running"),
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


def graph(onnx, nodes, dims, weights=(), kind=1, made=1) -> bytes:
    value = onnx.helper.make_tensor_value_info
    whole = onnx.helper.make_graph(
        nodes, "g", [value("x", kind, dims)], [value("y", made, [None] * len(dims))],
        [onnx.numpy_helper.from_array(array, name) for name, array in weights],
    )  # fmt: skip
    model = onnx.helper.make_model(whole, opset_imports=[onnx.helper.make_opsetid("", 18)], ir_version=10)
    return model.SerializeToString()


def loop(onnx):
    """The body of a loop that adds to what it is given for as long as it is told."""
    value, make = onnx.helper.make_tensor_value_info, onnx.helper.make_node
    nodes = [make("Identity", ["on"], ["more"]), make("Add", ["z", "z"], ["sum"])]
    given = [value("i", 7, []), value("on", 9, []), value("z", 1, None)]
    return onnx.helper.make_graph(nodes, "body", given, [value("more", 9, []), value("sum", 1, None)])


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
    assert np.abs(Predictor(model, "cpu", precision="fp32")(rgb) - wanted).max() <= 1


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
    dear = [make("Conv", [f"c{i}", "v"], [f"c{i + 1}"], pads=[49] * 4) for i in range(5)]
    dear.append(make("Identity", ["c5"], ["c"]))
    huge = ("s", np.array([1, 1, 1e5, 1e5], np.float32))
    bad = {
        "wants weights of “../secret”": outside.SerializeToString(),
        "shape says": lying.SerializeToString(),
        "not numbers": graph(onnx, [conv, tanh], any_size, [("w", np.full((3, 3, 1, 1), np.inf, np.float32))]),
        "its map y is cannot be told": graph(onnx, [conv, make("Range", ["c", "c", "c"], ["y"])], any_size, KERNEL),
        "a graph of its own": graph(onnx, [conv, make("Pad", ["c"], ["y"], body=onnx.GraphProto(name="b"))],
                                    any_size, KERNEL),
        "convolutions": graph(onnx, [make("Tanh", ["x"], ["y"])], any_size),
        "one picture": graph(onnx, [conv, tanh], [3, 4], KERNEL),
        "longer than": graph(onnx, [conv, tanh], [1, 3, 64, 9000], KERNEL),
        "colourisation": graph(onnx, [conv, tanh], [1, 2, 64, 64], KERNEL),
        "fill the memory": graph(onnx, [conv, make("Resize", ["c", "", "s"], ["y"])], [1, 3, 64, 64], [*KERNEL, huge]),
        "cannot be told": graph(onnx, [conv, make("NonZero", ["c"], ["n"]), tanh], any_size, KERNEL),
        "repeats parts": graph(onnx, [conv, make("Loop", ["n", "", "c"], ["y"], body=loop(onnx))], any_size,
                               [*KERNEL, ("n", np.array(2**62))]),
        "FusedConv of com.microsoft": graph(onnx, [conv, make("FusedConv", ["c", "w"], ["y"], domain="com.microsoft")],
                                            any_size, KERNEL),
        "without end": graph(onnx, [make("Conv", ["x", "w"], ["c0"], group=1), *dear, tanh], [1, 3, 2048, 2048],
                             [("w", np.ones((64, 3, 3, 3), np.float32)), ("v", np.ones((64, 64, 99, 99), np.float32))]),
        "besides weights": graph(onnx, [make("Tanh", ["x" * 99], ["y" * 99]) for _ in range(30_000)], any_size),
    }  # fmt: skip
    for word, content in bad.items():
        path.write_bytes(content)
        assert word in refusal(path)


def test_without_the_extra_a_sentence_says_so(tmp_path, monkeypatch):
    (tmp_path / "m.onnx").write_bytes(b"\x08\x0a" + bytes(20))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SinopiaError, match="extra “onnx”") as caught:
        exchange.read(tmp_path / "m.onnx")
    assert caught.value.facts["missing"] == ("onnx", "onnxruntime")


# -- as torch and others write it --------------------------------------------------------------------------------------


class ZeroOne(torch.nn.Module):
    """Takes and gives 0..1, and its last operator does not tell."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return (self.net(x * 2 - 1) + 1) / 2


def exported(net, x, path, **options) -> Path:
    with warnings.catch_warnings(action="ignore"):  # torch calls the older exporter deprecated
        torch.onnx.export(net, (x,), path, verbose=False, **options)
    return path


def a_resnet() -> torch.nn.Module:
    return spread(Resnet(3, 3, 1, 2, "instance", False), scale=0.1).eval()


@pytest.mark.parametrize("form", ["TorchScript, dynamic", "TorchScript, old", "weights beside it", "0..1", "wide"])
def test_what_torch_exports_makes_the_same_picture(form, tmp_path):
    onnx_parts()
    pytest.importorskip("onnxscript")
    net, x = a_resnet(), torch.rand(1, 3, 64, 64)
    dynamic = {"input_names": ["in"], "dynamic_axes": {"in": {2: "h", 3: "w"}}}
    options = {
        "TorchScript, dynamic": {"dynamo": False, "opset_version": 17, **dynamic},
        "TorchScript, old": {"dynamo": False, "opset_version": 11},
        "weights beside it": {"dynamo": True},
        "0..1": {"dynamo": False},
        "wide": {"dynamo": False},
    }[form]
    x = torch.rand(1, 3, 32, 64) if form == "wide" else x
    path = exported(ZeroOne(net) if form == "0..1" else net, x, tmp_path / "m.onnx", **options)
    assert (tmp_path / "m.onnx.data").exists() == (form == "weights beside it")
    model = exchange.import_model(path, folder=tmp_path)[0]
    card = read_card(model)
    assert (card.network["low"], card.network["high"]) == ((0.0, 1.0) if form == "0..1" else (-1.0, 1.0))
    assert card.frame == ((64, 32) if form == "wide" else (card.size, card.size))
    rgb = images.resize(drawing(3), 64, 32 if form == "wide" else 64)
    with torch.no_grad():
        wanted = images.from_unit(net(images.to_unit(rgb)[None])[0])
    assert np.abs(Predictor(model, "cpu", precision="fp32")(rgb).astype(int) - wanted).max() <= 1
    for beside in tmp_path.glob("*.data"):
        beside.unlink()
        assert "which is not in its folder" in refusal(path)


def test_a_picture_of_another_shape_is_fitted_into_a_frame(tmp_path):
    onnx, _ = onnx_parts()
    make = onnx.helper.make_node
    nodes, eye = [make("Conv", ["x", "w"], ["y"])], np.eye(3, dtype=np.float32)[..., None, None]
    (tmp_path / "m.onnx").write_bytes(graph(onnx, nodes, [1, 3, 96, 32], [("w", eye)]))
    predictor = Predictor(exchange.import_model(tmp_path / "m.onnx", folder=tmp_path)[0], "cpu")
    for width, height in ((32, 96), (20, 20), (50, 30), (30, 200)):
        made = predictor(np.full((height, width, 3), (200, 100, 50), np.uint8))
        assert made.shape == (height, width, 3) and np.abs(made.astype(int) - (200, 100, 50)).max() <= 1


@pytest.mark.parametrize(
    ("dims", "kind", "nodes", "described", "level"),
    [
        ([3, 32, 32], 1, lambda m: [m("Unsqueeze", ["x", "0"], ["a"]), m("Conv", ["a", "w"], ["b"]),
                                    m("Sigmoid", ["b"], ["c"]), m("Squeeze", ["c", "0"], ["y"])],
         {"batch": 0, "low": 0.0}, lambda v: 255 / (1 + np.exp(-v / 255))),
        ([4, 3, 32, 32], 1, lambda m: [m("Conv", ["x", "w"], ["b"]), m("Tanh", ["b"], ["y"])],
         {"batch": 4, "low": -1.0}, lambda v: (np.tanh(v / 127.5 - 1) + 1) * 127.5),
        ([1, 3, None, None], 10, lambda m: [m("Cast", ["x"], ["a"], to=1), m("Conv", ["a", "w"], ["b"]),
                                            m("Tanh", ["b"], ["c"]), m("Cast", ["c"], ["y"], to=10)],
         {"dtype": "float16"}, lambda v: (np.tanh(v / 127.5 - 1) + 1) * 127.5),
        ([1, 32, 32, 3], 2, lambda m: [m("Cast", ["x"], ["a"], to=1), m("Transpose", ["a"], ["t"], perm=[0, 3, 1, 2]),
                                       m("Conv", ["t", "w"], ["b"]), m("Transpose", ["b"], ["u"], perm=[0, 2, 3, 1]),
                                       m("Cast", ["u"], ["y"], to=2)],
         {"dtype": "uint8", "layout": "nhwc", "high": 255.0}, lambda v: v),
        ([1, 3, 32, 32], 2, lambda m: [m("Cast", ["x"], ["a"], to=1), m("Conv", ["a", "w"], ["b"]),
                                       m("Div", ["b", "255"], ["y"])],
         {"dtype": "uint8", "high": 255.0, "out_low": 0.0, "out_high": 1.0}, lambda v: v),
        ([1, 3, 32, 32], 1, lambda m: [m("Conv", ["x", "w"], ["b"]), m("Clip", ["b", "", "255"], ["y"])],
         {"low": 0.0, "high": 255.0}, lambda v: v),
        ([1, 3, 32, 32], 1, lambda m: [m("QuantizeLinear", ["x", "s"], ["q"]), m("DequantizeLinear", ["q", "s"], ["d"]),
                                       m("Conv", ["d", "w"], ["b"]), m("Sigmoid", ["b"], ["y"])],
         {"low": 0.0, "high": 1.0}, lambda v: 255 / (1 + np.exp(-v / 255))),
    ],
    ids=["no batch axis", "batch of four", "half", "bytes", "bytes to 0..1", "0..255", "quantised"],
)  # fmt: skip
def test_other_shapes_types_and_ranges(dims, kind, nodes, described, level, tmp_path):
    onnx, _ = onnx_parts()
    weights = [("w", np.eye(3, dtype=np.float32)[..., None, None]), ("0", np.array([0])),
               ("255", np.array(255, np.float32)), ("s", np.array(1 / 255, np.float32))]  # fmt: skip
    made = 10 if kind == 10 else 2 if "layout" in described else 1
    (tmp_path / "m.onnx").write_bytes(graph(onnx, nodes(onnx.helper.make_node), dims, weights, kind, made))
    model = exchange.import_model(tmp_path / "m.onnx", folder=tmp_path)[0]
    assert described.items() <= read_card(model).network.items()
    rgb = drawing(1, 32)
    made = Predictor(model, "cpu", precision="fp32")(rgb)
    assert np.abs(made - level(rgb.astype(float))).max() <= (2 if kind == 10 else 1.01)


def test_a_condition_on_the_size_is_followed(tmp_path):
    onnx, _ = onnx_parts()
    make, value = onnx.helper.make_node, onnx.helper.make_tensor_value_info
    bodies = [make("Tanh", ["c"], ["o"])], [make("NonZero", ["c"], ["z"]), make("Cast", ["z"], ["o"], to=1)]
    ways = [onnx.helper.make_graph(body, "way", [], [value("o", 1, None)]) for body in bodies]
    nodes = [make("Conv", ["x", "w"], ["c"]), make("Shape", ["c"], ["s"]), make("Size", ["s"], ["n"]),
             make("Equal", ["n", "four"], ["f"]),
             make("If", ["f"], ["y"], then_branch=ways[0], else_branch=ways[1])]  # fmt: skip
    weights = [*KERNEL, ("four", np.array(4))]
    (tmp_path / "m.onnx").write_bytes(graph(onnx, nodes, [1, 3, None, None], weights))
    assert exchange.read(tmp_path / "m.onnx")[0].card.multiple_of == 4


# -- inside of a .safetensors ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["repeats parts", "fill the memory", "no ONNX file"])
def test_a_graph_inside_of_a_model_of_ours_is_looked_through_too(word, tmp_path):
    onnx, _ = onnx_parts()
    make = onnx.helper.make_node
    conv = make("Conv", ["x", "w"], ["c"])
    constants = [make("ConstantOfShape", ["s"], [f"h{i}"]) for i in range(5)]
    content = {
        "repeats parts": graph(onnx, [conv, make("Loop", ["n", "", "c"], ["y"], body=loop(onnx))], [1, 3, None, None],
                               [*KERNEL, ("n", np.array(2**62))]),
        "fill the memory": graph(onnx, [conv, *constants, make("Tanh", ["c"], ["y"])], [1, 3, None, None],
                                 [*KERNEL, ("s", np.array([2**26]))]),
        "no ONNX file": b"\xff" * 99,
    }[word]  # fmt: skip
    path = tmp_path / "m.safetensors"
    card = Card("onnx", {"kind": "onnx", "bytes": len(content)}, 32, 4, "native")
    storage.save_model(path, card, {"graph": torch.frombuffer(bytearray(content), dtype=torch.uint8)})
    with pytest.raises(SinopiaError, match=word) as caught:
        Predictor(path, "cpu")(drawing(1, 32))
    assert caught.value.code == "graph_failed"
    if word != "fill the memory":  # which only a picture's size tells
        assert word in refusal(path)


def test_no_card_makes_a_picture_many_times_as_large(tmp_path, make_model):
    card, weights = storage.load_model(make_model("m"))
    for multiple, scale in ((4096, "native"), (2048, "native")):
        storage.save_model(
            tmp_path / "m.safetensors", dataclasses.replace(card, multiple_of=multiple, scale=scale), weights
        )
        with pytest.raises(SinopiaError, match="multiple_of"):
            read_card(tmp_path / "m.safetensors")
