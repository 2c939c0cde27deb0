"""What an ONNX graph would do, told before it runs: no loops, nothing but ONNX, and maps of known, bearable sizes.

A graph is a stranger's program. For pictures of one shape each of its nodes is looked at in turn: shapes are inferred,
and what depends on nothing but shapes and small constants is computed, as exporters write sizes and paddings. So every
map has a size before any is made; where one has none, or all together take too much, the graph is refused.
Needs the package onnx.
"""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Iterator
from math import prod
from typing import Any, NamedTuple

import numpy as np

from engine.messages import Reason, SinopiaError, reason_of

MAX_STRUCTURE = 2 * 2**20  # bytes of a graph besides its weights, which take fifty times as much once they are read
MAX_NODES = 20_000  # with all functions written out
MAX_KNOWN = 4096  # values of a constant that is computed here
MAX_MAP = 2**30  # bytes of one map, and
MAX_LIVE = 2**32  # of all that are wanted at one time
MAX_CONSTANTS = 2**30  # bytes of what a graph makes of nothing, which the runtime would keep
MAX_WORK = 2**43  # multiplications for one picture; pix2pixHD takes a quarter of it for two megapixels
OWN = ("", "ai.onnx")
NUMBERS = {1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13}  # of TensorProto.DataType: floats, integers, booleans
PIXELS = {"Conv", "ConvTranspose", "ConvInteger", "QLinearConv", "DeformConv", "MatMul", "Gemm"}
REPEATING = {"Loop", "Scan", "SequenceMap"}


class _Type(NamedTuple):
    """Of a value: the number of its DataType, and its shape."""

    kind: int
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """Bytes, about: exact but for types of less than one, and booleans."""
        return prod(self.shape) * {1: 4, 6: 4, 12: 4, 7: 8, 11: 8, 13: 8, 4: 2, 5: 2, 10: 2, 16: 2}.get(self.kind, 1)


def package() -> Any:
    """The module onnx. Raises SinopiaError "extra_missing"."""
    try:
        importlib.import_module("onnx.inliner")
        importlib.import_module("onnx.reference")
        return importlib.import_module("onnx")
    except ImportError:
        raise SinopiaError("extra_missing", missing=("onnx",)) from None


def parse(data: bytes) -> Any:
    """The ModelProto of a graph with its weights in it, functions written out. Raises Reason."""
    onnx = package()
    from google.protobuf.message import DecodeError

    check_structure(memoryview(data))
    try:
        model = onnx.load_model_from_string(data)
    except DecodeError as error:
        raise Reason("said", text=str(reason_of(error))) from None
    return checked(model)


def checked(model: Any) -> Any:
    """A ModelProto whose graph has nothing in it that no generator needs. Raises Reason."""
    onnx = package()
    if model.functions:
        _count_calls(model)
        try:
            model = onnx.inliner.inline_local_functions(model)
        except Exception as error:  # of a library in C++: whatever it is
            raise Reason("said", text=str(reason_of(error))) from None
    graph = model.graph
    tensors = list(graph.initializer)
    for node in _all_nodes(graph):
        if node.op_type in REPEATING:
            raise Reason("onnx_loop", name=node.op_type)
        if node.domain not in OWN:
            raise Reason("onnx_foreign", name=node.op_type[:40], domain=node.domain[:40])
        for attribute in node.attribute:
            if (attribute.HasField("g") or attribute.graphs) and node.op_type != "If":
                raise Reason("onnx_inner_graph", name=node.op_type)
            tensors += [attribute.t, *attribute.tensors] if attribute.HasField("t") else attribute.tensors
            tensors += attribute.g.initializer
            if attribute.HasField("sparse_tensor") or attribute.sparse_tensors:
                raise Reason("onnx_strange_weights", name=node.name[:60])
    if graph.sparse_initializer or not any(node.op_type in PIXELS for node in graph.node):
        raise Reason("onnx_no_convolutions")
    for tensor in tensors:
        _check_tensor(onnx, tensor)
    return model


def shed(model: Any) -> Any:
    """The same without its weights, of which only the shapes are wanted to look at it again. Changes the model."""
    for tensor in model.graph.initializer:
        if prod(tensor.dims) > MAX_KNOWN:
            for field in ("raw_data", "float_data", "int32_data", "int64_data", "double_data", "uint64_data"):
                tensor.ClearField(field)
    return model


