"""The reference steps as people run them, stated plainly with torch's own layers: what ours is measured against.

Same networks, losses, optimisers and order as junyanz/pytorch-CycleGAN-and-pix2pix at its defaults, batch 1. Every step
ends with what the reference also does: nothing is read back, so that a GPU is not made to wait by us alone.
"""

from __future__ import annotations

import itertools
import random

import torch
from torch import Tensor, nn


class UNet(nn.Module):
    def __init__(self, width: int = 64, depth: int = 8) -> None:
        super().__init__()
        c = [width * min(2**i, 8) for i in range(depth)]
        self.down, self.up = nn.ModuleList(), nn.ModuleList()
        for i in range(depth):
            layers: list[nn.Module] = [] if i == 0 else [nn.LeakyReLU(0.2, True)]
            layers.append(nn.Conv2d(3 if i == 0 else c[i - 1], c[i], 4, 2, 1, bias=False))
            if 0 < i < depth - 1:
                layers.append(nn.BatchNorm2d(c[i]))
            self.down.append(nn.Sequential(*layers))
        for i in reversed(range(depth)):
            inside = c[i] if i == depth - 1 else 2 * c[i]
            if i == 0:
                self.up.append(nn.Sequential(nn.ReLU(True), nn.ConvTranspose2d(inside, 3, 4, 2, 1), nn.Tanh()))
                continue
            layers = [
                nn.ReLU(True),
                nn.ConvTranspose2d(inside, c[i - 1], 4, 2, 1, bias=False),
                nn.BatchNorm2d(c[i - 1]),
            ]
            if 4 <= i < depth - 1:
                layers.append(nn.Dropout(0.5))
            self.up.append(nn.Sequential(*layers))

    def forward(self, x: Tensor) -> Tensor:
        maps = []
        for down in self.down:
            x = down(x)
            maps.append(x)
        maps.pop()
        for up in self.up[:-1]:
            x = torch.cat([maps.pop(), up(x)], 1)
        return self.up[-1](x)


class Block(nn.Module):
    def __init__(self, c: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.ReflectionPad2d(1), nn.Conv2d(c, c, 3), nn.InstanceNorm2d(c), nn.ReLU(True),
            nn.ReflectionPad2d(1), nn.Conv2d(c, c, 3), nn.InstanceNorm2d(c),
        )  # fmt: skip

    def forward(self, x: Tensor) -> Tensor:
        return x + self.layers(x)


def resnet(width: int = 64, blocks: int = 9) -> nn.Sequential:
    w, norm = width, nn.InstanceNorm2d
    return nn.Sequential(
        nn.ReflectionPad2d(3), nn.Conv2d(3, w, 7), norm(w), nn.ReLU(True),
        nn.Conv2d(w, 2 * w, 3, 2, 1), norm(2 * w), nn.ReLU(True),
        nn.Conv2d(2 * w, 4 * w, 3, 2, 1), norm(4 * w), nn.ReLU(True),
        *[Block(4 * w) for _ in range(blocks)],
        nn.ConvTranspose2d(4 * w, 2 * w, 3, 2, 1, 1), norm(2 * w), nn.ReLU(True),
        nn.ConvTranspose2d(2 * w, w, 3, 2, 1, 1), norm(w), nn.ReLU(True),
        nn.ReflectionPad2d(3), nn.Conv2d(w, 3, 7), nn.Tanh(),
    )  # fmt: skip


def patchgan(channels: int, norm: type[nn.Module], width: int = 64) -> nn.Sequential:
    w, bias = width, norm is not nn.BatchNorm2d
    return nn.Sequential(
        nn.Conv2d(channels, w, 4, 2, 1), nn.LeakyReLU(0.2, True),
        nn.Conv2d(w, 2 * w, 4, 2, 1, bias=bias), norm(2 * w), nn.LeakyReLU(0.2, True),
        nn.Conv2d(2 * w, 4 * w, 4, 2, 1, bias=bias), norm(4 * w), nn.LeakyReLU(0.2, True),
        nn.Conv2d(4 * w, 8 * w, 4, 1, 1, bias=bias), norm(8 * w), nn.LeakyReLU(0.2, True),
        nn.Conv2d(8 * w, 1, 4, 1, 1),
    )  # fmt: skip


