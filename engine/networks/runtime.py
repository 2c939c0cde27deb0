"""A generator that is an ONNX graph, computed by ONNX Runtime on the CPU."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from engine.messages import Message, Reason, SinopiaError, reason_of
from engine.networks import onnx_graph

LAYOUTS = {"nchw": (0, 1, 2, 3), "nhwc": (0, 2, 3, 1)}  # where a graph wants our dimensions
BACK = {"nchw": (0, 1, 2, 3), "nhwc": (0, 3, 1, 2)}
DTYPES = {"float32": np.float32, "float16": np.float16, "float64": np.float64, "uint8": np.uint8}
MAX_BATCH = 64
MAX_SIDE = 4096


class OnnxGenerator(nn.Module):
    """A graph of `bytes` bytes, kept as a tensor, so that such a model is one file like all others.

    `low` and `high` are what black and white are for the graph, `out_low` and `out_high` what they are in its answer
    where that is another; pictures are [-1, 1] here, as for every generator. `batch` pictures are wanted at once, of
    which all are the same; 0 is one without an axis for it. `sides` are (height, width) where it takes no others.
    """

    def __init__(
        self,
        bytes: int,
        in_channels: int = 3,
        out_channels: int = 3,
        layout: str = "nchw",
        low: float = -1.0,
        high: float = 1.0,
        out_low: float | None = None,
        out_high: float | None = None,
        batch: int = 1,
        dtype: str = "float32",
        sides: list[int] | None = None,
    ) -> None:
        super().__init__()
        for key, value, known in (("layout", layout, LAYOUTS), ("dtype", dtype, DTYPES)):
            if value not in known:
                raise Reason("none_of", key=key, value=repr(value), known=tuple(known))
        if type(batch) is not int or not 0 <= batch <= MAX_BATCH:
            raise Reason("outside_limits", key="batch", value=repr(batch), limit=MAX_BATCH)
        if sides is not None and not all(type(side) is int and 1 <= side <= MAX_SIDE for side in sides):
            raise Reason("outside_limits", key="sides", value=repr(sides), limit=MAX_SIDE)
        self.graph: Tensor
        self.register_buffer("graph", torch.empty(bytes, dtype=torch.uint8))
        self.in_channels, self.out_channels = in_channels, out_channels
        self.layout, self.dtype, self.batch = layout, dtype, batch
        self.given = float(low), float(high)
        self.made = (self.given[0] if out_low is None else float(out_low),
                     self.given[1] if out_high is None else float(out_high))  # fmt: skip
        if not all(dark < light for dark, light in (self.given, self.made)):
            raise Reason("onnx_levels")
        self._session: Any = None
        self._model: Any = None  # the graph without its weights
        self._bearable: set[tuple[int, ...]] = set()  # shapes that were looked through

    def forward(self, x: Tensor) -> Tensor:
        """(N, channels, H, W). Raises SinopiaError "extra_missing" or "graph_failed"."""
        low, high = self.given
        made = torch.cat([self.run((picture[None].float() + 1) * ((high - low) / 2) + low) for picture in x])
        low, high = self.made
        return ((made - low) * (2 / (high - low)) - 1).to(x.device, x.dtype)

    def run(self, values: Tensor) -> Tensor:
        """What the graph makes of (1, channels, H, W) in its own values, in its own values and float32.

        It is looked through for pictures of that shape first. Raises as `forward`.
        """
        given = values.permute(LAYOUTS[self.layout]).cpu().contiguous().numpy()
        if self.dtype == "uint8":
            given = given.round().clip(0, 255)
        given = given.astype(DTYPES[self.dtype])
        given = given[0] if self.batch == 0 else np.repeat(given, self.batch, axis=0)
        self._look(given.shape)
        if self._session is None:  # which computes constants as it loads a graph: that was found bearable
            self._session = start_session(self._data())
        session = self._session
        try:
            (made,) = session.run([session.get_outputs()[0].name], {session.get_inputs()[0].name: given})
        except Exception as error:  # its classes have no common parent of their own
            raise SinopiaError("graph_failed", reason=reason_of(error)) from None
        if not isinstance(made, np.ndarray) or made.ndim != given.ndim or made.dtype.kind not in "fui":
            raise SinopiaError("graph_failed", reason=Message("onnx_no_picture"))
        answer = torch.from_numpy(np.ascontiguousarray(made, dtype=np.float32))
        answer = answer[None] if self.batch == 0 else answer[:1]
        return answer.permute(BACK[self.layout])

    def _data(self) -> bytes:
        return bytes(self.graph.cpu().numpy())

    def _look(self, shape: tuple[int, ...]) -> None:
        if shape in self._bearable:
            return
        try:
            if self._model is None:
                self._model = onnx_graph.shed(onnx_graph.parse(self._data()))
            onnx_graph.examine(self._model, shape)
        except Reason as reason:
            raise SinopiaError("graph_failed", reason=reason_of(reason)) from None
        self._bearable.add(shape)


def start_session(graph: bytes) -> Any:
    """An onnxruntime.InferenceSession. Raises SinopiaError "extra_missing" or "graph_failed"."""
    try:
        import onnxruntime
    except ImportError:
        raise SinopiaError("extra_missing", missing=("onnxruntime",)) from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    options.log_severity_level = 4  # what matters comes as an exception
    try:
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"], enable_fallback=False)
    except Exception as error:
        raise SinopiaError("graph_failed", reason=reason_of(error)) from None
