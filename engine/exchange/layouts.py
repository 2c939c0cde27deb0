"""How others lay generators out in a state dict: their names for our modules, and the network deduced from them.

Everything is deduced from names and shapes: kind, depth, blocks, width, channels, normalisation, padding, sampling, and
the dropout of a ResNet; that of a U-Net leaves no trace. Known are UnetGenerator and ResnetGenerator of
pytorch-CycleGAN-and-pix2pix with all of its options, the ResnetGenerator of CUT, GlobalGenerator and LocalEnhancer of
pix2pixHD, GeneratorUNet and GeneratorResNet of PyTorch-GAN, and a ResNet that resizes or shuffles pixels on its way up.
Where two things leave the same trace the one that is usual beside the others is taken: pixels are interpolated where
the convolution after them mirrors the edges, and doubled where it does not; and what of pix2pixHD takes more channels
than a picture has takes labels, the last channel being their edges.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from engine import networks
from engine.messages import Reason

Shapes = dict[str, tuple[int, ...]]
BUFFERS = ("running_mean", "running_var", "num_batches_tracked")

# First layers: whatever stands before one of these in a name may stand before all names of a generator.
ANCHORS = ("model.model.0.weight", "model.0.weight", "model.1.weight", "down1.model.0.weight")
ROOTS = re.compile(
    r"model\.|model1_[12]\.|(?:down|up)\d+\.|final\."
)  # begin the names of every parameter of such a network


PLAIN_COARSE = {"kind", "in_channels", "out_channels", "width", "downs", "blocks", "dropout", "norm"}
"""What is said of a ResNet that halves oftener than CycleGAN's and is like it else, as a GlobalGenerator is."""


class Layout(NamedTuple):
    """A network, by the arguments of networks.build, and the other program's name of each module of ours."""

    network: dict[str, Any]
    modules: dict[str, str]

    def theirs(self, ours: str) -> str:
        """Their name of a parameter of ours."""
        module, _, parameter = ours.rpartition(".")
        return f"{self.modules[module]}.{parameter}"


def is_generator(shapes: Shapes) -> bool:
    """Whether this is a generator of one of the layouts, if perhaps none that can be built here."""
    return "up1.model.0.weight" in shapes or _nested(shapes) or bool(_blocks(shapes)[1])


def deduce(shapes: Shapes) -> Layout:
    """The layout of what `is_generator` knows. Raises Reason where it is not made of what is known here."""
    if "model1_1.1.weight" in shapes:
        return _enhanced(shapes)
    if "up1.model.0.weight" in shapes:
        depth = 1
        while f"down{depth + 1}.model.0.weight" in shapes:
            depth += 1
        described = {"kind": "unet", "depth": depth, "decoder_first": True, "leaky_skips": True, "resized_end": True}
        layout = Layout(described, _gan_unet_names(depth))
        first, last, made_by = "encoder.0.conv", f"decoder.{depth - 1}.conv", 0
    elif _nested(shapes):
        depth = 2
        while f"model.model.1{'.model.3' * (depth - 1)}.model.1.weight" in shapes:
            depth += 1
        layout = Layout({"kind": "unet", "depth": depth}, unet_names(depth))
        first, last, made_by = "encoder.0.conv", f"decoder.{depth - 1}.conv", 1
    else:
        layout = _resnet(shapes)
        first, last, made_by = "stem.conv", "head", 0
    network, modules = layout
    given, made = (shapes.get(f"{modules[name]}.weight", ()) for name in (first, last))
    if len(given) != 4 or len(made) != 4 or network.get("depth") == 1:
        raise Reason("layers_of_others")
    network |= {"in_channels": given[1], "out_channels": made[made_by], "width": given[0]}
    inner = modules["encoder.1.conv" if network["kind"] == "unet" else "down.0.conv"]
    biased = f"{inner}.bias" in shapes
    affine = any(f"{theirs}.weight" in shapes for ours, theirs in modules.items() if ours.endswith("norm"))
    network["norm"] = "batch" if affine else "instance" if biased or network.get("leaky_skips") else "none"
    if set(network) == PLAIN_COARSE and network["norm"] == "instance" and not network["dropout"]:
        del network["norm"], network["dropout"]
        network |= {"kind": "global", **_given(network["in_channels"])}
    networks.check_channels(network["in_channels"], network["out_channels"])
    if network["kind"] == "unet":
        # What has biases beside gamma and beta is an instance norm of 2017. With the picture's own statistics our batch
        # norm is the same; the biases that it takes away again count only where nothing is normalised.
        network |= {"dropout": False, "bias": affine and biased}
    return layout


