"""The networks, and how a card's description becomes one."""

from __future__ import annotations

import inspect
from typing import Any

from torch import nn

from engine.config import Pix2PixConfig, TrainConfig
from engine.networks.average import Average
from engine.networks.discriminators import PatchGAN, PixelGAN, limit_spectrum
from engine.networks.generators import ResNet, UNet
from engine.networks.light import LightUNet
from engine.networks.norm import BatchNorm, InstanceNorm, initialise, parameter_count, set_statistics
from engine.networks.runtime import OnnxGenerator

__all__ = [
    "Average",
    "BatchNorm",
    "InstanceNorm",
    "LightUNet",
    "OnnxGenerator",
    "PatchGAN",
    "PixelGAN",
    "ResNet",
    "UNet",
    "initialise",
    "parameter_count",
    "set_statistics",
]

GENERATORS: dict[str, type[nn.Module]] = {"unet": UNet, "resnet": ResNet, "light": LightUNet, "onnx": OnnxGenerator}
LIMITS = {"in_channels": 16, "out_channels": 16, "width": 256, "depth": 10, "blocks": 32, "bytes": 2**31}


def build(description: dict[str, Any]) -> nn.Module:
    """The generator of a description {"kind": "unet", "resnet", "light" or "onnx", **its arguments}.

    Raises ValueError for an unknown kind, argument or size, so that a file cannot ask for a terabyte.
    """
    arguments = dict(description)
    kind = GENERATORS.get(str(arguments.pop("kind", "")))
    if kind is None:
        raise ValueError(f"there is no network “{description.get('kind')}”")
    for key, value in arguments.items():
        limit = LIMITS.get(key)
        if limit is not None and not (type(value) is int and 1 <= value <= limit):
            raise ValueError(f"{key} = {value!r} is outside 1 to {limit}")
    try:
        return kind(**arguments)
    except TypeError as error:
        raise ValueError(str(error)) from None


def check_channels(given: int, made: int) -> None:
    """Raises ValueError where a network's channels are not those of pictures: gray, RGB or RGB with alpha."""
    if 2 in (given, made):
        raise ValueError("it works on two channels, and colourisation is not supported yet")
    if not {given, made} <= {1, 3, 4}:
        raise ValueError(f"it turns {given} channels into {made}, and pictures have 1, 3 or 4")


def describe_generator(config: TrainConfig) -> dict[str, Any]:
    """The description of the generator that a training's settings ask for, RGB to RGB."""
    shared: dict[str, Any] = {"in_channels": 3, "out_channels": 3, "width": config.width}
    if config.generator == "light":
        return {"kind": "light", **shared, "blocks": config.light_blocks, "cover": config.cover}
    shared["norm"] = config.norm
    if config.generator in ("unet", "encoder_decoder"):
        unet = {"depth": config.unet_depth, "dropout": config.dropout, "skips": config.generator == "unet"}
        if isinstance(config, Pix2PixConfig):
            unet["bottleneck_norm"] = config.bottleneck_norm
        return {"kind": "unet", **shared, **unet}
    blocks = {"resnet_9blocks": 9, "resnet_6blocks": 6}[config.generator]
    return {"kind": "resnet", **shared, "blocks": blocks, "dropout": config.dropout}


def settings_of(description: dict[str, Any]) -> dict[str, Any]:
    """The settings by which a training makes a network of this description: what `describe_generator` undoes.

    Raises ValueError, with a reason for a person, where none does.
    """
    kind = description["kind"]
    if kind == "onnx":
        raise ValueError("it is an ONNX model, which cannot learn")
    usual = {name: p.default for name, p in inspect.signature(GENERATORS[kind]).parameters.items()}
    full = usual | description
    width, blocks = full["width"], full.get("blocks")
    settings: dict[str, Any]
    if kind == "light":
        settings = {"generator": "light", "width": width, "light_blocks": blocks, "cover": full["cover"]}
        said = {"width", "blocks", "cover"}
    elif kind == "unet":
        name = "unet" if full["skips"] else "encoder_decoder"
        settings = {"generator": name, "width": width, "norm": full["norm"], "depth": full["depth"]}
        if full["bottleneck_norm"]:  # which only pix2pix knows
            settings["bottleneck_norm"] = True
        said = {"width", "norm", "depth", "skips", "bottleneck_norm", "dropout"}
    else:
        settings = {"generator": f"resnet_{blocks}blocks", "width": width, "norm": full["norm"]}
        said = {"width", "norm", "blocks", "dropout"} if blocks in (6, 9) else set()
    for name, value in usual.items():
        if name not in said and full[name] != value:
            raise ValueError(f"its {name} is {full[name]}, and no training here makes such a network")
    return settings


def build_generator(config: TrainConfig) -> nn.Module:
    """A new generator with its first weights."""
    network = build(describe_generator(config))
    if config.generator != "light":  # which has its own
        initialise(network, config.init_std)
    return network


def build_discriminator(config: TrainConfig, in_channels: int) -> PixelGAN | PatchGAN:
    network: PixelGAN | PatchGAN
    if config.discriminator == "pixel":
        network = PixelGAN(in_channels, config.d_width, config.norm)
    else:
        network = PatchGAN(in_channels, config.d_width, config.d_layers, config.norm)
    initialise(network, config.init_std)
    if config.spectral_norm:
        limit_spectrum(network)
    return network


def sides_multiple_of(description: dict[str, Any]) -> int:
    """What the sides of a generator's pictures must be multiples of."""
    if description["kind"] == "unet":
        return 2 ** int(description.get("depth", 8))
    return {"resnet": 4, "light": 32, "onnx": 1}[description["kind"]]
