"""Models at use: any size, whole folders, figures; and files that are no models."""

from __future__ import annotations

import dataclasses
import json
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import drawing, planned, save
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from engine import images, networks, storage
from engine.card import Card, read_card
from engine.config import ConvertRequest
from engine.data import derive as derivations
from engine.events import Converted, Finished, ImageDone, ImageFailed, Started, Stopped
from engine.messages import SinopiaError
from engine.metrics import Scores
from engine.predictor import Fit, Predictor
from engine.predictor.convert import convert
from engine.predictor.evaluate import evaluate

UNET = {"kind": "unet", "width": 4, "depth": 5, "dropout": True}
RESNET = {"kind": "resnet", "width": 4, "blocks": 1, "norm": "instance"}


def make_model(path: Path, network: dict | None = None, **card) -> Path:
    network = network or UNET
    torch.manual_seed(0)
    net = networks.build(network)
    networks.initialise(net, 0.2)
    if "variations" in network:
        torch.nn.init.normal_(net.codes)
    facts = {"method": "pix2pix", "network": network, "size": 32,
             "multiple_of": networks.sides_multiple_of(network),
             "scale": "fixed" if network["kind"] == "unet" else "native"}  # fmt: skip
    storage.save_model(path, Card(**(facts | card)), net.state_dict())
    return path


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 700), st.integers(1, 700), st.sampled_from([(256, 256, True), (256, 4, False), (64, 32, True)]))
def test_every_size_fits_and_comes_back(width, height, rule):
    size, multiple, fixed = rule
    fit = Fit.of(width, height, size, multiple, fixed)
    seen = fit.apply(np.zeros((height, width, 3), np.uint8))
    assert fit.undo(seen).shape == (height, width, 3)
    if fixed:
        assert seen.shape[:2] == (size, size) and max(fit.inner) == size
        return
    assert fit.inner == (width, height)
    for there, side in zip(seen.shape[:2], (height, width), strict=True):
        assert there % multiple == 0 <= there - max(side, 4 * multiple) < multiple, "no more than it must be"


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 90), st.integers(1, 90), st.integers(0, 999))
def test_own_pixels_come_back_untouched(width, height, seed):
    """Padding and cropping are exact where nothing is scaled."""
    rgb = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    fit = Fit.of(width, height, 256, 4, False)
    assert np.array_equal(fit.undo(fit.apply(rgb)), rgb)


@pytest.mark.parametrize("network", [UNET, RESNET])
@pytest.mark.parametrize("size", [(32, 32), (50, 37), (1, 1), (200, 9)])
def test_any_picture_gives_one_of_its_size_and_always_the_same(network, size, tmp_path):
    predictor = Predictor(make_model(tmp_path / "m.safetensors", network), "cpu")
    rgb = images.resize(drawing(1), *size)
    made = predictor(rgb)
    assert made.shape == rgb.shape and made.dtype == np.uint8
    assert np.array_equal(made, predictor(rgb))  # no dropout at use


def test_running_statistics_are_a_choice(tmp_path):
    path = make_model(tmp_path / "m.safetensors")
    assert not np.array_equal(Predictor(path, "cpu")(drawing(1)), Predictor(path, "cpu", "running")(drawing(1)))
    running = make_model(tmp_path / "r.safetensors", norm="running")
    assert np.array_equal(Predictor(running, "cpu")(drawing(1)), Predictor(path, "cpu", "running")(drawing(1)))


def test_half_precision_weights_are_read(tmp_path):
    path = make_model(tmp_path / "m.safetensors")
    card, weights = storage.load_model(path)
    half = {k: v.half() if v.is_floating_point() else v for k, v in weights.items()}
    storage.save_model(tmp_path / "h.safetensors", card, half)
    whole, halved = (Predictor(p, "cpu", precision="fp32")(drawing(1)) for p in (path, tmp_path / "h.safetensors"))
    assert np.abs(whole.astype(int) - halved).mean() < 0.5


