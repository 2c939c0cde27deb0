"""pix2pixHD: its networks against the published counts, its step against the formulas, and the original's files."""

from __future__ import annotations

import copy

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from conftest import save
from reference import Residual, Resnet
from tiny import CPU, assert_equal_to_the_bit, batch, config_of, made, request, resumed, stop_after
from torch import nn

from engine import exchange, images, labels, networks
from engine.config import Stage, make_config
from engine.data import for_method
from engine.data.checkup import check
from engine.data.loader import Loader
from engine.events import Warned
from engine.kinds import FACADES, Kind
from engine.levels import COLOURS
from engine.losses import feature_loss
from engine.messages import SinopiaError
from engine.predictor import Predictor
from engine.trainer import train


def test_parameters_are_as_many_as_in_the_reference():
    with torch.device("meta"):
        coarse = networks.build({"kind": "global", "labels": "numbers", "label_count": 35, "edges": True})
        assert networks.parameter_count([coarse]) == 182_546_755
        assert networks.parameter_count([networks.build({"kind": "global", "width": 32})]) == 45_620_867
        judges = networks.MultiScale(6, 64, 3, 2)
        assert [networks.parameter_count([scale]) for scale in judges.scales] == [2_767_809] * 2
        assert [maps[-1].shape[-1] for maps in judges(judges.scaled(torch.empty(1, 6, 256, 256)))] == [35, 19]


def test_a_step_follows_the_formulas():
    method = made("pix2pixhd", lr=0.0, d_lr=0.0, judges=2)
    g, d = copy.deepcopy(method.whole), copy.deepcopy(method.discriminator)
    pictures = batch(method.config, 1)
    a, b = pictures["input"], pictures["target"]
    losses = method.step(pictures)
    with torch.no_grad():
        fake = g(a)
        real, fakes = d(d.scaled(torch.cat([a, b], 1))), d(d.scaled(torch.cat([a, fake], 1)))
    half = F.avg_pool2d(torch.cat([a, b], 1), 3, 2, 1, count_include_pad=False)
    assert torch.allclose(real[1][-1], d.scales[1](half), atol=1e-5)
    expected = {
        "G_GAN": sum(((maps[-1] - 1) ** 2).mean() for maps in fakes),
        "G_features": 10 * 4 * sum(feature_loss(f, r) for f, r in zip(fakes, real, strict=True)) / 2,
        "D_real": sum(((maps[-1] - 1) ** 2).mean() for maps in real) / 2,
        "D_fake": sum((maps[-1] ** 2).mean() for maps in fakes) / 2,
    }
    assert losses.keys() == expected.keys()
    for name, value in expected.items():
        assert losses[name].item() == pytest.approx(value.item(), rel=1e-4), name


def test_fewer_maps_are_kept_and_the_same_is_learnt():
    plain, sparing = made("pix2pixhd"), made("pix2pixhd", recompute=True)
    kept = []
    for method in (plain, sparing):
        sizes: list[int] = []
        with torch.autograd.graph.saved_tensors_hooks(
            lambda t, sizes=sizes: (sizes.append(t.numel()), t)[1], lambda t: t
        ):
            method.generator(batch(method.config, 1)["input"])
        kept.append(sum(sizes))
        method.step(batch(method.config, 1))
    assert kept[1] < kept[0] / 2
    for p, q in zip(plain.whole.parameters(), sparing.whole.parameters(), strict=True):
        assert torch.equal(p, q)


@pytest.mark.parametrize("learns", ["global", "enhancer", "all"])
def test_judges_of_halved_pictures_see_what_the_generator_makes_at_their_size(learns):
    method = made("pix2pixhd", lr=0.0, d_lr=0.0, judges=3, downs=2, multi_scale=True)
    side = 16 if learns == "global" else 32
    method.enter(Stage(0, side, learns))
    pictures = {name: picture[..., :side, :side] for name, picture in batch(method.config, 1).items()}
    found: list[torch.Tensor] = []  # what comes out of the coarse network on its way up
    for up in method.whole.base.up:
        up.register_forward_hook(lambda _m, _x, made: found.append(F.relu(made)))
    with torch.no_grad():
        fake = method.generator(pictures["input"])
    large, *heads = method.learning["head"], *method.learning["heads"]
    quarter, half = found[-2:]
    at_half = torch.tanh(large(F.pad(half, (3,) * 4, mode="reflect")))
    at_quarter = torch.tanh(heads[0](quarter))
    d, a = method.discriminator, pictures["input"]
    scaled = d.scaled(torch.cat([a, fake], 1))
    own = {"global": [at_quarter], "enhancer": [], "all": [at_half, at_quarter]}[learns]
    for number, picture in enumerate(own, 1):
        assert picture.shape[-1] == side >> number
        scaled[number] = torch.cat([scaled[number][:, :3], picture], 1)
    with torch.no_grad():
        wanted = sum((maps[-1] ** 2).mean() for maps in d(scaled)) / 3
    method.prepare(0)
    assert method.step(pictures)["D_fake"].item() == pytest.approx(wanted.item(), rel=1e-4)
    learnt = [name for name, p in method.learning["heads"].named_parameters() if p.grad is not None]
    assert learnt == ([] if learns == "enhancer" else ["0.weight", "0.bias"])
    assert not any("heads" in name for name in method.generators()["model"].state_dict())


