"""Fidelity: one whole step on fixed weights, against the formulas written out independently."""

from __future__ import annotations

import copy

import pytest
import torch
import torch.nn.functional as F
from tiny import CPU, batch, made

from engine import optim
from engine.config import METHODS
from engine.losses import ImagePool, discriminator_loss, generator_loss
from engine.methods import METHODS as BUILD
from engine.networks import PatchGAN, PixelGAN, ResNet, UNet, build, parameter_count, set_statistics

JUDGED = [name for name, spec in METHODS.items() if any(term.judge for term in spec.terms)]


def make(method: str, **settings):
    return made(
        method, **({"dropout": False} if "dropout" in METHODS[method].config.__dataclass_fields__ else {}) | settings
    )


def by_hand_adam(parameter: torch.Tensor, gradient: torch.Tensor, lr: float) -> torch.Tensor:
    """Adam's first step (Kingma & Ba 2015, algorithm 1), betas 0.5 and 0.999, epsilon 1e-8."""
    m, v = 0.5 * gradient, 0.001 * gradient**2
    return parameter - lr * (m / 0.5) / ((v / 0.001).sqrt() + 1e-8)


def gradients(loss: torch.Tensor, network: torch.nn.Module) -> list[torch.Tensor]:
    return list(torch.autograd.grad(loss, list(network.parameters()), retain_graph=True))


def vanilla(logits: torch.Tensor, real: bool) -> torch.Tensor:
    probability = torch.sigmoid(logits)
    return -(torch.log(probability) if real else torch.log(1 - probability)).mean()


def lsgan(logits: torch.Tensor, real: bool) -> torch.Tensor:
    return ((logits - float(real)) ** 2).mean()


def hinge(logits: torch.Tensor, real: bool) -> torch.Tensor:
    return torch.clamp(1 + (-logits if real else logits), min=0).mean()


@pytest.mark.parametrize("kind", ["vanilla", "lsgan", "hinge"])
def test_a_pix2pix_step_follows_the_formulas(kind):
    method = make("pix2pix", gan_loss=kind, lr=1e-3, d_lr=3e-4)
    g, d = copy.deepcopy(method.generator), copy.deepcopy(method.discriminator)
    pictures = batch(method.config, 1)
    a, b = pictures["input"], pictures["target"]
    losses = method.step(pictures)

    adversarial = {"vanilla": vanilla, "lsgan": lsgan, "hinge": hinge}[kind]
    fake = g(a)
    d_fake = adversarial(d(torch.cat([a, fake.detach()], 1)), False)
    d_real = adversarial(d(torch.cat([a, b], 1)), True)
    for p, grad in zip(d.parameters(), gradients((d_fake + d_real) / 2, d), strict=True):
        p.data = by_hand_adam(p.data, grad, 3e-4)
    logits = d(torch.cat([a, fake], 1))  # by the discriminator that has just learnt
    g_gan = -logits.mean() if kind == "hinge" else adversarial(logits, True)
    g_l1 = 100.0 * (fake - b).abs().mean()
    for p, grad in zip(g.parameters(), gradients(g_gan + g_l1, g), strict=True):
        p.data = by_hand_adam(p.data, grad, 1e-3)

    expected = {"G_GAN": g_gan, "G_L1": g_l1, "D_real": d_real, "D_fake": d_fake}
    assert losses.keys() == expected.keys()
    for name, value in expected.items():
        assert losses[name].item() == pytest.approx(value.item(), rel=1e-5), name
    same_weights(method.generator, g)
    same_weights(method.discriminator, d)


