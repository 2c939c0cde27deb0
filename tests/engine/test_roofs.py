"""Every generator under every roof: what other programs put around a state dict changes nothing of its pictures."""

from __future__ import annotations

import argparse
import collections
import warnings
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from foreign import built, refusal, saved
from reference import GanUnet, Resnet, Unet, as_used, spread
from safetensors.torch import save_file
from torch import nn

from engine import exchange, images
from engine.card import is_ours, read_card
from engine.messages import SinopiaError
from engine.predictor import Predictor

LAYOUTS: dict[str, Callable[[], nn.Module]] = {
    "unet": lambda: Unet(3, 3, 5, 2, "batch", False),
    "unet, instance": lambda: Unet(3, 3, 5, 2, "instance", False),
    "resnet": lambda: Resnet(3, 3, 2, 4, "instance", False),
    "resnet, batch, dropout": lambda: Resnet(3, 3, 2, 4, "batch", True),
    "zeros": lambda: Resnet(3, 3, 2, 4, "instance", False, padding="zeros"),
    "zeros, dropout": lambda: Resnet(3, 3, 2, 4, "batch", True, padding="zeros"),
    "zeros everywhere": lambda: Resnet(3, 3, 2, 4, "instance", False, padding="zeros", ends="zeros"),
    "resize and convolution": lambda: Resnet(3, 3, 2, 4, "instance", False, up="resize"),
    "pixel shuffle": lambda: Resnet(3, 3, 2, 4, "batch", False, up="shuffled"),
    "CUT": lambda: Resnet(3, 3, 2, 4, "instance", False, up="cut", down="cut"),
    "CUT, transposed": lambda: Resnet(3, 3, 2, 4, "instance", False, down="cut"),
    "pix2pixHD": lambda: Resnet(3, 3, 2, 2, "instance", False, downs=4),
    "PyTorch-GAN, pix2pix": lambda: GanUnet(3, 3, 5, 2),
    "PyTorch-GAN, CycleGAN": lambda: Resnet(3, 3, 2, 4, "instance", False, up="doubled", name="block"),
}
SCRAP = {"model.0.weight": torch.zeros(4, 6, 4, 4), "model.2.weight": torch.zeros(8, 4, 4, 4)}  # a discriminator


def named(state: dict, prefix: str) -> dict:
    return OrderedDict((prefix + name, value) for name, value in state.items())


def lightning(state: dict) -> dict:
    """As a Trainer of Lightning saves it, with its counters, paths and settings."""
    steps = collections.defaultdict(int, {"train": 3})
    optimizer = {"state": {0: {"exp_avg": torch.zeros(3), "step": torch.tensor(2.0)}}, "param_groups": [{"lr": 1e-4}]}
    return {
        "epoch": 3, "global_step": 77, "pytorch-lightning_version": "2.4.0", "loops": {"fit_loop": {"state_dict": {}}},
        "state_dict": named(state, "netG.") | named(SCRAP, "netD.") | {"vgg.features.0.bias": torch.zeros(2)},
        "callbacks": {"ModelCheckpoint{'monitor': None}": {"best": Path("x/y.ckpt"), "score": np.float64(0.5)}},
        "optimizer_states": [optimizer], "lr_schedulers": [], "steps": steps, ("a", 1): {1, 2},
        "hyper_parameters": argparse.Namespace(lr=1e-4, layers=(1, 2), name="x", when=None),
    }  # fmt: skip


PICKLED: dict[str, Callable[[dict], object]] = {
    "alone": lambda s: s,
    "module.": lambda s: named(s, "module."),
    "_orig_mod.": lambda s: named(s, "_orig_mod."),
    "module._orig_mod.": lambda s: named(s, "module._orig_mod."),
    "netG.": lambda s: named(s, "netG.") | named(SCRAP, "netD."),
    "generator.": lambda s: named(s, "generator.") | named(SCRAP, "discriminator."),
    "model.": lambda s: named(s, "model."),
    "model.module.netG.": lambda s: {"model": named(s, "module.netG.")},
    "state_dict": lambda s: {"state_dict": s, "epoch": 5},
    "netG and netD": lambda s: {"netG": s, "netD": SCRAP, "step": 7, "options": argparse.Namespace(a=1)},
    "lightning": lightning,
    "ema": lambda s: {"ema": s},
    "netG_ema": lambda s: {"netG_ema": named(s, "module."), "g_optim": {"state": {}}},
    "of an average": lambda s: named(s, "module.") | {"n_averaged": torch.tensor(4)},
    "in a list": lambda s: {"models": [SCRAP, s]},
}


def scripted(net: nn.Module, path: Path) -> None:
    with warnings.catch_warnings(action="ignore"):  # torch calls it deprecated; the files are there
        torch.jit.save(torch.jit.trace(net.eval(), torch.zeros(1, 3, 64, 64)), path)


def normed(net: nn.Module, wrap: Callable[[nn.Module], object]) -> nn.Module:
    """With a norm on every convolution's weights, some steps into training."""
    for module in net.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            wrap(module)
    net.train()(torch.randn(2, 3, 64, 64))
    return net.eval()


