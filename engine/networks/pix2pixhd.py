"""The networks of pix2pixHD: Wang et al. 2018, arXiv:1711.11585, sections 3.1 to 3.3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine import labels as maps
from engine.kinds import LABELS
from engine.messages import Reason
from engine.networks.discriminators import PatchGAN
from engine.networks.generators import Block, ConvNorm, ResNet, ResNetUp, again, last, seen_as


class OneHot(nn.Module):
    """A map of labels in their colours as one channel for each label, and with `edges` one that is 1 at their borders.

    (N, 3, H, W) in [-1, 1] to (N, channels, H, W); each pixel is the label whose colour is nearest. A border pixel has
    another label above, below or beside it. With three channels more, in which each instance has a colour, it has
    another instance there: two cars that touch are two. Such maps are known while it learns; a drawing or a folder to
    convert has labels alone, and then their borders are all that is shown.
    """

    def __init__(self, kind: str, count: int, edges: bool) -> None:
        super().__init__()
        self.kind, self.count, self.edges = kind, count, edges
        self.labels = len(maps.colours(kind, count))
        self.channels = self.labels + edges
        self._colours: dict[torch.device, Tensor] = {}  # no weight: it follows from the card

    def forward(self, x: Tensor) -> Tensor:
        colours = self._colours.get(x.device)
        if colours is None:
            unit = torch.from_numpy(maps.colours(self.kind, self.count)).float() / 127.5 - 1
            colours = self._colours[x.device] = unit.to(x.device)
        shown = x[:, :3].float()
        nearest = torch.einsum("nchw,kc->nkhw", shown, -2 * colours) + colours.square().sum(1)[:, None, None]
        label = nearest.argmin(1)
        made = F.one_hot(label, self.labels).permute(0, 3, 1, 2)
        if self.edges:
            apart = _borders(label) if x.shape[1] == 3 else _borders(x[:, 3:].movedim(1, 0)).any(0)
            made = torch.cat([made, apart[:, None]], 1)
        return made.to(x.dtype)


def _borders(label: Tensor) -> Tensor:
    """(..., H, W) of numbers to where they differ from a neighbour's."""
    across, down = label[..., 1:] != label[..., :-1], label[..., 1:, :] != label[..., :-1, :]
    sides = F.pad(across, (1, 0)) | F.pad(across, (0, 1))
    return sides | F.pad(down, (0, 0, 1, 0)) | F.pad(down, (0, 0, 0, 1))


def _entrance(labels: str, label_count: int, edges: bool, in_channels: int) -> tuple[OneHot | None, int]:
    """What makes of a picture what the first layer sees, and how many channels that has."""
    if labels == "":
        return None, in_channels
    if labels not in LABELS:
        raise Reason("none_of", key="labels", value=repr(labels), known=LABELS)
    if in_channels != 3:
        raise Reason("labels_are_rgb")
    entrance = OneHot(labels, label_count, edges)
    return entrance, entrance.channels


class GlobalGenerator(ResNet):
    """The coarse generator: a ResNet of more halvings. Of labels it sees one channel each. Sides: multiples of
    2**downs."""

    def __init__(
        self,
        in_channels: int = 3,
        out_channels: int = 3,
        width: int = 64,
        downs: int = 4,
        blocks: int = 9,
        labels: str = "",
        label_count: int = 35,
        edges: bool = False,
        variations: int = 0,
    ) -> None:
        entrance, channels = _entrance(labels, label_count, edges, in_channels)
        super().__init__(channels, out_channels, width, blocks, downs=downs, variations=variations)
        self.plain = False
        self.entrance = entrance

    def sizes(self, x: Tensor, look: Tensor | None = None) -> Iterator[Tensor]:
        return super().sizes(x if self.entrance is None else self.entrance(x), look)


