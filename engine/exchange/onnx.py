"""ONNX: ours written for other programs, and other programs' generators run by ONNX Runtime.

Needs the extra "onnx". A model read here keeps its graph as it is (networks.runtime); one written here is compared
with torch on random pictures of two sizes before it is kept.
"""

from __future__ import annotations

import importlib.util
import logging
import warnings
from collections.abc import Iterator
from math import prod
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from engine import files, networks
from engine.card import MAX_SIDE, Card
from engine.messages import Message, Reason, SinopiaError, reason_of
from engine.networks.runtime import OnnxGenerator, start_session

OPSET = 18
TOLERANCE = 1e-3  # on [-1, 1], an eighth of a level of 255
MAX_FILE = 2**31 - 1  # bytes; no protobuf message is longer
MAX_STRUCTURE = 2 * 2**20  # bytes of a graph besides its weights, which take fifty times as much once they are read
MAX_VALUES = 2**28  # of one map inside of a graph
TRIALS = (
    (36, 52, 4),
    (96, 160, 32),
    (256, 512, 256),
)  # (height, width, multiple) that a graph of any size is tried with
LEVELS = 16.0  # what goes beyond this counts from 0 to 255
NUMBERS = {1, 2, 3, 6, 7, 9, 10, 11}  # of TensorProto.DataType: floats, integers, booleans
PIXELS = {"Conv", "ConvTranspose"}
OPERATIONS = PIXELS | {
    "Abs", "Add", "Atanh", "AveragePool", "BatchNormalization", "Cast", "Ceil", "Clip", "Concat", "Constant",
    "DepthToSpace", "Div", "Dropout", "Elu", "Erf", "Exp", "Flatten", "Floor", "Gather", "Gelu", "Gemm",
    "GlobalAveragePool", "GroupNormalization", "HardSigmoid", "HardSwish", "Identity", "InstanceNormalization",
    "LayerNormalization", "LeakyRelu", "Log", "MatMul", "Max", "MaxPool", "Min", "Mish", "Mul", "Neg", "PRelu",
    "Pad", "Pow", "Reciprocal", "ReduceMean", "ReduceSum", "Relu", "Reshape", "Resize", "Selu", "Shape", "Sigmoid",
    "Slice", "Softmax", "Softplus", "SpaceToDepth", "Split", "Sqrt", "Squeeze", "Sub", "Tanh", "Transpose",
    "Unsqueeze", "Upsample",
}  # fmt: skip


# -- writing -----------------------------------------------------------------------------------------------------------


