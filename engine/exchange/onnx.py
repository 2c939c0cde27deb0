"""ONNX: ours written for other programs, and other programs' generators run by ONNX Runtime.

Needs the extra "onnx". A model read here keeps its graph as it is (networks.runtime); one written here is compared
with torch on random pictures of two sizes before it is kept.
"""

from __future__ import annotations

import importlib.util
import logging
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from engine import files, networks
from engine.card import MAX_SIDE, Card
from engine.messages import Message, Reason, SinopiaError, reason_of
from engine.networks import onnx_graph
from engine.networks.runtime import OnnxGenerator, start_session

OPSET = 18
TOLERANCE = 1e-3  # on [-1, 1], an eighth of a level of 255
MAX_FILE = 2**31 - 1  # bytes; no protobuf message is longer
TRIALS = (
    (36, 52, 4),
    (96, 160, 32),
    (256, 512, 256),
)  # (height, width, multiple) that a graph of any size is tried with
CHANNELS = (1, 2, 3, 4)
RANGES = ((0.0, 1.0), (-1.0, 1.0), (0.0, 255.0))  # of values that programs have for a picture, the commonest first
LEVELS = 16.0  # what goes beyond this counts from 0 to 255
NEAR = 0.02  # as a share of a range, what rounding and overshooting make of it


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
    """Card and weights of a generator whose graph stays ONNX. It is run, to see which sizes and values it takes.

    Weights in files beside it come in. Raises SinopiaError "foreign_refused" or "extra_missing".
    """
    _need("onnx", "onnxruntime")
    try:
        with path.open("rb") as file:
            length = file.seek(0, 2)
            if length > MAX_FILE:
                raise Reason("onnx_large")
            file.seek(0)
            data = file.read(length)
        data, model = _with_weights(path, data)
        network, side, multiple, scale = _look(model, data)
    except SinopiaError as error:
        if error.code == "extra_missing":
            raise
        raise SinopiaError("foreign_refused", path=path, reason=error.facts["reason"]) from None
    except (ValueError, OSError) as error:
        raise SinopiaError("foreign_refused", path=path, reason=reason_of(error)) from None
    return Card("onnx", network, side, multiple, scale), {"graph": torch.frombuffer(bytearray(data), dtype=torch.uint8)}


def check(path: Path, card: Card, weights: dict[str, Tensor]) -> None:
    """Looks a graph through that came with a card. Raises SinopiaError "foreign_refused" or "extra_missing"."""
    _need("onnx", "onnxruntime")
    try:
        onnx_graph.entrance(onnx_graph.parse(bytes(weights["graph"].numpy())))
        networks.build(card.network)
    except (ValueError, KeyError, TypeError) as error:
        raise SinopiaError("foreign_refused", path=path, reason=reason_of(error)) from None


def _need(*names: str) -> None:
    """Raises SinopiaError "extra_missing" where one of these modules is not installed."""
    missing = [name for name in names if importlib.util.find_spec(name) is None]
    if missing:
        raise SinopiaError("extra_missing", missing=tuple(missing))


def _with_weights(path: Path, data: bytes) -> tuple[bytes, Any]:
    """The graph as one message, and its ModelProto, with the weights that lie in other files of its folder.

    Raises Reason where they lie elsewhere, are not there, or are more than a message can hold.
    """
    onnx = onnx_graph.package()
    from google.protobuf.message import DecodeError

    onnx_graph.check_structure(memoryview(data))
    try:
        model = onnx.load_model_from_string(data)
    except DecodeError as error:
        raise Reason("said", text=str(error)[:200]) from None
    outside = [tensor for tensor in model.graph.initializer if tensor.external_data]
    total = len(data)
    for tensor in outside:
        facts = {entry.key: entry.value for entry in tensor.external_data}
        file = path.parent / facts.get("location", "")
        numbers = [facts.get(key, "0") for key in ("offset", "length")]
        if not file.resolve().is_relative_to(path.parent.resolve()) or not file.is_file():
            raise Reason("onnx_other_files", name=facts.get("location", "")[:100])
        if not all(number.isdecimal() and len(number) < 16 for number in numbers):
            raise Reason("onnx_shape_lies", name=tensor.name[:60])
        offset, length = map(int, numbers)
        length = length or file.stat().st_size - offset
        total += length
        if total > MAX_FILE:
            raise Reason("onnx_large")
        with file.open("rb") as beside:
            beside.seek(offset)
            tensor.raw_data = beside.read(length)
        tensor.ClearField("external_data")
        tensor.ClearField("data_location")
    if outside:
        data = bytes(model.SerializeToString())
    return data, onnx_graph.checked(model)