# -- labels ------------------------------------------------------------------------------------------------------------


def colours_of(numbers: np.ndarray) -> torch.Tensor:
    return images.to_unit(COLOURS[numbers])[None]


def test_labels_become_one_channel_each_and_their_borders_another():
    numbers = np.zeros((6, 8), np.uint8)
    numbers[2:4, 3:6] = 2
    seen = networks.build(
        {"kind": "global", "width": 4, "labels": "numbers", "label_count": 4, "edges": True}
    ).entrance(colours_of(numbers))
    assert seen.shape == (1, 5, 6, 8)
    for label in range(4):
        assert np.array_equal(seen[0, label].numpy(), numbers == label)
    expected = np.zeros_like(numbers)
    for (y, x), label in np.ndenumerate(numbers):
        near = [(y + dy, x + dx) for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0))]
        expected[y, x] = any(numbers[p] != label for p in near if 0 <= p[0] < 6 and 0 <= p[1] < 8)
    assert np.array_equal(seen[0, 4].numpy(), expected)


def test_what_is_no_label_is_named(tmp_path):
    numbers = np.array([[0, 3], [7, 1]], np.uint8)
    labels.check(COLOURS[numbers], "numbers", 8, tmp_path / "a.png")
    with pytest.raises(SinopiaError, match=r"holds the label 7, and the labels are set to go from 0 to 4"):
        labels.check(COLOURS[numbers], "numbers", 5, tmp_path / "a.png")
    with pytest.raises(SinopiaError, match="#ff00ff"):
        labels.check(np.full((4, 4, 3), (255, 0, 255), np.uint8), "facades", 0, tmp_path / "a.png")


def label_folder(tmp_path, most: int, bad: int = 0):
    """Maps of numbers in areas, with photos beside them; the first map holds the label `bad`."""
    random = np.random.default_rng(0)
    for i in range(6):
        numbers = np.kron(random.integers(0, most, (4, 4)), np.ones((16, 16), int)).astype(np.uint8)
        if i == 0 and bad:
            numbers[:16, :16] = bad
        save(tmp_path / "data" / "label" / f"{i}.png", numbers)
        save(tmp_path / "data" / "img" / f"{i}.png", 255 - COLOURS[numbers])
    return tmp_path / "data"


def test_maps_of_numbers_are_learnt_without_a_mixed_colour(tmp_path):
    root = label_folder(tmp_path, 5, bad=9)
    config = config_of("pix2pixhd", labels="numbers", label_count=5, edges=True, jitter=1.3, fade=2, steps=20)
    found, learns_from = for_method("pix2pixhd", root, 0)
    known = {tuple(colour) for colour in COLOURS[:5]}
    with Loader(found.train, learns_from, config, CPU) as loader:
        for step in range(20):
            rgb = images.from_unit(loader.batch(step)["input"][0])
            assert {tuple(pixel) for pixel in rgb.reshape(-1, 3)} <= known, step
        assert [(w.code, w.facts["label"], w.facts["path"].name) for w in loader.problems] == [
            ("label_outside", 9, "0.png")
        ]


def with_instances(root, missing: int | None = None, part: str = ""):
    """Maps of 16 bits beside those of labels, in which the left half of the picture is things apart: 1000 and 1001
    meet within whatever is there. `missing` has none."""
    ids = np.full((64, 64), 26_000, np.uint16)
    ids[:32, :32], ids[32:, :32] = 1000, 1001
    for i in range(6):
        if i != missing:
            save(root / f"{part}inst" / f"{i}_instanceIds.png", ids)
    return ids


