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
from reference import Resnet, Unet, as_used, pict_forward, random_pict, spread

from engine import exchange, images, library, networks, storage
from engine.card import Card, read_card
from engine.config import make_config
from engine.messages import SinopiaError
from engine.predictor import Predictor


def saved(path: Path, network: torch.nn.Module, **options) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), path, **options)
    return path


def built(model: exchange.Found, statistics: str = "image") -> torch.nn.Module:
    network = networks.build(model.card.network)
    network.load_state_dict(model.weights)
    networks.set_statistics(network, statistics)
    return network.eval()


def refusal(path: Path) -> str:
    with pytest.raises(SinopiaError) as caught:
        exchange.read(path)
    assert str(path) in str(caught.value)
    return str(caught.value)


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
        gray = images.resize(np.full((8, 8, 3), (0, 130, 0), np.uint8), 16, 16)
        same = np.full_like(gray, round(0.587 * 130))
        assert np.abs(Predictor(model, "cpu")(gray).astype(int) - Predictor(model, "cpu")(same)).max() <= 8
    if channels[0] == 4:
        net = built(exchange.read(path)[0])
        with torch.no_grad():
            unit = images.to_unit(drawing(1, 40))
            *colours, alpha = net(torch.cat([unit, torch.ones(1, 40, 40)])[None])[0]
        cover = (alpha + 1) / 2
        wanted = images.from_unit(torch.stack(colours) * cover + 1 - cover)
        seen = Predictor(model, "cpu", exact=True)(drawing(1, 40))
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
        "cut": ({"model.1.weight": weight, "model.7.filt": torch.zeros(4, 1, 3, 3)}, "CUT"),
        "cut features": ({"mlp_0.0.weight": torch.zeros(4, 3)}, "CUT"),
        "hd": ({"model.1.weight": weight, "model.16.conv_block.1.weight": torch.zeros(4, 4, 3, 3)}, "pix2pixHD"),
        "hd local": ({"model1_1.1.weight": weight}, "pix2pixHD"),
        "hd discriminator": ({"scale0_layer0.0.weight": torch.zeros(4, 6, 4, 4)}, "pix2pixHD"),
        "checkpoint": ({"epoch": 3, "state_dict": small, "optimizer": {"state": {}}}, "training checkpoint"),
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


# -- .pict -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "depth", "channels"), [(3, 5, {}), (2, 8, {}), (4, 3, {"given": 1, "made": 4})])
def test_a_pict_is_decoded_exactly_and_runs_as_the_format_says(width, depth, channels, tmp_path):
    content, tensors = random_pict(width, depth, **channels)
    (tmp_path / "edges2cats.pict").write_bytes(content)
    model = exchange.read(tmp_path / "edges2cats.pict")[0]
    assert (model.card.input_kind, model.card.multiple_of) == ("line", 2**depth)
    for name in (1, depth):
        kernel = tensors[f"generator/encoder_{name}/conv2d/kernel"]
        assert np.array_equal(model.weights[f"encoder.{name - 1}.conv.weight"].numpy(), kernel.transpose(3, 2, 0, 1))
    side = 2**depth  # the bottleneck is a single pixel
    x = np.random.default_rng(1).uniform(-1, 1, (side, 2 * side if depth < 8 else side, channels.get("given", 3)))
    with torch.no_grad():
        made = built(model).double()(torch.from_numpy(x.transpose(2, 0, 1).copy())[None])[0].numpy().transpose(1, 2, 0)
    assert np.abs(made - pict_forward(tensors, depth, x)).max() < 1e-9
    assert made.std() > 0.01


def test_a_pict_read_and_written_again_is_the_same_to_the_byte(tmp_path):
    (tmp_path / "m.pict").write_bytes(random_pict(2, 8)[0])
    model = exchange.import_model(tmp_path / "m.pict", folder=tmp_path)[0]
    exchange.export_model(model, "pict", tmp_path / "again.pict")
    again, first = ((tmp_path / f"{n}.pict").read_bytes() for n in ("again", "m"))
    assert again.split(b"}]", 1)[1] == first.split(b"}]", 1)[1]


def trained_for_pict(path: Path, **changed) -> Path:
    description = {"kind": "unet", "width": 2, "depth": 8, "bottleneck_norm": True} | changed
    storage.save_model(path, Card("pix2pix", description, 256, 2 ** description["depth"], "fixed"),
                       spread(networks.build(description)).state_dict())  # fmt: skip
    return path


