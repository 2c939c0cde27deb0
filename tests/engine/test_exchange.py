"""Models of other programs: what they write is understood, what we write is what they read."""

from __future__ import annotations

import dataclasses
import itertools
from collections import OrderedDict
from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import drawing
from foreign import built, refusal, saved
from reference import Resnet, Unet, as_used, spread

from engine import exchange, images, library, networks, storage
from engine.card import Card, read_card
from engine.messages import SinopiaError
from engine.predictor import Predictor

# -- state dicts of the reference --------------------------------------------------------------------------------------

COMBINATIONS = list(
    itertools.product(
        [("unet", 5), ("unet", 6), ("unet", 7), ("resnet", 1), ("resnet", 6)],
        ["batch", "instance", "old instance", "none"],
        [False, True],
        [(3, 3, 4), (1, 3, 3), (4, 1, 2), (3, 4, 5)],
    )
)


@pytest.mark.parametrize(("kind", "norm", "dropout", "channels"), COMBINATIONS)
def test_a_generator_of_the_reference_makes_the_same_pictures(kind, norm, dropout, channels, tmp_path):
    given, made, width = channels
    net = spread((Unet if kind[0] == "unet" else Resnet)(given, made, kind[1], width, norm, dropout))
    model = exchange.read(saved(tmp_path / "latest_net_G.pth", net))[0]
    assert model.card.network["width"] == width
    assert model.card.network.get("depth", model.card.network.get("blocks")) == kind[1]
    assert model.card.network["dropout"] is (dropout and kind[0] == "resnet")  # a U-Net does not tell
    assert model.card.multiple_of == (2 ** kind[1] if kind[0] == "unet" else 4)
    side = max(16, model.card.multiple_of)
    # in float64, where rounding hides nothing
    x = torch.rand(1, given, 2 * side, side, generator=torch.manual_seed(1), dtype=torch.float64) * 2 - 1
    net = net.double()
    for statistics in ("image", "running"):
        if statistics == "running" and norm == "old instance":
            continue  # it never had any
        with torch.no_grad():
            wanted, seen = as_used(net, statistics)(x), built(model, statistics).double()(x)
        assert torch.allclose(wanted, seen, atol=1e-9)
        assert seen.std() > 1e-3


@pytest.mark.parametrize("options", [{}, {"_use_new_zipfile_serialization": False}, {"pickle_protocol": 4}])
def test_old_and_new_files_and_several_gpus(options, tmp_path):
    net = spread(Unet(3, 3, 5, 4, "batch", True))
    wrapped = OrderedDict((f"module.{name}", value) for name, value in net.state_dict().items())
    torch.save(wrapped, tmp_path / "w.pth", **options)
    plain, wrapped = (exchange.read(p)[0] for p in (saved(tmp_path / "p.pth", net, **options), tmp_path / "w.pth"))
    assert plain.card.network == wrapped.card.network
    assert all(torch.equal(plain.weights[name], wrapped.weights[name]) for name in plain.weights)


def test_buffers_of_old_instance_norms_are_dropped(tmp_path):
    net = spread(Resnet(3, 3, 2, 4, "instance", False))
    state = net.state_dict()
    for layer in (2, 5, 8, 12, 15):
        state |= {f"model.{layer}.running_mean": torch.ones(4), f"model.{layer}.running_var": torch.ones(4)}
    torch.save(state, tmp_path / "old.pth")
    assert "running_mean" not in str(exchange.read(tmp_path / "old.pth")[0].weights.keys())


def test_other_layouts_of_the_same_numbers(tmp_path):
    """Half precision, channels_last, parameters, and tensors that share one storage."""
    net = spread(Unet(3, 3, 5, 4, "batch", False))
    wanted = exchange.read(saved(tmp_path / "p.pth", net))[0].weights
    shapes = {name: value.shape for name, value in net.state_dict().items()}
    flat = torch.cat([value.flatten().float() for value in net.state_dict().values()])
    parts = dict(zip(shapes, flat.split([shape.numel() for shape in shapes.values()]), strict=True))
    several = {
        "layout": {k: v.contiguous(memory_format=torch.channels_last) if v.dim() == 4 else v
                   for k, v in net.state_dict().items()},
        "shared": {k: parts[k].view(shape) for k, shape in shapes.items()},
        "parameters": dict(net.named_parameters()) | dict(net.named_buffers()),
    }  # fmt: skip
    for name, state in several.items():
        torch.save(state, tmp_path / f"{name}.pth")
        found = exchange.read(tmp_path / f"{name}.pth")[0].weights
        assert all(torch.equal(found[key], wanted[key]) for key in wanted), name
    torch.save({k: v.half() if v.is_floating_point() else v for k, v in net.state_dict().items()}, tmp_path / "h.pth")
    found = exchange.read(tmp_path / "h.pth")[0].weights
    assert all(value.dtype == wanted[key].dtype for key, value in found.items())
    assert all(torch.allclose(found[key].float(), wanted[key].float(), atol=2e-3) for key in wanted)