def _look(model: Any, data: bytes) -> tuple[dict[str, Any], int, int, str]:
    """The description of the network, and the size, multiple and scale of its card.

    Raises Reason, or SinopiaError "graph_failed".
    """
    kind = onnx_graph.entrance(model).type.tensor_type
    dtype = {1: "float32", 2: "uint8", 10: "float16", 11: "float64"}.get(kind.elem_type, "")
    dims = [max(0, dim.dim_value) for dim in kind.shape.dim]  # 0: any
    if not dtype or len(dims) not in (3, 4):
        raise Reason("onnx_input")
    batch = max(1, dims[0]) if len(dims) == 4 else 0
    one, two, three = dims[-3:]
    layouts = ["nchw"]
    if three in CHANNELS and one not in CHANNELS:
        layouts = ["nhwc"]
    elif one == three == 0:
        layouts = ["nchw", "nhwc"]
    failure: SinopiaError | Reason = SinopiaError("graph_failed", reason=Message("onnx_no_picture"))
    for layout in layouts:
        channels, height, width = (three, one, two) if layout == "nhwc" else (one, two, three)
        channels = channels or 3
        networks.check_channels(channels, channels)
        if max(height, width) > MAX_SIDE:
            raise Reason("onnx_side", longest=MAX_SIDE)
        fixed = height or width
        for tall, wide, multiple in [(height or width, width or height, 1)] if fixed else TRIALS:
            network: dict[str, Any] = {
                "kind": "onnx", "bytes": len(data), "in_channels": channels, "layout": layout, "batch": batch,
                "dtype": dtype,
            }  # fmt: skip
            try:
                network |= _tried(network, data, tall, wide)
            except (SinopiaError, Reason) as error:
                failure = error
                continue
            if not fixed:
                return network, 256, multiple, "fixed" if multiple > 32 else "native"
            side = max(tall, wide)
            if tall != wide:
                network["sides"] = [tall, wide]
            return network, side, side, "fixed"
    raise failure


def _tried(network: dict[str, Any], data: bytes, height: int, width: int) -> dict[str, Any]:
    """What else the description says, by what the graph makes of some pictures of this size.

    The range of its values is one in which these stay. What ends in a Tanh or in limits shows them whatever it is
    given, also far too much; of what does not, the range is taken in which most of what is made lies when what is given
    does. Raises Reason, or SinopiaError "graph_failed".
    """
    generator = OnnxGenerator(**{key: value for key, value in network.items() if key != "kind"})
    generator.graph = torch.frombuffer(bytearray(data), dtype=torch.uint8)
    ramp = torch.linspace(0, 1, width).expand(1, network["in_channels"], height, width)
    noise = torch.rand(ramp.shape, generator=torch.Generator().manual_seed(0))
    pictures = (ramp, noise, ramp.flip(3) * noise)
    ranges = RANGES[2:] if network["dtype"] == "uint8" else RANGES
    answers = []
    for low, high in (*ranges, (0.0, 4 * 255.0)):
        for picture in pictures:
            made = generator.run(picture * (high - low) + low)
            if made.dim() != 4 or made.shape[2:] != ramp.shape[2:]:
                raise Reason("onnx_no_picture")
            if not torch.isfinite(made).all():
                if high > 255:  # far too much of the right thing
                    continue
                raise Reason("onnx_result")
            answers.append((low, high, made))
    channels = answers[0][2].shape[1]
    networks.check_channels(network["in_channels"], channels)
    every = torch.cat([made.flatten() for _, _, made in answers])
    lowest, highest = float(every.min()), float(every.max())
    if lowest >= -1 - NEAR and highest <= 1 + NEAR:
        out = RANGES[1] if lowest < -NEAR else RANGES[0]
    elif lowest >= -255 * NEAR and LEVELS < highest <= 255 * (1 + NEAR):
        out = RANGES[2]
    else:
        shares = {}
        for low, high in ranges:
            made = torch.cat([made.flatten() for *of, made in answers if of == [low, high]])
            margin = 5 * NEAR * (high - low)
            shares[low, high] = float(((made > low - margin) & (made < high + margin)).float().mean())
        out = max(shares, key=lambda range: shares[range])
    given = out if network["dtype"] != "uint8" else RANGES[2]
    found = {"out_channels": channels, "low": given[0], "high": given[1]}
    return found if out == given else found | {"out_low": out[0], "out_high": out[1]}