@pytest.mark.parametrize("changed", [{}, {"norm": "instance"}, {"bias": True, "decoder_first": True}])
def test_a_network_that_fits_is_written_as_pict(changed, tmp_path):
    model = trained_for_pict(tmp_path / "m.safetensors", **changed)
    exchange.export_model(model, "pict", tmp_path / "m.pict")
    exported = exchange.read(tmp_path / "m.pict")[0]
    _, weights = storage.load_model(model)
    largest = max(float(v.abs().max()) for k, v in weights.items() if "running" not in k)
    kernel = exported.weights["encoder.3.conv.weight"]
    assert (kernel - weights["encoder.3.conv.weight"]).abs().max() < 0.03 * largest  # 256 steps, wider far from zero
    exported_again = exchange.import_model(tmp_path / "m.pict", folder=tmp_path / "models")[0]
    exchange.export_model(exported_again, "pict", tmp_path / "again.pict")
    assert (tmp_path / "again.pict").read_bytes() == (tmp_path / "m.pict").read_bytes()
    rgb = drawing(3, 256)
    made, wanted = (Predictor(p, "cpu", exact=True)(rgb).astype(float) for p in (exported_again, model))
    assert np.abs(made - wanted).mean() < 0.5 * np.abs(wanted - wanted.mean()).mean()


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"bottleneck_norm": False}, "bottleneck"),
        ({"depth": 7}, "8 halvings"),
        ({"norm": "none"}, "without normalisation"),
        ({"skips": False}, "only a U-Net"),
    ],
)
def test_what_does_not_fit_is_not_written(changed, word, tmp_path):
    model = trained_for_pict(tmp_path / "m.safetensors", **changed)
    with pytest.raises(SinopiaError, match=word):
        exchange.export_model(model, "pict", tmp_path / "out.pict")
    assert not (tmp_path / "out.pict").exists()


def test_picts_of_2017_and_spoilt_ones(tmp_path):
    (tmp_path / "unbiased.pict").write_bytes(random_pict(2, 5, biases=False)[0])
    unbiased = exchange.read(tmp_path / "unbiased.pict")[0].weights
    assert not any(value.any() for name, value in unbiased.items() if name.endswith("conv.bias"))
    content, _ = random_pict(2, 5)
    names = {
        b"conv2d/kernel": b"conv/filter",
        b"conv2d_transpose/kernel": b"deconv/filter",
        b"batch_normalization/gamma": b"batchnorm/scale",
        b"batch_normalization/beta": b"batchnorm/offset",
    }
    table, rest = content[4:].split(b"}]", 1)
    for new, name in names.items():
        table = table.replace(new, name)
    table += b"}]"
    (tmp_path / "old.pict").write_bytes(len(table).to_bytes(4, "big") + table + rest)
    (tmp_path / "new.pict").write_bytes(content)
    old_weights, weights = (exchange.read(tmp_path / f"{n}.pict")[0].weights for n in ("old", "new"))
    assert all(torch.equal(old_weights[name], weights[name]) for name in weights)
    book = content.index(b"}]") + 2 + 4
    for name, spoilt in {
        "cut": content[:-1],
        "longer": content + b"x",
        "not finite": content[:book] + np.float32(np.nan).tobytes() + content[book + 4 :],
        "no shapes": content.replace(b'"shape"', b'"shops"'),
        "separable": content.replace(b"conv2d/", b"separable_conv2d/").replace(content[:4], b"\0\0\xff\xff", 1),
        "huge": content.replace(b"[4, 4, 3, 2]", b"[65535,4,9,9]"),
    }.items():
        (tmp_path / f"{name}.pict").write_bytes(spoilt)
        refusal(tmp_path / f"{name}.pict")


# -- cards -------------------------------------------------------------------------------------------------------------