def test_a_cyclegan_step_follows_the_formulas():
    method = make("cyclegan", lambda_a=10.0, lambda_b=7.0, lambda_identity=0.5)
    ab, ba = copy.deepcopy(method.a_to_b), copy.deepcopy(method.b_to_a)
    d_b, d_a = copy.deepcopy(method.d_b), copy.deepcopy(method.d_a)
    pictures = batch(method.config, 2)
    a, b = pictures["input"], pictures["target"]
    losses = method.step(pictures)

    fake_b, fake_a = ab(a), ba(b)
    expected = {
        "G_A": lsgan(d_b(fake_b), True),
        "G_B": lsgan(d_a(fake_a), True),
        "cycle_A": 10.0 * (ba(fake_b) - a).abs().mean(),
        "cycle_B": 7.0 * (ab(fake_a) - b).abs().mean(),
        "idt_A": 0.5 * 7.0 * (ab(b) - b).abs().mean(),
        "idt_B": 0.5 * 10.0 * (ba(a) - a).abs().mean(),
    }
    total = sum(expected.values())
    steps = [gradients(total, ab), gradients(total, ba)]  # before any weight moves
    expected["D_A"] = (lsgan(d_b(b), True) + lsgan(d_b(fake_b.detach()), False)) / 2
    expected["D_B"] = (lsgan(d_a(a), True) + lsgan(d_a(fake_a.detach()), False)) / 2
    steps += [gradients(expected["D_A"], d_b), gradients(expected["D_B"], d_a)]
    for network, grads in zip((ab, ba, d_b, d_a), steps, strict=True):
        for p, grad in zip(network.parameters(), grads, strict=True):
            p.data = by_hand_adam(p.data, grad, 2e-4)

    assert losses.keys() == expected.keys()
    for name, value in expected.items():
        assert losses[name].item() == pytest.approx(value.item(), rel=1e-5), name
    for mine, by_hand in ((method.a_to_b, ab), (method.b_to_a, ba), (method.d_b, d_b), (method.d_a, d_a)):
        same_weights(mine, by_hand)


@pytest.mark.parametrize("kind", ["vanilla", "lsgan", "hinge"])
def test_a_gan_step_follows_the_formulas(kind):
    method = make("gan", gan_loss=kind, lr=1e-3, d_lr=3e-4)
    g, d = copy.deepcopy(method.generator), copy.deepcopy(method.discriminator)
    pictures = batch(method.config, 4)
    torch.manual_seed(9)
    losses = method.step(pictures)

    adversarial = {"vanilla": vanilla, "lsgan": lsgan, "hinge": hinge}[kind]
    torch.manual_seed(9)
    fake = g(torch.randn(4, 8))
    expected = {"D_fake": adversarial(d(fake.detach()), False), "D_real": adversarial(d(pictures["target"]), True)}
    for p, grad in zip(d.parameters(), gradients(sum(expected.values()) / 2, d), strict=True):
        p.data = by_hand_adam(p.data, grad, 3e-4)
    logits = d(fake)  # by the discriminator that has just learnt
    expected["G"] = -logits.mean() if kind == "hinge" else adversarial(logits, True)
    for p, grad in zip(g.parameters(), gradients(expected["G"], g), strict=True):
        p.data = by_hand_adam(p.data, grad, 1e-3)

    assert losses.keys() == expected.keys()
    for name, value in expected.items():
        assert losses[name].item() == pytest.approx(value.item(), rel=1e-5), name
    same_weights(method.generator, g)
    same_weights(method.discriminator, d)


def same_weights(mine: torch.nn.Module, by_hand: torch.nn.Module) -> None:
    # Biases in front of a normalisation have a gradient of rounding errors only, which Adam's first step makes ±lr.
    free = {id(m.conv.bias) for m in mine.modules() if getattr(m, "norm", None) is not None}
    for (name, p), q in zip(mine.named_parameters(), by_hand.parameters(), strict=True):
        if id(p) not in free:
            assert torch.allclose(p, q, atol=2e-6), (name, (p - q).abs().max())


def test_label_smoothing_touches_only_the_real_side():
    logits = torch.randn(1, 1, 4, 4)
    real = discriminator_loss("lsgan", logits, real=True, smoothing=0.1)
    assert real.item() == pytest.approx(((logits - 0.9) ** 2).mean().item(), rel=1e-6)
    fake = discriminator_loss("lsgan", logits, real=False, smoothing=0.1)
    assert fake.item() == pytest.approx((logits**2).mean().item(), rel=1e-6)
    assert generator_loss("vanilla", logits).item() == pytest.approx(vanilla(logits, True).item(), rel=1e-5)