@pytest.mark.parametrize("direction", ["a-to-b", "b-to-a"])
@pytest.mark.parametrize("side", [64, 32])
def test_instances_border_on_each_other_within_a_label(direction, side, tmp_path):
    names = ("label", "img") if direction == "a-to-b" else ("photos", "drawings")
    root = tmp_path / "data"
    flat, photo = np.full((64, 64), 3, np.uint8), np.zeros((64, 64, 3), np.uint8)
    flat[0, :5] = (0, 1, 2, 4, 5)  # so that it is known for a map of labels
    a, b = (flat, photo) if direction == "a-to-b" else (photo, flat)
    for i in range(6):
        save(root / names[0] / f"{i}.png", a)
        save(root / names[1] / f"{i}.png", b)
    with_instances(root)
    growing = {"growing": 0.5, "halvings": 1} if side == 32 else {"growing": 0}
    config = config_of(
        "pix2pixhd", size=64, labels="numbers", label_count=8, edges=True, direction=direction, flip=False, steps=4,
        **growing,
    )  # fmt: skip
    found, learns_from = for_method("pix2pixhd", root, 0)
    assert not [p for p in found.problems if p.code != "labels_shown"] and all(found.train.instances)
    with Loader(found.train, learns_from, config, CPU) as loader:
        given = loader.batch(0)["input"]
    assert given.shape == (1, 6, side, side)
    seen = networks.build(config.network()).entrance(given)[0, -1]
    wanted = torch.zeros(side, side)
    half = side // 2
    wanted[:, half - 1 : half + 1] = 1
    wanted[half - 1 : half + 1, :half] = 1
    assert torch.equal(seen, wanted)
    alone = networks.build(config.network()).entrance(given[:, :3])[0, -1]
    assert alone.sum() < 16  # of the labels there is but the row in the corner


def test_what_is_wrong_with_maps_of_instances_is_named(tmp_path):
    root = label_folder(tmp_path, 5)
    with_instances(root, missing=4)
    save(root / "inst" / "2_instanceIds.png", np.zeros((32, 64), np.uint16))
    found, learns_from = for_method("pix2pixhd", root, 0)
    assert [(p.code, p.facts["path"].name) for p in found.problems if p.code != "labels_shown"] == [
        ("without_instances", "4.png")
    ]
    config = config_of("pix2pixhd", labels="numbers", label_count=5, edges=True, steps=6, flip=False)
    entrance = networks.build(config.network()).entrance
    with Loader(found.train, learns_from, config, CPU) as loader:
        batches = [loader.batch(step)["input"] for step in range(6)]
        assert [str(w) for w in loader.problems] == [
            f"{root / 'inst' / '2_instanceIds.png'} is 64 x 32 pixels, its map of labels 64 x 64. "
            "Save both at the same size; the pair is left out."
        ]
    own = [torch.equal(entrance(given), entrance(given[:, :3])) for given in batches]
    assert own.count(True) == 1  # that without a map is shown where its labels border
    found, _ = for_method("pix2pixhd", root, 0, exclude=["inst/2_instanceIds.png"])
    assert [path.name for path in found.train.a] == ["0.png", "1.png", "3.png", "4.png", "5.png"]
    assert [path and path.name[0] for path in found.train.instances] == ["0", "1", "3", None, "5"]
    told = [event for event in check(root, lambda: False) if isinstance(event, Warned)]
    assert {w.code: w.facts["name"] for w in told if "instances" in w.code} == {
        "without_instances": "label/4.png", "instances_size": "inst/2_instanceIds.png",
    }  # fmt: skip


def test_a_training_with_instances_goes_on_to_the_bit_and_its_model_takes_labels_alone(tmp_path):
    root = label_folder(tmp_path, 5)
    with_instances(root)
    settings = {"labels": "numbers", "label_count": 5, "edges": True, "steps": 4, "samples": 1, "sample_every": 2}
    list(train(request(root, tmp_path / "straight", "pix2pixhd", **settings)))
    list(train(request(root, tmp_path / "halved", "pix2pixhd", **settings), stop_after(2)))
    list(train(resumed(root, tmp_path / "halved")))
    assert_equal_to_the_bit(tmp_path / "straight", tmp_path / "halved")
    drawn = COLOURS[np.kron(np.eye(2, dtype=int), np.ones((16, 16), int))]
    assert Predictor(tmp_path / "straight" / "model.safetensors", "cpu")(drawn).shape == (32, 32, 3)