def test_a_card_can_be_rewritten_and_its_weights_stay(make_model, monkeypatch):
    path = make_model("m", samples=((b"\x89PNG", b"\x89PNG"),))
    card, weights = storage.load_model(path)
    changed = dataclasses.replace(card, notes="für Katzen " * 999, input_kind="line", direction="b-to-a", licence="CC0")
    storage.rewrite_card(path, changed)
    found, same = storage.load_model(path)
    assert found == changed and read_card(path) == changed
    assert all(torch.equal(same[name], value) for name, value in weights.items())
    before = path.read_bytes()
    monkeypatch.setattr("shutil.copyfileobj", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(SinopiaError) as caught:
        storage.rewrite_card(path, card)
    assert caught.value.code == "disk_full" and path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


# -- ONNX --------------------------------------------------------------------------------------------------------------


def onnx_parts():
    return pytest.importorskip("onnx", reason="the extra “onnx” is not installed"), pytest.importorskip("onnxruntime")


def model_of(path: Path, description: dict, size: int, norm: str = "image") -> Path:
    sides = networks.sides_multiple_of(description)
    scale = "fixed" if description["kind"] == "unet" else "native"
    network = networks.build(description)
    random = torch.Generator().manual_seed(0)
    for value in network.parameters():
        value.data.normal_(0.0, 0.1, generator=random)
    storage.save_model(path, Card("pix2pix", description, size, sides, scale, norm), network.state_dict())
    return path


@pytest.mark.parametrize(
    ("description", "size", "norm"),
    [
        ({"kind": "unet", "width": 2, "depth": 6, "bottleneck_norm": True, "decoder_first": True}, 64, "image"),
        ({"kind": "unet", "width": 2, "depth": 5, "in_channels": 1, "out_channels": 4}, 32, "running"),
        ({"kind": "resnet", "width": 3, "blocks": 2, "norm": "instance"}, 64, "image"),
        ({"kind": "light", "width": 8}, 64, "image"),
    ],
)
def test_onnx_runtime_makes_what_we_make(description, size, norm, tmp_path):
    onnx, runtime = onnx_parts()
    model = model_of(tmp_path / "m.safetensors", description, size, norm)
    facts = exchange.export_model(model, "onnx", tmp_path / "m.onnx")
    assert facts["largest_difference"] < 1e-4 and len(set(facts["sizes"])) == 2
    content = (tmp_path / "m.onnx").read_bytes()
    assert b".py" not in content  # no paths of the computer that wrote it
    if description["kind"] == "resnet":
        kinds = [node.op_type for node in onnx.load_from_string(content).graph.node]
        assert kinds.count("InstanceNormalization") == 9 and "Reshape" not in kinds
    again = exchange.import_model(tmp_path / "m.onnx", "again", tmp_path)[0]
    exchange.export_model(again, "onnx", tmp_path / "again.onnx")
    assert (tmp_path / "again.onnx").read_bytes() == content
    assert read_card(again).multiple_of in (4, 32, 256)
    rgb = drawing(2, 256 if read_card(again).scale == "fixed" else 128)  # smaller ones are filled up
    x = images.to_unit(rgb)[:1] if description.get("in_channels") == 1 else images.to_unit(rgb)
    session = runtime.InferenceSession(content, providers=["CPUExecutionProvider"])
    made = session.run(None, {"input": x[None].numpy()})[0]
    with torch.no_grad():
        assert np.abs(made - built(exchange.read(model)[0], norm)(x[None]).numpy()).max() < 1e-3
    if "in_channels" not in description:
        assert np.abs(Predictor(again, "cpu")(rgb).astype(int) - images.from_unit(torch.from_numpy(made[0]))).max() <= 1


def graph(onnx, nodes, dims, weights=(), kind=1, **changed) -> bytes:
    value = onnx.helper.make_tensor_value_info
    made = onnx.helper.make_graph(
        nodes, "g", [value("x", kind, dims)], [value("y", 1, [None] * 4)],
        [onnx.numpy_helper.from_array(array, name) for name, array in weights],
    )  # fmt: skip
    model = onnx.helper.make_model(made, opset_imports=[onnx.helper.make_opsetid("", 18)], ir_version=10)
    return model.SerializeToString()


KERNEL = [("w", np.full((3, 3, 1, 1), 0.3, np.float32))]


@pytest.mark.parametrize(
    ("dims", "layout", "last", "size", "multiple", "low"),
    [
        ([1, 3, 64, 64], "nchw", "Tanh", 64, 64, -1.0),
        ([None, 3, None, None], "nchw", "Sigmoid", 256, 4, 0.0),
        (["n", "h", "w", 3], "nhwc", "Tanh", 256, 4, -1.0),
        ([1, 32, 32, 3], "nhwc", "Sigmoid", 32, 32, 0.0),
    ],
)
def test_graphs_of_others_are_looked_through(dims, layout, last, size, multiple, low, tmp_path):
    onnx, _ = onnx_parts()
    make = onnx.helper.make_node
    nodes = [make("Conv", ["x", "w"], ["c"]), make(last, ["c"], ["y"])]
    if layout == "nhwc":
        nodes = [make("Transpose", ["x"], ["t"], perm=[0, 3, 1, 2]), make("Conv", ["t", "w"], ["c"]),
                 make(last, ["c"], ["s"]), make("Transpose", ["s"], ["y"], perm=[0, 2, 3, 1])]  # fmt: skip
    (tmp_path / "m.onnx").write_bytes(graph(onnx, nodes, dims, KERNEL))
    model = exchange.import_model(tmp_path / "m.onnx", folder=tmp_path)[0]
    card = read_card(model)
    assert (card.network["layout"], card.network["low"], card.size, card.multiple_of) == (layout, low, size, multiple)
    rgb = drawing(1, size if dims[2] in (32, 64) else 40)
    given = rgb / 127.5 - 1 if last == "Tanh" else rgb / 255
    mixed = given.sum(2, keepdims=True) * 0.3
    wanted = (np.tanh(mixed) + 1) * 127.5 if last == "Tanh" else 255 / (1 + np.exp(-mixed))
    assert np.abs(Predictor(model, "cpu", exact=True)(rgb) - wanted).max() <= 1


def test_graphs_that_are_no_generators_or_dangerous_are_refused(tmp_path):
    onnx, _ = onnx_parts()
    make, path = onnx.helper.make_node, tmp_path / "m.onnx"
    conv, tanh, any_size = make("Conv", ["x", "w"], ["c"]), make("Tanh", ["c"], ["y"]), [1, 3, None, None]
    outside = onnx.load_from_string(graph(onnx, [conv, tanh], any_size, KERNEL))
    tensor = outside.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = 1
    tensor.external_data.add(key="location", value="../secret")
    lying = onnx.load_from_string(graph(onnx, [conv, tanh], any_size, KERNEL))
    lying.graph.initializer[0].dims[0] = 2**40
    huge = ("s", np.array([1, 1, 1e5, 1e5], np.float32))
    bad = {
        "other files": outside.SerializeToString(),
        "shape says": lying.SerializeToString(),
        "not numbers": graph(onnx, [conv, tanh], any_size, [("w", np.full((3, 3, 1, 1), np.inf, np.float32))]),
        "operator Range": graph(onnx, [conv, make("Range", ["c", "c", "c"], ["y"])], any_size, KERNEL),
        "a graph of its own": graph(onnx, [conv, make("Pad", ["c"], ["y"], body=onnx.GraphProto(name="b"))],
                                    any_size, KERNEL),
        "convolutions": graph(onnx, [make("Tanh", ["x"], ["y"])], any_size),
        "one picture": graph(onnx, [conv, tanh], [1, 3, 4], KERNEL),
        "single squares": graph(onnx, [conv, tanh], [1, 3, 64, 32], KERNEL),
        "colourisation": graph(onnx, [conv, tanh], [1, 2, 64, 64], KERNEL),
        "fill the memory": graph(onnx, [conv, make("Resize", ["c", "", "s"], ["y"])], [1, 3, 64, 64], [*KERNEL, huge]),
        "besides weights": graph(onnx, [make("Tanh", ["x" * 99], ["y" * 99]) for _ in range(30_000)], any_size),
    }  # fmt: skip
    for word, content in bad.items():
        path.write_bytes(content)
        assert word in refusal(path), word


def test_without_the_extra_a_sentence_says_so(tmp_path, monkeypatch):
    (tmp_path / "m.onnx").write_bytes(b"\x08\x0a" + bytes(20))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SinopiaError, match="extra “onnx”") as caught:
        exchange.read(tmp_path / "m.onnx")
    assert caught.value.facts["missing"] == ("onnx", "onnxruntime")


def test_a_training_can_be_asked_for_a_network_that_fits_the_browser():
    config = make_config("pix2pix", {"width": 4, "bottleneck_norm": True})
    assert networks.describe_generator(config)["bottleneck_norm"] is True
    assert networks.describe_generator(make_config("pix2pix", {}))["bottleneck_norm"] is False