@pytest.mark.parametrize("network", [UNET | {"width": 16}, RESNET | {"width": 16}])
def test_fast_and_exact_look_the_same(network, tmp_path):
    torch.manual_seed(0)
    net = networks.build(network)
    networks.initialise(net, 0.05)
    path = make_model(tmp_path / "m.safetensors", network)
    storage.save_model(path, read_card(path), net.state_dict())
    fast, exact = (Predictor(path, "cpu", precision=p)(drawing(1)).astype(float) for p in ("bf16", "fp32"))
    assert 10 * np.log10(255**2 / max(np.square(fast - exact).mean(), 1e-9)) > 45


def test_the_card_survives_the_file(tmp_path):
    card = Card("pix2pix", UNET, 32, 32, "fixed", palette=("#ff0000",), notes="für Ölbilder", samples=((b"a", b"b"),))
    storage.save_model(tmp_path / "m.safetensors", card, networks.build(UNET).state_dict())
    assert read_card(tmp_path / "m.safetensors") == card


# -- files that are no models ------------------------------------------------------------------------------------------


def header(path: Path, change) -> None:
    """Rewrites the JSON header of a model file."""
    raw = path.read_bytes()
    length = struct.unpack("<Q", raw[:8])[0]
    table = json.loads(raw[8 : 8 + length])
    new = json.dumps(change(table) or table).encode()
    path.write_bytes(struct.pack("<Q", len(new)) + new + raw[8 + length :])


def card_with(table, **changes):
    card = json.loads(table["__metadata__"]["sinopia"]) | changes
    table["__metadata__"]["sinopia"] = json.dumps(card)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda p: p.write_bytes(b"\xff\xd8\xff\xe0 a picture"), "model_not_a_model"),
        (lambda p: p.write_bytes(b""), "model_not_a_model"),
        (lambda p: p.write_bytes(struct.pack("<Q", 2**60) + b"{"), "model_not_a_model"),
        (lambda p: p.write_bytes(p.read_bytes()[:200]), "model_damaged"),
        (lambda p: p.write_bytes(p.read_bytes()[:-100]), "model_damaged"),
        (lambda p: header(p, lambda t: t["__metadata__"].clear()), "model_not_a_model"),
        (lambda p: header(p, lambda t: card_with(t, format=99)), "model_newer"),
        (
            lambda p: header(p, lambda t: card_with(t, network={"kind": "unet", "width": 4, "depth": 6})),
            "model_damaged",
        ),
        (lambda p: header(p, lambda t: card_with(t, network={"kind": "unet", "width": 10**9})), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, network={"kind": "os.system"})), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, network={"kind": []})), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, size=0)), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, size="32")), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, size=32.5)), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, size=65536)), "model_damaged"),  # would take 50 GB
        (lambda p: header(p, lambda t: card_with(t, size=1)), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, multiple_of=3, scale="native")), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, multiple_of=65536, scale="native")), "model_damaged"),
        (lambda p: (p.unlink(), p.mkdir()), "model_not_a_model"),
        (lambda p: header(p, lambda t: card_with(t, samples=7)), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, input_kind="song")), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, scale="huge")), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, norm=["image"])), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, notes=7)), "model_damaged"),
        (lambda p: header(p, lambda t: card_with(t, surprise=1)), "model_damaged"),
    ],
)
def test_what_is_no_model_is_refused_in_a_sentence(spoil, code, tmp_path):
    path = make_model(tmp_path / "m.safetensors")
    spoil(path)
    with pytest.raises(SinopiaError) as caught:
        Predictor(path, "cpu")
    assert caught.value.code == code
    assert "m.safetensors" in str(caught.value)


def test_weights_that_are_no_numbers_are_refused(tmp_path):
    path = make_model(tmp_path / "m.safetensors")
    card, weights = storage.load_model(path)
    next(iter(weights.values()))[0] = torch.nan
    storage.save_model(path, card, weights)
    with pytest.raises(SinopiaError, match="not numbers"):
        Predictor(path, "cpu")


# -- files and folders -------------------------------------------------------------------------------------------------


@pytest.fixture
def photos(tmp_path) -> Path:
    root = tmp_path / "photos"
    save(root / "one.png", drawing(1, 30))
    save(root / "sub" / "two.jpg", drawing(2, 44))
    save(root / "three.gif", drawing(3))
    return root