def test_the_image_pool_fills_then_swaps_half_of_the_time():
    pool = ImagePool(50, 1, (1, 3, 2, 2), CPU)
    pictures = [torch.full((1, 3, 2, 2), float(i)) for i in range(1050)]

    def query(picture):
        pool.draw()
        return pool.query(picture)

    first = [query(p) for p in pictures[:50]]
    assert all(torch.equal(x, y) for x, y in zip(first, pictures, strict=False))
    answers = [query(p) for p in pictures[50:]]
    passed = sum(torch.equal(x, y) for x, y in zip(answers, pictures[50:], strict=True))
    assert 440 < passed < 560
    seen = [int(x[0, 0, 0, 0]) for x in answers]
    assert len(seen) == len(set(seen)), "what was returned has left the pool"
    assert pool.count == 50
    assert ImagePool(0, 1, (1, 3, 2, 2), CPU).query(pictures[3]).equal(pictures[3])


def test_a_batch_through_the_pool_is_like_its_pictures_one_by_one():
    whole, single = (ImagePool(4, 7, (n, 1, 1, 1), CPU) for n in (3, 1))
    for step in range(12):
        batch = torch.arange(3.0).reshape(3, 1, 1, 1) + 3 * step
        whole.draw()
        together = whole.query(batch)
        for picture, answer in zip(batch, together, strict=True):
            single.draw()
            assert torch.equal(single.query(picture[None])[0], answer)


# -- networks ----------------------------------------------------------------------------------------------------------


def test_parameter_counts_are_those_of_the_reference():
    assert parameter_count([UNet(depth=8)]) == 54_413_955
    assert parameter_count([UNet(depth=7)]) == 41_828_995
    assert parameter_count([UNet(depth=8, norm="instance")]) == 54_409_603
    assert parameter_count([UNet(depth=8, bias=True, bottleneck_norm=True)]) == 54_420_483  # pix2pix-tensorflow
    assert parameter_count([PatchGAN(6)]) == 2_768_705
    assert parameter_count([ResNet()]) == 11_378_179
    assert parameter_count([ResNet(norm="batch")]) == 11_383_427
    assert parameter_count([ResNet(blocks=6)]) == 7_837_699


@pytest.mark.parametrize(("layers", "field"), [(1, 16), (2, 34), (3, 70), (4, 142)])
def test_the_patch_discriminator_sees_so_many_pixels(layers, field):
    network = PatchGAN(1, 4, layers, norm="none")
    picture = torch.zeros(1, 1, 192, 192, requires_grad=True)
    logits = network(picture)
    middle = logits.shape[-1] // 2
    logits[0, 0, middle, middle].backward()
    touched = (picture.grad[0, 0] != 0).any(0).nonzero()
    assert int(touched.max() - touched.min()) + 1 == field


def test_the_patch_discriminator_maps_256_to_30():
    assert PatchGAN(6, 4)(torch.zeros(1, 6, 256, 256)).shape == (1, 1, 30, 30)
    assert PixelGAN(6, 4)(torch.zeros(1, 6, 16, 16)).shape == (1, 1, 16, 16)


@pytest.mark.parametrize("norm", ["batch", "instance", "none"])
@pytest.mark.parametrize("options", [{}, {"skips": False}, {"bottleneck_norm": True}, {"decoder_first": True}])
def test_unets_take_a_single_picture_down_to_one_pixel(norm, options):
    network = UNet(width=4, depth=5, norm=norm, **options)
    for size in ((32, 32), (64, 32)):
        for mode in (network.train(), network.eval()):
            assert mode(torch.randn(1, 3, *size)).shape == (1, 3, *size)


def test_image_statistics_are_those_of_each_picture():
    torch.manual_seed(0)
    network = UNet(width=4, depth=4, dropout=False)
    pictures = torch.randn(3, 3, 32, 32)
    alone = torch.cat([network.train()(p[None]) for p in pictures])  # batch statistics of one picture
    assert torch.allclose(network.eval()(pictures), alone, atol=1e-5)
    set_statistics(network, "running")
    assert not torch.allclose(network.eval()(pictures), alone, atol=1e-3)


def test_names_are_flat():
    assert "encoder.3.conv.weight" in UNet(width=4).state_dict()
    assert "blocks.8.second.conv.weight" in ResNet(width=4).state_dict()


@pytest.mark.parametrize(
    "description", [{"kind": "pickle"}, {"kind": "unet", "width": 10**9}, {"kind": "unet", "x": 1}]
)
def test_a_description_that_makes_no_sense_is_refused(description):
    with pytest.raises(ValueError):
        build(description)