def entrance(model: Any) -> Any:
    """The only input that is no weight, as a ValueInfoProto. Raises Reason where there is not just one."""
    named = {tensor.name for tensor in model.graph.initializer}
    inputs = [value for value in model.graph.input if value.name not in named]
    if len(inputs) != 1 or not inputs[0].type.HasField("tensor_type") or not model.graph.output:
        raise Reason("onnx_input")
    return inputs[0]


def examine(model: Any, shape: tuple[int, ...]) -> None:
    """Raises Reason where the graph cannot be run on a picture of this shape, or would take too much for it.

    `model` is what `checked` gives, with or without its weights.
    """
    _Examination(model, shape).run()


# -- one look ----------------------------------------------------------------------------------------------------------


class _Examination:
    def __init__(self, model: Any, shape: tuple[int, ...]) -> None:
        self._onnx = package()
        self._model = model
        given = entrance(model)
        self._types = {given.name: _Type(given.type.tensor_type.elem_type, shape)}
        self._known: dict[str, np.ndarray] = {}
        self._fixed: set[str] = set()  # what is the same for every picture
        self._keep(model.graph.initializer)
        self._uses = Counter(name for node in _all_nodes(model.graph) for name in node.input)
        self._live = self._constants = self._work = 0

    def run(self) -> None:
        self._walk(self._model.graph.node)

    def _keep(self, tensors: Any) -> None:
        for tensor in tensors:
            self._types[tensor.name] = _Type(tensor.data_type, tuple(tensor.dims))
            self._fixed.add(tensor.name)
            if prod(tensor.dims) <= MAX_KNOWN:
                self._known[tensor.name] = self._onnx.numpy_helper.to_array(tensor)

    def _walk(self, nodes: Any) -> None:
        for node in nodes:
            if node.op_type == "If":
                self._branch(node)
                continue
            try:
                one, made = self._infer(node)
            except Reason:
                raise
            except Exception as error:  # of a library in C++, about what does not fit together
                raise Reason("onnx_node", name=node.op_type, reason=reason_of(error)) from None
            self._count(node, made)
            self._types |= made
            self._fold(node, one, made)

    def _branch(self, node: Any) -> None:
        """Goes the way that an If takes for pictures of this shape."""
        condition = self._known.get(node.input[0] if node.input else "")
        if condition is None or condition.size != 1:
            raise Reason("onnx_inner_graph", name="If")
        wanted = "then_branch" if condition.item() else "else_branch"
        for branch in (attribute.g for attribute in node.attribute if attribute.name == wanted):
            self._keep(branch.initializer)
            self._walk(branch.node)
            for outside, inside in zip(node.output, branch.output, strict=False):
                if inside.name not in self._types:
                    raise Reason("onnx_inner_graph", name="If")
                self._types[outside] = self._types[inside.name]
                if inside.name in self._known:
                    self._known[outside] = self._known[inside.name]

    def _infer(self, node: Any) -> tuple[Any, dict[str, _Type]]:
        """A model of this node alone, with what is known of its inputs; and what its outputs are."""
        helper = self._onnx.helper
        names = dict.fromkeys(filter(None, node.input))
        if missing := [name for name in names if name not in self._types]:
            raise Reason("onnx_unbounded", name=missing[0][:60])
        infos = [
            helper.make_tensor_value_info(name, kind, shape)
            for name in names
            if name not in self._known
            for kind, shape in [self._types[name]]
        ]
        constants = [
            self._onnx.numpy_helper.from_array(self._known[name], name) for name in names if name in self._known
        ]
        outputs = [helper.make_empty_tensor_value_info(name) for name in node.output if name]
        graph = helper.make_graph([node], "one", infos, outputs, constants)
        one = helper.make_model(graph, opset_imports=self._model.opset_import, ir_version=self._model.ir_version)
        inferred = self._onnx.shape_inference.infer_shapes(one, strict_mode=True, data_prop=True)
        made = {}
        for value in inferred.graph.output:
            tensor = value.type.tensor_type
            if not tensor.HasField("shape") or not all(dim.HasField("dim_value") for dim in tensor.shape.dim):
                raise Reason("onnx_unbounded", name=value.name[:60])
            made[value.name] = _Type(tensor.elem_type, tuple(dim.dim_value for dim in tensor.shape.dim))
        return one, made

    def _count(self, node: Any, made: dict[str, _Type]) -> None:
        """Adds up what a node takes. Raises Reason where that is too much."""
        for name, type in made.items():
            if type.size > MAX_MAP or min(type.shape, default=0) < 0:
                raise Reason("onnx_map", name=name[:60])
        size = sum(type.size for type in made.values())
        if all(name in self._fixed or name in self._known for name in node.input if name):
            self._fixed |= made.keys()
            self._constants += size
        self._live += size
        if max(self._constants - MAX_CONSTANTS, self._live - MAX_LIVE) > 0:
            raise Reason("onnx_map", name=next(iter(made))[:60])
        values = sum(prod(type.shape) for type in made.values())
        given = [self._types[name].shape for name in node.input if name]
        by = prod(given[1][1:]) if node.op_type in PIXELS and len(given) > 1 else 1
        self._work += max(values, *(prod(shape) for shape in given), 0) * by
        if self._work > MAX_WORK:
            raise Reason("onnx_work")
        for name in node.input:
            self._uses[name] -= 1
            if not self._uses[name] and name in self._types:
                self._live = max(0, self._live - self._types[name].size)

    def _fold(self, node: Any, one: Any, made: dict[str, _Type]) -> None:
        """Computes what is the same for every picture of the shape, where it is small."""
        if any(prod(type.shape) > MAX_KNOWN for type in made.values()):
            return
        if node.op_type == "Shape":
            bounds = {attribute.name: attribute.i for attribute in node.attribute}
            shape = self._types[node.input[0]].shape[bounds.get("start", 0) : bounds.get("end")]
            self._known[node.output[0]] = np.array(shape, np.int64)
        elif all(name in self._known for name in node.input if name) and not node.op_type.startswith("Random"):
            try:
                with np.errstate(all="ignore"):
                    values = self._onnx.reference.ReferenceEvaluator(one).run(None, {})
            except Exception as error:  # whatever numpy says of a stranger's numbers
                raise Reason("onnx_node", name=node.op_type, reason=reason_of(error)) from None
            for (name, type), value in zip(made.items(), values, strict=True):
                if np.shape(value) == type.shape:
                    self._known[name] = np.asarray(value)


