"""State dicts of junyanz/pytorch-CycleGAN-and-pix2pix: generators as latest_net_G.pth holds them, both ways.

Everything is deduced from names and shapes: kind, depth, blocks, width, channels, normalisation, and the dropout of a
ResNet; that of a U-Net leaves no trace. The layouts are those of UnetGenerator and ResnetGenerator.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from engine import files, networks
from engine.card import Card
from engine.exchange.pickled import Stored, TorchFile
from engine.messages import Message, Reason, SinopiaError, reason_of

Shapes = dict[str, tuple[int, ...]]
BUFFERS = ("running_mean", "running_var", "num_batches_tracked")
SHALLOWEST = 5  # halvings of the flattest U-Net that the reference's constructor can make

# What else is met in files of this ending: the first name that fits tells what it is, as a code of reasons.
OTHERS = (
    (r"(.*\.)?filt$", "cut_generator"),
    (r"mlp_\d+\.", "cut_features"),
    (r"model1_\d+\.", "hd_enhancer"),
    (r"scale\d+_layer\d+\.", "hd_discriminator"),
    (r"net\.\d+\.", "pixel_discriminator"),
)


def read(path: Path) -> tuple[Card, dict[str, Tensor]]:
    """Card and weights of a generator's file. Raises SinopiaError "foreign_*" or "model_missing"."""
    file = TorchFile(path)
    stored = _state_dict(file)
    shapes = {name: tensor.shape for name, tensor in stored.items()}
    try:
        network, modules = _deduce(shapes)
        with torch.device("meta"):
            wanted = networks.build(network).state_dict()
        names = {ours: _theirs(ours, modules) for ours in wanted}
        _compare(shapes, {theirs: tuple(wanted[ours].shape) for ours, theirs in names.items()})
        _check_rest(shapes.keys() - set(names.values()), set(modules.values()), network["kind"] == "resnet")
    except ValueError as error:
        raise SinopiaError("foreign_refused", path=path, reason=reason_of(error)) from None
    there = file.load({ours: stored[theirs] for ours, theirs in names.items() if theirs in stored})
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
    return Card("cyclegan", network, 256, sides, "native"), weights


def write(path: Path, card: Card, weights: dict[str, Tensor]) -> None:
    """Writes the state dict that the reference loads. Raises SinopiaError "export_unfit"."""
    network = card.network
    names: dict[str, str] = {}
    unfit: Message | None = None
    if network["kind"] == "unet":
        depth = network.get("depth", 8)
        names = _unet_names(depth)
        if not network.get("skips", True):
            unfit = Message("reference_skips")
        elif network.get("bottleneck_norm"):
            unfit = Message("reference_bottleneck")
        elif network.get("bias") and network.get("norm", "batch") == "batch":
            unfit = Message("reference_biases_norm")
        elif depth < SHALLOWEST:
            unfit = Message("reference_shallow", {"least": SHALLOWEST})
    elif network["kind"] == "resnet":
        names = _resnet_names(network.get("blocks", 9), bool(network.get("dropout")))
    else:
        unfit = Message("reference_kind", {"kind": str(network["kind"])})
    if not unfit and network.get("norm") == "none":
        unfit = Message("reference_biases")
    if unfit:
        raise SinopiaError("export_unfit", path=path, format=".pth", reason=unfit)
    if network.get("decoder_first", False):
        weights = swap_halves(weights)
    state = OrderedDict((_theirs(ours, names), value.detach().cpu().contiguous()) for ours, value in weights.items())
    files.atomic_write(path, lambda file: torch.save(state, file))