def test_instance_norm_gradients_are_right_in_any_memory_format():
    """The trap: torch's own gives wrong gradients on the CPU for channels_last."""
    torch.manual_seed(0)
    network = ResNet(width=8, blocks=1)
    picture = torch.randn(1, 3, 32, 32)
    weights = torch.randn(1, 3, 32, 32)
    (F.tanh(network(picture)) * weights).sum().backward()
    plain = [p.grad.clone() for p in network.parameters()]
    network.zero_grad()
    network.to(memory_format=torch.channels_last)
    (F.tanh(network(picture.contiguous(memory_format=torch.channels_last))) * weights).sum().backward()
    for p, expected in zip(network.parameters(), plain, strict=True):
        assert torch.allclose(p.grad, expected, rtol=1e-2, atol=1e-3 * float(expected.abs().max()) + 1e-4)


def test_a_light_network_begins_by_changing_nothing():
    torch.manual_seed(0)
    light = build({"kind": "light", "width": 4})
    x = torch.rand(2, 3, 64, 96) * 2 - 1
    for mode in (True, False):
        assert torch.equal(light.train(mode)(x), x)
    with pytest.raises(ValueError, match="as many channels"):
        build({"kind": "light", "in_channels": 1, "out_channels": 3})


@pytest.mark.parametrize("cover", [False, True])
def test_a_light_network_that_is_all_white_can_unlearn_it(cover):
    torch.manual_seed(0)
    light = build({"kind": "light", "width": 4, "blocks": 2, "cover": cover})
    torch.nn.init.constant_(light.detail.bias, 30.0)
    torch.nn.init.constant_(light.head.weight, 0.1)
    result = light(torch.zeros(1, 3, 32, 32))
    assert (result == 1).all()
    F.l1_loss(result, -torch.ones_like(result)).backward()
    assert light.head.weight.grad.abs().sum() > 0


def test_what_covers_is_between_what_was_drawn_and_a_colour():
    torch.manual_seed(0)
    light = build({"kind": "light", "width": 4, "cover": True}).eval()
    x = torch.rand(1, 3, 32, 64) * 2 - 1
    for bias, expected in ((-1.0, x), (1.0, torch.full_like(x, 0.25)), (0.0, (x + 0.25) / 2)):
        light.head.bias.data = torch.tensor([0.25, 0.25, 0.25, bias])
        assert torch.allclose(light(x), expected, atol=1e-6)


def test_a_deeper_light_network_has_more_blocks_where_pictures_are_coarse():
    shallow, deep = (parameter_count([build({"kind": "light", "width": 4, "blocks": n})]) for n in (1, 2))
    assert 1.4 * shallow < deep < 1.7 * shallow


def test_feature_matching_adds_the_distance_of_the_discriminators_maps():
    method = make("pix2pix", lambda_features=7.0, lambda_gan=0.0, lambda_l1=0.0, d_lr=0.0)
    pictures = batch(method.config, 0)
    a, b = pictures["input"], pictures["target"]
    method.discriminator.eval()  # batch norm would remember
    fake = method.generator(a)
    made, wanted = (method.discriminator.features(torch.cat([a, x], 1))[:-1] for x in (fake, b))
    by_hand = sum((m - w).abs().mean() for m, w in zip(made, wanted, strict=True)) / len(made)
    expected = torch.cat([g.flatten() for g in gradients(7.0 * by_hand, method.generator)])
    losses = method.step(pictures)
    assert losses["G_features"] == pytest.approx(7.0 * float(by_hand.detach()), rel=1e-5)
    found = torch.cat([p.grad.flatten() for p in method.generator.parameters()])
    assert torch.allclose(found, expected, rtol=1e-3, atol=1e-6)


def test_spectral_norm_bounds_every_convolution():
    method = make("pix2pix", spectral_norm=True, norm="none")
    with torch.no_grad():
        for _ in range(30):
            method.discriminator(torch.cat(list(batch(method.config, 1).values()), 1))
        for conv in (m for m in method.discriminator.modules() if isinstance(m, torch.nn.Conv2d)):
            assert float(torch.linalg.matrix_norm(conv.weight.flatten(1), 2)) == pytest.approx(1.0, abs=0.05)


# -- all methods -------------------------------------------------------------------------------------------------------