def started(network: nn.Module, device: torch.device) -> nn.Module:
    for module in network.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            nn.init.normal_(module.weight, 0, 0.02)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
        elif isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.weight, 1, 0.02)
    return network.to(device).train()


def against(loss: nn.Module, logits: Tensor, real: bool) -> Tensor:
    return loss(logits, torch.tensor(float(real), device=logits.device).expand_as(logits))


class Pix2Pix:
    def __init__(self, device: torch.device, width: int = 64, depth: int = 8) -> None:
        self.g, self.d = started(UNet(width, depth), device), started(patchgan(6, nn.BatchNorm2d), device)
        self.gan, self.l1 = nn.BCEWithLogitsLoss(), nn.L1Loss()
        self.opt_g = torch.optim.Adam(self.g.parameters(), 2e-4, (0.5, 0.999))
        self.opt_d = torch.optim.Adam(self.d.parameters(), 2e-4, (0.5, 0.999))

    def step(self, a: Tensor, b: Tensor) -> None:
        fake = self.g(a)
        self.d.requires_grad_(True)
        self.opt_d.zero_grad()
        loss_fake = against(self.gan, self.d(torch.cat((a, fake), 1).detach()), False)
        loss_real = against(self.gan, self.d(torch.cat((a, b), 1)), True)
        ((loss_fake + loss_real) * 0.5).backward()
        self.opt_d.step()
        self.d.requires_grad_(False)
        self.opt_g.zero_grad()
        (against(self.gan, self.d(torch.cat((a, fake), 1)), True) + self.l1(fake, b) * 100).backward()
        self.opt_g.step()


class CycleGAN:
    def __init__(self, device: torch.device, width: int = 64) -> None:
        self.ab, self.ba = (started(resnet(width), device) for _ in range(2))
        self.da, self.db = (started(patchgan(3, nn.InstanceNorm2d), device) for _ in range(2))
        self.gan, self.l1 = nn.MSELoss(), nn.L1Loss()
        self.opt_g = torch.optim.Adam(itertools.chain(self.ab.parameters(), self.ba.parameters()), 2e-4, (0.5, 0.999))
        self.opt_d = torch.optim.Adam(itertools.chain(self.da.parameters(), self.db.parameters()), 2e-4, (0.5, 0.999))
        self.pools: tuple[list[Tensor], list[Tensor]] = ([], [])

    def pooled(self, pool: list[Tensor], fake: Tensor) -> Tensor:
        fake = fake.detach()
        if len(pool) < 50:
            pool.append(fake)
            return fake
        if random.random() > 0.5:
            place = random.randrange(50)
            pool[place], fake = fake, pool[place]
        return fake

    def step(self, a: Tensor, b: Tensor) -> None:
        fake_b, fake_a = self.ab(a), self.ba(b)
        back_a, back_b = self.ba(fake_b), self.ab(fake_a)
        for d in (self.da, self.db):
            d.requires_grad_(False)
        self.opt_g.zero_grad()
        same = self.l1(self.ab(b), b) * 5 + self.l1(self.ba(a), a) * 5
        cycle = self.l1(back_a, a) * 10 + self.l1(back_b, b) * 10
        (against(self.gan, self.da(fake_b), True) + against(self.gan, self.db(fake_a), True) + cycle + same).backward()
        self.opt_g.step()
        for d in (self.da, self.db):
            d.requires_grad_(True)
        self.opt_d.zero_grad()
        for d, real, fake, pool in ((self.da, b, fake_b, self.pools[0]), (self.db, a, fake_a, self.pools[1])):
            fake = self.pooled(pool, fake)
            ((against(self.gan, d(real), True) + against(self.gan, d(fake), False)) * 0.5).backward()
        self.opt_d.step()