def test_a_cyclegan_folder_is_imported_both_ways(tmp_path, home):
    folder = tmp_path / "horse2zebra"
    for side in "AB":
        saved(folder / f"latest_net_G_{side}.pth", spread(Resnet(3, 3, 1, 2, "instance", False)))
        saved(folder / f"latest_net_D_{side}.pth", torch.nn.Sequential(torch.nn.Conv2d(3, 2, 4)))
    paths = exchange.import_model(folder)
    assert [p.stem for p in paths] == ["horse2zebra (A to B)", "horse2zebra (B to A)"]
    assert [read_card(p).direction for p in paths] == ["a-to-b", "b-to-a"]
    assert {e.name for e in library.entries()} >= {p.stem for p in paths}
    assert [p.stem for p in exchange.import_model(folder, "zebras")] == ["zebras (A to B)", "zebras (B to A)"]
    with pytest.raises(SinopiaError, match="already a model named"):
        exchange.import_model(folder, "zebras")
    assert [p.stem for p in exchange.import_model(folder)] == ["horse2zebra (A to B) 2", "horse2zebra (B to A) 2"]


@pytest.mark.parametrize(
    ("folder", "file", "name", "kind", "direction"),
    [
        ("facades_label2photo", "latest_net_G.pth", "facades_label2photo", "paint", "a-to-b"),
        ("checkpoints", "edges2shoes.pth", "edges2shoes", "line", "a-to-b"),
        ("checkpoints", "edges2shoes_BtoA.pth", "edges2shoes_BtoA", "photo", "b-to-a"),
        ("x", "200_net_G_B.pth", "x (B to A)", "photo", "b-to-a"),
        ("x", "what: is this?.pth", "what- is this-", "photo", "a-to-b"),
    ],
)
def test_names_serve_as_hints_for_what_no_file_tells(folder, file, name, kind, direction, tmp_path):
    model = exchange.read(saved(tmp_path / folder / file, Unet(3, 3, 5, 2, "batch", False)))[0]
    assert (model.name, model.card.input_kind, model.card.direction) == (name, kind, direction)
    assert model.card.training["imported_from"] == file


def test_what_a_file_is_does_not_depend_on_its_name(tmp_path):
    path = saved(tmp_path / "picture.pict", Unet(3, 3, 5, 2, "batch", False))
    assert exchange.read(path)[0].card.network["kind"] == "unet"
    ours = exchange.import_model(path, folder=tmp_path / "models")[0].rename(tmp_path / "ours.pth")
    assert exchange.read(ours)[0].card == read_card(ours)


@pytest.mark.parametrize("norm", ["batch", "instance"])
@pytest.mark.parametrize(
    "net", [Unet(3, 3, 6, 3, "batch", True), Resnet(3, 3, 3, 3, "batch", True)], ids=["unet", "resnet"]
)
def test_what_we_export_the_reference_loads(net, norm, tmp_path):
    kind = type(net)
    net = spread(kind(3, 3, 6 if kind is Unet else 3, 3, norm, kind is Resnet))
    model = exchange.import_model(saved(tmp_path / "G.pth", net), folder=tmp_path)[0]
    exchange.export_model(model, "pth", tmp_path / "back.pth")
    back = torch.load(tmp_path / "back.pth", weights_only=True)
    fresh = kind(3, 3, 6 if kind is Unet else 3, 3, norm, kind is Resnet)
    fresh.load_state_dict(back)  # strict
    assert all(torch.equal(value, net.state_dict()[name]) for name, value in back.items())


def test_a_decoder_that_comes_first_is_turned_round_for_the_reference(tmp_path):
    description = {"kind": "unet", "width": 2, "depth": 5, "dropout": False, "decoder_first": True}
    net = spread(networks.build(description)).eval()
    storage.save_model(tmp_path / "m.safetensors", Card("pix2pix", description, 32, 32, "fixed"), net.state_dict())
    exchange.export_model(tmp_path / "m.safetensors", "pth", tmp_path / "m.pth")
    there = Unet(3, 3, 5, 2, "batch", False)
    there.load_state_dict(torch.load(tmp_path / "m.pth", weights_only=True))
    x = torch.rand(1, 3, 32, 32) * 2 - 1
    with torch.no_grad():
        assert torch.allclose(as_used(there, "image")(x), net(x), atol=1e-5)


@pytest.mark.parametrize("channels", [(1, 3), (3, 1), (4, 4)])
def test_pictures_go_through_models_of_other_channels(channels, tmp_path):
    path = saved(tmp_path / "G.pth", spread(Resnet(*channels, 1, 4, "instance", False)))
    model = exchange.import_model(path, folder=tmp_path)[0]
    rgb = images.resize(drawing(1), 50, 37)
    made = Predictor(model, "cpu")(rgb)
    assert made.shape == rgb.shape
    if channels[1] == 1:
        assert np.array_equal(made[..., 0], made[..., 2])
    if channels[0] == 1:  # colours of one luminance are one gray
        steps = np.random.default_rng(0).integers(0, 6, (16, 16, 1), np.uint8)  # of a flat one norms keep but rounding
        greens, grays = steps * np.array([0, 46, 0], np.uint8), steps * np.array([27, 27, 27], np.uint8)
        assert np.abs(Predictor(model, "cpu")(greens).astype(int) - Predictor(model, "cpu")(grays)).max() <= 8
    if channels[0] == 4:
        net = built(exchange.read(path)[0])
        with torch.no_grad():
            unit = images.to_unit(drawing(1, 40))
            *colours, alpha = net(torch.cat([unit, torch.ones(1, 40, 40)])[None])[0]
        cover = (alpha + 1) / 2
        wanted = images.from_unit(torch.stack(colours) * cover + 1 - cover)
        seen = Predictor(model, "cpu", precision="fp32")(drawing(1, 40))
        assert np.abs(wanted.astype(int) - seen).max() <= 1