def swap_halves(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights of a U-Net that joins skip and decoder in the other order."""
    return {
        name: torch.cat(value.chunk(2)[::-1]) if re.fullmatch(r"decoder\.[1-9]\d*\.conv\.weight", name) else value
        for name, value in weights.items()
    }


def _state_dict(file: TorchFile) -> dict[str, Stored]:
    """The tensors by name, without "module." in front. Raises SinopiaError where the file holds something else."""
    root = file.root
    if isinstance(root, dict) and any(isinstance(value, dict) for value in root.values()):
        raise SinopiaError("foreign_other", path=file.path, what=Message("whole_checkpoint"))
    if not isinstance(root, dict) or not all(type(k) is str and isinstance(v, Stored) for k, v in root.items()):
        raise SinopiaError("foreign_unknown", path=file.path, reason=Message("no_named_tensors"))
    found = {name.removeprefix("module."): tensor for name, tensor in root.items()}
    what = _other(found)
    if what:
        raise SinopiaError("foreign_other", path=file.path, what=Message(what))
    return found


def _other(found: dict[str, Stored]) -> str:
    """What a state dict is, as a code of reasons, if it is no generator that we can open; else ""."""
    for pattern, what in OTHERS:
        if any(re.match(pattern, name) for name in found):
            return what
    if "model.model.0.weight" in found:
        return ""
    if "model.1.weight" in found and len(found["model.1.weight"].shape) == 4:
        blocks = any(re.match(r"model\.10\.conv_block\.", name) for name in found)
        deeper = any(re.match(r"model\.1[1-9]\.conv_block\.", name) for name in found)
        return "hd_generator" if deeper and not blocks else ""
    if "model.0.weight" in found and found["model.0.weight"].shape[2:] == (4, 4):
        return "discriminator"
    return "other_network"


# -- names -------------------------------------------------------------------------------------------------------------


def _unet_names(depth: int) -> dict[str, str]:
    """Our modules and the reference's, which nests each level within the next outer one."""
    inner = ["model.model.1" + ".model.3" * k for k in range(depth - 1)]  # the block of every level but the outermost
    names = {"encoder.0.conv": "model.model.0", f"decoder.{depth - 1}.conv": "model.model.3"}
    for level, block in enumerate(inner, 1):
        innermost = level == depth - 1
        names[f"encoder.{level}.conv"] = f"{block}.model.1"
        if not innermost:
            names[f"encoder.{level}.norm"] = f"{block}.model.2"
        names[f"decoder.{depth - 1 - level}.conv"] = f"{block}.model.{3 if innermost else 5}"
        names[f"decoder.{depth - 1 - level}.norm"] = f"{block}.model.{4 if innermost else 6}"
    return names


def _resnet_names(blocks: int, dropout: bool) -> dict[str, str]:
    end = 10 + blocks
    names = {"stem": ("model.1", "model.2"), "down.0": ("model.4", "model.5"), "down.1": ("model.7", "model.8")}
    for i in range(blocks):
        block, second = f"model.{10 + i}.conv_block", 6 if dropout else 5
        names[f"blocks.{i}.first"] = f"{block}.1", f"{block}.2"
        names[f"blocks.{i}.second"] = f"{block}.{second}", f"{block}.{second + 1}"
    names["up.0"] = f"model.{end}", f"model.{end + 1}"
    names["up.1"] = f"model.{end + 3}", f"model.{end + 4}"
    found = {"head": f"model.{end + 7}"}
    for ours, (conv, norm) in names.items():
        found |= {f"{ours}.conv": conv, f"{ours}.norm": norm}
    return found


def _theirs(ours: str, names: dict[str, str]) -> str:
    module, _, parameter = ours.rpartition(".")
    return f"{names[module]}.{parameter}"


# -- deduction ---------------------------------------------------------------------------------------------------------


def _deduce(shapes: Shapes) -> tuple[dict[str, Any], dict[str, str]]:
    """The description of the network, and the reference's name of each module of ours. Raises Reason."""
    network: dict[str, Any]
    if "model.model.0.weight" in shapes:
        depth = 2
        while f"model.model.1{'.model.3' * (depth - 1)}.model.1.weight" in shapes:
            depth += 1
        modules, first, last, out = _unet_names(depth), "model.model.0", "model.model.3", 1
        inner = "model.model.1.model.1"
        network = {"kind": "unet", "depth": depth}
    else:
        indices = [int(m[1]) for name in shapes if (m := re.match(r"model\.(\d{1,4})\.conv_block\.", name))]
        blocks = len(set(indices))
        dropout = any(name.endswith(".conv_block.6.weight") and len(s) == 4 for name, s in shapes.items())
        modules, first, last, out = _resnet_names(blocks, dropout), "model.1", f"model.{17 + blocks}", 0
        inner = "model.4"
        network = {"kind": "resnet", "blocks": blocks, "dropout": dropout}
    given, made = shapes.get(f"{first}.weight", ()), shapes.get(f"{last}.weight", ())
    if len(given) != 4 or len(made) != 4:
        raise Reason("layers_of_others")
    network |= {"in_channels": given[1], "out_channels": made[out], "width": given[0]}
    networks.check_channels(given[1], made[out])
    biased = f"{inner}.bias" in shapes
    affine = any(f"{theirs}.weight" in shapes for ours, theirs in modules.items() if ours.endswith("norm"))
    network["norm"] = "batch" if affine else "instance" if biased else "none"
    if network["kind"] == "unet":
        # What has biases beside gamma and beta is an instance norm of 2017. With the picture's own statistics our batch
        # norm is the same; the biases that it takes away again count only where nothing is normalised.
        network |= {"dropout": False, "bias": affine and biased}
    return network, modules


def _compare(shapes: Shapes, wanted: Shapes) -> None:
    """Raises Reason unless the file holds what the network needs; biases and averages it may do without."""
    for name, shape in wanted.items():
        if name not in shapes:
            if not name.endswith((*BUFFERS, "bias")):
                raise Reason("part_missing", name=name)
        elif shapes[name] != shape:
            raise Reason("part_shape", name=name, shape=shapes[name], wanted=shape)


def _check_rest(rest: set[str], modules: set[str], biases: bool) -> None:
    """Raises Reason where the file holds more than the network takes, and it matters.

    The averages of instance norms do not, nor in an old ResNet the biases that a norm takes away again.
    """
    for name in sorted(rest):
        module, _, parameter = name.rpartition(".")
        if module not in modules or not (parameter in BUFFERS or (biases and parameter == "bias")):
            raise Reason("part_of_others", name=name)