class LocalEnhancer(nn.Module):
    """The whole generator: a global one at half the size, to whose last maps those of an enhancer at full size are
    added (figure 3). `width` is the global's; the enhancer's is half of it. Sides: multiples of 2**(downs + 1).

    Both are given the same look, where there are `variations`; see UNet.
    """

    codes: Tensor

    def __init__(
        self,
        in_channels: int = 3,
        out_channels: int = 3,
        width: int = 64,
        downs: int = 4,
        blocks: int = 9,
        local_blocks: int = 3,
        labels: str = "",
        label_count: int = 35,
        edges: bool = False,
        variations: int = 0,
    ) -> None:
        super().__init__()
        if width % 2:
            raise Reason("enhancer_width")
        self.entrance, channels = _entrance(labels, label_count, edges, in_channels)
        self.base = ResNet(channels, out_channels, width, blocks, downs=downs, variations=variations)
        del self.base.head  # its maps go on
        self.look: nn.Module | None = None
        if variations:
            self.register_buffer("codes", self.base.codes)
            del self.base.codes
            self.look = nn.Conv2d(variations, width, 1, bias=False)
        self.stem = ConvNorm(nn.Conv2d(channels, width // 2, 7), width // 2, "instance")
        self.down = ConvNorm(nn.Conv2d(width // 2, width, 3, stride=2, padding=1), width, "instance")
        self.blocks = nn.ModuleList(Block(width, "instance") for _ in range(local_blocks))
        self.up = ResNetUp(width, "instance")
        self.head = nn.Conv2d(width // 2, out_channels, 7)
        self.recompute = False

    def coarse(self, head: nn.Module, description: dict[str, Any]) -> GlobalGenerator:
        """The global generator of this description by itself, made of the same layers and a head of its own."""
        with torch.device("meta"):
            alone = GlobalGenerator(**description)
        for name, layer in self.base.named_children():
            setattr(alone, name, layer)
        alone.add_module("head", head)
        if self.look is not None:
            alone.codes = self.codes
        return alone

    def sizes(self, x: Tensor, look: Tensor | None = None) -> Iterator[Tensor]:
        """The maps at each size that it makes, those of the global generator first, and at last its own, (N, width / 2,
        H, W), which `picture` wants."""
        x = x if self.entrance is None else self.entrance(x)
        keep = again(self.recompute and self.training)
        y = keep(lambda x: F.relu(self.stem(F.pad(x, (3,) * 4, mode="reflect"))), x)
        y = keep(lambda y: F.relu(self.down(y)), y)
        for coarse in self.base.sizes(_halved(x), look):
            yield coarse
        y = y + coarse
        for block in self.blocks:
            y = keep(block, y)
        yield keep(lambda y: F.relu(self._seen(look, self.up(y))), y)

    def _seen(self, look: Tensor | None, y: Tensor) -> Tensor:
        return y if look is None or self.look is None else seen_as(self.look, look, y)

    def picture(self, maps: Tensor) -> Tensor:
        """What the head makes of the last maps."""
        return torch.tanh(self.head(F.pad(maps, (3,) * 4, mode="reflect")))

    def forward(self, x: Tensor, look: Tensor | None = None) -> Tensor:
        return self.picture(last(self.sizes(x, look)))


class MultiScale(nn.Module):
    """Several discriminators, each with the picture half as large as the one before it sees (section 3.2)."""

    def __init__(self, in_channels: int, width: int, layers: int, count: int) -> None:
        super().__init__()
        self.scales = nn.ModuleList(PatchGAN(in_channels, width, layers, "instance", padding=2) for _ in range(count))

    def scaled(self, x: Tensor) -> list[Tensor]:
        """What each of them is to see of (N, in_channels, H, W)."""
        found = [x]
        while len(found) < len(self.scales):
            found.append(_halved(found[-1]))
        return found

    def forward(self, scaled: Sequence[Tensor]) -> list[list[Tensor]]:
        """The maps of each, the last of which are its logits."""
        return [scale.features(x) for scale, x in zip(self.scales, scaled, strict=True)]  # type: ignore[operator]


def _halved(x: Tensor) -> Tensor:
    return F.avg_pool2d(x, 3, stride=2, padding=1, count_include_pad=False)