class Discriminator(torch.nn.Module):
    def __init__(self, name: str = "model"):
        super().__init__()
        setattr(
            self, name, torch.nn.Sequential(torch.nn.Conv2d(6, 4, 4), torch.nn.LeakyReLU(), torch.nn.Conv2d(4, 1, 4))
        )


def other_files(tmp_path: Path) -> dict[str, tuple[object, str]]:
    """What is saved, and a word of the sentence that refuses it."""
    weight = torch.zeros(4, 3, 7, 7)
    small = Unet(3, 3, 5, 2, "batch", False).state_dict()
    pixel = {"net.0.weight": torch.zeros(4, 6, 1, 1)}
    return {
        "discriminator": (Discriminator().state_dict(), "a discriminator"),
        "pixel": (pixel, "pixel discriminator"),
        "cut features": ({"mlp_0.0.weight": torch.zeros(4, 3)}, "CUT"),
        "blocks": ({"model.1.weight": weight, "model.16.conv_block.1.weight": torch.zeros(4, 4, 3, 3)}, "its layers"),
        "hd local": ({"model1_1.1.weight": weight}, "an enhancer"),
        "hd discriminator": ({"scale0_layer0.0.weight": torch.zeros(4, 6, 4, 4)}, "several sizes"),
        "classifier": ({"fc.weight": torch.zeros(4, 4)}, "some other network"),
        "a tensor": (torch.zeros(3), "tensors by name"),
        "whole model": (Discriminator(), "Discriminator"),
        "colours": (Unet(1, 2, 5, 2, "batch", False).state_dict(), "colourisation is not supported yet"),
        "labels": (Unet(35, 3, 5, 2, "batch", False).state_dict(), "35 channels"),
        "lacking": ({k: v for k, v in small.items() if k != "model.model.1.model.1.weight"}, "missing"),
        "too much": ({**small, "model.model.9.weight": torch.zeros(1)}, "model.model.9.weight"),
        "shape": ({**small, "model.model.3.weight": torch.zeros(8, 3, 4, 4)}, "shape"),
        "not a number": ({**small, "model.model.3.bias": torch.full((3,), torch.nan)}, "not numbers"),
        "sparse": ({"model.model.0.weight": torch.zeros(4, 4).to_sparse()}, "sparse"),
    }


def test_other_files_are_named_and_refused(tmp_path):
    for name, (content, word) in other_files(tmp_path).items():
        torch.save(content, tmp_path / f"{name}.pth")
        assert word in refusal(tmp_path / f"{name}.pth"), name


def test_files_that_are_nothing_are_refused(tmp_path):
    assert "folder without" in refusal(tmp_path)
    for name, content in {"empty": b"", "text": b"hello, world" * 9, "zip": b"PK\x05\x06" + bytes(18)}.items():
        (tmp_path / name).write_bytes(content)
        refusal(tmp_path / name)
    with pytest.raises(SinopiaError, match="There is no model"):
        exchange.read(tmp_path / "missing.pth")


# -- cards -------------------------------------------------------------------------------------------------------------


def test_an_imported_model_does_not_take_the_name_of_a_built_in_one(make_model, tmp_path, monkeypatch):
    monkeypatch.setattr(library, "builtin_dir", lambda: tmp_path / "builtin")
    make_model("same", tmp_path / "builtin" / "same.safetensors")
    (other := tmp_path / "same.safetensors").write_bytes((tmp_path / "builtin" / "same.safetensors").read_bytes())
    assert [path.stem for path in exchange.import_model(other)] == ["same 2"]
    with pytest.raises(SinopiaError) as caught:
        exchange.import_model(other, "same")
    assert caught.value.code == "model_exists"


def test_a_card_can_be_rewritten_and_its_weights_stay(make_model, monkeypatch):
    path = make_model("m", samples=((b"\x89PNG", b"\x89PNG"),))
    card, weights = storage.load_model(path)
    changes = {"notes": "für Katzen " * 999, "input_kind": "line", "direction": "b-to-a", "licence": "CC0"}
    changed = dataclasses.replace(card, **changes)
    storage.change_card(path, changes)
    found, same = storage.load_model(path)
    assert found == changed and read_card(path) == changed
    assert all(torch.equal(same[name], value) for name, value in weights.items())
    before = path.read_bytes()
    monkeypatch.setattr("shutil.copyfileobj", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(SinopiaError) as caught:
        storage.change_card(path, {"notes": ""})
    assert caught.value.code == "disk_full" and path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir() if p.name != ".lock"] == [path.name]
