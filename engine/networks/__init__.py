"""The networks, and how a card's description becomes one."""

from __future__ import annotations

import inspect
from typing import Any

import torch
from torch import nn

from engine.config import SidesConfig, TrainConfig, TranslationConfig
from engine.messages import Reason
from engine.networks.average import Average
from engine.networks.dcgan import DCGAN, FullyConnected
from engine.networks.discriminators import PatchGAN, PixelGAN, limit_spectrum
from engine.networks.fastgan import FastGAN
from engine.networks.features import EfficientNetLite
from engine.networks.features import features as lite0
from engine.networks.generators import ResNet, UNet
from engine.networks.light import ColourUNet, LightUNet
from engine.networks.norm import BatchNorm, InstanceNorm, initialise, parameter_count, set_statistics
from engine.networks.pix2pixhd import GlobalGenerator, LocalEnhancer, MultiScale
from engine.networks.projected import ProjectedDiscriminator
from engine.networks.runtime import OnnxGenerator
from engine.networks.vgg import VGG19, vgg19

__all__ = [
    "Average",
    "BatchNorm",
    "ColourUNet",
    "GlobalGenerator",
    "InstanceNorm",
    "LightUNet",
    "LocalEnhancer",
    "MultiScale",
    "OnnxGenerator",
    "PatchGAN",
    "PixelGAN",
    "ResNet",
    "UNet",
    "initialise",
    "limit_spectrum",
    "parameter_count",
    "set_statistics",
]

GENERATORS: dict[str, type[nn.Module]] = {
    "unet": UNet,
    "resnet": ResNet,
    "global": GlobalGenerator,
    "enhanced": LocalEnhancer,
    "light": LightUNet,
    "colour": ColourUNet,
    "onnx": OnnxGenerator,
    "dcgan": DCGAN,
    "fully_connected": FullyConnected,
    "fastgan": FastGAN,
}
LIMITS = {
    "in_channels": 16,
    "out_channels": 16,
    "width": 256,
    "depth": 10,
    "blocks": 32,
    "local_blocks": 32,
    "label_count": 128,
    "downs": 5,
    "bytes": 2**31,
    "latent": 512,
    "variations": 64,
    "size": 256,
}


def build(description: dict[str, Any]) -> nn.Module:
    """The generator of a description {"kind": one of GENERATORS, **its arguments}.

    Raises ValueError for an unknown kind, argument or size, so that a file cannot ask for a terabyte.
    """
    arguments = dict(description)
    kind = GENERATORS.get(str(arguments.pop("kind", "")))
    if kind is None:
        raise Reason("network_unknown", kind=str(description.get("kind")))
    for key, value in arguments.items():
        limit = LIMITS.get(key)
        least = 0 if key == "variations" else 1
        if limit is not None and not (type(value) is int and least <= value <= limit):
            raise Reason("outside_limits", key=key, value=repr(value), limit=limit)
    try:
        return kind(**arguments)
    except TypeError as error:
        raise ValueError(str(error)) from None


def completed(description: dict[str, Any]) -> dict[str, Any]:
    """The description with the usual value of every argument that it leaves out."""
    signature = inspect.signature(GENERATORS[description["kind"]])
    return {name: p.default for name, p in signature.parameters.items()} | description


def settings_of(config: type[TrainConfig], description: dict[str, Any]) -> dict[str, Any]:
    """The settings by which a method's training makes a network of this description.

    Raises Reason where none does.
    """
    wanted = completed(description)
    settings = config.settings_of(wanted)
    made = completed(config(**{"size": 1024} | settings).network())  # a size at which every depth fits
    for name, value in wanted.items():
        if made.get(name) != value and name != "dropout":
            raise Reason("no_training_makes", name=name, value=str(value))
    return settings


def check_channels(given: int, made: int) -> None:
    """Raises Reason where a network's channels are not those of pictures: gray, RGB or RGB with alpha."""
    if 2 in (given, made):
        raise Reason("two_channels")
    if not {given, made} <= {1, 3, 4}:
        raise Reason("odd_channels", given=given, made=made)


def build_generator(config: SidesConfig) -> nn.Module:
    """A new generator with its first weights."""
    description = config.network()
    network = build(description)
    if description["kind"] != "light":  # which has its own
        initialise(network, config.init_std)
    return network


def build_discriminator(
    config: TranslationConfig, in_channels: int, eye: EfficientNetLite | None = None
) -> PixelGAN | PatchGAN | ProjectedDiscriminator:
    """A new discriminator with its first weights, for (N, in_channels, size, size): of them, the last three channels
    are judged. A projected one needs the `eye` by which it sees."""
    network: PixelGAN | PatchGAN
    if config.discriminator == "projected":
        assert eye is not None
        return ProjectedDiscriminator(eye, config.size, config.d_width, in_channels - 3, config.seed)
    if config.discriminator == "pixel":
        network = PixelGAN(in_channels, config.d_width, config.norm)
    else:
        network = PatchGAN(in_channels, config.d_width, config.d_layers, config.norm)
    initialise(network, config.init_std)
    if config.spectral_norm:
        limit_spectrum(network)
    return network


def build_eyes(
    config: TranslationConfig, device: torch.device
) -> tuple[EfficientNetLite | None, EfficientNetLite | VGG19 | None]:
    """The eye by which a projected discriminator sees, and the one by which the perceptual loss does: often the same.
    None where there is none. Raises SinopiaError "vgg_*" where the settings want VGG-19 and its file is not there."""
    looks_on, by_vgg = config.lambda_perceptual > 0, config.eye == "vgg19"
    vgg = vgg19(device, config.precision) if looks_on and by_vgg else None
    wanted = config.discriminator == "projected" or (looks_on and not by_vgg)
    eye = lite0(device, config.precision) if wanted else None
    return eye, (vgg or eye) if looks_on else None


def sides_multiple_of(description: dict[str, Any]) -> int:
    """What the sides of a generator's pictures must be multiples of."""
    if description["kind"] == "unet":
        return 1 << int(description.get("depth", 8))
    if description["kind"] in ("resnet", "global", "enhanced"):
        halvings: int = completed(description)["downs"] + (description["kind"] == "enhanced")
        return 1 << halvings
    return 32 if description["kind"] in ("light", "colour") else 1
