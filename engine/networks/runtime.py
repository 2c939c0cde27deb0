"""A generator that is an ONNX graph, computed by ONNX Runtime on the CPU."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from engine.messages import Reason, SinopiaError, reason_of

LAYOUTS = {"nchw": (0, 1, 2, 3), "nhwc": (0, 2, 3, 1)}  # where a graph wants our dimensions
BACK = {"nchw": (0, 1, 2, 3), "nhwc": (0, 3, 1, 2)}


class OnnxGenerator(nn.Module):
    """A graph of `bytes` bytes, kept as a tensor, so that such a model is one file like all others.

    `low` and `high` are what black and white are for the graph; pictures are [-1, 1] here, as for every generator.
    """

    def __init__(
        self,
        bytes: int,
        in_channels: int = 3,
        out_channels: int = 3,
        layout: str = "nchw",
        low: float = -1.0,
        high: float = 1.0,
    ) -> None:
        super().__init__()
        if layout not in LAYOUTS:
            raise Reason("onnx_layout", layout=repr(layout), known=tuple(LAYOUTS))
        if not float(low) < float(high):
            raise Reason("onnx_levels")
        self.graph: Tensor
        self.register_buffer("graph", torch.empty(bytes, dtype=torch.uint8))
        self.layout, self.low, self.high = layout, float(low), float(high)
        self.in_channels, self.out_channels = in_channels, out_channels
        self._session: Any = None

    def forward(self, x: Tensor) -> Tensor:
        """(N, channels, H, W). Raises SinopiaError "extra_missing" or "graph_failed"."""
        scale = (self.high - self.low) / 2
        given = ((x.float() + 1) * scale + self.low).permute(LAYOUTS[self.layout]).cpu().contiguous()
        if self._session is None:
            self._session = start_session(self.graph.cpu().numpy().tobytes())
        try:
            name = self._session.get_inputs()[0].name
            made = torch.from_numpy(self._session.run(None, {name: given.numpy()})[0])
            made = made.permute(BACK[self.layout])
        except Exception as error:  # its classes have no common parent of their own
            raise SinopiaError("graph_failed", reason=reason_of(error)) from None
        return ((made - self.low) / scale - 1).to(x.device, x.dtype)


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