def test_every_method_can_be_built_and_has_its_words():
    assert BUILD.keys() == METHODS.keys()
    for name, spec in METHODS.items():
        assert spec.config.method == name and spec.data and spec.terms and spec.about
        assert len({term.name for term in spec.terms}) == len(spec.terms)
        assert all(bool(term.judge) == (term.role == "discriminator") for term in spec.terms)


@pytest.mark.parametrize("method", METHODS)
def test_a_step_tells_a_loss_of_each_term_and_moves_every_network(method):
    taken = make(method, **({"label_smoothing": 0.1} if method in JUDGED else {}))
    before = {name: copy.deepcopy(network.state_dict()) for name, network in taken.networks.items()}
    taken.prepare(0)
    losses = taken.step(batch(taken.config, 1))
    terms = {term.name: term for term in METHODS[method].terms}
    assert losses.keys() <= terms.keys()
    assert {name for name, term in terms.items() if term.role == "discriminator"} <= losses.keys()
    assert all(loss.shape == () and loss.isfinite() and not loss.requires_grad for loss in losses.values())
    for name, network in taken.networks.items():
        after = network.state_dict()
        assert any(not torch.equal(after[key], value) for key, value in before[name].items()), name
        assert all(p.requires_grad for p in network.parameters()), name
    assert taken.optimizers.keys() == taken.rates.keys() and next(iter(taken.rates)) == "generator"
    learning = [p for o in taken.optimizers.values() for group in o.param_groups for p in group["params"]]
    assert {id(p) for p in learning} == {id(p) for n in taken.networks.values() for p in n.parameters()}
    assert "model" in taken.generators()


@pytest.mark.parametrize("method", METHODS)
def test_another_learns_the_same_from_the_state_of_a_method(method):
    """Networks, optimisers and what the method says itself are all that a step depends upon, besides the seed."""
    settings = {"skip_d": True} if method in JUDGED else {}
    one, other = make(method, **settings), make(method, **settings, seed=5)
    for step in range(6):
        torch.manual_seed(step)
        one.prepare(step)
        one.step(batch(one.config, step))
    for name, network in other.networks.items():
        network.load_state_dict(copy.deepcopy(one.networks[name].state_dict()))
    for name, optimizer in other.optimizers.items():
        optim.restore(optimizer, copy.deepcopy(one.optimizers[name].state_dict()))
    other.load_state_dict(copy.deepcopy(one.state_dict()))
    for step in range(6, 10):
        losses = []
        for taken in (one, other):
            torch.manual_seed(step)
            taken.prepare(step)
            losses.append(taken.step(batch(taken.config, step)))
        assert losses[0] == losses[1], step


@pytest.mark.parametrize("method", JUDGED)
def test_a_discriminator_that_wins_is_held_until_it_does_not(method):
    for skip in (True, False):
        held = make(method, skip_d=skip)
        judges = [n for name, n in held.networks.items() if name.startswith("d")]
        assert judges
        for right, learns in ((0.95, not skip), (0.5, True)):
            held.skip_d.right.fill_(right)
            optim.set_rate(held.optimizers["discriminator"], 1e-3)
            before = [p.clone() for n in judges for p in n.parameters()]
            generator = [p.clone() for p in held.generators()["model"].parameters()]
            held.prepare(0)
            held.step(batch(held.config, 1))
            after = [p for n in judges for p in n.parameters()]
            assert all(torch.equal(p, q) for p, q in zip(before, after, strict=True)) is not learns
            now = held.generators()["model"].parameters()
            assert any(not torch.equal(p, q) for p, q in zip(generator, now, strict=True))


@pytest.mark.parametrize("method", JUDGED)
def test_how_often_a_discriminator_is_right_is_measured_and_kept(method):
    for kind, real, fake in (("vanilla", 0.1, -0.1), ("lsgan", 0.6, 0.4), ("hinge", 0.1, -0.1)):
        watching = make(method, skip_d=True, gan_loss=kind)
        for _ in range(60):
            watching.skip_d.watch(torch.full((1, 1, 4, 4), real), torch.full((1, 1, 4, 4), fake))
        assert float(watching.skip_d.right) > 0.99
        other = make(method, skip_d=True, gan_loss=kind)
        other.load_state_dict(watching.state_dict())
        assert torch.equal(other.skip_d.right, watching.skip_d.right)
    assert "right" not in make(method).state_dict() and make("pix2pix").state_dict() == {}
