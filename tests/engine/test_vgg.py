"""VGG-19: torchvision's file is taken for what it is, and nothing else; the perceptual loss can be by it."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from engine import library
from engine.config import make_config
from engine.messages import SinopiaError
from engine.methods import METHODS
from engine.networks import features, vgg

CPU = torch.device("cpu")
LAYERS = "64 64 M 128 128 M 256 256 256 256 M 512 512 512 512 M 512 512 512 512 M"  # column E of the paper


@pytest.fixture(autouse=True)
def narrow(monkeypatch, tmp_path):
    """A sixteenth of the width; no file in the torch cache of this computer."""
    monkeypatch.setattr(vgg, "WIDTH", 4)
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))


def state_dict() -> dict[str, torch.Tensor]:
    """Random weights in torchvision's layout, the classifier's among them."""
    random, state, place, inside = torch.Generator().manual_seed(1), {}, 0, 3
    for layer in LAYERS.split():
        if layer == "M":
            place += 1
            continue
        outside = int(layer) // 16
        state[f"features.{place}.weight"] = torch.randn(outside, inside, 3, 3, generator=random) / inside**0.5
        state[f"features.{place}.bias"] = torch.randn(outside, generator=random) / 8
        place, inside = place + 2, outside
    return state | {"classifier.0.weight": torch.zeros(8, 49 * inside)}


def put(state: object) -> None:
    file = library.home() / "networks" / vgg.NAME
    file.parent.mkdir(parents=True, exist_ok=True)
    torch.save(state, file)


def test_its_maps_are_those_of_the_layers_by_name():
    put(state_dict())
    network = vgg.vgg19(CPU, taps=(*vgg.STYLE, "relu1_2"))
    unit = torch.rand(2, 3, 48, 32) * 2 - 1
    maps = network(unit)
    assert network.channels == (4, 4, 8, 16, 32, 32) == tuple(m.shape[1] for m in maps)
    assert [tuple(m.shape[2:]) for m in maps] == [(48, 32), (48, 32), (24, 16), (12, 8), (6, 4), (3, 2)]
    state = state_dict()
    mean, deviation = (torch.tensor(v)[:, None, None] for v in ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)))
    x = (unit * 0.5 + 0.5 - mean) / deviation  # as torchvision's own transforms have it
    for place in (0, 2):
        x = F.relu(F.conv2d(x, state[f"features.{place}.weight"], state[f"features.{place}.bias"], padding=1))
        torch.testing.assert_close(maps[place // 2], x)
    assert not any(p.requires_grad for p in network.parameters())


def test_without_its_file_it_says_where_that_belongs(tmp_path):
    with pytest.raises(SinopiaError, match=r"vgg19-dcbb9e9d\.pth.* into .*networks") as caught:
        vgg.vgg19(CPU)
    assert caught.value.code == "vgg_missing"
    cache = tmp_path / "torch" / "hub" / "checkpoints" / vgg.NAME
    cache.parent.mkdir(parents=True)
    torch.save(state_dict(), cache)
    assert vgg.vgg19(CPU).channels == (4, 8, 16, 32, 32), "torchvision may have loaded it already"


def replaced(**parts: torch.Tensor) -> dict[str, torch.Tensor]:
    return state_dict() | {name.replace("_", "."): value for name, value in parts.items()}


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ([1, 2], "no training state"),
        ({"features.0.weight": torch.zeros(4, 3, 3, 3)}, "features.0.bias is missing"),
        (replaced(features_2_weight=torch.zeros(4)), r"features.2.weight has the shape \(4\)"),
        (replaced(features_2_bias=torch.full((4,), torch.nan)), "features.2.bias holds values that are not numbers"),
        (replaced(features_2_bias=torch.zeros(4).to_sparse()), "features.2.bias is missing"),
    ],
)
def test_another_file_is_refused_with_the_reason(state, reason):
    put(state)
    with pytest.raises(SinopiaError, match=reason) as caught:
        vgg.vgg19(CPU)
    assert caught.value.code == "vgg_damaged"


def test_a_file_that_is_cut_short_is_refused():
    put(state_dict())
    file = library.home() / "networks" / vgg.NAME
    file.write_bytes(file.read_bytes()[:500])
    with pytest.raises(SinopiaError, match=r"vgg19-dcbb9e9d\.pth is not the file of VGG-19: it is cut short"):
        vgg.vgg19(CPU)


@pytest.mark.parametrize("method", ["pix2pix", "cyclegan"])
@pytest.mark.parametrize("discriminator", ["patch", "projected"])
def test_the_perceptual_loss_can_be_by_it(method, discriminator):
    put(state_dict())
    settings = {"size": 64, "width": 4, "d_width": 4, "d_layers": 2, "generator": "resnet_6blocks", "eye": "vgg19"}
    config = make_config(method, settings | {"discriminator": discriminator, "lambda_perceptual": 2.0})
    torch.manual_seed(0)
    made = METHODS[method](config, CPU)
    assert isinstance(made.teacher, vgg.VGG19)
    assert (made.eye is not None) == (discriminator == "projected"), "what judges sees as before"
    batch = {name: torch.rand(1, 3, 64, 64) * 2 - 1 for name in ("input", "target")}
    if method == "pix2pix":
        with torch.no_grad():
            state = torch.random.get_rng_state()
            maps = made.teacher(made.generator(batch["input"])), made.teacher(batch["target"])
            torch.random.set_rng_state(state)
    made.prepare(0)
    losses = made.step(batch)
    if method == "pix2pix":
        assert losses["G_perceptual"].item() == pytest.approx(2 * features.perceptual(*maps).item(), rel=1e-4)
    assert losses["G_perceptual"].item() > 0
    assert all(torch.isfinite(loss) for loss in losses.values())


def test_the_file_is_not_asked_for_where_nobody_looks():
    made = METHODS["pix2pix"](
        make_config("pix2pix", {"size": 64, "width": 4, "generator": "light", "eye": "vgg19"}), CPU
    )
    assert made.teacher is None and made.eye is None