def unet_names(depth: int) -> dict[str, str]:
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


def _gan_unet_names(depth: int) -> dict[str, str]:
    """PyTorch-GAN's, which count from 1 and from the outside, and from the inside."""
    names: dict[str, str] = {}
    for level in range(depth):
        names |= {
            f"encoder.{level}.conv": f"down{level + 1}.model.0",
            f"encoder.{level}.norm": f"down{level + 1}.model.1",
        }
        names |= {f"decoder.{level}.conv": f"up{level + 1}.model.0", f"decoder.{level}.norm": f"up{level + 1}.model.1"}
    names[f"decoder.{depth - 1}.conv"] = "final.2"
    return names


def resnet_names(network: dict[str, Any], block: str = "conv_block") -> dict[str, str]:
    """Our modules and those of one long sequence, as which all of them write a ResNet, by the places in it."""
    described = networks.completed(network)
    names: dict[str, str] = {}
    at = int(described["end_padding"] != "zeros")  # a layer for each padding but of zeros, which is the convolution's

    def add(ours: str, norm: int = 1, within: str = "model") -> None:
        nonlocal at
        names[f"{ours}.conv"], names[f"{ours}.norm"] = f"{within}.{at}", f"{within}.{at + norm}"
        at += norm + 2  # the ReLU behind it

    add("stem")
    for i in range(described["downs"]):
        add(f"down.{i}")
        at += int(described["down"] == "blurred")
    padded = int(described["padding"] != "zeros")
    begin = at
    for i in range(described["blocks"]):
        at = padded
        add(f"blocks.{i}.first", within=f"model.{begin + i}.{block}")
        at += padded + int(described["dropout"])
        add(f"blocks.{i}.second", within=f"model.{begin + i}.{block}")
    at = begin + described["blocks"]
    for i in range(described["downs"]):
        if described["up"] != "transposed":
            at += int(described["up_padding"] != "zeros") + int(described["up"] != "shuffled")
        add(f"up.{i}", 2 if described["up"] == "shuffled" else 1)
    names["head"] = f"model.{at + int(described['end_padding'] != 'zeros')}"
    return names


