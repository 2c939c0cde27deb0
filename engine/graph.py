"""A training step as one CUDA graph: at batch 1 a GPU waits for its launches, not for its arithmetic."""

from __future__ import annotations

import logging
from typing import Any

import torch
from torch import Tensor

from engine import device as devices
from engine import distributed
from engine.methods import Batch, Method

WARM_UP = 3  # ordinary steps before the capture: Adam makes its moments, cuDNN tries its algorithms


class Step:
    """Takes a stage's steps, one a call; on a GPU all but the first three by replaying a graph of the fourth.

    A graph repeats the very kernels of its capture at the same addresses. So what a step decides in Python must be
    decided before, in Method.prepare; pictures, learning rates and the image pool's places are tensors that it reads;
    and the losses it returns are overwritten by the next call.
    """

    def __init__(self, method: Method, device: torch.device, precision: str) -> None:
        self.method = method
        self.device = device
        self.precision = precision
        graphed = device.type == "cuda" and distributed.count() == 1
        self._before = WARM_UP if graphed else -1  # steps until the capture; below 0 there is none
        self._aside = torch.cuda.Stream(device) if graphed else None  # one: each keeps the memory of its activations
        self._graph: Any = None
        self._batch: dict[str, Tensor] = {}
        self._losses: dict[str, Tensor] = {}

    def __call__(self, batch: Batch, number: int) -> dict[str, Tensor]:
        """Takes the step of this number, from 0, of the whole run."""
        self.method.prepare(number)
        if self._before < 0:
            return self._take(batch)
        if self._before > 0:
            self._before -= 1
            return self._warm_up(batch)
        if self._graph is None and not self._capture(batch):
            self._before = -1
            return self._take(batch)
        for name, tensor in batch.items():
            self._batch[name].copy_(tensor)
        self._graph.replay()
        return self._losses

    def _take(self, batch: Batch) -> dict[str, Tensor]:
        with devices.arithmetic(self.device, self.precision):
            return self.method.step(batch)

    def _warm_up(self, batch: Batch) -> dict[str, Tensor]:
        """On a stream of its own, as a capture wants it."""
        here, aside = torch.cuda.current_stream(), self._aside
        assert aside is not None
        aside.wait_stream(here)
        with torch.cuda.stream(aside), _fastest_convolutions():
            losses = self._take(batch)
        here.wait_stream(aside)
        return losses

    def _capture(self, batch: Batch) -> bool:
        """Records a step without taking it; whether that worked."""
        self._batch = {name: tensor.clone() for name, tensor in batch.items()}
        for optimizer in self.method.optimizers.values():
            optimizer.zero_grad(set_to_none=True)  # gradients are to lie in the graph's own memory
        torch.cuda.synchronize(self.device)
        torch.cuda.empty_cache()  # the graph has memory of its own, and what the warm-up took is free
        graph = torch.cuda.CUDAGraph()
        try:
            # thread_local: a drawing may be answered on the same GPU meanwhile
            with _fastest_convolutions(), torch.cuda.graph(graph, capture_error_mode="thread_local"):
                self._losses = self._take(self._batch)
        except torch.OutOfMemoryError:
            raise
        except RuntimeError as error:
            logging.getLogger("sinopia").warning("this GPU takes no graph, so training goes on without: %s", error)
            return False
        self._graph = graph
        return True


def _fastest_convolutions() -> Any:
    """Tries cuDNN's algorithms and takes the fastest; only here, where sizes never change."""
    return torch.backends.cudnn.flags(enabled=True, benchmark=True, deterministic=False, allow_tf32=True)