NORMS = {
    "spectral, old": nn.utils.spectral_norm,
    "spectral, new": nn.utils.parametrizations.spectral_norm,
    "weight": nn.utils.parametrizations.weight_norm,
}


class Same:
    """Compares models with the module that they are made of, by the picture that it makes of noise."""

    def __init__(self, net: nn.Module) -> None:
        self.x = torch.rand(1, 3, 64, 64, generator=torch.manual_seed(1)) * 2 - 1
        with torch.no_grad():
            self.wanted = images.from_unit(as_used(net.float(), "image")(self.x)[0]).astype(int)
        assert self.wanted.std() > 2
        self.last: exchange.Found | None = None

    def check(self, model: exchange.Found, why: str) -> None:
        last, self.last = self.last, model
        alike = last is not None and last.card.network == model.card.network
        if alike and all(torch.equal(value, last.weights[name]) for name, value in model.weights.items()):
            return  # the same model makes the same picture
        with torch.no_grad():
            seen = images.from_unit(built(model)(self.x)[0])
        assert seen.shape == self.wanted.shape and np.abs(self.wanted - seen).max() <= 1, why


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_under_every_roof_makes_the_same_picture(layout, tmp_path):
    net = spread(LAYOUTS[layout](), scale=0.1)
    state, same = net.state_dict(), Same(net)
    path = tmp_path / "m.pth"
    for roof, put in PICKLED.items():
        torch.save(put(state), path)
        models = exchange.read(path)
        assert len(models) == 1 and models[0].name == "m", roof
        same.check(models[0], roof)
    torch.save(state, path, _use_new_zipfile_serialization=False)
    same.check(exchange.read(path)[0], "before torch 1.6")
    save_file({f"module.{name}": value.contiguous() for name, value in state.items()}, tmp_path / "m.safetensors")
    assert not is_ours(tmp_path / "m.safetensors")
    same.check(exchange.read(tmp_path / "m.safetensors")[0], "safetensors")


@pytest.mark.parametrize("layout", ["resnet, batch, dropout", "PyTorch-GAN, pix2pix"])
def test_of_torchscript_the_weights_are_taken_and_nothing_runs(layout, tmp_path):
    net = spread(LAYOUTS[layout](), scale=0.1)
    scripted(net, tmp_path / "m.pt")
    Same(net).check(exchange.read(tmp_path / "m.pt")[0], layout)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64], ids=str)
def test_every_layout_in_every_precision(dtype, tmp_path):
    for layout, make in LAYOUTS.items():
        net = spread(make(), scale=0.1).to(dtype)
        state = {name: value.clone() for name, value in net.state_dict().items()}
        same = Same(net)
        torch.save({"netG": named(state, "module.")}, tmp_path / "m.pth")
        same.check(exchange.read(tmp_path / "m.pth")[0], layout)
        save_file(state, tmp_path / "m.safetensors")
        same.check(exchange.read(tmp_path / "m.safetensors")[0], layout)


@pytest.mark.parametrize("norm", NORMS)
def test_norms_of_weights_are_divided_out(norm, tmp_path):
    torch.manual_seed(0)
    for layout in ("unet", "resnet", "CUT", "PyTorch-GAN, pix2pix"):
        net = normed(LAYOUTS[layout](), NORMS[norm])
        saved(tmp_path / "m.pth", net)
        Same(net).check(exchange.read(tmp_path / "m.pth")[0], layout)


def test_the_first_spectral_norms_kept_one_vector(tmp_path):
    net = normed(LAYOUTS["resnet"](), NORMS["spectral, old"])
    for _ in range(60):  # until another step changes nothing
        net.train()(torch.randn(1, 3, 32, 32))
    state = {name: value for name, value in net.state_dict().items() if not name.endswith("weight_v")}
    torch.save(state, tmp_path / "m.pth")
    Same(net.eval()).check(exchange.read(tmp_path / "m.pth")[0], "u alone")


@pytest.mark.parametrize(
    ("keys", "names", "directions"),
    [
        (("netG_A", "netG_B"), ["m (A to B)", "m (B to A)"], ["a-to-b", "b-to-a"]),
        (("genA2B", "genB2A"), ["m (A to B)", "m (B to A)"], ["a-to-b", "b-to-a"]),
        (("G_AB", "G_BA"), ["m (A to B)", "m (B to A)"], ["a-to-b", "b-to-a"]),
        (("netG", "netG_ema"), ["m (netG_ema)", "m (netG)"], ["a-to-b", "a-to-b"]),
        (("online_model", "ema_model"), ["m (ema_model)", "m (online_model)"], ["a-to-b", "a-to-b"]),
        (("G", "F"), ["m (G)", "m (F)"], ["a-to-b", "a-to-b"]),
    ],
)
def test_of_several_generators_all_come(keys, names, directions, tmp_path):
    nets = {key: spread(LAYOUTS["resnet"](), seed) for seed, key in enumerate(keys)}
    table = {f"{key}.{name}": value for key, net in nets.items() for name, value in net.state_dict().items()}
    for whole in ({"state_dict": table}, {key: named(net.state_dict(), "module.") for key, net in nets.items()}):
        torch.save(whole, tmp_path / "m.pth")
        models = exchange.read(tmp_path / "m.pth")
        assert [m.name for m in models] == names
        assert [m.card.direction for m in models] == directions
    paths = exchange.import_model(tmp_path / "m.pth", "mine")
    assert [path.stem for path in paths] == [name.replace("m (", "mine (", 1) for name in names]
    order = keys if names[0].endswith(f"({keys[0]})") or "A to B" in names[0] else keys[::-1]
    for path, key in zip(paths, order, strict=True):
        assert torch.equal(exchange.read(path)[0].weights["stem.conv.weight"], nets[key].state_dict()["model.1.weight"])