def _resnet(shapes: Shapes) -> Layout:
    """The layout of a ResNet, by the places and shapes of its convolutions."""
    name, blocks = _blocks(shapes)
    convolutions = {
        int(m[1]): shape
        for key, shape in shapes.items()
        if (m := re.fullmatch(r"model\.(\d{1,4})\.weight", key)) and len(shape) == 4
    }
    filters = [int(m[1]) for key in shapes if (m := re.fullmatch(r"model\.(\d{1,4})\.filt", key))]
    begin, end = min(blocks), max(blocks) + 1
    before, after = (sorted(at for at in convolutions if side(at)) for side in (begin.__gt__, end.__le__))
    if len(before) < 2 or len(before) != len(after) or len(convolutions) != 2 * len(before):
        raise Reason("layers_of_others")
    stem, *downs = before
    up = after[0]
    inside, outside = convolutions[up][1], convolutions[up][0]
    wide = convolutions[downs[-1]][0]
    # What halves the channels does so in the second axis where it is transposed, and not where pixels are shuffled.
    ways = {(wide // 2, wide): "transposed", (wide, wide // 2): "resized", (wide, 2 * wide): "shuffled"}
    way = ways.get((inside, outside))
    gap = up - end - int(way == "resized")  # layers before the convolution that pad
    if way is None or not (stem <= 1 and 0 <= gap <= 1):
        raise Reason("layers_of_others")
    places = sorted(blocks[begin])
    padded = bool(places) and places[0] == 1
    network: dict[str, Any] = {"kind": "resnet", "blocks": len(blocks)}
    variant = {
        "dropout": len(places) == 2 and places[1] - places[0] == (5 if padded else 4),
        "downs": len(downs),
        "padding": "reflect" if padded else "zeros",
        "end_padding": "reflect" if stem else "zeros",
        "down": "blurred" if any(at < begin for at in filters) else "strided",
        "up": way if way != "resized" else "bilinear" if gap or any(at > begin for at in filters) else "nearest",
        "up_padding": "reflect" if gap else "zeros",
    }
    usual = networks.completed(network)
    network |= {key: value for key, value in variant.items() if key == "dropout" or value != usual[key]}
    return Layout(network, resnet_names(network, name))


def _given(channels: int) -> dict[str, Any]:
    """What a generator of pix2pixHD takes that sees so many channels."""
    labels = channels > 4
    sort = {"labels": "numbers", "label_count": channels - 1, "edges": True} if labels else {}
    return {"in_channels": 3 if labels else channels, **sort}


def _enhanced(shapes: Shapes) -> Layout:
    """The layout of a LocalEnhancer, which has a global generator but its head within it."""
    coarse = {int(m[1]) for key in shapes if (m := re.fullmatch(r"model\.(\d{1,4})\.conv_block\.1\.weight", key))}
    fine = {int(m[1]) for key in shapes if (m := re.fullmatch(r"model1_2\.(\d{1,4})\.conv_block\.1\.weight", key))}
    stem, head = shapes.get("model.1.weight", ()), shapes.get(f"model1_2.{len(fine) + 4}.weight", ())
    if not coarse or not fine or len(stem) != 4 or len(head) != 4:
        raise Reason("layers_of_others")
    network = {"kind": "enhanced", "out_channels": head[0], "width": stem[0], "downs": (min(coarse) - 4) // 3,
               "blocks": len(coarse), "local_blocks": len(fine), **_given(stem[1])}  # fmt: skip
    networks.check_channels(network["in_channels"], network["out_channels"])
    base = resnet_names({"kind": "resnet", "downs": network["downs"], "blocks": network["blocks"]})
    names = {f"base.{ours}": theirs for ours, theirs in base.items() if ours != "head"}
    names |= {
        "stem.conv": "model1_1.1",
        "stem.norm": "model1_1.2",
        "down.conv": "model1_1.4",
        "down.norm": "model1_1.5",
    }
    for i in range(len(fine)):
        names |= {f"blocks.{i}.first.conv": f"model1_2.{i}.conv_block.1", f"blocks.{i}.first.norm":
                  f"model1_2.{i}.conv_block.2", f"blocks.{i}.second.conv": f"model1_2.{i}.conv_block.5",
                  f"blocks.{i}.second.norm": f"model1_2.{i}.conv_block.6"}  # fmt: skip
    at = len(fine)
    return Layout(network, names | {"up.conv": f"model1_2.{at}", "up.norm": f"model1_2.{at + 1}",
                                    "head": f"model1_2.{at + 4}"})  # fmt: skip


def _nested(shapes: Shapes) -> bool:
    """Whether it is the reference's U-Net, whose levels lie within each other."""
    return "model.model.0.weight" in shapes and any(name.startswith("model.model.1.model.") for name in shapes)


def _blocks(shapes: Shapes) -> tuple[str, dict[int, set[int]]]:
    """What the residual blocks of a ResNet call their layers, and by the place of each those of its convolutions."""
    found: dict[int, set[int]] = {}
    name = ""
    for key, shape in shapes.items():
        m = re.fullmatch(r"model\.(\d{1,4})\.(conv_block|block)\.(\d{1,2})\.weight", key)
        if m and len(shape) == 4:
            name = m[2]
            found.setdefault(int(m[1]), set()).add(int(m[3]))
    return name, found