def _all_nodes(graph: Any, depth: int = 0) -> Iterator[Any]:
    """The nodes of a graph and of the branches in it."""
    if depth > 8:
        raise Reason("onnx_inner_graph", name="If")
    for node in graph.node:
        yield node
        for attribute in node.attribute:
            for inner in (attribute.g, *attribute.graphs):
                yield from _all_nodes(inner, depth + 1)


def _count_calls(model: Any) -> None:
    """Raises Reason where functions that call functions would be written out without end."""
    bodies = {(function.domain, function.name): function.node for function in model.functions}
    counts: dict[tuple[str, str], int] = {}

    def count(nodes: Any, above: tuple[tuple[str, str], ...]) -> int:
        total = 0
        for node in nodes:
            key = node.domain, node.op_type
            if key in above or len(above) > 32:
                raise Reason("onnx_loop", name=node.op_type[:40])
            if key in bodies and key not in counts:
                counts[key] = count(bodies[key], (*above, key))
            total += counts.get(key, 1)
        return total

    if count(_all_nodes(model.graph), ()) > MAX_NODES:
        raise Reason("onnx_structure")


def _check_tensor(onnx: Any, tensor: Any) -> None:
    """Raises Reason for weights that are no numbers, lie of their shape, or lie elsewhere."""
    if tensor.external_data or tensor.data_location == onnx.TensorProto.EXTERNAL:
        raise Reason("onnx_other_files", name=tensor.name[:60])
    kind = onnx.helper.tensor_dtype_to_np_dtype(tensor.data_type) if tensor.data_type in NUMBERS else None
    if kind is None or any(n < 0 for n in tensor.dims):
        raise Reason("onnx_strange_weights", name=tensor.name[:60])
    given = len(tensor.raw_data) // kind.itemsize or max(
        len(getattr(tensor, field))
        for field in ("float_data", "int32_data", "int64_data", "double_data", "uint64_data")
    )
    if given != prod(tensor.dims):
        raise Reason("onnx_shape_lies", name=tensor.name[:60])
    if kind.kind == "f" and not np.isfinite(onnx.numpy_helper.to_array(tensor)).all():
        raise Reason("not_numbers", name=tensor.name[:60])


def check_structure(data: memoryview) -> None:
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
