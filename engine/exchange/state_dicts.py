"""State dicts of other programs' generators, out of whatever file they lie in; and ours as the reference loads them."""

from __future__ import annotations

import dataclasses
import re
from collections import OrderedDict
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn

from engine import files, labels, networks
from engine.card import Card
from engine.exchange import layouts, roofs
from engine.kinds import Kind
from engine.messages import Message, Reason, SinopiaError, reason_of

SHALLOWEST = 5  # halvings of the flattest U-Net that the reference's constructor can make
REFERENCE = {"variations": 0, "leaky_skips": False, "resized_end": False, "downs": 2, "end_padding": "reflect",
             "down": "strided", "up": "transposed"}  # fmt: skip
"""Arguments of a network that the reference has no other of."""


class Model(NamedTuple):
    """One of the generators of a file. `side` is "A" or "B" where it is one of two, `label` what it is called there."""

    card: Card
    weights: dict[str, Tensor]
    side: str
    label: str


def read(file: roofs.TensorFile) -> list[Model]:
    """Every generator of a file that can be built here, averaged ones first.

    One that cannot be built is named on the cards of the others, as the fact "left_out". Raises SinopiaError
    "foreign_*"; of several that cannot be built for the first.
    """
    models: list[Model] = []
    problems: list[tuple[str, SinopiaError]] = []
    for generator in roofs.generators(file):
        try:
            models.append(Model(*_read(file, generator.parts), generator.side, generator.label))
        except SinopiaError as problem:
            problems.append((generator.label, problem))
    if not models:
        raise problems[0][1]
    if problems:
        left_out = "; ".join(f"{label}: {problem.facts['reason']}" for label, problem in problems)
        models = [
            model._replace(card=dataclasses.replace(model.card, training={"left_out": left_out})) for model in models
        ]
    return models


def _read(file: roofs.TensorFile, parts: dict[str, roofs.Part]) -> tuple[Card, dict[str, Tensor]]:
    """Card and weights of one generator. Raises SinopiaError "foreign_damaged" or "foreign_refused"."""
    shapes = {name: part.shape for name, part in parts.items()}
    try:
        layout = layouts.deduce(shapes)
        network = layout.network
        with torch.device("meta"):
            built = networks.build(network)
        wanted = built.state_dict()
        names = {ours: layout.theirs(ours) for ours in wanted}
        _compare(shapes, {theirs: tuple(wanted[ours].shape) for ours, theirs in names.items()})
        rest = shapes.keys() - set(names.values())
        filters = {name for name in rest if name.endswith(".filt") and network.get("up", "") == "bilinear"}
        filters |= {name for name in rest if name.endswith(".filt") and network.get("down", "") == "blurred"}
        _check_rest(rest - filters, set(layout.modules.values()), network["kind"] == "resnet")
        for name, value in roofs.load(file, {name: parts[name] for name in sorted(filters)}, set()).items():
            _check_filter(name, value)
    except ValueError as error:
        raise SinopiaError("foreign_refused", path=file.path, reason=reason_of(error)) from None
    transposed = {f"{name}.weight" for name, module in built.named_modules() if isinstance(module, nn.ConvTranspose2d)}
    there = roofs.load(file, {ours: parts[name] for ours, name in names.items() if name in parts}, transposed)
    weights = {}
    for ours, value in wanted.items():
        if ours in there:
            weights[ours] = there[ours].to(value.dtype).contiguous()
        else:  # biases and averages that the file does without
            fill = torch.ones if ours.endswith("running_var") else torch.zeros
            weights[ours] = fill(value.shape, dtype=value.dtype)
    sides = networks.sides_multiple_of(network)
    if network["kind"] == "unet":
        return Card("pix2pix", network, max(sides, 16), sides, "fixed"), weights
    if network["kind"] != "resnet":
        sort = network.get("labels", "")
        kind, palette = (Kind.PAINT, labels.palette(sort, network["label_count"])) if sort else (Kind.PHOTO, ())
        return Card("pix2pixhd", network, max(sides, 512), sides, "native", input_kind=kind, palette=palette), weights
    return Card("cyclegan", network, 256, sides, "native"), weights


def write(path: Path, card: Card, weights: dict[str, Tensor]) -> None:
    """Writes the state dict that the reference loads. Raises SinopiaError "export_unfit"."""
    network = card.network
    names: dict[str, str] = {}
    unfit: Message | None = None
    if network["kind"] == "unet":
        depth = network.get("depth", 8)
        names = layouts.unet_names(depth)
        if not network.get("skips", True):
            unfit = Message("reference_skips")
        elif network.get("bottleneck_norm"):
            unfit = Message("reference_bottleneck")
        elif network.get("bias") and network.get("norm", "batch") == "batch":
            unfit = Message("reference_biases_norm")
        elif depth < SHALLOWEST:
            unfit = Message("reference_shallow", {"least": SHALLOWEST})
    elif network["kind"] == "resnet":
        names = layouts.resnet_names(network)
    else:
        unfit = Message("reference_kind", {"kind": str(network["kind"])})
    if not unfit and any(network.get(name, value) != value for name, value in REFERENCE.items()):
        unfit = Message("reference_layers")
    if not unfit and network.get("norm") == "none":
        unfit = Message("reference_biases")
    if unfit:
        raise SinopiaError("export_unfit", path=path, format=".pth", reason=unfit)
    if network.get("decoder_first", False):
        weights = swap_halves(weights)
    theirs = layouts.Layout(network, names).theirs
    state = OrderedDict((theirs(ours), value.detach().cpu().contiguous()) for ours, value in weights.items())
    files.atomic_write(path, lambda file: torch.save(state, file))


def swap_halves(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights of a U-Net that joins skip and decoder in the other order."""
    return {
        name: torch.cat(value.chunk(2)[::-1]) if re.fullmatch(r"decoder\.[1-9]\d*\.conv\.weight", name) else value
        for name, value in weights.items()
    }


def _compare(shapes: layouts.Shapes, wanted: layouts.Shapes) -> None:
    """Raises Reason unless the file holds what the network needs; biases and averages it may do without."""
    for name, shape in wanted.items():
        if name not in shapes:
            if not name.endswith((*layouts.BUFFERS, "bias")):
                raise Reason("part_missing", name=name)
        elif shapes[name] != shape:
            raise Reason("part_shape", name=name, shape=shapes[name], wanted=shape)


def _check_rest(rest: set[str], modules: set[str], biases: bool) -> None:
    """Raises Reason where the file holds more than the network takes, and it matters.

    The averages of instance norms do not, nor in an old ResNet the biases that a norm takes away again.
    """
    for name in sorted(rest):
        module, _, parameter = name.rpartition(".")
        if module not in modules or not (parameter in layouts.BUFFERS or (biases and parameter == "bias")):
            raise Reason("part_of_others", name=name)


def _check_filter(name: str, value: Tensor) -> None:
    """Raises Reason where the fixed filter of a layer that samples is not the binomial one that ours has."""
    side = value.shape[-1] if value.dim() == 4 else 0
    row = {3: [1.0, 2.0, 1.0], 4: [1.0, 3.0, 3.0, 1.0]}.get(side, [])
    kernel = torch.tensor(row)[:, None] * torch.tensor(row)
    total = value.float().sum((2, 3), keepdim=True) if row else value
    if not row or value.shape[1] != 1 or not torch.allclose(value.float() / total, kernel / kernel.sum(), atol=1e-3):
        raise Reason("filter_other", name=name)