def test_a_generator_that_cannot_be_built_is_named_on_the_card_of_the_other(tmp_path):
    labels = Resnet(36, 3, 1, 2, "instance", False).state_dict()
    torch.save({"photo": LAYOUTS["resnet"]().state_dict(), "labels": labels}, tmp_path / "m.pth")
    models = exchange.read(tmp_path / "m.pth")
    assert len(models) == 1
    assert models[0].card.training["left_out"].startswith("labels: it turns 36 channels into 3")


def test_of_a_folder_the_newest_of_each_generator_is_taken(tmp_path):
    folder = tmp_path / "horse2zebra"
    nets = {}
    for number, name in enumerate(
        ("95_net_G_A", "200_net_G_A", "1000_net_G_B", "200_net_G_B", "latest_net_D_A", "G_AB_7", "G_AB_12", "log_2")
    ):
        nets[name] = spread(LAYOUTS["resnet"](), number)
        saved(folder / f"{name}.pth", nets[name])
    saved(folder / "latest_net_D_A.pth", nn.Conv2d(6, 4, 4))
    found = {m.card.training["imported_from"]: m for m in exchange.read(folder)}
    assert list(found) == ["200_net_G_A.pth", "G_AB_12.pth", "1000_net_G_B.pth"]
    assert [m.card.direction for m in found.values()] == ["a-to-b", "a-to-b", "b-to-a"]
    saved(folder / "latest_net_G_A.pth", LAYOUTS["unet"]())
    assert {m.card.network["kind"] for m in exchange.read(folder)} == {"resnet", "unet"}
    assert len({path.stem for path in exchange.import_model(folder)}) == 3


def test_pictures_of_a_variant_are_those_of_its_module(tmp_path):
    """Through the predictor, where plain ResNets take another way."""
    net = spread(LAYOUTS["CUT"](), scale=0.1)
    model = exchange.import_model(saved(tmp_path / "m.pth", net), folder=tmp_path)[0]
    assert read_card(model).multiple_of == 4
    rgb = np.random.default_rng(0).integers(0, 256, (64, 48, 3), dtype=np.uint8)
    with torch.no_grad():
        wanted = images.from_unit(net(images.to_unit(rgb)[None])[0])
    assert np.abs(Predictor(model, "cpu", precision="fp32")(rgb).astype(int) - wanted).max() <= 1


def test_a_filter_of_another_shape_is_no_filter_of_ours(tmp_path):
    state = LAYOUTS["CUT"]().state_dict()
    state["model.7.filt"] = state["model.7.filt"].flip(2) + torch.arange(3.0)
    torch.save(state, tmp_path / "m.pth")
    assert "model.7.filt is another filter" in refusal(tmp_path / "m.pth")


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ({"features.0.weight": torch.zeros(4, 3, 3, 3)}, "recognises"),
        ({"layer1.0.conv1.weight": torch.zeros(4, 3, 3, 3)}, "recognises"),
        ({"module.down_blocks.0.resnets.0.conv1.weight": torch.zeros(2, 2, 3, 3)}, "diffusion"),
        ({"g_ema": {"style.1.weight": torch.zeros(2, 2)}}, "StyleGAN"),
        ({"params_ema": {"body.0.rdb1.conv1.weight": torch.zeros(2, 2, 3, 3)}}, "ESRGAN"),
        ({"lora_te_text_model.lora_up.weight": torch.zeros(2, 2)}, "LoRA"),
        ({"netD": SCRAP}, "a discriminator"),
        ({"optimizer": {"state": {0: {"exp_avg": torch.zeros(2)}}}}, "some other network"),
    ],
)
def test_what_cannot_be_used_is_named_for_what_it_is(state, word, tmp_path):
    torch.save(state, tmp_path / "m.pth")
    assert word in refusal(tmp_path / "m.pth")


def test_what_would_run_something_is_refused_though_a_generator_is_beside_it(tmp_path):
    class Runs:
        def __reduce__(self):
            return print, ("it ran",)

    torch.save({"netG": LAYOUTS["resnet"]().state_dict(), "extra": Runs()}, tmp_path / "m.pth")
    with pytest.raises(SinopiaError) as caught:
        exchange.read(tmp_path / "m.pth")
    assert caught.value.code == "foreign_unsafe"