def write(path: Path, card: Card, weights: dict[str, Tensor]) -> dict[str, Any]:
    """Writes a model as ONNX, of dynamic height and width: "input" and "output" are (1, channels, H, W) in [-1, 1].

    The facts: "largest_difference" and the "sizes" it was seen at. Raises SinopiaError "extra_missing",
    "export_unfit" or "export_differs".
    """
    if card.network["kind"] == "onnx":
        graph = weights["graph"].numpy().tobytes()
        files.atomic_write(path, lambda file: file.write(graph))
        return {}
    if "latent" in card.network:
        raise SinopiaError("export_unfit", path=path, format=".onnx", reason=Message("takes_noise"))
    _need("onnx", "onnxruntime", "onnxscript")
    with torch.device("meta"):
        network = networks.build(card.network)
    network.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in weights.items()}, assign=True)
    networks.set_statistics(network.eval().requires_grad_(False), card.norm)
    sides = networks.sides_multiple_of(card.network)
    # A fixed card says where the model is at home; one side twice as long shows that the graph is dynamic.
    near = card.size if card.size % sides == 0 else sides * -(-card.size // sides)
    sizes = [(near, near), (2 * near, near) if card.scale == "fixed" else (near + sides, near + 4 * sides)]
    random = torch.Generator().manual_seed(0)
    channels = card.network.get("in_channels", 3)
    given = [torch.rand(1, channels, height, width, generator=random) * 2 - 1 for width, height in sizes]
    with torch.inference_mode():
        wanted = [network(x).numpy() for x in given]
    graph = _graph(network, channels, sides, path)
    session = start_session(graph)
    made = [session.run(None, {"input": x.numpy()})[0] for x in given]
    difference = max(float(np.abs(a - b).max()) for a, b in zip(made, wanted, strict=True))
    if not difference < TOLERANCE:
        raise SinopiaError("export_differs", path=path, difference=difference)
    files.atomic_write(path, lambda file: file.write(graph))
    return {"largest_difference": difference, "sizes": sizes}


def _graph(network: nn.Module, channels: int, sides: int, path: Path) -> bytes:
    _plain_norms(network)
    height, width = (sides * torch.export.Dim(name, min=1, max=MAX_SIDE // sides) for name in ("height", "width"))
    # The sides differ, are no multiples of each other, and leave more than a pixel to every norm, where torch refuses.
    example = torch.zeros(1, channels, 2 * sides, 3 * sides)
    exporter = logging.getLogger("torch.onnx")
    level = exporter.level
    try:
        exporter.setLevel(logging.ERROR)
        with warnings.catch_warnings(action="ignore"):
            program = torch.onnx.export(
                network, (example,), dynamo=True, opset_version=OPSET, external_data=False, verbose=False,
                input_names=["input"], output_names=["output"], dynamic_shapes=({2: height, 3: width},),
            )  # fmt: skip
            assert program is not None
    except (torch.onnx.OnnxExporterError, ValueError, RuntimeError) as error:
        raise SinopiaError("export_unfit", path=path, format="ONNX", reason=reason_of(error)) from None
    finally:
        exporter.setLevel(level)
    model = program.model_proto
    for part in (model.graph, *model.graph.node, *model.graph.input, *model.graph.output, *model.graph.initializer):
        part.ClearField("metadata_props")  # which lines of which file they came from
    model.graph.ClearField("value_info")
    return bytes(model.SerializeToString())


def _plain_norms(network: nn.Module) -> None:
    """Puts torch's own instance norms in the place of ours, which become one InstanceNormalization each."""
    for module in list(network.modules()):
        norm, conv = getattr(module, "norm", None), getattr(module, "conv", None)
        if isinstance(norm, networks.BatchNorm) and norm.image_statistics:
            module.norm = plain = nn.InstanceNorm2d(norm.num_features, norm.eps, affine=True)
            plain.weight, plain.bias = norm.weight, norm.bias
        elif isinstance(norm, networks.InstanceNorm) and isinstance(conv, nn.Conv2d | nn.ConvTranspose2d):
            module.norm = nn.InstanceNorm2d(conv.out_channels)
    network.eval()


# -- reading -----------------------------------------------------------------------------------------------------------


def read(path: Path) -> tuple[Card, dict[str, Tensor]]:
    """Card and weights of a generator whose graph stays ONNX. It is run, to see which sizes it takes.

    Raises SinopiaError "foreign_refused" or "extra_missing".
    """
    onnx = _need("onnx", "onnxruntime")
    from google.protobuf.message import DecodeError

    try:
        with path.open("rb") as file:
            length = file.seek(0, 2)
            if length > MAX_FILE:
                raise Reason("onnx_large")
            file.seek(0)
            data = file.read(length)
        _check_structure(memoryview(data))
        model = onnx.load_model_from_string(data)
        _check_graph(onnx, model)
        network, side, multiple, scale = _look(onnx, model, data)
    except SinopiaError as error:
        raise SinopiaError("foreign_refused", path=path, reason=error.facts["reason"]) from None
    except (ValueError, OSError, DecodeError, onnx.shape_inference.InferenceError) as error:
        raise SinopiaError("foreign_refused", path=path, reason=reason_of(error)) from None
    return Card("onnx", network, side, multiple, scale), {"graph": torch.frombuffer(bytearray(data), dtype=torch.uint8)}


def _need(*names: str) -> ModuleType:
    """The first of these modules. Raises SinopiaError "extra_missing" where one is not installed."""
    missing = [name for name in names if importlib.util.find_spec(name) is None]
    if missing:
        raise SinopiaError("extra_missing", missing=tuple(missing))
    return importlib.import_module("onnx")


def _check_structure(data: memoryview) -> None:
    """Raises Reason for what is no ONNX file, or would fill the memory once it is parsed.

    Weights are bytes and stay bytes; everything else takes many times its size as objects.
    """
    budget = MAX_STRUCTURE

    def fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
        nonlocal budget
        at = 0

        def varint() -> int:
            nonlocal at
            value = 0
            for shift in range(0, 70, 7):
                if at >= len(message):
                    break
                byte = message[at]
                at += 1
                value |= (byte & 127) << shift
                if byte < 128:
                    return value
            raise Reason("onnx_cut")

        while at < len(message):
            before = at
            key = varint()
            size = {0: 0, 1: 8, 2: -1, 5: 4}.get(key & 7)
            if size is None:
                raise Reason("onnx_none")
            if key & 7 == 0:
                varint()
            elif size < 0:
                size = varint()
            budget -= at - before
            if budget < 0 or at + size > len(message):
                raise Reason("cut_short" if budget >= 0 else "onnx_structure")
            yield key >> 3, message[at : at + size]
            at += size

    for part, graph in fields(data):
        for kind, tensor in fields(graph) if part == 7 else ():
            if kind != 5:  # a node or a name
                budget -= len(tensor)
                continue
            budget -= sum(len(value) for number, value in fields(tensor) if number not in (4, 9))
        budget -= 0 if part == 7 else len(graph)


def _check_graph(onnx: ModuleType, model: Any) -> None:
    """Raises Reason for what no generator needs: other files, loops, strange operators, weights that lie."""
    graph = model.graph
    if any(entry.domain not in ("", "ai.onnx") for entry in model.opset_import) or model.functions:
        raise Reason("onnx_foreign_operators")
    tensors = list(graph.initializer)
    for node in graph.node:
        if node.op_type not in OPERATIONS or node.domain not in ("", "ai.onnx"):
            raise Reason("onnx_operator", name=node.op_type[:40])
        for attribute in node.attribute:
            if attribute.HasField("g") or attribute.graphs:
                raise Reason("onnx_inner_graph", name=node.op_type)
            tensors += [attribute.t] if attribute.HasField("t") else []
    if graph.sparse_initializer or not any(node.op_type in PIXELS for node in graph.node):
        raise Reason("onnx_no_convolutions")
    for tensor in tensors:
        if tensor.external_data or tensor.data_location == onnx.TensorProto.EXTERNAL:
            raise Reason("onnx_other_files")
        kind = onnx.helper.tensor_dtype_to_np_dtype(tensor.data_type) if tensor.data_type in NUMBERS else None
        if kind is None or any(n < 0 for n in tensor.dims):
            raise Reason("onnx_strange_weights", name=tensor.name[:60])
        given = len(tensor.raw_data) // kind.itemsize or max(
            len(tensor.float_data), len(tensor.int32_data), len(tensor.int64_data), len(tensor.double_data)
        )
        if given != prod(tensor.dims):
            raise Reason("onnx_shape_lies", name=tensor.name[:60])
        if kind.kind == "f" and not np.isfinite(onnx.numpy_helper.to_array(tensor)).all():
            raise Reason("not_numbers", name=tensor.name[:60])


def _look(onnx: ModuleType, model: Any, data: bytes) -> tuple[dict[str, Any], int, int, str]:
    """The description of the network, and the size, multiple and scale of its card.

    Raises Reason, or SinopiaError "graph_failed".
    """
    graph = model.graph
    named = {tensor.name for tensor in graph.initializer}
    inputs = [value for value in graph.input if value.name not in named]
    kind = inputs[0].type.tensor_type if inputs else None
    if len(inputs) != 1 or kind is None or kind.elem_type != onnx.TensorProto.FLOAT or len(kind.shape.dim) != 4:
        raise Reason("onnx_input")
    dims = [max(0, dim.dim_value) for dim in kind.shape.dim]  # 0: any
    layout = "nhwc" if dims[3] in (1, 2, 3, 4) and dims[1] not in (1, 2, 3, 4) else "nchw"
    channels, height, width = (dims[3], dims[1], dims[2]) if layout == "nhwc" else dims[1:]
    channels = channels or 3
    if dims[0] > 1 or height != width or height > MAX_SIDE:
        raise Reason("onnx_one_shape")
    networks.check_channels(channels, channels)
    for tensor in graph.initializer:  # `data` has them; shapes are known without
        if len(tensor.raw_data) > 1024:
            tensor.ClearField("raw_data")
    low, high = _range(graph)
    generator = OnnxGenerator(1, layout=layout, low=low, high=high)
    generator.graph = torch.frombuffer(bytearray(data), dtype=torch.uint8)
    failure = SinopiaError("graph_failed", reason=Message("onnx_no_picture"))
    for tall, wide, multiple in [(height, height, height)] if height else TRIALS:
        _check_maps(onnx, model, kind.shape.dim, (tall, wide, channels) if layout == "nhwc" else (channels, tall, wide))
        given = torch.rand(1, channels, tall, wide, generator=torch.Generator().manual_seed(0)) * 2 - 1
        try:
            made = generator(given)
        except SinopiaError as error:
            failure = error
            continue
        if made.dim() != 4 or made.shape[0] != 1 or made.shape[2:] != given.shape[2:]:
            continue
        if not torch.isfinite(made).all():
            raise Reason("onnx_result")
        networks.check_channels(channels, made.shape[1])
        if made.abs().max() > LEVELS:
            low, high = 0.0, 255.0
        network = {
            "kind": "onnx", "bytes": len(data), "in_channels": channels, "out_channels": made.shape[1],
            "layout": layout, "low": low, "high": high,
        }  # fmt: skip
        return network, height or 256, multiple, "fixed" if height or multiple > 32 else "native"
    raise failure


def _check_maps(onnx: ModuleType, model: Any, dims: Any, shape: tuple[int, ...]) -> None:
    """Raises Reason where a picture of this shape would lead to maps that fill the memory."""
    for dim, size in zip(dims, (1, *shape), strict=True):
        dim.dim_value = size
    graph = onnx.shape_inference.infer_shapes(model, data_prop=True).graph
    for value in (*graph.value_info, *graph.output):
        if prod(dim.dim_value or 1 for dim in value.type.tensor_type.shape.dim) > MAX_VALUES:
            raise Reason("onnx_map", name=value.name[:60])


def _range(graph: Any) -> tuple[float, float]:
    """What black and white are for a graph, by its last operator that computes: 0 and 1, or -1 and 1."""
    makers = {name: node for node in graph.node for name in node.output}
    node = makers.get(graph.output[0].name) if graph.output else None
    while node is not None and node.op_type in ("Cast", "Dropout", "Identity", "Reshape", "Squeeze", "Transpose"):
        node = makers.pop(node.input[0], None)
    return (0.0, 1.0) if node is not None and node.op_type in ("Sigmoid", "HardSigmoid") else (-1.0, 1.0)