def test_a_model_of_labels_wants_them_painted_in_its_colours(tmp_path):
    settings = {"labels": "facades", "edges": True, "steps": 1, "samples": 0}
    root = tmp_path / "data"
    for i in range(4):
        flat = np.full((32, 32, 3), tuple(bytes.fromhex(FACADES[i][1:])), np.uint8)
        save(root / f"{i}.png", np.hstack([flat, 255 - flat]))
    list(train(request(root, tmp_path / "run", "pix2pixhd", **settings)))
    model = Predictor(tmp_path / "run" / "model.safetensors", "cpu")
    assert (model.card.input_kind, model.card.palette) == (Kind.PAINT, FACADES)
    assert model(flat).shape == (32, 32, 3)


def test_labels_and_recoloured_views_do_not_go_together():
    with pytest.raises(SinopiaError, match="false where the given side is a map of labels"):
        make_config("pix2pixhd", {"labels": "facades", "diff_augment": True})


# -- the original's files ----------------------------------------------------------------------------------------------


class Enhancer(nn.Module):
    """LocalEnhancer with one enhancer, by the names of its parameters and the figure of the paper."""

    def __init__(self, given: int, blocks: int, local: int, width: int, downs: int) -> None:
        super().__init__()
        self.model = Resnet(given, 3, blocks, width, "instance", False, downs=downs).model[:-3]
        half = width // 2
        self.model1_1 = nn.Sequential(
            nn.ReflectionPad2d(3), nn.Conv2d(given, half, 7), nn.InstanceNorm2d(half), nn.ReLU(),
            nn.Conv2d(half, width, 3, 2, 1), nn.InstanceNorm2d(width), nn.ReLU(),
        )  # fmt: skip
        self.model1_2 = nn.Sequential(
            *(Residual(width, "instance", False, True) for _ in range(local)),
            nn.ConvTranspose2d(width, half, 3, 2, 1, 1), nn.InstanceNorm2d(half), nn.ReLU(),
            nn.ReflectionPad2d(3), nn.Conv2d(half, 3, 7), nn.Tanh(),
        )  # fmt: skip

    def forward(self, x):
        small = nn.AvgPool2d(3, stride=2, padding=1, count_include_pad=False)(x)
        return self.model1_2(self.model1_1(x) + self.model(small))


def one_hot(numbers: np.ndarray, count: int) -> torch.Tensor:
    label = torch.from_numpy(numbers.astype(np.int64))
    hot = F.one_hot(label, count).permute(2, 0, 1).float()
    border = torch.zeros_like(label, dtype=torch.bool)
    across, down = label[:, 1:] != label[:, :-1], label[1:] != label[:-1]
    border[:, 1:] |= across
    border[:, :-1] |= across
    border[1:] |= down
    border[:-1] |= down
    return torch.cat([hot, border[None].float()])[None]


@pytest.mark.parametrize("kind", ["enhanced", "global"])
@pytest.mark.parametrize("given", [3, 7])
def test_the_originals_file_makes_the_pictures_of_an_independent_module(kind, given, tmp_path):
    torch.manual_seed(4)
    theirs = Enhancer(given, 2, 1, 4, 3) if kind == "enhanced" else Resnet(given, 3, 2, 4, "instance", False, downs=3)
    for p in theirs.parameters():
        nn.init.normal_(p, std=0.3)
    torch.save(theirs.state_dict(), tmp_path / "latest_net_G.pth")
    (path,) = exchange.import_model(tmp_path / "latest_net_G.pth", folder=tmp_path)
    model = Predictor(path, "cpu", precision="fp32")
    assert (model.card.method, model.card.network["kind"]) == ("pix2pixhd", kind)
    numbers = np.random.default_rng(1).integers(0, 6, (8, 8)).repeat(8, 0).repeat(8, 1)
    rgb = COLOURS[numbers]
    seen = images.to_unit(rgb)[None] if given == 3 else one_hot(numbers, 6)
    with torch.no_grad():
        wanted = images.from_unit(theirs.eval()(seen)[0]).astype(int)
    assert wanted.std() > 2 and np.abs(model(rgb).astype(int) - wanted).max() <= 1
    if given == 7:
        assert model.card.palette[:2] == ("#000000", "#ffffff") and model.card.input_kind == Kind.PAINT
    assert networks.settings_of(make_config("pix2pixhd", {}).__class__, model.card.network)["generator"] == kind
