"""The .pict files of pix2pix-tensorflow: decoded exactly, written where a network fits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import drawing
from foreign import built, refusal
from reference import pict_forward, random_pict, spread

from engine import exchange, networks, storage
from engine.card import Card
from engine.config import make_config
from engine.messages import SinopiaError
from engine.predictor import Predictor


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
    made, wanted = (Predictor(p, "cpu", precision="fp32")(rgb).astype(float) for p in (exported_again, model))
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


def test_a_training_can_be_asked_for_a_network_that_fits_the_browser():
    config = make_config("pix2pix", {"width": 4, "bottleneck_norm": True})
    assert config.network()["bottleneck_norm"] is True
    assert make_config("pix2pix", {}).network()["bottleneck_norm"] is False