def test_a_folder_keeps_its_names_and_sizes(photos, tmp_path):
    model = make_model(tmp_path / "m.safetensors", RESNET)
    events = list(convert(ConvertRequest(model, (photos,), tmp_path / "out", "cpu")))
    assert isinstance(events[0], Started) and events[0].total == 3
    assert events[-1] == Finished(3, Converted(0))
    made = sorted(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*.*"))
    assert made == ["one.png", "sub/two.jpg", "three.png"]
    assert images.size_of(tmp_path / "out" / "sub" / "two.jpg") == (44, 44)


def test_orientation_is_kept_as_seen(tmp_path):
    picture = Image.fromarray(np.concatenate([drawing(1), drawing(2)], 1))  # 80 x 40
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.save(tmp_path / "turned.jpg", exif=exif)
    model = make_model(tmp_path / "m.safetensors")
    list(convert(ConvertRequest(model, (tmp_path / "turned.jpg",), tmp_path / "out.png", "cpu")))
    assert images.size_of(tmp_path / "out.png") == (40, 80)


def test_a_damaged_picture_is_one_failure_and_the_rest_is_done(photos, tmp_path):
    (photos / "bad.jpg").write_bytes(b"\xff\xd8\xff nothing")
    model = make_model(tmp_path / "m.safetensors")
    events = list(convert(ConvertRequest(model, (photos,), tmp_path / "out", "cpu")))
    assert [e.source.name for e in events if isinstance(e, ImageFailed)] == ["bad.jpg"]
    assert sum(isinstance(e, ImageDone) for e in events) == 3 and events[-1] == Finished(4, Converted(1))


def test_same_names_from_two_places_never_overwrite(photos, tmp_path):
    save(tmp_path / "other" / "one.png", drawing(5))
    jobs = planned((photos / "one.png", tmp_path / "other" / "one.png"), tmp_path / "out")
    assert [t.name for _, t in jobs] == ["one.png", "one 2.png"]
    jobs = planned((photos, tmp_path / "other"), tmp_path / "out")
    assert {str(t.relative_to(tmp_path / "out")) for _, t in jobs} >= {"photos/one.png", "other/one.png"}


def test_stopping_keeps_what_is_done(photos, tmp_path):
    asked = iter([False])
    model = make_model(tmp_path / "m.safetensors")
    events = list(convert(ConvertRequest(model, (photos,), tmp_path / "out", "cpu"), lambda: next(asked, True)))
    assert events[-1] == Stopped(1, Converted(0))


def test_outputs_that_cannot_be_are_refused_before_anything_is_done(photos, tmp_path):
    (tmp_path / "file.txt").write_text("x")
    for inputs, output, code in (
        ((photos,), photos, "output_is_input"),
        ((photos / "one.png",), photos / "one.png", "output_is_input"),
        ((photos,), tmp_path / "file.txt", "output_not_folder"),
        ((photos,), tmp_path / "one.png", "output_not_folder"),
        ((tmp_path / "gone.png",), tmp_path / "out", "picture_missing"),
        ((tmp_path / "empty",), tmp_path / "out", "nothing_to_convert"),
    ):
        (tmp_path / "empty").mkdir(exist_ok=True)
        with pytest.raises(SinopiaError) as caught:
            planned(inputs, output)
        assert caught.value.code == code
    model = make_model(tmp_path / "m.safetensors")
    with pytest.raises(SinopiaError) as caught:
        list(convert(ConvertRequest(model, (photos,), tmp_path / "file.txt" / "below", "cpu")))
    assert caught.value.code == "cannot_write"


@pytest.mark.parametrize("derive", ["edges", "flat", "gray"])
def test_photos_are_made_into_inputs_at_the_size_at_which_the_network_sees_them(derive, tmp_path):
    model = make_model(tmp_path / "m.safetensors")
    photo = images.resize(drawing(4), 64, 64)
    save(tmp_path / "in" / "photo.png", photo)
    list(convert(ConvertRequest(model, (tmp_path / "in",), tmp_path / "out", "cpu", derive=derive)))
    made = images.read_rgb(tmp_path / "out" / "photo.png")
    predictor = Predictor(model, "cpu")
    seen = derivations.derive(derive, images.resize(photo, 32, 32))
    assert np.array_equal(made, images.resize(predictor(seen), 64, 64))
    assert not np.array_equal(made, predictor(photo))


def test_lines_of_a_wide_photo_are_as_thick_as_those_of_a_square_one():
    """A model knows pens as parts of its square."""
    thick = []
    for height in (256, 64):
        photo = np.full((height, 256, 3), 240, np.uint8)
        photo[:, 100:] = 20
        fit = Fit.of(256, height, 256, 256, True)
        lines = fit.undo(fit.apply(photo, "edges"))
        assert lines.shape == photo.shape
        thick.append((lines[height // 2, :, 0] < 128).sum())
    assert thick[0] == thick[1] > 0


@pytest.mark.parametrize(
    ("facts", "derived", "derivation"),
    [
        ({"input_kind": "line"}, "", "edges"),
        ({"input_kind": "paint"}, "", "flat"),
        ({"input_kind": "photo"}, "", ""),
        ({"input_kind": "photo", "training": {"settings": {"derive": "gray"}}}, "gray", "gray"),
        ({"input_kind": "line", "training": {"settings": {"derive": ""}}}, "", "edges"),
        ({"input_kind": "line", "training": {"settings": "lost"}}, "", "edges"),
        ({"input_kind": "paint", "training": {"settings": {"derive": ["no"]}}}, "", "flat"),
    ],
)
def test_a_card_knows_what_makes_its_input_of_a_photo(facts, derived, derivation):
    card = Card("pix2pix", UNET, 32, 32, "fixed", **facts)
    assert (card.derived, card.derivation) == (derived, derivation)


# -- figures -----------------------------------------------------------------------------------------------------------


def scores(*asked, **options) -> Scores:
    """The last word of an evaluation."""
    last = list(evaluate(*asked, **options))[-1]
    assert isinstance(last, Finished) and isinstance(last.result, Scores) and last.step == last.result.n
    return last.result


def test_figures_follow_the_card_in_direction_and_size(pairs, tmp_path):
    path = make_model(tmp_path / "m.safetensors")
    there = scores(path, pairs, "cpu")
    assert there.n == 2  # the held-out part
    card, weights = storage.load_model(path)
    storage.save_model(path, dataclasses.replace(card, direction="b-to-a"), weights)
    back = scores(path, pairs, "cpu")
    assert there != back
    assert 0 <= there.l1 <= 1 and there.psnr > 0 and -1 <= there.ssim <= 1 and there.swd >= 0


def test_figures_want_pairs(unpaired, tmp_path):
    with pytest.raises(SinopiaError) as caught:
        list(evaluate(make_model(tmp_path / "m.safetensors"), unpaired, "cpu"))
    assert caught.value.code == "no_pairs_to_evaluate"


def test_figures_of_photos_where_the_input_is_made_of_them(photos, pairs, tmp_path):
    learnt = make_model(tmp_path / "m.safetensors", training={"settings": {"derive": "gray"}})
    there = scores(learnt, photos, "cpu")
    assert there.n == 3, "those of the folders in it, too"
    assert there == scores(learnt, photos, "cpu"), "nothing is random"
    other = make_model(tmp_path / "o.safetensors", direction="b-to-a")
    assert there == scores(other, photos, "cpu", derive="gray"), "the photo is the target"
    assert there != scores(other, photos, "cpu", derive="flat")
    with pytest.raises(SinopiaError) as caught:
        list(evaluate(other, photos, "cpu"))
    assert caught.value.code == "folder_single_pictures"
    assert scores(learnt, pairs, "cpu").n == 2, "pairs stay pairs"


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    predictor = Predictor(make_model(tmp_path / "m.safetensors", RESNET), "cpu")
    monkeypatch.setattr("engine.device.free_memory", lambda: 100_000)
    with pytest.raises(SinopiaError, match="800 x 600 pixels needs about") as caught:
        predictor(images.resize(drawing(1), 800, 600))
    assert caught.value.code == "picture_needs_memory"
    assert predictor(drawing(1)).shape == (40, 40, 3)


def test_the_first_picture_does_not_wait_for_libraries_that_only_training_and_scores_need():
    code = "import engine.predictor, sys; assert not {'scipy', 'skimage'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
