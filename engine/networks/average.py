"""A running average of a network's weights."""

from __future__ import annotations

import copy
from typing import Any

import torch
from torch import nn


class Average:
    """Follows a network with an exponential moving average of its weights; with `decay` 0 it is that network.

    Early on it forgets faster, min(decay, (1 + n) / (10 + n)) after n updates, so that the first weights do not stay.
    """

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.source = network
        self.decay = decay
        self.updates = 0
        self.network = copy.deepcopy(network).requires_grad_(False) if decay else network

    @torch.no_grad()
    def update(self) -> None:
        if not self.decay:
            return
        weight = 1 - min(self.decay, (1 + self.updates) / (10 + self.updates))
        torch._foreach_lerp_(list(self.network.parameters()), list(self.source.parameters()), weight)
        if buffers := list(self.network.buffers()):
            torch._foreach_copy_(buffers, list(self.source.buffers()))
        self.updates += 1

    def state_dict(self) -> dict[str, Any]:
        """Empty where there is nothing that the network itself does not hold."""
        return {"updates": self.updates, "network": self.network.state_dict()} if self.decay else {}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """An empty state, of a run that did not average, begins with the network as it is."""
        if self.decay:
            self.updates = int(state["updates"]) if state else 0
            self.network.load_state_dict(state["network"] if state else self.source.state_dict())
